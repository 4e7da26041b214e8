//! A touchpoint (hverdagsoppfølging): a few lines about what happens between the talks.

use serde::{Deserialize, Serialize};

use super::TouchpointId;
use super::need::Whose;
use crate::access::{About, Happened, Subject};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

/// What a touchpoint or a point on an agenda is about, when that is said (S18-S21, A7). Values always through a situation,
/// never a judgement of character (A15).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tag {
    Practice,
    Deliveries,
    Results,
    Values,
}

impl Tag {
    pub const ALL: [Tag; 4] = [Tag::Practice, Tag::Deliveries, Tag::Results, Tag::Values];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tag::Practice => "practice",
            Tag::Deliveries => "deliveries",
            Tag::Results => "results",
            Tag::Values => "values",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Tag> {
        Tag::ALL.into_iter().find(|tag| tag.name() == name)
    }
}

/// What is written. Only the first is asked for.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// What the other said, in their meaning, as the one who writes understood it (S56).
    pub heard: Words,
    /// What is needed now, and what it should lead to (S58).
    #[serde(default)]
    pub short: Words,
    #[serde(default)]
    pub long: Words,
    /// The answer to «Hvordan kan jeg hjelpe deg?» (S59).
    #[serde(default)]
    pub help: Words,
}

impl Told {
    #[must_use]
    pub fn tidied(&self) -> Told {
        let tidy = |words: &Words| Words::new(words.reveal().trim());
        Told { heard: tidy(&self.heard), short: tidy(&self.short), long: tidy(&self.long), help: tidy(&self.help) }
    }
}

/// How the other says that it was meant.
pub struct Correction {
    pub at: Moment,
    pub meant: Words,
}

pub struct Touchpoint {
    pub id: TouchpointId,
    pub pair: PairId,
    /// Who wrote it.
    pub by: Side,
    pub tag: Option<Tag>,
    /// Whose it is to do something about, when that is said (S57).
    pub whose: Option<Whose>,
    pub told: Told,
    pub written_at: Moment,
    /// When the other said that it is seen.
    pub seen_at: Option<Moment>,
    /// The latest at the end. On a page with many, only that.
    pub corrections: Vec<Correction>,
    /// How many times it has been corrected.
    pub corrected: u32,
    pub revision: i64,
}

/// Why the noun says no. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// What the other said.
    NothingHeard,
    /// How it was meant.
    NothingMeant,
    /// One neither nods to oneself nor corrects what one has heard: the other does.
    OwnWords,
    AlreadySeen,
    /// Somebody was there first.
    Moved,
}

/// What a deed leads to.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub seen_at: Moment,
    pub happened: Happened,
}

/// Writes it: one text is enough, and shared with that.
///
/// # Errors
/// When nothing is said of what the other said.
pub fn written(told: &Told) -> Result<Happened, Refusal> {
    if told.heard.is_blank() { Err(Refusal::NothingHeard) } else { Ok(Happened::new("touchpoint_written")) }
}

impl Touchpoint {
    fn by_the_other(&self, by: Side) -> Result<(), Refusal> {
        if by == self.by { Err(Refusal::OwnWords) } else { Ok(()) }
    }

    /// «Jeg har sett det»: by a button, never by opening a page (settled 18).
    ///
    /// # Errors
    /// When it is one's own, or has been seen.
    pub fn see(&self, by: Side, at: Moment) -> Result<Step, Refusal> {
        self.by_the_other(by)?;
        match self.seen_at {
            Some(_) => Err(Refusal::AlreadySeen),
            None => Ok(Step { seen_at: at, happened: Happened::new("touchpoint_seen") }),
        }
    }

    /// The other says how it was meant. That holds from now on, and what was heard stands beside it (S56). An answer is
    /// having seen it.
    ///
    /// # Errors
    /// When it is one's own, or nothing is said.
    pub fn correct(&self, by: Side, meant: &Words, at: Moment) -> Result<Step, Refusal> {
        self.by_the_other(by)?;
        if meant.is_blank() {
            return Err(Refusal::NothingMeant);
        }
        let seen_at = self.seen_at.unwrap_or(at);
        Ok(Step { seen_at, happened: Happened::version("touchpoint_corrected", self.corrected + 1) })
    }

    /// What holds: how the one who said it says that it was meant, or else as it was heard.
    #[must_use]
    pub fn meaning(&self) -> &Words {
        self.corrections.last().map_or(&self.told.heard, |correction| &correction.meant)
    }

    /// Whether it waits for this side to see it.
    #[must_use]
    pub fn is_new_to(&self, side: Side) -> bool {
        side != self.by && self.seen_at.is_none()
    }

    /// Which buttons this side has now.
    #[must_use]
    pub fn offers(&self, to: Side) -> Offers {
        Offers { see: self.is_new_to(to), correct: to != self.by }
    }
}

/// What one side can do with a touchpoint now.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Offers {
    pub see: bool,
    pub correct: bool,
}

impl About for Touchpoint {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

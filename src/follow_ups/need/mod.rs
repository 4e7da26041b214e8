//! A need, and what each of the two can do about it.

mod kind;

use serde::{Deserialize, Serialize};

use super::NeedId;
use crate::access::{About, Happened, Subject};
use crate::ground::calendar::{Date, working_days_after};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Pair, PairId, Side};

pub use kind::{Kind, State, Whose};

/// Working days within which an answer is owed, unless the pair has agreed otherwise (3.9).
pub const ANSWER_WITHIN: u32 = 5;

/// What the employee says.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Said {
    pub what: Words,
    /// What collides, of a prioritising need.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collides: Vec<Words>,
}

impl Said {
    #[must_use]
    pub fn tidied(&self) -> Said {
        let tidy = |words: &Words| Words::new(words.reveal().trim());
        let collides = self.collides.iter().filter(|words| !words.is_blank()).map(tidy).collect();
        Said { what: tidy(&self.what), collides }
    }
}

/// What was said about it afterwards, by whom.
pub struct Turned {
    pub by: Side,
    pub at: Moment,
    pub did: Did,
    pub reply: Reply,
}

/// An answer, why it cannot be, or what is still lacking.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reply {
    pub words: Words,
    /// What comes first, by its place among what collides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Did {
    Answered,
    NotPossible,
    Reopened,
}

impl Did {
    pub const ALL: [Did; 3] = [Did::Answered, Did::NotPossible, Did::Reopened];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Did::Answered => "answered",
            Did::NotPossible => "not_possible",
            Did::Reopened => "reopened",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Did> {
        Did::ALL.into_iter().find(|did| did.name() == name)
    }
}

pub struct Need {
    pub id: NeedId,
    pub pair: PairId,
    pub kind: Kind,
    pub whose: Whose,
    pub said: Said,
    /// The goal it is about.
    pub goal: Option<String>,
    pub raised_at: Moment,
    /// When the employee needs it by.
    pub needed_by: Option<Date>,
    /// The day an answer is owed by.
    pub answer_by: Date,
    pub state: State,
    pub turns: Vec<Turned>,
    pub revision: i64,
}

impl About for Need {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// Why the noun says no. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NoWhat,
    /// What is to be put in order: at least two things.
    NothingCollides,
    /// Nobody can answer yesterday.
    DateGone,
    NoAnswer,
    /// Each of what collides has one place.
    NoOrder,
    /// A no has a reason.
    NoReason,
    /// Only the one who raised it takes it back, takes it up again, or says that it is met (I10).
    NotWhoRaised,
    /// Only the other answers it.
    NotWhoAnswers,
    AlreadySeen,
    /// Nothing has been answered that could be taken up again.
    NotAnswered,
    Over,
    /// Somebody was there first.
    Moved,
}

/// What a deed leads to.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: State,
    /// When an answer is owed from now on, when that is new.
    pub answer_by: Option<Date>,
    pub happened: Happened,
}

fn step(now: State, what: &'static str) -> Step {
    Step { now, answer_by: None, happened: Happened::new(what) }
}

/// The day an answer to something raised today is owed by, or the earlier day somebody needs it.
#[must_use]
pub fn answer_by(today: Date, needed_by: Option<Date>) -> Date {
    let owed = working_days_after(today, ANSWER_WITHIN);
    needed_by.map_or(owed, |day| day.min(owed))
}

/// What is missing before it is raised: all of it at once.
#[must_use]
pub fn missing(kind: Kind, said: &Said, needed_by: Option<Date>, today: Date) -> Vec<Refusal> {
    let few = kind == Kind::Prioritising && said.collides.iter().filter(|words| !words.is_blank()).count() < 2;
    let gone = needed_by.is_some_and(|day| day < today);
    let lacks = [(said.what.is_blank(), Refusal::NoWhat), (few, Refusal::NothingCollides), (gone, Refusal::DateGone)];
    lacks.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
}

impl Need {
    fn by_who_raised(&self, by: Side) -> Result<(), Refusal> {
        if by == Side::Employee { self.goes_on() } else { Err(Refusal::NotWhoRaised) }
    }

    fn by_the_other(&self, by: Side) -> Result<(), Refusal> {
        if by == Side::Leader { self.goes_on() } else { Err(Refusal::NotWhoAnswers) }
    }

    fn goes_on(&self) -> Result<(), Refusal> {
        if self.state.is_over() { Err(Refusal::Over) } else { Ok(()) }
    }

    /// «Jeg har lest det»: by a button, never by opening a page (settled 18).
    ///
    /// # Errors
    /// When it is not theirs, or has been seen.
    pub fn see(&self, by: Side) -> Result<Step, Refusal> {
        self.by_the_other(by)?;
        match self.state {
            State::Raised => Ok(step(State::Seen, "need_seen")),
            _ => Err(Refusal::AlreadySeen),
        }
    }

    /// The other answers. What collides is answered with an order: that is the leader's to say (S23).
    ///
    /// # Errors
    /// When nothing is said, or not each has its place.
    pub fn answer(&self, by: Side, reply: &Reply) -> Result<Step, Refusal> {
        self.by_the_other(by)?;
        let mut order = reply.order.clone();
        order.sort_unstable();
        if !order.iter().copied().eq(0..self.said.collides.len()) {
            return Err(Refusal::NoOrder);
        }
        if reply.words.is_blank() && order.is_empty() {
            return Err(Refusal::NoAnswer);
        }
        Ok(step(State::Answered, "need_answered"))
    }

    /// It cannot be, with why.
    ///
    /// # Errors
    /// When no reason is given.
    pub fn cannot_be(&self, by: Side, reply: &Reply) -> Result<Step, Refusal> {
        self.by_the_other(by)?;
        if reply.words.is_blank() { Err(Refusal::NoReason) } else { Ok(step(State::NotPossible, "need_not_possible")) }
    }

    /// It is met: only the one who raised it knows (I10).
    ///
    /// # Errors
    /// When it is not theirs to say.
    pub fn meet(&self, by: Side) -> Result<Step, Refusal> {
        self.by_who_raised(by)?;
        Ok(step(State::Met, "need_met"))
    }

    /// The answer was not enough: it waits again, with a new day for the answer.
    ///
    /// # Errors
    /// When nothing has been answered.
    pub fn reopen(&self, by: Side, today: Date) -> Result<Step, Refusal> {
        self.by_who_raised(by)?;
        if self.state.waits() {
            return Err(Refusal::NotAnswered);
        }
        let answer_by = Some(answer_by(today, self.needed_by.filter(|day| *day >= today)));
        Ok(Step { answer_by, ..step(State::Raised, "need_reopened") })
    }

    /// The one who raised it takes it back.
    ///
    /// # Errors
    /// When it is not theirs, or is over.
    pub fn withdraw(&self, by: Side) -> Result<Step, Refusal> {
        self.by_who_raised(by)?;
        Ok(step(State::Withdrawn, "need_withdrawn"))
    }

    /// Either says whose it is to do something about.
    ///
    /// # Errors
    /// When it is over.
    pub fn say_whose(&self) -> Result<Step, Refusal> {
        self.goes_on()?;
        Ok(step(self.state, "need_whose_said"))
    }

    /// What becomes of it when the pair ends. `None`: it stands as it is.
    #[must_use]
    pub fn end_with_pair(&self) -> Option<Step> {
        (!self.state.is_over()).then(|| step(State::EndedWithPair, "need_ended_with_pair"))
    }

    /// The day an answer was owed by, when it is past: a fact about the need (I7). While the pair rests, nothing is late.
    #[must_use]
    pub fn late_since(&self, pair: &Pair, today: Date) -> Option<Date> {
        (self.state.waits() && self.answer_by < today && !pair.rests_on(today)).then_some(self.answer_by)
    }

    /// Which buttons this side has now.
    #[must_use]
    pub fn offers(&self, to: Side) -> Offers {
        let (goes_on, mine) = (!self.state.is_over(), to == Side::Employee);
        Offers {
            see: goes_on && !mine && self.state == State::Raised,
            answer: goes_on && !mine,
            meet: goes_on && mine,
            reopen: goes_on && mine && !self.state.waits(),
            withdraw: goes_on && mine,
        }
    }
}

/// What one side can do with a need now.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Offers {
    pub see: bool,
    pub answer: bool,
    pub meet: bool,
    pub reopen: bool,
    pub withdraw: bool,
}

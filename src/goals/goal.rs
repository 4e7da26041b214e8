//! A goal: a frame two people have agreed on, or are about to.

use serde::{Deserialize, Serialize};

use super::progress::Progress;
use super::wording::{Goals, Wording};
use crate::access::{About, Subject};
use crate::agreements::ending::{Ending, Manner};
use crate::agreements::matter::Matter;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{EmploymentId, PairId, PersonId, Side};

/// Professional, or personal development at work (S13, A2).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Professional,
    Personal,
}

impl Kind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Professional => "professional",
            Kind::Personal => "personal",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Kind> {
        [Kind::Professional, Kind::Personal].into_iter().find(|kind| kind.name() == name)
    }
}

/// A goal with every version it has had.
pub type Goal = Matter<Goals>;

/// What has been said about the end of a goal, with what came of it or why.
pub struct EndingTold {
    pub ending: Ending,
    pub pair: PairId,
    pub at: Moment,
    pub words: Words,
    /// When the other said so too. Neither this nor taken back: it waits, or has fallen.
    pub answered_at: Option<Moment>,
    pub answer: Words,
    pub taken_back: bool,
}

/// What a line in a list is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    Goal(Kind),
    /// The role agreement, which goals build on and stand beside.
    Role,
}

/// A goal or a role agreement as a line in a list.
pub struct GoalLine {
    /// A goal's identity, or a role agreement's.
    pub id: String,
    pub employment: EmploymentId,
    pub pair: PairId,
    pub of: Of,
    pub agreement: LineState,
    /// Of a goal. A role agreement has none.
    pub title: Words,
    /// Where it stands by what was told last, for those who read that.
    pub progress: Option<Progress>,
    pub at: Moment,
}

/// What a list needs to know of an agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineState {
    Proposed {
        by: Side,
    },
    Agreed,
    UnderRevision {
        by: Side,
    },
    /// One of the two has said that it is over.
    EndingProposed {
        by: Side,
        way: Manner,
    },
    /// Both have. `by`: who proposes to take it up again, if somebody does.
    Over {
        way: Manner,
        by: Option<Side>,
    },
}

impl About for GoalLine {
    fn subject(&self) -> Subject {
        if matches!(self.agreement, LineState::Over { .. }) {
            return Subject::Pair(self.pair.clone());
        }
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.clone()
    }
}

/// What something written for oneself is to be.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meant {
    /// On its way to the other.
    #[default]
    Draft,
    /// A personal goal the employee keeps for themself (A2): it can be proposed, and need never be.
    ForOneself,
}

/// A draft: its author's alone, until it is proposed.
pub struct Draft {
    pub meant: Meant,
    pub id: super::DraftId,
    pub author: PersonId,
    pub employment: EmploymentId,
    pub kind: Kind,
    pub wording: Wording,
    /// Why, as far as it has been written.
    pub reason: Words,
    pub at: Moment,
}

impl About for Draft {
    fn subject(&self) -> Subject {
        Subject::Own(self.author.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// An instruction or a limit from the leader, with its reason. Not agreed, not a goal, not assessed as one (A17).
pub struct FixedFrame {
    pub id: super::FrameId,
    pub employment: EmploymentId,
    pub pair: PairId,
    pub what: Words,
    pub why: Words,
    pub at: Moment,
}

impl About for FixedFrame {
    fn subject(&self) -> Subject {
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

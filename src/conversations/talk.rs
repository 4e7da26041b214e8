//! A talk between the two.

use super::TalkId;
use super::closing::{Answer, Closing, NoNewPromises, Offer};
use super::course::Course;
use super::shared_note::SharedNote;
use super::time::When;
use crate::access::{About, Subject};
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

/// A talk as the two of it read it.
pub struct Talk {
    pub id: TalkId,
    pub pair: PairId,
    pub called_by: Side,
    pub course: Course,
    pub place: Words,
    /// Why it was called off.
    pub reason: Words,
    /// What the two have written together.
    pub shared: SharedNote,
    /// A date for the next talk that waits for an answer.
    pub offer: Option<Offer>,
    pub no_new: NoNewPromises,
    pub answers: Answers,
    /// The talk that is planned, or has been held, after this one.
    pub next: Option<Planned>,
    /// The day of the held talk before this one.
    pub last: Option<Date>,
    pub revision: i64,
}

/// What each answered to «Noe mer du trenger fra meg?».
#[derive(Default)]
pub struct Answers {
    pub employee: Option<Answer>,
    pub leader: Option<Answer>,
}

/// Another talk, as far as this one needs to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Planned {
    pub id: TalkId,
    pub when: When,
}

impl Talk {
    #[must_use]
    pub fn closing(&self, promises: usize) -> Closing {
        Closing { next: self.next.as_ref().map(|next| next.when), promises, no_new: self.no_new }
    }

    #[must_use]
    pub fn answer_of(&self, side: Side) -> Option<&Answer> {
        match side {
            Side::Employee => self.answers.employee.as_ref(),
            Side::Leader => self.answers.leader.as_ref(),
        }
    }
}

impl About for Talk {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// A talk as a line in a list.
pub struct TalkLine {
    pub id: TalkId,
    pub pair: PairId,
    pub course: Course,
    pub place: Words,
    /// Who has proposed a date for the next one, when that waits.
    pub offer: Option<Offer>,
}

impl About for TalkLine {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

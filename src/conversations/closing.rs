//! Before the two part: «Noe mer du trenger fra meg?», the next date, and what was promised (S60-S62, I4).

use super::course::Refusal as TalkRefusal;
use super::time::When;
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::Side;

/// A side's answer to the question the other asks. Both ask, both answer (S62).
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// «Nei, jeg har det jeg trenger».
    NothingMore,
    Needs(Words),
}

impl Answer {
    #[must_use]
    pub fn of(words: Words) -> Answer {
        if words.is_blank() { Answer::NothingMore } else { Answer::Needs(words) }
    }

    #[must_use]
    pub fn words(&self) -> Option<&Words> {
        match self {
            Answer::NothingMore => None,
            Answer::Needs(words) => Some(words),
        }
    }
}

/// What the two leave a talk with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closing {
    /// The next talk that is planned.
    pub next: Option<When>,
    /// Promises given in this talk.
    pub promises: usize,
    pub no_new: NoNewPromises,
}

/// Who has said «ingen nye løfter».
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoNewPromises {
    Unsaid,
    SaidBy(Side),
    SaidByBoth,
}

/// What is lacking before a held talk is completed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    NextDate,
    /// A promise, or that both say there is none. Who has said so, if one has.
    Promise {
        none_said_by: Option<Side>,
    },
}

impl NoNewPromises {
    #[must_use]
    pub fn known(employee_said: bool, leader_said: bool) -> NoNewPromises {
        match (employee_said, leader_said) {
            (true, true) => NoNewPromises::SaidByBoth,
            (true, false) => NoNewPromises::SaidBy(Side::Employee),
            (false, true) => NoNewPromises::SaidBy(Side::Leader),
            (false, false) => NoNewPromises::Unsaid,
        }
    }

    #[must_use]
    pub fn said_by(self, side: Side) -> bool {
        match self {
            NoNewPromises::Unsaid => false,
            NoNewPromises::SaidBy(one) => one == side,
            NoNewPromises::SaidByBoth => true,
        }
    }
}

impl Closing {
    /// What stands between a held talk and a completed one (I4).
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        if self.next.is_none() {
            lacks.push(Lack::NextDate);
        }
        match (self.promises, self.no_new) {
            (1.., _) | (0, NoNewPromises::SaidByBoth) => {}
            (0, NoNewPromises::SaidBy(side)) => lacks.push(Lack::Promise { none_said_by: Some(side) }),
            (0, NoNewPromises::Unsaid) => lacks.push(Lack::Promise { none_said_by: None }),
        }
        lacks
    }
}

/// A date for the next talk, on the table: whoever proposed it has said yes to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offer {
    pub by: Side,
    pub when: When,
}

/// Why a next date is not agreed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Nobody says yes to their own proposal for the other (I2).
    OwnProposal,
    /// Another time lies on the table than the one that was read.
    Moved,
    /// Nothing lies on the table.
    NothingProposed,
    /// The talk has a next date already.
    HasDate,
    /// The talk was called off or nothing came of it: a new one is called instead.
    Over,
    Time(TalkRefusal),
}

impl Offer {
    /// Proposes a date for the next talk, after this one.
    pub fn propose(by: Side, when: When, this: When, today: Date) -> Result<Offer, Refusal> {
        if when.day < today || when.day <= this.day {
            return Err(Refusal::Time(TalkRefusal::InThePast));
        }
        Ok(Offer { by, when })
    }

    /// The other says yes to the time that was read.
    pub fn agree(self, by: Side, read: When, today: Date) -> Result<When, Refusal> {
        if self.when != read {
            return Err(Refusal::Moved);
        }
        if self.by == by {
            return Err(Refusal::OwnProposal);
        }
        if self.when.day < today {
            return Err(Refusal::Time(TalkRefusal::InThePast));
        }
        Ok(self.when)
    }
}

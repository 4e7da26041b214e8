//! What a promise came of, where it stands, and why the noun says no.

use crate::access::Happened;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::people::Side;

/// What a promise came of.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Origin {
    #[default]
    Itself,
    /// The talk it was given in.
    Talk(String),
    /// The goal its owner had said to contribute this to (S15).
    Goal(String),
    /// What was written about the everyday.
    Touchpoint(String),
}

impl Origin {
    #[must_use]
    pub fn talk(&self) -> Option<&str> {
        match self {
            Origin::Talk(talk) => Some(talk),
            Origin::Itself | Origin::Goal(_) | Origin::Touchpoint(_) => None,
        }
    }

    #[must_use]
    pub fn goal(&self) -> Option<&str> {
        match self {
            Origin::Goal(goal) => Some(goal),
            Origin::Itself | Origin::Talk(_) | Origin::Touchpoint(_) => None,
        }
    }

    #[must_use]
    pub fn touchpoint(&self) -> Option<&str> {
        match self {
            Origin::Touchpoint(touchpoint) => Some(touchpoint),
            Origin::Itself | Origin::Talk(_) | Origin::Goal(_) => None,
        }
    }
}

/// Where a promise stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// The other has asked for it. It is no promise before its owner has said yes (I2).
    Asked,
    Open,
    /// The owner says that it is done; the other has not seen that yet.
    Kept {
        at: Moment,
    },
    /// Done, and seen by the other. Nothing more can happen to it.
    Seen {
        kept_at: Moment,
    },
    /// The two have agreed that it is no longer needed, with a reason. Nobody drops a promise alone.
    Dropped {
        at: Moment,
    },
    /// The owner could not promise this. The one who asked has not seen that yet.
    Declined,
    /// It never became a promise: taken back by the one who asked, or declined and seen.
    LaidAside,
    /// The pair ended before it was kept. It is not counted (settled 11).
    EndedWithPair,
}

/// Why the noun says no. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NoWhat,
    NoWhen,
    NoHow,
    /// The day is already past: nobody can keep that.
    DateGone,
    /// A new day is a later one than the promise has.
    NotLater,
    /// A new day, and dropping it, are given a reason: the other shall understand why.
    NoReason,
    /// Only the one who promised can say that it is kept, answer for it, or give it a new day.
    NotTheOwner,
    /// Seeing is for the other, and so is reminding. One does not nod to oneself.
    OwnPromise,
    NotPromisedYet,
    AlreadyPromised,
    AlreadyKept,
    NotKeptYet,
    /// The other has seen it: it stands.
    AlreadySeen,
    /// One of the two has proposed to drop it already: that is answered first.
    AlreadyProposed,
    /// Nobody has proposed to drop it.
    NotProposed,
    /// One does not answer what one has proposed oneself.
    OwnProposal,
    /// It has been reminded of today. Once a day is enough.
    AlreadyReminded,
    /// Nobody is reminded while the pair rests.
    Rests,
    /// It stands between the two it was given between: there is nothing to put to anybody else.
    NotEnded,
    /// What ended with a pair is the employee's to bring, and nobody else's.
    NotTheEmployee,
    /// It has been put to a later leader already.
    AlreadyBrought,
    /// There is no later leader to put it to, yet.
    NobodyToBringTo,
    /// It has ended, or was never promised.
    Over,
    /// Somebody was there first.
    Moved,
}

/// What a deed leads to: the new state, and the line of history that must be saved with it.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: State,
    /// Who proposes to drop it, from now on. What is done or given a new day answers such a proposal.
    pub dropping: Option<Side>,
    /// The day it is given, when that is new.
    pub due: Option<Date>,
    /// When it was reminded of, when that is now.
    pub reminded_at: Option<Moment>,
    pub happened: Happened,
}

pub(super) fn step(now: State, what: &'static str) -> Step {
    Step { now, dropping: None, due: None, reminded_at: None, happened: Happened::new(what) }
}

/// What one side can do with a promise now.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Offers {
    /// Say yes or no to what the other has asked for.
    pub answer: bool,
    pub withdraw: bool,
    pub keep: bool,
    pub undo: bool,
    pub see: bool,
    /// Give it a new day.
    pub carry_over: bool,
    pub propose_drop: bool,
    /// Say yes or no to dropping it.
    pub answer_drop: bool,
    pub take_drop_back: bool,
}

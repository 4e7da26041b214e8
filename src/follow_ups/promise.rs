//! A promise: what, when, how, and one owner.

use super::PromiseId;
use crate::access::{About, Happened, Subject};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Pair, PairId, Side};

pub struct Promise {
    pub id: PromiseId,
    pub pair: PairId,
    /// The one who promises. Exactly one (I5).
    pub owner: Side,
    pub what: Words,
    pub how: Words,
    pub due: Date,
    pub origin: Origin,
    pub written_at: Moment,
    pub state: State,
    /// Whether it has been put to a later leader.
    pub brought: bool,
    pub revision: i64,
}

/// What a promise came of.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Origin {
    #[default]
    Itself,
    /// The talk it was given in.
    Talk(String),
    /// The goal its owner had said to contribute this to (S15).
    Goal(String),
}

impl Origin {
    #[must_use]
    pub fn talk(&self) -> Option<&str> {
        match self {
            Origin::Talk(talk) => Some(talk),
            Origin::Itself | Origin::Goal(_) => None,
        }
    }

    #[must_use]
    pub fn goal(&self) -> Option<&str> {
        match self {
            Origin::Goal(goal) => Some(goal),
            Origin::Itself | Origin::Talk(_) => None,
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
    /// Only the one who promised can say that it is kept, or answer for it.
    NotTheOwner,
    /// Seeing is for the other. One does not nod to oneself.
    OwnPromise,
    NotPromisedYet,
    AlreadyPromised,
    AlreadyKept,
    NotKeptYet,
    /// The other has seen it: it stands.
    AlreadySeen,
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
    pub happened: Happened,
}

fn step(now: State, what: &'static str) -> Step {
    Step { now, happened: Happened::new(what) }
}

/// Everything that is missing before it is a promise: all of it at once, so that nobody is sent back twice (I5).
#[must_use]
pub fn missing(what: &Words, how: &Words, due: Option<Date>, today: Date) -> Vec<Refusal> {
    let when = match due {
        None => Some(Refusal::NoWhen),
        Some(day) if day < today => Some(Refusal::DateGone),
        Some(_) => None,
    };
    [what.is_blank().then_some(Refusal::NoWhat), when, how.is_blank().then_some(Refusal::NoHow)]
        .into_iter()
        .flatten()
        .collect()
}

/// Somebody writes one down. For oneself it is given with that; for the other it is asked.
pub fn written(by: Side, owner: Side) -> Step {
    if by == owner { step(State::Open, "promise_given") } else { step(State::Asked, "promise_asked") }
}

impl Promise {
    fn of_owner(&self, by: Side) -> Result<(), Refusal> {
        if by == self.owner { Ok(()) } else { Err(Refusal::NotTheOwner) }
    }

    fn of_the_other(&self, by: Side) -> Result<(), Refusal> {
        if by == self.owner { Err(Refusal::OwnPromise) } else { Ok(()) }
    }

    /// «Ja, det lover jeg»: now it counts.
    pub fn accept(&self, by: Side, today: Date) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        self.asked()?;
        if self.due < today {
            return Err(Refusal::DateGone);
        }
        Ok(step(State::Open, "promise_given"))
    }

    /// The owner cannot promise this. Nothing is held against anybody.
    pub fn decline(&self, by: Side) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        self.asked()?;
        Ok(step(State::Declined, "promise_declined"))
    }

    /// The one who asked takes the question back.
    pub fn withdraw(&self, by: Side) -> Result<Step, Refusal> {
        self.of_the_other(by)?;
        self.asked()?;
        Ok(step(State::LaidAside, "promise_withdrawn"))
    }

    fn asked(&self) -> Result<(), Refusal> {
        match self.state {
            State::Asked => Ok(()),
            State::Open | State::Kept { .. } | State::Seen { .. } => Err(Refusal::AlreadyPromised),
            State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// The owner, and nobody else, marks it as kept (I5).
    pub fn keep(&self, by: Side, at: Moment) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        match self.state {
            State::Open => Ok(step(State::Kept { at }, "promise_kept")),
            State::Asked => Err(Refusal::NotPromisedYet),
            State::Kept { .. } | State::Seen { .. } => Err(Refusal::AlreadyKept),
            State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// «Angre»: the owner takes «kept» back, until the other has seen it.
    pub fn undo_keep(&self, by: Side) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        match self.state {
            State::Kept { .. } => Ok(step(State::Open, "promise_kept_undone")),
            State::Asked | State::Open => Err(Refusal::NotKeptYet),
            State::Seen { .. } => Err(Refusal::AlreadySeen),
            State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// The other has seen what the owner answered: that it is kept (S61), or that it could not be promised.
    pub fn see(&self, by: Side) -> Result<Step, Refusal> {
        self.of_the_other(by)?;
        match self.state {
            State::Kept { at } => Ok(step(State::Seen { kept_at: at }, "promise_seen")),
            State::Declined => Ok(step(State::LaidAside, "promise_no_seen")),
            State::Asked | State::Open => Err(Refusal::NotKeptYet),
            State::Seen { .. } => Err(Refusal::AlreadySeen),
            State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// Whether the employee may put it to a later leader (settled 11). Nobody is made an owner by that: the employee's own
    /// is given anew, and what a former leader owned becomes a question to the next one.
    pub fn bring(&self, by: Side) -> Result<(), Refusal> {
        match (by, self.state) {
            (Side::Leader, _) => Err(Refusal::NotTheEmployee),
            (Side::Employee, State::EndedWithPair) if self.brought => Err(Refusal::AlreadyBrought),
            (Side::Employee, State::EndedWithPair) => Ok(()),
            (
                Side::Employee,
                State::Asked
                | State::Open
                | State::Kept { .. }
                | State::Seen { .. }
                | State::Declined
                | State::LaidAside,
            ) => Err(Refusal::NotEnded),
        }
    }

    /// What becomes of it when the pair ends: nothing open follows anybody (settled 11). `None`: it stands as it is.
    #[must_use]
    pub fn end_with_pair(&self) -> Option<Step> {
        match self.state {
            State::Open => Some(step(State::EndedWithPair, "promise_ended_with_pair")),
            State::Asked | State::Declined => Some(step(State::LaidAside, "promise_ended_with_pair")),
            State::Kept { .. } | State::Seen { .. } | State::LaidAside | State::EndedWithPair => None,
        }
    }

    /// The day it should have been done by, when that day is past: a fact about the promise, not about who gave it
    /// (I7). A question is never late, and nothing is while the pair rests.
    #[must_use]
    pub fn late_since(&self, pair: &Pair, today: Date) -> Option<Date> {
        (self.state == State::Open && self.due < today && !pair.rests_on(today)).then_some(self.due)
    }

    /// Which buttons this side has now.
    #[must_use]
    pub fn offers(&self, to: Side) -> Offers {
        let own = to == self.owner;
        Offers {
            answer: own && self.state == State::Asked,
            withdraw: !own && self.state == State::Asked,
            keep: own && self.state == State::Open,
            undo: own && matches!(self.state, State::Kept { .. }),
            see: !own && matches!(self.state, State::Kept { .. } | State::Declined),
        }
    }
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
}

impl About for Promise {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

//! A promise: what, when, how, and one owner.

mod changing;
mod reckoning;
mod reminding;
mod state;

use super::PromiseId;
use crate::access::{About, Subject};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Pair, PairId, Side};

pub use changing::{Did, Said, Turned};
pub use reckoning::{Outcome, Reckoned, reckon};
use state::step;
pub use state::{Offers, Origin, Refusal, State, Step};

pub struct Promise {
    pub id: PromiseId,
    pub pair: PairId,
    /// The one who promises. Exactly one (I5).
    pub owner: Side,
    pub what: Words,
    pub how: Words,
    pub due: Date,
    /// The day it had first, when it has been given another.
    pub first_due: Option<Date>,
    pub carried_over_at: Option<Moment>,
    pub origin: Origin,
    pub written_at: Moment,
    pub state: State,
    /// Who has proposed to drop it. It stands as promised until the other has said yes.
    pub dropping: Option<Side>,
    /// When the other last reminded of it.
    pub reminded_at: Option<Moment>,
    /// What was said about it on the way, where that is read.
    pub turns: Vec<Turned>,
    /// Whether it has been put to a later leader.
    pub brought: bool,
    pub revision: i64,
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
            State::Dropped { .. } | State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// The owner, and nobody else, marks it as kept (I5).
    pub fn keep(&self, by: Side, at: Moment) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        match self.state {
            State::Open => Ok(step(State::Kept { at }, "promise_kept")),
            State::Asked => Err(Refusal::NotPromisedYet),
            State::Kept { .. } | State::Seen { .. } => Err(Refusal::AlreadyKept),
            State::Dropped { .. } | State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// «Angre»: the owner takes «kept» back, until the other has seen it.
    pub fn undo_keep(&self, by: Side) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        match self.state {
            State::Kept { .. } => Ok(step(State::Open, "promise_kept_undone")),
            State::Asked | State::Open => Err(Refusal::NotKeptYet),
            State::Seen { .. } => Err(Refusal::AlreadySeen),
            State::Dropped { .. } | State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
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
            State::Dropped { .. } | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
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
                | State::Dropped { .. }
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
            State::Kept { .. }
            | State::Seen { .. }
            | State::Dropped { .. }
            | State::LaidAside
            | State::EndedWithPair => None,
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
        let (own, open) = (to == self.owner, self.state == State::Open);
        Offers {
            answer: own && self.state == State::Asked,
            withdraw: !own && self.state == State::Asked,
            keep: own && open,
            undo: own && matches!(self.state, State::Kept { .. }),
            see: !own && matches!(self.state, State::Kept { .. } | State::Declined),
            carry_over: own && open,
            propose_drop: open && self.dropping.is_none(),
            answer_drop: open && self.dropping == Some(to.other()),
            take_drop_back: open && self.dropping == Some(to),
        }
    }
}

impl About for Promise {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

//! A reminder is given by a person who presses a button, and says who. Once a day is enough, and nobody is reminded while
//! the pair rests: a word between two, never a machine that nags.

use super::{Promise, Refusal, State, Step, step};
use crate::ground::calendar::{Date, days_between};
use crate::ground::clock::{Moment, Zone};
use crate::people::{Pair, Side};

impl Promise {
    /// The other reminds of it.
    ///
    /// # Errors
    /// When it is one's own, is not open, has been reminded of today, or the pair rests.
    pub fn remind(&self, by: Side, pair: &Pair, at: Moment, zone: &Zone) -> Result<Step, Refusal> {
        self.of_the_other(by)?;
        let today = at.date(zone);
        match self.state {
            State::Open if pair.rests_on(today) => Err(Refusal::Rests),
            State::Open if self.reminded_at.is_some_and(|last| last.date(zone) == today) => {
                Err(Refusal::AlreadyReminded)
            }
            State::Open => {
                Ok(Step { dropping: self.dropping, reminded_at: Some(at), ..step(State::Open, "promise_reminded") })
            }
            State::Asked => Err(Refusal::NotPromisedYet),
            State::Kept { .. } | State::Seen { .. } => Err(Refusal::AlreadyKept),
            State::Dropped { .. } | State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// When it was reminded of, while that waits: what has a new day since is answered with that.
    #[must_use]
    pub fn reminder(&self) -> Option<Moment> {
        let since = |at: &Moment| self.carried_over_at.is_none_or(|carried| *at > carried);
        self.reminded_at.filter(since).filter(|_| self.state == State::Open)
    }

    /// Whether it belongs on this side's own day: what one owes by tomorrow or has been reminded of, and what waits for
    /// one's answer. While the pair rests, nothing does but what one is asked.
    #[must_use]
    pub fn is_on_the_day_of(&self, side: Side, pair: &Pair, today: Date) -> bool {
        let own = side == self.owner;
        match self.state {
            State::Asked => own,
            State::Open => {
                let near = days_between(today, self.due) <= 1 && !pair.rests_on(today);
                own && (near || self.reminder().is_some()) || self.dropping == Some(side.other())
            }
            State::Kept { .. } | State::Declined => !own,
            State::Seen { .. } | State::Dropped { .. } | State::LaidAside | State::EndedWithPair => false,
        }
    }
}

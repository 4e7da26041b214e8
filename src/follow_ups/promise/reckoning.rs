//! How it has gone with what two people promised each other (M3): the same question to both, answered for the two alone.
//!
//! Counted is what has been promised and is settled one way or the other: done, dropped by both, or past its day. A promise
//! with a new day was not done by its day, and is no failure: it stands by itself. What was open when a pair ended is not
//! counted (settled 11), and while the pair rests nothing is past its day. No share, no order, nobody compared.

use super::{Promise, State};
use crate::ground::calendar::Date;
use crate::ground::clock::Zone;
use crate::people::{Pair, Side};

/// How it went with one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Done, or dropped by both, by its day.
    InTime,
    /// It was given a new day.
    NewDay,
    /// Done, or dropped by both, after its day.
    Later,
    /// Its day is past, and it stands open.
    StillOpen,
}

/// How it went with what one of the two promised.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Reckoned {
    pub in_time: usize,
    pub new_day: usize,
    pub later: usize,
    pub still_open: usize,
}

impl Reckoned {
    #[must_use]
    pub fn all(&self) -> usize {
        self.in_time + self.new_day + self.later + self.still_open
    }
}

impl Promise {
    /// How it went. `None`: it is not settled yet, or is not counted.
    #[must_use]
    pub fn outcome(&self, pair: &Pair, today: Date, zone: &Zone) -> Option<Outcome> {
        match self.state {
            State::Kept { .. } | State::Seen { .. } | State::Dropped { .. } if self.first_due.is_some() => {
                Some(Outcome::NewDay)
            }
            State::Kept { at } | State::Seen { kept_at: at } | State::Dropped { at } => {
                Some(if at.date(zone) <= self.due { Outcome::InTime } else { Outcome::Later })
            }
            State::Open if self.late_since(pair, today).is_some() => Some(Outcome::StillOpen),
            State::Open => self.first_due.filter(|day| *day < today).map(|_| Outcome::NewDay),
            State::Asked | State::Declined | State::LaidAside | State::EndedWithPair => None,
        }
    }
}

/// How it went with what this side promised for a day from `from` on.
#[must_use]
pub fn reckon(promises: &[Promise], owner: Side, from: Date, pair: &Pair, today: Date, zone: &Zone) -> Reckoned {
    let mut reckoned = Reckoned::default();
    let of =
        promises.iter().filter(|promise| promise.owner == owner && promise.first_due.unwrap_or(promise.due) >= from);
    for outcome in of.filter_map(|promise| promise.outcome(pair, today, zone)) {
        match outcome {
            Outcome::InTime => reckoned.in_time += 1,
            Outcome::NewDay => reckoned.new_day += 1,
            Outcome::Later => reckoned.later += 1,
            Outcome::StillOpen => reckoned.still_open += 1,
        }
    }
    reckoned
}

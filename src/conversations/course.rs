//! A talk's course: when it is, what becomes of it, and who may say so.

use super::closing::Closing;
use super::state::{BothSaid, State};
use super::time::When;
use crate::access::Happened;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::Side;

/// When a talk is, how often it has been moved, and what is known of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Course {
    pub when: When,
    pub moved: u32,
    pub state: State,
}

/// A deed's moment, and the day it is in the house's zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Now {
    pub at: Moment,
    pub today: Date,
}

/// Why the noun says no. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// A talk is planned for a day to come.
    InThePast,
    /// The two have another talk that day.
    DayTaken,
    /// It is at that time already.
    SameTime,
    /// The other has changed the time since this was read.
    Changed,
    /// One has said that it was held: first the other answers.
    SaidHeld,
    /// Both have said that it was held.
    AlreadyHeld,
    /// One has said so already, and waits for the other: nobody says it for the other (I2).
    YouHaveSaid,
    /// Its day has not come.
    NotYet,
    /// Nothing came of it: what is to be talked about waits for a new one.
    Missed,
    Cancelled,
    /// Whoever calls off tells the other why.
    NoReason,
    /// A talk called off leaves the two with a next date.
    NoNextDate,
}

/// What a deed leads to: the new course, and the line of history that must be saved with it.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: Course,
    pub happened: Happened,
}

/// Plans a talk. Either may, at any time (I6).
pub fn call(when: When, today: Date) -> Result<Step, Refusal> {
    if when.day < today {
        return Err(Refusal::InThePast);
    }
    Ok(Step { now: Course { when, moved: 0, state: State::Planned }, happened: Happened::new("talk_called") })
}

impl Course {
    fn to(self, state: State, what: &'static str) -> Step {
        Step { now: Course { state, ..self }, happened: Happened::new(what) }
    }

    /// What stands in the way of changing a talk that is still to come.
    fn still_open(self) -> Result<(), Refusal> {
        match self.state {
            State::Planned => Ok(()),
            State::HeldNoted { .. } => Err(Refusal::SaidHeld),
            State::Held(_) | State::Completed { .. } => Err(Refusal::AlreadyHeld),
            State::Missed { .. } => Err(Refusal::Missed),
            State::Cancelled { .. } => Err(Refusal::Cancelled),
        }
    }

    /// Moves it. Either may, and says which time was read: two who move at once do not talk past each other.
    pub fn move_to(self, to: When, read: When, today: Date) -> Result<Step, Refusal> {
        self.still_open()?;
        if read != self.when {
            return Err(Refusal::Changed);
        }
        if to.day < today {
            return Err(Refusal::InThePast);
        }
        if to == self.when {
            return Err(Refusal::SameTime);
        }
        Ok(Step { now: Course { when: to, moved: self.moved + 1, ..self }, happened: Happened::new("talk_moved") })
    }

    /// Calls it off, with a reason, when there is a next date to meet on.
    pub fn cancel(self, by: Side, reason: &Words, next: NextDate, at: Moment) -> Result<Step, Refusal> {
        self.still_open()?;
        if reason.is_blank() {
            return Err(Refusal::NoReason);
        }
        match next {
            NextDate::Kept | NextDate::Rests => Ok(self.to(State::Cancelled { by: Some(by), at }, "talk_cancelled")),
            NextDate::None => Err(Refusal::NoNextDate),
        }
    }

    /// One of the two says that it was held. It is held when both have (I6). Late is better than never: also a talk
    /// that seemed missed can be said held.
    pub fn say_held(self, by: Side, now: Now) -> Result<Step, Refusal> {
        match self.state {
            State::Planned | State::Missed { .. } if now.today < self.when.day => Err(Refusal::NotYet),
            State::Planned | State::Missed { .. } => Ok(self.to(State::HeldNoted { by, at: now.at }, "talk_said_held")),
            State::HeldNoted { by: first, .. } if first == by => Err(Refusal::YouHaveSaid),
            State::HeldNoted { by: first, at } => {
                let held = match first {
                    Side::Employee => BothSaid { employee: at, leader: now.at },
                    Side::Leader => BothSaid { employee: now.at, leader: at },
                };
                Ok(self.to(State::Held(held), "talk_held"))
            }
            State::Held(_) | State::Completed { .. } => Err(Refusal::AlreadyHeld),
            State::Cancelled { .. } => Err(Refusal::Cancelled),
        }
    }

    /// One of the two says that it did not happen, also when the other has said that it did: no false agreement.
    pub fn say_it_did_not_happen(self, now: Now) -> Result<Step, Refusal> {
        match self.state {
            State::Planned if now.today < self.when.day => Err(Refusal::NotYet),
            State::Planned | State::HeldNoted { .. } => {
                Ok(self.to(State::Missed { said: Some(now.at) }, "talk_said_not_held"))
            }
            State::Missed { .. } => Err(Refusal::Missed),
            State::Held(_) | State::Completed { .. } => Err(Refusal::AlreadyHeld),
            State::Cancelled { .. } => Err(Refusal::Cancelled),
        }
    }

    /// A held talk is completed when nothing is lacking (I4); before that there is nothing to do.
    pub fn complete(self, closing: &Closing, at: Moment) -> Option<Step> {
        match self.state {
            State::Held(held) if closing.lacks().is_empty() => {
                Some(self.to(State::Completed { held, at }, "talk_completed"))
            }
            State::Held(_)
            | State::Planned
            | State::HeldNoted { .. }
            | State::Completed { .. }
            | State::Missed { .. }
            | State::Cancelled { .. } => None,
        }
    }

    /// The pair ends: nobody is called to a talk any more (settled 11). What has been said of earlier talks stands.
    pub fn end_with_pair(self, at: Moment) -> Option<Step> {
        match self.state {
            State::Planned => Some(self.to(State::Cancelled { by: None, at }, "talk_ended_with_pair")),
            State::HeldNoted { .. }
            | State::Held(_)
            | State::Completed { .. }
            | State::Missed { .. }
            | State::Cancelled { .. } => None,
        }
    }

    /// What this side can do with it today.
    #[must_use]
    pub fn offers(self, to: Side, today: Date) -> Offers {
        let come = self.when.day <= today;
        let nothing = Offers::default();
        match self.state {
            State::Planned => Offers { changes: true, says_held: come, says_not_held: come, writes: true },
            State::HeldNoted { by, .. } => Offers { says_held: by != to, says_not_held: true, writes: true, ..nothing },
            State::Held(_) => Offers { writes: true, ..nothing },
            State::Missed { .. } => Offers { says_held: come, ..nothing },
            State::Completed { .. } | State::Cancelled { .. } => nothing,
        }
    }
}

/// Whether the two have a date to meet on after this talk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NextDate {
    Kept,
    None,
    /// The pair rests: the next date comes when they are back.
    Rests,
}

/// Which buttons a side has.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Offers {
    /// Move it or call it off.
    pub changes: bool,
    pub says_held: bool,
    pub says_not_held: bool,
    /// Points, promises and answers can be added.
    pub writes: bool,
}

//! When a promise no longer fits: its owner gives it a new day, or the two drop it together.
//!
//! - The owner alone gives a new day, before or after the one it has, and says why. Who promised is the one who knows what
//!   can be kept; the other reads the day it had, and why, for as long as they read the promise.
//! - Either proposes to drop it, with a reason, and the other says yes to exactly what they have read, or no. Until then
//!   it stands as promised, is kept as promised, and nothing falls by silence (I2).
//! - Whoever proposed may take that back. What is done or given a new day meanwhile is answered with that.

use serde::{Deserialize, Serialize};

use super::{Promise, Refusal, State, Step, step};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::Side;

/// What was said about a promise on the way, by whom.
pub struct Turned {
    pub by: Side,
    pub at: Moment,
    pub did: Did,
    /// The day it had, and the day it was given.
    pub days: Option<(Date, Date)>,
    pub said: Said,
}

#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Said {
    /// The reason, or what one answers.
    pub words: Words,
    /// How it was to be done, when that was changed with the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_before: Option<Words>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Did {
    CarriedOver,
    DropProposed,
    DropTakenBack,
    /// The other wants it to stand.
    LetStand,
    Dropped,
}

impl Did {
    pub const ALL: [Did; 5] = [Did::CarriedOver, Did::DropProposed, Did::DropTakenBack, Did::LetStand, Did::Dropped];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Did::CarriedOver => "carried_over",
            Did::DropProposed => "drop_proposed",
            Did::DropTakenBack => "drop_taken_back",
            Did::LetStand => "let_stand",
            Did::Dropped => "dropped",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Did> {
        Did::ALL.into_iter().find(|did| did.name() == name)
    }
}

impl Promise {
    fn still_open(&self) -> Result<(), Refusal> {
        match self.state {
            State::Open => Ok(()),
            State::Asked => Err(Refusal::NotPromisedYet),
            State::Kept { .. } | State::Seen { .. } => Err(Refusal::AlreadyKept),
            State::Dropped { .. } | State::Declined | State::LaidAside | State::EndedWithPair => Err(Refusal::Over),
        }
    }

    /// Everything that is missing before it has a new day.
    #[must_use]
    pub fn missing_for_a_new_day(&self, due: Option<Date>, how: &Words, why: &Words, today: Date) -> Vec<Refusal> {
        let when = match due {
            None => Some(Refusal::NoWhen),
            Some(day) if day < today => Some(Refusal::DateGone),
            Some(day) if day <= self.due => Some(Refusal::NotLater),
            Some(_) => None,
        };
        [when, how.is_blank().then_some(Refusal::NoHow), why.is_blank().then_some(Refusal::NoReason)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The owner carries it over to a new day.
    ///
    /// # Errors
    /// When it is another's, is not open, or something is missing.
    pub fn carry_over(
        &self,
        by: Side,
        due: Option<Date>,
        how: &Words,
        why: &Words,
        today: Date,
    ) -> Result<Step, Refusal> {
        self.of_owner(by)?;
        self.still_open()?;
        match self.missing_for_a_new_day(due, how, why, today).first() {
            Some(missing) => Err(*missing),
            None => Ok(Step { due, ..step(State::Open, "promise_carried_over") }),
        }
    }

    /// Either proposes that the two drop it.
    ///
    /// # Errors
    /// When it is not open, has been proposed, or no reason is given.
    pub fn propose_drop(&self, by: Side, why: &Words) -> Result<Step, Refusal> {
        self.still_open()?;
        match self.dropping {
            Some(_) => Err(Refusal::AlreadyProposed),
            None if why.is_blank() => Err(Refusal::NoReason),
            None => Ok(Step { dropping: Some(by), ..step(State::Open, "promise_drop_proposed") }),
        }
    }

    fn proposed_by_the_other(&self, by: Side) -> Result<(), Refusal> {
        self.still_open()?;
        match self.dropping {
            None => Err(Refusal::NotProposed),
            Some(proposer) if proposer == by => Err(Refusal::OwnProposal),
            Some(_) => Ok(()),
        }
    }

    /// What has been said about it so far: a yes is to what one has read, and nothing newer.
    #[must_use]
    pub fn version(&self) -> usize {
        self.turns.len()
    }

    /// The other says yes, to what they have read: now it is dropped by both.
    ///
    /// # Errors
    /// When nothing waits for their answer, or something has been said since.
    pub fn drop_too(&self, by: Side, version: usize, at: Moment) -> Result<Step, Refusal> {
        self.proposed_by_the_other(by)?;
        if version != self.version() {
            return Err(Refusal::Moved);
        }
        Ok(step(State::Dropped { at }, "promise_dropped"))
    }

    /// The other says no: it stands as promised.
    ///
    /// # Errors
    /// When nothing waits for their answer.
    pub fn let_stand(&self, by: Side) -> Result<Step, Refusal> {
        self.proposed_by_the_other(by)?;
        Ok(step(State::Open, "promise_let_stand"))
    }

    /// Whoever proposed to drop it takes that back.
    ///
    /// # Errors
    /// When they have proposed nothing.
    pub fn take_drop_back(&self, by: Side) -> Result<Step, Refusal> {
        self.still_open()?;
        match self.dropping {
            Some(proposer) if proposer == by => Ok(step(State::Open, "promise_drop_taken_back")),
            Some(_) | None => Err(Refusal::NotProposed),
        }
    }
}

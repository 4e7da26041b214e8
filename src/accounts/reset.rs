//! A new password for an account in use.
//!
//! Two people say that it was the person who asked: HR or an administrator, and besides them the other half of a pair in
//! force or a second administrator (settled 21). Each gets a part of a code to hand over, and the parts open nothing
//! apart: so neither of the two can become the person, and no administrator can alone.

use thiserror::Error;

use super::ResetId;
use crate::ground::clock::Moment;
use crate::people::PersonId;

/// How long the two have to say it, and after that how long the parts work.
pub const DAYS_TO_VOUCH: i64 = 7;
pub const HOURS_TO_USE: i64 = 24;

/// As what somebody vouches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// HR or an administrator.
    Keeper,
    /// The other half of a pair in force.
    OtherHalf,
}

impl Voice {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Voice::Keeper => "keeper",
            Voice::OtherHalf => "other_half",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Voice> {
        [Voice::Keeper, Voice::OtherHalf].into_iter().find(|voice| voice.name() == name)
    }
}

/// Somebody has said that it was the person who asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vouched {
    pub by: PersonId,
    pub voice: Voice,
    pub at: Moment,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reset {
    pub id: ResetId,
    pub person: PersonId,
    pub asked_at: Moment,
    pub until: Moment,
    pub first: Option<Vouched>,
    pub second: Option<Vouched>,
    pub used_at: Option<Moment>,
    pub ended_at: Option<Moment>,
}

/// Why somebody's word is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NotVouched {
    #[error("nobody vouches for themself")]
    Oneself,
    #[error("one has one voice")]
    Twice,
    #[error("HR or an administrator is one of the two")]
    NeedsKeeper,
    #[error("it has ended")]
    Ended,
    #[error("two have said it already")]
    Enough,
}

/// Which of the two somebody became.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    First,
    Second,
}

impl Reset {
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.ended_at.is_none() && now < self.until
    }

    /// Two have said it: what they hand over works.
    #[must_use]
    pub fn is_ready(&self, now: Moment) -> bool {
        self.is_open(now) && self.first.is_some() && self.second.is_some()
    }

    /// Everybody who has a part in it, the person it is about first.
    #[must_use]
    pub fn everybody(&self) -> Vec<PersonId> {
        let mut everybody = vec![self.person.clone()];
        everybody.extend(self.vouchers().into_iter().map(|vouched| vouched.by.clone()));
        everybody
    }

    /// Those who have said that it was the person who asked.
    #[must_use]
    pub fn vouchers(&self) -> Vec<&Vouched> {
        let mut both = Vec::new();
        both.extend(&self.first);
        both.extend(&self.second);
        both
    }

    #[must_use]
    pub fn has_vouched(&self, who: &PersonId) -> bool {
        self.vouchers().iter().any(|vouched| &vouched.by == who)
    }

    /// Somebody says that it was the person who asked.
    pub fn vouch(&self, by: &PersonId, voice: Voice, now: Moment) -> Result<Place, NotVouched> {
        if by == &self.person {
            return Err(NotVouched::Oneself);
        }
        if !self.is_open(now) {
            return Err(NotVouched::Ended);
        }
        if self.has_vouched(by) {
            return Err(NotVouched::Twice);
        }
        match (&self.first, &self.second) {
            (None, _) => Ok(Place::First),
            (Some(first), None) if first.voice == Voice::Keeper || voice == Voice::Keeper => Ok(Place::Second),
            (Some(_), None) => Err(NotVouched::NeedsKeeper),
            (Some(_), Some(_)) => Err(NotVouched::Enough),
        }
    }
}

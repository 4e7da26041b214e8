//! Being let in the first time.

use thiserror::Error;

use super::InvitationId;
use crate::ground::clock::Moment;
use crate::people::PersonId;

/// Long enough for a holiday, short enough for a forgotten sheet.
pub const DAYS: i64 = 14;

/// What decides whether somebody can be invited.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Traces {
    /// Somebody has come in to the account.
    pub used: bool,
    /// The person has done something that is kept.
    pub has_written: bool,
    pub closed: bool,
}

/// Why somebody is not invited.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NotInvited {
    /// From then on the account is the person's own: whoever could invite again could become somebody (settled 21).
    #[error("the account is in use")]
    InUse,
    #[error("the account is closed")]
    Closed,
    #[error("nobody has this number")]
    Nobody,
}

impl Traces {
    /// An invitation works on an account without content, and only there.
    pub fn may_be_invited(self) -> Result<(), NotInvited> {
        match self {
            Traces { closed: true, .. } => Err(NotInvited::Closed),
            Traces { used: true, .. } | Traces { has_written: true, .. } => Err(NotInvited::InUse),
            Traces { used: false, has_written: false, closed: false } => Ok(()),
        }
    }
}

/// An invitation nobody has answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    pub id: InvitationId,
    pub person: PersonId,
    pub made_by: PersonId,
    pub made_at: Moment,
    pub until: Moment,
    pub ended: bool,
}

impl Invitation {
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        !self.ended && now < self.until
    }
}

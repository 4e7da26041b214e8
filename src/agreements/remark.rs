//! A remark: what one wants to have said about a version, without changing it (I19, A17).
//!
//! - Either may, at any time. It bears a name, is never changed or removed, and is no part of what is agreed.
//! - About a version that waits for an answer it says that the two do not agree now, and why. The version stays proposed:
//!   nothing counts as agreed by it, and a yes later is a yes as any other. Fair, because what is not agreed should be
//!   seen as that, and not hidden by a yes nobody means.

use super::VersionNo;
use super::agreement::Agreement;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

/// What a remark says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// Something beside what is agreed.
    Beside,
    /// That the two do not agree about this now.
    Disagrees,
}

/// One remark.
pub struct Remark {
    pub no: VersionNo,
    pub pair: PairId,
    pub by: Side,
    pub at: Moment,
    pub says: Says,
    pub words: Words,
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// What was read is neither in force nor on the table any more.
    Moved,
    NoWords,
}

/// What a remark about the version one has read says.
///
/// # Errors
/// When nothing is said, or the version neither holds nor waits.
pub fn about(agreement: &Agreement, read: VersionNo, words: &Words) -> Result<Says, Refusal> {
    if words.is_blank() {
        return Err(Refusal::NoWords);
    }
    if agreement.on_table().is_some_and(|proposal| proposal.no == read) {
        return Ok(Says::Disagrees);
    }
    if agreement.in_force() == Some(read) { Ok(Says::Beside) } else { Err(Refusal::Moved) }
}

//! Direction (retning): where a unit is going, why, and what comes first (S7).
//!
//! - The unit's responsible leader writes it, and answers for it with a name. All in the unit and below read it; so do
//!   the leader's leader, HR and the representatives. It is the leader's own words, so nobody else changes them.
//! - Priorities stand in order, each with its reason: the order is what helps on the day not everything can be done, and
//!   goals with reasons hold better than goals without (E2). Three to five are suggested; more is said, not refused.
//! - What is left for now is part of it: often the most useful thing a team can read.
//! - A version is never changed. A new one follows it, and everybody sees what is new. Two who write at once do not write
//!   over each other: the later is shown what came in between, with every word kept.
//! - A draft is its writer's alone until it is shared.
//! - Whoever works in the unit has its goals and the order of its priorities beside the day, without looking for them.
//! - That a unit has no direction is said to the leader who answers for it, on that leader's own pages, and to nobody
//!   else: it is help, not a report (S7, N9).
//!
//! - A goal for many (felles mål) is written once, by the one who answers for the unit. Each takes part by a goal of
//!   their own, agreed with their own leader: nobody is put into it. What one contributes is between the two, until its
//!   own lets the others see it. Written anew, it changes nothing of what anybody has agreed on.
//! - What something is for is said in the line of sight: from the organisation's direction down to one's own goal.
//!
//! Fair, because it puts the first demand for clarity on the leader: nobody can contribute to a direction not given.

mod commands;
pub mod news;
mod pages;
pub mod shared_goal;
pub mod sight;
mod store;
#[cfg(test)]
mod tests;
pub mod wording;

use crate::access::{About, Subject};
use crate::ground::clock::Moment;
use crate::people::{PersonId, UnitId};

pub use commands::shared::{
    Whose, end_shared, hide_contribution, rewrite_shared, share_goal, shared_goal, show_contribution,
};
pub use commands::{InShort, Refusal, discard_draft, keep_draft, of_own_units, of_unit, of_units_led, share};
pub use pages::{OwnDirection, UnitDirection, beside, own, routes, shared_refused};
pub use store::shared::employments_written_in;
pub use store::{Offered, Offers, offered, units_written_for, writers};
pub use wording::{Missing, Priority, Wording};

crate::ids! {
    SharedGoalId;
}

/// The number of a version: 1 is the first that was shared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct VersionNo(pub u32);

impl VersionNo {
    #[must_use]
    pub fn after(version: Option<VersionNo>) -> VersionNo {
        VersionNo(version.map_or(1, |version| version.0 + 1))
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<VersionNo> {
        text.parse().ok().filter(|no| *no > 0).map(VersionNo)
    }
}

/// A unit's direction, as it was shared.
pub struct Direction {
    pub unit: UnitId,
    pub no: VersionNo,
    pub author: PersonId,
    pub at: Moment,
    pub wording: Wording,
}

impl About for Direction {
    fn subject(&self) -> Subject {
        Subject::Unit(self.unit.clone())
    }

    fn identity(&self) -> String {
        self.unit.to_string()
    }
}

/// What a leader has not shared yet: that leader's alone.
pub struct Draft {
    pub author: PersonId,
    pub unit: UnitId,
    pub at: Moment,
    /// The version it goes on from.
    pub after: Option<VersionNo>,
    pub wording: Wording,
}

impl About for Draft {
    fn subject(&self) -> Subject {
        Subject::Own(self.author.clone())
    }

    fn identity(&self) -> String {
        self.unit.to_string()
    }
}

//! Goals as frames, agreed in partnership (S6-S8, S13-S16).
//!
//! - Either side proposes; the other says yes or counters; a counter sets the earlier yes aside. A goal is agreed when
//!   both have said yes to *the same version* (I1). Writing a version is saying yes to it, so what lies on the table
//!   always waits for the one who did not write it.
//! - Nobody says yes for another, and silence says nothing (I2). The form carries the version one has read: if the
//!   other has written since, the answer is not counted, it is asked again.
//! - A goal needs something the employee may influence, and what it means to succeed in both parties' words, before
//!   both can say yes (I3, S16). What cannot be influenced is a fixed frame from the leader, and is never called a goal.
//! - Each owns their own words in it: the other comments by a version of their own, and cannot overwrite (S7, S8).
//! - What was agreed goes on holding until both have said yes to something else. Either may reopen at any time (S14).
//!
//! Fair, because an agreement one was talked past is no agreement: research on shared expectations (Humborstad and
//! Kuvaas 2013) finds that it is the *same* expectation on both sides that makes a role clear and motivates.

pub mod agreement;
mod commands;
pub mod difference;
pub mod goal;
mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod wording;

pub use commands::{
    FrameRefusal, Says, accept, discard_draft, keep_draft, propose, set_fixed_frame, take_up, when_pair_ends, withdraw,
    write,
};
pub use pages::{FrameRow, GoalRow, frame_rows, routes, rows};
pub use store::lines::{lines, lines_waiting_for};
pub use store::traces::{employments_written_in, pairs_written_in};

crate::ids! {
    GoalId;
    DraftId;
    FrameId;
}

/// The number of a version: 1 is the first proposal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct VersionNo(pub u32);

impl VersionNo {
    pub const FIRST: VersionNo = VersionNo(1);

    #[must_use]
    pub fn next(self) -> VersionNo {
        VersionNo(self.0 + 1)
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<VersionNo> {
        text.parse().ok().filter(|no| *no > 0).map(VersionNo)
    }
}

//! How two people come to say yes to the same words: of a goal, and of the role agreement (S6, S10-S16).
//!
//! - Either side proposes; the other says yes or counters; a counter sets the earlier yes aside. It is agreed when both
//!   have said yes to *the same version* (I1). Writing a version is saying yes to it, so what lies on the table always
//!   waits for the one who did not write it.
//! - Nobody says yes for another, and silence says nothing (I2). The form carries the version one has read: if the
//!   other has written since, the answer is not counted, it is asked again.
//! - Each owns their own words in it: the other comments by a version of their own, and cannot overwrite (S7, S8).
//! - What was agreed goes on holding until both have said yes to something else. Either may reopen at any time (S14).
//!
//! Fair, because an agreement one was talked past is no agreement: research on shared expectations (Humborstad and
//! Kuvaas 2013) finds that it is the *same* expectation on both sides that makes a role clear and motivates.
//!
//! What is agreed on is a [`Topic`](wording::Topic): its words, what may be missing in them, the lines of the law it
//! stands under, and where it lies.

pub mod agreement;
mod commands;
pub mod difference;
pub mod ending;
pub mod matter;
mod pages;
pub mod remark;
mod store;
pub mod wording;

pub use commands::{Says, accept, propose, remark, seen, take_up, withdraw, write};
pub use pages::{
    Again, Answering, BeforeYou, BringUp, Compared, Field, FieldChange, Form, LeaderVoice, Next, Proposal, Remarks,
    Shown, Success, Turns, Unwritten, WrittenIn, answer_version, answering, changes, in_words, looked_again, pair_for,
    proposal, remarks, seal, success, turns, version_read, versions,
};
pub use store::{Kept, Tables, clear_table, find, goes_on, open_in_pair, open_wording, seal_wording};

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

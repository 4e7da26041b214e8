//! What the organisation does with relations, without seeing what is in them.
//!
//! - A pair ends at midnight after its last day, or the second somebody ends it. Either way the same follows, once
//!   (settled 11): planned talks fall away, open promises end uncounted, what was only proposed is the employee's draft.
//! - Access follows the dates and needs nobody: from midnight the pages say that it is over. What follows in the rooms is
//!   written down by the house at its next round.
//! - An employment has one pair at a time. A change of leader is an end and a beginning, never an edit, so a leader who
//!   returns gets a new pair.
//!
//! Fair, because nobody has to remember to shut a door: it shuts by itself, for everybody alike.

mod commands;
mod everybody;
pub mod import;

pub use commands::{
    PairRefusal, RhythmOf, change_leader, close_what_has_run_out, end_pair, end_pair_on, form_pair, go_on_with_pair,
};

/// Every address of what is set up.
#[must_use]
pub fn routes() -> Vec<crate::access::Route> {
    everybody::routes().into_iter().chain(import::routes()).collect()
}

pub use import::UPLOADS;

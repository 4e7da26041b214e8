//! Import: people, units and who leads whom, from a file that payroll or Excel has written.
//!
//! - A file is read, compared with the organisation as it is, and shown. Nothing changes before somebody says so, and then
//!   all of it does, or none.
//! - Every mistake has its line and says what to do. What the system must not hold (I14) is left out and named; national
//!   identity numbers are refused whatever the heading says (settled 9).
//! - Absence ends nobody, unless somebody has said that the file is about everybody.
//! - A run that ends employments or gives new leaders to more than one in ten, or to more than fifty people, takes a second
//!   HR or administrator. The one who brought the file cannot say yes.
//! - For thirty days a run can be undone, with the same pairs and so the same rooms. What two have written is never taken.
//! - Whoever does this sees names, units and leaders, and nothing of what is between people (I17).
//!
//! Fair, because a slip in a file is a door that closes on somebody's room: it must be seen before, be hard to do to many,
//! and be possible to take back.

pub mod cells;
mod commands;
pub mod file;
pub mod headings;
pub mod limits;
pub mod mistakes;
pub mod national_id;
mod pages;
pub mod plan;
pub mod preview;
mod progress;
pub mod reversal;
pub mod rows;
pub mod run;
mod store;
#[cfg(test)]
mod tests;

pub use commands::{
    Ready, Staging, approve, ask_second, discard, fetch, forget_old, latest, read, ready_to_fetch, ready_to_undo, seen,
    stage, undo,
};
pub use file::Unreadable;
pub use pages::{UPLOADS, for_a_terminal, in_lines, refusal, routes, unreadable};

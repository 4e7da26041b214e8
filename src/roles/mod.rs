//! The role agreement: what matters most in the job, what one answers for, and the role (S10-S12, S16).
//!
//! - Key tasks stand in order: the first goes first when not everything can be done. Few are better: three to seven.
//! - Responsibility is three lists: what one answers for, what one decides alone, and what one asks about first. What is
//!   not said is what people quarrel about.
//! - A person may have several roles. Each says what others may expect, and where the neighbour's role begins.
//! - What is unclear is said by each in their own field, and need not be solved to agree.
//! - It is agreed as a goal is ([`crate::agreements`]): by both, to the same version, with what success means in both
//!   parties' words. Every agreed version is kept, and the one in force holds until both have agreed on another.
//!
//! Fair, because nobody can be assessed by what they were never told: an assessment may only concern what stands here
//! and in the goals (I9). Role clarity goes with both better work and less strain (Tubre and Collins 2000).

mod commands;
mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod wording;

pub use commands::{Refusal, Says, begin_role, discard_draft, keep_draft, when_pair_ends};
pub use pages::routes;
pub use store::{KeyTasks, ROLES, employments_written_in, pairs_written_in, people_written, tasks};

use crate::agreements::matter::Matter;
use wording::Roles;

crate::ids! {
    RoleId;
}

/// The role agreement of one employment, with every version it has had.
pub type RoleAgreement = Matter<Roles>;

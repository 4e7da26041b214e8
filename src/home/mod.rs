//! «I dag» and «Teamet»: what awaits now, for either of the two (S17).
//!
//! - Promises from both sides come before goals, since follow-up is what decides whether talks help.
//! - Sections without content are left out, not shown empty. Lateness is a fact about a promise, never about a person.
//! - A leader's team is a list of people, not a ranking: who waits for an answer comes first, the rest by name (N1, I11).
//! - What becomes of a relation is told to both, without a reason ([`told`]).
//! - What the leader sees about somebody here, that somebody sees too.

mod pages;
mod told;

pub use pages::routes;

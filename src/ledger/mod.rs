//! The ledger: what was agreed, in a chain nobody can change afterwards without it showing.
//!
//! - Each time two have said yes to the same version, an entry joins the chain of that employment, in the same
//!   transaction: a salted hash of the words and of both yeses, the hash of the entry before, and a signature by the
//!   installation's own key.
//! - What lies unsealed says nothing of the words. They lie with their salt under the seal of the employment's room: when
//!   it is erased, the chain still holds, and says that the words are gone.
//! - Either of the two may take the record away as a file and verify it without Makker, today or in ten years. Whoever may
//!   not read a version gets its place in the chain and nothing that is in it.
//! - What was agreed before there was a chain is not in it, and the page says so: nobody can vouch afterwards.
//!
//! Fair, because the server is the employer's: an agreement one cannot prove is worth what the stronger remembers.
//! Honest limit: whoever has the installation's key could write another chain. It would have another head than the one
//! the two have seen on their pages and have in their files.

mod chain;
mod in_words;
mod pages;
pub mod record;
mod store;
#[cfg(test)]
mod tests;
pub mod verify;

pub use chain::{grouped, hex};
pub use in_words::{amiss, found, mend};
pub use pages::{Signed, routes, signed};
pub use store::{AgreedOn, Chained, Concluded, chain};

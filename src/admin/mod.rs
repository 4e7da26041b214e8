//! What the organisation does with relations, without seeing what is in them.

mod commands;
pub mod import;

pub use commands::{PairRefusal, end_pair};

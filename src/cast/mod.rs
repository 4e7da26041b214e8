//! The small made-up municipality: used by the demo, by tests and by pictures. Everything that has happened in it was
//! done by the same commands people use, at earlier moments, so it keeps every rule there is.

mod directions_shared;
mod everyday_told;
mod examples_offered;
mod goals_told;
mod history;
mod listed;
mod needs_raised;
mod people;
mod progress_told;
mod promises_given;
mod roles_told;
mod talks_held;

pub use history::play;
pub use listed::{Everybody, Listed, listed};
pub use people::{Cast, MUNICIPALITY, gather};

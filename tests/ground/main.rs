//! What the ground promises, on both engines.

#[path = "../stage/mod.rs"]
mod stage;

mod commits;
mod statements;

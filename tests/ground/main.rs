//! What the ground promises, on both engines.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

#[path = "../stage/mod.rs"]
mod stage;

mod commits;
mod statements;

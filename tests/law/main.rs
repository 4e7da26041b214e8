//! Who may do what, asked for real: every deed of every standing on both databases, and every address by people it is
//! not for.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

#[path = "../stage/mod.rs"]
mod stage;

mod printed;
mod routes;
mod standings;
mod world;

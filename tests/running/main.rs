//! The program as it is run: what it refuses, what it keeps, and what becomes of it when it is killed, starved or flooded.

#![allow(clippy::disallowed_methods, reason = "a program is waited for by the clock on the wall")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

#[path = "../stage/mod.rs"]
mod stage;

mod campaigns;
mod client;
mod copies;
mod erased;
mod hostile;
mod import;
mod keys;
mod mail;
mod measures;
mod opening;
mod overload;
mod program;
mod set_up;
mod settings;
mod verify;

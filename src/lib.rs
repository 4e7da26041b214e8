//! Makker: where an employee and a leader set goals together, follow each other up and learn.
#![warn(clippy::print_stdout, clippy::print_stderr)]

/// Pages are made of many small texts, and much of what one costs is asking for memory.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod access;
pub mod accounts;
pub mod admin;
pub mod agreements;
pub mod cast;
pub mod conversations;
pub mod demo;
pub mod direction;
pub mod follow_ups;
pub mod goals;
pub mod ground;
pub mod home;
pub mod ledger;
pub mod messages;
pub mod page;
pub mod people;
pub mod post;
pub mod roles;
pub mod running;
pub mod site;

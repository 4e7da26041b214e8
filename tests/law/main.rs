//! Who may do what, asked for real: every deed of every standing on both databases, and every address by people it is
//! not for.

#[path = "../stage/mod.rs"]
mod stage;

mod printed;
mod routes;
mod standings;

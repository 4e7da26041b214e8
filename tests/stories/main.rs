//! What people do together, over HTTP, on SQLite and on PostgreSQL: each story from both sides, and what those around
//! them do not see.

#[path = "../stage/mod.rs"]
mod stage;

mod accounts;
mod accounts_doors;
mod accounts_help;
mod accounts_keys;
mod accounts_sessions;
mod direction;
mod direction_apart;
mod goals;
mod new_leader;
mod promises;
mod promises_apart;
mod talks;
mod talks_apart;
mod talks_left;
mod talks_seen;

//! What people do together, over HTTP, on SQLite and on PostgreSQL: each story from both sides, and what those around
//! them do not see.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

#[path = "../stage/mod.rs"]
mod stage;

mod accounts;
mod accounts_clumsy;
mod accounts_doors;
mod accounts_duties;
mod accounts_help;
mod accounts_keys;
mod accounts_sessions;
mod between_leaders;
mod coming_back;
mod direction;
mod direction_apart;
mod earlier_words;
mod examples;
mod goals;
mod goals_end;
mod goals_own;
mod hr;
mod import;
mod import_told;
mod import_traces;
mod import_undone;
mod invitations;
mod ledger;
mod looked;
mod messages;
mod messages_apart;
mod needs;
mod new_leader;
mod numbers_told;
mod on_the_way;
mod ownership;
mod pairs_end;
mod pairs_led;
mod progress;
mod progress_apart;
mod promises;
mod promises_apart;
mod promises_changed;
mod promises_of_goals;
mod races;
mod races_ending;
mod remarks;
mod roles;
mod roles_apart;
mod shared_goals;
mod talks;
mod talks_apart;
mod talks_left;
mod talks_live;
mod talks_seen;
mod touchpoints;
mod two_positions;

//! Whose words may stand in the log: our own, and those of libraries only when something is wrong with them.

use tracing_subscriber::filter::{LevelFilter, Targets};

/// What the log lets through. Libraries that are asked to tell everything tell paths and statements too, so they are
/// never asked: there is no setting for it, not even by the environment. The session layer warns of every cookie it does
/// not know, and anybody can send those: it is heard when it fails.
pub fn only_ours(level: LevelFilter) -> Targets {
    let sessions = ("tower_sessions", LevelFilter::ERROR);
    Targets::new().with_target("makker", level).with_targets([sessions]).with_default(LevelFilter::WARN)
}

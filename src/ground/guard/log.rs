//! Whose words may stand in the log: our own, and those of libraries only when something is wrong with them.

use tracing_subscriber::filter::{LevelFilter, Targets};

/// What the log lets through. Libraries that are asked to tell everything tell paths and statements too, so they are
/// never asked: there is no setting for it, not even by the environment.
pub fn only_ours(level: LevelFilter) -> Targets {
    Targets::new().with_target("makker", level).with_default(LevelFilter::WARN)
}

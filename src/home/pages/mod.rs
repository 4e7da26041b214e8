//! The pages of «I dag» and «Teamet»: thin, no rule in them.

mod news;
mod person;
mod team;
mod today;

use axum::routing::get;
use serde::Deserialize;

use crate::access::law::Act;
use crate::access::{Route, route};

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("/", &[Act::ReadSelf, Act::ReadGoalInForce, Act::ReadRoleInForce, Act::ReadPromise], get(today::page)),
        route("/teamet", &[Act::ReadGoalInForce, Act::ReadRoleInForce, Act::ReadPromise], get(team::page)),
        route(
            "/teamet/{pair}",
            &[Act::ReadGoalInForce, Act::ReadRoleInForce, Act::ReadFixedFrame, Act::ReadPromise],
            get(person::page),
        ),
    ]
}

/// What has just been done, from a closed set.
#[derive(Deserialize, Default)]
struct Asked {
    gjort: Option<String>,
}

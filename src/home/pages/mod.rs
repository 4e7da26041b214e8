//! The pages of «I dag» and «Teamet»: thin, no rule in them.

mod person;
mod team;
mod today;

use axum::routing::get;

use crate::access::law::Act;
use crate::access::{Route, route};

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("/", &[Act::ReadSelf, Act::ReadGoalInForce], get(today::page)),
        route("/teamet", &[Act::ReadGoalInForce], get(team::page)),
        route("/teamet/{pair}", &[Act::ReadGoalInForce, Act::ReadFixedFrame], get(person::page)),
    ]
}

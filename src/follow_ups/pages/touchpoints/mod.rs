//! Pages of touchpoints: thin, no rule in them.

mod form;
mod list;
mod promise;
mod show;

use axum::routing::{get, post};

use crate::access::law::Act;
use crate::access::{Route, route};
use crate::follow_ups::touchpoint::{Refusal, Tag};
use crate::ground::text::T;

pub use list::{TouchpointsOf, touchpoints_of};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/hverdag", &[Act::ReadTouchpoint, Act::WriteTouchpoint], get(list::page).post(form::post)),
        route("/hverdag/ny", &[Act::WriteTouchpoint], get(form::page)),
        route("/hverdag/{touchpoint}", &[Act::ReadTouchpoint], get(show::page)),
        route("/hverdag/{touchpoint}/sett", &[Act::AnswerTouchpoint], post(show::post_seen)),
        route("/hverdag/{touchpoint}/rettelse", &[Act::AnswerTouchpoint], post(show::post_correction)),
        route(
            "/hverdag/{touchpoint}/lofte",
            &[Act::ReadTouchpoint, Act::GivePromise],
            get(promise::page).post(promise::post),
        ),
    ]
}

fn in_words(t: T, refusal: Refusal) -> String {
    match refusal {
        Refusal::NothingHeard => t.touch_refused_heard(),
        Refusal::NothingMeant => t.touch_refused_meant(),
        Refusal::OwnWords => t.touch_refused_own(),
        Refusal::AlreadySeen => t.touch_refused_seen(),
        Refusal::Moved => t.promise_refused_moved(),
    }
}

fn tag_name(t: T, tag: Tag) -> String {
    match tag {
        Tag::Practice => t.touch_tag_practice(),
        Tag::Deliveries => t.touch_tag_deliveries(),
        Tag::Results => t.touch_tag_results(),
        Tag::Values => t.touch_tag_values(),
    }
}

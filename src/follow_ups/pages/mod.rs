//! Pages of promises: thin, no rule in them.

mod back;
mod both;
mod form;
mod groups;
mod list;
mod needs;
mod one;
mod press;
mod reckoned;
mod show;
mod touchpoints;

use axum::extract::Path;
use axum::routing::{get, post};

use super::promise::Refusal;
use super::{PromiseId, commands};
use crate::access::law::Act;
use crate::access::{Denied, Route, Stop, Turn, Visit, route};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Oops, begin, done};

pub use back::Back;
pub use both::{BothWays, both_ways};
pub use form::{Filled, refused_in_words};
pub use needs::{NeedRow, NeedsOf, need_rows, needs_of};
pub use press::PressForm;
pub use show::{Detail, PromiseRow, late_in_words, rows};
pub use touchpoints::{TouchpointsOf, touchpoints_of};

#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = needs::routes();
    routes.extend(touchpoints::routes());
    routes.extend([
        route("/lofter", &[Act::ReadPromise, Act::GivePromise], get(list::page).post(list::post_new)),
        route("/lofter/{promise}", &[Act::ReadPromise], get(one::page)),
        route("/lofter/{promise}/ny-dag", &[Act::CarryPromiseOver], post(one::post_new_day)),
        route("/lofter/{promise}/bortlegging", &[Act::DropPromise], post(one::post_drop)),
        route("/lofter/{promise}/bortlegging/svar", &[Act::DropPromise], post(one::post_drop_answer)),
        route("/lofter/{promise}/bortlegging/tilbaketrekking", &[Act::DropPromise], post(post_drop_taken_back)),
        route("/lofter/{promise}/paminning", &[Act::RemindOfPromise], post(post_reminder)),
        route("/lofter/{promise}/svar", &[Act::GivePromise], post(post_answer)),
        route("/lofter/{promise}/tilbaketrekking", &[Act::GivePromise], post(post_withdrawal)),
        route("/lofter/{promise}/holdt", &[Act::KeepPromise], post(post_kept)),
        route("/lofter/{promise}/angre", &[Act::KeepPromise], post(post_undo)),
        route("/lofter/{promise}/sett", &[Act::SeePromiseKept], post(post_seen)),
    ]);
    routes
}

/// What has just been done, said at the top of the next page, whichever it is. `None`: it was not a promise.
#[must_use]
pub fn done_in_words(t: T, what: Option<&str>) -> Option<String> {
    match what? {
        "lovet" => Some(t.promise_done_given()),
        "spurt" => Some(t.promise_done_asked()),
        "lofte-ja" => Some(t.promise_done_yes()),
        "lofte-nei" => Some(t.promise_done_no()),
        "lofte-trukket" => Some(t.promise_done_withdrawn()),
        "holdt" => Some(t.promise_done_kept()),
        "angret" => Some(t.promise_done_undone()),
        "sett" => Some(t.promise_done_seen()),
        "ny-dag" => Some(t.promise_done_carried()),
        "bort-foreslatt" => Some(t.promise_done_drop_proposed()),
        "lagt-bort" => Some(t.promise_done_dropped()),
        "star" => Some(t.promise_done_stands()),
        "bort-trukket" => Some(t.promise_done_drop_back()),
        "minnet" => Some(t.promise_done_reminded()),
        _ => None,
    }
}

async fn post_answer(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    match fields.one("svar") {
        "ja" => {
            press(visit, promise, fields, "lofte-ja", async |turn, promise| commands::accept(turn, promise).await).await
        }
        "nei" => {
            press(visit, promise, fields, "lofte-nei", async |turn, promise| commands::decline(turn, promise).await)
                .await
        }
        _ => Err(Oops::Bad),
    }
}

async fn post_withdrawal(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "lofte-trukket", async |turn, promise| commands::withdraw(turn, promise).await).await
}

async fn post_kept(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "holdt", async |turn, promise| commands::keep(turn, promise).await).await
}

async fn post_undo(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "angret", async |turn, promise| commands::undo_keep(turn, promise).await).await
}

async fn post_seen(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "sett", async |turn, promise| commands::see(turn, promise).await).await
}

async fn post_reminder(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "minnet", async |turn, promise| commands::remind(turn, promise).await).await
}

async fn post_drop_taken_back(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    press(visit, promise, fields, "bort-trukket", async |turn, promise| commands::take_drop_back(turn, promise).await)
        .await
}

/// A button on a promise was pressed. Back to where it stands; a refusal shows the list as it is now, and why.
async fn press(
    visit: Visit,
    promise: String,
    fields: Fields,
    what: &str,
    deed: impl AsyncFnOnce(&mut Turn<'_>, &PromiseId) -> Result<(), Stop<Refusal>>,
) -> Answer {
    let id = PromiseId::parse(&promise).ok_or(Denied::Hidden)?;
    let back = Back::parse(fields.one("fra"));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match deed(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &back.after(what, &id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            // Nothing of the deed may be seen in the page that says it was not done.
            turn.give_up().await?;
            match back {
                Back::One(id) => one::refused(&visit, &id, one::Kept::default(), refusal).await,
                back => list::refused(&visit, &back, refusal).await,
            }
        }
    }
}

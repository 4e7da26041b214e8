//! The site: every address in one list, sign-in, and what stands around all answers.

mod looked;
mod me;
pub mod set_up;
mod sign_in;
mod tidying;
mod who_sees;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Extension, Router};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::access::{House, Route, Visit, open_route};
use crate::accounts::{self, Gate, Sessions};
use crate::ground::assets;
use crate::ground::db::Fault;
use crate::ground::guard::{self, GuardConfig, UnderWay};
use crate::page::Oops;
use crate::{admin, binds, conversations, direction, follow_ups, goals, home, ledger, post, roles, sql};

pub use tidying::{keep_tidy, tidy};

sql! {
    ALIVE = "SELECT value FROM fact WHERE name = $1";
}

/// Every address there is. One that is not here does not exist, and a test walks them all.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = vec![open_route("/helse", get(health)), open_route("/filer/{file}", get(assets::serve))];
    routes.extend(sign_in::routes());
    routes.extend(accounts::routes());
    routes.extend(me::routes());
    routes.extend(post::routes());
    routes.extend(looked::routes());
    routes.extend(who_sees::routes());
    routes.extend(home::routes());
    routes.extend(ledger::routes());
    routes.extend(goals::routes());
    routes.extend(roles::routes());
    routes.extend(follow_ups::routes());
    routes.extend(direction::routes());
    routes.extend(conversations::routes());
    routes.extend(admin::routes());
    routes
}

/// The whole site for one house.
pub fn app(house: &Arc<House>) -> Router {
    app_of(house, routes())
}

/// The same around other addresses: how the benchmark has its floors behind exactly what stands before every page.
pub fn app_of(house: &Arc<House>, routes: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in routes {
        router = router.route(route.path, route.serves);
    }
    let gate = Arc::new(Gate::of(house));
    let app = router.fallback(nowhere).layer(sessions(house)).layer(Extension(gate)).with_state(Arc::clone(house));
    guarded(app, house)
}

/// The guard around all of it. Under load, whoever signs in and whoever asks whether we live have places kept.
fn guarded(app: Router, house: &House) -> Router {
    let config = GuardConfig {
        chance: Arc::clone(&house.chance),
        origin: house.origin.clone(),
        language: house.language,
        under_way: UnderWay::with_places_kept_for(&["/helse", "/logg-inn", "/filer/"]),
        uploads: admin::UPLOADS,
        secret_at: &[
            "/logg-inn",
            "/velkommen",
            "/kom-i-gang",
            "/forste-gang",
            "/meg/",
            "/hjelp-inn",
            "/oppsett/innlogging",
            "/kalender/",
        ],
    };
    guard::around(app, config).expect("whoever opens the house has looked at its origin")
}

/// Two hours without use, and at most twelve in all.
fn sessions(house: &House) -> SessionManagerLayer<Sessions> {
    // The demo runs on plain http on this machine alone, where a Secure cookie would not come back.
    let name = if house.demo { "makker-demo" } else { "__Host-makker" };
    SessionManagerLayer::new(Sessions::over(house.db.clone(), house.clock.clone()))
        .with_name(name)
        .with_secure(!house.demo)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::hours(2)))
}

/// Where there is nothing. The same for what one may not see.
async fn nowhere(_visit: Visit) -> Oops {
    Oops::Denied(crate::access::Denied::Hidden)
}

/// Alive, and able to read the database.
async fn health(axum::extract::State(house): axum::extract::State<Arc<House>>) -> Result<impl IntoResponse, Oops> {
    let alive: Result<_, Fault> = async { house.db.look().await?.maybe(&ALIVE, binds!["demo"]).await }.await;
    match alive {
        Ok(_) => Ok((StatusCode::OK, "ok")),
        Err(fault) => Err(fault.into()),
    }
}

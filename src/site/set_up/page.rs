//! The one page there is before the organisation has been set up.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch;

use super::form::Filled;
use super::organisation::{Outcome, organisation, set_up};
use crate::access::House;
use crate::ground::assets;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Faults, Frame, html, refused_html, see_other};
use crate::site::sign_in::Browser;
use crate::site::{guarded, health};

const HERE: &str = "/kom-i-gang";

#[derive(Clone)]
struct Setting {
    house: Arc<House>,
    done: watch::Sender<bool>,
}

impl FromRef<Setting> for Arc<House> {
    fn from_ref(setting: &Setting) -> Arc<House> {
        Arc::clone(&setting.house)
    }
}

/// The site until the organisation has been set up. `done` is told when it has.
pub fn app(house: &Arc<House>, done: watch::Sender<bool>) -> Router {
    let app = Router::new()
        .route("/helse", get(health))
        .route("/filer/{file}", get(assets::serve))
        .route(HERE, get(show).post(send))
        .fallback(async || -> Response { see_other(HERE) })
        .with_state(Setting { house: Arc::clone(house), done });
    guarded(app, house)
}

#[derive(Template)]
#[template(path = "site/views/set_up.html")]
struct SetUpPage {
    frame: Frame,
    t: T,
    filled: Filled,
    faults: Faults,
}

fn page(house: &House, language: Language, filled: Filled, faults: Faults) -> SetUpPage {
    let t = T(language);
    SetUpPage { frame: Frame::for_stranger(house, language, t.setup_title()), t, filled, faults }
}

async fn show(State(setting): State<Setting>, Browser(language): Browser) -> Answer {
    let Setting { house, done } = setting;
    // On PostgreSQL it may have been set up by way of another machine.
    if organisation(&house.db).await?.is_some() {
        done.send_replace(true);
        return Ok(see_other("/"));
    }
    let filled = Filled { language: Some(language), ..Filled::default() };
    html(&page(&house, language, filled, Faults::default()))
}

async fn send(State(setting): State<Setting>, Browser(language): Browser, fields: Fields) -> Answer {
    let Setting { house, done } = setting;
    let t = T(language);
    let filled = Filled::read(&fields);
    let said = match filled.says(t) {
        Ok(said) => said,
        Err(faults) => return refused_html(&page(&house, language, filled, faults)),
    };
    match set_up(&house, fields.one("nokkel"), &said).await? {
        Outcome::Done(_) | Outcome::Before => {
            done.send_replace(true);
            Ok(see_other("/").into_response())
        }
        Outcome::WrongKey => {
            let mut faults = Faults::default();
            faults.add("nokkel", t.setup_refused_key());
            refused_html(&page(&house, language, filled, faults))
        }
    }
}

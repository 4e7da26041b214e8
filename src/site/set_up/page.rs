//! The one page there is before the organisation has been set up.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use tokio::sync::{mpsc, oneshot};

use super::form::Filled;
use super::organisation::{Outcome, organisation, set_up};
use crate::access::House;
use crate::accounts;
use crate::ground::assets;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Browser, Faults, Frame, html, refused_html, see_other};
use crate::site::{guarded, health};

const HERE: &str = "/forste-gang";

/// Whoever opens the house once it has been set up, and says when it is open.
pub type Opener = mpsc::Sender<oneshot::Sender<()>>;

#[derive(Clone)]
struct Setting {
    house: Arc<House>,
    opener: Opener,
}

/// The site until the organisation has been set up.
pub fn app(house: &Arc<House>, opener: Opener) -> Router {
    let page = Router::new().route(HERE, get(show).post(send)).with_state(Setting { house: Arc::clone(house), opener });
    let app = Router::new()
        .route("/helse", get(health))
        .route("/filer/{file}", get(assets::serve))
        .with_state(Arc::clone(house))
        .merge(page)
        .fallback(async || -> Response { see_other(HERE) });
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
    SetUpPage { frame: Frame::for_stranger(house, language, t.begin_title()), t, filled, faults }
}

async fn show(State(setting): State<Setting>, Browser(language): Browser) -> Answer {
    // On PostgreSQL it may have been set up by way of another machine.
    if organisation(&setting.house.db).await?.is_some() {
        opened(&setting.opener).await;
        return Ok(see_other("/"));
    }
    let filled = Filled { language: Some(language), ..Filled::default() };
    html(&page(&setting.house, language, filled, Faults::default()))
}

async fn send(State(setting): State<Setting>, Browser(language): Browser, fields: Fields) -> Answer {
    let Setting { house, opener } = setting;
    let t = T(language);
    let filled = Filled::read(&fields);
    let said = match filled.says(t) {
        Ok(said) => said,
        Err(faults) => return refused_html(&page(&house, language, filled, faults)),
    };
    match set_up(&house.db, fields.one("nokkel"), &said).await? {
        Outcome::Done => {
            opened(&opener).await;
            // Straight on to the account of whoever looks after it: the link is shown to this browser alone.
            let link = accounts::set_up_link(&house).await?.map(|link| link.link(&house));
            let own = house.origin.as_deref().unwrap_or_default();
            Ok(see_other(link.as_deref().map_or("/", |link| link.strip_prefix(own).unwrap_or(link))))
        }
        Outcome::Before => {
            opened(&opener).await;
            Ok(see_other("/"))
        }
        Outcome::WrongKey => {
            let mut faults = Faults::default();
            faults.add("nokkel", t.begin_refused_key());
            refused_html(&page(&house, language, filled, faults))
        }
    }
}

/// Waits until the house is open. When nobody opens it any more, it is open or closing.
async fn opened(opener: &Opener) {
    let (tell, told) = oneshot::channel();
    if opener.send(tell).await.is_ok() {
        let _ = told.await;
    }
}

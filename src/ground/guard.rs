//! The guard around every answer: what each one carries, whoever made it and however it went.
//!
//! - A random number, shown on error pages and in the log, says which request without saying whose.
//! - The security headers stand on every answer, errors and pages that do not exist included. Nothing is kept by a
//!   browser or a cache unless the answer itself says so: pages are about people.
//! - A form sent from another site is refused before anything reads it, and so is one that is too large.
//! - More than can be answered at once is asked to come back, and what was written comes back with that page.
//! - A panic ends one request, not the server.
//! - An error's page is made here, in one place, so that nothing can be learnt from how a refusal looks.
//! - The log says which route and how it went. Never a path, a query, a body or a person.
//!
//! Only what the HTTP parser itself refuses (words that are no request, a head that is too large) is answered before the
//! guard, by hyper, which has no setting for it: a status, a date, no body and nothing of what was sent, and the line is
//! closed. There is nothing in it for a header to guard; `serve`'s tests hold it to that.

mod error_page;
mod headers;
mod kept;
mod log;
mod panics;
mod under_way;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use http_body_util::Limited;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{ConfigError, CsrfLayer, ProtectionError};
use tracing::Instrument;

pub use error_page::{ErrorKind, RequestNumber, Seen, error_page};
pub use kept::Kept;
pub use log::only_ours;
pub use panics::tell_panics_without_words;
pub use under_way::UnderWay;

use error_page::Again;

use crate::ground::chance::Chance;
use crate::ground::clock::Stopwatch;
use crate::ground::form;
use crate::ground::measures;
use crate::ground::text::Language;

/// The most that is read of any request. A form reads less.
pub const LARGEST_BODY: usize = 1024 * 1024;

#[derive(Clone, Debug)]
pub struct GuardConfig {
    pub chance: Arc<Chance>,
    /// What stands in people's address bar, `https://makker.byvik.kommune.no`: forms from there are ours, also when a
    /// proxy tells us another host. `None` on a machine of one's own, where the host we are asked for decides.
    /// Browsers are told to stay with https when it is https.
    pub origin: Option<String>,
    /// Addresses that take files, as the router has them, and the most that is read there.
    pub uploads: &'static [(&'static str, usize)],
    /// What is spoken here, to a browser that asks for none of our languages.
    pub language: Language,
    pub under_way: UnderWay,
    /// How the addresses begin whose forms hold secrets: what is sent there never stands on a page of ours.
    pub secret_at: &'static [&'static str],
}

/// What is spoken here. On every request, for whoever finds out which language to answer in.
#[derive(Clone, Copy, Debug)]
pub struct Spoken(pub Language);

/// How long a form that there is no place for may take to be read, so that it can be given back.
const READ_ALL_THE_SAME: Duration = Duration::from_secs(5);

/// The guard around all of `app`. Wrong is only an origin that is no origin.
pub fn around(app: Router, house: GuardConfig) -> Result<Router, ConfigError> {
    let from_our_pages = match &house.origin {
        Some(origin) => CsrfLayer::new().add_trusted_origin(origin)?,
        None => CsrfLayer::new(),
    };
    let guarded = app
        .layer(from_fn_with_state(house.uploads, limit))
        .layer(from_our_pages)
        .layer(CatchPanicLayer::custom(|_| ErrorKind::Fault.into_response()))
        .layer(from_fn_with_state(Arc::new(house), answer));
    Ok(guarded)
}

type Uploads = &'static [(&'static str, usize)];

/// Reads no more of a request than its address is for: refused at once when it says that it is larger, and cut off when
/// it turns out to be.
async fn limit(State(uploads): State<Uploads>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let upload = uploads.iter().find(|(path, _)| Some(*path) == route);
    let most = upload.map_or(LARGEST_BODY, |(_, most)| *most);
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if said.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > most) {
        return ErrorKind::TooLarge.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, most)))).await
}

const REQUEST_NUMBER: HeaderName = HeaderName::from_static("x-request-number");

async fn answer(State(house): State<Arc<GuardConfig>>, mut request: Request, next: Next) -> Response {
    let watch = Stopwatch::start();
    let number = RequestNumber(house.chance.number::<8>());
    let seen = Seen::default();
    let wished = wished(request.headers(), house.language);
    let kept = Kept::default();
    let back_to = request.uri().path().to_owned();
    let method = known(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    request.extensions_mut().insert(number.clone());
    request.extensions_mut().insert(seen.clone());
    request.extensions_mut().insert(Spoken(house.language));
    request.extensions_mut().insert(kept.clone());

    // At the level of errors, so that a fault told anywhere within has its number however little is logged.
    let told_with_number = tracing::error_span!("request", number = number.0);
    let mut response = match house.under_way.place(&back_to) {
        Some(_place) => next.run(request).instrument(told_with_number).await,
        None => {
            let _ = tokio::time::timeout(READ_ALL_THE_SAME, form::read_to_keep(request)).await;
            ErrorKind::Busy.into_response()
        }
    };
    if let Some(kind) = stands_in_the_way(&response) {
        let language = seen.0.get().copied().unwrap_or(wished);
        let open = !house.secret_at.iter().any(|begins| back_to.starts_with(begins));
        let fields = if open && kind.may_pass() && method == "POST" { kept.fields() } else { Vec::new() };
        let again = Again { to: back_to, fields };
        response = error_page::with_page(response, kind, language, &number, again);
    }
    let https = house.origin.as_ref().is_some_and(|origin| origin.starts_with("https:"));
    headers::put(response.headers_mut(), if https { headers::Scheme::Https } else { headers::Scheme::Http });
    if let Ok(number) = HeaderValue::from_str(&number.0) {
        response.headers_mut().insert(REQUEST_NUMBER, number);
    }
    let told = route.as_ref().map(MatchedPath::as_str);
    measures::answered(told, method, response.status().as_u16(), watch.elapsed());
    tracing::info!(
        method,
        route = told.unwrap_or("-"),
        status = response.status().as_u16(),
        milliseconds = u64::try_from(watch.elapsed().as_millis()).unwrap_or(u64::MAX),
        number = number.0,
    );
    response
}

fn stands_in_the_way(response: &Response) -> Option<ErrorKind> {
    if let Some(kind) = response.extensions().get::<ErrorKind>() {
        return Some(*kind);
    }
    if response.extensions().get::<ProtectionError>().is_some() {
        return Some(ErrorKind::CrossSite);
    }
    ErrorKind::of(response.status()).filter(|_| error_page::is_bare(response.headers()))
}

fn wished(headers: &HeaderMap, spoken: Language) -> Language {
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|wish| wish.to_str().ok());
    Language::wished(wish.unwrap_or_default()).unwrap_or(spoken)
}

/// A method can be any word, and the log holds no words from outside.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests;

//! Who is here: from the session to a visit.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::{Method, Uri, header, request::Parts};
use tower_sessions::Session;

use super::answer::{Oops, is_ours};
use super::session;
use crate::access::{House, Visit};
use crate::ground::guard::{Seen, Spoken};
use crate::ground::text::Language;
use crate::people;

impl FromRequestParts<Arc<House>> for Visit {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Visit, Oops> {
        let browser = language_of(parts);
        let stranger = || Oops::Stranger { back: back(parts) };
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(stranger)?;
        let id = session::person(&session).await?.ok_or_else(stranger)?;
        let person = people::someone(&mut house.db.look().await?, &id).await?.ok_or_else(stranger)?;
        let visit = Visit::of(house, person, browser);
        if let Some(seen) = parts.extensions.get::<Seen>() {
            let _ = seen.0.set(visit.language);
        }
        session::is_used(&session, visit.now).await?;
        Ok(visit)
    }
}

/// What the browser asks for; what is spoken here when it asks for nothing we have.
#[must_use]
pub fn language_of(parts: &Parts) -> Language {
    let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let spoken = parts.extensions.get::<Spoken>().map_or(Language::Bokmal, |spoken| spoken.0);
    Language::wished(header.unwrap_or_default()).unwrap_or(spoken)
}

/// Where to go on after signing in: back to the page one was reading, or the one the form stood on, where what was
/// written is put back. Never back to a deed.
fn back(parts: &Parts) -> String {
    let form_stood_on = || parts.headers.get(header::REFERER)?.to_str().ok()?.parse::<Uri>().ok();
    let page = if parts.method == Method::GET { Some(parts.uri.clone()) } else { form_stood_on() };
    page.as_ref().map(without_what_was_done).filter(|path| is_ours(path)).unwrap_or_else(|| "/".to_owned())
}

/// Path and query, but not the line that said what had been done when the page was first seen.
fn without_what_was_done(page: &Uri) -> String {
    let asked =
        page.query().unwrap_or_default().split('&').filter(|part| !part.is_empty() && !part.starts_with("gjort="));
    let asked = asked.collect::<Vec<_>>().join("&");
    if asked.is_empty() { page.path().to_owned() } else { format!("{}?{asked}", page.path()) }
}

/// The browser's language: nobody is signed in yet.
pub struct Browser(pub Language);

impl<S: Send + Sync> FromRequestParts<S> for Browser {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Browser, Self::Rejection> {
        let language = language_of(parts);
        if let Some(seen) = parts.extensions.get::<Seen>() {
            let _ = seen.0.set(language);
        }
        Ok(Browser(language))
    }
}

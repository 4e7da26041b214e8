//! Who is here: from the session to a visit.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::{Method, header, request::Parts};
use tower_sessions::Session;

use super::answer::Oops;
use crate::access::{House, Visit};
use crate::ground::db::Fault;
use crate::ground::guard::{Seen, Spoken};
use crate::ground::text::Language;
use crate::people::{self, PersonId};

/// Where the session says who somebody is.
const PERSON: &str = "person";
/// When the session was last used, in five-minute steps, so that using it keeps it and a page view writes seldom.
pub const USED: &str = "used";
const STEP: i64 = 5 * 60 * 1_000_000;

impl FromRequestParts<Arc<House>> for Visit {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Visit, Oops> {
        let browser = language_of(parts);
        let stranger = || Oops::Stranger { back: back(parts) };
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(stranger)?;
        let Some(id) = session.get::<String>(PERSON).await.map_err(broken)? else { return Err(stranger()) };
        let id = PersonId::parse(&id).ok_or_else(stranger)?;
        let person = people::someone(&mut house.db.look().await?, &id).await?.ok_or_else(stranger)?;
        let visit = Visit::of(house, person, browser);
        if let Some(seen) = parts.extensions.get::<Seen>() {
            let _ = seen.0.set(visit.language);
        }
        let step = visit.now.0 / STEP;
        if session.get::<i64>(USED).await.map_err(broken)? != Some(step) {
            session.insert(USED, step).await.map_err(broken)?;
        }
        Ok(visit)
    }
}

/// Signs somebody in: a new session each time, so that a known one cannot be planted.
pub async fn sign_in(session: &Session, person: &PersonId) -> Result<(), Oops> {
    session.flush().await.map_err(broken)?;
    session.insert(PERSON, person.as_str()).await.map_err(broken)?;
    Ok(())
}

pub async fn sign_out(session: &Session) -> Result<(), Oops> {
    session.flush().await.map_err(broken)?;
    Ok(())
}

/// What the browser asks for; what is spoken here when it asks for nothing we have.
#[must_use]
pub fn language_of(parts: &Parts) -> Language {
    let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let spoken = parts.extensions.get::<Spoken>().map_or(Language::Bokmal, |spoken| spoken.0);
    Language::wished(header.unwrap_or_default()).unwrap_or(spoken)
}

/// Where to go on after signing in: back to a page one was reading, never back to a deed.
fn back(parts: &Parts) -> String {
    if parts.method == Method::GET { parts.uri.path().to_owned() } else { "/".to_owned() }
}

fn broken(_: tower_sessions::session::Error) -> Oops {
    Oops::from(Fault::Broken("the session store failed".to_owned()))
}

//! What a session remembers, typed.
//!
//! A new session each time somebody comes in or proves who they are again, so that a known one cannot be planted
//! beforehand. `flush` of the session layer keeps the old identity for what is put in afterwards; `cycle_id` does not.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::answer::Oops;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::people::PersonId;

/// Who is here.
const PERSON: &str = "person";
/// When the session was last used, in five-minute steps, so that using it keeps it and a page view writes seldom.
pub const USED: &str = "used";
/// How they came in.
const CAME: &str = "came";
/// When they last proved who they are.
const PROVED: &str = "proved";
/// How long a session's use is remembered as one, in microseconds.
pub const STEP: i64 = 5 * 60 * 1_000_000;

/// By which way somebody came in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A button, in the demo.
    Demo,
    Password,
    /// Password and a code.
    Code,
    /// A key on a device that has itself asked who is there.
    Passkey,
}

impl Way {
    /// Whether it took two things to come in: something one knows and something one has.
    #[must_use]
    pub fn is_strong(self) -> bool {
        matches!(self, Way::Code | Way::Passkey)
    }
}

/// How a session began.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Came {
    /// What the session is called in its owner's list. Opens nothing.
    pub mark: String,
    pub at: i64,
    /// Browser and system, as the browser says itself.
    pub device: String,
    pub way: Way,
}

/// What is in the store, for a list.
#[derive(Deserialize)]
pub struct Remembered {
    pub came: Option<Came>,
    pub used: Option<i64>,
}

pub(super) async fn person(session: &Session) -> Result<Option<PersonId>, Oops> {
    let id = session.get::<String>(PERSON).await.map_err(broken)?;
    Ok(id.as_deref().and_then(PersonId::parse))
}

/// Whether this use is one that was not remembered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Fresh,
    Known,
}

pub(super) async fn is_used(session: &Session, now: Moment) -> Result<Use, Oops> {
    let step = now.0 / STEP;
    if session.get::<i64>(USED).await.map_err(broken)? == Some(step) {
        return Ok(Use::Known);
    }
    session.insert(USED, step).await.map_err(broken)?;
    Ok(Use::Fresh)
}

/// Signs somebody in, in a session that nobody has known before.
pub async fn sign_in(session: &Session, person: &PersonId, came: Came) -> Result<(), Oops> {
    begin(session).await?;
    session.insert(PERSON, person.as_str()).await.map_err(broken)?;
    session.insert(PROVED, came.at).await.map_err(broken)?;
    session.insert(CAME, came).await.map_err(broken)
}

pub async fn sign_out(session: &Session) -> Result<(), Oops> {
    session.flush().await.map_err(broken)
}

pub async fn came(session: &Session) -> Result<Option<Came>, Oops> {
    session.get(CAME).await.map_err(broken)
}

/// They have proved again who they are: a new session, with all the old one knew.
pub async fn prove(session: &Session, now: Moment, way: Option<Way>) -> Result<(), Oops> {
    session.cycle_id().await.map_err(broken)?;
    session.insert(PROVED, now.0).await.map_err(broken)?;
    if let (Some(way), Some(came)) = (way, came(session).await?) {
        session.insert(CAME, Came { way, ..came }).await.map_err(broken)?;
    }
    Ok(())
}

/// Whether they have proved who they are within these minutes.
pub async fn proved_within(session: &Session, minutes: i64, now: Moment) -> Result<bool, Oops> {
    let at = session.get::<i64>(PROVED).await.map_err(broken)?;
    Ok(at.is_some_and(|at| now < Moment(at).plus_minutes(minutes)))
}

/// A new session for somebody who is not in yet.
pub async fn begin(session: &Session) -> Result<(), Oops> {
    session.clear().await;
    session.cycle_id().await.map_err(broken)
}

/// Keeps something small from one step of coming in to the next.
pub async fn remember(session: &Session, what: &str, value: impl Serialize) -> Result<(), Oops> {
    session.insert(what, value).await.map_err(broken)
}

/// Looks at it.
pub async fn recalls<T: serde::de::DeserializeOwned>(session: &Session, what: &str) -> Result<Option<T>, Oops> {
    session.get(what).await.map_err(broken)
}

/// Takes it out: it is there once.
pub async fn recall<T: serde::de::DeserializeOwned>(session: &Session, what: &str) -> Result<Option<T>, Oops> {
    session.remove(what).await.map_err(broken)
}

pub(super) fn broken(_: tower_sessions::session::Error) -> Oops {
    Oops::from(Fault::Broken("the session could not be reached".to_owned()))
}

//! Passkeys. The server asks with a page; the little script lets the browser answer into its form.

use askama::Template;
use tower_sessions::Session;

use super::super::PasskeyId;
use super::super::commands::{Gate, NotIn, add_key, begin_key, begin_with_key, remove_key, with_key};
use super::{Inside, OWN, Outside, begin_proved, enter};
use crate::access::{Stop, Visit};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::session::{self, Way};
use crate::page::{Answer, Begun, Frame, Oops, Place, done, html, is_ours, see_other};

/// Where the session keeps what the browser was asked, until it has answered.
pub(super) const STATE: &str = "passkey";

#[derive(Template)]
#[template(path = "accounts/views/key.html")]
struct KeyPage {
    frame: Frame,
    t: T,
    lead: String,
    action: &'static str,
    /// `get` or `create`.
    kind: &'static str,
    /// What the browser is asked, as JSON.
    asked: String,
    onward: String,
    button: String,
    failed: String,
    back_href: &'static str,
    back: String,
}

fn use_page(frame: Frame, action: &'static str, asked: &serde_json::Value, onward: &str) -> KeyPage {
    let t = frame.t;
    KeyPage {
        frame,
        t,
        lead: t.key_lead(),
        action,
        kind: "get",
        asked: asked["publicKey"].to_string(),
        onward: onward.to_owned(),
        button: t.key_use(),
        failed: t.key_failed(),
        back_href: "/logg-inn",
        back: t.key_back(),
    }
}

/// Somebody wants to come in with a key. Nobody says who.
pub(super) async fn post_begin(Outside { house, gate, from, language, session }: Outside, fields: Fields) -> Answer {
    if let Err(NotIn::TooSoon(_)) = gate.begins_with_key(&house, from.address).await {
        return Ok(see_other("/logg-inn?gjort=nokkel"));
    }
    let (asked, state) = begin_with_key(&gate)?;
    session::begin(&session).await?;
    session::remember(&session, STATE, state).await?;
    let onward = Some(fields.one("videre")).filter(|path| is_ours(path)).unwrap_or("/");
    let frame = Frame::for_stranger(&house, language, T(language).key_title());
    html(&use_page(frame, "/logg-inn/nokkel/svar", &asked, onward))
}

pub(super) async fn post_answer(Outside { house, gate, from, session, .. }: Outside, fields: Fields) -> Answer {
    let failed = || Ok(see_other("/logg-inn?gjort=nokkel"));
    let Some(state) = session::recall(&session, STATE).await? else { return failed() };
    match with_key(&house, &gate, state, fields.one("svar")).await {
        Ok(person) => {
            enter(&session, &house, &person, Way::Passkey, &from).await?;
            let onward = fields.one("videre");
            Ok(see_other(if is_ours(onward) { onward } else { "/" }))
        }
        Err(NotIn::Denied(denied)) => Err(Oops::Denied(denied)),
        Err(NotIn::Wrong | NotIn::TooSoon(_) | NotIn::Weak(_) | NotIn::Over) => failed(),
    }
}

/// The same, for somebody who is in and proves again who they are.
pub(super) async fn ask_own(visit: &Visit, gate: &Gate, session: &Session, onward: &str) -> Answer {
    let (asked, state) = begin_with_key(gate)?;
    session::remember(session, STATE, state).await?;
    let frame = Frame::of(&visit.look().await?, Place::Elsewhere, visit.t().key_title());
    let mut page = use_page(frame, "/meg/bekreft/nokkel", &asked, onward);
    (page.back_href, page.back) = (OWN, visit.t().mine_title());
    html(&page)
}

pub(super) async fn post_begin_own(Inside { visit, gate, session, .. }: Inside, fields: Fields) -> Answer {
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (asked, state) = begin_key(&mut turn, &gate, &visit.me.full_name()).await?;
    let (t, frame) = (visit.t(), Frame::of(&turn, Place::Elsewhere, visit.t().newkey_title()));
    done(turn, &fields, OWN).await?;
    session::remember(&session, STATE, state).await?;
    html(&KeyPage {
        frame,
        t,
        lead: t.newkey_lead(),
        action: "/meg/nokler/ny",
        kind: "create",
        asked: asked["publicKey"].to_string(),
        onward: String::new(),
        button: t.newkey_make(),
        failed: t.newkey_failed(),
        back_href: OWN,
        back: t.mine_title(),
    })
}

pub(super) async fn post_add(Inside { visit, gate, from, session }: Inside, fields: Fields) -> Answer {
    let state = session::recall(&session, STATE).await?;
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let Some(state) = state else { return Ok(see_other(OWN)) };
    match add_key(&mut turn, &gate, &state, fields.one("svar"), &from.device.to_string()).await {
        Ok(()) => done(turn, &fields, "/meg/okter?gjort=nokkel").await,
        Err(Stop::Refused(())) => Err(Oops::Bad),
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_remove(Inside { visit, session, .. }: Inside, fields: Fields) -> Answer {
    let id = PasskeyId::parse(fields.one("nokkel")).ok_or(Oops::Bad)?;
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    remove_key(&mut turn, &id).await?;
    done(turn, &fields, "/meg/okter?gjort=nokkel-fjernet").await
}

//! One's own signing in: where one is, and how one comes in.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;
use tower_sessions::Session;

use super::super::PasskeyId;
use super::super::commands::{end_own_session, sign_out_everywhere};
use super::super::device::Device;
use super::super::store::{self, Account, PasskeyLine, SessionLine};
use super::{device_in_words, when};
use crate::access::law::ReadSelf;
use crate::access::{House, Subject, Visit};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::session;
use crate::page::{Answer, Begun, Frame, Icon, Place, begin, done, farewell, html, sign_out};

const OUT: &str = "/logg-inn?gjort=overalt";

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
    mangler: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/views/own.html")]
struct OwnPage {
    frame: Frame,
    t: T,
    sessions: Vec<SessionRow>,
    doors: Option<Doors>,
    /// What stands in the way of letting others in.
    needs_second: bool,
}

struct SessionRow {
    mark: String,
    icon: Icon,
    device: String,
    /// `None` for the one somebody sits at.
    since: Option<String>,
}

/// How somebody comes in; the demo has none of it.
struct Doors {
    has_password: bool,
    keys: Vec<KeyRow>,
    /// Whether this house has what keys are bound to.
    can_add_key: bool,
    generator: Option<(String, String)>,
}

struct KeyRow {
    id: PasskeyId,
    device: String,
    made: String,
    used: Option<String>,
}

fn session_row(t: T, house: &House, mark: &str, line: SessionLine) -> SessionRow {
    let icon = if Device::parse(&line.device).is_carried() { "mobile" } else { "laptop" };
    SessionRow {
        icon: Icon::named(icon),
        device: device_in_words(t, &line.device),
        since: (line.mark != mark).then(|| t.mine_since(when(t, house, line.began), when(t, house, line.used))),
        mark: line.mark,
    }
}

fn key_row(t: T, house: &House, line: PasskeyLine) -> KeyRow {
    KeyRow {
        device: device_in_words(t, &line.device),
        made: t.mine_key_made(when(t, house, line.made_at)),
        used: line.used_at.map(|used| t.mine_key_used(when(t, house, used))),
        id: line.id,
    }
}

pub(super) async fn page(visit: Visit, session: Session, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let (t, house, me) = (visit.t(), &visit.house, &visit.me.id);
    turn.permit(ReadSelf, &Subject::Own(me.clone()), me.as_str()).await?;
    let mark = session::came(&session).await?.map(|came| came.mark).unwrap_or_default();
    let sessions = store::sessions_of(&mut turn.tx, me, visit.now).await?;
    let sessions = sessions.into_iter().map(|line| session_row(t, house, &mark, line)).collect();
    let doors = if house.demo {
        None
    } else {
        let account: Option<Account> = store::account(&mut turn.tx, me).await?;
        let left = store::backup_codes_left(&mut turn.tx, me).await?;
        let since = account.as_ref().and_then(|account| account.generator_since);
        let keys = store::passkeys_of(&mut turn.tx, me).await?;
        Some(Doors {
            has_password: account.is_some_and(|account| account.password.is_some()),
            keys: keys.into_iter().map(|line| key_row(t, house, line)).collect(),
            can_add_key: house.origin.is_some(),
            generator: since.map(|since| {
                let left = usize::try_from(left).unwrap_or_default();
                (t.mine_generator_on(when(t, house, since)), t.mine_generator_left(left))
            }),
        })
    };
    let notice = match asked.gjort.as_deref() {
        Some("okt") => Some(t.mine_done_session()),
        Some("passord") => Some(t.mine_done_password()),
        Some("nokkel") => Some(t.mine_done_key()),
        Some("nokkel-fjernet") => Some(t.mine_done_key_removed()),
        Some("koder-av") => Some(t.mine_done_generator_off()),
        Some("stoppet") => Some(t.mine_done_refused()),
        _ => None,
    };
    let frame = Frame::of(&turn, Place::Elsewhere, t.mine_title()).with_notice(notice);
    html(&OwnPage { frame, t, sessions, doors, needs_second: asked.mangler.is_some() })
}

pub(super) async fn post_end(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    end_own_session(&mut turn, fields.one("okt")).await?;
    done(turn, &fields, "/meg/okter?gjort=okt").await
}

pub(super) async fn post_everywhere(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    sign_out_everywhere(&mut turn).await?;
    done(turn, &fields, OUT).await?;
    sign_out(&session).await?;
    Ok(farewell(OUT))
}

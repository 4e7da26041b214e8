//! The pages of coming in: thin, no rule in them.

mod caller;
mod code;
mod door;
mod help;
mod keepers;
mod keys;
mod messages;
mod own;
mod password;
mod prove;
mod setup;
mod sheets;
mod square;
mod step;
mod totp;
mod vouch;
mod welcome;

use std::time::Duration;

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use tower_sessions::Session;

use super::commands::NotIn;
use super::device::Device;
use super::password::{LONGEST, Weak};
use crate::access::law::Act;
use crate::access::{Denied, House, Route, Visit, open_route, route};
use crate::ground::clock::Moment;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::session::{self, Came, Way};
use crate::page::{Answer, Begun, Oops, begin, see_other};
use crate::people::PersonId;

pub use caller::{AtTheGate, Caller, Keeper};
use caller::{Inside, Outside};
pub use door::{post_sign_in, sign_in_page};
pub use messages::{Messages, news};

#[must_use]
pub fn routes() -> Vec<Route> {
    const ONES_OWN: &[Act] = &[Act::ChangeSignIn];
    vec![
        open_route("/logg-inn/kode", get(code::page).post(code::post_code)),
        open_route("/logg-inn/nokkel", post(keys::post_begin)),
        open_route("/logg-inn/nokkel/svar", post(keys::post_answer)),
        open_route("/logg-inn/hjelp", get(help::page).post(help::post_ask)),
        open_route("/logg-inn/nytt-passord", get(help::parts_page).post(help::post_parts)),
        open_route("/velkommen", get(welcome::page).post(welcome::post_card)),
        open_route("/kom-i-gang", get(setup::page).post(setup::post_set_up)),
        route("/meg/okter", &[Act::ReadSelf], get(own::page)),
        route("/meg/okter/avslutning", ONES_OWN, post(own::post_end)),
        route("/meg/okter/overalt", ONES_OWN, post(own::post_everywhere)),
        route("/meg/passord", ONES_OWN, get(password::page).post(password::post_change)),
        route("/meg/bekreft", ONES_OWN, get(prove::page).post(prove::post_password)),
        route("/meg/bekreft/nokkel", ONES_OWN, post(prove::post_key)),
        route("/meg/koder", ONES_OWN, get(totp::page).post(totp::post_begin)),
        route("/meg/koder/pa", ONES_OWN, post(totp::post_on)),
        route("/meg/koder/av", ONES_OWN, post(totp::post_off)),
        route("/meg/koder/papir", ONES_OWN, post(totp::post_paper)),
        route("/meg/nokler", ONES_OWN, post(keys::post_begin_own)),
        route("/meg/nokler/ny", ONES_OWN, post(keys::post_add)),
        route("/meg/nokler/fjerning", ONES_OWN, post(keys::post_remove)),
        route("/meg/hjelp/stopp", ONES_OWN, post(messages::post_not_me)),
        route("/hjelp-inn", &[Act::VouchFor], get(vouch::page).post(vouch::post_vouch)),
        route("/oppsett/innlogging", &[Act::SeeAccounts], get(keepers::page)),
        route("/oppsett/innlogging/invitasjoner", &[Act::Invite], post(sheets::post_invite)),
        route("/oppsett/innlogging/tilbaketrekking", &[Act::Invite], post(keepers::post_take_back)),
        route("/oppsett/innlogging/hjelp", &[Act::HelpIn], post(keepers::post_begin_help)),
        route("/oppsett/innlogging/bekreftelse", &[Act::HelpIn], post(keepers::post_vouch)),
        route("/oppsett/innlogging/slutt", &[Act::HelpIn], post(keepers::post_end_help)),
        route("/oppsett/innlogging/stenging", &[Act::CloseAccount], post(keepers::post_close)),
        route("/oppsett/innlogging/apning", &[Act::OpenAccount], post(keepers::post_open)),
    ]
}

/// The demo has buttons where others have doors: what belongs to doors is not there.
fn with_doors(house: &House) -> Result<(), Denied> {
    if house.demo { Err(Denied::Hidden) } else { Ok(()) }
}

/// Somebody has come in: a session of their own begins.
async fn enter(session: &Session, house: &House, who: &PersonId, way: Way, from: &Caller) -> Result<(), Oops> {
    let at = house.clock.now().0;
    let came = Came { mark: house.chance.id(), at, device: from.device.to_string(), way };
    session::sign_in(session, who, came).await
}

/// Somebody has come in for the first time. Who sees what comes before anything else (L2).
async fn first_in(session: &Session, house: &House, who: &PersonId, from: &Caller) -> Answer {
    enter(session, house, who, Way::Password, from).await?;
    Ok(see_other("/hvem-ser-hva?forste=ja"))
}

/// Whether this session began with two things: what HR and administrators need before they do something for others.
async fn is_strong(session: &Session) -> Result<bool, Oops> {
    Ok(session::came(session).await?.is_some_and(|came| came.way.is_strong()))
}

/// Where one sees how one comes in.
const OWN: &str = "/meg/okter";
/// The same, for somebody who needs a second thing.
const LACKS: &str = "/meg/okter?mangler=ja";

/// Minutes one needs not prove again who one is.
const PROVED: i64 = 10;

/// Leads to where one proves again who one is, when that is too long ago. Nothing has been done then.
async fn unless_proved(session: &Session, visit: &Visit, onward: &str) -> Result<Option<Response>, Oops> {
    let proved = session::proved_within(session, PROVED, visit.now).await?;
    Ok((!proved).then(|| see_other(&format!("/meg/bekreft?videre={onward}"))))
}

/// Begins a deed about how one comes in, when it is not too long since one proved who one is.
async fn begin_proved<'v>(visit: &'v Visit, session: &Session, fields: &Fields) -> Result<Begun<'v>, Oops> {
    match unless_proved(session, visit, OWN).await? {
        Some(first) => Ok(Begun::Before(first)),
        None => begin(visit, fields).await,
    }
}

/// A page that says no, with its status, and when one may try again.
fn refused(status: StatusCode, wait: Option<Duration>, page: &impl Template) -> Answer {
    let mut answer = (status, Html(page.render()?)).into_response();
    if let Some(wait) = wait {
        answer.headers_mut().insert(header::RETRY_AFTER, seconds(wait).into());
    }
    Ok(answer)
}

/// In tens, so that nobody counts on the last one.
fn seconds(wait: Duration) -> usize {
    usize::try_from(wait.as_secs()).unwrap_or(usize::MAX / 2) / 10 * 10 + 10
}

fn weak_in_words(t: T, weak: Weak) -> String {
    match weak {
        Weak::TooShort(shortest) => t.password_too_short(shortest),
        Weak::TooLong => t.password_too_long(LONGEST),
        Weak::EasyToGuess => t.password_easy(),
    }
}

/// The day and the time, as one says it.
fn when(t: T, house: &House, at: Moment) -> String {
    let (local, today) = (at.local(&house.zone), house.clock.now().date(&house.zone));
    let day = t.near(local.date(), today).unwrap_or_else(|| t.day_month(local.date(), today));
    format!("{day} {}", t.clock(local.time()))
}

/// What one recognises a device by.
fn device_in_words(t: T, kept: &str) -> String {
    let device = Device::parse(kept);
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => t.mine_device(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.mine_device_unknown(),
    }
}

impl From<NotIn> for Oops {
    fn from(not: NotIn) -> Self {
        match not {
            NotIn::Denied(denied) => Oops::Denied(denied),
            NotIn::Wrong | NotIn::TooSoon(_) | NotIn::Weak(_) | NotIn::Over => Oops::Bad,
        }
    }
}

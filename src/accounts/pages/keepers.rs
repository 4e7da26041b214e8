//! For those who let people in: invitations, help, and closing an account. Never a word of what anybody writes.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use tower_sessions::Session;

use super::super::commands::{begin_help, close_account, end_help, take_back, vouch};
use super::super::reset::{NotVouched, Reset, Voice};
use super::super::store::{self, Open};
use super::super::{InvitationId, ResetId};
use super::vouch::{given_of, part_page, refusal};
use super::{is_strong, refused, when, with_doors};
use crate::access::law::SeeAccounts;
use crate::access::{Stop, Subject, Turn, Visit};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done, done_showing, html, see_other};
use crate::people::{self, Face, PersonId};

pub(super) const HERE: &str = "/oppsett/innlogging";

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/views/keepers.html")]
struct KeepersPage {
    frame: Frame,
    t: T,
    faults: Faults,
    counts: String,
    helps: Vec<HelpRow>,
    numbers: String,
    open: Vec<OpenRow>,
}

struct HelpRow {
    id: ResetId,
    once_vouch: String,
    name: String,
    given: String,
    asked: String,
    state: Option<String>,
    /// Whether it is for this visitor to confirm.
    mine: bool,
}

struct OpenRow {
    id: InvitationId,
    name: String,
    number: String,
    made: String,
}

/// First the law, then two things: what is done here reaches everybody's account.
pub(super) async fn only_keepers(visit: &Visit, session: &Session) -> Result<Option<Response>, Oops> {
    with_doors(&visit.house)?;
    visit.look().await?.permit(SeeAccounts, &Subject::Organisation, "accounts").await?;
    Ok((!is_strong(session).await?).then(|| see_other("/meg/okter?mangler=ja")))
}

fn help_row(turn: &Turn<'_>, reset: &Reset, faces: &[Face]) -> Option<HelpRow> {
    let (t, house, now, me) = (turn.visit.t(), &turn.visit.house, turn.visit.now, &turn.visit.me.id);
    let named = |id: &PersonId| faces.iter().find(|face| &face.id == id);
    let face = named(&reset.person)?;
    let state = match (&reset.first, reset.is_ready(now)) {
        (_, true) => Some(t.keep_help_ready(when(t, house, reset.until))),
        (Some(first), false) => named(&first.by).map(|face| t.keep_help_one(&face.given)),
        (None, false) => None,
    };
    Some(HelpRow {
        id: reset.id.clone(),
        once_vouch: format!("b-{}", reset.id),
        name: format!("{} {}", face.given, face.family),
        given: face.given.clone(),
        asked: t.keep_help_asked(when(t, house, reset.asked_at)),
        state,
        mine: reset.vouch(me, Voice::Keeper, now).is_ok(),
    })
}

fn open_row(t: T, visit: &Visit, open: Open) -> OpenRow {
    let (made, until) = (when(t, &visit.house, open.made_at), when(t, &visit.house, open.until));
    OpenRow {
        id: open.id,
        name: open.name,
        number: open.number,
        made: match open.by {
            Some(by) => t.keep_open_by(made, by, until),
            None => t.keep_open_by_house(made, until),
        },
    }
}

async fn page_of(visit: &Visit, notice: Option<String>) -> Result<KeepersPage, Oops> {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let counts = store::counts(&mut turn.tx, visit.now).await?;
    let resets = store::open_resets(&mut turn.tx, visit.now).await?;
    let people: Vec<PersonId> = resets.iter().flat_map(Reset::everybody).collect();
    let faces = people::faces(&mut turn.tx, &people).await?;
    let helps = resets.iter().filter_map(|reset| help_row(&turn, reset, &faces)).collect();
    let open = store::open_invitations(&mut turn.tx, visit.now).await?;
    let rest = (counts.everybody - counts.inside - counts.invited).max(0);
    Ok(KeepersPage {
        frame: Frame::of(&turn, Place::Elsewhere, t.keep_title()).with_notice(notice),
        t,
        faults: Faults::default(),
        counts: t.keep_counts(counts.inside, counts.invited, rest),
        helps,
        numbers: String::new(),
        open: open.into_iter().map(|open| open_row(t, visit, open)).collect(),
    })
}

pub(super) async fn page(visit: Visit, session: Session, Query(asked): Query<Asked>) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let t = visit.t();
    let notice = match asked.gjort.as_deref() {
        Some("trukket") => Some(t.keep_done_back()),
        Some("hjelp") => Some(t.keep_done_help()),
        Some("slutt") => Some(t.keep_done_ended()),
        Some("stengt") => Some(t.keep_done_closed()),
        _ => None,
    };
    html(&page_of(&visit, notice).await?)
}

/// The page again, with what must be changed.
pub(super) async fn again(visit: &Visit, field: &'static str, message: String, numbers: &str) -> Answer {
    let mut page = page_of(visit, None).await?;
    page.faults.add(field, message);
    page.numbers = numbers.to_owned();
    refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page)
}

pub(super) async fn post_take_back(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let id = InvitationId::parse(fields.one("invitasjon")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    take_back(&mut turn, &id).await?;
    done(turn, &fields, "/oppsett/innlogging?gjort=trukket").await
}

pub(super) async fn post_begin_help(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let t = visit.t();
    match begin_help(&mut turn, fields.one("hjelp")).await {
        Ok(()) => done(turn, &fields, "/oppsett/innlogging?gjort=hjelp").await,
        Err(Stop::Refused(no)) => {
            drop(turn);
            let message = match no {
                NotVouched::Oneself => refusal(t, no),
                NotVouched::Twice | NotVouched::NeedsKeeper | NotVouched::Ended | NotVouched::Enough => {
                    t.keep_help_not()
                }
            };
            again(&visit, "hjelp", message, "").await
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_vouch(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let (t, id) = (visit.t(), ResetId::parse(fields.one("sak")).ok_or(Oops::Bad)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match vouch(&mut turn, &id, Voice::Keeper).await {
        Ok(part) => {
            let name = given_of(&mut turn, &id).await?;
            let frame = Frame::of(&turn, Place::Elsewhere, t.vouch_part_title(&name));
            done_showing(turn, &fields, HERE, &part_page(frame, &name, part.in_groups(), HERE)).await
        }
        Err(Stop::Refused(no)) => {
            drop(turn);
            again(&visit, "innhold", refusal(t, no), "").await
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_end_help(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let id = ResetId::parse(fields.one("sak")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    end_help(&mut turn, &id).await?;
    done(turn, &fields, "/oppsett/innlogging?gjort=slutt").await
}

pub(super) async fn post_close(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let number = fields.one("steng");
    let contact = people::named(&mut turn.tx, number.trim()).await?.filter(|contact| contact.id != visit.me.id);
    let Some(contact) = contact else {
        drop(turn);
        return again(&visit, "steng", visit.t().keep_help_not(), "").await;
    };
    close_account(&mut turn, &contact.id).await?;
    done(turn, &fields, "/oppsett/innlogging?gjort=stengt").await
}

//! For those who let people in: invitations, help, and closing an account. Never a word of what anybody writes.

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use tower_sessions::Session;

use super::super::commands::{NotClosed, begin_help, close_account, end_help, open_account, take_back, vouch};
use super::super::reset::{NotVouched, Reset, Voice};
use super::super::store::{self, Open};
use super::super::{InvitationId, ResetId};
use super::vouch::{given_of, part_page, refusal};
use super::{LACKS, is_strong, refused, when, with_doors};
use crate::access::law::SeeAccounts;
use crate::access::{Stop, Subject, Turn, Visit};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done, done_showing, html, see_other};
use crate::people::{self, Contact, Face, PersonId};

pub(super) const HERE: &str = "/oppsett/innlogging";

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
    hvem: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/views/keepers.html")]
struct KeepersPage {
    frame: Frame,
    t: T,
    faults: Faults,
    counts: String,
    helps: Vec<HelpRow>,
    /// What was written when it was refused: whom to invite, whom to help, whose account to close.
    numbers: String,
    calls: String,
    closes: String,
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
    lawful(visit).await?;
    Ok((!is_strong(session).await?).then(|| see_other(LACKS)))
}

async fn lawful(visit: &Visit) -> Result<Turn<'_>, Oops> {
    let mut turn = visit.look().await?;
    turn.permit(SeeAccounts, &Subject::Organisation, "accounts").await?;
    Ok(turn)
}

/// Begins something done for others.
pub(super) async fn begin_keeping<'v>(visit: &'v Visit, session: &Session, fields: &Fields) -> Result<Begun<'v>, Oops> {
    match only_keepers(visit, session).await? {
        Some(first) => Ok(Begun::Before(first)),
        None => begin(visit, fields).await,
    }
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

async fn page_of(mut turn: Turn<'_>, notice: Option<String>) -> Result<KeepersPage, Oops> {
    let (visit, t) = (turn.visit, turn.visit.t());
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
        calls: String::new(),
        closes: String::new(),
        open: open.into_iter().map(|open| open_row(t, visit, open)).collect(),
    })
}

pub(super) async fn page(visit: Visit, session: Session, Query(asked): Query<Asked>) -> Answer {
    with_doors(&visit.house)?;
    let mut turn = lawful(&visit).await?;
    if !is_strong(&session).await? {
        return Ok(see_other(LACKS));
    }
    let t = visit.t();
    let notice = match asked.gjort.as_deref() {
        Some("trukket") => Some(t.keep_done_back()),
        Some("hjelp") => Some(t.keep_done_help()),
        Some("slutt") => Some(t.keep_done_ended()),
        Some("stengt") => name_of(&mut turn, &asked).await?.map(|name| t.keep_done_closed(name)),
        Some("apnet") => name_of(&mut turn, &asked).await?.map(|name| t.keep_done_opened(name)),
        _ => None,
    };
    html(&page_of(turn, notice).await?)
}

/// What the one something was done for is called: a wrong number is seen by it.
async fn name_of(turn: &mut Turn<'_>, asked: &Asked) -> Result<Option<String>, Fault> {
    let Some(id) = asked.hvem.as_deref().and_then(PersonId::parse) else { return Ok(None) };
    let face = people::faces(&mut turn.tx, [&id]).await?.pop();
    Ok(face.map(|face| format!("{} {}", face.given, face.family)))
}

/// The page again, with what must be changed.
pub(super) async fn again(visit: &Visit, field: &'static str, message: String, fields: &Fields) -> Answer {
    let mut page = page_of(lawful(visit).await?, None).await?;
    page.faults.add(field, message);
    let written = |field: &str| fields.one(field).to_owned();
    (page.numbers, page.calls, page.closes) = (written("numre"), written("hjelp"), written("steng"));
    refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page)
}

pub(super) async fn post_take_back(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let id = InvitationId::parse(fields.one("invitasjon")).ok_or(Oops::Bad)?;
    take_back(&mut turn, &id).await?;
    done(turn, &fields, "/oppsett/innlogging?gjort=trukket").await
}

pub(super) async fn post_begin_help(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
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
            again(&visit, "hjelp", message, &fields).await
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_vouch(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (t, id) = (visit.t(), ResetId::parse(fields.one("sak")).ok_or(Oops::Bad)?);
    match vouch(&mut turn, &id, Voice::Keeper).await {
        Ok(part) => {
            let name = given_of(&mut turn, &id).await?;
            let frame = Frame::of(&turn, Place::Elsewhere, t.vouch_part_title(&name));
            done_showing(turn, &fields, HERE, &part_page(frame, &name, part.in_groups(), HERE)).await
        }
        Err(Stop::Refused(no)) => {
            drop(turn);
            again(&visit, "innhold", refusal(t, no), &fields).await
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_end_help(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let id = ResetId::parse(fields.one("sak")).ok_or(Oops::Bad)?;
    end_help(&mut turn, &id).await?;
    done(turn, &fields, "/oppsett/innlogging?gjort=slutt").await
}

/// Whom the number on the form is of, unless it is one's own.
async fn named(turn: &mut Turn<'_>, fields: &Fields) -> Result<Option<Contact>, Fault> {
    let found = people::named(&mut turn.tx, fields.one("steng")).await?;
    Ok(found.filter(|contact| contact.id != turn.visit.me.id))
}

pub(super) async fn post_close(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let Some(contact) = named(&mut turn, &fields).await? else {
        drop(turn);
        return again(&visit, "steng", visit.t().keep_help_not(), &fields).await;
    };
    close_account(&mut turn, &contact.id).await?;
    done(turn, &fields, &format!("{HERE}?gjort=stengt&hvem={}", contact.id)).await
}

pub(super) async fn post_open(visit: Visit, session: Session, fields: Fields) -> Answer {
    let mut turn = match begin_keeping(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let opened = match named(&mut turn, &fields).await? {
        Some(contact) => open_account(&mut turn, &contact.id).await.map(|()| contact.id),
        None => Err(Stop::Refused(NotClosed)),
    };
    match opened {
        Ok(id) => done(turn, &fields, &format!("{HERE}?gjort=apnet&hvem={id}")).await,
        Err(Stop::Refused(NotClosed)) => {
            drop(turn);
            again(&visit, "steng", visit.t().keep_open_not(), &fields).await
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

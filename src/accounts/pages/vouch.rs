//! The other half of a pair confirms that it was the person who asked.

use askama::Template;
use axum::http::StatusCode;

use super::super::ResetId;
use super::super::commands::vouch;
use super::super::reset::{NotVouched, Reset, Voice};
use super::super::store;
use super::totp::PaperPage;
use super::{refused, when, with_doors};
use crate::access::{Stop, Turn, Visit};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done_showing, html};
use crate::people::{self, PersonId};

#[derive(Template)]
#[template(path = "accounts/views/vouch.html")]
struct VouchPage {
    frame: Frame,
    t: T,
    faults: Faults,
    rows: Vec<Row>,
}

struct Row {
    id: ResetId,
    name: String,
    asked: String,
    said: bool,
}

/// Whether one is in a pair in force with the person it is about.
pub(super) fn is_other_half(turn: &Turn<'_>, reset: &Reset) -> bool {
    let me = &turn.visit.me.id;
    let mut pairs = turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair));
    pairs.any(|pair| pair.side_of(&reset.person).is_some_and(|side| &pair.face(side.other()).id == me))
}

/// The open requests of those one is in a pair in force with.
async fn of_other_halves(turn: &mut Turn<'_>) -> Result<Vec<Reset>, Fault> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let resets = store::of_interest(&mut turn.tx, &me, now, now).await?;
    Ok(resets.into_iter().filter(|reset| reset.is_open(now) && is_other_half(turn, reset)).collect())
}

async fn page_of(visit: &Visit) -> Result<VouchPage, Oops> {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let resets = of_other_halves(&mut turn).await?;
    let people: Vec<PersonId> = resets.iter().map(|reset| reset.person.clone()).collect();
    let faces = people::faces(&mut turn.tx, &people).await?;
    let rows = resets.iter().filter_map(|reset| {
        let face = faces.iter().find(|face| face.id == reset.person)?;
        Some(Row {
            id: reset.id.clone(),
            name: face.given.clone(),
            asked: t.vouch_asked(&face.given, when(t, &visit.house, reset.asked_at)),
            said: reset.has_vouched(&visit.me.id),
        })
    });
    let rows = rows.collect();
    Ok(VouchPage { frame: Frame::of(&turn, Place::Elsewhere, t.vouch_title()), t, faults: Faults::default(), rows })
}

pub(super) async fn page(visit: Visit) -> Answer {
    with_doors(&visit.house)?;
    html(&page_of(&visit).await?)
}

pub(super) fn refusal(t: T, refused: NotVouched) -> String {
    match refused {
        NotVouched::Oneself => t.vouch_refused_oneself(),
        NotVouched::Twice => t.vouch_refused_twice(),
        NotVouched::NeedsKeeper => t.vouch_refused_keeper(),
        NotVouched::Ended => t.vouch_refused_ended(),
        NotVouched::Enough => t.vouch_refused_enough(),
    }
}

/// One part of a code, to hand over: shown once.
pub(super) fn part_page(frame: Frame, name: &str, part: String, onward: &'static str) -> PaperPage {
    let t = frame.t;
    PaperPage { t, lead: t.vouch_part_lead(name), codes: vec![part], onward, done: t.vouch_part_done(), frame }
}

pub(super) async fn post_vouch(visit: Visit, fields: Fields) -> Answer {
    with_doors(&visit.house)?;
    let (t, id) = (visit.t(), ResetId::parse(fields.one("sak")).ok_or(Oops::Bad)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match vouch(&mut turn, &id, Voice::OtherHalf).await {
        Ok(part) => {
            let name = given_of(&mut turn, &id).await?;
            let frame = Frame::of(&turn, Place::Elsewhere, t.vouch_part_title(&name));
            let page = part_page(frame, &name, part.in_groups(), "/hjelp-inn");
            done_showing(turn, &fields, "/hjelp-inn", &page).await
        }
        Err(Stop::Refused(no)) => {
            drop(turn);
            let mut page = page_of(&visit).await?;
            page.faults.add("innhold", refusal(t, no));
            refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page)
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

/// What the one it is about is called.
pub(super) async fn given_of(turn: &mut Turn<'_>, id: &ResetId) -> Result<String, Fault> {
    let reset = store::reset(&mut turn.tx, id).await?;
    let face = match &reset {
        Some(reset) => people::faces(&mut turn.tx, [&reset.person]).await?.pop(),
        None => None,
    };
    Ok(face.map(|face| face.given).unwrap_or_default())
}

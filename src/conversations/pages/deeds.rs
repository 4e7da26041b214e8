//! Buttons and small forms in a talk: onward when it is done, back to the talk with the reason when it is refused.

use axum::extract::Path;
use axum::response::Response;

use super::show::Two;
use super::talk::{Kept, page_of};
use super::words::{point_refused, talk_refused};
use super::{read, read_by_id};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::conversations::commands;
use crate::conversations::course::Refusal;
use crate::conversations::point::{Refusal as PointRefusal, Tag};
use crate::conversations::store::points::Raised;
use crate::conversations::{PointId, TalkId};
use crate::follow_ups::Back;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Begun, Faults, begin, done, refused_html};
use crate::people::Pair;

/// A deed's turn, the talk it is about, and the pair it is in.
pub(super) struct Doing<'v> {
    pub turn: Turn<'v>,
    pub talk: TalkId,
    pub pair: Pair,
}

/// Begins a deed in a talk the visitor may read. Otherwise it does not exist.
pub(super) async fn begun<'v>(
    visit: &'v Visit,
    talk: &str,
    fields: &Fields,
) -> Result<Result<Doing<'v>, Response>, crate::page::Oops> {
    let mut turn = match begin(visit, fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(Err(answer)),
    };
    let found = read(&mut turn, talk).await?;
    Ok(Ok(Doing { turn, talk: found.talk.id, pair: found.pair }))
}

impl Doing<'_> {
    pub(super) async fn onward(self, fields: &Fields, what: &str, anchor: &str) -> Answer {
        let to = format!("/samtaler/{}?gjort={what}#{anchor}", self.talk);
        done(self.turn, fields, &to).await
    }
}

/// The talk's page again, with everything that was written. Faults with a field stand at it; others on top.
pub(super) async fn refused(visit: &Visit, talk: &TalkId, faults: Faults, kept: Kept) -> Answer {
    const FIELDS: [&str; 7] = ["felles", "punkt", "hva", "nar", "hvordan", "hvem", "mer-trenger"];
    let mut turn = visit.look().await?;
    let read = read_by_id(&mut turn, talk).await?;
    let (at_fields, rest): (Vec<_>, Vec<_>) = faults.0.into_iter().partition(|fault| FIELDS.contains(&&*fault.field));
    let mut page = page_of(&mut turn, read, Faults(at_fields), kept).await?;
    page.refused = rest.into_iter().next().map(|fault| fault.message);
    page.frame.title = page.t.page_fault_title(&page.heading);
    refused_html(&page)
}

fn at_point(visit: &Visit, refusal: PointRefusal) -> Faults {
    let mut faults = Faults::default();
    let field = if refusal == PointRefusal::NoTitle { "punkt" } else { "punkter" };
    faults.add(field, point_refused(visit.t(), refusal));
    faults
}

pub(super) async fn post_point(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let (title, more) = (Words::new(fields.one("punkt").trim()), Words::new(fields.one("mer").trim()));
    let tag = Tag::parse(fields.one("om"));
    let raised = Raised { title: &title, more: &more, tag, goal: None };
    match commands::raise_point(&mut doing.turn, &doing.pair.id, &raised).await {
        // Fetched from the page of questions: one may want more of them.
        Ok(_) if fields.one("til") == "sporsmal" => {
            let to = format!("/samtaler/{}/sporsmal?gjort=hentet", doing.talk);
            done(doing.turn, &fields, &to).await
        }
        Ok(_) => doing.onward(&fields, "punkt", "punkter").await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let Doing { turn, talk, .. } = doing;
            turn.give_up().await?;
            let kept =
                Kept { title: title.reveal().to_owned(), more: more.reveal().to_owned(), tag, ..Kept::default() };
            refused(&visit, &talk, at_point(&visit, refusal), kept).await
        }
    }
}

pub(super) async fn post_talked(visit: Visit, Path(point): Path<String>, fields: Fields) -> Answer {
    let deed = async |doing: &mut Doing<'_>, point: &PointId| {
        commands::mark_talked_about(&mut doing.turn, &doing.talk, point).await
    };
    point_deed(visit, point, fields, "omtalt", To::Itself, deed).await
}

pub(super) async fn post_not_talked(visit: Visit, Path(point): Path<String>, fields: Fields) -> Answer {
    let deed = async |doing: &mut Doing<'_>, point: &PointId| {
        commands::mark_not_talked_about(&mut doing.turn, &doing.talk, point).await
    };
    point_deed(visit, point, fields, "ikke-omtalt", To::Itself, deed).await
}

/// Where one lands: at the point, or at all of them when it may have gone away.
#[derive(Clone, Copy)]
enum To {
    Itself,
    All,
}

/// Points belong to the pair; `fra` is the talk whose page the button stood on.
async fn point_deed(
    visit: Visit,
    point: String,
    fields: Fields,
    what: &str,
    to: To,
    deed: impl AsyncFnOnce(&mut Doing<'_>, &PointId) -> Result<(), Stop<PointRefusal>>,
) -> Answer {
    let point = PointId::parse(&point).ok_or(Denied::Hidden)?;
    let Back::Talk(talk) = Back::parse(fields.one("fra")) else { return Err(Denied::Hidden.into()) };
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let anchor = match to {
        To::Itself => format!("punkt-{point}"),
        To::All => "punkter".to_owned(),
    };
    match deed(&mut doing, &point).await {
        Ok(()) => doing.onward(&fields, what, &anchor).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let Doing { turn, talk, .. } = doing;
            turn.give_up().await?;
            refused(&visit, &talk, at_point(&visit, refusal), Kept::default()).await
        }
    }
}

pub(super) async fn post_closed(visit: Visit, Path(point): Path<String>, fields: Fields) -> Answer {
    let deed = async |doing: &mut Doing<'_>, point: &PointId| commands::close_point(&mut doing.turn, point).await;
    point_deed(visit, point, fields, "lukket", To::All, deed).await
}

pub(super) async fn post_reopened(visit: Visit, Path(point): Path<String>, fields: Fields) -> Answer {
    let deed = async |doing: &mut Doing<'_>, point: &PointId| commands::reopen_point(&mut doing.turn, point).await;
    point_deed(visit, point, fields, "apnet", To::All, deed).await
}

pub(super) async fn post_held(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    match commands::say_held(&mut doing.turn, &doing.talk).await {
        Ok(both) => doing.onward(&fields, if both { "holdt-begge" } else { "sagt-holdt" }, "slutt").await,
        Err(stop) => held_refused(&visit, doing, stop).await,
    }
}

pub(super) async fn post_not_held(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    match commands::say_it_did_not_happen(&mut doing.turn, &doing.talk).await {
        Ok(()) => doing.onward(&fields, "ikke-noe-av", "innhold").await,
        Err(stop) => held_refused(&visit, doing, stop).await,
    }
}

async fn held_refused(visit: &Visit, doing: Doing<'_>, stop: Stop<Refusal>) -> Answer {
    match stop {
        Stop::Denied(denied) => Err(denied.into()),
        Stop::Refused(refusal) => {
            let Doing { turn, talk, pair } = doing;
            let other = Two::of(&turn, &pair).map(|two| two.other().to_owned()).unwrap_or_default();
            turn.give_up().await?;
            let mut faults = talk_refused(visit.t(), refusal, &other);
            // No time was read here: the other has said something, or moved it, at the same moment.
            if refusal == Refusal::Changed {
                faults = Faults::default();
                faults.add("slutt", visit.t().talk_refused_meanwhile(&other));
            }
            refused(visit, &talk, faults, Kept::default()).await
        }
    }
}

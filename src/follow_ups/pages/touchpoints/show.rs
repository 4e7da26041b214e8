//! A touchpoint: what the other said, as it was heard and as it was meant, and what may come of it.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::{in_words, tag_name};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::follow_ups::pages::needs::whose_name;
use crate::follow_ups::touchpoint::{Offers, Refusal, Touchpoint};
use crate::follow_ups::{TouchpointId, commands};
use crate::ground::clock::Moment;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Place, Size, begin, color, done, html, refused_html};
use crate::people::{PairId, Side};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    gjort: Option<String>,
}

/// What was said, in one of the two's words.
struct Voice {
    avatar: Avatar,
    color: &'static str,
    head: String,
    words: String,
    holds: Option<String>,
}

#[derive(Template)]
#[template(path = "follow_ups/views/touchpoint.html")]
struct TouchpointPage {
    frame: Frame,
    t: T,
    id: TouchpointId,
    pair: PairId,
    heading: String,
    /// The one it is written with.
    other: String,
    seen: Option<String>,
    tag: Option<String>,
    whose: Option<String>,
    voices: Vec<Voice>,
    short: String,
    long: String,
    help: String,
    offers: Offers,
    /// Whether something may come of it: in a pair that is in force.
    onward: bool,
    /// Whether whoever looks raises needs here.
    raises: bool,
    faults: Faults,
    meant: String,
    /// What was written, when there is no longer a field for it.
    homeless: bool,
}

fn voices(turn: &Turn<'_>, pair: &crate::people::Pair, it: &Touchpoint) -> Vec<Voice> {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let voice = |side: Side, head: String, words: &Words, holds: Option<String>| Voice {
        avatar: Avatar::of(pair.face(side), Some(side), Size::Middle),
        color: color(side),
        head,
        words: words.reveal().to_owned(),
        holds,
    };
    let (writer, other) = (&pair.face(it.by).given, &pair.face(it.by.other()).given);
    let heard = voice(it.by, t.touch_heard(writer, day(it.written_at)), &it.told.heard, None);
    let last = it.corrections.len();
    let meant = it.corrections.iter().enumerate().map(|(nth, correction)| {
        let holds = (nth + 1 == last).then(|| t.touch_holds());
        voice(it.by.other(), t.touch_meant(other, day(correction.at)), &correction.meant, holds)
    });
    // What holds stands first, and what was heard beside it.
    meant.rev().chain(std::iter::once(heard)).collect()
}

fn page_of(turn: &Turn<'_>, it: &Touchpoint, meant: String, faults: Faults) -> Result<TouchpointPage, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let pair = turn.relations.pair(&it.pair).ok_or(Denied::Hidden)?;
    let me = pair.side_of(&visit.me.id).ok_or(Denied::Hidden)?;
    let onward = turn.relations.is_in_force(pair);
    let offers = if onward { it.offers(me) } else { Offers::default() };
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let (other, writer) = (&pair.face(me.other()).given, &pair.face(it.by).given);
    let names = [pair.employee.given.as_str(), pair.leader.given.as_str()];
    let said = |words: &Words| words.reveal().to_owned();
    let heading = if me == it.by { t.touch_you_said(other) } else { t.touch_said(writer) };
    let title = if faults.is_empty() { heading.clone() } else { t.page_fault_title(&heading) };
    Ok(TouchpointPage {
        frame: Frame::of(turn, Place::Elsewhere, title),
        t,
        id: it.id.clone(),
        pair: pair.id.clone(),
        heading,
        other: other.clone(),
        seen: it.seen_at.map(|at| t.touch_seen(&pair.face(it.by.other()).given, day(at))),
        tag: it.tag.map(|tag| tag_name(t, tag)),
        whose: it.whose.map(|whose| whose_name(t, whose, names)),
        voices: voices(turn, pair, it),
        short: said(&it.told.short),
        long: said(&it.told.long),
        help: said(&it.told.help),
        offers,
        onward,
        raises: onward && me == Side::Employee,
        homeless: !offers.correct && !meant.trim().is_empty(),
        faults,
        meant,
    })
}

pub(super) async fn page(visit: Visit, Path(touchpoint): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let id = TouchpointId::parse(&touchpoint).ok_or(Denied::Hidden)?;
    let it = commands::touchpoint_seen(&mut turn, &id).await?;
    let page = page_of(&turn, &it, String::new(), Faults::default())?;
    let notice = match asked.gjort.as_deref() {
        Some("delt") => Some(t.touch_done_shared(&page.other)),
        Some("sett") => Some(t.touch_done_seen(&page.other)),
        Some("rettet") => Some(t.touch_done_corrected(&page.other)),
        _ => None,
    };
    html(&TouchpointPage { frame: page.frame.with_notice(notice), ..page })
}

pub(super) async fn post_seen(visit: Visit, Path(touchpoint): Path<String>, fields: Fields) -> Answer {
    let id = TouchpointId::parse(&touchpoint).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match commands::see_touchpoint(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &format!("/hverdag/{id}?gjort=sett")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => refused(turn, &visit, &id, "h-hverdag", in_words(visit.t(), refusal), "").await,
    }
}

pub(super) async fn post_correction(visit: Visit, Path(touchpoint): Path<String>, fields: Fields) -> Answer {
    let id = TouchpointId::parse(&touchpoint).ok_or(Denied::Hidden)?;
    let meant = fields.one("mening").to_owned();
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match commands::correct(&mut turn, &id, &Words::new(&*meant)).await {
        Ok(()) => done(turn, &fields, &format!("/hverdag/{id}?gjort=rettet")).await,
        // The pair ended while it was written: what was written comes back to the one who still reads.
        Err(Stop::Denied(Denied::NotYours(_))) if !meant.trim().is_empty() => {
            refused(turn, &visit, &id, "h-hverdag", visit.t().touch_refused_over(), &meant).await
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let place = if refusal == Refusal::OwnWords { "h-hverdag" } else { "mening" };
            refused(turn, &visit, &id, place, in_words(visit.t(), refusal), &meant).await
        }
    }
}

/// The touchpoint as it is now, with why something was not done, and what was written.
async fn refused(
    turn: Turn<'_>,
    visit: &Visit,
    id: &TouchpointId,
    place: &'static str,
    why: String,
    meant: &str,
) -> Answer {
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let it = commands::touchpoint_seen(&mut turn, id).await?;
    let mut faults = Faults::default();
    faults.add(place, why);
    refused_html(&page_of(&turn, &it, meant.to_owned(), faults)?)
}

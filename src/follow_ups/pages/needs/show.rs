//! A need: what was said, where it stands, and what each of the two can do about it.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::row::{Mark, kind_name, mark, whose_name};
use super::{Kept, done_in_words, in_words};
use crate::access::{Denied, Turn, Visit};
use crate::follow_ups::need::{Did, Need, Offers, Refusal, Turned, Whose};
use crate::follow_ups::{NeedId, commands};
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Faults, Frame, Place, Size, color, html, refused_html};
use crate::people::{Pair, Side};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "follow_ups/views/need.html")]
struct NeedPage {
    frame: Frame,
    t: T,
    id: NeedId,
    what: String,
    kind: String,
    mark: Mark,
    raised: String,
    whose: String,
    needed_by: Option<String>,
    goal: Option<String>,
    collides: Vec<String>,
    turns: Vec<TurnView>,
    offers: Offers,
    other: String,
    faults: Faults,
    kept: Kept,
    /// What collides, each with the place it has been given, and how many places there are.
    places: Vec<(String, String)>,
    /// What was written, when there is no longer a field for it.
    homeless: Vec<(&'static str, String)>,
    whose_choices: Vec<(&'static str, String, bool)>,
}

struct TurnView {
    avatar: Avatar,
    color: &'static str,
    head: String,
    words: String,
    /// In the order they are to be done.
    order: Vec<String>,
}

pub(super) async fn page(visit: Visit, Path(need): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let need = commands::need_seen(&mut turn, &NeedId::parse(&need).ok_or(Denied::Hidden)?).await?;
    let page = page_of(&turn, need, Kept::default())?;
    let notice = done_in_words(visit.t(), asked.gjort.as_deref(), &page.other);
    html(&NeedPage { frame: page.frame.with_notice(notice), ..page })
}

/// The need as it is now, with why something was not done, and everything that was written.
pub(super) async fn refused(visit: &Visit, id: &NeedId, kept: Kept) -> Answer {
    let mut turn = visit.look().await?;
    let need = commands::need_seen(&mut turn, id).await?;
    let mut page = page_of(&turn, need, kept)?;
    page.frame.title = page.t.page_fault_title(&page.what);
    refused_html(&page)
}

fn turn_view(turn: &Turn<'_>, pair: &Pair, need: &Need, it: &Turned) -> TurnView {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let face = pair.face(it.by);
    let day = t.day_month(it.at.date(&visit.house.zone), visit.today());
    let line = |place: &usize| need.said.collides.get(*place).map(|words| words.reveal().to_owned());
    TurnView {
        avatar: Avatar::of(face, Some(it.by), Size::Middle),
        color: color(it.by),
        head: match it.did {
            Did::Answered => t.need_turn_answered(&face.given, day),
            Did::NotPossible => t.need_turn_not_possible(&face.given, day),
            Did::Reopened => t.need_turn_reopened(&face.given, day),
        },
        words: it.reply.words.reveal().to_owned(),
        order: it.reply.order.iter().filter_map(line).collect(),
    }
}

fn page_of(turn: &Turn<'_>, need: Need, kept: Kept) -> Result<NeedPage, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let pair = turn.relations.pair(&need.pair).ok_or(Denied::Hidden)?;
    let me = pair.side_of(&visit.me.id).ok_or(Denied::Hidden)?;
    let offers = if turn.relations.is_in_force(pair) { need.offers(me) } else { Offers::default() };
    let day = |day| t.day_month(day, visit.today());
    let mut faults = Faults::default();
    if let Some(refusal) = kept.refusal {
        let place = match refusal {
            Refusal::NoOrder => "plass1",
            _ if offers.answer => "svar",
            _ if offers.reopen => "mangler",
            _ => "h-behov",
        };
        faults.add(place, in_words(t, refusal));
    }
    let names = [pair.employee.given.as_str(), pair.leader.given.as_str()];
    let what = need.said.what.reveal().to_owned();
    let collides: Vec<String> = need.said.collides.iter().map(|words| words.reveal().to_owned()).collect();
    // Nobody's order stands there before somebody has given one: not the order it was written in either.
    let last = need.turns.iter().rev().find(|it| !it.reply.order.is_empty()).map(|it| &it.reply.order);
    let place = |(nth, line): (usize, &String)| {
        let before = last.and_then(|order| order.iter().position(|at| *at == nth)).map(|place| (place + 1).to_string());
        (line.clone(), kept.places.get(nth).cloned().or(before).unwrap_or_default())
    };
    let fields = [("svar", &kept.answer, offers.answer), ("mangler", &kept.again, offers.reopen)];
    let homeless: Vec<(&'static str, String)> = fields
        .into_iter()
        .filter(|(_, words, has_place)| !words.trim().is_empty() && !has_place)
        .map(|(name, words, _)| (name, words.clone()))
        .collect();
    let chosen = kept.whose.unwrap_or(need.whose);
    Ok(NeedPage {
        t,
        kind: kind_name(t, need.kind),
        mark: mark(turn, &need),
        raised: t.need_raised(&pair.employee.given, day(need.raised_at.date(&visit.house.zone))),
        whose: whose_name(t, need.whose, names),
        needed_by: need.needed_by.map(|by| t.need_needed_by(day(by))),
        goal: need.goal.clone(),
        places: collides.iter().enumerate().map(place).collect(),
        collides,
        turns: need.turns.iter().map(|it| turn_view(turn, pair, &need, it)).collect(),
        offers,
        other: pair.face(me.other()).given.clone(),
        faults,
        whose_choices: Whose::ALL
            .into_iter()
            .map(|one| (one.name(), whose_name(t, one, names), one == chosen))
            .collect(),
        kept,
        homeless,
        frame: Frame::of(turn, if me == Side::Leader { Place::Team } else { Place::Elsewhere }, what.clone()),
        what,
        id: need.id,
    })
}

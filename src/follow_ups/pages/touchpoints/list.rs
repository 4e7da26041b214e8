//! «Hverdagsoppfølging»: what two people have written between their talks, the latest first; and on I dag, what is new.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::tag_name;
use crate::access::{Denied, Turn, Visit};
use crate::follow_ups::commands;
use crate::follow_ups::touchpoint::Touchpoint;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{PairId, Side};

/// As many as one page holds.
const MOST: u32 = 40;
/// New ones on I dag; the list has the rest.
const MOST_NEW: usize = 5;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// One pair alone.
    par: Option<String>,
}

/// A touchpoint in a list.
#[derive(Template)]
#[template(path = "follow_ups/views/touchpoint_row.html")]
pub struct TouchpointRow {
    href: String,
    avatar: Avatar,
    /// How it is meant: corrected, or as it was heard.
    meaning: String,
    /// Who wrote it to whom, and when.
    wrote: String,
    tag: Option<String>,
    corrected: Option<String>,
    waits: Option<String>,
}
impl askama::filters::HtmlSafe for TouchpointRow {}

fn row(turn: &Turn<'_>, it: &Touchpoint) -> Option<TouchpointRow> {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let pair = turn.relations.pair(&it.pair)?;
    let me = pair.side_of(&visit.me.id)?;
    let today = visit.today();
    let day = it.written_at.date(&visit.house.zone);
    let day = t.near(day, today).unwrap_or_else(|| t.day_month(day, today));
    let (writer, other) = (&pair.face(it.by).given, &pair.face(me.other()).given);
    let in_force = turn.relations.is_in_force(pair);
    Some(TouchpointRow {
        href: format!("/hverdag/{}", it.id),
        avatar: Avatar::of(pair.face(it.by), Some(it.by), Size::Small),
        meaning: it.meaning().reveal().to_owned(),
        wrote: if me == it.by { t.touch_you_wrote(other, day) } else { t.touch_wrote(writer, day) },
        tag: it.tag.map(|tag| tag_name(t, tag)),
        corrected: (it.corrected > 0).then(|| t.touch_corrected(&pair.face(it.by.other()).given)),
        waits: (in_force && it.is_new_to(me)).then(|| t.touch_new()),
    })
}

/// What others have written, on I dag, and the way to write something.
#[derive(Template)]
#[template(path = "follow_ups/views/touchpoints_of.html")]
pub struct TouchpointsOf {
    t: T,
    rows: Vec<TouchpointRow>,
}
impl askama::filters::HtmlSafe for TouchpointsOf {}

/// Of what is open between me and others, what I have not seen. Nothing, for who is in no pair.
#[must_use]
pub fn touchpoints_of(turn: &Turn<'_>, touchpoints: &[Touchpoint]) -> Option<TouchpointsOf> {
    let mut sides = Side::BOTH.into_iter();
    sides.any(|side| turn.relations.in_force(side).next().is_some()).then(|| {
        let is_new = |it: &&Touchpoint| {
            let me = turn.relations.pair(&it.pair).and_then(|pair| pair.side_of(&turn.visit.me.id));
            me.is_some_and(|me| it.is_new_to(me))
        };
        let new = touchpoints.iter().filter(is_new).take(MOST_NEW);
        TouchpointsOf { t: turn.visit.t(), rows: new.filter_map(|it| row(turn, it)).collect() }
    })
}

#[derive(Template)]
#[template(path = "follow_ups/views/touchpoints.html")]
struct ListPage {
    frame: Frame,
    t: T,
    rows: Vec<TouchpointRow>,
    /// Where to write a new one, in a pair that is in force.
    write: Option<String>,
    /// The pair whose page this is.
    with: Option<String>,
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let one = match &asked.par {
        Some(id) => {
            let id = PairId::parse(id).ok_or(Denied::Hidden)?;
            Some(turn.relations.pair(&id).ok_or(Denied::Hidden)?.clone())
        }
        None => None,
    };
    // The employee keeps reading what was written with a leader before; the leader reads those of now.
    let mine = |pair: &&crate::people::Pair| pair.employee.id == visit.me.id || turn.relations.is_in_force(pair);
    let ids: Vec<PairId> = match &one {
        Some(pair) => vec![pair.id.clone()],
        None => turn.relations.pairs().iter().filter(mine).map(|pair| pair.id.clone()).collect(),
    };
    let found = commands::touchpoints(&mut turn, &ids, MOST).await?;
    let in_force = turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair));
    let write = match &one {
        Some(pair) => turn.relations.is_in_force(pair).then(|| format!("/hverdag/ny?par={}", pair.id)),
        None => (in_force.count() > 0).then(|| "/hverdag/ny".to_owned()),
    };
    if one.as_ref().is_some_and(|pair| pair.side_of(&visit.me.id) == Some(Side::Leader)) && write.is_none() {
        return Err(Denied::Hidden.into());
    }
    let with = one.as_ref().and_then(|pair| {
        let other = &pair.face(pair.side_of(&visit.me.id)?.other()).given;
        Some(if turn.relations.is_in_force(pair) { t.promise_with(other) } else { t.promise_earlier_with(other) })
    });
    html(&ListPage {
        rows: found.iter().filter_map(|it| row(&turn, it)).collect(),
        write,
        with,
        frame: Frame::of(&turn, Place::Elsewhere, t.touch_title()),
        t,
    })
}

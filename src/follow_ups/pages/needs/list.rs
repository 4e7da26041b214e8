//! «Behov»: one's own, and those of the people one leads. What waits for an answer comes first.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::row::{NeedRow, WithFace, rows};
use crate::access::Visit;
use crate::follow_ups::commands;
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};
use crate::people::{PairId, Side};

/// The latest that are over stand under those that go on.
const MOST: u32 = 100;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "follow_ups/views/needs.html")]
struct ListPage {
    frame: Frame,
    t: T,
    /// Whether one can raise one: somebody leads one.
    may_raise: bool,
    mine: Vec<NeedRow>,
    theirs: Vec<NeedRow>,
    leads: bool,
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let of = |side: Side| -> Vec<PairId> {
        let pairs = turn.relations.pairs().iter();
        let mine = pairs.filter(|pair| pair.face(side).id == visit.me.id);
        mine.filter(|pair| side == Side::Employee || turn.relations.is_in_force(pair))
            .map(|pair| pair.id.clone())
            .collect()
    };
    let (own, led) = (of(Side::Employee), of(Side::Leader));
    let mine = commands::all_needs(&mut turn, &own, MOST).await?;
    let theirs = commands::all_needs(&mut turn, &led, MOST).await?;
    let notice = (asked.gjort.as_deref() == Some("trukket")).then(|| t.need_done_withdrawn());
    html(&ListPage {
        may_raise: turn.relations.in_force(Side::Employee).next().is_some(),
        mine: rows(&turn, &mine, WithFace::No),
        theirs: rows(&turn, &theirs, WithFace::Yes),
        leads: !led.is_empty(),
        frame: Frame::of(&turn, Place::Elsewhere, t.need_title()).with_notice(notice),
        t,
    })
}

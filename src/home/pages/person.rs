//! One person in the team: what the two have together.

use askama::Template;
use axum::extract::{Path, Query};

use super::Asked;
use crate::access::{Denied, Visit};
use crate::follow_ups::{self, Back, BothWays, Detail};
use crate::goals::{self, FrameRow, GoalRow};
use crate::ground::text::T;
use crate::page::{Answer, Frame, PairOfAvatars, Place, Size, html};
use crate::people::{PairId, Side};

#[derive(Template)]
#[template(path = "home/views/person.html")]
struct PersonPage {
    frame: Frame,
    t: T,
    pair: PairId,
    avatars: PairOfAvatars,
    name: String,
    promises: Option<BothWays>,
    goals: Vec<GoalRow>,
    over: Vec<GoalRow>,
    no_role: bool,
    frames: Vec<FrameRow>,
}

pub(super) async fn page(visit: Visit, Path(pair): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let pair =
        PairId::parse(&pair).and_then(|id| turn.relations.in_force(Side::Leader).find(|pair| pair.id == id).cloned());
    let pair = pair.ok_or(Denied::Hidden)?;
    let (lines, over) = goals::all_lines(&mut turn, std::slice::from_ref(&pair.employment)).await?;
    let (goals, over) = (goals::rows(&turn, lines), goals::rows(&turn, over));
    let open = follow_ups::of_pairs(&mut turn, std::slice::from_ref(&pair.id)).await?;
    let promises = follow_ups::both_ways(&turn, &open, &Back::Member(pair.id.clone()), Detail::Short);
    let frames = goals::frame_rows(&mut turn, std::slice::from_ref(&pair)).await?;
    let notice = match asked.gjort.as_deref() {
        Some("rolle-utkast") => Some(t.role_done_draft()),
        Some("rolle-slettet") => Some(t.role_done_discarded()),
        Some("ramme") => Some(t.goal_done_frame(&pair.employee.given)),
        other => follow_ups::done_in_words(t, other),
    };
    let page = PersonPage {
        t,
        avatars: PairOfAvatars::of(&pair, Size::Large),
        name: pair.employee.given.clone(),
        promises: (!promises.is_empty()).then_some(promises),
        no_role: !goals.iter().any(|row| row.is_role),
        goals,
        over,
        frames,
        frame: Frame::of(&turn, Place::Team, t.home_person(&pair.employee.given)).with_notice(notice),
        pair: pair.id,
    };
    html(&page)
}

//! One person in the team: what the two have together.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use crate::access::law::ReadGoalInForce;
use crate::access::{Denied, Visit};
use crate::goals::{self, FrameRow, GoalRow};
use crate::ground::text::T;
use crate::page::{Answer, Frame, PairOfAvatars, Place, Size, html};
use crate::people::{PairId, Side};

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "home/views/person.html")]
struct PersonPage {
    frame: Frame,
    t: T,
    pair: PairId,
    avatars: PairOfAvatars,
    name: String,
    goals: Vec<GoalRow>,
    frames: Vec<FrameRow>,
}

pub(super) async fn page(visit: Visit, Path(pair): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let pair =
        PairId::parse(&pair).and_then(|id| turn.relations.in_force(Side::Leader).find(|pair| pair.id == id).cloned());
    let pair = pair.ok_or(Denied::Hidden)?;
    let lines = goals::lines(&mut turn, std::slice::from_ref(&pair.employment)).await?;
    let lines = turn.see_all(ReadGoalInForce, lines).await?;
    let goals = goals::rows(&turn, lines);
    let frames = goals::frame_rows(&mut turn, std::slice::from_ref(&pair)).await?;
    let notice =
        asked.gjort.as_deref().filter(|what| *what == "ramme").map(|_| t.goal_done_frame(&pair.employee.given));
    let page = PersonPage {
        t,
        avatars: PairOfAvatars::of(&pair, Size::Large),
        name: pair.employee.given.clone(),
        goals,
        frames,
        frame: Frame::of(&turn, Place::Team, t.home_person(&pair.employee.given)).with_notice(notice),
        pair: pair.id,
    };
    html(&page)
}

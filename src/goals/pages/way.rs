//! What the two go by on the way, as it stands on the goal's page, and what has been reached.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;

use super::goal::answered;
use super::show::{character_name, counted};
use crate::access::{Denied, Turn, Visit};
use crate::goals::GoalId;
use crate::goals::commands::reach;
use crate::goals::way::Way;
use crate::ground::clock::Moment;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Frame, Icon, Oops, begin};

/// The way of a version.
#[derive(Template)]
#[template(path = "goals/views/way.html")]
pub(super) struct OnTheWay {
    t: T,
    check: Icon,
    action: String,
    once: String,
    /// Whether whoever looks may say what is reached.
    may_say: bool,
    character: Option<String>,
    milestones: Vec<MilestoneView>,
    reached: usize,
    counted: String,
    signs: String,
}

impl askama::filters::HtmlSafe for OnTheWay {}

struct MilestoneView {
    number: u32,
    what: String,
    reached: bool,
    /// The first that is not reached.
    now: bool,
    day: String,
}

/// Nothing, when nothing is said of the way.
pub(super) fn on_the_way(
    turn: &Turn<'_>,
    frame: &Frame,
    goal: &GoalId,
    way: &Way,
    reached: &HashMap<u32, Moment>,
    may_say: bool,
) -> Option<OnTheWay> {
    if way.is_unsaid() {
        return None;
    }
    let (t, today, zone) = (turn.visit.t(), turn.visit.today(), &turn.visit.house.zone);
    let now = way.milestones.iter().position(|one| !reached.contains_key(&one.number));
    let view = |(nth, one): (usize, &crate::goals::way::Milestone)| {
        let at = reached.get(&one.number);
        let by = || one.by.map(|day| t.goal_milestone_by(t.day_month(day, today))).unwrap_or_default();
        MilestoneView {
            number: one.number,
            what: one.what.reveal().to_owned(),
            reached: at.is_some(),
            now: Some(nth) == now,
            day: at.map_or_else(by, |at| t.goal_milestone_reached(t.day_month(at.date(zone), today))),
        }
    };
    let milestones: Vec<MilestoneView> = way.milestones.iter().enumerate().map(view).collect();
    Some(OnTheWay {
        t,
        check: Icon::named("checkmark"),
        action: format!("/mal/{goal}/delmal"),
        once: frame.once("delmal"),
        may_say,
        character: way.character.map(|character| character_name(t, character)),
        reached: milestones.iter().filter(|one| one.reached).count(),
        milestones,
        counted: counted(t, way),
        signs: way.signs.reveal().to_owned(),
    })
}

pub(super) async fn post_reached(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let goal = GoalId::parse(&goal).ok_or(Denied::Hidden)?;
    let (number, reached) = match (fields.one("naadd").parse(), fields.one("angre").parse()) {
        (Ok(number), _) => (number, true),
        (_, Ok(number)) => (number, false),
        _ => return Err(Oops::Bad),
    };
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let outcome = reach(&mut turn, &goal, number, reached).await;
    answered(&visit, &goal, turn, &fields, outcome, if reached { "naadd" } else { "ikke-naadd" }).await
}

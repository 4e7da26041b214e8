//! How it goes with a goal, as it is read: the latest on the goal's page, and all of it on a page of its own.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::ownership::OwnershipPart;
use super::plot::{self, Plot};
use super::read;
use crate::access::{Denied, Turn, Visit};
use crate::agreements::pair_for;
pub use crate::goals::commands::progress::Beside;
use crate::goals::commands::progress::{beside, counted_in};
use crate::goals::goal::Goal;
use crate::goals::progress::{CheckIn, Progress};
use crate::goals::{CheckInId, GoalId};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{Pair, Side};

/// On the goal's page, and on a page of what was told.
const LATEST: u32 = 2;
const ON_A_PAGE: u32 = 20;

/// What a word of progress is called.
#[must_use]
pub fn words(t: T, progress: Progress) -> String {
    match progress {
        Progress::OnTrack => t.progress_on_track(),
        Progress::Slow => t.progress_slow(),
        Progress::Stuck => t.progress_stuck(),
        Progress::Reached => t.progress_reached(),
    }
}

/// The shape beside the word, so that it is not told by colour alone.
#[must_use]
pub fn shape(progress: Progress) -> &'static str {
    match progress {
        Progress::OnTrack => "on",
        Progress::Slow => "wait",
        Progress::Stuck => "late",
        Progress::Reached => "done",
    }
}

/// A word of progress as a list shows it.
pub struct State {
    pub shape: &'static str,
    pub words: String,
}

#[must_use]
pub fn state(t: T, progress: Progress) -> State {
    State { shape: shape(progress), words: words(t, progress) }
}

/// One thing told, with what the one who reads may do about it.
struct Entry {
    id: CheckInId,
    goal: GoalId,
    avatar: Avatar,
    head: String,
    state: Option<State>,
    /// Nothing when it was taken back.
    /// What the number was, of what was counted then.
    number: Option<String>,
    changed: String,
    obstacle: String,
    taken_back: bool,
    corrected: bool,
    /// Said to a leader before, who is named.
    earlier: Option<String>,
    raised: bool,
    /// The once-key of putting the obstacle on the agenda.
    raise: Option<String>,
    may_change: bool,
}

/// «Framdrift» on a goal's page: the latest, and the way to tell more.
#[derive(Template)]
#[template(path = "goals/views/progress.html")]
pub struct ProgressPart {
    t: T,
    goal: GoalId,
    state: Option<State>,
    state_lead: String,
    entries: Vec<Entry>,
    more: bool,
    may_tell: bool,
    none: Option<String>,
    plot: Option<Plot>,
    ownership: Option<OwnershipPart>,
}
impl askama::filters::HtmlSafe for ProgressPart {}

/// What is told and answered about a goal, the latest of it. Of one that has never been agreed there is nothing to tell.
///
/// # Errors
/// When the database fails.
pub async fn latest(turn: &mut Turn<'_>, goal: &Goal) -> Result<Option<Beside>, Fault> {
    match goal.agreement.in_force() {
        Some(_) => beside(turn, goal, LATEST, 0).await.map(Some),
        None => Ok(None),
    }
}

/// That as it is shown.
///
/// # Errors
/// When the goal is not between the visitor and anybody.
pub fn part(turn: &Turn<'_>, goal: &Goal, frame: &Frame, beside: &Beside) -> Result<ProgressPart, Denied> {
    let Beside { check_ins, more, ownership, readings, .. } = beside;
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, goal)?;
    let goes_on = turn.relations.is_in_force(pair);
    let latest = check_ins.iter().find_map(|told| told.told.as_ref()?.progress);
    let may_tell = me == Side::Employee && goes_on && !goal.course.is_over();
    let entries: Vec<Entry> = check_ins.iter().map(|told| entry(turn, pair, me, told, frame)).collect();
    let none = (entries.is_empty() && !goal.course.is_over()).then(|| match me {
        Side::Employee => t.progress_none_you(&pair.leader.given),
        Side::Leader => t.progress_none(&pair.employee.given),
    });
    Ok(ProgressPart {
        t,
        goal: goal.id.clone(),
        state: latest.map(|progress| state(t, progress)),
        state_lead: match me {
            Side::Employee => t.progress_says_you(),
            Side::Leader => t.progress_says(&pair.employee.given),
        },
        entries,
        more: *more,
        may_tell,
        none,
        plot: counted_in(goal).and_then(|counted| Plot::of(turn, readings, counted)),
        ownership: OwnershipPart::of(turn, goal, ownership.as_ref(), frame)?,
    })
}

fn entry(turn: &Turn<'_>, pair: &Pair, me: Side, check_in: &CheckIn, frame: &Frame) -> Entry {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let said_in = turn.relations.pair(&check_in.pair).unwrap_or(pair);
    let now = said_in.id == pair.id && turn.relations.is_in_force(pair);
    let writes = me == Side::Employee && now;
    let told = check_in.told.as_ref();
    Entry {
        id: check_in.id.clone(),
        goal: check_in.goal.clone(),
        avatar: Avatar::of(&said_in.employee, Some(Side::Employee), Size::Middle),
        head: t.progress_by(&said_in.employee.given, day(check_in.at)),
        state: told.and_then(|told| told.progress).map(|progress| state(t, progress)),
        number: check_in.reading().map(|reading| plot::in_words(t, &reading)),
        changed: told.map(|told| told.changed.reveal().to_owned()).unwrap_or_default(),
        obstacle: told.map(|told| told.obstacle.reveal().to_owned()).unwrap_or_default(),
        taken_back: told.is_none(),
        corrected: told.is_some() && check_in.corrected_at.is_some(),
        earlier: (said_in.id != pair.id).then(|| t.progress_earlier(&said_in.leader.given)),
        raised: told.is_some() && check_in.raised_at.is_some(),
        raise: (writes && check_in.offers_raise()).then(|| frame.once(&format!("hinder-{}", check_in.id))),
        may_change: writes && check_in.offers_change(visit.now),
    }
}

#[derive(Deserialize)]
pub(super) struct Pages {
    side: Option<u32>,
}

#[derive(Template)]
#[template(path = "goals/views/told.html")]
struct ToldPage {
    frame: Frame,
    t: T,
    goal: GoalId,
    title: String,
    entries: Vec<Entry>,
    newer: Option<u32>,
    older: Option<u32>,
    may_tell: bool,
}

/// All that has been told about a goal, the latest first.
pub(super) async fn page(visit: Visit, Path(goal): Path<String>, Query(pages): Query<Pages>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    if goal.agreement.in_force().is_none() {
        return Err(Denied::Hidden.into());
    }
    let side = pages.side.unwrap_or(1).clamp(1, 1000);
    let Beside { check_ins, more, .. } = beside(&mut turn, &goal, ON_A_PAGE, (side - 1) * ON_A_PAGE).await?;
    html(&told_page(&turn, &goal, &check_ins, side, more)?)
}

fn told_page(turn: &Turn<'_>, goal: &Goal, told: &[CheckIn], side: u32, more: bool) -> Result<ToldPage, Denied> {
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, goal)?;
    let title = goal.face().ok_or(Denied::Hidden)?.wording.joint.title.reveal().to_owned();
    let frame = Frame::of(turn, Place::Goals, t.progress_all_title());
    Ok(ToldPage {
        t,
        goal: goal.id.clone(),
        title,
        entries: told.iter().map(|told| entry(turn, pair, me, told, &frame)).collect(),
        newer: (side > 1).then(|| side - 1),
        older: more.then(|| side + 1),
        may_tell: me == Side::Employee && turn.relations.is_in_force(pair),
        frame,
    })
}

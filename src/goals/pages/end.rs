//! Ending a goal: the form, and the answer to what the other has said.

use askama::Template;
use axum::extract::Path;

use super::goal::Kept;
use super::read;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::ending::{Manner, Refusal};
use crate::agreements::{VersionNo, pair_for, version_read};
use crate::goals::goal::Goal;
use crate::goals::{GoalId, commands};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done, html, refused_html};

/// «Er dere ferdige med målet?»
#[derive(Template)]
#[template(path = "goals/views/end.html")]
struct EndPage {
    frame: Frame,
    t: T,
    id: GoalId,
    title: String,
    other: String,
    version: VersionNo,
    faults: Faults,
    way: Option<Manner>,
    words: String,
    /// What must be answered first, and nothing can be sent before.
    first: Option<String>,
}

fn end_page(
    turn: &Turn<'_>,
    goal: Goal,
    faults: Faults,
    way: Option<Manner>,
    words: String,
) -> Result<EndPage, Denied> {
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, &goal)?;
    let other = pair.face(me.other()).given.clone();
    let version = goal.in_force().filter(|_| turn.relations.is_in_force(pair)).ok_or(Denied::Hidden)?;
    if goal.course.is_over() {
        return Err(Denied::Hidden);
    }
    let first = match (goal.agreement.on_table(), goal.course.proposed()) {
        (Some(proposal), _) if proposal.by == me => Some(t.goal_ending_refused_own_table()),
        (Some(_), _) => Some(t.goal_ending_refused_table(&other)),
        (None, Some(ending)) if ending.by == me => Some(t.goal_ending_refused_waits(&other)),
        (None, Some(_)) => Some(t.goal_ending_refused_answer(&other)),
        (None, None) => None,
    };
    let heading = t.goal_ending_ask();
    let mut frame = Frame::of(turn, Place::Goals, heading.clone());
    if !faults.is_empty() {
        frame.title = t.page_fault_title(&heading);
    }
    Ok(EndPage {
        t,
        title: version.wording.joint.title.reveal().to_owned(),
        other,
        version: version.no,
        faults,
        way,
        words,
        first,
        frame,
        id: goal.id,
    })
}

pub(super) async fn page(visit: Visit, Path(goal): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    html(&end_page(&turn, goal, Faults::default(), None, String::new())?)
}

fn in_words(t: T, refusal: Refusal, other: &str) -> (&'static str, String) {
    match refusal {
        Refusal::OnTable => ("mal", t.goal_ending_refused_table(other)),
        Refusal::Moved => ("mal", t.agree_refused_moved(other)),
        Refusal::AnswerFirst => ("mal", t.goal_ending_refused_answer(other)),
        Refusal::YoursWaits => ("mal", t.goal_ending_refused_waits(other)),
        Refusal::OwnEnding => ("mal", t.goal_ending_refused_own(other)),
        Refusal::NotYours => ("mal", t.agree_refused_not_yours()),
        Refusal::Gone => ("mal", t.agree_refused_settled()),
        Refusal::Over => ("mal", t.agree_refused_over()),
        Refusal::NoWords => ("ord", t.goal_ending_refused_words()),
    }
}

/// Looks again, when what was asked could not be done: nothing that was written is lost.
async fn again<'v>(visit: &'v Visit, turn: Turn<'_>, goal: &GoalId) -> Result<(Turn<'v>, Goal, String), Oops> {
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, goal.as_str()).await?;
    let (pair, me) = pair_for(&turn, &goal)?;
    let other = pair.face(me.other()).given.clone();
    Ok((turn, goal, other))
}

pub(super) async fn post_proposal(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let (goal, version) = (GoalId::parse(&goal).ok_or(Denied::Hidden)?, version_read(&fields)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (way, words) = (Manner::parse(fields.one("slik")), Words::new(fields.one("ord").trim()));
    let outcome = match way {
        Some(way) => commands::propose_ending(&mut turn, &goal, version, way, &words).await,
        // Whoever may not end it is told so first.
        None => commands::propose_ending(&mut turn, &goal, version, Manner::Finished, &Words::default()).await,
    };
    match outcome {
        Ok(()) => done(turn, &fields, &format!("/mal/{goal}?gjort=ferdig-foreslatt")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let (mut turn, goal, other) = again(&visit, turn, &goal).await?;
            let mut faults = Faults::default();
            if refusal == Refusal::NoWords && way.is_none() {
                faults.add("slik", visit.t().goal_ending_refused_way());
            }
            if refusal != Refusal::NoWords || words.is_blank() {
                let (field, told) = in_words(visit.t(), refusal, &other);
                faults.add(field, told);
            }
            if goal.course.is_over() || goal.agreement.in_force().is_none() {
                return refused_html(&super::goal::page_of(&mut turn, goal, None, faults, Kept::default()).await?);
            }
            refused_html(&end_page(&turn, goal, faults, way, words.reveal().to_owned())?)
        }
    }
}

pub(super) async fn post_yes(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let words = Words::new(fields.one("ord").trim());
    let deed =
        async |turn: &mut Turn<'_>, goal: &GoalId, no: u32| commands::agree_to_ending(turn, goal, no, &words).await;
    answered(visit, &goal, &fields, "ferdig", deed).await
}

pub(super) async fn post_taken_back(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let deed = async |turn: &mut Turn<'_>, goal: &GoalId, no: u32| commands::take_back_ending(turn, goal, no).await;
    answered(visit, &goal, &fields, "ferdig-trukket", deed).await
}

async fn answered(
    visit: Visit,
    goal: &str,
    fields: &Fields,
    key: &str,
    deed: impl AsyncFnOnce(&mut Turn<'_>, &GoalId, u32) -> Result<(), Stop<Refusal>>,
) -> Answer {
    let goal = GoalId::parse(goal).ok_or(Denied::Hidden)?;
    let no: u32 = fields.one("nr").parse().map_err(|_| Oops::Bad)?;
    let mut turn = match begin(&visit, fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match deed(&mut turn, &goal, no).await {
        Ok(()) => done(turn, fields, &format!("/mal/{goal}?gjort={key}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let (mut turn, goal, other) = again(&visit, turn, &goal).await?;
            let (field, words) = in_words(visit.t(), refusal, &other);
            let mut faults = Faults::default();
            faults.add(field, words);
            let kept = Kept { ending: fields.one("ord").to_owned(), ..Default::default() };
            refused_html(&super::goal::page_of(&mut turn, goal, None, faults, kept).await?)
        }
    }
}

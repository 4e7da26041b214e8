//! The agenda: what one raises, both tick off, and the one who raised it closes.

use super::{among, opened};
use crate::access::law::{ClosePoint, RaisePoint, ReadTalk};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::conversations::point::{self, Point, Refusal, Step};
use crate::conversations::store::points::{self, Raised};
use crate::conversations::{PointId, TalkId};
use crate::goals::{self, GoalId};
use crate::people::{EmploymentId, PairId, Side};

/// Raises a point. It lies with the pair, and comes along to the next talk whenever that is.
pub async fn raise_point(turn: &mut Turn<'_>, pair: &PairId, raised: &Raised<'_>) -> Result<PointId, Stop<Refusal>> {
    let (pair, by) = among(turn, pair)?;
    let id = PointId::new(&turn.visit.house.chance);
    let permit = turn.permit(RaisePoint, &Subject::Pair(pair.id.clone()), id.as_str()).await?;
    let step = point::raise(raised.title).map_err(Stop::Refused)?;
    if let Some(goal) = raised.goal
        && !is_theirs(turn, &pair.employment, goal).await?
    {
        return Err(Stop::Refused(Refusal::UnknownGoal));
    }
    Ok(points::add(turn, permit, &pair.id, by, &step, raised).await?)
}

/// Whether a goal is one these two have.
async fn is_theirs(turn: &mut Turn<'_>, employment: &EmploymentId, goal: &GoalId) -> Result<bool, Denied> {
    let lines = goals::lines(turn, std::slice::from_ref(employment)).await?;
    Ok(lines.iter().any(|line| line.id == goal.as_str()))
}

async fn found(turn: &mut Turn<'_>, id: &PointId) -> Result<(Point, crate::access::Permit<ClosePoint>, Side), Denied> {
    let unseen = points::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (point, permit) = turn.open(ClosePoint, unseen).await?;
    let (_, by) = among(turn, &point.pair)?;
    Ok((point, permit, by))
}

/// A talk in which points are still ticked off. Of another pair than the point's, it does not exist.
async fn under_way(turn: &mut Turn<'_>, talk: &TalkId, pair: &PairId) -> Result<(), Stop<Refusal>> {
    let (talk, _, by) = opened(turn, ReadTalk, talk).await?;
    if &talk.pair != pair {
        return Err(Stop::Denied(Denied::Hidden));
    }
    if talk.course.offers(by, turn.visit.today()).writes { Ok(()) } else { Err(Stop::Refused(Refusal::TalkOver)) }
}

/// Ticks off that the two have talked about it in this talk. Either may; it closes nothing.
pub async fn mark_talked_about(turn: &mut Turn<'_>, talk: &TalkId, point: &PointId) -> Result<(), Stop<Refusal>> {
    let (point, permit, _) = found(turn, point).await?;
    under_way(turn, talk, &point.pair).await?;
    let step = point.state.talk_about(turn.visit.now).map_err(Stop::Refused)?;
    Ok(points::save_talked(turn, permit, talk, &step).await?)
}

/// Takes the tick back.
pub async fn mark_not_talked_about(turn: &mut Turn<'_>, talk: &TalkId, point: &PointId) -> Result<(), Stop<Refusal>> {
    let (point, permit, _) = found(turn, point).await?;
    under_way(turn, talk, &point.pair).await?;
    if point.state.is_closed() {
        return Err(Stop::Refused(Refusal::AlreadyClosed));
    }
    Ok(points::save_not_talked(turn, permit, talk).await?)
}

/// Closes a point. Only the one who raised it may (I10).
pub async fn close_point(turn: &mut Turn<'_>, point: &PointId) -> Result<(), Stop<Refusal>> {
    let at = turn.visit.now;
    decides(turn, point, |point, by| point.state.close(point.raised_by, by, at)).await
}

/// Takes a closed point up again. Only the one who raised it may.
pub async fn reopen_point(turn: &mut Turn<'_>, point: &PointId) -> Result<(), Stop<Refusal>> {
    decides(turn, point, |point, by| point.state.reopen(point.raised_by, by)).await
}

async fn decides(
    turn: &mut Turn<'_>,
    id: &PointId,
    decide: impl FnOnce(&Point, Side) -> Result<Step, Refusal>,
) -> Result<(), Stop<Refusal>> {
    let (point, permit, by) = found(turn, id).await?;
    let step = decide(&point, by).map_err(Stop::Refused)?;
    let saved = points::save_closed(turn, permit, &point, &step).await?;
    // Only its one owner closes and opens it, so whoever was first was the same person in another window.
    if saved { Ok(()) } else { Err(Stop::Refused(Refusal::AlreadyClosed)) }
}

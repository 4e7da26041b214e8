//! One function per thing a person does: load, ask, decide, save. Within one turn.

use super::agreement::{self, Refusal};
use super::goal::{Goal, Kind};
use super::store::aside::{self, Drafted};
use super::store::{self, Where, With, Written};
use super::wording::{Joint, Missing, Own, Wording};
use super::{DraftId, FrameId, GoalId, VersionNo};
use crate::access::law::{
    AcceptGoal, Deed, ProposeGoal, ReadGoal, ReadGoalInForce, TakeUpGoal, WithdrawGoal, WriteDraft, WriteFixedFrame,
};
use crate::access::{Denied, Happened, Stop, Subject, Turn, Unseen};
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::{EmploymentId, PairId, Side};

/// What somebody writes in a version.
pub struct Says {
    pub own: Own,
    pub joint: Joint,
    /// Why: the other reads it together with the text.
    pub reason: Words,
}

/// Proposes a goal within a pair. Whoever proposes has said yes to it.
pub async fn propose(turn: &mut Turn<'_>, pair: &PairId, kind: Kind, says: &Says) -> Result<GoalId, Stop<Refusal>> {
    let pair = turn.relations.pair(pair).ok_or(Denied::Hidden)?.clone();
    let by = pair.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?;
    let id = GoalId::new(&turn.visit.house.chance);
    let permit =
        turn.permit(ProposeGoal, &Subject::Employment(pair.employment.clone(), pair.id.clone()), id.as_str()).await?;
    let wording = Wording::default().written(says.own.clone(), says.joint.clone());
    if wording.joint.title.is_blank() {
        return Err(Stop::Refused(Refusal::Missing(Missing::Title)));
    }
    let at = Where { employment: pair.employment, pair: pair.id };
    let step = agreement::propose(by);
    Ok(store::add(turn, permit, &at, kind, &step, &Written { by, wording: &wording, reason: &says.reason }).await?)
}

/// Writes a version: a counter, or a change of what is in force. A goal from an earlier pair is taken up by it.
pub async fn write(turn: &mut Turn<'_>, goal: &GoalId, answering: VersionNo, says: &Says) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
    let of_this_pair = match unseen.subject() {
        Subject::Employment(employment, pair) => {
            turn.relations.pair_of(&employment).is_some_and(|(now, _)| now.id == pair)
        }
        Subject::Own(_) | Subject::Pair(_) | Subject::Unit(_) | Subject::Organisation => false,
    };
    if of_this_pair {
        put_on_table(turn, ProposeGoal, unseen, answering, says).await
    } else {
        put_on_table(turn, TakeUpGoal, unseen, answering, says).await
    }
}

async fn put_on_table<D: Deed>(
    turn: &mut Turn<'_>,
    deed: D,
    unseen: Unseen<Goal>,
    answering: VersionNo,
    says: &Says,
) -> Result<(), Stop<Refusal>> {
    let (goal, permit) = turn.open(deed, unseen).await?;
    let (pair, by) = now_between(turn, &goal.employment)?;
    let current = goal.agreement.current().unwrap_or(answering);
    let read = goal.version(answering).ok_or(Stop::Refused(Refusal::Moved { yours: answering, current }))?;
    let wording = read.wording.written(says.own.clone(), says.joint.clone());
    if wording.joint.title.is_blank() {
        return Err(Stop::Refused(Refusal::Missing(Missing::Title)));
    }
    let step = goal.agreement.clone().write(by, answering, &read.wording, &wording).map_err(Stop::Refused)?;
    store::save(
        turn,
        permit,
        &goal,
        step,
        &pair,
        With::Version(Written { by, wording: &wording, reason: &says.reason }),
    )
    .await
}

/// The pair in force of an employment, and the visitor's side in it.
fn now_between(turn: &Turn<'_>, employment: &EmploymentId) -> Result<(PairId, Side), Denied> {
    let (pair, side) = turn.relations.pair_of(employment).ok_or(Denied::Hidden)?;
    Ok((pair.id.clone(), side))
}

/// Says yes to the version one has read.
pub async fn accept(turn: &mut Turn<'_>, goal: &GoalId, version: VersionNo) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
    let (goal, permit) = turn.open(AcceptGoal, unseen).await?;
    let (pair, by) = now_between(turn, &goal.employment)?;
    let current = goal.agreement.current().unwrap_or(version);
    let read = goal.version(version).ok_or(Stop::Refused(Refusal::Moved { yours: version, current }))?;
    let step = goal.agreement.clone().accept(by, version, &read.wording).map_err(Stop::Refused)?;
    store::save(turn, permit, &goal, step, &pair, With::AcceptanceBy(by, version)).await
}

/// Takes back one's own version.
pub async fn withdraw(turn: &mut Turn<'_>, goal: &GoalId, version: VersionNo) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
    let (goal, permit) = turn.open(WithdrawGoal, unseen).await?;
    let (pair, by) = now_between(turn, &goal.employment)?;
    let step = goal.agreement.clone().withdraw(by, version).map_err(Stop::Refused)?;
    store::save(turn, permit, &goal, step, &pair, With::Withdrawal(version)).await
}

/// A new leader says yes to what is in force with the employment, and so stands in it with the employee.
pub async fn take_up(turn: &mut Turn<'_>, goal: &GoalId, version: VersionNo) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
    let (goal, permit) = turn.open(TakeUpGoal, unseen).await?;
    let (pair, by) = now_between(turn, &goal.employment)?;
    if by == Side::Employee || pair == goal.pair {
        return Err(Stop::Refused(Refusal::Settled));
    }
    let step = goal.agreement.clone().take_up(version).map_err(Stop::Refused)?;
    store::save(turn, permit, &goal, step, &pair, With::TakingUp(version)).await
}

/// Keeps a draft: its author's alone.
pub async fn keep_draft(
    turn: &mut Turn<'_>,
    draft: Option<&DraftId>,
    pair: &PairId,
    kind: Kind,
    own: Own,
    joint: Joint,
) -> Result<DraftId, Stop<Refusal>> {
    let pair = turn.relations.pair(pair).filter(|pair| turn.relations.is_in_force(pair)).ok_or(Denied::Hidden)?;
    let employment = pair.employment.clone();
    let me = turn.visit.me.id.clone();
    let id = match draft {
        Some(known) => {
            let unseen = aside::draft(turn, known).await?.ok_or(Denied::Hidden)?;
            turn.open(WriteDraft, unseen).await?.0.id
        }
        None => DraftId::new(&turn.visit.house.chance),
    };
    let permit = turn.permit(WriteDraft, &Subject::Own(me.clone()), id.as_str()).await?;
    turn.spend(permit, Happened::new("goal_draft_kept")).await?;
    let wording = Wording::default().written(own, joint);
    aside::save_draft(turn, &id, &Drafted { author: &me, employment: &employment, kind, wording: &wording }).await?;
    Ok(id)
}

/// Throws a draft away. Nobody else has seen it.
pub async fn discard_draft(turn: &mut Turn<'_>, draft: &DraftId) -> Result<(), Stop<Refusal>> {
    let unseen = aside::draft(turn, draft).await?.ok_or(Denied::Hidden)?;
    let (_, permit) = turn.open(WriteDraft, unseen).await?;
    Ok(aside::drop_draft(turn, permit, Happened::new("goal_draft_discarded")).await?)
}

/// The leader records a fixed frame, with its reason: visibly not a goal (A17).
pub async fn set_fixed_frame(
    turn: &mut Turn<'_>,
    pair: &PairId,
    what: &Words,
    why: &Words,
) -> Result<(), Stop<FrameRefusal>> {
    let pair = turn.relations.pair(pair).ok_or(Denied::Hidden)?.clone();
    let id = FrameId::new(&turn.visit.house.chance);
    let permit = turn
        .permit(WriteFixedFrame, &Subject::Employment(pair.employment.clone(), pair.id.clone()), id.as_str())
        .await?;
    if what.is_blank() {
        return Err(Stop::Refused(FrameRefusal::NoWhat));
    }
    if why.is_blank() {
        return Err(Stop::Refused(FrameRefusal::NoWhy));
    }
    Ok(aside::add_frame(turn, permit, &pair.employment, &pair.id, what, why).await?)
}

/// Why a fixed frame is not recorded: a limit without a reason is not fair to the one it limits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameRefusal {
    NoWhat,
    NoWhy,
}

/// What follows when a pair ends: a proposal goes back to the employee as a draft, and what was under revision falls
/// back to the version in force (settled 11). Called by whoever ends the pair, in the same turn.
pub async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for goal in store::open_in_pair(turn, pair).await? {
        if goal.agreement.in_force().is_none()
            && let Some(version) = goal.on_table()
            && let Some(employee) = store::employee_of(turn, &goal.employment).await?
        {
            let wording = version.wording.for_the_employee();
            let drafted =
                Drafted { author: &employee, employment: &goal.employment, kind: goal.kind, wording: &wording };
            aside::save_draft(turn, &DraftId::new(&turn.visit.house.chance), &drafted).await?;
        }
        store::clear_table(turn, &goal).await?;
        turn.follows(goal.id.as_str(), Happened::new("goal_ended_with_pair")).await?;
    }
    Ok(())
}

/// Whether somebody may read the whole goal or only what is in force.
pub(super) async fn seen(turn: &mut Turn<'_>, goal: &GoalId) -> Result<Goal, Denied> {
    let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
    match turn.open(ReadGoal, unseen).await {
        Ok((goal, _)) => Ok(match turn.relations.pair_of(&goal.employment) {
            Some((pair, Side::Leader)) => goal.since(&pair.id),
            Some((_, Side::Employee)) | None => goal,
        }),
        Err(Denied::Hidden) => {
            let unseen = store::find(turn, goal).await?.ok_or(Denied::Hidden)?;
            let (goal, _) = turn.open(ReadGoalInForce, unseen).await?;
            goal.only_in_force().ok_or(Denied::Hidden)
        }
        Err(other) => Err(other),
    }
}

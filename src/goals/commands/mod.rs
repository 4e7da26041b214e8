//! One function per thing a person does: load, ask, decide, save. Within one turn.

pub(super) mod contribution;
mod endings;
pub(super) mod examples;
mod part;
pub(super) mod progress;

use super::goal::{GoalLine, Kind, LineState, Meant, Of};
use super::progress::Latest;
use super::store;
use super::store::aside::{self, Drafted};
use super::store::lines::{Lines, Which};
use super::wording::{Goals, Missing, Wording};
use super::{DraftId, FrameId, GoalId};
use crate::access::law::{ReachMilestone, ReadGoalInForce, ReadProgress, ReadRoleInForce, WriteDraft, WriteFixedFrame};
use crate::access::{Denied, Happened, Stop, Subject, Turn, Unseen};
use crate::agreements::{self, agreement};
use crate::direction::sight::Served;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::{self, EmploymentId, PairId, Side};

pub use endings::{agree_to_ending, propose_ending, take_back_ending};
pub use part::{hide_part, show_part};

pub type Refusal = agreement::Refusal<Missing>;
pub type Says = agreements::Says<Goals>;

/// What a goal of this employment can be for, of what the one who asks may read.
///
/// # Errors
/// When the database fails.
pub async fn offered(turn: &mut Turn<'_>, employment: &EmploymentId) -> Result<Vec<Served>, Fault> {
    Ok(store::sight::offers(turn, employment).await?.served)
}

/// Keeps a draft: its author's alone. A draft is of an employment, so one can write between two leaders too, and propose
/// it to the next.
pub async fn keep_draft(
    turn: &mut Turn<'_>,
    draft: Option<&DraftId>,
    employment: &EmploymentId,
    kind: Kind,
    says: &Says,
    meant: Meant,
) -> Result<DraftId, Stop<KeepRefusal>> {
    if meant == Meant::ForOneself && (kind != Kind::Personal || says.own.side() != Side::Employee) {
        return Err(Stop::Refused(KeepRefusal::NotOnesOwn));
    }
    let (me, today) = (turn.visit.me.id.clone(), turn.visit.today());
    if turn.relations.pair_of(employment).is_none()
        && !people::employments_of(&mut turn.tx, &me, today).await?.contains(employment)
    {
        return Err(Stop::Denied(Denied::Hidden));
    }
    let id = match draft {
        Some(known) => {
            let unseen = aside::draft(turn, known).await?.ok_or(Denied::Hidden)?;
            turn.open(WriteDraft, unseen).await?.0.id
        }
        None => DraftId::new(&turn.visit.house.chance),
    };
    let permit = turn.permit(WriteDraft, &Subject::Own(me.clone()), id.as_str()).await?;
    turn.spend(permit, Happened::new("goal_draft_kept")).await?;
    let wording = Wording::default().written(says.own.clone(), says.joint.clone());
    let drafted = Drafted { author: &me, employment, kind, wording: &wording, reason: &says.reason, meant };
    aside::save_draft(turn, &id, &drafted).await?;
    Ok(id)
}

/// Why something is not kept for oneself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeepRefusal {
    /// Work is agreed on. What one wants to develop in oneself, one chooses whether to share (A2, S13).
    NotOnesOwn,
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

/// The employee says that a milestone is reached, or that it is not after all: at their own pace, of what is in force
/// (S64, E17). Nobody says it for them.
pub async fn reach(turn: &mut Turn<'_>, id: &GoalId, number: u32, reached: bool) -> Result<(), Stop<Refusal>> {
    let goal = agreements::seen::<Goals>(turn, id).await?;
    let subject = Subject::Employment(goal.employment.clone(), goal.pair.clone());
    let permit = turn.permit(ReachMilestone, &subject, id.as_str()).await?;
    if goal.course.is_over() {
        return Err(Stop::Refused(Refusal::Over));
    }
    let in_force = goal.agreement.in_force().and_then(|no| goal.version(no));
    let there = in_force.is_some_and(|it| it.wording.joint.way.milestones.iter().any(|one| one.number == number));
    if !there {
        return Err(Stop::Refused(Refusal::Settled));
    }
    Ok(store::reached::save(turn, permit, id, number, reached).await?)
}

/// What follows when a pair ends: a proposal goes back to the employee as a draft, and what was under revision falls
/// back to the version in force (settled 11). Called by whoever ends the pair, in the same turn.
pub async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for goal in agreements::open_in_pair::<Goals>(turn, pair).await? {
        if goal.agreement.in_force().is_none()
            && let Some(version) = goal.on_table()
            && let Some(employee) = people::person_employed(&mut turn.tx, &goal.employment).await?
        {
            let wording = version.wording.for_the_employee();
            let (employment, kind) = (&goal.employment, goal.sort);
            // Why is the writer's own, and the leader's stays with the leader.
            let reason = if version.by == Side::Employee { version.reason.clone() } else { Words::default() };
            let drafted = Drafted {
                author: &employee,
                employment,
                kind,
                wording: &wording,
                reason: &reason,
                meant: Meant::Draft,
            };
            aside::save_draft(turn, &DraftId::new(&turn.visit.house.chance), &drafted).await?;
        }
        agreements::clear_table(turn, &goal).await?;
        turn.follows(goal.id.as_str(), Happened::new("goal_ended_with_pair")).await?;
    }
    for goal in store::endings::fall_with(turn, pair).await? {
        turn.follows(&goal, Happened::new("goal_ending_fell_with_pair")).await?;
    }
    Ok(())
}

/// The goals and role agreements of these employments that go on, as lines for who may see them, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn lines(turn: &mut Turn<'_>, employments: &[EmploymentId]) -> Result<Vec<GoalLine>, Fault> {
    let lines = store::lines::lines(turn, Which::GoingOn, employments).await?;
    seen(turn, lines).await
}

/// The same with those that are over, apart.
///
/// # Errors
/// When the database fails.
pub async fn all_lines(
    turn: &mut Turn<'_>,
    employments: &[EmploymentId],
) -> Result<(Vec<GoalLine>, Vec<GoalLine>), Fault> {
    let lines = store::lines::lines(turn, Which::All, employments).await?;
    let (over, on): (Vec<_>, Vec<_>) = seen(turn, lines)
        .await?
        .into_iter()
        .partition(|line| matches!(line.agreement, LineState::Over { by: None, .. }));
    Ok((on, over))
}

/// Of those, the ones that wait for this side.
///
/// # Errors
/// When the database fails.
pub async fn lines_waiting_for(
    turn: &mut Turn<'_>,
    side: Side,
    employments: &[EmploymentId],
) -> Result<Vec<GoalLine>, Fault> {
    let lines = store::lines::lines_waiting_for(turn, side, employments).await?;
    seen(turn, lines).await
}

/// Each kind by its own line of the law.
async fn seen(turn: &mut Turn<'_>, Lines { lines, latest }: Lines) -> Result<Vec<GoalLine>, Fault> {
    let (goals, roles): (Vec<_>, Vec<_>) = lines.into_iter().partition(|(of, _)| matches!(of, Of::Goal(_)));
    let only = |lines: Vec<(Of, Unseen<GoalLine>)>| lines.into_iter().map(|(_, line)| line).collect();
    let mut seen = turn.see_all(ReadGoalInForce, only(goals)).await?;
    seen.extend(turn.see_all(ReadRoleInForce, only(roles)).await?);
    // Of pairs one is not in, nothing: that is known without asking, however many employees came from another leader.
    let inside = |told: &Unseen<Latest>| match told.subject() {
        Subject::Pair(pair) => turn.relations.pair(&pair).is_some(),
        Subject::Own(_) | Subject::Employment(..) | Subject::Unit(_) | Subject::Organisation => false,
    };
    let latest: Vec<Unseen<Latest>> = latest.into_iter().filter(inside).collect();
    let latest = turn.see_all(ReadProgress, latest).await?;
    for line in &mut seen {
        line.progress = latest.iter().find(|told| told.goal == line.id).map(|told| told.progress);
    }
    seen.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.id.cmp(&other.id)));
    Ok(seen)
}

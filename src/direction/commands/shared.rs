//! One function per thing a person does with a goal for many.

use super::super::shared_goal::{Common, Part, SharedGoal, SharedRefusal, to_show};
use super::super::store::shared::{self as store, PartLine, Saved, Shown};
use super::super::{SharedGoalId, VersionNo};
use crate::access::law::{ReadGoalInForce, ReadSharedGoal, ShowContribution, WriteSharedGoal};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::ground::db::Fault;
use crate::people::{EmploymentId, PairId, UnitId};

/// Shares a goal with a unit. Nobody takes part in it before they have said so themselves.
///
/// # Errors
/// When it lacks something, and when one does not answer for the unit.
pub async fn share_goal(
    turn: &mut Turn<'_>,
    unit: &UnitId,
    common: &Common,
) -> Result<SharedGoalId, Stop<SharedRefusal>> {
    let id = SharedGoalId::new(&turn.visit.house.chance);
    let permit = turn.permit(WriteSharedGoal, &Subject::Unit(unit.clone()), id.as_str()).await?;
    let common = common.tidied();
    common.whole().map_err(Stop::Refused)?;
    Ok(store::add(turn, permit, unit, &common).await?)
}

/// Writes it anew, upon the version one has read.
///
/// # Errors
/// When it has moved on or ended, and when one does not answer for the unit.
pub async fn rewrite_shared(
    turn: &mut Turn<'_>,
    id: &SharedGoalId,
    read: VersionNo,
    common: &Common,
) -> Result<(), Stop<SharedRefusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (was, permit) = turn.open(WriteSharedGoal, unseen).await?;
    let common = common.tidied();
    let no = was.rewrite(read, &common).map_err(Stop::Refused)?;
    store::save(turn, permit, &was, Saved::Version(no, &common)).await
}

/// Nobody new takes part. What is agreed between people goes on until they say otherwise.
///
/// # Errors
/// When it is over, and when one does not answer for the unit.
pub async fn end_shared(turn: &mut Turn<'_>, id: &SharedGoalId) -> Result<(), Stop<SharedRefusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (was, permit) = turn.open(WriteSharedGoal, unseen).await?;
    was.goes_on().map_err(Stop::Refused)?;
    store::save(turn, permit, &was, Saved::Ended).await
}

/// A goal for many, for who may read it.
///
/// # Errors
/// When there is none for them.
pub async fn shared_goal(turn: &mut Turn<'_>, id: &SharedGoalId) -> Result<SharedGoal, Denied> {
    let unseen = store::find(turn, id).await?;
    turn.see(ReadSharedGoal, unseen).await
}

/// Those of a unit that go on, of those one may read.
pub(in crate::direction) async fn shared_in(turn: &mut Turn<'_>, unit: &UnitId) -> Result<Vec<SharedGoal>, Fault> {
    let unseen = store::of_unit(turn, unit).await?;
    turn.see_all(ReadSharedGoal, unseen).await
}

/// What one sees of who takes part: one's own part, those one leads, and what the others let everybody see.
pub(in crate::direction) async fn parts(
    turn: &mut Turn<'_>,
    shared: &SharedGoal,
) -> Result<(Vec<PartLine>, Vec<Shown>), Fault> {
    let mut employments: Vec<EmploymentId> =
        turn.relations.pairs().iter().map(|pair| pair.employment.clone()).collect();
    employments.dedup();
    let (parts, shown) = store::parts(turn, shared, &employments).await?;
    Ok((turn.see_all(ReadGoalInForce, parts).await?, turn.see_all(ReadSharedGoal, shown).await?))
}

/// Whose contribution it is, and in which goal it was agreed.
pub struct Whose<'a> {
    pub goal: &'a str,
    pub employment: &'a EmploymentId,
    pub pair: &'a PairId,
}

/// Lets the others see what one contributes, as it is agreed now.
///
/// # Errors
/// When nothing is agreed for it, and when it is not one's own.
pub async fn show_contribution(
    turn: &mut Turn<'_>,
    shared: &SharedGoalId,
    whose: &Whose<'_>,
    in_force: Option<&Part<'_>>,
) -> Result<(), Stop<SharedRefusal>> {
    let permit = to_say(turn, whose).await?;
    let goal = shared_goal(turn, shared).await?;
    goal.goes_on().map_err(Stop::Refused)?;
    let words = to_show(shared, in_force).map_err(Stop::Refused)?;
    Ok(store::show(turn, permit, shared, whose.employment, &words).await?)
}

/// Takes it back.
///
/// # Errors
/// When it is not one's own.
pub async fn hide_contribution(
    turn: &mut Turn<'_>,
    shared: &SharedGoalId,
    whose: &Whose<'_>,
) -> Result<(), Stop<SharedRefusal>> {
    let permit = to_say(turn, whose).await?;
    Ok(store::hide(turn, permit, shared, whose.employment).await?)
}

async fn to_say(turn: &mut Turn<'_>, whose: &Whose<'_>) -> Result<crate::access::Permit<ShowContribution>, Denied> {
    let subject = Subject::Employment(whose.employment.clone(), whose.pair.clone());
    turn.permit(ShowContribution, &subject, whose.goal).await
}

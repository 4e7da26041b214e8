//! One function per thing a person does with direction: load, ask, decide, save. Within one turn.

pub mod shared;

use super::wording::{Missing, Wording};
use super::{Direction, Draft, VersionNo, store};
use crate::access::law::{ReadDirection, ReadDraft, WriteDirection, WriteDraft};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::{UnitFace, UnitId};

/// Why a direction is not shared. Each has a text that tells the way onward.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    Missing(Vec<Missing>),
    /// Another version has been shared since this was begun: it is read first.
    Moved,
    /// Nothing has been changed.
    Unchanged,
}

/// Shares a direction with the unit. `after` is the version the writer has read.
pub async fn share(
    turn: &mut Turn<'_>,
    unit: &UnitId,
    after: Option<VersionNo>,
    wording: &Wording,
) -> Result<VersionNo, Stop<Refusal>> {
    let permit = turn.permit(WriteDirection, &Subject::Unit(unit.clone()), unit.as_str()).await?;
    let wording = wording.tidied();
    let missing = wording.missing();
    if !missing.is_empty() {
        return Err(Stop::Refused(Refusal::Missing(missing)));
    }
    let now = of_unit(turn, unit).await?;
    let last = now.as_ref().map(|now| now.no);
    if last != after {
        return Err(Stop::Refused(Refusal::Moved));
    }
    if now.is_some_and(|now| now.wording == wording) {
        return Err(Stop::Refused(Refusal::Unchanged));
    }
    let no = VersionNo::after(last);
    if !store::add(turn, permit, no, &wording).await? {
        return Err(Stop::Refused(Refusal::Moved));
    }
    // What was a draft is what everybody reads now.
    if store::my_draft(turn, unit).await?.is_some() {
        discard_draft(turn, unit).await?;
    }
    Ok(no)
}

/// A unit's direction, if it has one and one may read it.
pub async fn of_unit(turn: &mut Turn<'_>, unit: &UnitId) -> Result<Option<Direction>, Fault> {
    Ok(versions(turn, std::slice::from_ref(unit)).await?.into_iter().next())
}

/// The two latest versions of these units, of those one may read.
pub(super) async fn versions(turn: &mut Turn<'_>, units: &[UnitId]) -> Result<Vec<Direction>, Fault> {
    let unseen = store::latest(turn, units).await?;
    turn.see_all(ReadDirection, unseen).await
}

/// Keeps what is written so far: the writer's alone. Nothing is asked of it.
pub async fn keep_draft(
    turn: &mut Turn<'_>,
    unit: &UnitId,
    after: Option<VersionNo>,
    wording: &Wording,
) -> Result<(), Denied> {
    // Who does not answer for the unit has nothing to draft for it.
    turn.permit(WriteDirection, &Subject::Unit(unit.clone()), unit.as_str()).await?;
    let permit = turn.permit(WriteDraft, &Subject::Own(turn.visit.me.id.clone()), unit.as_str()).await?;
    Ok(store::keep_draft(turn, permit, after, wording).await?)
}

/// Throws the draft away. Nobody else has seen it.
pub async fn discard_draft(turn: &mut Turn<'_>, unit: &UnitId) -> Result<(), Denied> {
    let unseen = store::my_draft(turn, unit).await?.ok_or(Denied::Hidden)?;
    let (_, permit) = turn.open(WriteDraft, unseen).await?;
    Ok(store::drop_draft(turn, permit).await?)
}

pub(super) async fn my_draft(turn: &mut Turn<'_>, unit: &UnitId) -> Result<Option<Draft>, Denied> {
    match store::my_draft(turn, unit).await? {
        Some(unseen) => Ok(Some(turn.open(ReadDraft, unseen).await?.0)),
        None => Ok(None),
    }
}

/// A direction as it stands beside something else: what it is for, and the priorities in order.
pub struct InShort {
    pub at: Moment,
    pub goals: Words,
    pub priorities: Vec<Words>,
}

fn in_short(direction: Direction) -> InShort {
    let Wording { goals, priorities, .. } = direction.wording;
    let priorities = priorities.into_iter().map(|line| line.title).collect();
    InShort { at: direction.at, goals, priorities }
}

/// The units one answers for, each with its direction if it has one. That one is missing is told to that leader, and to
/// nobody else (S7).
pub async fn of_units_led(turn: &mut Turn<'_>) -> Result<Vec<(UnitFace, Option<InShort>)>, Fault> {
    let units = turn.ties().await?.answers_for.clone();
    in_short_of(turn, units).await
}

/// The units one works in that have a direction. Of those that have none, nothing is said to who works there (S7).
pub async fn of_own_units(turn: &mut Turn<'_>) -> Result<Vec<(UnitFace, InShort)>, Fault> {
    let units = turn.relations.units().to_vec();
    let found = in_short_of(turn, units).await?;
    Ok(found.into_iter().filter_map(|(unit, direction)| direction.map(|direction| (unit, direction))).collect())
}

async fn in_short_of(turn: &mut Turn<'_>, units: Vec<UnitFace>) -> Result<Vec<(UnitFace, Option<InShort>)>, Fault> {
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id.clone()).collect();
    let mut directions = versions(turn, &ids).await?;
    let found = units.into_iter().map(|unit| {
        let place = directions.iter().position(|direction| direction.unit == unit.id);
        let direction = place.map(|place| in_short(directions.remove(place)));
        (unit, direction)
    });
    Ok(found.collect())
}

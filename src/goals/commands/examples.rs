//! What HR does with example goals, and reading those that are offered.

use crate::access::law::{ReadExampleGoal, WriteExampleGoal};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::goals::ExampleId;
use crate::goals::example::{Example, Offered, Refusal, Suggests};
use crate::goals::goal::Kind;
use crate::goals::store::examples as store;
use crate::ground::db::Fault;

/// Writes a new one. It is offered from now on.
///
/// # Errors
/// When it lacks a name or a goal, and when it is not theirs to write.
pub async fn write_example(turn: &mut Turn<'_>, kind: Kind, suggests: &Suggests) -> Result<ExampleId, Stop<Refusal>> {
    let id = ExampleId::new(&turn.visit.house.chance);
    let permit = turn.permit(WriteExampleGoal, &Subject::Organisation, id.as_str()).await?;
    suggests.whole().map_err(Stop::Refused)?;
    store::add(turn, permit, &id, kind, &suggests.clone().tidied()).await?;
    Ok(id)
}

/// Words it otherwise, if it stands as it was read. What has begun with it stays as it is.
///
/// # Errors
/// When it lacks a name or a goal, when another was there first, and when it is not theirs to write.
pub async fn change_example(
    turn: &mut Turn<'_>,
    id: &ExampleId,
    read: i64,
    kind: Kind,
    suggests: &Suggests,
) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (example, permit) = turn.open(WriteExampleGoal, unseen).await?;
    suggests.whole().map_err(Stop::Refused)?;
    if example.revision != read {
        return Err(Stop::Refused(Refusal::Moved));
    }
    store::change(turn, permit, &example, kind, &suggests.clone().tidied()).await
}

/// Takes one out of use, or into it again. Asked twice it is as it was asked.
///
/// # Errors
/// When another was there first, and when it is not theirs to say.
pub async fn offer_example(turn: &mut Turn<'_>, id: &ExampleId, offered: Offered) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (example, permit) = turn.open(WriteExampleGoal, unseen).await?;
    store::offer(turn, permit, &example, offered).await
}

/// Those that are offered.
pub(in crate::goals) async fn offered(turn: &mut Turn<'_>) -> Result<Vec<Example>, Fault> {
    let unseen = store::all(turn).await?;
    let mut examples = turn.see_all(ReadExampleGoal, unseen).await?;
    examples.retain(|example| example.out_of_use_at.is_none());
    Ok(examples)
}

/// One that is offered. Nothing, when it is not, or never was.
pub(in crate::goals) async fn one_offered(turn: &mut Turn<'_>, id: &ExampleId) -> Result<Option<Example>, Fault> {
    let unseen = store::find(turn, id).await?.into_iter().collect();
    let examples = turn.see_all(ReadExampleGoal, unseen).await?;
    Ok(examples.into_iter().find(|example| example.out_of_use_at.is_none()))
}

/// All of them, for whoever writes them.
pub(in crate::goals) async fn all(turn: &mut Turn<'_>) -> Result<Vec<Example>, Denied> {
    turn.permit(WriteExampleGoal, &Subject::Organisation, "").await.map(drop)?;
    let unseen = store::all(turn).await?;
    Ok(turn.see_all(WriteExampleGoal, unseen).await?)
}

/// One of them, for whoever writes it.
pub(in crate::goals) async fn one(turn: &mut Turn<'_>, id: &ExampleId) -> Result<Example, Denied> {
    let unseen = store::find(turn, id).await?;
    turn.see(WriteExampleGoal, unseen).await
}

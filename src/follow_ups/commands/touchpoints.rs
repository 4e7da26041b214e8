//! One function per thing a person does with a touchpoint.

use super::side_in;
use crate::access::law::{AnswerTouchpoint, ReadTouchpoint, WriteTouchpoint};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::follow_ups::TouchpointId;
use crate::follow_ups::need::Whose;
use crate::follow_ups::store::touchpoints as store;
use crate::follow_ups::touchpoint::{self, Refusal, Tag, Told, Touchpoint};
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::PairId;

/// What somebody writes about the everyday.
pub struct Tells {
    pub told: Told,
    pub tag: Option<Tag>,
    pub whose: Option<Whose>,
}

/// Writes it between the two of a pair. The other reads it at once.
pub async fn tell(turn: &mut Turn<'_>, pair: &PairId, tells: Tells) -> Result<TouchpointId, Stop<Refusal>> {
    let by = side_in(turn, pair)?;
    let id = TouchpointId::new(&turn.visit.house.chance);
    let permit = turn.permit(WriteTouchpoint, &Subject::Pair(pair.clone()), id.as_str()).await?;
    let told = tells.told.tidied();
    let happened = touchpoint::written(&told).map_err(Stop::Refused)?;
    let touchpoint = Touchpoint {
        id: id.clone(),
        pair: pair.clone(),
        by,
        tag: tells.tag,
        whose: tells.whose,
        told,
        written_at: turn.visit.now,
        seen_at: None,
        corrections: vec![],
        corrected: 0,
        revision: 0,
    };
    store::add(turn, permit, &touchpoint, happened).await?;
    Ok(id)
}

/// The other has seen it.
pub async fn see_touchpoint(turn: &mut Turn<'_>, id: &TouchpointId) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (touchpoint, permit) = turn.open(AnswerTouchpoint, unseen).await?;
    let by = side_in(turn, &touchpoint.pair)?;
    let step = touchpoint.see(by, turn.visit.now).map_err(Stop::Refused)?;
    store::save(turn, permit, &touchpoint, step, None).await
}

/// The other says how it was meant.
pub async fn correct(turn: &mut Turn<'_>, id: &TouchpointId, meant: &Words) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (touchpoint, permit) = turn.open(AnswerTouchpoint, unseen).await?;
    let by = side_in(turn, &touchpoint.pair)?;
    let meant = Words::new(meant.reveal().trim());
    let step = touchpoint.correct(by, &meant, turn.visit.now).map_err(Stop::Refused)?;
    store::save(turn, permit, &touchpoint, step, Some(&meant)).await
}

/// One of them, for the two it is between.
pub async fn touchpoint_seen(turn: &mut Turn<'_>, id: &TouchpointId) -> Result<Touchpoint, Denied> {
    let unseen = store::find(turn, id).await?;
    turn.see(ReadTouchpoint, unseen).await
}

/// Those of these pairs, the latest first. Of pairs one is not in, nothing.
pub async fn touchpoints(turn: &mut Turn<'_>, pairs: &[PairId], most: u32) -> Result<Vec<Touchpoint>, Fault> {
    let unseen = store::of_pairs(turn, pairs, most).await?;
    turn.see_all(ReadTouchpoint, unseen).await
}

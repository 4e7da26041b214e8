//! What the cast need, and what came of it.

use super::history::{Stage, slip};
use crate::follow_ups::need::{Kind, Reply, Said, Whose};
use crate::follow_ups::{self, NeedId, Raises};
use crate::ground::db::Fault;

async fn raises(
    stage: &Stage<'_>,
    who: &str,
    days_ago: i32,
    kind: Kind,
    what: &str,
    collides: &[&str],
) -> Result<NeedId, Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    let said = Said { what: what.into(), collides: collides.iter().map(|line| (*line).into()).collect() };
    let raises = Raises { kind, whose: Whose::Both, said, needed_by: None, goal: None };
    let id = follow_ups::raise(&mut turn, stage.cast.pair(who), raises).await.map_err(slip)?;
    turn.tx.commit().await?;
    Ok(id)
}

async fn reads(stage: &Stage<'_>, who: &str, days_ago: i32, need: &NeedId) -> Result<(), Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    follow_ups::see_need(&mut turn, need).await.map_err(slip)?;
    turn.tx.commit().await
}

async fn answers(
    stage: &Stage<'_>,
    who: &str,
    days_ago: i32,
    need: &NeedId,
    words: &str,
    order: &[usize],
) -> Result<(), Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    let reply = Reply { words: words.into(), order: order.to_vec() };
    follow_ups::answer_need(&mut turn, need, &reply, None).await.map_err(slip)?;
    turn.tx.commit().await
}

/// In the order it was said.
pub(super) async fn raise(stage: &Stage<'_>) -> Result<(), Fault> {
    let maps = raises(stage, "sunniva", 27, Kind::Help, "Opplæring i kartverktøyet", &[]).await?;
    answers(stage, "hakon", 25, &maps, "Petter har en time på onsdag. Han viser deg det du bruker mest.", &[]).await?;
    let visit = stage.visit("sunniva", 18).await?;
    let mut turn = visit.turn().await?;
    follow_ups::meet(&mut turn, &maps).await.map_err(slip)?;
    turn.tx.commit().await?;

    let collides = ["Nabovarsel i sone nord", "Telefonvakt to dager i uka", "Opplæring av Eline"];
    let queue = raises(stage, "sunniva", 9, Kind::Prioritising, "Hva kan vente når køen vokser?", &collides).await?;
    answers(
        stage,
        "hakon",
        8,
        &queue,
        "Telefonen kan gå til én dag ut året. Jeg sier fra til servicetorget.",
        &[0, 2, 1],
    )
    .await?;
    let shore = raises(stage, "sunniva", 4, Kind::Clarification, "Hvem har strandsonesakene?", &[]).await?;
    reads(stage, "hakon", 3, &shore).await?;
    let quiet = "Et rom der jeg kan ta de vanskelige telefonene uten at alle hører.";
    raises(stage, "amina", 16, Kind::Accommodation, quiet, &[]).await?;
    let course = "Jeg vil være med på et tilsyn, for å se hva vedtakene blir til.";
    raises(stage, "hakon", 12, Kind::Development, course, &[]).await.map(drop)
}

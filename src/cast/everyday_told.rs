//! What the cast have written about the everyday.

use super::history::{Stage, slip};
use crate::follow_ups::need::Whose;
use crate::follow_ups::touchpoint::{Tag, Told};
use crate::follow_ups::{self, Tells, TouchpointId};
use crate::ground::db::Fault;

async fn tells(
    stage: &Stage<'_>,
    (who, employee): (&str, &str),
    days_ago: i32,
    tells: Tells,
) -> Result<TouchpointId, Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    let id = follow_ups::tell(&mut turn, stage.cast.pair(employee), tells).await.map_err(slip)?;
    turn.tx.commit().await?;
    Ok(id)
}

/// In the order it was written.
pub(super) async fn tell(stage: &Stage<'_>) -> Result<(), Fault> {
    let told = Told {
        heard: "Du sier at telefonen bryter opp strandsakene, og at du mister tråden hver gang.".into(),
        short: "To formiddager uten telefon denne uka.".into(),
        long: "At de vanskelige sakene får hele dager.".into(),
        help: "Ta telefonvakten på tirsdag og torsdag".into(),
    };
    let phones = Tells { told, tag: Some(Tag::Practice), whose: Some(Whose::Both) };
    let phones = tells(stage, ("hakon", "sunniva"), 6, phones).await?;
    let visit = stage.visit("sunniva", 5).await?;
    let mut turn = visit.turn().await?;
    let meant = "Telefonen går fint. Det er når den kommer midt i en dispensasjon at jeg mister tråden.";
    follow_ups::correct(&mut turn, &phones, &meant.into()).await.map_err(slip)?;
    turn.tx.commit().await?;

    let heard = "Du sier at budsjettet for kurs er låst til januar, men at vi kan søke om unntak nå.";
    let budget = Told { heard: heard.into(), ..Told::default() };
    let budget = tells(stage, ("sunniva", "sunniva"), 3, Tells { told: budget, tag: None, whose: None }).await?;
    let visit = stage.visit("hakon", 3).await?;
    let mut turn = visit.turn().await?;
    follow_ups::see_touchpoint(&mut turn, &budget).await.map_err(slip)?;
    turn.tx.commit().await?;

    let heard = "Du sier at avslagsbrevet må leses av en til før det går ut, og at det haster litt.";
    let letter = Told { heard: heard.into(), help: "Lese brevet samme dag som det kommer".into(), ..Told::default() };
    let letter = Tells { told: letter, tag: Some(Tag::Deliveries), whose: Some(Whose::Leader) };
    tells(stage, ("hakon", "amina"), 1, letter).await?;
    let heard = "Du sier at sakene i sone nord kan vente til over helga.";
    let north = Tells { told: Told { heard: heard.into(), ..Told::default() }, tag: None, whose: None };
    tells(stage, ("hakon", "sunniva"), 1, north).await.map(drop)
}

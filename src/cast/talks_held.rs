//! The talks of the cast: held, missed, and to come, with what they want to talk about.

use super::history::{Stage, slip};
use crate::access::Visit;
use crate::conversations::point::Tag;
use crate::conversations::time::When;
use crate::conversations::{self, Raised};
use crate::ground::calendar::Time;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;

/// Employee, leader, and how many days before the first day each talk was held.
const HELD: &[(&str, &str, &[i32])] = &[
    ("sunniva", "hakon", &[146, 118, 54, 26]),
    ("amina", "hakon", &[150, 120, 48, 14]),
    ("petter", "hakon", &[148, 60, 40, 12]),
    ("yusuf", "hakon", &[140, 110, 49]),
    ("torbjorn", "hakon", &[145, 103, 40]),
    ("hakon", "solveig", &[130, 100, 45, 18]),
    ("mina", "ingeborg", &[90, 58, 27]),
    ("leila", "bente", &[95, 63, 30]),
    ("astrid", "leila", &[88, 57, 21]),
];

/// Employee, who calls, days from the first day, where.
const TO_COME: &[(&str, &str, i32, &str)] = &[
    ("sunniva", "hakon", 2, "Møterom Furu"),
    ("amina", "amina", 16, "En tur langs elva"),
    ("petter", "hakon", 23, "Møterom Furu"),
    ("torbjorn", "torbjorn", 13, "Kantina"),
    ("eline", "hakon", 3, "En tur langs elva"),
    ("hakon", "solveig", 7, "Rådhuset, tredje etasje"),
    ("astrid", "leila", 9, ""),
];

/// Employee, who raises it, what, more about it, tag.
const POINTS: &[(&str, &str, &str, &str, Option<Tag>)] = &[
    (
        "sunniva",
        "sunniva",
        "Køen på dispensasjoner: hva kan vente?",
        "Jeg har 14 saker åpne og klarer åtte innen fristen. Jeg trenger at vi velger sammen.",
        Some(Tag::Deliveries),
    ),
    (
        "sunniva",
        "hakon",
        "Vil du ta opplæringen av Eline?",
        "Du forklarer godt. Si fra hvis det blir for mye nå.",
        None,
    ),
    ("sunniva", "sunniva", "Fagdagen i november", "", Some(Tag::Practice)),
    ("amina", "amina", "Hvem prøveleser når du er borte?", "", Some(Tag::Practice)),
    ("eline", "hakon", "Hva lurer du mest på etter de første ukene?", "", None),
];

fn morning(stage: &Stage<'_>, days: i32) -> When {
    let day = stage.today.saturating_add(jiff::Span::new().days(days));
    When { day, starts: Time::constant(9, 0, 0, 0), minutes: 45 }
}

/// Plays all of it.
pub(super) async fn play(stage: &Stage<'_>) -> Result<(), Fault> {
    for (employee, leader, days) in HELD {
        for days_ago in *days {
            hold(stage, employee, leader, *days_ago).await?;
        }
    }
    for (employee, who, days, place) in TO_COME {
        call(stage, who, 3, employee, *days, place).await?;
    }
    for (minute, (employee, who, title, more, tag)) in (0..).zip(POINTS) {
        let visit = stage.visit(who, 2).await?;
        // One after the other, so that they stand in the order they are told.
        let visit = Visit { now: visit.now.plus_minutes(minute), ..visit };
        let mut turn = visit.turn().await?;
        let raised = Raised { title: &Words::new(*title), more: &Words::new(*more), tag: *tag, goal: None };
        conversations::raise_point(&mut turn, stage.cast.pair(employee), &raised).await.map_err(slip)?;
        turn.tx.commit().await?;
    }
    Ok(())
}

async fn call(
    stage: &Stage<'_>,
    who: &str,
    days_ago: i32,
    employee: &str,
    day: i32,
    place: &str,
) -> Result<conversations::TalkId, Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    let (pair, place) = (stage.cast.pair(employee), Words::new(place));
    let talk = conversations::call_talk(&mut turn, pair, morning(stage, day), &place).await.map_err(slip)?;
    turn.tx.commit().await?;
    Ok(talk)
}

async fn hold(stage: &Stage<'_>, employee: &str, leader: &str, days_ago: i32) -> Result<(), Fault> {
    let talk = call(stage, employee, days_ago + 7, employee, -days_ago, "Møterom Furu").await?;
    for who in [leader, employee] {
        let visit = stage.visit(who, days_ago - 1).await?;
        let mut turn = visit.turn().await?;
        conversations::say_held(&mut turn, &talk).await.map_err(slip)?;
        conversations::say_no_new_promises(&mut turn, &talk).await.map_err(slip)?;
        turn.tx.commit().await?;
    }
    Ok(())
}

//! The promises of the cast: given, kept, late, and on the way.

use super::history::{Stage, slip};
use crate::follow_ups::{self, NewDay, Origin};
use crate::goals::GoalId;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::Side;

/// A promise as it was given: who wrote it, when, for when, and what became of it.
struct Given {
    employee: &'static str,
    leader: &'static str,
    owner: Side,
    what: &'static str,
    how: &'static str,
    days_ago: i32,
    /// Days from the first day; before it when it is less than nothing.
    due_in: i32,
    kept: Option<i32>,
    /// Håkon had said that he contributes this to the three weeks.
    of_weeks: bool,
    then: Then,
}

/// What was said of it on the way.
enum Then {
    Nothing,
    /// Its owner gave it a new day, so many days from the first.
    NewDay {
        days_ago: i32,
        due_in: i32,
        why: &'static str,
    },
    /// Its owner suggests letting it go.
    DropProposed {
        days_ago: i32,
        why: &'static str,
    },
}

const GIVEN: &[Given] = &[
    Given {
        employee: "sunniva",
        leader: "hakon",
        owner: Side::Leader,
        what: "Be Petter vise Sunniva kartverktøyet",
        how: "På mandagsmøtet",
        days_ago: 26,
        due_in: -8,
        kept: Some(5),
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "sunniva",
        leader: "hakon",
        owner: Side::Leader,
        what: "Avklare hvem som tar dispensasjoner i strandsonen",
        how: "I ledermøtet, og på e-post etterpå",
        days_ago: 26,
        due_in: -4,
        kept: None,
        of_weeks: true,
        then: Then::Nothing,
    },
    Given {
        employee: "sunniva",
        leader: "hakon",
        owner: Side::Employee,
        what: "Sende Håkon forslag til ny rekkefølge i saksmappa",
        how: "En side, med tre eksempler",
        days_ago: 26,
        due_in: 1,
        kept: None,
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "sunniva",
        leader: "hakon",
        owner: Side::Leader,
        what: "Sette av penger til fagdagen",
        how: "I budsjettet for november",
        days_ago: 12,
        due_in: -1,
        kept: None,
        of_weeks: false,
        then: Then::NewDay {
            days_ago: 2,
            due_in: 10,
            why: "Budsjettmøtet er flyttet til neste uke. Jeg har sagt fra at dette er det første jeg tar opp.",
        },
    },
    Given {
        employee: "amina",
        leader: "hakon",
        owner: Side::Employee,
        what: "Skrive om avslagsbrevet",
        how: "Sammen med Sunniva, en ettermiddag",
        days_ago: 14,
        due_in: 3,
        kept: None,
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "amina",
        leader: "hakon",
        owner: Side::Leader,
        what: "Lese brevet og si fra",
        how: "Samme dag som det kommer",
        days_ago: 14,
        due_in: 6,
        kept: None,
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "petter",
        leader: "hakon",
        owner: Side::Employee,
        what: "Lage siden med de fem vanligste oppslagene",
        how: "To onsdager",
        days_ago: 30,
        due_in: -2,
        kept: Some(3),
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "yusuf",
        leader: "hakon",
        owner: Side::Leader,
        what: "Finne en mentor til Yusuf",
        how: "Spør Torbjørn først",
        days_ago: 49,
        due_in: -21,
        kept: Some(24),
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "torbjorn",
        leader: "hakon",
        owner: Side::Employee,
        what: "Holde fagstund om klagesaker",
        how: "Etter lunsj på en onsdag",
        days_ago: 20,
        due_in: 8,
        kept: None,
        of_weeks: false,
        then: Then::DropProposed {
            days_ago: 1,
            why: "Statsforvalteren holder samme opplæring i november, og vi er påmeldt alle sammen.",
        },
    },
    Given {
        employee: "hakon",
        leader: "solveig",
        owner: Side::Leader,
        what: "Ta opp bemanningen med kommunedirektøren",
        how: "I månedsmøtet",
        days_ago: 18,
        due_in: 5,
        kept: None,
        of_weeks: false,
        then: Then::Nothing,
    },
    Given {
        employee: "hakon",
        leader: "solveig",
        owner: Side::Employee,
        what: "Legge fram tallene for køen",
        how: "Tre bilder, ikke tolv",
        days_ago: 18,
        due_in: -3,
        kept: Some(4),
        of_weeks: false,
        then: Then::Nothing,
    },
];

/// Gives them all, and keeps those that were kept.
pub(super) async fn give(stage: &Stage<'_>, weeks: &GoalId) -> Result<(), Fault> {
    for given in GIVEN {
        let owner = match given.owner {
            Side::Employee => given.employee,
            Side::Leader => given.leader,
        };
        let visit = stage.visit(owner, given.days_ago).await?;
        let due = stage.today.saturating_add(jiff::Span::new().days(given.due_in));
        let (what, how) = (Words::new(given.what), Words::new(given.how));
        let mut turn = visit.turn().await?;
        let pair = stage.cast.pair(given.employee);
        let origin = if given.of_weeks { Origin::Goal(weeks.to_string()) } else { Origin::Itself };
        let promise = follow_ups::give(&mut turn, pair, given.owner, &what, &how, due, origin).await.map_err(slip)?;
        turn.tx.commit().await?;
        if let Some(days_ago) = given.kept {
            let visit = stage.visit(owner, days_ago).await?;
            let mut turn = visit.turn().await?;
            follow_ups::keep(&mut turn, &promise).await.map_err(slip)?;
            turn.tx.commit().await?;
        }
        match given.then {
            Then::Nothing => {}
            Then::NewDay { days_ago, due_in, why } => {
                let visit = stage.visit(owner, days_ago).await?;
                let mut turn = visit.turn().await?;
                let due = Some(stage.today.saturating_add(jiff::Span::new().days(due_in)));
                let new = NewDay { due, how, why: why.into() };
                follow_ups::carry_over(&mut turn, &promise, &new).await.map_err(slip)?;
                turn.tx.commit().await?;
            }
            Then::DropProposed { days_ago, why } => {
                let visit = stage.visit(owner, days_ago).await?;
                let mut turn = visit.turn().await?;
                follow_ups::propose_drop(&mut turn, &promise, &why.into()).await.map_err(slip)?;
                turn.tx.commit().await?;
            }
        }
    }
    Ok(())
}

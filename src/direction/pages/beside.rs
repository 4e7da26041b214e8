//! A unit's direction beside something else, the order at a glance: for the one who answers for it, also that it is
//! missing; for those who work there, where they are going and what comes first.

use askama::Template;

use super::{Link, view};
use crate::access::Turn;
use crate::direction::commands::{of_own_units, of_units_led};
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::people::UnitId;

/// A section for an aside. Only its writer is told that there is none (S7).
#[derive(Template)]
#[template(path = "direction/views/beside.html")]
pub struct UnitDirection {
    t: T,
    id: UnitId,
    heading: String,
    priorities: Vec<String>,
    /// What is said instead of priorities.
    missing: Option<String>,
    write: String,
}
impl askama::filters::HtmlSafe for UnitDirection {}

/// The directions of the units one answers for.
pub async fn beside(turn: &mut Turn<'_>) -> Result<Vec<UnitDirection>, Fault> {
    let units = of_units_led(turn).await?;
    let t = turn.visit.t();
    let sections = units.into_iter().map(|(unit, direction)| UnitDirection {
        t,
        heading: t.direction_title(&unit.name),
        missing: direction.is_none().then(|| t.direction_none_yours_lead()),
        priorities: direction.into_iter().flat_map(|direction| direction.priorities).map(said).collect(),
        write: Link::to_write(&unit).href,
        id: unit.id,
    });
    Ok(sections.collect())
}

/// What stands beside one's own day: more is read on the page of the direction.
const AT_A_GLANCE: usize = 5;

/// The direction of a unit one works in, for «I dag».
#[derive(Template)]
#[template(path = "direction/views/own.html")]
pub struct OwnDirection {
    t: T,
    id: UnitId,
    heading: String,
    /// Left out where it takes more than a glance.
    goals: Option<String>,
    priorities: Vec<String>,
    read: String,
}
impl askama::filters::HtmlSafe for OwnDirection {}

/// The directions of the units one works in. A unit without one is not mentioned.
pub async fn own(turn: &mut Turn<'_>) -> Result<Vec<OwnDirection>, Fault> {
    let units = of_own_units(turn).await?;
    let t = turn.visit.t();
    let sections = units.into_iter().map(|(unit, direction)| OwnDirection {
        t,
        heading: t.direction_title(&unit.name),
        goals: Some(said(direction.goals)).filter(|goals| !goals.is_empty() && view::fits_as_heading(goals)),
        priorities: direction.priorities.into_iter().take(AT_A_GLANCE).map(said).collect(),
        read: Link::to_read(&unit).href,
        id: unit.id,
    });
    Ok(sections.collect())
}

fn said(words: Words) -> String {
    words.reveal().to_owned()
}

//! A unit's direction beside something else, for the one who answers for it: the order at a glance, or that it is missing.

use askama::Template;

use super::Link;
use crate::access::Turn;
use crate::direction::commands::of_units_led;
use crate::ground::db::Fault;
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

fn said(words: crate::ground::sealing::Words) -> String {
    words.reveal().to_owned()
}

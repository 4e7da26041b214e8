//! What something can be for: from rows of the units somebody works in and those above.

use super::{DIRECTION, number, open};
use crate::access::{About, Subject, Turn, Unseen};
use crate::direction::SharedGoalId;
use crate::direction::shared_goal::Common;
use crate::direction::sight::{Aim, Served, Step};
use crate::direction::wording::Wording;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{DataKey, Place, Room, Words, unless_erased};
use crate::people::UnitId;

/// What a unit's direction, or a goal for many in it, offers to be for.
pub struct Offered {
    pub unit: UnitId,
    pub served: Vec<Served>,
}

/// What is offered, by the line of the law that lets one read it.
#[derive(Default)]
pub struct Offers {
    pub directions: Vec<Unseen<Offered>>,
    pub shared: Vec<Unseen<Offered>>,
}

impl About for Offered {
    fn subject(&self) -> Subject {
        Subject::Unit(self.unit.clone())
    }

    fn identity(&self) -> String {
        self.unit.to_string()
    }
}

/// From rows of `kind` (`direction` or `shared`), `id`, `unit`, `name`, `no` and `words`: those of the unit nearest
/// first. Whoever asks has entered the organisation's room, so that it costs no statement of its own.
///
/// # Errors
/// When the rows are none of ours.
pub async fn offered(turn: &mut Turn<'_>, rows: &[Row]) -> Result<Offers, Fault> {
    if rows.is_empty() {
        return Ok(Offers::default());
    }
    let room = Room::of_organisation();
    let ring = turn.ring(DIRECTION, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Offers::default()) };
    let (mut directions, mut above) = (Vec::new(), Vec::new());
    // From the top, so that what is above is known.
    for row in rows.iter().rev().filter(|row| row.text("kind").is_ok_and(|kind| kind == "direction")) {
        let (unit, wording) = direction(key, row)?;
        let of = Words::new(row.text("name")?);
        let lines = wording.priorities.iter().zip(1..);
        let served = lines.map(|(line, no)| Served {
            aim: Aim::Priority { unit: unit.clone(), key: line.key.clone() },
            of: of.clone(),
            no: Some(no),
            title: line.title.clone(),
            above: above.clone(),
        });
        directions.push(Unseen::new(Offered { served: served.collect(), unit }));
        above.push(Step { of, no: None, title: wording.goals });
    }
    directions.reverse();
    let rows = rows.iter().filter(|row| row.text("kind").is_ok_and(|kind| kind == "shared"));
    let shared = rows.map(|row| Ok(Unseen::new(shared(key, row)?))).collect::<Result<_, Fault>>()?;
    Ok(Offers { directions, shared })
}

fn direction(key: &DataKey, row: &Row) -> Result<(UnitId, Wording), Fault> {
    let (unit, no) = (UnitId::stored(row.text("unit")?), number(row.int("no")?)?);
    let place = Place { column: "direction_version.words", row: &super::version_row(&unit, no) };
    Ok((unit, open(key, place, row)?))
}

fn shared(key: &DataKey, row: &Row) -> Result<Offered, Fault> {
    let (goal, no) = (SharedGoalId::stored(row.text("id")?), number(row.int("no")?)?);
    let place = Place { column: "shared_goal_version.words", row: &format!("{goal}/{}", no.0) };
    let common: Common = open(key, place, row)?;
    let mut above: Vec<Step> = Vec::new();
    for step in common.serves.iter().flat_map(Served::steps) {
        if !above.contains(&step) {
            above.push(step);
        }
    }
    let (of, unit) = (Words::new(row.text("name")?), UnitId::stored(row.text("unit")?));
    let aim = Aim::Shared { goal, unit: unit.clone() };
    let served = Served { aim, of, no: None, title: common.title.clone(), above };
    Ok(Offered { unit, served: vec![served] })
}

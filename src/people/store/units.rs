//! SQL and rows of units: how they hang together, and how somebody stands to them.

use super::super::{PersonId, UnitFace, UnitId, UnitTies};
use crate::ground::clock::{Moment, Zone};
use crate::ground::db::{Fault, Row, Tx};
use crate::{binds, sql};

sql! {
    // One statement for all of it, however many units there are to judge. The walk upwards ends by itself, also if
    // somebody has hung a unit under itself.
    TIES = "WITH RECURSIVE mine (id, name, parent, height, since) AS (
            SELECT u.id, u.name, u.parent, CAST(0 AS BIGINT), pl.from_date FROM employment e
                JOIN placement pl ON pl.employment = e.id JOIN unit u ON u.id = pl.unit
                WHERE e.person = $1 AND pl.from_date <= $2 AND (pl.to_date IS NULL OR pl.to_date >= $2)
                AND e.from_date <= $2 AND (e.to_date IS NULL OR e.to_date >= $2)
            UNION ALL SELECT u.id, u.name, u.parent, m.height + 1, m.since FROM unit u JOIN mine m ON u.id = m.parent
                WHERE m.height < 20)
        SELECT id, name, height, since, 'member' AS tie FROM mine
        UNION ALL SELECT id, name, CAST(0 AS BIGINT), '', 'answers' FROM unit WHERE responsible = $1
        UNION ALL SELECT u.id, u.name, CAST(0 AS BIGINT), '', 'leads_leader' FROM pair p
            JOIN unit u ON u.responsible = p.employee
            WHERE p.leader = $1 AND p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date >= $2)
            AND (p.ended_at IS NULL OR p.ended_at > $3)";
    UNITS_ABOVE = "WITH RECURSIVE above (id, name, parent, responsible, height) AS (
            SELECT id, name, parent, responsible, 0 FROM unit WHERE id = $1
            UNION ALL SELECT u.id, u.name, u.parent, u.responsible, a.height + 1 FROM unit u JOIN above a ON u.id = a.parent WHERE a.height < 20)
        SELECT id, name, responsible, height FROM above ORDER BY height";
    UNITS_UNDER = "SELECT id, name, responsible FROM unit WHERE parent = $1";
    TOP_UNITS = "SELECT id, name, responsible FROM unit WHERE parent IS NULL";
}

/// A unit as a name and who answers for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    pub id: UnitId,
    pub name: String,
    pub responsible: Option<PersonId>,
}

fn unit(row: &Row) -> Result<Unit, Fault> {
    Ok(Unit {
        id: UnitId::stored(row.text("id")?),
        name: row.text("name")?,
        responsible: row.maybe_text("responsible")?.map(PersonId::stored),
    })
}

/// A unit and those above it, nearest first.
pub async fn units_above(tx: &mut Tx, id: &UnitId) -> Result<Vec<Unit>, Fault> {
    tx.all(&UNITS_ABOVE, binds![id]).await?.iter().map(unit).collect()
}

/// The units right under this one.
pub async fn units_under(tx: &mut Tx, id: &UnitId) -> Result<Vec<Unit>, Fault> {
    tx.all(&UNITS_UNDER, binds![id]).await?.iter().map(unit).collect()
}

/// The units that are under none.
pub async fn top_units(tx: &mut Tx) -> Result<Vec<Unit>, Fault> {
    tx.all(&TOP_UNITS, vec![]).await?.iter().map(unit).collect()
}

fn face(row: &Row) -> Result<UnitFace, Fault> {
    Ok(UnitFace { id: UnitId::stored(row.text("id")?), name: row.text("name")? })
}

fn add(units: &mut Vec<UnitFace>, unit: UnitFace) {
    if !units.contains(&unit) {
        units.push(unit);
    }
}

/// The units one works in by how long, each once.
pub(super) fn longest_first(mut places: Vec<(String, UnitFace)>) -> Vec<UnitFace> {
    places.sort_by(|(since, unit), (other_since, other)| (since, &unit.name).cmp(&(other_since, &other.name)));
    let mut units = Vec::new();
    places.into_iter().for_each(|(_, unit)| add(&mut units, unit));
    units
}

impl UnitTies {
    pub async fn of(tx: &mut Tx, me: &PersonId, now: Moment, zone: &Zone) -> Result<UnitTies, Fault> {
        let mut ties = UnitTies::default();
        let mut own = Vec::new();
        for row in tx.all(&TIES, binds![me, now.date(zone).to_string(), now.0]).await? {
            match (row.text("tie")?.as_str(), row.int("height")?) {
                ("member", 0) => own.push((row.text("since")?, face(&row)?)),
                ("member", _) => add(&mut ties.above, face(&row)?),
                ("answers", _) => add(&mut ties.answers_for, face(&row)?),
                _ => add(&mut ties.leads_leader_of, face(&row)?),
            }
        }
        ties.own = longest_first(own);
        for units in [&mut ties.answers_for, &mut ties.leads_leader_of] {
            units.sort_by(|one, other| one.name.cmp(&other.name));
        }
        Ok(ties)
    }
}

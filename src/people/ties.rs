//! How a person stands to units: those one works in and those above them, those one answers for, and those whose leader
//! one leads.

use super::{PersonId, UnitId};
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
}

/// A unit one has to do with, by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitFace {
    pub id: UnitId,
    pub name: String,
}

/// A person's ties to units, as they are in this very transaction.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct UnitTies {
    /// Where one works, the longest first.
    pub own: Vec<UnitFace>,
    /// The units above those.
    pub above: Vec<UnitFace>,
    /// Whose responsible leader one is, by name.
    pub answers_for: Vec<UnitFace>,
    /// Whose responsible leader one leads, by name.
    pub leads_leader_of: Vec<UnitFace>,
}

fn face(row: &Row) -> Result<UnitFace, Fault> {
    Ok(UnitFace { id: UnitId::stored(row.text("id")?), name: row.text("name")? })
}

fn add(units: &mut Vec<UnitFace>, unit: UnitFace) {
    if !units.contains(&unit) {
        units.push(unit);
    }
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
        own.sort_by(|(since, unit), (other_since, other)| (since, &unit.name).cmp(&(other_since, &other.name)));
        own.into_iter().for_each(|(_, unit)| add(&mut ties.own, unit));
        for units in [&mut ties.answers_for, &mut ties.leads_leader_of] {
            units.sort_by(|one, other| one.name.cmp(&other.name));
        }
        Ok(ties)
    }

    /// Whether one works in this unit, or in one below it.
    #[must_use]
    pub fn works_in_or_below(&self, unit: &UnitId) -> bool {
        self.own.iter().chain(&self.above).any(|known| &known.id == unit)
    }

    #[must_use]
    pub fn answers_for(&self, unit: &UnitId) -> bool {
        self.answers_for.iter().any(|known| &known.id == unit)
    }

    #[must_use]
    pub fn leads_the_leader_of(&self, unit: &UnitId) -> bool {
        self.leads_leader_of.iter().any(|known| &known.id == unit)
    }
}

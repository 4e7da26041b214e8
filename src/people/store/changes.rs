//! SQL and rows of changes to the whole organisation, in few statements.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::directory::{Change, Changes, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow};
use super::super::{PersonId, Rhythm, UnitId};
use crate::ground::calendar::Date;
use crate::ground::db::{Bind, Fault, Tx};
use crate::{binds, sql};

sql! {
    ADD_PEOPLE = "INSERT INTO person (id, number, given, family, email) VALUES {rows:5}";
    ADD_UNITS = "INSERT INTO unit (id, name, parent, responsible) VALUES {rows:4}";
    ADD_EMPLOYMENTS = "INSERT INTO employment (id, person, position, from_date, to_date) VALUES {rows:5}";
    ADD_PLACEMENTS = "INSERT INTO placement (employment, from_date, to_date, unit, title) VALUES {rows:5}";
    ADD_PAIRS = "INSERT INTO pair (id, employment, employee, leader, from_date, to_date, ended_at, rhythm) VALUES {rows:8}";
    ADD_DUTIES = "INSERT INTO duty (person, duty, from_date, to_date) VALUES {rows:4}";

    SET_PEOPLE = "WITH v (id, given, family, email) AS (VALUES {rows:4})
        UPDATE person SET given = v.given, family = v.family, email = v.email FROM v WHERE person.id = v.id";
    SET_UNITS = "WITH v (id, parent, responsible) AS (VALUES {rows:3})
        UPDATE unit SET parent = v.parent, responsible = v.responsible FROM v WHERE unit.id = v.id";
    SET_EMPLOYMENTS = "WITH v (id, from_date, to_date) AS (VALUES {rows:3})
        UPDATE employment SET from_date = v.from_date, to_date = v.to_date FROM v WHERE employment.id = v.id";
    SET_PLACEMENTS = "WITH v (employment, from_date, to_date, unit, title) AS (VALUES {rows:5})
        UPDATE placement SET to_date = v.to_date, unit = v.unit, title = v.title FROM v
        WHERE placement.employment = v.employment AND placement.from_date = v.from_date";
    SET_PAIRS = "WITH v (id, from_date, to_date, ended_at) AS (VALUES {rows:4})
        UPDATE pair SET from_date = v.from_date, to_date = v.to_date, ended_at = CAST(v.ended_at AS BIGINT), revision = revision + 1
        FROM v WHERE pair.id = v.id";
    SET_DUTIES = "WITH v (person, duty, from_date, to_date) AS (VALUES {rows:4})
        UPDATE duty SET to_date = v.to_date FROM v
        WHERE duty.person = v.person AND duty.duty = v.duty AND duty.from_date = v.from_date";

    DROP_PEOPLE = "DELETE FROM person WHERE id IN ({list})";
    DROP_UNITS = "DELETE FROM unit WHERE id IN ({list})";
    LOOSEN_UNITS = "UPDATE unit SET parent = NULL, responsible = NULL WHERE id IN ({list})";
    DROP_EMPLOYMENTS = "DELETE FROM employment WHERE id IN ({list})";
    DROP_PLACEMENTS = "WITH v (employment, from_date) AS (VALUES {rows:2}) DELETE FROM placement
        WHERE (employment, from_date) IN (SELECT employment, from_date FROM v)";
    DROP_PAIRS = "DELETE FROM pair WHERE id IN ({list})";
    DROP_RESTS = "DELETE FROM rest WHERE pair IN ({list})";
    DROP_DUTIES = "WITH v (person, duty, from_date) AS (VALUES {rows:3}) DELETE FROM duty
        WHERE (person, duty, from_date) IN (SELECT person, duty, from_date FROM v)";
}

/// A table's share of the changes: what is new, what is otherwise, and what goes.
struct Share<'c, T> {
    new: Vec<&'c T>,
    other: Vec<&'c T>,
    gone: Vec<&'c T>,
}

/// In the order of the index they go into: random identities, put in one by one, would touch every page of it each time.
fn share<T>(changes: &[Change<T>], key: fn(&T) -> &str) -> Share<'_, T> {
    let mut share = Share { new: vec![], other: vec![], gone: vec![] };
    for change in changes {
        match (&change.before, &change.after) {
            (None, Some(after)) => share.new.push(after),
            (Some(_), Some(after)) => share.other.push(after),
            (Some(before), None) => share.gone.push(before),
            (None, None) => {}
        }
    }
    for rows in [&mut share.new, &mut share.other, &mut share.gone] {
        rows.sort_by(|one, another| key(one).cmp(key(another)));
    }
    share
}

fn ids<T>(rows: &[&T], id: fn(&T) -> &str) -> Vec<Bind> {
    rows.iter().map(|row| Bind::from(id(row))).collect()
}

fn text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Makes all changes. `written` counts the rows as they are written.
///
/// # Errors
/// The first fault: then nothing must be kept of it.
pub async fn make_changes(tx: &mut Tx, changes: &Changes, written: &AtomicUsize) -> Result<(), Fault> {
    // What goes makes room first, what must be there comes first; pairs that end before those that begin.
    let pairs = share(&changes.pairs, |pair| pair.id.as_str());
    let gone = ids(&pairs.gone, |pair| pair.id.as_str());
    tx.run_list(&DROP_RESTS, &gone).await?;
    tx.run_list(&DROP_PAIRS, &gone).await?;
    let people = share(&changes.people, |person| person.id.as_str());
    let row = |one: &&PersonRow| binds![&one.id, &one.number, &one.given, &one.family, one.email.clone()];
    tx.run_rows(&ADD_PEOPLE, &people.new, row).await?;
    let row = |one: &&PersonRow| binds![&one.id, &one.given, &one.family, one.email.clone()];
    tx.run_rows(&SET_PEOPLE, &people.other, row).await?;
    written.fetch_add(changes.people.len(), Ordering::Relaxed);
    units(tx, &changes.units).await?;
    let employments = share(&changes.employments, |one| one.id.as_str());
    let row = |one: &&EmploymentRow| binds![&one.id, &one.person, &one.position, one.from.to_string(), text(one.to)];
    tx.run_rows(&ADD_EMPLOYMENTS, &employments.new, row).await?;
    let row = |one: &&EmploymentRow| binds![&one.id, one.from.to_string(), text(one.to)];
    tx.run_rows(&SET_EMPLOYMENTS, &employments.other, row).await?;
    written.fetch_add(changes.employments.len(), Ordering::Relaxed);
    placed(tx, &changes.placements).await?;
    written.fetch_add(changes.placements.len(), Ordering::Relaxed);
    paired(tx, &pairs).await?;
    written.fetch_add(changes.pairs.len(), Ordering::Relaxed);
    duties(tx, &changes.duties).await?;
    let gone = ids(&employments.gone, |one| one.id.as_str());
    tx.run_list(&DROP_EMPLOYMENTS, &gone).await?;
    drop_units(tx, &changes.units).await?;
    tx.run_list(&DROP_PEOPLE, &ids(&people.gone, |one| one.id.as_str())).await?;
    Ok(())
}

/// New ones stand by themselves at first and are hung afterwards: above may come after below.
async fn units(tx: &mut Tx, changes: &[Change<UnitRow>]) -> Result<(), Fault> {
    let units = share(changes, |unit| unit.id.as_str());
    let row = |one: &&UnitRow| binds![&one.id, &one.name, None::<&str>, None::<&str>];
    tx.run_rows(&ADD_UNITS, &units.new, row).await?;
    let row = |one: &&UnitRow| {
        binds![&one.id, one.parent.as_ref().map(UnitId::as_str), one.responsible.as_ref().map(PersonId::as_str)]
    };
    let all: Vec<&UnitRow> = units.new.iter().chain(&units.other).copied().collect();
    tx.run_rows(&SET_UNITS, &all, row).await.map(drop)
}

async fn drop_units(tx: &mut Tx, changes: &[Change<UnitRow>]) -> Result<(), Fault> {
    let gone = ids(&share(changes, |unit| unit.id.as_str()).gone, |unit| unit.id.as_str());
    tx.run_list(&LOOSEN_UNITS, &gone).await?;
    tx.run_list(&DROP_UNITS, &gone).await.map(drop)
}

async fn placed(tx: &mut Tx, changes: &[Change<PlacementRow>]) -> Result<(), Fault> {
    let placements = share(changes, |one| one.employment.as_str());
    let key = |one: &&PlacementRow| binds![&one.employment, one.from.to_string()];
    tx.run_rows(&DROP_PLACEMENTS, &placements.gone, key).await?;
    let row = |one: &&PlacementRow| binds![&one.employment, one.from.to_string(), text(one.to), &one.unit, &one.title];
    tx.run_rows(&SET_PLACEMENTS, &placements.other, row).await?;
    tx.run_rows(&ADD_PLACEMENTS, &placements.new, row).await.map(drop)
}

async fn paired(tx: &mut Tx, pairs: &Share<'_, PairRow>) -> Result<(), Fault> {
    let row = |one: &&PairRow| binds![&one.id, one.from.to_string(), text(one.to), one.ended_at.map(|at| at.0)];
    let is_over = |one: &&PairRow| one.ended_at.is_some() || one.to.is_some();
    let (over, going_on): (Vec<&PairRow>, Vec<&PairRow>) = pairs.other.iter().copied().partition(is_over);
    tx.run_rows(&SET_PAIRS, &over, row).await?;
    tx.run_rows(&SET_PAIRS, &going_on, row).await?;
    let row = |one: &&PairRow| {
        let (to, ended_at) = (text(one.to), one.ended_at.map(|at| at.0));
        let rhythm = Rhythm::Monthly.name();
        binds![&one.id, &one.employment, &one.employee, &one.leader, one.from.to_string(), to, ended_at, rhythm]
    };
    tx.run_rows(&ADD_PAIRS, &pairs.new, row).await.map(drop)
}

async fn duties(tx: &mut Tx, changes: &[Change<DutyRow>]) -> Result<(), Fault> {
    let duties = share(changes, |one| one.person.as_str());
    let key = |one: &&DutyRow| binds![&one.person, one.duty.name(), one.from.to_string()];
    tx.run_rows(&DROP_DUTIES, &duties.gone, key).await?;
    let row = |one: &&DutyRow| binds![&one.person, one.duty.name(), one.from.to_string(), text(one.to)];
    tx.run_rows(&SET_DUTIES, &duties.other, row).await?;
    tx.run_rows(&ADD_DUTIES, &duties.new, row).await.map(drop)
}

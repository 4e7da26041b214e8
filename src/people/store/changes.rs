//! SQL and rows of changes to the whole organisation, in few statements.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::directory::{Change, Changes, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow};
use super::super::{EmploymentId, PersonId, UnitId};
use super::listing::{Called, list_anew, of_people};
use crate::ground::calendar::Date;
use crate::ground::db::{Bind, Fault, Tx};
use crate::ground::sorting::sort_key;
use crate::{binds, sql};

sql! {
    ADD_PEOPLE = "INSERT INTO person (id, number, given, family, email) VALUES {rows:5}";
    ADD_UNITS = "INSERT INTO unit (id, name, parent, responsible, name_order) VALUES {rows:5}";
    ADD_EMPLOYMENTS = "INSERT INTO employment (id, person, position, from_date, to_date, name_order, sought) VALUES {rows:7}";
    UNIT_NAMES = "SELECT id, name FROM unit";
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

/// Rows from which a change is large enough to alter how the organisation is best looked up.
const MANY: usize = 1000;

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
pub async fn make_changes(tx: &mut Tx, changes: &Changes, today: Date, written: &AtomicUsize) -> Result<(), Fault> {
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
    let listed = listed(tx, changes, &employments.new).await?;
    let row = |(one, order, sought): &(&EmploymentRow, String, String)| {
        binds![&one.id, &one.person, &one.position, one.from.to_string(), text(one.to), order, sought]
    };
    tx.run_rows(&ADD_EMPLOYMENTS, &listed, row).await?;
    let row = |one: &&EmploymentRow| binds![&one.id, one.from.to_string(), text(one.to)];
    tx.run_rows(&SET_EMPLOYMENTS, &employments.other, row).await?;
    written.fetch_add(changes.employments.len(), Ordering::Relaxed);
    placed(tx, &changes.placements).await?;
    written.fetch_add(changes.placements.len(), Ordering::Relaxed);
    list_what_changed(tx, changes, &people.other, today).await?;
    paired(tx, &pairs).await?;
    written.fetch_add(changes.pairs.len(), Ordering::Relaxed);
    duties(tx, &changes.duties).await?;
    let gone = ids(&employments.gone, |one| one.id.as_str());
    tx.run_list(&DROP_EMPLOYMENTS, &gone).await?;
    drop_units(tx, &changes.units).await?;
    tx.run_list(&DROP_PEOPLE, &ids(&people.gone, |one| one.id.as_str())).await?;
    if changes.len() > MANY {
        tx.count_anew("person, unit, employment, placement, pair, duty").await?;
    }
    Ok(())
}

/// New employments with where they stand in the list. Those of people who were here before are listed afterwards.
async fn listed<'c>(
    tx: &mut Tx,
    changes: &'c Changes,
    new: &[&'c EmploymentRow],
) -> Result<Vec<(&'c EmploymentRow, String, String)>, Fault> {
    let mut units: HashMap<String, String> = HashMap::new();
    if !new.is_empty() {
        for row in tx.all(&UNIT_NAMES, vec![]).await? {
            units.insert(row.text("id")?, row.text("name")?);
        }
    }
    let people: HashMap<&PersonId, &PersonRow> = added(&changes.people).map(|person| (&person.id, person)).collect();
    let mut places: HashMap<&EmploymentId, Vec<(&str, &str)>> = HashMap::with_capacity(new.len());
    for place in added(&changes.placements) {
        let unit = units.get(place.unit.as_str()).map(String::as_str).unwrap_or_default();
        places.entry(&place.employment).or_default().push((&place.title, unit));
    }
    let one = |employment: &&'c EmploymentRow| {
        let Some(person) = people.get(&employment.person) else { return (*employment, String::new(), String::new()) };
        let called = Called { given: &person.given, family: &person.family, number: &person.number };
        let own = places.get(&employment.id).into_iter().flatten().copied();
        (*employment, called.name_order(), called.sought(own))
    };
    Ok(new.iter().map(one).collect())
}

fn added<T>(changes: &[Change<T>]) -> impl Iterator<Item = &T> {
    changes.iter().filter(|change| change.before.is_none()).filter_map(|change| change.after.as_ref())
}

/// Whoever has got another name, another place or another position stands elsewhere in the list, or is found by another
/// word.
async fn list_what_changed(tx: &mut Tx, changes: &Changes, renamed: &[&PersonRow], today: Date) -> Result<(), Fault> {
    let listed: HashSet<&PersonId> = added(&changes.people).map(|person| &person.id).collect();
    let new: HashSet<&EmploymentId> =
        added(&changes.employments).filter(|one| listed.contains(&one.person)).map(|one| &one.id).collect();
    let gone = changes.employments.iter().filter(|change| change.after.is_none());
    let gone: HashSet<&EmploymentId> = gone.filter_map(|change| change.before.as_ref()).map(|one| &one.id).collect();
    let placed = changes.placements.iter().filter_map(|change| change.after.as_ref().or(change.before.as_ref()));
    let mut anew: Vec<EmploymentId> = placed.map(|place| place.employment.clone()).collect();
    anew.extend(added(&changes.employments).map(|one| one.id.clone()));
    anew.retain(|id| !new.contains(id) && !gone.contains(id));
    anew.extend(of_people(tx, &ids(renamed, |person| person.id.as_str())).await?);
    anew.sort();
    anew.dedup();
    list_anew(tx, &anew, today).await
}

/// New ones stand by themselves at first and are hung afterwards: above may come after below.
async fn units(tx: &mut Tx, changes: &[Change<UnitRow>]) -> Result<(), Fault> {
    let units = share(changes, |unit| unit.id.as_str());
    let row = |one: &&UnitRow| binds![&one.id, &one.name, None::<&str>, None::<&str>, sort_key(&one.name)];
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
        let from = one.from.to_string();
        binds![&one.id, &one.employment, &one.employee, &one.leader, from, to, ended_at, one.rhythm.name()]
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

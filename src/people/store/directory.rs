//! SQL and rows of the whole organisation: read at one moment, and changed in few statements.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::directory::{
    Change, Changes, Directory, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow,
};
use super::super::{Duty, EmploymentId, PairId, PersonId, Rhythm, UnitId};
use super::date;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Sql, Tx};
use crate::{binds, sql};

sql! {
    REVISION = "SELECT revision FROM directory";
    CHANGED = "UPDATE directory SET revision = revision + 1";
    CHANGED_SINCE = "UPDATE directory SET revision = revision + 1 WHERE revision = $1";
    PEOPLE = "SELECT id, number, given, family, email FROM person WHERE id > $1 ORDER BY id LIMIT 4096";
    UNITS = "SELECT id, name, parent, responsible FROM unit ORDER BY id";
    EMPLOYMENTS = "SELECT id, person, position, from_date, to_date FROM employment WHERE id > $1 ORDER BY id LIMIT 4096";
    PLACEMENTS = "SELECT p.employment, p.from_date, p.to_date, p.unit, p.title FROM placement p
        WHERE p.employment > $1 AND p.employment <= $2 ORDER BY p.employment, p.from_date";
    // Those that have ended have nothing more to do with who leads whom.
    PAIRS = "SELECT id, employment, employee, leader, from_date, to_date, ended_at FROM pair
        WHERE ended_at IS NULL AND id > $1 ORDER BY id LIMIT 4096";
    PAIRS_NAMED = "SELECT id, employment, employee, leader, from_date, to_date, ended_at FROM pair WHERE id IN ({list})";
    PAIRS_OF_EMPLOYMENTS = "SELECT id, employment, employee, leader, from_date, to_date, ended_at FROM pair WHERE employment IN ({list})";
    DUTIES = "SELECT person, duty, from_date, to_date FROM duty ORDER BY person, duty, from_date";

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
        UPDATE pair SET from_date = v.from_date, to_date = v.to_date, ended_at = v.ended_at, revision = revision + 1
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

/// Writes down that something in the organisation has changed. Whoever planned against it before plans again.
pub(in crate::people) async fn changed(tx: &mut Tx) -> Result<(), Fault> {
    tx.run(&CHANGED, vec![]).await.map(drop)
}

/// The same, unless something has changed since this revision. `false`: it has, and what was planned does not hold.
pub async fn changed_since(tx: &mut Tx, revision: i64) -> Result<bool, Fault> {
    Ok(tx.run(&CHANGED_SINCE, binds![revision]).await? == 1)
}

pub async fn directory_revision(tx: &mut Tx) -> Result<i64, Fault> {
    let row = tx.maybe(&REVISION, vec![]).await?;
    row.ok_or_else(|| Fault::Broken("the directory has no revision".to_owned()))?.int("revision")
}

fn day(row: &Row, column: &str) -> Result<Option<Date>, Fault> {
    row.maybe_text(column)?.as_deref().map(date).transpose()
}

fn pair(row: &Row) -> Result<PairRow, Fault> {
    Ok(PairRow {
        id: PairId::stored(row.text("id")?),
        employment: EmploymentId::stored(row.text("employment")?),
        employee: PersonId::stored(row.text("employee")?),
        leader: PersonId::stored(row.text("leader")?),
        from: date(&row.text("from_date")?)?,
        to: day(row, "to_date")?,
        ended_at: row.maybe_int("ended_at")?.map(Moment),
    })
}

/// Goes through a table in steps, so that never more than some thousand rows are held twice.
async fn in_steps<T>(
    tx: &mut Tx,
    sql: &'static Sql,
    read: fn(&Row) -> Result<T, Fault>,
    id: fn(&T) -> &str,
) -> Result<Vec<T>, Fault> {
    let mut all: Vec<T> = Vec::new();
    loop {
        let after = all.last().map(id).unwrap_or_default().to_owned();
        let rows = tx.all(sql, binds![after]).await?;
        if rows.is_empty() {
            return Ok(all);
        }
        for row in rows {
            all.push(read(&row)?);
        }
    }
}

fn person(row: &Row) -> Result<PersonRow, Fault> {
    Ok(PersonRow {
        id: PersonId::stored(row.text("id")?),
        number: row.text("number")?,
        given: row.text("given")?,
        family: row.text("family")?,
        email: row.maybe_text("email")?,
    })
}

fn employment(row: &Row) -> Result<EmploymentRow, Fault> {
    Ok(EmploymentRow {
        id: EmploymentId::stored(row.text("id")?),
        person: PersonId::stored(row.text("person")?),
        position: row.text("position")?,
        from: date(&row.text("from_date")?)?,
        to: day(row, "to_date")?,
    })
}

/// The whole organisation as it is at this moment, without pairs that have ended.
pub async fn whole_directory(tx: &mut Tx) -> Result<Directory, Fault> {
    let revision = directory_revision(tx).await?;
    let people = in_steps(tx, &PEOPLE, person, |one| one.id.as_str()).await?;
    let employments = in_steps(tx, &EMPLOYMENTS, employment, |one| one.id.as_str()).await?;
    let placements = placements(tx, &employments).await?;
    let pairs = in_steps(tx, &PAIRS, pair, |one| one.id.as_str()).await?;
    let mut units = Vec::new();
    for row in tx.all(&UNITS, vec![]).await? {
        units.push(UnitRow {
            id: UnitId::stored(row.text("id")?),
            name: row.text("name")?,
            parent: row.maybe_text("parent")?.map(UnitId::stored),
            responsible: row.maybe_text("responsible")?.map(PersonId::stored),
        });
    }
    let mut duties = Vec::new();
    for row in tx.all(&DUTIES, vec![]).await? {
        let Some(duty) = Duty::parse(&row.text("duty")?) else { continue };
        let (person, from) = (PersonId::stored(row.text("person")?), date(&row.text("from_date")?)?);
        duties.push(DutyRow { person, duty, from, to: day(&row, "to_date")? });
    }
    Ok(Directory { revision, people, units, employments, placements, pairs, duties })
}

/// Those of some thousand employments at a time, which come in order.
async fn placements(tx: &mut Tx, employments: &[EmploymentRow]) -> Result<Vec<PlacementRow>, Fault> {
    let mut placements = Vec::with_capacity(employments.len());
    let mut after = String::new();
    for some in employments.chunks(4096) {
        let Some(last) = some.last() else { break };
        for row in tx.all(&PLACEMENTS, binds![&after, &last.id]).await? {
            placements.push(PlacementRow {
                employment: EmploymentId::stored(row.text("employment")?),
                from: date(&row.text("from_date")?)?,
                to: day(&row, "to_date")?,
                unit: UnitId::stored(row.text("unit")?),
                title: row.text("title")?,
            });
        }
        last.id.as_str().clone_into(&mut after);
    }
    Ok(placements)
}

/// Pairs by identity, also those that have ended.
pub async fn pair_rows(tx: &mut Tx, ids: &[PairId]) -> Result<Vec<PairRow>, Fault> {
    let ids: Vec<Bind> = ids.iter().map(Into::into).collect();
    tx.all_in_list(&PAIRS_NAMED, &ids).await?.iter().map(pair).collect()
}

/// All pairs these employments have had.
pub async fn pair_rows_of(tx: &mut Tx, employments: &[EmploymentId]) -> Result<Vec<PairRow>, Fault> {
    let ids: Vec<Bind> = employments.iter().map(Into::into).collect();
    tx.all_in_list(&PAIRS_OF_EMPLOYMENTS, &ids).await?.iter().map(pair).collect()
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

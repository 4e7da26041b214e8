//! SQL and rows of the whole organisation, read at one moment.

use super::super::directory::{Directory, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow};
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
    PAIRS = "SELECT id, employment, employee, leader, from_date, to_date, ended_at, rhythm FROM pair
        WHERE ended_at IS NULL AND id > $1 ORDER BY id LIMIT 4096";
    PAIRS_NAMED = "SELECT id, employment, employee, leader, from_date, to_date, ended_at, rhythm FROM pair WHERE id IN ({list})";
    PAIRS_OF_EMPLOYMENTS = "SELECT id, employment, employee, leader, from_date, to_date, ended_at, rhythm FROM pair WHERE employment IN ({list})";
    DUTIES = "SELECT person, duty, from_date, to_date FROM duty ORDER BY person, duty, from_date";
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
        rhythm: Rhythm::parse(&row.text("rhythm")?).unwrap_or(Rhythm::Monthly),
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

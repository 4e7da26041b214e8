//! SQL and rows of people.

mod changes;
mod contact;
mod directory;
mod listing;
mod pairs;
mod units;

use std::collections::HashMap;

use super::pair::Face;
use super::person::Scheme;
use super::{Duty, EmploymentId, LATELY, Pair, PairId, Person, PersonId, Relations, Rest, Rhythm, UnitFace, UnitId};
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::{Moment, Zone};
use crate::ground::db::{Fault, Row, Tx};
use crate::ground::sorting::sort_key;
use crate::ground::text::Language;
use crate::{binds, sql};

pub use changes::make_changes;
pub use contact::{Contact, add_person, contact_of, named};
pub use directory::{changed_since, directory_revision, pair_rows, pair_rows_of, whole_directory};
pub use listing::tidy_list;
pub use pairs::{
    close_pair, employments_of, end_pair, form_pair, hold_employment, is_followed, person_employed, run_out,
    set_last_day,
};
pub use units::{Unit, top_units, units_above, units_under};

sql! {
    PERSON = "SELECT id, given, family, language, scheme FROM person WHERE id = $1";
    PERSON_OF_NUMBER = "SELECT id, given, family, language, scheme FROM person WHERE number = $1";
    NUMBERS = "SELECT number, id FROM person WHERE number IN ({list})";
    FACES = "SELECT id, given, family FROM person WHERE id IN ({list})";
    // Everything that decides who I am to whom: the pairs I am or was the employee in, those I lead now, my duties, and
    // the units I work in; and, to be told of, the pairs I am to lead or have led lately. How those hang together with
    // others is asked when somebody wants to know.
    RELATIONS = "SELECT p.id, p.employment, p.employee, p.leader, p.from_date, p.to_date, p.ended_at, p.rhythm,
            e.given AS employee_given, e.family AS employee_family, l.given AS leader_given, l.family AS leader_family,
            r.from_date AS rest_from, r.until_date AS rest_until, NULL AS duty
        FROM pair p JOIN person e ON e.id = p.employee JOIN person l ON l.id = p.leader
        LEFT JOIN rest r ON r.pair = p.id AND r.until_date > $2 AND r.from_date <= $2
        WHERE p.employee = $1
        UNION ALL
        SELECT p.id, p.employment, p.employee, p.leader, p.from_date, p.to_date, p.ended_at, p.rhythm,
            e.given, e.family, l.given, l.family, r.from_date, r.until_date, NULL
        FROM pair p JOIN person e ON e.id = p.employee JOIN person l ON l.id = p.leader
        LEFT JOIN rest r ON r.pair = p.id AND r.until_date > $2 AND r.from_date <= $2
        WHERE p.leader = $1 AND p.ended_at IS NULL AND p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date >= $2)
        UNION ALL
        SELECT '', '', '', '', d.from_date, d.to_date, NULL, '', '', '', '', '', NULL, NULL, d.duty
        FROM duty d WHERE d.person = $1 AND d.from_date <= $2 AND (d.to_date IS NULL OR d.to_date >= $2)
        UNION ALL
        SELECT u.id, '', '', '', pl.from_date, NULL, NULL, '', u.name, '', '', '', NULL, NULL, 'works_in'
        FROM employment e JOIN placement pl ON pl.employment = e.id JOIN unit u ON u.id = pl.unit
        WHERE e.person = $1 AND pl.from_date <= $2 AND (pl.to_date IS NULL OR pl.to_date >= $2)
        AND e.from_date <= $2 AND (e.to_date IS NULL OR e.to_date >= $2)
        UNION ALL
        SELECT p.id, p.employment, p.employee, p.leader, p.from_date, p.to_date, p.ended_at, p.rhythm,
            e.given, e.family, l.given, l.family, NULL, NULL, 'besides'
        FROM pair p JOIN person e ON e.id = p.employee JOIN person l ON l.id = p.leader
        WHERE p.leader = $1 AND ((p.ended_at IS NULL AND p.from_date > $2) OR p.ended_at >= $4
            OR (p.ended_at IS NULL AND p.to_date >= $3 AND p.to_date < $2))";
    PAIRS_BY_ID = "SELECT p.id, p.employment, p.employee, p.leader, p.from_date, p.to_date, p.ended_at, p.rhythm,
            e.given AS employee_given, e.family AS employee_family, l.given AS leader_given, l.family AS leader_family,
            r.from_date AS rest_from, r.until_date AS rest_until
        FROM pair p JOIN person e ON e.id = p.employee JOIN person l ON l.id = p.leader
        LEFT JOIN rest r ON r.pair = p.id AND r.until_date > $1 AND r.from_date <= $1
        WHERE p.id IN ({list})";
    // By way of the employee, whose pairs are indexed: without it every pair there is would be read.
    LEADER_OF_EMPLOYMENT = "SELECT p.leader FROM employment e JOIN pair p ON p.employee = e.person AND p.employment = e.id
        WHERE e.id = $1 AND p.from_date <= $2
        AND (p.to_date IS NULL OR p.to_date >= $2) AND (p.ended_at IS NULL OR p.ended_at > $3)";
    LEADERS_OF_PERSON = "SELECT p.leader FROM pair p WHERE p.employee = $1 AND p.from_date <= $2
        AND (p.to_date IS NULL OR p.to_date >= $2) AND (p.ended_at IS NULL OR p.ended_at > $3)";
    ADD_PERSON = "INSERT INTO person (id, number, given, family, email) VALUES ($1, $2, $3, $4, $5)";
    ADD_UNIT = "INSERT INTO unit (id, name, parent, name_order) VALUES ($1, $2, $3, $4)";
    UNIT_RESPONSIBLE = "UPDATE unit SET responsible = $2 WHERE id = $1";
    ADD_EMPLOYMENT = "INSERT INTO employment (id, person, position, from_date) VALUES ($1, $2, $3, $4)";
    ADD_PLACEMENT = "INSERT INTO placement (employment, from_date, unit, title) VALUES ($1, $2, $3, $4)";
    ADD_REST = "INSERT INTO rest (pair, from_date, until_date) VALUES ($1, $2, $3)";
    ADD_DUTY = "INSERT INTO duty (person, duty, from_date) VALUES ($1, $2, $3)";
    SET_LANGUAGE = "UPDATE person SET language = $2 WHERE id = $1";
    SET_SCHEME = "UPDATE person SET scheme = $2 WHERE id = $1";
    SET_RHYTHM = "UPDATE pair SET rhythm = $2, revision = revision + 1 WHERE id = $1 AND rhythm = $3";
}

fn date(text: &str) -> Result<Date, Fault> {
    text.parse().map_err(|_| Fault::Broken("a date is not a date".to_owned()))
}

fn person(row: &Row) -> Result<Person, Fault> {
    Ok(Person {
        id: PersonId::stored(row.text("id")?),
        given: row.text("given")?,
        family: row.text("family")?,
        language: row.maybe_text("language")?.as_deref().and_then(Language::parse),
        scheme: row.maybe_text("scheme")?.as_deref().and_then(Scheme::parse),
    })
}

fn pair(row: &Row) -> Result<Pair, Fault> {
    let face = |id: &str, given: &str, family: &str| -> Result<Face, Fault> {
        Ok(Face { id: PersonId::stored(row.text(id)?), given: row.text(given)?, family: row.text(family)? })
    };
    let rest = match (row.maybe_text("rest_from")?, row.maybe_text("rest_until")?) {
        (Some(from), Some(until)) => Some(Rest { from: date(&from)?, until: date(&until)? }),
        _ => None,
    };
    Ok(Pair {
        id: PairId::stored(row.text("id")?),
        employment: EmploymentId::stored(row.text("employment")?),
        employee: face("employee", "employee_given", "employee_family")?,
        leader: face("leader", "leader_given", "leader_family")?,
        from: date(&row.text("from_date")?)?,
        to: row.maybe_text("to_date")?.as_deref().map(date).transpose()?,
        ended_at: row.maybe_int("ended_at")?.map(Moment),
        rhythm: Rhythm::parse(&row.text("rhythm")?).ok_or_else(|| Fault::Broken("a rhythm is unknown".to_owned()))?,
        rest,
    })
}

fn unit_face(row: &Row) -> Result<UnitFace, Fault> {
    Ok(UnitFace { id: UnitId::stored(row.text("id")?), name: row.text("employee_given")? })
}

/// The person behind a session.
pub async fn someone(tx: &mut Tx, id: &PersonId) -> Result<Option<Person>, Fault> {
    tx.maybe(&PERSON, binds![id]).await?.as_ref().map(person).transpose()
}

pub async fn person_of_number(tx: &mut Tx, number: &str) -> Result<Option<Person>, Fault> {
    tx.maybe(&PERSON_OF_NUMBER, binds![number]).await?.as_ref().map(person).transpose()
}

/// Who has each of these numbers.
pub async fn of_numbers(tx: &mut Tx, numbers: &[String]) -> Result<HashMap<String, PersonId>, Fault> {
    if numbers.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = tx.all(&NUMBERS, numbers.iter().map(Into::into).collect()).await?;
    rows.iter().map(|row| Ok((row.text("number")?, PersonId::stored(row.text("id")?)))).collect()
}

/// Names for these people.
pub async fn faces(tx: &mut Tx, ids: impl IntoIterator<Item = &PersonId>) -> Result<Vec<Face>, Fault> {
    let binds: Vec<_> = ids.into_iter().map(Into::into).collect();
    if binds.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx.all(&FACES, binds).await?;
    rows.iter()
        .map(|row| {
            Ok(Face { id: PersonId::stored(row.text("id")?), given: row.text("given")?, family: row.text("family")? })
        })
        .collect()
}

impl Relations {
    /// Asks how I stand, now, in this transaction.
    pub async fn of(tx: &mut Tx, me: &PersonId, now: Moment, zone: &Zone) -> Result<Relations, Fault> {
        let today = now.date(zone);
        let lately = today.saturating_sub(jiff::Span::new().days(i64::from(LATELY)));
        let binds = binds![me, today.to_string(), lately.to_string(), zone.start(lately).0];
        let (mut pairs, mut besides, mut duties, mut places) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for row in tx.all(&RELATIONS, binds).await? {
            match row.maybe_text("duty")?.as_deref() {
                Some("besides") => besides.push(pair(&row)?),
                Some("works_in") => places.push((row.text("from_date")?, unit_face(&row)?)),
                Some(duty) => duties.extend(Duty::parse(duty)),
                None => pairs.push(pair(&row)?),
            }
        }
        let units = units::longest_first(places);
        besides.sort_by(|one, other| (&one.employee.given, &one.id).cmp(&(&other.employee.given, &other.id)));
        Ok(Relations { me: me.clone(), pairs, besides, duties, units, now, zone: zone.clone() })
    }
}

/// Pairs by identity, whoever is in them. Only `access` asks this, to judge how somebody outside stands.
pub async fn pairs_by_id(tx: &mut Tx, ids: &[PairId], today: Date) -> Result<Vec<Pair>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let binds = std::iter::once(today.to_string().into()).chain(ids.iter().map(Into::into)).collect();
    tx.all(&PAIRS_BY_ID, binds).await?.iter().map(pair).collect()
}

/// Who leads this employment now.
pub async fn leader_of_employment(
    tx: &mut Tx,
    employment: &EmploymentId,
    now: Moment,
    zone: &Zone,
) -> Result<Option<PersonId>, Fault> {
    let row = tx.maybe(&LEADER_OF_EMPLOYMENT, binds![employment, now.date(zone).to_string(), now.0]).await?;
    row.map(|row| Ok(PersonId::stored(row.text("leader")?))).transpose()
}

/// Who leads this person now, in any employment.
pub async fn leaders_of(tx: &mut Tx, who: &PersonId, now: Moment, zone: &Zone) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all(&LEADERS_OF_PERSON, binds![who, now.date(zone).to_string(), now.0]).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("leader")?))).collect()
}

/// A person and the first position, as import or the demo brings them.
pub struct Employed<'a> {
    pub number: &'a str,
    pub given: &'a str,
    pub family: &'a str,
    pub email: Option<&'a str>,
    pub unit: &'a UnitId,
    pub title: &'a str,
    pub from: Date,
}

pub async fn employ(tx: &mut Tx, chance: &Chance, new: &Employed<'_>) -> Result<(PersonId, EmploymentId), Fault> {
    let (id, employment) = (PersonId::new(chance), EmploymentId::new(chance));
    let from = new.from.to_string();
    tx.run(&ADD_PERSON, binds![&id, new.number, new.given, new.family, new.email]).await?;
    tx.run(&ADD_EMPLOYMENT, binds![&employment, &id, "1", &from]).await?;
    tx.run(&ADD_PLACEMENT, binds![&employment, &from, new.unit, new.title]).await?;
    listing::list_anew(tx, std::slice::from_ref(&employment), new.from).await?;
    directory::changed(tx).await?;
    Ok((id, employment))
}

pub async fn found_unit(tx: &mut Tx, chance: &Chance, name: &str, parent: Option<&UnitId>) -> Result<UnitId, Fault> {
    let id = UnitId::new(chance);
    tx.run(&ADD_UNIT, binds![&id, name, parent.map(UnitId::as_str), sort_key(name)]).await?;
    directory::changed(tx).await?;
    Ok(id)
}

pub async fn hold_unit_responsible(tx: &mut Tx, unit: &UnitId, who: &PersonId) -> Result<(), Fault> {
    tx.run(&UNIT_RESPONSIBLE, binds![unit, who]).await?;
    directory::changed(tx).await
}

pub async fn rest(tx: &mut Tx, pair: &PairId, rest: Rest) -> Result<(), Fault> {
    tx.run(&ADD_REST, binds![pair, rest.from.to_string(), rest.until.to_string()]).await.map(drop)
}

pub async fn give_duty(tx: &mut Tx, who: &PersonId, duty: Duty, from: Date) -> Result<(), Fault> {
    tx.run(&ADD_DUTY, binds![who, duty.name(), from.to_string()]).await?;
    directory::changed(tx).await
}

pub async fn save_language(tx: &mut Tx, who: &PersonId, language: Language) -> Result<(), Fault> {
    tx.run(&SET_LANGUAGE, binds![who, language.tag()]).await.map(drop)
}

pub async fn save_scheme(tx: &mut Tx, who: &PersonId, scheme: Option<Scheme>) -> Result<(), Fault> {
    tx.run(&SET_SCHEME, binds![who, scheme.map(Scheme::name)]).await.map(drop)
}

/// Changes the rhythm of a pair, unless somebody else has changed it since it was read.
pub async fn save_rhythm(tx: &mut Tx, pair: &Pair, rhythm: Rhythm) -> Result<bool, Fault> {
    Ok(tx.run(&SET_RHYTHM, binds![&pair.id, rhythm.name(), pair.rhythm.name()]).await? == 1)
}

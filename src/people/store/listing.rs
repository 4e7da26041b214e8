//! The list of everybody, kept beside each employment: where its name stands in the order, and what it is found by.
//!
//! A hundred thousand names are neither sorted nor read through by the program each time somebody looks: the database has
//! them in order. Whatever changes a name, a title or a unit writes both anew in the same transaction; a placement that
//! has had its last day is left out at the house's next round.

use std::collections::HashMap;

use super::super::EmploymentId;
use crate::ground::calendar::Date;
use crate::ground::db::{Bind, Db, Fault, Tx};
use crate::ground::sorting::sort_key;
use crate::{binds, sql};

sql! {
    NAMES = "SELECT e.id, p.number, p.given, p.family FROM employment e JOIN person p ON p.id = e.person WHERE e.id IN ({list})";
    PLACES = "SELECT l.employment, l.title, u.name FROM placement l JOIN unit u ON u.id = l.unit
        WHERE (l.to_date IS NULL OR l.to_date >= $1) AND l.employment IN ({list})";
    WRITE = "WITH v (id, name_order, sought) AS (VALUES {rows:3})
        UPDATE employment SET name_order = v.name_order, sought = v.sought FROM v WHERE employment.id = v.id";
    OF_PEOPLE = "SELECT id FROM employment WHERE person IN ({list})";
    // Those from before there was such a list, and those whose place has had its last day.
    STALE = "SELECT id FROM employment WHERE name_order = '' AND id > $1
        UNION SELECT employment FROM placement WHERE to_date >= $2 AND to_date < $3 AND employment > $1 ORDER BY id LIMIT 512";
    UNLISTED_UNITS = "SELECT id, name FROM unit WHERE name_order = '' AND id > $1 ORDER BY id LIMIT 512";
    LIST_UNITS = "WITH v (id, name_order) AS (VALUES {rows:2}) UPDATE unit SET name_order = v.name_order FROM v WHERE unit.id = v.id";
}

/// How far back a round looks for places that have had their last day: a house may have been closed over a holiday.
const DAYS_BACK: i64 = 14;

/// Who somebody is in the list.
pub(super) struct Called<'c> {
    pub given: &'c str,
    pub family: &'c str,
    pub number: &'c str,
}

impl Called<'_> {
    /// Where it stands in the order of names: by family name, given name and number.
    pub fn name_order(&self) -> String {
        format!("{}00{}00{}", sort_key(self.family), sort_key(self.given), self.number)
    }

    /// What it is found by, in small letters: the name, the number, and titles and units.
    pub fn sought<'p>(&self, places: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
        let mut words = format!("{} {} {}", self.given, self.family, self.number);
        for part in places.into_iter().flat_map(|(title, unit)| [title, unit]).filter(|part| !part.is_empty()) {
            words.push(' ');
            words.push_str(part);
        }
        words.to_lowercase()
    }
}

/// Writes anew how these employments stand in the list.
pub(super) async fn list_anew(tx: &mut Tx, employments: &[EmploymentId], today: Date) -> Result<(), Fault> {
    for some in employments.chunks(512) {
        let ids: Vec<Bind> = some.iter().map(Into::into).collect();
        let mut places: HashMap<String, Vec<(String, String)>> = HashMap::new();
        let binds = std::iter::once(today.to_string().into()).chain(ids.iter().cloned()).collect();
        for row in tx.all(&PLACES, binds).await? {
            places.entry(row.text("employment")?).or_default().push((row.text("title")?, row.text("name")?));
        }
        let mut listed = Vec::with_capacity(some.len());
        for row in tx.all(&NAMES, ids).await? {
            let id = row.text("id")?;
            let (number, given, family) = (row.text("number")?, row.text("given")?, row.text("family")?);
            let called = Called { given: &given, family: &family, number: &number };
            let own = places.get(&id).into_iter().flatten().map(|(title, unit)| (title.as_str(), unit.as_str()));
            listed.push((id, called.name_order(), called.sought(own)));
        }
        tx.run_rows(&WRITE, &listed, |(id, order, sought)| binds![id, order, sought]).await?;
    }
    Ok(())
}

/// The employments of these people.
pub(super) async fn of_people(tx: &mut Tx, people: &[Bind]) -> Result<Vec<EmploymentId>, Fault> {
    let rows = tx.all_in_list(&OF_PEOPLE, people).await?;
    rows.iter().map(|row| Ok(EmploymentId::stored(row.text("id")?))).collect()
}

/// The house's round: lists those who are not in the list yet, and leaves out places that are over. Some at a time, so
/// that nobody waits long.
///
/// # Errors
/// The database's.
pub async fn tidy_list(db: &Db, today: Date) -> Result<(), Fault> {
    let since = today.saturating_sub(jiff::Span::new().days(DAYS_BACK)).to_string();
    tidy_units(db).await?;
    let mut after = String::new();
    loop {
        let rows = db.look().await?.all(&STALE, binds![&after, &since, today.to_string()]).await?;
        let stale =
            rows.iter().map(|row| Ok(EmploymentId::stored(row.text("id")?))).collect::<Result<Vec<_>, Fault>>()?;
        let Some(last) = stale.last() else { return Ok(()) };
        last.as_str().clone_into(&mut after);
        let mut tx = db.begin().await?;
        list_anew(&mut tx, &stale, today).await?;
        tx.commit().await?;
    }
}

async fn tidy_units(db: &Db) -> Result<(), Fault> {
    let mut after = String::new();
    loop {
        let mut listed = Vec::new();
        for row in db.look().await?.all(&UNLISTED_UNITS, binds![&after]).await? {
            listed.push((row.text("id")?, sort_key(&row.text("name")?)));
        }
        let Some((last, _)) = listed.last() else { return Ok(()) };
        after.clone_from(last);
        let mut tx = db.begin().await?;
        tx.run_rows(&LIST_UNITS, &listed, |(id, order)| binds![id, order]).await?;
        tx.commit().await?;
    }
}

//! SQL and rows of the list.

use super::list::{A_PAGE, OneUnit, Somebody, Which, patterns};
use crate::ground::calendar::Date;
use crate::ground::db::{Bind, Fault, Row, Sql, Tx};
use crate::people::{EmploymentId, PairId, PersonId, UnitId};
use crate::{binds, sql};

sql! {
    // The page is found in the index of the list first, and everything about its fifty afterwards.
    PAGE = "SELECT e.id, e.person, e.from_date, e.to_date, p.number, p.given, p.family, pl.title, u.name AS unit,
            l.given AS leader_given, l.family AS leader_family,
            (SELECT MIN(t.id) FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL) AS top
        FROM (SELECT id FROM employment WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
                AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'
                ORDER BY name_order, id LIMIT 50 OFFSET $6) here
            JOIN employment e ON e.id = here.id JOIN person p ON p.id = e.person
        LEFT JOIN placement pl ON pl.employment = e.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
        LEFT JOIN unit u ON u.id = pl.unit
        LEFT JOIN pair r ON r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1 AND (r.to_date IS NULL OR r.to_date >= $1)
        LEFT JOIN person l ON l.id = r.leader
        ORDER BY e.name_order, e.id";
    // Few are found: they are put in order afterwards, rather than everybody looked at in order for their sake.
    PAGE_OF_FEW = "SELECT e.id, e.person, e.from_date, e.to_date, p.number, p.given, p.family, pl.title, u.name AS unit,
            l.given AS leader_given, l.family AS leader_family,
            (SELECT MIN(t.id) FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL) AS top
        FROM (SELECT id FROM employment WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
                AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'
                ORDER BY name_order || '', id LIMIT 50 OFFSET $6) here
            JOIN employment e ON e.id = here.id JOIN person p ON p.id = e.person
        LEFT JOIN placement pl ON pl.employment = e.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
        LEFT JOIN unit u ON u.id = pl.unit
        LEFT JOIN pair r ON r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1 AND (r.to_date IS NULL OR r.to_date >= $1)
        LEFT JOIN person l ON l.id = r.leader
        ORDER BY e.name_order, e.id";
    FOUND = "SELECT COUNT(*) AS many FROM employment WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
        AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'";
    // Those nobody leads, but for whoever answers for a unit with none above.
    LEADERLESS_PAGE = "SELECT e.id, e.person, e.from_date, e.to_date, p.number, p.given, p.family, pl.title, u.name AS unit,
            NULL AS leader_given, NULL AS leader_family, NULL AS top
        FROM (SELECT id FROM employment e WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
                AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'
                AND NOT EXISTS (SELECT 1 FROM pair r WHERE r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1
                    AND (r.to_date IS NULL OR r.to_date >= $1))
                AND NOT EXISTS (SELECT 1 FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL)
                ORDER BY name_order, id LIMIT 50 OFFSET $6) here
            JOIN employment e ON e.id = here.id JOIN person p ON p.id = e.person
        LEFT JOIN placement pl ON pl.employment = e.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
        LEFT JOIN unit u ON u.id = pl.unit
        ORDER BY e.name_order, e.id";
    LEADERLESS_FEW = "SELECT e.id, e.person, e.from_date, e.to_date, p.number, p.given, p.family, pl.title, u.name AS unit,
            NULL AS leader_given, NULL AS leader_family, NULL AS top
        FROM (SELECT id FROM employment e WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
                AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'
                AND NOT EXISTS (SELECT 1 FROM pair r WHERE r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1
                    AND (r.to_date IS NULL OR r.to_date >= $1))
                AND NOT EXISTS (SELECT 1 FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL)
                ORDER BY name_order || '', id LIMIT 50 OFFSET $6) here
            JOIN employment e ON e.id = here.id JOIN person p ON p.id = e.person
        LEFT JOIN placement pl ON pl.employment = e.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
        LEFT JOIN unit u ON u.id = pl.unit
        ORDER BY e.name_order, e.id";
    LEADERLESS = "SELECT COUNT(*) AS many FROM employment e WHERE (to_date IS NULL OR (to_date >= $1 AND to_date >= from_date))
        AND sought LIKE $2 ESCAPE '\\' AND sought LIKE $3 ESCAPE '\\' AND sought LIKE $4 ESCAPE '\\' AND sought LIKE $5 ESCAPE '\\'
        AND NOT EXISTS (SELECT 1 FROM pair r WHERE r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1
            AND (r.to_date IS NULL OR r.to_date >= $1))
        AND NOT EXISTS (SELECT 1 FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL)";
    ONE = "SELECT e.id, e.person, e.from_date, e.to_date, p.number, p.given, p.family, pl.title, u.name AS unit,
            l.given AS leader_given, l.family AS leader_family,
            (SELECT MIN(t.id) FROM unit t WHERE t.responsible = e.person AND t.parent IS NULL) AS top
        FROM employment e JOIN person p ON p.id = e.person
        LEFT JOIN placement pl ON pl.employment = e.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
        LEFT JOIN unit u ON u.id = pl.unit
        LEFT JOIN pair r ON r.employment = e.id AND r.ended_at IS NULL AND r.from_date <= $1 AND (r.to_date IS NULL OR r.to_date >= $1)
        LEFT JOIN person l ON l.id = r.leader
        WHERE e.id = $2";
    UNITS = "SELECT u.id, u.name, o.name AS parent, r.given, r.family,
            (SELECT COUNT(DISTINCT e.person) FROM placement pl JOIN employment e ON e.id = pl.employment
                WHERE pl.unit = u.id AND pl.from_date <= $1 AND (pl.to_date IS NULL OR pl.to_date >= $1)
                AND e.from_date <= $1 AND (e.to_date IS NULL OR e.to_date >= $1)) AS people
        FROM (SELECT id FROM unit ORDER BY name_order, id LIMIT 50 OFFSET $2) here JOIN unit u ON u.id = here.id
        LEFT JOIN unit o ON o.id = u.parent LEFT JOIN person r ON r.id = u.responsible
        ORDER BY u.name_order, u.id";
    ALL_UNITS = "SELECT COUNT(*) AS many FROM unit";
    // The pair in force, or the one to come.
    PAIR_NOW = "SELECT id FROM pair WHERE employment = $1 AND ended_at IS NULL AND (to_date IS NULL OR to_date >= $2)
        ORDER BY from_date LIMIT 1";
    EMPLOYED = "SELECT id FROM employment WHERE person = $1 AND (to_date IS NULL OR to_date >= $2) LIMIT 1";
    // Walks up from somebody. It ends by itself, also in a circle.
    LEADS_THROUGH = "WITH RECURSIVE above (person, height) AS (
            SELECT id, CAST(0 AS BIGINT) FROM person WHERE id = $1
            UNION SELECT r.leader, a.height + 1 FROM pair r JOIN above a ON r.employee = a.person
                WHERE a.height < 40 AND r.ended_at IS NULL AND (r.to_date IS NULL OR r.to_date >= $3))
        SELECT person FROM above WHERE person = $2 LIMIT 1";
}

/// Up to so many are few.
const FEW: usize = 2_000;

fn day(row: &Row, column: &str) -> Result<Option<Date>, Fault> {
    let text = row.maybe_text(column)?;
    text.map(|text| text.parse().map_err(|_| Fault::Broken("a date is not a date".to_owned()))).transpose()
}

fn somebody(row: &Row) -> Result<Somebody, Fault> {
    let leader = row.maybe_text("leader_given")?.map(|given| {
        let family = row.maybe_text("leader_family").ok().flatten().unwrap_or_default();
        format!("{given} {family}").trim().to_owned()
    });
    Ok(Somebody {
        employment: EmploymentId::stored(row.text("id")?),
        person: PersonId::stored(row.text("person")?),
        number: row.text("number")?,
        given: row.text("given")?,
        family: row.text("family")?,
        title: row.maybe_text("title")?.unwrap_or_default(),
        unit: row.maybe_text("unit")?.unwrap_or_default(),
        from: day(row, "from_date")?.ok_or_else(|| Fault::Broken("an employment has no first day".to_owned()))?,
        to: day(row, "to_date")?,
        leader,
        at_the_top: row.maybe_text("top")?.is_some(),
    })
}

/// One page of those who are employed, or will be, and how many they are in all. Somebody in two positions stands twice.
pub(super) async fn page(
    tx: &mut Tx,
    which: Which,
    search: &str,
    nth: usize,
    today: Date,
) -> Result<(Vec<Somebody>, usize), Fault> {
    let mut binds: Vec<Bind> = binds![today.to_string()];
    binds.extend(patterns(search).map(Bind::from));
    let found = match which {
        Which::Everybody => counted(tx, &FOUND, binds.clone()).await?,
        Which::Leaderless => counted(tx, &LEADERLESS, binds.clone()).await?,
    };
    let page = match (which, found <= FEW) {
        (Which::Everybody, true) => &PAGE_OF_FEW,
        (Which::Everybody, false) => &PAGE,
        (Which::Leaderless, true) => &LEADERLESS_FEW,
        (Which::Leaderless, false) => &LEADERLESS_PAGE,
    };
    binds.push(skipped(nth));
    let rows = tx.all(page, binds).await?;
    Ok((rows.iter().map(somebody).collect::<Result<Vec<_>, _>>()?, found))
}

async fn counted(tx: &mut Tx, sql: &'static Sql, binds: Vec<Bind>) -> Result<usize, Fault> {
    let row = tx.maybe(sql, binds).await?.ok_or_else(|| Fault::Broken("nothing was counted".to_owned()))?;
    Ok(usize::try_from(row.int("many")?).unwrap_or_default())
}

fn skipped(nth: usize) -> Bind {
    i64::try_from(nth.saturating_mul(A_PAGE)).unwrap_or(i64::MAX).into()
}

pub(super) async fn one(tx: &mut Tx, employment: &EmploymentId, today: Date) -> Result<Option<Somebody>, Fault> {
    tx.maybe(&ONE, binds![today.to_string(), employment]).await?.as_ref().map(somebody).transpose()
}

/// One page of the units, and how many there are in all.
pub(super) async fn units(tx: &mut Tx, nth: usize, today: Date) -> Result<(Vec<OneUnit>, usize), Fault> {
    let found = counted(tx, &ALL_UNITS, vec![]).await?;
    let mut all = Vec::new();
    for row in tx.all(&UNITS, binds![today.to_string(), skipped(nth)]).await? {
        let given = row.maybe_text("given")?;
        let family = row.maybe_text("family")?.unwrap_or_default();
        all.push(OneUnit {
            id: UnitId::stored(row.text("id")?),
            name: row.text("name")?,
            parent: row.maybe_text("parent")?,
            responsible: given.map(|given| format!("{given} {family}").trim().to_owned()),
            people: usize::try_from(row.int("people")?).unwrap_or_default(),
        });
    }
    Ok((all, found))
}

/// The pair an employment has, or the next it gets.
pub(super) async fn pair_now(tx: &mut Tx, employment: &EmploymentId, today: Date) -> Result<Option<PairId>, Fault> {
    let row = tx.maybe(&PAIR_NOW, binds![employment, today.to_string()]).await?;
    row.map(|row| Ok(PairId::stored(row.text("id")?))).transpose()
}

pub(super) async fn is_employed(tx: &mut Tx, person: &PersonId, on: Date) -> Result<bool, Fault> {
    Ok(tx.maybe(&EMPLOYED, binds![person, on.to_string()]).await?.is_some())
}

/// Whether somebody is led, through others, by another.
pub(super) async fn is_led_through(tx: &mut Tx, who: &PersonId, by: &PersonId, today: Date) -> Result<bool, Fault> {
    Ok(tx.maybe(&LEADS_THROUGH, binds![who, by, today.to_string()]).await?.is_some())
}

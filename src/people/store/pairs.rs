//! SQL and rows of pairs over time: how one begins, is given a last day, and ends.

use super::super::{EmploymentId, Pair, PairId, PersonId, Relations, Rhythm};
use super::date;
use super::directory::changed;
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Tx};
use crate::{binds, sql};

sql! {
    EMPLOYMENT = "SELECT person FROM employment WHERE id = $1";
    EMPLOYMENTS_OF = "SELECT id FROM employment WHERE person = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date >= $2) ORDER BY from_date, id";
    // Two pairs in force for one employment cannot be: whoever forms one holds the employment, and here the days are
    // compared. The indexes say the same, as far as an index can.
    ADD = "INSERT INTO pair (id, employment, employee, leader, from_date, rhythm)
        SELECT $1, e.id, e.person, $3, $4, $5 FROM employment e WHERE e.id = $2 AND NOT EXISTS
            (SELECT 1 FROM pair p WHERE p.employment = e.id AND p.ended_at IS NULL AND (p.to_date IS NULL OR p.to_date >= $4))";
    END = "UPDATE pair SET ended_at = $2, revision = revision + 1 WHERE id = $1 AND ended_at IS NULL";
    CLOSE = "UPDATE pair SET ended_at = $2, revision = revision + 1 WHERE id = $1 AND ended_at IS NULL AND to_date = $3";
    LAST_DAY = "UPDATE pair SET to_date = $2, revision = revision + 1 WHERE id = $1 AND ended_at IS NULL
        AND (to_date IS NULL OR to_date >= $3)";
    FOLLOWED = "SELECT f.id FROM pair p JOIN pair f ON f.employment = p.employment AND f.ended_at IS NULL AND f.from_date > p.from_date
        WHERE p.id = $1 LIMIT 1";
    HELD = "SELECT to_date, ended_at, rhythm FROM pair WHERE id = $1";
    // Those I lead now are known; here are those I am to lead, and those I led until lately.
    RUN_OUT = "SELECT id, to_date FROM pair WHERE ended_at IS NULL AND to_date < $1 ORDER BY to_date, id";
}

/// What no two pairs of an employment share, as the index calls it too.
const ONE_PAIR: &str = "one_pair_an_employment";

/// Holds an employment until this transaction ends, so that nobody else changes who leads it meanwhile. Gives the
/// person employed.
pub async fn hold_employment(tx: &mut Tx, employment: &EmploymentId) -> Result<Option<PersonId>, Fault> {
    let row = tx.hold(&EMPLOYMENT, binds![employment]).await?;
    row.map(|row| Ok(PersonId::stored(row.text("person")?))).transpose()
}

/// Whose employment this is.
pub async fn person_employed(tx: &mut Tx, employment: &EmploymentId) -> Result<Option<PersonId>, Fault> {
    let row = tx.maybe(&EMPLOYMENT, binds![employment]).await?;
    row.map(|row| Ok(PersonId::stored(row.text("person")?))).transpose()
}

/// What somebody is employed as on this day, the longest first.
pub async fn employments_of(tx: &mut Tx, who: &PersonId, today: Date) -> Result<Vec<EmploymentId>, Fault> {
    let rows = tx.all(&EMPLOYMENTS_OF, binds![who, today.to_string()]).await?;
    rows.iter().map(|row| Ok(EmploymentId::stored(row.text("id")?))).collect()
}

/// Forms a pair from a day on. A leader who returns gets a new one.
///
/// # Errors
/// [`Fault::Taken`] when the employment has a pair on that day or later.
pub async fn form_pair(
    tx: &mut Tx,
    chance: &Chance,
    employment: &EmploymentId,
    leader: &PersonId,
    from: Date,
    rhythm: Rhythm,
) -> Result<PairId, Fault> {
    hold_employment(tx, employment).await?;
    let id = PairId::new(chance);
    let added = tx.run(&ADD, binds![&id, employment, leader, from.to_string(), rhythm.name()]).await?;
    if added == 0 {
        return Err(Fault::Taken(ONE_PAIR.to_owned()));
    }
    changed(tx).await?;
    Ok(id)
}

/// Whether a row was touched; if so the organisation has changed.
async fn noted(touched: u64, tx: &mut Tx) -> Result<bool, Fault> {
    if touched == 1 {
        changed(tx).await?;
    }
    Ok(touched == 1)
}

/// Ends a pair this second. What follows from it in the rooms is told by those who own them.
pub async fn end_pair(tx: &mut Tx, pair: &PairId, at: Moment) -> Result<bool, Fault> {
    tx.tells(pair.as_str());
    noted(tx.run(&END, binds![pair, at.0]).await?, tx).await
}

/// Writes down that a pair has ended by its last day, at the midnight after. `false`: somebody was there first.
pub async fn close_pair(tx: &mut Tx, pair: &PairId, last: Date, midnight: Moment) -> Result<bool, Fault> {
    tx.tells(pair.as_str());
    noted(tx.run(&CLOSE, binds![pair, midnight.0, last.to_string()]).await?, tx).await
}

/// Gives a pair a last day, or takes it away while it has not passed. `false`: the pair is over.
pub async fn set_last_day(tx: &mut Tx, pair: &PairId, last: Option<Date>, today: Date) -> Result<bool, Fault> {
    let last = last.map(|day| day.to_string());
    noted(tx.run(&LAST_DAY, binds![pair, last, today.to_string()]).await?, tx).await
}

/// Whether the employment has a pair that begins later and has not ended.
pub async fn is_followed(tx: &mut Tx, pair: &PairId) -> Result<bool, Fault> {
    Ok(tx.maybe(&FOLLOWED, binds![pair]).await?.is_some())
}

/// Pairs whose last day has passed, and that nobody has closed, with that day.
pub async fn run_out(tx: &mut Tx, today: Date) -> Result<Vec<(PairId, Date)>, Fault> {
    let rows = tx.all(&RUN_OUT, binds![today.to_string()]).await?;
    rows.iter().map(|row| Ok((PairId::stored(row.text("id")?), date(&row.text("to_date")?)?))).collect()
}

impl Relations {
    /// Holds one of my pairs until this transaction ends, and learns how it is now: it may have ended since it was asked.
    /// From here on nobody ends it, and the two of it write one after the other.
    pub async fn hold(&mut self, tx: &mut Tx, id: &PairId) -> Result<(), Fault> {
        let Some(pair) = self.pairs.iter_mut().find(|pair| &pair.id == id) else { return Ok(()) };
        let Some(row) = tx.hold(&HELD, binds![id]).await? else { return Ok(()) };
        let Pair { to, ended_at, rhythm, .. } = pair;
        *to = row.maybe_text("to_date")?.as_deref().map(date).transpose()?;
        *ended_at = row.maybe_int("ended_at")?.map(Moment);
        *rhythm = Rhythm::parse(&row.text("rhythm")?).unwrap_or(*rhythm);
        Ok(())
    }
}

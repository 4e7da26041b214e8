//! Talks as far as a calendar goes: when they are, and whether they still are to be. No place and no word.

use super::date;
use crate::conversations::TalkId;
use crate::conversations::time::{When, time_of_day};
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Row, Tx};
use crate::people::PairId;
use crate::{binds, sql};

sql! {
    ONE = "SELECT id, pair, day, starts, minutes, revision, cancelled_at FROM talk WHERE id = $1
        AND held_employee IS NULL AND held_leader IS NULL AND not_held_at IS NULL";
    PLANNED = "SELECT id, pair, day, starts, minutes, revision, cancelled_at FROM talk WHERE day >= $1 AND cancelled_at IS NULL
        AND held_employee IS NULL AND held_leader IS NULL AND not_held_at IS NULL AND pair IN ({list})";
}

/// A talk that is to be, or has been called off.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InCalendar {
    pub talk: TalkId,
    pub pair: PairId,
    pub when: When,
    /// Rises with each change.
    pub revision: i64,
    pub cancelled: bool,
}

fn in_calendar_row(row: &Row) -> Result<InCalendar, Fault> {
    let broken = || Fault::Broken("the time of a talk cannot be read".to_owned());
    let when = When {
        day: date(&row.text("day")?)?,
        starts: time_of_day(&row.text("starts")?).ok_or_else(broken)?,
        minutes: u16::try_from(row.int("minutes")?).map_err(|_| broken())?,
    };
    Ok(InCalendar {
        talk: TalkId::stored(row.text("id")?),
        pair: PairId::stored(row.text("pair")?),
        when,
        revision: row.int("revision")?,
        cancelled: row.maybe_int("cancelled_at")?.is_some(),
    })
}

/// A talk as it is now. Nothing, once somebody has said how it went.
pub async fn in_calendar(tx: &mut Tx, talk: &str) -> Result<Option<InCalendar>, Fault> {
    tx.maybe(&ONE, binds![talk]).await?.as_ref().map(in_calendar_row).transpose()
}

/// What is planned from a day on between those of these pairs.
pub async fn planned_between(tx: &mut Tx, pairs: &[PairId], from: Date) -> Result<Vec<InCalendar>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let binds = std::iter::once(from.to_string().into()).chain(pairs.iter().map(Into::into)).collect();
    tx.all(&PLANNED, binds).await?.iter().map(in_calendar_row).collect()
}

//! SQL and rows of many talks: for lists, the home pages, and the rhythm.

use super::{TALKS, course_now, date, offer, opened};
use crate::access::{Turn, Unseen};
use crate::conversations::TalkId;
use crate::conversations::talk::TalkLine;
use crate::ground::calendar::Date;
use crate::ground::db::Fault;
use crate::ground::sealing::{Place, Room, unless_erased};
use crate::people::{PairId, Rest};
use crate::sql;

sql! {
    // Talks, the days the pairs rested, and the day each had its first talk, in one: a home page has few statements
    // to spend.
    SINCE = "SELECT t.id, t.pair, t.day, t.starts, t.minutes, t.moved, t.place, t.held_employee, t.held_leader, t.not_held_at, t.cancelled_at,
            t.cancelled_by, t.completed_at, t.offer_by, t.offer_day, t.offer_starts, t.offer_minutes,
            EXISTS (SELECT 1 FROM rest r WHERE r.pair = t.pair AND r.from_date <= t.grace_until AND r.until_date > t.day) AS rested, '' AS rest_until
        FROM talk t WHERE t.day >= $1 AND t.pair IN ({list})
        UNION ALL SELECT '', r.pair, r.from_date, '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, TRUE, r.until_date
        FROM rest r WHERE r.until_date >= $1 AND r.pair IN ({list})
        UNION ALL SELECT '', f.pair, MIN(f.day), '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, ''
        FROM talk f WHERE f.pair IN ({list}) GROUP BY f.pair ORDER BY day, starts";
}

/// Talks and rests of some pairs, oldest first.
#[derive(Default)]
pub(in crate::conversations) struct Lines {
    pub talks: Vec<Unseen<TalkLine>>,
    pub rests: Vec<(PairId, Rest)>,
    /// The day of each pair's first talk here.
    pub began: Vec<(PairId, Date)>,
}

pub(in crate::conversations) async fn since(
    turn: &mut Turn<'_>,
    pairs: &[PairId],
    since: Date,
) -> Result<Lines, Fault> {
    let mut lines = Lines::default();
    if pairs.is_empty() {
        return Ok(lines);
    }
    let binds = std::iter::once(since.to_string().into()).chain(pairs.iter().map(Into::into)).collect();
    let rows = turn.tx.all(&SINCE, binds).await?;
    let ring = turn.ring(TALKS, pairs.iter().map(Room::of_pair)).await?;
    for row in rows {
        let (id, pair) = (row.text("id")?, PairId::stored(row.text("pair")?));
        let until = row.text("rest_until")?;
        if id.is_empty() {
            let day = date(&row.text("day")?)?;
            match until.as_str() {
                "" => lines.began.push((pair, day)),
                until => lines.rests.push((pair, Rest { from: day, until: date(until)? })),
            }
            continue;
        }
        let Some(key) = unless_erased(ring.key(&Room::of_pair(&pair)))? else { continue };
        let place = opened(key, &row, "place", Place { column: "talk.place", row: &id })?;
        let offer = offer(&row)?.filter(|_| turn.relations.ended_at(&pair).is_none());
        let line = TalkLine { course: course_now(turn, &pair, &row)?, place, offer, id: TalkId::stored(id), pair };
        lines.talks.push(Unseen::new(line));
    }
    Ok(lines)
}

//! What is open between two people, of every kind, asked in one.

use super::{needs, read, touchpoints, unseen};
use crate::access::{Turn, Unseen};
use crate::follow_ups::need::Need;
use crate::follow_ups::promise::Promise;
use crate::follow_ups::touchpoint::Touchpoint;
use crate::ground::db::{Fault, Row};
use crate::people::PairId;
use crate::sql;

sql! {
    // Promises that are not over, needs that go on, and what is written about the everyday and not seen yet.
    BETWEEN = "WITH mine AS (SELECT id FROM pair WHERE id IN ({list}))
        SELECT 'promise' AS thing, id, pair, owner, written_at, from_talk, from_goal, from_touchpoint, due, state, kept_at, first_due,
            carried_over_at, drop_by, dropped_at, reminded_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought,
            NULL AS kind, NULL AS needed_by, NULL AS tag, NULL AS whose, 0 AS corrections FROM promise
        WHERE pair IN (SELECT id FROM mine) AND state IN ('asked', 'open', 'kept', 'declined')
        UNION ALL SELECT 'need', id, pair, whose, raised_at, NULL, goal, NULL, answer_by, state, NULL, NULL, NULL, NULL, NULL, NULL,
            revision, said, NULL, FALSE, kind, needed_by, NULL, NULL, 0
        FROM need WHERE pair IN (SELECT id FROM mine) AND state IN ('raised', 'seen', 'answered', 'not_possible')
        UNION ALL SELECT 'touchpoint', id, pair, side, written_at, NULL, NULL, NULL, '', 'new', seen_at, NULL, NULL, NULL, NULL, NULL,
            revision, said, NULL, FALSE, NULL, NULL, tag, whose, corrections
        FROM touchpoint WHERE pair IN (SELECT id FROM mine) AND seen_at IS NULL
        ORDER BY due, written_at, id";
}

/// What nobody has been allowed to see yet.
#[derive(Default)]
pub(in crate::follow_ups) struct Between {
    pub promises: Vec<Unseen<Promise>>,
    pub needs: Vec<Unseen<Need>>,
    pub touchpoints: Vec<Unseen<Touchpoint>>,
}

/// What is open in these pairs.
pub(in crate::follow_ups) async fn between(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Between, Fault> {
    if pairs.is_empty() {
        return Ok(Between::default());
    }
    let rows = turn.tx.all(&BETWEEN, pairs.iter().map(Into::into).collect()).await?;
    let is = |row: &Row, thing: &str| row.text("thing").is_ok_and(|is| is == thing);
    let (promises, rest): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| is(row, "promise"));
    let (told, needs): (Vec<Row>, Vec<Row>) = rest.into_iter().partition(|row| is(row, "touchpoint"));
    let promises = if promises.is_empty() { vec![] } else { read(turn, promises).await? };
    Ok(Between {
        promises: unseen(promises),
        needs: needs::among_promises(turn, needs).await?,
        touchpoints: touchpoints::among_promises(turn, &told).await?,
    })
}

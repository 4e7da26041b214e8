//! SQL and rows of touchpoints, and of how they were meant.

use crate::access::law::{Deed, WriteTouchpoint};
use crate::access::{Happened, Permit, Stop, Turn, Unseen};
use crate::follow_ups::TouchpointId;
use crate::follow_ups::need::Whose;
use crate::follow_ups::touchpoint::{Correction, Refusal, Step, Tag, Touchpoint};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

/// Touchpoints are kept as long as the talks of their pair.
const TOUCHPOINTS: Class = Class("touchpoints");

const SAID: &str = "touchpoint.said";
const MEANT: &str = "touchpoint_correction.meant";

sealed_columns! {
    ALL_SAID = "touchpoint.said" in TOUCHPOINTS, "SELECT 'pair:' || pair AS room, id AS line, said AS sealed FROM touchpoint";
    ALL_MEANT = "touchpoint_correction.meant" in TOUCHPOINTS, "SELECT 'pair:' || t.pair AS room, c.touchpoint || '/' || c.no AS line,
        c.meant AS sealed FROM touchpoint_correction c JOIN touchpoint t ON t.id = c.touchpoint";
}

sql! {
    // One, with every way it was said to be meant, oldest first.
    FIND = "SELECT t.id, t.pair, t.side, t.tag, t.whose, t.written_at, t.seen_at, t.corrections, t.revision, t.said, c.no, c.at, c.meant
        FROM touchpoint t LEFT JOIN touchpoint_correction c ON c.touchpoint = t.id WHERE t.id = $1 ORDER BY c.no";
    // The latest first, each with how it was last said to be meant.
    OF_PAIRS = "SELECT t.id, t.pair, t.side, t.tag, t.whose, t.written_at, t.seen_at, t.corrections, t.revision, t.said, c.no, c.at, c.meant
        FROM touchpoint t LEFT JOIN touchpoint_correction c ON c.touchpoint = t.id AND c.no = t.corrections
        WHERE t.pair IN ({list}) ORDER BY t.written_at DESC, t.id LIMIT $1";
    ADD = "INSERT INTO touchpoint (id, pair, side, tag, whose, written_at, said) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE touchpoint SET seen_at = $3, corrections = $4, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_CORRECTION = "INSERT INTO touchpoint_correction (touchpoint, no, at, meant) VALUES ($1, $2, $3, $4)";
    PAIRS_WRITTEN_IN = "SELECT DISTINCT pair FROM touchpoint WHERE pair IN ({list})";
}

/// What the columns are called: on their own, and in rows that stand among promises.
const OWN: [&str; 3] = ["side", "said", "seen_at"];
const AMONG: [&str; 3] = ["owner", "what", "kept_at"];

fn broken(what: &str) -> Fault {
    Fault::Broken(format!("a touchpoint has no {what}"))
}

/// How it was meant lies in a row of its touchpoint and number.
fn correction_row(touchpoint: &str, no: i64) -> String {
    format!("{touchpoint}/{no}")
}

fn touchpoint(key: &DataKey, row: &Row, [by, said, seen_at]: [&str; 3]) -> Result<Touchpoint, Fault> {
    let id = row.text("id")?;
    let told = key.open(Place { column: SAID, row: &id }, &Sealed::stored(row.bytes(said)?))?;
    Ok(Touchpoint {
        by: Side::parse(&row.text(by)?).ok_or_else(|| broken("writer"))?,
        tag: row.maybe_text("tag")?.as_deref().and_then(Tag::parse),
        whose: row.maybe_text("whose")?.as_deref().and_then(Whose::parse),
        told: serde_json::from_str(told.reveal()).map_err(|_| broken("words"))?,
        written_at: Moment(row.int("written_at")?),
        seen_at: row.maybe_int(seen_at)?.map(Moment),
        corrections: vec![],
        corrected: u32::try_from(row.int("corrections")?).map_err(|_| broken("corrections"))?,
        revision: row.int("revision")?,
        pair: PairId::stored(row.text("pair")?),
        id: TouchpointId::stored(id),
    })
}

fn correction(key: &DataKey, row: &Row) -> Result<Option<Correction>, Fault> {
    let Some(no) = row.maybe_int("no")? else { return Ok(None) };
    let name = correction_row(&row.text("id")?, no);
    let meant = key.open(Place { column: MEANT, row: &name }, &Sealed::stored(row.bytes("meant")?))?;
    Ok(Some(Correction { at: Moment(row.int("at")?), meant }))
}

pub(in crate::follow_ups) async fn find(
    turn: &mut Turn<'_>,
    id: &TouchpointId,
) -> Result<Option<Unseen<Touchpoint>>, Fault> {
    let rows = turn.tx.all(&FIND, binds![id]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let room = Room::of_pair(first.text("pair")?);
    let ring = turn.ring(TOUCHPOINTS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let mut found = touchpoint(key, first, OWN)?;
    for row in &rows {
        found.corrections.extend(correction(key, row)?);
    }
    Ok(Some(Unseen::new(found)))
}

pub(in crate::follow_ups) async fn of_pairs(
    turn: &mut Turn<'_>,
    pairs: &[PairId],
    most: u32,
) -> Result<Vec<Unseen<Touchpoint>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let mut binds = binds![most];
    binds.extend(pairs.iter().map(Bind::from));
    let rows = turn.tx.all(&OF_PAIRS, binds).await?;
    let rooms = rows.iter().map(|row| row.text("pair").map(Room::of_pair)).collect::<Result<Vec<_>, _>>()?;
    let ring = turn.ring(TOUCHPOINTS, rooms.iter().cloned()).await?;
    let mut found = Vec::with_capacity(rows.len());
    for (row, room) in rows.iter().zip(rooms) {
        if let Some(key) = unless_erased(ring.key(&room))? {
            let mut one = touchpoint(key, row, OWN)?;
            one.corrections.extend(correction(key, row)?);
            found.push(Unseen::new(one));
        }
    }
    Ok(found)
}

/// From rows that stand among promises: those nobody has seen yet, which nobody has corrected either.
pub(super) async fn among_promises(turn: &mut Turn<'_>, rows: &[Row]) -> Result<Vec<Unseen<Touchpoint>>, Fault> {
    let rooms = rows.iter().map(|row| row.text("pair").map(Room::of_pair)).collect::<Result<Vec<_>, _>>()?;
    if rooms.is_empty() {
        return Ok(Vec::new());
    }
    let ring = turn.ring(TOUCHPOINTS, rooms.iter().cloned()).await?;
    let mut found = Vec::with_capacity(rows.len());
    for (row, room) in rows.iter().zip(rooms) {
        if let Some(key) = unless_erased(ring.key(&room))? {
            found.push(Unseen::new(touchpoint(key, row, AMONG)?));
        }
    }
    Ok(found)
}

pub(in crate::follow_ups) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<WriteTouchpoint>,
    it: &Touchpoint,
    happened: Happened,
) -> Result<(), Fault> {
    let id = turn.spend(permit, happened).await?;
    let key = turn.to_seal(TOUCHPOINTS, &Room::of_pair(&it.pair)).await?;
    let told = serde_json::to_string(&it.told).map_err(|_| broken("words"))?;
    let said = key.seal(Place { column: SAID, row: &id }, &Words::new(told));
    let (by, tag, whose) = (it.by.name(), it.tag.map(Tag::name), it.whose.map(Whose::name));
    turn.tx.run(&ADD, binds![&id, &it.pair, by, tag, whose, it.written_at.0, said]).await.map(drop)
}

/// Saves a step, if nobody has saved another since it was read.
pub(in crate::follow_ups) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Touchpoint,
    step: Step,
    meant: Option<&Words>,
) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    let no = i64::from(was.corrected) + i64::from(meant.is_some());
    if turn.tx.run(&SAVE, binds![&was.id, was.revision, step.seen_at.0, no]).await? != 1 {
        return Err(Stop::Refused(Refusal::Moved));
    }
    if let Some(meant) = meant {
        let key = turn.to_seal(TOUCHPOINTS, &Room::of_pair(&was.pair)).await?;
        let meant = key.seal(Place { column: MEANT, row: &correction_row(was.id.as_str(), no) }, meant);
        turn.tx.run(&ADD_CORRECTION, binds![&was.id, no, turn.visit.now.0, meant]).await?;
    }
    Ok(())
}

/// Of these pairs, those with touchpoints in them.
pub(super) async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS_WRITTEN_IN, pairs).await?;
    rows.iter().map(|row| Ok(PairId::stored(row.text("pair")?))).collect()
}

//! SQL and rows of direction. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub mod shared;
mod sight;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::wording::Wording;
use super::{Direction, Draft, VersionNo};
use crate::access::law::{WriteDirection, WriteDraft};
use crate::access::{Happened, Permit, Turn, Unseen};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{PersonId, UnitId};
use crate::{binds, sealed_columns, sql};

pub use sight::{Offered, Offers, offered};

/// Direction is kept by the organisation.
const DIRECTION: Class = Class("direction");
/// Drafts are kept with the person who writes them.
const DRAFTS: Class = Class("drafts");

sealed_columns! {
    ALL_WORDS = "direction_version.words" in DIRECTION, "SELECT 'organisation:organisation' AS room,
        unit || '/' || no AS line, words AS sealed FROM direction_version";
    ALL_DRAFTS = "direction_draft.words" in DRAFTS, "SELECT 'person:' || author AS room,
        author || '/' || unit AS line, words AS sealed FROM direction_draft";
}

sql! {
    WRITTEN_FOR = "SELECT DISTINCT unit FROM direction_version WHERE unit IN ({list})";
    DRAFTED_FOR = "SELECT DISTINCT unit FROM direction_draft";
    WRITTEN_BY = "SELECT DISTINCT author FROM direction_version UNION SELECT author FROM direction_draft";
    // The two latest: what holds, and what it followed.
    LATEST = "SELECT v.unit, v.no, v.author, v.at, v.words FROM direction_version v WHERE v.unit IN ({list})
        AND v.no >= (SELECT MAX(n.no) FROM direction_version n WHERE n.unit = v.unit) - 1 ORDER BY v.no DESC";
    ADD = "INSERT INTO direction_version (unit, no, author, at, words) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (unit, no) DO NOTHING";
    DRAFT = "SELECT author, unit, at, after, words FROM direction_draft WHERE author = $1 AND unit = $2";
    KEEP_DRAFT = "INSERT INTO direction_draft (author, unit, at, after, words) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (author, unit) DO UPDATE SET at = excluded.at, after = excluded.after, words = excluded.words";
    DROP_DRAFT = "DELETE FROM direction_draft WHERE author = $1 AND unit = $2";
}

fn number(value: i64) -> Result<VersionNo, Fault> {
    u32::try_from(value).map(VersionNo).map_err(|_| Fault::Broken("a direction has no number".to_owned()))
}

/// Version rows have the unit's identity and their number; draft rows that of the author and the unit.
fn version_row(unit: &UnitId, no: VersionNo) -> String {
    format!("{unit}/{}", no.0)
}

fn draft_row(author: &PersonId, unit: &UnitId) -> String {
    format!("{author}/{unit}")
}

fn seal(key: &DataKey, place: Place<'_>, wording: &impl Serialize) -> Result<Sealed, Fault> {
    let text =
        serde_json::to_string(wording).map_err(|_| Fault::Broken("a direction could not be written".to_owned()))?;
    Ok(key.seal(place, &Words::new(text)))
}

fn open<W: DeserializeOwned>(key: &DataKey, place: Place<'_>, row: &Row) -> Result<W, Fault> {
    let words = key.open(place, &Sealed::stored(row.bytes("words")?))?;
    serde_json::from_str(words.reveal()).map_err(|_| Fault::Broken("a direction could not be read".to_owned()))
}

/// The two latest versions of each of these units, the latest first.
pub(super) async fn latest(turn: &mut Turn<'_>, units: &[UnitId]) -> Result<Vec<Unseen<Direction>>, Fault> {
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LATEST, units.iter().map(Into::into).collect()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_organisation();
    let ring = turn.ring(DIRECTION, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let mut versions = Vec::with_capacity(rows.len());
    for row in rows {
        let (unit, no) = (UnitId::stored(row.text("unit")?), number(row.int("no")?)?);
        let place = Place { column: "direction_version.words", row: &version_row(&unit, no) };
        let (author, at) = (PersonId::stored(row.text("author")?), Moment(row.int("at")?));
        versions.push(Unseen::new(Direction { wording: open(key, place, &row)?, unit, no, author, at }));
    }
    Ok(versions)
}

/// Adds a version, unless somebody has shared one by that number since it was asked for.
pub(super) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<WriteDirection>,
    no: VersionNo,
    wording: &Wording,
) -> Result<bool, Fault> {
    let visit = turn.visit;
    let unit = UnitId::stored(turn.spend(permit, Happened::version("direction_shared", no.0)).await?);
    let key = turn.to_seal(DIRECTION, &Room::of_organisation()).await?;
    let place = Place { column: "direction_version.words", row: &version_row(&unit, no) };
    let words = seal(&key, place, wording)?;
    Ok(turn.tx.run(&ADD, binds![&unit, no.0, &visit.me.id, visit.now.0, words]).await? == 1)
}

pub(super) async fn my_draft(turn: &mut Turn<'_>, unit: &UnitId) -> Result<Option<Unseen<Draft>>, Fault> {
    let author = turn.visit.me.id.clone();
    let Some(row) = turn.tx.maybe(&DRAFT, binds![&author, unit]).await? else { return Ok(None) };
    let room = Room::of_person(&author);
    let ring = turn.ring(DRAFTS, [room.clone()]).await?;
    let place = Place { column: "direction_draft.words", row: &draft_row(&author, unit) };
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    Ok(Some(Unseen::new(Draft {
        wording: open(key, place, &row)?,
        at: Moment(row.int("at")?),
        after: row.maybe_int("after")?.map(number).transpose()?,
        unit: unit.clone(),
        author,
    })))
}

pub(super) async fn keep_draft(
    turn: &mut Turn<'_>,
    permit: Permit<WriteDraft>,
    after: Option<VersionNo>,
    wording: &Wording,
) -> Result<(), Fault> {
    let visit = turn.visit;
    let unit = UnitId::stored(turn.spend(permit, Happened::new("direction_draft_kept")).await?);
    let author = &visit.me.id;
    let key = turn.to_seal(DRAFTS, &Room::of_person(author)).await?;
    let place = Place { column: "direction_draft.words", row: &draft_row(author, &unit) };
    let (words, after) = (seal(&key, place, wording)?, after.map(|no| i64::from(no.0)));
    turn.tx.run(&KEEP_DRAFT, binds![author, &unit, visit.now.0, after, words]).await.map(drop)
}

/// Nobody else has seen it: it is deleted, and leaves nothing behind but the fact.
pub(super) async fn drop_draft(turn: &mut Turn<'_>, permit: Permit<WriteDraft>) -> Result<(), Fault> {
    let unit = turn.spend(permit, Happened::new("direction_draft_discarded")).await?;
    turn.tx.run(&DROP_DRAFT, binds![&turn.visit.me.id, unit]).await.map(drop)
}

/// Those of these units that have a direction or a shared goal, and those anybody drafts a direction for.
pub async fn units_written_for(tx: &mut Tx, units: &[Bind]) -> Result<Vec<UnitId>, Fault> {
    let mut rows = tx.all_in_list(&WRITTEN_FOR, units).await?;
    rows.extend(tx.all(&DRAFTED_FOR, vec![]).await?);
    let mut found: Vec<UnitId> =
        rows.iter().map(|row| Ok(UnitId::stored(row.text("unit")?))).collect::<Result<_, Fault>>()?;
    found.extend(shared::units(tx, units).await?);
    Ok(found)
}

/// Everybody who has written a direction: few, in any organisation.
pub async fn writers(tx: &mut Tx) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all(&WRITTEN_BY, vec![]).await?;
    let mut found: Vec<PersonId> =
        rows.iter().map(|row| Ok(PersonId::stored(row.text("author")?))).collect::<Result<_, Fault>>()?;
    found.extend(shared::authors(tx).await?);
    Ok(found)
}

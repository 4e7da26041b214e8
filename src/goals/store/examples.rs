//! SQL and rows of example goals.

use super::kind;
use crate::access::law::WriteExampleGoal;
use crate::access::{Happened, Permit, Stop, Turn, Unseen};
use crate::agreements::{open_wording, seal_wording};
use crate::goals::ExampleId;
use crate::goals::example::{Example, Offered, Refusal, Suggests};
use crate::goals::goal::Kind;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Class, Place, Room, Sealed, unless_erased};
use crate::{binds, sealed_columns, sql};

/// What the organisation offers is the organisation's.
const EXAMPLES: Class = Class("examples");
const WORDS: &str = "goal_example.words";
/// More than anybody looks through.
const MOST: u32 = 60;

sealed_columns! {
    ALL_WORDS = "goal_example.words" in EXAMPLES, "SELECT 'organisation:organisation' AS room, id AS line, words AS sealed
        FROM goal_example";
}

sql! {
    ALL = "SELECT id, kind, at, out_of_use_at, revision, words FROM goal_example
        ORDER BY CASE WHEN out_of_use_at IS NULL THEN 0 ELSE 1 END, at DESC, id LIMIT $1";
    FIND = "SELECT id, kind, at, out_of_use_at, revision, words FROM goal_example WHERE id = $1";
    ADD = "INSERT INTO goal_example (id, kind, at, words) VALUES ($1, $2, $3, $4)";
    CHANGE = "UPDATE goal_example SET kind = $3, at = $4, words = $5, revision = revision + 1 WHERE id = $1 AND revision = $2";
    OFFER = "UPDATE goal_example SET out_of_use_at = $3, revision = revision + 1 WHERE id = $1 AND revision = $2";
}

async fn read(turn: &mut Turn<'_>, rows: Vec<Row>) -> Result<Vec<Unseen<Example>>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_organisation();
    let ring = turn.ring(EXAMPLES, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let mut examples = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.text("id")?;
        let place = Place { column: WORDS, row: &id };
        let suggests: Suggests = open_wording(key, place, &Sealed::stored(row.bytes("words")?))?;
        examples.push(Unseen::new(Example {
            kind: kind(&row)?,
            suggests,
            at: Moment(row.int("at")?),
            out_of_use_at: row.maybe_int("out_of_use_at")?.map(Moment),
            revision: row.int("revision")?,
            id: ExampleId::stored(id),
        }));
    }
    Ok(examples)
}

/// Those in use first, the latest first.
pub(in crate::goals) async fn all(turn: &mut Turn<'_>) -> Result<Vec<Unseen<Example>>, Fault> {
    let rows = turn.tx.all(&ALL, binds![MOST]).await?;
    read(turn, rows).await
}

pub(in crate::goals) async fn find(turn: &mut Turn<'_>, id: &ExampleId) -> Result<Option<Unseen<Example>>, Fault> {
    let row = turn.tx.maybe(&FIND, binds![id]).await?;
    Ok(read(turn, row.into_iter().collect()).await?.pop())
}

pub(in crate::goals) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<WriteExampleGoal>,
    id: &ExampleId,
    kind: Kind,
    suggests: &Suggests,
) -> Result<(), Fault> {
    turn.spend(permit, Happened::new("example_goal_written")).await?;
    let key = turn.to_seal(EXAMPLES, &Room::of_organisation()).await?;
    let words = seal_wording(&key, Place { column: WORDS, row: id.as_str() }, suggests)?;
    let now = turn.visit.now.0;
    turn.tx.run(&ADD, binds![id, kind.name(), now, words]).await.map(drop)
}

fn first(rows: u64) -> Result<(), Stop<Refusal>> {
    if rows == 1 { Ok(()) } else { Err(Stop::Refused(Refusal::Moved)) }
}

pub(in crate::goals) async fn change(
    turn: &mut Turn<'_>,
    permit: Permit<WriteExampleGoal>,
    was: &Example,
    kind: Kind,
    suggests: &Suggests,
) -> Result<(), Stop<Refusal>> {
    let id = turn.spend(permit, Happened::new("example_goal_changed")).await?;
    let key = turn.to_seal(EXAMPLES, &Room::of_organisation()).await?;
    let words = seal_wording(&key, Place { column: WORDS, row: &id }, suggests)?;
    let now = turn.visit.now.0;
    first(turn.tx.run(&CHANGE, binds![&id, was.revision, kind.name(), now, words]).await?)
}

pub(in crate::goals) async fn offer(
    turn: &mut Turn<'_>,
    permit: Permit<WriteExampleGoal>,
    was: &Example,
    offered: Offered,
) -> Result<(), Stop<Refusal>> {
    let now = turn.visit.now.0;
    let (what, out) = match offered {
        Offered::Yes => ("example_goal_offered", None),
        Offered::No => ("example_goal_taken_out", Some(was.out_of_use_at.map_or(now, |at| at.0))),
    };
    let id = turn.spend(permit, Happened::new(what)).await?;
    first(turn.tx.run(&OFFER, binds![&id, was.revision, out]).await?)
}

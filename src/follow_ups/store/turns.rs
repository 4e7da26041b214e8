//! SQL and rows of what was said about a promise on the way.

use super::{HOW, PROMISES};
use crate::access::Turn;
use crate::follow_ups::promise::{Did, Promise, Said, Turned};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{DataKey, Place, Room, Sealed, Words};
use crate::people::Side;
use crate::{binds, sealed_columns, sql};

const SAID: &str = "promise_turn.said";

sealed_columns! {
    ALL_SAID = "promise_turn.said" in PROMISES, "SELECT 'pair:' || p.pair AS room, t.promise || '/' || t.no AS line,
        t.said AS sealed FROM promise_turn t JOIN promise p ON p.id = t.promise";
}

sql! {
    ADD_TURN = "INSERT INTO promise_turn (promise, no, side, did, at, due_before, due_after, said)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVE_HOW = "UPDATE promise SET how = $2 WHERE id = $1";
}

/// What somebody says of a promise, with a step.
pub(in crate::follow_ups) struct Spoken<'a> {
    pub by: Side,
    pub did: Did,
    pub words: &'a Words,
    /// How it is to be done from now on, when that is said too.
    pub how: Option<&'a Words>,
}

fn broken(what: &str) -> Fault {
    Fault::Broken(format!("a promise has no {what}"))
}

pub(super) fn day(text: &str) -> Result<Date, Fault> {
    text.parse().map_err(|_| broken("date"))
}

/// What was said in a turn lies in a row of its promise and number.
fn turn_row(promise: &str, no: i64) -> String {
    format!("{promise}/{no}")
}

/// The turns in these rows, oldest first.
pub(super) fn of(key: &DataKey, rows: &[Row]) -> Result<Vec<Turned>, Fault> {
    let said = rows.iter().filter(|row| matches!(row.maybe_int("no"), Ok(Some(_)) | Err(_)));
    said.map(|row| turned(key, row)).collect()
}

fn turned(key: &DataKey, row: &Row) -> Result<Turned, Fault> {
    let name = turn_row(&row.text("id")?, row.int("no")?);
    let said = key.open(Place { column: SAID, row: &name }, &Sealed::stored(row.bytes("said")?))?;
    let (before, after) = (row.maybe_text("due_before")?, row.maybe_text("due_after")?);
    Ok(Turned {
        by: Side::parse(&row.text("side")?).ok_or_else(|| broken("side"))?,
        did: Did::parse(&row.text("did")?).ok_or_else(|| broken("answer"))?,
        at: Moment(row.int("at")?),
        days: before.zip(after).map(|(before, after)| Ok::<_, Fault>((day(&before)?, day(&after)?))).transpose()?,
        said: serde_json::from_str(said.reveal()).map_err(|_| broken("words"))?,
    })
}

/// Saves what was said, and how it is to be done when that is new. Part of the step it is said with.
pub(super) async fn say(
    turn: &mut Turn<'_>,
    was: &Promise,
    due: Option<Date>,
    Spoken { by, did, words, how }: Spoken<'_>,
) -> Result<(), Fault> {
    let key = turn.to_seal(PROMISES, &Room::of_pair(&was.pair)).await?;
    let no = i64::try_from(was.turns.len()).unwrap_or(i64::MAX - 1) + 1;
    let how = how.filter(|how| how.reveal() != was.how.reveal());
    let said = Said { words: words.clone(), how_before: how.map(|_| was.how.clone()) };
    let said = serde_json::to_string(&said).map_err(|_| broken("words"))?;
    let said = key.seal(Place { column: SAID, row: &turn_row(was.id.as_str(), no) }, &Words::new(said));
    let (before, after) = (due.map(|_| was.due.to_string()), due.map(|due| due.to_string()));
    let (by, did, at) = (by.name(), did.name(), turn.visit.now.0);
    turn.tx.run(&ADD_TURN, binds![&was.id, no, by, did, at, before, after, said]).await?;
    if let Some(how) = how {
        let how = key.seal(Place { column: HOW, row: was.id.as_str() }, how);
        turn.tx.run(&SAVE_HOW, binds![&was.id, how]).await?;
    }
    Ok(())
}

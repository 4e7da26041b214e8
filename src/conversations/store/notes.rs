//! SQL and rows of own notes. They are sealed in the writer's own room.

use crate::access::law::WriteOwnNote;
use crate::access::{Happened, Permit, Turn};
use crate::conversations::TalkId;
use crate::conversations::note::OwnNote;
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Tx};
use crate::ground::sealing::{Class, Place, Room, Sealed, Words};
use crate::people::{PairId, PersonId};
use crate::{binds, sealed_columns, sql};

/// Kept no longer than they are of use (settled 33).
const OWN_NOTES: Class = Class("own_notes");

sealed_columns! {
    ALL_NOTES = "own_note.words" in OWN_NOTES, "SELECT 'person:' || author AS room, talk || '/' || author AS line,
        words AS sealed FROM own_note";
}

sql! {
    // The day it is forgotten is set at the first words: going on writing does not keep it.
    KEEP = "INSERT INTO own_note (talk, author, forget_on, words) VALUES ($1, $2, $3, $4)
        ON CONFLICT (talk, author) DO UPDATE SET words = excluded.words";
    DROP = "DELETE FROM own_note WHERE talk = $1 AND author = $2";
    FORGET_SOONER = "UPDATE own_note SET forget_on = $3 WHERE forget_on > $3 AND talk IN (SELECT id FROM talk WHERE pair = $1 AND day < $2)";
    FORGET = "DELETE FROM own_note WHERE forget_on <= $1";
}

fn name(talk: &TalkId, author: &PersonId) -> String {
    format!("{talk}/{author}")
}

pub(in crate::conversations) async fn read(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    author: &PersonId,
    words: Vec<u8>,
    forget_on: Date,
) -> Result<OwnNote, Fault> {
    let room = Room::of_person(author);
    let ring = turn.ring(OWN_NOTES, [room.clone()]).await?;
    let words =
        ring.open(&room, Place { column: "own_note.words", row: &name(talk, author) }, &Sealed::stored(words))?;
    Ok(OwnNote { talk: talk.clone(), author: author.clone(), words, forget_on })
}

pub(in crate::conversations) async fn keep(
    turn: &mut Turn<'_>,
    permit: Permit<WriteOwnNote>,
    talk: &TalkId,
    words: &Words,
    forget_on: Date,
) -> Result<(), Fault> {
    let author = turn.visit.me.id.clone();
    let name = turn.spend(permit, Happened::new("own_note_kept")).await?;
    let key = turn.to_seal(OWN_NOTES, &Room::of_person(&author)).await?;
    let words = key.seal(Place { column: "own_note.words", row: &name }, words);
    turn.tx.run(&KEEP, binds![talk, &author, forget_on.to_string(), words]).await.map(drop)
}

/// Nobody else has seen it: an emptied note is deleted, and leaves nothing behind but the fact.
pub(in crate::conversations) async fn discard(
    turn: &mut Turn<'_>,
    permit: Permit<WriteOwnNote>,
    talk: &TalkId,
) -> Result<(), Fault> {
    let author = turn.visit.me.id.clone();
    turn.spend(permit, Happened::new("own_note_deleted")).await?;
    turn.tx.run(&DROP, binds![talk, &author]).await.map(drop)
}

/// The next talk has been held: notes for those before it have this long to live.
pub(in crate::conversations) async fn forget_sooner(
    turn: &mut Turn<'_>,
    pair: &PairId,
    before: Date,
    forget_on: Date,
) -> Result<(), Fault> {
    turn.tx.run(&FORGET_SOONER, binds![pair, before.to_string(), forget_on.to_string()]).await.map(drop)
}

pub(in crate::conversations) async fn forget(tx: &mut Tx, today: Date) -> Result<u64, Fault> {
    tx.run(&FORGET, binds![today.to_string()]).await
}

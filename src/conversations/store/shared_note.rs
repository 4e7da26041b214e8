//! SQL and rows of the note two write together. It is sealed in the pair's own room, like the talk.

use super::{TALKS, date};
use crate::access::Turn;
use crate::conversations::TalkId;
use crate::conversations::shared_note::{SharedNote, Wrote};
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{DataKey, Place, Ring, Room, Sealed};
use crate::people::PairId;
use crate::{binds, sealed_columns, sql};

sealed_columns! {
    ALL = "shared_note.words" in TALKS, "SELECT 'pair:' || t.pair AS room, s.talk AS line, s.words AS sealed
        FROM shared_note s JOIN talk t ON t.id = s.talk";
}

sql! {
    NOW = "SELECT words, version, wrote_employee, wrote_leader FROM shared_note WHERE talk = $1";
    KEEP = "INSERT INTO shared_note (talk, words, version, wrote_employee, wrote_leader) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (talk) DO UPDATE SET words = excluded.words, version = excluded.version, wrote_employee = excluded.wrote_employee,
            wrote_leader = excluded.wrote_leader";
}

fn place(talk: &TalkId) -> Place<'_> {
    Place { column: "shared_note.words", row: talk.as_str() }
}

/// The note in a row of its talk.
pub(super) fn of_talk(ring: &Ring, room: &Room, talk: &TalkId, row: &Row) -> Result<SharedNote, Fault> {
    let (Some(sealed), Some(version)) = (row.maybe_bytes("shared")?, row.maybe_int("shared_version")?) else {
        return Ok(SharedNote::default());
    };
    let words = ring.open(room, place(talk), &Sealed::stored(sealed))?;
    Ok(SharedNote { words, version, ..SharedNote::default() })
}

/// As it stands this moment. Read when the pair is held: what was read before may have been added to meanwhile.
pub(in crate::conversations) async fn now(
    turn: &mut Turn<'_>,
    pair: &PairId,
    talk: &TalkId,
) -> Result<SharedNote, Fault> {
    let Some(row) = turn.tx.maybe(&NOW, binds![talk]).await? else { return Ok(SharedNote::default()) };
    let room = Room::of_pair(pair);
    let ring = turn.ring(TALKS, [room.clone()]).await?;
    let day = |column: &str| row.maybe_text(column)?.as_deref().map(date).transpose();
    let wrote = Wrote { employee: day("wrote_employee")?, leader: day("wrote_leader")? };
    let words = ring.open(&room, place(talk), &Sealed::stored(row.bytes("words")?))?;
    Ok(SharedNote { words, version: row.int("version")?, wrote })
}

pub(in crate::conversations) async fn keep(
    turn: &mut Turn<'_>,
    pair: &PairId,
    talk: &TalkId,
    note: &SharedNote,
) -> Result<(), Fault> {
    let key: DataKey = turn.to_seal(TALKS, &Room::of_pair(pair)).await?;
    let words = key.seal(place(talk), &note.words);
    let day = |day: Option<crate::ground::calendar::Date>| day.map(|day| day.to_string());
    let (employee, leader) = (day(note.wrote.employee), day(note.wrote.leader));
    turn.tx.run(&KEEP, binds![talk, words, note.version, employee, leader]).await.map(drop)
}

//! SQL and rows of resets.

use super::super::ResetId;
use super::super::reset::{Place, Reset, Voice, Vouched};
use super::super::secret::Secret;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

sql! {
    // What nobody has answered in time is ended, so that one can ask again.
    END_LATE = "UPDATE reset SET ended_at = until WHERE person = $1 AND ended_at IS NULL AND until <= $2";
    ASK = "INSERT INTO reset (id, person, asked_at, until) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    BY_ID = "SELECT id, person, asked_at, until, first_by, first_as, first_at, second_by, second_as, second_at, used_at, ended_at
        FROM reset WHERE id = $1";
    OF_PERSON = "SELECT id, person, asked_at, until, first_by, first_as, first_at, second_by, second_as, second_at, used_at, ended_at
        FROM reset WHERE person = $1 AND ended_at IS NULL";
    OPEN = "SELECT id, person, asked_at, until, first_by, first_as, first_at, second_by, second_as, second_at, used_at, ended_at
        FROM reset WHERE ended_at IS NULL AND until > $1 ORDER BY asked_at, id LIMIT 100";
    PARTS = "SELECT first_hash, second_hash FROM reset WHERE id = $1 AND first_hash IS NOT NULL AND second_hash IS NOT NULL";
    FIRST = "UPDATE reset SET first_by = $2, first_as = $3, first_at = $4, first_hash = $5
        WHERE id = $1 AND first_by IS NULL AND ended_at IS NULL";
    SECOND = "UPDATE reset SET second_by = $2, second_as = $3, second_at = $4, second_hash = $5, until = $6
        WHERE id = $1 AND first_by IS NOT NULL AND second_by IS NULL AND ended_at IS NULL";
    USE = "UPDATE reset SET used_at = $2, ended_at = $2, first_hash = NULL, second_hash = NULL WHERE id = $1 AND ended_at IS NULL";
    END = "UPDATE reset SET ended_at = $2, first_hash = NULL, second_hash = NULL WHERE id = $1 AND ended_at IS NULL";
    // Mine, those I have vouched in, and those of the ones I am in a pair with.
    OF_INTEREST = "SELECT r.id, r.person, r.asked_at, r.until, r.first_by, r.first_as, r.first_at, r.second_by, r.second_as, r.second_at,
            r.used_at, r.ended_at
        FROM reset r WHERE (r.used_at >= $2 OR (r.ended_at IS NULL AND r.until > $3))
        AND (r.person = $1 OR r.first_by = $1 OR r.second_by = $1
            OR r.person IN (SELECT leader FROM pair WHERE employee = $1) OR r.person IN (SELECT employee FROM pair WHERE leader = $1))
        ORDER BY r.asked_at, r.id LIMIT 50";
    // The same, with names, and when one came in first: all that «I dag» is told about accounts.
    NEWS = "SELECT a.first_used_at, r.id, r.person, r.asked_at, r.until, r.first_by, r.first_as, r.first_at, r.second_by, r.second_as,
            r.second_at, r.used_at, r.ended_at, p.given AS given, f.given AS first_given, s.given AS second_given
        FROM account a LEFT JOIN reset r ON (r.used_at >= $2 OR (r.ended_at IS NULL AND r.until > $3))
            AND (r.person = $1 OR r.first_by = $1 OR r.second_by = $1
                OR r.person IN (SELECT leader FROM pair WHERE employee = $1) OR r.person IN (SELECT employee FROM pair WHERE leader = $1))
        LEFT JOIN person p ON p.id = r.person LEFT JOIN person f ON f.id = r.first_by LEFT JOIN person s ON s.id = r.second_by
        WHERE a.person = $1 ORDER BY r.asked_at, r.id LIMIT 50";
    FORGET = "DELETE FROM reset WHERE until < $1";
}

fn vouched(row: &Row, by: &str, voice: &str, at: &str) -> Result<Option<Vouched>, Fault> {
    let (Some(by), Some(voice), Some(at)) = (row.maybe_text(by)?, row.maybe_text(voice)?, row.maybe_int(at)?) else {
        return Ok(None);
    };
    let voice = Voice::parse(&voice).ok_or_else(|| Fault::Broken("a voice is unknown".to_owned()))?;
    Ok(Some(Vouched { by: PersonId::stored(by), voice, at: Moment(at) }))
}

fn read(row: &Row) -> Result<Reset, Fault> {
    Ok(Reset {
        id: ResetId::stored(row.text("id")?),
        person: PersonId::stored(row.text("person")?),
        asked_at: Moment(row.int("asked_at")?),
        until: Moment(row.int("until")?),
        first: vouched(row, "first_by", "first_as", "first_at")?,
        second: vouched(row, "second_by", "second_as", "second_at")?,
        used_at: row.maybe_int("used_at")?.map(Moment),
        ended_at: row.maybe_int("ended_at")?.map(Moment),
    })
}

/// Somebody has asked. Asked again before it is answered, it is the same request.
pub async fn ask(tx: &mut Tx, id: &ResetId, person: &PersonId, now: Moment, until: Moment) -> Result<bool, Fault> {
    tx.run(&END_LATE, binds![person, now.0]).await?;
    Ok(tx.run(&ASK, binds![id, person, now.0, until.0]).await? == 1)
}

pub async fn reset(tx: &mut Tx, id: &ResetId) -> Result<Option<Reset>, Fault> {
    tx.maybe(&BY_ID, binds![id]).await?.as_ref().map(read).transpose()
}

pub async fn open_reset_of(tx: &mut Tx, person: &PersonId) -> Result<Option<Reset>, Fault> {
    tx.maybe(&OF_PERSON, binds![person]).await?.as_ref().map(read).transpose()
}

pub async fn open_resets(tx: &mut Tx, now: Moment) -> Result<Vec<Reset>, Fault> {
    tx.all(&OPEN, binds![now.0]).await?.iter().map(read).collect()
}

/// The hashes of the two parts.
pub async fn parts_of(tx: &mut Tx, id: &ResetId) -> Result<Option<[Vec<u8>; 2]>, Fault> {
    let row = tx.maybe(&PARTS, binds![id]).await?;
    row.map(|row| Ok([row.bytes("first_hash")?, row.bytes("second_hash")?])).transpose()
}

/// Somebody has vouched, and got a part to hand over. `false` when somebody was there first.
pub async fn save_vouched(
    tx: &mut Tx,
    id: &ResetId,
    place: Place,
    said: &Vouched,
    part: &Secret,
    until: Moment,
) -> Result<bool, Fault> {
    let (voice, hash) = (said.voice.name(), part.hash(id.as_str()));
    let touched = match place {
        Place::First => tx.run(&FIRST, binds![id, &said.by, voice, said.at.0, hash]).await?,
        Place::Second => tx.run(&SECOND, binds![id, &said.by, voice, said.at.0, hash, until.0]).await?,
    };
    Ok(touched == 1)
}

pub async fn use_reset(tx: &mut Tx, id: &ResetId, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&USE, binds![id, now.0]).await? == 1)
}

pub async fn end_reset(tx: &mut Tx, id: &ResetId, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&END, binds![id, now.0]).await? == 1)
}

/// What somebody shall be told about: open ones, and those used since.
pub async fn of_interest(tx: &mut Tx, me: &PersonId, since: Moment, now: Moment) -> Result<Vec<Reset>, Fault> {
    tx.all(&OF_INTEREST, binds![me, since.0, now.0]).await?.iter().map(read).collect()
}

/// A reset one is told about, with the names of those in it.
pub struct Told {
    pub reset: Reset,
    pub given: String,
    /// Those who have vouched.
    pub by: Vec<String>,
}

/// What somebody is told about accounts.
pub struct News {
    pub first_used: Option<Moment>,
    pub resets: Vec<Told>,
}

pub async fn news(tx: &mut Tx, me: &PersonId, since: Moment, now: Moment) -> Result<News, Fault> {
    let rows = tx.all(&NEWS, binds![me, since.0, now.0]).await?;
    let first_used = rows.first().map(|row| row.maybe_int("first_used_at")).transpose()?.flatten().map(Moment);
    let mut resets = Vec::new();
    for row in &rows {
        if let Some(given) = row.maybe_text("given")? {
            let by = [row.maybe_text("first_given")?, row.maybe_text("second_given")?];
            resets.push(Told { reset: read(row)?, given, by: by.into_iter().flatten().collect() });
        }
    }
    Ok(News { first_used, resets })
}

pub async fn forget(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    tx.run(&FORGET, binds![now.plus_days(-90).0]).await.map(drop)
}

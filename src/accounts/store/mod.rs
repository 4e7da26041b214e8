//! SQL and rows of accounts.

mod identities;
mod invitations;
mod passkeys;
mod resets;
mod sessions;

use super::invitation::Traces;
use super::second_factor::Generator;
use super::secret::Secret;
use crate::access::{House, Turn};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Tx};
use crate::ground::sealing::{Class, Place, Room, Sealed};
use crate::people::{Duty, PersonId};
use crate::{binds, sealed_columns, sql};

pub use identities::{Identity, link, people_known, person_behind};
pub use invitations::take_back_invitations;
pub(super) use invitations::{
    Open, counts, end_invitation, end_open_invitation, invitation_of_link, invitation_of_person, invite,
    open_invitations,
};
pub(super) use passkeys::{PasskeyLine, add_passkey, passkey_of, passkeys_of, remove_passkey, save_passkey_use};
pub(super) use resets::{
    Told, ask, end_reset, news, of_interest, open_reset_of, open_resets, parts_of, reset, save_vouched, use_reset,
};
pub use sessions::Sessions;
pub(super) use sessions::{SessionLine, end_all, end_all_of, end_others, end_session, sessions_of};

/// What belongs to signing in is kept as long as the account.
const SIGN_IN: Class = Class("sign_in");

sealed_columns! {
    ALL_GENERATORS = "account.totp" in SIGN_IN, "SELECT 'person:' || person AS room, person AS line, totp AS sealed
        FROM account WHERE totp IS NOT NULL";
}

sql! {
    ACCOUNT = "SELECT first_used_at, closed_at, password, generation, totp, totp_since, totp_step FROM account WHERE person = $1";
    MAKE = "INSERT INTO account (person, made_at) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING";
    SET_PASSWORD = "UPDATE account SET password = $2, generation = generation + 1 WHERE person = $1";
    FIRST_USED = "UPDATE account SET first_used_at = $2 WHERE person = $1 AND first_used_at IS NULL";
    // Never instead of one that is asked for.
    SET_TOTP = "UPDATE account SET totp = $2, totp_step = NULL WHERE person = $1 AND totp_since IS NULL";
    TOTP_ON = "UPDATE account SET totp_since = $2, totp_step = $3, generation = generation + 1 WHERE person = $1 AND totp_since IS NULL";
    TOTP_OFF = "UPDATE account SET totp = NULL, totp_since = NULL, totp_step = NULL, generation = generation + 1 WHERE person = $1";
    // Used once, also by two who send the same code at the same moment.
    USE_STEP = "UPDATE account SET totp_step = $2 WHERE person = $1 AND (totp_step IS NULL OR totp_step < $2)";
    FORGET_BACKUP = "DELETE FROM backup_code WHERE person = $1";
    ADD_BACKUP = "INSERT INTO backup_code (person, code_hash) VALUES ($1, $2)";
    USE_BACKUP = "UPDATE backup_code SET used_at = $3 WHERE person = $1 AND code_hash = $2 AND used_at IS NULL";
    BACKUP_LEFT = "SELECT COUNT(*) AS n FROM backup_code WHERE person = $1 AND used_at IS NULL";
    HAS_WRITTEN = "SELECT id FROM happening WHERE person = $1 LIMIT 1";
    CLOSE = "UPDATE account SET closed_at = $2, generation = generation + 1 WHERE person = $1 AND closed_at IS NULL";
    OPEN = "UPDATE account SET closed_at = NULL, generation = generation + 1 WHERE person = $1 AND closed_at IS NOT NULL";
    ANY_ADMINISTRATOR = "SELECT person FROM duty WHERE duty = 'admin' LIMIT 1";
    DUTIES = "SELECT duty FROM duty WHERE person = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date >= $2)";
    FACT = "SELECT value FROM fact WHERE name = $1";
    SET_FACT = "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    FORGET_FACT = "DELETE FROM fact WHERE name = $1 AND value = $2";
}

/// An account as it is kept. No word of it has a `Debug`.
pub(super) struct Account {
    pub person: PersonId,
    pub first_used: Option<Moment>,
    pub closed: bool,
    pub password: Option<String>,
    pub generation: i64,
    pub generator_since: Option<Moment>,
    pub last_step: Option<i64>,
    totp: Option<Sealed>,
}

pub(super) async fn account(tx: &mut Tx, person: &PersonId) -> Result<Option<Account>, Fault> {
    let Some(row) = tx.maybe(&ACCOUNT, binds![person]).await? else { return Ok(None) };
    Ok(Some(Account {
        person: person.clone(),
        first_used: row.maybe_int("first_used_at")?.map(Moment),
        closed: row.maybe_int("closed_at")?.is_some(),
        password: row.maybe_text("password")?,
        generation: row.int("generation")?,
        generator_since: row.maybe_int("totp_since")?.map(Moment),
        last_step: row.maybe_int("totp_step")?,
        totp: row.maybe_bytes("totp")?.map(Sealed::stored),
    }))
}

/// Whether this person has come in, and still may: who cannot sign in is sent nothing to sign in for.
pub async fn comes_in(tx: &mut Tx, person: &PersonId) -> Result<bool, Fault> {
    Ok(account(tx, person).await?.is_some_and(|account| account.first_used.is_some() && !account.closed))
}

fn place(person: &PersonId) -> Place<'_> {
    Place { column: "account.totp", row: person.as_str() }
}

impl Account {
    /// What the person's code generator shares with us, opened.
    pub async fn generator(&self, house: &House) -> Result<Option<Generator>, Fault> {
        let Some(sealed) = &self.totp else { return Ok(None) };
        let room = Room::of_person(&self.person);
        let ring = house.keys.ring(SIGN_IN, [room.clone()]).await?;
        Ok(Some(Generator::kept(ring.open(&room, place(&self.person), sealed)?)))
    }
}

pub(super) async fn make(tx: &mut Tx, person: &PersonId, now: Moment) -> Result<(), Fault> {
    tx.run(&MAKE, binds![person, now.0]).await.map(drop)
}

pub(super) async fn set_password(tx: &mut Tx, person: &PersonId, hash: &str) -> Result<(), Fault> {
    tx.run(&SET_PASSWORD, binds![person, hash]).await.map(drop)
}

pub(super) async fn first_used(tx: &mut Tx, person: &PersonId, now: Moment) -> Result<(), Fault> {
    tx.run(&FIRST_USED, binds![person, now.0]).await.map(drop)
}

/// Keeps a new generator, sealed. It counts for nothing until a code of it has been shown.
pub(super) async fn keep_generator(turn: &mut Turn<'_>, generator: &Generator) -> Result<(), Fault> {
    let me = turn.visit.me.id.clone();
    let key = turn.to_seal(SIGN_IN, &Room::of_person(&me)).await?;
    let sealed = key.seal(place(&me), generator.shared());
    turn.tx.run(&SET_TOTP, binds![&me, sealed]).await.map(drop)
}

pub(super) async fn generator_on(tx: &mut Tx, person: &PersonId, step: i64, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&TOTP_ON, binds![person, now.0, step]).await? == 1)
}

pub(super) async fn generator_off(tx: &mut Tx, person: &PersonId) -> Result<(), Fault> {
    tx.run(&TOTP_OFF, binds![person]).await?;
    tx.run(&FORGET_BACKUP, binds![person]).await.map(drop)
}

pub(super) async fn use_step(tx: &mut Tx, person: &PersonId, step: i64) -> Result<bool, Fault> {
    Ok(tx.run(&USE_STEP, binds![person, step]).await? == 1)
}

/// New codes on paper; the old ones are worth nothing.
pub(super) async fn keep_backup_codes(tx: &mut Tx, person: &PersonId, codes: &[Secret]) -> Result<(), Fault> {
    tx.run(&FORGET_BACKUP, binds![person]).await?;
    for code in codes {
        tx.run(&ADD_BACKUP, binds![person, code.hash(person.as_str())]).await?;
    }
    Ok(())
}

pub(super) async fn use_backup_code(tx: &mut Tx, person: &PersonId, code: &Secret, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&USE_BACKUP, binds![person, code.hash(person.as_str()), now.0]).await? == 1)
}

pub(super) async fn backup_codes_left(tx: &mut Tx, person: &PersonId) -> Result<i64, Fault> {
    tx.maybe(&BACKUP_LEFT, binds![person]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// What decides whether somebody can be invited.
pub(super) async fn traces(tx: &mut Tx, person: &PersonId) -> Result<Traces, Fault> {
    let account = account(tx, person).await?;
    Ok(Traces {
        used: account.as_ref().is_some_and(|account| account.first_used.is_some()),
        closed: account.is_some_and(|account| account.closed),
        has_written: tx.maybe(&HAS_WRITTEN, binds![person]).await?.is_some(),
    })
}

pub(super) async fn close(tx: &mut Tx, person: &PersonId, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&CLOSE, binds![person, now.0]).await? == 1)
}

/// `false` when it was not closed.
pub(super) async fn open(tx: &mut Tx, person: &PersonId) -> Result<bool, Fault> {
    Ok(tx.run(&OPEN, binds![person]).await? == 1)
}

pub(super) async fn has_administrator(tx: &mut Tx) -> Result<bool, Fault> {
    Ok(tx.maybe(&ANY_ADMINISTRATOR, binds![]).await?.is_some())
}

/// The duties somebody has on a day who is not here themself.
pub(super) async fn duties_of(tx: &mut Tx, person: &PersonId, day: &str) -> Result<Vec<Duty>, Fault> {
    let rows = tx.all(&DUTIES, binds![person, day]).await?;
    rows.iter().filter_map(|row| row.text("duty").map(|duty| Duty::parse(&duty)).transpose()).collect()
}

pub(super) async fn fact(tx: &mut Tx, name: &str) -> Result<Option<String>, Fault> {
    tx.maybe(&FACT, binds![name]).await?.map(|row| row.text("value")).transpose()
}

pub(super) async fn set_fact(tx: &mut Tx, name: &str, value: &str) -> Result<(), Fault> {
    tx.run(&SET_FACT, binds![name, value]).await.map(drop)
}

/// Takes a fact away, if it still says this.
pub(super) async fn forget_fact(tx: &mut Tx, name: &str, value: &str) -> Result<bool, Fault> {
    Ok(tx.run(&FORGET_FACT, binds![name, value]).await? == 1)
}

/// What is long over is not kept: invitations nobody answered, and requests for help that came to nothing.
pub async fn forget_old(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    invitations::forget(tx, now).await?;
    resets::forget(tx, now).await
}

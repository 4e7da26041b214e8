//! SQL and rows of passkeys. The library's own type is kept as text: the public half, and how often it has been used.

use webauthn_rs::prelude::Passkey;

use super::super::PasskeyId;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

sql! {
    OF_PERSON = "SELECT id, person, state, device, made_at, used_at FROM passkey WHERE person = $1 ORDER BY made_at, id";
    OF_CREDENTIAL = "SELECT id, person, state, device, made_at, used_at FROM passkey WHERE credential = $1";
    ADD = "INSERT INTO passkey (id, person, credential, state, device, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    USED = "UPDATE passkey SET state = $2, used_at = $3 WHERE id = $1";
    REMOVE = "DELETE FROM passkey WHERE id = $1 AND person = $2";
}

pub struct PasskeyLine {
    pub id: PasskeyId,
    pub person: PersonId,
    pub device: String,
    pub made_at: Moment,
    pub used_at: Option<Moment>,
    pub passkey: Passkey,
}

fn line(row: &Row) -> Result<PasskeyLine, Fault> {
    Ok(PasskeyLine {
        id: PasskeyId::stored(row.text("id")?),
        person: PersonId::stored(row.text("person")?),
        device: row.text("device")?,
        made_at: Moment(row.int("made_at")?),
        used_at: row.maybe_int("used_at")?.map(Moment),
        passkey: serde_json::from_str(&row.text("state")?)
            .map_err(|_| Fault::Broken("a passkey cannot be read".to_owned()))?,
    })
}

fn kept(passkey: &Passkey) -> Result<String, Fault> {
    serde_json::to_string(passkey).map_err(|_| Fault::Broken("a passkey cannot be kept".to_owned()))
}

/// What a device calls the key, as text.
fn credential(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub async fn passkeys_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<PasskeyLine>, Fault> {
    tx.all(&OF_PERSON, binds![person]).await?.iter().map(line).collect()
}

pub async fn passkey_of(tx: &mut Tx, called: &[u8]) -> Result<Option<PasskeyLine>, Fault> {
    tx.maybe(&OF_CREDENTIAL, binds![credential(called)]).await?.as_ref().map(line).transpose()
}

pub async fn add_passkey(tx: &mut Tx, new: &PasskeyLine) -> Result<(), Fault> {
    let called = credential(new.passkey.cred_id().as_ref());
    let binds = binds![&new.id, &new.person, called, kept(&new.passkey)?, &new.device, new.made_at.0];
    tx.run(&ADD, binds).await.map(drop)
}

pub async fn save_passkey_use(tx: &mut Tx, id: &PasskeyId, passkey: &Passkey, now: Moment) -> Result<(), Fault> {
    tx.run(&USED, binds![id, kept(passkey)?, now.0]).await.map(drop)
}

pub async fn remove_passkey(tx: &mut Tx, id: &PasskeyId, person: &PersonId) -> Result<bool, Fault> {
    Ok(tx.run(&REMOVE, binds![id, person]).await? == 1)
}

//! What is kept about the organisation itself, and the key that its first set-up asks for.

use sha2::{Digest, Sha256};

use crate::ground::chance::Chance;
use crate::ground::db::{Db, Fault, Tx};
use crate::ground::text::Language;
use crate::{binds, sql};

sql! {
    FACT = "SELECT value FROM fact WHERE name = $1";
    STATE = "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    FORGET = "DELETE FROM fact WHERE name = $1";
}

const NAME: &str = "organisation";
const LANGUAGE: &str = "language";
const KEY: &str = "set-up-key";

/// The organisation this house is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Organisation {
    pub name: String,
    pub language: Language,
}

/// Nothing before it has been set up.
///
/// # Errors
/// When the database fails.
pub async fn organisation(db: &Db) -> Result<Option<Organisation>, Fault> {
    let mut tx = db.look().await?;
    let Some(name) = fact(&mut tx, NAME).await? else { return Ok(None) };
    let language = fact(&mut tx, LANGUAGE).await?.as_deref().and_then(Language::parse);
    Ok(Some(Organisation { name, language: language.unwrap_or(Language::Bokmal) }))
}

/// A new one-time key. The one of before is worth nothing from now on.
///
/// # Errors
/// When the database fails.
pub async fn new_key(db: &Db, chance: &Chance) -> Result<String, Fault> {
    let key = chance.id();
    let mut tx = db.begin().await?;
    tx.run(&STATE, binds![KEY, hash(&key)]).await?;
    tx.commit().await?;
    Ok(key)
}

/// How setting up went.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    Done,
    /// The key is another one.
    WrongKey,
    /// Somebody was there first.
    Before,
}

/// Sets the organisation up, all of it or nothing.
pub(super) async fn set_up(db: &Db, key: &str, said: &Organisation) -> Result<Outcome, Fault> {
    let mut tx = db.begin().await?;
    if fact(&mut tx, NAME).await?.is_some() {
        return Ok(Outcome::Before);
    }
    // Hashes are compared, so how long it takes tells nothing about the key.
    if fact(&mut tx, KEY).await?.is_none_or(|kept| kept != hash(key)) {
        return Ok(Outcome::WrongKey);
    }
    tx.run(&STATE, binds![NAME, &said.name]).await?;
    tx.run(&STATE, binds![LANGUAGE, said.language.tag()]).await?;
    tx.run(&FORGET, binds![KEY]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

async fn fact(tx: &mut Tx, name: &str) -> Result<Option<String>, Fault> {
    tx.maybe(&FACT, binds![name]).await?.map(|row| row.text("value")).transpose()
}

fn hash(key: &str) -> String {
    Sha256::digest(key.trim()).iter().map(|byte| format!("{byte:02x}")).collect()
}

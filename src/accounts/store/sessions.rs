//! Sessions in the database. Only a hash of the cookie's value is kept: whoever reads the table cannot sign in with it.

use std::fmt;

use sha2::{Digest, Sha256};
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{SessionStore, session_store};

use crate::ground::clock::{Clock, Moment};
use crate::ground::db::{Bind, Db, Fault, Line, Tx};
use crate::page::session::{Remembered, STEP, USED};
use crate::people::PersonId;
use crate::{binds, sql};

/// A session ends, however much it is used.
const HOURS_IN_ALL: i64 = 12;

sql! {
    CREATE = "INSERT INTO session (id_hash, person, data, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id_hash) DO NOTHING";
    // A session that was ended while somebody used it stays ended: what is not there is not made again.
    SAVE = "UPDATE session SET person = $2, data = $3, expires_at = $4 WHERE id_hash = $1";
    LOAD = "SELECT data, expires_at FROM session WHERE id_hash = $1 AND expires_at > $2";
    DELETE = "DELETE FROM session WHERE id_hash = $1";
    FORGET_ALL = "DELETE FROM session";
    FORGET = "DELETE FROM session WHERE expires_at <= $1";
    OF_PERSON = "SELECT id_hash, data FROM session WHERE person = $1 AND expires_at > $2";
    END_ALL = "DELETE FROM session WHERE person = $1";
    END_ALL_OF = "DELETE FROM session WHERE person IN ({list})";
}

#[derive(Clone)]
pub struct Sessions {
    db: Db,
    clock: Clock,
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

fn hash(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_le_bytes()).to_vec()
}

fn failed(fault: Fault) -> Error {
    Error::Backend(fault.to_string())
}

impl Sessions {
    #[must_use]
    pub fn over(db: Db, clock: Clock) -> Sessions {
        Sessions { db, clock }
    }

    #[expect(clippy::disallowed_methods, reason = "the session layer reckons by the system's clock")]
    fn layers_now() -> OffsetDateTime {
        OffsetDateTime::now_utc()
    }

    /// How long from now, by the session layer's clock, put on ours: the house's clock may be another (the demo's).
    fn expiry(&self, record: &Record) -> i64 {
        let left = record.expiry_date - Self::layers_now();
        let idle = self.clock.now().0 + i64::try_from(left.whole_microseconds()).unwrap_or(i64::MAX / 2);
        let began = record.data.get("came").and_then(|came| came.get("at")).and_then(serde_json::Value::as_i64);
        began.map_or(idle, |began| idle.min(Moment(began).plus_hours(HOURS_IN_ALL).0))
    }

    fn values(&self, record: &Record) -> Result<(Option<String>, String)> {
        let person = record.data.get("person").and_then(|value| value.as_str()).map(str::to_owned);
        Ok((person, serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?))
    }

    async fn put(&self, record: &Record) -> std::result::Result<(), Fault> {
        let (person, data) = self.values(record).map_err(|_| Fault::Broken("a session is no text".to_owned()))?;
        let mut tx = self.db.begin().await?;
        tx.run(&SAVE, binds![hash(&record.id), person, data, self.expiry(record)]).await?;
        tx.commit().await
    }

    /// Whether what is stored says the same, but for when it was last used.
    async fn is_only_used(&self, record: &Record) -> Result<bool> {
        let without = |record: &Record| {
            let mut data = record.data.clone();
            data.remove(USED);
            data
        };
        Ok(self.load(&record.id).await?.is_some_and(|stored| without(&stored) == without(record)))
    }

    /// Signs everybody out.
    pub async fn forget_all(&self) -> std::result::Result<(), Fault> {
        let mut tx = self.db.begin().await?;
        tx.run(&FORGET_ALL, binds![]).await?;
        tx.commit().await
    }

    /// Forgets sessions that have ended.
    pub async fn forget_ended(&self) -> std::result::Result<(), Fault> {
        let mut tx = self.db.begin().await?;
        tx.run(&FORGET, binds![self.clock.now().0]).await?;
        tx.commit().await
    }
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let (person, data) = self.values(record)?;
        loop {
            let mut tx = self.db.begin_in(Line::SigningIn).await.map_err(failed)?;
            let made = tx
                .run(&CREATE, binds![hash(&record.id), person.clone(), data.clone(), self.expiry(record)])
                .await
                .map_err(failed)?;
            if made == 1 {
                return tx.commit().await.map_err(failed);
            }
            record.id = Id::default();
        }
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        match self.put(record).await {
            // Reading goes on when nothing can be written: a session that is only used is not lost by not noting it.
            Err(Fault::DiskFull | Fault::Overloaded) if self.is_only_used(record).await? => Ok(()),
            saved => saved.map_err(failed),
        }
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let mut tx = self.db.look().await.map_err(failed)?;
        let now = self.clock.now().0;
        let Some(row) = tx.maybe(&LOAD, binds![hash(id), now]).await.map_err(failed)? else { return Ok(None) };
        let data = serde_json::from_str(&row.text("data").map_err(failed)?)
            .map_err(|error| Error::Decode(error.to_string()))?;
        let left = row.int("expires_at").map_err(failed)? - now;
        let expiry_date = Self::layers_now() + Duration::microseconds(left);
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let mut tx = self.db.begin().await.map_err(failed)?;
        tx.run(&DELETE, binds![hash(id)]).await.map_err(failed)?;
        tx.commit().await.map_err(failed)
    }
}

/// One of somebody's sessions.
pub struct SessionLine {
    pub mark: String,
    pub device: String,
    pub began: Moment,
    /// To within five minutes.
    pub used: Moment,
    id_hash: Vec<u8>,
}

/// Where somebody is signed in, the latest used first.
pub async fn sessions_of(tx: &mut Tx, person: &PersonId, now: Moment) -> std::result::Result<Vec<SessionLine>, Fault> {
    let mut lines = Vec::new();
    for row in tx.all(&OF_PERSON, binds![person, now.0]).await? {
        let remembered: Remembered = serde_json::from_str(&row.text("data")?)
            .map_err(|_| Fault::Broken("a session cannot be read".to_owned()))?;
        let Some(came) = remembered.came else { continue };
        let began = Moment(came.at);
        let used = remembered.used.map_or(began, |step| Moment(step * STEP).max(began));
        lines.push(SessionLine { mark: came.mark, device: came.device, began, used, id_hash: row.bytes("id_hash")? });
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.used, line.began)));
    Ok(lines)
}

/// Ends one; `false` when there is none.
pub async fn end_session(tx: &mut Tx, person: &PersonId, mark: &str, now: Moment) -> std::result::Result<bool, Fault> {
    let lines = sessions_of(tx, person, now).await?;
    let Some(line) = lines.into_iter().find(|line| line.mark == mark) else { return Ok(false) };
    Ok(tx.run(&DELETE, binds![line.id_hash]).await? == 1)
}

/// Ends all of somebody's sessions, in the transaction that is the reason for it.
pub async fn end_all(tx: &mut Tx, person: &PersonId) -> std::result::Result<(), Fault> {
    tx.run(&END_ALL, binds![person]).await.map(drop)
}

/// The same for several.
pub async fn end_all_of(tx: &mut Tx, people: &[PersonId]) -> std::result::Result<(), Fault> {
    let people: Vec<Bind> = people.iter().map(|person| Bind::from(person.as_str())).collect();
    tx.run_list(&END_ALL_OF, &people).await.map(drop)
}

/// Ends all but the one somebody sits in.
pub async fn end_others(tx: &mut Tx, person: &PersonId, but: &str, now: Moment) -> std::result::Result<(), Fault> {
    for line in sessions_of(tx, person, now).await?.into_iter().filter(|line| line.mark != but) {
        tx.run(&DELETE, binds![line.id_hash]).await?;
    }
    Ok(())
}

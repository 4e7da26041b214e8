//! Whether a master key fits, asked before anything is done with it; the way back when it is lost; and what was erased.

use super::{Keys, open, seal};
use crate::ground::clock::Moment;
use crate::ground::db::{Db, Fault, Tx};
use crate::ground::sealing::{MasterKey, RecoveryKey};
use crate::{binds, sql};

sql! {
    KEPT = "SELECT value FROM safekeeping WHERE name = $1";
    KEEP = "INSERT INTO safekeeping (name, value, made_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, made_at = excluded.made_at";
    FORGET = "DELETE FROM safekeeping WHERE name = $1";
    SOME_KEY = "SELECT room, class, wrapped FROM room_key LIMIT 1";
    ERASED = "SELECT room, erased_at FROM erased_room ORDER BY room";
    ERASE_AGAIN = "DELETE FROM room_key WHERE room = $1 AND made_at <= $2";
    REMEMBER = "INSERT INTO erased_room (room, erased_at) VALUES ($1, $2)
        ON CONFLICT (room) DO UPDATE SET erased_at = excluded.erased_at WHERE excluded.erased_at > erased_room.erased_at";
}

const PROOF: &str = "proof of the master key";
const UNDER_RECOVERY: &str = "master key under the recovery key";

/// How a master key stands to a key store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fit {
    Fits,
    Wrong,
    /// Nothing has been sealed here yet: any key will do.
    Unused,
}

/// A room that was erased, and when.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ErasedRoom {
    pub room: String,
    pub at: Moment,
}

impl Keys {
    /// Whether the master key is the one of this key store. Changes nothing, and understands key stores of before there
    /// was a proof.
    ///
    /// # Errors
    /// When the key store cannot be read.
    pub async fn fit(&self) -> Result<Fit, Fault> {
        let tables = self.store.tables().await?;
        let has = |table: &str| tables.iter().any(|known| known == table);
        let mut store = self.store.look().await?;
        if has("safekeeping")
            && let Some(row) = store.maybe(&KEPT, binds![PROOF]).await?
        {
            let fits = open(&self.master.0, PROOF.as_bytes(), &row.bytes("value")?).is_some();
            return Ok(if fits { Fit::Fits } else { Fit::Wrong });
        }
        if has("room_key")
            && let Some(row) = store.maybe(&SOME_KEY, binds![]).await?
        {
            let opened = self.unwrap(&row.text("room")?, &row.text("class")?, &row.bytes("wrapped")?);
            return Ok(if opened.is_ok() { Fit::Fits } else { Fit::Wrong });
        }
        Ok(Fit::Unused)
    }

    /// Leaves a proof by which this master key is known again. Only for a key that [fits](Keys::fit).
    ///
    /// # Errors
    /// When it could not be written.
    pub async fn leave_proof(&self, now: Moment) -> Result<(), Fault> {
        let mut store = self.store.begin().await?;
        self.prove(&mut store, &self.master, now).await?;
        store.commit().await
    }

    pub(super) async fn prove(&self, store: &mut Tx, master: &MasterKey, now: Moment) -> Result<(), Fault> {
        let proof = seal(&master.0, &self.chance, PROOF.as_bytes(), &[]);
        store.run(&KEEP, binds![PROOF, proof, now.0]).await.map(drop)
    }

    /// Wraps the master key by a recovery key. The one of before opens nothing from now on.
    ///
    /// # Errors
    /// When it could not be written.
    pub async fn keep_under(&self, recovery: &RecoveryKey, now: Moment) -> Result<(), Fault> {
        let wrapped = seal(&recovery.wrapping(), &self.chance, UNDER_RECOVERY.as_bytes(), &self.master.0);
        let mut store = self.store.begin().await?;
        store.run(&KEEP, binds![UNDER_RECOVERY, wrapped, now.0]).await?;
        store.commit().await
    }

    pub(super) async fn forget_recovery(store: &mut Tx) -> Result<(), Fault> {
        store.run(&FORGET, binds![UNDER_RECOVERY]).await.map(drop)
    }

    /// Whether there is a way back if the master key is lost.
    ///
    /// # Errors
    /// When the key store cannot be read.
    pub async fn can_be_recovered(&self) -> Result<bool, Fault> {
        Ok(self.store.look().await?.maybe(&KEPT, binds![UNDER_RECOVERY]).await?.is_some())
    }

    /// The rooms that were erased here.
    ///
    /// # Errors
    /// When the key store cannot be read.
    pub async fn erased(store: &Db) -> Result<Vec<ErasedRoom>, Fault> {
        if !store.tables().await?.iter().any(|table| table == "erased_room") {
            return Ok(Vec::new());
        }
        let rows = store.look().await?.all(&ERASED, binds![]).await?;
        rows.iter().map(|row| Ok(ErasedRoom { room: row.text("room")?, at: Moment(row.int("erased_at")?) })).collect()
    }

    /// Erases what was erased elsewhere: the keys these rooms had then. One made afterwards is for new words, and stays.
    /// Says how many keys went.
    ///
    /// # Errors
    /// When it could not be written.
    pub async fn erase_again(store: &Db, rooms: &[ErasedRoom]) -> Result<u64, Fault> {
        let mut tx = store.begin().await?;
        let mut gone = 0;
        for ErasedRoom { room, at } in rooms {
            gone += tx.run(&ERASE_AGAIN, binds![room, at.0]).await?;
            tx.run(&REMEMBER, binds![room, at.0]).await?;
        }
        tx.commit().await?;
        Ok(gone)
    }

    pub(super) async fn remember_erased(store: &mut Tx, room: &str, at: Moment) -> Result<(), Fault> {
        store.run(&REMEMBER, binds![room, at.0]).await.map(drop)
    }
}

/// The master key, by the recovery key. Nothing when the recovery key is another, or there has been none.
///
/// # Errors
/// When the key store cannot be read.
pub async fn recovered(store: &Db, recovery: &RecoveryKey) -> Result<Option<MasterKey>, Fault> {
    let Some(row) = store.look().await?.maybe(&KEPT, binds![UNDER_RECOVERY]).await? else { return Ok(None) };
    let opened = open(&recovery.wrapping(), UNDER_RECOVERY.as_bytes(), &row.bytes("value")?);
    Ok(opened.and_then(|bytes| MasterKey::of_bytes(&bytes)))
}

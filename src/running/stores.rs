//! Opening the two stores with the master key that belongs to them. Everything that could do harm is found out while
//! nothing has been changed yet.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

use super::place::{DATABASE, KEYS, Place, Stores};
use super::{Tell, Wrong, readiness};
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::db::{Db, Fault, Ledger, Unopened};
use crate::ground::sealing::{Fit, Keys, MasterKey, NoMasterKey, RecoveryKey};

pub struct Opened {
    pub db: Db,
    pub key_store: Db,
    pub keys: Keys,
}

const DEMO: &str = "demo";
const INSTALLATION: &str = "installation";

/// Opens what is there, or begins a new installation with a master key and a recovery key of its own.
///
/// # Errors
/// With what is in the way; then nothing has been touched.
pub async fn open(place: &Place, chance: &Arc<Chance>, now: Moment, tell: Tell) -> Result<Opened, Wrong> {
    let (db, keys) = look(place).await?;
    let begun = begun(db.as_ref(), keys.as_ref()).await?;
    let master = match (master(place)?, begun) {
        (Some(master), _) => master,
        (None, Begun::Yes) => return Err(missing(place)),
        (None, Begun::No) => {
            let master = MasterKey::new(chance);
            master.write(&place.master).map_err(|error| at(place, error, "Look at --master-key."))?;
            tell(&format!("A new master key was made: {}", place.master.display()));
            master
        }
    };
    if let (Some(store), Begun::Yes) = (keys, begun) {
        let looked = Keys::new(store.clone(), master.copied(), Arc::clone(chance));
        let fit = looked.fit().await.map_err(broken)?;
        store.close().await;
        if fit == Fit::Wrong {
            return Err(wrong(place));
        }
    }
    if let Some(db) = db {
        db.close().await;
    }
    let opened = bring_up(place, master, chance).await?;
    if opened.keys.fit().await.map_err(broken)? == Fit::Wrong {
        return Err(wrong(place));
    }
    opened.keys.leave_proof(now).await.map_err(broken)?;
    // Before anything is agreed, so that every copy of the key store from the first day has it.
    opened.keys.signing(now).await.map_err(broken)?;
    if readiness::fact(&opened.db, INSTALLATION).await.map_err(broken)?.is_none() {
        readiness::state(&opened.db, INSTALLATION, &chance.id()).await.map_err(broken)?;
    }
    if !opened.keys.can_be_recovered().await.map_err(broken)? {
        match begun {
            Begun::No => new_recovery_key(&opened.keys, chance, now, tell).await?,
            Begun::Yes => tell("There is no recovery key: run makker keys new-recovery-key, and keep what it prints."),
        }
    }
    Ok(opened)
}

/// Opens both for work that nobody else may be there for. The master key fits.
///
/// # Errors
/// With what is in the way.
pub async fn open_as_they_are(place: &Place, master: MasterKey, chance: &Arc<Chance>) -> Result<Opened, Wrong> {
    let opened = bring_up(place, master, chance).await?;
    match opened.keys.fit().await.map_err(broken)? {
        Fit::Wrong => Err(wrong(place)),
        Fit::Fits | Fit::Unused => Ok(opened),
    }
}

async fn bring_up(place: &Place, master: MasterKey, chance: &Arc<Chance>) -> Result<Opened, Wrong> {
    let (database_url, keys_url) = place.urls();
    place.make_files()?;
    let key_store = Db::open(&keys_url, Ledger::Keys).await.map_err(|reason| unopened(place, &reason))?;
    let db = Db::open(&database_url, Ledger::Makker).await.map_err(|reason| unopened(place, &reason))?;
    let keys = Keys::new(key_store.clone(), master, Arc::clone(chance));
    Ok(Opened { db, key_store, keys })
}

/// Makes a recovery key and shows it, once.
///
/// # Errors
/// When it could not be kept.
pub async fn new_recovery_key(keys: &Keys, chance: &Chance, now: Moment, tell: Tell) -> Result<(), Wrong> {
    let recovery = RecoveryKey::new(chance);
    tell("");
    tell("The recovery key. Write it on paper now: it is shown this once, and kept nowhere.");
    tell("With it and a copy of the key store, a lost master key can be made again.");
    tell("");
    tell(&format!("    {}", recovery.printed()));
    tell("");
    keys.keep_under(&recovery, now).await.map_err(broken)?;
    tell("It holds from now on.");
    Ok(())
}

/// Whether there is an installation already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Begun {
    Yes,
    No,
}

/// Both stores as they are, without touching them. None: it is not there, or nothing is in it.
///
/// # Errors
/// When they cannot be read.
pub async fn look(place: &Place) -> Result<(Option<Db>, Option<Db>), Wrong> {
    let (database_url, keys_url) = place.urls();
    let mut found = Vec::new();
    for (url, file) in [(database_url, DATABASE), (keys_url, KEYS)] {
        let there = match &place.stores {
            Stores::Files => std::fs::metadata(place.folder.join(file)).is_ok_and(|file| file.len() > 0),
            Stores::Server { .. } => true,
        };
        found.push(match there {
            false => None,
            true => {
                let db = Db::open_to_look(&url).await.map_err(|reason| unopened(place, &reason))?;
                let used = !db.tables().await.map_err(broken)?.is_empty();
                used.then_some(db)
            }
        });
    }
    let keys = found.pop().flatten();
    Ok((found.pop().flatten(), keys))
}

async fn begun(db: Option<&Db>, keys: Option<&Db>) -> Result<Begun, Wrong> {
    if let Some(db) = db
        && readiness::fact(db, DEMO).await.map_err(broken)?.is_some()
    {
        return Err(Wrong::new(
            "This is the demo's data, and its people are made up. Nothing has been touched.",
            "Choose another folder with --data, or other databases.",
        ));
    }
    match (db, keys) {
        (None, None) => Ok(Begun::No),
        (Some(_), Some(_)) => Ok(Begun::Yes),
        (Some(_), None) => Err(Wrong::new(
            "The database is there, and the key store is not: what people wrote cannot be read without it.",
            format!("Put {KEYS} back, or a copy of the key store with makker restore. Nothing has been touched."),
        )),
        (None, Some(_)) => Err(Wrong::new(
            "The key store is there, and the database is not.",
            format!("Put {DATABASE} back, or a copy of the database with makker restore. Nothing has been touched."),
        )),
    }
}

/// The master key, if its file is there.
///
/// # Errors
/// When it is there and is no key, or is others' to read, or a rotation was stopped in the middle.
pub fn master(place: &Place) -> Result<Option<MasterKey>, Wrong> {
    if next_master(place).exists() {
        return Err(Wrong::new(
            "A rotation of the master key was not finished.",
            "Run makker keys rotate again: it goes on where it stopped. Nothing has been touched.",
        ));
    }
    read(place, &place.master)
}

/// The new master key, as long as a rotation is under way.
#[must_use]
pub fn next_master(place: &Place) -> PathBuf {
    let mut name = place.master.file_name().unwrap_or_default().to_owned();
    name.push(".next");
    place.master.with_file_name(name)
}

pub fn read(place: &Place, file: &std::path::Path) -> Result<Option<MasterKey>, Wrong> {
    let shown = file.display();
    match MasterKey::read(file) {
        Ok(master) => Ok(Some(master)),
        Err(NoMasterKey::Unreadable(error)) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(NoMasterKey::ReadableByOthers) => {
            Err(Wrong::new(format!("Others can read the master key {shown}."), format!("Run: chmod 600 {shown}")))
        }
        Err(reason) => Err(at(place, reason, "Put the right master key back, or run makker keys recover.")),
    }
}

fn at(place: &Place, reason: impl std::fmt::Display, mend: &str) -> Wrong {
    Wrong::new(format!("{}: {reason}", place.master.display()), mend)
}

#[must_use]
pub fn missing(place: &Place) -> Wrong {
    at(
        place,
        "the master key is not there, and without it nothing can be read. Nothing has been touched",
        "Put it back, give its path with --master-key, or run makker keys recover with the recovery key.",
    )
}

fn wrong(place: &Place) -> Wrong {
    at(
        place,
        "this is not the master key of these data. Nothing has been touched",
        "Put the right one back, give its path with --master-key, or run makker keys recover with the recovery key.",
    )
}

pub fn broken(fault: Fault) -> Wrong {
    Wrong::new(fault, "Run makker check, and look at the disk.")
}

fn unopened(place: &Place, reason: &Unopened) -> Wrong {
    let mend = match (&place.stores, reason) {
        (_, Unopened::Newer(_)) => "Start the newer Makker, or put a copy from before it back.",
        (_, Unopened::Changed(_)) => "This program is not the one that made it: get a released one.",
        (_, Unopened::TooOld(_)) => "Upgrade PostgreSQL.",
        (Stores::Files, Unopened::Failed(_)) => "Look at the data folder, and run makker check.",
        (Stores::Server { .. }, Unopened::Failed(_)) => {
            "Look at --database and --key-store, and that PostgreSQL runs and lets this user in."
        }
    };
    Wrong::new(reason, mend)
}

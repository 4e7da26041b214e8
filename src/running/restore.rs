//! `makker restore`: puts a copy back.
//!
//! - A copy that has changed by a bit is refused, and so are a copy of another installation and a master key that does
//!   not fit. What is there is touched only when everything has been found to be right.
//! - What was erased since stays erased: the rooms erased in the key store that is there, and in every copy of the keys
//!   beside the one that is put back, are erased in it before anybody can ask for them.
//! - Everybody signs in again: sessions ended since the copy must not come back to life.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::manifest::{self, Made, Manifest, Of};
use super::options::RestoreOptions;
use super::place::{DATABASE, KEYS, Place, RESTORING, StoreUrl, Stores, file_url};
use super::stores::{self, broken};
use super::{InTheWay, Tell, Wrong, postgres, readiness};
use crate::accounts::Sessions;
use crate::ground::chance::Chance;
use crate::ground::clock::Clock;
use crate::ground::db::{Db, Ledger, Use};
use crate::ground::sealing::{ErasedRoom, Fit, Keys};

pub async fn run(options: &RestoreOptions, tell: Tell) -> Result<(), InTheWay> {
    let place = Place::of(&options.place)?;
    place.prepare()?;
    readiness::room(&place.folder)?;
    let _claim = place.claim(Use::Alone).await?;
    let database = copy(&options.database_copy, Of::Database)?;
    let keys = options.keys_copy.as_deref().map(|folder| copy(folder, Of::Keys)).transpose()?;
    if let Some((keys, _)) = &keys
        && keys.installation != database.0.installation
    {
        return Err(Wrong::new("The two copies are of two installations.", "Use copies that belong together.").into());
    }
    let erased = erased(&place, options).await?;
    match &place.stores {
        Stores::Files => files(&place, options, &database, keys.as_ref(), &erased, tell).await?,
        Stores::Server { database: url, keys: keys_url } => {
            let into = [(url, Some(&database)), (keys_url, keys.as_ref())];
            server(&place, into, &erased).await?;
        }
    }
    tell(&format!("Put back: the database of {}.", database.0.at_in_utc));
    match &keys {
        Some((keys, _)) => tell(&format!("Put back: the key store of {}.", keys.at_in_utc)),
        None => tell("The key store that was there is used."),
    }
    if !erased.is_empty() {
        tell(&format!("{} rooms that have been erased stay erased.", erased.len()));
    }
    tell("Everybody must sign in again. Run makker check before opening the doors.");
    Ok(())
}

type Copied = (Manifest, PathBuf);

fn copy(folder: &Path, of: Of) -> Result<Copied, Wrong> {
    let manifest = Manifest::read(folder)?;
    if manifest.of != of {
        let what = format!("{} is a copy of the other store.", folder.display());
        return Err(Wrong::new(what, "Look at --database-copy and --keys-copy."));
    }
    let file = manifest.holds(folder)?;
    Ok((manifest, file))
}

/// Every room that is known to have been erased: here, in the copy of the keys, and in those beside it.
async fn erased(place: &Place, options: &RestoreOptions) -> Result<Vec<ErasedRoom>, Wrong> {
    let mut known: BTreeMap<String, ErasedRoom> = BTreeMap::new();
    let (_, here) = stores::look(place).await?;
    let mut found = match &here {
        Some(store) => Keys::erased(store).await.map_err(broken)?,
        None => Vec::new(),
    };
    if let Some(store) = here {
        store.close().await;
    }
    let beside = options.keys_copy.as_deref().and_then(Path::parent).map(fs::read_dir);
    for folder in beside.into_iter().flatten().flatten().flatten().map(|entry| entry.path()) {
        // A neighbour that is no copy, or a broken one, has nothing to tell.
        let Ok((manifest, file)) = copy(&folder, Of::Keys) else { continue };
        if manifest.made == Made::Sqlite
            && let Ok(store) = Db::open_to_look(&file_url(&file)).await
        {
            found.extend(Keys::erased(&store).await.map_err(broken)?);
            store.close().await;
        }
    }
    for room in found {
        match known.get(&room.room) {
            Some(later) if later.at >= room.at => {}
            _ => drop(known.insert(room.room.clone(), room)),
        }
    }
    Ok(known.into_values().collect())
}

/// SQLite: the copies are made ready under another name, and take their places when all is right.
async fn files(
    place: &Place,
    options: &RestoreOptions,
    database: &Copied,
    keys: Option<&Copied>,
    erased: &[ErasedRoom],
    tell: Tell,
) -> Result<(), Wrong> {
    let at = |name: &str| place.folder.join(name);
    let half_done = at(RESTORING).exists();
    let taken = [(DATABASE, true), (KEYS, keys.is_some())];
    let taken: Vec<&str> =
        taken.into_iter().filter(|(name, ours)| *ours && at(name).exists()).map(|(name, _)| name).collect();
    if !taken.is_empty() && !options.replace {
        let what = format!("{} is there already.", at(taken[0]).display());
        return Err(Wrong::new(what, "Give --replace to put what is there aside, or another folder with --data."));
    }
    if keys.is_none() && !at(KEYS).exists() {
        let mend = "Give a copy of the key store with --keys-copy: without it nothing can be read.";
        return Err(Wrong::new("There is no key store here.", mend));
    }
    let ready = match made_ready(place, database, keys, erased).await {
        Ok(ready) => ready,
        Err(wrong) => {
            // A copy of the keys left behind would still open what is erased later.
            let _ = leave_nothing(place);
            return Err(wrong);
        }
    };
    let trouble = |error: std::io::Error| {
        Wrong::new(format!("{}: {error}", place.folder.display()), "Run it again, with --replace.")
    };
    if !half_done {
        fs::write(at(RESTORING), "A copy is being put back.\n").map_err(trouble)?;
        private(&at(RESTORING)).map_err(trouble)?;
        manifest::keep(&place.folder).map_err(trouble)?;
    }
    if !taken.is_empty() {
        let aside = at(&format!("before-{}", manifest::stamp(Clock::System.now())));
        manifest::new_folder(&aside).map_err(trouble)?;
        for name in taken {
            for file in [name.to_owned(), format!("{name}-wal"), format!("{name}-shm")] {
                if at(&file).exists() {
                    fs::rename(at(&file), aside.join(&file)).map_err(trouble)?;
                }
            }
        }
        tell(&format!("What was there has been put aside: {}", aside.display()));
        tell("Delete it when you no longer need it: it holds words and keys that may be erased later.");
    }
    for (from, to) in ready {
        fs::rename(from, to).map_err(trouble)?;
    }
    leave_nothing(place).map_err(trouble)?;
    manifest::keep(&place.folder).map_err(trouble)?;
    fs::remove_file(at(RESTORING)).and_then(|()| manifest::keep(&place.folder)).map_err(trouble)
}

/// The copies, each beside its place, and fitting the master key.
async fn made_ready(
    place: &Place,
    database: &Copied,
    keys: Option<&Copied>,
    erased: &[ErasedRoom],
) -> Result<Vec<(PathBuf, PathBuf)>, Wrong> {
    let at = |name: &str| place.folder.join(name);
    let mut ready = Vec::new();
    for (copied, name, ledger) in [(keys, KEYS, Ledger::Keys), (Some(database), DATABASE, Ledger::Makker)] {
        let Some((manifest, file)) = copied else { continue };
        if manifest.made != Made::Sqlite {
            return Err(Wrong::new("This copy is of PostgreSQL.", "Give --database and --key-store."));
        }
        ready.push((prepared(place, file, name, ledger, erased).await?, at(name)));
    }
    let key_store = ready.iter().find(|(_, to)| *to == at(KEYS)).map_or_else(|| at(KEYS), |(from, _)| from.clone());
    fits(place, &key_store).await?;
    Ok(ready)
}

/// What is made beside a place until it is taken: the copy, and what SQLite keeps beside it.
fn beside(place: &Place, name: &str) -> [PathBuf; 3] {
    let to = place.folder.join(format!("{name}.restoring"));
    [with(&to, "-wal"), with(&to, "-shm"), to]
}

fn leave_nothing(place: &Place) -> std::io::Result<()> {
    let all = [KEYS, DATABASE].into_iter().flat_map(|name| beside(place, name));
    all.filter(|file| file.exists()).try_for_each(fs::remove_file)
}

/// A copy beside its place: brought up to date, with what was erased erased, and nobody signed in.
async fn prepared(
    place: &Place,
    file: &Path,
    name: &str,
    ledger: Ledger,
    erased: &[ErasedRoom],
) -> Result<PathBuf, Wrong> {
    let [log, index, to] = beside(place, name);
    let trouble = |error: std::io::Error| Wrong::new(format!("{}: {error}", to.display()), "Look at the data folder.");
    for left in [&to, &log, &index].into_iter().filter(|file| file.exists()) {
        fs::remove_file(left).map_err(trouble)?;
    }
    fs::copy(file, &to).map_err(trouble)?;
    private(&to).map_err(trouble)?;
    let store = Db::open(&file_url(&to), ledger)
        .await
        .map_err(|reason| Wrong::new(reason, "Start the Makker that made the copy, or a newer one."))?;
    settle(&store, ledger, erased).await?;
    store.close().await;
    manifest::keep(&to).map_err(trouble)?;
    Ok(to)
}

async fn settle(store: &Db, ledger: Ledger, erased: &[ErasedRoom]) -> Result<(), Wrong> {
    match ledger {
        Ledger::Keys => drop(Keys::erase_again(store, erased).await.map_err(broken)?),
        Ledger::Makker => Sessions::over(store.clone(), Clock::System).forget_all().await.map_err(broken)?,
    }
    Ok(())
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn private(path: &Path) -> std::io::Result<()> {
    fs::set_permissions(path, <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o600))
}

/// The master key, when it is here already, must fit the keys that are put back.
async fn fits(place: &Place, key_store: &Path) -> Result<(), Wrong> {
    let Some(master) = stores::read(place, &place.master)? else { return Ok(()) };
    let url = file_url(key_store);
    let store = Db::open_to_look(&url).await.map_err(|reason| Wrong::new(reason, "Look at the copy of the keys."))?;
    let fit = Keys::new(store.clone(), master, Arc::new(Chance::Os)).fit().await.map_err(broken)?;
    store.close().await;
    if fit == Fit::Wrong {
        let what = format!("{} is not the master key of this copy of the keys.", place.master.display());
        return Err(Wrong::new(
            what,
            "Put the master key of that time back, or move it away and use makker keys recover.",
        ));
    }
    Ok(())
}

/// PostgreSQL: into empty databases, since what is in others is not ours to throw away.
async fn server(place: &Place, into: [(&StoreUrl, Option<&Copied>); 2], erased: &[ErasedRoom]) -> Result<(), Wrong> {
    let (db, keys) = stores::look(place).await?;
    for (there, (_, copied)) in [&db, &keys].into_iter().zip(&into) {
        if there.is_some() && copied.is_some() {
            return Err(Wrong::new(
                "There is something in the database already.",
                "Make new, empty databases, and give those.",
            ));
        }
    }
    if keys.is_none() && into[1].1.is_none() {
        return Err(Wrong::new("The key store is empty.", "Give a copy of it with --keys-copy."));
    }
    for store in [db, keys].into_iter().flatten() {
        store.close().await;
    }
    for ((url, copied), ledger) in into.into_iter().zip([Ledger::Makker, Ledger::Keys]) {
        let Some((manifest, file)) = copied else { continue };
        if manifest.made != Made::Postgres {
            return Err(Wrong::new("This copy is of SQLite.", "Leave out --database and --key-store."));
        }
        postgres::restore(url, file)?;
        let mend = "Start the Makker that made the copy, or a newer one.";
        let store = Db::open(url.reveal(), ledger).await.map_err(|reason| Wrong::new(reason, mend))?;
        settle(&store, ledger, erased).await?;
        store.close().await;
    }
    Ok(())
}

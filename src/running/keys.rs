//! `makker keys`: a new master key, a new recovery key, and the way back when the master key is lost.
//!
//! Rotation can be stopped anywhere and run again. The new key lies beside the old under another name from before the
//! first wrapped key is changed until after the last: whichever of the two the key store knows is the right one.

use std::fs;
use std::io::BufRead;
use std::sync::Arc;

use super::options::{KeysDeed, KeysOptions, PlaceOptions};
use super::place::Place;
use super::stores::{self, next_master};
use super::{InTheWay, Tell, Wrong};
use crate::ground::chance::Chance;
use crate::ground::clock::Clock;
use crate::ground::db::Use;
use crate::ground::sealing::{Fit, Keys, MasterKey, RecoveryKey, recovered};

pub async fn run(options: &KeysOptions, tell: Tell) -> Result<(), InTheWay> {
    match &options.deed {
        KeysDeed::Rotate(place) => rotate(place, tell).await,
        KeysDeed::NewRecoveryKey(place) => new_recovery_key(place, tell).await,
        KeysDeed::Recover(place) => {
            tell("Type the recovery key, and press Enter:");
            let mut typed = zeroize::Zeroizing::new(String::new());
            std::io::stdin()
                .lock()
                .read_line(&mut typed)
                .map_err(|error| Wrong::new(error, "Type it at the terminal, or send it in by a pipe."))?;
            recover(place, &typed, tell).await
        }
    }
}

async fn rotate(options: &PlaceOptions, tell: Tell) -> Result<(), InTheWay> {
    let (place, chance, now) = (Place::of(options)?, Arc::new(Chance::Os), Clock::System.now());
    place.prepare()?;
    place.is_whole()?;
    let _claim = place.claim(Use::Alone).await?;
    let (next_file, old) = (next_master(&place), stores::read(&place, &place.master)?);
    let next = stores::read(&place, &next_file)?;
    let (_, Some(store)) = stores::look(&place).await? else {
        return Err(Wrong::new("There is no key store here.", "Look at --data, or --database and --key-store.").into());
    };
    let fits = async |master: &MasterKey| {
        let keys = Keys::new(store.clone(), master.copied(), Arc::clone(&chance));
        keys.fit().await.map_err(stores::broken)
    };
    // Stopped after the new key had been taken in use: only the name is left to change.
    if let Some(next) = &next
        && fits(next).await? == Fit::Fits
    {
        store.close().await;
        return settle(&place, next.copied(), tell).await;
    }
    let Some(old) = old else { return Err(stores::missing(&place).into()) };
    store.close().await;
    let opened = stores::open_as_they_are(&place, old, &chance).await?;
    let next = match next {
        Some(next) => next,
        None => {
            let next = MasterKey::new(&chance);
            next.write(&next_file)
                .map_err(|error| Wrong::new(format!("{}: {error}", next_file.display()), "Look at the folder."))?;
            next
        }
    };
    let wrapped = opened.keys.change_master(&next, now).await.map_err(stores::broken)?;
    tell(&format!("{wrapped} keys are wrapped by the new master key."));
    opened.db.close().await;
    opened.key_store.close().await;
    settle(&place, next, tell).await
}

/// The new key takes the old one's name, and a new recovery key is made: the one of before was for the old.
async fn settle(place: &Place, next: MasterKey, tell: Tell) -> Result<(), InTheWay> {
    let (chance, now) = (Arc::new(Chance::Os), Clock::System.now());
    let opened = stores::open_as_they_are(place, next, &chance).await?;
    if !opened.keys.can_be_recovered().await.map_err(stores::broken)? {
        stores::new_recovery_key(&opened.keys, &chance, now, tell).await?;
    }
    let renamed = fs::rename(next_master(place), &place.master).and_then(|()| {
        let folder = place.master.parent().filter(|folder| !folder.as_os_str().is_empty());
        fs::File::open(folder.unwrap_or(std::path::Path::new(".")))?.sync_all()
    });
    renamed.map_err(|error| Wrong::new(format!("{}: {error}", place.master.display()), "Run it again."))?;
    opened.db.close().await;
    opened.key_store.close().await;
    tell(&format!(
        "The new master key is in {}. Keep a copy of it apart from the copies of the data,",
        place.master.display()
    ));
    tell("and throw away copies of the old one when copies of the key store from before today are gone.");
    Ok(())
}

async fn new_recovery_key(options: &PlaceOptions, tell: Tell) -> Result<(), InTheWay> {
    let (place, chance, now) = (Place::of(options)?, Arc::new(Chance::Os), Clock::System.now());
    place.prepare()?;
    place.is_whole()?;
    let _claim = place.claim(Use::Alone).await?;
    let Some(master) = stores::master(&place)? else { return Err(stores::missing(&place).into()) };
    let opened = stores::open_as_they_are(&place, master, &chance).await?;
    stores::new_recovery_key(&opened.keys, &chance, now, tell).await?;
    opened.db.close().await;
    opened.key_store.close().await;
    Ok(())
}

async fn recover(options: &PlaceOptions, typed: &str, tell: Tell) -> Result<(), InTheWay> {
    let (place, chance) = (Place::of(options)?, Arc::new(Chance::Os));
    place.prepare()?;
    if place.master.exists() {
        let what = format!("{} is there already, and a key is never written over.", place.master.display());
        return Err(Wrong::new(what, "If it is the wrong one, move it away first.").into());
    }
    let recovery = RecoveryKey::read(typed)
        .ok_or_else(|| Wrong::new("This is not a recovery key as it was printed.", "Look for a slip of the pen."))?;
    let _claim = place.claim(Use::Alone).await?;
    let (_, Some(store)) = stores::look(&place).await? else {
        return Err(
            Wrong::new("There is no key store here.", "Put a copy of it back first, with makker restore.").into()
        );
    };
    let master = recovered(&store, &recovery).await.map_err(stores::broken)?.ok_or_else(|| {
        Wrong::new("This recovery key does not belong to this key store.", "Look for the one that was printed last.")
    })?;
    let fit = Keys::new(store.clone(), master.copied(), chance).fit().await.map_err(stores::broken)?;
    store.close().await;
    if fit == Fit::Wrong {
        return Err(
            Wrong::new("The key store does not fit itself.", "Put a copy of it back, with makker restore.").into()
        );
    }
    master
        .write(&place.master)
        .map_err(|error| Wrong::new(format!("{}: {error}", place.master.display()), "Look at the folder."))?;
    tell(&format!("The master key is back in {}.", place.master.display()));
    Ok(())
}

//! `makker check`: looks through everything that is stored and says what is wrong, without changing anything and without
//! showing a word. Also while Makker runs.

use std::path::Path;
use std::sync::Arc;

use super::manifest::{Made, Manifest};
use super::options::CheckOptions;
use super::place::Place;
use super::stores::{self, broken};
use super::{InTheWay, Tell, Wrong, backup, mail};
use crate::ground::chance::Chance;
use crate::ground::db::{Db, Engine};
use crate::ground::sealing::{Fit, Keys, SealedColumn};

pub async fn run(options: &CheckOptions, tell: Tell) -> Result<(), InTheWay> {
    let mut wrong = Vec::new();
    if options.copies.is_empty() {
        wrong.extend(house(&Place::of(&options.place)?, tell).await?);
    }
    for folder in &options.copies {
        match copy(folder).await {
            Ok(said) => tell(&said),
            Err(reason) => wrong.push(reason),
        }
    }
    wrong.extend(mail::tried_out(&options.mail, tell).await.err());
    if wrong.is_empty() {
        tell("All is well.");
        return Ok(());
    }
    Err(InTheWay(wrong))
}

async fn house(place: &Place, tell: Tell) -> Result<Vec<Wrong>, InTheWay> {
    let (Some(db), Some(store)) = stores::look(place).await? else {
        return Err(
            Wrong::new("There is nothing here to check.", "Look at --data, or --database and --key-store.").into()
        );
    };
    let Some(master) = stores::master(place)? else { return Err(stores::missing(place).into()) };
    let mut wrong = place.prepare().err().map(|InTheWay(wrong)| wrong).unwrap_or_default();
    for (name, store) in [("The database", &db), ("The key store", &store)] {
        wrong.extend(whole(name, store, tell).await?);
    }
    let keys = Keys::new(store.clone(), master, Arc::new(Chance::Os));
    match keys.fit().await.map_err(broken)? {
        Fit::Wrong => {
            let what = format!("{} is not the master key of these data.", place.master.display());
            wrong.push(Wrong::new(what, "Put the right one back, or run makker keys recover."));
        }
        Fit::Fits | Fit::Unused => wrong.extend(sealed(&db, &keys, tell).await?),
    }
    db.close().await;
    store.close().await;
    Ok(wrong)
}

async fn whole(name: &str, store: &Db, tell: Tell) -> Result<Vec<Wrong>, Wrong> {
    let faults = store.faults().await.map_err(broken)?;
    let rows: i64 = store.rows().await.map_err(broken)?.iter().map(|(_, rows)| rows).sum();
    match store.engine() {
        Engine::Sqlite => tell(&format!("{name}: {rows} rows, looked through page by page.")),
        Engine::Postgres => tell(&format!("{name}: {rows} rows. PostgreSQL's own pages are checked by pg_amcheck.")),
    }
    let mend = "Stop Makker, keep the files as they are, and put the last good copy back with makker restore.";
    Ok(faults.into_iter().map(|fault| Wrong::new(format!("{name}: {fault}"), mend)).collect())
}

/// Every sealed value opens, or its room has been erased.
async fn sealed(db: &Db, keys: &Keys, tell: Tell) -> Result<Vec<Wrong>, Wrong> {
    let (mut wrong, mut opens, mut erased) = (Vec::new(), 0, 0);
    for column in inventory::iter::<SealedColumn> {
        let looked = keys.look_through(db, column).await.map_err(broken)?;
        opens += looked.opens;
        erased += looked.erased;
        if looked.broken > 0 {
            wrong.push(Wrong::new(
                format!("{} sealed values in {} do not open.", looked.broken, column.column),
                "They have been changed or moved. Put the last good copy back with makker restore.",
            ));
        }
    }
    tell(&format!("{opens} sealed values open. {erased} belong to rooms that have been erased."));
    Ok(wrong)
}

/// A copy is as it was written, whole, and has the rows it had.
async fn copy(folder: &Path) -> Result<String, Wrong> {
    let manifest = Manifest::read(folder)?;
    let file = manifest.holds(folder)?;
    let shown = folder.display();
    if manifest.made == Made::Postgres {
        return Ok(format!("{shown}: as it was written. What is in a dump of PostgreSQL shows when it is put back."));
    }
    let rows = backup::looked_through(&file).await?;
    if rows.iter().any(|(table, rows)| manifest.rows.get(table) != Some(rows)) {
        return Err(Wrong::new(format!("{shown} has other rows than it had."), "Use another copy."));
    }
    Ok(format!("{shown}: whole, of {}.", manifest.at_in_utc))
}

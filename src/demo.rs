//! `makker demo`: a made-up municipality on this machine, with half a year behind it.
//!
//! Sign-in is a button, so it listens on this machine alone and its data is marked: it can never be taken for, or
//! served as, a real installation.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use thiserror::Error;

use crate::access::House;
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Zone};
use crate::ground::db::{Claim, Db, Fault, Ledger, Unopened};
use crate::ground::sealing::{Keys, MasterKey, NoMasterKey};
use crate::ground::serve;
use crate::ground::text::Language;
use crate::messages::{Feeds, Post};
use crate::{binds, cast, site, sql};

/// What can be chosen.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Where its data lies; made when missing.
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    pub data: PathBuf,
    /// Where to listen. This machine alone: signing in asks for nothing.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Throw away what has been done, and begin again.
    #[arg(long)]
    pub fresh: bool,
    /// The first day, for pictures; otherwise today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<Date>,
}

/// Why the demo did not start.
#[derive(Debug, Error)]
pub enum NotStarted {
    #[error("the demo listens on this machine alone, such as 127.0.0.1:8080, and not on {0}")]
    NotLoopback(SocketAddr),
    #[error("{0} holds other data than the demo's; nothing has been touched. Choose another folder with --data")]
    NotDemo(PathBuf),
    #[error("another Makker is using {0}: stop it first, or choose another folder with --data")]
    InUse(PathBuf),
    #[error("{0} could not be listened on ({1}). Is it started already? Choose another with --listen")]
    Listen(SocketAddr, io::Error),
    #[error("{0}: {1}")]
    Folder(PathBuf, io::Error),
    #[error("the server stopped: {0}")]
    Served(io::Error),
    #[error(
        "the disk failed to keep what was written, so nothing more is promised; look at the disk before starting again"
    )]
    DiskFailed,
    #[error(transparent)]
    Unopened(#[from] Unopened),
    #[error(transparent)]
    Key(#[from] NoMasterKey),
    #[error(transparent)]
    Fault(#[from] Fault),
}

sql! {
    FACT = "SELECT value FROM fact WHERE name = $1";
    MARK = "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    ANYBODY = "SELECT COUNT(*) AS people FROM person";
}

/// Where the demo says how it goes: the terminal.
pub type Tell = fn(&str);

const IN_USE: &str = "makker.lock";

/// Starts the demo and serves it until it is stopped.
///
/// # Errors
/// With what to do about it.
pub async fn run(options: &Options, tell: Tell) -> Result<(), NotStarted> {
    if !options.listen.ip().is_loopback() {
        return Err(NotStarted::NotLoopback(options.listen));
    }
    let listener = tokio::net::TcpListener::bind(options.listen)
        .await
        .map_err(|error| NotStarted::Listen(options.listen, error))?;
    let address = listener.local_addr().map_err(NotStarted::Served)?;
    std::fs::create_dir_all(&options.data).map_err(|error| NotStarted::Folder(options.data.clone(), error))?;
    let _claim = Claim::of_files(&options.data.join(IN_USE)).map_err(|_| NotStarted::InUse(options.data.clone()))?;
    let house =
        open(&options.data, options.today, if options.fresh { Keep::Nothing } else { Keep::WhatIsThere }, tell).await?;
    let stop = serve::told_to_stop().map_err(NotStarted::Served)?;
    tell(&format!("Makker is ready: http://{address}"));
    tell(&format!("Stop it with Ctrl-C. What you do is kept in {}; --fresh begins again.", options.data.display()));
    let db = house.db.clone();
    tokio::spawn(site::keep_tidy(Arc::clone(&house)));
    let (key_store, disk) = (house.keys.store().clone(), house.db.clone());
    tokio::select! {
        served = serve::serve(listener, site::app(&house), stop) => served.map_err(NotStarted::Served)?,
        () = disk.disk_failed() => return Err(NotStarted::DiskFailed),
        () = key_store.disk_failed() => return Err(NotStarted::DiskFailed),
    }
    db.close().await;
    Ok(())
}

/// What becomes of what was done last time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    WhatIsThere,
    Nothing,
}

/// Opens the demo's house in a folder, and fills it the first time.
///
/// # Errors
/// [`NotStarted::NotDemo`] when somebody else's data lies there: it is not touched.
pub async fn open(folder: &Path, today: Option<Date>, keep: Keep, tell: Tell) -> Result<Arc<House>, NotStarted> {
    let trouble = |error| NotStarted::Folder(folder.to_owned(), error);
    std::fs::create_dir_all(folder).map_err(trouble)?;
    let url = |file: &str| format!("sqlite://{}", folder.join(file).display());
    let there = folder.join("makker.db");
    if std::fs::metadata(&there).is_ok_and(|file| file.len() > 0) {
        let db = Db::open_to_look(&url("makker.db")).await?;
        let stranger =
            db.tables().await?.iter().any(|table| table == "fact") && !is_demo(&db).await? && is_used(&db).await?;
        db.close().await;
        if stranger {
            return Err(NotStarted::NotDemo(folder.to_owned()));
        }
    }
    if keep == Keep::Nothing && there.exists() {
        for file in ["makker.db", "makker.db-wal", "makker.db-shm", "keys.db", "keys.db-wal", "keys.db-shm"] {
            match std::fs::remove_file(folder.join(file)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(trouble(error)),
                _ => {}
            }
        }
    }
    let chance = Arc::new(Chance::Os);
    let master = folder.join("master.key");
    if !master.exists() {
        MasterKey::new(&chance).write(&master).map_err(trouble)?;
    }
    let db = Db::open(&url("makker.db"), Ledger::Makker).await?;
    let keys =
        Keys::new(Db::open(&url("keys.db"), Ledger::Keys).await?, MasterKey::read(&master)?, Arc::clone(&chance));
    let zone = Zone::default();
    let clock = match today {
        Some(day) => Clock::running_from(zone.moment(day.at(9, 14, 0, 0))),
        None => Clock::System,
    };
    let (name, language) = (cast::MUNICIPALITY.to_owned(), Language::Bokmal);
    let house = Arc::new(House {
        db,
        keys,
        clock,
        chance,
        zone,
        name,
        language,
        origin: None,
        demo: true,
        post: Post::Off,
        feeds: Feeds::Offered,
    });
    fill(&house, folder, tell).await?;
    Ok(house)
}

async fn is_demo(db: &Db) -> Result<bool, Fault> {
    Ok(db.look().await?.maybe(&FACT, binds!["demo"]).await?.is_some())
}

/// Whether a real installation, or anybody at all, lives here.
async fn is_used(db: &Db) -> Result<bool, Fault> {
    let mut tx = db.look().await?;
    let anybody = tx.maybe(&ANYBODY, binds![]).await?.map(|row| row.int("people")).transpose()?;
    Ok(anybody != Some(0) || tx.maybe(&FACT, binds!["installation"]).await?.is_some())
}

/// The first time: the cast, and the half year they have had.
async fn fill(house: &Arc<House>, folder: &Path, tell: Tell) -> Result<(), NotStarted> {
    if is_demo(&house.db).await? {
        return Ok(());
    }
    let mut tx = house.db.begin().await?;
    let people = tx.maybe(&ANYBODY, binds![]).await?.map(|row| row.int("people")).transpose()?;
    if people != Some(0) {
        return Err(NotStarted::NotDemo(folder.to_owned()));
    }
    tell("The first start: Vidvik kommune moves in …");
    let today = house.clock.now().date(&house.zone);
    let gathered = cast::gather(&mut tx, house, today).await?;
    tx.commit().await?;
    tell(&format!("{} people, {} pairs. Half a year goes by …", gathered.people.len(), gathered.pairs.len()));
    cast::play(house, &gathered, today).await?;
    let mut tx = house.db.begin().await?;
    tx.run(&MARK, binds!["demo", today.to_string()]).await?;
    Ok(tx.commit().await?)
}

//! `makker import`: people from a file, at the machine itself. Where the first people come from, before anybody can sign in.
//!
//! The same rules hold as on the pages: it is shown first, all of it is done or nothing, and a run that ends employments
//! or gives new leaders to many waits for somebody who is HR or administrator to say yes.

use std::io::{self, BufRead};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use thiserror::Error;

use crate::access::{Denied, House, Stop, Visit};
use crate::admin::close_what_has_run_out;
use crate::admin::import::run::{Asks, Import, ImportRefusal};
use crate::admin::import::{self, plan::Mode};
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Zone};
use crate::ground::db::{Db, Fault, Ledger, Unopened};
use crate::ground::sealing::{Keys, MasterKey, NoMasterKey};
use crate::ground::text::{Language, T};

/// What can be chosen.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The file: CSV as payroll or Excel writes it.
    pub file: PathBuf,
    /// Where the data lies.
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// The file is about everybody: who is not in it, leaves today. Otherwise absence ends nobody.
    #[arg(long)]
    pub full: bool,
    /// Do it without asking.
    #[arg(long)]
    pub yes: bool,
    /// The language to tell in: nb, nn or en.
    #[arg(long, value_name = "LANG", default_value = "nb")]
    pub language: String,
}

/// Why nothing was fetched.
#[derive(Debug, Error)]
pub enum NotFetched {
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    #[error("{0} holds no data of Makker's; nothing has been touched")]
    NoData(PathBuf),
    #[error("{0}")]
    Unreadable(String),
    #[error("nothing has been fetched: put right what stands above")]
    Mistakes,
    #[error("{0}")]
    Refused(String),
    #[error("nothing has been fetched: the law does not allow it")]
    Denied,
    #[error(transparent)]
    Unopened(#[from] Unopened),
    #[error(transparent)]
    Key(#[from] NoMasterKey),
    #[error(transparent)]
    Fault(#[from] Fault),
}

fn stopped(t: T, stop: Stop<ImportRefusal>) -> NotFetched {
    match stop {
        Stop::Refused(refusal) => NotFetched::Refused(import::refusal(t, refusal)),
        Stop::Denied(Denied::Fault(fault)) => NotFetched::Fault(fault),
        Stop::Denied(_) => NotFetched::Denied,
    }
}

/// Reads the file, tells what it would change, asks, and fetches.
///
/// # Errors
/// With what to do about it.
pub async fn run(options: &Options, tell: fn(&str)) -> Result<(), NotFetched> {
    let bytes = std::fs::read(&options.file).map_err(|error| NotFetched::File(options.file.clone(), error))?;
    let house = open(&options.data).await?;
    let outcome = fetched(options, &house, bytes, tell).await;
    house.db.close().await;
    outcome
}

async fn open(folder: &std::path::Path) -> Result<Arc<House>, NotFetched> {
    if !folder.join("makker.db").exists() || !folder.join("master.key").exists() {
        return Err(NotFetched::NoData(folder.to_owned()));
    }
    let url = |file: &str| format!("sqlite://{}", folder.join(file).display());
    let chance = Arc::new(Chance::Os);
    let master = MasterKey::read(&folder.join("master.key"))?;
    let keys = Keys::new(Db::open(&url("keys.db"), Ledger::Keys).await?, master, Arc::clone(&chance));
    let db = Db::open(&url("makker.db"), Ledger::Makker).await?;
    let (clock, zone) = (Clock::System, Zone::default());
    Ok(Arc::new(House {
        db,
        keys,
        clock,
        chance,
        zone,
        name: String::new(),
        language: Language::Bokmal,
        origin: None,
        demo: false,
    }))
}

async fn fetched(options: &Options, house: &Arc<House>, bytes: Vec<u8>, tell: fn(&str)) -> Result<(), NotFetched> {
    let t = T(Language::parse(&options.language).unwrap_or(Language::Bokmal));
    let visit = Visit::of_the_house(house, house.clock.now());
    let mode = if options.full { Mode::Full } else { Mode::Partial };
    let staging = import::read(&visit, bytes, mode).await.map_err(|stop| match stop {
        Stop::Refused(why) => NotFetched::Unreadable(import::unreadable(t, &why)),
        Stop::Denied(Denied::Fault(fault)) => NotFetched::Fault(fault),
        Stop::Denied(_) => NotFetched::Denied,
    })?;
    let staged = async |turn: &mut crate::access::Turn<'_>| Ok(import::stage(turn, &staging).await?);
    let id = visit.does(staged).await.map_err(|stop| stopped(t, stop))?;
    let (run, _) = import::seen(&mut visit.look().await?, &id).await.map_err(|_| NotFetched::Denied)?;
    for line in import::in_lines(t, &run.preview, visit.today()) {
        tell(&line);
    }
    if run.preview.has_mistakes() {
        return Err(NotFetched::Mistakes);
    }
    if run.preview.changes_nothing() {
        tell(&t.import_nothing_lead());
        return Ok(());
    }
    if !(options.yes || asked(t, tell)) {
        visit.does(async |turn| import::discard(turn, &id).await).await.map_err(|stop| stopped(t, stop))?;
        tell(&t.import_discarded_lead());
        return Ok(());
    }
    do_it(&visit, &run, t, tell).await
}

async fn do_it(visit: &Visit, run: &Import, t: T, tell: fn(&str)) -> Result<(), NotFetched> {
    if run.preview.needs_two() {
        visit.does(async |turn| import::ask_second(turn, &run.id).await).await.map_err(|stop| stopped(t, stop))?;
        tell(&t.import_waiting_lead());
        tell(&format!("/oppsett/folk/hent-inn/{}", run.id));
        return Ok(());
    }
    let ready = import::ready_to_fetch(visit, &run.id, Asks::Fetch).await.map_err(|stop| stopped(t, stop))?;
    visit.does(async |turn| import::fetch(turn, &ready).await).await.map_err(|stop| stopped(t, stop))?;
    close_what_has_run_out(&visit.house).await?;
    tell(&t.import_done_fetched());
    Ok(())
}

/// Whether somebody at the terminal says yes.
fn asked(t: T, tell: fn(&str)) -> bool {
    tell(&t.import_cli_ask());
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes")
}

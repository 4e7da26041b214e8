//! `makker import`: people from a file, at the machine itself. Where the first people come from, before anybody can sign in.
//!
//! The same rules hold as on the pages: it is shown first, all of it is done or nothing, and a run that ends employments
//! or gives new leaders to many waits for a person who is HR or administrator to say yes. What is done here is written
//! down as done by whoever has the machine: the program cannot know who sits there.

use std::fs::File;
use std::io::{self, BufRead, Read};
use std::path::Path;
use std::sync::Arc;

use super::options::ImportOptions;
use super::place::{Place, Stores};
use super::stores::{self, Opened, broken};
use super::{InTheWay, Tell, Wrong, readiness};
use crate::access::{Denied, House, Stop, Turn, Visit};
use crate::admin::close_what_has_run_out;
use crate::admin::import::file::LARGEST;
use crate::admin::import::run::{Asks, Import, ImportRefusal};
use crate::admin::import::{self, plan::Mode};
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Zone};
use crate::ground::db::{NotClaimed, Use};
use crate::ground::text::{Language, T};
use crate::messages::{Feeds, Post};
use crate::site::set_up::{self, Organisation};

/// Reads the file, tells what it would change, asks, and fetches.
///
/// # Errors
/// With what to do about it. Then nothing has been changed.
pub async fn run(options: &ImportOptions, tell: Tell) -> Result<(), InTheWay> {
    let place = Place::of(&options.place)?;
    let zone = options.clocks.zone()?;
    // The file first: whoever has misspelt its name shall not have to stop anything to find out.
    let bytes = read(&options.file)?;
    let nothing_here = || {
        let mend = "Look at --data, or --database and --key-store; or run makker serve first, which makes it.";
        Wrong::new("There is no Makker here to fetch people into. Nothing has been touched.", mend)
    };
    if matches!(place.stores, Stores::Files) && !place.folder.exists() {
        return Err(nothing_here().into());
    }
    place.prepare()?;
    place.is_whole()?;
    readiness::room(&place.folder)?;
    let _claim = place.claimed(Use::Serving).await.map_err(|reason| match (&place.stores, reason) {
        (Stores::Files, NotClaimed::Taken) => Wrong::new(
            format!("Makker runs on the data in {}.", place.folder.display()),
            "Upload the file in the browser instead, at /oppsett/folk/hent-inn, or stop Makker first.",
        ),
        (_, reason) => place.not_claimed(reason),
    })?;
    let (db, key_store) = stores::look(&place).await?;
    if db.is_none() && key_store.is_none() {
        return Err(nothing_here().into());
    }
    for store in [db, key_store].into_iter().flatten() {
        store.close().await;
    }
    fetched_there(options, &place, zone, bytes, tell).await
}

async fn fetched_there(
    options: &ImportOptions,
    place: &Place,
    zone: Zone,
    bytes: Vec<u8>,
    tell: Tell,
) -> Result<(), InTheWay> {
    let (clock, chance) = (Clock::System, Arc::new(Chance::Os));
    let Opened { db, key_store, keys } = stores::open(place, &chance, clock.now(), tell).await?;
    readiness::clock(&db, clock.now(), &zone).await?;
    let organisation = set_up::organisation(&db).await.map_err(broken)?;
    let Organisation { name, language } =
        organisation.unwrap_or(Organisation { name: "Makker".to_owned(), language: Language::Bokmal });
    let house = House {
        db,
        keys,
        clock,
        chance,
        zone,
        name,
        language,
        origin: None,
        demo: false,
        post: Post::Off,
        feeds: Feeds::Off,
    };
    let house = Arc::new(house);
    let outcome = fetched(options, &house, bytes, tell).await;
    house.db.close().await;
    key_store.close().await;
    Ok(outcome?)
}

/// Not more of it than a file may be.
fn read(file: &Path) -> Result<Vec<u8>, Wrong> {
    let trouble = |error: io::Error| Wrong::new(format!("{}: {error}.", file.display()), "Give the path of the file.");
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(trouble)?;
    Ok(bytes)
}

fn denied(denied: Denied) -> Wrong {
    match denied {
        Denied::Fault(fault) => broken(fault),
        // What is HR's alone is not asked for here.
        Denied::Hidden | Denied::NotYours(_) => Wrong::new("The law does not allow it.", "Do it in the browser."),
    }
}

fn stopped(t: T, stop: Stop<ImportRefusal>) -> Wrong {
    match stop {
        Stop::Refused(refusal) => Wrong::new(import::refusal(t, refusal), "Nothing has been changed."),
        Stop::Denied(reason) => denied(reason),
    }
}

async fn fetched(options: &ImportOptions, house: &Arc<House>, bytes: Vec<u8>, tell: Tell) -> Result<(), Wrong> {
    let t = T(options.language.unwrap_or(house.language));
    let visit = Visit::of_the_house(house, house.clock.now());
    let mode = if options.full { Mode::Full } else { Mode::Partial };
    let staging = import::read(&visit, bytes, mode).await.map_err(|stop| match stop {
        Stop::Refused(why) => {
            Wrong::new(import::for_a_terminal(&import::unreadable(t, &why)), "Nothing has been changed.")
        }
        Stop::Denied(reason) => denied(reason),
    })?;
    let staged = async |turn: &mut Turn<'_>| Ok(import::stage(turn, &staging).await?);
    let id = visit.does(staged).await.map_err(|stop| stopped(t, stop))?;
    let mut turn = visit.look().await.map_err(broken)?;
    let (run, _) = import::seen(&mut turn, &id).await.map_err(denied)?;
    drop(turn);
    for line in import::in_lines(t, &run.preview, visit.today()) {
        tell(&line);
    }
    if run.preview.has_mistakes() {
        return Err(Wrong::new("Nothing has been fetched.", "Put right what stands above, and run it again."));
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

async fn do_it(visit: &Visit, run: &Import, t: T, tell: Tell) -> Result<(), Wrong> {
    if run.preview.needs_two() {
        visit.does(async |turn| import::ask_second(turn, &run.id).await).await.map_err(|stop| stopped(t, stop))?;
        tell(&t.import_waiting_lead());
        tell(&format!("/oppsett/folk/hent-inn/{}", run.id));
        return Ok(());
    }
    let ready = import::ready_to_fetch(visit, &run.id, Asks::Fetch).await.map_err(|stop| stopped(t, stop))?;
    let mut turn = visit.turn_alone().await.map_err(|fault| stopped(t, fault.into()))?;
    import::fetch(&mut turn, &ready).await.map_err(|stop| stopped(t, stop))?;
    turn.tx.commit().await.map_err(|fault| stopped(t, fault.into()))?;
    close_what_has_run_out(&visit.house).await.map_err(broken)?;
    tell(&t.import_done_fetched());
    Ok(())
}

/// Whether somebody at the terminal says yes. Nobody there is no.
fn asked(t: T, tell: Tell) -> bool {
    tell(&t.import_cli_ask());
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes")
}

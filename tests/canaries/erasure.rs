//! An erased room is unreadable, also in a copy of the database taken before (settled 26). Words moved elsewhere do not
//! open, and a wrong master key opens nothing and changes nothing.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use axum::http::StatusCode;
use makker::access::House;
use makker::ground::chance::Chance;
use makker::ground::clock::Clock;
use makker::ground::db::{Db, Engine, Fault, Ledger};
use makker::ground::sealing::{Class, Keys, MasterKey, Place as SealedPlace, Room, Sealed};
use makker::site;

use crate::sealed::behind_its_back;
use crate::search;
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::{Place, engines, master_key};
use crate::stage::snapshot::Snapshot;
use crate::stage::walk::{self, nobodys};

const TITLE: &str = "Innbyggerne får svar på byggesøknaden innen tre uker.";
/// As the goals themselves name it.
const GOALS: Class = Class("goals");

/// A copy of the database, as a backup makes it.
async fn copy(play: &Play) -> Place {
    match &play.place {
        Place::Folder(folder) => {
            let copy = folder.join("backup");
            std::fs::create_dir(&copy).unwrap();
            search::copy_of_sqlite(folder, &copy.join("makker.db")).await;
            std::fs::copy(folder.join("keys.db"), copy.join("keys.db")).unwrap();
            std::fs::copy(folder.join("keys.db-wal"), copy.join("keys.db-wal")).unwrap();
            Place::Folder(copy)
        }
        Place::Server { db, keys } => {
            let [db_copy, keys_copy] = [db, keys].map(|url| restored(url, &search::dump(url)));
            Place::Server { db: db_copy, keys: keys_copy }
        }
    }
}

/// A new database from a dump.
fn restored(url: &str, dump: &[u8]) -> String {
    let copy = format!("{url}_backup");
    let name = copy.rsplit('/').next().unwrap();
    let made = Command::new(search::postgres_program("psql"))
        .arg(url)
        .args(["-qc", &format!("CREATE DATABASE {name}")])
        .status()
        .unwrap();
    assert!(made.success());
    let mut psql = Command::new(search::postgres_program("psql"));
    let mut psql = psql
        .arg(&copy)
        .args(["-q", "-v", "ON_ERROR_STOP=1"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::io::Write::write_all(psql.stdin.as_mut().unwrap(), dump).unwrap();
    drop(psql.stdin.take());
    assert!(psql.wait().unwrap().success());
    copy
}

async fn opened(place: &Place, ledger: Ledger) -> Db {
    let url = match (place, ledger) {
        (Place::Folder(folder), Ledger::Makker) => file(folder, "makker.db"),
        (Place::Folder(folder), Ledger::Keys) => file(folder, "keys.db"),
        (Place::Server { db, .. }, Ledger::Makker) => db.clone(),
        (Place::Server { keys, .. }, Ledger::Keys) => keys.clone(),
    };
    Db::open(&url, ledger).await.unwrap()
}

fn file(folder: &Path, name: &str) -> String {
    format!("sqlite://{}", folder.join(name).display())
}

/// The same house over other stores.
fn house_over(play: &Play, db: Db, keys: Keys) -> Arc<House> {
    let house = &play.house;
    let (clock, chance, zone) = (Clock::fixed(house.clock.now()), Arc::clone(&house.chance), house.zone.clone());
    Arc::new(House {
        db,
        keys,
        clock,
        chance,
        zone,
        name: house.name.clone(),
        language: house.language,
        origin: None,
        demo: true,
        post: house.post,
        feeds: house.feeds,
    })
}

async fn signed_in(house: &Arc<House>, number: &str) -> Browser {
    let mut browser = Browser::new(site::app(house));
    // Without going on to the first page, which may not be there to be read.
    assert!(browser.post_only("/logg-inn", &[("som", number)]).await.status.is_redirection());
    browser
}

const SUNNIVA: &str = "1004";
const AMINA: &str = "1005";

#[tokio::test]
async fn an_erased_room_is_unreadable_here_and_in_a_copy_taken_before() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = sunniva.get("/mal").await.link(TITLE).expect("her goal");
        sunniva.get(&goal).await.shows(TITLE);
        let copy = copy(&play).await;

        let employment = &play.cast.employments["sunniva"];
        play.house.keys.erase(&Room::of_employment(employment), play.house.clock.now()).await.unwrap();

        // Here: what is erased does not exist. It takes nothing else down with it.
        sunniva.get(&goal).await.is_missing().hides(TITLE);
        hakon.get(&goal).await.is_missing().hides(TITLE);
        for path in ["/", "/mal", "/samtaler", "/lofter", "/meg"] {
            let page = sunniva.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{engine:?}: {path}");
            page.hides(TITLE);
        }
        let team = hakon.get("/teamet").await;
        assert_eq!(team.status, StatusCode::OK, "{engine:?}");
        let walked = walk::everywhere(&mut hakon, &[]).await;
        // A promise between the two still says which goal it came of, and of that there is nothing to read.
        let dead: Vec<_> = walked.dead.iter().filter(|(_, to)| to != &goal).collect();
        assert!(dead.is_empty(), "{engine:?}: {dead:?}");
        assert!(walked.pages().any(|page| page.text.contains("Amina")), "the others are there");

        // And so for what lies between the two, and with her alone.
        play.house.keys.erase(&Room::of_pair(play.cast.pair("sunniva")), play.house.clock.now()).await.unwrap();
        play.house.keys.erase(&Room::of_person(play.cast.person("sunniva")), play.house.clock.now()).await.unwrap();
        for browser in [&mut sunniva, &mut hakon] {
            let walked = walk::everywhere(browser, &[]).await;
            assert!(walked.dead.is_empty(), "{engine:?}: {:?}", walked.dead);
        }

        // In the copy, with the keys there are now.
        let db = opened(&copy, Ledger::Makker).await;
        let house = house_over(&play, db, play.house.keys.clone());
        let mut browser = signed_in(&house, SUNNIVA).await;
        browser.get(&goal).await.is_missing().hides(TITLE);
        browser.get("/mal").await.hides(TITLE);
        signed_in(&house, AMINA).await.get("/mal").await.shows("Brevene våre kan leses av den som får dem.");
        let ring = house.keys.ring(GOALS, [Room::of_employment(employment)]).await.unwrap();
        assert!(matches!(ring.key(&Room::of_employment(employment)), Err(Fault::Erased)), "{engine:?}");

        // With the keys of that time it opens: it was the key that made it unreadable.
        let keys = Keys::new(opened(&copy, Ledger::Keys).await, master_key(), Arc::new(Chance::Os));
        let house = house_over(&play, opened(&copy, Ledger::Makker).await, keys);
        signed_in(&house, SUNNIVA).await.get(&goal).await.shows(TITLE);
    }
}

#[tokio::test]
async fn a_wrong_master_key_opens_nothing_and_changes_nothing() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let goal = play.signed_in("sunniva").await.get("/mal").await.link(TITLE).expect("her goal");
        let wrong = MasterKey::new(&Chance::seeded(8));
        let keys = Keys::new(play.key_store.clone(), wrong, Arc::new(Chance::Os));
        let house = house_over(&play, play.house.db.clone(), keys);
        let (mut sunniva, mut anders) = (signed_in(&house, SUNNIVA).await, signed_in(&house, "1016").await);
        // The form stands beside what the organisation wants, which the wrong key cannot open.
        let form = signed_in(&play.house, "1016").await.get("/mal/ny").await;
        assert_eq!(anders.get("/mal/ny").await.status, StatusCode::INTERNAL_SERVER_ERROR, "{engine:?}");
        let before = Snapshot::of(&play.place).await.sessions_aside();
        for path in [goal.as_str(), "/mal", "/lofter"] {
            let page = sunniva.get(path).await;
            assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{engine:?} {path}");
            page.hides(TITLE);
        }
        // Anders has written nothing before, so there is no key of his to be wrong about.
        for button in ["Send forslaget til Ingeborg", "Lagre utkastet"] {
            let page = anders.press(&form, button, &[("mal", "Kartet skal stemme")]).await;
            assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{engine:?} {button}");
        }
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "a wrong master key");
        play.signed_in("sunniva").await.get(&goal).await.shows(TITLE);
    }
}

#[tokio::test]
async fn sealed_words_in_another_row_or_column_do_not_open() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let list = sunniva.get("/mal").await;
        let goal = list.link(TITLE).expect("her goal");
        let id = goal.rsplit('/').next().unwrap().to_owned();
        for moved in [
            // The words of an earlier version in place of a later one, under the same key.
            format!(
                "UPDATE goal_version SET wording = (SELECT o.wording FROM goal_version o WHERE o.goal = '{id}' AND o.no = 1) WHERE goal = '{id}' AND no = 3"
            ),
            // The reason in place of the text.
            format!(
                "UPDATE goal_version SET wording = (SELECT o.reason FROM goal_version o WHERE o.goal = '{id}' AND o.no = 3) WHERE goal = '{id}' AND no = 3"
            ),
            // Somebody else's goal altogether, under a key of its own.
            format!(
                "UPDATE goal_version SET wording = (SELECT MAX(o.wording) FROM goal_version o WHERE o.goal <> '{id}') WHERE goal = '{id}' AND no = 3"
            ),
        ] {
            let moved = if engine == Engine::Postgres {
                moved.replace("MAX(o.wording)", "(array_agg(o.wording))[1]")
            } else {
                moved
            };
            let kept = Snapshot::of(&play.place).await;
            let saved = format!("saved_{}", &nobodys()[..8]);
            behind_its_back(
                &play.place,
                &format!("CREATE TABLE {saved} AS SELECT wording FROM goal_version WHERE goal = '{id}' AND no = 3"),
            )
            .await;
            assert_eq!(behind_its_back(&play.place, &moved).await, 1, "{moved}");
            let page = sunniva.get(&goal).await;
            assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{engine:?} {moved}");
            page.hides(TITLE);
            let back = format!(
                "UPDATE goal_version SET wording = (SELECT wording FROM {saved}) WHERE goal = '{id}' AND no = 3"
            );
            behind_its_back(&play.place, &back).await;
            behind_its_back(&play.place, &format!("DROP TABLE {saved}")).await;
            Snapshot::of(&play.place).await.is_as(&kept, "putting it back");
            sunniva.get(&goal).await.shows(TITLE);
        }
    }
}

#[tokio::test]
async fn the_key_of_one_room_opens_nothing_of_another() {
    let play = Play::with_history(Engine::Sqlite).await;
    let [one, other] = ["sunniva", "amina"].map(|who| Room::of_employment(&play.cast.employments[who]));
    let (keys, now) = (&play.house.keys, play.house.clock.now());
    let place = SealedPlace { column: "goal_version.title", row: "1" };
    let sealed = keys.to_seal(GOALS, &one, now).await.unwrap().seal(place, &TITLE.into());
    let ring = keys.ring(GOALS, [one.clone(), other.clone()]).await.unwrap();
    assert_eq!(ring.open(&one, place, &sealed).unwrap().reveal(), TITLE);
    assert!(matches!(ring.open(&other, place, &sealed), Err(Fault::Seal(_))));
    let cut = Sealed::stored(vec![0; 7]);
    assert!(matches!(ring.open(&one, place, &cut), Err(Fault::Seal(_))));
}

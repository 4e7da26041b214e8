//! Copies: taken while people write, put back row by row, whole or refused, and with what was erased still erased.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use makker::ground::chance::Chance;
use makker::ground::db::{Db, Ledger};
use makker::ground::sealing::{Keys, MasterKey, Room};

use crate::program::{Folder, Said, makker, mode, says};
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::{self, Place, engines, master_key};
use crate::stage::snapshot::Snapshot;

/// Where the data of a play lie, as the program is told it.
pub fn place_of(command: &mut Command, place: &Place, folder: &Folder) {
    let master = folder.join("master.key");
    if !master.exists() {
        master_key().write(&master).unwrap();
    }
    command.arg("--master-key").arg(master);
    match place {
        Place::Folder(data) => {
            std::fs::set_permissions(data, PermissionsExt::from_mode(0o700)).unwrap();
            for file in std::fs::read_dir(data).unwrap().flatten() {
                std::fs::set_permissions(file.path(), PermissionsExt::from_mode(0o600)).unwrap();
            }
            command.arg("--data").arg(data);
        }
        Place::Server { db, keys } => {
            command.arg("--data").arg(folder.join("nothing"));
            command.args(["--database", db, "--key-store", keys]);
        }
    }
}

fn backup(place: &Place, folder: &Folder) -> Said {
    let mut command = makker();
    command.args(["backup", "--to", &folder.text("copies"), "--keys-to", &folder.text("copies-of-keys")]);
    place_of(&mut command, place, folder);
    says(&mut command)
}

/// The copies in a folder, oldest first.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// An empty place like this one.
async fn empty(like: &Place, folder: &Folder, name: &str) -> Place {
    match like {
        Place::Folder(_) => Place::Folder({
            let data = folder.join(name);
            std::fs::create_dir(&data).unwrap();
            data
        }),
        Place::Server { db, .. } => database::empty_server(db).await,
    }
}

fn restore(place: &Place, folder: &Folder, database: &Path, keys: Option<&Path>, more: &[&str]) -> Said {
    let mut command = makker();
    command.arg("restore").arg("--database-copy").arg(database).args(more);
    if let Some(keys) = keys {
        command.arg("--keys-copy").arg(keys);
    }
    place_of(&mut command, place, folder);
    says(&mut command)
}

fn check(place: &Place, folder: &Folder) -> Said {
    let mut command = makker();
    command.arg("check");
    place_of(&mut command, place, folder);
    says(&mut command)
}

/// Saves drafts until told to stop; gives the addresses of those that were answered, in order.
async fn writes(mut browser: Browser, stop: Arc<AtomicBool>, ledger: Arc<std::sync::Mutex<Vec<String>>>) {
    let form = browser.get("/mal/ny").await;
    for number in 0.. {
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let once = format!("once-{}", Chance::Os.id());
        let (action, fields) = form.form("Lagre utkastet", &[("mal", &format!("Utkast {number} 🌱")), ("once", &once)]);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if browser.post_only(&action, &fields).await.status.is_redirection() {
            ledger.lock().unwrap().push(once);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn campaign_copies_taken_while_people_write_are_put_back_row_by_row() {
    let times = std::iter::repeat_n((), crate::campaigns::many("COPIES", 1));
    for engine in times.flat_map(|()| engines()) {
        let folder = Folder::new("copies");
        let play = Play::with_history(engine).await;
        let (stop, ledger) = (Arc::new(AtomicBool::new(false)), Arc::new(std::sync::Mutex::new(Vec::new())));
        let mut writers = Vec::new();
        for who in ["sunniva", "hakon", "amina", "petter"] {
            writers.push(tokio::spawn(writes(play.signed_in(who).await, Arc::clone(&stop), Arc::clone(&ledger))));
        }
        while ledger.lock().unwrap().len() < 20 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        let before: BTreeSet<String> = ledger.lock().unwrap().iter().cloned().collect();
        let said = tokio::task::block_in_place(|| backup(&play.place, &folder)).well();
        assert!(said.out.contains("The master key is in neither"), "{}", said.out);
        let during = ledger.lock().unwrap().len() - before.len();
        stop.store(true, Ordering::SeqCst);
        for writer in writers {
            writer.await.unwrap();
        }
        println!("{engine:?}: {} saved before the copy, {during} while it was taken", before.len());

        let (database, keys) = (copies(&folder.join("copies")), copies(&folder.join("copies-of-keys")));
        assert_eq!((database.len(), keys.len()), (1, 1));
        for copy in [&database[0], &keys[0]] {
            assert_eq!(mode(copy), 0o700);
            std::fs::read_dir(copy).unwrap().flatten().for_each(|file| assert_eq!(mode(&file.path()), 0o600));
        }
        says(makker().arg("check").arg("--copies").args([&database[0], &keys[0]])).well();

        let back = empty(&play.place, &folder, "back").await;
        restore(&back, &folder, &database[0], Some(&keys[0]), &[]).well();
        if let Place::Folder(data) = &back {
            let left = copies(data).into_iter().find(|file| file.to_string_lossy().contains("restoring"));
            assert_eq!(left, None, "nothing is left of how it was put back");
        }
        let (live, restored) = (Snapshot::of(&play.place).await.sessions_aside(), Snapshot::of(&back).await);
        assert!(restored.rows("session").is_empty(), "everybody signs in again");
        let gone = live.since(&restored.clone().sessions_aside());
        assert!(gone.iter().all(|row| row.starts_with("+ ")), "{engine:?}: rows that are not there now: {gone:#?}");
        let rows = restored.rows("once_key").join("\n");
        assert!(before.iter().all(|once| rows.contains(once)), "{engine:?}: saved before the copy, and not in it");
        let drafts = restored.rows("goal_draft").len();
        assert!(drafts >= before.len() && drafts <= before.len() + during + 4, "{engine:?}: {drafts}");
        let said = check(&back, &folder).well();
        assert!(said.out.contains("0 belong to rooms that have been erased"), "{}", said.out);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_stays_erased_whatever_copies_are_put_back() {
    for engine in engines() {
        let folder = Folder::new("erased");
        let play = Play::with_history(engine).await;
        let room = Room::of_employment(&play.cast.employments["sunniva"]);
        backup(&play.place, &folder).well();
        play.house.keys.erase(&room, play.house.clock.now()).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
        backup(&play.place, &folder).well();
        let (database, keys) = (copies(&folder.join("copies")), copies(&folder.join("copies-of-keys")));

        // Both of the first copies, from before: the one beside it tells.
        let beside = matches!(play.place, Place::Folder(_));
        for (name, keys_copy) in [("before", &keys[0]), ("after", &keys[1])] {
            if engine == makker::ground::db::Engine::Postgres && name == "before" {
                // A dump of PostgreSQL is told by the key store that is there, not by its neighbours.
                continue;
            }
            let back = empty(&play.place, &folder, name).await;
            let said = restore(&back, &folder, &database[0], Some(keys_copy), &[]).well();
            assert_eq!(said.out.contains("1 rooms that have been erased stay erased"), beside, "{}", said.out);
            let said = check(&back, &folder).well();
            assert!(!said.out.contains("0 belong to rooms"), "{engine:?} {name}: {}", said.out);
            let url = match &back {
                Place::Folder(data) => format!("sqlite://{}", data.join("keys.db").display()),
                Place::Server { keys, .. } => keys.clone(),
            };
            let store = Db::open(&url, Ledger::Keys).await.unwrap();
            let opened = Keys::new(store.clone(), master_key(), Arc::new(Chance::Os));
            let names: Vec<String> = Keys::erased(&store).await.unwrap().into_iter().map(|room| room.room).collect();
            assert_eq!(names, [format!("employment:{}", play.cast.employments["sunniva"])]);
            drop(opened);
            store.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_database_under_the_key_store_that_is_there() {
    let folder = Folder::new("older");
    let play = Play::with_history(makker::ground::db::Engine::Sqlite).await;
    backup(&play.place, &folder).well();
    let room = Room::of_pair(play.cast.pair("sunniva"));
    play.house.keys.erase(&room, play.house.clock.now()).await.unwrap();
    play.house.db.close().await;
    play.key_store.close().await;
    let database = copies(&folder.join("copies"));
    restore(&play.place, &folder, &database[0], None, &[]).refuses(&["is there already", "--replace"]);
    let said = restore(&play.place, &folder, &database[0], None, &["--replace"]).well();
    assert!(
        said.out.contains("has been put aside") && said.out.contains("key store that was there is used"),
        "{}",
        said.out
    );
    let said = check(&play.place, &folder).well();
    assert!(!said.out.contains("0 belong to rooms that have been erased"), "{}", said.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_not_right_is_refused_and_touches_nothing() {
    let folder = Folder::new("refused");
    let play = Play::with_history(makker::ground::db::Engine::Sqlite).await;
    backup(&play.place, &folder).well();
    let (database, keys) = (copies(&folder.join("copies")), copies(&folder.join("copies-of-keys")));
    let back = empty(&play.place, &folder, "back").await;
    restore(&back, &folder, &keys[0], Some(&database[0]), &[]).refuses(&["a copy of the other store"]);
    restore(&back, &folder, &database[0], None, &[]).refuses(&["There is no key store here"]);

    let file = database[0].join("makker.db");
    let whole = std::fs::read(&file).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        std::fs::write(&file, &changed).unwrap();
        says(makker().arg("check").arg("--copies").arg(&database[0])).refuses(&["is not as it was written"]);
    }
    restore(&back, &folder, &database[0], Some(&keys[0]), &[]).refuses(&["is not as it was written"]);
    let Place::Folder(data) = &back else { unreachable!("SQLite lies in a folder") };
    assert!(!data.join("makker.db").exists() && !data.join("keys.db").exists(), "nothing has been touched");

    std::fs::write(&file, &whole).unwrap();
    let another = MasterKey::new(&Chance::seeded(8));
    std::fs::remove_file(folder.join("master.key")).unwrap();
    another.write(&folder.join("master.key")).unwrap();
    restore(&back, &folder, &database[0], Some(&keys[0]), &[]).refuses(&["is not the master key of this copy"]);
    // A copy of the keys that is left lying would open what is erased later.
    let left: Vec<PathBuf> = copies(data).into_iter().filter(|file| !file.ends_with("makker.lock")).collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "nothing has been touched");
}

#[tokio::test(flavor = "multi_thread")]
async fn restoring_that_was_stopped_is_told_and_run_again() {
    let folder = Folder::new("stopped");
    let play = Play::with_history(makker::ground::db::Engine::Sqlite).await;
    backup(&play.place, &folder).well();
    let (database, keys) = (copies(&folder.join("copies")), copies(&folder.join("copies-of-keys")));
    let back = empty(&play.place, &folder, "back").await;
    let Place::Folder(data) = &back else { unreachable!("SQLite lies in a folder") };
    for pause in (0..400).step_by(40) {
        let mut command = makker();
        command
            .arg("restore")
            .arg("--database-copy")
            .arg(&database[0])
            .arg("--keys-copy")
            .arg(&keys[0])
            .arg("--replace");
        place_of(&mut command, &back, &folder);
        let mut child =
            command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(pause));
        let _ = child.kill();
        child.wait().unwrap();
        if data.join("restoring").exists() {
            let mut serve = makker();
            serve.args(["serve", "--base-url", "https://makker.test", "--listen", "127.0.0.1:0"]);
            place_of(&mut serve, &back, &folder);
            says(&mut serve).refuses(&["that was not finished", "Run makker restore again"]);
        }
    }
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    restore(&back, &folder, &database[0], Some(&keys[0]), &["--replace"]).well();
    check(&back, &folder).well();
    let (live, restored) =
        (Snapshot::of(&play.place).await.sessions_aside(), Snapshot::of(&back).await.sessions_aside());
    assert_eq!(live.since(&restored), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sealed_value_that_was_changed_is_found_by_its_column() {
    for engine in engines() {
        let folder = Folder::new("check");
        let play = Play::with_history(engine).await;
        let said = check(&play.place, &folder).well();
        assert!(said.out.contains("All is well.") && said.out.contains("0 belong to rooms"), "{}", said.out);
        let swap = "UPDATE promise SET what = how WHERE id = (SELECT MIN(id) FROM promise)";
        database::behind_its_back(&play.place, swap).await;
        check(&play.place, &folder).refuses(&["1 sealed values in promise.what do not open"]);
    }
}

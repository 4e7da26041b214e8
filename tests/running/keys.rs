//! The master key: changed, lost and made again, on both engines, and killed in the middle.

use std::sync::Arc;
use std::time::Duration;

use makker::ground::chance::Chance;
use makker::ground::clock::Moment;
use makker::ground::db::Fault;
use makker::ground::sealing::{Class, Fit, Keys, MasterKey, Place, RecoveryKey, Room, Sealed, recovered};

use crate::program::{Folder, Running, answers, bytes, free_port, makker, mode, says, serve};
use crate::stage::database::{self, engines, master_key};

const TALKS: Class = Class("talks");
const NOW: Moment = Moment(1_760_000_000_000_000);
const HERE: Place<'static> = Place { column: "talk.place", row: "t1" };

fn room(number: u32) -> Room {
    Room::of_pair(format!("pair-{number:04}"))
}

/// Many at once, so that they share the wait for the disk.
async fn sealed(keys: &Keys, rooms: u32) -> Vec<(Room, Sealed)> {
    let mut all = Vec::new();
    for some in (0..rooms).collect::<Vec<_>>().chunks(16) {
        let made = some.iter().map(|number| {
            let (keys, number) = (keys.clone(), *number);
            tokio::spawn(async move { keys.to_seal(TALKS, &room(number), NOW).await.map(|key| (number, key)) })
        });
        for one in made.collect::<Vec<_>>() {
            let (number, key) = one.await.unwrap().unwrap();
            all.push((room(number), key.seal(HERE, &format!("ord {number}").as_str().into())));
        }
    }
    all
}

#[tokio::test]
async fn a_new_master_key_opens_everything_and_the_old_one_nothing() {
    for engine in engines() {
        let stores = database::open(engine).await;
        // More than one page of keys.
        let words = sealed(&stores.keys, 1203).await;
        stores.keys.leave_proof(NOW).await.unwrap();
        stores.keys.keep_under(&RecoveryKey::new(&Chance::Os), NOW).await.unwrap();
        let next = MasterKey::new(&Chance::seeded(99));
        assert_eq!(stores.keys.change_master(&next, NOW).await.unwrap(), 1203, "{engine:?}");

        let renewed = Keys::new(stores.key_store.clone(), next, Arc::new(Chance::Os));
        assert_eq!(renewed.fit().await.unwrap(), Fit::Fits);
        assert!(!renewed.can_be_recovered().await.unwrap(), "the recovery key of before was for the old one");
        for (at, (room, sealed)) in words.iter().enumerate() {
            let ring = renewed.ring(TALKS, [room.clone()]).await.unwrap();
            assert_eq!(ring.open(room, HERE, sealed).unwrap().reveal(), format!("ord {at}"));
        }
        assert_eq!(stores.keys.fit().await.unwrap(), Fit::Wrong);
        assert!(matches!(stores.keys.ring(TALKS, [room(1)]).await, Err(Fault::Seal(_))));
        assert!(matches!(stores.keys.change_master(&master_key(), NOW).await, Err(Fault::Seal(_))));
    }
}

#[tokio::test]
async fn one_key_that_does_not_open_stops_rotation_and_changes_nothing() {
    for engine in engines() {
        let stores = database::open(engine).await;
        let words = sealed(&stores.keys, 3).await;
        let other = Keys::new(stores.key_store.clone(), MasterKey::new(&Chance::seeded(5)), Arc::new(Chance::Os));
        // A proof of the right key, and one wrapped key that is somebody else's.
        stores.keys.leave_proof(NOW).await.unwrap();
        stores.keys.erase(&room(2), NOW).await.unwrap();
        crate::erased::planted_key(&stores.place, "pair:pair-9999", "talks").await;
        assert!(matches!(
            stores.keys.change_master(&MasterKey::new(&Chance::seeded(6)), NOW).await,
            Err(Fault::Seal(_))
        ));
        assert_eq!(stores.keys.fit().await.unwrap(), Fit::Fits, "{engine:?}");
        assert_eq!(other.fit().await.unwrap(), Fit::Wrong);
        let ring = stores.keys.ring(TALKS, [room(0)]).await.unwrap();
        assert_eq!(ring.open(&room(0), HERE, &words[0].1).unwrap().reveal(), "ord 0");
    }
}

#[tokio::test]
async fn the_recovery_key_gives_the_master_key_back_and_another_gives_nothing() {
    for engine in engines() {
        let stores = database::open(engine).await;
        let words = sealed(&stores.keys, 1).await;
        let (paper, older) = (RecoveryKey::new(&Chance::Os), RecoveryKey::new(&Chance::Os));
        stores.keys.keep_under(&older, NOW).await.unwrap();
        stores.keys.keep_under(&paper, NOW).await.unwrap();
        assert!(recovered(&stores.key_store, &older).await.unwrap().is_none(), "the one of before");
        let typed = RecoveryKey::read(&paper.printed().to_uppercase()).unwrap();
        let master = recovered(&stores.key_store, &typed).await.unwrap().unwrap();
        let keys = Keys::new(stores.key_store.clone(), master, Arc::new(Chance::Os));
        let ring = keys.ring(TALKS, [room(0)]).await.unwrap();
        assert_eq!(ring.open(&room(0), HERE, &words[0].1).unwrap().reveal(), "ord 0", "{engine:?}");
    }
}

#[test]
fn a_lost_master_key_is_made_again_from_paper() {
    let folder = Folder::new("recover");
    let (data, port) = (folder.text("data"), free_port());
    let running = Running::start(&mut serve(&data, port), port);
    let paper = running.printed_after("a lost master key can be made again.");
    assert!(running.stop());
    let key = folder.join("data/master.key");
    let was = std::fs::read(&key).unwrap();
    answers(makker().args(["keys", "recover", "--data", &data]), &paper).refuses(&["is there already"]);
    std::fs::remove_file(&key).unwrap();
    let slip = format!("{}x", &paper[..paper.len() - 1]);
    answers(makker().args(["keys", "recover", "--data", &data]), &slip).refuses(&["slip of the pen"]);
    let another = RecoveryKey::new(&Chance::Os).printed();
    answers(makker().args(["keys", "recover", "--data", &data]), &another)
        .refuses(&["does not belong to this key store"]);
    assert!(!key.exists());
    answers(makker().args(["keys", "recover", "--data", &data]), &paper.to_uppercase().replace('-', " ")).well();
    assert_eq!(std::fs::read(&key).unwrap(), was);
    assert_eq!(mode(&key), 0o600);
    assert!(Running::start(&mut serve(&data, port), port).stop());
}

#[test]
fn rotation_makes_a_new_key_and_a_new_paper() {
    let folder = Folder::new("rotate");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let key = folder.join("data/master.key");
    let was = std::fs::read(&key).unwrap();
    let said = says(makker().args(["keys", "rotate", "--data", &data])).well();
    assert!(said.out.contains("Write it on paper now"), "{}", said.out);
    assert_ne!(std::fs::read(&key).unwrap(), was);
    assert!(!folder.join("data/master.key.next").exists());
    assert!(Running::start(&mut serve(&data, port), port).stop());
}

/// Killed at any point it can be run again, and nothing is lost: at each moment one of the two key files fits.
#[test]
fn rotation_can_be_killed_anywhere_and_run_again() {
    let folder = Folder::new("rotate-killed");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(crate::erased::many_keys(&folder.join("data"), 1500));
    let mut stopped = [0; 3];
    for turn in 0..12_u64 {
        let mut child = makker();
        let mut child = child.args(["keys", "rotate", "--data", &data]);
        child = child.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = child.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(10 + turn * 40));
        let _ = child.kill();
        let finished = child.wait().unwrap().success();
        let next = folder.join("data/master.key.next").exists();
        stopped[if finished { 2 } else { usize::from(next) }] += 1;
        let said = says(&mut serve_and_ask(&data));
        if next {
            let before = bytes(&folder.join("data"));
            said.refuses(&["A rotation of the master key was not finished", "Run makker keys rotate again"]);
            assert!(bytes(&folder.join("data")) == before);
            says(makker().args(["keys", "rotate", "--data", &data])).well();
        }
        says(makker().args(["check", "--data", &data])).well();
    }
    println!("stopped before it began: {}, in the middle: {}, finished: {}", stopped[0], stopped[1], stopped[2]);
    runtime.block_on(crate::erased::many_keys_open(&folder.join("data"), 1500));
}

/// A start that ends by itself: the port is nobody's to listen on.
fn serve_and_ask(data: &str) -> std::process::Command {
    let mut command = makker();
    command.args(["check", "--data", data]);
    command
}

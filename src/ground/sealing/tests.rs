use super::*;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::db::{Db, Fault, Ledger};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

const TALKS: Class = Class("talks");
const GOALS: Class = Class("goals");
const NOW: Moment = Moment(1_760_000_000_000_000);
const HERE: Place<'static> = Place { column: "talk.place", row: "t1" };
const WORDS: &str = "Køen på dispensasjoner: hva kan vente? 🌱\nOg én ting til …";

/// A folder of one test, gone after it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let folder = std::env::temp_dir().join(format!("makker-sealing-{}", Chance::Os.id()));
        std::fs::create_dir(&folder).unwrap();
        Folder(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    async fn keys(&self, seed: u64) -> Keys {
        let url = format!("sqlite://{}", self.file("keys.db").display());
        let store = Db::open(&url, Ledger::Keys).await.unwrap();
        Keys::new(store, MasterKey::new(&Chance::seeded(seed)), Arc::new(Chance::Os))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn what_is_sealed_opens_where_it_was_sealed_as_it_was() {
    let folder = Folder::new();
    let (keys, room) = (folder.keys(1).await, Room::of_pair("p"));
    let sealed = keys.to_seal(TALKS, &room, NOW).await.unwrap().seal(HERE, &WORDS.into());
    let ring = keys.ring(TALKS, [room.clone()]).await.unwrap();
    assert_eq!(ring.open(&room, HERE, &sealed).unwrap().reveal(), WORDS);
    for words in ["", "\0", "x", &"lang ".repeat(20_000)] {
        let sealed = ring.key(&room).unwrap().seal(HERE, &words.into());
        assert_eq!(ring.open(&room, HERE, &sealed).unwrap().reveal(), words);
    }
    // Another who asks gets the same key, also after the house was closed.
    let later = folder.keys(1).await.ring(TALKS, [room.clone()]).await.unwrap();
    assert_eq!(later.open(&room, HERE, &sealed).unwrap().reveal(), WORDS);
}

#[tokio::test]
async fn the_same_words_are_never_sealed_the_same_and_never_lie_open() {
    let folder = Folder::new();
    let key = folder.keys(1).await.to_seal(TALKS, &Room::of_pair("p"), NOW).await.unwrap();
    let (one, other) = (key.seal(HERE, &WORDS.into()), key.seal(HERE, &WORDS.into()));
    assert_ne!(one.0, other.0);
    assert_ne!(one.0[..24], other.0[..24], "the nonce");
    assert_eq!(one.0.len(), 24 + WORDS.len() + 16, "nonce, words, tag");
    assert!(!one.0.windows(8).any(|part| WORDS.as_bytes().windows(8).any(|words| words == part)));
}

#[tokio::test]
async fn moved_words_and_changed_words_do_not_open() {
    let folder = Folder::new();
    let (keys, room, other) = (folder.keys(1).await, Room::of_pair("p"), Room::of_pair("q"));
    let key = keys.to_seal(TALKS, &room, NOW).await.unwrap();
    let sealed = key.seal(HERE, &WORDS.into());
    for place in [
        Place { row: "t2", ..HERE },
        Place { column: "talk.reason", ..HERE },
        Place { column: "talk.place\nt1", row: "" },
        Place { column: "", row: "" },
    ] {
        assert!(matches!(key.open(place, &sealed), Err(Fault::Seal(_))), "{}/{}", place.column, place.row);
    }
    for (room, class) in [(&other, TALKS), (&room, GOALS), (&Room::of_employment("p"), TALKS)] {
        let wrong = keys.to_seal(class, room, NOW).await.unwrap();
        assert!(matches!(wrong.open(HERE, &sealed), Err(Fault::Seal(_))), "{} {}", room.name(), class.0);
    }
    for at in 0..sealed.0.len() {
        let mut changed = sealed.clone();
        changed.0[at] ^= 1;
        assert!(matches!(key.open(HERE, &changed), Err(Fault::Seal(_))), "byte {at}");
    }
    for length in [0, 1, 23, 24, 39, sealed.0.len() - 1] {
        let cut = Sealed::stored(sealed.0[..length].to_vec());
        assert!(matches!(key.open(HERE, &cut), Err(Fault::Seal(_))), "{length} bytes of it");
    }
}

#[tokio::test]
async fn another_master_key_opens_nothing_and_makes_nothing() {
    let folder = Folder::new();
    let room = Room::of_person("sunniva");
    folder.keys(1).await.to_seal(TALKS, &room, NOW).await.unwrap();
    let wrong = folder.keys(2).await;
    assert!(matches!(wrong.ring(TALKS, [room.clone()]).await, Err(Fault::Seal(_))));
    assert!(matches!(wrong.to_seal(TALKS, &room, NOW).await, Err(Fault::Seal(_))));
    let new = Room::of_person("new");
    assert!(matches!(wrong.to_seal(TALKS, &new, NOW).await, Err(Fault::Seal(_))));
    assert!(matches!(folder.keys(1).await.ring(TALKS, [new.clone()]).await.unwrap().key(&new), Err(Fault::Erased)));
}

#[tokio::test]
async fn an_erased_room_is_gone_and_the_others_are_not() {
    let folder = Folder::new();
    let (keys, gone, kept) = (folder.keys(1).await, Room::of_person("a"), Room::of_person("b"));
    let mut sealed = Vec::new();
    for (room, class) in [(&gone, TALKS), (&gone, GOALS), (&kept, TALKS)] {
        sealed.push(keys.to_seal(class, room, NOW).await.unwrap().seal(HERE, &WORDS.into()));
    }
    keys.erase(&gone, NOW).await.unwrap();
    for class in [TALKS, GOALS] {
        let ring = keys.ring(class, [gone.clone(), kept.clone()]).await.unwrap();
        assert!(matches!(ring.key(&gone), Err(Fault::Erased)));
    }
    let ring = keys.ring(TALKS, [gone.clone(), kept.clone()]).await.unwrap();
    assert_eq!(ring.open(&kept, HERE, &sealed[2]).unwrap().reveal(), WORDS);
    // New words in the room get a new key, which does not open the old.
    let new = keys.to_seal(TALKS, &gone, NOW).await.unwrap();
    assert!(matches!(new.open(HERE, &sealed[0]), Err(Fault::Seal(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_are_first_at_once_get_the_same_key() {
    let folder = Folder::new();
    let (keys, room) = (folder.keys(1).await, Room::of_pair("p"));
    let both = (0..16).map(|_| {
        let (keys, room) = (keys.clone(), room.clone());
        tokio::spawn(async move { keys.to_seal(TALKS, &room, NOW).await.unwrap() })
    });
    let mut made = Vec::new();
    for one in both.collect::<Vec<_>>() {
        made.push(one.await.unwrap());
    }
    let sealed = made[0].seal(HERE, &WORDS.into());
    assert!(made.iter().all(|key| key.open(HERE, &sealed).is_ok()));
}

#[test]
fn only_what_is_erased_is_passed_over() {
    assert_eq!(unless_erased(Ok(1)).unwrap(), Some(1));
    assert_eq!(unless_erased::<u8>(Err(Fault::Erased)).unwrap(), None);
    assert!(matches!(unless_erased::<u8>(Err(Fault::Seal("moved"))), Err(Fault::Seal("moved"))));
}

#[test]
fn the_master_key_is_read_back_and_is_its_owners_alone() {
    let folder = Folder::new();
    let (file, key) = (folder.file("master.key"), MasterKey::new(&Chance::Os));
    key.write(&file).unwrap();
    let mode = |file: &PathBuf| std::fs::metadata(file).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&file), 0o600);
    assert_eq!(MasterKey::read(&file).unwrap().0, key.0);
    for others in [0o640, 0o604, 0o660, 0o644, 0o601] {
        std::fs::set_permissions(&file, PermissionsExt::from_mode(others)).unwrap();
        assert!(matches!(MasterKey::read(&file), Err(NoMasterKey::ReadableByOthers)), "{others:o}");
    }
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o400)).unwrap();
    assert!(MasterKey::read(&file).is_ok());
}

#[test]
fn a_master_key_is_never_written_over() {
    let folder = Folder::new();
    let file = folder.file("master.key");
    let first = MasterKey::new(&Chance::Os);
    first.write(&file).unwrap();
    let again = MasterKey::new(&Chance::Os).write(&file);
    assert_eq!(again.unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(MasterKey::read(&file).unwrap().0, first.0);
}

#[test]
fn what_is_no_key_is_not_taken_for_one() {
    let folder = Folder::new();
    let file = folder.file("master.key");
    assert!(matches!(MasterKey::read(&file), Err(NoMasterKey::Unreadable(_))));
    let whole = "0123456789abcdef".repeat(4);
    for (text, fits) in [
        (format!("{whole}\n"), true),
        (String::new(), false),
        (whole[1..].to_owned(), false),
        (format!("{whole}0"), false),
        (whole.replace('a', "g"), false),
        (whole.replace("0123", "+1+2"), false),
        ("æ".repeat(32), false),
    ] {
        std::fs::write(&file, &text).unwrap();
        std::fs::set_permissions(&file, PermissionsExt::from_mode(0o600)).unwrap();
        assert_eq!(MasterKey::read(&file).is_ok(), fits, "{text}");
    }
}

//! Erased rooms stay erased, whatever is put back (settled 26), and what the tests do to key stores behind the house's
//! back.

use std::path::Path;
use std::sync::Arc;

use makker::ground::chance::Chance;
use makker::ground::clock::Moment;
use makker::ground::db::{Db, Fault, Ledger};
use makker::ground::sealing::{Class, ErasedRoom, Keys, MasterKey, Room};
use sqlx::{Connection, Executor};

use crate::stage::database::{self, Place, engines};

const TALKS: Class = Class("talks");
const NOW: Moment = Moment(1_760_000_000_000_000);

/// A wrapped key that no master key of ours opens.
pub async fn planted_key(place: &Place, room: &str, class: &str) {
    let sql = format!("INSERT INTO room_key (room, class, wrapped, made_at) VALUES ('{room}', '{class}', BYTES, 1)");
    match place {
        Place::Folder(folder) => {
            let url = format!("sqlite://{}", folder.join("keys.db").display());
            let mut store = sqlx::SqliteConnection::connect(&url).await.unwrap();
            let sql = sql.replace("BYTES", &format!("x'{}'", "ab".repeat(72)));
            store.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
        }
        Place::Server { keys, .. } => {
            let mut store = sqlx::PgConnection::connect(keys).await.unwrap();
            let sql = sql.replace("BYTES", &format!("decode('{}', 'hex')", "ab".repeat(72)));
            store.execute(sqlx::AssertSqlSafe(sql)).await.unwrap();
        }
    }
}

async fn keys_of(data: &Path) -> Keys {
    let store = Db::open(&format!("sqlite://{}", data.join("keys.db").display()), Ledger::Keys).await.unwrap();
    Keys::new(store, MasterKey::read(&data.join("master.key")).unwrap(), Arc::new(Chance::Os))
}

/// Makes keys for so many rooms in a data folder that nobody uses.
pub async fn many_keys(data: &Path, rooms: u32) {
    let keys = keys_of(data).await;
    for some in (0..rooms).collect::<Vec<_>>().chunks(16) {
        let made = some.iter().map(|number| {
            let keys = keys.clone();
            let room = Room::of_pair(format!("many-{number}"));
            tokio::spawn(async move { keys.to_seal(TALKS, &room, NOW).await.map(drop) })
        });
        for one in made.collect::<Vec<_>>() {
            one.await.unwrap().unwrap();
        }
    }
}

pub async fn many_keys_open(data: &Path, rooms: u32) {
    let keys = keys_of(data).await;
    for some in (0..rooms).collect::<Vec<_>>().chunks(500) {
        let rooms: Vec<Room> = some.iter().map(|number| Room::of_pair(format!("many-{number}"))).collect();
        let ring = keys.ring(TALKS, rooms.clone()).await.unwrap();
        assert!(rooms.iter().all(|room| ring.key(room).is_ok()));
    }
}

#[tokio::test]
async fn an_erased_room_is_erased_again_in_an_older_key_store_and_new_words_are_kept() {
    for engine in engines() {
        let stores = database::open(engine).await;
        let older = database::open(engine).await;
        let (gone, reborn, kept) = (Room::of_person("a"), Room::of_person("b"), Room::of_person("c"));
        for store in [&stores.keys, &older.keys] {
            for room in [&gone, &reborn, &kept] {
                store.to_seal(TALKS, room, NOW).await.unwrap();
            }
        }
        stores.keys.erase(&gone, NOW.plus_days(1)).await.unwrap();
        stores.keys.erase(&reborn, NOW.plus_days(1)).await.unwrap();
        stores.keys.to_seal(TALKS, &reborn, NOW.plus_days(2)).await.unwrap();
        let erased = Keys::erased(&stores.key_store).await.unwrap();
        assert_eq!(erased.iter().map(|room| room.room.as_str()).collect::<Vec<_>>(), ["person:a", "person:b"]);

        assert_eq!(Keys::erase_again(&older.key_store, &erased).await.unwrap(), 2, "{engine:?}");
        let ring = older.keys.ring(TALKS, [gone.clone(), reborn.clone(), kept.clone()]).await.unwrap();
        assert!(matches!(ring.key(&gone), Err(Fault::Erased)) && matches!(ring.key(&reborn), Err(Fault::Erased)));
        assert!(ring.key(&kept).is_ok());
        // In the newer one, the key made after the erasure stays.
        assert_eq!(Keys::erase_again(&stores.key_store, &erased).await.unwrap(), 0);
        assert!(stores.keys.ring(TALKS, [reborn.clone()]).await.unwrap().key(&reborn).is_ok());
        // What is told once is remembered, and told on.
        assert_eq!(Keys::erased(&older.key_store).await.unwrap(), erased);
        let later = ErasedRoom { at: NOW.plus_days(9), ..erased[0].clone() };
        Keys::erase_again(&older.key_store, &[later.clone(), erased[0].clone()]).await.unwrap();
        assert_eq!(Keys::erased(&older.key_store).await.unwrap()[0], later, "the last time counts");
    }
}

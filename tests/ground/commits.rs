//! What has answered is there, what was dropped is not, and nobody is told before it lasts.

use makker::ground::db::{Db, Engine, Fault, Line, Row, Tx};
use makker::{binds, sql};

use crate::stage::database::{self, Place};

sql! {
    PUT = "INSERT INTO fact (name, value) VALUES ($1, $2)";
    GET = "SELECT value FROM fact WHERE name = $1";
    ALL = "SELECT name FROM fact ORDER BY name";
    SOME = "SELECT name FROM fact WHERE value = $1 AND name IN ({list}) ORDER BY name";
}

async fn put(tx: &mut Tx, name: &str) -> Result<u64, Fault> {
    tx.run(&PUT, binds![name, "x"]).await
}

async fn names(db: &Db) -> Vec<String> {
    let mut tx = db.look().await.unwrap();
    tx.all(&ALL, binds![]).await.unwrap().iter().map(|row: &Row| row.text("name").unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_committed_is_there_and_what_is_dropped_is_not() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let mut kept = db.begin().await.unwrap();
        put(&mut kept, "kept").await.unwrap();
        kept.commit().await.unwrap();
        let mut dropped = db.begin().await.unwrap();
        put(&mut dropped, "dropped").await.unwrap();
        drop(dropped);
        let mut after = db.begin().await.unwrap();
        put(&mut after, "later").await.unwrap();
        after.commit().await.unwrap();
        assert_eq!(names(&db).await, ["kept", "later"], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_write_at_once_all_get_their_own() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let writers: Vec<_> = (0..60)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move {
                    // Every fifth has very much to write.
                    let line = if number % 5 == 0 { Line::Alone } else { Line::Everybody };
                    let mut tx = db.begin_in(line).await.unwrap();
                    put(&mut tx, &format!("{number:02}")).await.unwrap();
                    // Every third goes away without a word, as a client that hangs up.
                    if number % 3 == 0 { drop(tx) } else { tx.commit().await.unwrap() }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let expected: Vec<String> =
            (0..60).filter(|number| number % 3 != 0).map(|number| format!("{number:02}")).collect();
        assert_eq!(names(&db).await, expected, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_large_change_is_folded_into_the_file_as_many_small_ones_are() {
    // The log of changes grows without an end otherwise, and every look at the file becomes slower.
    for (rows, folded) in [(10, false), (3000, true)] {
        let stores = database::open(Engine::Sqlite).await;
        let Place::Folder(folder) = &stores.place else { unreachable!("SQLite lies in a folder") };
        let file = |name: &str| std::fs::metadata(folder.join(name)).unwrap().len();
        let before = file("makker.db");
        let mut tx = stores.db.begin().await.unwrap();
        for number in 0..rows {
            put(&mut tx, &format!("{number:05} {}", "long ".repeat(20))).await.unwrap();
        }
        tx.commit().await.unwrap();
        // The next in line waits until it is done.
        stores.db.begin().await.unwrap().commit().await.unwrap();
        assert_eq!(file("makker.db") > before, folded, "{rows} rows");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_statement_hurts_nobody_else() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let mut first = db.begin().await.unwrap();
        put(&mut first, "same").await.unwrap();
        first.commit().await.unwrap();
        let mut second = db.begin().await.unwrap();
        assert!(matches!(put(&mut second, "same").await, Err(Fault::Taken(_))), "{engine:?}");
        drop(second);
        let mut third = db.begin().await.unwrap();
        put(&mut third, "third").await.unwrap();
        third.commit().await.unwrap();
        assert_eq!(names(&db).await, ["same", "third"], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_hangs_up_anywhere_leaves_nothing_half_done() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        for polls in 0..12 {
            let work = {
                let db = db.clone();
                async move {
                    let mut tx = db.begin().await?;
                    put(&mut tx, &format!("{polls:02}")).await?;
                    tx.run(&PUT, binds![format!("{polls:02}b"), "x"]).await?;
                    tx.commit().await
                }
            };
            hang_up_after(polls, work).await;
        }
        let mut tx = db.begin().await.unwrap();
        put(&mut tx, "last").await.unwrap();
        tx.commit().await.unwrap();
        let names = names(&db).await;
        assert_eq!(names.last().map(String::as_str), Some("last"));
        for name in names.iter().filter(|name| name.len() == 2) {
            assert!(names.contains(&format!("{name}b")), "{engine:?}: {name} came without its other half");
        }
    }
}

/// Polls the work this many times, then drops it.
async fn hang_up_after(polls: usize, work: impl Future) {
    let mut work = std::pin::pin!(work);
    let mut left = polls;
    std::future::poll_fn(|context| {
        if left == 0 {
            return std::task::Poll::Ready(());
        }
        left -= 1;
        work.as_mut().poll(context).map(drop)
    })
    .await;
}

#[tokio::test]
async fn a_look_cannot_write() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let mut tx = db.look().await.unwrap();
        assert!(put(&mut tx, "sneaked in").await.is_err(), "{engine:?}");
    }
}

#[tokio::test]
async fn a_list_of_any_length_is_asked_in_one_statement() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let mut tx = db.begin().await.unwrap();
        for name in ["a", "b", "c", "d", "e"] {
            put(&mut tx, name).await.unwrap();
        }
        for count in 1..=5 {
            let wanted = ["a", "b", "c", "d", "e"][..count].iter().map(|name| (*name).into());
            let rows = tx.all(&SOME, std::iter::once("x".into()).chain(wanted).collect()).await.unwrap();
            assert_eq!(rows.len(), count, "{engine:?}");
        }
    }
}

#[tokio::test]
async fn a_forgotten_bind_is_a_fault_and_not_a_null() {
    for engine in database::engines() {
        let db = database::open(engine).await.db;
        let mut tx = db.begin().await.unwrap();
        assert!(matches!(tx.run(&PUT, binds!["one"]).await, Err(Fault::Broken(_))), "{engine:?}");
        assert!(matches!(tx.maybe(&GET, binds!["one", "two"]).await, Err(Fault::Broken(_))), "{engine:?}");
    }
}

//! Every statement in the product is understood by both engines, and gives the same columns.

use std::collections::BTreeMap;

use makker::ground::db::{Ledger, Registered, Unopened};

use crate::stage::database::{self, Place};

#[tokio::test]
async fn both_engines_understand_every_statement_alike() {
    let mut columns: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for engine in database::engines() {
        let stores = database::open(engine).await;
        for Registered(sql) in inventory::iter::<Registered> {
            let db = if sql.name.contains("sealing::keys") { &stores.key_store } else { &stores.db };
            let mut tx = db.begin().await.unwrap();
            let found = tx
                .columns(sql)
                .await
                .unwrap_or_else(|fault| panic!("{engine:?} does not understand {}: {fault}", sql.name));
            columns.entry(sql.name).or_default().push(found);
        }
    }
    assert!(columns.len() > 30, "the statements of the product are registered");
    for (name, found) in columns {
        assert!(
            found.windows(2).all(|pair| pair[0] == pair[1]),
            "{name} gives other columns on the other engine: {found:?}"
        );
    }
}

#[tokio::test]
async fn an_older_binary_refuses_a_newer_database() {
    let stores = database::open(makker::ground::db::Engine::Sqlite).await;
    stores.db.close().await;
    let Place::Folder(folder) = &stores.place else { unreachable!("SQLite lies in a folder") };
    let url = format!("sqlite://{}", folder.join("makker.db").display());
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'from the future', 1, x'00', 0)";
    let mut connection = <sqlx::SqliteConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::Executor::execute(&mut connection, newer).await.unwrap();
    let refused = makker::ground::db::Db::open(&url, Ledger::Makker).await;
    assert!(matches!(refused.map(drop), Err(Unopened::Newer(9999))));
}

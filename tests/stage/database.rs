//! Databases for tests: SQLite in a folder of its own, and PostgreSQL when a server is at hand. In CI there must be one.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Once};

use makker::ground::chance::Chance;
use makker::ground::db::{Db, Engine, Ledger};
use makker::ground::sealing::{Keys, MasterKey};
use sqlx::{Connection, Executor};

/// The two stores of one test, and where they lie.
pub struct Stores {
    pub db: Db,
    pub keys: Keys,
    pub key_store: Db,
    /// SQLite: the folder of the files. PostgreSQL: the addresses of the database and of the key store.
    pub place: Place,
}

#[derive(Clone, Debug)]
pub enum Place {
    Folder(PathBuf),
    Server { db: String, keys: String },
}

static COUNT: AtomicU32 = AtomicU32::new(0);

/// The engines tests run on here.
///
/// # Panics
/// In CI without a PostgreSQL: half of the tests must not go missing silently.
pub fn engines() -> Vec<Engine> {
    match server() {
        Some(_) => vec![Engine::Sqlite, Engine::Postgres],
        None if std::env::var_os("CI").is_some() => panic!("MAKKER_TEST_POSTGRES is not set: run `cargo xtask test`"),
        None => vec![Engine::Sqlite],
    }
}

fn server() -> Option<String> {
    std::env::var("MAKKER_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

fn fresh_name() -> String {
    format!("makker_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

static SWEPT: Once = Once::new();

/// Folders of test runs that are long over are no use to anybody. Those of the last hour may be wanted for looking at.
fn sweep() {
    for folder in std::fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = folder.file_name();
        let ours = name.to_str().and_then(|name| name.strip_prefix("makker_")?.split_once('_'));
        let over = ours.is_some_and(|(process, _)| !Path::new("/proc").join(process).exists());
        let age = folder.metadata().and_then(|folder| folder.modified()).map(|at| at.elapsed().unwrap_or_default());
        if over && Path::new("/proc/self").exists() && age.is_ok_and(|age| age.as_secs() > 3600) {
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

pub fn master_key() -> MasterKey {
    MasterKey::new(&Chance::Seeded(7.into()))
}

pub async fn open(engine: Engine) -> Stores {
    open_by(engine, Arc::new(Chance::Os)).await
}

/// The same, with the keys made by this chance.
pub async fn open_by(engine: Engine, chance: Arc<Chance>) -> Stores {
    match engine {
        Engine::Sqlite => {
            SWEPT.call_once(sweep);
            let folder = std::env::temp_dir().join(fresh_name());
            std::fs::create_dir_all(&folder).expect("a temporary folder");
            let url = |file: &str| format!("sqlite://{}", folder.join(file).display());
            opened(&url("makker.db"), &url("keys.db"), Place::Folder(folder), chance).await
        }
        Engine::Postgres => {
            let server = server().expect("asked for by engines()");
            let (name, key_name) = (fresh_name(), fresh_name());
            let mut connection =
                sqlx::PgConnection::connect(&format!("{server}/postgres")).await.expect("the test server");
            for database in [&name, &key_name] {
                connection
                    .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {database}")))
                    .await
                    .expect("a new database");
            }
            let (db, keys) = (format!("{server}/{name}"), format!("{server}/{key_name}"));
            opened(&db.clone(), &keys.clone(), Place::Server { db, keys }, chance).await
        }
    }
}

async fn opened(url: &str, keys_url: &str, place: Place, chance: Arc<Chance>) -> Stores {
    let db = Db::open(url, Ledger::Makker).await.expect("the database opens");
    let key_store = Db::open(keys_url, Ledger::Keys).await.expect("the key store opens");
    let keys = Keys::new(key_store.clone(), master_key(), chance);
    Stores { db, keys, key_store, place }
}

/// Both stores once more, to the last byte, while nobody writes in them.
pub async fn copied(place: &Place, chance: Arc<Chance>) -> Stores {
    match place {
        Place::Folder(from) => {
            let folder = std::env::temp_dir().join(fresh_name());
            std::fs::create_dir_all(&folder).expect("a temporary folder");
            for file in ["makker.db", "makker.db-wal", "keys.db", "keys.db-wal"] {
                if from.join(file).exists() {
                    std::fs::copy(from.join(file), folder.join(file)).expect("a copy");
                }
            }
            let url = |file: &str| format!("sqlite://{}", folder.join(file).display());
            opened(&url("makker.db"), &url("keys.db"), Place::Folder(folder), chance).await
        }
        Place::Server { db, keys } => {
            let (server, _) = db.rsplit_once('/').expect("the address of a database");
            let mut connection =
                sqlx::PgConnection::connect(&format!("{server}/postgres")).await.expect("the test server");
            let mut made = Vec::new();
            for from in [db, keys] {
                let (from, name) = (from.rsplit('/').next().expect("a name"), fresh_name());
                // Nobody may be in there meanwhile; whoever was comes in again.
                let out = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{from}'");
                connection.execute(sqlx::AssertSqlSafe(out)).await.expect("nobody is in there");
                let copy = format!("CREATE DATABASE {name} TEMPLATE {from}");
                connection.execute(sqlx::AssertSqlSafe(copy)).await.expect("a copy");
                made.push(format!("{server}/{name}"));
            }
            let [db, keys] = <[String; 2]>::try_from(made).expect("two of them");
            opened(&db.clone(), &keys.clone(), Place::Server { db, keys }, chance).await
        }
    }
}

/// Takes away what a test is done with, where there is much of it.
pub async fn thrown_away(place: &Place) {
    match place {
        Place::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
        Place::Server { db, keys } => {
            let (server, _) = db.rsplit_once('/').expect("the address of a database");
            let Ok(mut connection) = sqlx::PgConnection::connect(&format!("{server}/postgres")).await else { return };
            for name in [db, keys].into_iter().filter_map(|url| url.rsplit('/').next()) {
                let sql = sqlx::AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
                let _ = connection.execute(sql).await;
            }
        }
    }
}

/// Two new databases with nothing in them, on the same server as this one.
pub async fn empty_server(like: &str) -> Place {
    let (server, _) = like.rsplit_once('/').expect("the address of a database");
    let mut connection = sqlx::PgConnection::connect(&format!("{server}/postgres")).await.expect("the test server");
    let [db, keys] = [fresh_name(), fresh_name()];
    for name in [&db, &keys] {
        let sql = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
        connection.execute(sql).await.expect("a new database");
    }
    Place::Server { db: format!("{server}/{db}"), keys: format!("{server}/{keys}") }
}

/// For what a test does to rows behind the house's back.
pub async fn behind_its_back(place: &Place, sql: &str) {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match place {
        Place::Folder(folder) => {
            let url = format!("sqlite://{}", folder.join("makker.db").display());
            let mut connection = sqlx::SqliteConnection::connect(&url).await.expect("the file");
            connection.execute(sql).await.expect("a change");
        }
        Place::Server { db, .. } => {
            let mut connection = sqlx::PgConnection::connect(db).await.expect("the test server");
            connection.execute(sql).await.expect("a change");
        }
    }
}

//! One database, two engines. SQLite by default, PostgreSQL when one machine is not enough; the rest of the house
//! cannot tell which it stands on.
//!
//! - [`Db::begin`] gives a [`Tx`] that may write, [`Db::look`] one that may only read and sees one moment.
//! - A `Tx` that is dropped has changed nothing. A `Tx` whose [`Tx::commit`] has answered is on disk.
//! - Every statement is a [`Sql`] constant made by [`sql!`](crate::sql), so that a test can prepare all of them on both engines.
//! - Those who wait to write stand in a line with an end. On a full disk reading goes on, and writing when there is room.
//! - What a `Tx` is about can be listened for, from when it has lasted ([`Tx::tells`], [`Db::listen`]).
//! - Nothing but the database is awaited while a `Tx` is open: on SQLite everybody who writes waits for it.
//!
//! The differences between the engines live in this folder and nowhere else.

mod claim;
mod copy;
mod error;
mod group;
mod line;
mod migrate;
mod news;
mod row;
mod sql;
mod tables;
mod tx;

use std::sync::Arc;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

pub use claim::{Claim, NotClaimed, Use};
pub use copy::copy_sqlite;
pub use error::{Fault, Unopened};
pub use line::Line;
pub use migrate::Ledger;
pub use news::Listener;
pub use row::Row;
pub use sql::{Bind, Registered, Sql, counting};
pub use tx::Tx;

use group::Group;
use line::Waiting;
use news::News;
use tx::Inside;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    readers: AnyPool,
    writers: Writers,
    news: News,
}

#[derive(Clone)]
enum Writers {
    Group(Arc<Group>),
    Pool(AnyPool, Waiting),
    /// Opened to look only.
    Nobody,
}

/// Set on every SQLite connection: the URL of sqlx's `Any` cannot carry them. FULL, since an acknowledged write
/// must survive a power cut; `secure_delete`, since what is deleted must be gone; no mmap (the WAL faults of
/// SQLite before 3.51.3 were found that way).
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -20000; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; \
     PRAGMA wal_autocheckpoint = 0;";
/// The readers keep more of the file in mind: all that leads to the rows, also where there are a hundred thousand people.
/// It is taken as it is needed.
const SQLITE_READER_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000; \
     PRAGMA mmap_size = 0; PRAGMA query_only = ON;";
/// Its first page is read for this.
const SQLITE_READ: &str = "PRAGMA schema_version";
const POSTGRES_SETTINGS: &str =
    "SET statement_timeout = '15s'; SET lock_timeout = '5s'; SET application_name = 'makker'";

/// For whoever looks through everything there is.
const POSTGRES_PATIENT: &str = "SET lock_timeout = '5s'; SET application_name = 'makker'";

impl Db {
    /// Opens the database at `url` (`sqlite://…` or `postgres://…`) and brings its tables up to date.
    ///
    /// # Errors
    /// [`Unopened::Newer`] when a newer Makker has written there: an older binary touches nothing.
    pub async fn open(url: &str, ledger: Ledger) -> Result<Db, Unopened> {
        sqlx::any::install_default_drivers();
        if url.starts_with("postgres") {
            Db::open_postgres(url, ledger).await
        } else {
            Db::open_sqlite(url, ledger).await
        }
    }

    async fn open_sqlite(url: &str, ledger: Ledger) -> Result<Db, Unopened> {
        let writer_url = format!("{url}?mode=rwc");
        let mut writer = AnyConnection::connect(&writer_url).await?;
        writer.execute(SQLITE_PRAGMAS).await?;
        migrate::bring_up_to_date(&mut writer, Engine::Sqlite, ledger).await?;
        let readers = Db::sqlite_readers(url, 4).await?;
        Ok(Db {
            engine: Engine::Sqlite,
            readers,
            writers: Writers::Group(Group::around(writer)),
            news: News::default(),
        })
    }

    async fn sqlite_readers(url: &str, most: u32) -> Result<AnyPool, sqlx::Error> {
        AnyPoolOptions::new()
            .max_connections(most)
            .test_before_acquire(false)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(Duration::from_secs(5))
            .after_connect(|connection, _| {
                Box::pin(async move {
                    connection.execute(SQLITE_READER_PRAGMAS).await?;
                    Ok(())
                })
            })
            .connect(&format!("{url}?mode=ro"))
            .await
    }

    async fn open_postgres(url: &str, ledger: Ledger) -> Result<Db, Unopened> {
        // A new enough server first: an older one is left as it was.
        let mut asked = AnyConnection::connect(url).await?;
        tables::new_enough(&mut asked).await?;
        asked.close().await?;
        // A failed migration keeps PostgreSQL's advisory lock on its connection, so it runs on one of its own.
        let mut own = AnyConnection::connect(url).await?;
        let migrated = migrate::bring_up_to_date(&mut own, Engine::Postgres, ledger).await;
        own.close().await?;
        migrated?;
        let news = News::default();
        news.hear(url);
        Ok(Db {
            engine: Engine::Postgres,
            readers: Db::postgres_pool(url, POSTGRES_SETTINGS, true, 6).await?,
            writers: Writers::Pool(Db::postgres_pool(url, POSTGRES_SETTINGS, false, 4).await?, Waiting::default()),
            news,
        })
    }

    async fn postgres_pool(
        url: &str,
        settings: &'static str,
        read_only: bool,
        most: u32,
    ) -> Result<AnyPool, sqlx::Error> {
        AnyPoolOptions::new()
            .max_connections(most)
            .test_before_acquire(false)
            .acquire_timeout(if read_only { Duration::from_secs(5) } else { line::PATIENCE })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    connection.execute(settings).await?;
                    if read_only {
                        connection.execute("SET default_transaction_read_only = on").await?;
                    }
                    Ok(())
                })
            })
            .connect(url)
            .await
    }

    /// Opens what is there without bringing it up to date, and changes nothing: to find out whether it may be opened.
    ///
    /// # Errors
    /// When nothing is there, or it cannot be read.
    pub async fn open_to_look(url: &str) -> Result<Db, Unopened> {
        sqlx::any::install_default_drivers();
        if url.starts_with("postgres") {
            let readers = Db::postgres_pool(url, POSTGRES_PATIENT, true, 2).await?;
            return Ok(Db { engine: Engine::Postgres, readers, writers: Writers::Nobody, news: News::default() });
        }
        // One by itself first: a pool asks again and again, and then says that it had no time.
        let mut asked = AnyConnection::connect(&format!("{url}?mode=ro")).await?;
        asked.execute(SQLITE_READER_PRAGMAS).await?;
        asked.execute(SQLITE_READ).await?;
        asked.close().await?;
        let readers = Db::sqlite_readers(url, 1).await?;
        Ok(Db { engine: Engine::Sqlite, readers, writers: Writers::Nobody, news: News::default() })
    }

    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A transaction that may write.
    ///
    /// # Errors
    /// [`Fault::Overloaded`] when too many wait already, or one has waited too long.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        self.begin_in(Line::Everybody).await
    }

    /// A transaction that may write, from this part of the line.
    ///
    /// # Errors
    /// As [`Db::begin`].
    pub async fn begin_in(&self, line: Line) -> Result<Tx, Fault> {
        let seat = match &self.writers {
            Writers::Group(group) => Inside::Group(group.begin(line).await?),
            Writers::Pool(pool, waiting) => {
                let standing = waiting.stand(line)?;
                let begun = pool.begin().await;
                drop(standing);
                match begun {
                    Err(sqlx::Error::PoolTimedOut) => return Err(line::too_long()),
                    begun => Inside::Own(begun?),
                }
            }
            Writers::Nobody => return Err(Fault::Broken("this was opened to look only".to_owned())),
        };
        Ok(Tx::of(seat, self.engine, self.news.clone()))
    }

    /// Listens for what has been done about this, here and by others on the same database, from now on.
    #[must_use]
    pub fn listen(&self, about: &str) -> Listener {
        self.news.listen(about)
    }

    /// How many wait to write.
    #[must_use]
    pub fn waiting(&self) -> usize {
        match &self.writers {
            Writers::Group(group) => group.waiting(),
            Writers::Pool(_, waiting) => waiting.many(),
            Writers::Nobody => 0,
        }
    }

    /// How many connections of each pool are in use.
    #[must_use]
    pub fn in_use(&self) -> Vec<(&'static str, u32)> {
        let used = |pool: &AnyPool| pool.size().saturating_sub(u32::try_from(pool.num_idle()).unwrap_or(u32::MAX));
        let mut pools = vec![("readers", used(&self.readers))];
        if let Writers::Pool(pool, _) = &self.writers {
            pools.push(("writers", used(pool)));
        }
        pools
    }

    /// Comes back when the disk has failed to keep what it was given: then the house must close. Never on PostgreSQL,
    /// which sees to that itself.
    pub async fn disk_failed(&self) {
        match &self.writers {
            Writers::Group(group) => group.disk_failed().await,
            Writers::Pool(..) | Writers::Nobody => std::future::pending().await,
        }
    }

    /// A transaction that sees one moment and changes nothing: the engine refuses a write.
    pub async fn look(&self) -> Result<Tx, Fault> {
        let inside = match self.engine {
            Engine::Sqlite => self.readers.begin().await?,
            Engine::Postgres => self.readers.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
        };
        Ok(Tx::of(Inside::Own(inside), self.engine, self.news.clone()))
    }

    /// Closes all connections after what is under way has ended.
    pub async fn close(&self) {
        self.readers.close().await;
        match &self.writers {
            Writers::Group(group) => group.close().await,
            Writers::Pool(pool, _) => pool.close().await,
            Writers::Nobody => {}
        }
    }
}

//! One database, two engines. SQLite by default, PostgreSQL when one machine is not enough; the rest of the house
//! cannot tell which it stands on.
//!
//! - [`Db::begin`] gives a [`Tx`] that may write, [`Db::look`] one that may only read and sees one moment.
//! - A `Tx` that is dropped has changed nothing. A `Tx` whose [`Tx::commit`] has answered is on disk.
//! - Every statement is a [`Sql`] constant made by [`sql!`](crate::sql), so that a test can prepare all of them on both engines.
//! - Nothing but the database is awaited while a `Tx` is open: on SQLite everybody who writes waits for it.
//!
//! The differences between the engines live in this folder and nowhere else.

mod error;
mod group;
mod migrate;
mod row;
mod sql;

use std::sync::Arc;
use std::time::Duration;

use sqlx::any::{Any, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

pub use error::{Fault, Unopened};
pub use migrate::Ledger;
pub use row::Row;
pub use sql::{Bind, Registered, Sql, counting};

use group::{Group, Seat};

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
}

#[derive(Clone)]
enum Writers {
    Group(Arc<Group>),
    Pool(AnyPool),
}

/// Set on every SQLite connection: the URL of sqlx's `Any` cannot carry them. FULL, since an acknowledged write
/// must survive a power cut; `secure_delete`, since what is deleted must be gone; no mmap (the WAL faults of
/// SQLite before 3.51.3 were found that way).
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA temp_store = MEMORY; PRAGMA cache_size = -20000; PRAGMA secure_delete = ON; PRAGMA mmap_size = 0;";
const SQLITE_READER_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -20000; \
     PRAGMA mmap_size = 0; PRAGMA query_only = ON;";
/// In one statement. SQLite takes 32,766 values, PostgreSQL 65,535; beyond some hundred rows nothing is won.
const MOST_ROWS: usize = 512;
const POSTGRES_SETTINGS: &str =
    "SET statement_timeout = '15s'; SET lock_timeout = '5s'; SET application_name = 'makker'";

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
        let readers = AnyPoolOptions::new()
            .max_connections(4)
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
            .await?;
        Ok(Db { engine: Engine::Sqlite, readers, writers: Writers::Group(Group::around(writer)) })
    }

    async fn open_postgres(url: &str, ledger: Ledger) -> Result<Db, Unopened> {
        // A failed migration keeps PostgreSQL's advisory lock on its connection, so it runs on one of its own.
        let mut own = AnyConnection::connect(url).await?;
        let migrated = migrate::bring_up_to_date(&mut own, Engine::Postgres, ledger).await;
        own.close().await?;
        migrated?;
        let pool = |read_only: bool, most: u32| {
            AnyPoolOptions::new()
                .max_connections(most)
                .test_before_acquire(false)
                .acquire_timeout(Duration::from_secs(5))
                .after_connect(move |connection, _| {
                    Box::pin(async move {
                        connection.execute(POSTGRES_SETTINGS).await?;
                        if read_only {
                            connection.execute("SET default_transaction_read_only = on").await?;
                        }
                        Ok(())
                    })
                })
                .connect(url)
        };
        Ok(Db {
            engine: Engine::Postgres,
            readers: pool(true, 6).await?,
            writers: Writers::Pool(pool(false, 4).await?),
        })
    }

    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A transaction that may write.
    pub async fn begin(&self) -> Result<Tx, Fault> {
        let seat = match &self.writers {
            Writers::Group(group) => Inside::Group(group.begin().await?),
            Writers::Pool(pool) => Inside::Own(pool.begin().await?),
        };
        Ok(Tx { inside: seat, engine: self.engine })
    }

    /// A transaction that sees one moment and changes nothing: the engine refuses a write.
    pub async fn look(&self) -> Result<Tx, Fault> {
        let inside = match self.engine {
            Engine::Sqlite => self.readers.begin().await?,
            Engine::Postgres => self.readers.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?,
        };
        Ok(Tx { inside: Inside::Own(inside), engine: self.engine })
    }

    /// Closes all connections after what is under way has ended.
    pub async fn close(&self) {
        self.readers.close().await;
        match &self.writers {
            Writers::Group(group) => group.close().await,
            Writers::Pool(pool) => pool.close().await,
        }
    }
}

/// A transaction. Dropped without [`Tx::commit`], it has changed nothing.
pub struct Tx {
    inside: Inside,
    engine: Engine,
}

enum Inside {
    Group(Seat),
    Own(sqlx::Transaction<'static, Any>),
}

impl Tx {
    fn connection(&mut self) -> &mut AnyConnection {
        match &mut self.inside {
            Inside::Group(seat) => seat.connection(),
            Inside::Own(own) => own,
        }
    }

    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// All rows.
    pub async fn all(&mut self, sql: &'static Sql, binds: Vec<Bind>) -> Result<Vec<Row>, Fault> {
        let (text, binds) = sql.expanded(binds)?;
        let rows = sql::query(text, binds).fetch_all(self.connection()).await?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// The one row, or none.
    pub async fn maybe(&mut self, sql: &'static Sql, binds: Vec<Bind>) -> Result<Option<Row>, Fault> {
        let (text, binds) = sql.expanded(binds)?;
        Ok(sql::query(text, binds).fetch_optional(self.connection()).await?.map(Row))
    }

    /// The one row, held until this transaction ends: nobody else changes it meanwhile, or holds it too. On SQLite, where
    /// one writes at a time, that is so anyway.
    pub async fn hold(&mut self, sql: &'static Sql, binds: Vec<Bind>) -> Result<Option<Row>, Fault> {
        let (text, binds) = sql.expanded(binds)?;
        let text = match self.engine {
            Engine::Sqlite => text,
            // Not FOR UPDATE: rows that refer to this one can be added by others all the while.
            Engine::Postgres => format!("{text} FOR NO KEY UPDATE").into(),
        };
        Ok(sql::query(text, binds).fetch_optional(self.connection()).await?.map(Row))
    }

    /// Runs a statement that returns nothing; says how many rows it touched.
    pub async fn run(&mut self, sql: &'static Sql, binds: Vec<Bind>) -> Result<u64, Fault> {
        let (text, binds) = sql.expanded(binds)?;
        Ok(sql::query(text, binds).execute(self.connection()).await?.rows_affected())
    }

    /// Runs a statement that takes rows (`{rows:4}`) for all of these, in as few statements as the engines allow; says how
    /// many rows it touched. The number of rows in a statement is a power of two: few different texts, as with lists.
    pub async fn run_rows<T>(
        &mut self,
        sql: &'static Sql,
        rows: &[T],
        values: fn(&T) -> Vec<Bind>,
    ) -> Result<u64, Fault> {
        let (mut touched, mut left) = (0, rows);
        while !left.is_empty() {
            let (some, rest) = left.split_at(MOST_ROWS.min(1 << left.len().ilog2()));
            let binds: Vec<Bind> = some.iter().flat_map(values).collect();
            touched += self.run(sql, binds).await?;
            left = rest;
        }
        Ok(touched)
    }

    /// Runs a statement that ends in a list for all of these, in as few statements as the engines allow.
    pub async fn run_list(&mut self, sql: &'static Sql, list: &[Bind]) -> Result<u64, Fault> {
        let mut touched = 0;
        for some in list.chunks(MOST_ROWS) {
            touched += self.run(sql, some.to_vec()).await?;
        }
        Ok(touched)
    }

    /// The rows of a statement that ends in a list, for all of these.
    pub async fn all_in_list(&mut self, sql: &'static Sql, list: &[Bind]) -> Result<Vec<Row>, Fault> {
        let mut rows = Vec::new();
        for some in list.chunks(MOST_ROWS) {
            rows.extend(self.all(sql, some.to_vec()).await?);
        }
        Ok(rows)
    }

    /// Makes it last. When this has answered, it is on disk.
    pub async fn commit(self) -> Result<(), Fault> {
        match self.inside {
            Inside::Group(seat) => seat.commit().await,
            Inside::Own(own) => Ok(own.commit().await?),
        }
    }

    /// Undoes what was done here, and waits until what was seen here and done by those before is on disk too. Whoever is
    /// told no is told so because of them, and looks at what they did next.
    pub async fn give_up(self) -> Result<(), Fault> {
        match self.inside {
            Inside::Group(seat) => seat.give_up().await,
            Inside::Own(own) => Ok(own.rollback().await?),
        }
    }

    /// The columns a statement gives, without running it: how a test knows that both engines understand it alike.
    pub async fn columns(&mut self, sql: &'static Sql) -> Result<Vec<String>, Fault> {
        use sqlx::{Column, SqlSafeStr, Statement};
        let text = sql.for_preparing();
        let statement = self.connection().prepare(sqlx::AssertSqlSafe(text).into_sql_str()).await?;
        Ok(statement.columns().iter().map(|column| column.name().to_owned()).collect())
    }
}

//! What a store holds, asked of the engine itself: for copies and checks, which look at everything there is.

use sqlx::{AnyConnection, AssertSqlSafe, Row as _, SqlSafeStr};

use super::error::OLDEST_POSTGRES;
use super::{Db, Engine, Fault, Tx, Unopened};

pub(super) async fn new_enough(connection: &mut AnyConnection) -> Result<(), Unopened> {
    let asked = "SELECT CAST(current_setting('server_version_num') AS BIGINT) AS number,
        current_setting('server_version') AS named";
    let row = sqlx::query(asked).fetch_one(connection).await?;
    if row.try_get::<i64, _>("number")? / 10_000 >= i64::from(OLDEST_POSTGRES) {
        return Ok(());
    }
    Err(Unopened::TooOld(row.try_get("named")?))
}

const OF_SQLITE: &str =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
const OF_POSTGRES: &str = "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = current_schema()
    ORDER BY tablename COLLATE \"C\"";

impl Db {
    /// The names of its tables, in order.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn tables(&self) -> Result<Vec<String>, Fault> {
        let mut tx = self.look().await?;
        let sql = match self.engine {
            Engine::Sqlite => OF_SQLITE,
            Engine::Postgres => OF_POSTGRES,
        };
        let rows = sqlx::query(sql).fetch_all(tx.connection()).await?;
        rows.iter().map(|row| Ok(row.try_get("name")?)).collect()
    }

    /// How many rows each table has, seen at one moment.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn rows(&self) -> Result<Vec<(String, i64)>, Fault> {
        let tables = self.tables().await?;
        let mut tx = self.look().await?;
        tx.rows(tables).await
    }

    /// What is wrong with it, as far as the engine can tell: its pages, its indexes, and what points at nothing.
    ///
    /// # Errors
    /// When it cannot even be read.
    pub async fn faults(&self) -> Result<Vec<String>, Fault> {
        // PostgreSQL keeps its own; what it can be asked for is `pg_amcheck`, by whoever runs it.
        if self.engine == Engine::Postgres {
            return Ok(Vec::new());
        }
        let mut tx = self.look().await?;
        let mut faults = Vec::new();
        for row in sqlx::query("PRAGMA integrity_check").fetch_all(tx.connection()).await? {
            let said: String = row.try_get(0)?;
            if said != "ok" {
                faults.push(said);
            }
        }
        for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(tx.connection()).await? {
            let (table, to): (String, String) = (row.try_get(0)?, row.try_get(2)?);
            faults.push(format!("a row of {table} points at a row of {to} that is not there"));
        }
        Ok(faults)
    }
}

impl Tx {
    /// How many rows each of these tables has in this transaction.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn rows(&mut self, tables: Vec<String>) -> Result<Vec<(String, i64)>, Fault> {
        let mut counted = Vec::with_capacity(tables.len());
        for table in tables {
            // The name comes from the engine's own list of tables, made by our migrations.
            let sql = AssertSqlSafe(format!("SELECT COUNT(*) AS number FROM \"{table}\"")).into_sql_str();
            let row = sqlx::query(sql).fetch_one(self.connection()).await?;
            counted.push((table, row.try_get("number")?));
        }
        Ok(counted)
    }

    /// The name under which another program sees exactly what this transaction sees, on PostgreSQL: how its dump is of
    /// the moment that was counted.
    ///
    /// # Errors
    /// When it cannot be given, as on SQLite.
    pub async fn seen_by_others_too(&mut self) -> Result<String, Fault> {
        let row = sqlx::query("SELECT CAST(pg_export_snapshot() AS TEXT) AS name").fetch_one(self.connection()).await?;
        Ok(row.try_get("name")?)
    }
}

//! Bringing the tables up to date: forward only, each step in one transaction, refused when the database is newer.
//!
//! One folder of SQL serves both engines; a few words stand in for what they spell differently:
//! `{id}` a machine's text compared byte by byte, `{int}` 64 bits, `{bytes}`, `{bool}`, `{strict}`.

use std::borrow::Cow;

use sqlx::AnyConnection;
use sqlx::migrate::{MigrateError, Migration, Migrator};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::{Engine, Unopened};

static MAKKER: Migrator = sqlx::migrate!("./migrations/makker");
static KEYS: Migrator = sqlx::migrate!("./migrations/keys");

/// Which of the two stores: the house's own, or that of the wrapped keys, which is never in the same backup.
#[derive(Clone, Copy)]
pub enum Ledger {
    Makker,
    Keys,
}

pub(super) async fn bring_up_to_date(
    connection: &mut AnyConnection,
    engine: Engine,
    ledger: Ledger,
) -> Result<(), Unopened> {
    let source = match ledger {
        Ledger::Makker => &MAKKER,
        Ledger::Keys => &KEYS,
    };
    let steps = source.iter().map(|step| in_dialect(step, engine)).collect();
    let mut migrator = Migrator::with_migrations(steps);
    if matches!(ledger, Ledger::Keys) {
        migrator.dangerous_set_table_name("_sqlx_migrations_keys");
    }
    migrator.run_direct(None, connection, false).await.map_err(|error| match error {
        MigrateError::VersionMissing(step) | MigrateError::VersionTooNew(step, _) => Unopened::Newer(step),
        MigrateError::VersionMismatch(step) => Unopened::Changed(step),
        other => Unopened::Failed(other.to_string()),
    })
}

fn in_dialect(step: &Migration, engine: Engine) -> Migration {
    let words = match engine {
        Engine::Sqlite => {
            [("{id}", "TEXT"), ("{int}", "INTEGER"), ("{bytes}", "BLOB"), ("{bool}", "INTEGER"), ("{strict}", "STRICT")]
        }
        Engine::Postgres => [
            ("{id}", "TEXT COLLATE \"C\""),
            ("{int}", "BIGINT"),
            ("{bytes}", "BYTEA"),
            ("{bool}", "BOOLEAN"),
            ("{strict}", ""),
        ],
    };
    let sql = words.iter().fold(step.sql.as_str().to_owned(), |sql, (word, spelled)| sql.replace(word, spelled));
    Migration::new(
        step.version,
        Cow::Owned(step.description.to_string()),
        step.migration_type,
        AssertSqlSafe(sql).into_sql_str(),
        step.no_tx,
    )
}

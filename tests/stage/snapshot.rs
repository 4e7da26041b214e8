//! All rows of both stores, as the engine itself shows them: so that a test can say that nothing was changed.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqlSafeStr, SqliteConnection};

use super::database::Place;

/// Every table with its rows, in order. Those of the key store are named `keys:…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Vec<String>>);

impl Snapshot {
    pub async fn of(place: &Place) -> Snapshot {
        let mut tables = BTreeMap::new();
        match place {
            Place::Folder(folder) => {
                for (file, prefix) in [("makker.db", ""), ("keys.db", "keys:")] {
                    of_sqlite(&format!("sqlite://{}?mode=ro", folder.join(file).display()), prefix, &mut tables).await;
                }
            }
            Place::Server { db, keys } => {
                of_postgres(db, "", &mut tables).await;
                of_postgres(keys, "keys:", &mut tables).await;
            }
        }
        Snapshot(tables)
    }

    /// What is used by looking: a session remembers that it was used.
    pub fn sessions_aside(mut self) -> Snapshot {
        assert!(self.0.remove("session").is_some(), "sessions lie in a table");
        self
    }

    pub fn rows(&self, table: &str) -> &[String] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// What differs from an earlier one, a line for each row that came or went.
    pub fn since(&self, earlier: &Snapshot) -> Vec<String> {
        let mut differing = Vec::new();
        for (table, rows) in &self.0 {
            let before = earlier.rows(table);
            differing.extend(rows.iter().filter(|row| !before.contains(row)).map(|row| format!("+ {table}: {row}")));
            differing.extend(before.iter().filter(|row| !rows.contains(row)).map(|row| format!("- {table}: {row}")));
        }
        differing
    }

    #[track_caller]
    pub fn is_as(&self, earlier: &Snapshot, after: &str) {
        let differing = self.since(earlier);
        assert!(differing.is_empty(), "{after} changed rows:\n{}", differing.join("\n"));
    }
}

/// The identities in all tables whose name is `noun` or ends in it: `goal` is `goal`, `draft` is `goal_draft`.
pub async fn identities(place: &Place, noun: &str) -> Vec<String> {
    let snapshot = Snapshot::of(place).await;
    let named = snapshot.0.keys().filter(|table| *table == noun || table.ends_with(&format!("_{noun}")));
    let tables: Vec<String> = named.cloned().collect();
    let mut found = Vec::new();
    for table in tables {
        let sql = AssertSqlSafe(format!("SELECT id FROM \"{table}\" ORDER BY id")).into_sql_str();
        let ids: Vec<String> = match place {
            Place::Folder(folder) => {
                let url = format!("sqlite://{}?mode=ro", folder.join("makker.db").display());
                let mut connection = SqliteConnection::connect(&url).await.expect("the database");
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap_or_default();
                rows.iter().map(|row| row.get("id")).collect()
            }
            Place::Server { db, .. } => {
                let mut connection = PgConnection::connect(db).await.expect("the database");
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap_or_default();
                rows.iter().map(|row| row.get("id")).collect()
            }
        };
        found.extend(ids);
    }
    found
}

/// Every identity there is, with the table it lies in.
pub async fn all_identities(place: &Place) -> Vec<(String, String)> {
    let snapshot = Snapshot::of(place).await;
    let mut all = Vec::new();
    for table in snapshot.0.keys() {
        all.extend(identities(place, table).await.into_iter().map(|id| (table.clone(), id)));
    }
    all
}

async fn of_sqlite(url: &str, prefix: &str, tables: &mut BTreeMap<String, Vec<String>>) {
    let mut connection = SqliteConnection::connect(url).await.expect("the database");
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    for table in sqlx::query(names).fetch_all(&mut connection).await.expect("tables") {
        let table: String = table.get("name");
        let columns = format!(
            "SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') AS columns FROM pragma_table_info('{table}')"
        );
        let columns = sqlx::query(AssertSqlSafe(columns).into_sql_str()).fetch_one(&mut connection).await;
        let columns: String = columns.expect("columns").get("columns");
        let rows = AssertSqlSafe(format!("SELECT {columns} AS whole FROM \"{table}\"")).into_sql_str();
        let rows = sqlx::query(rows).fetch_all(&mut connection).await.expect("rows");
        let mut rows: Vec<String> = rows.iter().map(|row| row.get("whole")).collect();
        rows.sort();
        tables.insert(format!("{prefix}{table}"), rows);
    }
}

async fn of_postgres(url: &str, prefix: &str, tables: &mut BTreeMap<String, Vec<String>>) {
    let mut connection = PgConnection::connect(url).await.expect("the database");
    let names = "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'";
    for table in sqlx::query(names).fetch_all(&mut connection).await.expect("tables") {
        let table: String = table.get("name");
        let rows = AssertSqlSafe(format!("SELECT t::text AS whole FROM \"{table}\" t")).into_sql_str();
        let rows = sqlx::query(rows).fetch_all(&mut connection).await.expect("rows");
        let mut rows: Vec<String> = rows.iter().map(|row| row.get("whole")).collect();
        rows.sort();
        tables.insert(format!("{prefix}{table}"), rows);
    }
    connection.close().await.expect("closed");
}

//! Which columns are sealed, read from the steps that made them: a new one is found without anybody writing it down.

use makker::ground::sealing::SealedColumn;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqlSafeStr, SqliteConnection};

use crate::stage::database::Place;

/// Table and column.
type Column = (String, String);

/// Every column of bytes that is no hash.
pub fn columns() -> Vec<Column> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/makker");
    let mut steps: Vec<_> = std::fs::read_dir(folder).unwrap().map(|step| step.unwrap().path()).collect();
    steps.sort();
    let mut columns = Vec::new();
    for step in steps {
        columns.extend(of_step(&std::fs::read_to_string(step).unwrap()));
    }
    columns
}

fn of_step(sql: &str) -> Vec<Column> {
    let (mut columns, mut table) = (Vec::new(), String::new());
    for line in sql.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["CREATE", "TABLE", name, ..] | ["ALTER", "TABLE", name] => name.clone_into(&mut table),
            ["ALTER", "TABLE", table, "ADD", "COLUMN", name, kind, ..] if kind.starts_with("{bytes}") => {
                columns.push((table.to_owned(), name.to_owned()));
            }
            // What is not sealed says so in its name: a hash, or what is open to whoever keeps the organisation in order.
            [name, kind, ..] if kind.starts_with("{bytes}") && !name.ends_with("_hash") && !name.ends_with("_open") => {
                columns.push((table.clone(), name.to_owned()));
            }
            _ => {}
        }
    }
    columns
}

#[test]
fn a_sealed_column_is_found_in_the_step_that_makes_it() {
    let sql = "CREATE TABLE talk (\n  id {id} NOT NULL,\n  place {bytes},\n  key_hash {bytes} NOT NULL\n);\n\
        ALTER TABLE goal ADD COLUMN note {bytes};";
    let expected = [("talk", "place"), ("goal", "note")].map(|(table, column)| (table.to_owned(), column.to_owned()));
    assert_eq!(of_step(sql), expected);
    assert!(columns().len() > 10);
}

/// `makker check` opens every sealed value there is: a column that does not say where its keys are would be passed over.
#[test]
fn every_sealed_column_says_where_its_keys_are() {
    let mut said: Vec<&str> = inventory::iter::<SealedColumn>.into_iter().map(|column| column.column).collect();
    let mut sealed: Vec<String> = columns().into_iter().map(|(table, column)| format!("{table}.{column}")).collect();
    said.sort_unstable();
    sealed.sort_unstable();
    assert_eq!(said, sealed, "declare it by sealed_columns! in its store");
}

async fn run(place: &Place, sql: &str) -> u64 {
    let sql = AssertSqlSafe(sql.to_owned()).into_sql_str();
    match place {
        Place::Folder(folder) => {
            let url = format!("sqlite://{}", folder.join("makker.db").display());
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            sqlx::query(sql).execute(&mut connection).await.unwrap().rows_affected()
        }
        Place::Server { db, .. } => {
            let mut connection = PgConnection::connect(db).await.unwrap();
            sqlx::query(sql).execute(&mut connection).await.unwrap().rows_affected()
        }
    }
}

async fn count(place: &Place, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned()).into_sql_str();
    match place {
        Place::Folder(folder) => {
            let url = format!("sqlite://{}?mode=ro", folder.join("makker.db").display());
            let mut connection = SqliteConnection::connect(&url).await.unwrap();
            sqlx::query(sql).fetch_one(&mut connection).await.unwrap().get(0)
        }
        Place::Server { db, .. } => {
            let mut connection = PgConnection::connect(db).await.unwrap();
            sqlx::query(sql).fetch_one(&mut connection).await.unwrap().get(0)
        }
    }
}

pub async fn columns_without_a_row(place: &Place) -> Vec<String> {
    let mut empty = Vec::new();
    for (table, column) in columns() {
        if count(place, &format!("SELECT COUNT({column}) FROM {table}")).await == 0 {
            empty.push(format!("{table}.{column}"));
        }
    }
    empty
}

/// Takes the seal off: every sealed column gets words of its own, as they are. Column and words.
pub async fn laid_open(place: &Place, mark: &str) -> Vec<(String, String)> {
    let mut opened = Vec::new();
    for (number, (table, column)) in columns().into_iter().enumerate() {
        let word = format!("{mark}-open-{number:02}");
        let bytes: String = word.bytes().map(|byte| format!("{byte:02x}")).collect();
        let bytes = match place {
            Place::Folder(_) => format!("x'{bytes}'"),
            Place::Server { .. } => format!("decode('{bytes}', 'hex')"),
        };
        let touched = run(place, &format!("UPDATE {table} SET {column} = {bytes} WHERE {column} IS NOT NULL")).await;
        assert!(touched > 0, "{table}.{column}");
        opened.push((format!("{table}.{column}"), word));
    }
    opened
}

/// For what a test does to rows behind the house's back.
pub async fn behind_its_back(place: &Place, sql: &str) -> u64 {
    run(place, sql).await
}

//! Rows in bulk: many in one statement, and each table's before those of the tables that point to it.

use std::sync::OnceLock;

use makker::ground::db::{Bind, Fault, Sql, Tx};

/// Rows in one statement. More is not faster: SQLite's driver looks each value's place up among all of them.
const AT_ONCE: usize = 16;

/// A table and the columns that are filled.
pub struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    many: OnceLock<Sql>,
    one: OnceLock<Sql>,
}

impl Table {
    pub const fn new(name: &'static str, columns: &'static [&'static str]) -> Table {
        Table { name, columns, many: OnceLock::new(), one: OnceLock::new() }
    }

    /// The text lives as long as the program: there is one for each table and length.
    fn insert(&self, rows: usize) -> Sql {
        let width = self.columns.len();
        let row = |row: usize| {
            let places: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", places.join(", "))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        let text = format!("INSERT INTO {} ({}) VALUES {}", self.name, self.columns.join(", "), rows.join(", "));
        Sql::new(self.name, String::leak(text))
    }

    async fn add(&'static self, tx: &mut Tx, mut rows: Vec<Bind>) -> Result<(), Fault> {
        let width = self.columns.len();
        let mut left = rows.drain(..);
        while left.len() >= width * AT_ONCE {
            let binds = left.by_ref().take(width * AT_ONCE).collect();
            tx.run(self.many.get_or_init(|| self.insert(AT_ONCE)), binds).await?;
        }
        while left.len() > 0 {
            let binds = left.by_ref().take(width).collect();
            tx.run(self.one.get_or_init(|| self.insert(1)), binds).await?;
        }
        Ok(())
    }
}

/// Rows on their way. What points to a row is put in after it, so that a table's first row comes after the first of
/// those it points to, and the order of tables is the order they can be added in.
#[derive(Default)]
pub struct Basket(Vec<(&'static Table, Vec<Bind>)>);

impl Basket {
    pub fn put(&mut self, table: &'static Table, row: Vec<Bind>) {
        assert_eq!(row.len(), table.columns.len(), "a row of {} fills its columns", table.name);
        match self.0.iter_mut().find(|(known, _)| std::ptr::eq(*known, table)) {
            Some((_, rows)) => rows.extend(row),
            None => self.0.push((table, row)),
        }
    }

    pub async fn add_all(self, tx: &mut Tx) -> Result<(), Fault> {
        for (table, rows) in self.0 {
            table.add(tx, rows).await?;
        }
        Ok(())
    }
}

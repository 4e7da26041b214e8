//! A transaction, and what can be asked in it.

use futures_util::StreamExt;
use sqlx::AnyConnection;
use sqlx::any::Any;

use super::group::Seat;
use super::news::{self, News};
use super::{Bind, Engine, Fault, Row, Sql, sql};

impl Engine {
    /// Values in one statement. SQLite takes 32,766 and PostgreSQL 65,535, but sqlx looks each one's name up among all of
    /// them on SQLite: with some thousand a third of an import's time went there, and beyond some hundred nothing is won.
    fn most_values(self) -> usize {
        match self {
            Engine::Sqlite => 256,
            Engine::Postgres => 8192,
        }
    }
}

/// A transaction. Dropped without [`Tx::commit`], it has changed nothing.
pub struct Tx {
    inside: Inside,
    engine: Engine,
    news: News,
    /// What this is about, for whoever listens for it.
    about: Vec<String>,
}

pub(super) enum Inside {
    Group(Seat),
    Own(sqlx::Transaction<'static, Any>),
}

impl Tx {
    pub(super) fn of(inside: Inside, engine: Engine, news: News) -> Tx {
        Tx { inside, engine, news, about: Vec::new() }
    }

    pub(super) fn connection(&mut self) -> &mut AnyConnection {
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

    /// Looks at all rows, some at a time: for more than memory should hold.
    ///
    /// # Errors
    /// The first that `look` gives, or the database's.
    pub async fn in_parts(
        &mut self,
        sql: &'static Sql,
        most: usize,
        mut look: impl AsyncFnMut(Vec<Row>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let (text, binds) = sql.expanded(Vec::new())?;
        let mut rows = sql::query(text, binds).fetch(self.connection());
        let mut part = Vec::new();
        while let Some(row) = rows.next().await {
            part.push(Row(row?));
            if part.len() == most {
                look(std::mem::take(&mut part)).await?;
            }
        }
        look(part).await
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
        let rows = sql::query(text, binds).execute(self.connection()).await?.rows_affected();
        if let Inside::Group(seat) = &mut self.inside {
            seat.changed(rows);
        }
        Ok(rows)
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
        let most = rows.first().map_or(1, |row| (self.engine.most_values() / values(row).len().max(1)).max(1));
        let most = 1 << most.ilog2();
        while !left.is_empty() {
            let (some, rest) = left.split_at(most.min(1 << left.len().ilog2()));
            let binds: Vec<Bind> = some.iter().flat_map(values).collect();
            touched += self.run(sql, binds).await?;
            left = rest;
        }
        Ok(touched)
    }

    /// Runs a statement that ends in a list for all of these, in as few statements as the engines allow.
    pub async fn run_list(&mut self, sql: &'static Sql, list: &[Bind]) -> Result<u64, Fault> {
        let mut touched = 0;
        for some in list.chunks(self.engine.most_values()) {
            touched += self.run(sql, some.to_vec()).await?;
        }
        Ok(touched)
    }

    /// The rows of a statement that ends in a list, for all of these.
    pub async fn all_in_list(&mut self, sql: &'static Sql, list: &[Bind]) -> Result<Vec<Row>, Fault> {
        let mut rows = Vec::new();
        for some in list.chunks(self.engine.most_values()) {
            rows.extend(self.all(sql, some.to_vec()).await?);
        }
        Ok(rows)
    }

    /// Has PostgreSQL count these tables anew, after a change to very many of their rows: it plans by what it has counted,
    /// and until its own round, a minute later, it would read a table of a hundred thousand as one of three. SQLite plans
    /// by the indexes there are.
    pub async fn count_anew(&mut self, tables: &'static str) -> Result<(), Fault> {
        use sqlx::{Executor, SqlSafeStr};
        if self.engine == Engine::Postgres {
            let text = sqlx::AssertSqlSafe(format!("ANALYZE {tables}")).into_sql_str();
            self.connection().execute(text).await?;
        }
        Ok(())
    }

    /// Says what this is about: whoever listens for it is woken when it has lasted.
    pub fn tells(&mut self, about: &str) {
        if !self.about.iter().any(|told| told == about) {
            self.about.push(about.to_owned());
        }
    }

    /// Makes it last. When this has answered, it is on disk.
    pub async fn commit(mut self) -> Result<(), Fault> {
        match &mut self.inside {
            Inside::Group(_) => {}
            // The engine tells all the servers, this one among them, when it has lasted.
            Inside::Own(own) => {
                for about in &self.about {
                    sqlx::query("SELECT pg_notify($1, $2)")
                        .bind(news::CHANNEL)
                        .bind(about.as_str())
                        .execute(&mut **own)
                        .await?;
                }
            }
        }
        match self.inside {
            Inside::Group(seat) => {
                seat.commit().await?;
                self.about.iter().for_each(|about| self.news.tell(about));
                Ok(())
            }
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
        use sqlx::{Column, Executor, SqlSafeStr, Statement};
        let text = sql.for_preparing();
        let statement = self.connection().prepare(sqlx::AssertSqlSafe(text).into_sql_str()).await?;
        Ok(statement.columns().iter().map(|column| column.name().to_owned()).collect())
    }
}

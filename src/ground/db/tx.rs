//! A transaction, and what can be asked in it.

use futures_util::StreamExt;
use sqlx::AnyConnection;
use sqlx::any::Any;

use super::group::Seat;
use super::{Bind, Engine, Fault, Row, Sql, sql};

/// A transaction. Dropped without [`Tx::commit`], it has changed nothing.
pub struct Tx {
    inside: Inside,
    engine: Engine,
}

pub(super) enum Inside {
    Group(Seat),
    Own(sqlx::Transaction<'static, Any>),
}

impl Tx {
    pub(super) fn of(inside: Inside, engine: Engine) -> Tx {
        Tx { inside, engine }
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

    /// Runs a statement that returns nothing; says how many rows it touched.
    pub async fn run(&mut self, sql: &'static Sql, binds: Vec<Bind>) -> Result<u64, Fault> {
        let (text, binds) = sql.expanded(binds)?;
        Ok(sql::query(text, binds).execute(self.connection()).await?.rows_affected())
    }

    /// Makes it last. When this has answered, it is on disk.
    pub async fn commit(self) -> Result<(), Fault> {
        match self.inside {
            Inside::Group(seat) => seat.commit().await,
            Inside::Own(own) => Ok(own.commit().await?),
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

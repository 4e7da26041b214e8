//! What can go wrong underneath, by kind. The two engines' codes are read here and nowhere else.

use thiserror::Error;

/// The house failed: nobody did anything wrong. Logged once, at the edge, with the request's number.
#[derive(Clone, Debug, Error)]
pub enum Fault {
    /// Two rows would share what must be one's own: somebody was there first.
    #[error("taken: {0}")]
    Taken(String),
    /// What was to go is pointed at by something that has come meanwhile.
    #[error("something points at it")]
    PointedAt,
    /// The engine asks us to try again (busy, serialization, deadlock).
    #[error("the database is busy")]
    Busy,
    /// More is asked at once than can be answered: come back in a little while.
    #[error("too much is asked at once")]
    Overloaded,
    /// There is no room for what was to be written. What can be read can still be read.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The disk did not say that it has what we gave it. Nothing more may be promised: the house closes.
    #[error("the disk failed to keep what was written")]
    SyncFailed,
    #[error("the database refused: {0}")]
    Database(String),
    #[error("the key of a room is gone")]
    Erased,
    #[error("sealed words could not be opened: {0}")]
    Seal(&'static str),
    #[error("{0}")]
    Broken(String),
}

/// The oldest that is tested.
pub(super) const OLDEST_POSTGRES: u32 = 15;

/// Why a database could not be opened at all.
#[derive(Debug, Error)]
pub enum Unopened {
    #[error("this database was written by a newer Makker (step {0}); start that version, nothing has been touched")]
    Newer(i64),
    #[error("a step of this database's history has changed (step {0}); nothing has been touched")]
    Changed(i64),
    #[error("PostgreSQL {OLDEST_POSTGRES} or newer is needed, and this one is {0}; nothing has been touched")]
    TooOld(String),
    #[error("the database could not be opened: {0}")]
    Failed(String),
}

const SQLITE_BUSY: i64 = 5;
const SQLITE_FULL: i64 = 13;
const SQLITE_IOERR_FSYNC: i64 = 10 | (4 << 8);
const SQLITE_IOERR_DIR_FSYNC: i64 = 10 | (5 << 8);

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(database) = &error else {
            return match error {
                sqlx::Error::PoolTimedOut => Fault::Overloaded,
                // Never the error's own text alone: a decoding error may quote a value.
                sqlx::Error::ColumnNotFound(name) => Fault::Broken(format!("no column {name}")),
                sqlx::Error::ColumnDecode { index, .. } => Fault::Broken(format!("column {index} has another type")),
                sqlx::Error::Io(io) => Fault::Database(format!("{:?}", io.kind())),
                _ => Fault::Database("driver".to_owned()),
            };
        };
        if database.is_unique_violation() {
            return Fault::Taken(constraint(database.as_ref()));
        }
        if database.is_foreign_key_violation() {
            return Fault::PointedAt;
        }
        let code = database.code().unwrap_or_default().into_owned();
        match code.parse::<i64>() {
            Ok(number) if number & 0xff == SQLITE_BUSY => return Fault::Busy,
            Ok(number) if number & 0xff == SQLITE_FULL => return Fault::DiskFull,
            Ok(SQLITE_IOERR_FSYNC | SQLITE_IOERR_DIR_FSYNC) => return Fault::SyncFailed,
            _ => {}
        }
        match code.as_str() {
            "40001" | "40P01" | "55P03" => Fault::Busy,
            "53100" => Fault::DiskFull,
            "53300" => Fault::Overloaded,
            _ => Fault::Database(format!("code {code} {}", first_line(database.message()))),
        }
    }
}

/// The name of the broken constraint on PostgreSQL, `table.column` on SQLite.
fn constraint(database: &dyn sqlx::error::DatabaseError) -> String {
    database
        .constraint()
        .map(str::to_owned)
        .or_else(|| database.message().rsplit_once(": ").map(|(_, columns)| columns.to_owned()))
        .unwrap_or_default()
}

/// Engines quote values in details, not in the first line of a message. Values are people's.
fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

impl From<sqlx::Error> for Unopened {
    fn from(error: sqlx::Error) -> Self {
        Unopened::Failed(error.to_string())
    }
}

impl From<Fault> for Unopened {
    fn from(fault: Fault) -> Self {
        Unopened::Failed(fault.to_string())
    }
}

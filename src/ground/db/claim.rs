//! Who uses a store. Two programs on one SQLite file would each believe to be the only writer; a key store whose keys
//! are being changed must have nobody else in it. So whoever opens claims, and whoever comes second is told.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use sqlx::{AnyConnection, Connection, Row};
use thiserror::Error;

/// What for. Several may serve from one PostgreSQL; nobody else is there while it is worked on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Use {
    Serving,
    Alone,
}

/// Held as long as one uses it. Gone with the process, however that ends.
pub struct Claim {
    _held: Held,
}

enum Held {
    /// Only held: the lock goes when the file is closed.
    File {
        _file: File,
    },
    Server {
        _connection: Box<AnyConnection>,
    },
}

#[derive(Debug, Error)]
pub enum NotClaimed {
    #[error("another Makker uses this data")]
    Taken,
    #[error("{0}")]
    File(io::Error),
    #[error("the server could not be asked: {0}")]
    Server(String),
}

/// Any number of ours: the same for everybody who asks about the same database.
const OURS: i64 = 0x6d61_6b6b_6572;

impl Claim {
    /// Claims the files of a folder by a file beside them.
    ///
    /// # Errors
    /// [`NotClaimed::Taken`] when somebody is there.
    pub fn of_files(beside: &Path) -> Result<Claim, NotClaimed> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600);
        let file = options.open(beside).map_err(NotClaimed::File)?;
        match file.try_lock() {
            Ok(()) => Ok(Claim { _held: Held::File { _file: file } }),
            Err(TryLockError::WouldBlock) => Err(NotClaimed::Taken),
            Err(TryLockError::Error(error)) => Err(NotClaimed::File(error)),
        }
    }

    /// Claims a database on a server, by a lock that lives as long as this connection.
    ///
    /// # Errors
    /// [`NotClaimed::Taken`] when somebody is there who does not share.
    pub async fn of_server(url: &str, what_for: Use) -> Result<Claim, NotClaimed> {
        sqlx::any::install_default_drivers();
        let told = |error: sqlx::Error| NotClaimed::Server(error.to_string());
        let mut connection = AnyConnection::connect(url).await.map_err(told)?;
        let sql = match what_for {
            Use::Serving => "SELECT pg_try_advisory_lock_shared($1) AS ours",
            Use::Alone => "SELECT pg_try_advisory_lock($1) AS ours",
        };
        let row = sqlx::query(sql).bind(OURS).fetch_one(&mut connection).await.map_err(told)?;
        if row.try_get::<bool, _>("ours").map_err(told)? {
            return Ok(Claim { _held: Held::Server { _connection: Box::new(connection) } });
        }
        // Nothing can be done about a connection that does not close well.
        let _ = connection.close().await;
        Err(NotClaimed::Taken)
    }
}

//! A copy of a SQLite store while it is used: whole, of one moment, and without what was deleted.

use std::path::Path;

use sqlx::{AnyConnection, Connection, Executor};

use super::Fault;

/// Copies the file at `url` to a new file. On a connection of its own, so that neither readers nor writers wait for it.
///
/// # Errors
/// When the new file is there already, or cannot be written.
pub async fn copy_sqlite(url: &str, to: &Path) -> Result<(), Fault> {
    sqlx::any::install_default_drivers();
    let to = to.to_str().ok_or_else(|| Fault::Broken("the name of the copy is no text".to_owned()))?;
    let mut connection = AnyConnection::connect(&format!("{url}?mode=ro")).await?;
    connection.execute("PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;").await?;
    let copied = sqlx::query("VACUUM INTO $1").bind(to).execute(&mut connection).await;
    // The copy is made or not by now; how the connection ends changes nothing.
    let _ = connection.close().await;
    copied?;
    Ok(())
}

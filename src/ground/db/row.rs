//! A row, read by column name.

use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::Fault;

pub struct Row(pub(super) AnyRow);

impl Row {
    pub fn text(&self, column: &str) -> Result<String, Fault> {
        Ok(self.0.try_get(column)?)
    }

    pub fn maybe_text(&self, column: &str) -> Result<Option<String>, Fault> {
        Ok(self.0.try_get(column)?)
    }

    pub fn int(&self, column: &str) -> Result<i64, Fault> {
        Ok(self.0.try_get(column)?)
    }

    pub fn maybe_int(&self, column: &str) -> Result<Option<i64>, Fault> {
        Ok(self.0.try_get(column)?)
    }

    pub fn bytes(&self, column: &str) -> Result<Vec<u8>, Fault> {
        Ok(self.0.try_get(column)?)
    }

    pub fn maybe_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.0.try_get(column)?)
    }

    /// A truth value: PostgreSQL says BOOLEAN, SQLite INTEGER.
    pub fn flag(&self, column: &str) -> Result<bool, Fault> {
        if let Ok(truth) = self.0.try_get::<bool, _>(column) {
            return Ok(truth);
        }
        Ok(self.0.try_get::<i64, _>(column)? != 0)
    }
}

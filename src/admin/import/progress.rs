//! How far an import has come, for the one who waits. Lives in memory alone: what is written is written all at once.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use super::run::{ImportId, ImportRefusal};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Comparing,
    Writing,
    /// It came to nothing, for this reason or because the house failed.
    Stopped(Option<ImportRefusal>),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    pub step: Step,
    pub rows: usize,
    pub of: usize,
}

static UNDER_WAY: LazyLock<Mutex<HashMap<ImportId, Progress>>> = LazyLock::new(Mutex::default);

pub fn tell(id: &ImportId, step: Step, rows: usize, of: usize) {
    let mut all = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(id.clone(), Progress { step, rows, of });
}

pub fn of(id: &ImportId) -> Option<Progress> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner).get(id).copied()
}

pub fn forget(id: &ImportId) {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
}

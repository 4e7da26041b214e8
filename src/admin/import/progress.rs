//! How far an import has come, for the one who waits. Lives in memory alone: what is written is written all at once.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::run::{ImportId, ImportRefusal};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Comparing,
    Writing,
    /// It came to nothing, for this reason or because the house failed.
    Stopped(Option<ImportRefusal>),
}

#[derive(Clone, Debug)]
pub struct Progress {
    pub step: Step,
    rows: Arc<AtomicUsize>,
    pub of: usize,
}

impl Progress {
    pub fn rows(&self) -> usize {
        self.rows.load(Ordering::Relaxed)
    }
}

static UNDER_WAY: LazyLock<Mutex<HashMap<ImportId, Progress>>> = LazyLock::new(Mutex::default);

/// Tells how far it has come; what is given back counts rows.
pub fn tell(id: &ImportId, step: Step, of: usize) -> Arc<AtomicUsize> {
    let rows = Arc::new(AtomicUsize::new(0));
    let mut all = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(id.clone(), Progress { step, rows: Arc::clone(&rows), of });
    rows
}

pub fn of(id: &ImportId) -> Option<Progress> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
}

pub fn forget(id: &ImportId) {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
}

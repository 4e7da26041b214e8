//! What is told when code panics: where, and for which request. Never the panic's own words, which may quote what
//! somebody wrote.

use std::panic::{PanicHookInfo, set_hook};

/// For the whole program, once, at its start.
pub fn tell_panics_without_words() {
    set_hook(Box::new(tell));
}

pub(super) fn tell(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
    tracing::error!(place, "panic");
}

//! Running Makker: what the one who answers for the machine does. Starting it, its keys, its copies, its figures.
//!
//! - Everything is said on the terminal, in English: what is wrong, and how to mend it. Nobody has to read the source.
//! - Whoever runs the machine keeps it alive and sees nothing of what people write: no command here shows a word.
//! - A start that could harm what is there does not happen: a wrong key, a newer database, a second program on the same
//!   file, a folder others can read. Nothing has been touched when it says so.
//! - What can be stopped in the middle can be run again: rotation, restoring, first set-up.

mod backup;
mod check;
mod import;
mod keys;
mod mail;
mod manifest;
mod measures;
mod options;
mod place;
mod postgres;
mod readiness;
mod reference;
mod restore;
mod serve;
mod settings;
mod stores;
mod verify;
mod web;

use std::fmt::Display;

pub use options::{Makker, ServeOptions, VerifyOptions, What};
pub use readiness::Room;
pub use reference::{example, options_in_words};
pub use settings::{read, read_from};
pub use verify::told;

/// What is in the way, and how to mend it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    pub what: String,
    pub mend: String,
}

impl Wrong {
    #[must_use]
    pub fn new(what: impl Display, mend: impl Display) -> Wrong {
        Wrong { what: what.to_string(), mend: mend.to_string() }
    }
}

/// Everything that is in the way: one who starts it shall not have to find out one by one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InTheWay(pub Vec<Wrong>);

impl From<Wrong> for InTheWay {
    fn from(wrong: Wrong) -> Self {
        InTheWay(vec![wrong])
    }
}

impl Display for InTheWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, Wrong { what, mend }) in self.0.iter().enumerate() {
            let between = if at > 0 { "\n" } else { "" };
            write!(f, "{between}{what}\n  {mend}")?;
        }
        Ok(())
    }
}

/// How something goes: said on the terminal.
pub type Tell = fn(&str);

/// Does what was asked.
///
/// # Errors
/// With everything that is in the way.
pub async fn run(what: &What, tell: Tell) -> Result<(), InTheWay> {
    match what {
        What::Demo(options) => Ok(crate::demo::run(options, tell).await.map_err(|reason| Wrong::new(reason, ""))?),
        What::Serve(options) => serve::run(options, tell).await,
        What::Keys(options) => keys::run(options, tell).await,
        What::Backup(options) => backup::run(options, tell).await,
        What::Restore(options) => restore::run(options, tell).await,
        What::Import(options) => import::run(options, tell).await,
        What::Check(options) => check::run(options, tell).await,
        What::Verify(options) => verify::run(options, tell),
    }
}

//! `makker verify`: whether a file of agreements is as it was signed. Asks the file alone: no database, no settings, no net.

use std::fs::File;
use std::io::Read;

use super::options::VerifyOptions;
use super::{InTheWay, Tell, Wrong};
use crate::ground::text::{Language, T};
use crate::ledger::verify::verify;
use crate::ledger::{amiss, found, mend};

/// Far more than a working life agrees on.
const LARGEST: u64 = 256 << 20;

/// Says what is in the file, or everything that is amiss with it.
///
/// # Errors
/// When something is amiss.
pub fn run(options: &VerifyOptions, tell: Tell) -> Result<(), InTheWay> {
    let shown = options.file.display();
    let trouble = |error: std::io::Error| Wrong::new(format!("{shown}: {error}."), "Give the path of the file.");
    let mut file = Vec::new();
    File::open(&options.file).and_then(|opened| opened.take(LARGEST).read_to_end(&mut file)).map_err(trouble)?;
    told(T(options.language.unwrap_or_else(of_the_terminal)), &file, options.fingerprint)?
        .iter()
        .for_each(|line| tell(line));
    Ok(())
}

/// What there is to say of a file.
///
/// # Errors
/// With everything that is amiss, in words.
pub fn told(t: T, file: &[u8], fingerprint: Option<[u8; 32]>) -> Result<Vec<String>, InTheWay> {
    verify(file, fingerprint).map(|right| found(t, &right)).map_err(|all| {
        let last = all.len().saturating_sub(1);
        let wrong = |(at, one)| Wrong::new(amiss(t, one), if at == last { mend(t) } else { String::new() });
        InTheWay(all.iter().enumerate().map(wrong).collect())
    })
}

/// As the terminal is set up; English, as everything else there, when it does not say.
fn of_the_terminal() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let said = said.into_iter().find(|said| !said.is_empty()).unwrap_or_default();
    Language::wished(&said.replace('_', "-").to_lowercase()).unwrap_or(Language::English)
}

//! What a password must be (trust.md, ASVS 6.2): long, and hard to guess. No rule about which signs are in it.
//!
//! Fair, because rules about digits and capitals make passwords that are hard for people and easy for machines. Those who
//! can let others in need a longer one.

use thiserror::Error;
use zxcvbn::{Score, zxcvbn};

pub const LONGEST: usize = 128;
/// What the measure reads of a password: more does not make it easier to guess.
const MEASURED: usize = 64;
/// Words everybody at a Norwegian workplace comes to think of. What is in English lists, the measure knows.
const NEAR_AT_HAND: [&str; 20] = [
    "makker",
    "passord",
    "kommune",
    "jobb",
    "jobben",
    "sommer",
    "vinter",
    "host",
    "høst",
    "vår",
    "hemmelig",
    "norge",
    "velkommen",
    "januar",
    "mandag",
    "fredag",
    "ferie",
    "kaffe",
    "sjefen",
    "test",
];

/// How long it must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    Everyday,
    /// HR and administrators: what they can do reaches others.
    WithDuty,
}

impl Needs {
    #[must_use]
    pub fn shortest(self) -> usize {
        match self {
            Needs::Everyday => 8,
            Needs::WithDuty => 15,
        }
    }
}

/// Why it is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum Weak {
    #[error("shorter than {0}")]
    TooShort(usize),
    #[error("longer than {LONGEST}")]
    TooLong,
    #[error("easy to guess")]
    EasyToGuess,
}

/// Whether this can be a password of somebody about whom `about` is known: name, number, e-mail, workplace.
pub fn judge(password: &str, needs: Needs, about: &[&str]) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < needs.shortest() {
        return Err(Weak::TooShort(needs.shortest()));
    }
    if length > LONGEST {
        return Err(Weak::TooLong);
    }
    let parts = about.iter().flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()).chain([*text]));
    let known: Vec<&str> = parts.chain(NEAR_AT_HAND).filter(|word| word.len() > 2).collect();
    let measured: String = password.chars().take(MEASURED).collect();
    if zxcvbn(&measured, &known).score() < Score::Three { Err(Weak::EasyToGuess) } else { Ok(()) }
}

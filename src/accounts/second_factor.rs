//! The second thing one has: a code generator, and codes on paper for the day it is lost.
//!
//! Each code is used once. What makes them is sealed with the person's own key; the codes on paper are kept as hashes.

use thiserror::Error;
use totp_rs::{Algorithm, TOTP};

use super::secret::{Kind, Secret};
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;

/// Seconds a code is shown.
const SHOWN: i64 = 30;
const BYTES: usize = 20;
/// How many codes there are on paper.
pub const ON_PAPER: usize = 10;
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum WrongCode {
    #[error("not the code that is shown")]
    Wrong,
    #[error("used already")]
    Used,
}

/// What a code generator shares with us.
pub struct Generator(Words);

impl Generator {
    #[must_use]
    pub fn new(chance: &Chance) -> Generator {
        Generator(Words::new(base32(&chance.bytes::<BYTES>())))
    }

    /// As it was kept.
    #[must_use]
    pub fn kept(shared: Words) -> Generator {
        Generator(shared)
    }

    /// To be sealed, or shown once to its owner.
    #[must_use]
    pub fn shared(&self) -> &Words {
        &self.0
    }

    /// What the square says to a code generator.
    #[must_use]
    pub fn address(&self, organisation: &str, name: &str) -> Words {
        let plain = |text: &str| -> String {
            form_urlencoded::byte_serialize(text.replace(':', " ").as_bytes()).collect::<String>().replace('+', "%20")
        };
        let label = format!("{}:{}", plain(&format!("Makker {organisation}")), plain(name));
        Words::new(format!(
            "otpauth://totp/{label}?secret={}&issuer={}",
            self.0.reveal(),
            plain(&format!("Makker {organisation}"))
        ))
    }

    /// Which step of the clock this code belongs to: now, or one step to either side, since clocks differ. A code from a
    /// step that has been used, or one before it, is refused.
    pub fn step_of(&self, code: &str, now: Moment, last: Option<i64>) -> Result<i64, WrongCode> {
        let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
        let totp = TOTP::new(Algorithm::SHA1, 6, 0, SHOWN.unsigned_abs(), bytes(self.0.reveal()));
        let totp = totp.map_err(|_| WrongCode::Wrong)?;
        let step = now.0.div_euclid(1_000_000 * SHOWN);
        let shown =
            |step: &i64| u64::try_from(step * SHOWN).is_ok_and(|at| digits.len() == 6 && totp.check(&digits, at));
        let found = [step, step - 1, step + 1].into_iter().find(shown).ok_or(WrongCode::Wrong)?;
        if last.is_some_and(|last| found <= last) { Err(WrongCode::Used) } else { Ok(found) }
    }

    /// The code that is shown at this moment: what a test's generator shows.
    #[must_use]
    pub fn shows(&self, now: Moment) -> String {
        let totp = TOTP::new(Algorithm::SHA1, 6, 0, SHOWN.unsigned_abs(), bytes(self.0.reveal()));
        let at = u64::try_from(now.0 / 1_000_000).unwrap_or_default();
        totp.map(|totp| totp.generate(at)).unwrap_or_default()
    }
}

/// The codes on paper.
#[must_use]
pub fn backup_codes(chance: &Chance) -> Vec<Secret> {
    (0..ON_PAPER).map(|_| Secret::new(Kind::BackupCode, chance)).collect()
}

fn base32(bytes: &[u8; BYTES]) -> String {
    let fives = bytes.chunks(5).flat_map(|five| {
        let number = five.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        (0..8).rev().map(move |place| BASE32[usize::try_from((number >> (place * 5)) & 31).unwrap_or(0)])
    });
    fives.map(char::from).collect()
}

fn bytes(base32: &str) -> Vec<u8> {
    let fives: Vec<u64> = base32
        .bytes()
        .filter_map(|sign| BASE32.iter().position(|known| *known == sign).and_then(|five| u64::try_from(five).ok()))
        .collect();
    let whole = fives.chunks_exact(8).map(|eight| eight.iter().fold(0_u64, |number, five| (number << 5) | five));
    whole.flat_map(|number| number.to_be_bytes()[3..].to_vec()).collect()
}

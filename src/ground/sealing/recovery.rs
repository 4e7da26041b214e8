//! The recovery key: on paper, for the day the master key is lost.
//!
//! 128 bits of chance as 26 digits and letters, and two more that tell a slip of the pen. It wraps the master key, and
//! what it wraps lies in the key store: the paper alone opens nothing, nor does the key store alone.

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::ground::chance::Chance;

const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LONG: usize = 26;
const CHECK: usize = 2;

#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey(String);

impl RecoveryKey {
    #[must_use]
    pub fn new(chance: &Chance) -> RecoveryKey {
        RecoveryKey(chance.id())
    }

    /// Reads what somebody has typed from paper: in groups or not, in large letters or small, `O` for `0`.
    #[must_use]
    pub fn read(typed: &str) -> Option<RecoveryKey> {
        let mut signs = Zeroizing::new(String::with_capacity(typed.len()));
        for sign in typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-') {
            signs.push(match sign.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            });
        }
        if signs.len() != LONG + CHECK || !signs.bytes().all(|sign| SIGNS.contains(&sign)) {
            return None;
        }
        let (key, check) = signs.split_at(LONG);
        (checked(key) == check).then(|| RecoveryKey(key.to_owned()))
    }

    /// As it is printed, once: seven groups of four.
    #[must_use]
    pub fn printed(&self) -> String {
        let whole = format!("{}{}", self.0, checked(&self.0));
        let groups: Vec<&str> =
            whole.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join("-")
    }

    pub(super) fn wrapping(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(Sha256::digest(format!("makker recovery key\n{}", self.0)).into())
    }
}

fn checked(key: &str) -> String {
    let sum = Sha256::digest(format!("makker recovery check\n{key}"));
    sum.iter().take(CHECK).map(|byte| char::from(SIGNS[usize::from(byte & 31)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back_however_it_is_typed() {
        let key = RecoveryKey::new(&Chance::seeded(3));
        let printed = key.printed();
        assert_eq!(printed.len(), 7 * 4 + 6);
        let shapes = [
            printed.clone(),
            printed.to_uppercase(),
            printed.replace('-', " "),
            format!("  {}\n", printed.replace('-', "")),
            printed.replace('0', "O").replace('1', "l"),
        ];
        for typed in shapes {
            assert!(RecoveryKey::read(&typed) == Some(key.clone()), "{typed}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_told() {
        let printed = RecoveryKey::new(&Chance::seeded(3)).printed();
        let mut told = 0;
        let places = printed.char_indices().filter(|(_, sign)| *sign != '-');
        let places: Vec<usize> = places.map(|(at, _)| at).collect();
        for at in &places {
            let wrong = if &printed[*at..=*at] == "7" { "8" } else { "7" };
            let typed = format!("{}{wrong}{}", &printed[..*at], &printed[at + 1..]);
            told += usize::from(RecoveryKey::read(&typed).is_none());
        }
        assert!(told + 1 >= places.len(), "{told} of {}", places.len());
        for typed in ["", "abcd", &printed[..20], &format!("{printed}0"), "æ".repeat(28).as_str()] {
            assert!(RecoveryKey::read(typed).is_none(), "{typed}");
        }
    }

    #[test]
    fn another_key_wraps_otherwise() {
        let [one, other] = [1, 2].map(|seed| RecoveryKey::new(&Chance::seeded(seed)));
        assert_ne!(*one.wrapping(), *other.wrapping());
        assert_eq!(*one.wrapping(), *one.wrapping());
    }
}

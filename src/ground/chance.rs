//! Chance, handed in: the operating system's for everything real, a seeded one where pictures and tests shall come out
//! alike each time.

use std::sync::{Mutex, PoisonError};

#[derive(Debug)]
pub enum Chance {
    Os,
    /// SplitMix64 from a seed. Can be foretold: for tests and pictures, never where a secret is made.
    Seeded(Mutex<u64>),
}

/// Crockford's digits, without i, l, o and u: an id read aloud comes back the same.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Chance {
    pub fn seeded(seed: u64) -> Chance {
        Chance::Seeded(Mutex::new(seed))
    }

    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Chance::Os => from_the_system(bytes),
            Chance::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for eight in bytes.chunks_mut(8) {
                    eight.copy_from_slice(&next(&mut state).to_le_bytes()[..eight.len()]);
                }
            }
        }
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// 128 bits as 26 lower-case digits and letters. Says nothing about when or by whom it was made.
    pub fn id(&self) -> String {
        let mut left = u128::from_le_bytes(self.bytes());
        let mut id = [0; 26];
        for place in id.iter_mut().rev() {
            *place = DIGITS[(left & 31) as usize];
            left >>= 5;
        }
        id.iter().map(|digit| char::from(*digit)).collect()
    }

    /// A short number to read to somebody on the telephone: five bits in each digit, no secret.
    pub fn number<const DIGITS_LONG: usize>(&self) -> String {
        self.bytes::<DIGITS_LONG>().iter().map(|byte| char::from(DIGITS[usize::from(byte & 31)])).collect()
    }

    /// A secret to hand to somebody once: five bits in each digit, and none that is taken for another.
    pub fn secret(&self, digits: usize) -> String {
        let mut bytes = vec![0; digits];
        self.fill(&mut bytes);
        bytes.iter().map(|byte| char::from(DIGITS[usize::from(byte & 31)])).collect()
    }
}

#[allow(clippy::disallowed_methods, reason = "the one place that asks the system for chance; all others are handed it")]
fn from_the_system(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system has random numbers to give");
}

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_26_safe_characters_and_no_two_alike() {
        let ids: BTreeSet<String> = (0..1000).map(|_| Chance::Os.id()).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| id.len() == 26 && id.bytes().all(|digit| DIGITS.contains(&digit))));
        let everywhere = |place: usize| ids.iter().map(|id| id.as_bytes()[place]).collect::<BTreeSet<_>>().len();
        assert!((1..26).all(|place| everywhere(place) > 20), "no place is fixed, as the version in a UUID would be");
    }

    #[test]
    fn the_same_seed_gives_the_same_ids_and_another_seed_others() {
        let three = |seed| {
            let chance = Chance::seeded(seed);
            [chance.id(), chance.id(), chance.number::<8>()]
        };
        assert_eq!(three(7), three(7));
        assert_ne!(three(7), three(8));
        let [first, second, number] = three(7);
        assert_ne!(first, second);
        assert_eq!(number.len(), 8);
    }

    #[test]
    fn the_seeded_generator_is_splitmix64() {
        let mut state = 1_234_567;
        assert_eq!([next(&mut state), next(&mut state)], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn every_byte_is_filled() {
        let chance = Chance::seeded(1);
        let mut seen = [0u8; 13];
        for _ in 0..64 {
            let some: [u8; 13] = chance.bytes();
            seen.iter_mut().zip(some).for_each(|(seen, byte)| *seen |= byte);
        }
        assert_eq!(seen, [255; 13]);
    }
}

//! Hashing passwords: heavy on purpose, so it is done by few at a time, beside the threads that serve pages.
//!
//! - Argon2id with 19 MiB, two passes, one lane. The hash carries its salt and its cost, so the cost can rise later.
//! - At most two are hashed at once and a few wait. Whoever comes when the queue is full is told to try again
//!   ([`Fault::Busy`]: 503 with Retry-After): a flood of guesses costs the guesser time, and others their sign-in for a
//!   while, but nobody their page.
//! - A client that hangs up frees its place in the queue, but not the work that has begun: the next waits for that.
//! - Letters are composed first, so that «å» typed as one letter or as two marks is the same password.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use icu_normalizer::ComposingNormalizerBorrowed;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use zeroize::Zeroizing;

use super::chance::Chance;
use super::db::Fault;

/// KiB of memory, passes, lanes.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
const AT_ONCE: usize = 2;
/// Those being hashed, and those who wait.
const IN_ALL: usize = AT_ONCE + 30;
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// A hash of the same cost that nothing is the password of: what a guess at an unknown name is measured against, so
/// that it takes as long as at a known one.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ibw$bm9ib2R5bm9ib2R5bm9ib2R5bm9ib2R5bm9ib2R5bm8";

/// The place where passwords are hashed. Cheap to clone.
#[derive(Clone)]
pub struct Hashing {
    places: Arc<Semaphore>,
    work: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        Hashing { places: Arc::new(Semaphore::new(IN_ALL)), work: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

fn argon() -> Argon2<'static> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).expect("a cost Argon2 knows");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn composed(password: &str) -> Zeroizing<Vec<u8>> {
    let password = ComposingNormalizerBorrowed::new_nfc().normalize(password);
    Zeroizing::new(password.as_bytes().to_vec())
}

impl Hashing {
    /// A hash to keep.
    pub async fn hash(&self, password: &str, chance: &Chance) -> Result<String, Fault> {
        let (password, salt) = (composed(password), chance.bytes::<16>());
        let hashed =
            self.at_work(move || argon().hash_password_with_salt(&password, &salt).map(|hash| hash.to_string()));
        hashed.await?.map_err(|error| Fault::Broken(format!("hashing: {error}")))
    }

    /// Whether this is the password. Without a hash the answer is no, and takes as long.
    pub async fn is_right(&self, password: &str, hash: Option<String>) -> Result<bool, Fault> {
        let (password, known) = (composed(password), hash.is_some());
        let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
        let right = self.at_work(move || {
            let hash = PasswordHash::new(&hash).map_err(|error| Fault::Broken(format!("a kept hash: {error}")))?;
            Ok(argon().verify_password(&password, &hash).is_ok())
        });
        right.await?.map(|right| right && known)
    }

    async fn at_work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _place = self.places.try_acquire().map_err(|_| Fault::Busy)?;
        let turn = tokio::time::timeout(LONGEST_WAIT, Arc::clone(&self.work).acquire_owned()).await;
        let turn: OwnedSemaphorePermit = turn.map_err(|_| Fault::Busy)?.map_err(|_| Fault::Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(turn);
            done
        });
        done.await.map_err(|_| Fault::Broken("hashing stopped".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_right_however_its_letters_were_typed_and_another_is_wrong() {
        let hashing = Hashing::default();
        let hash = hashing.hash("blåbær på fjellet", &Chance::Os).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "the cost that ASVS asks for");
        assert!(hashing.is_right("bl\u{61}\u{30a}bær p\u{61}\u{30a} fjellet", Some(hash.clone())).await.unwrap());
        assert!(!hashing.is_right("Blåbær på fjellet", Some(hash.clone())).await.unwrap());
        assert_ne!(hash, hashing.hash("blåbær på fjellet", &Chance::Os).await.unwrap(), "each with its own salt");
    }

    #[tokio::test]
    async fn nobody_has_the_hash_that_unknown_names_are_measured_against() {
        let hashing = Hashing::default();
        assert!(!hashing.is_right("nobody", None).await.unwrap());
        assert!(PasswordHash::new(NOBODYS).is_ok_and(|hash| hash.hash.is_some_and(|hash| hash.len() == 32)));
    }

    #[tokio::test]
    async fn when_the_queue_is_full_one_is_told_to_try_again_and_when_it_has_room_one_is_let_in() {
        let hashing = Hashing::default();
        let all = Arc::clone(&hashing.places).try_acquire_many_owned(u32::try_from(IN_ALL).unwrap()).unwrap();
        assert!(matches!(hashing.is_right("x", None).await, Err(Fault::Busy)));
        drop(all);
        assert!(!hashing.is_right("x", None).await.unwrap());
    }
}

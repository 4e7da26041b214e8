//! The installation's own key, by which it signs what two have agreed on (Ed25519, RFC 8032).
//!
//! It lies in the key store as the key of a room of its own, wrapped by the master key: so it goes with every copy, and
//! through every change of the master key, as the others do. No words are sealed with it.

use std::sync::{Arc, OnceLock};

use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use sha2::{Digest, Sha256};

use super::keys::{DataKey, Keys};
use super::{Class, Room};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;

const SIGNING: Class = Class("signing");

/// Signs for the installation.
pub struct SigningKey(Ed25519KeyPair);

/// What a signature is held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublicKey(pub [u8; 32]);

/// The key, once it has been fetched from the store.
#[derive(Clone, Default)]
pub(super) struct Fetched(Arc<OnceLock<Arc<SigningKey>>>);

impl SigningKey {
    /// # Panics
    /// Never: any 32 bytes are the seed of a key.
    #[must_use]
    pub fn of_seed(seed: &[u8; 32]) -> SigningKey {
        SigningKey(Ed25519KeyPair::from_seed_unchecked(seed).expect("any 32 bytes are a seed"))
    }

    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.public_key().as_ref().try_into().expect("a public key has 32 bytes"))
    }

    #[must_use]
    pub fn sign(&self, text: &str) -> [u8; 64] {
        self.0.sign(text.as_bytes()).as_ref().try_into().expect("a signature has 64 bytes")
    }
}

impl PublicKey {
    #[must_use]
    pub fn signed(&self, text: &str, signature: &[u8; 64]) -> bool {
        UnparsedPublicKey::new(&ED25519, &self.0).verify(text.as_bytes(), signature).is_ok()
    }

    /// SHA-256 of the key: what people compare.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl Keys {
    /// The installation's signing key, made the first time.
    ///
    /// # Errors
    /// When the key store fails.
    pub async fn signing(&self, now: Moment) -> Result<Arc<SigningKey>, Fault> {
        if let Some(key) = self.signing.0.get() {
            return Ok(Arc::clone(key));
        }
        let key = self.to_seal(SIGNING, &Room::of_installation(), now).await?;
        Ok(self.fetched(&key))
    }

    /// The signing key, where there is one: for whoever only looks.
    ///
    /// # Errors
    /// When the key store fails.
    pub async fn signing_if_made(&self) -> Result<Option<Arc<SigningKey>>, Fault> {
        if let Some(key) = self.signing.0.get() {
            return Ok(Some(Arc::clone(key)));
        }
        let room = Room::of_installation();
        let ring = self.ring(SIGNING, [room.clone()]).await?;
        Ok(ring.key(&room).ok().map(|key| self.fetched(key)))
    }

    fn fetched(&self, key: &DataKey) -> Arc<SigningKey> {
        Arc::clone(self.signing.0.get_or_init(|| Arc::new(SigningKey::of_seed(key.seed()))))
    }
}

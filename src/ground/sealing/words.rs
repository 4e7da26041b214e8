//! Words, open and sealed.

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::ground::db::Bind;

/// What a person has written. It cannot be printed, formatted or logged by mistake: whoever shows it must
/// [`reveal`](Words::reveal) it, which pages do after the law has been asked. Wiped from memory when dropped.
///
/// ```compile_fail,E0277
/// println!("{:?}", makker::ground::sealing::Words::new("only you"));
/// ```
/// ```compile_fail,E0277
/// println!("{}", makker::ground::sealing::Words::new("only you"));
/// ```
/// ```compile_fail
/// let _ = makker::ground::sealing::Words::new("only you").to_string();
/// ```
/// ```
/// assert_eq!(makker::ground::sealing::Words::new("only you").reveal(), "only you");
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

impl Words {
    #[must_use]
    pub fn new(text: impl Into<String>) -> Words {
        Words(text.into())
    }

    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Nothing but blanks is nothing said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Drop for Words {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::new(text)
    }
}

/// Sealed words: nonce, cipher text and tag.
#[derive(Clone)]
pub struct Sealed(pub(super) Vec<u8>);

impl Sealed {
    #[must_use]
    pub fn stored(bytes: Vec<u8>) -> Sealed {
        Sealed(bytes)
    }
}

impl From<Sealed> for Bind {
    fn from(sealed: Sealed) -> Bind {
        Bind::from(sealed.0)
    }
}

impl From<Option<Sealed>> for Bind {
    fn from(sealed: Option<Sealed>) -> Bind {
        Bind::from(sealed.map(|sealed| sealed.0))
    }
}

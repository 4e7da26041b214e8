//! The master key: outside the database and outside the key store.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::ground::chance::Chance;

/// 256 bits that wrap every data key.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MasterKey(pub(super) [u8; 32]);

#[derive(Debug, Error)]
pub enum NoMasterKey {
    #[error("the master key could not be read: {0}")]
    Unreadable(std::io::Error),
    #[error("the master key's file does not hold a key of 64 hexadecimal digits")]
    NotAKey,
    #[error("the master key's file can be read by others than its owner: run chmod 600 on it")]
    ReadableByOthers,
}

impl MasterKey {
    #[must_use]
    pub fn new(chance: &Chance) -> MasterKey {
        let mut key = [0; 32];
        chance.fill(&mut key);
        MasterKey(key)
    }

    /// For a key that is tried before it is used.
    #[must_use]
    pub fn copied(&self) -> MasterKey {
        MasterKey(self.0)
    }

    pub(super) fn of_bytes(bytes: &[u8]) -> Option<MasterKey> {
        bytes.try_into().ok().map(MasterKey)
    }

    /// Reads the key from its file.
    ///
    /// # Errors
    /// When it is missing, malformed, or readable by others than its owner.
    pub fn read(path: &Path) -> Result<MasterKey, NoMasterKey> {
        let text = Zeroizing::new(std::fs::read_to_string(path).map_err(NoMasterKey::Unreadable)?);
        let metadata = std::fs::metadata(path).map_err(NoMasterKey::Unreadable)?;
        if others_may_read(&metadata) {
            return Err(NoMasterKey::ReadableByOthers);
        }
        let digits = text.trim().as_bytes();
        let mut key = [0; 32];
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(NoMasterKey::NotAKey);
        }
        for (byte, pair) in key.iter_mut().zip(digits.chunks(2)) {
            *byte = std::str::from_utf8(pair)
                .ok()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
                .ok_or(NoMasterKey::NotAKey)?;
        }
        Ok(MasterKey(key))
    }

    /// Writes the key to a new file that only its owner can read.
    ///
    /// # Errors
    /// When there is a file already: a key is never written over.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        let hex = Zeroizing::new(self.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(hex.as_bytes())?;
        file.sync_all()?;
        // The name too must be on disk before anything is sealed with the key.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::File::open(folder)?.sync_all()
    }
}

#[cfg(unix)]
fn others_may_read(metadata: &std::fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn others_may_read(_: &std::fs::Metadata) -> bool {
    false
}

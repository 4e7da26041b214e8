//! What people write to each other is sealed: unreadable in the database, its backups and its dumps.
//!
//! - Words belong to a [`Room`] (a person's, an employment's, a pair's, the organisation's) and a [`Class`] of things
//!   kept equally long. Each room and class has one data key, made at the first words.
//! - Data keys are wrapped by the [`MasterKey`] and lie in a store of their own, never in the database's backup. So
//!   when a room's key is gone, every backup older than the key store's short history is unreadable too.
//! - Sealed words are bound to their place: cut out of one row and put into another, they do not open.
//!
//! Fair, because the organisation that owns the server has no way around it in the product: there is no key for
//! «HR» or «administrator». Honest limit: whoever is root on the running server can read its memory.

mod keys;
mod master;
mod recovery;
mod registry;
mod signing;
mod words;

pub use keys::{DataKey, ErasedRoom, Fit, InHand, Keys, Ring, recovered, unless_erased};
pub use master::{MasterKey, NoMasterKey};
pub use recovery::RecoveryKey;
pub use registry::{Looked, SealedColumn};
pub use signing::{PublicKey, SigningKey};
pub use words::{Sealed, Words};

/// Whose words. Each has keys of its own.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Room {
    kind: RoomKind,
    id: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum RoomKind {
    Person,
    Employment,
    Pair,
    Organisation,
    Installation,
}

impl Room {
    /// Drafts, own notes, private goals: one person's.
    #[must_use]
    pub fn of_person(id: impl std::fmt::Display) -> Room {
        Room { kind: RoomKind::Person, id: id.to_string() }
    }

    /// What stays with the employment when the leader changes: proposed and agreed goals.
    #[must_use]
    pub fn of_employment(id: impl std::fmt::Display) -> Room {
        Room { kind: RoomKind::Employment, id: id.to_string() }
    }

    /// What is between these two, and ends with them: talks, promises.
    #[must_use]
    pub fn of_pair(id: impl std::fmt::Display) -> Room {
        Room { kind: RoomKind::Pair, id: id.to_string() }
    }

    /// What is said to many: direction.
    #[must_use]
    pub fn of_organisation() -> Room {
        Room { kind: RoomKind::Organisation, id: "organisation".to_owned() }
    }

    /// The key the installation signs by. Nobody's words are in it.
    #[must_use]
    pub(super) fn of_installation() -> Room {
        Room { kind: RoomKind::Installation, id: "installation".to_owned() }
    }

    pub(crate) fn name(&self) -> String {
        let kind = match self.kind {
            RoomKind::Person => "person",
            RoomKind::Employment => "employment",
            RoomKind::Pair => "pair",
            RoomKind::Organisation => "organisation",
            RoomKind::Installation => "installation",
        };
        format!("{kind}:{}", self.id)
    }
}

/// Things that are kept equally long and forgotten together.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Class(pub &'static str);

/// Where sealed words lie: table and column, and the row's identity.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub column: &'static str,
    pub row: &'a str,
}

impl Place<'_> {
    /// What the seal is bound to besides its key.
    fn bound(&self, room: &str, class: &str) -> Vec<u8> {
        // The parts hold no line breaks, so two different places never give the same bytes.
        [room, class, self.column, self.row].join("\n").into_bytes()
    }
}

#[cfg(test)]
mod tests;

//! The key store: one wrapped data key per room and class.

mod rotation;
mod safekeeping;

use std::collections::HashMap;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::signing::Fetched;
use super::{Class, MasterKey, Place, Room, Sealed, Words};
pub use safekeeping::{ErasedRoom, Fit, recovered};

use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::db::{Db, Fault};
use crate::{binds, sql};

sql! {
    FIND_MANY = "SELECT room, class, wrapped FROM room_key WHERE class = $1 AND room IN ({list})";
    FIND_ROOMS = "SELECT room, class, wrapped FROM room_key WHERE room IN ({list})";
    ANY = "SELECT room, class, wrapped FROM room_key LIMIT 1";
    MAKE = "INSERT INTO room_key (room, class, wrapped, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (room, class) DO NOTHING";
    ERASE = "DELETE FROM room_key WHERE room = $1";
}

const NONCE: usize = 24;
const NOT_THERE: &str = "a key that was made is not there";

/// The store of the wrapped keys, and what opens them.
#[derive(Clone)]
pub struct Keys {
    store: Db,
    master: Arc<MasterKey>,
    chance: Arc<Chance>,
    pub(super) signing: Fetched,
}

impl Keys {
    #[must_use]
    pub fn new(store: Db, master: MasterKey, chance: Arc<Chance>) -> Keys {
        Keys { store, master: Arc::new(master), chance, signing: Fetched::default() }
    }

    /// Where the wrapped keys lie.
    #[must_use]
    pub fn store(&self) -> &Db {
        &self.store
    }

    /// The keys of these rooms for one class of things, in one statement. Rooms nobody has written in have none.
    pub async fn ring(&self, class: Class, rooms: impl IntoIterator<Item = Room>) -> Result<Ring, Fault> {
        let mut names: Vec<String> = rooms.into_iter().map(|room| room.name()).collect();
        names.sort();
        names.dedup();
        let mut keys = HashMap::new();
        if names.is_empty() {
            return Ok(Ring { class, keys });
        }
        let mut store = self.store.look().await?;
        let binds = std::iter::once(class.0.to_owned()).chain(names).map(Into::into).collect();
        for row in store.all(&FIND_MANY, binds).await? {
            let room = row.text("room")?;
            let key = self.unwrap(&room, &row.text("class")?, &row.bytes("wrapped")?)?;
            keys.insert(room, key);
        }
        Ok(Ring { class, keys })
    }

    /// Adds all keys of these rooms, whatever the class, to those in hand: one statement for a whole page. Rooms in hand
    /// already are not asked for again.
    pub async fn add_rooms(&self, inhand: &mut InHand, rooms: impl IntoIterator<Item = Room>) -> Result<(), Fault> {
        let mut names: Vec<String> =
            rooms.into_iter().map(|room| room.name()).filter(|name| !inhand.rooms.contains_key(name)).collect();
        names.sort();
        names.dedup();
        if names.is_empty() {
            return Ok(());
        }
        inhand.rooms.extend(names.iter().map(|name| (name.clone(), Vec::new())));
        let mut store = self.store.look().await?;
        for row in store.all(&FIND_ROOMS, names.into_iter().map(Into::into).collect()).await? {
            let (room, class) = (row.text("room")?, row.text("class")?);
            let key = self.unwrap(&room, &class, &row.bytes("wrapped")?)?;
            inhand.put(key);
        }
        Ok(())
    }

    /// The key to seal with, made at the first words.
    pub async fn to_seal(&self, class: Class, room: &Room, now: Moment) -> Result<DataKey, Fault> {
        let keys = self.to_seal_many(&[(class, room.clone())], now).await?;
        keys.into_iter().next().ok_or(Fault::Broken(NOT_THERE.to_owned()))
    }

    /// The keys to seal with in these rooms, in that order; those that are missing are made at the first words. They are
    /// on disk before this answers: key first, then row; a key without a row is harmless, a row without a key is lost.
    pub async fn to_seal_many(&self, needed: &[(Class, Room)], now: Moment) -> Result<Vec<DataKey>, Fault> {
        let mut keys: Vec<Option<DataKey>> = self.found(needed).await?;
        if keys.iter().any(Option::is_none) {
            let missing = needed.iter().zip(&keys).filter(|(_, key)| key.is_none()).map(|(needed, _)| needed);
            self.make(missing, now).await?;
            // Read back: somebody else may have been first, and theirs holds.
            keys = self.found(needed).await?;
        }
        keys.into_iter().collect::<Option<_>>().ok_or(Fault::Broken(NOT_THERE.to_owned()))
    }

    async fn found(&self, needed: &[(Class, Room)]) -> Result<Vec<Option<DataKey>>, Fault> {
        let names: Vec<String> = needed.iter().map(|(_, room)| room.name()).collect();
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let mut wrapped = HashMap::new();
        let mut store = self.store.look().await?;
        for row in store.all(&FIND_ROOMS, names.iter().map(Into::into).collect()).await? {
            wrapped.insert((row.text("room")?, row.text("class")?), row.bytes("wrapped")?);
        }
        let opened = needed.iter().zip(names).map(|((class, _), name)| {
            let place = (name, class.0.to_owned());
            wrapped.get(&place).map(|wrapped| self.unwrap(&place.0, class.0, wrapped)).transpose()
        });
        opened.collect()
    }

    async fn make(&self, missing: impl Iterator<Item = &(Class, Room)>, now: Moment) -> Result<(), Fault> {
        // A key wrapped by a wrong master key would be lost, and so would the words sealed with it.
        if let Some(other) = self.store.look().await?.maybe(&ANY, binds![]).await? {
            self.unwrap(&other.text("room")?, &other.text("class")?, &other.bytes("wrapped")?)?;
        }
        let made = missing.map(|(class, room)| {
            let (name, mut key) = (room.name(), self.chance.bytes::<32>());
            let wrapped = seal(&self.master.0, &self.chance, &wrapping(&name, class.0), &key);
            key.zeroize();
            binds![name, class.0, wrapped, now.0]
        });
        let made: Vec<_> = made.collect();
        let mut store = self.store.begin().await?;
        for key in made {
            store.run(&MAKE, key).await?;
        }
        store.commit().await
    }

    /// Erases a room: its words are unreadable from now on, here and in every copy of the database. That it was erased
    /// is remembered, so that older copies of the keys do not bring it back.
    pub async fn erase(&self, room: &Room, now: Moment) -> Result<(), Fault> {
        let mut store = self.store.begin().await?;
        store.run(&ERASE, binds![room.name()]).await?;
        Keys::remember_erased(&mut store, &room.name(), now).await?;
        store.commit().await
    }

    fn unwrap(&self, room: &str, class: &str, wrapped: &[u8]) -> Result<DataKey, Fault> {
        let mut plain = open(&self.master.0, &wrapping(room, class), wrapped)
            .ok_or(Fault::Seal("the master key does not fit the key store"))?;
        let key = plain.as_slice().try_into().map_err(|_| Fault::Seal("a wrapped key has another length"));
        plain.zeroize();
        Ok(DataKey { key: key?, room: room.to_owned(), class: class.to_owned(), chance: Arc::clone(&self.chance) })
    }
}

fn wrapping(room: &str, class: &str) -> Vec<u8> {
    format!("data key\n{room}\n{class}").into_bytes()
}

/// One room's key for one class of things.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey {
    key: [u8; 32],
    #[zeroize(skip)]
    room: String,
    #[zeroize(skip)]
    class: String,
    #[zeroize(skip)]
    chance: Arc<Chance>,
}

impl DataKey {
    /// What the signing key is made of.
    pub(super) fn seed(&self) -> &[u8; 32] {
        &self.key
    }

    #[must_use]
    pub fn seal(&self, place: Place<'_>, words: &Words) -> Sealed {
        Sealed(seal(&self.key, &self.chance, &place.bound(&self.room, &self.class), words.reveal().as_bytes()))
    }

    /// Opens what was sealed in this place.
    ///
    /// # Errors
    /// [`Fault::Seal`] when it was sealed elsewhere or has been changed.
    pub fn open(&self, place: Place<'_>, sealed: &Sealed) -> Result<Words, Fault> {
        let plain = open(&self.key, &place.bound(&self.room, &self.class), &sealed.0)
            .ok_or(Fault::Seal("words do not belong here"))?;
        String::from_utf8(plain).map(Words::new).map_err(|_| Fault::Seal("words are not text"))
    }
}

/// The keys one page needs.
pub struct Ring {
    class: Class,
    keys: HashMap<String, DataKey>,
}

impl Ring {
    /// # Errors
    /// [`Fault::Erased`] when the room's key is gone.
    pub fn key(&self, room: &Room) -> Result<&DataKey, Fault> {
        self.keys.get(&room.name()).ok_or(Fault::Erased)
    }

    pub fn open(&self, room: &Room, place: Place<'_>, sealed: &Sealed) -> Result<Words, Fault> {
        self.key(room)?.open(place, sealed)
    }

    #[must_use]
    pub fn class(&self) -> Class {
        self.class
    }
}

/// The keys of the rooms somebody has been in during one turn. Gone with it, so an erased room is gone at the next.
#[derive(Default)]
pub struct InHand {
    rooms: HashMap<String, Vec<DataKey>>,
}

impl InHand {
    fn put(&mut self, key: DataKey) {
        let keys = self.rooms.entry(key.room.clone()).or_default();
        keys.retain(|known| known.class != key.class);
        keys.push(key);
    }

    /// Keeps a key that was made or fetched to seal with.
    pub fn keep(&mut self, key: &DataKey) {
        // A room that is not in hand may have other keys too: those are asked for when they are needed.
        if self.rooms.contains_key(&key.room) {
            self.put(key.clone());
        }
    }

    /// The keys of these rooms for one class of things.
    #[must_use]
    pub fn ring(&self, class: Class, rooms: &[Room]) -> Ring {
        let names = rooms.iter().map(Room::name);
        let of_class = |name: String| {
            self.rooms.get(&name)?.iter().find(|key| key.class == class.0).map(|key| (name, key.clone()))
        };
        Ring { class, keys: names.filter_map(of_class).collect() }
    }
}

/// What was erased is not there any more, and hides nothing else: nothing, where the room's key is gone.
pub fn unless_erased<T>(read: Result<T, Fault>) -> Result<Option<T>, Fault> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(Fault::Erased) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn seal(key: &[u8; 32], chance: &Chance, bound: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    chance.fill(&mut nonce);
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound })
        .expect("a text is far below the cipher's limit");
    let mut bytes = nonce.to_vec();
    bytes.extend_from_slice(&sealed);
    bytes
}

fn open(key: &[u8; 32], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, rest) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    XChaCha20Poly1305::new(key.into()).decrypt(&XNonce::from(nonce), Payload { msg: rest, aad: bound }).ok()
}

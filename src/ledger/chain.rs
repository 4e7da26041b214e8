//! How entries hang together: what is hashed, and what is signed.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::record::{Contents, Entry, Head, canonical};
use crate::ground::clock::{Moment, Zone};
use crate::ground::sealing::{PublicKey, SigningKey};

/// What the first entry stands after.
pub(super) const NOTHING: [u8; 32] = [0; 32];

/// Bytes as small hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// In groups of four, for people to compare.
#[must_use]
pub fn grouped(hex: &str) -> String {
    let groups: Vec<&str> = hex.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

/// Reads small hexadecimal digits, and nothing else.
pub(super) fn unhexed<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit)) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// A moment as the record has it.
pub(super) fn in_utc(at: Moment) -> String {
    let utc = Zone::named("UTC").expect("the zone tables are built in");
    at.local(&utc).strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

fn hash(of: &str, text: &str) -> [u8; 32] {
    Sha256::digest(format!("makker agreement {of} 1\n{text}")).into()
}

/// The salted hash of what was agreed.
pub(super) fn content_hash(contents: &Contents) -> [u8; 32] {
    hash("contents", &canonical(contents))
}

/// The hash of an entry: everything before it is in it.
pub(super) fn entry_hash(key: PublicKey, employment: &str, entry: &Entry) -> [u8; 32] {
    let fields = json!({
        "before": entry.before, "content": entry.content, "employment": employment,
        "key": hex(&key.0), "no": entry.no,
    });
    hash("entry", &canonical(&fields))
}

pub(super) fn signed_of_entry(hash: &str) -> String {
    format!("makker agreement entry signature 1\n{hash}")
}

pub(super) fn signed_of_head(employment: &str, head: &Head) -> String {
    let fields = json!({ "at": head.at, "count": head.count, "employment": employment, "hash": head.hash });
    format!("makker agreement head signature 1\n{}", canonical(&fields))
}

/// The entry after another, signed.
pub(super) fn next(key: &SigningKey, employment: &str, last: Option<(u32, [u8; 32])>, contents: Contents) -> Entry {
    let (no, before) = last.map_or((1, NOTHING), |(no, hash)| (no + 1, hash));
    let content = hex(&content_hash(&contents));
    let mut entry = Entry {
        no,
        content,
        before: hex(&before),
        hash: String::new(),
        signature: String::new(),
        contents: Some(contents),
    };
    entry.hash = hex(&entry_hash(key.public(), employment, &entry));
    entry.signature = hex(&key.sign(&signed_of_entry(&entry.hash)));
    entry
}

/// Where the chain ends now, signed.
pub(super) fn head(key: &SigningKey, employment: &str, entries: &[Entry], at: Moment) -> Head {
    let mut head = Head {
        count: entries.last().map_or(0, |entry| entry.no),
        hash: entries.last().map_or_else(|| hex(&NOTHING), |entry| entry.hash.clone()),
        at: in_utc(at),
        signature: String::new(),
    };
    head.signature = hex(&key.sign(&signed_of_head(employment, &head)));
    head
}

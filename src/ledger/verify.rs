//! Whether a record is what it says: asked of the file alone.
//!
//! - A record has one way of being written. What reads the same and is written otherwise has been changed.
//! - Everything amiss is told, not the first thing alone: one who has a damaged file shall see what is still good.
//! - A file says by which key it is signed, and anybody can make a key. Only who compares the key's fingerprint with the
//!   one on the page in Makker knows that it was this installation that signed.

use std::collections::BTreeMap;

use super::chain::{NOTHING, content_hash, entry_hash, hex, signed_of_entry, signed_of_head, unhexed};
use super::record::{Entry, FORMAT, Record};
use crate::ground::id::is_id;
use crate::ground::sealing::PublicKey;
use crate::people::Side;

/// What is wrong with a record. Entries are named by their number in the chain, as the file has it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Amiss {
    /// It is not a record, from this line on.
    NotARecord {
        line: usize,
    },
    /// It reads as a record, but is written otherwise than Makker writes one.
    WrittenOtherwise {
        line: usize,
    },
    /// A record of a kind this program does not know.
    OtherFormat,
    /// The key is not the one that was asked for.
    OtherKey,
    /// What stands as the key is none.
    NoKey,
    /// Words, yeses or salt are not those the entry was made of.
    ContentsChanged(u32),
    /// What stands in one entry was agreed in another.
    ContentsMoved {
        at: u32,
        from: u32,
    },
    /// The entry itself is not as it was signed.
    EntryChanged(u32),
    /// The entry does not follow the one before it.
    DoesNotFollow(u32),
    /// The entry is not signed by the key of the record.
    NotSigned(u32),
    Removed {
        from: u32,
        to: u32,
    },
    /// It stands more than once.
    Repeated(u32),
    /// It stands in another place than its number.
    Reordered(u32),
    /// The chain goes on after what is here.
    CutOff {
        there: u32,
        count: u32,
    },
    /// It stands after the end of the chain.
    Added(u32),
    /// Where the chain ends, or when the record was made, is not as it was signed.
    HeadChanged,
}

/// A record that is as it was signed.
pub struct Right {
    pub record: Record,
    pub key: PublicKey,
    /// Whether the key's fingerprint was asked for, and is this.
    pub compared: bool,
}

/// Looks through a record. `fingerprint`: of the key it must be signed by.
///
/// # Errors
/// With everything that is amiss.
pub fn verify(file: &[u8], fingerprint: Option<[u8; 32]>) -> Result<Right, Vec<Amiss>> {
    let record = read(file)?;
    let Some(key) = unhexed(&record.key).map(PublicKey) else { return Err(vec![Amiss::NoKey]) };
    let mut amiss = Vec::new();
    if fingerprint.is_some_and(|asked| asked != key.fingerprint()) {
        amiss.push(Amiss::OtherKey);
    }
    amiss.extend(of_contents(&record));
    amiss.extend(of_order(&record));
    amiss.extend(of_chain(&record, key));
    amiss.extend(of_signatures(&record, key));
    amiss.dedup();
    if amiss.is_empty() { Ok(Right { record, key, compared: fingerprint.is_some() }) } else { Err(amiss) }
}

/// A fingerprint as somebody has copied it from a page: in groups or not, in large letters or small.
#[must_use]
pub fn read_fingerprint(typed: &str) -> Option<[u8; 32]> {
    let signs = typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | ':'));
    unhexed(&signs.map(|sign| sign.to_ascii_lowercase()).collect::<String>())
}

fn read(file: &[u8]) -> Result<Record, Vec<Amiss>> {
    let line_of = |at: usize| 1 + file[..at.min(file.len())].iter().filter(|byte| **byte == b'\n').count();
    let text =
        std::str::from_utf8(file).map_err(|error| vec![Amiss::NotARecord { line: line_of(error.valid_up_to()) }])?;
    let record: Record =
        serde_json::from_str(text).map_err(|error| vec![Amiss::NotARecord { line: error.line().max(1) }])?;
    if record.format != FORMAT {
        return Err(vec![Amiss::OtherFormat]);
    }
    let written = record.text();
    if written == text {
        return match out_of_shape(&record) {
            Some(value) => Err(vec![Amiss::WrittenOtherwise { line: line_of(text.find(value).unwrap_or_default()) }]),
            None => Ok(record),
        };
    }
    let same = written.bytes().zip(text.bytes()).take_while(|(one, other)| one == other).count();
    Err(vec![Amiss::WrittenOtherwise { line: line_of(same) }])
}

/// A value that is not what stands there in any record: a hash that is none, a moment that is none.
fn out_of_shape(record: &Record) -> Option<&str> {
    let (key, head) = (record.key.as_str(), &record.head);
    let mut hashes = vec![key, head.hash.as_str()];
    let mut signatures = vec![head.signature.as_str()];
    let mut names = vec![record.employment.as_str()];
    let mut moments = vec![head.at.as_str()];
    let mut sides = Vec::new();
    for entry in &record.entries {
        hashes.extend([entry.content.as_str(), &entry.before, &entry.hash]);
        signatures.push(&entry.signature);
        let Some(contents) = &entry.contents else { continue };
        hashes.push(&contents.salt);
        names.extend([contents.kind.as_str(), &contents.matter]);
        for (yes, side) in contents.agreed.iter().zip(Side::BOTH) {
            names.push(&yes.person);
            moments.push(&yes.at);
            sides.extend((yes.side != side.name()).then_some(yes.side.as_str()));
        }
    }
    hashes.retain(|value| unhexed::<32>(value).is_none());
    signatures.retain(|value| unhexed::<64>(value).is_none());
    names.retain(|value| !is_id(value));
    moments.retain(|value| !is_moment(value));
    [hashes, signatures, names, moments, sides].concat().first().copied()
}

/// `2025-10-14T07:14:00.000000Z`, as to its signs.
fn is_moment(text: &str) -> bool {
    let shape = b"0000-00-00T00:00:00.000000Z";
    text.len() == shape.len()
        && text.bytes().zip(shape).all(|(sign, like)| if *like == b'0' { sign.is_ascii_digit() } else { sign == *like })
}

/// The entries by their numbers. Where a number stands twice, the first.
fn by_number(record: &Record) -> BTreeMap<u32, &Entry> {
    record.entries.iter().rev().map(|entry| (entry.no, entry)).collect()
}

fn of_contents(record: &Record) -> Vec<Amiss> {
    let made_of: BTreeMap<&str, u32> =
        record.entries.iter().rev().map(|entry| (entry.content.as_str(), entry.no)).collect();
    let mut amiss = Vec::new();
    for entry in &record.entries {
        let Some(content) = entry.contents.as_ref().map(|contents| hex(&content_hash(contents))) else { continue };
        if content != entry.content {
            amiss.push(match made_of.get(content.as_str()) {
                Some(from) => Amiss::ContentsMoved { at: entry.no, from: *from },
                None => Amiss::ContentsChanged(entry.no),
            });
        }
    }
    amiss
}

/// Numbers: each once, in order, none left out, none after the end.
fn of_order(record: &Record) -> Vec<Amiss> {
    let (count, mut amiss) = (record.head.count, Vec::new());
    let mut times: BTreeMap<u32, usize> = BTreeMap::new();
    for entry in &record.entries {
        *times.entry(entry.no).or_default() += 1;
    }
    amiss.extend(times.iter().filter(|(_, times)| **times > 1).map(|(no, _)| Amiss::Repeated(*no)));
    let mut there = 0;
    for no in times.keys().copied() {
        if no == 0 || no > count {
            amiss.push(Amiss::Added(no));
            continue;
        }
        if no > there + 1 {
            amiss.push(Amiss::Removed { from: there + 1, to: no - 1 });
        }
        there = no;
    }
    if there < count {
        amiss.push(Amiss::CutOff { there, count });
    }
    let mut greatest = 0;
    for entry in &record.entries {
        if entry.no < greatest && times[&entry.no] == 1 {
            amiss.push(Amiss::Reordered(entry.no));
        }
        greatest = greatest.max(entry.no);
    }
    amiss
}

fn of_chain(record: &Record, key: PublicKey) -> Vec<Amiss> {
    let (mut amiss, employment) = (Vec::new(), record.employment.as_str());
    let (entries, nothing) = (by_number(record), hex(&NOTHING));
    let ends_at = |no: u32| match no {
        0 => Some(nothing.as_str()),
        no => entries.get(&no).map(|entry| entry.hash.as_str()),
    };
    for entry in &record.entries {
        if hex(&entry_hash(key, employment, entry)) != entry.hash {
            amiss.push(Amiss::EntryChanged(entry.no));
        }
        let before = entry.no.checked_sub(1).and_then(ends_at);
        if before.is_some_and(|before| before != entry.before) {
            amiss.push(Amiss::DoesNotFollow(entry.no));
        }
    }
    if ends_at(record.head.count).is_some_and(|last| last != record.head.hash) {
        amiss.push(Amiss::HeadChanged);
    }
    amiss
}

fn of_signatures(record: &Record, key: PublicKey) -> Vec<Amiss> {
    let signed = |text: &str, signature: &str| unhexed(signature).is_some_and(|signature| key.signed(text, &signature));
    let unsigned = record.entries.iter().filter(|entry| !signed(&signed_of_entry(&entry.hash), &entry.signature));
    let mut amiss: Vec<Amiss> = unsigned.map(|entry| Amiss::NotSigned(entry.no)).collect();
    if !signed(&signed_of_head(&record.employment, &record.head), &record.head.signature) {
        amiss.push(Amiss::HeadChanged);
    }
    amiss
}

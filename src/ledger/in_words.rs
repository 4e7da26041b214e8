//! What is told of a record: what it holds, and what is amiss with it.

use super::chain::{grouped, hex};
use super::record::{Contents, Yes};
use super::verify::{Amiss, Right};
use crate::ground::text::T;

/// Everything there is to say of a record that is right.
#[must_use]
pub fn found(t: T, right: &Right) -> Vec<String> {
    let (record, fingerprint) = (&right.record, grouped(&hex(&right.key.fingerprint())));
    let mut lines = vec![t.ledger_right(record.entries.len())];
    for entry in &record.entries {
        let Some(contents) = &entry.contents else {
            lines.push(t.ledger_entry_without(entry.no));
            continue;
        };
        lines.push(named(t, entry.no, contents));
        lines.extend(contents.agreed.iter().map(|Yes { name, at, .. }| t.ledger_yes(plain(name), plain(at))));
    }
    lines.push(t.ledger_ends(plain(&record.head.at), grouped(&record.head.hash)));
    lines.push(t.ledger_key_is(fingerprint));
    lines.push(if right.compared { t.ledger_key_compared() } else { t.ledger_key_compare() });
    lines
}

fn named(t: T, no: u32, contents: &Contents) -> String {
    let title = contents.wording.pointer("/joint/title").and_then(|title| title.as_str());
    match (contents.kind.as_str(), title) {
        ("goal", Some(title)) => t.ledger_entry_goal(no, contents.version, plain(title)),
        ("role", _) => t.ledger_entry_role(no, contents.version),
        (kind, _) => t.ledger_entry_other(no, contents.version, plain(kind)),
    }
}

/// Nothing in a file may speak to the terminal itself.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[must_use]
pub fn amiss(t: T, amiss: &Amiss) -> String {
    match amiss {
        Amiss::NotARecord { line } => t.ledger_amiss_not_a_record(*line),
        Amiss::WrittenOtherwise { line } => t.ledger_amiss_written_otherwise(*line),
        Amiss::OtherFormat => t.ledger_amiss_other_format(),
        Amiss::OtherKey => t.ledger_amiss_other_key(),
        Amiss::NoKey => t.ledger_amiss_no_key(),
        Amiss::ContentsChanged(no) => t.ledger_amiss_contents_changed(*no),
        Amiss::ContentsMoved { at, from } => t.ledger_amiss_contents_moved(*at, *from),
        Amiss::EntryChanged(no) => t.ledger_amiss_entry_changed(*no),
        Amiss::DoesNotFollow(no) => t.ledger_amiss_does_not_follow(*no),
        Amiss::NotSigned(no) => t.ledger_amiss_not_signed(*no),
        Amiss::Removed { from, to } if from == to => t.ledger_amiss_removed(*from),
        Amiss::Removed { from, to } => t.ledger_amiss_removed_many(*from, *to),
        Amiss::Repeated(no) => t.ledger_amiss_repeated(*no),
        Amiss::Reordered(no) => t.ledger_amiss_reordered(*no),
        Amiss::CutOff { there, count } => t.ledger_amiss_cut_off(*there, *count),
        Amiss::Added(no) => t.ledger_amiss_added(*no),
        Amiss::HeadChanged => t.ledger_amiss_head_changed(),
    }
}

/// What to do about it.
#[must_use]
pub fn mend(t: T) -> String {
    t.ledger_mend()
}

//! The chain's sentences: what holds, and every way somebody may have changed a record.

mod bytes;

use serde_json::json;

use crate::ground::clock::Moment;
use crate::ground::sealing::SigningKey;
use crate::ledger::chain::{content_hash, entry_hash, head, hex, next, signed_of_entry, signed_of_head};
use crate::ledger::record::{Contents, Entry, FORMAT, Record, Yes, canonical};
use crate::ledger::verify::{Amiss, read_fingerprint, verify};

const AT: Moment = Moment(1_760_000_000_123_456);
const EMPLOYMENT: &str = "stilling1";

fn key() -> SigningKey {
    SigningKey::of_seed(&[7; 32])
}

fn contents(version: u32, title: &str) -> Contents {
    let yes = |side: &str, name: &str| Yes {
        side: side.to_owned(),
        person: side.to_owned(),
        name: name.to_owned(),
        at: crate::ledger::chain::in_utc(AT),
    };
    Contents {
        salt: hex(&[u8::try_from(version).unwrap(); 32]),
        kind: "goal".to_owned(),
        matter: "maal1".to_owned(),
        version,
        agreed: [yes("employee", "Sunniva Sæther"), yes("leader", "Håkon Vik")],
        wording: json!({ "joint": { "title": title, "room": [] }, "employee": {}, "leader": { "success": "Å \"tørre\"\n" } }),
    }
}

fn chained(key: &SigningKey, titles: &[&str]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (version, title) in (1..).zip(titles) {
        let last = entries.last().map(|last| (last.no, crate::ledger::chain::unhexed(&last.hash).unwrap()));
        entries.push(next(key, EMPLOYMENT, last, contents(version, title)));
    }
    entries
}

fn record_by(key: &SigningKey, titles: &[&str]) -> Record {
    let entries = chained(key, titles);
    let head = head(key, EMPLOYMENT, &entries, AT);
    let (format, employment) = (FORMAT.to_owned(), EMPLOYMENT.to_owned());
    Record { format, key: hex(&key.public().0), employment, entries, head }
}

fn record() -> Record {
    record_by(&key(), &["Første", "Andre", "Tredje", "Fjerde"])
}

fn amiss(record: &Record) -> Vec<Amiss> {
    verify(record.text().as_bytes(), None).err().unwrap_or_default()
}

/// What a forger does who knows the format and not the key: everything but the signatures fits.
fn made_to_fit(record: &mut Record) {
    let mut before = hex(&[0; 32]);
    for (no, entry) in (1..).zip(&mut record.entries) {
        entry.no = no;
        entry.before = before;
        if let Some(contents) = &entry.contents {
            entry.content = hex(&content_hash(contents));
        }
        entry.hash = hex(&entry_hash(key().public(), EMPLOYMENT, entry));
        before = entry.hash.clone();
    }
    record.head.count = u32::try_from(record.entries.len()).unwrap();
    record.head.hash = before;
}

#[test]
fn a_record_as_it_was_written_is_right() {
    let right = verify(record().text().as_bytes(), Some(key().public().fingerprint())).ok().unwrap();
    assert!(right.compared);
    assert_eq!(right.record.entries.len(), 4);
    assert!(verify(record_by(&key(), &[]).text().as_bytes(), None).is_ok(), "also one in which nothing is agreed");
}

#[test]
fn who_may_not_read_a_version_can_still_verify_the_chain() {
    let mut record = record();
    record.entries[0].contents = None;
    record.entries[2].contents = None;
    assert!(amiss(&record).is_empty());
    assert!(!record.text().contains("Første") && record.text().contains("Andre"));
}

#[test]
fn the_hash_of_the_same_words_is_another_with_another_salt() {
    let (one, mut other) = (contents(1, "Det samme"), contents(1, "Det samme"));
    other.salt = hex(&[9; 32]);
    assert_ne!(content_hash(&one), content_hash(&other));
}

#[test]
fn changed_words_and_changed_yeses_are_named() {
    let changes: [fn(&mut Contents); 5] = [
        |contents| contents.wording["joint"]["title"] = json!("Noe annet"),
        |contents| contents.agreed[1].at = "2025-10-09T08:53:20.123457Z".to_owned(),
        |contents| contents.agreed[0].name = "Sunniva S.".to_owned(),
        |contents| contents.version = 9,
        |contents| contents.salt = hex(&[0; 32]),
    ];
    for change in changes {
        let mut record = record();
        change(record.entries[1].contents.as_mut().unwrap());
        assert_eq!(amiss(&record), [Amiss::ContentsChanged(2)]);
        made_to_fit(&mut record);
        assert_eq!(amiss(&record), [Amiss::NotSigned(2), Amiss::NotSigned(3), Amiss::NotSigned(4), Amiss::HeadChanged]);
    }
}

#[test]
fn words_moved_from_one_entry_to_another_are_named() {
    let mut record = record();
    let [first, second] = [0, 1].map(|at: usize| record.entries[at].contents.take());
    record.entries[0].contents = second;
    record.entries[1].contents = first;
    assert_eq!(amiss(&record), [Amiss::ContentsMoved { at: 1, from: 2 }, Amiss::ContentsMoved { at: 2, from: 1 }]);
}

#[test]
fn a_removed_entry_is_named() {
    let mut record = record();
    record.entries.remove(1);
    assert_eq!(amiss(&record), [Amiss::Removed { from: 2, to: 2 }]);
    made_to_fit(&mut record);
    assert_eq!(amiss(&record), [Amiss::NotSigned(2), Amiss::NotSigned(3), Amiss::HeadChanged]);
    let mut first = self::record();
    first.entries.remove(0);
    assert_eq!(amiss(&first), [Amiss::Removed { from: 1, to: 1 }]);
    let mut middle = self::record();
    middle.entries.drain(1..3);
    assert_eq!(amiss(&middle), [Amiss::Removed { from: 2, to: 3 }]);
    middle.entries[1].no = u32::MAX;
    middle.head.count = u32::MAX;
    assert!(amiss(&middle).contains(&Amiss::Removed { from: 2, to: u32::MAX - 1 }), "in no time");
}

#[test]
fn reordered_entries_are_named() {
    let mut record = record();
    record.entries.swap(1, 2);
    assert_eq!(amiss(&record), [Amiss::Reordered(2)]);
    made_to_fit(&mut record);
    assert_eq!(amiss(&record), [Amiss::NotSigned(2), Amiss::NotSigned(3), Amiss::NotSigned(4), Amiss::HeadChanged]);
}

#[test]
fn a_cut_off_end_is_named_also_when_the_head_is_made_to_fit() {
    let mut record = record();
    record.entries.truncate(2);
    assert_eq!(amiss(&record), [Amiss::CutOff { there: 2, count: 4 }]);
    made_to_fit(&mut record);
    assert_eq!(amiss(&record), [Amiss::HeadChanged]);
    // Nor does the end of an older record fit, when the day is made to.
    let mut older = record_by(&key(), &["Første", "Andre"]);
    older.head.at = self::record().head.at;
    assert!(amiss(&older).is_empty(), "it is what was signed");
    older.head.at = crate::ledger::chain::in_utc(Moment(AT.0 + 1));
    assert_eq!(amiss(&older), [Amiss::HeadChanged]);
}

#[test]
fn an_added_and_a_repeated_entry_are_named() {
    let mut record = record();
    let mut added = record.entries[3].clone();
    added.no = 5;
    added.before = record.entries[3].hash.clone();
    added.hash = hex(&entry_hash(key().public(), EMPLOYMENT, &added));
    record.entries.push(added);
    assert_eq!(amiss(&record), [Amiss::Added(5), Amiss::NotSigned(5)]);
    let mut twice = self::record();
    twice.entries.insert(1, twice.entries[0].clone());
    assert_eq!(amiss(&twice), [Amiss::Repeated(1)]);
}

#[test]
fn an_entry_of_another_employment_or_another_chain_does_not_fit() {
    let mut record = record();
    record.entries[1] = chained(&key(), &["En annen", "Andre"]).remove(1);
    assert_eq!(amiss(&record), [Amiss::DoesNotFollow(2), Amiss::DoesNotFollow(3)]);
    let mut moved = self::record();
    "stilling2".clone_into(&mut moved.employment);
    assert_eq!(amiss(&moved).len(), 5, "every entry, and the head");
}

#[test]
fn whoever_signs_everything_anew_is_told_by_the_fingerprint_alone() {
    let forger = SigningKey::of_seed(&[8; 32]);
    let forged = record_by(&forger, &["Det jeg heller ville hatt"]).text();
    let right = verify(forged.as_bytes(), None).ok().unwrap();
    assert!(!right.compared, "and so one is told to compare");
    let asked = verify(forged.as_bytes(), Some(key().public().fingerprint()));
    assert_eq!(asked.err().unwrap(), [Amiss::OtherKey]);
    // With the key of the house in it, the signatures do not fit.
    let mut mixed = record_by(&forger, &["Det jeg heller ville hatt"]);
    mixed.key = hex(&key().public().0);
    assert_eq!(amiss(&mixed), [Amiss::EntryChanged(1), Amiss::NotSigned(1), Amiss::HeadChanged]);
}

#[test]
fn a_record_has_one_way_of_being_written() {
    let text = record().text();
    let otherwise = [
        text.replacen("  \"key\"", "   \"key\"", 1),
        text.replacen(": 1,", ": 1 ,", 1),
        text.replacen("Første", "F\\u00f8rste", 1),
        text.replacen("\\n", "\\u000a", 1),
        format!("{text}\n"),
        format!("\n{text}"),
        text.trim_end().to_owned(),
        text.replace('\n', "\r\n"),
        text.replacen("\"count\": 4", "\"count\": 4.0", 1),
        text.replacen("\"count\": 4", "\"count\": 4,\n    \"count\": 4", 1),
        text.replacen("\"count\": 4", "\"count\": 4,\n    \"more\": 4", 1),
        text.replacen(
            "\"employee\": {},\n          \"joint\"",
            "\"leader\": {},\n          \"employee\": {},\n          \"joint\"",
            1,
        ),
        text.replacen(&record().key, &record().key.to_uppercase(), 1),
        text.replacen(&record().head.signature, &record().head.signature.to_uppercase(), 1),
        text.replacen(FORMAT, "makker agreement record 2", 1),
        text.replacen("\"employee\",\n", "\"leader\",\n", 1),
        text.replacen("2025-10-09T", "2025-10-09t", 1),
        text.replacen("\"before\": \"00", "\"before\": \"0", 1),
        "[".repeat(100_000),
        String::new(),
    ];
    for changed in otherwise {
        assert_ne!(changed, text);
        assert!(verify(changed.as_bytes(), None).is_err(), "{changed}");
    }
    assert!(verify(b"\xff\xfe", None).is_err());
    assert!(verify(&text.as_bytes()[..text.len() / 2], None).is_err());
}

#[test]
fn a_fingerprint_is_read_however_it_was_copied() {
    let fingerprint = key().public().fingerprint();
    let shown = crate::ledger::grouped(&hex(&fingerprint));
    assert_eq!(shown.split(' ').count(), 16);
    for typed in
        [shown.clone(), shown.to_uppercase(), shown.replace(' ', ":"), hex(&fingerprint), format!(" {shown}\n")]
    {
        assert_eq!(read_fingerprint(&typed), Some(fingerprint), "{typed}");
    }
    for typed in ["", "abcd", &shown[1..], &format!("{shown}0"), "æ"] {
        assert_eq!(read_fingerprint(typed), None, "{typed}");
    }
}

/// The example in docs/agreement-record.md: whoever writes a verifier can hold it against the same figures.
#[test]
fn what_is_hashed_and_signed_is_what_the_document_says() {
    let document = include_str!("../../../docs/agreement-record.md");
    let record = record_by(&key(), &["Å"]);
    let (entry, contents) = (&record.entries[0], record.entries[0].contents.as_ref().unwrap());
    let example = document.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(example, record.text());
    for shown in [
        format!("makker agreement contents 1\n{}", canonical(contents)),
        signed_of_entry(&entry.hash),
        signed_of_head(EMPLOYMENT, &record.head),
        hex(&key().public().fingerprint()),
    ] {
        assert!(document.contains(&shown), "{shown}");
    }
}

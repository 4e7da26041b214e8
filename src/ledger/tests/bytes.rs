//! No byte of a record can be another.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::{key, record, record_by};
use crate::ledger::verify::verify;

/// Changes every byte of a file in turn to each of these, and gives the changes that were let through.
fn let_through(file: &[u8], others: impl Fn(u8) -> Vec<u8> + Sync) -> Vec<(usize, u8)> {
    let next = AtomicUsize::new(0);
    let look = || {
        let (mut through, mut changed) = (Vec::new(), file.to_vec());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(byte) = file.get(at).copied() else { return through };
            for other in others(byte) {
                changed[at] = other;
                through.extend(verify(&changed, None).is_ok().then_some((at, other)));
            }
            changed[at] = byte;
        }
    };
    std::thread::scope(|scope| {
        let both = [scope.spawn(look), scope.spawn(look)];
        both.into_iter().flat_map(|one| one.join().unwrap()).collect()
    })
}

#[test]
fn every_single_byte_there_is_cannot_be_any_other() {
    let text = record_by(&key(), &["Å"]).text();
    assert!(verify(text.as_bytes(), None).is_ok());
    let all = |byte: u8| (0..=255).filter(|other| *other != byte).collect();
    assert_eq!(let_through(text.as_bytes(), all), []);
}

#[test]
fn no_bit_of_a_longer_record_can_be_turned_and_no_byte_left_out_or_doubled() {
    let mut record = record();
    record.entries[1].contents = None;
    let text = record.text();
    let file = text.as_bytes();
    assert_eq!(let_through(file, |byte| (0..8).map(|bit| byte ^ (1 << bit)).collect()), []);
    for at in 0..file.len() {
        let without = [&file[..at], &file[at + 1..]].concat();
        let doubled = [&file[..=at], &file[at..]].concat();
        assert!(verify(&without, None).is_err() && verify(&doubled, None).is_err(), "{at}");
    }
}

//! T2: the power goes. The program people run writes through a recorder; from its notes we make what the disk may hold at
//! any moment, with writes that were not synced dropped or torn at 512 bytes, and open that.
//!
//! The control is the same program with `synchronous=NORMAL`, made by changing those letters in a copy of it. It must
//! lose answered writes: otherwise the campaign would not see it if ours did.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use makker::ground::chance::Chance;

use super::many;
use super::parties::{Ledger, Parties, copy, data, demo, found};
use super::states::{self, Cut, Disk, Note, recorder};
use crate::program::{Folder, Running, free_port, makker};

#[test]
fn campaign_power() {
    let states = many("POWER", 200);
    let (lost, broken, answered) = cut(makker(), "power", states);
    println!("FULL: {states} states, {answered} answered writes, {lost} states lost some, {broken} broken");
    assert_eq!((lost, broken), (0, 0), "of {states} states");
}

#[test]
fn campaign_power_control() {
    let states = many("POWER", 200) / 5;
    let folder = Folder::new("normal");
    let (lost, broken, answered) = cut(Command::new(with_normal(&folder)), "power-control", states);
    println!("NORMAL: {states} states, {answered} answered writes, {lost} states lost some, {broken} broken");
    assert!(lost > 0, "the campaign sees nothing: {states} states with synchronous=NORMAL, and none lost a write");
    assert_eq!(broken, 0, "NORMAL forgets, it does not break");
}

/// A copy of the program in which SQLite is told to wait for the disk less often.
fn with_normal(folder: &Folder) -> PathBuf {
    let mut bytes = std::fs::read(env!("CARGO_BIN_EXE_makker")).unwrap();
    let (ours, theirs) = (b"PRAGMA synchronous = FULL", b"PRAGMA synchronous =    1");
    let places: Vec<usize> = (0..bytes.len() - ours.len()).filter(|at| bytes[*at..].starts_with(ours)).collect();
    assert!(!places.is_empty(), "the program says how it syncs");
    for at in places {
        bytes[at..at + ours.len()].copy_from_slice(theirs);
    }
    let path = folder.join("makker-normal");
    std::fs::write(&path, bytes).unwrap();
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    path
}

/// How many of the states had lost answered writes, how many were broken, and how many writes were answered in all.
fn cut(program: Command, name: &str, states: usize) -> (usize, usize, usize) {
    let folder = Folder::new(name);
    let (data, before, notes) = (data(&folder), folder.join("before"), folder.join("notes"));
    copy(&data, &before);
    let port = free_port();
    let mut program = demo(program, &data, port);
    program.env("LD_PRELOAD", recorder(&folder)).env("MAKKER_RECORD", &notes).env("MAKKER_UNDER", &data);
    let running = Running::start(&mut program, port);
    let ledger = Ledger::default();
    let teller = Arc::new(Mutex::new(std::fs::OpenOptions::new().append(true).open(&notes).unwrap()));
    let parties = Parties::write(running.address, &ledger, move |once, _| {
        teller.lock().unwrap().write_all(&states::answered(once)).unwrap();
    });
    for _ in 0..3000 {
        if ledger.len() < 400 {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    assert!(ledger.len() >= 100, "they hardly came to write");
    running.kill();
    parties.join();

    let notes = states::read(&notes);
    let from = notes.iter().position(|note| matches!(note, Note::Answered { .. })).expect("somebody was answered");
    let points = points(from, notes.len(), states);
    let whose = ledger.all();
    let (lost, broken) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for (worker, part) in points.chunks(points.len().div_ceil(2)).enumerate() {
            let (notes, whose, before, lost, broken) = (&notes, &whose, &before, &lost, &broken);
            let place = folder.join(&format!("after-{worker}"));
            scope.spawn(move || look(part, notes, whose, before, &place, lost, broken));
        }
    });
    (lost.into_inner(), broken.into_inner(), ledger.len())
}

/// Moments to cut at, in order.
fn points(from: usize, to: usize, many: usize) -> Vec<usize> {
    let chance = |most: usize| usize::try_from(u64::from_le_bytes(Chance::Os.bytes())).unwrap_or(0) % most;
    let mut points: Vec<usize> = (0..many).map(|_| from + chance(to - from)).collect();
    points.sort_unstable();
    points
}

fn look(
    points: &[usize],
    notes: &[Note],
    whose: &[(String, &'static str)],
    before: &Path,
    place: &Path,
    lost: &AtomicUsize,
    broken: &AtomicUsize,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (mut disk, mut at, mut answered) = (Disk::default(), 0, Vec::new());
    for (turn, point) in points.iter().enumerate() {
        for note in &notes[at..=*point] {
            disk.goes_on(note, before);
            if let Note::Answered { once } = note {
                answered.extend(whose.iter().find(|(known, _)| known == once).cloned());
            }
        }
        at = point + 1;
        let _ = std::fs::remove_dir_all(place);
        std::fs::create_dir(place).unwrap();
        let how = [Cut::Nothing, Cut::Some, Cut::Torn, Cut::Torn, Cut::Everything][turn % 5];
        disk.as_after_a_cut(how, &Chance::Os, place);
        let found = runtime.block_on(found(place, &answered));
        lost.fetch_add(usize::from(found.lost > 0), Ordering::SeqCst);
        if !found.broken.is_empty() {
            eprintln!("broken at note {point}: {:?}", found.broken);
            broken.fetch_add(1, Ordering::SeqCst);
        }
    }
}

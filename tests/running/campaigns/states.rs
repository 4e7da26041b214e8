//! What a disk may hold after the power has gone: of each file what was synced, and of what was written since then any
//! part, down to single sectors.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use makker::ground::chance::Chance;

use crate::program::Folder;

const SECTOR: usize = 512;
const HEAD: usize = 24;

/// One note: something the program did to a file, or an answer somebody got.
pub enum Note {
    Opened { file: u32, path: PathBuf },
    Wrote { file: u32, at: usize, bytes: Vec<u8> },
    Cut { file: u32, length: usize },
    Syncing { file: u32 },
    Synced { file: u32 },
    Removed { file: u32 },
    FolderSynced,
    Answered { once: String },
}

/// As the notes lie in their file, in the order things happened.
pub fn read(path: &Path) -> Vec<Note> {
    let bytes = std::fs::read(path).unwrap();
    let (mut notes, mut rest) = (Vec::new(), bytes.as_slice());
    while rest.len() >= HEAD {
        let number = |at: usize, length: usize| {
            let mut whole = [0; 8];
            whole[..length].copy_from_slice(&rest[at..at + length]);
            usize::try_from(u64::from_le_bytes(whole)).unwrap()
        };
        let (what, file, at, length) = (rest[0], u32::try_from(number(4, 4)).unwrap(), number(8, 8), number(16, 8));
        let body = rest[HEAD..HEAD + length].to_vec();
        rest = &rest[HEAD + length..];
        let text = || String::from_utf8(body.clone()).unwrap();
        notes.push(match what {
            b'O' => Note::Opened { file, path: PathBuf::from(text()) },
            b'W' => Note::Wrote { file, at, bytes: body },
            b'T' => Note::Cut { file, length: at },
            b'B' => Note::Syncing { file },
            b'S' => Note::Synced { file },
            b'U' => Note::Removed { file },
            b'D' => Note::FolderSynced,
            b'A' => Note::Answered { once: text() },
            other => panic!("a note of the kind {other}"),
        });
    }
    assert!(rest.is_empty(), "the notes are whole");
    notes
}

/// The bytes of a note that somebody was answered: appended by the one who was, so it stands after all that came before.
pub fn answered(once: &str) -> Vec<u8> {
    let mut note = vec![0; HEAD];
    note[0] = b'A';
    note[16..24].copy_from_slice(&(once.len() as u64).to_le_bytes());
    note.extend_from_slice(once.as_bytes());
    note
}

#[derive(Clone)]
enum Since {
    Wrote { at: usize, bytes: Vec<u8> },
    Cut { length: usize },
}

/// A file: what is on disk for certain, and what has been done to it since.
#[derive(Clone, Default)]
struct File {
    path: PathBuf,
    certain: Vec<u8>,
    /// Whether the name is on disk for certain.
    named: bool,
    exists: bool,
    since: Vec<Since>,
    /// How much of it was there when a sync began.
    syncing: usize,
}

/// The disk, note by note.
#[derive(Clone, Default)]
pub struct Disk(BTreeMap<u32, File>);

/// How much of what is uncertain came to the disk.
#[derive(Clone, Copy)]
pub enum Cut {
    Nothing,
    Everything,
    /// Each write or not, by chance.
    Some,
    /// Each sector or not, by chance.
    Torn,
}

impl Disk {
    /// `before` holds the files as they were when the notes began.
    pub fn goes_on(&mut self, note: &Note, before: &Path) {
        match note {
            Note::Opened { file, path } => {
                let one = self.0.entry(*file).or_default();
                if one.path.as_os_str().is_empty() {
                    path.clone_into(&mut one.path);
                    let was = std::fs::read(before.join(path.file_name().unwrap()));
                    one.named = was.is_ok();
                    one.certain = was.unwrap_or_default();
                }
                one.exists = true;
            }
            Note::Wrote { file, at, bytes } => {
                self.file(*file).since.push(Since::Wrote { at: *at, bytes: bytes.clone() });
            }
            Note::Cut { file, length } => self.file(*file).since.push(Since::Cut { length: *length }),
            Note::Syncing { file } => {
                let one = self.file(*file);
                one.syncing = one.since.len();
            }
            Note::Synced { file } => {
                let one = self.file(*file);
                let certain: Vec<Since> = one.since.drain(..one.syncing.min(one.since.len())).collect();
                one.syncing = 0;
                certain.iter().for_each(|done| apply(&mut one.certain, done, |_| true));
            }
            Note::Removed { file } => {
                let one = self.file(*file);
                *one = File { path: one.path.clone(), ..File::default() };
            }
            Note::FolderSynced => self.0.values_mut().for_each(|one| one.named = one.exists),
            Note::Answered { .. } => {}
        }
    }

    fn file(&mut self, file: u32) -> &mut File {
        self.0.get_mut(&file).expect("a file is opened before it is used")
    }

    /// Writes down what the disk may hold if the power goes now.
    pub fn as_after_a_cut(&self, how: Cut, chance: &Chance, into: &Path) {
        let perhaps = || chance.bytes::<1>()[0] & 1 == 1;
        for one in self.0.values().filter(|one| one.exists) {
            let target = into.join(one.path.file_name().unwrap());
            let named = one.named || matches!(how, Cut::Everything) || (!matches!(how, Cut::Nothing) && perhaps());
            if !named {
                let _ = std::fs::remove_file(&target);
                continue;
            }
            let mut holds = one.certain.clone();
            for done in &one.since {
                match how {
                    Cut::Nothing => {}
                    Cut::Everything => apply(&mut holds, done, |_| true),
                    Cut::Some if perhaps() => apply(&mut holds, done, |_| true),
                    Cut::Some => {}
                    Cut::Torn => apply(&mut holds, done, |_| perhaps()),
                }
            }
            std::fs::write(target, holds).unwrap();
        }
    }
}

/// Does it to the bytes, sector by sector where it is kept.
fn apply(holds: &mut Vec<u8>, done: &Since, mut kept: impl FnMut(usize) -> bool) {
    match done {
        Since::Cut { length } => {
            if kept(0) {
                holds.resize(*length, 0);
            }
        }
        Since::Wrote { at, bytes } => {
            let mut from = *at;
            while from < at + bytes.len() {
                let to = ((from / SECTOR + 1) * SECTOR).min(at + bytes.len());
                if kept(from) {
                    if holds.len() < to {
                        holds.resize(to, 0);
                    }
                    holds[from..to].copy_from_slice(&bytes[from - at..to - at]);
                }
                from = to;
            }
        }
    }
}

/// What stands between the program and the disk, built by the C compiler that builds SQLite too.
pub fn recorder(folder: &Folder) -> PathBuf {
    let (source, built) = (folder.join("record.c"), folder.join("record.so"));
    std::fs::write(&source, include_str!("record.c")).unwrap();
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"]).arg(&built).arg(&source);
    let done = compiler.args(["-ldl", "-lpthread"]).output().expect("a C compiler, as for SQLite");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    built
}

#[test]
fn what_was_synced_is_certain_and_the_rest_is_not() {
    let folder = Folder::new("states");
    let (before, after) = (folder.join("before"), folder.join("after"));
    [&before, &after].iter().for_each(|path| std::fs::create_dir(path).unwrap());
    std::fs::write(before.join("a.db"), "old").unwrap();
    let path = PathBuf::from("/x/a.db");
    let mut disk = Disk::default();
    let wrote = |at: usize, text: &str| Note::Wrote { file: 1, at, bytes: text.as_bytes().to_vec() };
    for note in [
        Note::Opened { file: 1, path },
        wrote(0, "new"),
        Note::Syncing { file: 1 },
        wrote(3, " and more"),
        Note::Synced { file: 1 },
        wrote(12, "!"),
    ] {
        disk.goes_on(&note, &before);
    }
    for (how, holds) in [(Cut::Nothing, "new"), (Cut::Everything, "new and more!")] {
        disk.as_after_a_cut(how, &Chance::Os, &after);
        assert_eq!(std::fs::read_to_string(after.join("a.db")).unwrap(), holds);
    }
    let mut torn = std::collections::BTreeSet::new();
    let mut bytes = vec![0; 3 * SECTOR];
    for _ in 0..200 {
        bytes.fill(0);
        apply(&mut bytes, &Since::Wrote { at: 100, bytes: vec![1; 1024] }, |_| Chance::Os.bytes::<1>()[0] & 1 == 1);
        torn.insert([bytes[100], bytes[SECTOR], bytes[2 * SECTOR]]);
    }
    assert_eq!(torn.len(), 8, "every sector by itself");
}

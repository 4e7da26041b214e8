//! Looking for words as bytes, wherever bytes are left behind.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use makker::ground::guard::only_ours;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqlSafeStr, SqliteConnection};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::prelude::*;

use crate::stage::Play;
use crate::stage::database::Place;

/// Place and what was found there.
pub type Found = BTreeMap<String, BTreeSet<String>>;

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Kept;

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// All that our own code tells, however unimportant, on every thread.
pub fn listen_to_the_log() {
    static LISTENS: OnceLock<()> = OnceLock::new();
    LISTENS.get_or_init(|| {
        // A filter for all, as in the program: one on the layer alone is turned off by libraries that ask whether they
        // would be heard.
        let lines = tracing_subscriber::fmt::layer().json().with_writer(|| Kept);
        tracing_subscriber::registry().with(lines).with(only_ours(LevelFilter::TRACE)).init();
    });
}

/// As the file system tells the time.
pub fn now() -> SystemTime {
    let marker = std::env::temp_dir().join(format!("makker-since-{}", crate::stage::walk::nobodys()));
    std::fs::write(&marker, "now").unwrap();
    let now = std::fs::metadata(&marker).unwrap().modified().unwrap();
    std::fs::remove_file(marker).unwrap();
    now
}

/// The places that words are found in when they lie open in the database.
pub async fn places_of(play: &Play, since: SystemTime) -> Vec<&'static str> {
    match &play.place {
        Place::Folder(_) => vec!["a copy of the database", "the files of the database"],
        Place::Server { db, keys } if files_of_postgres(db, keys, since).await.is_empty() => vec!["a dump"],
        Place::Server { .. } => vec!["a dump", "the files of the server"],
    }
}

/// Where these words are found.
pub async fn everywhere(play: &Play, since: SystemTime, needles: &[&str]) -> Found {
    let mut found = Found::new();
    match &play.place {
        Place::Folder(folder) => {
            let copy = folder.join("copy.db");
            copy_of_sqlite(folder, &copy).await;
            look("a copy of the database", &std::fs::read(&copy).unwrap(), needles, &mut found);
            std::fs::remove_file(&copy).unwrap();
            for file in files_under(folder, 3) {
                look("the files of the database", &std::fs::read(file).unwrap(), needles, &mut found);
            }
        }
        Place::Server { db, keys } => {
            for url in [db, keys] {
                look("a dump", &dump(url), needles, &mut found);
            }
            for file in files_of_postgres(db, keys, since).await {
                look("the files of the server", &std::fs::read(file).unwrap_or_default(), needles, &mut found);
            }
        }
    }
    let mut folders = Vec::new();
    if let Place::Folder(folder) = &play.place {
        folders.push(folder.clone());
    }
    let own = |file: &PathBuf| folders.iter().any(|folder| file.starts_with(folder));
    for file in files_under(&std::env::temp_dir(), 4).into_iter().filter(|file| !own(file)) {
        let written = std::fs::metadata(&file).and_then(|file| Ok((file.modified()?, file.len())));
        if written.is_ok_and(|(at, length)| at >= since && length < 64 << 20) && !is_of_a_server(&file) {
            look("temporary files", &std::fs::read(&file).unwrap_or_default(), needles, &mut found);
        }
    }
    let log = LOG.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(log.len() > 1000, "the log is listened to");
    look("our own log", &log, needles, &mut found);
    found
}

/// The files of a database server that lies in the temporary folder are searched as such.
fn is_of_a_server(file: &Path) -> bool {
    file.components().any(|part| matches!(part.as_os_str().to_str(), Some("base" | "pg_wal" | "data" | "target")))
}

fn look(place: &str, bytes: &[u8], needles: &[&str], found: &mut Found) {
    for needle in needles.iter().filter(|needle| holds(bytes, needle)) {
        found.entry(place.to_owned()).or_default().insert((*needle).to_owned());
    }
}

/// As text, as hexadecimal digits in either case (dumps show bytes so), or two bytes to a character.
fn holds(bytes: &[u8], needle: &str) -> bool {
    let hex: String = needle.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide: Vec<u8> = needle.bytes().flat_map(|byte| [byte, 0]).collect();
    let shapes = [needle.as_bytes(), hex.as_bytes(), &hex.to_uppercase().into_bytes(), &wide];
    shapes.iter().any(|shape| contains(bytes, shape))
}

fn contains(mut bytes: &[u8], shape: &[u8]) -> bool {
    while bytes.skip_until(shape[0]).is_ok_and(|skipped| skipped > 0) {
        if bytes.starts_with(&shape[1..]) {
            return true;
        }
    }
    false
}

#[test]
fn words_are_found_in_every_shape() {
    let shapes: [&[u8]; 4] = [b"..kanari..", b"\\x6b616e617269", b"\\x6B616E617269", b"k\0a\0n\0a\0r\0i\0"];
    assert!(shapes.iter().all(|bytes| holds(bytes, "kanari")));
    let absent: [&[u8]; 4] = [b"", b"kanar", b"k", b"Kanari"];
    assert!(absent.iter().all(|bytes| !holds(bytes, "kanari")));
    assert!(holds(b"kkkanari", "kanari"));
}

fn files_under(folder: &Path, depth: u32) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let kind = entry.file_type();
        if kind.as_ref().is_ok_and(std::fs::FileType::is_file) {
            files.push(entry.path());
        } else if depth > 0 && kind.is_ok_and(|kind| kind.is_dir()) {
            files.extend(files_under(&entry.path(), depth - 1));
        }
    }
    files
}

/// As a backup of SQLite is made.
pub async fn copy_of_sqlite(folder: &Path, copy: &Path) {
    let url = format!("sqlite://{}", folder.join("makker.db").display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    let sql = AssertSqlSafe(format!("VACUUM INTO '{}'", copy.display())).into_sql_str();
    sqlx::query(sql).execute(&mut connection).await.unwrap();
}

/// A program of PostgreSQL, beside the server.
pub fn postgres_program(name: &str) -> PathBuf {
    let beside = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = beside.map(|version| version.path().join("bin").join(name)).collect();
    found.sort();
    found.retain(|program| program.exists());
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}

/// As a backup of PostgreSQL is made.
pub fn dump(url: &str) -> Vec<u8> {
    let dumped = Command::new(postgres_program("pg_dump")).arg(format!("--dbname={url}")).output().expect("pg_dump");
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
    assert!(dumped.stdout.len() > 1000, "a dump of {url}");
    dumped.stdout
}

/// The data files of both databases and what the server has noted of changes since, where they can be reached.
async fn files_of_postgres(db: &str, keys: &str, since: SystemTime) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for url in [db, keys] {
        let mut connection = PgConnection::connect(url).await.unwrap();
        sqlx::query("CHECKPOINT").execute(&mut connection).await.unwrap();
        let folder: String = sqlx::query("SHOW data_directory").fetch_one(&mut connection).await.unwrap().get(0);
        let place = "SELECT pg_relation_filepath('pg_class')";
        let place: String = sqlx::query(place).fetch_one(&mut connection).await.unwrap().get(0);
        let folder = PathBuf::from(folder);
        files.extend(files_under(folder.join(place).parent().unwrap(), 0));
        if url == db {
            let noted = files_under(&folder.join("pg_wal"), 0).into_iter();
            let lately =
                |file: &PathBuf| std::fs::metadata(file).and_then(|file| file.modified()).is_ok_and(|at| at >= since);
            files.extend(noted.filter(lately));
        }
    }
    files
}

//! A house full of people who write, and the ledger they keep: what was sent, and what was answered.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::JoinHandle;

use makker::ground::chance::Chance;
use sqlx::{Connection, Row, SqliteConnection};

use crate::client::{Answer, Client};
use crate::program::{Folder, Running, free_port, makker};

/// Employees of the made-up municipality, by number.
const WHO: [&str; 6] = ["1004", "1005", "1006", "1007", "1010", "1016"];

/// What was answered: the once-key of each saved draft, and whose it is.
#[derive(Clone, Default)]
pub struct Ledger(Arc<Mutex<Vec<(String, &'static str)>>>);

impl Ledger {
    pub fn all(&self) -> Vec<(String, &'static str)> {
        self.0.lock().unwrap().clone()
    }

    pub fn len(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

/// The demo's data, made once and copied for each campaign.
pub fn data(folder: &Folder) -> PathBuf {
    static MADE: OnceLock<Folder> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let made = Folder::new("campaign-data");
        let port = free_port();
        assert!(Running::start(&mut demo(makker(), &made.join("data"), port), port).stop());
        made
    });
    let data = folder.join("data");
    copy(&made.join("data"), &data);
    data
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten().filter(|file| file.file_name() != "makker.lock") {
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

pub fn demo(mut program: Command, data: &Path, port: u16) -> Command {
    program.arg("demo").arg("--data").arg(data).args(["--listen", &format!("127.0.0.1:{port}")]);
    program
}

/// People who save drafts as fast as they are answered, until they are told to stop or nobody answers.
pub struct Parties {
    stop: Arc<AtomicBool>,
    writers: Vec<JoinHandle<()>>,
}

impl Parties {
    pub fn write(
        address: SocketAddr,
        ledger: &Ledger,
        answered: impl Fn(&str, &str) + Clone + Send + 'static,
    ) -> Parties {
        let stop = Arc::new(AtomicBool::new(false));
        let writers = WHO.map(|who| {
            let (stop, ledger, answered) = (Arc::clone(&stop), ledger.clone(), answered.clone());
            std::thread::spawn(move || {
                let Some(mut writer) = Writer::new(address, who) else { return };
                while !stop.load(Ordering::SeqCst) {
                    let once = Chance::Os.id();
                    match writer.save(&once) {
                        Some(303) => {
                            ledger.0.lock().unwrap().push((once.clone(), who));
                            answered(&once, who);
                        }
                        Some(_) => std::thread::sleep(std::time::Duration::from_millis(5)),
                        None => break,
                    }
                }
            })
        });
        Parties { stop, writers: writers.into() }
    }

    pub fn join(self) {
        self.stop.store(true, Ordering::SeqCst);
        for writer in self.writers {
            writer.join().unwrap();
        }
    }
}

/// Somebody signed in, with a form to write in.
pub struct Writer {
    pub client: Client,
    pub pair: String,
}

impl Writer {
    pub fn new(address: SocketAddr, who: &str) -> Option<Writer> {
        let mut client = Client::signed_in(address, who).ok()?;
        let form = client.get("/mal/ny").ok()?.body;
        let (_, after) = form.split_once("name=\"par\" value=\"")?;
        let pair = after.split('"').next()?.to_owned();
        Some(Writer { client, pair })
    }

    /// Saves one draft. Nothing when the line was cut.
    pub fn save(&mut self, once: &str) -> Option<u16> {
        self.says(once, &format!("Utkast {once}")).map(|answer| answer.status)
    }

    pub fn says(&mut self, once: &str, words: &str) -> Option<Answer> {
        let fields =
            [("once", once), ("handling", "utkast"), ("par", &self.pair), ("slag", "professional"), ("mal", words)];
        self.client.post("/mal", &fields).ok()
    }
}

/// What is found in a data folder: nothing broken, and each answered draft there with its key.
#[derive(Default, Debug)]
pub struct Found {
    pub lost: usize,
    pub broken: Vec<String>,
}

const DRAFTS: &str =
    "SELECT p.number, p.id, COUNT(d.id) AS drafts FROM person p LEFT JOIN goal_draft d ON d.author = p.id
    GROUP BY p.number, p.id";

pub async fn found(data: &Path, answered: &[(String, &'static str)]) -> Found {
    match look(data, answered).await {
        Ok(found) => found,
        Err(error) => Found { lost: answered.len(), broken: vec![error.to_string()] },
    }
}

async fn look(data: &Path, answered: &[(String, &'static str)]) -> Result<Found, sqlx::Error> {
    let mut found = Found::default();
    let url = |name: &str| format!("sqlite://{}", data.join(name).display());
    let mut database = SqliteConnection::connect(&url("makker.db")).await?;
    let mut keys = SqliteConnection::connect(&url("keys.db")).await?;
    for store in [&mut database, &mut keys] {
        for row in sqlx::query("PRAGMA integrity_check").fetch_all(&mut *store).await? {
            let said: String = row.get(0);
            if said != "ok" {
                found.broken.push(said);
            }
        }
        for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(store).await? {
            found.broken.push(format!("a row of {} points at nothing", row.get::<String, _>(0)));
        }
    }
    let rows = sqlx::query("SELECT key FROM once_key WHERE answer <> ''").fetch_all(&mut database).await?;
    let kept: BTreeSet<String> = rows.iter().map(|row| row.get(0)).collect();
    found.lost = answered.iter().filter(|(once, _)| !kept.contains(once)).count();
    // The draft is saved in the same transaction as its once-key, and sealed by a key made before.
    let mut drafts: BTreeMap<&str, i64> = BTreeMap::new();
    for (_, who) in answered {
        *drafts.entry(who).or_default() += 1;
    }
    for row in sqlx::query(DRAFTS).fetch_all(&mut database).await? {
        let (number, id, is): (String, String, i64) = (row.get(0), row.get(1), row.get(2));
        let Some(should) = drafts.get(number.as_str()) else { continue };
        if is < *should {
            found.lost += usize::try_from(should - is).unwrap_or(0);
        }
        let key = "SELECT COUNT(*) FROM room_key WHERE room = $1 AND class = 'drafts'";
        let row = sqlx::query(key).bind(format!("person:{id}")).fetch_one(&mut keys).await?;
        if row.get::<i64, _>(0) == 0 {
            // The words are there and nobody can read them: as lost as if they were not.
            found.lost += usize::try_from(*should).unwrap_or(0);
        }
    }
    // A copied file is thrown away, so how it is closed is of no interest.
    let _ = (database.close().await, keys.close().await);
    Ok(found)
}

//! Where everything lies, and who may look there: the data folder, the two stores, the master key.

use std::fs::{self, OpenOptions};
use std::io;
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use url::{Host, Url};

use super::options::PlaceOptions;
use super::{InTheWay, Wrong};
use crate::ground::db::{Claim, NotClaimed, Use};

/// The address of a PostgreSQL database. Never shown whole: it may hold a password.
#[derive(Clone, PartialEq, Eq)]
pub struct StoreUrl(Url);

impl FromStr for StoreUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<StoreUrl, String> {
        let mut url = Url::parse(text).map_err(|_| "write postgres://USER:PASSWORD@HOST/DATABASE".to_owned())?;
        if !matches!(url.scheme(), "postgres" | "postgresql") {
            return Err("it must begin with postgres://".to_owned());
        }
        if url.path().trim_matches('/').is_empty() {
            return Err("the name of the database is missing at its end".to_owned());
        }
        if !is_this_machine(&url) {
            // Words are sealed, but names and times are not: nothing crosses a network unread by a stranger.
            match url.query_pairs().find(|(name, _)| name == "sslmode").map(|(_, mode)| mode.into_owned()) {
                None => drop(url.query_pairs_mut().append_pair("sslmode", "verify-full")),
                Some(mode) if mode == "verify-full" => {}
                Some(mode) => {
                    return Err(format!("sslmode={mode} does not verify the other machine: verify-full does"));
                }
            }
        }
        Ok(StoreUrl(url))
    }
}

/// Loopback, or a socket file.
fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        None => true,
        Some(Host::Domain(name)) => {
            name == "localhost"
                || name.is_empty()
                || name.starts_with("%2F")
                || name.starts_with("%2f")
                || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
    }
}

impl StoreUrl {
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.as_str()
    }

    #[must_use]
    pub fn parts(&self) -> &Url {
        &self.0
    }

    /// Whether both are the same database on the same server.
    fn is(&self, other: &StoreUrl) -> bool {
        let whole = |url: &Url| {
            (url.host_str().map(str::to_lowercase), url.port().unwrap_or(5432), url.path().trim_matches('/').to_owned())
        };
        whole(&self.0) == whole(&other.0)
    }
}

/// Two files in the data folder, or two databases on a server.
#[derive(Clone)]
pub enum Stores {
    Files,
    Server { database: StoreUrl, keys: StoreUrl },
}

/// Where everything lies.
#[derive(Clone)]
pub struct Place {
    pub folder: PathBuf,
    pub stores: Stores,
    pub master: PathBuf,
}

pub const DATABASE: &str = "makker.db";
pub const KEYS: &str = "keys.db";
const LOCK: &str = "makker.lock";
/// Stands as long as a copy is being put back.
pub const RESTORING: &str = "restoring";

impl Place {
    /// # Errors
    /// When the settings do not fit each other.
    pub fn of(options: &PlaceOptions) -> Result<Place, Wrong> {
        let stores = match (&options.database, &options.key_store) {
            (None, None) => Stores::Files,
            (Some(database), Some(keys)) if database.is(keys) => {
                return Err(Wrong::new(
                    "The database and the key store are the same database.",
                    "Make another database for --key-store: backups of the one must not hold the other.",
                ));
            }
            (Some(database), Some(keys)) => Stores::Server { database: database.clone(), keys: keys.clone() },
            _ => {
                return Err(Wrong::new(
                    "PostgreSQL needs two databases: one for the data and one for the keys.",
                    "Give both --database and --key-store, or none of them for SQLite.",
                ));
            }
        };
        let folder = options.data.clone();
        let master = options.master_key.clone().unwrap_or_else(|| folder.join("master.key"));
        Ok(Place { folder, stores, master })
    }

    /// The addresses of the database and of the key store.
    #[must_use]
    pub fn urls(&self) -> (String, String) {
        match &self.stores {
            Stores::Files => (file_url(&self.folder.join(DATABASE)), file_url(&self.folder.join(KEYS))),
            Stores::Server { database, keys } => (database.reveal().to_owned(), keys.reveal().to_owned()),
        }
    }

    /// Claims the stores, so that nobody else uses them in a way that does harm.
    ///
    /// # Errors
    /// When somebody does.
    pub async fn claim(&self, what_for: Use) -> Result<Claim, Wrong> {
        self.claimed(what_for).await.map_err(|reason| self.not_claimed(reason))
    }

    /// As [`Place::claim`], for whoever has another way out than to stop somebody.
    ///
    /// # Errors
    /// When somebody uses them.
    pub async fn claimed(&self, what_for: Use) -> Result<Claim, NotClaimed> {
        match &self.stores {
            Stores::Files => Claim::of_files(&self.folder.join(LOCK)),
            Stores::Server { keys, .. } => Claim::of_server(keys.reveal(), what_for).await,
        }
    }

    #[must_use]
    pub fn not_claimed(&self, reason: NotClaimed) -> Wrong {
        let shown = self.folder.display();
        match (reason, &self.stores) {
            (NotClaimed::Taken, Stores::Files) => Wrong::new(
                format!("Another Makker is using the data in {shown}."),
                "Stop it first. Several at once are possible on PostgreSQL only.",
            ),
            (NotClaimed::Taken, Stores::Server { .. }) => Wrong::new(
                "Another Makker is using these databases.",
                "Stop all of them for this, or wait until rotation or restoring has ended.",
            ),
            (NotClaimed::File(error), _) => Wrong::new(format!("{shown}/{LOCK}: {error}"), "Look at the data folder."),
            (NotClaimed::Server(error), _) => Wrong::new(error, "Look at --key-store, and that PostgreSQL runs."),
        }
    }

    /// Makes the data folder when it is not there, for its owner alone, and says what others can read in it.
    ///
    /// # Errors
    /// With everything that is open to others.
    pub fn prepare(&self) -> Result<(), InTheWay> {
        let trouble = |error: io::Error| Wrong::new(format!("{}: {error}", self.folder.display()), "Look at --data.");
        if !self.folder.exists() {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder).map_err(trouble)?;
        }
        let mut wrong = Vec::new();
        if mode(&self.folder).map_err(trouble)? & 0o077 != 0 {
            let shown = self.folder.display();
            wrong.push(Wrong::new(format!("Others can look into {shown}."), format!("Run: chmod 700 {shown}")));
        }
        for entry in fs::read_dir(&self.folder).map_err(trouble)?.flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                wrong.extend(readable_by_others(&entry.path()));
            }
        }
        if self.master.exists() {
            wrong.extend(readable_by_others(&self.master));
        }
        wrong.sort_by(|one, other| one.what.cmp(&other.what));
        wrong.dedup();
        if wrong.is_empty() { Ok(()) } else { Err(InTheWay(wrong)) }
    }

    /// SQLite makes its files as open as the process may; ours are their owner's alone from the first byte.
    ///
    /// # Errors
    /// When they cannot be made.
    pub fn make_files(&self) -> Result<(), Wrong> {
        if matches!(self.stores, Stores::Server { .. }) {
            return Ok(());
        }
        for name in [DATABASE, KEYS] {
            let path = self.folder.join(name);
            let mut options = OpenOptions::new();
            options
                .write(true)
                .create(true)
                .truncate(false)
                .mode(0o600)
                .open(&path)
                .map_err(|error| Wrong::new(format!("{}: {error}", path.display()), "Look at --data."))?;
        }
        Ok(())
    }

    /// Whether a copy was being put back and the work was stopped.
    ///
    /// # Errors
    /// When it was.
    pub fn is_whole(&self) -> Result<(), Wrong> {
        if !self.folder.join(RESTORING).exists() {
            return Ok(());
        }
        let what = format!("A copy was being put back in {}, and that was not finished.", self.folder.display());
        Err(Wrong::new(what, "Run makker restore again, with --replace."))
    }
}

#[must_use]
pub fn file_url(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

fn mode(path: &Path) -> io::Result<u32> {
    fs::metadata(path).map(|metadata| metadata.mode())
}

/// What is wrong with a file that is nobody else's business.
pub fn readable_by_others(path: &Path) -> Option<Wrong> {
    let open = mode(path).is_ok_and(|mode| mode & 0o077 != 0);
    let shown = path.display();
    open.then(|| Wrong::new(format!("Others can read {shown}."), format!("Run: chmod 600 {shown}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Result<StoreUrl, String> {
        text.parse()
    }

    #[test]
    fn another_machine_must_show_who_it_is() {
        let far = url("postgres://makker:secret@db.byvik.no/makker").unwrap();
        assert!(far.reveal().ends_with("?sslmode=verify-full"), "{}", far.reveal());
        assert!(url("postgres://makker@db.byvik.no/makker?sslmode=verify-full&sslrootcert=/etc/ca.pem").is_ok());
        for weak in ["disable", "allow", "prefer", "require", "verify-ca"] {
            assert!(url(&format!("postgres://makker@db.byvik.no/makker?sslmode={weak}")).is_err(), "{weak}");
        }
        for near in ["localhost", "127.0.0.1", "[::1]", "%2Fvar%2Frun%2Fpostgresql"] {
            let near = url(&format!("postgres://makker@{near}/makker")).unwrap();
            assert!(!near.reveal().contains("sslmode"), "{}", near.reveal());
        }
        assert!(url("mysql://localhost/makker").is_err() && url("postgres://localhost").is_err());
    }

    #[test]
    fn the_same_database_is_known_again_however_it_is_written() {
        let same = |one: &str, other: &str| url(one).unwrap().is(&url(other).unwrap());
        assert!(same("postgres://a@localhost/makker", "postgresql://b:c@LOCALHOST:5432/makker/"));
        assert!(!same("postgres://a@localhost/makker", "postgres://a@localhost/makker_keys"));
        assert!(!same("postgres://a@localhost/makker", "postgres://a@localhost:5433/makker"));
    }
}

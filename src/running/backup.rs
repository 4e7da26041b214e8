//! `makker backup`: copies of both stores, while Makker runs.
//!
//! - The two copies lie apart, so that whoever gets hold of the one has nothing: words without keys, or keys without
//!   words. The master key is in neither.
//! - The database is copied first and the keys afterwards: every row in the one has its key in the other.
//! - Copies of the key store live 30 days (settled 26). Older ones are deleted, so what has been erased is unreadable in
//!   every older copy of the database too.
//! - A copy is looked through before it is called one. Half a copy never has the name of a whole.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::{self, Made, Manifest, Of};
use super::options::BackupOptions;
use super::place::{DATABASE, KEYS, Place, StoreUrl, Stores, file_url};
use super::stores::{self, broken};
use super::{InTheWay, Tell, Wrong, postgres, readiness};
use crate::ground::clock::{Clock, Moment};
use crate::ground::db::{Db, copy_sqlite};

/// How long copies of the key store live.
pub const DAYS_OF_KEYS: i64 = 30;

pub async fn run(options: &BackupOptions, tell: Tell) -> Result<(), InTheWay> {
    let place = Place::of(&options.place)?;
    let now = Clock::System.now();
    apart(&place.folder, &options.to, &options.keys_to)?;
    let (Some(db), Some(keys)) = stores::look(&place).await? else {
        return Err(
            Wrong::new("There is nothing to copy here.", "Look at --data, or --database and --key-store.").into()
        );
    };
    let installation = readiness::fact(&db, "installation").await.map_err(broken)?.unwrap_or_default();
    let (database_url, keys_url) = match &place.stores {
        Stores::Files => (None, None),
        Stores::Server { database, keys } => (Some(database), Some(keys)),
    };
    let to_copy =
        [(Of::Database, &db, DATABASE, database_url, &options.to), (Of::Keys, &keys, KEYS, keys_url, &options.keys_to)];
    for (of, store, file, url, to) in to_copy {
        let copy = Copy { of, store, source: place.folder.join(file), url, to, now, installation: &installation };
        let made = copy.make().await?;
        tell(&format!("{}: {}", if of == Of::Database { "The database" } else { "The key store" }, made.display()));
    }
    for old in forget_old_keys(&options.keys_to, &installation, now)? {
        tell(&format!("Deleted, older than {DAYS_OF_KEYS} days: {}", old.display()));
    }
    db.close().await;
    keys.close().await;
    tell("The master key is in neither. Keep it in a third place, and the recovery key on paper.");
    Ok(())
}

/// One store, and where it is to be copied.
struct Copy<'a> {
    of: Of,
    store: &'a Db,
    source: PathBuf,
    url: Option<&'a StoreUrl>,
    to: &'a Path,
    now: Moment,
    installation: &'a str,
}

impl Copy<'_> {
    async fn make(&self) -> Result<PathBuf, Wrong> {
        let trouble =
            |error: std::io::Error| Wrong::new(format!("{}: {error}", self.to.display()), "Look at that folder.");
        fs::create_dir_all(self.to).map_err(trouble)?;
        let name = manifest::stamp(self.now);
        let (half, whole) = (self.to.join(format!("{name}.half")), self.to.join(&name));
        if half.exists() || whole.exists() {
            return Err(Wrong::new(format!("{} is there already.", whole.display()), "Wait a second, and try again."));
        }
        manifest::new_folder(&half).map_err(trouble)?;
        let written = self.write(&half).await;
        if written.is_err() {
            // What is left of it is only in the way; that it could not be made is what is told.
            let _ = fs::remove_dir_all(&half);
        }
        written?;
        fs::rename(&half, &whole).and_then(|()| manifest::keep(self.to)).map_err(trouble)?;
        Ok(whole)
    }

    async fn write(&self, folder: &Path) -> Result<(), Wrong> {
        let trouble =
            |error: std::io::Error| Wrong::new(format!("{}: {error}", folder.display()), "Look at that folder.");
        let (made, file, rows) = match self.url {
            None => {
                let file = folder.join(self.source.file_name().unwrap_or_default());
                copy_sqlite(&file_url(&self.source), &file).await.map_err(broken)?;
                (Made::Sqlite, file.clone(), looked_through(&file).await?)
            }
            Some(url) => {
                let file = folder.join(if self.of == Of::Database { "makker.dump" } else { "keys.dump" });
                let tables = self.store.tables().await.map_err(broken)?;
                let mut tx = self.store.look().await.map_err(broken)?;
                let snapshot = tx.seen_by_others_too().await.map_err(broken)?;
                let rows = tx.rows(tables).await.map_err(broken)?;
                postgres::dump(url, &snapshot, &file)?;
                (Made::Postgres, file, rows)
            }
        };
        let only_ours = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o600);
        fs::set_permissions(&file, only_ours).and_then(|()| manifest::keep(&file)).map_err(trouble)?;
        let manifest = Manifest::of_file(&file, self.of, made, self.now, self.installation, rows).map_err(trouble)?;
        manifest.write(folder).and_then(|()| manifest::keep(folder)).map_err(trouble)
    }
}

/// The rows of a copy that is whole.
///
/// # Errors
/// When it is not.
pub async fn looked_through(file: &Path) -> Result<Vec<(String, i64)>, Wrong> {
    let mend = "Look at the disk, and run makker check.";
    let copy = Db::open_to_look(&file_url(file)).await.map_err(|reason| Wrong::new(reason, mend))?;
    let faults = copy.faults().await.map_err(broken)?;
    if let Some(fault) = faults.first() {
        return Err(Wrong::new(format!("{}: {fault}", file.display()), mend));
    }
    let rows = copy.rows().await.map_err(broken)?;
    copy.close().await;
    Ok(rows)
}

/// The two kinds of copies never lie together.
fn apart(data: &Path, to: &Path, keys_to: &Path) -> Result<(), Wrong> {
    let real = |path: &Path| {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        whole.canonicalize().unwrap_or(whole)
    };
    let (one, other) = (real(to), real(keys_to));
    if one.starts_with(&other) || other.starts_with(&one) {
        return Err(Wrong::new(
            "Copies of the database and of the key store must not lie together.",
            "Give two folders with --to and --keys-to, none inside the other, and take them to two places.",
        ));
    }
    if [one, other].iter().any(|copies| copies.starts_with(real(data))) {
        let what = format!("Copies inside {} are lost together with it.", data.display());
        return Err(Wrong::new(what, "Give folders outside the data folder, and take them to two places."));
    }
    Ok(())
}

/// Deletes copies of this installation's keys that have had their time. The newest is never deleted, however old.
fn forget_old_keys(folder: &Path, installation: &str, now: Moment) -> Result<Vec<PathBuf>, Wrong> {
    let mut copies: Vec<(i64, PathBuf)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((Manifest::read(&entry.path()).ok()?, entry.path())))
        .filter(|(manifest, _)| manifest.of == Of::Keys && manifest.installation == installation)
        .map(|(manifest, path)| (manifest.at, path))
        .collect();
    copies.sort();
    copies.pop();
    let over = now.plus_days(-DAYS_OF_KEYS).0;
    let old: Vec<PathBuf> = copies.into_iter().filter(|(at, _)| *at < over).map(|(_, path)| path).collect();
    for path in &old {
        fs::remove_dir_all(path).map_err(|error| {
            Wrong::new(format!("{}: {error}", path.display()), "Delete it by hand: it has had its thirty days.")
        })?;
    }
    Ok(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_lie_apart() {
        let lie = |to: &str, keys_to: &str| apart(Path::new("/data"), Path::new(to), Path::new(keys_to)).is_ok();
        for (to, keys_to) in [("/a", "/a"), ("/a", "/a/keys"), ("/a/db", "/a"), ("/data/db", "/a"), ("/a", "/data")] {
            assert!(!lie(to, keys_to), "{to} {keys_to}");
        }
        assert!(lie("/a/db", "/a/keys") && lie("copies", "copies-of-keys") && lie("/data-copies", "/b"));
    }

    #[test]
    fn copies_of_keys_live_thirty_days_and_the_newest_lives_on() {
        let folder = std::env::temp_dir().join(format!("makker-keys-{}", crate::ground::chance::Chance::Os.id()));
        let now = Moment(1_800_000_000_000_000);
        let put = |name: &str, of: Of, days: i64, installation: &str| {
            let path = folder.join(name);
            fs::create_dir_all(&path).unwrap();
            fs::write(path.join("keys.db"), "x").unwrap();
            let at = now.plus_days(-days);
            let made =
                Manifest::of_file(&path.join("keys.db"), of, Made::Sqlite, at, installation, Vec::new()).unwrap();
            made.write(&path).unwrap();
        };
        put("old", Of::Keys, 31, "ours");
        put("last", Of::Keys, 29, "ours");
        put("another", Of::Keys, 90, "theirs");
        put("a database", Of::Database, 90, "ours");
        fs::create_dir_all(folder.join("something else")).unwrap();
        assert_eq!(forget_old_keys(&folder, "ours", now).unwrap(), [folder.join("old")]);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 4);
        assert!(forget_old_keys(&folder, "ours", now.plus_days(400)).unwrap().is_empty(), "the newest");
        fs::remove_dir_all(&folder).unwrap();
    }
}

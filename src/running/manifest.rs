//! What stands beside a copy: of what, when, by which Makker, and sums that tell whether a single bit has changed.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Wrong;
use crate::ground::clock::{Moment, Zone};

pub const FILE: &str = "manifest.json";

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Of {
    Database,
    Keys,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Made {
    Sqlite,
    Postgres,
}

/// One copy, in a folder of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub of: Of,
    pub made: Made,
    /// Microseconds since 1970, in UTC.
    pub at: i64,
    /// The same, for people.
    pub at_in_utc: String,
    pub makker: String,
    /// Which installation: a copy of the keys opens the copies of its own.
    pub installation: String,
    pub file: String,
    pub bytes: u64,
    pub sha256: String,
    /// How many rows each table has.
    pub rows: BTreeMap<String, i64>,
}

impl Manifest {
    /// Describes a file that has been written.
    ///
    /// # Errors
    /// When it cannot be read again.
    pub fn of_file(
        path: &Path,
        of: Of,
        made: Made,
        at: Moment,
        installation: &str,
        rows: Vec<(String, i64)>,
    ) -> io::Result<Manifest> {
        let (bytes, sha256) = sum(path)?;
        Ok(Manifest {
            of,
            made,
            at: at.0,
            at_in_utc: stamp(at),
            makker: env!("CARGO_PKG_VERSION").to_owned(),
            installation: installation.to_owned(),
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes,
            sha256,
            rows: rows.into_iter().collect(),
        })
    }

    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let text = serde_json::to_string_pretty(self).map_err(io::Error::other)?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(folder.join(FILE))?;
        file.write_all(text.as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()
    }

    /// # Errors
    /// When there is none, or it is not one of ours.
    pub fn read(folder: &Path) -> Result<Manifest, Wrong> {
        let path = folder.join(FILE);
        let shown = path.display();
        let mend = "Give a folder that makker backup has made.";
        let text = fs::read_to_string(&path).map_err(|error| Wrong::new(format!("{shown}: {error}"), mend))?;
        let manifest: Manifest =
            serde_json::from_str(&text).map_err(|error| Wrong::new(format!("{shown}: {error}"), mend))?;
        // A file of the copy's own folder, whatever the manifest says.
        if Path::new(&manifest.file).file_name().is_none_or(|name| name.to_string_lossy() != manifest.file) {
            return Err(Wrong::new(format!("{shown} names a file elsewhere: {}", manifest.file), mend));
        }
        Ok(manifest)
    }

    /// Whether the file is the one that was written, to the last bit.
    ///
    /// # Errors
    /// When it is not.
    pub fn holds(&self, folder: &Path) -> Result<PathBuf, Wrong> {
        let path = folder.join(&self.file);
        let shown = path.display();
        let mend = "This copy cannot be trusted: use another.";
        match sum(&path) {
            Err(error) => Err(Wrong::new(format!("{shown}: {error}"), mend)),
            Ok(found) if found == (self.bytes, self.sha256.clone()) => Ok(path),
            Ok(_) => Err(Wrong::new(format!("{shown} is not as it was written."), mend)),
        }
    }
}

/// Bytes and their sum.
fn sum(path: &Path) -> io::Result<(u64, String)> {
    let (mut file, mut hash, mut part, mut bytes) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16], 0);
    loop {
        let read = file.read(&mut part)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        hash.update(&part[..read]);
    }
    Ok((bytes, hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

/// `2026-11-27T101530Z`: sorts by time, and is a name on every disk.
#[must_use]
pub fn stamp(at: Moment) -> String {
    let utc = Zone::named("UTC").expect("the zone tables are built in");
    at.local(&utc).strftime("%Y-%m-%dT%H%M%SZ").to_string()
}

/// A new folder for its owner alone.
pub fn new_folder(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new().mode(0o700).create(path)
}

/// What is written is on disk before anybody is told.
pub fn keep(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_changed_bit_is_found() {
        let folder = std::env::temp_dir().join(format!("makker-manifest-{}", crate::ground::chance::Chance::Os.id()));
        new_folder(&folder).unwrap();
        let path = folder.join("makker.db");
        let bytes: Vec<u8> = (0..125_u8).collect();
        fs::write(&path, &bytes).unwrap();
        let made =
            Manifest::of_file(&path, Of::Database, Made::Sqlite, Moment(0), "i", vec![("goal".into(), 3)]).unwrap();
        made.write(&folder).unwrap();
        let read = Manifest::read(&folder).unwrap();
        assert_eq!(read, made);
        assert!(read.holds(&folder).is_ok());
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, &changed).unwrap();
            assert!(read.holds(&folder).is_err(), "bit {bit}");
        }
        fs::write(&path, &bytes[1..]).unwrap();
        assert!(read.holds(&folder).is_err(), "cut");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_manifest_names_no_file_elsewhere() {
        let folder = std::env::temp_dir().join(format!("makker-manifest-{}", crate::ground::chance::Chance::Os.id()));
        new_folder(&folder).unwrap();
        fs::write(folder.join("makker.db"), "x").unwrap();
        let mut made =
            Manifest::of_file(&folder.join("makker.db"), Of::Keys, Made::Sqlite, Moment(0), "i", Vec::new()).unwrap();
        made.file = "../makker.db".to_owned();
        made.write(&folder).unwrap();
        assert!(Manifest::read(&folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_stamp_sorts_by_time() {
        assert_eq!(stamp(Moment(0)), "1970-01-01T000000Z");
        assert!(stamp(Moment(0)) < stamp(Moment(1_000_000)));
    }
}

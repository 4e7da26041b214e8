//! The browser tests. Their packages are other people's code and stay out of the tree: the tests are copied to
//! `target/browser`, and the packages fetched there when the lock file has changed.

use crate::steps::run;
use crate::{machine, root, target};
use std::path::Path;
use std::process::Command;
use std::{fs, io};

/// What npm has fetched survives from run to run.
const PACKAGES: &str = "node_modules";

pub fn prepare() -> Result<(), String> {
    let (from, to) = (root().join("tests/browser"), target().join("browser"));
    copy_afresh(&from, &to).map_err(|e| format!("could not copy the browser tests: {e}"))?;
    let wanted = fs::read(to.join("package-lock.json")).map_err(|e| format!("tests/browser/package-lock.json: {e}"))?;
    let stamp = to.join(PACKAGES).join(".fetched-for");
    if fs::read(&stamp).is_ok_and(|fetched| fetched == wanted) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--ignore-scripts", "--loglevel=error"]).current_dir(&to))?;
    fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

pub fn tests(filter: Option<&str>) -> Result<Command, String> {
    let folder = target().join("browser");
    let mut node = node_tests(&folder, filter)?;
    node.env("MAKKER_BIN", target().join("debug").join("makker"))
        .env("MAKKER_ROOT", root())
        .env("MAKKER_BUILT", target().join("debug"))
        .env("MAKKER_SHOTS", target().join("shots"))
        .env("CHROMIUM", machine::chromium().ok_or("no Chromium")?);
    Ok(node)
}

/// The files are named one by one: what `node --test` makes of a folder differs between its versions.
pub fn node_tests(folder: &Path, filter: Option<&str>) -> Result<Command, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    let mut node = Command::new("node");
    node.arg("--test").arg("--test-reporter=spec").current_dir(folder);
    if let Some(filter) = filter {
        node.arg(format!("--test-name-pattern={filter}"));
    }
    node.args(files);
    Ok(node)
}

fn copy_afresh(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for old in fs::read_dir(to)? {
        let old = old?;
        if old.file_name() == PACKAGES {
            continue;
        }
        if old.file_type()?.is_dir() { fs::remove_dir_all(old.path())? } else { fs::remove_file(old.path())? }
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_name() == PACKAGES {
            continue;
        }
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_afresh(&entry.path(), &copy)?
        } else {
            fs::copy(entry.path(), copy).map(drop)?
        }
    }
    Ok(())
}

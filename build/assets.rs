//! Makes the static files of `web/` into `$OUT_DIR/assets`: style, font, icons and the little script.
//!
//! The sources are copied to OUT_DIR and built there, so the tree stays clean: built files hold other people's
//! code and are never committed. `npm ci` runs only when the lock file has changed since it last succeeded here,
//! and the build only when a source has: the texts and migrations rerun this too, and should not wait for it.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const SOURCES: [&str; 10] = [
    ".npmrc",
    "build.mjs",
    "css",
    "fonts.mjs",
    "icons.mjs",
    "icons.txt",
    "licences.mjs",
    "package-lock.json",
    "package.json",
    "src",
];

const OLDEST_NODE: u32 = 20;

pub fn build() {
    let web = PathBuf::from("web");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", web.join(source).display());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo tells where to build"));
    if let Err(what) = make(&web, &out) {
        println!("cargo::error={what}");
    }
}

fn make(web: &Path, out: &Path) -> Result<(), String> {
    let (work, assets) = (out.join("web"), out.join("assets"));
    let (sources, stamp) = (fingerprint(web)?, out.join("assets-made-from"));
    if assets.is_dir() && fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == sources) {
        return Ok(());
    }
    look_for_node()?;
    for source in SOURCES {
        copy_afresh(&web.join(source), &work.join(source)).map_err(|e| format!("could not copy web/{source}: {e}"))?;
    }
    fetch_packages(&work)?;
    run(Command::new("node").arg("build.mjs").arg(&assets).current_dir(&work))?;
    fs::write(&stamp, sources).map_err(|e| format!("could not write {}: {e}", stamp.display()))
}

fn fingerprint(web: &Path) -> Result<String, String> {
    let mut hash = DefaultHasher::new();
    for source in SOURCES {
        take_in(&web.join(source), &mut hash).map_err(|e| format!("could not read web/{source}: {e}"))?;
    }
    Ok(format!("{:016x}", hash.finish()))
}

fn take_in(path: &Path, hash: &mut DefaultHasher) -> io::Result<()> {
    hash.write(path.as_os_str().as_encoded_bytes());
    if path.is_dir() {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(path)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| take_in(entry, hash));
    }
    hash.write(&fs::read(path)?);
    Ok(())
}

fn look_for_node() -> Result<(), String> {
    let advice = format!("install Node {OLDEST_NODE} or newer with npm (Debian: apt-get install nodejs npm)");
    let found = Command::new("node").arg("--version").output();
    let version = found.map_err(|_| format!("node is missing: {advice}"))?.stdout;
    let version = String::from_utf8_lossy(&version).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!("node {version} is too old: {advice}"));
    }
    Command::new(npm()).arg("--version").output().map_err(|_| format!("npm is missing: {advice}"))?;
    Ok(())
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn fetch_packages(work: &Path) -> Result<(), String> {
    let wanted = fs::read(work.join("package-lock.json")).map_err(|e| format!("web/package-lock.json: {e}"))?;
    let stamp = work.join("node_modules/.fetched-for");
    if fs::read(&stamp).is_ok_and(|fetched| fetched == wanted) {
        return Ok(());
    }
    run(Command::new(npm()).args(["ci", "--ignore-scripts", "--loglevel=error"]).current_dir(work))?;
    fs::write(&stamp, wanted).map_err(|e| format!("could not write {}: {e}", stamp.display()))
}

/// Runs it quietly; when it fails, what it said comes along in one line.
fn run(command: &mut Command) -> Result<(), String> {
    let shown = format!("{command:?}");
    let done = command.output().map_err(|e| format!("could not run {shown}: {e}"))?;
    if done.status.success() {
        return Ok(());
    }
    let said = [done.stdout, done.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).take(12).collect();
    Err(format!("{shown} failed: {}", lines.join(" | ")))
}

/// What was taken out of the tree must not live on in the copy.
fn copy_afresh(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() {
        if to.exists() {
            fs::remove_dir_all(to)?;
        }
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy_afresh(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to).map(drop)
}

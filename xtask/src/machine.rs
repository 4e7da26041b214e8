//! What the machine must have beside Rust: Node with npm, PostgreSQL's server programs, Chromium. On Debian, where
//! it is allowed, the last two are installed; elsewhere one line says what is missing and how to get it.

use crate::steps::{ask, run};
use std::path::{Path, PathBuf};
use std::process::Command;

const OLDEST_NODE: u32 = 20;
const OLDEST_POSTGRES: u32 = 15;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Node,
    Postgres,
    Chromium,
}

impl Need {
    fn missing(self) -> Option<String> {
        match self {
            Need::Node => node_is_missing(),
            Need::Postgres => {
                postgres_bin().is_none().then(|| format!("PostgreSQL {OLDEST_POSTGRES} or newer (server)"))
            }
            Need::Chromium => chromium().is_none().then(|| "Chromium".to_owned()),
        }
    }

    /// Debian's package, where Debian's is new enough.
    fn package(self) -> Option<&'static str> {
        match self {
            Need::Node => None,
            Need::Postgres => Some("postgresql"),
            Need::Chromium => Some("chromium"),
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Need::Node => "install Node 20 or newer with npm from nodejs.org or your system's packages",
            Need::Postgres => "apt-get install --no-install-recommends postgresql",
            Need::Chromium => {
                "apt-get install --no-install-recommends chromium, or set CHROMIUM to a Chromium or Chrome"
            }
        }
    }
}

pub fn provide(needs: &[Need]) -> Result<(), String> {
    let lacking: Vec<Need> = needs.iter().copied().filter(|need| need.missing().is_some()).collect();
    let packages: Vec<&str> = lacking.iter().filter_map(|need| need.package()).collect();
    if !packages.is_empty()
        && let Some(apt) = apt_get()
    {
        println!("installing {}", packages.join(", "));
        run(apt().arg("update").arg("-qq"))?;
        run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(&packages))?;
    }
    let still: Vec<String> = lacking
        .iter()
        .filter_map(|need| need.missing().map(|what| format!("{what} is missing: {}", need.advice())))
        .collect();
    if still.is_empty() { Ok(()) } else { Err(still.join("; ")) }
}

fn node_is_missing() -> Option<String> {
    let version = ask(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    let npm = ask(Command::new("npm").arg("--version"));
    (major.is_none_or(|major| major < OLDEST_NODE) || npm.is_err()).then(|| format!("Node {OLDEST_NODE} with npm"))
}

/// The folder with `initdb` and `postgres`: Debian keeps them out of the path, one folder per version.
pub fn postgres_bin() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse::<u32>().ok()?, entry.path().join("bin"))))
        .filter(|(version, bin)| *version >= OLDEST_POSTGRES && bin.join("initdb").exists())
        .max()
        .map(|(_, bin)| bin);
    newest.or_else(|| found_in_path("initdb")?.parent().map(Path::to_owned))
}

pub fn chromium() -> Option<PathBuf> {
    let given = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.exists());
    given.or_else(|| {
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].into_iter().find_map(found_in_path)
    })
}

fn found_in_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

pub fn is_root() -> bool {
    ask(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

fn apt_get() -> Option<fn() -> Command> {
    found_in_path("apt-get")?;
    fn silent(mut command: Command) -> Command {
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
    fn as_root() -> Command {
        silent(Command::new("apt-get"))
    }
    fn by_sudo() -> Command {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    }
    if is_root() {
        return Some(as_root);
    }
    ask(Command::new("sudo").args(["-n", "true"])).ok().map(|_| by_sudo as fn() -> Command)
}

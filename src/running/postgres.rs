//! PostgreSQL's own programs, for copies: its dump is the only one that every later version can read.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use percent::decoded;

use super::Wrong;
use super::place::StoreUrl;

/// Writes a dump of what a snapshot sees.
///
/// # Errors
/// When the program is missing or fails.
pub fn dump(url: &StoreUrl, snapshot: &str, to: &Path) -> Result<(), Wrong> {
    let mut dump = program("pg_dump", url)?;
    dump.args(["--format=custom", "--no-owner", "--no-privileges"]);
    dump.arg(format!("--snapshot={snapshot}")).arg("--file").arg(to);
    run(dump, "pg_dump")
}

/// Puts a dump into an empty database, all of it or nothing.
///
/// # Errors
/// When the program is missing or fails.
pub fn restore(url: &StoreUrl, from: &Path) -> Result<(), Wrong> {
    let mut restore = program("pg_restore", url)?;
    restore.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"]);
    restore.arg(format!("--dbname={}", url.parts().path().trim_matches('/'))).arg(from);
    run(restore, "pg_restore")
}

/// The address goes by the environment: a command line can be seen by everybody on the machine.
fn program(name: &str, url: &StoreUrl) -> Result<Command, Wrong> {
    let path = find(name).ok_or_else(|| {
        Wrong::new(
            format!("{name} is not found, and copies of PostgreSQL are made by it."),
            "Install it (on Debian: postgresql-client), as new as the server or newer.",
        )
    })?;
    let (mut command, parts) = (Command::new(path), url.parts());
    let host = parts.host_str().map(|host| decoded(host.trim_matches(['[', ']'])));
    let port = parts.port().map(|port| port.to_string());
    let user = (!parts.username().is_empty()).then(|| decoded(parts.username()));
    for (name, value) in [
        ("PGHOST", host.filter(|host| !host.is_empty())),
        ("PGPORT", port),
        ("PGUSER", user),
        ("PGPASSWORD", parts.password().map(decoded)),
        ("PGDATABASE", Some(decoded(parts.path().trim_matches('/')))),
    ] {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    for (name, value) in parts.query_pairs() {
        match name.as_ref() {
            "sslmode" => drop(command.env("PGSSLMODE", value.as_ref())),
            "sslrootcert" => drop(command.env("PGSSLROOTCERT", value.as_ref())),
            "host" => drop(command.env("PGHOST", value.as_ref())),
            _ => {}
        }
    }
    Ok(command)
}

fn run(mut command: Command, name: &str) -> Result<(), Wrong> {
    let done = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).output();
    let mend = "Look at what it says, and that it is as new as the server.";
    match done {
        Err(error) => Err(Wrong::new(format!("{name}: {error}"), mend)),
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr);
            Err(Wrong::new(format!("{name}: {}", said.lines().next().unwrap_or("it failed without a word")), mend))
        }
    }
}

/// In the path, or where Debian keeps those of each version.
fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let beside = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = beside.map(|version| version.path().join("bin")).collect();
    versions.sort();
    std::env::split_paths(&path)
        .chain(versions.into_iter().rev())
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Names and passwords in an address are written with `%`.
mod percent {
    pub fn decoded(text: &str) -> String {
        // A form writes blanks as `+`, an address does not.
        let kept = text.replace('+', "%2B");
        form_urlencoded::parse(kept.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::percent::decoded;

    #[test]
    fn signs_in_a_password_are_read_as_they_were_meant() {
        for (written, meant) in
            [("makker", "makker"), ("a%40b", "a@b"), ("1+1", "1+1"), ("%2Fvar%2Frun", "/var/run"), ("", "")]
        {
            assert_eq!(decoded(written), meant);
        }
    }
}

//! A PostgreSQL cluster for one run of the tests: made in the temporary folder, reachable from this machine only,
//! gone afterwards, whatever happens.
//!
//! A small shell watches it and holds the other end of a pipe. When this process ends, well, badly or by Ctrl-C, the
//! pipe closes, and the shell stops the server and removes the folder: nothing here needs to live to clean up.

use crate::machine;
use crate::steps::ask;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{fs, process, thread};

pub struct Cluster {
    watch: Child,
    /// The server, no database of it: each test makes its own.
    pub url: String,
}

/// Sorted as in Norway, unlike the bytes SQLite compares: a statement that forgets to say how it sorts is found.
const SORTED: [&str; 4] = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=nb"];

/// Nothing here outlives the run, so nothing waits for the disk.
const SETTINGS: [&str; 7] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "ssl=off",
    "listen_addresses=127.0.0.1",
    "max_connections=200",
    "logging_collector=off",
];

/// Ctrl-C reaches the shell too, so it must not mind it. `cat` waits for the pipe to close.
const WATCH: &str = r#"
trap '' INT HUP TERM
"$@" >"$FOLDER/log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$FOLDER"
"#;

impl Cluster {
    pub fn start() -> Result<Cluster, String> {
        let bin = machine::postgres_bin().ok_or("no PostgreSQL server programs")?;
        let owner = owner()?;
        let folder = std::env::temp_dir().join(format!("makker-pg-{}", process::id()));
        fs::create_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        if let Some((user, group)) = owner {
            chown(&folder, Some(user), Some(group)).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        let started = make(&bin, &folder, owner);
        if started.is_err() {
            let _ = fs::remove_dir_all(&folder);
        }
        started
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
    }
}

fn make(bin: &Path, folder: &Path, owner: Option<(u32, u32)>) -> Result<Cluster, String> {
    let data = folder.join("data");
    let mut initdb = as_owner(&bin.join("initdb"), owner, folder);
    initdb.arg("--pgdata").arg(&data).args(["--username=makker", "--auth=trust", "--no-sync"]).args(SORTED);
    ask(&mut initdb)?;

    let port = free_port()?;
    let mut watch = as_owner(Path::new("sh"), owner, folder);
    watch.args(["-c", WATCH, "watch"]).arg(bin.join("postgres")).arg("-D").arg(&data).arg("-p").arg(port.to_string());
    watch.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
    watch.arg("-c").arg(format!("unix_socket_directories={}", folder.display()));
    watch.env("FOLDER", folder).stdin(Stdio::piped()).stdout(Stdio::null());
    let watch = watch.spawn().map_err(|e| format!("could not start PostgreSQL: {e}"))?;
    let cluster = Cluster { watch, url: format!("postgres://makker@127.0.0.1:{port}") };

    for _ in 0..150 {
        let ready =
            Command::new(bin.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status();
        if ready.is_ok_and(|status| status.success()) {
            println!("{}", cluster.url);
            return Ok(cluster);
        }
        thread::sleep(Duration::from_millis(100));
    }
    let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
    Err(format!("PostgreSQL did not answer: {}", log.trim().replace('\n', " | ")))
}

/// PostgreSQL refuses to run as root; then Debian's user of that name owns it.
fn owner() -> Result<Option<(u32, u32)>, String> {
    if !machine::is_root() {
        return Ok(None);
    }
    let number = |flag: &str| {
        let said = ask(Command::new("id").args([flag, "postgres"]))?;
        said.parse::<u32>().map_err(|e| format!("id {flag} postgres: {e}"))
    };
    Ok(Some((number("-u")?, number("-g")?)))
}

fn as_owner(program: &Path, owner: Option<(u32, u32)>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_remove("PGDATA").env_remove("PGPORT");
    if let Some((user, group)) = owner {
        command.uid(user).gid(group).env("HOME", folder);
    }
    command
}

fn free_port() -> Result<u16, String> {
    let taken = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    taken.map(|address| address.port()).map_err(|e| format!("no free port: {e}"))
}

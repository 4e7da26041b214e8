//! The program itself, started as whoever runs it starts it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use makker::ground::chance::Chance;

/// A folder of one test, its owner's alone, gone after it.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("makker-running-{name}-{}", Chance::Os.id()));
        std::fs::DirBuilder::new().mode(0o700).create(&path).unwrap();
        Folder(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

pub fn makker() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_makker"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MAKKER_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// What a command that ends by itself has said.
pub struct Said {
    pub well: bool,
    pub out: String,
    pub err: String,
}

pub fn says(command: &mut Command) -> Said {
    let done = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Said { well: done.status.success(), out: text(&done.stdout), err: text(&done.stderr) }
}

impl Said {
    #[track_caller]
    pub fn well(self) -> Said {
        assert!(self.well, "{}\n{}", self.out, self.err);
        self
    }

    /// It did not do it, and said these words.
    #[track_caller]
    pub fn refuses(self, words: &[&str]) -> Said {
        assert!(!self.well, "it did it all the same: {}", self.out);
        for words in words {
            assert!(self.err.contains(words), "«{words}» is not in: {}", self.err);
        }
        self
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A server that runs, killed when dropped.
pub struct Running {
    pub child: Child,
    pub address: SocketAddr,
    said: Arc<Mutex<String>>,
}

impl Running {
    /// Starts it and waits until it says that it is ready.
    pub fn start(command: &mut Command, port: u16) -> Running {
        Running::try_start(command, port).unwrap_or_else(|said| panic!("it did not start: {said}"))
    }

    pub fn try_start(command: &mut Command, port: u16) -> Result<Running, String> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (mut out, mut err) = (BufReader::new(child.stdout.take().unwrap()), child.stderr.take().unwrap());
        let log = Arc::clone(&said);
        std::thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(read @ 1..) = err.read(&mut part) {
                log.lock().unwrap_or_else(PoisonError::into_inner).push_str(&String::from_utf8_lossy(&part[..read]));
            }
        });
        let mut line = String::new();
        let ready = loop {
            line.clear();
            if out.read_line(&mut line).unwrap_or(0) == 0 {
                break false;
            }
            said.lock().unwrap_or_else(PoisonError::into_inner).push_str(&line);
            if line.contains("is ready") {
                break true;
            }
        };
        let rest = Arc::clone(&said);
        std::thread::spawn(move || {
            let mut line = String::new();
            while out.read_line(&mut line).is_ok_and(|read| read > 0) {
                rest.lock().unwrap_or_else(PoisonError::into_inner).push_str(&std::mem::take(&mut line));
            }
        });
        let running = Running { child, address: SocketAddr::from(([127, 0, 0, 1], port)), said };
        if ready {
            Ok(running)
        } else {
            Err({
                std::thread::sleep(Duration::from_millis(100));
                running.said()
            })
        }
    }

    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The line after the one with these words that is set in: a key that was printed.
    pub fn printed_after(&self, words: &str) -> String {
        let said = self.said();
        let (_, after) = said.split_once(words).unwrap_or_else(|| panic!("«{words}» is not in: {said}"));
        after.lines().find_map(|line| line.strip_prefix("    ")).expect("something set in").trim().to_owned()
    }

    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Tells it to stop, and waits until it has.
    pub fn stop(mut self) -> bool {
        signal(&self.child, "TERM");
        self.child.wait().unwrap().success()
    }

    /// Waits for it to end by itself.
    pub fn ends(&mut self, within: Duration) -> Option<bool> {
        let since = Instant::now();
        while since.elapsed() < within {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status.success());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args([format!("-{name}"), child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// A command that is asked something on its standard input.
pub fn answers(command: &mut Command, answer: &str) -> Said {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // It may have refused before it read anything.
    let _ = child.stdin.take().unwrap().write_all(answer.as_bytes());
    let done = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Said { well: done.status.success(), out: text(&done.stdout), err: text(&done.stderr) }
}

/// `serve` on SQLite in this folder.
pub fn serve(data: &str, port: u16) -> Command {
    let mut command = makker();
    command.args(["serve", "--data", data, "--base-url", "https://makker.test"]);
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    command
}

/// Every file under a folder with its bytes: to show that nothing was touched. SQLite leaves an empty log beside a file
/// that was only read; that is nothing.
pub fn bytes(folder: &Path) -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
    let mut all = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            all.extend(bytes(&entry.path()));
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") && entry.file_name() != "makker.lock" {
            all.insert(entry.path(), std::fs::read(entry.path()).unwrap());
            all.retain(|path, bytes| !(bytes.is_empty() && path.to_string_lossy().ends_with("-wal")));
        }
    }
    all
}

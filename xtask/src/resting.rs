//! The program before anybody has asked it anything: its size, how fast it is up, and the memory it holds.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fmt, fs, process, thread};

/// Starts with data there. The first start, which makes the data, is not one of them.
const STARTS: usize = 9;
const LONGEST_WAIT: Duration = Duration::from_secs(60);

pub struct Resting {
    megabytes: f64,
    started: Vec<Duration>,
    /// Held a second after the start, in each.
    held: Vec<f64>,
}

impl fmt::Display for Resting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cores = thread::available_parallelism().map_or(0, usize::from);
        let (start, fastest, slowest) = middle(self.started.iter().map(|time| time.as_secs_f64() * 1e3));
        let (held, least, most) = middle(self.held.iter().copied());
        writeln!(f, "the machine    {cores} cores, load average {}", load())?;
        writeln!(f, "size           {:>6.1} MB, stripped (aim 20)", self.megabytes)?;
        writeln!(f, "start          {start:>6.0} ms to the first answer ({fastest:.0} to {slowest:.0}; aim 60)")?;
        write!(f, "memory at rest {held:>6.1} MB ({least:.1} to {most:.1}; aim 40)")
    }
}

fn middle(values: impl Iterator<Item = f64>) -> (f64, f64, f64) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let at = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
    (at(values.len() / 2), at(0), at(values.len().saturating_sub(1)))
}

fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// A demo in a folder of its own, gone with it.
struct Demo {
    program: PathBuf,
    folder: PathBuf,
    address: SocketAddr,
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A program that runs, and stops when this is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It closes its files when it is told to stop; if nobody can tell it so, it is ended, which they survive.
        let told = Command::new("kill").arg(self.0.id().to_string()).status();
        if !told.is_ok_and(|status| status.success()) {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}

pub fn measure(program: &Path) -> Result<Resting, String> {
    let size = fs::metadata(program).map_err(|e| format!("{}: {e}", program.display()))?.len();
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let address = free.map_err(|e| format!("no free port: {e}"))?;
    let folder = env::temp_dir().join(format!("makker-rest-{}", process::id()));
    let demo = Demo { program: program.to_owned(), folder, address };
    drop(demo.start()?);
    let mut resting = Resting { megabytes: size as f64 / 1e6, started: Vec::new(), held: Vec::new() };
    for _ in 0..STARTS {
        let (running, took) = demo.start()?;
        thread::sleep(Duration::from_secs(1));
        resting.started.push(took);
        resting.held.push(resident(running.0.id())?);
    }
    Ok(resting)
}

impl Demo {
    /// Starts it, and says how long it was until it answered.
    fn start(&self) -> Result<(Running, Duration), String> {
        let mut command = Command::new(&self.program);
        command.args(["demo", "--listen", &self.address.to_string(), "--data"]).arg(&self.folder);
        let watch = Instant::now();
        let child = command.stdout(Stdio::null()).spawn().map_err(|e| format!("{}: {e}", self.program.display()))?;
        let running = Running(child);
        while !self.is_up() {
            if watch.elapsed() > LONGEST_WAIT {
                return Err("it does not answer".to_owned());
            }
            thread::sleep(Duration::from_micros(500));
        }
        Ok((running, watch.elapsed()))
    }

    fn is_up(&self) -> bool {
        let mut answer = [0; 12];
        let asked = TcpStream::connect(self.address).and_then(|mut stream| {
            stream.write_all(b"GET /helse HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
            stream.read_exact(&mut answer)
        });
        asked.is_ok() && answer.ends_with(b"200")
    }
}

/// Megabytes of a process in memory, shared pages of its program file included.
fn resident(process: u32) -> Result<f64, String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).map_err(|e| format!("/proc: {e}"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.map(|kilobytes| kilobytes * 1024.0 / 1e6).ok_or_else(|| "no VmRSS in /proc".to_owned())
}

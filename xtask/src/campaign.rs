//! `cargo xtask campaign NAME [NUMBER]`: what the tests do a few times, done as often as one likes.

use std::process::Command;

use crate::root;
use crate::steps::run;

/// Name, how often when nothing is said, and what is done.
const CAMPAIGNS: [(&str, u32, &str); 8] = [
    ("kill", 300, "killed while people write"),
    ("mail", 2000, "messages, and one death for every forty of them"),
    ("power", 5000, "states of the disk after the power has gone; the control beside it must lose writes"),
    ("full", 20, "times the disk fills and is freed (needs root)"),
    ("faults", 40, "syncs that fail"),
    ("slow", 500, "slow lines"),
    ("copies", 20, "copies taken while people write, put back and compared row by row"),
    ("twins", 1000, "sessions of somebody who asks two houses that differ in one secret"),
];

/// A disk that is no disk, where the many small files of a campaign lie.
const MEMORY: &str = "/dev/shm";

pub fn names() -> String {
    let lines = CAMPAIGNS.map(|(name, number, what)| format!("    {name:<8} {number:>5} {what}"));
    lines.join("\n")
}

pub fn start(arguments: &[String]) -> Option<Result<(), String>> {
    let (name, rest) = arguments.split_first()?;
    let (name, otherwise, _) = CAMPAIGNS.iter().find(|(known, ..)| known == name)?;
    let number = match rest {
        [] => *otherwise,
        [number] => number.parse().ok()?,
        _ => return None,
    };
    let mut tests = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tests.current_dir(root()).args(["test", "--test", "running", &format!("campaign_{name}")]);
    tests.args(["--", "--nocapture", "--test-threads", "1"]);
    // What is judged is what the program does, not how fast this disk is.
    if std::env::var_os("TMPDIR").is_none() && std::path::Path::new(MEMORY).is_dir() {
        tests.env("TMPDIR", MEMORY);
    }
    tests.env(format!("MAKKER_CAMPAIGN_{}", name.to_uppercase()), number.to_string());
    Some(run(&mut tests))
}

//! The project's own tasks: `cargo xtask test` and `cargo xtask bench`. Standard library only.
#![allow(clippy::disallowed_methods, reason = "a task is timed by the clock on the wall")]

mod bench;
mod browser;
mod campaign;
mod machine;
mod postgres;
mod resting;
mod steps;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask test [--only rust|web|browser] [FILTER]
       cargo xtask bench [--postgres] [--people 1000,100000] [--rounds 15] [--questions 400]
       cargo xtask campaign NAME [NUMBER]

  test                 everything: format, lints, all tests on both databases, the web part, the browser
  --only PART          one part of it
  FILTER               only tests with this in their name, format and lints left out; alone it means --only rust

  bench                what pages cost, the program's size, start and memory: docs/benchmark.md
  --postgres           on PostgreSQL too, in a cluster of its own";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first().map(|(task, rest)| (task.as_str(), rest)) {
        Some(("test", rest)) => test::Choice::read(rest).map(|choice| test::run(&choice)),
        Some(("bench", rest)) => Some(bench::run(&bench::Choice::read(rest))),
        Some(("campaign", rest)) => campaign::start(rest),
        _ => None,
    };
    match outcome {
        None => {
            eprintln!("{USAGE}\n\n  campaign             one of these, so many times:\n{}", campaign::names());
            ExitCode::from(2)
        }
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(why)) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the repository.
fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().expect("xtask lies in the repository").to_owned()
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |given| root().join(given))
}

//! The project's own tasks: `cargo xtask test`. Standard library only.
#![allow(clippy::disallowed_methods, reason = "a task is timed by the clock on the wall")]

mod browser;
mod machine;
mod postgres;
mod steps;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask test [--only rust|web|browser] [FILTER]

  test                 everything: format, lints, all tests on both databases, the web part, the browser
  --only PART          one part of it
  FILTER               only tests with this in their name, format and lints left out; alone it means --only rust";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(("test", rest)) = arguments.split_first().map(|(task, rest)| (task.as_str(), rest)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let Some(choice) = test::Choice::read(rest) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match test::run(&choice) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
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

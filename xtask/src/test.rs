//! `cargo xtask test`: all tests with one command, on a machine that has Rust, Node and git and nothing else.

use crate::machine::{self, Need};
use crate::postgres::Cluster;
use crate::steps::Steps;
use crate::{browser, root};
use std::process::Command;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Rust,
    Web,
    Browser,
}

/// What is to be tested.
pub struct Choice {
    parts: Vec<Part>,
    filter: Option<String>,
}

impl Choice {
    pub fn read(arguments: &[String]) -> Option<Choice> {
        let mut only = None;
        let mut filter = None;
        let mut rest = arguments.iter().map(String::as_str);
        while let Some(argument) = rest.next() {
            match (argument, filter.is_some()) {
                ("--only", _) => only = Some(part(rest.next()?)?),
                (name, false) if !name.starts_with('-') => filter = Some(name.to_owned()),
                _ => return None,
            }
        }
        let parts = match (only, &filter) {
            (Some(part), _) => vec![part],
            (None, Some(_)) => vec![Part::Rust],
            (None, None) => vec![Part::Rust, Part::Web, Part::Browser],
        };
        Some(Choice { parts, filter })
    }

    fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    fn needs(&self) -> Vec<Need> {
        let mut needs = vec![Need::Node];
        needs.extend(self.has(Part::Rust).then_some(Need::Postgres));
        needs.extend(self.has(Part::Browser).then_some(Need::Chromium));
        needs
    }
}

fn part(name: &str) -> Option<Part> {
    match name {
        "rust" => Some(Part::Rust),
        "web" => Some(Part::Web),
        "browser" => Some(Part::Browser),
        _ => None,
    }
}

pub fn run(choice: &Choice) -> Result<(), String> {
    let mut steps = Steps::default();
    let filter = choice.filter.as_deref();
    steps.step("what the machine needs", || machine::provide(&choice.needs()))?;
    if choice.has(Part::Rust) {
        if filter.is_none() {
            steps.command("format", cargo().args(["fmt", "--all", "--check"]))?;
            let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            steps.command("lints", cargo().args(lints))?;
        }
        let cluster = steps.step("a PostgreSQL cluster for the tests", Cluster::start)?;
        let mut tests = cargo();
        tests.args(["test", "--workspace"]).args(filter).env("MAKKER_TEST_POSTGRES", &cluster.url);
        steps.command("tests, on SQLite and PostgreSQL", &mut tests)?;
    }
    if choice.has(Part::Web) {
        steps.command("tests of the web part", &mut browser::node_tests(&root().join("web/tests"), filter)?)?;
    }
    if choice.has(Part::Browser) {
        steps.command("the program", cargo().arg("build"))?;
        steps.step("packages of the browser tests", browser::prepare)?;
        steps.command("tests in the browser", &mut browser::tests(filter)?)?;
    }
    steps.summary();
    Ok(())
}

/// Cargo as one calls it oneself. What cargo told this task about itself would make some packages build once more,
/// here and at the next call by hand.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    let of_this_task = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE"];
    for (name, _) in std::env::vars_os() {
        if of_this_task.iter().any(|told| name.to_string_lossy().starts_with(told)) {
            cargo.env_remove(name);
        }
    }
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Vec<Part>, Option<String>)> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Choice::read(&arguments).map(|choice| (choice.parts, choice.filter))
    }

    #[test]
    fn without_arguments_everything_is_tested() {
        let (parts, filter) = read("").unwrap();
        assert!(parts == [Part::Rust, Part::Web, Part::Browser] && filter.is_none());
    }

    #[test]
    fn a_filter_alone_means_the_rust_tests() {
        let (parts, filter) = read("agreement").unwrap();
        assert!(parts == [Part::Rust] && filter.as_deref() == Some("agreement"));
        let (parts, filter) = read("--only browser keyboard").unwrap();
        assert!(parts == [Part::Browser] && filter.as_deref() == Some("keyboard"));
    }

    #[test]
    fn what_is_not_understood_is_not_guessed_at() {
        for line in ["--only", "--only mobile", "--fast", "one two"] {
            assert!(read(line).is_none(), "{line}");
        }
    }
}

//! `cargo xtask bench`: what the program weighs and how fast it is up, and what its pages cost (`docs/benchmark.md`).

use crate::machine::{self, Need};
use crate::postgres::Cluster;
use crate::steps::Steps;
use crate::test::cargo;
use crate::{resting, target};
use std::process::Command;

/// What is to be measured.
pub struct Choice {
    postgres: bool,
    /// For the program that measures.
    rest: Vec<String>,
}

impl Choice {
    pub fn read(arguments: &[String]) -> Choice {
        let (postgres, rest): (Vec<_>, Vec<_>) = arguments.iter().cloned().partition(|word| word == "--postgres");
        Choice { postgres: !postgres.is_empty(), rest }
    }
}

pub fn run(choice: &Choice) -> Result<(), String> {
    let mut steps = Steps::default();
    let needs: &[Need] = if choice.postgres { &[Need::Postgres] } else { &[] };
    steps.step("what the machine needs", || machine::provide(needs))?;
    let mut build = cargo();
    build.args(["build", "--release", "--package", "makker", "--package", "makker-bench"]);
    steps.command("the program, as it is shipped, and what measures it", &mut build)?;
    let release = target().join("release");
    let resting = steps.step("the program at rest", || resting::measure(&release.join("makker")))?;
    println!("{resting}");
    let measure = || {
        let mut bench = Command::new(release.join("makker-bench"));
        bench.arg("--data").arg(target().join("bench")).args(&choice.rest);
        bench
    };
    steps.command("its pages, on SQLite", &mut measure())?;
    if choice.postgres {
        let cluster = steps.step("a PostgreSQL cluster", Cluster::start)?;
        steps.command("its pages, on PostgreSQL", measure().args(["--postgres", &cluster.url]))?;
    }
    steps.summary();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_for_the_task_is_for_the_program_that_measures() {
        let words: Vec<String> = "--people 1000 --postgres --rounds 3".split(' ').map(str::to_owned).collect();
        let choice = Choice::read(&words);
        assert!(choice.postgres && choice.rest == ["--people", "1000", "--rounds", "3"]);
        assert!(!Choice::read(&[]).postgres);
    }
}

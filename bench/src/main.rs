//! `cargo xtask bench` builds this and runs it.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures are what it is for")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use makker::ground::clock::Stopwatch;
use makker_bench::asks::Page;
use makker_bench::measure::{Plan, Stand, rounds};
use makker_bench::municipality::Shape;
use makker_bench::{report, stand};
use tokio::runtime::{Builder, Runtime};

const USAGE: &str = "\
usage: makker-bench [--people 1000,100000] [--rounds 15] [--questions 400] [--data DIR] [--postgres URL]
                    [--only idag|mal|samtale|teamet|andres|notat|tom|ti]

  --people     the sizes of the municipalities, the first and the last are compared
  --data       where they lie on SQLite; one that lies there is used again
  --postgres   a server to use instead of SQLite: always made anew, and its own work is not counted
  --only       this page alone, for a profile: no floors, no table";

type Trouble = Box<dyn std::error::Error + Send + Sync>;

struct Choice {
    people: Vec<u64>,
    plan: Plan,
    data: PathBuf,
    postgres: Option<String>,
    only: Option<Page>,
}

fn choice(mut arguments: impl Iterator<Item = String>) -> Option<Choice> {
    let plan = Plan { rounds: 15, questions: 400 };
    let mut choice =
        Choice { people: vec![1000, 100_000], plan, data: "target/bench".into(), postgres: None, only: None };
    while let Some(what) = arguments.next() {
        let value = arguments.next()?;
        match what.as_str() {
            "--people" => choice.people = value.split(',').map(|people| people.parse().ok()).collect::<Option<_>>()?,
            "--rounds" => choice.plan.rounds = value.parse().ok()?,
            "--questions" => choice.plan.questions = value.parse().ok()?,
            "--data" => choice.data = value.into(),
            "--postgres" => choice.postgres = Some(value),
            "--only" => choice.only = Some(Page::parse(&value)?),
            _ => return None,
        }
    }
    // Below this there is no leader with eight people.
    (choice.people.iter().all(|people| *people >= 30) && choice.plan.rounds > 0).then_some(choice)
}

fn main() -> ExitCode {
    let Some(choice) = choice(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&choice) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run(choice: &Choice) -> Result<(), Trouble> {
    let runtime = Builder::new_multi_thread().enable_all().build()?;
    println!("{}", choice.postgres.as_ref().map_or("SQLite", |_| "PostgreSQL, whose own work is not counted"));
    let mut stands = Vec::new();
    for people in &choice.people {
        stands.push(stand_with(&runtime, choice, Shape { people: *people })?);
    }
    if let Some(page) = choice.only {
        for stand in &mut stands {
            for _ in 0..choice.plan.rounds {
                let cost = stand.cost(page, choice.plan.questions)?;
                println!("{} at {}: {cost:.0} µs", page.name(), stand.shape.people);
            }
        }
        return Ok(());
    }
    println!("load average before: {}", load());
    let rounds = rounds(&mut stands, choice.plan, |line| println!("{line}"))?;
    println!("load average after: {}", load());
    println!("{}", report::tables(&stands, &rounds));
    Ok(())
}

fn stand_with(runtime: &Runtime, choice: &Choice, shape: Shape) -> Result<Stand, Trouble> {
    let watch = Stopwatch::start();
    let step = (shape.people / 10).max(1);
    let tell = |before: u64, done: u64| {
        if done / step != before / step {
            println!("  {done} pairs after {:.0?}", watch.elapsed());
        }
    };
    let house = match &choice.postgres {
        Some(server) => runtime.block_on(stand::on_postgres(server, shape, tell))?,
        None => runtime.block_on(stand::on_sqlite(&choice.data, shape, tell))?,
    };
    let address = runtime.block_on(stand::serve(&house))?;
    let made = watch.elapsed();
    let mut stand = Stand::at(address, shape)?;
    // A profile of one page shows that page.
    let read = if choice.only.is_none() { stand.read_all()? } else { 0 };
    let round = |time: Duration| time.as_millis() / 100 * 100;
    println!("{} people are there after {} ms; {read} answers read and right", shape.people, round(made));
    Ok(stand)
}

fn load() -> String {
    std::fs::read_to_string("/proc/loadavg").map_or_else(|_| "unknown".to_owned(), |load| load.trim().to_owned())
}

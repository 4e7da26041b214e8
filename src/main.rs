//! The program: `makker demo` and what is to come.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use makker::ground::guard;
use makker::{demo, import};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Makker: where an employee and a leader set goals together, follow each other up and learn.
#[derive(Parser)]
#[command(version, about)]
struct Makker {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Starts a made-up municipality on this machine, to try everything in. Nothing is sent anywhere.
    Demo(demo::Options),
    /// Fetches people, units and leaders from a file: shown first, then all of it or nothing.
    Import(import::Options),
}

fn main() -> ExitCode {
    let what = Makker::parse().what;
    let lines = tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr);
    tracing_subscriber::registry().with(lines).with(guard::only_ours(LevelFilter::WARN)).init();
    guard::tell_panics_without_words();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match (runtime, what) {
        (Ok(runtime), What::Demo(options)) => {
            runtime.block_on(demo::run(&options, |line| println!("{line}"))).map_err(|reason| reason.to_string())
        }
        (Ok(runtime), What::Import(options)) => {
            runtime.block_on(import::run(&options, |line| println!("{line}"))).map_err(|reason| reason.to_string())
        }
        (Err(error), _) => Err(demo::NotStarted::Runtime(error).to_string()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("makker: {reason}");
            ExitCode::FAILURE
        }
    }
}

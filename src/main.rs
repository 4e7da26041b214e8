//! The program: `makker demo` and what is to come.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use makker::demo;

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
}

fn main() -> ExitCode {
    let What::Demo(options) = Makker::parse().what;
    tracing_subscriber::fmt().json().with_env_filter(log_filter()).with_writer(std::io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(demo::run(&options)),
        Err(error) => Err(demo::NotStarted::Runtime(error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("makker: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// What is logged: warnings and worse, unless asked for more. The words of `RUST_LOG` are tracing's.
fn log_filter() -> tracing_subscriber::EnvFilter {
    tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"))
}

//! The program. What it can do lies in `running`.

use std::process::ExitCode;

use makker::ground::guard;
use makker::running;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

fn main() -> ExitCode {
    let asked = match running::read() {
        Ok(asked) => asked,
        Err(wrong) => failed(&running::InTheWay::from(wrong)),
    };
    let lines = tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr);
    tracing_subscriber::registry().with(lines).with(guard::only_ours(LevelFilter::WARN)).init();
    guard::tell_panics_without_words();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => failed(&running::Wrong::new(error, "The machine would not start it.").into()),
    };
    match runtime.block_on(running::run(&asked.what, |line| println!("{line}"))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => failed(&reasons),
    }
}

fn failed(reasons: &running::InTheWay) -> ! {
    for line in reasons.to_string().lines().filter(|line| !line.trim().is_empty()) {
        eprintln!("{}{line}", if line.starts_with(' ') { "" } else { "makker: " });
    }
    // Nothing is closed nicely after a failure: a disk that has failed is not to be written to once more.
    std::process::exit(1)
}

//! One step after the other: each says what it is before it starts, and what it took when it is done.

use std::process::Command;
use std::time::Instant;

#[derive(Default)]
pub struct Steps {
    done: Vec<(String, f64)>,
}

impl Steps {
    /// Runs it; when it fails, the steps after it would only hide why.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
        println!("\n=== {name}");
        let started = Instant::now();
        let outcome = work();
        let seconds = started.elapsed().as_secs_f64();
        match outcome {
            Ok(value) => {
                println!("=== {name}: {seconds:.1} s");
                self.done.push((name.to_owned(), seconds));
                Ok(value)
            }
            Err(why) => Err(format!("=== {name}: failed after {seconds:.1} s: {why}")),
        }
    }

    pub fn command(&mut self, name: &str, command: &mut Command) -> Result<(), String> {
        self.step(name, || run(command))
    }

    pub fn summary(&self) {
        println!("\nAll is well.");
        for (name, seconds) in &self.done {
            println!("{seconds:>8.1} s  {name}");
        }
        println!("{:>8.1} s  together", self.done.iter().map(|(_, seconds)| seconds).sum::<f64>());
    }
}

/// Runs it with its output in sight.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("could not start {}: {e}", command.get_program().display()))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", command.get_program().display())) }
}

/// Runs it in silence and gives what it wrote, or why it failed.
pub fn ask(command: &mut Command) -> Result<String, String> {
    let program = command.get_program().display().to_string();
    let done = command.output().map_err(|e| format!("could not start {program}: {e}"))?;
    if done.status.success() {
        return Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned());
    }
    let said = String::from_utf8_lossy(&done.stderr).trim().replace('\n', " | ");
    Err(format!("{program} ended with {}: {said}", done.status))
}

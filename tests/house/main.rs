//! The house's own rules, read from the sources (ARCHITECTURE.md). Each check is a plain function from a source to its
//! faults, and is tried on a planted fault beside it: a check that finds nothing because it looks at nothing is worse
//! than none.

mod arrows;
mod code;
mod doors;
mod law;
mod law_printed;
mod names;
mod nouns;
mod size;
mod sources;
mod texts;
mod tongue;
mod views;

/// Fails with every fault on a line of its own.
#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// A planted fault must be found.
#[track_caller]
fn found(faults: &[String], what: &str) {
    assert!(faults.iter().any(|fault| fault.contains(what)), "nothing about {what:?} in {faults:?}");
}

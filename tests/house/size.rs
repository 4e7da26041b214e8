//! A file fits in the head.

use crate::sources::{self, Source};
use crate::{found, none};

const NEVER_OVER: usize = 400;
const UNEASY_OVER: usize = 300;

/// Files over 300 lines that we live with for now. The list only shrinks: a new one is split instead.
const LIVED_WITH: &[&str] = &["src/ground/guard/tests.rs"];

fn sources_of_ours() -> Vec<Source> {
    let ours =
        [("src", &[".rs", ".html", ".sql"][..]), ("tests", &[".rs", ".mjs"]), ("xtask", &[".rs"]), ("build", &[".rs"])];
    let mut all: Vec<Source> = ours.iter().flat_map(|(folder, endings)| sources::under(folder, endings)).collect();
    all.extend(sources::under("bench", &[".rs"]));
    all.extend(sources::under("web", &[".ts", ".mjs"]));
    all.extend(sources::under("migrations", &[".sql"]));
    all
}

fn faults(all: &[Source], lived_with: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for source in all {
        let lines = source.text.lines().count();
        let known = lived_with.contains(&source.path.as_str());
        match lines {
            0..=UNEASY_OVER if known => faults.push(format!("{} has {lines} lines: take it off the list", source.path)),
            0..=UNEASY_OVER => {}
            _ if lines > NEVER_OVER => {
                faults.push(format!("{} has {lines} lines, {NEVER_OVER} is the end", source.path))
            }
            _ if !known => faults.push(format!("{} has {lines} lines: split it before it grows", source.path)),
            _ => {}
        }
    }
    let gone = lived_with.iter().filter(|path| !all.iter().any(|source| source.path == **path));
    faults.extend(gone.map(|path| format!("{path} is gone: take it off the list")));
    faults
}

#[test]
fn a_file_fits_in_the_head() {
    none(faults(&sources_of_ours(), LIVED_WITH));
}

#[test]
fn a_file_that_has_outgrown_the_head_is_found() {
    let long = |lines| vec![Source::new("src/goals/goal.rs", &"line\n".repeat(lines))];
    found(&faults(&long(401), &["src/goals/goal.rs"]), "is the end");
    found(&faults(&long(301), &[]), "split it");
    none(faults(&long(301), &["src/goals/goal.rs"]));
    found(&faults(&long(300), &["src/goals/goal.rs"]), "take it off");
    found(&faults(&[], &["src/goals/goal.rs"]), "is gone");
    none(faults(&long(300), &[]));
}

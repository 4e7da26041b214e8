//! Nouns are pure: what a goal or a promise *is*, and what it allows, is decided without database, network or waiting,
//! so that it can be read as sentences and tried a hundred thousand times a second.

use crate::sources::{self, Source};
use crate::{code, found, none};

/// The folders whose words are the domain's. Of `access`, the law alone: the rest is how it is asked.
const DOMAIN: &[&str] = &[
    "people",
    "messages",
    "accounts",
    "ledger",
    "agreements",
    "goals",
    "roles",
    "follow_ups",
    "direction",
    "conversations",
    "home",
];
const LAW: &str = "src/access/law.rs";

/// The files (or folders, when they have grown) that do the work around the nouns.
const AROUND: [&str; 5] = ["mod", "commands", "store", "pages", "tests"];

/// Work that lies among the nouns for now. The list only shrinks: it belongs in `store/` or `commands/`.
const LIVED_WITH: &[&str] = &[];

fn is_a_noun(source: &Source) -> bool {
    if source.path == LAW {
        return true;
    }
    let Some(folder) = source.folder().filter(|folder| DOMAIN.contains(folder)) else { return false };
    let inside = &source.path["src/".len() + folder.len() + 1..];
    let first = inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs");
    !AROUND.contains(&first)
}

fn faults(source: &Source) -> Vec<String> {
    if !is_a_noun(source) {
        return Vec::new();
    }
    let code = code::only(&source.text);
    let impure = ["async", "await", "sqlx", "axum", "Tx", "sql"];
    let words = code::tokens(&code);
    impure
        .into_iter()
        .filter(|word| words.contains(word))
        .map(|word| format!("{}: a noun is pure, and this one has {word}", source.path))
        .collect()
}

#[test]
fn nouns_are_pure() {
    let (lived_with, rest): (Vec<Source>, Vec<Source>) =
        sources::rust().into_iter().partition(|source| LIVED_WITH.contains(&source.path.as_str()));
    none(rest.iter().flat_map(faults).collect());
    let still: Vec<&str> = lived_with.iter().filter(|s| !faults(s).is_empty()).map(|s| s.path.as_str()).collect();
    assert_eq!(still, LIVED_WITH, "take what is pure or gone off the list");
}

#[test]
fn a_noun_that_waits_or_asks_the_database_is_found() {
    for (text, what) in [
        ("pub async fn load() {}", "async"),
        ("use crate::ground::db::{Db, Tx};", "Tx"),
        ("use axum::Json;", "axum"),
        ("use crate::sql;", "sql"),
    ] {
        found(&faults(&Source::new("src/goals/agreement.rs", text)), what);
        for around in ["store.rs", "store/rows.rs", "mod.rs", "pages.rs", "tests/races.rs"] {
            none(faults(&Source::new(&format!("src/goals/{around}"), text)));
        }
    }
    found(&faults(&Source::new(LAW, "async fn who_may() {}")), "async");
    none(faults(&Source::new("src/access/turn.rs", "async fn open() {}")));
    none(faults(&Source::new("src/goals/goal.rs", "// async, Tx and sqlx live elsewhere\nstruct Text;")));
}

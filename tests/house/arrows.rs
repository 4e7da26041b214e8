//! Arrows between folders point downwards, so that one can read the house from the ground up and never has to know
//! what comes above.

use crate::sources::{self, Source};
use crate::{code, found, none};

/// From the ground up. Those on one line do not know each other. A new folder joins here, with its place.
const LAYERS: &[&[&str]] = &[
    &["ground"],
    &["people"],
    &["messages"],
    &["access"],
    &["page"],
    &["ledger"],
    &["agreements"],
    &["accounts", "roles", "direction"],
    &["goals", "follow_ups"],
    &["conversations"],
    &["home", "admin", "post"],
    &["cast"],
    &["site"],
    &["running"],
];

fn layer(folder: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&folder))
}

/// The first names after `crate::`, also in a group: `crate::{ground::db, people}` gives `ground` and `people`.
pub fn reached(text: &str) -> Vec<Vec<String>> {
    let code = code::only(text);
    let tokens = code::tokens(&code);
    let mut paths = Vec::new();
    for (at, _) in tokens.iter().enumerate().filter(|(_, token)| **token == "crate") {
        if tokens.get(at + 1..at + 3) == Some(&[":", ":"]) {
            paths.extend(follow(&tokens, at + 3).0);
        }
    }
    paths
}

/// The paths that begin at `at`, and where they end.
fn follow(tokens: &[&str], mut at: usize) -> (Vec<Vec<String>>, usize) {
    if tokens.get(at) != Some(&"{") {
        let Some(name) = tokens.get(at) else { return (Vec::new(), at) };
        if tokens.get(at + 1..at + 3) != Some(&[":", ":"]) {
            return (vec![vec![(*name).to_owned()]], at + 1);
        }
        let (tails, end) = follow(tokens, at + 3);
        let whole = tails.into_iter().map(|tail| [vec![(*name).to_owned()], tail].concat());
        return (whole.collect(), end);
    }
    let mut paths = Vec::new();
    at += 1;
    while at < tokens.len() && tokens[at] != "}" {
        let (more, end) = follow(tokens, at);
        paths.extend(more);
        at = end;
        while at < tokens.len() && tokens[at] != "," && tokens[at] != "}" {
            at += 1;
        }
        if tokens.get(at) == Some(&",") {
            at += 1;
        }
    }
    (paths, at + 1)
}

fn faults(source: &Source) -> Vec<String> {
    let Some(own) = source.folder() else { return Vec::new() };
    let Some(height) = layer(own) else {
        return vec![format!("{}: the folder {own} has no place in LAYERS (tests/house/arrows.rs)", source.path)];
    };
    let mut upward: Vec<String> = reached(&source.text)
        .into_iter()
        .map(|path| path[0].clone())
        .filter(|to| to != own && layer(to).is_some_and(|other| other >= height))
        .map(|to| format!("{}: {own} must not know {to}", source.path))
        .collect();
    upward.dedup();
    upward
}

#[test]
fn arrows_point_downwards() {
    none(sources::rust().iter().flat_map(faults).collect());
}

#[test]
fn every_folder_has_its_place() {
    none(sources::folders().into_iter().filter(|folder| layer(folder).is_none()).collect());
}

#[test]
fn an_arrow_upwards_is_found() {
    let upward = [
        ("src/ground/db.rs", "use crate::people::Person;", "ground must not know people"),
        ("src/people/pair.rs", "fn f(x: &crate::access::Visit) {}", "people must not know access"),
        (
            "src/goals/goal.rs",
            "use crate::{ground::db::{Db, Tx}, follow_ups::Promise};",
            "goals must not know follow_ups",
        ),
        ("src/pulse/mod.rs", "", "the folder pulse has no place"),
    ];
    for (path, text, what) in upward {
        found(&faults(&Source::new(path, text)), what);
    }
    let downward =
        "use crate::{ground::{db::Tx, clock::Moment}, people}; use crate::goals::goal; // crate::site\nuse crate::sql;";
    none(faults(&Source::new("src/goals/store.rs", downward)));
    none(faults(&Source::new("src/lib.rs", "pub use crate::site::serve;")));
}

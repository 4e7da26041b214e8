//! Only `mod.rs` is a door. What it does not offer is the folder's own: nobody from outside asks its store, steers its
//! commands or shows its pages, so a rule can be changed in one place.

use crate::arrows::reached;
use crate::sources::{self, Source};
use crate::{code, found, none};

/// The rooms behind the door.
const INNER: [&str; 3] = ["store", "commands", "pages"];

/// The ground is tools, each its own door.
const OPEN: &str = "ground";

fn faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for path in reached(&source.text) {
        let [folder, inner, ..] = path.as_slice() else { continue };
        if folder != OPEN && Some(folder.as_str()) != source.folder() && INNER.contains(&inner.as_str()) {
            faults.push(format!("{}: enters {folder} past its door, by {inner}", source.path));
        }
    }
    if source.file() == "mod.rs" && source.folder().is_some_and(|folder| folder != OPEN) {
        let code = code::only(&source.text);
        let tokens = code::tokens(&code);
        for (at, _) in tokens.iter().enumerate().filter(|(_, token)| **token == "mod") {
            let open = at > 0 && (tokens[at - 1] == "pub" || tokens[at - 1] == ")");
            if let Some(inner) = tokens.get(at + 1).filter(|inner| open && INNER.contains(inner)) {
                faults.push(format!("{}: opens {inner} to everybody", source.path));
            }
        }
    }
    faults
}

#[test]
fn only_mod_rs_is_a_door() {
    none(sources::rust().iter().flat_map(faults).collect());
}

#[test]
fn a_way_past_the_door_is_found() {
    let past = [
        ("src/home/mod.rs", "use crate::goals::store::find;"),
        ("src/home/mod.rs", "use crate::{goals::{store, Goal}, ground::db};"),
        ("src/lib.rs", "pub use crate::goals::commands::accept;"),
        ("src/goals/mod.rs", "pub mod store;"),
        ("src/goals/mod.rs", "pub(crate) mod pages;"),
    ];
    for (path, text) in past {
        found(&faults(&Source::new(path, text)), "");
    }
    none(faults(&Source::new("src/goals/pages.rs", "use crate::goals::store; use super::store::find;")));
    none(faults(&Source::new("src/home/mod.rs", "use crate::goals::{accept, goal::Goal}; mod store; pub mod today;")));
    none(faults(&Source::new("src/ground/mod.rs", "pub mod store;")));
}

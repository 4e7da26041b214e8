//! Functions and types are called what people say. A name that fits everything says nothing.

use crate::sources::{self, Source};
use crate::{code, found, none};

const EMPTY_WORDS: [&str; 8] = ["handle", "handler", "process", "manage", "manager", "util", "utils", "helper"];
const NAMED_BY: [&str; 5] = ["fn", "struct", "enum", "trait", "mod"];

/// `sendOnce`, `SendOnce` and `send_once` are all two words.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            words.push(String::new());
        }
        if c != '_' {
            words.last_mut().expect("it has begun").extend(c.to_lowercase());
        }
    }
    words
}

fn faults(source: &Source) -> Vec<String> {
    let code = code::only(&source.text);
    let tokens = code::tokens(&code);
    let named = tokens.windows(2).filter(|pair| NAMED_BY.contains(&pair[0])).map(|pair| pair[1]);
    let file = source.file().trim_end_matches(".rs");
    named
        .chain([file])
        .filter(|name| words(name).iter().any(|word| EMPTY_WORDS.contains(&word.as_str())))
        .map(|name| format!("{}: {name} could mean anything", source.path))
        .collect()
}

#[test]
fn names_say_what_people_say() {
    none(sources::rust().iter().flat_map(faults).collect());
}

#[test]
fn an_empty_name_is_found() {
    found(&faults(&Source::new("src/goals/goal.rs", "fn handle_goal() {}")), "handle_goal");
    found(&faults(&Source::new("src/goals/goal.rs", "struct GoalManager;")), "GoalManager");
    found(&faults(&Source::new("src/goals/utils.rs", "")), "utils");
    none(faults(&Source::new(
        "src/goals/goal.rs",
        "use std::process::exit; fn accept() {} // a helper\nlet handle = 1;",
    )));
}

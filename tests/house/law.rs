//! The law has no default arm, and no test sleeps.

use crate::sources::{self, Source};
use crate::{code, found, none};

/// A default arm would answer for a deed nobody has thought about.
fn default_arms(source: &Source) -> Vec<String> {
    let code = code::only(&source.text);
    let arms = ["_ =>", "_=>", "| _", "_ if "].iter().flat_map(|arm| code.match_indices(arm));
    arms.filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .map(|(at, arm)| format!("{}:{}: a default arm, {arm:?}", source.path, code::line_of(&code, at)))
        .collect()
}

fn sleeping_tests(source: &Source) -> Vec<String> {
    let code = code::only(&source.text).replace(' ', "");
    let asleep = code.matches("#[ignore").count();
    (asleep > 0).then(|| format!("{}: {asleep} tests are ignored", source.path)).into_iter().collect()
}

#[test]
fn the_law_has_no_default_arm() {
    none(sources::rust().iter().filter(|source| source.path == "src/access/law.rs").flat_map(default_arms).collect());
}

#[test]
fn no_test_is_ignored() {
    let everywhere = ["src", "tests", "xtask"].iter().flat_map(|folder| sources::under(folder, &[".rs"]));
    none(everywhere.flat_map(|source| sleeping_tests(&source)).collect());
}

#[test]
fn a_default_arm_and_a_sleeping_test_are_found() {
    for text in
        ["match act { Act::Read => &[A], _ => &[] }", "match a { A | _ => 1 }", "match a { _ if b => 1, A => 2 }"]
    {
        found(&default_arms(&Source::new("src/access/law.rs", text)), "default arm");
    }
    none(default_arms(&Source::new(
        "src/access/law.rs",
        "match act { Act::Read => &[A] } // _ => nothing\nlet some_ = 1;",
    )));
    found(&sleeping_tests(&Source::new("src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn t() {}")), "ignored");
    none(sleeping_tests(&Source::new("src/a.rs", "// #[ignore]\n#[test]\nfn t() {}")));
}

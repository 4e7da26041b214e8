//! The law as it is printed: `src/access/law.txt` is reviewed like a contract, so it says exactly what the code says.
//!
//! After a change that has been read by somebody else: `MAKKER_ACCEPT_LAW=yes cargo test --test house the_law` writes it
//! anew.

use std::fmt::Write;

use makker::access::law::{Act, Stands, who_may};

use crate::{found, none, sources};

const PATH: &str = "src/access/law.txt";
const HEAD: &str = "\
Who may do what, printed from src/access/law.rs. One line for each deed; «yes» under each way of standing that may.
«Seen by» is the deed of seeing the thing: whoever may not even do that is told that it does not exist.
";

/// One deed as the law has it.
struct Line {
    deed: &'static str,
    sight: &'static str,
    may: Vec<bool>,
}

fn law() -> Vec<Line> {
    let line = |act: &Act| Line {
        deed: act.name(),
        sight: act.sight().name(),
        may: Stands::ALL.iter().map(|stands| who_may(*act).contains(stands)).collect(),
    };
    Act::ALL.iter().map(line).collect()
}

fn printed(lines: &[Line]) -> String {
    let wide = lines.iter().map(|line| line.deed.len()).max().unwrap_or(0).max("Seen by".len());
    let names: Vec<String> = Stands::ALL.iter().map(|stands| format!("{stands:?}")).collect();
    let mut text = format!("{HEAD}\n{:wide$}  {:wide$}  {}\n", "Deed", "Seen by", names.join("  "));
    for line in lines {
        let cells: Vec<String> = names
            .iter()
            .zip(&line.may)
            .map(|(name, may)| format!("{:width$}", if *may { "yes" } else { "-" }, width = name.len()))
            .collect();
        let row = format!("{:wide$}  {:wide$}  {}", line.deed, line.sight, cells.join("  "));
        let _ = writeln!(text, "{}", row.trim_end());
    }
    text
}

/// Lines that stand in one and not in the other.
fn faults(reviewed: &str, law: &str) -> Vec<String> {
    let missing = law.lines().filter(|line| !reviewed.lines().any(|known| known == *line));
    let gone = reviewed.lines().filter(|line| !law.lines().any(|known| known == *line));
    let mut faults: Vec<String> = missing.map(|line| format!("the law says    {line}")).collect();
    faults.extend(gone.map(|line| format!("{PATH} says {line}")));
    if faults.is_empty() && reviewed != law {
        faults.push(format!("{PATH} has its lines in another order"));
    }
    faults
}

#[test]
fn the_law_is_what_was_reviewed() {
    let law = printed(&law());
    if std::env::var_os("MAKKER_ACCEPT_LAW").is_some() {
        std::fs::write(sources::root().join(PATH), &law).expect("the printed law is written");
    }
    let reviewed = sources::read(PATH).unwrap_or_default();
    let faults = faults(&reviewed, &law);
    assert!(
        faults.is_empty(),
        "\n{}\n\nIf this is what was meant, and somebody else has read it: MAKKER_ACCEPT_LAW=yes cargo test --test house the_law",
        faults.join("\n")
    );
}

#[test]
fn a_change_of_the_law_is_found() {
    let reviewed = printed(&law());
    none(faults(&reviewed, &reviewed));
    let leader = Stands::ALL.iter().position(|stands| *stands == Stands::FormerLeader).expect("one of them");
    let mut opened = law();
    opened[0].may[leader] = !opened[0].may[leader];
    found(&faults(&reviewed, &printed(&opened)), opened[0].deed);
    let mut hidden = law();
    hidden.pop();
    found(&faults(&reviewed, &printed(&hidden)), law().last().expect("there are deeds").deed);
    found(&faults("", &reviewed), "the law says");
    let mut turned = law();
    turned.swap(0, 1);
    found(&faults(&reviewed, &printed(&turned)), "another order");
}

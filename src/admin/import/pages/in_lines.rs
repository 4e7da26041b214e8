//! What a page shows, as lines for a terminal.

use super::{changes, words};
use crate::admin::import::preview::Preview;
use crate::admin::import::run::ImportRefusal;
use crate::ground::calendar::Date;
use crate::ground::text::T;

pub fn refusal(t: T, why: ImportRefusal) -> String {
    words::refusal(t, why)
}

/// Of each kind: a terminal is not read further back.
const MOST: usize = 100;

/// Counts first, then what must be put right, what changes, and what is worth noting.
pub fn in_lines(t: T, preview: &Preview, today: Date) -> Vec<String> {
    let counts = preview.counts;
    let mut lines = vec![
        t.import_counts_said(counts.lines, counts.employed),
        format!(
            "{} {} · {} {} · {} {} · {} {}",
            counts.added,
            t.import_count_added(),
            counts.changed,
            t.import_count_changed(),
            counts.ended,
            t.import_count_ended(),
            counts.unchanged,
            t.import_count_unchanged()
        ),
    ];
    let line = |line: u32| if line > 0 { format!("{}: ", t.import_line(line)) } else { String::new() };
    for mistake in preview.mistakes.iter().take(MOST) {
        let told = words::wrong(t, &mistake.wrong);
        lines.push(format!("✗ {}{}. {}", line(mistake.line), told.title, told.text));
    }
    lines.extend(and_more(t, counts.mistakes, preview.mistakes.len()));
    let (changed, new) = changes::views(t, preview, today);
    let rest = counts.shown - preview.shown.len().min(counts.shown);
    let (of_changed, of_new) = (changed.len(), new.len());
    for change in changed.into_iter().take(MOST) {
        let turned = [change.before, change.after].into_iter().flatten().collect::<Vec<_>>().join(" → ");
        let parts = [Some(change.title), Some(turned).filter(|turned| !turned.is_empty()), change.from];
        lines.push(format!("· {}{}", line(change.line), parts.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    }
    lines.extend(and_more(t, of_changed, of_changed));
    lines.extend(new.into_iter().take(MOST).map(|one| format!("+ {}{}", line(one.line), one.words)));
    lines.extend(and_more(t, of_new + rest, of_new));
    for (heading, kind) in &preview.sensitive {
        lines.push(format!("! {}", t.import_left_sensitive(heading, words::sensitive(t, *kind))));
    }
    lines.extend(preview.unknown.iter().map(|heading| format!("! {}", t.import_left_unknown(heading))));
    lines.extend(
        preview.notices.iter().take(MOST).map(|one| format!("! {}{}", line(one.line), words::noticed(t, &one.what))),
    );
    lines.extend(and_more(t, counts.notices, preview.notices.len()));
    lines.iter().map(|line| for_a_terminal(line)).collect()
}

/// A heading of the file may hold signs that a terminal obeys.
pub fn for_a_terminal(line: &str) -> String {
    line.chars().filter(|letter| !letter.is_control()).collect()
}

/// What is not told of these, of which so many are known by name.
fn and_more(t: T, all: usize, known: usize) -> Option<String> {
    let told = known.min(MOST);
    (all > told).then(|| t.import_more(all - told))
}

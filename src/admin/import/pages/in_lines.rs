//! What a page shows, as lines for a terminal.

use super::{changes, words};
use crate::admin::import::preview::Preview;
use crate::admin::import::run::ImportRefusal;
use crate::ground::calendar::Date;
use crate::ground::text::T;

pub fn refusal(t: T, why: ImportRefusal) -> String {
    words::refusal(t, why)
}

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
    for mistake in &preview.mistakes {
        let told = words::wrong(t, &mistake.wrong);
        lines.push(format!("✗ {}{}. {}", line(mistake.line), told.title, told.text));
    }
    let (changed, new) = changes::views(t, preview, today);
    for change in changed {
        let turned = [change.before, change.after].into_iter().flatten().collect::<Vec<_>>().join(" → ");
        let parts = [Some(change.title), Some(turned).filter(|turned| !turned.is_empty()), change.from];
        lines.push(format!("· {}{}", line(change.line), parts.into_iter().flatten().collect::<Vec<_>>().join(" ")));
    }
    lines.extend(new.into_iter().map(|one| format!("+ {}{}", line(one.line), one.words)));
    for (heading, kind) in &preview.sensitive {
        lines.push(format!("! {}", t.import_left_sensitive(heading, words::sensitive(t, *kind))));
    }
    lines.extend(preview.unknown.iter().map(|heading| format!("! {}", t.import_left_unknown(heading))));
    lines.extend(preview.notices.iter().map(|one| format!("! {}{}", line(one.line), words::noticed(t, &one.what))));
    lines
}

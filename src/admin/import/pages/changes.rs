//! What a run changes, in words, for the one who looks it over.

use super::words;
use crate::admin::import::preview::{Preview, Shown, What};
use crate::ground::calendar::Date;
use crate::ground::text::T;

/// One change: where it stands in the file, what it is, what it was and becomes, and what follows for people.
pub struct ChangeView {
    pub line: u32,
    pub title: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub from: Option<String>,
    pub more: Option<String>,
}

/// Somebody new, on a line.
pub struct NewView {
    pub line: u32,
    pub words: String,
}

/// Those it changes something for, and those who are new.
pub fn views(t: T, preview: &Preview, today: Date) -> (Vec<ChangeView>, Vec<NewView>) {
    let (mut changes, mut new) = (Vec::new(), Vec::new());
    for Shown { line, what } in &preview.shown {
        match view(t, what, today) {
            Some(view) => changes.push(ChangeView { line: *line, ..view }),
            None => new.extend(new_one(t, *line, what)),
        }
    }
    (changes, new)
}

fn new_one(t: T, line: u32, what: &What) -> Option<NewView> {
    let What::Added { name, unit, leader } = what else { return None };
    let words = match leader {
        Some(leader) => t.import_new_led(name, unit, leader),
        None => t.import_new(name, unit),
    };
    Some(NewView { line, words })
}

fn plain(title: String) -> ChangeView {
    ChangeView { line: 0, title, before: None, after: None, from: None, more: None }
}

fn turned(title: String, before: Option<&String>, after: Option<&String>) -> ChangeView {
    ChangeView { before: before.cloned(), after: after.cloned(), ..plain(title) }
}

/// Nothing for somebody new: they stand in a list of their own.
fn view(t: T, what: &What, today: Date) -> Option<ChangeView> {
    let from = |day: Date| Some(t.import_from(t.day_month(day, today)));
    let view = match what {
        What::Added { .. } => return None,
        What::Ends { name, day, absent } => {
            let day = t.day_month(*day, today);
            let more = if *absent { t.import_ends_absent() } else { t.import_ends_more() };
            ChangeView { more: Some(more), ..plain(t.import_ends(name, day)) }
        }
        What::NewLeader { name, before, after, from: day } => {
            let (title, more) = match (before, after) {
                (Some(before), Some(after)) => {
                    (t.import_new_leader(name), Some(t.import_new_leader_more(before, after)))
                }
                (None, _) => (t.import_first_leader(name), None),
                (Some(before), None) => (t.import_no_leader(name), Some(t.import_no_leader_more(before))),
            };
            ChangeView { from: from(*day), more, ..turned(title, before.as_ref(), after.as_ref()) }
        }
        What::Moves { name, before, after, from: day } => ChangeView {
            from: from(*day),
            more: Some(t.import_moves_more()),
            ..turned(t.import_moves(name), Some(before), Some(after))
        },
        What::NewTitle { name, before, after, from: day } => {
            ChangeView { from: from(*day), ..turned(t.import_new_title(name), Some(before), Some(after)) }
        }
        What::Renamed { before, after } => turned(t.import_renamed(before), Some(before), Some(after)),
        What::NewEmail { name } => plain(t.import_new_email(name)),
        What::GoesOn { name } => plain(t.import_goes_on(name)),
        What::Starts { name, day } => plain(t.import_starts(name, t.day_month(*day, today))),
        What::RoleGiven { name, duty } => plain(t.import_role_given(name, words::duty(t, *duty))),
        What::RoleTaken { name, duty } => plain(t.import_role_taken(name, words::duty(t, *duty))),
        What::UnitFounded { unit, under } => {
            let under = under.as_ref().map(|under| t.import_unit_under(under));
            ChangeView { more: under, ..plain(t.import_unit_new(unit)) }
        }
        What::UnitMoved { unit, before, after } => turned(t.import_unit_moves(unit), before.as_ref(), after.as_ref()),
        What::Answers { unit, before, after } => turned(t.import_answers(unit), before.as_ref(), after.as_ref()),
        What::AnotherPosition { name, title, unit } => plain(match title.is_empty() {
            true => t.import_position_untitled(name, unit),
            false => t.import_position(name, title, unit),
        }),
    };
    Some(view)
}

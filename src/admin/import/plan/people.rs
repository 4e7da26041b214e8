//! Who the lines are about. The number says who it is: the same number is the same person, a new number with an old
//! address is another (settled 9).

use std::collections::HashMap;

use super::board::{At, Board};
use super::slot::Slot;
use crate::admin::import::cells::{End, Name};
use crate::admin::import::headings::Column;
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::admin::import::rows::Row;
use crate::people::PersonId;
use crate::people::directory::PersonRow;

/// Finds or adds the person of each line. Nothing where a line is wrong, or about somebody who left before today and was
/// never here: that is nobody's to store.
pub fn lay(board: &mut Board<'_>, rows: &[Row]) -> Vec<Option<At>> {
    let staying = staying(board, rows);
    let mut first: HashMap<&str, &Row> = HashMap::new();
    let mut who = Vec::with_capacity(rows.len());
    for row in rows {
        let known = board.by_number.get(&row.number).copied();
        if known.is_none() && !staying.contains_key(row.number.as_str()) {
            let name = row.name.as_ref().map_or_else(|| row.number.clone(), Name::whole);
            board.notice(row.line, Noticed::EndedBefore { name });
            who.push(None);
            continue;
        }
        if let Some(before) = first.get(row.number.as_str()) {
            disagreements(board, row, before);
        }
        let at = match known {
            Some(at) => Some(at),
            None => add(board, row),
        };
        if let Some(at) = at.filter(|_| !board.is_wrong(row.line)) {
            update(board, at, row, !first.contains_key(row.number.as_str()));
            board.line_of_person.entry(at).or_insert(row.line);
        }
        first.entry(&row.number).or_insert(row);
        who.push(at.filter(|_| !board.is_wrong(row.line)));
    }
    who
}

/// Numbers with at least one line that has not ended before today.
fn staying<'r>(board: &Board<'_>, rows: &'r [Row]) -> HashMap<&'r str, ()> {
    let ended = |row: &Row| matches!(row.to, Some(End::On(day)) if day < board.today);
    rows.iter().filter(|row| !ended(row)).map(|row| (row.number.as_str(), ())).collect()
}

fn disagreements(board: &mut Board<'_>, row: &Row, before: &Row) {
    if let (Some(here), Some(there)) = (&row.name, &before.name)
        && here != there
    {
        let (here, there) = (here.whole(), there.whole());
        board.wrong(row.line, Some(Column::Name), Wrong::Disagrees { other: before.line, here, there });
    }
    if let (Some(here), Some(there)) = (&row.email, &before.email)
        && here != there
    {
        let (here, there) = (here.clone(), there.clone());
        board.wrong(row.line, Some(Column::Email), Wrong::Disagrees { other: before.line, here, there });
    }
}

fn add(board: &mut Board<'_>, row: &Row) -> Option<At> {
    let Some(name) = &row.name else {
        board.wrong(row.line, Some(Column::Name), Wrong::NameMissing);
        return None;
    };
    let person = PersonRow {
        id: PersonId::new(board.chance),
        number: row.number.clone(),
        given: name.given.clone(),
        family: name.family.clone(),
        email: row.email.clone(),
    };
    Some(board.add_person(Slot::new(person)))
}

fn update(board: &mut Board<'_>, at: At, row: &Row, first: bool) {
    let was = &board.people[at].now;
    if first && let (Some(name), false) = (&row.name, board.people[at].is_new()) {
        let alike = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        if !alike(&name.given, &was.given) && !alike(&name.family, &was.family) {
            let before = was.full_name();
            if !board.stayed_on(at, board.today) {
                board.wrong(row.line, Some(Column::Number), Wrong::NumberTaken { name: before });
                return;
            }
            board.notice(row.line, Noticed::NameChanged { before, after: name.whole() });
        }
    }
    board.people[at].edit(|person| {
        if let Some(name) = &row.name {
            person.given.clone_from(&name.given);
            person.family.clone_from(&name.family);
        }
        if let Some(email) = &row.email {
            person.email = Some(email.clone());
        }
    });
}

/// No two who are here have one address. One that belonged to somebody who has left goes with the new number.
pub fn one_address_each(board: &mut Board<'_>) {
    let mut holders: HashMap<String, Vec<At>> = HashMap::new();
    for (at, person) in board.people.iter().enumerate() {
        if let Some(email) = &person.now.email {
            holders.entry(email.to_lowercase()).or_default().push(at);
        }
    }
    let mut shared: Vec<(String, Vec<At>)> = holders.into_iter().filter(|(_, holders)| holders.len() > 1).collect();
    shared.sort();
    for (email, holders) in shared {
        let touched = |at: &At| {
            let slot = &board.people[*at];
            slot.before().map(|before| &before.email) != Some(&slot.now.email)
        };
        let Some(newest) =
            holders.iter().copied().filter(touched).max_by_key(|at| board.line_of_person.get(at).copied())
        else {
            continue;
        };
        let line = board.line_of_person.get(&newest).copied().unwrap_or_default();
        for other in holders.into_iter().filter(|at| *at != newest) {
            let name = board.name(other);
            if board.stays_on(other, board.today) {
                let other = board.line_of_person.get(&other).copied();
                board.wrong(line, Some(Column::Email), Wrong::SameEmail { email: email.clone(), other, name });
            } else {
                board.people[other].edit(|person| person.email = None);
                board.notice(line, Noticed::EmailMoved { email: email.clone(), from: name });
            }
        }
    }
}

//! What people do for the organisation besides their own job, and who answers for which unit.

use std::collections::{HashMap, HashSet};

use super::Mode;
use super::board::{At, Board};
use super::leaders::day_before;
use super::slot::Slot;
use crate::admin::import::cells::Role;
use crate::admin::import::headings::Column;
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::admin::import::rows::Row;
use crate::ground::calendar::Date;
use crate::people::Duty;
use crate::people::directory::DutyRow;

/// Gives what the lines say. Only a full file with a column for it takes anything away.
pub fn lay(board: &mut Board<'_>, rows: &[Row], who: &[Option<At>], units: &[Option<At>]) {
    let mut answers: HashMap<At, (At, u32)> = HashMap::new();
    let mut said: HashSet<(At, Duty)> = HashSet::new();
    for (place, row) in rows.iter().enumerate() {
        let Some(person) = who[place].filter(|_| !board.is_wrong(row.line)) else { continue };
        for role in &row.roles {
            match (role.duty(), units[place]) {
                (Some(duty), _) => {
                    said.insert((person, duty));
                    give(board, person, duty, *role, row.line);
                }
                (None, Some(unit)) => match answers.get(&unit).copied() {
                    Some((other, line)) if other != person => {
                        let unit = board.units[unit].now.name.clone();
                        board.wrong(row.line, Some(Column::Role), Wrong::ResponsibleDisagrees { unit, other: line });
                    }
                    _ => {
                        answers.insert(unit, (person, row.line));
                        answer(board, person, unit, row.line);
                    }
                },
                (None, None) => board.wrong(row.line, Some(Column::Unit), Wrong::UnitMissing),
            }
        }
    }
    // What a wrong line would have said is not known.
    if board.mode == Mode::Full && board.columns.has(Column::Role) && board.mistakes.is_empty() {
        take_away_what_was_not_said(board, &said);
    }
}

fn give(board: &mut Board<'_>, person: At, duty: Duty, role: Role, line: u32) {
    let (today, last) = (board.today, last_day(board, person));
    let held = board.duties_of.get(&person).cloned().unwrap_or_default();
    let held = held.into_iter().filter(|at| board.duties[*at].now.duty == duty);
    let held: Vec<At> =
        held.filter(|at| board.duties[*at].now.holds_on(today) || board.duties[*at].now.from == today).collect();
    if let Some(at) = held.first() {
        let already = board.duties[*at].now.holds_on(today);
        board.duties[*at].edit(|duty| duty.to = last);
        if already {
            return;
        }
    } else {
        let row = DutyRow { person: board.people[person].now.id.clone(), duty, from: today, to: last };
        board.add_duty(person, Slot::new(row));
    }
    let name = board.name(person);
    board.notice(line, Noticed::GetsRole { name, role });
}

/// The day after which somebody is no longer employed.
fn last_day(board: &Board<'_>, person: At) -> Option<Date> {
    let ends: Option<Vec<Date>> = board.employments_of[person].iter().map(|at| board.employments[*at].now.to).collect();
    ends.and_then(|ends| ends.into_iter().max())
}

fn answer(board: &mut Board<'_>, person: At, unit: At, line: u32) {
    let id = board.people[person].now.id.clone();
    let before = board.units[unit].now.responsible.clone();
    if before.as_ref() == Some(&id) {
        return;
    }
    board.units[unit].edit(|unit| unit.responsible = Some(id));
    if before.is_some() {
        let (name, unit) = (board.name(person), board.units[unit].now.name.clone());
        board.notice(line, Noticed::Answers { name, unit });
    }
}

fn take_away_what_was_not_said(board: &mut Board<'_>, said: &HashSet<(At, Duty)>) {
    let today = board.today;
    for (person, duties) in board.duties_of.clone() {
        for at in duties {
            let duty = &board.duties[at].now;
            if duty.to.is_none_or(|to| to >= today) && !said.contains(&(person, duty.duty)) {
                let last = day_before(today).max(day_before(duty.from));
                board.duties[at].edit(|duty| duty.to = Some(last));
            }
        }
    }
}

/// Whoever leaves does nothing more for the organisation from then on.
pub fn end_with_employment(board: &mut Board<'_>) {
    for (person, duties) in board.duties_of.clone() {
        let changed = board.employments_of[person].iter().any(|at| board.employments[*at].is_changed());
        let Some(last) = last_day(board, person).filter(|_| changed) else { continue };
        for at in duties {
            let duty = &board.duties[at].now;
            if duty.to.is_none_or(|to| to > last) {
                let last = last.max(day_before(duty.from));
                board.duties[at].edit(|duty| duty.to = Some(last));
            }
        }
    }
}

/// Somebody must be left who can put things right.
pub fn somebody_is_left(board: &mut Board<'_>) {
    let today = board.today;
    let looks_after =
        |duty: &DutyRow| matches!(duty.duty, Duty::Hr | Duty::Admin) && duty.to.is_none_or(|to| to > today);
    let before = board.duties.iter().filter_map(Slot::before).any(looks_after);
    let after = board.duties.iter().any(|slot| !slot.is_gone() && looks_after(&slot.now));
    if before && !after {
        board.wrong(0, Some(Column::Role), Wrong::NobodyLeft);
    }
}

//! Units in a tree. A unit is known by its name; two of one name cannot be told apart in a file.

use std::collections::HashMap;

use super::board::{At, Board, folded};
use super::slot::Slot;
use crate::admin::import::headings::Column;
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::admin::import::rows::Row;
use crate::people::UnitId;
use crate::people::directory::UnitRow;

/// Nobody follows a tree further down (`people` walks no longer either).
const DEEPEST: usize = 20;

/// Finds or adds the unit of each line, and hangs those that say where they hang.
pub fn lay(board: &mut Board<'_>, rows: &[Row], who: &[Option<At>]) -> Vec<Option<At>> {
    let mut stated: HashMap<String, &Row> = HashMap::new();
    let mut where_to = vec![None; rows.len()];
    for (place, row) in rows.iter().enumerate().filter(|(place, _)| who[*place].is_some()) {
        let Some(unit) = &row.unit else { continue };
        let Some(at) = find(board, row, unit) else { continue };
        where_to[place] = Some(at);
        let Some(parent) = &row.parent else { continue };
        match stated.get(&folded(unit)) {
            Some(before) if before.parent.as_deref().map(folded) != Some(folded(parent)) => {
                let there = before.parent.clone().unwrap_or_default();
                let (unit, here, other) = (unit.clone(), parent.clone(), before.line);
                board.wrong(row.line, Some(Column::ParentUnit), Wrong::UnitDisagrees { other, unit, here, there });
            }
            Some(_) => {}
            None => {
                stated.insert(folded(unit), row);
                hang(board, row, at, parent);
            }
        }
    }
    told_of_new_tops(board, &stated, rows);
    no_loops(board, &stated);
    where_to
}

/// The unit of that name; a new one when there is none.
fn find(board: &mut Board<'_>, row: &Row, name: &str) -> Option<At> {
    let named = board.units_named.get(&folded(name)).cloned().unwrap_or_default();
    match named.as_slice() {
        [] => Some(found(board, name)),
        [one] => Some(*one),
        several => {
            let under = row.parent.as_deref().map(folded);
            let hangs_there = |at: &&At| {
                let parent = board.units[**at].now.parent.as_ref().map(|parent| folded(&board.unit_name(parent)));
                parent.is_some() && parent == under
            };
            let fitting: Vec<At> = several.iter().filter(hangs_there).copied().collect();
            if let [one] = fitting.as_slice() {
                return Some(*one);
            }
            board.wrong(row.line, Some(Column::Unit), Wrong::UnitAmbiguous { unit: name.to_owned() });
            None
        }
    }
}

fn found(board: &mut Board<'_>, name: &str) -> At {
    let unit = UnitRow { id: UnitId::new(board.chance), name: name.to_owned(), parent: None, responsible: None };
    board.add_unit(Slot::new(unit))
}

fn hang(board: &mut Board<'_>, row: &Row, unit: At, parent: &str) {
    let named = board.units_named.get(&folded(parent)).cloned().unwrap_or_default();
    let parent = match named.as_slice() {
        [] => found(board, parent),
        [one] => *one,
        several => {
            let now = board.units[unit].now.parent.as_ref().and_then(|id| board.unit_at.get(id)).copied();
            match now.filter(|now| several.contains(now)) {
                Some(now) => now,
                None => {
                    let unit = parent.to_owned();
                    board.wrong(row.line, Some(Column::ParentUnit), Wrong::UnitAmbiguous { unit });
                    return;
                }
            }
        }
    };
    let id = board.units[parent].now.id.clone();
    board.units[unit].edit(|unit| unit.parent = Some(id));
}

fn told_of_new_tops(board: &mut Board<'_>, stated: &HashMap<String, &Row>, rows: &[Row]) {
    let tops = board.units.iter().filter(|unit| unit.now.parent.is_none()).count();
    if tops < 2 {
        return;
    }
    let is_new = |unit: &Slot<UnitRow>| unit.is_new() && unit.now.parent.is_none();
    let fresh: Vec<String> = board.units.iter().filter(|unit| is_new(unit)).map(|unit| unit.now.name.clone()).collect();
    let mut lines: HashMap<String, u32> = HashMap::new();
    if !fresh.is_empty() {
        for row in rows {
            for name in [&row.unit, &row.parent].into_iter().flatten() {
                lines.entry(folded(name)).or_insert(row.line);
            }
        }
    }
    for unit in fresh.into_iter().filter(|unit| !stated.contains_key(&folded(unit))) {
        let line = lines.get(&folded(&unit)).copied().unwrap_or_default();
        board.notice(line, Noticed::UnitAtTop { unit });
    }
}

/// Walks up from every unit that was hung.
fn no_loops(board: &mut Board<'_>, stated: &HashMap<String, &Row>) {
    let mut hung: Vec<(u32, At)> = Vec::new();
    for (name, row) in stated {
        hung.extend(board.units_named.get(name).into_iter().flatten().map(|at| (row.line, *at)));
    }
    hung.sort_unstable();
    let mut told = std::collections::HashSet::new();
    for (line, start) in hung {
        let mut path = vec![start];
        let up = |board: &Board<'_>, at: At| {
            board.units[at].now.parent.as_ref().and_then(|id| board.unit_at.get(id)).copied()
        };
        while let Some(above) = up(board, path[path.len() - 1]) {
            if path.contains(&above) || path.len() > DEEPEST {
                path.push(above);
                break;
            }
            path.push(above);
        }
        let last = path[path.len() - 1];
        let loops = path[..path.len() - 1].contains(&last) || path.len() > DEEPEST + 1;
        let mut members = path.clone();
        members.sort_unstable();
        members.dedup();
        if loops && told.insert(members) {
            let units = path.into_iter().map(|at| board.units[at].now.name.clone()).collect();
            board.wrong(line, Some(Column::ParentUnit), Wrong::UnitLoop { units });
        }
    }
}

//! What people are employed as, where, and until when.
//!
//! A position is the employer's own key; without one a person has one. Lines that follow one another in time are one
//! employment whose unit, title and leader change on a day. What lies back in time counts from today: nobody gets into a
//! room, or out of one, yesterday.

use std::collections::{BTreeMap, HashSet};

use super::board::{At, Board};
use super::leaders::Wish;
use super::slot::Slot;
use super::{Mode, leaders};
use crate::admin::import::cells::End;
use crate::admin::import::headings::Column;
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::admin::import::rows::Row;
use crate::ground::calendar::Date;
use crate::people::EmploymentId;
use crate::people::directory::{EmploymentRow, PlacementRow};

/// The position of somebody whose employer has no keys for positions.
pub const ONLY: &str = "1";

struct Lines<'r> {
    rows: &'r [Row],
    units: &'r [Option<At>],
}

/// Brings the employments of all lines to what they say. Gives the leaders that are wished for, to be seen to when
/// everybody is in place, and the employments the file has named.
pub fn lay(board: &mut Board<'_>, rows: &[Row], who: &[Option<At>], units: &[Option<At>]) -> (Vec<Wish>, HashSet<At>) {
    let mut groups: BTreeMap<(At, String), Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let Some(person) = who[place].filter(|_| !board.is_wrong(row.line)) else { continue };
        let position = row.position.clone().unwrap_or_else(|| only_position(board, person));
        groups.entry((person, position)).or_default().push(place);
    }
    let lines = Lines { rows, units };
    let (mut wishes, mut named) = (Vec::new(), HashSet::new());
    for ((person, position), mut places) in groups {
        places.sort_by_key(|place| (rows[*place].from, rows[*place].line));
        places.dedup_by(|one, other| Row { line: 0, ..rows[*one].clone() } == Row { line: 0, ..rows[*other].clone() });
        if follow_one_another(board, rows, &places) {
            named.extend(one(board, &lines, person, &position, &places, &mut wishes));
        }
    }
    (wishes, named)
}

/// Of somebody with one position, that one.
fn only_position(board: &Board<'_>, person: At) -> String {
    let current = board.employments_of[person].iter().filter(|at| board.employments[**at].now.is_left_on(board.today));
    match current.collect::<Vec<_>>().as_slice() {
        [one] => board.employments[**one].now.position.clone(),
        _ => ONLY.to_owned(),
    }
}

fn follow_one_another(board: &mut Board<'_>, rows: &[Row], places: &[usize]) -> bool {
    let mut follow = true;
    for pair in places.windows(2) {
        let (before, after) = (&rows[pair[0]], &rows[pair[1]]);
        let apart = matches!((before.to, after.from), (Some(End::On(last)), Some(from)) if last < from);
        if !apart {
            let (earlier, later) = (before.line.min(after.line), before.line.max(after.line));
            board.wrong(later, Some(Column::Position), Wrong::SamePosition { other: earlier });
            follow = false;
        }
    }
    follow
}

fn one(
    board: &mut Board<'_>,
    lines: &Lines<'_>,
    person: At,
    position: &str,
    places: &[usize],
    wishes: &mut Vec<Wish>,
) -> Option<At> {
    let find = |at: &&At| board.employments[**at].now.position == position;
    let known = board.employments_of[person].iter().find(find).copied();
    let last = *places.last()?;
    let today = board.today;
    let ended = |place: usize| matches!(lines.rows[place].to, Some(End::On(day)) if day < today);
    let at = match known {
        Some(at) => at,
        None if ended(last) => {
            let (line, name) = (lines.rows[last].line, board.name(person));
            board.notice(line, Noticed::EndedBefore { name });
            return None;
        }
        None => begin(board, lines, person, position, places)?,
    };
    let is_known = known.is_some();
    for place in places.iter().copied().filter(|place| *place == last || !ended(*place)) {
        let row = &lines.rows[place];
        board.line_of_employment.insert(at, row.line);
        if is_known && place == places[0] {
            move_start(board, at, row.from);
        }
        let from = row.from.unwrap_or(board.today).max(board.today).max(board.employments[at].now.from);
        let end = if place == last { row.to } else { None };
        set_end(board, at, end, place == last);
        if board.employments[at].now.to.is_some_and(|last| last < from) {
            continue;
        }
        put(board, at, from, lines.units[place], row.title.as_deref());
        wishes.push(Wish { employment: at, line: row.line, leader: row.leader.clone(), from });
    }
    Some(at)
}

/// A new employment, from the first of its lines that counts.
fn begin(board: &mut Board<'_>, lines: &Lines<'_>, person: At, position: &str, places: &[usize]) -> Option<At> {
    let first = places
        .iter()
        .copied()
        .find(|place| !matches!(lines.rows[*place].to, Some(End::On(day)) if day < board.today))?;
    let row = &lines.rows[first];
    let Some(unit) = lines.units[first] else {
        if !board.is_wrong(row.line) {
            board.wrong(row.line, Some(Column::Unit), Wrong::UnitMissing);
        }
        return None;
    };
    let id = EmploymentId::new(board.chance);
    let from = lines.rows[places[0]].from.or(row.from).unwrap_or(board.today);
    let person = board.people[person].now.id.clone();
    let employment = EmploymentRow { id: id.clone(), person, position: position.to_owned(), from, to: None };
    let at = board.add_employment(Slot::new(employment))?;
    let unit = board.units[unit].now.id.clone();
    let title = row.title.clone().unwrap_or_default();
    board.add_placement(at, Slot::new(PlacementRow { employment: id, from, to: None, unit, title }));
    Some(at)
}

/// An employment that has not begun may begin another day; one that has, may have begun earlier than we knew.
fn move_start(board: &mut Board<'_>, at: At, from: Option<Date>) {
    let was = board.employments[at].now.from;
    let Some(from) = from.filter(|from| *from != was) else { return };
    let not_begun = was > board.today;
    if !not_begun && from > was {
        return;
    }
    board.employments[at].edit(|employment| employment.from = from);
    if not_begun {
        for place in board.placements_of[at].clone() {
            if board.placements[place].now.from == was {
                let moved = PlacementRow { from, ..board.placements[place].now.clone() };
                board.placements[place].take_away();
                board.add_placement(at, Slot::new(moved));
            }
        }
        for pair in board.pairs_of[at].clone() {
            if board.pairs[pair].now.from == was && !board.pairs[pair].is_gone() {
                board.pairs[pair].edit(|pair| pair.from = from.max(board.today));
            }
        }
    }
}

/// What the line says of the end. Said nothing, an employment that has ended and stands in the file goes on again.
fn set_end(board: &mut Board<'_>, at: At, end: Option<End>, last: bool) {
    let was = board.employments[at].now.to;
    let ended = was.is_some_and(|was| was < board.today || was < board.employments[at].now.from);
    let full = board.mode == Mode::Full && board.columns.has(Column::To) && last;
    match end {
        Some(End::On(day)) => end_on(board, at, Some(day)),
        Some(End::Open) => end_on(board, at, None),
        None if ended || full => end_on(board, at, None),
        None => {}
    }
}

/// Ends an employment after this day, with its pairs; or lets it go on, with the pair that would have ended with it.
pub fn end_on(board: &mut Board<'_>, at: At, day: Option<Date>) {
    let was = board.employments[at].now.to;
    if was == day {
        return;
    }
    board.employments[at].edit(|employment| employment.to = day);
    let today = board.today;
    for place in board.pairs_of[at].clone() {
        let pair = &board.pairs[place];
        if pair.is_gone() || pair.now.ended_at.is_some() {
            continue;
        }
        let (from, to) = (pair.now.from, pair.now.to);
        match day {
            Some(last) if to.is_none_or(|to| to > last) => {
                if from > last && from > today {
                    board.pairs[place].take_away();
                } else {
                    board.pairs[place].edit(|pair| pair.to = Some(last.max(leaders::day_before(from))));
                }
            }
            // It would have ended with the employment, and has not yet: the same two go on.
            _ if to.is_some() && to == was && to >= Some(today) => board.pairs[place].edit(|pair| pair.to = day),
            _ => {}
        }
    }
}

/// Unit and title from a day, if they are other than what is known.
fn put(board: &mut Board<'_>, at: At, from: Date, unit: Option<At>, title: Option<&str>) {
    let unit = unit.map(|unit| board.units[unit].now.id.clone());
    let Some(place) = board.placement_on(at, from) else {
        // Without a place since the employment stood still: where it was last.
        let last = board.placements_of[at].iter().copied().max_by_key(|place| board.placements[*place].now.from);
        if let Some(last) = last.map(|last| board.placements[last].now.clone()).filter(|last| last.from < from) {
            let (unit, title) = (unit.unwrap_or(last.unit), title.map_or(last.title, str::to_owned));
            let placed = PlacementRow { employment: last.employment, from, to: None, unit, title };
            board.add_placement(at, Slot::new(placed));
        }
        return;
    };
    let now = board.placements[place].now.clone();
    let (unit, title) =
        (unit.unwrap_or_else(|| now.unit.clone()), title.map_or_else(|| now.title.clone(), str::to_owned));
    if (&unit, &title) == (&now.unit, &now.title) {
        return;
    }
    if now.from == from {
        board.placements[place].edit(|placement| (placement.unit, placement.title) = (unit, title));
        return;
    }
    board.placements[place].edit(|placement| placement.to = Some(leaders::day_before(from)));
    board.add_placement(at, Slot::new(PlacementRow { from, unit, title, ..now }));
}

/// In a full file absence means that somebody has left: today is the last day.
pub fn end_the_absent(board: &mut Board<'_>, named: &HashSet<At>) {
    for at in 0..board.employments.len() {
        let employment = &board.employments[at].now;
        if !named.contains(&at) && employment.is_left_on(board.today) {
            let last = if employment.from > board.today { leaders::day_before(employment.from) } else { board.today };
            end_on(board, at, employment.to.filter(|to| *to <= last).or(Some(last)));
        }
    }
}

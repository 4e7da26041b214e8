//! Who leads whom. A pair is never edited into another: the old one gets its last day, and a new one is formed from the
//! day after.

use std::collections::{HashMap, HashSet};

use strsim::damerau_levenshtein;

use super::Mode;
use super::board::{At, Board};
use super::slot::Slot;
use crate::admin::import::headings::Column;
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::ground::calendar::Date;
use crate::people::directory::PairRow;
use crate::people::{PairId, PersonId, Rhythm, UnitId};

/// Pairs formed today that a file may end today: what follows in their rooms is written down one by one, at once.
const MOST_OF_TODAY: usize = 500;

/// The leader a line says an employment has, from a day.
pub struct Wish {
    pub employment: At,
    pub line: u32,
    pub leader: Option<String>,
    pub from: Date,
}

pub fn day_before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

/// Sees to every wish, now that everybody is in place.
pub fn lay(board: &mut Board<'_>, wishes: &[Wish]) {
    for wish in wishes {
        match &wish.leader {
            Some(number) => {
                if let Some(leader) = find(board, wish, number) {
                    lead(board, wish, Some(leader));
                }
            }
            // In a full file an empty cell says that there is nobody.
            None if board.mode == Mode::Full && board.columns.has(Column::Leader) => lead(board, wish, None),
            None => {}
        }
    }
    let count = board.pairs.iter().filter(|pair| pair.now.ended_at.is_some()).count();
    if count > MOST_OF_TODAY {
        board.wrong(0, Some(Column::Leader), Wrong::FormedToday { count });
    }
    let top = at_the_top(board);
    for wish in wishes {
        let person = &board.employments[wish.employment].now.person;
        if board.pair_on(wish.employment, wish.from).is_none() && !top.contains(person) {
            let name = board.name(board.person_of(wish.employment));
            board.notice(wish.line, Noticed::NoLeader { name });
        }
    }
}

fn find(board: &mut Board<'_>, wish: &Wish, number: &str) -> Option<At> {
    let column = Some(Column::Leader);
    let employee = board.person_of(wish.employment);
    let Some(leader) = board.by_number.get(number).copied() else {
        // The first hundred are enough to see what is wrong with all of them.
        let meant = if board.mistakes.len() < 100 { meant(board, number) } else { None };
        board.wrong(wish.line, column, Wrong::LeaderUnknown { leader: number.to_owned(), meant });
        return None;
    };
    if leader == employee {
        board.wrong(wish.line, column, Wrong::LeaderSelf);
        return None;
    }
    if !board.stays_on(leader, wish.from) {
        let last = board.employments_of[leader].iter().filter_map(|at| board.employments[*at].now.to).max();
        let name = board.name(leader);
        board.wrong(wish.line, column, Wrong::LeaderGone { name, day: last });
        return None;
    }
    Some(leader)
}

/// Somebody with that e-mail or that name, or with a number one slip away.
fn meant(board: &Board<'_>, written: &str) -> Option<String> {
    let folded = written.to_lowercase();
    let mut best = None;
    for (number, at) in &board.by_number {
        let person = &board.people[*at].now;
        let known = person.email.as_deref() == Some(&folded) || person.full_name().to_lowercase() == folded;
        let close =
            number.len().abs_diff(written.len()) <= 1 && written.len() > 2 && damerau_levenshtein(number, written) == 1;
        if known {
            return Some(format!("{number} ({})", person.full_name()));
        }
        if close && best.is_none_or(|best: &String| number < best) {
            best = Some(number);
        }
    }
    best.map(|number| format!("{number} ({})", board.name(board.by_number[number])))
}

/// Ends the pair of that day and forms another, unless it is those two already.
fn lead(board: &mut Board<'_>, wish: &Wish, leader: Option<At>) {
    let leader = leader.map(|leader| board.people[leader].now.id.clone());
    // As often as the employee had it with the one before, as when it is done by hand: the new two may agree otherwise.
    let before = board.pairs_of[wish.employment].iter().map(|at| &board.pairs[*at].now);
    let before = before.filter(|pair| pair.from <= wish.from).max_by_key(|pair| pair.from);
    let rhythm = before.map_or(Rhythm::Monthly, |pair| pair.rhythm);
    if let Some(now) = board.pair_on(wish.employment, wish.from) {
        if leader.as_ref() == Some(&board.pairs[now].now.leader) {
            return;
        }
        let (from, this_second) = (board.pairs[now].now.from, board.now);
        if from >= wish.from && from > board.today {
            board.pairs[now].take_away();
        } else if from >= wish.from {
            // Formed this very day: it has no day before to end on, so it ends this second.
            board.pairs[now].edit(|pair| pair.ended_at = Some(this_second));
        } else {
            board.pairs[now].edit(|pair| pair.to = Some(day_before(wish.from)));
        }
    }
    let Some(leader) = leader else { return };
    let later = board.pairs_of[wish.employment].iter().map(|at| &board.pairs[*at]);
    let next = later.filter(|pair| !pair.is_gone() && pair.now.ended_at.is_none() && pair.now.from > wish.from);
    let next = next.map(|pair| day_before(pair.now.from)).min();
    let employment = board.employments[wish.employment].now.clone();
    let pair = PairRow {
        id: PairId::new(board.chance),
        employment: employment.id,
        employee: employment.person,
        leader,
        from: wish.from,
        to: [next, employment.to].into_iter().flatten().min(),
        ended_at: None,
        rhythm,
    };
    board.add_pair(wish.employment, Slot::new(pair));
}

/// Whoever answers for a unit with none above is led by the board or the mayor, or by nobody (3.11, case 8).
fn at_the_top(board: &Board<'_>) -> HashSet<PersonId> {
    board
        .units
        .iter()
        .filter(|unit| unit.now.parent.is_none())
        .filter_map(|unit| unit.now.responsible.clone())
        .collect()
}

/// The pair each employment comes to have: the last that begins.
fn to_come(board: &Board<'_>, employment: At) -> Option<At> {
    let open = |at: &At| {
        let pair = &board.pairs[*at];
        !pair.is_gone() && pair.now.ended_at.is_none() && pair.now.to.is_none_or(|to| to >= board.today)
    };
    board.pairs_of[employment].iter().copied().filter(open).max_by_key(|at| board.pairs[*at].now.from)
}

/// Nobody leads, through others, their own leader. Only circles the file has a part in are told of.
pub fn no_loops(board: &mut Board<'_>, wishes: &[Wish]) {
    let mut above: HashMap<At, Vec<At>> = HashMap::new();
    for employment in 0..board.employments.len() {
        if let Some(pair) = to_come(board, employment) {
            let pair = &board.pairs[pair].now;
            let (employee, leader) = (board.person_at[&pair.employee], board.person_at[&pair.leader]);
            above.entry(employee).or_default().push(leader);
        }
    }
    let mut clear: HashSet<At> = HashSet::new();
    for wish in wishes {
        let start = board.person_of(wish.employment);
        if let Some(circle) = circle_from(start, &above, &mut clear)
            && circle.contains(&start)
        {
            let names = circle.iter().map(|at| board.name(*at)).collect();
            board.wrong(wish.line, Some(Column::Leader), Wrong::LeaderLoop { names });
            clear.extend(circle);
        }
    }
}

/// Walks upwards until it comes back to somebody on its way; whoever leads to no circle is remembered.
fn circle_from(start: At, above: &HashMap<At, Vec<At>>, clear: &mut HashSet<At>) -> Option<Vec<At>> {
    let mut way: Vec<(At, usize)> = vec![(start, 0)];
    while let Some((at, next)) = way.last_mut() {
        let at = *at;
        if clear.contains(&at) {
            way.pop();
            continue;
        }
        match above.get(&at).and_then(|leaders| leaders.get(*next)).copied() {
            None => {
                clear.insert(at);
                way.pop();
            }
            Some(leader) => {
                *next += 1;
                if let Some(since) = way.iter().position(|(on_way, _)| *on_way == leader) {
                    return Some(way[since..].iter().map(|(at, _)| *at).collect());
                }
                way.push((leader, 0));
            }
        }
    }
    None
}

/// A leader is mostly in the unit or above it. Where not it may be right, and is worth a look.
pub fn outside_the_unit(board: &mut Board<'_>, wishes: &[Wish]) {
    let mut units_of: HashMap<PersonId, HashSet<UnitId>> = HashMap::new();
    let mut told = Vec::new();
    for wish in wishes {
        let (Some(pair), Some(placement)) =
            (board.pair_on(wish.employment, wish.from), board.placement_on(wish.employment, wish.from))
        else {
            continue;
        };
        if !board.pairs[pair].is_new() && !board.placements[placement].is_changed() {
            continue;
        }
        let (leader, unit) = (board.pairs[pair].now.leader.clone(), board.placements[placement].now.unit.clone());
        let own = units_of.entry(leader.clone()).or_insert_with(|| units_with(board, &leader, wish.from));
        if !above(board, &unit).iter().any(|unit| own.contains(unit)) {
            let name = board.name(board.person_of(wish.employment));
            let (leader, unit) = (board.named(&leader), board.unit_name(&unit));
            told.push((wish.line, Noticed::LeaderOutside { name, leader, unit }));
        }
    }
    told.into_iter().for_each(|(line, what)| board.notice(line, what));
}

/// Where somebody works, and what they answer for.
fn units_with(board: &Board<'_>, person: &PersonId, day: Date) -> HashSet<UnitId> {
    let employments = board.person_at.get(person).map(|at| board.employments_of[*at].clone()).unwrap_or_default();
    let placed = employments.into_iter().filter_map(|employment| board.placement_on(employment, day));
    let placed = placed.map(|placement| board.placements[placement].now.unit.clone());
    let answered = board.units.iter().filter(|unit| unit.now.responsible.as_ref() == Some(person));
    placed.chain(answered.map(|unit| unit.now.id.clone())).collect()
}

fn above(board: &Board<'_>, unit: &UnitId) -> Vec<UnitId> {
    let mut units = vec![unit.clone()];
    while let Some(parent) =
        units.last().and_then(|id| board.unit_at.get(id)).and_then(|at| board.units[*at].now.parent.clone())
    {
        if units.contains(&parent) {
            break;
        }
        units.push(parent);
    }
    units
}

/// Whoever leaves and leads others yet, is told of: those others need a new leader.
pub fn leaving_leaders(board: &mut Board<'_>) {
    let mut left: HashMap<PersonId, usize> = HashMap::new();
    for employment in 0..board.employments.len() {
        if let Some(pair) = to_come(board, employment).filter(|pair| board.pairs[*pair].now.to.is_none()) {
            *left.entry(board.pairs[pair].now.leader.clone()).or_default() += 1;
        }
    }
    let mut told: Vec<(u32, Noticed)> = Vec::new();
    for (leader, count) in left {
        let Some(at) = board.person_at.get(&leader).copied() else { continue };
        let stays = board.employments_of[at].iter().any(|at| board.employments[*at].now.to.is_none());
        let changed = board.employments_of[at].iter().any(|at| board.employments[*at].is_changed());
        if !stays && changed {
            let line = board.line_of_person.get(&at).copied().unwrap_or_default();
            told.push((line, Noticed::LeaderLeaves { name: board.name(at), count }));
        }
    }
    told.sort_by_key(|(line, _)| *line);
    told.into_iter().for_each(|(line, what)| board.notice(line, what));
}

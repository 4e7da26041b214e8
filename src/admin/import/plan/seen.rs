//! What is shown of a plan: read off from what every row becomes, so that it cannot say another thing than is done.

use super::board::{At, Board};
use crate::admin::import::preview::{Counts, MOST_MISTAKES, MOST_SHOWN, Preview, Shown, What};
use crate::admin::import::rows::Said;
use crate::people::directory::PairRow;

/// How a run touches one person.
#[derive(Clone, Copy, Default)]
struct Touch {
    named: bool,
    new: bool,
    changed: bool,
    ended: bool,
    re_led: bool,
}

pub fn preview(board: &mut Board<'_>, said: &Said, who: &[Option<At>]) -> Preview {
    let touches = touches(board, who);
    let count = |which: fn(&Touch) -> bool| touches.iter().filter(|touch| which(touch)).count();
    let mut shown = shown(board);
    // In an order that is the same each time: what the second person sees is what the first saw.
    shown.sort_by(|one, other| (one.what.weight(), one).cmp(&(other.what.weight(), other)));
    let mut mistakes = std::mem::take(&mut board.mistakes);
    mistakes.sort();
    let mut notices = std::mem::take(&mut board.notices);
    notices.sort();
    let counts = Counts {
        lines: said.lines,
        employed: (0..board.people.len()).filter(|at| board.stayed_on(*at, board.today)).count(),
        added: count(|touch| touch.new),
        changed: count(|touch| (touch.changed || touch.re_led) && !touch.new && !touch.ended),
        ended: count(|touch| touch.ended),
        re_led: count(|touch| touch.re_led),
        ended_or_re_led: count(|touch| touch.ended || touch.re_led),
        unchanged: count(|touch| touch.named && !touch.new && !touch.changed && !touch.ended && !touch.re_led),
        mistakes: mistakes.len(),
        notices: notices.len(),
        shown: shown.len(),
    };
    mistakes.truncate(MOST_MISTAKES);
    notices.truncate(MOST_SHOWN);
    shown.truncate(MOST_SHOWN);
    let (unknown, sensitive) = (said.columns.unknown.clone(), said.columns.sensitive.clone());
    Preview { counts, unknown, sensitive, mistakes, notices, shown, rows: rows(board) }
}

fn rows(board: &Board<'_>) -> usize {
    board.people.iter().filter(|slot| slot.is_changed()).count()
        + board.units.iter().filter(|slot| slot.is_changed()).count()
        + board.employments.iter().filter(|slot| slot.is_changed()).count()
        + board.placements.iter().filter(|slot| slot.is_changed()).count()
        + board.pairs.iter().filter(|slot| slot.is_changed()).count()
        + board.duties.iter().filter(|slot| slot.is_changed()).count()
}

fn touches(board: &Board<'_>, who: &[Option<At>]) -> Vec<Touch> {
    let mut touches = vec![Touch::default(); board.people.len()];
    who.iter().flatten().for_each(|at| touches[*at].named = true);
    for (at, person) in board.people.iter().enumerate() {
        touches[at].new = person.is_new();
        touches[at].changed |= person.is_changed();
    }
    for (at, employment) in board.employments.iter().enumerate().filter(|(_, slot)| slot.is_changed()) {
        let touch = &mut touches[board.person_of(at)];
        touch.changed = true;
        touch.ended |= ends(employment.before().map(|before| before.to), employment.now.to);
    }
    for (employment, places) in board.placements_of.iter().enumerate() {
        let changed = places.iter().any(|at| board.placements[*at].is_changed());
        touches[board.person_of(employment)].changed |= changed;
    }
    for pair in board.pairs.iter().filter(|slot| slot.is_changed()) {
        let touch = &mut touches[board.person_at[&pair.now.employee]];
        touch.changed = true;
        touch.re_led |= pair.before().is_some_and(|before| pair.is_gone() || parted(before, &pair.now));
    }
    for (person, duties) in &board.duties_of {
        touches[*person].changed |= duties.iter().any(|at| board.duties[*at].is_changed());
    }
    touches
}

fn ends<D: Ord>(before: Option<Option<D>>, after: Option<D>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => before.is_none_or(|before| after < before),
        _ => false,
    }
}

/// Whether two who were a pair come to part sooner than they would have.
fn parted(before: &PairRow, now: &PairRow) -> bool {
    ends(Some(before.to), now.to) || (before.ended_at.is_none() && now.ended_at.is_some())
}

fn shown(board: &Board<'_>) -> Vec<Shown> {
    let mut shown = Vec::new();
    people(board, &mut shown);
    for employment in 0..board.employments.len() {
        of_employment(board, employment, &mut shown);
    }
    units(board, &mut shown);
    duties(board, &mut shown);
    shown
}

fn people(board: &Board<'_>, shown: &mut Vec<Shown>) {
    for (at, person) in board.people.iter().enumerate().filter(|(_, slot)| slot.is_changed()) {
        let line = board.line_of_person.get(&at).copied().unwrap_or_default();
        let Some(before) = person.before() else { continue };
        let (old, name) = (before.full_name(), person.now.full_name());
        if old != name {
            shown.push(Shown { line, what: What::Renamed { before: old, after: name.clone() } });
        }
        if before.email != person.now.email {
            shown.push(Shown { line, what: What::NewEmail { name } });
        }
    }
}

fn of_employment(board: &Board<'_>, at: At, shown: &mut Vec<Shown>) {
    let slot = &board.employments[at];
    let places = &board.placements_of[at];
    let pairs = &board.pairs_of[at];
    if !slot.is_changed()
        && !places.iter().any(|place| board.placements[*place].is_changed())
        && !pairs.iter().any(|pair| board.pairs[*pair].is_changed())
    {
        return;
    }
    let (named, person) = (board.line_of_employment.get(&at).copied(), board.person_of(at));
    let (line, name) = (named.unwrap_or_default(), board.name(person));
    let leader = pairs.iter().find(|pair| board.pairs[**pair].is_new()).map(|pair| &board.pairs[*pair].now);
    let Some(before) = slot.before() else {
        let place = places.first().map(|place| &board.placements[*place].now);
        let (unit, title) = place.map(|place| (board.unit_name(&place.unit), place.title.clone())).unwrap_or_default();
        let leader = leader.map(|pair| board.named(&pair.leader));
        let what = match board.people[person].is_new() {
            true => What::Added { name, unit, leader },
            false => What::AnotherPosition { name, title, unit },
        };
        shown.push(Shown { line, what });
        return;
    };
    let mut add = |what| shown.push(Shown { line, what });
    if ends(Some(before.to), slot.now.to)
        && let Some(day) = slot.now.to
    {
        add(What::Ends { name: name.clone(), day, absent: named.is_none() });
    } else if before.to != slot.now.to {
        add(What::GoesOn { name: name.clone() });
    }
    if before.from != slot.now.from {
        add(What::Starts { name: name.clone(), day: slot.now.from });
    }
    let left = pairs
        .iter()
        .map(|pair| &board.pairs[*pair])
        .filter(|pair| pair.before().is_some_and(|before| pair.is_gone() || parted(before, &pair.now)));
    let left = left.map(|pair| board.named(&pair.now.leader)).next_back();
    match (leader, left) {
        (Some(pair), before) => {
            let after = Some(board.named(&pair.leader));
            add(What::NewLeader { name: name.clone(), before, after, from: pair.from });
        }
        (None, Some(leader)) if before.to == slot.now.to => {
            add(What::NewLeader { name: name.clone(), before: Some(leader), after: None, from: board.today });
        }
        (None, _) => {}
    }
    moved(board, at, &name, &mut add);
}

fn moved(board: &Board<'_>, at: At, name: &str, add: &mut dyn FnMut(What)) {
    for slot in board.placements_of[at].iter().map(|place| &board.placements[*place]) {
        if !slot.is_changed() || slot.is_gone() {
            continue;
        }
        // What it was: the same row, or the one that gave way the day before.
        let earlier = board.placements_of[at].iter().filter_map(|place| board.placements[*place].before());
        let gave_way = earlier.filter(|before| before.from < slot.now.from).max_by_key(|before| before.from);
        let Some(before) = slot.before().or(gave_way) else { continue };
        let (name, from) = (name.to_owned(), slot.now.from);
        if before.unit != slot.now.unit {
            let (before, after) = (board.unit_name(&before.unit), board.unit_name(&slot.now.unit));
            add(What::Moves { name, before, after, from });
        } else if before.title != slot.now.title {
            add(What::NewTitle { name, before: before.title.clone(), after: slot.now.title.clone(), from });
        }
    }
}

fn units(board: &Board<'_>, shown: &mut Vec<Shown>) {
    for slot in board.units.iter().filter(|slot| slot.is_changed()) {
        let unit = slot.now.name.clone();
        let named = |id: &Option<crate::people::UnitId>| id.as_ref().map(|id| board.unit_name(id));
        let line = 0;
        match slot.before() {
            None => shown
                .push(Shown { line, what: What::UnitFounded { unit: unit.clone(), under: named(&slot.now.parent) } }),
            Some(before) if before.parent != slot.now.parent => {
                let (before, after) = (named(&before.parent), named(&slot.now.parent));
                shown.push(Shown { line, what: What::UnitMoved { unit: unit.clone(), before, after } });
            }
            Some(_) => {}
        }
        let responsible = slot.before().and_then(|before| before.responsible.as_ref());
        if slot.before().is_some() && responsible != slot.now.responsible.as_ref() {
            let before = responsible.map(|id| board.named(id));
            let after = slot.now.responsible.as_ref().map(|id| board.named(id));
            shown.push(Shown { line, what: What::Answers { unit, before, after } });
        }
    }
}

fn duties(board: &Board<'_>, shown: &mut Vec<Shown>) {
    for (person, duties) in &board.duties_of {
        for slot in duties.iter().map(|at| &board.duties[*at]).filter(|slot| slot.is_changed()) {
            let line = board.line_of_person.get(person).copied().unwrap_or_default();
            let (name, duty) = (board.name(*person), slot.now.duty);
            let what = match ends(slot.before().map(|before| before.to), slot.now.to) {
                true => What::RoleTaken { name, duty },
                false => What::RoleGiven { name, duty },
            };
            shown.push(Shown { line, what });
        }
    }
}

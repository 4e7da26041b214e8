//! What has become of the relations one is in, told to both on «I dag»: a new pair, one to come, a last day, and that it is
//! over. Whoever changed it, by hand or from a file, each of the two gets to know it, and neither gets to know why: there
//! is no reason to tell.

use crate::ground::calendar::{Date, days_between};
use crate::ground::clock::Zone;
use crate::people::{LATELY, Pair, Side};

/// Days before a last day that it is told.
const SOON: i32 = 30;

/// What is told, in the order it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Told {
    Over,
    Began(Date),
    LastDay(Date),
    ToCome(Date),
}

/// What there is to tell of a pair today.
#[must_use]
pub fn told(pair: &Pair, today: Date, zone: &Zone) -> Option<Told> {
    let ended = pair.ended_at.map(|at| at.date(zone));
    if let Some(day) = ended.into_iter().chain(pair.to.filter(|last| *last < today)).min() {
        // One that never began is not over.
        return (pair.from <= day && days_between(day, today) < LATELY).then_some(Told::Over);
    }
    if pair.from > today {
        return Some(Told::ToCome(pair.from));
    }
    match pair.to {
        Some(last) if days_between(today, last) <= SOON => Some(Told::LastDay(last)),
        _ => (days_between(pair.from, today) < LATELY).then_some(Told::Began(pair.from)),
    }
}

/// The same told of several at once is one line, with everybody's name in it: a leader may get twelve people on one day.
#[must_use]
pub fn gathered(pairs: &[(&Pair, Side)], today: Date, zone: &Zone) -> Vec<(Told, Side, Vec<String>)> {
    let mut lines: Vec<(Told, Side, Vec<String>)> = Vec::new();
    for (pair, side) in pairs {
        let Some(told) = told(pair, today, zone) else { continue };
        let other = &pair.face(side.other()).given;
        match lines.iter_mut().find(|(known, of, _)| *known == told && of == side) {
            Some((_, _, names)) if names.contains(other) => {}
            Some((_, _, names)) => names.push(other.clone()),
            None => lines.push((told, *side, vec![other.clone()])),
        }
    }
    lines.sort_by_key(|(told, side, _)| (*side, *told));
    lines
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::ground::clock::Moment;
    use crate::people::{EmploymentId, Face, PairId, PersonId, Rhythm};

    fn face(name: &str) -> Face {
        Face { id: PersonId::stored(name.to_owned()), given: name.to_owned(), family: String::new() }
    }

    fn pair(employee: &str, from: Date, to: Option<Date>, ended_at: Option<Moment>) -> Pair {
        Pair {
            id: PairId::stored(employee.to_owned()),
            employment: EmploymentId::stored(employee.to_owned()),
            employee: face(employee),
            leader: face("Håkon"),
            from,
            to,
            ended_at,
            rhythm: Rhythm::Monthly,
            rest: None,
        }
    }

    fn today() -> Date {
        date(2025, 10, 14)
    }

    fn of(from: Date, to: Option<Date>) -> Option<Told> {
        told(&pair("Sunniva", from, to, None), today(), &Zone::default())
    }

    #[test]
    fn what_is_as_it_was_is_not_told() {
        assert_eq!(of(date(2025, 4, 14), None), None);
        assert_eq!(of(date(2025, 4, 14), Some(date(2026, 6, 30))), None, "a last day far off");
        assert_eq!(of(date(2025, 9, 30), None), None, "two weeks are enough");
    }

    #[test]
    fn a_beginning_and_an_end_are_told_before_and_after() {
        assert_eq!(of(date(2025, 11, 1), None), Some(Told::ToCome(date(2025, 11, 1))));
        assert_eq!(of(today(), None), Some(Told::Began(today())));
        assert_eq!(of(date(2020, 1, 1), Some(date(2025, 10, 31))), Some(Told::LastDay(date(2025, 10, 31))));
        assert_eq!(of(date(2020, 1, 1), Some(today())), Some(Told::LastDay(today())), "today is not over");
        assert_eq!(of(date(2020, 1, 1), Some(date(2025, 10, 13))), Some(Told::Over));
        assert_eq!(of(date(2020, 1, 1), Some(date(2025, 9, 1))), None);
    }

    #[test]
    fn ended_this_second_it_is_over_and_what_never_began_is_nothing() {
        let zone = Zone::default();
        let now = Some(zone.moment(today().at(9, 0, 0, 0)));
        assert_eq!(told(&pair("Sunniva", date(2020, 1, 1), None, now), today(), &zone), Some(Told::Over));
        assert_eq!(told(&pair("Sunniva", date(2025, 11, 1), None, now), today(), &zone), None);
    }

    #[test]
    fn those_of_one_day_are_one_line() {
        let (one, other) = (pair("Amina", today(), None, None), pair("Eline", today(), None, None));
        let own = pair("Håkon", date(2020, 1, 1), Some(date(2025, 10, 31)), None);
        let lines = gathered(
            &[(&one, Side::Leader), (&own, Side::Employee), (&other, Side::Leader)],
            today(),
            &Zone::default(),
        );
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            lines,
            [
                (Told::LastDay(date(2025, 10, 31)), Side::Employee, names(&["Håkon"])),
                (Told::Began(today()), Side::Leader, names(&["Amina", "Eline"])),
            ]
        );
    }
}

//! Lines for «I dag» about the relations one is in. Mostly none.

use super::super::told::{Told, gathered};
use crate::access::Turn;
use crate::ground::text::T;
use crate::people::{Pair, Side};

/// Names in a line; more are counted.
const MOST_NAMES: usize = 6;

pub(super) fn news(turn: &Turn<'_>) -> Vec<String> {
    let (t, today, zone) = (turn.visit.t(), turn.visit.today(), turn.visit.house.zone.clone());
    let mine = turn.relations.pairs().iter().chain(turn.relations.besides());
    let mine: Vec<(&Pair, Side)> = mine.filter_map(|pair| Some((pair, pair.side_of(&turn.relations.me)?))).collect();
    let lines = gathered(&mine, today, &zone);
    let words = |(told, side, names): (Told, Side, Vec<String>)| {
        let names = listed(t, &names);
        let day = |day| t.day_month(day, today);
        match (told, side) {
            (Told::Over, Side::Employee) => t.home_over(names),
            (Told::Over, Side::Leader) => t.home_led_over(names),
            (Told::Began(from), Side::Employee) => t.home_began(names, day(from)),
            (Told::Began(from), Side::Leader) => t.home_led_began(names, day(from)),
            (Told::LastDay(last), Side::Employee) => t.home_last_day(names, day(last)),
            (Told::LastDay(last), Side::Leader) => t.home_led_last_day(names, day(last)),
            (Told::ToCome(from), Side::Employee) => t.home_to_come(names, day(from)),
            (Told::ToCome(from), Side::Leader) => t.home_led_to_come(names, day(from)),
        }
    };
    lines.into_iter().map(words).collect()
}

fn listed(t: T, names: &[String]) -> String {
    if names.len() <= MOST_NAMES {
        return t.list(names);
    }
    let mut some = names[..MOST_NAMES - 1].to_vec();
    some.push(t.home_more_names(names.len() - some.len()));
    t.list(&some)
}

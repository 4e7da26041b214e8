//! How it has gone with the promises of two people (M3), for the two: each one's apart, in words, one's own first.

use askama::Template;

use crate::access::Turn;
use crate::follow_ups::promise::{Promise, Reckoned, reckon};
use crate::ground::text::T;
use crate::people::{Pair, Side};

/// How far back it is looked.
const MONTHS: i32 = 12;

/// What is said of one of the two.
struct Told {
    heading: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "follow_ups/views/reckoned.html")]
pub(super) struct ReckonedView {
    t: T,
    told: Vec<Told>,
    how: String,
}
impl askama::filters::HtmlSafe for ReckonedView {}

fn lines(t: T, it: Reckoned) -> Vec<String> {
    if it.all() == 0 {
        return vec![t.promise_reckoned_none()];
    }
    let rest = [
        (it.new_day, t.promise_reckoned_new_day(it.new_day)),
        (it.later, t.promise_reckoned_later(it.later)),
        (it.still_open, t.promise_reckoned_open(it.still_open)),
    ];
    let rest = rest.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
    std::iter::once(t.promise_reckoned_in_time(it.in_time, it.all())).chain(rest).collect()
}

/// From what has been read of the pair: the latest first. `whole`: whether that is all there is.
pub(super) fn reckoned(turn: &Turn<'_>, pair: &Pair, promises: &[Promise], most: usize) -> Option<ReckonedView> {
    let (visit, t, today) = (turn.visit, turn.visit.t(), turn.visit.today());
    let me = pair.side_of(&visit.me.id)?;
    let year = today.saturating_sub(jiff::Span::new().months(MONTHS));
    let mut from = year.max(pair.from);
    // When more was promised than is read at once, it is reckoned from where everything is read.
    if promises.len() >= most
        && let Some(last) = promises.iter().map(|promise| promise.due).min()
    {
        from = from.max(last.tomorrow().unwrap_or(last));
    }
    let zone = &visit.house.zone;
    let told = |side: Side| Told {
        heading: if side == me { t.promise_mine() } else { t.promise_theirs(&pair.face(side).given) },
        lines: lines(t, reckon(promises, side, from, pair, today, zone)),
    };
    Some(ReckonedView {
        t,
        told: vec![told(me), told(me.other())],
        how: t.promise_reckoned_how(t.day_month(from, today)),
    })
}

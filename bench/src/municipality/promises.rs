//! Promises: three for every two talks held, by either, and four of five are kept.

use makker::binds;
use makker::people::Side;

use super::bulk::{Basket, Table};
use super::draw::{Draw, Kind, id};
use super::happenings::Lines;
use super::rooms::{PROMISES, of_pair};
use super::talks::{TALKS_EACH, talk_of};
use super::words::text;
use super::{Life, days_from_now, side};

static PROMISE: Table = Table::new(
    "promise",
    &[
        "id",
        "pair",
        "owner",
        "written_by",
        "written_at",
        "from_talk",
        "due",
        "state",
        "promised_at",
        "kept_at",
        "revision",
        "what",
        "how",
    ],
);

/// Days ago, about: a little after each held talk.
const DAYS_AGO: [i64; 3] = [76, 47, 16];
const MOST: u64 = 2;

pub(super) fn give(life: &Life<'_>, basket: &mut Basket) {
    let mut lines = Lines::of(life, 2);
    for (talk, ago) in (0..TALKS_EACH - 1).zip(DAYS_AGO) {
        let draw = Draw::of(Kind::Promise, (1 << 40) + life.two.number * 4 + talk);
        for place in 0..draw.between(1, MOST) {
            one(life, basket, &mut lines, talk, place, ago);
        }
    }
}

fn one(life: &Life<'_>, basket: &mut Basket, lines: &mut Lines<'_>, talk: u64, place: u64, ago: i64) {
    let number = (life.two.number * TALKS_EACH + talk) * MOST + place;
    let (name, draw) = (id(Kind::Promise, number), Draw::of(Kind::Promise, number.wrapping_add(2 << 40)));
    let owner: Side = side(draw.in_hundred(50));
    let at = life.moment(ago, 13).0;
    let days = i64::try_from(draw.between(7, 25)).expect("days");
    let kept_ago = (ago - days + 3).max(0);
    let (state, kept) = match draw.below(100) {
        0..75 => ("seen", Some(life.moment(kept_ago, 8).0)),
        75..80 => ("kept", Some(life.moment(kept_ago, 8).0)),
        _ => ("open", None),
    };
    let seal = |column, words| life.rooms.seal(PROMISES, of_pair(life.two.number), column, &name, words);
    let what = seal("promise.what", text(&draw, 30, 100));
    let how = seal("promise.how", life.marked(&text(&draw, 20, 80)));
    let due = days_from_now(days - ago).to_string();
    let revision = match state {
        "seen" => 2,
        "kept" => 1,
        _ => 0,
    };
    let from = talk_of(life.two.number, talk);
    basket.put(
        &PROMISE,
        binds![&name, life.pair(), owner.name(), owner.name(), at, from, due, state, at, kept, revision, what, how],
    );
    lines.add(basket, ago, owner, "promise_given", &name, None);
    if kept.is_some() {
        lines.add(basket, kept_ago, owner, "promise_kept", &name, None);
    }
}

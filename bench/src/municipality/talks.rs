//! Talks: three held, one to come, five points for each, and what the two wrote for themselves.

use makker::binds;
use makker::ground::db::Bind;
use makker::people::Side;

use super::bulk::{Basket, Table};
use super::draw::{Draw, Kind, id};
use super::happenings::Lines;
use super::rooms::{OWN_NOTES, TALKS, of_pair, of_person};
use super::words::text;
use super::{Life, days_from_now, side};

static TALK: Table = Table::new(
    "talk",
    &[
        "id",
        "pair",
        "kind",
        "called_by",
        "called_at",
        "day",
        "starts",
        "minutes",
        "grace_until",
        "place",
        "held_employee",
        "held_leader",
        "no_new_employee",
        "no_new_leader",
        "completed_at",
        "revision",
    ],
);
static ANSWER: Table = Table::new("closing_answer", &["talk", "side", "at", "words"]);
static POINT: Table = Table::new(
    "agenda_point",
    &["id", "pair", "raised_by", "raised_at", "title", "more", "tag", "closed_at", "revision"],
);
static TALKED: Table = Table::new("point_talked", &["point", "talk", "at"]);
static NOTE: Table = Table::new("own_note", &["talk", "author", "forget_on", "words"]);
static RHYTHM: Table = Table::new(
    "rhythm_proposal",
    &["id", "pair", "proposed_by", "proposed_at", "was", "rhythm", "reason", "agreed_on"],
);

/// The last is to come.
pub const TALKS_EACH: u64 = 4;
const POINTS_EACH: u64 = 5;
/// Days ago, about; the last is to come.
const DAYS_AGO: [i64; 4] = [76, 47, 17, -9];
const TAGS: [Option<&str>; 5] = [None, Some("practice"), Some("deliveries"), Some("results"), Some("values")];
const PLACES: [&str; 4] = ["Møterom Furu", "Kantina", "En tur langs elva", "Rådhuset, tredje etasje"];

/// The identity of a pair's talk: 0 to 2 are held, 3 is to come.
pub fn talk_of(pair: u64, place: u64) -> String {
    id(Kind::Talk, pair * TALKS_EACH + place)
}

fn point_number(pair: u64, talk: u64, place: u64) -> u64 {
    (pair * TALKS_EACH + talk) * POINTS_EACH + place
}

fn title(point: u64) -> String {
    let draw = Draw::of(Kind::Point, point);
    let _ = (draw.number(), draw.number());
    text(&draw, 24, 80)
}

/// The talk to come, and a point on its agenda.
#[must_use]
pub fn open_point_of(pair: u64) -> (String, String) {
    (talk_of(pair, TALKS_EACH - 1), title(point_number(pair, TALKS_EACH - 1, 0)))
}

/// How many days ago, moved a little from pair to pair; never a weekend.
fn days_ago(pair: u64, talk: u64) -> i64 {
    let day = DAYS_AGO[usize::try_from(talk).expect("one of four")];
    // Monday minus 17 is a Friday, and so on: five days of a week, from its Monday.
    let monday = day + (7 - day.rem_euclid(7)) % 7;
    monday - i64::try_from(Draw::of(Kind::Talk, pair).below(5)).expect("a weekday")
}

pub(super) fn hold(life: &Life<'_>, basket: &mut Basket) {
    let mut lines = Lines::of(life, 1);
    for talk in 0..TALKS_EACH {
        let ago = days_ago(life.two.number, talk);
        let held = talk + 1 < TALKS_EACH;
        one_talk(life, basket, &mut lines, talk, ago, held);
        for place in 0..POINTS_EACH {
            one_point(life, basket, &mut lines, talk, place, ago, held);
        }
        // Notes for the two before that are forgotten.
        if talk + 2 >= TALKS_EACH {
            notes(life, basket, talk, ago, held);
        }
    }
    rhythm(life, basket);
}

fn one_talk(life: &Life<'_>, basket: &mut Basket, lines: &mut Lines<'_>, talk: u64, ago: i64, held: bool) {
    let (name, draw) = (talk_of(life.two.number, talk), Draw::of(Kind::Talk, life.two.number * 16 + talk));
    let (day, caller) = (days_from_now(-ago), side(draw.in_hundred(50)));
    let place = life.rooms.seal(TALKS, of_pair(life.two.number), "talk.place", &name, draw.one_of(&PLACES).to_owned());
    let called = ago.max(0) + 14;
    let after = held.then(|| life.moment(ago, 15).0);
    let grace = days_from_now(7 - ago).to_string();
    let row: Vec<Bind> = binds![
        &name,
        life.pair(),
        "one_to_one",
        caller.name(),
        life.moment(called, 9).0,
        day.to_string(),
        "10:00",
        45,
        grace,
        place,
        after,
        after,
        None::<i64>,
        None::<i64>,
        after,
        if held { 4 } else { 0 }
    ];
    basket.put(&TALK, row);
    lines.add(basket, called, caller, "talk_called", &name, None);
    if !held {
        return;
    }
    for side in Side::BOTH {
        let row = format!("{name}/{}", side.name());
        let words = draw.in_hundred(30).then(|| life.marked(&text(&draw, 30, 120)));
        let words: Bind = words
            .map(|words| life.rooms.seal(TALKS, of_pair(life.two.number), "closing_answer.words", &row, words))
            .into();
        basket.put(&ANSWER, vec![name.as_str().into(), side.name().into(), life.moment(ago, 14).0.into(), words]);
        lines.add(basket, ago, side, "talk_closing_answered", &name, None);
        lines.add(basket, ago, side, if side == Side::Employee { "talk_said_held" } else { "talk_held" }, &name, None);
    }
}

fn one_point(life: &Life<'_>, basket: &mut Basket, lines: &mut Lines<'_>, talk: u64, place: u64, ago: i64, held: bool) {
    let number = point_number(life.two.number, talk, place);
    let (name, draw) = (id(Kind::Point, number), Draw::of(Kind::Point, number.wrapping_add(1 << 40)));
    let (by, raised) = (side(draw.in_hundred(60)), ago.max(0) + 1 + i64::try_from(place).expect("one of five"));
    let seal = |column, words| life.rooms.seal(TALKS, of_pair(life.two.number), column, &name, words);
    let more = draw.in_hundred(50).then(|| life.marked(&text(&draw, 40, 160)));
    let more: Bind = more.map(|more| seal("agenda_point.more", more)).into();
    let tag: Option<&str> = TAGS[usize::try_from(draw.below(5)).expect("one of five")];
    // One in five is taken along to the next talk.
    let closed = (held && place > 0).then(|| life.moment(ago, 11).0);
    basket.put(
        &POINT,
        vec![
            name.as_str().into(),
            life.pair().into(),
            by.name().into(),
            life.moment(raised, 12).0.into(),
            seal("agenda_point.title", title(number)).into(),
            more,
            tag.into(),
            closed.into(),
            i64::from(closed.is_some()).into(),
        ],
    );
    lines.add(basket, raised, by, "point_raised", &name, None);
    if held {
        basket.put(&TALKED, binds![&name, talk_of(life.two.number, talk), life.moment(ago, 10).0]);
        lines.add(basket, ago, by, "point_talked_about", &name, None);
        if closed.is_some() {
            lines.add(basket, ago, by, "point_closed", &name, None);
        }
    }
}

/// In four of ten talks, for each of the two.
fn notes(life: &Life<'_>, basket: &mut Basket, talk: u64, ago: i64, held: bool) {
    for (side, person) in [(Side::Employee, life.two.employee), (Side::Leader, life.two.leader)] {
        let draw = Draw::of(Kind::Talk, (1 << 40) + life.two.number * 32 + talk * 2 + u64::from(side == Side::Leader));
        if draw.in_hundred(40) {
            let (name, author) = (talk_of(life.two.number, talk), life.person(side));
            let forget = days_from_now(if held { 39 - ago } else { 170 }).to_string();
            let row = format!("{name}/{author}");
            let words = life.marked(&text(&draw, 200, 500));
            let words = life.rooms.seal(OWN_NOTES, of_person(person), "own_note.words", &row, words);
            basket.put(&NOTE, binds![&name, &author, forget, words]);
        }
    }
}

/// One pair in ten has agreed on its rhythm with words.
fn rhythm(life: &Life<'_>, basket: &mut Basket) {
    let draw = Draw::of(Kind::Rhythm, life.two.number);
    let name = id(Kind::Rhythm, life.two.number);
    if draw.in_hundred(10) {
        let reason = life.marked(&text(&draw, 30, 90));
        let reason = life.rooms.seal(TALKS, of_pair(life.two.number), "rhythm_proposal.reason", &name, reason);
        let (at, on) = (life.moment(100, 9).0, days_from_now(-98).to_string());
        basket.put(&RHYTHM, binds![&name, life.pair(), "leader", at, "6w", "month", reason, on]);
    }
}

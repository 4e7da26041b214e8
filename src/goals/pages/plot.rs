//! The numbers said along the way, as a line in words and as a small drawing.

use askama::Template;

use crate::access::Turn;
use crate::goals::reading::{Drawn, Level, Reading, drawn};
use crate::goals::way::{Counted, read_number};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::ground::text::T;

/// A drawing of what has been said, made here and without a script. Everything in it is said in words beneath, and each
/// number stands with what else was told that day.
#[derive(Template)]
#[template(path = "goals/views/plot.html")]
pub(super) struct Plot {
    t: T,
    in_words: String,
    /// The line between the points, as the drawing has it.
    line: String,
    /// From the left and from the top.
    points: Vec<[String; 2]>,
    from: Mark,
    to: Mark,
    first: Mark,
    latest: Mark,
}
impl askama::filters::HtmlSafe for Plot {}

/// A number where it stands in the drawing: from the left, and from the top.
struct Mark {
    words: String,
    x: String,
    y: String,
    /// There is no room above it.
    below: bool,
}

fn part(part: f64) -> String {
    format!("{part:.1}")
}

impl Plot {
    pub(super) fn of(turn: &Turn<'_>, readings: &[Reading], counted: &Counted) -> Option<Plot> {
        let (t, zone, today) = (turn.visit.t(), &turn.visit.house.zone, turn.visit.today());
        let Drawn { points, from, to } = drawn(readings.to_vec(), counted)?;
        let (first, latest) = (points.first()?, points.last()?);
        let day = |at: Moment| t.day_month(at.date(zone), today);
        let (then, now) = (day(first.at), day(latest.at));
        let (one, last) = (t.decimal(first.number), t.decimal(latest.number));
        let said = t.progress_numbers_in_words(counted.what.reveal(), &one, then, &last, now);
        let mark = |words: String, x: f64, y: f64| Mark { words, x: part(x), y: part(y), below: y < 30.0 };
        let level = |level: Level, words: String, x: f64| mark(words, x, level.y);
        let line: Vec<String> = points.iter().map(|point| format!("{},{}", part(point.x), part(point.y))).collect();
        Some(Plot {
            t,
            in_words: format!("{said} {}", t.progress_numbers_between(t.decimal(from.number), t.decimal(to.number))),
            line: line.join(" "),
            from: level(from, t.progress_number_from(t.decimal(from.number)), 100.0),
            to: level(to, t.progress_number_to(t.decimal(to.number)), 0.0),
            first: mark(one, first.x, first.y),
            latest: mark(last, latest.x, latest.y),
            points: points.iter().map(|point| [part(point.x), part(point.y)]).collect(),
        })
    }
}

/// What was counted, what the number was, and from where to where.
pub(super) fn in_words(t: T, reading: &Reading) -> String {
    let said = |words: &Words| read_number(words.reveal()).map_or(words.reveal().to_owned(), |it| t.decimal(it));
    let Counted { what, from, to } = &reading.of;
    t.progress_number(what.reveal(), t.decimal(reading.number), said(from), said(to))
}

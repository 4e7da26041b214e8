//! A number said along the way, of what is counted, and how the numbers have gone (S64, E17).
//!
//! - The employee says it with what else is told, when the goal in force counts something. It is never asked for.
//! - It belongs to what was counted when it was said: when the two later count something else, it is not drawn among that.
//! - It is shown as it is, beside where one was and where one wants to be. No part done, nothing that is enough or too
//!   little: what a number means is for the two to say, and watching one's own progress helps when it is one's own.

use super::progress::{Refusal, Told};
use super::way::{Counted, read_number};
use crate::ground::clock::Moment;
use crate::people::PairId;

/// A number that was said, and what it was of.
#[derive(Clone)]
pub struct Reading {
    pub pair: PairId,
    pub at: Moment,
    pub number: f64,
    pub of: Counted,
}

/// What the number that is told is of. Nothing, when no number is told.
///
/// # Errors
/// When it is no number, or when nothing is counted, or something else than the one who wrote it was asked about.
pub fn of(told: &Told, counted: Option<&Counted>) -> Result<Option<Counted>, Refusal> {
    if told.number.is_blank() {
        return Ok(None);
    }
    let counted = counted.ok_or(Refusal::NothingCounted)?;
    if told.number_of != counted.what {
        return Err(Refusal::CountsOther);
    }
    read_number(told.number.reveal()).ok_or(Refusal::NotANumber)?;
    Ok(Some(counted.clone()))
}

/// The numbers of one thing counted, in the order they were said, and where they lie: parts of a hundred from the left
/// and from the top.
pub struct Drawn {
    pub points: Vec<Point>,
    pub from: Level,
    pub to: Level,
}

pub struct Point {
    pub at: Moment,
    pub number: f64,
    pub x: f64,
    pub y: f64,
}

#[derive(Clone, Copy)]
pub struct Level {
    pub number: f64,
    pub y: f64,
}

/// Room around the numbers, in parts of a hundred.
const BESIDE: f64 = 5.0;
const ABOVE: f64 = 16.0;

/// Draws what has been said of what is counted now. With fewer than two numbers there is no line to see.
#[must_use]
pub fn drawn(mut readings: Vec<Reading>, counted: &Counted) -> Option<Drawn> {
    readings.retain(|reading| reading.of.what == counted.what);
    readings.sort_by_key(|reading| reading.at);
    let (from, to) = (read_number(counted.from.reveal())?, read_number(counted.to.reveal())?);
    let (first, last) = match readings.as_slice() {
        [first, .., last] => (first.at.0, last.at.0),
        [] | [_] => return None,
    };
    let all = || readings.iter().map(|reading| reading.number).chain([from, to]);
    let (low, high) = all().fold((from, from), |(low, high), number| (low.min(number), high.max(number)));
    let y = |number: f64| {
        let part = if high > low { (high - number) / (high - low) } else { 0.5 };
        ABOVE + part * (100.0 - 2.0 * ABOVE)
    };
    let steps = readings.len() - 1;
    let x = |nth: usize, at: i64| {
        let part = if last > first { (at - first) as f64 / (last - first) as f64 } else { nth as f64 / steps as f64 };
        BESIDE + part * (100.0 - 2.0 * BESIDE)
    };
    let point = |(nth, said): (usize, &Reading)| Point {
        at: said.at,
        number: said.number,
        x: x(nth, said.at.0),
        y: y(said.number),
    };
    let points = readings.iter().enumerate().map(point).collect();
    let level = |number| Level { number, y: y(number) };
    Some(Drawn { points, from: level(from), to: level(to) })
}

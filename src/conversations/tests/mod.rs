//! The nouns' sentences. S, A and I are the numbers of the domain's requirements, answers and invariants.

mod closing;
mod merging;
mod point;
mod rhythm;
mod shared_note;
mod talk;

use super::course::{Course, Now, call};
use super::state::{Meanwhile, State};
use super::time::When;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn at(date: &str) -> When {
    When::of(date, "10:00", "45").unwrap()
}

/// A moment that day; which one does not matter to anything here.
fn on(date: &str) -> Now {
    let today = day(date);
    Now { at: Moment(i64::from(today.day_of_year()) * 1_000_000), today }
}

fn planned(date: &str) -> Course {
    call(at(date), day(date)).unwrap().now
}

/// As it is read from the database on a later day.
fn read_on(course: Course, date: &str, meanwhile: Meanwhile) -> State {
    State::known(course.state.said(), course.when, meanwhile, day(date))
}

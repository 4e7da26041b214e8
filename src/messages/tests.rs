//! What the choices come to, as sentences.

use jiff::civil::{DateTime, datetime};

use super::told::{TOLD, told};
use super::{Choices, Kind, Pace, Quiet, When, Whom};

/// Friday 28 November 2025; the Monday after is 1 December.
fn friday(hour: i8) -> DateTime {
    datetime(2025, 11, 28, hour, 10, 0, 0)
}

fn at_once() -> Choices {
    Choices::default()
}

#[test]
fn in_working_hours_one_is_told_at_once() {
    assert_eq!(at_once().when(friday(7)), When::Now);
    assert_eq!(at_once().when(friday(16)), When::Now);
}

#[test]
fn evenings_nights_weekends_and_days_off_are_quiet_unless_one_says_otherwise() {
    let monday = When::Later(datetime(2025, 12, 1, 7, 0, 0, 0));
    assert_eq!(at_once().when(friday(17)), monday);
    assert_eq!(at_once().when(datetime(2025, 11, 29, 12, 0, 0, 0)), monday);
    assert_eq!(at_once().when(datetime(2025, 11, 30, 23, 59, 0, 0)), monday);
    assert_eq!(at_once().when(datetime(2025, 12, 1, 6, 59, 0, 0)), monday);
    let after_easter = When::Later(datetime(2026, 4, 7, 7, 0, 0, 0));
    assert_eq!(at_once().when(datetime(2026, 4, 1, 20, 0, 0, 0)), after_easter);
    let never_quiet = Choices { quiet: Quiet::Off, ..at_once() };
    assert_eq!(never_quiet.when(friday(23)), When::Now);
}

#[test]
fn once_a_day_is_in_the_morning_of_the_next_working_day() {
    let daily = Choices { pace: Pace::Daily, ..at_once() };
    assert_eq!(daily.when(friday(7)), When::Later(datetime(2025, 11, 28, 8, 0, 0, 0)));
    assert_eq!(daily.when(friday(8)), When::Later(datetime(2025, 12, 1, 8, 0, 0, 0)));
    assert_eq!(daily.when(datetime(2025, 11, 29, 3, 0, 0, 0)), When::Later(datetime(2025, 12, 1, 8, 0, 0, 0)));
    let all_days = Choices { quiet: Quiet::Off, ..daily.clone() };
    assert_eq!(all_days.when(friday(8)), When::Later(datetime(2025, 11, 29, 8, 0, 0, 0)));
    assert_eq!(daily.when_sent(friday(8)), When::Now, "and then it goes");
}

#[test]
fn a_kind_one_does_not_want_is_not_told() {
    let without = Choices { unwanted: vec![Kind::Promises], ..at_once() };
    assert!(!without.wants(Kind::Promises) && without.wants(Kind::Needs));
}

#[test]
fn what_tells_somebody_stands_once_and_what_is_ones_own_tells_nobody() {
    for (at, (what, ..)) in TOLD.iter().enumerate() {
        assert!(TOLD[at + 1..].iter().all(|(other, ..)| other != what), "{what} stands twice");
    }
    assert_eq!(told("goal_agreed"), Some((Kind::Agreements, Whom::TheOther)));
    for own in ["goal_draft_kept", "own_note_kept", "need_seen", "promise_seen", "point_raised", "password_changed"] {
        assert_eq!(told(own), None);
    }
}

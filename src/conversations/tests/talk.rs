use super::super::closing::{Closing, NoNewPromises};
use super::super::course::{NextDate, Refusal};
use super::*;
use crate::ground::sealing::Words;
use crate::people::Side::{Employee, Leader};

fn held(date: &str) -> Course {
    let once = planned(date).say_held(Employee, on(date)).unwrap().now;
    once.say_held(Leader, on(date)).unwrap().now
}

fn followed(date: &str) -> Closing {
    Closing { next: Some(at(date)), promises: 1, no_new: NoNewPromises::Unsaid }
}

#[test]
fn i6_a_talk_held_by_one_is_not_held() {
    for one in [Employee, Leader] {
        let course = planned("2026-10-16").say_held(one, on("2026-10-16")).unwrap().now;
        assert!(!course.state.is_held());
        assert!(matches!(course.state, State::HeldNoted { by, .. } if by == one));
        assert_eq!(course.complete(&followed("2026-11-16"), Moment(9)).map(|step| step.now), None);
    }
}

#[test]
fn i6_it_is_held_when_both_have_said_so_whoever_was_first() {
    for (first, second) in [(Employee, Leader), (Leader, Employee)] {
        let once = planned("2026-10-16").say_held(first, on("2026-10-16")).unwrap().now;
        let twice = once.say_held(second, on("2026-10-17")).unwrap();
        assert!(twice.now.state.is_held());
        assert_eq!(twice.happened.what, "talk_held");
    }
}

#[test]
fn i2_nobody_says_it_for_the_other_by_saying_it_twice() {
    let once = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    assert_eq!(once.say_held(Leader, on("2026-10-17")).unwrap_err(), Refusal::YouHaveSaid);
}

#[test]
fn settled_14_what_one_has_said_waits_for_the_other_for_ever() {
    let once = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    assert!(matches!(read_on(once, "2027-10-16", Meanwhile::Awake), State::HeldNoted { .. }));
}

#[test]
fn settled_14_either_may_say_that_it_did_not_happen_also_when_the_other_has_said_that_it_did() {
    let said = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    let undone = said.say_it_did_not_happen(on("2026-10-17")).unwrap().now;
    assert!(matches!(undone.state, State::Missed { said: Some(_) }));
    assert!(matches!(read_on(undone, "2026-10-17", Meanwhile::Awake), State::Missed { .. }));
}

#[test]
fn a_talk_both_have_held_is_not_undone() {
    let course = held("2026-10-16");
    assert_eq!(course.say_it_did_not_happen(on("2026-10-17")).unwrap_err(), Refusal::AlreadyHeld);
    assert_eq!(course.say_held(Employee, on("2026-10-17")).unwrap_err(), Refusal::AlreadyHeld);
    let moved = course.move_to(at("2026-10-20"), course.when, day("2026-10-17"));
    assert_eq!(moved.unwrap_err(), Refusal::AlreadyHeld);
}

#[test]
fn nobody_holds_a_talk_before_its_day() {
    let course = planned("2026-10-16");
    assert_eq!(course.say_held(Employee, on("2026-10-15")).unwrap_err(), Refusal::NotYet);
    assert_eq!(course.say_it_did_not_happen(on("2026-10-15")).unwrap_err(), Refusal::NotYet);
    assert!(course.say_held(Employee, on("2026-10-16")).is_ok());
}

#[test]
fn a_talk_neither_held_nor_moved_within_seven_days_is_missed() {
    let course = planned("2026-10-16");
    assert_eq!(read_on(course, "2026-10-23", Meanwhile::Awake), State::Planned);
    assert_eq!(read_on(course, "2026-10-24", Meanwhile::Awake), State::Missed { said: None });
}

#[test]
fn a_resting_pair_misses_nothing() {
    assert_eq!(read_on(planned("2026-10-16"), "2026-12-24", Meanwhile::Rested), State::Planned);
}

#[test]
fn a_moved_talk_has_seven_days_from_its_new_day() {
    let course = planned("2026-10-16");
    let moved = course.move_to(at("2026-10-30"), course.when, day("2026-10-20")).unwrap();
    assert_eq!(moved.happened.what, "talk_moved");
    assert_eq!(moved.now.moved, 1);
    assert_eq!(read_on(moved.now, "2026-11-06", Meanwhile::Awake), State::Planned);
}

#[test]
fn i7_that_nothing_came_of_it_says_nothing_of_who() {
    let by_date = read_on(planned("2026-10-16"), "2026-11-01", Meanwhile::Awake);
    assert_eq!(by_date.said(), super::super::state::Said::default(), "what follows from dates is stored about nobody");
}

#[test]
fn late_is_better_than_never() {
    let course = Course { state: State::Missed { said: None }, ..planned("2026-10-16") };
    let said = course.say_held(Employee, on("2026-11-01")).unwrap().now;
    assert!(matches!(said.state, State::HeldNoted { by: Employee, .. }));
}

#[test]
fn a_missed_talk_is_not_moved_but_called_anew() {
    let course = Course { state: State::Missed { said: None }, ..planned("2026-10-16") };
    assert_eq!(course.move_to(at("2026-11-03"), course.when, day("2026-11-01")).unwrap_err(), Refusal::Missed);
}

#[test]
fn two_who_move_at_once_do_not_talk_past_each_other() {
    let course = planned("2026-10-16");
    let moved = course.move_to(at("2026-10-19"), course.when, day("2026-10-10")).unwrap().now;
    assert_eq!(moved.move_to(at("2026-10-20"), course.when, day("2026-10-10")).unwrap_err(), Refusal::Changed);
}

#[test]
fn talks_are_planned_for_days_to_come() {
    assert_eq!(call(at("2026-10-15"), day("2026-10-16")).unwrap_err(), Refusal::InThePast);
    assert!(call(at("2026-10-16"), day("2026-10-16")).is_ok());
    let course = planned("2026-10-16");
    assert_eq!(course.move_to(at("2026-10-14"), course.when, day("2026-10-15")).unwrap_err(), Refusal::InThePast);
    assert_eq!(course.move_to(course.when, course.when, day("2026-10-15")).unwrap_err(), Refusal::SameTime);
}

#[test]
fn a_talk_is_called_off_with_a_reason_and_the_next_date_kept() {
    let course = planned("2026-10-16");
    let reason = Words::new("Kurs hele dagen");
    assert_eq!(course.cancel(Leader, &Words::new("  "), NextDate::Kept, Moment(1)).unwrap_err(), Refusal::NoReason);
    assert_eq!(course.cancel(Leader, &reason, NextDate::None, Moment(1)).unwrap_err(), Refusal::NoNextDate);
    let off = course.cancel(Leader, &reason, NextDate::Kept, Moment(1)).unwrap().now;
    assert_eq!(off.state, State::Cancelled { by: Some(Leader), at: Moment(1) });
    assert_eq!(off.say_held(Employee, on("2026-10-16")).unwrap_err(), Refusal::Cancelled);
}

#[test]
fn a_pair_that_rests_may_call_off_without_a_date() {
    assert!(planned("2026-10-16").cancel(Employee, &Words::new("Vi hviler"), NextDate::Rests, Moment(1)).is_ok());
}

#[test]
fn i4_a_held_talk_is_completed_when_nothing_is_lacking() {
    let step = held("2026-10-16").complete(&followed("2026-11-16"), Moment(7)).unwrap();
    assert!(matches!(step.now.state, State::Completed { at: Moment(7), .. }));
    assert!(step.now.state.is_held());
    assert_eq!(step.now.complete(&followed("2026-11-16"), Moment(8)).map(|step| step.now), None, "once");
}

#[test]
fn i4_a_talk_without_a_next_date_is_not_completed() {
    let closing = Closing { next: None, ..followed("2026-11-16") };
    assert!(held("2026-10-16").complete(&closing, Moment(7)).is_none());
}

#[test]
fn what_is_stored_comes_back_as_it_was() {
    let completed = held("2026-10-16").complete(&followed("2026-11-16"), Moment(7)).unwrap().now;
    let off = planned("2026-10-16").cancel(Employee, &Words::new("Reise"), NextDate::Kept, Moment(3)).unwrap().now;
    let noted = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    for course in [planned("2026-10-16"), noted, held("2026-10-16"), completed, off] {
        assert_eq!(read_on(course, "2026-10-17", Meanwhile::Awake), course.state);
    }
}

#[test]
fn both_sides_have_the_same_buttons_but_for_what_one_has_said() {
    let today = day("2026-10-16");
    for course in [
        planned("2026-10-16"),
        held("2026-10-16"),
        Course { state: State::Missed { said: None }, ..planned("2026-10-16") },
    ] {
        assert_eq!(course.offers(Employee, today), course.offers(Leader, today));
    }
    let noted = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    assert!(noted.offers(Employee, today).says_held && !noted.offers(Leader, today).says_held);
    assert!(noted.offers(Employee, today).says_not_held && noted.offers(Leader, today).says_not_held);
}

#[test]
fn every_button_that_is_offered_works() {
    let today = day("2026-10-16");
    let noted = planned("2026-10-16").say_held(Leader, on("2026-10-16")).unwrap().now;
    let missed = Course { state: State::Missed { said: None }, ..planned("2026-10-16") };
    let courses = [planned("2026-10-16"), planned("2026-10-20"), noted, missed, held("2026-10-16")];
    for (course, side) in courses.into_iter().flat_map(|course| [(course, Employee), (course, Leader)]) {
        let offers = course.offers(side, today);
        let now = Now { at: Moment(5), today };
        assert_eq!(offers.says_held, course.say_held(side, now).is_ok(), "{course:?} {side:?}");
        assert_eq!(offers.says_not_held, course.say_it_did_not_happen(now).is_ok(), "{course:?}");
        assert_eq!(offers.changes, course.move_to(at("2026-11-01"), course.when, today).is_ok(), "{course:?}");
        assert_eq!(
            offers.changes,
            course.cancel(side, &Words::new("Reise"), NextDate::Kept, Moment(5)).is_ok(),
            "{course:?}"
        );
    }
}

#[test]
fn nobody_is_suggested_a_weekend() {
    let suggested = |date| super::super::time::working_day(day(date)).to_string();
    assert_eq!(suggested("2026-10-16"), "2026-10-16");
    assert_eq!(suggested("2026-10-17"), "2026-10-19");
    assert_eq!(suggested("2026-10-18"), "2026-10-19");
}

#[test]
fn a_time_goes_through_a_form_unchanged() {
    let when = When::of("2026-10-16", "09:05", "30").unwrap();
    assert_eq!(When::parse(&when.token()), Some(when));
    assert_eq!(super::super::time::clock(when.ends()), "09:35");
    for bad in [
        "",
        "2026-10-16",
        "2026-10-16T10:00",
        "2026-13-16T10:00/45",
        "2026-10-16T25:00/45",
        "2026-10-16T10:00/0",
        "2026-10-16T10:00/900",
    ] {
        assert_eq!(When::parse(bad), None, "{bad}");
    }
}

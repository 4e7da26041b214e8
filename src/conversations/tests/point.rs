use super::super::point::{Refusal, State, Tag, raise, titled};
use super::*;
use crate::ground::sealing::Words;
use crate::people::Side::{Employee, Leader};

#[test]
fn s28_either_raises_a_point_and_says_what_it_is() {
    assert_eq!(raise(&Words::new("Vaktplanen i høst")).unwrap().now, State::Open);
    assert_eq!(raise(&Words::new("   ")).unwrap_err(), Refusal::NoTitle);
}

#[test]
fn i10_only_the_one_who_raised_a_point_closes_it() {
    for (raised_by, other) in [(Employee, Leader), (Leader, Employee)] {
        for state in [State::Open, State::TalkedAbout { last: Moment(1) }] {
            assert_eq!(state.close(raised_by, other, Moment(2)).unwrap_err(), Refusal::NotYours);
            assert_eq!(state.close(raised_by, raised_by, Moment(2)).unwrap().now, State::Closed { at: Moment(2) });
        }
    }
}

#[test]
fn i10_what_has_been_talked_about_is_not_closed_by_that() {
    let talked = State::Open.talk_about(Moment(1)).unwrap().now;
    assert!(!talked.is_closed());
    assert_eq!(
        talked.talk_about(Moment(2)).unwrap().now,
        State::TalkedAbout { last: Moment(2) },
        "it may be talked about again"
    );
}

#[test]
fn i10_the_one_who_raised_a_point_takes_it_up_again() {
    let closed = State::Closed { at: Moment(1) };
    assert_eq!(closed.reopen(Employee, Leader).unwrap_err(), Refusal::NotYours);
    assert_eq!(closed.reopen(Employee, Employee).unwrap().now, State::Open);
    assert_eq!(State::Open.reopen(Employee, Employee).unwrap_err(), Refusal::StillOpen);
}

#[test]
fn a_closed_point_is_not_talked_about() {
    let closed = State::Closed { at: Moment(1) };
    assert_eq!(closed.talk_about(Moment(2)).unwrap_err(), Refusal::AlreadyClosed);
    assert_eq!(closed.close(Employee, Employee, Moment(2)).unwrap_err(), Refusal::AlreadyClosed);
}

#[test]
fn s18_to_s21_there_are_four_tags() {
    assert_eq!(Tag::ALL.map(Tag::name), ["practice", "deliveries", "results", "values"]);
    assert!(Tag::ALL.into_iter().all(|tag| Tag::parse(tag.name()) == Some(tag)));
    assert_eq!(Tag::parse("character"), None);
}

#[test]
fn s64_what_stands_in_the_way_keeps_every_word_as_a_point() {
    let (title, more) = titled(&Words::new(" Kartverket er nede "));
    assert_eq!((title.reveal(), more.is_blank()), ("Kartverket er nede", true));
    let (title, more) = titled(&Words::new("Kartverket er nede\nHver tirsdag"));
    assert_eq!((title.reveal(), more.reveal()), ("Kartverket er nede", "Kartverket er nede\nHver tirsdag"));
    let long = "Ingen vet hvem som har saken, ".repeat(9);
    let (title, more) = titled(&Words::new(long.as_str()));
    assert!(title.reveal().chars().count() <= 91 && title.reveal().ends_with('…'), "{}", title.reveal());
    assert_eq!(more.reveal(), long.trim());
    let unbroken = "å".repeat(200);
    assert_eq!(titled(&Words::new(unbroken.as_str())).0.reveal().chars().count(), 91);
}

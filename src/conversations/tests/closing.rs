use super::super::closing::{Answer, Closing, Lack, NoNewPromises, Offer, Refusal};
use super::*;
use crate::ground::sealing::Words;
use crate::people::Side::{Employee, Leader};

#[test]
fn i4_a_talk_is_left_with_a_next_date_and_a_promise_or_both_saying_there_is_none() {
    let next = Some(at("2026-11-16"));
    let lacks = |next, promises, no_new| Closing { next, promises, no_new }.lacks();
    assert_eq!(lacks(next, 1, NoNewPromises::Unsaid), []);
    assert_eq!(lacks(next, 0, NoNewPromises::SaidByBoth), []);
    assert_eq!(lacks(next, 0, NoNewPromises::SaidBy(Leader)), [Lack::Promise { none_said_by: Some(Leader) }]);
    assert_eq!(lacks(None, 0, NoNewPromises::Unsaid), [Lack::NextDate, Lack::Promise { none_said_by: None }]);
    assert_eq!(lacks(None, 2, NoNewPromises::SaidByBoth), [Lack::NextDate]);
}

#[test]
fn i4_that_there_are_no_new_promises_must_be_said_by_both() {
    assert_eq!(NoNewPromises::known(true, false), NoNewPromises::SaidBy(Employee));
    assert_eq!(NoNewPromises::known(false, true), NoNewPromises::SaidBy(Leader));
    assert_eq!(NoNewPromises::known(true, true), NoNewPromises::SaidByBoth);
    assert!(NoNewPromises::SaidBy(Leader).said_by(Leader) && !NoNewPromises::SaidBy(Leader).said_by(Employee));
}

#[test]
fn s62_no_more_is_an_answer_too() {
    assert!(Answer::of(Words::new(" ")) == Answer::NothingMore);
    assert!(Answer::of(Words::new("En time i ro")).words().is_some());
}

#[test]
fn a_next_date_is_agreed_when_the_other_says_yes_to_the_one_they_read() {
    let today = day("2026-10-16");
    let offer = Offer::propose(Leader, at("2026-11-13"), at("2026-10-16"), today).unwrap();
    assert_eq!(offer.agree(Leader, at("2026-11-13"), today), Err(Refusal::OwnProposal));
    assert_eq!(offer.agree(Employee, at("2026-11-12"), today), Err(Refusal::Moved));
    assert_eq!(offer.agree(Employee, at("2026-11-13"), today), Ok(at("2026-11-13")));
}

#[test]
fn a_next_date_comes_after_this_talk() {
    let propose = |date, today| Offer::propose(Leader, at(date), at("2026-10-16"), day(today));
    assert!(propose("2026-10-16", "2026-10-10").is_err());
    assert!(propose("2026-10-20", "2026-10-21").is_err());
    assert!(propose("2026-10-17", "2026-10-16").is_ok());
}

#[test]
fn a_date_that_lay_too_long_is_not_agreed() {
    let offer = Offer { by: Leader, when: at("2026-11-13") };
    assert!(offer.agree(Employee, at("2026-11-13"), day("2026-11-14")).is_err());
}

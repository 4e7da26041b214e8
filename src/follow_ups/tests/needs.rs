//! The sentences of needs.

use proptest::prelude::*;

use super::{NOON, day, pair};
use crate::follow_ups::NeedId;
use crate::follow_ups::need::{Did, Kind, Need, Refusal, Reply, Said, State, Step, Whose, answer_by, missing};
use crate::ground::sealing::Words;
use crate::people::{PairId, Rest, Side};

fn said(collides: &[&str]) -> Said {
    Said {
        what: "Hva kan vente når køen vokser?".into(),
        collides: collides.iter().map(|line| (*line).into()).collect(),
    }
}

fn need(state: State, collides: &[&str]) -> Need {
    Need {
        id: NeedId::stored("n".to_owned()),
        pair: PairId::stored("pair".to_owned()),
        kind: if collides.is_empty() { Kind::Clarification } else { Kind::Prioritising },
        whose: Whose::Both,
        said: said(collides),
        goal: None,
        raised_at: NOON,
        needed_by: None,
        answer_by: day("2025-10-21"),
        state,
        turns: vec![],
        revision: 0,
    }
}

fn reply(words: &str, order: &[usize]) -> Reply {
    Reply { words: words.into(), order: order.to_vec() }
}

fn state(step: Result<Step, Refusal>) -> Result<State, Refusal> {
    step.map(|step| step.now)
}

#[test]
fn only_the_one_who_raised_it_says_that_it_is_met() {
    // I10
    assert_eq!(state(need(State::Answered, &[]).meet(Side::Leader)), Err(Refusal::NotWhoRaised));
    for at in [State::Raised, State::Seen, State::Answered, State::NotPossible] {
        assert_eq!(state(need(at, &[]).meet(Side::Employee)), Ok(State::Met));
    }
    for at in [State::Met, State::Withdrawn, State::EndedWithPair] {
        assert_eq!(state(need(at, &[]).meet(Side::Employee)), Err(Refusal::Over));
    }
}

#[test]
fn an_answer_is_owed_within_five_working_days_or_when_it_is_needed() {
    // 3.9, S22
    assert_eq!(answer_by(day("2025-10-14"), None), day("2025-10-21"));
    assert_eq!(answer_by(day("2025-10-14"), Some(day("2025-10-15"))), day("2025-10-15"));
    assert_eq!(answer_by(day("2025-10-14"), Some(day("2025-12-01"))), day("2025-10-21"));
    // Over Christmas: 24, 29, 30, 31 December and 2 January.
    assert_eq!(answer_by(day("2025-12-23"), None), day("2026-01-02"));
}

#[test]
fn what_collides_is_answered_with_an_order() {
    // S23
    let need = need(State::Seen, &["nabovarsel", "telefonvakt"]);
    assert_eq!(state(need.answer(Side::Leader, &reply("", &[1, 0]))), Ok(State::Answered));
    for order in [&[][..], &[0], &[0, 0], &[0, 2], &[0, 1, 2]] {
        assert_eq!(state(need.answer(Side::Leader, &reply("ord", order))), Err(Refusal::NoOrder), "{order:?}");
    }
    assert_eq!(state(need.answer(Side::Employee, &reply("", &[1, 0]))), Err(Refusal::NotWhoAnswers));
    let today = day("2025-10-14");
    assert_eq!(missing(Kind::Prioritising, &said(&["ett"]), None, today), [Refusal::NothingCollides]);
    assert_eq!(missing(Kind::Help, &said(&[]), None, today), []);
}

#[test]
fn a_no_has_a_reason_and_can_be_taken_up_again() {
    let read = need(State::Seen, &[]);
    assert_eq!(state(read.cannot_be(Side::Leader, &reply(" ", &[]))), Err(Refusal::NoReason));
    assert_eq!(state(read.cannot_be(Side::Leader, &reply("Vi har ikke penger.", &[]))), Ok(State::NotPossible));
    let no = need(State::NotPossible, &[]);
    let again = no.reopen(Side::Employee, day("2025-10-24")).expect("it can be");
    assert_eq!((again.now, again.answer_by), (State::Raised, Some(day("2025-10-31"))));
    assert_eq!(state(read.reopen(Side::Employee, day("2025-10-24"))), Err(Refusal::NotAnswered));
}

#[test]
fn late_is_a_fact_about_an_unanswered_need_and_nothing_is_late_while_the_pair_rests() {
    // I7
    let today = day("2025-10-22");
    assert_eq!(need(State::Raised, &[]).late_since(&pair(None), today), Some(day("2025-10-21")));
    assert_eq!(need(State::Raised, &[]).late_since(&pair(None), day("2025-10-21")), None);
    assert_eq!(need(State::Answered, &[]).late_since(&pair(None), today), None);
    let rest = Rest { from: day("2025-10-15"), until: day("2025-12-01") };
    assert_eq!(need(State::Raised, &[]).late_since(&pair(Some(rest)), today), None);
}

#[test]
fn what_is_missing_is_said_all_at_once() {
    let nothing = Said { what: " ".into(), collides: vec![Words::new("en ting"), Words::new(" ")] };
    let today = day("2025-10-14");
    let lacks = missing(Kind::Prioritising, &nothing, Some(day("2025-10-13")), today);
    assert_eq!(lacks, [Refusal::NoWhat, Refusal::NothingCollides, Refusal::DateGone]);
    assert_eq!(nothing.tidied().collides.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// Whatever the two do with a need, in whatever order: it is met or taken back only by the one who raised it,
    /// answered or refused only by the other, and what is over stays so (I10).
    #[test]
    fn each_does_only_their_own_part(deeds in proptest::collection::vec((0u8..6, any::<bool>()), 1..14)) {
        let mut it = need(State::Raised, &[]);
        for (deed, leader) in deeds {
            let by = if leader { Side::Leader } else { Side::Employee };
            let before = it.state;
            let words = reply("ord", &[]);
            let (step, did) = match deed {
                0 => (it.see(by), None),
                1 => (it.answer(by, &words), Some(Did::Answered)),
                2 => (it.cannot_be(by, &words), Some(Did::NotPossible)),
                3 => (it.meet(by), None),
                4 => (it.reopen(by, day("2025-10-24")), Some(Did::Reopened)),
                _ => (it.withdraw(by), None),
            };
            if let Ok(step) = step {
                prop_assert!(!before.is_over());
                let by_employee = matches!(step.now, State::Met | State::Withdrawn) || did == Some(Did::Reopened);
                prop_assert_eq!(by == Side::Employee, by_employee);
                if step.now.waits() && before != State::Raised {
                    prop_assert!(step.answer_by.is_some() || step.now == State::Seen, "a day for the answer");
                }
                it.state = step.now;
            } else {
                prop_assert_eq!(it.state, before);
            }
            prop_assert_eq!(it.offers(Side::Leader).answer, !it.state.is_over());
            prop_assert_eq!(it.offers(Side::Employee).meet, !it.state.is_over());
        }
    }
}

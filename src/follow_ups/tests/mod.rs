//! The promise's own sentences.

mod changing;
mod needs;
mod touchpoints;

use super::promise::{Origin, Promise, Refusal, State, Step, missing, written};
use super::{Back, PromiseId};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{EmploymentId, Face, Pair, PairId, PersonId, Rest, Rhythm, Side};

const NOON: Moment = Moment(1_760_522_400_000_000);

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn promise(owner: Side, state: State) -> Promise {
    Promise {
        id: PromiseId::stored("p".to_owned()),
        pair: PairId::stored("pair".to_owned()),
        owner,
        what: "Avklare hvem som tar dispensasjonene".into(),
        how: "I ledermøtet".into(),
        due: day("2025-10-10"),
        first_due: None,
        carried_over_at: None,
        origin: Origin::Itself,
        written_at: NOON,
        state,
        dropping: None,
        reminded_at: None,
        turns: vec![],
        brought: false,
        revision: 0,
    }
}

fn pair(rest: Option<Rest>) -> Pair {
    let face = |id: &str| Face { id: PersonId::stored(id.to_owned()), given: id.to_owned(), family: String::new() };
    Pair {
        id: PairId::stored("pair".to_owned()),
        employment: EmploymentId::stored("employment".to_owned()),
        employee: face("sunniva"),
        leader: face("hakon"),
        from: day("2025-01-01"),
        to: None,
        ended_at: None,
        rhythm: Rhythm::Monthly,
        rest,
    }
}

fn state(step: Result<Step, Refusal>) -> Result<State, Refusal> {
    step.map(|step| step.now)
}

/// A promise in every state there is.
fn everywhere(owner: Side) -> Vec<Promise> {
    let at = NOON;
    [
        State::Asked,
        State::Open,
        State::Kept { at },
        State::Seen { kept_at: at },
        State::Dropped { at },
        State::Declined,
        State::LaidAside,
        State::EndedWithPair,
    ]
    .map(|state| promise(owner, state))
    .into()
}

#[test]
fn a_promise_has_what_when_and_how_or_is_none_i5() {
    let (some, none, today) = (Words::from("Noe"), Words::from("  \n "), day("2025-10-10"));
    assert_eq!(missing(&some, &some, Some(today), today), []);
    assert_eq!(missing(&none, &none, None, today), [Refusal::NoWhat, Refusal::NoWhen, Refusal::NoHow]);
    assert_eq!(missing(&some, &none, Some(today), today), [Refusal::NoHow]);
}

#[test]
fn nobody_promises_something_for_a_day_that_is_past() {
    let some = Words::from("Noe");
    assert_eq!(missing(&some, &some, Some(day("2025-10-09")), day("2025-10-10")), [Refusal::DateGone]);
}

#[test]
fn what_one_promises_oneself_is_given_with_that() {
    for side in Side::BOTH {
        assert_eq!(written(side, side).now, State::Open);
    }
}

#[test]
fn what_one_writes_for_the_other_waits_for_their_yes_i2() {
    for side in Side::BOTH {
        assert_eq!(written(side, side.other()).now, State::Asked);
        let asked = promise(side, State::Asked);
        assert_eq!(state(asked.accept(side, day("2025-10-01"))), Ok(State::Open));
        assert_eq!(state(asked.accept(side.other(), day("2025-10-01"))), Err(Refusal::NotTheOwner));
        assert_eq!(state(asked.keep(side, NOON)), Err(Refusal::NotPromisedYet));
    }
}

#[test]
fn a_question_whose_day_has_gone_is_not_promised_after_the_event() {
    assert_eq!(
        state(promise(Side::Leader, State::Asked).accept(Side::Leader, day("2025-10-11"))),
        Err(Refusal::DateGone)
    );
}

#[test]
fn the_owner_may_say_no_and_the_one_who_asked_sees_it() {
    let asked = promise(Side::Leader, State::Asked);
    assert_eq!(state(asked.decline(Side::Employee)), Err(Refusal::NotTheOwner));
    assert_eq!(state(asked.decline(Side::Leader)), Ok(State::Declined));
    let declined = promise(Side::Leader, State::Declined);
    assert!(declined.offers(Side::Employee).see);
    assert_eq!(state(declined.see(Side::Employee)), Ok(State::LaidAside));
}

#[test]
fn the_one_who_asked_may_take_the_question_back_but_not_a_promise() {
    assert_eq!(state(promise(Side::Leader, State::Asked).withdraw(Side::Employee)), Ok(State::LaidAside));
    assert_eq!(state(promise(Side::Leader, State::Asked).withdraw(Side::Leader)), Err(Refusal::OwnPromise));
    assert_eq!(state(promise(Side::Leader, State::Open).withdraw(Side::Employee)), Err(Refusal::AlreadyPromised));
}

#[test]
fn the_owner_alone_marks_it_as_kept_i5() {
    for owner in Side::BOTH {
        let open = promise(owner, State::Open);
        assert_eq!(state(open.keep(owner, NOON)), Ok(State::Kept { at: NOON }));
        assert_eq!(state(open.keep(owner.other(), NOON)), Err(Refusal::NotTheOwner));
    }
}

#[test]
fn it_is_kept_once() {
    let kept = promise(Side::Leader, State::Kept { at: NOON });
    assert_eq!(state(kept.keep(Side::Leader, NOON)), Err(Refusal::AlreadyKept));
}

#[test]
fn the_owner_takes_kept_back_until_the_other_has_seen_it_s61() {
    let kept = promise(Side::Leader, State::Kept { at: NOON });
    assert_eq!(state(kept.undo_keep(Side::Leader)), Ok(State::Open));
    assert_eq!(state(kept.undo_keep(Side::Employee)), Err(Refusal::NotTheOwner));
    let seen = promise(Side::Leader, State::Seen { kept_at: NOON });
    assert_eq!(state(seen.undo_keep(Side::Leader)), Err(Refusal::AlreadySeen));
    assert_eq!(state(promise(Side::Leader, State::Open).undo_keep(Side::Leader)), Err(Refusal::NotKeptYet));
}

#[test]
fn the_other_sees_it_and_nobody_nods_to_themself_s61() {
    let kept = promise(Side::Leader, State::Kept { at: NOON });
    assert_eq!(state(kept.see(Side::Employee)), Ok(State::Seen { kept_at: NOON }));
    assert_eq!(state(kept.see(Side::Leader)), Err(Refusal::OwnPromise));
    assert_eq!(state(promise(Side::Leader, State::Open).see(Side::Employee)), Err(Refusal::NotKeptYet));
}

#[test]
fn late_is_a_fact_about_an_open_promise_whose_day_is_past_i7() {
    let (open, with) = (promise(Side::Leader, State::Open), pair(None));
    assert_eq!(open.late_since(&with, day("2025-10-10")), None);
    assert_eq!(open.late_since(&with, day("2025-10-11")), Some(day("2025-10-10")));
    for other in everywhere(Side::Leader).iter().filter(|promise| promise.state != State::Open) {
        assert_eq!(other.late_since(&with, day("2025-12-24")), None, "{:?}", other.state);
    }
}

#[test]
fn nothing_is_late_while_the_pair_rests() {
    let resting = pair(Some(Rest { from: day("2025-10-01"), until: day("2025-12-01") }));
    let open = promise(Side::Leader, State::Open);
    assert_eq!(open.late_since(&resting, day("2025-11-30")), None);
    assert_eq!(open.late_since(&resting, day("2025-12-01")), Some(day("2025-10-10")));
}

#[test]
fn what_is_open_ends_with_the_pair_and_what_is_kept_stands_settled_11() {
    let ends: Vec<Option<State>> =
        everywhere(Side::Leader).iter().map(|promise| promise.end_with_pair().map(|step| step.now)).collect();
    let (over, aside) = (Some(State::EndedWithPair), Some(State::LaidAside));
    assert_eq!(ends, [aside, over, None, None, None, aside, None, None]);
}

#[test]
fn a_button_is_offered_exactly_when_the_deed_would_be_done() {
    for owner in Side::BOTH {
        for promise in everywhere(owner) {
            for side in Side::BOTH {
                let offers = promise.offers(side);
                let said = (promise.state, owner, side);
                assert_eq!(
                    offers.answer,
                    promise.decline(side).is_ok() && promise.accept(side, day("2025-10-01")).is_ok(),
                    "answer {said:?}"
                );
                assert_eq!(offers.withdraw, promise.withdraw(side).is_ok(), "withdraw {said:?}");
                assert_eq!(offers.keep, promise.keep(side, NOON).is_ok(), "keep {said:?}");
                assert_eq!(offers.undo, promise.undo_keep(side).is_ok(), "undo {said:?}");
                assert_eq!(offers.see, promise.see(side).is_ok(), "see {said:?}");
            }
        }
    }
}

#[test]
fn nothing_happens_to_a_promise_that_is_over() {
    for over in [State::LaidAside, State::EndedWithPair, State::Dropped { at: NOON }] {
        let promise = promise(Side::Leader, over);
        for side in Side::BOTH {
            assert!(promise.accept(side, day("2025-10-01")).is_err());
            assert!(promise.decline(side).is_err());
            assert!(promise.withdraw(side).is_err());
            assert!(promise.keep(side, NOON).is_err());
            assert!(promise.undo_keep(side).is_err());
            assert!(promise.see(side).is_err());
        }
    }
}

#[test]
fn what_ended_with_a_pair_is_the_employees_to_bring_once() {
    // Settled 11.
    for owner in Side::BOTH {
        let ended = promise(owner, State::EndedWithPair);
        assert_eq!(ended.bring(Side::Employee), Ok(()));
        assert_eq!(ended.bring(Side::Leader), Err(Refusal::NotTheEmployee));
        let brought = Promise { brought: true, ..ended };
        assert_eq!(brought.bring(Side::Employee), Err(Refusal::AlreadyBrought));
        for state in [State::Asked, State::Open, State::Kept { at: NOON }, State::Declined, State::LaidAside] {
            assert_eq!(promise(owner, state).bring(Side::Employee), Err(Refusal::NotEnded), "{state:?}");
        }
    }
}

#[test]
fn one_comes_back_to_one_of_our_own_places_and_nowhere_else() {
    let pair = PairId::stored("pair".to_owned());
    let places = [
        (Back::Home, "/?gjort=holdt#lofte-p"),
        (Back::Team, "/teamet?gjort=holdt#lofte-p"),
        (Back::Member(pair.clone()), "/teamet/pair?gjort=holdt#lofte-p"),
        (Back::List, "/lofter?gjort=holdt#lofte-p"),
        (Back::ListOf(pair), "/lofter?par=pair&gjort=holdt#lofte-p"),
        (Back::One(PromiseId::stored("p".to_owned())), "/lofter/p?gjort=holdt#lofte-p"),
        (Back::Talk("talk".to_owned()), "/samtaler/talk?gjort=holdt#lofte-p"),
    ];
    for (place, address) in places {
        assert_eq!(place.after("holdt", &PromiseId::stored("p".to_owned())), address);
        assert_eq!(Back::parse(&place.name()), place);
    }
    for elsewhere in
        ["", "//example.org", "https://example.org", "samtale:../../meg", "samtale:a?b", "par:A B", "hjem:x"]
    {
        assert_eq!(Back::parse(elsewhere), Back::List, "{elsewhere}");
    }
}

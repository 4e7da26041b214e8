//! The sentences of promises that no longer fit, and of reminders and how it has gone.

use proptest::prelude::*;

use super::{NOON, day, pair, promise, state};
use crate::follow_ups::promise::{Did, Outcome, Promise, Refusal, Said, State, Step, Turned, reckon};
use crate::ground::clock::{Moment, Zone};
use crate::ground::sealing::Words;
use crate::people::{Rest, Side};

fn zone() -> Zone {
    Zone::named("Europe/Oslo").expect("a zone")
}

const DAY: i64 = 86_400_000_000;

fn why() -> Words {
    "Ledermøtet er flyttet".into()
}

fn turned(by: Side, did: Did) -> Turned {
    Turned { by, at: NOON, did, days: None, said: Said::default() }
}

/// The promise as it is after a step, with what was said.
fn after(mut it: Promise, by: Side, did: Option<Did>, step: Step, at: Moment) -> Promise {
    if let Some(due) = step.due {
        it.first_due = it.first_due.or(Some(it.due));
        it.due = due;
        it.carried_over_at = Some(at);
    }
    it.reminded_at = step.reminded_at.or(it.reminded_at);
    it.dropping = step.dropping;
    it.state = step.now;
    it.turns.extend(did.map(|did| turned(by, did)));
    it
}

fn dropping(owner: Side, by: Side) -> Promise {
    let open = promise(owner, State::Open);
    let step = open.propose_drop(by, &why()).expect("it can be proposed");
    after(open, by, Some(Did::DropProposed), step, NOON)
}

#[test]
fn its_owner_alone_gives_a_promise_a_new_day_before_or_after_the_one_it_has_and_says_why() {
    let (open, how) = (promise(Side::Leader, State::Open), "I ledermøtet".into());
    for today in ["2025-10-01", "2025-10-10", "2025-10-20"] {
        let step = open.carry_over(Side::Leader, Some(day("2025-10-24")), &how, &why(), day(today)).expect("it can");
        assert_eq!((step.now, step.due), (State::Open, Some(day("2025-10-24"))));
    }
    let carry = |by, due: &str, how: &Words, why: &Words| {
        state(open.carry_over(by, Some(day(due)), how, why, day("2025-10-08")))
    };
    assert_eq!(carry(Side::Employee, "2025-10-24", &how, &why()), Err(Refusal::NotTheOwner));
    assert_eq!(carry(Side::Leader, "2025-10-24", &how, &" ".into()), Err(Refusal::NoReason));
    assert_eq!(carry(Side::Leader, "2025-10-24", &"".into(), &why()), Err(Refusal::NoHow));
    assert_eq!(carry(Side::Leader, "2025-10-10", &how, &why()), Err(Refusal::NotLater));
    assert_eq!(carry(Side::Leader, "2025-10-07", &how, &why()), Err(Refusal::DateGone));
    let nothing = open.missing_for_a_new_day(None, &"".into(), &"".into(), day("2025-10-08"));
    assert_eq!(nothing, [Refusal::NoWhen, Refusal::NoHow, Refusal::NoReason]);
}

#[test]
fn a_promise_is_dropped_by_both_or_not_at_all() {
    // 3.3: dropped (by both, with reason). I2: nothing falls by silence.
    for owner in Side::BOTH {
        for by in Side::BOTH {
            let open = promise(owner, State::Open);
            assert_eq!(state(open.propose_drop(by, &"".into())), Err(Refusal::NoReason));
            assert_eq!(state(open.drop_too(by, 0, NOON)), Err(Refusal::NotProposed));
            let it = dropping(owner, by);
            // It stands as promised meanwhile: it can be kept, and it can be late.
            assert_eq!(it.state, State::Open);
            assert_eq!(it.late_since(&pair(None), day("2025-10-11")), Some(day("2025-10-10")));
            assert_eq!(state(it.keep(owner, NOON)), Ok(State::Kept { at: NOON }));
            assert_eq!(state(it.drop_too(by, 1, NOON)), Err(Refusal::OwnProposal));
            assert_eq!(state(it.let_stand(by)), Err(Refusal::OwnProposal));
            assert_eq!(state(it.propose_drop(by.other(), &why())), Err(Refusal::AlreadyProposed));
            assert_eq!(state(it.take_drop_back(by.other())), Err(Refusal::NotProposed));
            assert_eq!(it.take_drop_back(by).expect("one's own").dropping, None);
            assert_eq!(it.let_stand(by.other()).expect("a no").dropping, None);
            assert_eq!(state(it.drop_too(by.other(), 1, NOON)), Ok(State::Dropped { at: NOON }));
        }
    }
}

#[test]
fn a_yes_is_to_what_one_has_read_and_nothing_newer() {
    let it = dropping(Side::Employee, Side::Leader);
    let step = it.take_drop_back(Side::Leader).expect("it is his");
    let it = after(it, Side::Leader, Some(Did::DropTakenBack), step, NOON);
    let step = it.propose_drop(Side::Leader, &"En annen grunn".into()).expect("once more");
    let it = after(it, Side::Leader, Some(Did::DropProposed), step, NOON);
    assert_eq!(state(it.drop_too(Side::Employee, 1, NOON)), Err(Refusal::Moved));
    assert_eq!(state(it.drop_too(Side::Employee, 3, NOON)), Ok(State::Dropped { at: NOON }));
}

#[test]
fn a_new_day_answers_what_was_proposed_and_what_one_was_reminded_of() {
    let mut it = dropping(Side::Leader, Side::Employee);
    it.reminded_at = Some(NOON);
    assert_eq!(it.reminder(), Some(NOON));
    let step = it.carry_over(Side::Leader, Some(day("2025-11-10")), &"Slik".into(), &why(), day("2025-10-15"));
    let it = after(it, Side::Leader, Some(Did::CarriedOver), step.expect("it can"), Moment(NOON.0 + 1));
    assert_eq!((it.dropping, it.reminder(), it.first_due), (None, None, Some(day("2025-10-10"))));
}

#[test]
fn the_other_reminds_once_a_day_and_nobody_is_reminded_while_the_pair_rests() {
    let (open, with, zone) = (promise(Side::Leader, State::Open), pair(None), zone());
    let step = open.remind(Side::Employee, &with, NOON, &zone).expect("it can");
    assert_eq!(state(open.remind(Side::Leader, &with, NOON, &zone)), Err(Refusal::OwnPromise));
    let it = after(open, Side::Employee, None, step, NOON);
    let again = |at: i64| state(it.remind(Side::Employee, &with, Moment(at), &zone));
    assert_eq!(again(NOON.0 + 60_000_000), Err(Refusal::AlreadyReminded));
    assert_eq!(again(NOON.0 + DAY), Ok(State::Open));
    let resting = pair(Some(Rest { from: day("2025-10-01"), until: day("2025-12-01") }));
    assert_eq!(state(it.remind(Side::Employee, &resting, Moment(NOON.0 + DAY), &zone)), Err(Refusal::Rests));
}

#[test]
fn the_day_before_it_stands_on_its_owners_own_day() {
    // 3.8: action due, to the owner, the day before.
    let (open, with) = (promise(Side::Leader, State::Open), pair(None));
    assert!(!open.is_on_the_day_of(Side::Leader, &with, day("2025-10-08")));
    assert!(open.is_on_the_day_of(Side::Leader, &with, day("2025-10-09")));
    assert!(open.is_on_the_day_of(Side::Leader, &with, day("2025-10-12")));
    assert!(!open.is_on_the_day_of(Side::Employee, &with, day("2025-10-09")));
    let it = dropping(Side::Leader, Side::Employee);
    assert!(it.is_on_the_day_of(Side::Leader, &with, day("2025-09-01")), "what one is to answer");
}

#[test]
fn a_new_day_is_not_kept_by_its_day_and_no_failure_and_what_ended_with_a_pair_is_not_counted() {
    // M3, settled 11.
    let (with, zone, today) = (pair(None), zone(), day("2025-10-20"));
    let at = |text: &str| {
        Moment(NOON.0 + DAY * i64::from(crate::ground::calendar::days_between(day("2025-10-15"), day(text))))
    };
    let in_state = |state| promise(Side::Leader, state);
    let outcome = |it: &Promise| it.outcome(&with, today, &zone);
    let (early, late) = (at("2025-10-10"), at("2025-10-11"));
    assert_eq!(outcome(&in_state(State::Kept { at: early })), Some(Outcome::InTime));
    assert_eq!(outcome(&in_state(State::Seen { kept_at: late })), Some(Outcome::Later));
    assert_eq!(outcome(&in_state(State::Dropped { at: early })), Some(Outcome::InTime));
    assert_eq!(outcome(&in_state(State::Dropped { at: late })), Some(Outcome::Later));
    assert_eq!(outcome(&in_state(State::Open)), Some(Outcome::StillOpen));
    for not_counted in [State::Asked, State::Declined, State::LaidAside, State::EndedWithPair] {
        assert_eq!(outcome(&in_state(not_counted)), None, "{not_counted:?}");
    }
    let carried = Promise { first_due: Some(day("2025-10-10")), due: day("2025-11-10"), ..in_state(State::Open) };
    assert_eq!(outcome(&carried), Some(Outcome::NewDay));
    let kept = Promise { first_due: Some(day("2025-10-01")), ..in_state(State::Kept { at: early }) };
    assert_eq!(outcome(&kept), Some(Outcome::NewDay));
    let rest = pair(Some(Rest { from: day("2025-10-05"), until: day("2025-12-01") }));
    assert_eq!(in_state(State::Open).outcome(&rest, today, &zone), None);

    let all =
        [in_state(State::Kept { at: early }), carried, in_state(State::Open), promise(Side::Employee, State::Open)];
    let leaders = reckon(&all, Side::Leader, day("2025-01-01"), &with, today, &zone);
    assert_eq!((leaders.in_time, leaders.new_day, leaders.later, leaders.still_open), (1, 1, 0, 1));
    assert_eq!(reckon(&all, Side::Employee, day("2025-01-01"), &with, today, &zone).all(), 1);
    assert_eq!(reckon(&all, Side::Employee, day("2025-10-11"), &with, today, &zone).all(), 0, "before the period");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// Whatever the two do with a promise, in whatever order and over however many days: only its owner keeps it or gives
    /// it a new day, it is dropped only by both, one proposing and the other saying yes to just that, and it is reminded of
    /// once a day at most. What is over stays so.
    #[test]
    fn each_does_only_their_own_part(deeds in proptest::collection::vec((0u8..10, any::<bool>(), 0u8..3), 1..16)) {
        let (with, zone) = (pair(None), zone());
        let mut it = promise(Side::Employee, State::Open);
        let mut at = NOON;
        let mut proposer: Option<Side> = None;
        let mut reminded: Vec<crate::ground::calendar::Date> = vec![];
        for (deed, leader, days) in deeds {
            at = Moment(at.0 + i64::from(days) * DAY);
            let (today, by) = (at.date(&zone), if leader { Side::Leader } else { Side::Employee });
            let over = matches!(it.state, State::Seen { .. } | State::Dropped { .. } | State::EndedWithPair);
            let (offers, was_due, version) = (it.offers(by), it.due, it.version());
            let stale = days == 2;
            let read = if stale { version.wrapping_sub(1) } else { version };
            let (step, did) = match deed {
                0 => (it.keep(by, at), None),
                1 => (it.undo_keep(by), None),
                2 => (it.see(by), None),
                3 | 4 => {
                    let due = Some(it.due.max(today).saturating_add(jiff::Span::new().days(3)));
                    (it.carry_over(by, due, &"Slik".into(), &why(), today), Some(Did::CarriedOver))
                }
                5 => (it.propose_drop(by, &why()), Some(Did::DropProposed)),
                6 => (it.drop_too(by, read, at), Some(Did::Dropped)),
                7 => (it.let_stand(by), Some(Did::LetStand)),
                8 => (it.take_drop_back(by), Some(Did::DropTakenBack)),
                _ => (it.remind(by, &with, at, &zone), None),
            };
            // A button is offered exactly when the deed would be done.
            match deed {
                0 => prop_assert_eq!(step.is_ok(), offers.keep),
                3 | 4 => prop_assert_eq!(step.is_ok(), offers.carry_over),
                5 => prop_assert_eq!(step.is_ok(), offers.propose_drop),
                6 => prop_assert_eq!(step.is_ok(), offers.answer_drop && !stale),
                7 => prop_assert_eq!(step.is_ok(), offers.answer_drop),
                8 => prop_assert_eq!(step.is_ok(), offers.take_drop_back),
                _ => {}
            }
            let Ok(step) = step else { continue };
            prop_assert!(!over, "what is over stays so");
            match deed {
                0 | 1 => prop_assert_eq!(by, it.owner),
                2 => prop_assert_ne!(by, it.owner),
                3 | 4 => prop_assert!(by == it.owner && step.due.is_some_and(|due| due > was_due)),
                6 => prop_assert_eq!(proposer, Some(by.other()), "dropped by both"),
                9 => {
                    prop_assert!(by != it.owner && !reminded.contains(&today));
                    reminded.push(today);
                }
                _ => {}
            }
            if deed != 6 {
                let dropped = matches!(step.now, State::Dropped { .. });
                prop_assert!(!dropped, "dropped by both");
            }
            proposer = match deed { 5 => Some(by), 9 => proposer, _ => None };
            prop_assert_eq!(step.dropping, proposer);
            it = after(it, by, did, step, at);
        }
    }
}

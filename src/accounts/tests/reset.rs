use super::super::ResetId;
use super::super::reset::{NotVouched, Place, Reset, Voice, Vouched};
use crate::ground::clock::Moment;
use crate::people::PersonId;

const NOW: Moment = Moment(1_000_000_000_000);

fn who(name: &str) -> PersonId {
    PersonId::stored(name.to_owned())
}

fn asked() -> Reset {
    Reset {
        id: ResetId::stored("r".to_owned()),
        person: who("sunniva"),
        asked_at: NOW,
        until: NOW.plus_days(7),
        first: None,
        second: None,
        used_at: None,
        ended_at: None,
    }
}

fn said_by(name: &str, voice: Voice) -> Option<Vouched> {
    Some(Vouched { by: who(name), voice, at: NOW })
}

#[test]
fn hr_and_the_leader_are_two_in_either_order() {
    let by_hr = Reset { first: said_by("ragnhild", Voice::Keeper), ..asked() };
    assert_eq!(by_hr.vouch(&who("hakon"), Voice::OtherHalf, NOW), Ok(Place::Second), "settled 21");
    let by_leader = Reset { first: said_by("hakon", Voice::OtherHalf), ..asked() };
    assert_eq!(by_leader.vouch(&who("ragnhild"), Voice::Keeper, NOW), Ok(Place::Second));
    assert_eq!(asked().vouch(&who("hakon"), Voice::OtherHalf, NOW), Ok(Place::First));
}

#[test]
fn hr_and_an_administrator_are_two() {
    let by_hr = Reset { first: said_by("ragnhild", Voice::Keeper), ..asked() };
    assert_eq!(by_hr.vouch(&who("ivar"), Voice::Keeper, NOW), Ok(Place::Second));
}

#[test]
fn no_administrator_becomes_somebody_alone() {
    let by_admin = Reset { first: said_by("ivar", Voice::Keeper), ..asked() };
    assert!(!by_admin.is_ready(NOW));
    for voice in [Voice::Keeper, Voice::OtherHalf] {
        assert_eq!(by_admin.vouch(&who("ivar"), voice, NOW), Err(NotVouched::Twice), "settled 21: one has one voice");
    }
}

#[test]
fn two_halves_of_two_pairs_are_not_enough_without_hr() {
    let by_leader = Reset { first: said_by("hakon", Voice::OtherHalf), ..asked() };
    assert_eq!(by_leader.vouch(&who("ingeborg"), Voice::OtherHalf, NOW), Err(NotVouched::NeedsKeeper));
}

#[test]
fn nobody_vouches_for_themself() {
    for voice in [Voice::Keeper, Voice::OtherHalf] {
        assert_eq!(asked().vouch(&who("sunniva"), voice, NOW), Err(NotVouched::Oneself));
    }
}

#[test]
fn what_has_ended_or_is_too_old_takes_no_word_and_opens_nothing() {
    let both =
        Reset { first: said_by("ragnhild", Voice::Keeper), second: said_by("hakon", Voice::OtherHalf), ..asked() };
    assert!(both.is_ready(NOW) && !both.is_ready(both.until));
    assert_eq!(both.vouch(&who("ivar"), Voice::Keeper, NOW), Err(NotVouched::Enough));
    assert_eq!(asked().vouch(&who("ivar"), Voice::Keeper, NOW.plus_days(7)), Err(NotVouched::Ended));
    let ended = Reset { ended_at: Some(NOW), ..both };
    assert!(!ended.is_ready(NOW));
    assert_eq!(ended.vouch(&who("ivar"), Voice::Keeper, NOW), Err(NotVouched::Ended));
}

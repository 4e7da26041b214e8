use std::net::IpAddr;
use std::time::Duration;

use super::super::throttle::{Door, Throttle, Verdict};
use crate::ground::clock::Moment;

const NOW: Moment = Moment(1_000_000_000_000);

fn address(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn wrong(throttle: &mut Throttle, times: usize, from: &str, account: &str) {
    for _ in 0..times {
        throttle.wrong(Door::SignIn, address(from), account, NOW);
    }
}

fn ask(throttle: &Throttle, from: &str, account: &str, now: Moment) -> Verdict {
    throttle.ask(Door::SignIn, address(from), account, now)
}

const HOME: &str = "198.51.100.1";
const WORK: &str = "203.0.113.7";

#[test]
fn five_slips_cost_nothing_and_the_sixth_try_waits_a_minute() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 4, WORK, "1004");
    assert_eq!(ask(&throttle, WORK, "1004", NOW), Verdict::Go);
    wrong(&mut throttle, 1, WORK, "1004");
    assert_eq!(ask(&throttle, WORK, "1004", NOW), Verdict::Wait(Duration::from_secs(60)));
    assert_eq!(ask(&throttle, WORK, "1004", NOW.plus_seconds(60)), Verdict::Go);
}

#[test]
fn however_many_tries_the_wait_is_a_minute_and_after_some_minutes_all_is_forgotten() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 1000, WORK, "1004");
    assert_eq!(ask(&throttle, WORK, "1004", NOW), Verdict::Wait(Duration::from_secs(60)));
    // An account so many have tried at gets its answers a second later, for a while.
    assert!(matches!(ask(&throttle, WORK, "1004", NOW.plus_seconds(61)), Verdict::GoAfter(_)));
    assert_eq!(ask(&throttle, WORK, "1004", NOW.plus_minutes(30)), Verdict::Go);
}

#[test]
fn a_colleague_who_guesses_in_my_name_does_not_lock_me_out() {
    let mut throttle = Throttle::default();
    for guesser in 0..200 {
        wrong(&mut throttle, 20, &format!("192.0.2.{guesser}"), "1004");
    }
    wrong(&mut throttle, 100, WORK, "1004");
    let mine = ask(&throttle, HOME, "1004", NOW);
    assert!(matches!(mine, Verdict::GoAfter(pause) if pause <= Duration::from_secs(1)), "{mine:?}");
}

#[test]
fn behind_one_address_a_colleague_who_guesses_does_not_stop_the_others() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 50, WORK, "1004");
    assert_eq!(ask(&throttle, WORK, "1005", NOW), Verdict::Go);
    // One who tries at all of them slows the address, by seconds.
    for account in 0..500 {
        wrong(&mut throttle, 1, WORK, &account.to_string());
    }
    assert_eq!(ask(&throttle, WORK, "1005", NOW), Verdict::Wait(Duration::from_secs(5)));
    assert_eq!(ask(&throttle, WORK, "1005", NOW.plus_seconds(5)), Verdict::Go);
}

#[test]
fn coming_in_wipes_my_own_slips_and_not_the_address() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 5, WORK, "1004");
    throttle.right(Door::SignIn, address(WORK), "1004");
    assert_eq!(ask(&throttle, WORK, "1004", NOW), Verdict::Go);
    wrong(&mut throttle, 5, WORK, "1004");
    assert!(matches!(ask(&throttle, WORK, "1004", NOW), Verdict::Wait(_)));
}

#[test]
fn each_door_is_counted_for_itself() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 10, WORK, "1004");
    for door in [Door::Code, Door::Reset, Door::Invitation, Door::Prove, Door::Key] {
        assert_eq!(throttle.ask(door, address(WORK), "1004", NOW), Verdict::Go, "{door:?}");
    }
}

#[test]
fn who_knows_the_password_does_not_guess_the_code_from_a_thousand_addresses() {
    let mut throttle = Throttle::default();
    for guesser in 0..20 {
        throttle.wrong(Door::Code, address(&format!("192.0.2.{guesser}")), "sunniva", NOW);
    }
    let ask = |now| throttle.ask(Door::Code, address(HOME), "sunniva", now);
    assert_eq!(ask(NOW), Verdict::Wait(Duration::from_secs(30)));
    assert_eq!(ask(NOW.plus_seconds(30)), Verdict::Go);
}

#[test]
fn a_machine_is_not_many_because_its_address_has_many_endings() {
    let mut throttle = Throttle::default();
    for ending in 1..=5 {
        wrong(&mut throttle, 1, &format!("2001:db8::{ending}"), "1004");
    }
    assert!(matches!(ask(&throttle, "2001:db8::77", "1004", NOW), Verdict::Wait(_)));
    assert_eq!(ask(&throttle, "2001:db8:0:1::77", "1004", NOW), Verdict::Go);
    wrong(&mut throttle, 5, "::ffff:203.0.113.7", "1005");
    assert!(matches!(ask(&throttle, WORK, "1005", NOW), Verdict::Wait(_)), "written in two ways");
}

#[test]
fn the_memory_has_an_end_however_many_names_are_tried() {
    let mut throttle = Throttle::default();
    for name in 0..120_000 {
        throttle.wrong(Door::SignIn, address(WORK), &name.to_string(), NOW);
    }
    assert!(throttle.len() <= 50_000, "{}", throttle.len());
    assert!(matches!(ask(&throttle, WORK, "1004", NOW), Verdict::Wait(_)), "the address is not what is forgotten");
}

#[test]
fn a_clock_that_jumps_back_makes_nobody_wait_longer() {
    let mut throttle = Throttle::default();
    wrong(&mut throttle, 5, WORK, "1004");
    assert_eq!(ask(&throttle, WORK, "1004", NOW.plus_days(-400)), Verdict::Go);
    for _ in 0..5 {
        throttle.wrong(Door::SignIn, address(WORK), "1004", NOW.plus_days(-400));
    }
    assert!(matches!(ask(&throttle, WORK, "1004", NOW.plus_days(-400)), Verdict::Wait(_)));
}

//! Sentences about how two people come to say that a goal is over.

use proptest::prelude::*;

use super::{first, proposed, whole};
use crate::agreements::VersionNo;
use crate::agreements::agreement::{Agreement, Did, Step};
use crate::agreements::ending::{Course, Manner, Refusal};
use crate::goals::wording::Missing;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::Side;

const NOW: Moment = Moment(1);

fn agreed() -> Agreement {
    proposed(Side::Employee).accept(Side::Leader, first(), &whole("a")).expect("a yes").now
}

fn says(by: Side, way: Manner) -> Course {
    Course::GoesOn.propose(&agreed(), by, first(), way, 1, &"ni av ti".into()).expect("a proposal")
}

#[test]
fn a_goal_is_over_when_the_other_has_said_so_too() {
    let waits = says(Side::Employee, Manner::Finished);
    assert!(!waits.is_over());
    assert!(waits.agree(Side::Leader, 1, NOW).expect("a yes").is_finished());
}

#[test]
fn nobody_ends_a_goal_for_the_other() {
    // I2
    for way in [Manner::Finished, Manner::LaidAside] {
        assert_eq!(says(Side::Leader, way).agree(Side::Leader, 1, NOW), Err(Refusal::OwnEnding));
        assert_eq!(says(Side::Leader, way).take_back(Side::Employee, 1), Err(Refusal::NotYours));
        assert_eq!(says(Side::Leader, way).take_back(Side::Leader, 1), Ok(Course::GoesOn));
    }
}

#[test]
fn a_goal_does_not_end_without_a_word_about_it() {
    let silent = Course::GoesOn.propose(&agreed(), Side::Employee, first(), Manner::LaidAside, 1, &Words::new("  "));
    assert_eq!(silent, Err(Refusal::NoWords));
}

#[test]
fn what_lies_on_the_table_is_answered_before_a_goal_ends() {
    let revised = agreed().write(Side::Leader, first(), &whole("a"), &whole("b")).expect("a change").now;
    let words = Words::new("ferdig");
    for by in Side::BOTH {
        let ends = Course::GoesOn.propose(&revised, by, first(), Manner::Finished, 1, &words);
        assert_eq!(ends, Err(Refusal::OnTable));
    }
    let ends = Course::GoesOn.propose(&proposed(Side::Leader), Side::Employee, first(), Manner::Finished, 1, &words);
    assert_eq!(ends, Err(Refusal::OnTable), "what is not agreed cannot be over");
}

#[test]
fn a_new_version_is_an_answer_to_an_ending() {
    let waits = says(Side::Employee, Manner::Finished);
    assert_eq!(waits.after(Did::ProposeChange), Some(Course::GoesOn));
    assert_eq!(Course::GoesOn.agree(Side::Leader, 1, NOW), Err(Refusal::Gone));
}

#[test]
fn what_is_laid_aside_can_be_taken_up_again_and_what_is_finished_cannot() {
    let aside = says(Side::Employee, Manner::LaidAside).agree(Side::Leader, 1, NOW).expect("a yes");
    assert!(aside.after(Did::ProposeChange).is_some_and(Course::is_over), "it is laid aside until both say yes");
    assert_eq!(aside.after(Did::Agree), Some(Course::GoesOn));
    let finished = says(Side::Employee, Manner::Finished).agree(Side::Leader, 1, NOW).expect("a yes");
    for did in [Did::ProposeChange, Did::Counter, Did::Agree, Did::TakeUp, Did::Withdraw] {
        assert_eq!(finished.after(did), None);
    }
}

/// What somebody tries, having read some version and some ending: perhaps old ones.
#[derive(Clone, Copy, Debug)]
struct Try {
    side: Side,
    deed: u8,
    stale_by: u32,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one =
        (any::<bool>(), 0u8..7, prop_oneof![4 => Just(0u32), 1 => 1u32..3]).prop_map(|(leader, deed, stale_by)| Try {
            side: if leader { Side::Leader } else { Side::Employee },
            deed,
            stale_by,
        });
    proptest::collection::vec(one, 1..16)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// Whatever two people do with versions and endings, having read whatever: nothing is in force and nothing is over
    /// that both have not said, nothing is over while something lies on the table but what takes it up again, and what
    /// is finished stays as it was.
    #[test]
    fn nothing_is_over_that_both_have_not_said(tries in tries(), opens in any::<bool>()) {
        let by = if opens { Side::Employee } else { Side::Leader };
        let mut agreement = proposed(by);
        let mut course = Course::GoesOn;
        let mut yes: Vec<(VersionNo, Side)> = vec![(VersionNo::FIRST, by)];
        let mut over: Vec<(u32, Side)> = vec![];
        let mut last = 0u32;
        for attempt in tries {
            let top = agreement.last_no();
            let read = VersionNo(agreement.current().unwrap_or(top).0.saturating_sub(attempt.stale_by).max(1));
            let no = last.saturating_sub(attempt.stale_by);
            let (before, finished) = (agreement.clone(), course.is_finished());
            let step: Option<Step> = match attempt.deed {
                0 => agreement.clone().write(attempt.side, read, &whole("før"), &whole(&format!("{}", top.0))).ok(),
                1 => agreement.clone().accept(attempt.side, read, &whole("før")).ok(),
                2 => agreement.clone().withdraw::<Missing>(attempt.side, read).ok(),
                _ => None,
            };
            if let Some(step) = step && let Some(after) = course.after(step.did) {
                match step.did {
                    Did::Agree => yes.push((read, attempt.side)),
                    Did::Counter | Did::ProposeChange => yes.push((step.version, attempt.side)),
                    Did::Propose | Did::TakeUp | Did::Withdraw => {}
                }
                (agreement, course) = (step.now, after);
            }
            let ends = match attempt.deed {
                3 => course.propose(&agreement, attempt.side, read, Manner::Finished, last + 1, &"ord".into()),
                4 => course.propose(&agreement, attempt.side, read, Manner::LaidAside, last + 1, &"ord".into()),
                5 => course.agree(attempt.side, no, NOW),
                6 => course.take_back(attempt.side, no),
                _ => Err(Refusal::Gone),
            };
            if let Ok(now) = ends {
                match attempt.deed {
                    3 | 4 => { last += 1; over.push((last, attempt.side)) }
                    5 => over.push((no, attempt.side)),
                    _ => {}
                }
                course = now;
            }
            if finished {
                prop_assert!(course.is_finished());
                prop_assert_eq!(&agreement, &before);
            }
            if let Some(no) = agreement.in_force() {
                for side in Side::BOTH {
                    prop_assert!(yes.contains(&(no, side)), "{no:?} is in force without a yes from {side:?}");
                }
            }
            match course {
                Course::Over(ending, _) => {
                    prop_assert!(agreement.in_force().is_some());
                    prop_assert!(ending.way == Manner::LaidAside || agreement.on_table().is_none());
                    for side in Side::BOTH {
                        prop_assert!(over.contains(&(ending.no, side)), "over without a yes from {side:?}");
                    }
                }
                Course::Proposed(_) => prop_assert!(agreement.on_table().is_none() && agreement.in_force().is_some()),
                Course::GoesOn => {}
            }
        }
    }
}

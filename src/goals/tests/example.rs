//! Sentences about goals an organisation offers to begin with (S37).

use super::whole;
use crate::agreements::wording::Part;
use crate::goals::example::{Refusal, Suggests};
use crate::goals::way::{Milestone, Way};
use crate::goals::wording::Joint;

fn example() -> Suggests {
    let day = "2026-01-01".parse().expect("a date");
    let milestones = vec![Milestone { number: 1, what: "Første utkast".into(), by: Some(day) }];
    let way = Way { milestones, numbered: 1, ..Way::default() };
    let joint = Joint { review: Some(day), way, ..whole("Vi skriver så folk skjønner oss").joint };
    Suggests { name: "Klart språk".into(), line: "".into(), asks: "Hva merker den som leser?".into(), joint }
}

#[test]
fn a_goal_begun_with_an_example_has_nobodys_own_words_no_day_and_says_not_yet_what_success_is() {
    let begun = example().begun();
    assert!(begun.employee.is_blank() && begun.leader.is_blank());
    assert!(begun.joint.success.is_blank(), "that is for the two (S16)");
    assert!(begun.joint.review.is_none() && begun.joint.way.milestones.iter().all(|one| one.by.is_none()));
    assert_eq!(begun.joint.title.reveal(), "Vi skriver så folk skjønner oss");
    assert_eq!(begun.joint.way.milestones[0].what.reveal(), "Første utkast");
}

#[test]
fn an_example_has_a_name_and_a_goal_and_need_have_nothing_more() {
    assert_eq!(example().whole(), Ok(()));
    assert_eq!(Suggests { name: " ".into(), ..example() }.whole(), Err(Refusal::NoName));
    let nameless = Suggests { joint: Joint::default(), ..example() };
    assert_eq!(nameless.whole(), Err(Refusal::NoTitle));
    let bare = Suggests { name: "Bare et ord".into(), joint: whole("Noe").joint, ..Suggests::default() };
    assert_eq!(bare.whole(), Ok(()));
}

//! Sentences about how two people come to say yes to the same words.

mod contribution;
mod difference;
mod ending;
mod example;
mod progress;
mod reading;
mod remark;
mod shared;

use proptest::prelude::*;

use super::wording::{EmployeeWords, Goals, Joint, LeaderWords, Missing, Own, Wording};
use crate::agreements::VersionNo;
use crate::agreements::agreement::{Agreement, Refusal, propose};
use crate::agreements::matter::{self, who_said};
use crate::agreements::wording::Part;
use crate::ground::clock::Moment;
use crate::people::{PairId, PersonId, Side};

type Version = matter::Version<Goals>;

/// A wording with everything both need to say yes.
fn whole(title: &str) -> Wording {
    Wording {
        joint: Joint {
            title: title.into(),
            room: vec!["rekkefølgen".into()],
            success: "ni av ti".into(),
            ..Joint::default()
        },
        employee: EmployeeWords { success: "arbeidsro".into(), ..EmployeeWords::default() },
        leader: LeaderWords { success: "svar i tide".into(), ..LeaderWords::default() },
    }
}

fn proposed(by: Side) -> Agreement {
    propose(by).now
}

fn first() -> VersionNo {
    VersionNo::FIRST
}

fn second() -> VersionNo {
    VersionNo::FIRST.next()
}

fn countered() -> Agreement {
    proposed(Side::Employee).write(Side::Leader, first(), &whole("a"), &whole("b")).expect("a counter").now
}

#[test]
fn a_goal_is_agreed_when_the_other_says_yes_to_what_was_written() {
    // S6, I1
    let agreed = proposed(Side::Employee).accept(Side::Leader, first(), &whole("a")).expect("a yes");
    assert_eq!(agreed.now.in_force(), Some(first()));
    assert_eq!(agreed.now.waits_for(), None);
}

#[test]
fn nobody_accepts_their_own_version() {
    // I2: nobody says yes for another.
    assert_eq!(
        proposed(Side::Employee).accept(Side::Employee, first(), &whole("a")).map(|step| step.now),
        Err(Refusal::OwnVersion)
    );
}

#[test]
fn a_counter_proposal_sets_the_earlier_acceptance_aside() {
    // I1: any edit makes a new version with no acceptances but the writer's.
    let open = countered();
    assert_eq!(open.waits_for(), Some(Side::Employee));
    let stale = open.accept(Side::Employee, first(), &whole("a")).map(|step| step.now);
    assert_eq!(stale, Err(Refusal::Moved { yours: first(), current: second() }));
}

#[test]
fn a_goal_without_room_to_influence_cannot_be_agreed() {
    // I3, S14: without it, it is a fixed frame.
    let mut wording = whole("a");
    wording.joint.room = vec!["  ".into()];
    let refused = proposed(Side::Employee).accept(Side::Leader, first(), &wording).map(|step| step.now);
    assert_eq!(refused, Err(Refusal::Missing(Missing::RoomToInfluence)));
}

#[test]
fn a_goal_is_agreed_only_with_what_success_means_in_both_parties_words_and_in_common() {
    // S16, settled 12
    for (missing, take) in [
        (Missing::SuccessOf(Side::Employee), (|w: &mut Wording| w.employee.success = "".into()) as fn(&mut Wording)),
        (Missing::SuccessOf(Side::Leader), |w| w.leader.success = "".into()),
        (Missing::JointSuccess, |w| w.joint.success = "".into()),
    ] {
        let mut wording = whole("a");
        take(&mut wording);
        let refused = proposed(Side::Employee).accept(Side::Leader, first(), &wording).map(|step| step.now);
        assert_eq!(refused, Err(Refusal::Missing(missing)));
    }
}

#[test]
fn a_version_changes_only_joint_fields_and_the_writers_own() {
    // S8, settled 12: the leader comments, and does not overwrite.
    let by_leader = Own::Leader(LeaderWords { success: "nytt".into(), ..LeaderWords::default() });
    let joint = Joint { title: "ny tittel".into(), ..Joint::default() };
    let written = whole("a").written(by_leader, joint);
    assert!(written.employee == whole("a").employee);
    assert_eq!(written.leader.success.reveal(), "nytt");
    assert_eq!(written.joint.title.reveal(), "ny tittel");
}

#[test]
fn what_was_agreed_holds_while_a_change_lies_on_the_table() {
    // S14: either may reopen at any time, and the agreed version stays in force.
    let agreed = proposed(Side::Employee).accept(Side::Leader, first(), &whole("a")).expect("a yes").now;
    let reopened = agreed.write(Side::Leader, first(), &whole("a"), &whole("b")).expect("a change").now;
    assert_eq!(reopened.in_force(), Some(first()));
    assert_eq!(reopened.waits_for(), Some(Side::Employee));
    let withdrawn = reopened.withdraw::<Missing>(Side::Leader, second()).expect("taken back").now;
    assert_eq!(withdrawn.in_force(), Some(first()));
    assert_eq!(withdrawn.on_table(), None);
}

#[test]
fn a_counter_taken_back_leaves_what_it_answered_on_the_table() {
    let back = countered().withdraw::<Missing>(Side::Leader, second()).expect("taken back").now;
    assert_eq!(back.on_table().map(|proposal| (proposal.no, proposal.by)), Some((first(), Side::Employee)));
    // The number is not used again: a yes to the version that is gone is a yes to nothing.
    let again = back.write(Side::Leader, first(), &whole("a"), &whole("c")).expect("another counter").now;
    assert_eq!(again.current(), Some(second().next()));
}

#[test]
fn only_the_one_who_wrote_a_version_takes_it_back() {
    assert_eq!(
        countered().withdraw::<Missing>(Side::Employee, second()).map(|step| step.now),
        Err(Refusal::NotYourVersion)
    );
}

#[test]
fn sending_the_same_words_back_is_no_answer() {
    let same = proposed(Side::Employee).write(Side::Leader, first(), &whole("a"), &whole("a")).map(|step| step.now);
    assert_eq!(same, Err(Refusal::Unchanged));
}

/// What somebody tries, having read some version: perhaps an old one.
#[derive(Clone, Copy, Debug)]
struct Try {
    side: Side,
    deed: u8,
    stale_by: u32,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (any::<bool>(), 0u8..3, 0u32..3).prop_map(|(leader, deed, stale_by)| Try {
        side: if leader { Side::Leader } else { Side::Employee },
        deed,
        stale_by,
    });
    proptest::collection::vec(one, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// I1: whatever two people do, in whatever order, having read whatever version: nothing is ever in force that
    /// both have not said yes to. A model beside it keeps count of who has said yes to which version.
    #[test]
    fn nothing_is_in_force_that_both_have_not_said_yes_to(tries in tries(), opens in any::<bool>()) {
        let by = if opens { Side::Employee } else { Side::Leader };
        let mut agreement = propose(by).now;
        let mut yes: Vec<(VersionNo, Side)> = vec![(VersionNo::FIRST, by)];
        for attempt in tries {
            let last = agreement.last_no();
            let read = VersionNo(agreement.current().unwrap_or(last).0.saturating_sub(attempt.stale_by).max(1));
            let title = format!("{}", last.0 + 1);
            let step = match attempt.deed {
                0 => agreement.clone().write(attempt.side, read, &whole("før"), &whole(&title)),
                1 => agreement.clone().accept(attempt.side, read, &whole("før")),
                _ => agreement.clone().withdraw::<Missing>(attempt.side, read),
            };
            let Ok(step) = step else { continue };
            match attempt.deed {
                0 => yes.push((step.now.last_no(), attempt.side)),
                1 => yes.push((read, attempt.side)),
                _ => {}
            }
            agreement = step.now;
            if let Some(no) = agreement.in_force() {
                for side in Side::BOTH {
                    prop_assert!(yes.contains(&(no, side)), "{no:?} is in force without a yes from {side:?}");
                }
            }
        }
    }
}

/// A version as it is known from its row: who wrote it, and what stands as the leader's own in it.
fn version(no: u32, by: Side, author: &str, leader_words: &str) -> Version {
    let mut wording = whole("a");
    wording.leader = LeaderWords { success: leader_words.into(), ..LeaderWords::default() };
    Version {
        no: VersionNo(no),
        pair: PairId::stored(format!("with {author}")),
        by,
        author: PersonId::stored(author.to_owned()),
        at: Moment(i64::from(no)),
        withdrawn: false,
        wording,
        reason: "".into(),
        accepted_at: None,
        leader_said: None,
    }
}

fn said(mut versions: Vec<Version>) -> Vec<Option<String>> {
    who_said(&mut versions);
    versions.into_iter().map(|version| version.leader_said.map(|said| said.by.to_string())).collect()
}

#[test]
fn words_are_the_leaders_who_last_changed_them() {
    let hakon = Some("hakon".to_owned());
    let ingeborg = Some("ingeborg".to_owned());
    let versions = vec![
        version(1, Side::Employee, "sunniva", ""),
        version(2, Side::Leader, "hakon", "ro"),
        version(3, Side::Employee, "sunniva", "ro"),
        version(4, Side::Leader, "ingeborg", "ro"),
        version(5, Side::Leader, "ingeborg", "tid"),
        version(6, Side::Employee, "sunniva", "tid"),
    ];
    let expected = [None, hakon.clone(), hakon.clone(), hakon.clone(), ingeborg.clone(), ingeborg.clone()];
    assert_eq!(said(versions), expected);
    // Said again by another after something else stood there, they are the other's.
    let versions = vec![
        version(1, Side::Leader, "hakon", "ro"),
        version(2, Side::Leader, "hakon", "tid"),
        version(3, Side::Leader, "ingeborg", "ro"),
    ];
    assert_eq!(said(versions), [hakon.clone(), hakon.clone(), ingeborg]);
    // What was taken back stands between nobody.
    let taken_back = Version { withdrawn: true, ..version(2, Side::Leader, "hakon", "tid") };
    let versions = vec![
        version(1, Side::Leader, "hakon", "ro"),
        taken_back,
        version(3, Side::Leader, "ingeborg", "ro"),
        version(4, Side::Employee, "sunniva", "ro"),
    ];
    assert_eq!(said(versions), [hakon.clone(), hakon.clone(), hakon.clone(), hakon]);
}

#[test]
fn a_leader_who_writes_nothing_of_their_own_lets_the_earlier_words_stand() {
    let mut versions = vec![version(1, Side::Leader, "hakon", "ro")];
    who_said(&mut versions);
    let (hakon, ingeborg) = (PersonId::stored("hakon".to_owned()), PersonId::stored("ingeborg".to_owned()));
    let nothing = || Own::Leader(LeaderWords::default());
    let joint = || Joint { title: "b".into(), ..Joint::default() };
    assert!(versions[0].answered(&ingeborg, nothing(), joint()).leader.success.reveal() == "ro");
    assert!(versions[0].answered(&hakon, nothing(), joint()).leader.is_blank(), "one's own can be taken out");
    let own = Own::Leader(LeaderWords { direction: "framover".into(), ..LeaderWords::default() });
    let hers = versions[0].answered(&ingeborg, own, joint());
    assert!(hers.leader.success.is_blank(), "what another said does not stand beside it as if she had");
}

#[test]
fn when_the_pair_is_over_what_lay_on_the_table_has_fallen() {
    // Settled 11: under revision falls back to the version in force.
    let agreed = countered().accept(Side::Employee, second(), &whole("b")).expect("a yes").now;
    let revised = agreed.clone().write(Side::Leader, second(), &whole("b"), &whole("c")).expect("a change").now;
    assert_eq!(revised.after_the_pair().in_force(), Some(second()));
    assert_eq!(revised.after_the_pair().on_table(), None);
    assert_eq!(countered().after_the_pair().current(), None);
    assert_eq!(agreed.after_the_pair(), agreed);
}

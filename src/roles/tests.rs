//! Sentences about what two people clarify about a job. How they come to agree is common to all agreements.

use proptest::prelude::*;

use super::wording::{EmployeeWords, Joint, LeaderWords, Missing, Own, Role, Roles, Task, Wording};
use crate::agreements::VersionNo;
use crate::agreements::agreement::{Refusal, propose};
use crate::agreements::wording::{Part, Topic};
use crate::people::Side;

fn task(what: &str) -> Task {
    Task { what: what.into(), about: "".into() }
}

/// A wording with everything both need to say yes.
fn whole(first: &str) -> Wording {
    Wording {
        joint: Joint { tasks: vec![task(first)], success: "vedtak folk forstår".into(), ..Joint::default() },
        employee: EmployeeWords { success: "lære noe nytt".into(), ..EmployeeWords::default() },
        leader: LeaderWords { success: "tør å ta vedtak".into(), ..LeaderWords::default() },
    }
}

#[test]
fn it_is_agreed_with_one_task_and_what_success_means_in_both_parties_words_and_in_common() {
    // S10, S16
    for (missing, take) in [
        (Missing::Tasks, (|w: &mut Wording| w.joint.tasks.clear()) as fn(&mut Wording)),
        (Missing::SuccessOf(Side::Employee), |w| w.employee.success = "".into()),
        (Missing::SuccessOf(Side::Leader), |w| w.leader.success = "".into()),
        (Missing::JointSuccess, |w| w.joint.success = " ".into()),
    ] {
        let mut wording = whole("nabovarsel");
        take(&mut wording);
        let refused = propose(Side::Employee).now.accept(Side::Leader, VersionNo::FIRST, &wording);
        assert_eq!(refused.map(|step| step.now), Err(Refusal::Missing(missing)));
    }
    let agreed = propose(Side::Leader).now.accept(Side::Employee, VersionNo::FIRST, &whole("nabovarsel"));
    assert_eq!(agreed.expect("a yes").now.in_force(), Some(VersionNo::FIRST));
}

#[test]
fn the_order_of_the_tasks_is_part_of_what_is_agreed() {
    // S10: the first goes first when not everything can be done.
    let mut other = whole("nabovarsel");
    other.joint.tasks.push(task("dispensasjoner"));
    let mut turned = other.clone();
    turned.joint.tasks.reverse();
    let counter = propose(Side::Employee).now.write(Side::Leader, VersionNo::FIRST, &other, &turned);
    assert_eq!(counter.expect("another order is another text").now.waits_for(), Some(Side::Employee));
}

#[test]
fn a_version_changes_only_joint_fields_and_the_writers_own() {
    // Settled 12, for the role: what is unclear to somebody is theirs to say.
    let mut before = whole("nabovarsel");
    before.employee.unclear = "hvem har strandsonen".into();
    let own = Own::Leader(LeaderWords { success: "nytt".into(), ..LeaderWords::default() });
    let written = before.written(own, Joint { tasks: vec![task("veiledning"), task(" ")], ..Joint::default() });
    assert!(written.employee == before.employee);
    assert_eq!(written.leader.success.reveal(), "nytt");
    assert_eq!(written.joint.tasks.len(), 1, "a line nobody has written in is no task");
}

#[test]
fn what_is_unclear_does_not_stand_in_the_way() {
    let mut wording = whole("nabovarsel");
    wording.employee.unclear = "hvem som svarer når en sak ligger i begge soner".into();
    assert_eq!(Roles::missing(&wording), None);
}

#[test]
fn what_one_has_begun_alone_is_not_written_over() {
    // Settled 11: a proposal that ends with its pair goes back to the employee, beside what is there.
    let own = Joint { tasks: vec![task("mitt")], roles: vec![Role::default()], ..Joint::default() };
    let proposed = Joint {
        tasks: vec![task("deres")],
        answers_for: vec!["frister".into()],
        success: "i tide".into(),
        ..Joint::default()
    };
    let both = own.or(proposed);
    assert_eq!(both.tasks[0].what.reveal(), "mitt");
    assert_eq!(both.answers_for[0].reveal(), "frister");
    assert_eq!(both.success.reveal(), "i tide");
    assert!(both.roles.is_empty(), "a role without a word is none");
    assert!(Joint::default().is_blank() && !both.is_blank());
}

/// What somebody tries with a role agreement, having read some version: perhaps an old one.
#[derive(Clone, Copy, Debug)]
struct Try {
    side: Side,
    deed: u8,
    stale_by: u32,
    /// What is left out of what they write.
    without: u8,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (any::<bool>(), 0u8..4, 0u32..3, 0u8..5).prop_map(|(leader, deed, stale_by, without)| Try {
        side: if leader { Side::Leader } else { Side::Employee },
        deed,
        stale_by,
        without,
    });
    proptest::collection::vec(one, 1..14)
}

fn said(by: Side, without: u8, nth: usize) -> (Own, Joint) {
    let success = |left_out: bool| if left_out { "".into() } else { format!("{by:?} {nth}").as_str().into() };
    let own = match by {
        Side::Employee => Own::Employee(EmployeeWords { success: success(without == 1), ..EmployeeWords::default() }),
        Side::Leader => Own::Leader(LeaderWords { success: success(without == 1), ..LeaderWords::default() }),
    };
    let tasks = if without == 2 { vec![] } else { vec![task(&format!("oppgave {nth}"))] };
    let joint = Joint { tasks, success: if without == 3 { "".into() } else { "felles".into() }, ..Joint::default() };
    (own, joint)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// I1, S16, settled 12: whatever two people do, having read whatever version, what is in force is one that both have
    /// said yes to, whole, and each one's own words in it are words that one has written.
    #[test]
    fn what_is_in_force_is_whole_said_yes_to_by_both_and_in_each_ones_own_words(tries in tries()) {
        let (own, joint) = said(Side::Employee, 0, 0);
        let mut versions = vec![(VersionNo::FIRST, Side::Employee, Wording::default().written(own, joint))];
        let mut agreement = propose(Side::Employee).now;
        let mut yes = vec![(VersionNo::FIRST, Side::Employee)];
        for (nth, attempt) in tries.into_iter().enumerate() {
            let current = agreement.current().unwrap_or(agreement.last_no());
            let read = VersionNo(current.0.saturating_sub(attempt.stale_by).max(1));
            let Some((_, _, was)) = versions.iter().find(|(no, ..)| *no == read).cloned() else { continue };
            let step = match attempt.deed {
                0 | 1 => {
                    let (own, joint) = said(attempt.side, attempt.without, nth + 1);
                    let new = was.written(own, joint);
                    let step = agreement.clone().write(attempt.side, read, &was, &new);
                    if let Ok(step) = &step {
                        versions.push((step.version, attempt.side, new));
                        yes.push((step.version, attempt.side));
                    }
                    step
                }
                2 => {
                    let step = agreement.clone().accept(attempt.side, read, &was);
                    if step.is_ok() {
                        yes.push((read, attempt.side));
                    }
                    step
                }
                _ => agreement.clone().withdraw(attempt.side, read),
            };
            let Ok(step) = step else { continue };
            agreement = step.now;
            let Some(no) = agreement.in_force() else { continue };
            let (_, _, wording) = versions.iter().find(|(known, ..)| *known == no).expect("it was written");
            prop_assert!(Side::BOTH.into_iter().all(|side| yes.contains(&(no, side))));
            prop_assert_eq!(Roles::missing(wording), None);
            prop_assert!(wording.employee.success.reveal().starts_with("Employee"));
            prop_assert!(wording.leader.success.reveal().starts_with("Leader"));
        }
    }
}

//! Sentences about what each has said they contribute (S15).

use super::{first, second, version, whole};
use crate::agreements::VersionNo;
use crate::agreements::agreement::{Agreement, propose};
use crate::agreements::ending::{Course, Ending, Manner};
use crate::agreements::matter::who_said;
use crate::goals::GoalId;
use crate::goals::contribution::of;
use crate::goals::goal::{Goal, Kind};
use crate::ground::clock::Moment;
use crate::people::{EmploymentId, PairId, PersonId, Side};

fn goal(agreement: Agreement) -> Goal {
    let mut versions = vec![version(1, Side::Employee, "sunniva", ""), version(2, Side::Leader, "hakon", "ro")];
    for version in &mut versions {
        version.wording.employee.contribution = "Jeg tar telefonvakten".into();
    }
    versions[1].wording.leader.contribution = "Jeg holder formiddagene fri".into();
    who_said(&mut versions);
    Goal {
        id: GoalId::stored("g".to_owned()),
        employment: EmploymentId::stored("e".to_owned()),
        pair: PairId::stored("p".to_owned()),
        sort: Kind::Professional,
        agreement,
        agreed_at: None,
        course: Course::GoesOn,
        revision: 0,
        chained: None,
        versions,
        remarked: vec![],
    }
}

fn proposed() -> Agreement {
    propose(Side::Employee).now.write(Side::Leader, first(), &whole("a"), &whole("b")).expect("a counter").now
}

fn agreed() -> Agreement {
    proposed().accept(Side::Employee, second(), &whole("b")).expect("a yes").now
}

fn said<'g>(goal: &'g Goal, side: Side, me: &str) -> Option<&'g str> {
    of(goal, side, &PersonId::stored(me.to_owned())).map(|words| words.reveal())
}

#[test]
fn each_has_their_own_contribution_to_what_is_in_force() {
    let agreed = goal(agreed());
    assert_eq!(said(&agreed, Side::Employee, "sunniva"), Some("Jeg tar telefonvakten"));
    assert_eq!(said(&agreed, Side::Leader, "hakon"), Some("Jeg holder formiddagene fri"));
    assert_eq!(said(&goal(proposed()), Side::Employee, "sunniva"), None, "what is only proposed binds nobody");
}

#[test]
fn an_earlier_leaders_words_are_not_the_next_ones_to_promise() {
    assert_eq!(said(&goal(agreed()), Side::Leader, "ingeborg"), None);
}

#[test]
fn what_is_over_asks_nothing_more_of_anybody_and_what_is_not_said_is_no_contribution() {
    let ending = Ending { no: 1, way: Manner::Finished, by: Side::Leader };
    let over = Goal { course: Course::Over(ending, Moment(1)), ..goal(agreed()) };
    assert_eq!(said(&over, Side::Employee, "sunniva"), None);
    let going = Goal { course: Course::Proposed(ending), ..goal(agreed()) };
    assert_eq!(said(&going, Side::Employee, "sunniva"), Some("Jeg tar telefonvakten"), "an end proposed ends nothing");
    let mut silent = goal(agreed());
    silent.versions[1].wording.leader.contribution = " ".into();
    assert_eq!(said(&silent, Side::Leader, "hakon"), None);
    assert_eq!(silent.in_force().map(|version| version.no), Some(VersionNo(2)));
}

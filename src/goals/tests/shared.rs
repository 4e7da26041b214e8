//! A goal for many and the parts in it, whatever its leader and those who take part do, in whatever order.

use proptest::prelude::*;

use super::{first, proposed, whole};
use crate::agreements::VersionNo as No;
use crate::agreements::agreement::{Agreement, Did, Step};
use crate::direction::shared_goal::{Common, Part, SharedGoal, to_show};
use crate::direction::sight::{Aim, Served};
use crate::direction::{SharedGoalId, VersionNo};
use crate::goals::wording::{Missing, Wording};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Face, PersonId, Side, UnitFace, UnitId};

const PEOPLE: usize = 3;

/// What somebody tries: the leader with what is common, or one of a pair with their part, having read something.
#[derive(Clone, Copy, Debug)]
struct Try {
    deed: u8,
    whose: usize,
    side: Side,
    stale_by: u32,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0u8..8, 0..PEOPLE, any::<bool>(), 0u32..2).prop_map(|(deed, whose, leader, stale_by)| Try {
        deed,
        whose,
        side: if leader { Side::Leader } else { Side::Employee },
        stale_by,
    });
    proptest::collection::vec(one, 1..24)
}

/// A part, with every version's words, and who has said yes to which.
#[derive(Default)]
struct Taking {
    agreement: Option<Agreement>,
    words: Vec<Wording>,
    yes: Vec<(No, Side)>,
    shown: Option<Words>,
}

impl Taking {
    fn in_force(&self) -> Option<&Wording> {
        let no = self.agreement.as_ref()?.in_force()?;
        self.words.get(usize::try_from(no.0).ok()? - 1)
    }
}

/// Some versions are for the shared goal, some are not; some say what one contributes, some do not.
fn wording(nth: usize, shared: &SharedGoal) -> Wording {
    let mut wording = whole(&format!("{nth}"));
    if nth % 3 != 2 {
        let aim = Aim::Shared { goal: shared.id.clone(), unit: shared.unit.id.clone() };
        let served = Served { aim, of: "enhet".into(), no: None, title: shared.common.title.clone(), above: vec![] };
        wording.joint.serves = vec![served];
    }
    if nth % 4 != 3 {
        wording.employee.contribution = Words::new(format!("bidrag {nth}"));
    }
    wording
}

fn begun() -> SharedGoal {
    SharedGoal {
        id: SharedGoalId::stored("felles".to_owned()),
        unit: UnitFace { id: UnitId::stored("enhet".to_owned()), name: "Byggesak".to_owned() },
        no: VersionNo(1),
        author: Face { id: PersonId::stored("leder".to_owned()), given: "Håkon".to_owned(), family: String::new() },
        at: Moment(0),
        ended_at: None,
        revision: 0,
        common: Common { title: "a".into(), why: "b".into(), success: "c".into(), ..Common::default() },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// Nobody is in it without a yes from both of their pair to the same words (S6, I1, I2). What is common changes
    /// nothing of what anybody has agreed on, and nobody's part changes another's. What the others see is what was in
    /// force for it and said what one contributes, shown by its own. What has ended takes in nobody new and stays as
    /// it was, while what is agreed goes on.
    #[test]
    fn nobody_is_in_a_goal_for_many_but_by_their_own_agreement(tries in tries()) {
        let mut shared = begun();
        let mut parts: [Taking; PEOPLE] = Default::default();
        for (nth, attempt) in tries.into_iter().enumerate() {
            let before: Vec<Option<Wording>> = parts.iter().map(|part| part.in_force().cloned()).collect();
            let was_over = shared.ended_at.is_some();
            let common_before = (shared.no, shared.common.title.clone());
            let part = &mut parts[attempt.whose];
            match attempt.deed {
                0 => {
                    let read = VersionNo(shared.no.0.saturating_sub(attempt.stale_by));
                    let common = Common { title: Words::new(format!("felles {nth}")), ..shared.common.clone() };
                    if let Ok(no) = shared.rewrite(read, &common) {
                        prop_assert_eq!(read, common_before.0, "written upon what one had read");
                        (shared.no, shared.common) = (no, common);
                    }
                }
                1 if shared.goes_on().is_ok() && nth % 5 == 0 => shared.ended_at = Some(Moment(1)),
                2 if part.agreement.is_none() && shared.goes_on().is_ok() => {
                    part.agreement = Some(proposed(attempt.side));
                    part.words.push(wording(nth, &shared));
                    part.yes.push((first(), attempt.side));
                }
                3..=5 => {
                    if let Some(agreement) = part.agreement.clone() {
                        let top = agreement.last_no();
                        let read = No(agreement.current().unwrap_or(top).0.saturating_sub(attempt.stale_by).max(1));
                        let words = part.words[usize::try_from(read.0).unwrap() - 1].clone();
                        let new = wording(nth, &shared);
                        let step: Option<Step> = match attempt.deed {
                            3 => agreement.write(attempt.side, read, &words, &new).ok(),
                            4 => agreement.accept(attempt.side, read, &words).ok(),
                            _ => agreement.withdraw::<Missing>(attempt.side, read).ok(),
                        };
                        if let Some(step) = step {
                            match step.did {
                                Did::Agree => part.yes.push((read, attempt.side)),
                                Did::Counter | Did::ProposeChange => {
                                    part.words.push(new);
                                    part.yes.push((step.version, attempt.side));
                                }
                                Did::Propose | Did::TakeUp | Did::Withdraw => {}
                            }
                            part.agreement = Some(step.now);
                        }
                    }
                }
                6 if attempt.side == Side::Employee && shared.goes_on().is_ok() => {
                    let in_force = part.in_force().cloned();
                    let it = in_force.as_ref().map(|wording| Part {
                        serves: &wording.joint.serves,
                        contribution: &wording.employee.contribution,
                    });
                    if let Ok(words) = to_show(&shared.id, it.as_ref()) {
                        let wording = in_force.expect("only what is in force is shown");
                        prop_assert!(words == wording.employee.contribution && !words.is_blank());
                        prop_assert!(!wording.joint.serves.is_empty(), "for this goal");
                        part.shown = Some(words);
                    }
                }
                7 if attempt.side == Side::Employee => part.shown = None,
                _ => {}
            }
            if was_over {
                prop_assert!(shared.ended_at.is_some() && shared.common.title == common_before.1);
            }
            for (whose, part) in parts.iter().enumerate() {
                if let Some(no) = part.agreement.as_ref().and_then(Agreement::in_force) {
                    for side in Side::BOTH {
                        prop_assert!(part.yes.contains(&(no, side)), "{no:?} without a yes from {side:?}");
                    }
                }
                let touched = (3..=5).contains(&attempt.deed) && whose == attempt.whose;
                if !touched {
                    prop_assert!(part.in_force() == before[whose].as_ref(), "not theirs to change");
                }
                if let Some(shown) = &part.shown {
                    prop_assert!(part.words.iter().any(|words| &words.employee.contribution == shown));
                }
            }
        }
    }
}

//! The sentences of goals for many, and of the line of sight.

use super::VersionNo;
use crate::direction::shared_goal::{Common, Lacks, Part, SharedGoal, SharedRefusal, to_show};
use crate::direction::sight::{Aim, Served, Step, chosen};
use crate::direction::{SharedGoalId, UnitId};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Face, PersonId, UnitFace};

pub fn common(title: &str) -> Common {
    Common { title: title.into(), why: "fordi".into(), success: "halvert".into(), ..Common::default() }
}

pub fn shared(no: u32, ended: bool) -> SharedGoal {
    SharedGoal {
        id: SharedGoalId::stored("felles".to_owned()),
        unit: UnitFace { id: UnitId::stored("byggesak".to_owned()), name: "Byggesak".to_owned() },
        no: VersionNo(no),
        author: Face { id: PersonId::stored("hakon".to_owned()), given: "Håkon".to_owned(), family: String::new() },
        at: Moment(0),
        ended_at: ended.then_some(Moment(1)),
        revision: 0,
        common: common("folk skjønner svaret"),
    }
}

fn served(aim: Aim, title: &str) -> Served {
    Served { aim, of: "Byggesak".into(), no: Some(1), title: title.into(), above: vec![] }
}

fn priority(key: &str, title: &str) -> Served {
    served(Aim::Priority { unit: UnitId::stored("byggesak".to_owned()), key: key.to_owned() }, title)
}

fn for_the_shared() -> Served {
    let (goal, unit) = (SharedGoalId::stored("felles".to_owned()), UnitId::stored("byggesak".to_owned()));
    served(Aim::Shared { goal, unit }, "folk skjønner svaret")
}

#[test]
fn a_goal_for_many_needs_a_why_and_what_it_means_to_succeed() {
    // S7, S16, E2
    assert_eq!(common("tittel").whole(), Ok(()));
    let all = Err(SharedRefusal::Lacks(vec![Lacks::Title, Lacks::Why, Lacks::Success]));
    assert_eq!(Common::default().whole(), all);
}

#[test]
fn it_is_written_anew_upon_what_one_has_read_while_it_goes_on() {
    let goal = shared(2, false);
    assert_eq!(goal.rewrite(VersionNo(2), &common("nytt")), Ok(VersionNo(3)));
    assert_eq!(goal.rewrite(VersionNo(1), &common("nytt")), Err(SharedRefusal::Moved));
    assert_eq!(goal.rewrite(VersionNo(2), &common("folk skjønner svaret")), Err(SharedRefusal::Unchanged));
    assert_eq!(shared(2, true).rewrite(VersionNo(2), &common("nytt")), Err(SharedRefusal::Over));
}

#[test]
fn the_others_see_what_is_agreed_of_a_part_and_nothing_else() {
    let (id, words, nothing) = (shared(1, false).id, Words::new("ett brev i uka"), Words::default());
    let serves = [priority("klart", "Klart språk"), for_the_shared()];
    let part = |serves, contribution| Part { serves, contribution };
    let shown = to_show(&id, Some(&part(&serves, &words)));
    assert_eq!(shown.map(|words| words.reveal().to_owned()), Ok("ett brev i uka".to_owned()));
    assert!(to_show(&id, None).is_err_and(|refusal| refusal == SharedRefusal::NothingAgreed));
    assert!(to_show(&id, Some(&part(&serves[..1], &words))).is_err_and(|no| no == SharedRefusal::NothingAgreed));
    assert!(to_show(&id, Some(&part(&serves, &nothing))).is_err_and(|no| no == SharedRefusal::NoContribution));
}

#[test]
fn what_a_goal_is_for_stands_as_it_was_until_it_is_worded_otherwise() {
    // S7: what two agree on does not become something else when a direction is written anew.
    let above = vec![Step { of: "Vidvik".into(), no: None, title: "før".into() }];
    let before = [Served { above, ..priority("klart", "Klart språk") }, priority("bort", "Tatt ut siden")];
    let offered = [priority("klart", "Klart språk"), priority("ny", "Ny"), for_the_shared()];
    let names: Vec<String> = before.iter().chain(&offered).map(|one| one.aim.name()).collect();
    let all = chosen(&names, &before, &offered);
    let titles: Vec<&str> = all.iter().map(|one| one.title.reveal()).collect();
    assert_eq!(titles, ["Klart språk", "Tatt ut siden", "Ny", "folk skjønner svaret"], "each once");
    assert_eq!(all[0].steps().len(), 2, "as it stood");
    let now = [priority("klart", "Klart språk i alle brev")];
    assert_eq!(chosen(&names[..1], &before, &now)[0].title.reveal(), "Klart språk i alle brev");
    // What nobody offers cannot be chosen by writing its name.
    assert!(chosen(&["p:annen:hemmelig".to_owned()], &before, &offered).is_empty());
}

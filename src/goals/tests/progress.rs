//! Sentences about telling how it goes, and about whose goal it is.

use proptest::prelude::*;

use crate::agreements::VersionNo;
use crate::agreements::ending::{Course, Ending, Manner};
use crate::goals::ownership::{self, Answers, Question, Reply};
use crate::goals::progress::{self, CheckIn, Progress, Refusal, Told};
use crate::goals::{CheckInId, GoalId};
use crate::ground::clock::Moment;
use crate::people::{PairId, Side};

const AT: Moment = Moment(1_000_000);

fn told(changed: &str, obstacle: &str) -> Told {
    Told { progress: Some(Progress::Slow), changed: changed.into(), obstacle: obstacle.into(), ..Told::default() }
}

fn check_in(told: Option<Told>) -> CheckIn {
    CheckIn {
        id: CheckInId::stored("c".to_owned()),
        goal: GoalId::stored("g".to_owned()),
        pair: PairId::stored("p".to_owned()),
        at: AT,
        told,
        counted: None,
        corrected_at: None,
        raised_at: None,
        revision: 0,
    }
}

#[test]
fn s64_a_word_is_enough_and_so_is_a_note() {
    let agreed = Some(VersionNo::FIRST);
    let word = Told { progress: Some(Progress::OnTrack), ..Told::default() };
    let note = Told { changed: "Malen er i bruk".into(), ..Told::default() };
    assert!(progress::tell(agreed, Course::GoesOn, &word).is_ok());
    assert!(progress::tell(agreed, Course::GoesOn, &note).is_ok());
    assert_eq!(progress::tell(agreed, Course::GoesOn, &Told::default()).unwrap_err(), Refusal::NothingSaid);
}

#[test]
fn a_goal_nobody_has_agreed_on_is_not_on_the_way_anywhere() {
    assert_eq!(progress::tell(None, Course::GoesOn, &told("a", "")).unwrap_err(), Refusal::NotAgreed);
    let answers = Answers::by(|_| Some(Reply::Yes));
    assert_eq!(ownership::answer(None, Course::GoesOn, &answers), Err(ownership::Refusal::NotAgreed));
}

#[test]
fn of_a_goal_that_is_over_there_is_no_more_to_tell_and_while_its_end_is_only_proposed_there_is() {
    let ending = Ending { no: 1, way: Manner::Finished, by: Side::Leader };
    let (agreed, answers) = (Some(VersionNo::FIRST), Answers::by(|_| Some(Reply::Yes)));
    assert!(progress::tell(agreed, Course::Proposed(ending), &told("a", "")).is_ok());
    assert!(ownership::answer(agreed, Course::Proposed(ending), &answers).is_ok());
    assert_eq!(progress::tell(agreed, Course::Over(ending, AT), &told("a", "")).unwrap_err(), Refusal::Over);
    assert_eq!(ownership::answer(agreed, Course::Over(ending, AT), &answers), Err(ownership::Refusal::Over));
}

#[test]
fn what_is_told_may_be_corrected_or_taken_back_for_a_day_and_then_stands() {
    let one = check_in(Some(told("a", "")));
    for now in [AT, AT.plus_hours(24)] {
        assert!(one.correct(now, &told("b", "")).is_ok());
        assert!(one.take_back(now).is_ok());
    }
    let later = AT.plus_hours(24).plus_seconds(1);
    assert_eq!(one.correct(later, &told("b", "")).unwrap_err(), Refusal::Stands);
    assert_eq!(one.take_back(later).unwrap_err(), Refusal::Stands);
    assert!(!one.offers_change(later));
}

#[test]
fn what_is_taken_back_is_gone_and_leads_nowhere() {
    let one = check_in(None);
    assert_eq!(one.correct(AT, &told("b", "")).unwrap_err(), Refusal::TakenBack);
    assert_eq!(one.take_back(AT).unwrap_err(), Refusal::TakenBack);
    assert!(matches!(one.raise(), Err(Refusal::TakenBack)));
}

#[test]
fn an_obstacle_goes_on_the_agenda_once() {
    let one = check_in(Some(told("a", "Ingen vet hvem som har saken")));
    assert_eq!(one.raise().unwrap().0.reveal(), "Ingen vet hvem som har saken");
    let raised = CheckIn { raised_at: Some(AT), ..one };
    assert!(matches!(raised.raise(), Err(Refusal::AlreadyRaised)));
    assert!(matches!(check_in(Some(told("a", " "))).raise(), Err(Refusal::NoObstacle)));
}

#[test]
fn s9_each_question_may_be_left_out_and_one_is_enough() {
    let agreed = Some(VersionNo::FIRST);
    for only in Question::ALL {
        assert!(
            ownership::answer(agreed, Course::GoesOn, &Answers::by(|one| (one == only).then_some(Reply::Unknown)))
                .is_ok()
        );
    }
    assert_eq!(
        ownership::answer(agreed, Course::GoesOn, &Answers::default()),
        Err(ownership::Refusal::NothingAnswered)
    );
}

#[test]
fn s9_only_what_is_disagreed_with_asks_for_a_way_onward() {
    for reply in Reply::ALL {
        let lacks = [Reply::No, Reply::Hardly].contains(&reply);
        let lacking = Answers::by(|one| (one == Question::Mine).then_some(reply)).lacking();
        assert_eq!(lacking, if lacks { vec![Question::Mine] } else { vec![] }, "{reply:?}");
    }
}

#[test]
fn every_name_is_read_back_as_what_it_was() {
    for one in Progress::ALL {
        assert_eq!(Progress::parse(one.name()), Some(one));
    }
    for one in Reply::ALL {
        assert_eq!(Reply::parse(one.name()), Some(one));
        assert_eq!(serde_json::to_string(&one).unwrap(), format!("\"{}\"", one.name()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_was_told_never_changes_after_a_day(hours in 25_i64..100_000, text in ".*") {
        let (one, now) = (check_in(Some(told("a", "b"))), AT.plus_hours(hours));
        prop_assert!(one.correct(now, &told(&text, "")).is_err());
        prop_assert!(one.take_back(now).is_err());
    }
}

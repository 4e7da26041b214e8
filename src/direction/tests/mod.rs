//! The direction's own sentences.

mod shared;

use super::VersionNo;
use super::news::{self, News};
use super::wording::{Missing, Priority, Wording};

fn line(key: &str, title: &str, why: &str) -> Priority {
    Priority { key: key.to_owned(), title: title.into(), why: why.into() }
}

fn direction(lines: &[(&str, &str)]) -> Wording {
    Wording {
        goals: "Folk skal vite når de får svar".into(),
        why: "Ventetid koster nattesøvn".into(),
        priorities: lines.iter().map(|(key, title)| line(key, title, "Fordi")).collect(),
        not_now: "Nytt arkivsystem".into(),
    }
}

fn order(wording: &Wording) -> Vec<&str> {
    wording.priorities.iter().map(|line| line.key.as_str()).collect()
}

#[test]
fn it_is_shared_with_goals_and_at_least_one_priority_with_its_reason_s7() {
    assert_eq!(direction(&[("a", "Svartid")]).missing(), []);
    assert_eq!(Wording::default().missing(), [Missing::Goals, Missing::Priorities]);
    let without_why = Wording { priorities: vec![line("a", "Svartid", "  ")], ..direction(&[]) };
    assert_eq!(without_why.missing(), [Missing::Why("a".to_owned())]);
    let without_title = Wording { priorities: vec![line("a", "", "Fordi")], ..direction(&[]) };
    assert_eq!(without_title.missing(), [Missing::Title("a".to_owned())]);
}

#[test]
fn empty_lines_are_not_in_the_way() {
    let mut wording = direction(&[("a", "Svartid")]);
    wording.add("b".to_owned());
    assert_eq!(wording.missing(), []);
    assert_eq!(order(&wording.tidied()), ["a"]);
}

#[test]
fn why_it_all_matters_and_what_is_left_are_asked_for_and_not_demanded() {
    let wording = Wording { why: "".into(), not_now: "".into(), ..direction(&[("a", "Svartid")]) };
    assert_eq!(wording.missing(), []);
}

#[test]
fn three_to_five_are_enough_and_more_is_said_not_refused() {
    let five = direction(&[("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"), ("e", "5")]);
    assert!(!five.is_long());
    let mut six = five;
    six.priorities.push(line("f", "6", "Fordi"));
    assert!(six.is_long());
    assert_eq!(six.missing(), []);
}

#[test]
fn the_order_is_changed_one_place_at_a_time_and_every_word_follows_its_line() {
    let mut wording = direction(&[("a", "Svartid"), ("b", "Klart språk"), ("c", "Ingen alene")]);
    wording.move_up("b");
    assert_eq!(order(&wording), ["b", "a", "c"]);
    wording.move_up("b");
    assert_eq!(order(&wording), ["b", "a", "c"], "the first stays where it is");
    wording.move_down("a");
    assert_eq!(order(&wording), ["b", "c", "a"]);
    wording.move_down("a");
    assert_eq!(order(&wording), ["b", "c", "a"], "the last stays where it is");
    assert!(wording.priorities[2].title == "Svartid".into());
    wording.take_out("c");
    assert_eq!(order(&wording), ["b", "a"]);
    wording.move_up("nobody");
    wording.take_out("nobody");
    assert_eq!(order(&wording), ["b", "a"]);
}

#[test]
fn what_moved_up_is_news_once_and_not_also_what_came_after_it() {
    let before = direction(&[("a", "Svartid"), ("c", "Ingen alene"), ("b", "Klart språk")]);
    let now = direction(&[("a", "Svartid"), ("b", "Klart språk"), ("c", "Ingen alene")]);
    assert!(news::between(&before, &now) == [News::MovedUp { title: "Klart språk".into(), to: 2 }]);
    assert!(news::has_moved_up(&before, &now, &now.priorities[1]));
    assert!(!news::has_moved_up(&before, &now, &now.priorities[2]));
}

#[test]
fn that_something_above_was_taken_out_moves_nobody_up() {
    let before = direction(&[("a", "Svartid"), ("b", "Klart språk")]);
    let now = direction(&[("b", "Klart språk")]);
    assert!(news::between(&before, &now) == [News::TakenOut { title: "Svartid".into() }]);
}

#[test]
fn a_line_written_anew_is_not_taken_for_another() {
    let before = direction(&[("a", "Svartid")]);
    let now = direction(&[("a", "Forutsigbar svartid"), ("b", "Klart språk")]);
    let expected =
        [News::Rewritten { title: "Forutsigbar svartid".into() }, News::Added { title: "Klart språk".into() }];
    assert!(news::between(&before, &now) == expected);
    assert!(news::is_added(&before, &now.priorities[1]));
}

#[test]
fn new_words_around_the_priorities_are_news_too() {
    let before = direction(&[("a", "Svartid")]);
    let now = Wording { goals: "Annet".into(), why: "Annet".into(), not_now: "Annet".into(), ..before.clone() };
    assert!(news::between(&before, &now) == [News::Goals, News::Why, News::NotNow]);
    assert!(news::between(&before, &before).is_empty());
}

#[test]
fn versions_are_counted_from_one() {
    assert_eq!(VersionNo::after(None), VersionNo(1));
    assert_eq!(VersionNo::after(Some(VersionNo(1))), VersionNo(2));
    assert_eq!(VersionNo::parse("0"), None);
}

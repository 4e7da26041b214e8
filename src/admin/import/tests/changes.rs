//! What a file changes, and what it leaves alone.

use jiff::civil::date;
use proptest::prelude::*;

use super::town::{after, pairs, person, planned, planned_on, today, town, unit};
use crate::admin::import::mistakes::Noticed;
use crate::admin::import::plan::Mode;
use crate::admin::import::preview::What;
use crate::people::directory::Change;

const HEAD: &str =
    "Ansattnummer;Navn;E-post;Stillingsnøkkel;Tittel;Enhet;Overenhet;Leders ansattnummer;Fra;Til;Rolle\n";

fn file(lines: &[&str]) -> String {
    format!("{HEAD}{}\n", lines.join("\n"))
}

#[test]
fn a_new_person_gets_a_position_a_place_and_a_leader() {
    let planned = planned(&file(&["2001;Vera Holm;vera@vidvik.example;1;Ingeniør;Byggesak;;1003;01.12.2025;;"]));
    assert_eq!(planned.preview.mistakes, []);
    let counts = planned.preview.counts;
    assert_eq!((counts.added, counts.changed, counts.ended, counts.re_led), (1, 0, 0, 0));
    let town = after(town(), &planned.changes);
    assert_eq!(pairs(&town, "2001"), [("1003".to_owned(), date(2025, 12, 1), None)]);
    let placed = town.placements.last().expect("a place");
    assert_eq!((&placed.unit, placed.title.as_str(), placed.from), (&unit("Byggesak"), "Ingeniør", date(2025, 12, 1)));
}

#[test]
fn a_new_leader_ends_the_pair_the_day_before_and_forms_another() {
    for (from, day) in [("", today()), ("01.01.2021", today()), ("01.11.2025", date(2025, 11, 1))] {
        let planned = planned(&file(&[&format!("1004;;;;;;;1002;{from};;")]));
        assert_eq!(planned.preview.mistakes, []);
        assert_eq!(planned.preview.counts.re_led, 1);
        let town = after(town(), &planned.changes);
        let last = day.yesterday().expect("a day before");
        let expected = [("1003".to_owned(), date(2025, 4, 14), Some(last)), ("1002".to_owned(), day, None)];
        assert_eq!(pairs(&town, "1004"), expected, "from {from:?}");
    }
}

#[test]
fn a_new_unit_or_title_ends_nothing() {
    // Settled 10.
    let planned = planned(&file(&["1004;;;;Fagleder;Samfunn;;;;;"]));
    assert_eq!((planned.preview.counts.changed, planned.preview.counts.ended_or_re_led), (1, 0));
    assert!(planned.changes.pairs.is_empty());
    assert!(
        matches!(&planned.preview.shown[0].what, What::Moves { before, after, .. } if before == "Byggesak" && after == "Samfunn")
    );
}

#[test]
fn absence_ends_nobody_unless_the_file_is_about_everybody() {
    let text =
        file(&["1001;Gunnar Vik;;;;;;;;;", "1011;Ragnhild Ås;;;;;;1002;;;HR", "1002;Solveig Haugen;;;;;;1001;;;"]);
    assert!(planned(&text).changes.is_empty());
    let full = planned_on(town(), &text, Mode::Full);
    assert_eq!(full.preview.mistakes, []);
    assert_eq!((full.preview.counts.ended, full.preview.counts.unchanged), (4, 3));
    assert!(full.preview.needs_two());
    let town = after(town(), &full.changes);
    let gone = town.employments.iter().find(|one| one.person == person("1004")).expect("still a row");
    // Today is the last day.
    assert_eq!(gone.to, Some(today()));
    assert_eq!(pairs(&town, "1004"), [("1003".to_owned(), date(2025, 4, 14), Some(today()))]);
}

#[test]
fn an_end_in_the_file_ends_the_employment_and_its_pair_on_that_day() {
    let planned = planned(&file(&["1004;;;;;;;;;31.12.2025;"]));
    let town = after(town(), &planned.changes);
    assert_eq!(pairs(&town, "1004"), [("1003".to_owned(), date(2025, 4, 14), Some(date(2025, 12, 31)))]);
    assert_eq!((planned.preview.counts.ended, planned.preview.counts.re_led), (1, 1));
    assert_eq!(planned.preview.counts.ended_or_re_led, 1, "nobody is counted twice");
    // And put off again: the same two go on.
    let again = planned_on(town.clone(), &file(&["1004;;;;;;;;;31.03.2026;"]), Mode::Partial);
    let town = after(town, &again.changes);
    assert_eq!(pairs(&town, "1004"), [("1003".to_owned(), date(2025, 4, 14), Some(date(2026, 3, 31)))]);
}

#[test]
fn somebody_who_comes_back_is_the_same_person_with_a_new_pair() {
    let mut before = town();
    let at = before.employments.iter().position(|one| one.person == person("1005")).expect("Amina");
    before.employments[at].to = Some(date(2025, 6, 30));
    let pair = before.pairs.iter().position(|pair| pair.employee == person("1005")).expect("her pair");
    before.pairs[pair].to = Some(date(2025, 6, 30));
    let planned =
        planned_on(before.clone(), &file(&["1005;Amina Warsame;;1;Jurist;Byggesak;;1003;01.11.2025;;"]), Mode::Partial);
    assert_eq!(planned.preview.mistakes, []);
    assert_eq!(planned.preview.counts.added, 0);
    let town = after(before, &planned.changes);
    assert_eq!(town.employments[at].to, None);
    let expected =
        [("1003".to_owned(), date(2025, 4, 14), Some(date(2025, 6, 30))), ("1003".to_owned(), date(2025, 11, 1), None)];
    assert_eq!(pairs(&town, "1005"), expected);
}

#[test]
fn two_positions_are_two_pairs() {
    // 3.11, case 2.
    let planned = planned(&file(&["1004;;;1;;Byggesak;;1003;;;", "1004;Sunniva Lunde;;2;Lærer;Samfunn;;1002;;;"]));
    assert_eq!(planned.preview.mistakes, []);
    let town = after(town(), &planned.changes);
    let leaders: Vec<String> = pairs(&town, "1004").into_iter().map(|(leader, ..)| leader).collect();
    assert_eq!(leaders, ["1003", "1002"]);
    assert_eq!(planned.preview.counts.ended_or_re_led, 0);
}

#[test]
fn whoever_answers_for_the_top_lacks_no_leader() {
    // 3.11, case 8.
    let planned = planned(&file(&["1001;Gunnar Vik;;;;Vidvik kommune;;;;;"]));
    assert!(planned.preview.notices.is_empty(), "{:?}", planned.preview.notices);
    let other = super::town::planned(&file(&["2001;Vera Holm;;;;Byggesak;;;;;"]));
    assert!(matches!(other.preview.notices[0].what, Noticed::NoLeader { .. }));
}

#[test]
fn an_old_address_with_a_new_number_is_another_person() {
    // Settled 9.
    let mut before = town();
    before.employments[4].to = Some(date(2025, 6, 30));
    let text = file(&["2002;Amina Berg;amina@vidvik.example;;;Byggesak;;1003;;;"]);
    let planned = planned_on(before.clone(), &text, Mode::Partial);
    assert_eq!(planned.preview.mistakes, []);
    let town = after(before, &planned.changes);
    assert_eq!(town.people[4].email, None, "the address has gone with the new number");
    assert_eq!(town.people.last().and_then(|one| one.email.as_deref()), Some("amina@vidvik.example"));
    assert!(matches!(planned.preview.notices[0].what, Noticed::EmailMoved { .. }));
}

#[test]
fn lines_that_follow_one_another_are_one_employment_that_changes_on_a_day() {
    let text = file(&[
        "1004;Sunniva Lunde;;1;Saksbehandler;Byggesak;;1003;01.01.2020;31.10.2025;",
        "1004;Sunniva Lunde;;1;Fagleder;Samfunn;;1002;01.11.2025;;",
    ]);
    let planned = planned(&text);
    assert_eq!(planned.preview.mistakes, []);
    let town = after(town(), &planned.changes);
    let expected = [
        ("1003".to_owned(), date(2025, 4, 14), Some(date(2025, 10, 31))),
        ("1002".to_owned(), date(2025, 11, 1), None),
    ];
    assert_eq!(pairs(&town, "1004"), expected);
    assert_eq!(town.employments[3].to, None);
    let again = planned_on(town, &text, Mode::Partial);
    assert!(again.changes.is_empty(), "{:?}", again.preview.shown);
}

#[test]
fn a_leader_from_elsewhere_is_told_of_and_stops_nothing() {
    let planned =
        planned(&file(&["2001;Vera Holm;;;;Byggesak;;1011;;;", "1011;Ragnhild Ås;;;;Stab;Vidvik kommune;1002;;;"]));
    assert_eq!(planned.preview.mistakes, []);
    let outside = |what: &Noticed| matches!(what, Noticed::LeaderOutside { leader, .. } if leader == "Ragnhild Ås");
    assert!(planned.preview.notices.iter().any(|notice| outside(&notice.what)));
}

#[test]
fn roles_are_given_by_a_partial_file_and_taken_only_by_a_full_one() {
    let given = planned(&file(&["1002;;;;;;;;;;administrator", "1011;;;;;;;;;;"]));
    assert_eq!(given.changes.duties.len(), 1);
    let town = after(town(), &given.changes);
    let everybody: Vec<String> = town
        .people
        .iter()
        .map(|one| format!("{};;;;;;;;;;{}", one.number, if one.number == "1002" { "admin" } else { "" }))
        .collect();
    let lines: Vec<&str> = everybody.iter().map(String::as_str).collect();
    let text = file(&lines).replace(";Leders ansattnummer", "").replace(";;;;;;;;;;", ";;;;;;;;;");
    let full = planned_on(town, &text, Mode::Full);
    assert_eq!(full.preview.mistakes, []);
    assert!(
        matches!(&full.changes.duties[..], [Change { before: Some(_), after: Some(row) }] if row.to == today().yesterday().ok())
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Whatever a file says: made and undone, the town is as it was; made twice, the second changes nothing.
    #[test]
    fn the_same_file_again_changes_nothing_and_what_is_undone_was_never_done(
        lines in prop::collection::vec(
            (0..9u8, 0..3u8, 0..5u8, 0..10u8, 0..5u8, 0..4u8, 0..4u8), 1..8),
        full in any::<bool>(),
    ) {
        let number = |n: u8| ["1001", "1002", "1003", "1004", "1005", "1006", "1011", "2001", "2002", ""][n as usize];
        let text: Vec<String> = lines.iter().map(|(who, position, unit, leader, from, to, role)| {
            let position = ["", "1", "2"][*position as usize];
            let unit = ["", "Byggesak", "Samfunn", "Nytt", "Vidvik kommune"][*unit as usize];
            let from = ["", "01.01.2020", "01.09.2025", "14.10.2025", "01.12.2025"][*from as usize];
            let to = ["", "31.12.2025", "31.01.2026", "31.12.9999"][*to as usize];
            let role = ["", "HR", "enhetsleder", "verneombud"][*role as usize];
            let who = number(*who);
            format!("{who};Vera {who};;{position};Tittel {position};{unit};;{};{from};{to};{role}", number(*leader))
        }).collect();
        let lines: Vec<&str> = text.iter().map(String::as_str).collect();
        let mode = if full { Mode::Full } else { Mode::Partial };
        let text = file(&lines);
        let planned = planned_on(town(), &text, mode);
        prop_assert!(planned.changes.is_empty() || planned.preview.mistakes.is_empty());
        let done = after(town(), &planned.changes);
        let again = planned_on(done.clone(), &text, mode);
        prop_assert!(again.changes.is_empty(), "{text}\n{:?}\n{:?}", again.changes, again.preview.mistakes);

        let mut reversed = planned.changes;
        let turned = crate::people::directory::Changes {
            people: reversed.people.drain(..).map(Change::reversed).collect(),
            units: reversed.units.drain(..).map(Change::reversed).collect(),
            employments: reversed.employments.drain(..).map(Change::reversed).collect(),
            placements: reversed.placements.drain(..).map(Change::reversed).collect(),
            pairs: reversed.pairs.drain(..).map(Change::reversed).collect(),
            duties: reversed.duties.drain(..).map(Change::reversed).collect(),
        };
        let undone = after(done, &turned);
        prop_assert_eq!(sorted(undone), sorted(town()));
    }
}

fn sorted(mut town: crate::people::directory::Directory) -> crate::people::directory::Directory {
    town.people.sort_by(|one, other| one.id.cmp(&other.id));
    town.units.sort_by(|one, other| one.id.cmp(&other.id));
    town.employments.sort_by(|one, other| one.id.cmp(&other.id));
    town.placements.sort_by(|one, other| (&one.employment, one.from).cmp(&(&other.employment, other.from)));
    town.pairs.sort_by(|one, other| one.id.cmp(&other.id));
    town.duties.sort_by(|one, other| (&one.person, one.duty, one.from).cmp(&(&other.person, other.duty, other.from)));
    town
}

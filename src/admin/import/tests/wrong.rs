//! What is wrong with a file as a whole, line by line, and what it is mistaken for.

use jiff::civil::date;

use super::town::{planned, planned_on, town};
use crate::admin::import::mistakes::Wrong;
use crate::admin::import::plan::Mode;

const HEAD: &str = "Ansattnummer;Navn;E-post;Stillingsnøkkel;Enhet;Overenhet;Leder;Fra;Til;Rolle\n";

fn wrongs(lines: &str) -> Vec<(u32, Wrong)> {
    let planned = planned(&format!("{HEAD}{lines}"));
    assert!(planned.changes.is_empty(), "with a mistake nothing is done");
    planned.preview.mistakes.into_iter().map(|mistake| (mistake.line, mistake.wrong)).collect()
}

#[test]
fn a_leader_nobody_knows_and_whom_it_may_be() {
    let unknown = |leader: &str, meant: Option<&str>| {
        vec![(2, Wrong::LeaderUnknown { leader: leader.to_owned(), meant: meant.map(str::to_owned) })]
    };
    assert_eq!(wrongs("1004;;;;;;10003;;;\n"), unknown("10003", Some("1003 (Håkon Myhre)")));
    assert_eq!(
        wrongs("1004;;;;;;håkon@vidvik.example;;;\n"),
        unknown("håkon@vidvik.example", Some("1003 (Håkon Myhre)"))
    );
    assert_eq!(wrongs("1004;;;;;;Håkon Myhre;;;\n"), unknown("Håkon Myhre", Some("1003 (Håkon Myhre)")));
    assert_eq!(wrongs("1004;;;;;;77;;;\n"), unknown("77", None));
}

#[test]
fn nobody_leads_themselves_or_through_others_their_own_leader() {
    assert_eq!(wrongs("1004;;;;;;1004;;;\n"), [(2, Wrong::LeaderSelf)]);
    let circle = wrongs("1002;;;;;;1004;;;\n");
    assert!(matches!(&circle[..], [(2, Wrong::LeaderLoop { names })] if names.len() == 3), "{circle:?}");
    assert_eq!(wrongs("1001;;;;;;1002;;;\n1002;;;;;;1001;;;\n").len(), 1, "a circle is told of once");
}

#[test]
fn a_leader_who_has_left_leads_nobody() {
    let mut before = town();
    before.employments[2].to = Some(date(2025, 9, 30));
    let planned = planned_on(before, &format!("{HEAD}2001;Vera Holm;;;Byggesak;;1003;;;\n"), Mode::Partial);
    let gone = Wrong::LeaderGone { name: "Håkon Myhre".to_owned(), day: Some(date(2025, 9, 30)) };
    assert_eq!(planned.preview.mistakes[0].wrong, gone);
}

#[test]
fn lines_that_disagree_about_a_person_a_unit_or_a_position() {
    let name = wrongs("2001;Vera Holm;;1;Byggesak;;1003;;;\n2001;Vera Dahl;;2;Byggesak;;1003;;;\n");
    let disagrees = Wrong::Disagrees { other: 2, here: "Vera Dahl".to_owned(), there: "Vera Holm".to_owned() };
    assert_eq!(name, [(3, disagrees)]);
    let unit = wrongs("1004;;;;Arkiv;Samfunn;;;;\n1005;;;;arkiv;Byggesak;;;;\n");
    assert!(matches!(&unit[..], [(3, Wrong::UnitDisagrees { other: 2, .. })]), "{unit:?}");
    let position = wrongs("1004;;;1;Byggesak;;1003;;;\n1004;;;1;Samfunn;;1002;;;\n");
    assert_eq!(position, [(3, Wrong::SamePosition { other: 2 })]);
    let overlap = wrongs("1004;;;1;;;1003;01.01.2020;31.12.2025;\n1004;;;1;;;1002;01.12.2025;;\n");
    assert_eq!(overlap, [(3, Wrong::SamePosition { other: 2 })]);
    let answers = wrongs("1004;;;;Byggesak;;;;;enhetsleder\n1005;;;;Byggesak;;;;;leder\n");
    assert_eq!(answers, [(3, Wrong::ResponsibleDisagrees { unit: "Byggesak".to_owned(), other: 2 })]);
}

#[test]
fn a_line_written_twice_is_one() {
    let line = "1004;;;1;Byggesak;;1003;;;\n";
    assert!(planned(&format!("{HEAD}{line}{line}")).preview.mistakes.is_empty());
}

#[test]
fn a_unit_does_not_hang_under_itself() {
    let own = wrongs("1004;;;;Byggesak;Byggesak;;;;\n");
    assert!(matches!(&own[..], [(2, Wrong::UnitLoop { .. })]), "{own:?}");
    let circle = wrongs("1004;;;;Vidvik kommune;Byggesak;;;;\n");
    assert!(matches!(&circle[..], [(2, Wrong::UnitLoop { units })] if units.len() == 4), "{circle:?}");
}

#[test]
fn one_address_belongs_to_one_who_is_here() {
    let both = wrongs(
        "2001;Vera Holm;t.berg@vidvik.example;;Byggesak;;1003;;;\n2002;Tor Berg;T.Berg@vidvik.example;;Byggesak;;1003;;;\n",
    );
    let same =
        Wrong::SameEmail { email: "t.berg@vidvik.example".to_owned(), other: Some(2), name: "Vera Holm".to_owned() };
    assert_eq!(both, [(3, same)]);
    let other = wrongs("2001;Vera Holm;amina@vidvik.example;;Byggesak;;1003;;;\n");
    assert!(matches!(&other[..], [(2, Wrong::SameEmail { other: None, .. })]));
}

#[test]
fn a_number_of_somebody_who_left_is_not_given_to_another() {
    let mut before = town();
    before.employments[4].to = Some(date(2025, 6, 30));
    let planned = planned_on(before, &format!("{HEAD}1005;Tor Berg;;;Byggesak;;1003;;;\n"), Mode::Partial);
    assert_eq!(planned.preview.mistakes[0].wrong, Wrong::NumberTaken { name: "Amina Warsame".to_owned() });
}

#[test]
fn what_a_new_person_must_have_and_what_a_line_must_have() {
    assert_eq!(wrongs("2001;;;;Byggesak;;1003;;;\n"), [(2, Wrong::NameMissing)]);
    assert_eq!(wrongs("2001;Vera Holm;;;;;1003;;;\n"), [(2, Wrong::UnitMissing)]);
    assert_eq!(wrongs(";Vera Holm;;;Byggesak;;1003;;;\n"), [(2, Wrong::NumberMissing)]);
    assert_eq!(wrongs("1004;;sunniva;;;;;;;\n"), [(2, Wrong::NotAnEmail("sunniva".to_owned()))]);
    assert_eq!(wrongs("1004;;;;;;;;;sjef\n"), [(2, Wrong::UnknownRole("sjef".to_owned()))]);
    let turned = Wrong::EndBeforeStart { from: date(2025, 11, 1), to: date(2025, 1, 1) };
    assert_eq!(wrongs("1004;;;;;;;01.11.2025;01.01.2025;\n"), [(2, turned)]);
}

#[test]
fn somebody_is_left_to_look_after_the_organisation() {
    let everybody = [
        "1001;Gunnar Vik;;;;;;;;",
        "1002;;;;;;1001;;;",
        "1003;;;;;;1002;;;",
        "1004;;;;;;1003;;;",
        "1005;;;;;;1003;;;",
        "1006;;;;;;1003;;;",
    ];
    let planned = planned_on(town(), &format!("{HEAD}{}\n", everybody.join("\n")), Mode::Full);
    assert!(planned.preview.mistakes.iter().any(|mistake| mistake.wrong == Wrong::NobodyLeft));
}

#[test]
fn many_mistakes_are_told_at_once() {
    let text = "1004;;;;;;77;;;\n2001;;;;Byggesak;;1003;;;\n1005;;x;;;;;32.01.2025;;\n";
    let lines: Vec<u32> = wrongs(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [2, 3, 4, 4]);
}

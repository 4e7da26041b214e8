use super::super::merging::First;
use super::super::shared_note::{MOST, Refusal, SharedNote};
use super::day;
use crate::ground::sealing::Words;
use crate::people::Side::{Employee, Leader};

#[test]
fn s40_either_writes_in_it_and_neither_takes_the_others_words_away() {
    let note = SharedNote { words: Words::new("Turnus. Kurs."), ..SharedNote::default() };
    let step = note.take_in(Employee, "Turnus.", "Ny turnus.", First::Theirs, day("2026-10-16")).unwrap();
    assert_eq!(step.merged.text, "Ny turnus. Kurs.");
    assert!(step.merged.both_wrote);
}

#[test]
fn one_who_goes_on_writing_has_done_one_thing_that_day() {
    let (today, note) = (day("2026-10-16"), SharedNote::default());
    let first = note.take_in(Employee, "", "En", First::Theirs, today).unwrap();
    assert_eq!(first.happened.map(|it| it.what), Some("shared_note_written"));
    let note = SharedNote { words: Words::new("En"), version: first.version, wrote: first.wrote };
    assert!(note.take_in(Employee, "En", "En to", First::Theirs, today).unwrap().happened.is_none());
    assert!(note.take_in(Leader, "En", "En to", First::Theirs, today).unwrap().happened.is_some());
    assert!(note.take_in(Employee, "En", "En to", First::Theirs, day("2026-10-17")).unwrap().happened.is_some());
}

#[test]
fn what_would_be_too_long_to_go_on_from_is_refused_and_changes_nothing() {
    let note = SharedNote { words: Words::new("å".repeat(MOST)), ..SharedNote::default() };
    assert_eq!(note.take_in(Leader, "", "x", First::Theirs, day("2026-10-16")).unwrap_err(), Refusal::TooLong);
}

use super::super::rhythm::{Mark, Months, Proposal, Refusal, Turned, propose, review_of};
use super::super::state::BothSaid;
use super::*;
use crate::ground::sealing::Words;
use crate::people::Side::{Employee, Leader};
use crate::people::{Rest, Rhythm};

const HELD: State = State::Held(BothSaid { employee: Moment(1), leader: Moment(1) });
const MISSED: State = State::Missed { said: None };
const OFF: State = State::Cancelled { by: Some(Leader), at: Moment(1) };

fn months<'a>(talks: &'a [(Date, State)], rests: &'a [Rest]) -> Months<'a> {
    Months {
        talks,
        rests,
        turns: &[],
        rhythm: Rhythm::Monthly,
        from: day("2025-01-01"),
        to: None,
        today: day("2026-10-10"),
    }
}

fn marks(months: &Months<'_>) -> Vec<(i8, Mark)> {
    months.dots().into_iter().map(|dot| (dot.month.month(), dot.mark)).collect()
}

#[test]
fn s27_half_a_year_is_shown_month_by_month() {
    let talks = [
        (day("2026-05-12"), HELD),
        (day("2026-06-12"), MISSED),
        (day("2026-08-14"), HELD),
        (day("2026-09-11"), OFF),
        (day("2026-09-18"), HELD),
        (day("2026-10-16"), State::Planned),
    ];
    let rests = [Rest { from: day("2026-07-01"), until: day("2026-08-01") }];
    use Mark::{Held, NotHeld, Planned, Resting};
    assert_eq!(
        marks(&months(&talks, &rests)),
        [(5, Held), (6, NotHeld), (7, Resting), (8, Held), (9, Held), (10, Planned)]
    );
}

#[test]
fn a_month_that_passed_in_silence_was_not_held() {
    let talks = [(day("2026-08-14"), HELD)];
    let all = marks(&months(&talks, &[]));
    assert_eq!(all.last(), Some(&(9, Mark::NotHeld)));
}

#[test]
fn a_month_that_is_not_over_is_not_held_against_anybody() {
    assert!(marks(&months(&[(day("2026-09-11"), HELD)], &[])).iter().all(|(month, _)| *month != 10));
}

#[test]
fn a_talk_noted_by_one_counts_as_neither_held_nor_missed() {
    let talks = [(day("2026-09-11"), State::HeldNoted { by: Leader, at: Moment(1) })];
    assert_eq!(marks(&months(&talks, &[])).last(), Some(&(9, Mark::Noted)));
}

#[test]
fn a_called_off_month_is_no_missed_one() {
    let talks = [(day("2026-08-14"), HELD), (day("2026-09-11"), OFF)];
    assert_eq!(marks(&months(&talks, &[])).last(), Some(&(9, Mark::Cancelled)));
}

#[test]
fn the_next_month_shows_when_a_talk_is_planned_there() {
    let talks = [(day("2026-10-05"), HELD), (day("2026-11-05"), State::Planned)];
    assert_eq!(marks(&months(&talks, &[])).last(), Some(&(11, Mark::Planned)));
}

#[test]
fn a3_months_are_read_by_the_pairs_own_rhythm() {
    let talks = [(day("2026-05-05"), HELD), (day("2026-06-28"), HELD), (day("2026-08-20"), HELD)];
    let eight = Months { rhythm: Rhythm::Weeks(8), ..months(&talks, &[]) };
    assert_eq!(
        marks(&eight),
        [(5, Mark::Held), (6, Mark::Held), (7, Mark::NotDue), (8, Mark::Held), (9, Mark::NotDue)]
    );
}

#[test]
fn a3_a_new_rhythm_does_not_make_earlier_months_missed() {
    let talks = [(day("2026-05-05"), HELD), (day("2026-06-28"), HELD), (day("2026-08-20"), HELD)];
    let turns = [Turned { on: day("2026-10-01"), was: Rhythm::Weeks(8), now: Rhythm::Monthly }];
    let turned = Months { turns: &turns, ..months(&talks, &[]) };
    assert!(marks(&turned).iter().all(|(_, mark)| *mark != Mark::NotHeld));
}

#[test]
fn months_before_the_two_were_a_pair_are_not_shown() {
    let new = Months { from: day("2026-08-20"), ..months(&[], &[]) };
    assert_eq!(marks(&new), [(9, Mark::NotHeld)], "the first talk was due by 20 September");
}

#[test]
fn months_after_the_pair_ended_are_not_shown() {
    let talks = [(day("2026-08-14"), HELD)];
    let ended = Months { to: Some(day("2026-08-31")), ..months(&talks, &[]) };
    assert_eq!(marks(&ended).last(), Some(&(8, Mark::Held)));
}

#[test]
fn after_a_rest_the_next_talk_is_due_from_the_return() {
    let rests = [Rest { from: day("2026-05-01"), until: day("2026-09-15") }];
    let back = months(&[], &rests);
    assert!(marks(&back).iter().all(|(_, mark)| *mark == Mark::Resting));
}

#[test]
fn a3_another_rhythm_has_a_reason_and_going_back_to_monthly_needs_none() {
    let (none, some) = (Words::default(), Words::new("Vi sitter i samme rom"));
    assert_eq!(propose(Rhythm::Monthly, Rhythm::Weeks(6), &none), Err(Refusal::NoReason));
    assert!(propose(Rhythm::Monthly, Rhythm::Weeks(6), &some).is_ok());
    assert!(propose(Rhythm::Weeks(6), Rhythm::Monthly, &none).is_ok());
    assert_eq!(propose(Rhythm::Monthly, Rhythm::Monthly, &some), Err(Refusal::Unchanged));
}

#[test]
fn a3_a_rhythm_is_agreed_by_the_other() {
    let proposal = Proposal {
        id: super::super::RhythmProposalId::stored("r".to_owned()),
        by: Leader,
        rhythm: Rhythm::Weeks(6),
        reason: Words::default(),
    };
    assert_eq!(proposal.agree(Leader), Err(Refusal::OwnProposal));
    assert!(proposal.agree(Employee).is_ok());
}

#[test]
fn a3_a_rhythm_is_looked_at_twice_a_year() {
    assert_eq!(review_of(day("2026-05-12")), day("2026-11-12"));
}

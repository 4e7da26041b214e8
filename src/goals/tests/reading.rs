//! Sentences about numbers said along the way.

use proptest::prelude::*;

use crate::goals::progress::{Refusal, Told};
use crate::goals::reading::{self, Reading, drawn};
use crate::goals::way::Counted;
use crate::ground::clock::Moment;
use crate::people::PairId;

fn counted(what: &str, from: &str, to: &str) -> Counted {
    Counted { what: what.into(), from: from.into(), to: to.into() }
}

fn in_time() -> Counted {
    counted("Saker i tide", "4", "9")
}

fn says(number: &str, of: &str) -> Told {
    Told { number: number.into(), number_of: of.into(), ..Told::default() }
}

fn said(at: i64, number: f64) -> Reading {
    Reading { pair: PairId::stored("p".to_owned()), at: Moment(at), number, of: in_time() }
}

#[test]
fn a_number_is_said_of_what_is_counted_and_need_not_be_said() {
    let of = |told: &Told| reading::of(told, Some(&in_time())).map(|of| of.is_some());
    assert_eq!(of(&says("7,5", "Saker i tide")), Ok(true));
    assert_eq!(of(&says(" ", "Saker i tide")), Ok(false));
    assert_eq!(of(&says("sju", "Saker i tide")), Err(Refusal::NotANumber));
    assert!(!says("7", "Saker i tide").says_nothing(), "a number is enough");
    assert!(says(" ", "Saker i tide").says_nothing());
}

#[test]
fn a_number_written_of_something_else_is_not_taken_for_one_of_this() {
    assert_eq!(reading::of(&says("7", "Klager"), Some(&in_time())).err(), Some(Refusal::CountsOther));
    assert_eq!(reading::of(&says("7", "Klager"), None).err(), Some(Refusal::NothingCounted));
    assert!(matches!(reading::of(&says("", "Klager"), None), Ok(None)), "nothing is said, and nothing is refused");
}

#[test]
fn one_number_is_no_line_and_two_are() {
    assert!(drawn(vec![], &in_time()).is_none());
    assert!(drawn(vec![said(1, 5.0)], &in_time()).is_none());
    let two = drawn(vec![said(20, 7.0), said(10, 5.0)], &in_time()).unwrap();
    let points: Vec<f64> = two.points.iter().map(|point| point.number).collect();
    assert_eq!(points, [5.0, 7.0], "as they were said");
    assert!(two.points[0].x < two.points[1].x && two.points[0].y > two.points[1].y);
    assert!(two.from.y > two.to.y, "more is higher");
}

#[test]
fn what_was_counted_before_is_not_drawn_among_what_is_counted_now() {
    let other = Reading { of: counted("Klager", "12", "3"), ..said(5, 40.0) };
    let drawn = drawn(vec![other, said(10, 5.0), said(20, 6.0)], &in_time()).unwrap();
    assert_eq!(drawn.points.len(), 2);
    // The same thing, on the way to somewhere else.
    let further = counted("Saker i tide", "4", "10");
    assert_eq!(reading::drawn(vec![said(10, 5.0), said(20, 6.0)], &further).unwrap().points.len(), 2);
}

#[test]
fn fewer_may_be_what_one_wants_and_that_goes_down() {
    let less = counted("Saker i tide", "9", "4");
    let drawn = drawn(vec![said(10, 8.0), said(20, 5.0)], &less).unwrap();
    assert!(drawn.from.y < drawn.to.y && drawn.points[0].y < drawn.points[1].y);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn everything_lies_within_the_drawing(
        numbers in prop::collection::vec((0_i64..5, -1e14_f64..1e14), 2..60),
        from in -1_000_000_i64..1_000_000,
        to in -1_000_000_i64..1_000_000,
    ) {
        let readings = numbers.iter().map(|(at, number)| said(*at, *number)).collect();
        let drawn = drawn(readings, &counted("Saker i tide", &from.to_string(), &to.to_string())).unwrap();
        let inside = |part: f64| (0.0..=100.0).contains(&part);
        prop_assert!(inside(drawn.from.y) && inside(drawn.to.y));
        prop_assert!(drawn.points.iter().all(|point| inside(point.x) && inside(point.y)));
        prop_assert!(drawn.points.is_sorted_by(|one, other| one.x <= other.x));
    }
}

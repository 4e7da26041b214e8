//! The sentences of touchpoints.

use proptest::prelude::*;

use super::NOON;
use crate::follow_ups::TouchpointId;
use crate::follow_ups::touchpoint::{Correction, Refusal, Told, Touchpoint, written};
use crate::ground::clock::Moment;
use crate::people::{PairId, Side};

fn touchpoint(by: Side) -> Touchpoint {
    Touchpoint {
        id: TouchpointId::stored("t".to_owned()),
        pair: PairId::stored("pair".to_owned()),
        by,
        tag: None,
        whose: None,
        told: Told { heard: "Telefonen tar fokus fra sakene.".into(), ..Told::default() },
        written_at: NOON,
        seen_at: None,
        corrections: vec![],
        corrected: 0,
        revision: 0,
    }
}

#[test]
fn one_text_is_enough_and_it_is_what_the_other_said() {
    // S56, S58: all but the first may be left out.
    assert!(written(&Told { heard: "Noe".into(), ..Told::default() }).is_ok());
    let rest = Told { heard: " \n".into(), short: "a".into(), long: "b".into(), help: "c".into() };
    assert_eq!(written(&rest).map(drop), Err(Refusal::NothingHeard));
}

#[test]
fn the_one_who_said_it_corrects_it_and_that_holds_with_what_was_heard_beside_it() {
    // S56
    for by in Side::BOTH {
        let mut it = touchpoint(by);
        assert_eq!(it.meaning().reveal(), "Telefonen tar fokus fra sakene.");
        assert_eq!(it.correct(by, &"Nei".into(), NOON).map(drop), Err(Refusal::OwnWords));
        assert_eq!(it.correct(by.other(), &" ".into(), NOON).map(drop), Err(Refusal::NothingMeant));
        let step = it.correct(by.other(), &"Køen, ikke telefonen.".into(), NOON).expect("it is theirs");
        assert_eq!(step.seen_at, NOON, "an answer is having seen it");
        it.corrections.push(Correction { at: NOON, meant: "Køen, ikke telefonen.".into() });
        assert_eq!(it.meaning().reveal(), "Køen, ikke telefonen.");
        assert_eq!(it.told.heard.reveal(), "Telefonen tar fokus fra sakene.");
    }
}

#[test]
fn the_other_says_once_that_it_is_seen_and_nobody_nods_to_themself() {
    let mut it = touchpoint(Side::Leader);
    assert_eq!(it.see(Side::Leader, NOON).map(drop), Err(Refusal::OwnWords));
    it.seen_at = Some(it.see(Side::Employee, NOON).expect("it is new").seen_at);
    assert_eq!(it.see(Side::Employee, NOON).map(drop), Err(Refusal::AlreadySeen));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// Whatever the two do, in whatever order: only the other sees and corrects, it is seen once, what was heard is never
    /// changed, and what was last meant holds.
    #[test]
    fn each_does_only_their_own_part(deeds in proptest::collection::vec((0u8..3, any::<bool>()), 1..12)) {
        let mut it = touchpoint(Side::Employee);
        let mut last: Option<String> = None;
        for (nth, (deed, leader)) in deeds.into_iter().enumerate() {
            let by = if leader { Side::Leader } else { Side::Employee };
            let at = Moment(NOON.0 + i64::try_from(nth).unwrap_or_default());
            let meant = if deed == 2 { " ".to_owned() } else { format!("slik {nth}") };
            let (offers, was) = (it.offers(by), it.seen_at);
            let step = if deed == 0 { it.see(by, at) } else { it.correct(by, &meant.as_str().into(), at) };
            match deed {
                0 => prop_assert_eq!(step.is_ok(), offers.see),
                1 => prop_assert_eq!(step.is_ok(), offers.correct),
                _ => prop_assert!(step.is_err()),
            }
            let Ok(step) = step else { continue };
            prop_assert_ne!(by, it.by);
            prop_assert_eq!(step.seen_at, was.unwrap_or(at), "seen once");
            it.seen_at = Some(step.seen_at);
            if deed == 1 {
                it.corrected += 1;
                it.corrections.push(Correction { at, meant: meant.as_str().into() });
                last = Some(meant);
            }
            prop_assert_eq!(it.told.heard.reveal(), "Telefonen tar fokus fra sakene.");
            let holds = last.as_deref().unwrap_or("Telefonen tar fokus fra sakene.");
            prop_assert_eq!(it.meaning().reveal(), holds);
            prop_assert!(!it.is_new_to(Side::Leader));
        }
    }
}

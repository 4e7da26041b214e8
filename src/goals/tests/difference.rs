//! Sentences about what has changed between two texts.

use proptest::prelude::*;

use crate::agreements::difference::{Piece, between};

#[test]
fn a_difference_shows_the_words_that_changed_and_no_others() {
    let pieces = between("svar innen tre uker", "svar innen fire uker");
    let expected = [
        Piece::Same("svar innen ".into()),
        Piece::Out("tre".into()),
        Piece::In("fire".into()),
        Piece::Same(" uker".into()),
    ];
    assert_eq!(pieces, expected);
}

proptest! {
    #[test]
    fn a_difference_loses_nothing(old in "[a-zæøå .\n]{0,60}", new in "[a-zæøå .\n]{0,60}") {
        let (mut before, mut after) = (String::new(), String::new());
        for piece in between(&old, &new) {
            match piece {
                Piece::Same(text) => { before.push_str(&text); after.push_str(&text) }
                Piece::Out(text) => before.push_str(&text),
                Piece::In(text) => after.push_str(&text),
            }
        }
        prop_assert_eq!(before, old);
        prop_assert_eq!(after, new);
    }
}

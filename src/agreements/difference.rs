//! What has changed between two texts, word by word: so that one sees what one says yes to.

use similar::{ChangeTag, TextDiff};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Same(String),
    Out(String),
    In(String),
}

/// The pieces of both texts in reading order. Neighbours of a kind are one piece.
#[must_use]
pub fn between(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_unicode_words(old, new).iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(same))) => same.push_str(text),
            (ChangeTag::Delete, Some(Piece::Out(out))) => out.push_str(text),
            (ChangeTag::Insert, Some(Piece::In(into))) => into.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Out(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::In(text.to_owned())),
        }
    }
    pieces
}

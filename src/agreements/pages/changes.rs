//! What has changed between two wordings, field by field and word by word.

use super::{LeaderVoice, Shown};
use crate::agreements::difference::{self, Piece};
use crate::agreements::wording::{Topic, Wording};
use crate::ground::calendar::Date;
use crate::ground::text::T;
use crate::people::Pair;

/// A field that two versions word differently.
pub struct FieldChange {
    pub label: String,
    pub pieces: Vec<Piece>,
}

/// A wording, and who says what the leader says in it.
pub struct Said<'s, W: Topic> {
    pub wording: &'s Wording<W>,
    pub voice: &'s LeaderVoice,
}

/// What has changed between two wordings, word by word. What one leader said is taken out under that leader's name, and
/// what another says is put in under the other's.
#[must_use]
pub fn changes<W: Shown>(t: T, pair: &Pair, today: Date, old: Said<'_, W>, new: Said<'_, W>) -> Vec<FieldChange> {
    let old = W::fields(t, pair, old.voice, today, old.wording);
    let new = W::fields(t, pair, new.voice, today, new.wording);
    let mut changes = Vec::new();
    for (old, new) in old.into_iter().zip(new) {
        if old.label == new.label {
            if old.text != new.text {
                changes.push(FieldChange { label: new.label, pieces: difference::between(&old.text, &new.text) });
            }
            continue;
        }
        for (field, piece) in [(old, Piece::Out as fn(String) -> Piece), (new, Piece::In)] {
            if !field.text.is_empty() {
                changes.push(FieldChange { label: field.label, pieces: vec![piece(field.text)] });
            }
        }
    }
    changes
}

//! The two notes on a talk's page: the one the two write together, and one's own.

use super::Read;
use crate::access::Turn;
use crate::conversations::note::OwnNote;
use crate::page::{PairOfAvatars, Size};

/// The note the two write together.
pub(super) struct SharedView {
    pub avatars: PairOfAvatars,
    /// As it stands.
    pub stands: String,
    pub version: i64,
    /// What was written and could not be taken in.
    pub kept: Option<String>,
}

impl SharedView {
    pub(super) fn of(read: &Read, kept: Option<String>) -> SharedView {
        SharedView {
            avatars: PairOfAvatars::of(&read.pair, Size::Small),
            stands: read.talk.shared.words.reveal().to_owned(),
            version: read.talk.shared.version,
            kept,
        }
    }

    pub(super) fn written(&self) -> &str {
        self.kept.as_deref().unwrap_or(&self.stands)
    }
}

/// One's own.
pub(super) struct NoteView {
    pub words: String,
    /// When it is forgotten.
    pub forget: String,
}

impl NoteView {
    pub(super) fn of(turn: &Turn<'_>, note: Option<&OwnNote>) -> NoteView {
        let (t, today) = (turn.visit.t(), turn.visit.today());
        match note {
            Some(note) => NoteView {
                words: note.words.reveal().to_owned(),
                forget: t.talk_note_until(t.day_month(note.forget_on, today)),
            },
            None => NoteView { words: String::new(), forget: t.talk_note_lead() },
        }
    }
}

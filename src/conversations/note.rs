//! One's own note for a talk: the writer's alone, also towards the other half (I18, settled 19 and 33).

use super::TalkId;
use crate::access::{About, Subject};
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::PersonId;

/// Days from when the next talk was held by both.
const DAYS_AFTER_NEXT: i64 = 30;
/// From when it was first written, whatever happens.
const MONTHS_AT_MOST: i64 = 6;

pub struct OwnNote {
    pub talk: TalkId,
    pub author: PersonId,
    pub words: Words,
    /// The day it is deleted. It stands beside the note, so that nothing is lost unsaid.
    pub forget_on: Date,
}

/// When a note first written on this day is forgotten at the latest.
#[must_use]
pub fn forgotten_at_the_latest(written: Date) -> Date {
    written.saturating_add(jiff::Span::new().months(MONTHS_AT_MOST))
}

/// When notes for earlier talks are forgotten, once the next talk has been held by both.
#[must_use]
pub fn forgotten_after(next_held: Date) -> Date {
    next_held.saturating_add(jiff::Span::new().days(DAYS_AFTER_NEXT))
}

impl About for OwnNote {
    fn subject(&self) -> Subject {
        Subject::Own(self.author.clone())
    }

    fn identity(&self) -> String {
        format!("{}/{}", self.talk, self.author)
    }
}

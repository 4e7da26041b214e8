//! What each of the two has said they contribute, and the promises that come of it (S15).
//!
//! - «Dette bidrar jeg med» is made a promise by the one who said it, by a press and with a day and a way: nobody is made
//!   an owner by what they once wrote, and nobody by the other.
//! - The same for both. What holds is what is in force, in one's own words: an earlier leader's words are nobody else's.

use super::goal::Goal;
use crate::access::{About, Subject};
use crate::ground::sealing::Words;
use crate::people::{PairId, PersonId, Side};

/// What this side has said to contribute, in what is in force, when it is this person's own words.
#[must_use]
pub fn of<'g>(goal: &'g Goal, side: Side, me: &PersonId) -> Option<&'g Words> {
    if goal.course.is_over() {
        return None;
    }
    let version = goal.in_force()?;
    let words = match side {
        Side::Employee => &version.wording.employee.contribution,
        Side::Leader if version.leader_is_another(me) => return None,
        Side::Leader => &version.wording.leader.contribution,
    };
    (!words.is_blank()).then_some(words)
}

/// An open promise that comes of a goal.
pub struct Promised {
    pub id: String,
    pub pair: PairId,
}

impl About for Promised {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.clone()
    }
}

//! What the two of a talk write together, while it is still to be written in. Either writes, both at once if they like:
//! what both wrote stays ([`merge`]). Fair, since neither is the one who keeps the minutes of the other.

use super::merging::{First, Merged, merge};
use crate::access::Happened;
use crate::ground::calendar::Date;
use crate::ground::form::LONGEST_FIELD;
use crate::ground::sealing::Words;
use crate::people::Side;

/// Signs in it: no longer than what a field may hold, since it is begun from again.
pub const MOST: usize = LONGEST_FIELD;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The talk is not written in any more.
    TalkOver,
    /// Longer than [`MOST`].
    TooLong,
}

/// The note as it stands.
#[derive(Default)]
pub struct SharedNote {
    pub words: Words,
    /// Counts up for each time something is taken in.
    pub version: i64,
    /// The last day each of the two wrote in it.
    pub wrote: Wrote,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Wrote {
    pub employee: Option<Date>,
    pub leader: Option<Date>,
}

impl Wrote {
    #[must_use]
    pub fn on(self, by: Side, today: Date) -> Wrote {
        match by {
            Side::Employee => Wrote { employee: Some(today), ..self },
            Side::Leader => Wrote { leader: Some(today), ..self },
        }
    }
}

/// The note with what one has written in it, and what there is to tell of that.
#[derive(Debug)]
pub struct Step {
    pub merged: Merged,
    pub version: i64,
    pub wrote: Wrote,
    /// `None`: one who goes on writing has done one thing that day, and it is told already.
    pub happened: Option<Happened>,
}

impl SharedNote {
    /// Takes in what one has written, who began from `base`.
    ///
    /// # Errors
    /// [`Refusal::TooLong`]
    pub fn take_in(&self, by: Side, base: &str, mine: &str, first: First, today: Date) -> Result<Step, Refusal> {
        let merged = merge(base, self.words.reveal(), mine, first);
        if merged.text.chars().count() > MOST {
            return Err(Refusal::TooLong);
        }
        let wrote = self.wrote.on(by, today);
        let happened = (wrote != self.wrote).then(|| Happened::new("shared_note_written"));
        Ok(Step { merged, version: self.version + 1, wrote, happened })
    }
}

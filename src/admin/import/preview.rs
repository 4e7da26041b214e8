//! What a run would do, as it is shown before anything is done: counts, what must be put right, what is worth a look, and
//! what changes for whom. Kept with what is staged, so that the second person sees the very same.

use serde::{Deserialize, Serialize};

use super::headings::Sensitive;
use super::limits;
use super::mistakes::{Mistake, Notice};
use crate::ground::calendar::Date;
use crate::people::Duty;

/// Shown of each list; the rest is counted.
pub const MOST_SHOWN: usize = 500;
/// Kept of what must be put right: enough for a list to work from.
pub const MOST_MISTAKES: usize = 5_000;

#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Counts {
    /// Lines of the file with people on them.
    pub lines: usize,
    /// Employed before the run.
    pub employed: usize,
    pub added: usize,
    pub changed: usize,
    pub ended: usize,
    pub re_led: usize,
    /// Either: nobody is counted twice.
    pub ended_or_re_led: usize,
    /// In the file, and as before.
    pub unchanged: usize,
    pub mistakes: usize,
    pub notices: usize,
    pub shown: usize,
}

/// One change, in words of the organisation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Shown {
    /// Nought: not in the file.
    pub line: u32,
    pub what: What,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum What {
    Ends { name: String, day: Date, absent: bool },
    NewLeader { name: String, before: Option<String>, after: Option<String>, from: Date },
    Moves { name: String, before: String, after: String, from: Date },
    NewTitle { name: String, before: String, after: String, from: Date },
    Renamed { before: String, after: String },
    NewEmail { name: String },
    GoesOn { name: String },
    Starts { name: String, day: Date },
    RoleGiven { name: String, duty: Duty },
    RoleTaken { name: String, duty: Duty },
    UnitFounded { unit: String, under: Option<String> },
    UnitMoved { unit: String, before: Option<String>, after: Option<String> },
    Answers { unit: String, before: Option<String>, after: Option<String> },
    AnotherPosition { name: String, title: String, unit: String },
    Added { name: String, unit: String, leader: Option<String> },
}

impl What {
    /// Those it changes most for come first; those who are new, last.
    #[must_use]
    pub fn weight(&self) -> u8 {
        match self {
            What::Ends { .. } => 0,
            What::NewLeader { .. } => 1,
            What::RoleTaken { .. } | What::RoleGiven { .. } => 2,
            What::Answers { .. } => 3,
            What::Moves { .. } => 4,
            What::GoesOn { .. } | What::Starts { .. } => 5,
            What::NewTitle { .. } => 6,
            What::Renamed { .. } | What::NewEmail { .. } => 7,
            What::UnitFounded { .. } | What::UnitMoved { .. } => 8,
            What::AnotherPosition { .. } => 9,
            What::Added { .. } => 10,
        }
    }
}

#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Preview {
    pub counts: Counts,
    /// Headings nobody knows: left out.
    pub unknown: Vec<String>,
    /// What the system holds nothing of: left out (I14).
    pub sensitive: Vec<(String, Sensitive)>,
    pub mistakes: Vec<Mistake>,
    pub notices: Vec<Notice>,
    pub shown: Vec<Shown>,
    /// Rows that would be written.
    pub rows: usize,
}

impl Preview {
    #[must_use]
    pub fn has_mistakes(&self) -> bool {
        self.counts.mistakes > 0
    }

    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.rows == 0
    }

    #[must_use]
    pub fn needs_two(&self) -> bool {
        limits::needs_two(self.counts.ended_or_re_led, self.counts.employed)
    }
}

//! A goal for many (felles mål): written once, and taken part in by each in their own way.

use serde::{Deserialize, Serialize};

use super::sight::Served;
use super::{SharedGoalId, VersionNo};
use crate::access::{About, Subject};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{Face, UnitFace};

/// What is common to all who take part. What each does for it is agreed between two, and stands in their own goal.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Common {
    pub title: Words,
    /// Why it matters: goals with reasons hold better than goals without (E2).
    pub why: Words,
    /// What it means to succeed together.
    pub success: Words,
    /// What is fixed for everybody who takes part, and why.
    pub fixed: Words,
    /// The priorities it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Served>,
}

/// What stands between it and being shared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lacks {
    Title,
    Why,
    Success,
}

/// Why it is not shared, written anew, ended or taken part in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SharedRefusal {
    Lacks(Vec<Lacks>),
    /// It has been written anew since this was begun: that is read first.
    Moved,
    Unchanged,
    /// It has been ended.
    Over,
    /// Between this and the shared goal, nothing is agreed that can be shown.
    NothingAgreed,
    /// What is agreed says nothing of what one contributes.
    NoContribution,
}

/// A shared goal as it stands now.
pub struct SharedGoal {
    pub id: SharedGoalId,
    pub unit: UnitFace,
    pub no: VersionNo,
    pub author: Face,
    pub at: Moment,
    pub ended_at: Option<Moment>,
    pub revision: i64,
    pub common: Common,
}

impl About for SharedGoal {
    fn subject(&self) -> Subject {
        Subject::Unit(self.unit.id.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

impl Common {
    /// Without blanks around the words.
    #[must_use]
    pub fn tidied(&self) -> Common {
        let tidy = |words: &Words| Words::new(words.reveal().trim());
        Common {
            title: tidy(&self.title),
            why: tidy(&self.why),
            success: tidy(&self.success),
            fixed: tidy(&self.fixed),
            serves: self.serves.clone(),
        }
    }

    /// Everything that is missing, so that nobody is sent back twice.
    ///
    /// # Errors
    /// With what is missing.
    pub fn whole(&self) -> Result<(), SharedRefusal> {
        let lacks = [(&self.title, Lacks::Title), (&self.why, Lacks::Why), (&self.success, Lacks::Success)];
        let lacks: Vec<Lacks> = lacks.into_iter().filter(|(words, _)| words.is_blank()).map(|(_, what)| what).collect();
        if lacks.is_empty() { Ok(()) } else { Err(SharedRefusal::Lacks(lacks)) }
    }
}

impl SharedGoal {
    /// Written anew, upon the version one has read. Nothing of what anybody has agreed on changes with it.
    ///
    /// # Errors
    /// When it is over, has moved on, lacks something, or says the same.
    pub fn rewrite(&self, read: VersionNo, common: &Common) -> Result<VersionNo, SharedRefusal> {
        self.goes_on()?;
        if read != self.no {
            return Err(SharedRefusal::Moved);
        }
        common.whole()?;
        if common == &self.common {
            return Err(SharedRefusal::Unchanged);
        }
        Ok(VersionNo::after(Some(self.no)))
    }

    /// Ends it, or asks whether somebody new can take part: what goes on, can.
    ///
    /// # Errors
    /// When it is over.
    pub fn goes_on(&self) -> Result<(), SharedRefusal> {
        if self.ended_at.is_some() { Err(SharedRefusal::Over) } else { Ok(()) }
    }
}

/// A part in a shared goal, as far as it can be shown to the others.
pub struct Part<'a> {
    /// The goals these words are for.
    pub serves: &'a [Served],
    /// What the employee contributes, in the version in force.
    pub contribution: &'a Words,
}

/// What the others may see of a part, if its own wants them to: what is agreed, and nothing that is not.
///
/// # Errors
/// When nothing is agreed for this shared goal, or it says nothing of a contribution.
pub fn to_show(shared: &SharedGoalId, in_force: Option<&Part<'_>>) -> Result<Words, SharedRefusal> {
    let part = in_force.ok_or(SharedRefusal::NothingAgreed)?;
    let serves = part
        .serves
        .iter()
        .any(|served| matches!(&served.aim, super::sight::Aim::Shared { goal, .. } if goal == shared));
    if !serves {
        return Err(SharedRefusal::NothingAgreed);
    }
    if part.contribution.is_blank() { Err(SharedRefusal::NoContribution) } else { Ok(part.contribution.clone()) }
}

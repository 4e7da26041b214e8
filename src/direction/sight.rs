//! The line of sight: from what the organisation wants, through the unit and its leader, to what one does (S7).
//!
//! It stands as it was when it was chosen: what two agree on includes what it is for, in the words they read. When a
//! direction is written anew, what was agreed does not become something else behind their backs.

use serde::{Deserialize, Serialize};

use super::SharedGoalId;
use crate::ground::sealing::Words;
use crate::people::UnitId;

/// What something can be for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aim {
    /// A line of a unit's direction, by its key.
    Priority { unit: UnitId, key: String },
    /// A goal for many, and the unit it was said to.
    Shared { goal: SharedGoalId, unit: UnitId },
}

/// What something is for, as it stood when it was chosen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Served {
    pub aim: Aim,
    /// The unit it was said to.
    pub of: Words,
    /// Which in order, of a priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<usize>,
    pub title: Words,
    /// What that is for in turn, the top first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub above: Vec<Step>,
}

/// A step above.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub of: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<usize>,
    pub title: Words,
}

impl Aim {
    /// As it stands in a form.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Aim::Priority { unit, key } => format!("p:{unit}:{key}"),
            Aim::Shared { goal, .. } => format!("f:{goal}"),
        }
    }
}

impl Served {
    /// Itself, as a step above something else.
    #[must_use]
    pub fn as_step(&self) -> Step {
        Step { of: self.of.clone(), no: self.no, title: self.title.clone() }
    }

    /// Everything from the top down to this.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        self.above.iter().cloned().chain([self.as_step()]).collect()
    }
}

/// Those chosen by name. What was chosen before stands as it did, unless it is worded otherwise now; what is neither
/// offered nor chosen before is nothing one can choose.
#[must_use]
pub fn chosen(names: &[String], before: &[Served], offered: &[Served]) -> Vec<Served> {
    let mut chosen: Vec<Served> = Vec::new();
    for name in names {
        let find = |among: &[Served]| among.iter().find(|one| &one.aim.name() == name).cloned();
        let served = match (find(before), find(offered)) {
            (Some(before), Some(now)) if before.title != now.title => Some(now),
            (Some(before), _) => Some(before),
            (None, now) => now,
        };
        chosen.extend(served.filter(|served| chosen.iter().all(|known| known.aim != served.aim)));
    }
    chosen
}

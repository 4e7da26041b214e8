//! An example goal (eksempelmål): words an organisation offers to begin a goal with (S37).
//!
//! - It suggests what the two own together, and is cut and mixed as they like: whoever begins with it writes a goal of
//!   their own, and no goal says what it began with. Nobody is counted by whether they used one.
//! - It never says what anybody wants, promises or answers for: no own words, no date, nobody's name on anything. What it
//!   means to succeed it only asks, since that is for the two to say (S16).
//! - Taken out of use it is offered no more. Goals begun with it are as they were.

use serde::{Deserialize, Serialize};

use super::ExampleId;
use super::goal::Kind;
use super::wording::{Joint, Wording};
use crate::access::{About, Subject};
use crate::agreements::wording::Part;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;

/// What an example says.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Suggests {
    pub name: Words,
    /// A short line on whom it is for.
    pub line: Words,
    /// What success could mean, as a question.
    pub asks: Words,
    pub joint: Joint,
}

pub struct Example {
    pub id: ExampleId,
    pub kind: Kind,
    pub suggests: Suggests,
    pub at: Moment,
    pub out_of_use_at: Option<Moment>,
    pub revision: i64,
}

/// Whether an example is offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Offered {
    Yes,
    No,
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NoName,
    NoTitle,
    /// Another has changed it since it was read.
    Moved,
}

impl Suggests {
    /// Without what is for the two alone to say: what success is, and any day.
    #[must_use]
    pub fn tidied(mut self) -> Suggests {
        self.joint = self.joint.tidied();
        self.joint.success = Words::default();
        self.joint.review = None;
        for milestone in &mut self.joint.way.milestones {
            milestone.by = None;
        }
        self
    }

    /// # Errors
    /// Without a name to choose it by, or a goal to begin with.
    pub fn whole(&self) -> Result<(), Refusal> {
        let lacks = [(self.name.is_blank(), Refusal::NoName), (self.joint.title.is_blank(), Refusal::NoTitle)];
        lacks.into_iter().find_map(|(lacks, refusal)| lacks.then_some(refusal)).map_or(Ok(()), Err)
    }

    /// What a goal begins with.
    #[must_use]
    pub fn begun(&self) -> Wording {
        Wording { joint: self.clone().tidied().joint, ..Wording::default() }
    }
}

impl About for Example {
    fn subject(&self) -> Subject {
        Subject::Organisation
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

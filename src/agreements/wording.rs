//! The words two people agree on, by who owns them.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::agreement::Did;
use crate::ground::id::Identity;
use crate::people::Side;

/// What it is that two agree on: a goal, or the role.
pub trait Topic: Clone + PartialEq + Eq + Debug + 'static {
    type Id: Identity;
    /// What else is known of it than its words: goals are professional or personal.
    type Sort: Copy + PartialEq + Debug;
    /// What both own.
    type Joint: Part;
    /// The employee's own words.
    type Employee: Part;
    /// The leader's own words.
    type Leader: Part;
    /// What must be there before both can say yes.
    type Missing: Copy + PartialEq + Eq + Debug;

    /// The first thing that stands between this wording and an agreement.
    fn missing(wording: &Wording<Self>) -> Option<Self::Missing>;

    /// What it lacks to be proposed at all.
    fn unsaid(wording: &Wording<Self>) -> Option<Self::Missing>;

    /// What this side must have written before the other can say yes: here, whether it has not.
    fn own_is_unsaid(wording: &Wording<Self>, side: Side) -> bool;

    /// The line of history of a deed.
    fn history(did: Did) -> &'static str;
}

/// A part of a wording, owned by one of the two or by both.
pub trait Part: Clone + PartialEq + Eq + Default + Serialize + DeserializeOwned {
    /// Nothing is said.
    fn is_blank(&self) -> bool;

    /// Without the lines nobody has written in.
    #[must_use]
    fn tidied(self) -> Self {
        self
    }
}

/// What a version says. A version changes the joint fields and the writer's own; nobody writes in the other's name
/// (S7, S8; settled 12).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Wording<T: Topic> {
    pub joint: T::Joint,
    pub employee: T::Employee,
    pub leader: T::Leader,
}

impl<T: Topic> Default for Wording<T> {
    fn default() -> Self {
        Wording { joint: T::Joint::default(), employee: T::Employee::default(), leader: T::Leader::default() }
    }
}

/// The writer's own part of a version.
#[derive(Clone, PartialEq, Eq)]
pub enum Own<T: Topic> {
    Employee(T::Employee),
    Leader(T::Leader),
}

impl<T: Topic> Own<T> {
    #[must_use]
    pub fn side(&self) -> Side {
        match self {
            Own::Employee(_) => Side::Employee,
            Own::Leader(_) => Side::Leader,
        }
    }
}

impl<T: Topic> Wording<T> {
    /// A version by this writer: joint fields and own; the other's stay as the other wrote them.
    #[must_use]
    pub fn written(&self, own: Own<T>, joint: T::Joint) -> Wording<T> {
        let joint = joint.tidied();
        match own {
            Own::Employee(employee) => Wording { joint, employee, leader: self.leader.clone() },
            Own::Leader(leader) => Wording { joint, employee: self.employee.clone(), leader },
        }
    }

    /// What the employee may take along from a proposal that ended with the pair: own and joint words.
    #[must_use]
    pub fn for_the_employee(&self) -> Wording<T> {
        Wording { joint: self.joint.clone(), employee: self.employee.clone(), leader: T::Leader::default() }
    }
}

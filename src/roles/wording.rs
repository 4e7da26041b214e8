//! The words of a role agreement, by who owns them.

use serde::{Deserialize, Serialize};

use super::RoleId;
use crate::agreements::agreement::Did;
use crate::agreements::wording::{self, Part, Topic};
use crate::ground::sealing::Words;
use crate::people::Side;

/// Role agreements, as something two agree on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Roles;

pub type Wording = wording::Wording<Roles>;
pub type Own = wording::Own<Roles>;

/// Fewer than these many key tasks are suggested, and no more is forced (S10).
pub const FEW: usize = 7;

/// What both own.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Joint {
    /// The key tasks in order (S10).
    pub tasks: Vec<Task>,
    /// What the employee answers for (S11).
    pub answers_for: Vec<Words>,
    pub decides_alone: Vec<Words>,
    pub asks_first: Vec<Words>,
    /// One or several (S12).
    pub roles: Vec<Role>,
    /// What it means to succeed in the job, in words both stand for (S16).
    pub success: Words,
}

/// A key task, and what is in it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Task {
    pub what: Words,
    pub about: Words,
}

/// A role, what others may expect of whoever has it, and where the neighbour's begins.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Role {
    pub name: Words,
    pub expected: Words,
    pub border: Words,
}

/// The employee's own: the leader comments, and cannot overwrite.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EmployeeWords {
    /// What is unclear, or pulls in different directions.
    pub unclear: Words,
    pub success: Words,
}

/// The leader's own.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LeaderWords {
    pub unclear: Words,
    pub success: Words,
}

/// What must be there before both can say yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// One key task at least.
    Tasks,
    /// What it means to succeed, in this side's words (S16).
    SuccessOf(Side),
    /// What it means to succeed, in words both stand for (S16).
    JointSuccess,
}

impl Topic for Roles {
    type Id = RoleId;
    type Sort = ();
    type Joint = Joint;
    type Employee = EmployeeWords;
    type Leader = LeaderWords;
    type Missing = Missing;

    fn missing(wording: &Wording) -> Option<Missing> {
        let lacks = [
            (wording.joint.tasks.iter().all(|task| task.what.is_blank()), Missing::Tasks),
            (wording.employee.success.is_blank(), Missing::SuccessOf(Side::Employee)),
            (wording.leader.success.is_blank(), Missing::SuccessOf(Side::Leader)),
            (wording.joint.success.is_blank(), Missing::JointSuccess),
        ];
        lacks.into_iter().find_map(|(lacks, what)| lacks.then_some(what))
    }

    fn unsaid(wording: &Wording) -> Option<Missing> {
        wording.joint.tasks.iter().all(|task| task.what.is_blank()).then_some(Missing::Tasks)
    }

    fn own_is_unsaid(wording: &Wording, side: Side) -> bool {
        match side {
            Side::Employee => wording.employee.success.is_blank(),
            Side::Leader => wording.leader.success.is_blank(),
        }
    }

    fn history(did: Did) -> &'static str {
        match did {
            Did::Propose => "role_proposed",
            Did::Counter => "role_countered",
            Did::ProposeChange => "role_change_proposed",
            Did::Agree => "role_agreed",
            Did::TakeUp => "role_taken_up",
            Did::Withdraw => "role_withdrawn",
        }
    }
}

impl Part for Joint {
    fn is_blank(&self) -> bool {
        self.clone().tidied() == Joint::default()
    }

    fn tidied(mut self) -> Joint {
        self.tasks.retain(|task| !(task.what.is_blank() && task.about.is_blank()));
        self.roles.retain(|role| ![&role.name, &role.expected, &role.border].into_iter().all(|words| words.is_blank()));
        for list in [&mut self.answers_for, &mut self.decides_alone, &mut self.asks_first] {
            list.retain(|words| !words.is_blank());
        }
        self
    }
}

impl Joint {
    /// What one has written oneself, and from another where one has written nothing.
    #[must_use]
    pub fn or(self, other: Joint) -> Joint {
        fn list<Line>(own: Vec<Line>, other: Vec<Line>) -> Vec<Line> {
            if own.is_empty() { other } else { own }
        }
        let own = self.tidied();
        Joint {
            tasks: list(own.tasks, other.tasks),
            answers_for: list(own.answers_for, other.answers_for),
            decides_alone: list(own.decides_alone, other.decides_alone),
            asks_first: list(own.asks_first, other.asks_first),
            roles: list(own.roles, other.roles),
            success: if own.success.is_blank() { other.success } else { own.success },
        }
    }
}

impl Part for EmployeeWords {
    fn is_blank(&self) -> bool {
        self.unclear.is_blank() && self.success.is_blank()
    }
}

impl Part for LeaderWords {
    fn is_blank(&self) -> bool {
        self.unclear.is_blank() && self.success.is_blank()
    }
}

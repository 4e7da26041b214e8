//! The words of a goal, by who owns them.

use serde::{Deserialize, Serialize};

use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::Side;

/// What a version says. A version changes the joint fields and the writer's own; nobody writes in the other's name
/// (S7, S8; settled 12).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wording {
    pub joint: Joint,
    pub employee: EmployeeWords,
    pub leader: LeaderWords,
}

/// What both own.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Joint {
    pub title: Words,
    /// What is fixed, and why.
    pub fixed: Vec<FixedPart>,
    /// What the employee may shape. Without any it is a fixed frame, not a goal (I3).
    pub room: Vec<Words>,
    /// What could make us change it.
    pub change: Words,
    /// What it means to succeed, in words both stand for (S16).
    pub success: Words,
    pub review: Option<Date>,
}

#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FixedPart {
    pub what: Words,
    pub why: Words,
}

/// The employee's own: the leader comments, and cannot overwrite (S8).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EmployeeWords {
    pub aim: Words,
    pub contribution: Words,
    pub success: Words,
}

/// The leader's own: direction, what success means, and what the leader contributes (S7, S15).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LeaderWords {
    pub direction: Words,
    pub success: Words,
    pub contribution: Words,
}

impl LeaderWords {
    #[must_use]
    pub fn is_blank(&self) -> bool {
        [&self.direction, &self.success, &self.contribution].into_iter().all(|words| words.is_blank())
    }
}

/// The writer's own part of a version.
#[derive(Clone, PartialEq, Eq)]
pub enum Own {
    Employee(EmployeeWords),
    Leader(LeaderWords),
}

/// What must be there before both can say yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    Title,
    /// At least one thing the employee may influence (I3, S14).
    RoomToInfluence,
    /// What it means to succeed, in this side's words (S16).
    SuccessOf(Side),
    /// What it means to succeed, in words both stand for (S16).
    JointSuccess,
}

impl Own {
    #[must_use]
    pub fn side(&self) -> Side {
        match self {
            Own::Employee(_) => Side::Employee,
            Own::Leader(_) => Side::Leader,
        }
    }
}

impl Wording {
    /// A version by this writer: joint fields and own; the other's stay as the other wrote them.
    #[must_use]
    pub fn written(&self, own: Own, joint: Joint) -> Wording {
        let joint = joint.without_blanks();
        match own {
            Own::Employee(employee) => Wording { joint, employee, leader: self.leader.clone() },
            Own::Leader(leader) => Wording { joint, employee: self.employee.clone(), leader },
        }
    }

    #[must_use]
    pub fn success_of(&self, side: Side) -> &Words {
        match side {
            Side::Employee => &self.employee.success,
            Side::Leader => &self.leader.success,
        }
    }

    /// The first thing that stands between this wording and an agreement.
    #[must_use]
    pub fn missing(&self) -> Option<Missing> {
        let lacks = [
            (self.joint.title.is_blank(), Missing::Title),
            (self.joint.room.iter().all(Words::is_blank), Missing::RoomToInfluence),
            (self.employee.success.is_blank(), Missing::SuccessOf(Side::Employee)),
            (self.leader.success.is_blank(), Missing::SuccessOf(Side::Leader)),
            (self.joint.success.is_blank(), Missing::JointSuccess),
        ];
        lacks.into_iter().find_map(|(lacks, what)| lacks.then_some(what))
    }

    /// What the employee may take along from a proposal that ended with the pair: own and joint words.
    #[must_use]
    pub fn for_the_employee(&self) -> Wording {
        Wording { joint: self.joint.clone(), employee: self.employee.clone(), leader: LeaderWords::default() }
    }
}

impl Joint {
    fn without_blanks(mut self) -> Joint {
        self.fixed.retain(|part| !part.what.is_blank());
        self.room.retain(|words| !words.is_blank());
        self
    }
}

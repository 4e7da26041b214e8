//! The words of a goal, by who owns them.

use serde::{Deserialize, Serialize};

use super::GoalId;
use super::goal::Kind;
use super::way::Way;
use crate::agreements::agreement::Did;
use crate::agreements::wording::{self, Part, Topic};
use crate::direction::sight::Served;
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::Side;

/// Goals, as something two agree on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Goals;

pub type Wording = wording::Wording<Goals>;
pub type Own = wording::Own<Goals>;

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
    /// What one goes by on the way. Left out where nothing is said: what was written before there was any, reads alike.
    #[serde(default, skip_serializing_if = "Way::is_unsaid")]
    pub way: Way,
    /// What it is for (S7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<Served>,
    /// The key task of the role it belongs to (S10).
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub task: Words,
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

impl Topic for Goals {
    type Id = GoalId;
    type Sort = Kind;
    type Joint = Joint;
    type Employee = EmployeeWords;
    type Leader = LeaderWords;
    type Missing = Missing;

    fn missing(wording: &Wording) -> Option<Missing> {
        let lacks = [
            (wording.joint.title.is_blank(), Missing::Title),
            (wording.joint.room.iter().all(Words::is_blank), Missing::RoomToInfluence),
            (wording.employee.success.is_blank(), Missing::SuccessOf(Side::Employee)),
            (wording.leader.success.is_blank(), Missing::SuccessOf(Side::Leader)),
            (wording.joint.success.is_blank(), Missing::JointSuccess),
        ];
        lacks.into_iter().find_map(|(lacks, what)| lacks.then_some(what))
    }

    fn unsaid(wording: &Wording) -> Option<Missing> {
        wording.joint.title.is_blank().then_some(Missing::Title)
    }

    fn own_is_unsaid(wording: &Wording, side: Side) -> bool {
        match side {
            Side::Employee => wording.employee.success.is_blank(),
            Side::Leader => wording.leader.success.is_blank(),
        }
    }

    fn history(did: Did) -> &'static str {
        match did {
            Did::Propose => "goal_proposed",
            Did::Counter => "goal_countered",
            Did::ProposeChange => "goal_change_proposed",
            Did::Agree => "goal_agreed",
            Did::TakeUp => "goal_taken_up",
            Did::Withdraw => "goal_withdrawn",
        }
    }
}

impl Part for Joint {
    fn is_blank(&self) -> bool {
        self.clone().tidied() == Joint::default()
    }

    fn tidied(mut self) -> Joint {
        self.fixed.retain(|part| !(part.what.is_blank() && part.why.is_blank()));
        self.room.retain(|words| !words.is_blank());
        self.way = self.way.tidied();
        self
    }
}

impl Part for EmployeeWords {
    fn is_blank(&self) -> bool {
        [&self.aim, &self.contribution, &self.success].into_iter().all(|words| words.is_blank())
    }
}

impl Part for LeaderWords {
    fn is_blank(&self) -> bool {
        [&self.direction, &self.success, &self.contribution].into_iter().all(|words| words.is_blank())
    }
}

//! Whether a goal feels like one's own: four short questions to the one whose goal it is (S9, E2).
//!
//! - Answered when one likes, or not at all, each question for itself. A new answer takes the place of the one before.
//! - Between the two of the pair. The answers are words and stay words: nothing is summed, and nobody else sees them.
//! - An answer that says it is not one's own is not a fault: it leads onward, to another wording or to a talk.

use serde::{Deserialize, Serialize};

use super::GoalId;
use crate::access::{About, Subject};
use crate::agreements::VersionNo;
use crate::agreements::ending::Course;
use crate::ground::clock::Moment;
use crate::people::PairId;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Question {
    High,
    Endure,
    Care,
    Mine,
}

impl Question {
    pub const ALL: [Question; 4] = [Question::High, Question::Endure, Question::Care, Question::Mine];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Question::High => "high",
            Question::Endure => "endure",
            Question::Care => "care",
            Question::Mine => "mine",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    No,
    Hardly,
    Both,
    Mostly,
    Yes,
    /// Does not know, or it does not apply.
    Unknown,
}

impl Reply {
    pub const ALL: [Reply; 6] = [Reply::No, Reply::Hardly, Reply::Both, Reply::Mostly, Reply::Yes, Reply::Unknown];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Reply::No => "no",
            Reply::Hardly => "hardly",
            Reply::Both => "both",
            Reply::Mostly => "mostly",
            Reply::Yes => "yes",
            Reply::Unknown => "unknown",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Reply> {
        Reply::ALL.into_iter().find(|reply| reply.name() == name)
    }

    /// Whether it says that something is missing.
    fn lacks(self) -> bool {
        match self {
            Reply::No | Reply::Hardly => true,
            Reply::Both | Reply::Mostly | Reply::Yes | Reply::Unknown => false,
        }
    }
}

/// What is answered, question by question.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answers {
    pub high: Option<Reply>,
    pub endure: Option<Reply>,
    pub care: Option<Reply>,
    pub mine: Option<Reply>,
}

impl Answers {
    #[must_use]
    pub fn by(mut reply: impl FnMut(Question) -> Option<Reply>) -> Answers {
        Answers {
            high: reply(Question::High),
            endure: reply(Question::Endure),
            care: reply(Question::Care),
            mine: reply(Question::Mine),
        }
    }

    #[must_use]
    pub fn to(&self, question: Question) -> Option<Reply> {
        match question {
            Question::High => self.high,
            Question::Endure => self.endure,
            Question::Care => self.care,
            Question::Mine => self.mine,
        }
    }

    /// The questions whose answer asks for a way onward.
    #[must_use]
    pub fn lacking(&self) -> Vec<Question> {
        Question::ALL.into_iter().filter(|question| self.to(*question).is_some_and(Reply::lacks)).collect()
    }
}

/// What somebody has answered about a goal, in one pair.
pub struct Ownership {
    pub goal: GoalId,
    pub pair: PairId,
    pub at: Moment,
    pub answers: Answers,
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NothingAnswered,
    NotAgreed,
    /// Both have said that it is over.
    Over,
    OtherLeader,
    NoLeader,
}

/// Answers, about a goal both have said yes to.
pub fn answer(in_force: Option<VersionNo>, course: Course, answers: &Answers) -> Result<(), Refusal> {
    in_force.ok_or(Refusal::NotAgreed)?;
    if course.is_over() {
        return Err(Refusal::Over);
    }
    if Question::ALL.iter().all(|question| answers.to(*question).is_none()) {
        return Err(Refusal::NothingAnswered);
    }
    Ok(())
}

impl About for Ownership {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        format!("{}/{}", self.goal, self.pair)
    }
}

//! How it goes with a goal, as the one who works on it tells it (S64, E17).
//!
//! - Told at one's own pace, of a goal both have said yes to. Nobody is reminded, nothing is due, and nothing is counted:
//!   watching one's own progress helps when it is one's own.
//! - Only the employee tells; the leader reads. One word of four says where it stands, and is never a number.
//! - What has been told may be corrected or taken back for a day. That it was is said, since the other may have read it.
//! - What stands in the way is put on the agenda in one step, once. From there it is a point like any other.

use super::reading::Reading;
use super::way::{Counted, read_number};
use super::{CheckInId, GoalId};
use crate::access::{About, Happened, Subject};
use crate::agreements::VersionNo;
use crate::agreements::ending::Course;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::PairId;

/// Hours in which what was told may be corrected or taken back.
pub const CHANGEABLE_FOR: i64 = 24;

/// The four words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    OnTrack,
    Slow,
    Stuck,
    Reached,
}

impl Progress {
    pub const ALL: [Progress; 4] = [Progress::OnTrack, Progress::Slow, Progress::Stuck, Progress::Reached];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Progress::OnTrack => "on_track",
            Progress::Slow => "slow",
            Progress::Stuck => "stuck",
            Progress::Reached => "reached",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Progress> {
        Progress::ALL.into_iter().find(|progress| progress.name() == name)
    }
}

/// What is told: where it stands, a note alone, or a number of what is counted.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Told {
    pub progress: Option<Progress>,
    pub changed: Words,
    pub obstacle: Words,
    /// What the number is now, as it was written.
    pub number: Words,
    /// What the one who wrote it was asked to count.
    pub number_of: Words,
}

impl Told {
    #[must_use]
    pub fn says_nothing(&self) -> bool {
        self.progress.is_none()
            && [&self.changed, &self.obstacle, &self.number].into_iter().all(|words| words.is_blank())
    }
}

/// Something told about a goal, in one pair.
pub struct CheckIn {
    pub id: CheckInId,
    pub goal: GoalId,
    pub pair: PairId,
    pub at: Moment,
    /// Nothing when it has been taken back.
    pub told: Option<Told>,
    /// What its number is of, when it has one.
    pub counted: Option<Counted>,
    pub corrected_at: Option<Moment>,
    pub raised_at: Option<Moment>,
    pub revision: i64,
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NothingSaid,
    /// The two have not agreed on the goal yet: there is nothing to be on the way to.
    NotAgreed,
    /// Both have said that it is over.
    Over,
    /// Written to one leader, and another leads now.
    OtherLeader,
    NoLeader,
    /// It has stood for a day.
    Stands,
    TakenBack,
    NoObstacle,
    AlreadyRaised,
    NotANumber,
    /// The goal counts nothing any more, or something else than when the number was written.
    NothingCounted,
    CountsOther,
    /// Somebody was there first: oneself, in another window.
    Moved,
}

/// What a deed leads to.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub happened: Happened,
}

fn step(what: &'static str) -> Step {
    Step { happened: Happened::new(what) }
}

/// Tells how it goes with a goal.
pub fn tell(in_force: Option<VersionNo>, course: Course, told: &Told) -> Result<Step, Refusal> {
    in_force.ok_or(Refusal::NotAgreed)?;
    if course.is_over() {
        return Err(Refusal::Over);
    }
    if told.says_nothing() {
        return Err(Refusal::NothingSaid);
    }
    Ok(step("progress_told"))
}

impl CheckIn {
    fn may_change(&self, now: Moment) -> Result<&Told, Refusal> {
        let told = self.told.as_ref().ok_or(Refusal::TakenBack)?;
        if now > self.at.plus_hours(CHANGEABLE_FOR) { Err(Refusal::Stands) } else { Ok(told) }
    }

    pub fn correct(&self, now: Moment, told: &Told) -> Result<Step, Refusal> {
        self.may_change(now)?;
        if told.says_nothing() { Err(Refusal::NothingSaid) } else { Ok(step("progress_corrected")) }
    }

    pub fn take_back(&self, now: Moment) -> Result<Step, Refusal> {
        self.may_change(now)?;
        Ok(step("progress_taken_back"))
    }

    /// Puts what stands in the way on the agenda. Gives the words.
    pub fn raise(&self) -> Result<(Words, Step), Refusal> {
        let told = self.told.as_ref().ok_or(Refusal::TakenBack)?;
        if told.obstacle.is_blank() {
            return Err(Refusal::NoObstacle);
        }
        if self.raised_at.is_some() {
            return Err(Refusal::AlreadyRaised);
        }
        Ok((told.obstacle.clone(), step("obstacle_raised")))
    }

    /// The number in it, when one was said.
    #[must_use]
    pub fn reading(&self) -> Option<Reading> {
        let (told, of) = (self.told.as_ref()?, self.counted.clone()?);
        let number = read_number(told.number.reveal())?;
        Some(Reading { pair: self.pair.clone(), at: self.at, number, of })
    }

    #[must_use]
    pub fn offers_change(&self, now: Moment) -> bool {
        self.may_change(now).is_ok()
    }

    #[must_use]
    pub fn offers_raise(&self) -> bool {
        self.raise().is_ok()
    }
}

impl About for CheckIn {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// Where a goal stands by what was told last, for a line in a list.
pub struct Latest {
    pub goal: String,
    pub pair: PairId,
    pub progress: Progress,
}

impl About for Latest {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.goal.clone()
    }
}

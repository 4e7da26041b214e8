//! A point on the agenda: something one of the two wants to talk about.

use super::PointId;
use crate::access::{About, Happened, Subject};
pub use crate::follow_ups::touchpoint::Tag;
use crate::goals::GoalId;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

/// Where a point stands. It follows from talk to talk until it is closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Open,
    /// The two have talked about it, and the one who raised it has not closed it.
    TalkedAbout {
        last: Moment,
    },
    Closed {
        at: Moment,
    },
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    NoTitle,
    /// Only the one who raised a point closes it (I10).
    NotYours,
    AlreadyClosed,
    StillOpen,
    /// The talk is over: the point waits for the next.
    TalkOver,
    /// The goal it points to is not one of these two.
    UnknownGoal,
}

/// A point as the two read it.
pub struct Point {
    pub id: PointId,
    pub pair: PairId,
    pub raised_by: Side,
    pub raised_at: Moment,
    pub title: Words,
    pub more: Words,
    pub tag: Option<Tag>,
    pub goal: Option<GoalId>,
    pub state: State,
    pub revision: i64,
}

/// What a deed leads to.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: State,
    pub happened: Happened,
}

/// Raises a point. Either may, at any time (S28).
pub fn raise(title: &Words) -> Result<Step, Refusal> {
    if title.is_blank() {
        return Err(Refusal::NoTitle);
    }
    Ok(Step { now: State::Open, happened: Happened::new("point_raised") })
}

/// Characters in a title one can take in at a glance.
const LONGEST_TITLE: usize = 90;

/// A title for what somebody has written elsewhere, and the whole of it when the title does not hold it all.
#[must_use]
pub fn titled(words: &Words) -> (Words, Words) {
    let text = words.reveal().trim();
    let line = text.lines().next().unwrap_or_default().trim();
    let title = if line.chars().count() <= LONGEST_TITLE {
        line.to_owned()
    } else {
        let cut: String = line.chars().take(LONGEST_TITLE).collect();
        let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
        format!("{}…", whole.trim_end_matches([',', '.', ':', ';']))
    };
    let more = if title == text { Words::default() } else { Words::new(text) };
    (Words::new(title), more)
}

impl State {
    /// Either ticks off what they have talked about. That closes nothing.
    pub fn talk_about(self, at: Moment) -> Result<Step, Refusal> {
        match self {
            State::Open | State::TalkedAbout { .. } => {
                Ok(Step { now: State::TalkedAbout { last: at }, happened: Happened::new("point_talked_about") })
            }
            State::Closed { .. } => Err(Refusal::AlreadyClosed),
        }
    }

    /// Only the one who raised it knows whether it is answered (I10).
    pub fn close(self, raised_by: Side, by: Side, at: Moment) -> Result<Step, Refusal> {
        match self {
            State::Closed { .. } => Err(Refusal::AlreadyClosed),
            State::Open | State::TalkedAbout { .. } if raised_by != by => Err(Refusal::NotYours),
            State::Open | State::TalkedAbout { .. } => {
                Ok(Step { now: State::Closed { at }, happened: Happened::new("point_closed") })
            }
        }
    }

    /// It was not answered after all. The other, if it matters to them, raises a point of their own.
    pub fn reopen(self, raised_by: Side, by: Side) -> Result<Step, Refusal> {
        match self {
            State::Open | State::TalkedAbout { .. } => Err(Refusal::StillOpen),
            State::Closed { .. } if raised_by != by => Err(Refusal::NotYours),
            State::Closed { .. } => Ok(Step { now: State::Open, happened: Happened::new("point_reopened") }),
        }
    }

    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, State::Closed { .. })
    }
}

impl About for Point {
    fn subject(&self) -> Subject {
        Subject::Pair(self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

//! How two people say that what they agreed on is over: finished, with what came of it, or laid aside, with why (3.3).
//!
//! - Either proposes it, and it is over when the other has said so too. Nobody ends it for the other, and silence ends
//!   nothing (I2). Until then it goes on as agreed.
//! - One thing lies on the table at a time. A version that waits for its answer is answered first; and a new version is an
//!   answer to an ending: «we go on, like this». Fair, because neither can make the other's proposal vanish by ending.
//! - What is finished is over for good. What is laid aside can be taken up again, by a version both say yes to.

use super::VersionNo;
use super::agreement::{Agreement, Did};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::people::Side;

/// The two ways something agreed can end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    Finished,
    LaidAside,
}

impl Manner {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Manner::Finished => "finished",
            Manner::LaidAside => "laid_aside",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Manner> {
        [Manner::Finished, Manner::LaidAside].into_iter().find(|way| way.name() == name)
    }
}

/// One proposal that it is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ending {
    pub no: u32,
    pub way: Manner,
    pub by: Side,
}

/// Whether it goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    GoesOn,
    /// One of the two has said that it is over, and the other has not answered.
    Proposed(Ending),
    /// Both have said so.
    Over(Ending, Moment),
}

/// Why the noun says no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// A version waits for its answer: that first.
    OnTable,
    /// Something else is in force than what was read, or nothing is.
    Moved,
    /// The other has said so already: it waits for an answer.
    AnswerFirst,
    /// One's own waits already.
    YoursWaits,
    /// Nobody ends it for the other (I2).
    OwnEnding,
    /// Only the one who proposed it takes it back.
    NotYours,
    /// No such proposal waits any more.
    Gone,
    /// It is over already.
    Over,
    /// What came of it, or why, is not said.
    NoWords,
}

impl Course {
    /// Says that it is over. `read` is the version in force the person has read, `no` the number this gets.
    ///
    /// # Errors
    /// When it is not agreed as read, something waits for an answer, or nothing is said.
    pub fn propose(
        self,
        agreement: &Agreement,
        by: Side,
        read: VersionNo,
        way: Manner,
        no: u32,
        words: &Words,
    ) -> Result<Course, Refusal> {
        match self {
            Course::Over(..) => return Err(Refusal::Over),
            Course::Proposed(ending) if ending.by == by => return Err(Refusal::YoursWaits),
            Course::Proposed(_) => return Err(Refusal::AnswerFirst),
            Course::GoesOn => {}
        }
        if agreement.on_table().is_some() {
            return Err(Refusal::OnTable);
        }
        if agreement.in_force() != Some(read) {
            return Err(Refusal::Moved);
        }
        if words.is_blank() {
            return Err(Refusal::NoWords);
        }
        Ok(Course::Proposed(Ending { no, way, by }))
    }

    /// Says it too. Then it is over.
    ///
    /// # Errors
    /// When it is one's own, or does not wait any more.
    pub fn agree(self, by: Side, no: u32, at: Moment) -> Result<Course, Refusal> {
        let ending = self.waiting(no)?;
        if ending.by == by { Err(Refusal::OwnEnding) } else { Ok(Course::Over(ending, at)) }
    }

    /// Takes one's own proposal back. It goes on.
    ///
    /// # Errors
    /// When it is the other's, or does not wait any more.
    pub fn take_back(self, by: Side, no: u32) -> Result<Course, Refusal> {
        let ending = self.waiting(no)?;
        if ending.by == by { Ok(Course::GoesOn) } else { Err(Refusal::NotYours) }
    }

    fn waiting(self, no: u32) -> Result<Ending, Refusal> {
        match self {
            Course::Proposed(ending) if ending.no == no => Ok(ending),
            Course::Proposed(_) | Course::GoesOn => Err(Refusal::Gone),
            Course::Over(..) => Err(Refusal::Over),
        }
    }

    /// What a deed with a version does to it. `None`: it cannot be done to what is over.
    #[must_use]
    pub fn after(self, did: Did) -> Option<Course> {
        match (self, did) {
            (Course::GoesOn, _) => Some(Course::GoesOn),
            (Course::Proposed(_), Did::Counter | Did::ProposeChange) => Some(Course::GoesOn),
            (Course::Proposed(_), Did::Propose | Did::Agree | Did::TakeUp | Did::Withdraw) => Some(self),
            (Course::Over(Ending { way: Manner::Finished, .. }, _), _) => None,
            (Course::Over(..), Did::Agree) => Some(Course::GoesOn),
            (Course::Over(..), Did::Counter | Did::ProposeChange | Did::Withdraw) => Some(self),
            (Course::Over(..), Did::Propose | Did::TakeUp) => None,
        }
    }

    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Course::Over(..))
    }

    #[must_use]
    pub fn is_finished(self) -> bool {
        matches!(self, Course::Over(Ending { way: Manner::Finished, .. }, _))
    }

    /// The proposal that waits, if one does.
    #[must_use]
    pub fn proposed(self) -> Option<Ending> {
        match self {
            Course::Proposed(ending) => Some(ending),
            Course::GoesOn | Course::Over(..) => None,
        }
    }
}

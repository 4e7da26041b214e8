//! One import from beginning to end: staged, perhaps asked about, fetched, perhaps undone.
//!
//! - Staging changes nothing. What is staged waits a week, and is then thrown away.
//! - A large run is sent by the one who brought it to a second person, who sees the same and says yes or no. The first
//!   cannot say yes, and the second cannot send it.
//! - What was fetched can be undone for thirty days, the latest first: an earlier one is what the later was built on.

use super::plan::Mode;
use super::preview::Preview;
use crate::ground::clock::Moment;
use crate::people::PersonId;

/// Days.
pub const UNDO_FOR: i64 = 30;
pub const STAGED_FOR: i64 = 7;

crate::ids! {
    ImportId;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Something must be put right in the file.
    Faulty,
    Staged,
    /// A second person has been asked.
    Asked,
    Applied,
    Undone,
    Discarded,
}

impl State {
    const ALL: [State; 6] =
        [State::Faulty, State::Staged, State::Asked, State::Applied, State::Undone, State::Discarded];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Faulty => "faulty",
            State::Staged => "staged",
            State::Asked => "asked",
            State::Applied => "applied",
            State::Undone => "undone",
            State::Discarded => "discarded",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// Who did something, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Done {
    pub by: PersonId,
    pub at: Moment,
}

#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct InShort {
    pub added: usize,
    pub changed: usize,
    pub ended: usize,
}

#[derive(Clone, Debug)]
pub struct Import {
    pub id: ImportId,
    pub staged: Done,
    pub mode: Mode,
    pub state: State,
    /// The revision of the organisation it was held up against.
    pub directory: i64,
    pub digest: String,
    /// Empty when it has been forgotten.
    pub preview: Preview,
    pub in_short: InShort,
    pub applied: Option<Done>,
    pub undone: Option<Done>,
    pub revision: i64,
}

/// Why something is not done with an import. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ImportRefusal {
    /// The organisation has changed since: it has been held up against it again, and is to be looked at again.
    Moved,
    /// It is large, and a second person must say yes.
    TakesTwo,
    /// Who brought it does not say yes to it.
    OwnRun,
    /// Somebody has settled it already.
    Settled,
    /// There is nothing in it to do.
    Nothing,
    /// Thirty days have gone.
    TooLate,
    /// A later one must be undone first.
    NotTheLatest,
}

/// What a person asks to be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    Fetch,
    SecondPerson,
    Approve,
    Discard,
    Undo,
}

impl Import {
    /// Whether this person may have this done now; or why not.
    ///
    /// # Errors
    /// With the reason.
    pub fn may(&self, asks: Asks, who: &PersonId, now: Moment, is_latest: bool) -> Result<(), ImportRefusal> {
        let own = &self.staged.by == who;
        match (asks, self.state) {
            (Asks::Fetch, State::Staged) if self.preview.changes_nothing() => Err(ImportRefusal::Nothing),
            (Asks::Fetch, State::Staged) if self.preview.needs_two() => Err(ImportRefusal::TakesTwo),
            (Asks::SecondPerson, State::Staged) if self.preview.needs_two() && own => Ok(()),
            (Asks::Approve, State::Asked) if own => Err(ImportRefusal::OwnRun),
            (Asks::Fetch, State::Staged)
            | (Asks::Approve, State::Asked)
            | (Asks::Discard, State::Faulty | State::Staged | State::Asked) => Ok(()),
            (Asks::Undo, State::Applied) => match &self.applied {
                Some(done) if now > done.at.plus_days(UNDO_FOR) => Err(ImportRefusal::TooLate),
                _ if !is_latest => Err(ImportRefusal::NotTheLatest),
                _ => Ok(()),
            },
            _ => Err(ImportRefusal::Settled),
        }
    }
}

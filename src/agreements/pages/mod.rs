//! How agreements are shown, whatever they are of: what waits for an answer, what has changed, and how two came to agree.

mod answer;
mod changes;
mod form;
mod parts;
mod place;
mod remarks;
mod turns;
mod versions;
mod voice;

use super::VersionNo;
use super::matter::Matter;
use super::store::Kept;
use super::wording::{Topic, Wording};
use crate::access::{Denied, Turn};
use crate::ground::calendar::Date;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Faults, Oops};
use crate::people::{Pair, Side};

pub use answer::{Answering, answering, in_words, looked_again, needs_reason};
pub use changes::{FieldChange, Said, changes};
pub use form::{Again, Form, answer_version};
pub use parts::{BeforeYou, BringUp, Next, Proposal, Success, proposal, seal, success};
pub use place::WrittenIn;
pub use remarks::{Remarks, Unwritten, remarks};
pub use turns::{Turns, turns};
pub use versions::{Compared, versions};
pub use voice::LeaderVoice;

/// A topic as it is shown, and where it is.
pub trait Shown: Kept {
    /// The address everything of it begins with.
    const HOME: &'static str;
    /// The field a refusal of the whole is shown at.
    const WHOLE: &'static str;

    /// Everything a wording says, field by field.
    fn fields(t: T, pair: &Pair, voice: &LeaderVoice, today: Date, wording: &Wording<Self>) -> Vec<Field>;

    /// What one knows it by, when it has a title.
    fn title(wording: &Wording<Self>) -> Option<&str>;

    /// Somebody's first proposal.
    fn proposes(t: T, name: &str) -> String;

    /// What both have said yes to: now, or then.
    fn both_said_yes(t: T, in_force: bool) -> String;

    /// Sending back the same words.
    fn unchanged(t: T) -> String;

    /// What is missing before both can say yes, and the field to write it in.
    fn missing_in_words(t: T, missing: <Self as Topic>::Missing, me: Side, other: &str) -> (&'static str, String);
}

/// One field of a wording, with what it is called.
pub struct Field {
    /// Whose own it is. `None`: both's.
    pub owner: Option<Side>,
    pub label: String,
    pub text: String,
}

impl Field {
    #[must_use]
    pub fn joint(label: String, text: &str) -> Field {
        Field { owner: None, label, text: text.to_owned() }
    }

    #[must_use]
    pub fn own(owner: Side, label: String, words: &Words) -> Field {
        Field { owner: Some(owner), label, text: words.reveal().to_owned() }
    }
}

/// The pair it is read within: the one in force, or for an employee whose pair has ended the one it was in.
///
/// # Errors
/// When one is in neither.
pub fn pair_for<'t, T: Topic>(turn: &'t Turn<'_>, matter: &Matter<T>) -> Result<(&'t Pair, Side), Denied> {
    if !matter.course.is_over()
        && let Some(found) = turn.relations.pair_of(&matter.employment)
    {
        return Ok(found);
    }
    let pair = turn.relations.pair(&matter.pair).ok_or(Denied::Hidden)?;
    Ok((pair, pair.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?))
}

/// The version the form says was read.
///
/// # Errors
/// When the form says none.
pub fn version_read(fields: &Fields) -> Result<VersionNo, Oops> {
    VersionNo::parse(fields.one("versjon")).ok_or(Oops::Bad)
}

/// One fault, at one field.
fn fault(field: &'static str, words: String) -> Faults {
    let mut faults = Faults::default();
    faults.add(field, words);
    faults
}

//! The file held up against the organisation as it is: what is added, changed and ended, what must be put right first,
//! and what is worth a look.
//!
//! A file says what holds from today, or from its own later day. What it does not say is left as it is; in a full file
//! absence is also something said. The same file again changes nothing.

mod board;
mod employments;
mod leaders;
mod order;
mod people;
mod roles;
mod seen;
mod slot;
mod units;

use serde::{Deserialize, Serialize};

use super::preview::Preview;
use super::rows::Said;
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::people::directory::{Changes, Directory};

use board::Board;

/// What absence means: a choice that is always made openly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Mode {
    /// The file is about some. Absence ends nobody.
    Partial,
    /// The file is about everybody: who is not in it has left.
    Full,
}

impl Mode {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mode::Partial => "partial",
            Mode::Full => "full",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Mode> {
        [Mode::Partial, Mode::Full].into_iter().find(|mode| mode.name() == name)
    }
}

/// What would be done, and how it is shown. With mistakes nothing is done.
pub struct Planned {
    pub changes: Changes,
    pub preview: Preview,
}

/// Holds the file up against the organisation, as it is now and on this day.
#[must_use]
pub fn plan(said: &Said, before: Directory, mode: Mode, now: (Moment, Date), chance: &Chance) -> Planned {
    let mut board = Board::laid(before, mode, &said.columns, now, chance);
    board.mistakes.clone_from(&said.mistakes);
    let rows = &said.rows;
    let who = people::lay(&mut board, rows);
    let units = units::lay(&mut board, rows, &who);
    let (wishes, named) = employments::lay(&mut board, rows, &who, &units);
    // Whose line is wrong is not absent.
    if mode == Mode::Full && board.mistakes.is_empty() {
        employments::end_the_absent(&mut board, &named);
    }
    roles::lay(&mut board, rows, &who, &units);
    leaders::lay(&mut board, &wishes);
    roles::end_with_employment(&mut board);
    people::one_address_each(&mut board);
    leaders::no_loops(&mut board, &wishes);
    leaders::outside_the_unit(&mut board, &wishes);
    leaders::leaving_leaders(&mut board);
    roles::somebody_is_left(&mut board);
    let preview = seen::preview(&mut board, said, &who);
    let mut changes = if preview.has_mistakes() { Changes::default() } else { board.into_changes() };
    order::of_identities(&mut changes);
    Planned { changes, preview }
}

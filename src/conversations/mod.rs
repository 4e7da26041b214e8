//! Talks between the two of a pair: one-to-ones (S27, S28; I4, I6, I7, I10).
//!
//! - Either plans, moves, calls off and notes a talk as held. It *is* held when both have said so (I6): what one says
//!   alone stays so, uncounted, until the other answers, and either may say that it did not happen.
//! - Nothing came of a talk when nobody has held or moved it within seven days. That follows from dates, is told to
//!   both in the same words, and counts against neither (I7). A pair that rests misses nothing.
//! - A point lives with the pair: it follows from talk to talk until the one who raised it closes it (I10).
//! - A talk is completed when it is held, the two have a next date, and they leave with a promise or both say that
//!   there is none (I4): a talk nothing follows from was found to be worse than no talk (S44).
//! - The two write one note together, both at once if they like, and lose nothing of it. One's own note is one's own, also towards the other half, and is forgotten 30 days after the next held talk, at
//!   most after six months (settled 33).
//! - The rhythm is the pair's: one proposes, the other says yes (A3). Never summed, never sent upward.
//!
//! Fair, because the follow-up is both's to keep up, and whatever the page says of it, it says to both alike.

pub mod closing;
mod commands;
pub mod course;
pub mod merging;
pub mod note;
mod pages;
pub mod point;
pub mod rhythm;
pub mod shared_note;
pub mod state;
mod store;
pub mod talk;
#[cfg(test)]
mod tests;
pub mod time;

pub use commands::{
    agree_next_date, agree_rhythm, answer_closing, call_talk, cancel_talk, close_point, forget_old_notes, give_promise,
    keep_own_note, mark_not_talked_about, mark_talked_about, move_talk, propose_next_date, propose_rhythm, raise_point,
    reopen_point, say_held, say_it_did_not_happen, say_no_new_promises, when_pair_ends, write_shared_note,
};
pub use pages::{
    AgendaRow, Dots, Legend, Mark, NextTalk, PairRhythm, agenda, done_in_words, next_talks, rhythm_of, routes,
};
pub use store::calendar::{InCalendar, in_calendar, planned_between};
pub use store::points::Raised;
pub use store::traces::{pairs_written_in, people_written};

crate::ids! {
    TalkId;
    PointId;
    RhythmProposalId;
}

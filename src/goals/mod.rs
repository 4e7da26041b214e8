//! Goals as frames, agreed in partnership (S6-S8, S13-S16).
//!
//! - How two people come to say yes to the same words is one rule for all they agree on: [`crate::agreements`].
//! - A goal needs something the employee may influence, and what it means to succeed in both parties' words, before
//!   both can say yes (I3, S16). What cannot be influenced is a fixed frame from the leader, and is never called a goal.
//! - How it goes is told by the one whose goal it is, at their own pace: [`progress`], with a number
//!   when something is counted ([`reading`]), and [`ownership`].
//! - A goal is over when both have said so: finished, with what came of it, or laid aside ([`crate::agreements::ending`]).
//! - An organisation may offer words to begin with, and no goal says which it began with: [`example`].
//! - A draft is its author's alone. A proposal that ends with its pair goes back to the employee as a draft (settled 11).

mod commands;
pub mod contribution;
pub mod example;
pub mod goal;
pub mod ownership;
mod pages;
pub mod progress;
pub mod reading;
mod store;
#[cfg(test)]
mod tests;
pub mod way;
pub mod wording;

pub use commands::contribution::{Contributed, contributed};
pub use commands::examples::{change_example, offer_example, write_example};
pub use commands::progress::{Obstacle, answer_ownership, raise_obstacle, tell_progress};
pub use commands::{
    FrameRefusal, Says, agree_to_ending, all_lines, discard_draft, hide_part, keep_draft, lines, lines_waiting_for,
    offered, propose_ending, reach, set_fixed_frame, show_part, take_back_ending, when_pair_ends,
};
pub use pages::{
    Filled as FilledProgress, FrameRow, GoalRow, Raise, frame_rows, progress_form, progress_refused, routes, rows,
};
pub use store::traces::{employments_written_in, pairs_written_in, people_written};

crate::ids! {
    GoalId;
    DraftId;
    FrameId;
    CheckInId;
    ExampleId;
}

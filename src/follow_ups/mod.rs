//! Promises (løfter): what, when, how, and exactly one owner (S60, I5); and needs (behov), which are answered (S22, S23).
//!
//! - A promise lacks nothing: what, when and how are all said, or it is not written down. Plans that say when and how
//!   are the ones that help people act (E18).
//! - It has one owner, and the owner alone marks it as kept (I5). The other then sees it (S61), by a button and not by
//!   opening a page. Until then the owner may take «kept» back: anybody can press the wrong line.
//! - Either of the two may write one down, for themself or for the other. What is written for the other is a *question*
//!   until its owner has said «Ja, det lover jeg»: nothing is agreed by silence (I2), so nobody wakes up to a promise
//!   they have not given. Only what its owner has promised is counted or can be late. A no is an answer like any other.
//! - Late is a fact about a promise, «Skulle vært klart fredag», never about a person (I7). While the pair rests
//!   nothing is late.
//! - A promise that cannot be kept by its day is given a new one by its owner, with a reason the other reads, and the day
//!   it had stays readable. It was not kept by its day, and is no failure.
//! - The two drop a promise together, or not at all: one proposes with a reason, the other says yes to what they have read,
//!   or no. Nothing falls by silence (I2).
//! - A reminder is given by a person with a button, says who, and is given once a day at most. The day before, a promise
//!   stands on its owner's own day by itself.
//! - How it has gone with the promises of the two (M3) is read by the two, each one's apart, in words and for both alike.
//! - What one has said to contribute to a goal can be made a promise, by the one who said it and nobody else (S15).
//! - Promises are between these two and end with the pair. What was open then is not counted, the former leader reads
//!   it no more, and the employee may put it to the next leader as a new promise (settled 11): one's own is given anew,
//!   what the former leader had promised is asked, and nobody is made an owner by another.
//!
//! - A need is raised by the employee at any time, and the leader owes an answer within five working days (3.9). Seen,
//!   answered, or «ikke mulig» with why; met only when the one who raised it says so (I10).
//! - What collides is answered with an order: to say what comes first is the leader's part (S23).
//! - An answer that is late goes to the top of the next agenda, never upward. It is a fact about the need (I7).
//!
//! - A touchpoint (hverdagsoppfølging) is a few lines either writes about what happens between the talks (S26). It begins
//!   with what the *other* said, in their meaning, and the other can correct that: then the correction is what holds, and
//!   what was heard stands beside it (S56). The rest may be left out (S57, S58). It is shared when it is saved, seen by a
//!   button, and becomes a promise or a need in one step (S59). Nobody counts them: they have no rhythm (A10).
//!
//! Fair, because it is the same for both: the leader's promises stand in the same lists as the employee's, and a talk
//! that nobody follows up helps less than no talk at all (S44).

mod commands;
pub mod need;
mod pages;
pub mod promise;
mod store;
#[cfg(test)]
mod tests;
pub mod touchpoint;

pub use commands::{
    Between, NewDay, Raises, Tells, accept, all_needs, all_of_pair, answer_need, bring, cannot_be, carry_over, correct,
    decline, drop_too, give, given_in, keep, let_stand, meet, need_seen, needs_of_pairs, of_pairs, open_between,
    propose_drop, raise, recently_kept, remind, reopen, see, see_need, see_touchpoint, take_drop_back, tell,
    touchpoint_seen, touchpoints, undo_keep, when_pair_ends, withdraw, withdraw_need,
};
pub use pages::{
    Back, BothWays, Detail, Filled, NeedRow, NeedsOf, PressForm, PromiseRow, TouchpointsOf, both_ways, done_in_words,
    late_in_words, need_rows, needs_of, refused_in_words, routes, rows, touchpoints_of,
};
pub use promise::{Origin, Promise, Refusal, State};
pub use store::pairs_written_in;

crate::ids! {
    PromiseId;
    NeedId;
    TouchpointId;
}

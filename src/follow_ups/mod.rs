//! Promises (løfter): what, when, how, and exactly one owner (S60, I5).
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
//! - What one has said to contribute to a goal can be made a promise, by the one who said it and nobody else (S15).
//! - Promises are between these two and end with the pair. What was open then is not counted, the former leader reads
//!   it no more, and the employee may put it to the next leader as a new promise (settled 11): one's own is given anew,
//!   what the former leader had promised is asked, and nobody is made an owner by another.
//!
//! Fair, because it is the same for both: the leader's promises stand in the same lists as the employee's, and a talk
//! that nobody follows up helps less than no talk at all (S44).

mod commands;
mod pages;
pub mod promise;
mod store;
#[cfg(test)]
mod tests;

pub use commands::{
    accept, all_of_pair, bring, decline, give, given_in, keep, of_pairs, recently_kept, see, undo_keep, when_pair_ends,
    withdraw,
};
pub use pages::{
    Back, BothWays, Detail, Filled, PressForm, PromiseRow, both_ways, done_in_words, late_in_words, refused_in_words,
    routes, rows,
};
pub use promise::{Origin, Promise, Refusal, State};
pub use store::pairs_written_in;

crate::ids! {
    PromiseId;
}

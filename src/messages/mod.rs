//! Messages: who is told of what, and the outbox they wait in.
//!
//! - Which deeds tell somebody stands in one table ([`told::TOLD`]). A deed writes its line of history, and what is to be
//!   told of it is written beside it, in the same commit: done and not told, or told and not done, cannot be.
//! - What waits is ids and a moment: who is to be told, of which line of history, in which pair. No name, no address, no
//!   word. Each line is told once to each by each way.
//! - A message says that there is one, and nothing else (3.8, settled 23): secretaries, shared mailboxes and automatic
//!   answers read people's mail. It never says who, what, or about which of the two.
//! - Each chooses for themself when ([`Choices`]): at once or once a day, with quiet evenings, nights and days off unless
//!   one says otherwise, and of which kinds. Nobody else sees the choice, and nobody is told whether somebody was told.
//!
//! Fair, because nobody has to keep looking in, nobody is reached at night by somebody who works late, and a message that
//! says nothing can be read by nobody.

mod choices;
mod store;
#[cfg(test)]
mod tests;
pub mod told;

pub use choices::{Choices, Pace, Quiet, When};
pub use store::{
    Channel, Event, Leased, Settled, Tried, choices_of, claim_again, enqueue, forget_old, lease_next, postpone, queued,
    refused_lately, save_choices, settle,
};
pub use told::{Kind, Whom};

/// Whether calendars outside may fetch people's own talks, by an address each makes for themself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Feeds {
    Offered,
    Off,
}

/// Whether anything is sent by this house at all. Where nothing is, nothing is written down to be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Post {
    Sent,
    Off,
}

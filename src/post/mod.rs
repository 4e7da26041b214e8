//! What is sent out of the house: letters that say that there is a message, and no more (3.8, settled 23).
//!
//! - A deed has written down whom it tells (`messages`). Here it is taken in hand, one at a time and by one sender at a
//!   time, also where several instances run on one PostgreSQL.
//! - **Whether one may know is asked again when it is sent**, of the same law that opens the page: the pair is in force and
//!   does not rest, the account is open, the kind is wanted. Who has lost access in between is told nothing.
//! - **Nothing is lost.** A message waits until the mail server has taken it, or has said that it never will. What stands
//!   in the way of all letters (a server that is away, a password that is wrong) never uses one up. After thirty days a
//!   message is old, and is dropped with what was sent.
//! - **A repeat is possible only when the house dies** between the mail server's yes and our writing it down. It carries the
//!   same Message-ID, made of the line of history and the one who is told, so mail programs show one.
//! - What waits for the same hour goes out as one letter.
//! - **A calendar may fetch when one's own talks are**, where the organisation offers that ([`feed`]): by an address of 260
//!   bits that only that calendar has, whose hash alone is kept. It says «Samtale» and when. It dies when it is taken back,
//!   when the account is closed, and when nobody has fetched it for sixty days; a pair that has ended is not in it.
//!
//! Fair, because a letter can be seen by a secretary or on a locked screen, and must say nothing there; and because nobody
//! learns by e-mail what they can no longer read.

mod feed;
mod judging;
mod letter;
mod pages;
mod sending;

pub use pages::routes;
pub use sending::{Outcome, Sender, keep_counting, keep_sending, send_next};

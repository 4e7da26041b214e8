//! The first time: what the organisation is called and which language it speaks. Then on to the account of whoever looks
//! after it (`accounts`).
//!
//! - The one who starts the program sets it up: a one-time key stands in the terminal, and nowhere else. Only a hash of
//!   it is kept, and each start makes a new one until it has been used.
//! - Until then there is nothing but this page. Afterwards there is no such page.

mod form;
mod organisation;
mod page;

pub use organisation::{Organisation, new_key, organisation};
pub use page::{Opener, app};

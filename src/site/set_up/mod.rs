//! The first time: what the organisation is called, which language it speaks, and who looks after it.
//!
//! - The one who starts the program sets it up: a one-time key stands in the terminal, and nowhere else. Only a hash of
//!   it is kept, and each start makes a new one until it has been used.
//! - Until then there is nothing but this page. Afterwards there is no such page.
//! - The first administrator is a person as everybody else, with a duty. That opens nothing of what others write.

mod form;
mod organisation;
mod page;

pub use organisation::{Organisation, new_key, organisation};
pub use page::app;

//! What a relation lets a person see and do. The only way to either.
//!
//! - A store hands out [`Unseen`] things. [`Turn::open`] judges how the visitor stands to the thing, *inside the same
//!   transaction*, asks the [`law`], and gives the thing with a [`Permit`], or [`Denied`].
//! - A save spends its permit: it takes the thing's identity from it and writes the history line with it. A permit to
//!   read cannot accept, a permit for one goal cannot save another, and no change can forget its history.
//! - What one may not see does not exist: [`Denied::Hidden`] is answered like a thing that was never there. What one
//!   may see but not do is [`Denied::NotYours`], with the reason in words.
//! - Whoever is let in from outside the room leaves an access record, in the same place that lets them in: no page can
//!   forget it, and the one it is about can read it (settled 18).
//!
//! `access` says *who*; the noun says *when* («not your own version» is a refusal, not a permission).

pub mod law;
mod permit;
mod record;
mod route;
mod standing;
mod telling;
mod turn;
mod visit;

pub use permit::{About, Denied, Permit, Subject, Unseen};
pub use record::{AccessRecord, forget_old_records, people_recorded, records_about_me};
pub use route::{Route, Stranger, open_route, route};
pub use turn::{Happened, Stop, Turn};
pub use visit::{House, Visit};

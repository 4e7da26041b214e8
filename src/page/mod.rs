//! The frame around every page, the small parts pages are made of, and how a form is answered.
//!
//! - A page is plain HTML and forms: POST, redirect, GET. A GET changes nothing.
//! - Every form carries a once-key. Sent twice, by a double press or a lost connection, it gets the first answer.
//! - Single buttons belong to one form of the page, each with its own deed and its own once-key: they cost little, and
//!   need no script.
//! - A refusal gives the page back with everything the person wrote and a way onward. Nothing is lost.
//! - Templates hold no rule and no word: they show what the page struct offers, in the person's language.

mod answer;
mod frame;
mod once;
mod parts;
pub mod session;
mod stream;
mod visitor;
mod voices;

pub use answer::{Answer, Oops, farewell, html, is_ours, refused_html, see_other};
pub use frame::{Frame, Place};
pub use once::{Begun, begin, begin_alone, done, done_showing, first_time, forget_old};
pub use parts::{Avatar, Icon, PRESS, PairOfAvatars, Seal, Size};
pub use session::sign_out;
pub use stream::{Stays, stream};
pub use visitor::{Browser, language_of};
pub use voices::{Faults, FieldFault, color, initials};

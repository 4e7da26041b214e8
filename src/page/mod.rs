//! The frame around every page, the small parts pages are made of, and how a form is answered.
//!
//! - A page is plain HTML and forms: POST, redirect, GET. A GET changes nothing.
//! - Every form carries a once-key. Sent twice, by a double press or a lost connection, it gets the first answer.
//! - A refusal gives the page back with everything the person wrote and a way onward. Nothing is lost.
//! - Templates hold no rule and no word: they show what the page struct offers, in the person's language.

mod answer;
mod frame;
mod once;
mod parts;
mod visitor;
mod voices;

pub use answer::{Answer, Oops, html, refused_html, see_other};
pub use frame::{Frame, Place};
pub use once::{Begun, begin, done, forget_old};
pub use parts::{Avatar, Icon, PairOfAvatars, Seal, Size};
pub use visitor::{USED, language_of, sign_in, sign_out};
pub use voices::{Faults, FieldFault, color, initials};

//! People, what they are employed as, and how they stand to each other, over time.
//!
//! - One installation is one organisation. A person is known by the employee number; e-mail is contact, never identity.
//! - An employment is a person in a position; unit and title are dated facts on it. A new title ends nothing.
//! - A [`Pair`] is an employment and its leader, from a date. It ends when the leader changes or the employment ends,
//!   and is never edited into another pair: what was said to one leader is not inherited by the next (I16).
//! - Dates are inclusive and local: access ends at midnight after the last day, or at the second somebody ends it.
//! - An employment has one pair at a time. The days are compared while the employment is held, so that two who change
//!   its leader at once do so one after the other.
//! - No birth date, gender, national id, absence or pay is stored (I14), so nothing can be read out of them.

pub mod directory;
mod pair;
mod person;
mod relations;
mod rhythm;
mod store;
mod ties;

pub use pair::{Face, Pair, Rest, Side};
pub use person::{Duty, Person, Scheme};
pub use relations::Relations;
pub use rhythm::Rhythm;
pub use store::{
    Contact, Employed, Unit, add_person, changed_since, close_pair, contact_of, directory_revision, employ,
    employments_of, end_pair, faces, form_pair, found_unit, give_duty, hold_employment, hold_unit_responsible,
    is_followed, leader_of_employment, leaders_of, make_changes, named, of_numbers, pair_rows, pair_rows_of,
    pairs_by_id, person_employed, person_of_number, rest, run_out, save_language, save_rhythm, save_scheme,
    set_last_day, someone, tidy_list, top_units, units_above, units_under, whole_directory,
};
pub use ties::{UnitFace, UnitTies};

/// Days something that has become of a pair is told.
pub const LATELY: i32 = 14;

crate::ids! {
    PersonId;
    UnitId;
    EmploymentId;
    PairId;
}

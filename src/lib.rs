//! Makker: where an employee and a leader set goals together, follow each other up and learn.

pub mod access;
pub mod cast;
pub mod demo;
pub mod follow_ups;
pub mod goals;
pub mod ground;
pub mod page;
pub mod people;
pub mod site;

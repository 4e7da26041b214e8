//! Makker: where an employee and a leader set goals together, follow each other up and learn.

pub mod ground;

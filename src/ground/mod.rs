//! What everything stands on: database, sealing, clock, texts, forms, the web server. Knows no domain word.

pub mod calendar;
pub mod chance;
pub mod clock;
pub mod sorting;
pub mod text;

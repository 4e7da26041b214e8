//! What everything stands on: database, sealing, clock, texts, forms, the web server. Knows no domain word.

pub mod assets;
pub mod calendar;
pub mod chance;
pub mod clock;
pub mod db;
pub mod form;
pub mod guard;
pub mod hashing;
pub mod ical;
pub mod id;
pub mod mail;
pub mod measures;
pub mod numbers;
pub mod sealing;
pub mod serve;
pub mod sorting;
pub mod text;
pub mod upload;

//! Dates.
pub use jiff::civil::{Date, DateTime, Time};

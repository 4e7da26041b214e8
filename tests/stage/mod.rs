//! The stage tests play on: databases, a house, and the cast.

pub mod database;

//! What everything stands on: database, sealing, clock, texts, forms, the web server. Knows no domain word.

pub mod assets;
pub mod text;

//! What holds of goals, as sentences.

mod agreement;
mod progress;

//! What an import reads, refuses and does, as sentences.

mod awkward;
mod changes;
mod town;
mod wrong;

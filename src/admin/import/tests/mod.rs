//! What an import reads, refuses and does, as sentences.

mod awkward;
mod changes;
mod files;
pub(in crate::admin::import) mod town;
mod wrong;

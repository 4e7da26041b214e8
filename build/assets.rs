//! Static files: see web/.
pub fn build() {}

//! Texts: see src/*/texts.
pub fn build() {}

//! The program is killed, its power is cut, its disk fills and fails, and it is held up by those who are slow on purpose,
//! while people write. The oracle is always the same: a ledger of what was answered, kept by those who wrote, against what
//! is found afterwards.
//!
//! Here each campaign is short. `cargo xtask campaign NAME NUMBER` runs it as long as one likes.

mod faults;
mod full;
mod kill;
mod mail;
mod parties;
mod power;
mod slow;
mod states;
mod twins;

/// How many: said by whoever runs the campaign, otherwise a few.
pub fn many(name: &str, otherwise: usize) -> usize {
    std::env::var(format!("MAKKER_CAMPAIGN_{name}")).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// Whether this campaign was asked for, rather than run along with all tests.
fn asked_for(name: &str) -> bool {
    std::env::var_os(format!("MAKKER_CAMPAIGN_{name}")).is_some()
}

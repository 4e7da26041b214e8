//! How a person stands to units: those one works in and those above them, those one answers for, and those whose leader
//! one leads.

use super::UnitId;

/// A unit one has to do with, by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitFace {
    pub id: UnitId,
    pub name: String,
}

/// A person's ties to units, as they are in this very transaction.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct UnitTies {
    /// Where one works, the longest first.
    pub own: Vec<UnitFace>,
    /// The units above those.
    pub above: Vec<UnitFace>,
    /// Whose responsible leader one is, by name.
    pub answers_for: Vec<UnitFace>,
    /// Whose responsible leader one leads, by name.
    pub leads_leader_of: Vec<UnitFace>,
}

impl UnitTies {
    /// Whether one works in this unit, or in one below it.
    #[must_use]
    pub fn works_in_or_below(&self, unit: &UnitId) -> bool {
        self.own.iter().chain(&self.above).any(|known| &known.id == unit)
    }

    #[must_use]
    pub fn answers_for(&self, unit: &UnitId) -> bool {
        self.answers_for.iter().any(|known| &known.id == unit)
    }

    #[must_use]
    pub fn leads_the_leader_of(&self, unit: &UnitId) -> bool {
        self.leads_leader_of.iter().any(|known| &known.id == unit)
    }
}

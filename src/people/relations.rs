//! How one person stands to others, as it is in this very transaction.

use super::{Duty, EmploymentId, Pair, PairId, PersonId, Side, UnitFace, UnitId};
use crate::ground::clock::{Moment, Zone};

/// The pairs a person is in, asked inside the transaction that uses them: never kept from one to the next, so that
/// access ends the same second a relation does.
pub struct Relations {
    pub me: PersonId,
    pub(super) pairs: Vec<Pair>,
    /// Opens nothing.
    pub(super) besides: Vec<Pair>,
    pub(super) duties: Vec<Duty>,
    pub(super) units: Vec<UnitFace>,
    pub(super) now: Moment,
    pub(super) zone: Zone,
}

impl Relations {
    /// All pairs I am or was the employee in, and those I lead now.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pairs I do not lead now: those I am to lead, and those I have led until lately. Good for telling that it is so,
    /// and for nothing else.
    #[must_use]
    pub fn besides(&self) -> &[Pair] {
        &self.besides
    }

    /// The pairs in force where I stand on this side.
    pub fn in_force(&self, side: Side) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(move |pair| pair.face(side).id == self.me && pair.in_force(self.now, &self.zone))
    }

    #[must_use]
    pub fn pair(&self, id: &PairId) -> Option<&Pair> {
        self.pairs.iter().find(|pair| &pair.id == id)
    }

    /// The pair in force of an employment, and my side in it.
    #[must_use]
    pub fn pair_of(&self, employment: &EmploymentId) -> Option<(&Pair, Side)> {
        let pair = self.pairs.iter().find(|pair| &pair.employment == employment && self.is_in_force(pair))?;
        pair.side_of(&self.me).map(|side| (pair, side))
    }

    #[must_use]
    pub fn is_in_force(&self, pair: &Pair) -> bool {
        pair.in_force(self.now, &self.zone)
    }

    /// When one of my pairs ended, also when that is by its last day and nobody has written down yet what follows.
    #[must_use]
    pub fn ended_at(&self, id: &PairId) -> Option<Moment> {
        let pair = self.pair(id)?;
        let midnight = pair.to.map(|last| self.zone.end(last));
        pair.ended_at.into_iter().chain(midnight).min().filter(|end| *end <= self.now)
    }

    #[must_use]
    pub fn leads(&self) -> bool {
        self.in_force(Side::Leader).next().is_some()
    }

    /// The units I work in, the longest first.
    #[must_use]
    pub fn units(&self) -> &[UnitFace] {
        &self.units
    }

    #[must_use]
    pub fn works_in(&self, unit: &UnitId) -> bool {
        self.units.iter().any(|known| &known.id == unit)
    }

    #[must_use]
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }
}

//! Chance that can be told again: SplitMix64 from one seed, the same rows on every machine and engine.

use makker::ground::chance::Chance;

const SEED: u64 = 20_260_101;
/// What SplitMix64 adds for each draw.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
/// Draws set off for each row, so that any row can be made without those before it.
const DRAWS_A_ROW: u64 = 4096;

/// A stream of its own for each kind of thing.
#[derive(Clone, Copy)]
pub enum Kind {
    Word,
    Person,
    Unit,
    Employment,
    Pair,
    Goal,
    Talk,
    Point,
    Promise,
    Rhythm,
    Happening,
    Direction,
    Sample,
    Floor,
}

/// What chance says about one row.
pub struct Draw(Chance);

impl Draw {
    /// The stream of this kind, from where the row with this number begins in it.
    pub fn of(kind: Kind, number: u64) -> Draw {
        let start = SEED + kind as u64;
        Draw(Chance::seeded(start.wrapping_add(number.wrapping_mul(DRAWS_A_ROW).wrapping_mul(STEP))))
    }

    pub fn number(&self) -> u64 {
        u64::from_le_bytes(self.0.bytes())
    }

    /// 0, 1, … and never the end itself.
    pub fn below(&self, end: u64) -> u64 {
        self.number() % end
    }

    pub fn between(&self, least: u64, most: u64) -> u64 {
        least + self.below(most - least + 1)
    }

    pub fn in_hundred(&self, of_them: u64) -> bool {
        self.below(100) < of_them
    }

    pub fn one_of<'a, T: ?Sized>(&self, all: &[&'a T]) -> &'a T {
        all[usize::try_from(self.below(all.len() as u64)).expect("a place in a list")]
    }
}

/// The identity of the thing with this number: as random as a real one, and known beforehand.
pub fn id(kind: Kind, number: u64) -> String {
    Draw::of(kind, number).0.id()
}

//! Undoing: the organisation becomes what it was, with the same pairs, and so the same rooms.
//!
//! - Who was added and has left no trace goes away entirely; a wrong file leaves nobody's name behind.
//! - A pair the run formed and that two have written in is never taken away. It ends, and is kept for its employee as any
//!   pair that ends. So is the employment and the person it belongs to.
//! - A pair the run ended goes on as the very same. What followed from the end in its room, such as a talk that was
//!   cancelled, does not come back by itself: the two settle that.
//! - What somebody has changed by hand since stays as they have made it, and is told of.

mod back;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use back::Back;

use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::people::directory::{Change, Changes, Directory, PairRow};
use crate::people::{Duty, EmploymentId, PairId, PersonId, UnitId};

/// What must be known to undo a run: what was added by its identity, and what was changed as it was.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Reversal {
    pub people: Vec<PersonId>,
    pub units: Vec<UnitId>,
    pub employments: Vec<EmploymentId>,
    /// In employments that were there before.
    pub placements: Vec<(EmploymentId, Date)>,
    pub pairs: Vec<PairId>,
    pub duties: Vec<(PersonId, Duty, Date)>,
    /// Only what was there before.
    pub changed: Changes,
}

fn split<T: Clone>(changes: &[Change<T>]) -> (Vec<T>, Vec<Change<T>>) {
    let (old, new): (Vec<_>, Vec<_>) = changes.iter().cloned().partition(|change| change.before.is_some());
    (new.into_iter().filter_map(|change| change.after).collect(), old)
}

impl Reversal {
    #[must_use]
    pub fn of(changes: &Changes) -> Reversal {
        let (people, changed_people) = split(&changes.people);
        let (units, changed_units) = split(&changes.units);
        let (employments, changed_employments) = split(&changes.employments);
        let (placements, changed_placements) = split(&changes.placements);
        let (pairs, changed_pairs) = split(&changes.pairs);
        let (duties, changed_duties) = split(&changes.duties);
        let new: HashSet<&EmploymentId> = employments.iter().map(|one| &one.id).collect();
        let placements = placements.iter().filter(|one| !new.contains(&one.employment));
        let pairs = pairs.iter().filter(|one| !new.contains(&one.employment));
        Reversal {
            placements: placements.map(|one| (one.employment.clone(), one.from)).collect(),
            pairs: pairs.map(|one| one.id.clone()).collect(),
            people: people.into_iter().map(|one| one.id).collect(),
            units: units.into_iter().map(|one| one.id).collect(),
            employments: employments.into_iter().map(|one| one.id).collect(),
            duties: duties.into_iter().map(|one| (one.person, one.duty, one.from)).collect(),
            changed: Changes {
                people: changed_people,
                units: changed_units,
                employments: changed_employments,
                placements: changed_placements,
                pairs: changed_pairs,
                duties: changed_duties,
            },
        }
    }
}

/// What has been written or done since, by those the run added or formed.
#[derive(Default)]
pub struct Traces {
    pub pairs: HashSet<PairId>,
    pub employments: HashSet<EmploymentId>,
    pub people: HashSet<PersonId>,
    pub units: HashSet<UnitId>,
}

/// What cannot be undone, in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Left {
    /// Pairs that were formed and written in: they end, and are kept.
    pub pairs: usize,
    /// People who were added and are kept, since something is theirs.
    pub people: usize,
    /// Rows that somebody has changed since.
    pub altered: usize,
}

/// The organisation now, and what of the run is in it.
pub struct Since<'s> {
    pub now: Moment,
    pub today: Date,
    pub directory: &'s Directory,
    /// Every pair the run formed or changed, and every pair of employments it added: also those that have ended.
    pub pairs: &'s [PairRow],
    pub traces: &'s Traces,
}

/// What must be done to make it undone, and what is left all the same.
#[must_use]
pub fn turned_back(reversal: &Reversal, since: &Since<'_>) -> (Changes, Left) {
    let mut back = Back { since, changes: Changes::default(), left: Left::default(), kept: HashSet::new() };
    let added: HashSet<&EmploymentId> = reversal.employments.iter().collect();
    back.formed(&reversal.pairs, &added);
    back.parted(&reversal.changed.pairs, &reversal.pairs);
    back.employments(&reversal.employments);
    back.rows(reversal, &added);
    back.people(reversal);
    back.units(reversal);
    (back.changes, back.left)
}

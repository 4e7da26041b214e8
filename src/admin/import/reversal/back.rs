//! The steps of turning back, each about one kind of row.

use std::collections::{HashMap, HashSet};

use super::{Left, Reversal, Since};
use crate::ground::calendar::Date;
use crate::people::directory::{Change, Changes, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow};
use crate::people::{Duty, EmploymentId, PairId, PersonId, UnitId};

pub struct Back<'s> {
    pub since: &'s Since<'s>,
    pub changes: Changes,
    pub left: Left,
    /// Employments of pairs that are kept.
    pub kept: HashSet<EmploymentId>,
}

fn gone<T>(row: T) -> Change<T> {
    Change { before: Some(row), after: None }
}

impl Back<'_> {
    pub fn formed(&mut self, formed: &[PairId], added: &HashSet<&EmploymentId>) {
        let formed: HashSet<&PairId> = formed.iter().collect();
        for pair in self.since.pairs.iter().filter(|pair| formed.contains(&pair.id) || added.contains(&pair.employment))
        {
            if !self.since.traces.pairs.contains(&pair.id) {
                self.changes.pairs.push(gone(pair.clone()));
                continue;
            }
            self.left.pairs += 1;
            self.kept.insert(pair.employment.clone());
            if pair.ended_at.is_none() {
                let after = Some(PairRow { ended_at: Some(self.since.now), ..pair.clone() });
                self.changes.pairs.push(Change { before: Some(pair.clone()), after });
            }
        }
    }

    /// The same two go on, unless somebody has made another of their relation since.
    pub fn parted(&mut self, parted: &[Change<PairRow>], formed: &[PairId]) {
        let now: HashMap<&PairId, &PairRow> = self.since.pairs.iter().map(|pair| (&pair.id, pair)).collect();
        let ours: HashSet<&PairId> = formed
            .iter()
            .chain(parted.iter().filter_map(|change| change.before.as_ref()).map(|pair| &pair.id))
            .collect();
        let others: HashSet<&EmploymentId> = self
            .since
            .directory
            .pairs
            .iter()
            .filter(|pair| !ours.contains(&pair.id))
            .map(|pair| &pair.employment)
            .collect();
        for change in parted {
            let Some(before) = &change.before else { continue };
            let current = now.get(&before.id).copied();
            let untouched = match (current, &change.after) {
                (None, None) => true,
                (Some(current), Some(after)) => self.is_as_left(current, after),
                _ => false,
            };
            if untouched && !others.contains(&before.employment) {
                self.changes.pairs.push(Change { before: current.cloned(), after: Some(before.clone()) });
            } else {
                self.left.altered += 1;
            }
        }
    }

    /// That the house has closed it after its last day is what the run meant.
    fn is_as_left(&self, current: &PairRow, after: &PairRow) -> bool {
        let closed = after.to.is_some_and(|last| last < self.since.today);
        current.to == after.to && (closed || current.ended_at == after.ended_at)
    }

    pub fn employments(&mut self, added: &[EmploymentId]) {
        let now: HashMap<&EmploymentId, &EmploymentRow> =
            self.since.directory.employments.iter().map(|one| (&one.id, one)).collect();
        let mut dropped: HashSet<&EmploymentId> = HashSet::new();
        for id in added {
            let Some(current) = now.get(id).copied() else { continue };
            if self.kept.contains(id) || self.since.traces.employments.contains(id) {
                self.kept.insert(id.clone());
                let to = self.since.today.yesterday().ok();
                let after = Some(EmploymentRow { to: current.to.into_iter().chain(to).min(), ..current.clone() });
                self.changes.employments.push(Change { before: Some(current.clone()), after });
            } else {
                dropped.insert(id);
                self.changes.employments.push(gone(current.clone()));
            }
        }
        let placements = self.since.directory.placements.iter().filter(|one| dropped.contains(&one.employment));
        self.changes.placements.extend(placements.cloned().map(gone));
    }

    /// Everything else that was changed, and duties and placements that were added.
    pub fn rows(&mut self, reversal: &Reversal, added: &HashSet<&EmploymentId>) {
        let (directory, changed) = (self.since.directory, &reversal.changed);
        let altered = &mut self.left.altered;
        restore(&mut self.changes.people, &directory.people, &changed.people, |one| one.id.to_string(), altered);
        restore(
            &mut self.changes.employments,
            &directory.employments,
            &changed.employments,
            |one| one.id.to_string(),
            altered,
        );
        let key = |one: &PlacementRow| format!("{} {}", one.employment, one.from);
        let new: HashSet<String> = reversal.placements.iter().map(|(id, from)| format!("{id} {from}")).collect();
        let come =
            directory.placements.iter().filter(|one| !added.contains(&one.employment) && new.contains(&key(one)));
        self.changes.placements.extend(come.cloned().map(gone));
        restore(&mut self.changes.placements, &directory.placements, &changed.placements, key, altered);
        let key = |one: &DutyRow| format!("{} {} {}", one.person, one.duty.name(), one.from);
        let new: HashSet<String> =
            reversal.duties.iter().map(|(who, duty, from)| format!("{who} {} {from}", duty.name())).collect();
        let come = directory.duties.iter().filter(|one| new.contains(&key(one)));
        self.changes.duties.extend(come.cloned().map(gone));
        restore(&mut self.changes.duties, &directory.duties, &changed.duties, key, altered);
    }

    /// Who was added goes, unless something is theirs: an employment that is kept, somebody they lead, words.
    pub fn people(&mut self, reversal: &Reversal) {
        let leaving: HashSet<&PairId> = self
            .changes
            .pairs
            .iter()
            .filter(|change| change.after.is_none())
            .filter_map(|change| change.before.as_ref())
            .map(|pair| &pair.id)
            .collect();
        let staying =
            self.since.pairs.iter().chain(&self.since.directory.pairs).filter(|pair| !leaving.contains(&pair.id));
        let led: HashSet<&PersonId> = staying.map(|pair| &pair.leader).collect();
        let gone_employments: HashSet<&EmploymentId> = self
            .changes
            .employments
            .iter()
            .filter(|change| change.after.is_none())
            .filter_map(|change| change.before.as_ref())
            .map(|one| &one.id)
            .collect();
        let employed: HashSet<&PersonId> = self
            .since
            .directory
            .employments
            .iter()
            .filter(|one| !gone_employments.contains(&one.id))
            .map(|one| &one.person)
            .collect();
        let added: HashSet<&PersonId> = reversal.people.iter().collect();
        let mut dropped: Vec<PersonRow> = Vec::new();
        for person in self.since.directory.people.iter().filter(|person| added.contains(&person.id)) {
            let id = &person.id;
            if led.contains(id) || employed.contains(id) || self.since.traces.people.contains(id) {
                self.left.people += 1;
            } else {
                dropped.push(person.clone());
            }
        }
        let ids: HashSet<&PersonId> = dropped.iter().map(|person| &person.id).collect();
        let known: HashSet<(PersonId, Duty, Date)> = self
            .changes
            .duties
            .iter()
            .filter_map(|change| change.before.as_ref())
            .map(|one| (one.person.clone(), one.duty, one.from))
            .collect();
        let theirs = self
            .since
            .directory
            .duties
            .iter()
            .filter(|one| ids.contains(&one.person) && !known.contains(&(one.person.clone(), one.duty, one.from)));
        self.changes.duties.extend(theirs.cloned().map(gone));
        self.changes.people.extend(dropped.into_iter().map(gone));
    }

    /// Units that were added go when nobody is placed in them and nothing hangs under them.
    pub fn units(&mut self, reversal: &Reversal) {
        let directory = self.since.directory;
        let leaving: HashSet<(EmploymentId, Date)> = self
            .changes
            .placements
            .iter()
            .filter_map(|change| change.before.as_ref())
            .map(|one| (one.employment.clone(), one.from))
            .collect();
        let staying = directory.placements.iter().filter(|one| !leaving.contains(&(one.employment.clone(), one.from)));
        let restored = self.changes.placements.iter().filter_map(|change| change.after.as_ref());
        let mut kept: HashSet<UnitId> = staying.chain(restored).map(|one| one.unit.clone()).collect();
        kept.extend(self.since.traces.units.iter().cloned());
        restore(
            &mut self.changes.units,
            &directory.units,
            &reversal.changed.units,
            |one| one.id.to_string(),
            &mut self.left.altered,
        );
        let parents: HashMap<&UnitId, Option<UnitId>> =
            directory.units.iter().map(|unit| (&unit.id, unit.parent.clone())).collect();
        let mut parents = parents;
        for after in self.changes.units.iter().filter_map(|change| change.after.as_ref()) {
            if let Some(parent) = parents.get_mut(&after.id) {
                parent.clone_from(&after.parent);
            }
        }
        let added: HashSet<&UnitId> = reversal.units.iter().collect();
        let old = directory.units.iter().filter(|unit| !added.contains(&unit.id)).map(|unit| unit.id.clone());
        let mut above: Vec<UnitId> = kept.iter().cloned().chain(old).collect();
        while let Some(unit) = above.pop() {
            if let Some(Some(parent)) = parents.get(&unit)
                && kept.insert(parent.clone())
            {
                above.push(parent.clone());
            }
        }
        let go = |unit: &&UnitRow| added.contains(&unit.id) && !kept.contains(&unit.id);
        let go: Vec<UnitRow> = directory.units.iter().filter(go).cloned().collect();
        self.changes.units.extend(go.into_iter().map(gone));
        self.no_longer_responsible();
    }

    /// A unit that stays does not point to somebody who goes.
    fn no_longer_responsible(&mut self) {
        let going: HashSet<PersonId> = self
            .changes
            .people
            .iter()
            .filter(|change| change.after.is_none())
            .filter_map(|change| change.before.as_ref())
            .map(|one| one.id.clone())
            .collect();
        let touched: HashSet<UnitId> =
            self.changes.units.iter().filter_map(|change| change.before.as_ref()).map(|unit| unit.id.clone()).collect();
        for unit in self.since.directory.units.iter().filter(|unit| !touched.contains(&unit.id)) {
            if unit.responsible.as_ref().is_some_and(|who| going.contains(who)) {
                let after = Some(UnitRow { responsible: None, ..unit.clone() });
                self.changes.units.push(Change { before: Some(unit.clone()), after });
            }
        }
    }
}

/// Rows that are as the run left them become what they were before it.
fn restore<T: Clone + PartialEq>(
    changes: &mut Vec<Change<T>>,
    rows: &[T],
    changed: &[Change<T>],
    key: impl Fn(&T) -> String,
    altered: &mut usize,
) {
    if changed.is_empty() {
        return;
    }
    let wanted: HashSet<String> = changed.iter().filter_map(|change| change.before.as_ref()).map(&key).collect();
    let now: HashMap<String, &T> =
        rows.iter().map(|row| (key(row), row)).filter(|(key, _)| wanted.contains(key)).collect();
    for change in changed {
        let Some(before) = &change.before else { continue };
        let current = now.get(&key(before)).copied();
        if current == change.after.as_ref() {
            changes.push(Change { before: current.cloned(), after: Some(before.clone()) });
        } else {
            *altered += 1;
        }
    }
}

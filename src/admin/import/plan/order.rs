//! New identities in the order of the rows they are for: those of people follow their numbers, those of employments their
//! people, those of pairs their employments. Each is as random as before; they only change places among themselves.
//!
//! An engine keeps an index for each of these columns. Identities in no order touch every page of every index for each row;
//! in order, a hundred thousand rows go in one after the other, in a quarter of the time others would wait.

use std::collections::HashMap;
use std::hash::Hash;

use crate::people::directory::{Change, Changes};
use crate::people::{EmploymentId, PairId, PersonId};

/// Gives the new rows of a list their identities anew, in the order of this key.
fn in_order<T, I: Clone + Ord + Hash, K: Ord>(
    changes: &mut [Change<T>],
    id: fn(&mut T) -> &mut I,
    key: impl Fn(&T) -> K,
) -> HashMap<I, I> {
    let mut new: Vec<&mut T> = changes
        .iter_mut()
        .filter(|change| change.before.is_none())
        .filter_map(|change| change.after.as_mut())
        .collect();
    new.sort_by_cached_key(|row| key(row));
    let mut ids: Vec<I> = new.iter_mut().map(|row| id(row).clone()).collect();
    ids.sort();
    new.into_iter().zip(ids).map(|(row, next)| (std::mem::replace(id(row), next.clone()), next)).collect()
}

fn renamed<I: Clone + Eq + Hash>(id: &mut I, now: &HashMap<I, I>) {
    if let Some(next) = now.get(id) {
        id.clone_from(next);
    }
}

/// Every row as it becomes: also one that was there before may come to name somebody new.
fn each<T>(changes: &mut [Change<T>], mut how: impl FnMut(&mut T)) {
    changes.iter_mut().filter_map(|change| change.after.as_mut()).for_each(&mut how);
}

pub fn of_identities(changes: &mut Changes) {
    let people: HashMap<PersonId, PersonId> =
        in_order(&mut changes.people, |one| &mut one.id, |one| one.number.clone());
    each(&mut changes.units, |one| one.responsible.iter_mut().for_each(|id| renamed(id, &people)));
    each(&mut changes.duties, |one| renamed(&mut one.person, &people));
    each(&mut changes.employments, |one| renamed(&mut one.person, &people));
    let employments: HashMap<EmploymentId, EmploymentId> =
        in_order(&mut changes.employments, |one| &mut one.id, |one| (one.person.clone(), one.position.clone()));
    each(&mut changes.placements, |one| renamed(&mut one.employment, &employments));
    each(&mut changes.pairs, |one| {
        renamed(&mut one.employment, &employments);
        renamed(&mut one.employee, &people);
        renamed(&mut one.leader, &people);
    });
    let _: HashMap<PairId, PairId> =
        in_order(&mut changes.pairs, |one| &mut one.id, |one| (one.employment.clone(), one.from));
}

#[cfg(test)]
mod tests {
    use super::super::Mode;
    use crate::admin::import::tests::town::{planned_on, town};

    #[test]
    fn identities_follow_the_rows_and_everybody_is_still_who_they_were() {
        let lines: String = (0..40).rev().map(|n| format!("{};Vera {n};Byggesak;1003\n", 2000 + n)).collect();
        let changes = planned_on(town(), &format!("Ansattnr;Navn;Enhet;Leder\n{lines}"), Mode::Partial).changes;
        let mut people: Vec<_> = changes.people.iter().filter_map(|change| change.after.as_ref()).collect();
        people.sort_by_key(|one| &one.id);
        assert!(people.windows(2).all(|two| two[0].number < two[1].number));
        let mut employments: Vec<_> = changes.employments.iter().filter_map(|change| change.after.as_ref()).collect();
        employments.sort_by_key(|one| &one.id);
        assert!(employments.windows(2).all(|two| two[0].person < two[1].person));
        let mut pairs: Vec<_> = changes.pairs.iter().filter_map(|change| change.after.as_ref()).collect();
        pairs.sort_by_key(|one| &one.id);
        assert!(pairs.windows(2).all(|two| two[0].employment < two[1].employment));
        for pair in pairs {
            let employment = employments.iter().find(|one| one.id == pair.employment).expect("their employment");
            assert_eq!(employment.person, pair.employee);
            let place = changes.placements.iter().filter_map(|change| change.after.as_ref());
            assert_eq!(place.filter(|one| one.employment == pair.employment).count(), 1);
        }
    }
}

//! The organisation as rows: who there is, what they are employed as, where, who leads whom, and what changes in it.
//!
//! A change is a row before and a row after, so that it can be shown, made, and made undone.

use serde::{Deserialize, Serialize};

use super::{Duty, EmploymentId, PairId, PersonId, Rhythm, UnitId};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PersonRow {
    pub id: PersonId,
    pub number: String,
    pub given: String,
    pub family: String,
    pub email: Option<String>,
}

impl PersonRow {
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct UnitRow {
    pub id: UnitId,
    pub name: String,
    pub parent: Option<UnitId>,
    pub responsible: Option<PersonId>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct EmploymentRow {
    pub id: EmploymentId,
    pub person: PersonId,
    pub position: String,
    pub from: Date,
    pub to: Option<Date>,
}

impl EmploymentRow {
    /// Whether it goes on after this day's beginning: in force, or yet to come.
    #[must_use]
    pub fn is_left_on(&self, day: Date) -> bool {
        self.to.is_none_or(|last| last >= day && last >= self.from)
    }
}

/// Unit and title, from a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PlacementRow {
    pub employment: EmploymentId,
    pub from: Date,
    pub to: Option<Date>,
    pub unit: UnitId,
    pub title: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PairRow {
    pub id: PairId,
    pub employment: EmploymentId,
    pub employee: PersonId,
    pub leader: PersonId,
    pub from: Date,
    pub to: Option<Date>,
    pub ended_at: Option<Moment>,
    pub rhythm: Rhythm,
}

impl PairRow {
    /// Whether it is in force on this day, as far as days go.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && self.from <= day && self.to.is_none_or(|last| last >= day)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DutyRow {
    pub person: PersonId,
    pub duty: Duty,
    pub from: Date,
    pub to: Option<Date>,
}

impl DutyRow {
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|last| last >= day)
    }
}

/// All of it, at one moment.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Directory {
    /// Grows with every change to any of it.
    pub revision: i64,
    pub people: Vec<PersonRow>,
    pub units: Vec<UnitRow>,
    pub employments: Vec<EmploymentRow>,
    pub placements: Vec<PlacementRow>,
    pub pairs: Vec<PairRow>,
    pub duties: Vec<DutyRow>,
}

/// A row as it was and as it becomes. Without a before it is new; without an after it goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Change<T> {
    pub before: Option<T>,
    pub after: Option<T>,
}

impl<T> Change<T> {
    #[must_use]
    pub fn reversed(self) -> Change<T> {
        Change { before: self.after, after: self.before }
    }
}

/// What is to become different.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Changes {
    pub people: Vec<Change<PersonRow>>,
    pub units: Vec<Change<UnitRow>>,
    pub employments: Vec<Change<EmploymentRow>>,
    pub placements: Vec<Change<PlacementRow>>,
    pub pairs: Vec<Change<PairRow>>,
    pub duties: Vec<Change<DutyRow>>,
}

impl Changes {
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.len()
            + self.units.len()
            + self.employments.len()
            + self.placements.len()
            + self.pairs.len()
            + self.duties.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

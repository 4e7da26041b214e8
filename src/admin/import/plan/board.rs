//! The organisation laid out while a file is held up against it: every row with what it becomes, and ways to find it.

use std::collections::{HashMap, HashSet};

use super::Mode;
use super::slot::Slot;
use crate::admin::import::headings::Column;
use crate::admin::import::headings::Columns;
use crate::admin::import::mistakes::{Mistake, Notice, Noticed, Wrong};
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::people::directory::{Changes, Directory, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow};
use crate::people::{EmploymentId, PersonId, UnitId};

/// Where a row stands in its list.
pub type At = usize;

pub struct Board<'c> {
    pub today: Date,
    pub now: Moment,
    pub mode: Mode,
    pub columns: &'c Columns,
    pub chance: &'c Chance,
    pub people: Vec<Slot<PersonRow>>,
    pub units: Vec<Slot<UnitRow>>,
    pub employments: Vec<Slot<EmploymentRow>>,
    pub placements: Vec<Slot<PlacementRow>>,
    pub pairs: Vec<Slot<PairRow>>,
    pub duties: Vec<Slot<DutyRow>>,
    pub by_number: HashMap<String, At>,
    pub person_at: HashMap<PersonId, At>,
    pub unit_at: HashMap<UnitId, At>,
    pub units_named: HashMap<String, Vec<At>>,
    /// By the place of the person.
    pub employments_of: Vec<Vec<At>>,
    /// By the place of the employment.
    pub placements_of: Vec<Vec<At>>,
    pub pairs_of: Vec<Vec<At>>,
    pub duties_of: HashMap<At, Vec<At>>,
    /// The first line about a person, and the last about an employment.
    pub line_of_person: HashMap<At, u32>,
    pub line_of_employment: HashMap<At, u32>,
    pub mistakes: Vec<Mistake>,
    pub notices: Vec<Notice>,
    wrong_lines: HashSet<u32>,
}

/// Names of units are compared without regard to capitals.
pub fn folded(name: &str) -> String {
    name.to_lowercase()
}

impl<'c> Board<'c> {
    pub fn laid(
        before: Directory,
        mode: Mode,
        columns: &'c Columns,
        (now, today): (Moment, Date),
        chance: &'c Chance,
    ) -> Board<'c> {
        let mut board = Board {
            today,
            now,
            mode,
            columns,
            chance,
            people: Vec::with_capacity(before.people.len()),
            units: vec![],
            employments: Vec::with_capacity(before.employments.len()),
            placements: Vec::with_capacity(before.placements.len()),
            pairs: Vec::with_capacity(before.pairs.len()),
            duties: vec![],
            by_number: HashMap::new(),
            person_at: HashMap::new(),
            unit_at: HashMap::new(),
            units_named: HashMap::new(),
            employments_of: vec![],
            placements_of: vec![],
            pairs_of: vec![],
            duties_of: HashMap::new(),
            line_of_person: HashMap::new(),
            line_of_employment: HashMap::new(),
            mistakes: vec![],
            notices: vec![],
            wrong_lines: HashSet::new(),
        };
        for row in before.people {
            board.add_person(Slot::known(row));
        }
        for row in before.units {
            board.add_unit(Slot::known(row));
        }
        let mut employment_at: HashMap<EmploymentId, At> = HashMap::with_capacity(before.employments.len());
        for row in before.employments {
            let id = row.id.clone();
            if let Some(at) = board.add_employment(Slot::known(row)) {
                employment_at.insert(id, at);
            }
        }
        for row in before.placements {
            if let Some(at) = employment_at.get(&row.employment) {
                board.add_placement(*at, Slot::known(row));
            }
        }
        for row in before.pairs {
            if let Some(at) = employment_at.get(&row.employment) {
                board.add_pair(*at, Slot::known(row));
            }
        }
        for row in before.duties {
            if let Some(at) = board.person_at.get(&row.person).copied() {
                board.add_duty(at, Slot::known(row));
            }
        }
        board
    }

    pub fn add_person(&mut self, slot: Slot<PersonRow>) -> At {
        let at = self.people.len();
        self.by_number.insert(slot.now.number.clone(), at);
        self.person_at.insert(slot.now.id.clone(), at);
        self.people.push(slot);
        self.employments_of.push(vec![]);
        at
    }

    pub fn add_unit(&mut self, slot: Slot<UnitRow>) -> At {
        let at = self.units.len();
        self.unit_at.insert(slot.now.id.clone(), at);
        self.units_named.entry(folded(&slot.now.name)).or_default().push(at);
        self.units.push(slot);
        at
    }

    /// Nothing for an employment of nobody we know: there are none, the database sees to that.
    pub fn add_employment(&mut self, slot: Slot<EmploymentRow>) -> Option<At> {
        let at = self.employments.len();
        let person = *self.person_at.get(&slot.now.person)?;
        self.employments_of[person].push(at);
        self.employments.push(slot);
        self.placements_of.push(vec![]);
        self.pairs_of.push(vec![]);
        Some(at)
    }

    pub fn add_placement(&mut self, employment: At, slot: Slot<PlacementRow>) {
        self.placements_of[employment].push(self.placements.len());
        self.placements.push(slot);
    }

    pub fn add_pair(&mut self, employment: At, slot: Slot<PairRow>) {
        self.pairs_of[employment].push(self.pairs.len());
        self.pairs.push(slot);
    }

    pub fn add_duty(&mut self, person: At, slot: Slot<DutyRow>) {
        self.duties_of.entry(person).or_default().push(self.duties.len());
        self.duties.push(slot);
    }

    pub fn wrong(&mut self, line: u32, column: Option<Column>, wrong: Wrong) {
        self.wrong_lines.insert(line);
        self.mistakes.push(Mistake { line, column, wrong });
    }

    pub fn is_wrong(&self, line: u32) -> bool {
        self.wrong_lines.contains(&line)
    }

    pub fn notice(&mut self, line: u32, what: Noticed) {
        self.notices.push(Notice { line, what });
    }

    pub fn person_of(&self, employment: At) -> At {
        self.person_at[&self.employments[employment].now.person]
    }

    pub fn name(&self, person: At) -> String {
        self.people[person].now.full_name()
    }

    pub fn named(&self, id: &PersonId) -> String {
        self.person_at.get(id).map(|at| self.name(*at)).unwrap_or_default()
    }

    pub fn unit_name(&self, id: &UnitId) -> String {
        self.unit_at.get(id).map(|at| self.units[*at].now.name.clone()).unwrap_or_default()
    }

    /// Whether somebody is employed on this day or later.
    pub fn stays_on(&self, person: At, day: Date) -> bool {
        self.employments_of[person].iter().any(|at| self.employments[*at].now.is_left_on(day))
    }

    /// As it was before the file.
    pub fn stayed_on(&self, person: At, day: Date) -> bool {
        self.employments_of[person]
            .iter()
            .any(|at| self.employments[*at].before().is_some_and(|before| before.is_left_on(day)))
    }

    /// The pair of an employment on a day.
    pub fn pair_on(&self, employment: At, day: Date) -> Option<At> {
        let holds = |at: &At| !self.pairs[*at].is_gone() && self.pairs[*at].now.holds_on(day);
        self.pairs_of[employment].iter().copied().find(holds)
    }

    /// Unit and title of an employment on a day.
    pub fn placement_on(&self, employment: At, day: Date) -> Option<At> {
        let holds = |at: &At| {
            let placement = &self.placements[*at];
            !placement.is_gone() && placement.now.from <= day && placement.now.to.is_none_or(|last| last >= day)
        };
        self.placements_of[employment].iter().copied().filter(holds).max_by_key(|at| self.placements[*at].now.from)
    }

    pub fn into_changes(self) -> Changes {
        fn all<T: Clone + PartialEq>(slots: Vec<Slot<T>>) -> Vec<crate::people::directory::Change<T>> {
            slots.into_iter().filter_map(Slot::into_change).collect()
        }
        Changes {
            people: all(self.people),
            units: all(self.units),
            employments: all(self.employments),
            placements: all(self.placements),
            pairs: all(self.pairs),
            duties: all(self.duties),
        }
    }
}

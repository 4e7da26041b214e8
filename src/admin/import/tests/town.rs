//! A small town to import into: three units, a leader over each, and three who work in one of them.

use jiff::civil::date;

use crate::admin::import::plan::{Mode, Planned, plan};
use crate::admin::import::rows::{self, Said};
use crate::ground::calendar::Date;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::people::directory::{
    Change, Changes, Directory, DutyRow, EmploymentRow, PairRow, PersonRow, PlacementRow, UnitRow,
};
use crate::people::{Duty, EmploymentId, PairId, PersonId, Rhythm, UnitId};

pub fn today() -> Date {
    date(2025, 10, 14)
}

/// Number, given, family, unit, leader.
const PEOPLE: [(&str, &str, &str, &str, &str); 7] = [
    ("1001", "Gunnar", "Vik", "Vidvik kommune", ""),
    ("1002", "Solveig", "Haugen", "Samfunn", "1001"),
    ("1003", "Håkon", "Myhre", "Byggesak", "1002"),
    ("1004", "Sunniva", "Lunde", "Byggesak", "1003"),
    ("1005", "Amina", "Warsame", "Byggesak", "1003"),
    ("1006", "Petter", "Nygård", "Byggesak", "1003"),
    ("1011", "Ragnhild", "Ås", "Samfunn", "1002"),
];
const UNITS: [(&str, &str, &str); 3] =
    [("Vidvik kommune", "", "1001"), ("Samfunn", "Vidvik kommune", "1002"), ("Byggesak", "Samfunn", "1003")];

fn id(kind: &str, key: &str) -> String {
    format!("{kind}{}", key.to_lowercase().replace(' ', ""))
}

pub fn person(number: &str) -> PersonId {
    PersonId::stored(id("p", number))
}

pub fn unit(name: &str) -> UnitId {
    UnitId::stored(id("u", name))
}

pub fn town() -> Directory {
    let began = date(2020, 1, 1);
    let mut town = Directory { revision: 7, ..Directory::default() };
    for (name, parent, responsible) in UNITS {
        let parent = (!parent.is_empty()).then(|| unit(parent));
        let responsible = Some(person(responsible));
        town.units.push(UnitRow { id: unit(name), name: name.to_owned(), parent, responsible });
    }
    for (number, given, family, placed, leader) in PEOPLE {
        let employment = EmploymentId::stored(id("e", number));
        town.people.push(PersonRow {
            id: person(number),
            number: number.to_owned(),
            given: given.to_owned(),
            family: family.to_owned(),
            email: Some(format!("{}@vidvik.example", given.to_lowercase())),
        });
        town.employments.push(EmploymentRow {
            id: employment.clone(),
            person: person(number),
            position: "1".to_owned(),
            from: began,
            to: None,
        });
        let title = "Rådgiver".to_owned();
        town.placements.push(PlacementRow {
            employment: employment.clone(),
            from: began,
            to: None,
            unit: unit(placed),
            title,
        });
        if !leader.is_empty() {
            let (id, employee, leader) = (PairId::stored(id("r", number)), person(number), person(leader));
            let from = date(2025, 4, 14);
            town.pairs.push(PairRow {
                id,
                employment,
                employee,
                leader,
                from,
                to: None,
                ended_at: None,
                rhythm: Rhythm::Weeks(2),
            });
        }
    }
    town.duties.push(DutyRow { person: person("1011"), duty: Duty::Hr, from: began, to: None });
    town
}

pub fn read(text: &str) -> Said {
    rows::read(text.as_bytes(), today()).unwrap_or_else(|unreadable| panic!("{unreadable:?}"))
}

pub fn planned_on(before: Directory, text: &str, mode: Mode) -> Planned {
    plan(&read(text), before, mode, (Moment(0), today()), &Chance::seeded(5))
}

pub fn planned(text: &str) -> Planned {
    planned_on(town(), text, Mode::Partial)
}

/// The town as it is when the changes have been made: what the store does, in memory.
pub fn after(mut town: Directory, changes: &Changes) -> Directory {
    fn make<T: Clone + PartialEq>(rows: &mut Vec<T>, changes: &[Change<T>]) {
        for change in changes {
            match (&change.before, &change.after) {
                (Some(before), after) => {
                    let at = rows.iter().position(|row| row == before).expect("what was is there");
                    match after {
                        Some(after) => rows[at] = after.clone(),
                        None => drop(rows.remove(at)),
                    }
                }
                (None, Some(after)) => rows.push(after.clone()),
                (None, None) => {}
            }
        }
    }
    make(&mut town.people, &changes.people);
    make(&mut town.units, &changes.units);
    make(&mut town.employments, &changes.employments);
    make(&mut town.placements, &changes.placements);
    make(&mut town.pairs, &changes.pairs);
    make(&mut town.duties, &changes.duties);
    town
}

/// The pairs of somebody: leader's number, from, to.
pub fn pairs(town: &Directory, number: &str) -> Vec<(String, Date, Option<Date>)> {
    let employee = &town.people.iter().find(|one| one.number == number).expect("somebody").id;
    let mut pairs: Vec<_> = town
        .pairs
        .iter()
        .filter(|pair| &pair.employee == employee)
        .map(|pair| {
            let leader = town.people.iter().find(|one| one.id == pair.leader).expect("a leader");
            (leader.number.clone(), pair.from, pair.to)
        })
        .collect();
    pairs.sort_by_key(|(_, from, _)| *from);
    pairs
}

//! The pair (makkerpar): an employee and a leader, over a period.

use super::{EmploymentId, PairId, PersonId, Rhythm};
use crate::ground::calendar::Date;
use crate::ground::clock::{Moment, Zone};

/// The two of a pair. In a relation the employee is always the employee, whoever is looking.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Side {
    Employee,
    Leader,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Employee, Side::Leader];

    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Employee => Side::Leader,
            Side::Leader => Side::Employee,
        }
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Side::Employee => "employee",
            Side::Leader => "leader",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Side> {
        Side::BOTH.into_iter().find(|side| side.name() == name)
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    pub id: PairId,
    pub employment: EmploymentId,
    pub employee: Face,
    pub leader: Face,
    pub from: Date,
    /// The last day, inclusive.
    pub to: Option<Date>,
    /// The second somebody pressed «avslutt nå».
    pub ended_at: Option<Moment>,
    pub rhythm: Rhythm,
    pub rest: Option<Rest>,
}

/// Who somebody is to others: a name, and nothing else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Face {
    pub id: PersonId,
    pub given: String,
    pub family: String,
}

/// While a pair rests nothing reminds, nothing is missed and nothing is counted. There is no reason to state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rest {
    pub from: Date,
    /// The first day follow-up goes on.
    pub until: Date,
}

impl Pair {
    /// Whether the two are a pair at this moment. Access follows from this alone (I16).
    #[must_use]
    pub fn in_force(&self, now: Moment, zone: &Zone) -> bool {
        let today = now.date(zone);
        self.from <= today && self.to.is_none_or(|last| today <= last) && self.ended_at.is_none_or(|end| now < end)
    }

    #[must_use]
    pub fn side_of(&self, person: &PersonId) -> Option<Side> {
        if &self.employee.id == person {
            Some(Side::Employee)
        } else if &self.leader.id == person {
            Some(Side::Leader)
        } else {
            None
        }
    }

    #[must_use]
    pub fn face(&self, side: Side) -> &Face {
        match side {
            Side::Employee => &self.employee,
            Side::Leader => &self.leader,
        }
    }

    #[must_use]
    pub fn rests_on(&self, day: Date) -> bool {
        self.rest.is_some_and(|rest| rest.from <= day && day < rest.until)
    }
}

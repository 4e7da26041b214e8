//! What must be put right in a file before anything is fetched from it, and what is worth a look though it stops nothing.
//! Each says its line; the texts say what to do.

use serde::{Deserialize, Serialize};

use super::cells::Role;
use super::headings::Column;
use crate::ground::calendar::Date;

/// One thing that must be put right.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Mistake {
    /// Nought: the file as a whole.
    pub line: u32,
    pub column: Option<Column>,
    pub wrong: Wrong,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Wrong {
    NumberMissing,
    /// «1,01E+10»
    MadeIntoANumber(String),
    TooLong,
    HoldsNationalId,
    /// More cells than there are headings.
    TooManyCells,
    NameMissing,
    NotAnEmail(String),
    NotADate(String),
    /// «45962»
    DateIsANumber(String),
    /// «11/25/2025»
    DateTurned(String),
    EndBeforeStart {
        from: Date,
        to: Date,
    },
    UnknownRole(String),
    /// Two lines about one person say different things.
    Disagrees {
        other: u32,
        here: String,
        there: String,
    },
    /// Two lines about one person's one position, at the same time.
    SamePosition {
        other: u32,
    },
    UnitMissing,
    /// The same unit, under two.
    UnitDisagrees {
        other: u32,
        unit: String,
        here: String,
        there: String,
    },
    /// Several units have that name.
    UnitAmbiguous {
        unit: String,
    },
    /// A unit that comes to hang under itself, or lower than anybody can follow.
    UnitLoop {
        units: Vec<String>,
    },
    /// Nobody has that number. Somebody has one that is close, or that e-mail.
    LeaderUnknown {
        leader: String,
        meant: Option<String>,
    },
    LeaderSelf,
    LeaderGone {
        name: String,
        day: Option<Date>,
    },
    LeaderLoop {
        names: Vec<String>,
    },
    SameEmail {
        email: String,
        other: Option<u32>,
        name: String,
    },
    /// Two answer for one unit.
    ResponsibleDisagrees {
        unit: String,
        other: u32,
    },
    /// The number belongs to somebody who left, by another name.
    NumberTaken {
        name: String,
    },
    /// Nobody would be left to look after the organisation.
    NobodyLeft,
    /// So many pairs were formed today that they are better undone than ended.
    FormedToday {
        count: usize,
    },
}

/// One thing worth a look.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Notice {
    pub line: u32,
    pub what: Noticed,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Noticed {
    LeaderOutside {
        name: String,
        leader: String,
        unit: String,
    },
    NoLeader {
        name: String,
    },
    UnitAtTop {
        unit: String,
    },
    /// An address that belonged to somebody who has left.
    EmailMoved {
        email: String,
        from: String,
    },
    NameChanged {
        before: String,
        after: String,
    },
    /// Somebody leaves and still leads others.
    LeaderLeaves {
        name: String,
        count: usize,
    },
    Answers {
        name: String,
        unit: String,
    },
    GetsRole {
        name: String,
        role: Role,
    },
    /// Left before today and was never here.
    EndedBefore {
        name: String,
    },
}

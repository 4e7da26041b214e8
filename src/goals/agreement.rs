//! Agreement: how two people come to say yes to the same words.

use super::VersionNo;
use super::wording::{Missing, Wording};
use crate::access::Happened;
use crate::people::Side;

/// Where a goal stands between the two. There is no «rejected» and no «overdue».
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// Proposed; nothing is in force yet.
    Open(Open),
    /// In force: both have said yes to this version.
    Agreed(Agreed),
    /// In force, with a change on the table. What was agreed goes on holding until both have said yes to something else.
    UnderRevision(Agreed, Open),
    /// Taken back by the one who proposed it, before both had said yes.
    Withdrawn(Withdrawn),
}

/// What lies on the table, oldest first. The last is current, and waits for the one who did not write it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Open {
    table: Vec<Proposal>,
    last_no: VersionNo,
}

/// A version on the table. Writing it was accepting it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Proposal {
    pub no: VersionNo,
    pub by: Side,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agreed {
    pub version: VersionNo,
    last_no: VersionNo,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Withdrawn {
    last_no: VersionNo,
}

/// Why the noun says no. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The other has written since this was read: what one says yes to must be what one has read (I1).
    Moved { yours: VersionNo, current: VersionNo },
    /// Nobody accepts their own version for the other (I2).
    OwnVersion,
    /// Only the one who wrote a version takes it back.
    NotYourVersion,
    /// Nothing lies on the table.
    Settled,
    /// It cannot be agreed as it stands (I3, S16).
    Missing(Missing),
    /// Nothing has been changed.
    Unchanged,
}

/// What a deed leads to: the new state, and the line of history that must be saved with it.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: Agreement,
    pub happened: Happened,
}

/// A first version: whoever writes it has said yes to it.
pub fn propose(by: Side) -> Step {
    let no = VersionNo::FIRST;
    Step {
        now: Agreement::Open(Open { table: vec![Proposal { no, by }], last_no: no }),
        happened: Happened::version("goal_proposed", no.0),
    }
}

impl Open {
    /// The version that waits for an answer.
    #[must_use]
    pub fn current(&self) -> Proposal {
        *self.table.last().expect("an open agreement has a version on the table")
    }

    fn read_as(&self, version: VersionNo) -> Result<(), Refusal> {
        let current = self.current().no;
        if version == current { Ok(()) } else { Err(Refusal::Moved { yours: version, current }) }
    }

    /// A new version on the table. The other's words sets earlier acceptance aside; one's own replaces one's own.
    fn with(mut self, by: Side, no: VersionNo) -> Open {
        if self.current().by == by {
            self.table.pop();
        }
        self.table.push(Proposal { no, by });
        self.last_no = no;
        self
    }
}

impl Agreement {
    /// Puts together what is stored. `table` is oldest first.
    #[must_use]
    pub fn stored(in_force: Option<VersionNo>, table: Vec<Proposal>, last_no: VersionNo) -> Agreement {
        let agreed = in_force.map(|version| Agreed { version, last_no });
        match (agreed, table.is_empty()) {
            (None, true) => Agreement::Withdrawn(Withdrawn { last_no }),
            (None, false) => Agreement::Open(Open { table, last_no }),
            (Some(agreed), true) => Agreement::Agreed(agreed),
            (Some(agreed), false) => Agreement::UnderRevision(agreed, Open { table, last_no }),
        }
    }

    /// What stands when the pair is over: what was agreed. What lay on the table waits for nobody any more (settled 11).
    #[must_use]
    pub fn after_the_pair(&self) -> Agreement {
        Agreement::stored(self.in_force(), vec![], self.last_no())
    }

    #[must_use]
    pub fn in_force(&self) -> Option<VersionNo> {
        match self {
            Agreement::Agreed(agreed) | Agreement::UnderRevision(agreed, _) => Some(agreed.version),
            Agreement::Open(_) | Agreement::Withdrawn(_) => None,
        }
    }

    /// What lies on the table, oldest first.
    #[must_use]
    pub fn table(&self) -> &[Proposal] {
        match self {
            Agreement::Open(open) | Agreement::UnderRevision(_, open) => &open.table,
            Agreement::Agreed(_) | Agreement::Withdrawn(_) => &[],
        }
    }

    /// The version that waits for an answer, if any does.
    #[must_use]
    pub fn on_table(&self) -> Option<Proposal> {
        self.table().last().copied()
    }

    /// The version one reads first: what lies on the table, else what is in force.
    #[must_use]
    pub fn current(&self) -> Option<VersionNo> {
        self.on_table().map(|proposal| proposal.no).or(self.in_force())
    }

    #[must_use]
    pub fn waits_for(&self) -> Option<Side> {
        self.on_table().map(|proposal| proposal.by.other())
    }

    /// The greatest number any version has had.
    #[must_use]
    pub fn last_no(&self) -> VersionNo {
        match self {
            Agreement::Open(open) | Agreement::UnderRevision(_, open) => open.last_no,
            Agreement::Agreed(agreed) => agreed.last_no,
            Agreement::Withdrawn(withdrawn) => withdrawn.last_no,
        }
    }

    /// Writes a version: a counter to what lies on the table, or a change of what is in force. Either may, at any time
    /// (S14). `answering` is the version the writer has read.
    pub fn write(self, by: Side, answering: VersionNo, was: &Wording, new: &Wording) -> Result<Step, Refusal> {
        if was == new {
            return Err(Refusal::Unchanged);
        }
        let no = self.last_no().next();
        let (now, what) = match self {
            Agreement::Open(open) => {
                open.read_as(answering)?;
                (Agreement::Open(open.with(by, no)), "goal_countered")
            }
            Agreement::UnderRevision(agreed, open) => {
                open.read_as(answering)?;
                (Agreement::UnderRevision(Agreed { last_no: no, ..agreed }, open.with(by, no)), "goal_countered")
            }
            Agreement::Agreed(agreed) if agreed.version != answering => {
                return Err(Refusal::Moved { yours: answering, current: agreed.version });
            }
            Agreement::Agreed(agreed) => {
                let open = Open { table: vec![Proposal { no, by }], last_no: no };
                (Agreement::UnderRevision(Agreed { last_no: no, ..agreed }, open), "goal_change_proposed")
            }
            Agreement::Withdrawn(_) => return Err(Refusal::Settled),
        };
        Ok(Step { now, happened: Happened::version(what, no.0) })
    }

    /// Says yes to the version one has read. It is in force when the one who wrote it and the other have both said
    /// yes to *that same version* (I1); writing it was the first yes.
    pub fn accept(self, by: Side, version: VersionNo, wording: &Wording) -> Result<Step, Refusal> {
        let open = match self {
            Agreement::Open(open) | Agreement::UnderRevision(_, open) => open,
            Agreement::Agreed(_) | Agreement::Withdrawn(_) => return Err(Refusal::Settled),
        };
        open.read_as(version)?;
        if open.current().by == by {
            return Err(Refusal::OwnVersion);
        }
        if let Some(missing) = wording.missing() {
            return Err(Refusal::Missing(missing));
        }
        let now = Agreement::Agreed(Agreed { version, last_no: open.last_no });
        Ok(Step { now, happened: Happened::version("goal_agreed", version.0) })
    }

    /// A new leader says yes to what is in force with the employment. It has been agreed all along; now by these two.
    pub fn take_up(self, version: VersionNo) -> Result<Step, Refusal> {
        match self {
            Agreement::Agreed(agreed) if agreed.version == version => {
                Ok(Step { now: self, happened: Happened::version("goal_taken_up", version.0) })
            }
            Agreement::Agreed(agreed) | Agreement::UnderRevision(agreed, _) => {
                Err(Refusal::Moved { yours: version, current: agreed.version })
            }
            Agreement::Open(_) | Agreement::Withdrawn(_) => Err(Refusal::Settled),
        }
    }

    /// Takes back one's own version. What it answered lies on the table again, as its writer wrote it; without one,
    /// what was agreed goes on holding.
    pub fn withdraw(self, by: Side, version: VersionNo) -> Result<Step, Refusal> {
        let (agreed, mut open) = match self {
            Agreement::Open(open) => (None, open),
            Agreement::UnderRevision(agreed, open) => (Some(agreed), open),
            Agreement::Agreed(_) | Agreement::Withdrawn(_) => return Err(Refusal::Settled),
        };
        open.read_as(version)?;
        if open.current().by != by {
            return Err(Refusal::NotYourVersion);
        }
        open.table.pop();
        let last_no = open.last_no;
        let now = Agreement::stored(agreed.map(|agreed| agreed.version), open.table, last_no);
        Ok(Step { now, happened: Happened::version("goal_withdrawn", version.0) })
    }
}

//! Agreement: how two people come to say yes to the same words.

use super::VersionNo;
use super::wording::{Topic, Wording};
use crate::people::Side;

/// Where it stands between the two. There is no «rejected» and no «overdue».
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

/// Why the noun says no. Each has a text that tells the way onward. `M` is what may be missing in a wording.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal<M> {
    /// The other has written since this was read: what one says yes to must be what one has read (I1).
    Moved { yours: VersionNo, current: VersionNo },
    /// Nobody accepts their own version for the other (I2).
    OwnVersion,
    /// Only the one who wrote a version takes it back.
    NotYourVersion,
    /// Nothing lies on the table.
    Settled,
    /// It cannot be agreed as it stands (I3, S16).
    Missing(M),
    /// Nothing has been changed.
    Unchanged,
    /// Both have said that it is over.
    Over,
}

/// What somebody did to an agreement. Each topic has its own line of history for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Did {
    Propose,
    Counter,
    /// Put a change of what is in force on the table.
    ProposeChange,
    Agree,
    TakeUp,
    Withdraw,
}

/// What a deed leads to: the new state, and what was done to which version, which must be saved with it.
#[must_use]
#[derive(Debug)]
pub struct Step {
    pub now: Agreement,
    pub did: Did,
    pub version: VersionNo,
}

/// A first version: whoever writes it has said yes to it.
pub fn propose(by: Side) -> Step {
    let no = VersionNo::FIRST;
    let now = Agreement::Open(Open { table: vec![Proposal { no, by }], last_no: no });
    Step { now, did: Did::Propose, version: no }
}

impl Open {
    /// The version that waits for an answer.
    #[must_use]
    pub fn current(&self) -> Proposal {
        *self.table.last().expect("an open agreement has a version on the table")
    }

    fn read_as<M>(&self, version: VersionNo) -> Result<(), Refusal<M>> {
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
    ///
    /// # Errors
    /// When nothing is changed, when the other has written since, and when nothing lies here any more.
    pub fn write<T: Topic>(
        self,
        by: Side,
        answering: VersionNo,
        was: &Wording<T>,
        new: &Wording<T>,
    ) -> Result<Step, Refusal<T::Missing>> {
        if was == new {
            return Err(Refusal::Unchanged);
        }
        let no = self.last_no().next();
        let (now, did) = match self {
            Agreement::Open(open) => {
                open.read_as(answering)?;
                (Agreement::Open(open.with(by, no)), Did::Counter)
            }
            Agreement::UnderRevision(agreed, open) => {
                open.read_as(answering)?;
                (Agreement::UnderRevision(Agreed { last_no: no, ..agreed }, open.with(by, no)), Did::Counter)
            }
            Agreement::Agreed(agreed) if agreed.version != answering => {
                return Err(Refusal::Moved { yours: answering, current: agreed.version });
            }
            Agreement::Agreed(agreed) => {
                let open = Open { table: vec![Proposal { no, by }], last_no: no };
                (Agreement::UnderRevision(Agreed { last_no: no, ..agreed }, open), Did::ProposeChange)
            }
            Agreement::Withdrawn(_) => return Err(Refusal::Settled),
        };
        Ok(Step { now, did, version: no })
    }

    /// Says yes to the version one has read. It is in force when the one who wrote it and the other have both said
    /// yes to *that same version* (I1); writing it was the first yes.
    ///
    /// # Errors
    /// When it is one's own version, another than the one on the table, or lacks something both need.
    pub fn accept<T: Topic>(
        self,
        by: Side,
        version: VersionNo,
        wording: &Wording<T>,
    ) -> Result<Step, Refusal<T::Missing>> {
        let open = match self {
            Agreement::Open(open) | Agreement::UnderRevision(_, open) => open,
            Agreement::Agreed(_) | Agreement::Withdrawn(_) => return Err(Refusal::Settled),
        };
        open.read_as(version)?;
        if open.current().by == by {
            return Err(Refusal::OwnVersion);
        }
        if let Some(missing) = T::missing(wording) {
            return Err(Refusal::Missing(missing));
        }
        let now = Agreement::Agreed(Agreed { version, last_no: open.last_no });
        Ok(Step { now, did: Did::Agree, version })
    }

    /// A new leader says yes to what is in force with the employment. It has been agreed all along; now by these two.
    ///
    /// # Errors
    /// When something else is in force than what was read, or nothing.
    pub fn take_up<M>(self, version: VersionNo) -> Result<Step, Refusal<M>> {
        match self {
            Agreement::Agreed(agreed) if agreed.version == version => Ok(Step { now: self, did: Did::TakeUp, version }),
            Agreement::Agreed(agreed) | Agreement::UnderRevision(agreed, _) => {
                Err(Refusal::Moved { yours: version, current: agreed.version })
            }
            Agreement::Open(_) | Agreement::Withdrawn(_) => Err(Refusal::Settled),
        }
    }

    /// Takes back one's own version. What it answered lies on the table again, as its writer wrote it; without one,
    /// what was agreed goes on holding.
    ///
    /// # Errors
    /// When it is not one's own, or not the one on the table.
    pub fn withdraw<M>(self, by: Side, version: VersionNo) -> Result<Step, Refusal<M>> {
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
        Ok(Step { now, did: Did::Withdraw, version })
    }
}

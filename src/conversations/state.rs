//! What is known of a talk.

use super::time::When;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::people::Side;

/// What is known of a talk. There is no «overdue»: what did not happen is a fact about the two, never about one (I7).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// To come, or its day has been and neither has said how it went.
    Planned,
    /// One has said that it was held. It stays so, uncounted, until the other answers (I6, settled 14).
    HeldNoted { by: Side, at: Moment },
    /// Both have said so.
    Held(BothSaid),
    /// Held, and followed by something: a next date, and promises or «ingen nye løfter» from both (I4).
    Completed { held: BothSaid, at: Moment },
    /// Nothing came of it. One of them said so, or nobody said anything for seven days.
    Missed { said: Option<Moment> },
    /// Called off with a reason, and the next date kept; or ended with the pair.
    Cancelled { by: Option<Side>, at: Moment },
}

/// When each said that the talk was held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BothSaid {
    pub employee: Moment,
    pub leader: Moment,
}

/// What has been said of a talk, as it is stored.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Said {
    pub held_by_employee: Option<Moment>,
    pub held_by_leader: Option<Moment>,
    pub not_held: Option<Moment>,
    pub completed: Option<Moment>,
    pub cancelled: Option<(Option<Side>, Moment)>,
}

/// Whether the pair rested on any day from the talk's own to the end of its grace.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meanwhile {
    Awake,
    Rested,
}

impl State {
    /// What is known today. That nothing came of a talk follows from the dates alone, so nobody has to note it about
    /// anybody; and a pair that rests misses nothing.
    #[must_use]
    pub fn known(said: Said, when: When, meanwhile: Meanwhile, today: Date) -> State {
        if let Some((by, at)) = said.cancelled {
            return State::Cancelled { by, at };
        }
        match (said.held_by_employee, said.held_by_leader) {
            (Some(employee), Some(leader)) => {
                let held = BothSaid { employee, leader };
                said.completed.map_or(State::Held(held), |at| State::Completed { held, at })
            }
            (Some(at), None) => State::HeldNoted { by: Side::Employee, at },
            (None, Some(at)) => State::HeldNoted { by: Side::Leader, at },
            (None, None) if said.not_held.is_some() => State::Missed { said: said.not_held },
            (None, None) if today > when.grace_until() && meanwhile == Meanwhile::Awake => State::Missed { said: None },
            (None, None) => State::Planned,
        }
    }

    /// What of this is stored. What follows from the dates is not.
    #[must_use]
    pub fn said(self) -> Said {
        let nothing = Said::default();
        let both = |held: BothSaid| Said {
            held_by_employee: Some(held.employee),
            held_by_leader: Some(held.leader),
            ..nothing
        };
        match self {
            State::Planned => nothing,
            State::HeldNoted { by: Side::Employee, at } => Said { held_by_employee: Some(at), ..nothing },
            State::HeldNoted { by: Side::Leader, at } => Said { held_by_leader: Some(at), ..nothing },
            State::Held(held) => both(held),
            State::Completed { held, at } => Said { completed: Some(at), ..both(held) },
            State::Missed { said } => Said { not_held: said, ..nothing },
            State::Cancelled { by, at } => Said { cancelled: Some((by, at)), ..nothing },
        }
    }

    /// Both have said that it was held. Nothing else counts.
    #[must_use]
    pub fn is_held(self) -> bool {
        matches!(self, State::Held(_) | State::Completed { .. })
    }
}

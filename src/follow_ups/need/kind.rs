//! What kinds of needs there are, whose they are to do something about, and where they stand.

/// What is needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Clarification,
    /// What comes first, when several things collide.
    Prioritising,
    Help,
    Obstacle,
    Development,
    /// The work fitted to the one who does it. No reason is asked for (I13).
    Accommodation,
}

impl Kind {
    pub const ALL: [Kind; 6] =
        [Kind::Clarification, Kind::Prioritising, Kind::Help, Kind::Obstacle, Kind::Development, Kind::Accommodation];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Clarification => "clarification",
            Kind::Prioritising => "prioritising",
            Kind::Help => "help",
            Kind::Obstacle => "obstacle",
            Kind::Development => "development",
            Kind::Accommodation => "accommodation",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Whose it is to do something about (S57, A14): said alike to both.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    Employee,
    Leader,
    Both,
}

impl Whose {
    pub const ALL: [Whose; 3] = [Whose::Employee, Whose::Leader, Whose::Both];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Whose::Employee => "employee",
            Whose::Leader => "leader",
            Whose::Both => "both",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Whose> {
        Whose::ALL.into_iter().find(|whose| whose.name() == name)
    }
}

/// Where a need stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Raised,
    /// The leader has said that it is read.
    Seen,
    Answered,
    /// It cannot be, with why. The employee may take it up again, or further.
    NotPossible,
    /// Only the one who raised it says so (I10).
    Met,
    Withdrawn,
    /// The pair ended. Nothing of it follows anybody.
    EndedWithPair,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Raised,
        State::Seen,
        State::Answered,
        State::NotPossible,
        State::Met,
        State::Withdrawn,
        State::EndedWithPair,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Raised => "raised",
            State::Seen => "seen",
            State::Answered => "answered",
            State::NotPossible => "not_possible",
            State::Met => "met",
            State::Withdrawn => "withdrawn",
            State::EndedWithPair => "ended",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether an answer is owed.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, State::Raised | State::Seen)
    }

    /// Whether nothing more is done about it.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, State::Met | State::Withdrawn | State::EndedWithPair)
    }
}

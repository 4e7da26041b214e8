//! Which deeds tell whom (3.8). The whole of it stands here.

/// What a message is about, as far as one's choices go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Goals and the role agreement.
    Agreements,
    Needs,
    Talks,
    Promises,
    /// A change of leader.
    Leader,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Agreements, Kind::Needs, Kind::Talks, Kind::Promises, Kind::Leader];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Agreements => "agreements",
            Kind::Needs => "needs",
            Kind::Talks => "talks",
            Kind::Promises => "promises",
            Kind::Leader => "leader",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Who is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whom {
    /// The one of the pair who did not do it.
    TheOther,
    /// Both of the pair: somebody else did it.
    Both,
}

/// A line of history, and whom it tells of what. What is not here tells nobody: drafts, remarks, agenda points, how it goes,
/// what is seen and what is taken back are read where they stand, the next time one looks in.
pub const TOLD: &[(&str, Kind, Whom)] = &[
    // A new version, or the other has said yes.
    ("goal_proposed", Kind::Agreements, Whom::TheOther),
    ("goal_countered", Kind::Agreements, Whom::TheOther),
    ("goal_change_proposed", Kind::Agreements, Whom::TheOther),
    ("goal_agreed", Kind::Agreements, Whom::TheOther),
    ("goal_taken_up", Kind::Agreements, Whom::TheOther),
    ("goal_ending_proposed", Kind::Agreements, Whom::TheOther),
    ("goal_finished", Kind::Agreements, Whom::TheOther),
    ("goal_laid_aside", Kind::Agreements, Whom::TheOther),
    ("fixed_frame_set", Kind::Agreements, Whom::TheOther),
    ("role_proposed", Kind::Agreements, Whom::TheOther),
    ("role_countered", Kind::Agreements, Whom::TheOther),
    ("role_change_proposed", Kind::Agreements, Whom::TheOther),
    ("role_agreed", Kind::Agreements, Whom::TheOther),
    ("role_taken_up", Kind::Agreements, Whom::TheOther),
    // A need is raised with the leader, and answered to the one who raised it.
    ("need_raised", Kind::Needs, Whom::TheOther),
    ("need_reopened", Kind::Needs, Whom::TheOther),
    ("need_answered", Kind::Needs, Whom::TheOther),
    ("need_not_possible", Kind::Needs, Whom::TheOther),
    ("need_met", Kind::Needs, Whom::TheOther),
    // When one talks, and whether one did.
    ("talk_called", Kind::Talks, Whom::TheOther),
    ("talk_moved", Kind::Talks, Whom::TheOther),
    ("talk_cancelled", Kind::Talks, Whom::TheOther),
    ("talk_said_held", Kind::Talks, Whom::TheOther),
    ("talk_said_not_held", Kind::Talks, Whom::TheOther),
    ("next_date_proposed", Kind::Talks, Whom::TheOther),
    ("rhythm_proposed", Kind::Talks, Whom::TheOther),
    // What is asked for, what is answered to that, and what is done.
    ("promise_asked", Kind::Promises, Whom::TheOther),
    ("promise_given", Kind::Promises, Whom::TheOther),
    ("promise_declined", Kind::Promises, Whom::TheOther),
    ("promise_kept", Kind::Promises, Whom::TheOther),
    ("promise_carried_over", Kind::Promises, Whom::TheOther),
    ("promise_drop_proposed", Kind::Promises, Whom::TheOther),
    ("promise_dropped", Kind::Promises, Whom::TheOther),
    ("promise_let_stand", Kind::Promises, Whom::TheOther),
    // By a person's own button, and by nobody else.
    ("promise_reminded", Kind::Promises, Whom::TheOther),
    // A few lines about the everyday, and how the other meant it.
    ("touchpoint_written", Kind::Talks, Whom::TheOther),
    ("touchpoint_corrected", Kind::Talks, Whom::TheOther),
    // Somebody else has given the two each other.
    ("pair_formed", Kind::Leader, Whom::Both),
];

/// What moves a meeting in people's calendars. It is told with the talk as a calendar has it, and to both: whoever plans it
/// has a calendar too.
pub const IN_CALENDARS: [&str; 3] = ["talk_called", "talk_moved", "talk_cancelled"];

/// Whom this line of history tells, and of what.
#[must_use]
pub fn told(what: &str) -> Option<(Kind, Whom)> {
    TOLD.iter().find(|(known, ..)| *known == what).map(|(_, kind, whom)| (*kind, *whom))
}

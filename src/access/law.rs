//! The law: every deed in the product and who may do it. One page, no default.
//!
//! Nobody *is* a role towards another; one *stands* to somebody's thing, from a date to a date. The matrix is
//! `domain.md` 3.6 and the invariants I1-I21 are its reasons. What is not listed here cannot be done: adding a deed
//! without a line does not compile, and the printed table (`law.txt`) is reviewed like a contract.

/// How a person stands to a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stands {
    /// The person it is about or who wrote it, while the pair it belongs to is in force.
    Themself,
    /// The employee of a pair that has ended: keeps reading, changes nothing.
    ThemselfAfter,
    /// Leads the thing's own pair, now.
    Leader,
    /// Leads the employee now; the thing is from an earlier pair. Sees what is in force, nothing else (I16).
    NewLeader,
    /// Led the thing's pair once. Reads nothing from that second (I16).
    FormerLeader,
    /// Leads the leader. Sees groups, never this.
    LeadersLeader,
    /// Works in the unit, or in one below it.
    UnitMember,
    /// Has answered for the unit's direction: its responsible leader, now.
    UnitLeader,
    Hr,
    Admin,
    /// Tillitsvalgt or verneombud.
    Representative,
    /// Personvernombud.
    DataProtection,
    Colleague,
    /// The house itself, on its hourly round. It is nobody: it cannot sign in, and reads and writes nothing.
    House,
}

impl Stands {
    pub const ALL: [Stands; 14] = [
        Stands::Themself,
        Stands::ThemselfAfter,
        Stands::Leader,
        Stands::NewLeader,
        Stands::FormerLeader,
        Stands::LeadersLeader,
        Stands::UnitMember,
        Stands::UnitLeader,
        Stands::Hr,
        Stands::Admin,
        Stands::Representative,
        Stands::DataProtection,
        Stands::Colleague,
        Stands::House,
    ];

    /// Whether one who stands so is in the room. What those inside read of each other's is never recorded or shown; access
    /// by anyone else is (settled 18).
    #[must_use]
    pub fn is_inside(self) -> bool {
        match self {
            Stands::Themself | Stands::ThemselfAfter | Stands::Leader => true,
            Stands::NewLeader
            | Stands::FormerLeader
            | Stands::LeadersLeader
            | Stands::UnitMember
            | Stands::UnitLeader
            | Stands::Hr
            | Stands::Admin
            | Stands::Representative
            | Stands::DataProtection
            | Stands::Colleague
            | Stands::House => false,
        }
    }
}

/// Something a person can do or see. Each is a type, so that a permit for one is no permit for another.
pub trait Deed: Default + 'static {
    const ACT: Act;
}

macro_rules! law {
    ($($(#[$why:meta])* $deed:ident, seen by $sight:ident: [$($stands:ident),*];)+) => {
        /// Every deed there is.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Act { $($(#[$why])* $deed),+ }

        impl Act {
            pub const ALL: &'static [Act] = &[$(Act::$deed),+];

            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Act::$deed => stringify!($deed)),+ }
            }

            /// The deed of seeing the thing. Who may not even do that is told that it does not exist.
            #[must_use]
            pub fn sight(self) -> Act {
                match self { $(Act::$deed => Act::$sight),+ }
            }
        }

        /// Who may do this.
        #[must_use]
        pub fn who_may(act: Act) -> &'static [Stands] {
            match act { $(Act::$deed => &[$(Stands::$stands),*]),+ }
        }

        $($(#[$why])* #[derive(Default)] pub struct $deed;
        impl Deed for $deed { const ACT: Act = Act::$deed; })+
    };
}

law! {
    // Goals (S6-S8, S13-S16; I1-I3; settled 12).
    /// A draft is its author's alone.
    ReadDraft, seen by ReadDraft: [Themself];
    WriteDraft, seen by ReadDraft: [Themself];
    /// Proposed and agreed goals are between the two. The employee keeps reading.
    ReadGoal, seen by ReadGoal: [Themself, ThemselfAfter, Leader];
    /// What is in force follows the employment to a new leader, and nothing else does (I16).
    ReadGoalInForce, seen by ReadGoalInForce: [Themself, ThemselfAfter, Leader, NewLeader];
    /// Write a version: propose a goal, counter, or propose a change in an agreed one.
    ProposeGoal, seen by ReadGoal: [Themself, Leader];
    /// A new leader answers a goal in force with a version of the new pair's own.
    TakeUpGoal, seen by ReadGoalInForce: [Themself, NewLeader];
    /// Only the two, and each only for themself (I2).
    AcceptGoal, seen by ReadGoal: [Themself, Leader];
    WithdrawGoal, seen by ReadGoal: [Themself, Leader];
    /// How it goes is the employee's to say (S64).
    ReachMilestone, seen by ReadGoal: [Themself];
    /// Say something about a version, without changing it (I19, A17).
    RemarkGoal, seen by ReadGoalInForce: [Themself, Leader, NewLeader];
    /// Say that what is in force is over: finished, or laid aside. It is when both have said so, each for themself (I2).
    EndGoal, seen by ReadGoalInForce: [Themself, Leader, NewLeader];

    // The role agreement (S10-S12, S16; I9), under the rules of goals (3.6).
    /// Between the two. The employee keeps reading.
    ReadRole, seen by ReadRole: [Themself, ThemselfAfter, Leader];
    /// What is in force follows the employment to a new leader, and nothing else does (I16).
    ReadRoleInForce, seen by ReadRoleInForce: [Themself, ThemselfAfter, Leader, NewLeader];
    ProposeRole, seen by ReadRole: [Themself, Leader];
    TakeUpRole, seen by ReadRoleInForce: [Themself, NewLeader];
    /// Only the two, and each only for themself (I2).
    AcceptRole, seen by ReadRole: [Themself, Leader];
    WithdrawRole, seen by ReadRole: [Themself, Leader];
    /// Say something about a version, without changing it (I19, A17).
    RemarkRole, seen by ReadRoleInForce: [Themself, Leader, NewLeader];

    /// The chain of what was agreed in the employment, as a file. Which words stand in it follows from the deeds above.
    ReadLedger, seen by ReadLedger: [Themself, ThemselfAfter, Leader, NewLeader];

    // How it goes with a goal (S64, E17), and whether it feels like one's own (S9). Between the two of the pair it is said
    // in: a new leader reads nothing of it (I16). Only the one whose goal it is tells and answers.
    ReadProgress, seen by ReadProgress: [Themself, ThemselfAfter, Leader];
    TellProgress, seen by ReadProgress: [Themself];
    ReadOwnership, seen by ReadOwnership: [Themself, ThemselfAfter, Leader];
    AnswerOwnership, seen by ReadOwnership: [Themself];

    // Fixed frames: the employer's right to direct work is not removed, and is visibly not an agreed goal (A17).
    ReadFixedFrame, seen by ReadFixedFrame: [Themself, ThemselfAfter, Leader, NewLeader];
    WriteFixedFrame, seen by ReadFixedFrame: [Leader];

    // Example goals (S37): words the organisation offers, read by all. Which goals began with one, nobody reads.
    ReadExampleGoal, seen by ReadExampleGoal: [Hr, Colleague];
    WriteExampleGoal, seen by WriteExampleGoal: [Hr];

    // Direction (S7): the leader's own words, read by all in the unit and below.
    ReadDirection, seen by ReadDirection: [UnitMember, UnitLeader, LeadersLeader, Hr, Representative];
    WriteDirection, seen by ReadDirection: [UnitLeader];
    /// A goal for many, said to a unit as its direction is.
    ReadSharedGoal, seen by ReadSharedGoal: [UnitMember, UnitLeader, LeadersLeader, Hr, Representative];
    WriteSharedGoal, seen by ReadSharedGoal: [UnitLeader];
    /// Lets the others see what one contributes to it, and takes that back: only the one whose contribution it is.
    ShowContribution, seen by ReadGoalInForce: [Themself, ThemselfAfter];

    // Talks (S27, S28; I4, I6, I7). The same for both.
    ReadTalk, seen by ReadTalk: [Themself, ThemselfAfter, Leader];
    CallTalk, seen by ReadTalk: [Themself, Leader];
    MoveTalk, seen by ReadTalk: [Themself, Leader];
    CancelTalk, seen by ReadTalk: [Themself, Leader];
    RaisePoint, seen by ReadTalk: [Themself, Leader];
    ClosePoint, seen by ReadTalk: [Themself, Leader];
    SayHeld, seen by ReadTalk: [Themself, Leader];
    AnswerClosing, seen by ReadTalk: [Themself, Leader];
    AgreeNextDate, seen by ReadTalk: [Themself, Leader];
    SetRhythm, seen by ReadTalk: [Themself, Leader];
    /// The note the two of a talk write together (S40).
    WriteSharedNote, seen by ReadTalk: [Themself, Leader];
    /// One's own note is one's own, also towards the other half (I18, settled 19).
    ReadOwnNote, seen by ReadOwnNote: [Themself];
    WriteOwnNote, seen by ReadOwnNote: [Themself];

    // Promises (S60-S62; I5).
    ReadPromise, seen by ReadPromise: [Themself, ThemselfAfter, Leader];
    GivePromise, seen by ReadPromise: [Themself, Leader];
    /// Which of the two owns it is the promise's own rule: the owner alone marks it done.
    KeepPromise, seen by ReadPromise: [Themself, Leader];
    SeePromiseKept, seen by ReadPromise: [Themself, Leader];
    /// Give it a new day with a reason: the owner alone, which is the promise's own rule.
    CarryPromiseOver, seen by ReadPromise: [Themself, Leader];
    /// Propose to drop it, and answer that: only the two, and each only for themself (I2).
    DropPromise, seen by ReadPromise: [Themself, Leader];
    /// Remind the other of what they have promised: by a person, never by the house.
    RemindOfPromise, seen by ReadPromise: [Themself, Leader];

    // Needs (S22, S23; I10).
    ReadNeed, seen by ReadNeed: [Themself, ThemselfAfter, Leader];
    /// Raise, take up again, take back, and say that it is met: only the one whose need it is.
    RaiseNeed, seen by ReadNeed: [Themself];
    AnswerNeed, seen by ReadNeed: [Leader];

    // Touchpoints (S26, S56-S58): a few lines about the everyday, between the two.
    ReadTouchpoint, seen by ReadTouchpoint: [Themself, ThemselfAfter, Leader];
    WriteTouchpoint, seen by ReadTouchpoint: [Themself, Leader];
    /// Say that it is seen, or how it was meant: the one who did not write it, which is the touchpoint's own rule.
    AnswerTouchpoint, seen by ReadTouchpoint: [Themself, Leader];

    // The pair itself.
    /// Whoever keeps the relations in order ends them. That opens nothing of what is in them.
    EndPair, seen by EndPair: [Hr, Admin];
    /// Gives a pair a last day to come, or takes it away while it has not passed.
    SetLastDay, seen by SetLastDay: [Hr, Admin];
    /// Forms a pair from a day on. A change of leader is an end and a beginning, and asks for both.
    FormPair, seen by FormPair: [Hr, Admin];
    /// Writes down what follows when a last day has passed (settled 11). All that the house ever does in a room.
    ClosePair, seen by ClosePair: [House];

    // The organisation: who is employed, and who leads whom (3.5). It opens nothing of what is between people (I17). House
    // is here whoever has the machine itself, where the first people come from.
    /// Names, units and leaders in one list.
    ReadDirectory, seen by ReadDirectory: [Hr, Admin];
    /// Reads a file, and shows what it would change. Nothing changes yet.
    StageImport, seen by ReadDirectory: [Hr, Admin, House];
    ReadImport, seen by ReadImport: [Hr, Admin, House];
    /// Whether it takes two is the run's own rule: who brought the file never approves a large one.
    ApplyImport, seen by ReadImport: [Hr, Admin, House];
    ApproveImport, seen by ReadImport: [Hr, Admin];
    UndoImport, seen by ReadImport: [Hr, Admin];

    // Oneself.
    ReadSelf, seen by ReadSelf: [Themself];
    ChangeSettings, seen by ReadSelf: [Themself];
    /// Who from outside has opened something about one (settled 18). The one it is about, and nobody else.
    ReadAccessRecord, seen by ReadAccessRecord: [Themself];
    /// One's own password, keys and codes, and what one is signed in on. Nobody does it for somebody else.
    ChangeSignIn, seen by ReadSelf: [Themself];

    // Accounts (settled 21). Those who let people in see who is in, and nothing of what anybody writes.
    SeeAccounts, seen by SeeAccounts: [Hr, Admin];
    /// Only to an account without content.
    Invite, seen by SeeAccounts: [Hr, Admin];
    /// Say that it was this person who asked for a new password. Another must say it too.
    HelpIn, seen by SeeAccounts: [Hr, Admin];
    /// The same, said by the other half of a pair in force.
    VouchFor, seen by VouchFor: [Themself, Leader];
    /// Every session of it ends in the same transaction. Nothing in it is opened or erased.
    CloseAccount, seen by SeeAccounts: [Hr, Admin];
    /// Its person comes in as before, by what they had then. It gives nobody else a way in.
    OpenAccount, seen by SeeAccounts: [Hr, Admin];
}

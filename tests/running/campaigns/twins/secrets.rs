//! What the two houses differ in, who must not be able to tell, and who can.

use super::houses::STRANGER;

/// Everybody outside what is between Sunniva and Håkon, and those outside what is between Amina and her leaders.
const OUTSIDE: &[&str] =
    &[STRANGER, "yusuf", "anders", "astrid", "ragnhild", "ivar", "tone", "berit", "solveig", "gunnar", "ingeborg"];
const OTHER_HALF_TOO: &[&str] =
    &[STRANGER, "hakon", "yusuf", "ragnhild", "ivar", "tone", "berit", "solveig", "ingeborg"];
const NOT_HIS: &[&str] = &[STRANGER, "sunniva", "yusuf", "anders", "ragnhild", "ivar", "tone", "berit", "solveig"];
const OTHER_UNITS: &[&str] = &[STRANGER, "anders", "astrid", "leila", "ingeborg", "ivar", "berit"];
/// Those who neither let people in nor are in the pair.
const NO_KEEPERS: &[&str] = &[STRANGER, "yusuf", "anders", "amina", "tone", "berit", "solveig", "ingeborg"];
const ALL_BUT_KEEPERS: &[&str] =
    &[STRANGER, "sunniva", "hakon", "yusuf", "anders", "tone", "berit", "solveig", "ingeborg", "gunnar"];
const NOT_AMINA: &[&str] = &[STRANGER, "ingeborg", "hakon", "sunniva", "ragnhild", "ivar", "berit", "solveig"];
/// The new leader first of all.
const FROM_BEFORE: &[&str] =
    &["ingeborg", "ingeborg", "ingeborg", "hakon", STRANGER, "ragnhild", "ivar", "solveig", "yusuf"];
/// The former leader first of all.
const FROM_AFTER: &[&str] = &["hakon", "hakon", "hakon", STRANGER, "ragnhild", "ivar", "solveig", "yusuf", "anders"];

macro_rules! secrets {
    ($($(#[$what:meta])* $secret:ident, known by $knower:ident, kept from $from:ident;)+) => {
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Secret { $($(#[$what])* $secret),+ }

        impl Secret {
            pub const ALL: &'static [Secret] = &[$(Secret::$secret),+];

            /// Somebody who sees the difference: that it is there to be told.
            pub fn knower(self) -> &'static str {
                match self { $(Secret::$secret => stringify!($knower)),+ }
            }

            pub fn kept_from(self) -> &'static [&'static str] {
                match self { $(Secret::$secret => $from),+ }
            }
        }
    };
}

secrets! {
    /// What the two have written in a goal they are agreed on.
    GoalWords, known by hakon, kept from OUTSIDE;
    /// Whether a goal is proposed.
    Proposal, known by hakon, kept from OUTSIDE;
    /// Whether she has said yes to a change.
    Yes, known by hakon, kept from OUTSIDE;
    Draft, known by sunniva, kept from OTHER_HALF_TOO;
    DraftWords, known by sunniva, kept from OTHER_HALF_TOO;
    FixedFrame, known by sunniva, kept from OUTSIDE;
    DirectionDraft, known by hakon, kept from NOT_HIS;
    /// What a leader has said to a unit, for those outside it.
    DirectionWords, known by sunniva, kept from OTHER_UNITS;
    Rhythm, known by hakon, kept from OUTSIDE;
    Point, known by sunniva, kept from OUTSIDE;
    PointWords, known by hakon, kept from OUTSIDE;
    Talk, known by hakon, kept from OUTSIDE;
    TalkCalledOff, known by sunniva, kept from OUTSIDE;
    TalkHeld, known by hakon, kept from OUTSIDE;
    OwnNote, known by sunniva, kept from OTHER_HALF_TOO;
    OwnNoteWords, known by sunniva, kept from OTHER_HALF_TOO;
    /// What she needs from him, asked at the end of a talk.
    ClosingWords, known by hakon, kept from OUTSIDE;
    Promise, known by hakon, kept from OUTSIDE;
    PromiseWords, known by hakon, kept from OUTSIDE;
    PromiseKept, known by hakon, kept from OUTSIDE;

    /// Between Amina and the leader she had, from before the one she has.
    ProposalBefore, known by amina, kept from FROM_BEFORE;
    TalkBefore, known by amina, kept from FROM_BEFORE;
    PromiseBefore, known by amina, kept from FROM_BEFORE;
    DraftBefore, known by amina, kept from FROM_BEFORE;
    /// Between Amina and the leader she has, towards the one she had.
    GoalAfter, known by ingeborg, kept from FROM_AFTER;
    TakenUp, known by amina, kept from FROM_AFTER;
    TalkAfter, known by ingeborg, kept from FROM_AFTER;
    /// Whether her new leader has opened something from before: hers alone to know.
    Looked, known by amina, kept from NOT_AMINA;

    /// Whether somebody has asked for help to come in.
    AskedForHelp, known by hakon, kept from NO_KEEPERS;
    /// Whether he has vouched for her.
    Vouched, known by hakon, kept from NO_KEEPERS;
    /// Whether she has turned codes on.
    Codes, known by sunniva, kept from OTHER_HALF_TOO;
    /// Whether she sits at a second machine.
    SecondMachine, known by sunniva, kept from OTHER_HALF_TOO;
    Language, known by sunniva, kept from OTHER_HALF_TOO;
    /// Whether somebody has been invited, and whether they have come in.
    Invited, known by ragnhild, kept from ALL_BUT_KEEPERS;
    CameIn, known by ragnhild, kept from ALL_BUT_KEEPERS;
    /// Whether there is anybody by that number at all.
    SomebodyNew, known by ragnhild, kept from ALL_BUT_KEEPERS;
    /// Whether a file of people waits to be looked over.
    File, known by ragnhild, kept from ALL_BUT_KEEPERS;
}

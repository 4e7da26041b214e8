//! SQL and rows of goals. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub(super) mod aside;
pub(super) mod endings;
pub(super) mod examples;
pub(super) mod lines;
pub(super) mod progress;
pub(super) mod reached;
pub(super) mod sight;
pub(super) mod traces;

use crate::access::Turn;
use crate::access::law::{
    AcceptGoal, Act, ProposeGoal, ReadGoal, ReadGoalInForce, RemarkGoal, TakeUpGoal, WithdrawGoal,
};
use crate::agreements::ending::Course;
use crate::agreements::{Kept, Tables, VersionNo};
use crate::goals::GoalId;
use crate::goals::goal::Kind;
use crate::goals::wording::{Goals, Wording};
use crate::ground::db::{Bind, Fault, Row};
use crate::ground::sealing::{Class, Words};
use crate::ledger::AgreedOn;
use crate::people::PairId;
use crate::{binds, sealed_columns, sql};

/// Goals are kept with the employment.
pub(super) const GOALS: Class = Class("goals");

sealed_columns! {
    ALL_REMARKS = "goal_remark.words" in GOALS, "SELECT 'employment:' || o.employment AS room, m.id AS line, m.words AS sealed
        FROM goal_remark m JOIN goal o ON o.id = m.goal";
    ALL_TITLES = "goal_version.title" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.title AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal";
    ALL_WORDINGS = "goal_version.wording" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.wording AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal";
    ALL_REASONS = "goal_version.reason" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.reason AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal
        WHERE v.reason IS NOT NULL";
}

sql! {
    FIND = "SELECT g.id, g.employment, g.pair, g.kind, g.last_no, g.table_no, g.in_force_no, g.agreed_at, g.revision,
            (SELECT l.no FROM ledger_entry l WHERE l.kind = 'goal' AND l.matter = g.id AND l.version = g.in_force_no) AS chain_no,
            (SELECT MAX(l.no) FROM ledger_entry l WHERE l.employment = g.employment) AS chain_count,
            (SELECT l.entry_hash FROM ledger_entry l WHERE l.employment = g.employment ORDER BY l.no DESC LIMIT 1) AS chain_head,
            g.ending_no, g.ended_at, e.way AS ending_way, e.side AS ending_by, e.pair AS ending_pair
        FROM goal g LEFT JOIN goal_ending e ON e.goal = g.id AND e.no = g.ending_no WHERE g.id = $1";
    IN_FORCE = "SELECT id, in_force_no FROM goal WHERE employment = $1 AND in_force_no IS NOT NULL AND ended_at IS NULL";
    // With what has been said beside each version.
    VERSIONS = "SELECT NULL AS remark, v.no, v.pair, v.side, v.author, v.at, v.behind, v.withdrawn, v.wording, v.reason,
            (SELECT MIN(a.at) FROM goal_acceptance a WHERE a.goal = v.goal AND a.no = v.no AND a.side <> v.side) AS accepted_at
        FROM goal_version v WHERE v.goal = $1
        UNION ALL SELECT m.id, m.no, m.pair, m.side, m.author, m.at, NULL, m.disagrees, m.words, NULL, NULL
        FROM goal_remark m WHERE m.goal = $1 ORDER BY no, at, remark";
    ADD = "INSERT INTO goal (id, employment, pair, last_no, table_no, table_by, touched_at, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_VERSION = "INSERT INTO goal_version (goal, no, pair, side, author, at, behind, withdrawn, wording, reason, title)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    WITHDRAW_VERSION = "UPDATE goal_version SET withdrawn = $3 WHERE goal = $1 AND no = $2";
    ADD_ACCEPTANCE = "INSERT INTO goal_acceptance (goal, no, side, person, at) VALUES ($1, $2, $3, $4, $5)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE goal SET pair = $3, last_no = $4, table_no = $5, table_by = $6, in_force_no = $7, agreed_at = $8, touched_at = $9, ending_no = $10, ended_at = $11,
            revision = revision + 1
        WHERE id = $1 AND revision = $2";
    CLEAR_TABLE = "UPDATE goal SET table_no = NULL, table_by = NULL, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_REMARK = "INSERT INTO goal_remark (id, goal, no, pair, side, author, at, disagrees, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OPEN_IN_PAIR = "SELECT id FROM goal WHERE pair = $1 AND table_no IS NOT NULL";
}

const KIND: &str = "goal";

inventory::submit! {
    AgreedOn { kind: KIND, reads: Act::ReadGoal, reads_in_force: Act::ReadGoalInForce, in_force: &IN_FORCE }
}

impl Kept for Goals {
    type Read = ReadGoal;
    type ReadInForce = ReadGoalInForce;
    type Propose = ProposeGoal;
    type TakeUp = TakeUpGoal;
    type Accept = AcceptGoal;
    type Withdraw = WithdrawGoal;
    type Remark = RemarkGoal;

    const KIND: &'static str = KIND;
    const TABLES: Tables = Tables {
        class: GOALS,
        wording: "goal_version.wording",
        reason: "goal_version.reason",
        remark: "goal_remark.words",
        remarked: ["goal_remarked", "goal_disagreement_noted"],
        find: &FIND,
        versions: &VERSIONS,
        add: &ADD,
        add_version: &ADD_VERSION,
        withdraw_version: &WITHDRAW_VERSION,
        add_acceptance: &ADD_ACCEPTANCE,
        save: &SAVE,
        clear_table: &CLEAR_TABLE,
        add_remark: &ADD_REMARK,
        open_in_pair: &OPEN_IN_PAIR,
    };

    fn sort(row: &Row) -> Result<Kind, Fault> {
        kind(row)
    }

    fn sort_binds(kind: Kind) -> Vec<Bind> {
        binds![kind.name()]
    }

    fn course(row: &Row) -> Result<(Course, Option<PairId>), Fault> {
        endings::course(row)
    }

    fn course_binds(course: Course) -> Vec<Bind> {
        endings::course_binds(course)
    }

    fn apart(wording: &Wording) -> Vec<(&'static str, Words)> {
        vec![("goal_version.title", wording.joint.title.clone())]
    }

    async fn beside(turn: &mut Turn<'_>, id: &GoalId, no: VersionNo, wording: &Wording) -> Result<(), Fault> {
        sight::add(turn, id, no, &wording.joint.serves).await
    }
}

pub(super) fn kind(row: &Row) -> Result<Kind, Fault> {
    Kind::parse(&row.text("kind")?).ok_or_else(|| Fault::Broken("a kind of goal is unknown".to_owned()))
}

//! SQL and rows of role agreements.

mod tasks;

use serde::{Deserialize, Serialize};

use super::RoleId;
use super::wording::{Roles, Wording};
use crate::access::law::{
    AcceptRole, Act, ProposeRole, ReadRole, ReadRoleInForce, RemarkRole, TakeUpRole, WithdrawRole, WriteDraft,
};
use crate::access::{About, Happened, Permit, Subject, Turn, Unseen};
use crate::agreements::{Kept, Tables, goes_on, open_wording, seal_wording};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, Place, Room, Sealed, Words, unless_erased};
use crate::ledger::AgreedOn;
use crate::people::{EmploymentId, PairId, PersonId, Side};
use crate::{binds, sealed_columns, sql};

pub use tasks::{KeyTasks, tasks};

/// Role agreements are kept with the employment.
pub const ROLES: Class = Class("roles");
/// Drafts are kept with the person who writes them.
const DRAFTS: Class = Class("drafts");

sealed_columns! {
    ALL_REMARKS = "role_remark.words" in ROLES, "SELECT 'employment:' || o.employment AS room, m.id AS line, m.words AS sealed
        FROM role_remark m JOIN role o ON o.id = m.role";
    ALL_WORDINGS = "role_version.wording" in ROLES, "SELECT 'employment:' || r.employment AS room,
        v.role || '/' || v.no AS line, v.wording AS sealed FROM role_version v JOIN role r ON r.id = v.role";
    ALL_REASONS = "role_version.reason" in ROLES, "SELECT 'employment:' || r.employment AS room,
        v.role || '/' || v.no AS line, v.reason AS sealed FROM role_version v JOIN role r ON r.id = v.role
        WHERE v.reason IS NOT NULL";
    ALL_DRAFTS = "role_draft.wording" in DRAFTS, "SELECT 'person:' || author AS room,
        author || '/' || employment AS line, wording AS sealed FROM role_draft";
}

sql! {
    FIND = "SELECT id, employment, pair, last_no, table_no, in_force_no, agreed_at, revision,
            (SELECT l.no FROM ledger_entry l WHERE l.kind = 'role' AND l.matter = role.id AND l.version = role.in_force_no) AS chain_no,
            (SELECT MAX(l.no) FROM ledger_entry l WHERE l.employment = role.employment) AS chain_count,
            (SELECT l.entry_hash FROM ledger_entry l WHERE l.employment = role.employment ORDER BY l.no DESC LIMIT 1) AS chain_head
        FROM role WHERE id = $1";
    IN_FORCE = "SELECT id, in_force_no FROM role WHERE employment = $1 AND in_force_no IS NOT NULL";
    // With what has been said beside each version.
    VERSIONS = "SELECT NULL AS remark, v.no, v.pair, v.side, v.author, v.at, v.behind, v.withdrawn, v.wording, v.reason,
            (SELECT MIN(a.at) FROM role_acceptance a WHERE a.role = v.role AND a.no = v.no AND a.side <> v.side) AS accepted_at
        FROM role_version v WHERE v.role = $1
        UNION ALL SELECT m.id, m.no, m.pair, m.side, m.author, m.at, NULL, m.disagrees, m.words, NULL, NULL
        FROM role_remark m WHERE m.role = $1 ORDER BY no, at, remark";
    ADD = "INSERT INTO role (id, employment, pair, last_no, table_no, table_by, touched_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ADD_VERSION = "INSERT INTO role_version (role, no, pair, side, author, at, behind, withdrawn, wording, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    WITHDRAW_VERSION = "UPDATE role_version SET withdrawn = $3 WHERE role = $1 AND no = $2";
    ADD_ACCEPTANCE = "INSERT INTO role_acceptance (role, no, side, person, at) VALUES ($1, $2, $3, $4, $5)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE role SET pair = $3, last_no = $4, table_no = $5, table_by = $6, in_force_no = $7, agreed_at = $8, touched_at = $9,
        revision = revision + 1 WHERE id = $1 AND revision = $2";
    CLEAR_TABLE = "UPDATE role SET table_no = NULL, table_by = NULL, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_REMARK = "INSERT INTO role_remark (id, role, no, pair, side, author, at, disagrees, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OPEN_IN_PAIR = "SELECT id FROM role WHERE pair = $1 AND table_no IS NOT NULL";
    LIVE = "SELECT id, employment, pair, table_by, in_force_no, agreed_at FROM role
        WHERE (table_no IS NOT NULL OR in_force_no IS NOT NULL) AND employment IN ({list})";
    // Its room is erased: it can be read by nobody, and is in the way of a new one.
    GIVE_WAY = "UPDATE role SET table_no = NULL, table_by = NULL, in_force_no = NULL, agreed_at = NULL, revision = revision + 1 WHERE id = $1";
    DRAFT = "SELECT at, wording FROM role_draft WHERE author = $1 AND employment = $2";
    SAVE_DRAFT = "INSERT INTO role_draft (author, employment, at, wording) VALUES ($1, $2, $3, $4)
        ON CONFLICT (author, employment) DO UPDATE SET at = excluded.at, wording = excluded.wording";
    DROP_DRAFT = "DELETE FROM role_draft WHERE author = $1 AND employment = $2";
    PAIRS = "SELECT p.id FROM pair p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM role r WHERE r.employment = p.employment AND r.pair = p.id)
        OR EXISTS (SELECT 1 FROM role_version v WHERE v.pair = p.id)
        OR EXISTS (SELECT 1 FROM role_remark m WHERE m.pair = p.id))";
    EMPLOYMENTS = "SELECT e.id FROM employment e WHERE e.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM role r WHERE r.employment = e.id)
        OR EXISTS (SELECT 1 FROM role_draft d WHERE d.employment = e.id))";
    PEOPLE = "SELECT p.id FROM person p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM role_draft d WHERE d.author = p.id)
        OR EXISTS (SELECT 1 FROM role_version v WHERE v.author = p.id)
        OR EXISTS (SELECT 1 FROM role_acceptance a WHERE a.person = p.id)
        OR EXISTS (SELECT 1 FROM role_remark m WHERE m.author = p.id))";
}

const KIND: &str = "role";

inventory::submit! {
    AgreedOn { kind: KIND, reads: Act::ReadRole, reads_in_force: Act::ReadRoleInForce, in_force: &IN_FORCE }
}

impl Kept for Roles {
    type Read = ReadRole;
    type ReadInForce = ReadRoleInForce;
    type Propose = ProposeRole;
    type TakeUp = TakeUpRole;
    type Accept = AcceptRole;
    type Withdraw = WithdrawRole;
    type Remark = RemarkRole;

    const KIND: &'static str = KIND;
    const TABLES: Tables = Tables {
        class: ROLES,
        wording: "role_version.wording",
        reason: "role_version.reason",
        remark: "role_remark.words",
        remarked: ["role_remarked", "role_disagreement_noted"],
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

    fn sort(_: &Row) -> Result<(), Fault> {
        Ok(())
    }

    fn sort_binds((): ()) -> Vec<Bind> {
        vec![]
    }

    fn apart(_: &Wording) -> Vec<(&'static str, Words)> {
        vec![]
    }
}

/// That there is one, and where it stands between the two.
pub(super) struct Live {
    pub id: RoleId,
    pub employment: EmploymentId,
    pub pair: PairId,
    pub waits_for: Option<Side>,
    pub agreed_at: Option<Moment>,
}

impl About for Live {
    fn subject(&self) -> Subject {
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// Those there are of these employments: at most one of each. One whose room is erased is not there.
pub(super) async fn live(turn: &mut Turn<'_>, employments: &[EmploymentId]) -> Result<Vec<Unseen<Live>>, Fault> {
    if employments.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LIVE, employments.iter().map(Into::into).collect()).await?;
    let ring = turn.ring(ROLES, employments.iter().map(Room::of_employment)).await?;
    let mut live = Vec::with_capacity(rows.len());
    for row in rows {
        if unless_erased(ring.key(&Room::of_employment(EmploymentId::stored(row.text("employment")?))))?.is_none() {
            continue;
        }
        let pair = PairId::stored(row.text("pair")?);
        let by = row.maybe_text("table_by")?.as_deref().and_then(Side::parse).filter(|_| goes_on(turn, &pair));
        let agreed_at = row.maybe_int("agreed_at")?.map(Moment);
        if by.is_none() && agreed_at.is_none() {
            continue;
        }
        live.push(Unseen::new(Live {
            id: RoleId::stored(row.text("id")?),
            employment: EmploymentId::stored(row.text("employment")?),
            pair,
            waits_for: by.map(Side::other),
            agreed_at,
        }));
    }
    Ok(live)
}

/// Makes way for a new one, where nobody can read the one there is.
pub(super) async fn give_way(turn: &mut Turn<'_>, employment: &EmploymentId) -> Result<(), Fault> {
    let room = Room::of_employment(employment);
    for row in turn.tx.all(&LIVE, binds![employment]).await? {
        let ring = turn.ring(ROLES, [room.clone()]).await?;
        if unless_erased(ring.key(&room))?.is_none() {
            turn.tx.run(&GIVE_WAY, binds![row.text("id")?]).await?;
        }
    }
    Ok(())
}

/// What lies under a draft's seal: everything that had been written, also why.
#[derive(Serialize, Deserialize)]
pub(super) struct Sheet {
    #[serde(flatten)]
    pub wording: Wording,
    #[serde(default)]
    pub reason: Words,
}

/// Somebody's draft of an employment. A page asks for its reader's own.
pub(super) async fn draft_of(
    turn: &mut Turn<'_>,
    author: &PersonId,
    employment: &EmploymentId,
) -> Result<Option<Sheet>, Fault> {
    let Some(row) = turn.tx.maybe(&DRAFT, binds![author, employment]).await? else { return Ok(None) };
    let room = Room::of_person(author);
    let ring = turn.ring(DRAFTS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let line = format!("{author}/{employment}");
    let sealed = Sealed::stored(row.bytes("wording")?);
    open_wording(key, Place { column: "role_draft.wording", row: &line }, &sealed).map(Some)
}

/// Keeps somebody's draft.
pub(super) async fn save_draft(
    turn: &mut Turn<'_>,
    author: &PersonId,
    employment: &EmploymentId,
    sheet: &Sheet,
) -> Result<(), Fault> {
    let key = turn.to_seal(DRAFTS, &Room::of_person(author)).await?;
    let line = format!("{author}/{employment}");
    let sealed = seal_wording(&key, Place { column: "role_draft.wording", row: &line }, sheet)?;
    let now = turn.visit.now.0;
    turn.tx.run(&SAVE_DRAFT, binds![author, employment, now, sealed]).await.map(drop)
}

/// Nobody else has seen it: it is deleted, and leaves nothing behind but the fact.
pub(super) async fn drop_draft(
    turn: &mut Turn<'_>,
    permit: Permit<WriteDraft>,
    employment: &EmploymentId,
    happened: Happened,
) -> Result<(), Fault> {
    turn.spend(permit, happened).await?;
    let me = turn.visit.me.id.clone();
    turn.tx.run(&DROP_DRAFT, binds![&me, employment]).await.map(drop)
}

/// Of these pairs, those in which a role agreement has been written.
///
/// # Errors
/// When the database fails.
pub async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS, pairs).await?;
    rows.iter().map(|row| Ok(PairId::stored(row.text("id")?))).collect()
}

/// Of these employments, those with a role agreement or a draft of one.
///
/// # Errors
/// When the database fails.
pub async fn employments_written_in(tx: &mut Tx, employments: &[Bind]) -> Result<Vec<EmploymentId>, Fault> {
    let rows = tx.all_in_list(&EMPLOYMENTS, employments).await?;
    rows.iter().map(|row| Ok(EmploymentId::stored(row.text("id")?))).collect()
}

/// Of these people, those who have written or agreed to a role agreement, also in somebody else's pair.
///
/// # Errors
/// When the database fails.
pub async fn people_written(tx: &mut Tx, people: &[Bind]) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all_in_list(&PEOPLE, people).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("id")?))).collect()
}

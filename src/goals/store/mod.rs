//! SQL and rows of goals. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub(super) mod aside;
pub(super) mod lines;
pub(super) mod traces;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::access::law::Deed;
use crate::access::{Permit, Stop, Turn, Unseen};
use crate::goals::agreement::{Agreement, Proposal, Refusal, Step};
use crate::goals::goal::{Goal, Kind, Version, who_said};
use crate::goals::wording::Wording;
use crate::goals::{GoalId, VersionNo};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, PairId, PersonId, Side};
use crate::{binds, sealed_columns, sql};

/// Goals are kept with the employment.
pub(super) const GOALS: Class = Class("goals");

sealed_columns! {
    ALL_TITLES = "goal_version.title" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.title AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal";
    ALL_WORDINGS = "goal_version.wording" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.wording AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal";
    ALL_REASONS = "goal_version.reason" in GOALS, "SELECT 'employment:' || g.employment AS room,
        v.goal || '/' || v.no AS line, v.reason AS sealed FROM goal_version v JOIN goal g ON g.id = v.goal
        WHERE v.reason IS NOT NULL";
}

sql! {
    FIND = "SELECT id, employment, pair, kind, last_no, table_no, in_force_no, agreed_at, revision FROM goal WHERE id = $1";
    VERSIONS = "SELECT v.no, v.pair, v.side, v.author, v.at, v.behind, v.withdrawn, v.wording, v.reason,
            (SELECT MIN(a.at) FROM goal_acceptance a WHERE a.goal = v.goal AND a.no = v.no AND a.side <> v.side) AS accepted_at
        FROM goal_version v WHERE v.goal = $1 ORDER BY v.no";
    ADD = "INSERT INTO goal (id, employment, pair, kind, last_no, table_no, table_by, touched_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_VERSION = "INSERT INTO goal_version (goal, no, pair, side, author, at, behind, withdrawn, title, wording, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    WITHDRAW_VERSION = "UPDATE goal_version SET withdrawn = $3 WHERE goal = $1 AND no = $2";
    ADD_ACCEPTANCE = "INSERT INTO goal_acceptance (goal, no, side, person, at) VALUES ($1, $2, $3, $4, $5)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE goal SET pair = $3, last_no = $4, table_no = $5, table_by = $6, in_force_no = $7, agreed_at = $8, touched_at = $9, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    CLEAR_TABLE = "UPDATE goal SET table_no = NULL, table_by = NULL, revision = revision + 1 WHERE id = $1 AND revision = $2";
    OPEN_IN_PAIR = "SELECT id FROM goal WHERE pair = $1 AND table_no IS NOT NULL";
}

pub(super) fn side(row: &Row, column: &str) -> Result<Side, Fault> {
    Side::parse(&row.text(column)?).ok_or_else(|| Fault::Broken(format!("{column} is neither side")))
}

pub(super) fn kind(row: &Row) -> Result<Kind, Fault> {
    Kind::parse(&row.text("kind")?).ok_or_else(|| Fault::Broken("a kind of goal is unknown".to_owned()))
}

fn number(value: i64) -> Result<VersionNo, Fault> {
    u32::try_from(value).map(VersionNo).map_err(|_| Fault::Broken("a version has no number".to_owned()))
}

/// Version rows have the goal's identity and their number.
fn version_row(goal: &GoalId, no: VersionNo) -> String {
    format!("{goal}/{}", no.0)
}

pub(super) fn seal_wording(key: &DataKey, place: Place<'_>, wording: &impl Serialize) -> Result<Sealed, Fault> {
    let text =
        serde_json::to_string(wording).map_err(|_| Fault::Broken("a wording could not be written".to_owned()))?;
    Ok(key.seal(place, &Words::new(text)))
}

pub(super) fn open_wording<W: DeserializeOwned>(key: &DataKey, place: Place<'_>, sealed: &Sealed) -> Result<W, Fault> {
    serde_json::from_str(key.open(place, sealed)?.reveal())
        .map_err(|_| Fault::Broken("a wording could not be read".to_owned()))
}

pub(super) async fn find(turn: &mut Turn<'_>, id: &GoalId) -> Result<Option<Unseen<Goal>>, Fault> {
    let goal = load(turn, id).await?;
    Ok(goal.map(|goal| Unseen::new(if goes_on(turn, &goal.pair) { goal } else { goal.after_the_pair() })))
}

/// Whether the pair something was last written in goes on, for whoever is here. When it is over, what lay on its table
/// has fallen, also before that is written down (settled 11).
fn goes_on(turn: &Turn<'_>, pair: &PairId) -> bool {
    turn.relations.pair(pair).is_some_and(|pair| turn.relations.is_in_force(pair))
}

async fn load(turn: &mut Turn<'_>, id: &GoalId) -> Result<Option<Goal>, Fault> {
    let Some(row) = turn.tx.maybe(&FIND, binds![id]).await? else { return Ok(None) };
    let employment = EmploymentId::stored(row.text("employment")?);
    let room = Room::of_employment(&employment);
    let ring = turn.ring(GOALS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let (mut versions, mut behind) = (Vec::new(), Vec::new());
    for row in turn.tx.all(&VERSIONS, binds![id]).await? {
        let no = number(row.int("no")?)?;
        let name = version_row(id, no);
        let reason = match row.maybe_bytes("reason")? {
            Some(sealed) => key.open(Place { column: "goal_version.reason", row: &name }, &Sealed::stored(sealed))?,
            None => Words::default(),
        };
        behind.push((no, row.maybe_int("behind")?.map(number).transpose()?));
        versions.push(Version {
            no,
            pair: PairId::stored(row.text("pair")?),
            by: side(&row, "side")?,
            author: PersonId::stored(row.text("author")?),
            at: Moment(row.int("at")?),
            withdrawn: row.flag("withdrawn")?,
            wording: open_wording(
                key,
                Place { column: "goal_version.wording", row: &name },
                &Sealed::stored(row.bytes("wording")?),
            )?,
            reason,
            accepted_at: row.maybe_int("accepted_at")?.map(Moment),
            leader_said: None,
        });
    }
    who_said(&mut versions);
    let in_force = row.maybe_int("in_force_no")?.map(number).transpose()?;
    let mut table = Vec::new();
    let mut next = row.maybe_int("table_no")?.map(number).transpose()?;
    while let Some(no) = next {
        let by = versions.iter().find(|version| version.no == no).map(|version| version.by);
        table.insert(0, Proposal { no, by: by.ok_or_else(|| Fault::Broken("a version is missing".to_owned()))? });
        next = behind.iter().find(|(version, _)| *version == no).and_then(|(_, behind)| *behind);
    }
    Ok(Some(Goal {
        id: id.clone(),
        employment,
        pair: PairId::stored(row.text("pair")?),
        kind: kind(&row)?,
        agreement: Agreement::stored(in_force, table, number(row.int("last_no")?)?),
        agreed_at: row.maybe_int("agreed_at")?.map(Moment),
        revision: row.int("revision")?,
        versions,
    }))
}

/// A version as it is written down.
pub(super) struct Written<'a> {
    pub by: Side,
    pub wording: &'a Wording,
    pub reason: &'a Words,
}

async fn add_version(
    turn: &mut Turn<'_>,
    goal: &GoalId,
    at: &Where,
    now: &Agreement,
    written: &Written<'_>,
) -> Result<(), Fault> {
    let visit = turn.visit;
    let no = now.on_table().ok_or_else(|| Fault::Broken("a written version lies on the table".to_owned()))?.no;
    let behind = now.table().iter().rev().nth(1).map(|proposal| i64::from(proposal.no.0));
    let key = turn.to_seal(GOALS, &Room::of_employment(&at.employment)).await?;
    let name = version_row(goal, no);
    let title = key.seal(Place { column: "goal_version.title", row: &name }, &written.wording.joint.title);
    let wording = seal_wording(&key, Place { column: "goal_version.wording", row: &name }, written.wording)?;
    let reason = (!written.reason.is_blank())
        .then(|| key.seal(Place { column: "goal_version.reason", row: &name }, written.reason));
    let (me, now) = (&visit.me.id, visit.now.0);
    turn.tx
        .run(
            &ADD_VERSION,
            binds![goal, no.0, &at.pair, written.by.name(), me, now, behind, false, title, wording, reason],
        )
        .await?;
    Ok(())
}

/// Where a goal belongs.
pub(super) struct Where {
    pub employment: EmploymentId,
    pub pair: PairId,
}

pub(super) async fn add<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    at: &Where,
    kind: Kind,
    step: &Step,
    written: &Written<'_>,
) -> Result<GoalId, Fault> {
    let id = GoalId::stored(turn.spend(permit, step.happened).await?);
    let no = step.now.on_table().map_or(1, |proposal| proposal.no.0);
    let (by, now) = (written.by.name(), turn.visit.now.0);
    turn.tx.run(&ADD, binds![&id, &at.employment, &at.pair, kind.name(), no, no, by, now]).await?;
    add_version(turn, &id, at, &step.now, written).await?;
    Ok(id)
}

/// What a save writes besides the new state.
pub(super) enum With<'a> {
    Version(Written<'a>),
    AcceptanceBy(Side, VersionNo),
    /// A new leader's yes to what is in force already.
    TakingUp(VersionNo),
    Withdrawal(VersionNo),
}

/// Saves a step, if nobody has saved another since the goal was read.
pub(super) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Goal,
    step: Step,
    pair: &PairId,
    with: With<'_>,
) -> Result<(), Stop<Refusal>> {
    let id = GoalId::stored(turn.spend(permit, step.happened).await?);
    let (me, at) = (turn.visit.me.id.clone(), turn.visit.now);
    let on_table = step.now.on_table();
    let in_force = step.now.in_force();
    let agreed_at = if in_force == was.agreement.in_force() { was.agreed_at } else { Some(at) };
    let last_no = step.now.last_no().0;
    let (table_no, table_by) =
        (on_table.map(|proposal| i64::from(proposal.no.0)), on_table.map(|proposal| proposal.by.name()));
    let in_force = in_force.map(|no| i64::from(no.0));
    let agreed_at = in_force.and(agreed_at).map(|moment| moment.0);
    let saved = turn
        .tx
        .run(&SAVE, binds![&id, was.revision, pair, last_no, table_no, table_by, in_force, agreed_at, at.0])
        .await?;
    if saved == 0 {
        let read = was.agreement.current().unwrap_or(VersionNo::FIRST);
        return Err(Stop::Refused(Refusal::Moved { yours: read, current: read.next() }));
    }
    match with {
        With::Version(written) => {
            let at = Where { employment: was.employment.clone(), pair: pair.clone() };
            add_version(turn, &id, &at, &step.now, &written).await?;
        }
        With::TakingUp(no) => {
            turn.tx.run(&ADD_ACCEPTANCE, binds![&id, no.0, Side::Leader.name(), &me, at.0]).await?;
        }
        With::AcceptanceBy(side, no) => {
            turn.tx.run(&ADD_ACCEPTANCE, binds![&id, no.0, side.name(), &me, at.0]).await?;
        }
        With::Withdrawal(no) => {
            turn.tx.run(&WITHDRAW_VERSION, binds![&id, no.0, true]).await?;
        }
    }
    Ok(())
}

/// Goals of a pair with something on the table. Nobody looks at them: they follow the end of the pair.
pub(super) async fn open_in_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Goal>, Fault> {
    let mut goals = Vec::new();
    for row in turn.tx.all(&OPEN_IN_PAIR, binds![pair]).await? {
        goals.extend(load(turn, &GoalId::stored(row.text("id")?)).await?);
    }
    Ok(goals)
}

pub(super) async fn clear_table(turn: &mut Turn<'_>, goal: &Goal) -> Result<(), Fault> {
    let cleared = turn.tx.run(&CLEAR_TABLE, binds![&goal.id, goal.revision]).await?;
    if cleared == 0 { Err(Fault::Busy) } else { Ok(()) }
}

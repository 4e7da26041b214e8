//! SQL and rows of what is told and answered about a goal.

use std::collections::HashMap;

use crate::access::law::{AnswerOwnership, TellProgress};
use crate::access::{Happened, Permit, Stop, Turn, Unseen};
use crate::agreements::{open_wording, seal_wording};
use crate::goals::ownership::{Answers, Ownership};
use crate::goals::progress::{CheckIn, Progress, Refusal, Step, Told};
use crate::goals::{CheckInId, GoalId};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Sql};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::PairId;
use crate::{binds, sealed_columns, sql};

/// What is told and answered is kept with the pair.
const PROGRESS: Class = Class("progress");

const CHANGED: &str = "check_in.changed";
const OBSTACLE: &str = "check_in.obstacle";
const ANSWERS: &str = "goal_ownership.answers";

sealed_columns! {
    ALL_CHANGED = "check_in.changed" in PROGRESS, "SELECT 'pair:' || pair AS room, id AS line, changed AS sealed
        FROM check_in WHERE changed IS NOT NULL";
    ALL_OBSTACLES = "check_in.obstacle" in PROGRESS, "SELECT 'pair:' || pair AS room, id AS line, obstacle AS sealed
        FROM check_in WHERE obstacle IS NOT NULL";
    ALL_ANSWERS = "goal_ownership.answers" in PROGRESS, "SELECT 'pair:' || pair AS room, goal || '/' || pair AS line,
        answers AS sealed FROM goal_ownership";
}

sql! {
    FIND = "SELECT 'told' AS kind, id, goal, pair, at, state, changed, obstacle, corrected_at, taken_back_at, raised_at, revision
        FROM check_in WHERE id = $1";
    // What was told, what was answered, which milestones are reached, and what was said of its end, in one.
    BESIDE = "WITH mine AS (SELECT id FROM pair WHERE id IN ({list})) SELECT * FROM (
        SELECT 'told' AS kind, id, goal, pair, at, state, changed, obstacle, corrected_at, taken_back_at, raised_at, revision
        FROM check_in WHERE goal = $1 AND pair IN (SELECT id FROM mine) ORDER BY at DESC, id DESC LIMIT $2 OFFSET $3) AS told
        UNION ALL SELECT 'answered', goal, goal, pair, at, NULL, answers, NULL, NULL, NULL, NULL, 0
        FROM goal_ownership WHERE goal = $1 AND pair IN (SELECT id FROM mine)
        UNION ALL SELECT 'reached', goal, goal, goal, at, NULL, NULL, NULL, NULL, NULL, NULL, number
        FROM milestone_reached WHERE goal = $1
        UNION ALL SELECT 'ended', way, goal, pair, at, side, words, answer, answered_at, CASE WHEN taken_back THEN at END, NULL, no
        FROM goal_ending WHERE goal = $1
        ORDER BY at DESC, id DESC";
    ADD = "INSERT INTO check_in (id, goal, pair, at, state, changed, obstacle) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    CORRECT = "UPDATE check_in SET state = $3, changed = $4, obstacle = $5, corrected_at = $6, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    TAKE_BACK = "UPDATE check_in SET state = NULL, changed = NULL, obstacle = NULL, taken_back_at = $3, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    RAISED = "UPDATE check_in SET raised_at = $3, revision = revision + 1 WHERE id = $1 AND revision = $2 AND raised_at IS NULL";
    ANSWER = "INSERT INTO goal_ownership (goal, pair, at, answers) VALUES ($1, $2, $3, $4)
        ON CONFLICT (goal, pair) DO UPDATE SET at = excluded.at, answers = excluded.answers";
}

fn opened(key: &DataKey, row: &Row, name: &str, place: Place<'_>) -> Result<Words, Fault> {
    match row.maybe_bytes(name)? {
        Some(sealed) => key.open(place, &Sealed::stored(sealed)),
        None => Ok(Words::default()),
    }
}

fn sealed(key: &DataKey, place: Place<'_>, words: &Words) -> Option<Sealed> {
    (!words.is_blank()).then(|| key.seal(place, words))
}

fn check_in(key: &DataKey, row: &Row) -> Result<CheckIn, Fault> {
    let id = row.text("id")?;
    let told = match row.maybe_int("taken_back_at")? {
        Some(_) => None,
        None => Some(Told {
            progress: row.maybe_text("state")?.as_deref().and_then(Progress::parse),
            changed: opened(key, row, "changed", Place { column: CHANGED, row: &id })?,
            obstacle: opened(key, row, "obstacle", Place { column: OBSTACLE, row: &id })?,
        }),
    };
    Ok(CheckIn {
        id: CheckInId::stored(id),
        goal: GoalId::stored(row.text("goal")?),
        pair: PairId::stored(row.text("pair")?),
        at: Moment(row.int("at")?),
        told,
        corrected_at: row.maybe_int("corrected_at")?.map(Moment),
        raised_at: row.maybe_int("raised_at")?.map(Moment),
        revision: row.int("revision")?,
    })
}

/// Answers lie in a row of their goal and pair.
fn ownership_row(goal: &str, pair: &str) -> String {
    format!("{goal}/{pair}")
}

fn ownership(key: &DataKey, row: &Row) -> Result<Ownership, Fault> {
    let (goal, pair) = (row.text("goal")?, row.text("pair")?);
    let name = ownership_row(&goal, &pair);
    let answers: Answers =
        open_wording(key, Place { column: ANSWERS, row: &name }, &Sealed::stored(row.bytes("changed")?))?;
    Ok(Ownership { goal: GoalId::stored(goal), pair: PairId::stored(pair), at: Moment(row.int("at")?), answers })
}

pub(in crate::goals) async fn find(turn: &mut Turn<'_>, id: &CheckInId) -> Result<Option<Unseen<CheckIn>>, Fault> {
    let Some(row) = turn.tx.maybe(&FIND, binds![id]).await? else { return Ok(None) };
    let room = Room::of_pair(row.text("pair")?);
    let ring = turn.ring(PROGRESS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    Ok(Some(Unseen::new(check_in(key, &row)?)))
}

/// What lies beside a goal. Which milestones are reached is the goal's own, and is seen with it.
#[derive(Default)]
pub(in crate::goals) struct Beside {
    pub told: Vec<Unseen<CheckIn>>,
    pub answered: Vec<Unseen<Ownership>>,
    pub reached: HashMap<u32, Moment>,
    /// What has been said about its end, which the goal's page opens.
    pub ended: Vec<Row>,
}

pub(in crate::goals) async fn beside(
    turn: &mut Turn<'_>,
    goal: &GoalId,
    pairs: &[PairId],
    most: u32,
    past: u32,
) -> Result<Beside, Fault> {
    let mut beside = Beside::default();
    if pairs.is_empty() {
        return Ok(beside);
    }
    let fixed: Vec<Bind> = binds![goal, most, past];
    let rows = turn.tx.all(&BESIDE, fixed.into_iter().chain(pairs.iter().map(Into::into)).collect()).await?;
    let is = |name: &'static str| move |row: &Row| row.text("kind").is_ok_and(|kind| kind == name);
    let (reached, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is("reached"));
    let (ended, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is("ended"));
    beside.ended = ended;
    for row in reached {
        beside.reached.insert(u32::try_from(row.int("revision")?).unwrap_or_default(), Moment(row.int("at")?));
    }
    if rows.is_empty() {
        return Ok(beside);
    }
    let ring = turn.ring(PROGRESS, pairs.iter().map(Room::of_pair)).await?;
    for row in rows {
        let Some(key) = unless_erased(ring.key(&Room::of_pair(row.text("pair")?)))? else { continue };
        match row.text("kind")?.as_str() {
            "told" => beside.told.push(Unseen::new(check_in(key, &row)?)),
            _ => beside.answered.push(Unseen::new(ownership(key, &row)?)),
        }
    }
    Ok(beside)
}

pub(in crate::goals) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<TellProgress>,
    goal: &GoalId,
    pair: &PairId,
    told: &Told,
    step: Step,
) -> Result<CheckInId, Fault> {
    let id = turn.spend(permit, step.happened).await?;
    let key = turn.to_seal(PROGRESS, &Room::of_pair(pair)).await?;
    let changed = sealed(&key, Place { column: CHANGED, row: &id }, &told.changed);
    let obstacle = sealed(&key, Place { column: OBSTACLE, row: &id }, &told.obstacle);
    let (now, state) = (turn.visit.now.0, told.progress.map(Progress::name));
    turn.tx.run(&ADD, binds![&id, goal, pair, now, state, changed, obstacle]).await?;
    Ok(CheckInId::stored(id))
}

fn first(rows: u64) -> Result<(), Stop<Refusal>> {
    if rows == 1 { Ok(()) } else { Err(Stop::Refused(Refusal::Moved)) }
}

pub(in crate::goals) async fn correct(
    turn: &mut Turn<'_>,
    permit: Permit<TellProgress>,
    was: &CheckIn,
    told: &Told,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    let id = turn.spend(permit, step.happened).await?;
    let key = turn.to_seal(PROGRESS, &Room::of_pair(&was.pair)).await?;
    let changed = sealed(&key, Place { column: CHANGED, row: &id }, &told.changed);
    let obstacle = sealed(&key, Place { column: OBSTACLE, row: &id }, &told.obstacle);
    let (now, state) = (turn.visit.now.0, told.progress.map(Progress::name));
    first(turn.tx.run(&CORRECT, binds![&id, was.revision, state, changed, obstacle, now]).await?)
}

/// Notes when something became of it: taken back, or put on the agenda.
async fn noted(
    turn: &mut Turn<'_>,
    permit: Permit<TellProgress>,
    was: &CheckIn,
    step: Step,
    sql: &'static Sql,
) -> Result<(), Stop<Refusal>> {
    let id = turn.spend(permit, step.happened).await?;
    let now = turn.visit.now.0;
    first(turn.tx.run(sql, binds![&id, was.revision, now]).await?)
}

pub(in crate::goals) async fn take_back(
    turn: &mut Turn<'_>,
    permit: Permit<TellProgress>,
    was: &CheckIn,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    noted(turn, permit, was, step, &TAKE_BACK).await
}

pub(in crate::goals) async fn raised(
    turn: &mut Turn<'_>,
    permit: Permit<TellProgress>,
    was: &CheckIn,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    noted(turn, permit, was, step, &RAISED).await
}

pub(in crate::goals) async fn answer(
    turn: &mut Turn<'_>,
    permit: Permit<AnswerOwnership>,
    pair: &PairId,
    answers: &Answers,
    happened: Happened,
) -> Result<(), Fault> {
    let goal = turn.spend(permit, happened).await?;
    let key = turn.to_seal(PROGRESS, &Room::of_pair(pair)).await?;
    let name = ownership_row(&goal, pair.as_str());
    let answers = seal_wording(&key, Place { column: ANSWERS, row: &name }, answers)?;
    let now = turn.visit.now.0;
    turn.tx.run(&ANSWER, binds![goal, pair, now, answers]).await.map(drop)
}

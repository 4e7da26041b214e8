//! SQL and rows of what is told and answered about a goal.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::access::law::{AnswerOwnership, TellProgress};
use crate::access::{Happened, Permit, Stop, Turn, Unseen};
use crate::agreements::{open_wording, seal_wording};
use crate::goals::contribution::Promised;
use crate::goals::ownership::{Answers, Ownership};
use crate::goals::progress::{CheckIn, Progress, Refusal, Step, Told};
use crate::goals::way::Counted;
use crate::goals::{CheckInId, GoalId};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Sql};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::PairId;
use crate::{binds, sealed_columns, sql};

/// Numbers one page draws: once a week, for more than a year.
const NUMBERS: u32 = 60;

/// What is told and answered is kept with the pair.
const PROGRESS: Class = Class("progress");

const CHANGED: &str = "check_in.changed";
const OBSTACLE: &str = "check_in.obstacle";
const NUMBER: &str = "check_in.number";
const ANSWERS: &str = "goal_ownership.answers";

sealed_columns! {
    ALL_CHANGED = "check_in.changed" in PROGRESS, "SELECT 'pair:' || pair AS room, id AS line, changed AS sealed
        FROM check_in WHERE changed IS NOT NULL";
    ALL_OBSTACLES = "check_in.obstacle" in PROGRESS, "SELECT 'pair:' || pair AS room, id AS line, obstacle AS sealed
        FROM check_in WHERE obstacle IS NOT NULL";
    ALL_NUMBERS = "check_in.number" in PROGRESS, "SELECT 'pair:' || pair AS room, id AS line, number AS sealed
        FROM check_in WHERE number IS NOT NULL";
    ALL_ANSWERS = "goal_ownership.answers" in PROGRESS, "SELECT 'pair:' || pair AS room, goal || '/' || pair AS line,
        answers AS sealed FROM goal_ownership";
}

sql! {
    FIND = "SELECT 'told' AS kind, id, goal, pair, at, state, changed, obstacle, corrected_at, taken_back_at, raised_at, revision, number
        FROM check_in WHERE id = $1";
    // What was told, the latest numbers of it, what was answered, which milestones are reached, what was said of its end,
    // and which promises come of it, in one.
    BESIDE = "WITH mine AS (SELECT id FROM pair WHERE id IN ({list})) SELECT * FROM (
        SELECT 'told' AS kind, id, goal, pair, at, state, changed, obstacle, corrected_at, taken_back_at, raised_at, revision, number
        FROM check_in WHERE goal = $1 AND pair IN (SELECT id FROM mine) ORDER BY at DESC, id DESC LIMIT $2 OFFSET $3) AS told
        UNION ALL SELECT 'counted', id, goal, pair, at, NULL, NULL, NULL, NULL, NULL, NULL, 0, number FROM check_in WHERE id IN (
            SELECT id FROM check_in WHERE goal = $1 AND number IS NOT NULL AND pair IN (SELECT id FROM mine) ORDER BY at DESC, id DESC LIMIT $4)
        UNION ALL SELECT 'answered', goal, goal, pair, at, NULL, answers, NULL, NULL, NULL, NULL, 0, NULL
        FROM goal_ownership WHERE goal = $1 AND pair IN (SELECT id FROM mine)
        UNION ALL SELECT 'reached', goal, goal, goal, at, NULL, NULL, NULL, NULL, NULL, NULL, number, NULL
        FROM milestone_reached WHERE goal = $1
        UNION ALL SELECT 'ended', way, goal, pair, at, side, words, answer, answered_at, CASE WHEN taken_back THEN at END, NULL, no, NULL
        FROM goal_ending WHERE goal = $1
        UNION ALL SELECT 'promised', id, from_goal, pair, written_at, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL
        FROM promise WHERE from_goal = $1 AND state = 'open' AND pair IN (SELECT id FROM mine)
        ORDER BY at DESC, id DESC";
    ADD = "INSERT INTO check_in (id, goal, pair, at, state, changed, obstacle, number) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    CORRECT = "UPDATE check_in SET state = $3, changed = $4, obstacle = $5, corrected_at = $6, number = $7, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    TAKE_BACK = "UPDATE check_in SET state = NULL, changed = NULL, obstacle = NULL, number = NULL, taken_back_at = $3, revision = revision + 1
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

/// What lies under the seal of a number: as it was written, and what was counted then.
#[derive(Serialize, Deserialize)]
struct Said {
    number: Words,
    of: Counted,
}

fn number(key: &DataKey, row: &Row, id: &str) -> Result<Option<Said>, Fault> {
    let sealed = row.maybe_bytes("number")?.map(Sealed::stored);
    sealed.map(|sealed| open_wording(key, Place { column: NUMBER, row: id }, &sealed)).transpose()
}

fn sealed_number(key: &DataKey, id: &str, told: &Told, of: Option<Counted>) -> Result<Option<Sealed>, Fault> {
    let said = of.map(|of| Said { number: told.number.clone(), of });
    said.map(|said| seal_wording(key, Place { column: NUMBER, row: id }, &said)).transpose()
}

fn check_in(key: &DataKey, row: &Row) -> Result<CheckIn, Fault> {
    let id = row.text("id")?;
    let (number, counted) = number(key, row, &id)?.map(|said| (said.number, said.of)).unzip();
    let told = match row.maybe_int("taken_back_at")? {
        Some(_) => None,
        None => Some(Told {
            progress: row.maybe_text("state")?.as_deref().and_then(Progress::parse),
            changed: opened(key, row, "changed", Place { column: CHANGED, row: &id })?,
            obstacle: opened(key, row, "obstacle", Place { column: OBSTACLE, row: &id })?,
            number: number.unwrap_or_default(),
            number_of: counted.as_ref().map(|counted| counted.what.clone()).unwrap_or_default(),
        }),
    };
    Ok(CheckIn {
        id: CheckInId::stored(id),
        goal: GoalId::stored(row.text("goal")?),
        pair: PairId::stored(row.text("pair")?),
        at: Moment(row.int("at")?),
        told,
        counted,
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
    /// The latest with a number: that alone of each.
    pub counted: Vec<Unseen<CheckIn>>,
    pub answered: Vec<Unseen<Ownership>>,
    pub reached: HashMap<u32, Moment>,
    /// What has been said about its end, which the goal's page opens.
    pub ended: Vec<Row>,
    pub promised: Vec<Unseen<Promised>>,
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
    let fixed: Vec<Bind> = binds![goal, most, past, NUMBERS];
    let rows = turn.tx.all(&BESIDE, fixed.into_iter().chain(pairs.iter().map(Into::into)).collect()).await?;
    let is = |name: &'static str| move |row: &Row| row.text("kind").is_ok_and(|kind| kind == name);
    let (reached, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is("reached"));
    let (ended, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is("ended"));
    let (promised, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is("promised"));
    beside.ended = ended;
    for row in promised {
        beside.promised.push(Unseen::new(Promised { id: row.text("id")?, pair: PairId::stored(row.text("pair")?) }));
    }
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
            "counted" => beside.counted.push(Unseen::new(check_in(key, &row)?)),
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
    counted: Option<Counted>,
    step: Step,
) -> Result<CheckInId, Fault> {
    let id = turn.spend(permit, step.happened).await?;
    let key = turn.to_seal(PROGRESS, &Room::of_pair(pair)).await?;
    let changed = sealed(&key, Place { column: CHANGED, row: &id }, &told.changed);
    let obstacle = sealed(&key, Place { column: OBSTACLE, row: &id }, &told.obstacle);
    let number = sealed_number(&key, &id, told, counted)?;
    let (now, state) = (turn.visit.now.0, told.progress.map(Progress::name));
    turn.tx.run(&ADD, binds![&id, goal, pair, now, state, changed, obstacle, number]).await?;
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
    counted: Option<Counted>,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    let id = turn.spend(permit, step.happened).await?;
    let key = turn.to_seal(PROGRESS, &Room::of_pair(&was.pair)).await?;
    let changed = sealed(&key, Place { column: CHANGED, row: &id }, &told.changed);
    let obstacle = sealed(&key, Place { column: OBSTACLE, row: &id }, &told.obstacle);
    let number = sealed_number(&key, &id, told, counted)?;
    let (now, state) = (turn.visit.now.0, told.progress.map(Progress::name));
    first(turn.tx.run(&CORRECT, binds![&id, was.revision, state, changed, obstacle, now, number]).await?)
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

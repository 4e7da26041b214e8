//! SQL and rows of needs, and of what was said about them.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::access::law::{Deed, RaiseNeed};
use crate::access::{Permit, Stop, Turn, Unseen};
use crate::follow_ups::NeedId;
use crate::follow_ups::need::{Did, Kind, Need, Refusal, Reply, State, Step, Turned, Whose};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, PairId, Side};
use crate::{binds, sealed_columns, sql};

/// Needs are kept as long as the talks of their pair.
const NEEDS: Class = Class("needs");

const SAID: &str = "need.said";
const REPLY: &str = "need_turn.reply";

sealed_columns! {
    ALL_SAID = "need.said" in NEEDS, "SELECT 'pair:' || pair AS room, id AS line, said AS sealed FROM need";
    ALL_REPLIES = "need_turn.reply" in NEEDS, "SELECT 'pair:' || n.pair AS room, t.need || '/' || t.no AS line,
        t.reply AS sealed FROM need_turn t JOIN need n ON n.id = t.need";
}

sql! {
    // A need with everything said about it, oldest first.
    FIND = "SELECT n.id, n.pair, n.kind, n.whose, n.goal, n.raised_at, n.needed_by, n.answer_by, n.state, n.revision, n.said,
            t.no, t.side, t.did, t.at, t.reply
        FROM need n LEFT JOIN need_turn t ON t.need = n.id WHERE n.id = $1 ORDER BY t.no";
    // Everything of these pairs: what goes on first, the day an answer is owed first.
    OF_PAIRS = "SELECT id, pair, kind, whose, goal, raised_at, needed_by, answer_by, state, revision, said FROM need
        WHERE pair IN ({list}) AND ($1 = 'all' OR state IN ('raised', 'seen', 'answered', 'not_possible'))
        ORDER BY CASE WHEN state IN ('raised', 'seen') THEN 0 WHEN state IN ('answered', 'not_possible') THEN 1 ELSE 2 END,
            CASE WHEN state IN ('raised', 'seen') THEN answer_by END, raised_at DESC, id LIMIT $2";
    OPEN_IN_PAIR = "SELECT id, pair, kind, whose, goal, raised_at, needed_by, answer_by, state, revision, said FROM need
        WHERE pair = $1 AND state IN ('raised', 'seen', 'answered', 'not_possible') ORDER BY id";
    GOAL = "SELECT id FROM goal WHERE id = $1 AND employment = $2";
    ADD = "INSERT INTO need (id, pair, kind, whose, goal, raised_at, needed_by, answer_by, state, said)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE need SET state = $3, answer_by = $4, whose = $5, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_TURN = "INSERT INTO need_turn (need, no, side, did, at, reply) VALUES ($1, $2, $3, $4, $5, $6)";
    PAIRS_WRITTEN_IN = "SELECT DISTINCT pair FROM need WHERE pair IN ({list})";
}

fn broken(what: &str) -> Fault {
    Fault::Broken(format!("a need has no {what}"))
}

fn day(text: &str) -> Result<Date, Fault> {
    text.parse().map_err(|_| broken("date"))
}

fn seal(key: &DataKey, place: Place<'_>, what: &impl Serialize) -> Result<Sealed, Fault> {
    let text = serde_json::to_string(what).map_err(|_| broken("words"))?;
    Ok(key.seal(place, &Words::new(text)))
}

fn open<W: DeserializeOwned>(key: &DataKey, place: Place<'_>, sealed: Vec<u8>) -> Result<W, Fault> {
    serde_json::from_str(key.open(place, &Sealed::stored(sealed))?.reveal()).map_err(|_| broken("words"))
}

/// What the columns of a need are called: on their own, and in rows that stand among promises.
struct Columns {
    whose: &'static str,
    goal: &'static str,
    raised_at: &'static str,
    answer_by: &'static str,
    said: &'static str,
}

const OWN: Columns =
    Columns { whose: "whose", goal: "goal", raised_at: "raised_at", answer_by: "answer_by", said: "said" };
const AMONG: Columns =
    Columns { whose: "owner", goal: "from_goal", raised_at: "written_at", answer_by: "due", said: "what" };

fn need(key: &DataKey, row: &Row, columns: &Columns) -> Result<Need, Fault> {
    let id = row.text("id")?;
    Ok(Need {
        kind: Kind::parse(&row.text("kind")?).ok_or_else(|| broken("kind"))?,
        whose: Whose::parse(&row.text(columns.whose)?).ok_or_else(|| broken("owner"))?,
        said: open(key, Place { column: SAID, row: &id }, row.bytes(columns.said)?)?,
        goal: row.maybe_text(columns.goal)?,
        raised_at: Moment(row.int(columns.raised_at)?),
        needed_by: row.maybe_text("needed_by")?.as_deref().map(day).transpose()?,
        answer_by: day(&row.text(columns.answer_by)?)?,
        state: State::parse(&row.text("state")?).ok_or_else(|| broken("state"))?,
        turns: vec![],
        revision: row.int("revision")?,
        pair: PairId::stored(row.text("pair")?),
        id: NeedId::stored(id),
    })
}

/// What was said in a turn of a need lies in a row of its need and number.
fn turn_row(need: &str, no: i64) -> String {
    format!("{need}/{no}")
}

fn turned(key: &DataKey, row: &Row) -> Result<Turned, Fault> {
    let name = turn_row(&row.text("id")?, row.int("no")?);
    Ok(Turned {
        by: Side::parse(&row.text("side")?).ok_or_else(|| broken("side"))?,
        did: Did::parse(&row.text("did")?).ok_or_else(|| broken("answer"))?,
        at: Moment(row.int("at")?),
        reply: open(key, Place { column: REPLY, row: &name }, row.bytes("reply")?)?,
    })
}

pub(in crate::follow_ups) async fn find(turn: &mut Turn<'_>, id: &NeedId) -> Result<Option<Unseen<Need>>, Fault> {
    let rows = turn.tx.all(&FIND, binds![id]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let room = Room::of_pair(first.text("pair")?);
    let ring = turn.ring(NEEDS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let mut found = need(key, first, &OWN)?;
    for row in &rows {
        if row.maybe_int("no")?.is_some() {
            found.turns.push(turned(key, row)?);
        }
    }
    Ok(Some(Unseen::new(found)))
}

async fn read(turn: &mut Turn<'_>, rows: Vec<Row>, columns: &Columns) -> Result<Vec<Need>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let rooms = rows.iter().map(|row| row.text("pair").map(Room::of_pair)).collect::<Result<Vec<_>, _>>()?;
    let ring = turn.ring(NEEDS, rooms.iter().cloned()).await?;
    let mut needs = Vec::with_capacity(rows.len());
    for (row, room) in rows.iter().zip(rooms) {
        if let Some(key) = unless_erased(ring.key(&room))? {
            needs.push(need(key, row, columns)?);
        }
    }
    Ok(needs)
}

/// From rows that stand among promises.
pub(super) async fn among_promises(turn: &mut Turn<'_>, rows: Vec<Row>) -> Result<Vec<Unseen<Need>>, Fault> {
    Ok(read(turn, rows, &AMONG).await?.into_iter().map(Unseen::new).collect())
}

/// Which needs are asked for.
#[derive(Clone, Copy)]
pub(in crate::follow_ups) enum Which {
    GoingOn,
    /// Also those that are over.
    All,
}

/// Those of these pairs, without what was said about them: what waits for an answer first.
pub(in crate::follow_ups) async fn of_pairs(
    turn: &mut Turn<'_>,
    which: Which,
    pairs: &[PairId],
    most: u32,
) -> Result<Vec<Unseen<Need>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let which = match which {
        Which::GoingOn => "going_on",
        Which::All => "all",
    };
    let mut binds = binds![which, most];
    binds.extend(pairs.iter().map(Bind::from));
    let rows = turn.tx.all(&OF_PAIRS, binds).await?;
    Ok(read(turn, rows, &OWN).await?.into_iter().map(Unseen::new).collect())
}

/// What follows the end of a pair. Nobody looks at it.
pub(in crate::follow_ups) async fn open_in_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Need>, Fault> {
    let rows = turn.tx.all(&OPEN_IN_PAIR, binds![pair]).await?;
    read(turn, rows, &OWN).await
}

/// Whether this is a goal of this employment.
pub(in crate::follow_ups) async fn is_goal_of(
    turn: &mut Turn<'_>,
    goal: &str,
    employment: &EmploymentId,
) -> Result<bool, Fault> {
    Ok(turn.tx.maybe(&GOAL, binds![goal, employment]).await?.is_some())
}

pub(in crate::follow_ups) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<RaiseNeed>,
    need: &Need,
    happened: crate::access::Happened,
) -> Result<(), Fault> {
    let id = turn.spend(permit, happened).await?;
    let key = turn.to_seal(NEEDS, &Room::of_pair(&need.pair)).await?;
    let said = seal(&key, Place { column: SAID, row: &id }, &need.said)?;
    let (kind, whose, state) = (need.kind.name(), need.whose.name(), need.state.name());
    let (needed_by, answer_by) = (need.needed_by.map(|day| day.to_string()), need.answer_by.to_string());
    let (pair, goal, at) = (&need.pair, need.goal.as_deref(), need.raised_at.0);
    turn.tx.run(&ADD, binds![&id, pair, kind, whose, goal, at, needed_by, answer_by, state, said]).await.map(drop)
}

/// What somebody says of it, with a step.
pub(in crate::follow_ups) struct Spoken<'a> {
    pub by: Side,
    pub did: Did,
    pub reply: &'a Reply,
}

/// Saves a step, if nobody has saved another since the need was read.
pub(in crate::follow_ups) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Need,
    step: Step,
    whose: Option<Whose>,
    spoken: Option<Spoken<'_>>,
) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    if !write(turn, was, &step, whose).await? {
        return Err(Stop::Refused(Refusal::Moved));
    }
    if let Some(Spoken { by, did, reply }) = spoken {
        let key = turn.to_seal(NEEDS, &Room::of_pair(&was.pair)).await?;
        let no = i64::try_from(was.turns.len()).unwrap_or(i64::MAX - 1) + 1;
        let reply = seal(&key, Place { column: REPLY, row: &turn_row(was.id.as_str(), no) }, reply)?;
        let (by, did, at) = (by.name(), did.name(), turn.visit.now.0);
        turn.tx.run(&ADD_TURN, binds![&was.id, no, by, did, at, reply]).await?;
    }
    Ok(())
}

/// Saves what follows from the end of the pair.
pub(in crate::follow_ups) async fn follow(turn: &mut Turn<'_>, was: &Need, step: Step) -> Result<(), Fault> {
    turn.follows(was.id.as_str(), step.happened).await?;
    write(turn, was, &step, None).await.map(drop)
}

async fn write(turn: &mut Turn<'_>, was: &Need, step: &Step, whose: Option<Whose>) -> Result<bool, Fault> {
    let (state, answer_by) = (step.now.name(), step.answer_by.unwrap_or(was.answer_by).to_string());
    let whose = whose.unwrap_or(was.whose).name();
    Ok(turn.tx.run(&SAVE, binds![&was.id, was.revision, state, answer_by, whose]).await? == 1)
}

/// Of these pairs, those with needs in them.
pub(super) async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS_WRITTEN_IN, pairs).await?;
    rows.iter().map(|row| Ok(PairId::stored(row.text("pair")?))).collect()
}

//! SQL and rows of promises. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

mod between;
pub(super) mod needs;
pub(super) mod touchpoints;
mod turns;

use super::PromiseId;
use super::promise::{Origin, Promise, Refusal, State, Step};
use crate::access::law::{Deed, GivePromise};
use crate::access::{Permit, Stop, Turn, Unseen};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

pub(super) use between::between;
pub(super) use turns::Spoken;

/// Promises are kept as long as the talks of their pair.
const PROMISES: Class = Class("promises");

const HOW: &str = "promise.how";

sealed_columns! {
    ALL_WHATS = "promise.what" in PROMISES, "SELECT 'pair:' || pair AS room, id AS line, what AS sealed FROM promise";
    ALL_HOWS = "promise.how" in PROMISES, "SELECT 'pair:' || pair AS room, id AS line, how AS sealed FROM promise";
}

sql! {
    PAIRS_WRITTEN_IN = "SELECT DISTINCT pair FROM promise WHERE pair IN ({list})";
    // A promise with everything said about it, oldest first.
    FIND = "SELECT p.id, p.pair, p.owner, p.written_at, p.from_talk, p.from_goal, p.from_touchpoint, p.due, p.state, p.kept_at, p.first_due, p.carried_over_at,
            p.drop_by, p.dropped_at, p.reminded_at, p.revision, p.what, p.how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = p.id AND n.state <> 'laid_aside') AS brought,
            t.no, t.side, t.did, t.at, t.due_before, t.due_after, t.said
        FROM promise p LEFT JOIN promise_turn t ON t.promise = p.id WHERE p.id = $1 ORDER BY t.no";
    // What somebody still has to do something about.
    LIVE = "SELECT id, pair, owner, written_at, from_talk, from_goal, from_touchpoint, due, state, kept_at, first_due, carried_over_at, drop_by, dropped_at, reminded_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair IN ({list}) AND state IN ('asked', 'open', 'kept', 'declined') ORDER BY due, written_at, id";
    // What is done with, by the two: kept and seen, or dropped by both.
    KEPT = "SELECT id, pair, owner, written_at, from_talk, from_goal, from_touchpoint, due, state, kept_at, first_due, carried_over_at, drop_by, dropped_at, reminded_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair IN ({list}) AND (state = 'seen' OR state = 'ended' AND dropped_at IS NOT NULL)
        ORDER BY COALESCE(kept_at, dropped_at) DESC, id LIMIT $1";
    OF_PAIR = "SELECT id, pair, owner, written_at, from_talk, from_goal, from_touchpoint, due, state, kept_at, first_due, carried_over_at, drop_by, dropped_at, reminded_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair = $1 AND state <> 'laid_aside' ORDER BY due DESC, written_at DESC, id LIMIT $2";
    // What ended with these pairs and has not been put to anybody since.
    LEFT_OPEN = "SELECT id, pair, owner, written_at, from_talk, from_goal, from_touchpoint, due, state, kept_at, first_due, carried_over_at, drop_by, dropped_at, reminded_at, revision, what, how, FALSE AS brought FROM promise
        WHERE pair IN ({list}) AND state IN ('ended', 'open') AND dropped_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') ORDER BY due, written_at, id";
    GIVEN_IN = "SELECT COUNT(*) AS given FROM promise WHERE from_talk = $1 AND promised_at IS NOT NULL";
    ADD = "INSERT INTO promise (id, pair, owner, written_by, written_at, from_talk, due, state, promised_at, what, how, anew_of, from_goal,
            from_touchpoint)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE promise SET state = $3, kept_at = $4, promised_at = COALESCE(promised_at, $5), dropped_at = $6, drop_by = $7, due = $8,
            first_due = $9, carried_over_at = $10, reminded_at = $11, revision = revision + 1
        WHERE id = $1 AND revision = $2";
}

fn state(row: &Row) -> Result<State, Fault> {
    let kept = || Ok::<_, Fault>(Moment(row.int("kept_at")?));
    match row.text("state")?.as_str() {
        "asked" => Ok(State::Asked),
        "open" => Ok(State::Open),
        "kept" => Ok(State::Kept { at: kept()? }),
        "seen" => Ok(State::Seen { kept_at: kept()? }),
        "declined" => Ok(State::Declined),
        "laid_aside" => Ok(State::LaidAside),
        "ended" => match row.maybe_int("dropped_at")? {
            Some(at) => Ok(State::Dropped { at: Moment(at) }),
            None => Ok(State::EndedWithPair),
        },
        _ => Err(Fault::Broken("a promise stands nowhere".to_owned())),
    }
}

/// A state as it is stored: its name, when it was kept, and when it was dropped.
fn stored(state: State) -> (&'static str, Option<i64>, Option<i64>) {
    match state {
        State::Asked => ("asked", None, None),
        State::Open => ("open", None, None),
        State::Kept { at } => ("kept", Some(at.0), None),
        State::Seen { kept_at } => ("seen", Some(kept_at.0), None),
        State::Dropped { at } => ("ended", None, Some(at.0)),
        State::Declined => ("declined", None, None),
        State::LaidAside => ("laid_aside", None, None),
        State::EndedWithPair => ("ended", None, None),
    }
}

fn origin(row: &Row) -> Result<Origin, Fault> {
    let of = |column| row.maybe_text(column);
    Ok(match (of("from_talk")?, of("from_goal")?, of("from_touchpoint")?) {
        (Some(talk), _, _) => Origin::Talk(talk),
        (None, Some(goal), _) => Origin::Goal(goal),
        (None, None, Some(touchpoint)) => Origin::Touchpoint(touchpoint),
        (None, None, None) => Origin::Itself,
    })
}

fn promise(key: &DataKey, row: &Row) -> Result<Promise, Fault> {
    let id = row.text("id")?;
    let open = |column: &'static str, sealed: Vec<u8>| -> Result<Words, Fault> {
        key.open(Place { column, row: &id }, &Sealed::stored(sealed))
    };
    Ok(Promise {
        what: open("promise.what", row.bytes("what")?)?,
        how: open(HOW, row.bytes("how")?)?,
        owner: Side::parse(&row.text("owner")?).ok_or_else(|| Fault::Broken("a promise has no owner".to_owned()))?,
        due: turns::day(&row.text("due")?)?,
        first_due: row.maybe_text("first_due")?.as_deref().map(turns::day).transpose()?,
        carried_over_at: row.maybe_int("carried_over_at")?.map(Moment),
        origin: origin(row)?,
        written_at: Moment(row.int("written_at")?),
        state: state(row)?,
        dropping: row.maybe_text("drop_by")?.as_deref().and_then(Side::parse),
        reminded_at: row.maybe_int("reminded_at")?.map(Moment),
        turns: vec![],
        brought: row.flag("brought")?,
        revision: row.int("revision")?,
        pair: PairId::stored(row.text("pair")?),
        id: PromiseId::stored(id),
    })
}

async fn read(turn: &mut Turn<'_>, rows: Vec<Row>) -> Result<Vec<Promise>, Fault> {
    let rooms = rows.iter().map(|row| row.text("pair").map(Room::of_pair)).collect::<Result<Vec<_>, _>>()?;
    let ring = turn.ring(PROMISES, rooms.iter().cloned()).await?;
    let mut promises = Vec::with_capacity(rows.len());
    for (row, room) in rows.iter().zip(rooms) {
        if let Some(key) = unless_erased(ring.key(&room))? {
            promises.push(promise(key, row)?);
        }
    }
    Ok(promises)
}

fn unseen(promises: Vec<Promise>) -> Vec<Unseen<Promise>> {
    promises.into_iter().map(Unseen::new).collect()
}

/// A promise with everything said about it.
pub(super) async fn find(turn: &mut Turn<'_>, id: &PromiseId) -> Result<Option<Unseen<Promise>>, Fault> {
    let rows = turn.tx.all(&FIND, binds![id]).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let room = Room::of_pair(first.text("pair")?);
    let ring = turn.ring(PROMISES, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let mut found = promise(key, first)?;
    found.turns = turns::of(key, &rows)?;
    Ok(Some(Unseen::new(found)))
}

/// What is not over yet in these pairs, the first due first.
pub(super) async fn live(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Vec<Unseen<Promise>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LIVE, pairs.iter().map(Into::into).collect()).await?;
    Ok(unseen(read(turn, rows).await?))
}

/// What is kept and seen in these pairs, the latest first.
pub(super) async fn kept(turn: &mut Turn<'_>, pairs: &[PairId], most: u32) -> Result<Vec<Unseen<Promise>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&KEPT, std::iter::once(most.into()).chain(pairs.iter().map(Into::into)).collect()).await?;
    Ok(unseen(read(turn, rows).await?))
}

/// Everything that was promised in a pair, the latest first.
pub(super) async fn of_pair(turn: &mut Turn<'_>, pair: &PairId, most: u32) -> Result<Vec<Unseen<Promise>>, Fault> {
    let rows = turn.tx.all(&OF_PAIR, binds![pair, most]).await?;
    Ok(unseen(read(turn, rows).await?))
}

/// What ended with these pairs and has not been put to anybody since, the first due first.
pub(super) async fn left_open(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Vec<Unseen<Promise>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LEFT_OPEN, pairs.iter().map(Into::into).collect()).await?;
    Ok(unseen(read(turn, rows).await?))
}

/// What follows the end of a pair. Nobody looks at it.
pub(super) async fn open_in_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Promise>, Fault> {
    let rows = turn.tx.all(&LIVE, binds![pair]).await?;
    read(turn, rows).await
}

pub(super) async fn given_in(turn: &mut Turn<'_>, talk: &str) -> Result<usize, Fault> {
    let row = turn.tx.maybe(&GIVEN_IN, binds![talk]).await?;
    let given = row.map(|row| row.int("given")).transpose()?.unwrap_or_default();
    Ok(usize::try_from(given).unwrap_or_default())
}

pub(super) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<GivePromise>,
    by: Side,
    promise: &Promise,
    step: Step,
    anew_of: Option<&PromiseId>,
) -> Result<(), Fault> {
    let visit = turn.visit;
    let id = turn.spend(permit, step.happened).await?;
    let key = turn.to_seal(PROMISES, &Room::of_pair(&promise.pair)).await?;
    let what = key.seal(Place { column: "promise.what", row: &id }, &promise.what);
    let how = key.seal(Place { column: HOW, row: &id }, &promise.how);
    let (name, ..) = stored(step.now);
    let promised_at = (step.now == State::Open).then_some(visit.now.0);
    let (owner, by, due) = (promise.owner.name(), by.name(), promise.due.to_string());
    let (talk, goal, touchpoint) = (promise.origin.talk(), promise.origin.goal(), promise.origin.touchpoint());
    let (pair, at, anew_of) = (&promise.pair, visit.now.0, anew_of.map(PromiseId::as_str));
    turn.tx
        .run(&ADD, binds![&id, pair, owner, by, at, talk, due, name, promised_at, what, how, anew_of, goal, touchpoint])
        .await
        .map(drop)
}

/// Saves a step, if nobody has saved another since the promise was read.
pub(super) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Promise,
    step: Step,
    spoken: Option<Spoken<'_>>,
) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    if !write(turn, was, &step).await? {
        return Err(Stop::Refused(Refusal::Moved));
    }
    if let Some(spoken) = spoken {
        turns::say(turn, was, step.due, spoken).await?;
    }
    Ok(())
}

/// Saves what follows from the end of the pair.
pub(super) async fn follow(turn: &mut Turn<'_>, was: &Promise, step: Step) -> Result<(), Fault> {
    turn.follows(was.id.as_str(), step.happened).await?;
    write(turn, was, &step).await.map(drop)
}

async fn write(turn: &mut Turn<'_>, was: &Promise, step: &Step) -> Result<bool, Fault> {
    let (name, kept_at, dropped_at) = stored(step.now);
    let promised_at = (step.now == State::Open).then_some(turn.visit.now.0);
    let due = step.due.unwrap_or(was.due).to_string();
    let first_due = was.first_due.or(step.due.map(|_| was.due)).map(|day| day.to_string());
    let carried_over_at = step.due.map(|_| turn.visit.now).or(was.carried_over_at).map(|at| at.0);
    let reminded_at = step.reminded_at.or(was.reminded_at).map(|at| at.0);
    let drop_by = step.dropping.map(Side::name);
    let now = binds![
        &was.id,
        was.revision,
        name,
        kept_at,
        promised_at,
        dropped_at,
        drop_by,
        due,
        first_due,
        carried_over_at,
        reminded_at
    ];
    Ok(turn.tx.run(&SAVE, now).await? == 1)
}

/// Of these pairs, those with promises or needs in them: asked before a pair that should never have been is taken away.
pub async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS_WRITTEN_IN, pairs).await?;
    let mut written: Vec<PairId> =
        rows.iter().map(|row| Ok(PairId::stored(row.text("pair")?))).collect::<Result<_, Fault>>()?;
    written.extend(needs::pairs_written_in(tx, pairs).await?);
    written.extend(touchpoints::pairs_written_in(tx, pairs).await?);
    Ok(written)
}

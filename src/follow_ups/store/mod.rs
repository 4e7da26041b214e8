//! SQL and rows of promises. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub(super) mod needs;

use super::PromiseId;
use super::need::Need;
use super::promise::{Origin, Promise, Refusal, State, Step};
use crate::access::law::{Deed, GivePromise};
use crate::access::{Permit, Stop, Turn, Unseen};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{Class, Place, Room, Sealed, Words, unless_erased};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

/// Promises are kept as long as the talks of their pair.
const PROMISES: Class = Class("promises");

sealed_columns! {
    ALL_WHATS = "promise.what" in PROMISES, "SELECT 'pair:' || pair AS room, id AS line, what AS sealed FROM promise";
    ALL_HOWS = "promise.how" in PROMISES, "SELECT 'pair:' || pair AS room, id AS line, how AS sealed FROM promise";
}

sql! {
    PAIRS_WRITTEN_IN = "SELECT DISTINCT pair FROM promise WHERE pair IN ({list})";
    FIND = "SELECT id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise WHERE id = $1";
    // What somebody still has to do something about.
    LIVE = "SELECT id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair IN ({list}) AND state IN ('asked', 'open', 'kept', 'declined') ORDER BY due, written_at, id";
    // The same with the needs that go on, for pages that show both.
    BETWEEN = "WITH mine AS (SELECT id FROM pair WHERE id IN ({list}))
        SELECT 'promise' AS thing, id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought,
            NULL AS kind, NULL AS needed_by FROM promise
        WHERE pair IN (SELECT id FROM mine) AND state IN ('asked', 'open', 'kept', 'declined')
        UNION ALL SELECT 'need', id, pair, whose, raised_at, NULL, goal, answer_by, state, NULL, revision, said, NULL, FALSE, kind, needed_by
        FROM need WHERE pair IN (SELECT id FROM mine) AND state IN ('raised', 'seen', 'answered', 'not_possible')
        ORDER BY due, written_at, id";
    KEPT = "SELECT id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair IN ({list}) AND state = 'seen' ORDER BY kept_at DESC, id LIMIT $1";
    OF_PAIR = "SELECT id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how,
            EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') AS brought FROM promise
        WHERE pair = $1 AND state <> 'laid_aside' ORDER BY due DESC, written_at DESC, id LIMIT $2";
    // What ended with these pairs and has not been put to anybody since.
    LEFT_OPEN = "SELECT id, pair, owner, written_at, from_talk, from_goal, due, state, kept_at, revision, what, how, FALSE AS brought FROM promise
        WHERE pair IN ({list}) AND state IN ('ended', 'open')
        AND NOT EXISTS (SELECT 1 FROM promise n WHERE n.anew_of = promise.id AND n.state <> 'laid_aside') ORDER BY due, written_at, id";
    GIVEN_IN = "SELECT COUNT(*) AS given FROM promise WHERE from_talk = $1 AND promised_at IS NOT NULL";
    ADD = "INSERT INTO promise (id, pair, owner, written_by, written_at, from_talk, due, state, promised_at, what, how, anew_of, from_goal)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE promise SET state = $3, kept_at = $4, promised_at = COALESCE(promised_at, $5), revision = revision + 1
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
        "ended" => Ok(State::EndedWithPair),
        _ => Err(Fault::Broken("a promise stands nowhere".to_owned())),
    }
}

/// A state as it is stored: its name, and when it was kept.
fn stored(state: State) -> (&'static str, Option<i64>) {
    match state {
        State::Asked => ("asked", None),
        State::Open => ("open", None),
        State::Kept { at } => ("kept", Some(at.0)),
        State::Seen { kept_at } => ("seen", Some(kept_at.0)),
        State::Declined => ("declined", None),
        State::LaidAside => ("laid_aside", None),
        State::EndedWithPair => ("ended", None),
    }
}

async fn read(turn: &mut Turn<'_>, rows: Vec<Row>) -> Result<Vec<Promise>, Fault> {
    let pairs = rows.iter().map(|row| row.text("pair").map(PairId::stored)).collect::<Result<Vec<_>, _>>()?;
    let ring = turn.ring(PROMISES, pairs.iter().map(Room::of_pair)).await?;
    let mut promises = Vec::with_capacity(rows.len());
    for (row, pair) in rows.iter().zip(pairs) {
        let Some(key) = unless_erased(ring.key(&Room::of_pair(&pair)))? else { continue };
        let id = row.text("id")?;
        let open = |column: &'static str, sealed: Vec<u8>| -> Result<Words, Fault> {
            key.open(Place { column, row: &id }, &Sealed::stored(sealed))
        };
        let (what, how) = (open("promise.what", row.bytes("what")?)?, open("promise.how", row.bytes("how")?)?);
        promises.push(Promise {
            what,
            how,
            owner: Side::parse(&row.text("owner")?)
                .ok_or_else(|| Fault::Broken("a promise has no owner".to_owned()))?,
            due: row.text("due")?.parse().map_err(|_| Fault::Broken("a promise has no date".to_owned()))?,
            origin: match (row.maybe_text("from_talk")?, row.maybe_text("from_goal")?) {
                (Some(talk), _) => Origin::Talk(talk),
                (None, Some(goal)) => Origin::Goal(goal),
                (None, None) => Origin::Itself,
            },
            written_at: Moment(row.int("written_at")?),
            state: state(row)?,
            brought: row.flag("brought")?,
            revision: row.int("revision")?,
            id: PromiseId::stored(id),
            pair,
        });
    }
    Ok(promises)
}

fn unseen(promises: Vec<Promise>) -> Vec<Unseen<Promise>> {
    promises.into_iter().map(Unseen::new).collect()
}

pub(super) async fn find(turn: &mut Turn<'_>, id: &PromiseId) -> Result<Option<Unseen<Promise>>, Fault> {
    let Some(row) = turn.tx.maybe(&FIND, binds![id]).await? else { return Ok(None) };
    Ok(unseen(read(turn, vec![row]).await?).pop())
}

/// What is not over yet in these pairs, the first due first.
pub(super) async fn live(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Vec<Unseen<Promise>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LIVE, pairs.iter().map(Into::into).collect()).await?;
    Ok(unseen(read(turn, rows).await?))
}

/// The promises that are not over yet and the needs that go on in these pairs, asked in one.
pub(super) async fn between(
    turn: &mut Turn<'_>,
    pairs: &[PairId],
) -> Result<(Vec<Unseen<Promise>>, Vec<Unseen<Need>>), Fault> {
    if pairs.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let rows = turn.tx.all(&BETWEEN, pairs.iter().map(Into::into).collect()).await?;
    let (promises, rest): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.text("thing").is_ok_and(|thing| thing == "promise"));
    let promises = if promises.is_empty() { vec![] } else { read(turn, promises).await? };
    Ok((unseen(promises), needs::among_promises(turn, rest).await?))
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
    let how = key.seal(Place { column: "promise.how", row: &id }, &promise.how);
    let (name, _) = stored(step.now);
    let promised_at = (step.now == State::Open).then_some(visit.now.0);
    let (owner, by, due) = (promise.owner.name(), by.name(), promise.due.to_string());
    let (talk, goal) = (promise.origin.talk(), promise.origin.goal());
    let (pair, at, anew_of) = (&promise.pair, visit.now.0, anew_of.map(PromiseId::as_str));
    turn.tx
        .run(&ADD, binds![&id, pair, owner, by, at, talk, due, name, promised_at, what, how, anew_of, goal])
        .await
        .map(drop)
}

/// Saves a step, if nobody has saved another since the promise was read.
pub(super) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Promise,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    if write(turn, was, step.now).await? { Ok(()) } else { Err(Stop::Refused(Refusal::Moved)) }
}

/// Saves what follows from the end of the pair.
pub(super) async fn follow(turn: &mut Turn<'_>, was: &Promise, step: Step) -> Result<(), Fault> {
    turn.follows(was.id.as_str(), step.happened).await?;
    write(turn, was, step.now).await.map(drop)
}

async fn write(turn: &mut Turn<'_>, was: &Promise, now: State) -> Result<bool, Fault> {
    let (name, kept_at) = stored(now);
    let promised_at = (now == State::Open).then_some(turn.visit.now.0);
    Ok(turn.tx.run(&SAVE, binds![&was.id, was.revision, name, kept_at, promised_at]).await? == 1)
}

/// Of these pairs, those with promises or needs in them: asked before a pair that should never have been is taken away.
pub async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS_WRITTEN_IN, pairs).await?;
    let mut written: Vec<PairId> =
        rows.iter().map(|row| Ok(PairId::stored(row.text("pair")?))).collect::<Result<_, Fault>>()?;
    written.extend(needs::pairs_written_in(tx, pairs).await?);
    Ok(written)
}

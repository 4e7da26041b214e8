//! SQL and rows of agenda points.

use super::{TALKS, opened, sealed, side};
use crate::access::law::{ClosePoint, RaisePoint};
use crate::access::{About, Permit, Subject, Turn, Unseen};
use crate::conversations::point::{Point, State, Step, Tag};
use crate::conversations::{PointId, TalkId};
use crate::goals::GoalId;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{DataKey, Place, Room, Words, unless_erased};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

sealed_columns! {
    ALL_TITLES = "agenda_point.title" in TALKS, "SELECT 'pair:' || pair AS room, id AS line, title AS sealed
        FROM agenda_point";
    ALL_MORES = "agenda_point.more" in TALKS, "SELECT 'pair:' || pair AS room, id AS line, more AS sealed
        FROM agenda_point WHERE more IS NOT NULL";
}

sql! {
    FIND = "SELECT p.id, p.pair, p.raised_by, p.raised_at, p.title, p.more, p.tag, p.goal, p.closed_at, p.revision,
            (SELECT MAX(x.at) FROM point_talked x WHERE x.point = p.id) AS last_at
        FROM agenda_point p WHERE p.id = $1";
    ON_TALK = "SELECT p.id, p.pair, p.raised_by, p.raised_at, p.title, p.more, p.tag, p.goal, p.closed_at, p.revision,
            (SELECT MAX(x.at) FROM point_talked x WHERE x.point = p.id) AS last_at, here.talk
        FROM agenda_point p LEFT JOIN point_talked here ON here.point = p.id AND here.talk = $2
        WHERE p.pair = $1 AND (p.closed_at IS NULL OR here.talk IS NOT NULL) ORDER BY p.raised_at, p.id";
    // A row for each talk since that day in which a point was talked about, and one for each that is open.
    SINCE = "SELECT p.id, p.pair, p.raised_by, p.raised_at, p.title, p.more, p.tag, p.goal, p.closed_at, p.revision,
            (SELECT MAX(x.at) FROM point_talked x WHERE x.point = p.id) AS last_at, k.talk
        FROM agenda_point p LEFT JOIN point_talked k ON k.point = p.id AND k.at >= $1
        WHERE p.pair IN ({list}) AND (p.closed_at IS NULL OR k.talk IS NOT NULL) ORDER BY p.raised_at, p.id, k.at";
    ADD = "INSERT INTO agenda_point (id, pair, raised_by, raised_at, title, more, tag, goal) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SET_CLOSED = "UPDATE agenda_point SET closed_at = $3, revision = revision + 1 WHERE id = $1 AND revision = $2";
    TALKED = "INSERT INTO point_talked (point, talk, at) VALUES ($1, $2, $3) ON CONFLICT (point, talk) DO NOTHING";
    NOT_TALKED = "DELETE FROM point_talked WHERE point = $1 AND talk = $2";
}

/// A point, and a talk in which it was talked about.
pub(in crate::conversations) struct Placed {
    pub point: Point,
    pub talked_in: Option<TalkId>,
}

impl About for Placed {
    fn subject(&self) -> Subject {
        self.point.subject()
    }

    fn identity(&self) -> String {
        self.point.identity()
    }
}

fn point(key: &DataKey, row: &Row) -> Result<Point, Fault> {
    let id = PointId::stored(row.text("id")?);
    let state = match (row.maybe_int("closed_at")?, row.maybe_int("last_at")?) {
        (Some(at), _) => State::Closed { at: Moment(at) },
        (None, Some(last)) => State::TalkedAbout { last: Moment(last) },
        (None, None) => State::Open,
    };
    Ok(Point {
        pair: PairId::stored(row.text("pair")?),
        raised_by: side(&row.text("raised_by")?)?,
        raised_at: Moment(row.int("raised_at")?),
        title: opened(key, row, "title", Place { column: "agenda_point.title", row: id.as_str() })?,
        more: opened(key, row, "more", Place { column: "agenda_point.more", row: id.as_str() })?,
        tag: row.maybe_text("tag")?.as_deref().and_then(Tag::parse),
        goal: row.maybe_text("goal")?.map(GoalId::stored),
        state,
        revision: row.int("revision")?,
        id,
    })
}

async fn placed(turn: &mut Turn<'_>, pairs: &[PairId], rows: Vec<Row>) -> Result<Vec<Unseen<Placed>>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ring = turn.ring(TALKS, pairs.iter().map(Room::of_pair)).await?;
    let read = |row: &Row| -> Result<Option<Unseen<Placed>>, Fault> {
        let Some(key) = unless_erased(ring.key(&Room::of_pair(row.text("pair")?)))? else { return Ok(None) };
        let talked_in = row.maybe_text("talk")?.map(TalkId::stored);
        Ok(Some(Unseen::new(Placed { point: point(key, row)?, talked_in })))
    };
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

pub(in crate::conversations) async fn find(turn: &mut Turn<'_>, id: &PointId) -> Result<Option<Unseen<Point>>, Fault> {
    let Some(row) = turn.tx.maybe(&FIND, binds![id]).await? else { return Ok(None) };
    let room = Room::of_pair(row.text("pair")?);
    let ring = turn.ring(TALKS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    Ok(Some(Unseen::new(point(key, &row)?)))
}

/// What is on the table in a talk: all that is open, and what was talked about in it.
pub(in crate::conversations) async fn on_talk(
    turn: &mut Turn<'_>,
    pair: &PairId,
    talk: &TalkId,
) -> Result<Vec<Unseen<Placed>>, Fault> {
    let rows = turn.tx.all(&ON_TALK, binds![pair, talk]).await?;
    placed(turn, std::slice::from_ref(pair), rows).await
}

pub(in crate::conversations) async fn since(
    turn: &mut Turn<'_>,
    pairs: &[PairId],
    since: Moment,
) -> Result<Vec<Unseen<Placed>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let binds = std::iter::once(since.0.into()).chain(pairs.iter().map(Into::into)).collect();
    let rows = turn.tx.all(&SINCE, binds).await?;
    placed(turn, pairs, rows).await
}

/// What somebody raises.
pub struct Raised<'a> {
    pub title: &'a Words,
    pub more: &'a Words,
    pub tag: Option<Tag>,
    pub goal: Option<&'a GoalId>,
}

pub(in crate::conversations) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<RaisePoint>,
    pair: &PairId,
    by: Side,
    step: &Step,
    raised: &Raised<'_>,
) -> Result<PointId, Fault> {
    let id = PointId::stored(turn.spend(permit, step.happened).await?);
    let key = turn.to_seal(TALKS, &Room::of_pair(pair)).await?;
    let title = key.seal(Place { column: "agenda_point.title", row: id.as_str() }, raised.title);
    let more = sealed(&key, Place { column: "agenda_point.more", row: id.as_str() }, raised.more);
    let now = turn.visit.now.0;
    let binds =
        binds![&id, pair, by.name(), now, title, more, raised.tag.map(Tag::name), raised.goal.map(GoalId::as_str)];
    turn.tx.run(&ADD, binds).await?;
    Ok(id)
}

/// Closes a point or takes it up again. `false`: somebody was there first.
pub(in crate::conversations) async fn save_closed(
    turn: &mut Turn<'_>,
    permit: Permit<ClosePoint>,
    was: &Point,
    step: &Step,
) -> Result<bool, Fault> {
    let id = turn.spend(permit, step.happened).await?;
    let closed = match step.now {
        State::Closed { at } => Some(at.0),
        State::Open | State::TalkedAbout { .. } => None,
    };
    Ok(turn.tx.run(&SET_CLOSED, binds![id, was.revision, closed]).await? == 1)
}

pub(in crate::conversations) async fn save_talked(
    turn: &mut Turn<'_>,
    permit: Permit<ClosePoint>,
    talk: &TalkId,
    step: &Step,
) -> Result<(), Fault> {
    let id = turn.spend(permit, step.happened).await?;
    let now = turn.visit.now.0;
    turn.tx.run(&TALKED, binds![id, talk, now]).await.map(drop)
}

pub(in crate::conversations) async fn save_not_talked(
    turn: &mut Turn<'_>,
    permit: Permit<ClosePoint>,
    talk: &TalkId,
) -> Result<(), Fault> {
    let id = turn.spend(permit, crate::access::Happened::new("point_not_talked_about")).await?;
    turn.tx.run(&NOT_TALKED, binds![id, talk]).await.map(drop)
}

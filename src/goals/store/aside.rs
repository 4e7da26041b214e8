//! SQL and rows of what lies beside the goals: drafts, and fixed frames from the leader.

use serde::{Deserialize, Serialize};

use super::{GOALS, kind};
use crate::access::law::{WriteDraft, WriteFixedFrame};
use crate::access::{Happened, Permit, Turn, Unseen};
use crate::agreements::{open_wording, seal_wording};
use crate::goals::goal::{Draft, FixedFrame, Kind, Meant};
use crate::goals::wording::Wording;
use crate::goals::{DraftId, FrameId};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Class, Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, PairId, PersonId};
use crate::{binds, sealed_columns, sql};

/// Drafts are kept with the person who writes them.
const DRAFTS: Class = Class("drafts");

/// What lies under a draft's seal: everything that had been written, also why.
#[derive(Serialize, Deserialize)]
struct Sheet {
    #[serde(flatten)]
    wording: Wording,
    #[serde(default)]
    reason: Words,
    #[serde(default)]
    meant: Meant,
}

sealed_columns! {
    ALL_DRAFTS = "goal_draft.wording" in DRAFTS, "SELECT 'person:' || author AS room, id AS line, wording AS sealed
        FROM goal_draft";
    ALL_WHATS = "fixed_frame.what" in GOALS, "SELECT 'employment:' || employment AS room, id AS line, what AS sealed
        FROM fixed_frame";
    ALL_WHYS = "fixed_frame.why" in GOALS, "SELECT 'employment:' || employment AS room, id AS line, why AS sealed
        FROM fixed_frame";
}

sql! {
    DRAFT = "SELECT id, author, employment, kind, at, wording FROM goal_draft WHERE id = $1";
    DRAFTS_OF = "SELECT id, author, employment, kind, at, wording FROM goal_draft WHERE author = $1 ORDER BY at DESC, id";
    ADD_DRAFT = "INSERT INTO goal_draft (id, author, employment, kind, at, wording) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, at = excluded.at, wording = excluded.wording";
    DROP_DRAFT = "DELETE FROM goal_draft WHERE id = $1";
    FRAMES = "SELECT id, employment, pair, at, what, why FROM fixed_frame WHERE employment IN ({list}) ORDER BY at DESC, id";
    ADD_FRAME = "INSERT INTO fixed_frame (id, employment, pair, at, what, why) VALUES ($1, $2, $3, $4, $5, $6)";
}

async fn read(turn: &mut Turn<'_>, author: &PersonId, rows: Vec<Row>) -> Result<Vec<Unseen<Draft>>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_person(author);
    let ring = turn.ring(DRAFTS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let mut drafts = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row.text("id")?;
        let Sheet { wording, reason, meant } = open_wording(
            key,
            Place { column: "goal_draft.wording", row: &id },
            &Sealed::stored(row.bytes("wording")?),
        )?;
        drafts.push(Unseen::new(Draft {
            meant,
            id: DraftId::stored(id),
            author: author.clone(),
            employment: EmploymentId::stored(row.text("employment")?),
            kind: kind(&row)?,
            wording,
            reason,
            at: Moment(row.int("at")?),
        }));
    }
    Ok(drafts)
}

pub(in crate::goals) async fn draft(turn: &mut Turn<'_>, id: &DraftId) -> Result<Option<Unseen<Draft>>, Fault> {
    let Some(row) = turn.tx.maybe(&DRAFT, binds![id]).await? else { return Ok(None) };
    let author = PersonId::stored(row.text("author")?);
    Ok(read(turn, &author, vec![row]).await?.pop())
}

pub(in crate::goals) async fn my_drafts(turn: &mut Turn<'_>) -> Result<Vec<Unseen<Draft>>, Fault> {
    let me = turn.visit.me.id.clone();
    let rows = turn.tx.all(&DRAFTS_OF, binds![&me]).await?;
    read(turn, &me, rows).await
}

/// Whose draft, for which employment, saying what.
pub(in crate::goals) struct Drafted<'a> {
    pub author: &'a PersonId,
    pub employment: &'a EmploymentId,
    pub kind: Kind,
    pub wording: &'a Wording,
    pub reason: &'a Words,
    pub meant: Meant,
}

pub(in crate::goals) async fn save_draft(
    turn: &mut Turn<'_>,
    id: &DraftId,
    drafted: &Drafted<'_>,
) -> Result<(), Fault> {
    let visit = turn.visit;
    let key = turn.to_seal(DRAFTS, &Room::of_person(drafted.author)).await?;
    let sheet = Sheet { wording: drafted.wording.clone(), reason: drafted.reason.clone(), meant: drafted.meant };
    let wording = seal_wording(&key, Place { column: "goal_draft.wording", row: id.as_str() }, &sheet)?;
    let binds = binds![id, drafted.author, drafted.employment, drafted.kind.name(), visit.now.0, wording];
    turn.tx.run(&ADD_DRAFT, binds).await.map(drop)
}

/// Nobody else has seen it: it is deleted, and leaves nothing behind but the fact.
pub(in crate::goals) async fn drop_draft(
    turn: &mut Turn<'_>,
    permit: Permit<WriteDraft>,
    happened: Happened,
) -> Result<(), Fault> {
    let id = turn.spend(permit, happened).await?;
    turn.tx.run(&DROP_DRAFT, binds![id]).await.map(drop)
}

pub(in crate::goals) async fn frames(
    turn: &mut Turn<'_>,
    employments: &[EmploymentId],
) -> Result<Vec<Unseen<FixedFrame>>, Fault> {
    if employments.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&FRAMES, employments.iter().map(Into::into).collect()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ring = turn.ring(GOALS, employments.iter().map(Room::of_employment)).await?;
    let mut frames = Vec::with_capacity(rows.len());
    for row in rows {
        let (id, employment) = (row.text("id")?, EmploymentId::stored(row.text("employment")?));
        let Some(key) = unless_erased(ring.key(&Room::of_employment(&employment)))? else { continue };
        let what = key.open(Place { column: "fixed_frame.what", row: &id }, &Sealed::stored(row.bytes("what")?))?;
        let why = key.open(Place { column: "fixed_frame.why", row: &id }, &Sealed::stored(row.bytes("why")?))?;
        let pair = PairId::stored(row.text("pair")?);
        frames.push(Unseen::new(FixedFrame {
            id: FrameId::stored(id),
            employment,
            pair,
            what,
            why,
            at: Moment(row.int("at")?),
        }));
    }
    Ok(frames)
}

pub(in crate::goals) async fn add_frame(
    turn: &mut Turn<'_>,
    permit: Permit<WriteFixedFrame>,
    employment: &EmploymentId,
    pair: &PairId,
    what: &Words,
    why: &Words,
) -> Result<(), Fault> {
    let visit = turn.visit;
    let id = turn.spend(permit, Happened::new("fixed_frame_set")).await?;
    let key = turn.to_seal(GOALS, &Room::of_employment(employment)).await?;
    let what = key.seal(Place { column: "fixed_frame.what", row: &id }, what);
    let why = key.seal(Place { column: "fixed_frame.why", row: &id }, why);
    turn.tx.run(&ADD_FRAME, binds![&id, employment, pair, visit.now.0, what, why]).await.map(drop)
}

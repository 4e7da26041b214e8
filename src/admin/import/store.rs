//! SQL and rows of imports: what is staged, in parts, and what is needed to undo it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::headings::Columns;
use super::plan::Mode;
use super::preview::Preview;
use super::reversal::Reversal;
use super::rows::{Row as FileRow, Said};
use super::run::{Done, Import, ImportId, InShort, STAGED_FOR, State, UNDO_FOR};
use crate::access::{About, Subject, Unseen};
use crate::ground::clock::Moment;
use crate::ground::db::{Db, Fault, Row, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

sql! {
    FIND = "SELECT id, staged_by, staged_at, mode, state, directory, digest, preview_open, added, changed, ended,
            applied_by, applied_at, undone_by, undone_at, revision FROM import WHERE id = $1";
    LATEST = "SELECT id, staged_by, staged_at, mode, state, directory, digest, added, changed, ended,
            applied_by, applied_at, undone_by, undone_at, revision FROM import ORDER BY staged_at DESC, id LIMIT 100";
    LATEST_APPLIED = "SELECT id FROM import WHERE state = 'applied' ORDER BY applied_at DESC, id LIMIT 1";
    ADD = "INSERT INTO import (id, staged_by, staged_at, mode, state, directory, digest, preview_open, added, changed, ended)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    SAVE = "UPDATE import SET state = $3, directory = $4, preview_open = $5, added = $6, changed = $7, ended = $8, applied_by = $9,
            applied_at = $10, undone_by = $11, undone_at = $12, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_PART = "INSERT INTO import_part (import, kind, no, at, part_open) VALUES ($1, $2, $3, $4, $5)";
    PARTS = "SELECT part_open FROM import_part WHERE import = $1 AND kind = $2 ORDER BY no";
    DROP_PARTS = "DELETE FROM import_part WHERE import = $1 AND kind = $2";
    // What nobody has fetched in time, with the names in it.
    FORGET_STAGED = "UPDATE import SET state = 'discarded', preview_open = $2, revision = revision + 1
        WHERE state IN ('faulty', 'staged', 'asked') AND staged_at < $1";
    FORGET_PREVIEWS = "UPDATE import SET preview_open = $2 WHERE state IN ('applied', 'undone', 'discarded') AND staged_at < $1";
    FORGET_PARTS = "DELETE FROM import_part WHERE kind = $1 AND at < $2";
}

/// Rows in a part: about a megabyte, so that nobody waits long for one to be written.
const ROWS_A_PART: usize = 6_000;
/// Bytes in a part of what is needed to undo.
const BYTES_A_PART: usize = 1024 * 1024;

impl About for Import {
    fn subject(&self) -> Subject {
        Subject::Organisation
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

fn broken(what: &str) -> Fault {
    Fault::Broken(format!("an import has no {what}"))
}

fn done(row: &Row, by: &str, at: &str) -> Result<Option<Done>, Fault> {
    Ok(match (row.maybe_text(by)?, row.maybe_int(at)?) {
        (Some(by), Some(at)) => Some(Done { by: PersonId::stored(by), at: Moment(at) }),
        _ => None,
    })
}

fn import(row: &Row, preview: Preview) -> Result<Import, Fault> {
    let count = |column: &str| Ok::<_, Fault>(usize::try_from(row.int(column)?).unwrap_or_default());
    Ok(Import {
        id: ImportId::stored(row.text("id")?),
        staged: Done { by: PersonId::stored(row.text("staged_by")?), at: Moment(row.int("staged_at")?) },
        mode: Mode::parse(&row.text("mode")?).ok_or_else(|| broken("mode"))?,
        state: State::parse(&row.text("state")?).ok_or_else(|| broken("state"))?,
        directory: row.int("directory")?,
        digest: row.text("digest")?,
        preview,
        in_short: InShort { added: count("added")?, changed: count("changed")?, ended: count("ended")? },
        applied: done(row, "applied_by", "applied_at")?,
        undone: done(row, "undone_by", "undone_at")?,
        revision: row.int("revision")?,
    })
}

fn read<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Result<T, Fault> {
    serde_json::from_slice(bytes).map_err(|_| broken("readable part"))
}

fn written<T: Serialize>(what: &T) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(what).map_err(|_| broken("writable part"))
}

pub(super) async fn find(tx: &mut Tx, id: &ImportId) -> Result<Option<Unseen<Import>>, Fault> {
    let Some(row) = tx.maybe(&FIND, binds![id]).await? else { return Ok(None) };
    let preview = read(&row.bytes("preview_open")?)?;
    Ok(Some(Unseen::new(import(&row, preview)?)))
}

/// The latest hundred, without what was shown of them.
pub(super) async fn latest(tx: &mut Tx) -> Result<Vec<Unseen<Import>>, Fault> {
    let rows = tx.all(&LATEST, vec![]).await?;
    rows.iter().map(|row| Ok(Unseen::new(import(row, Preview::default())?))).collect()
}

/// The one that can be undone: the last that was fetched and not undone.
pub(super) async fn latest_applied(tx: &mut Tx) -> Result<Option<ImportId>, Fault> {
    let row = tx.maybe(&LATEST_APPLIED, vec![]).await?;
    row.map(|row| Ok(ImportId::stored(row.text("id")?))).transpose()
}

pub(super) async fn add(tx: &mut Tx, import: &Import) -> Result<(), Fault> {
    let short = import.in_short;
    let binds = binds![
        &import.id,
        &import.staged.by,
        import.staged.at.0,
        import.mode.name(),
        import.state.name(),
        import.directory,
        &import.digest,
        written(&import.preview)?,
        count(short.added),
        count(short.changed),
        count(short.ended),
    ];
    tx.run(&ADD, binds).await.map(drop)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Saves what an import has become. `false`: somebody else has saved it since it was read.
pub(super) async fn save(tx: &mut Tx, import: &Import) -> Result<bool, Fault> {
    let (short, who) = (import.in_short, |done: &Option<Done>| done.as_ref().map(|done| done.by.to_string()));
    let at = |done: &Option<Done>| done.as_ref().map(|done| done.at.0);
    let binds = binds![
        &import.id,
        import.revision,
        import.state.name(),
        import.directory,
        written(&import.preview)?,
        count(short.added),
        count(short.changed),
        count(short.ended),
        who(&import.applied),
        at(&import.applied),
        who(&import.undone),
        at(&import.undone),
    ];
    Ok(tx.run(&SAVE, binds).await? == 1)
}

/// What stands first in what is staged.
#[derive(Serialize, Deserialize)]
struct Head {
    columns: Columns,
    lines: usize,
}

/// What a file says, as parts, and the digest of them all.
pub(super) fn parts(said: &Said) -> Result<(Vec<Vec<u8>>, String), Fault> {
    let head = Head { columns: said.columns.clone(), lines: said.lines };
    let mut parts = vec![written(&head)?];
    for rows in said.rows.chunks(ROWS_A_PART) {
        parts.push(written(&rows)?);
    }
    let digest = digest(&parts);
    Ok((parts, digest))
}

fn digest(parts: &[Vec<u8>]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts the parts away, each in a transaction of its own: others write in between.
pub(super) async fn stage_parts(db: &Db, id: &ImportId, at: Moment, parts: Vec<Vec<u8>>) -> Result<(), Fault> {
    for (no, part) in parts.into_iter().enumerate() {
        let mut tx = db.begin().await?;
        tx.run(&ADD_PART, binds![id, "file", count(no), at.0, part]).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What was staged, if it is still what it was.
pub(super) async fn staged(tx: &mut Tx, import: &Import) -> Result<Said, Fault> {
    let rows = tx.all(&PARTS, binds![&import.id, "file"]).await?;
    let parts = rows.iter().map(|row| row.bytes("part_open")).collect::<Result<Vec<_>, _>>()?;
    if digest(&parts) != import.digest {
        return Err(broken("right digest"));
    }
    let (head, parts) = parts.split_first().ok_or_else(|| broken("part"))?;
    let Head { columns, lines } = read(head)?;
    let mut rows: Vec<FileRow> = Vec::with_capacity(lines);
    for part in parts {
        rows.extend(read::<Vec<FileRow>>(part)?);
    }
    Ok(Said { columns, lines, rows, mistakes: vec![] })
}

pub(super) async fn forget_file(tx: &mut Tx, id: &ImportId) -> Result<(), Fault> {
    tx.run(&DROP_PARTS, binds![id, "file"]).await.map(drop)
}

pub(super) fn reversal_parts(reversal: &Reversal) -> Result<Vec<Vec<u8>>, Fault> {
    Ok(written(reversal)?.chunks(BYTES_A_PART).map(<[u8]>::to_vec).collect())
}

pub(super) async fn keep_reversal(tx: &mut Tx, id: &ImportId, at: Moment, parts: Vec<Vec<u8>>) -> Result<(), Fault> {
    for (no, part) in parts.into_iter().enumerate() {
        tx.run(&ADD_PART, binds![id, "undo", count(no), at.0, part]).await?;
    }
    Ok(())
}

pub(super) async fn reversal(tx: &mut Tx, id: &ImportId) -> Result<Option<Reversal>, Fault> {
    let rows = tx.all(&PARTS, binds![id, "undo"]).await?;
    let parts = rows.iter().map(|row| row.bytes("part_open")).collect::<Result<Vec<_>, _>>()?;
    if parts.is_empty() { Ok(None) } else { read(&parts.concat()).map(Some) }
}

pub(super) async fn forget_reversal(tx: &mut Tx, id: &ImportId) -> Result<(), Fault> {
    tx.run(&DROP_PARTS, binds![id, "undo"]).await.map(drop)
}

/// Forgets what has been staged for a week, and what was needed to undo for thirty days (I20): counts stay, names go.
pub(super) async fn forget_old(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    let nothing = written(&Preview::default())?;
    let (week, month) = (now.plus_days(-STAGED_FOR).0, now.plus_days(-UNDO_FOR - 1).0);
    tx.run(&FORGET_STAGED, binds![week, nothing.clone()]).await?;
    tx.run(&FORGET_PREVIEWS, binds![month, nothing]).await?;
    tx.run(&FORGET_PARTS, binds!["file", week]).await?;
    tx.run(&FORGET_PARTS, binds!["undo", month]).await.map(drop)
}

//! One function per thing a person does with an import. What takes long, reading and comparing, is done before anybody's
//! turn begins; within the turn it is only written.

mod undoing;

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::Unreadable;
use super::plan::{Mode, Planned, plan};
use super::preview::Preview;
use super::progress::{self, Step};
use super::reversal::{Left, Reversal};
use super::rows::{self, Said};
use super::run::{Asks, Done, Import, ImportId, ImportRefusal, InShort, State};
use super::store;
use crate::access::law::{ApplyImport, ApproveImport, Deed, ReadImport, StageImport};
use crate::access::{self, Denied, Happened, Stop, Subject, Turn, Visit};
use crate::accounts;
use crate::admin::commands::{what_follows, written_in};
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Tx};
use crate::people::directory::{Changes, Directory, DutyRow, PairRow};
use crate::people::{self, PairId, PersonId};

pub use undoing::{ready_to_undo, undo};

/// One file at a time is read and compared: memory has an end.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// Work that keeps a processor busy, away from those that answer.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Fault::Broken("a file could not be compared".to_owned()))
}

async fn compared(visit: &Visit, said: Said, before: Directory, mode: Mode) -> Result<(Said, Planned), Fault> {
    let (now, chance) = ((visit.now, visit.today()), Arc::clone(&visit.house.chance));
    aside(move || {
        let planned = plan(&said, before, mode, now, &chance);
        (said, planned)
    })
    .await
}

/// A file that has been read and compared, and waits to be staged.
pub struct Staging {
    import: Import,
}

/// Reads a file and compares it with the organisation. Its parts are put away; nothing else has changed.
pub async fn read(visit: &Visit, bytes: Vec<u8>, mode: Mode) -> Result<Staging, Stop<Unreadable>> {
    visit.look().await?.permit(StageImport, &Subject::Organisation, "").await?;
    let _alone = ONE_AT_A_TIME.acquire().await;
    let today = visit.today();
    let said = aside(move || rows::read(&bytes, today)).await?.map_err(Stop::Refused)?;
    let before = people::whole_directory(&mut visit.look().await?.tx).await?;
    let directory = before.revision;
    let (said, planned) = compared(visit, said, before, mode).await?;
    let id = ImportId::new(&visit.house.chance);
    let mut import = Import {
        id: id.clone(),
        staged: Done { by: visit.me.id.clone(), at: visit.now },
        mode,
        state: if planned.preview.has_mistakes() { State::Faulty } else { State::Staged },
        directory,
        digest: String::new(),
        in_short: in_short(&planned.preview),
        preview: planned.preview,
        applied: None,
        undone: None,
        revision: 0,
    };
    // What cannot be fetched is not kept: only what is wrong with it.
    if import.state == State::Staged {
        let (parts, digest) = aside(move || store::parts(&said)).await??;
        import.digest = digest;
        store::stage_parts(&visit.house.db, &id, visit.now, parts).await?;
    }
    Ok(Staging { import })
}

fn in_short(preview: &Preview) -> InShort {
    InShort { added: preview.counts.added, changed: preview.counts.changed, ended: preview.counts.ended }
}

/// Stages what has been read.
pub async fn stage(turn: &mut Turn<'_>, staging: &Staging) -> Result<ImportId, Denied> {
    let id = staging.import.id.clone();
    let permit = turn.permit(StageImport, &Subject::Organisation, id.as_str()).await?;
    let lines = i64::try_from(staging.import.preview.counts.lines).ok();
    turn.spend(permit, Happened { what: "import_staged", number: lines }).await?;
    store::add(&mut turn.tx, &staging.import).await?;
    Ok(id)
}

/// An import as it is, for whoever may see it.
pub async fn seen(turn: &mut Turn<'_>, id: &ImportId) -> Result<(Import, bool), Denied> {
    let unseen = store::find(&mut turn.tx, id).await?;
    let import = turn.see(ReadImport, unseen).await?;
    let is_latest = store::latest_applied(&mut turn.tx).await?.as_ref() == Some(id);
    Ok((import, is_latest))
}

/// The latest imports, without what was shown of them.
pub async fn latest(turn: &mut Turn<'_>) -> Result<Vec<Import>, Fault> {
    let unseen = store::latest(&mut turn.tx).await?;
    turn.see_all(ReadImport, unseen).await
}

/// Opens an import to have something done with it, if its own rules allow it now.
async fn opened<D: Deed>(
    turn: &mut Turn<'_>,
    deed: D,
    id: &ImportId,
    asks: Asks,
) -> Result<(Import, access::Permit<D>), Stop<ImportRefusal>> {
    let unseen = store::find(&mut turn.tx, id).await?.ok_or(Denied::Hidden)?;
    let (import, permit) = turn.open(deed, unseen).await?;
    let is_latest = store::latest_applied(&mut turn.tx).await?.as_ref() == Some(id);
    import.may(asks, &turn.visit.me.id, turn.visit.now, is_latest).map_err(Stop::Refused)?;
    Ok((import, permit))
}

async fn kept(turn: &mut Turn<'_>, import: &Import) -> Result<(), Stop<ImportRefusal>> {
    if store::save(&mut turn.tx, import).await? { Ok(()) } else { Err(Stop::Refused(ImportRefusal::Settled)) }
}

/// Asks a second person to look at a large run.
pub async fn ask_second(turn: &mut Turn<'_>, id: &ImportId) -> Result<(), Stop<ImportRefusal>> {
    let (import, permit) = opened(turn, ApplyImport, id, Asks::SecondPerson).await?;
    turn.spend(permit, Happened::new("import_asked")).await?;
    kept(turn, &Import { state: State::Asked, ..import }).await
}

/// Throws away what was staged: by the one who brought it, or as the second person's no.
pub async fn discard(turn: &mut Turn<'_>, id: &ImportId) -> Result<(), Stop<ImportRefusal>> {
    let (import, permit) = opened(turn, ApplyImport, id, Asks::Discard).await?;
    turn.spend(permit, Happened::new("import_discarded")).await?;
    store::forget_file(&mut turn.tx, id).await?;
    kept(turn, &Import { state: State::Discarded, preview: Preview::default(), ..import }).await
}

/// What is ready to be written in somebody's turn.
pub struct Ready {
    id: ImportId,
    /// The revision of the organisation it was made against.
    directory: i64,
    changes: Changes,
    reversal: Vec<Vec<u8>>,
    left: Left,
}

/// Compares what was staged with the organisation as it is now. If it would do other things than were shown, the new is
/// kept to be looked at, and nothing is done.
pub async fn ready_to_fetch(visit: &Visit, id: &ImportId, asks: Asks) -> Result<Ready, Stop<ImportRefusal>> {
    let _alone = ONE_AT_A_TIME.acquire().await;
    progress::tell(id, Step::Comparing, 0);
    let mut turn = visit.look().await?;
    let (import, is_latest) = seen(&mut turn, id).await?;
    import.may(asks, &visit.me.id, visit.now, is_latest).map_err(Stop::Refused)?;
    let said = store::staged(&mut turn.tx, &import).await?;
    let before = people::whole_directory(&mut turn.tx).await?;
    drop(turn);
    let directory = before.revision;
    let (_, planned) = compared(visit, said, before, import.mode).await?;
    if planned.preview != import.preview {
        let in_short = in_short(&planned.preview);
        let state = if planned.preview.has_mistakes() { State::Faulty } else { State::Staged };
        let mut turn = visit.turn().await?;
        let again = Import { state, directory, preview: planned.preview, in_short, ..import };
        turn.permit(StageImport, &Subject::Organisation, id.as_str()).await?;
        kept(&mut turn, &again).await?;
        turn.tx.commit().await?;
        return Err(Stop::Refused(ImportRefusal::Moved));
    }
    let changes = planned.changes;
    let (changes, reversal) = aside(move || {
        let reversal = store::reversal_parts(&Reversal::of(&changes));
        (changes, reversal)
    })
    .await?;
    Ok(Ready { id: id.clone(), directory, changes, reversal: reversal?, left: Left::default() })
}

/// Fetches: everything in it, or nothing.
pub async fn fetch(turn: &mut Turn<'_>, ready: &Ready) -> Result<(), Stop<ImportRefusal>> {
    let (import, permit) = opened(turn, ApplyImport, &ready.id, Asks::Fetch).await?;
    turn.spend(permit, fetched("import_applied", &import)).await?;
    applied(turn, import, ready).await
}

/// The second person's yes, and the fetching.
pub async fn approve(turn: &mut Turn<'_>, ready: &Ready) -> Result<(), Stop<ImportRefusal>> {
    let (import, permit) = opened(turn, ApproveImport, &ready.id, Asks::Approve).await?;
    turn.spend(permit, fetched("import_approved", &import)).await?;
    applied(turn, import, ready).await
}

fn fetched(what: &'static str, import: &Import) -> Happened {
    Happened { what, number: i64::try_from(import.preview.counts.ended_or_re_led).ok() }
}

async fn applied(turn: &mut Turn<'_>, import: Import, ready: &Ready) -> Result<(), Stop<ImportRefusal>> {
    written(turn, ready).await?;
    store::forget_file(&mut turn.tx, &ready.id).await?;
    store::keep_reversal(&mut turn.tx, &ready.id, turn.visit.now, ready.reversal.clone()).await?;
    let applied = Some(Done { by: turn.visit.me.id.clone(), at: turn.visit.now });
    kept(turn, &Import { state: State::Applied, applied, ..import }).await
}

/// Writes the changes, with their lines of history and what follows in the rooms of those that end this second; unless
/// the organisation has changed since they were made ready.
async fn written(turn: &mut Turn<'_>, ready: &Ready) -> Result<(), Stop<ImportRefusal>> {
    let rows = progress::tell(&ready.id, Step::Writing, ready.changes.len());
    let made = people::make_changes(&mut turn.tx, &ready.changes, turn.visit.today(), &rows).await;
    made.map_err(met)?;
    let pairs = &ready.changes.pairs;
    let changed = pairs.iter().filter(|change| change.before.is_some()).filter_map(|change| change.after.as_ref());
    let changed = changed.map(|pair| pair.id.to_string()).collect();
    turn.follows_for_all(changed, Happened::new("pair_changed_by_import")).await?;
    // Whoever gets something to do for others, or has it no more, signs in anew (ASVS 7.2.4).
    let today = turn.visit.today();
    let otherwise = ready.changes.duties.iter().filter_map(|change| duty_changed_now(change, today));
    accounts::end_sessions(&mut turn.tx, &otherwise.collect::<Vec<PersonId>>()).await?;
    let ended: Vec<PairId> = pairs.iter().filter_map(ended_now).collect();
    let written_in = written_in(&mut turn.tx, &ended).await?;
    for pair in ended.iter().filter(|pair| written_in.contains(pair)) {
        what_follows(turn, pair).await?;
    }
    if people::changed_since(&mut turn.tx, ready.directory).await? {
        Ok(())
    } else {
        Err(Stop::Refused(ImportRefusal::Moved))
    }
}

/// Somebody was there first with another file, or two have begun to write in a pair that was to go: it is looked at again.
fn met(fault: Fault) -> Stop<ImportRefusal> {
    match fault {
        Fault::Taken(_) | Fault::PointedAt => {
            tracing::warn!(%fault, "an import met another change");
            Stop::Refused(ImportRefusal::Moved)
        }
        fault => Stop::from(fault),
    }
}

fn ended_now(change: &people::directory::Change<PairRow>) -> Option<PairId> {
    let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
    (before.ended_at.is_none() && after.ended_at.is_some()).then(|| after.id.clone())
}

fn duty_changed_now(change: &people::directory::Change<DutyRow>, today: Date) -> Option<PersonId> {
    let holds = |row: &Option<DutyRow>| row.as_ref().is_some_and(|row| row.holds_on(today));
    let row = change.before.as_ref().or(change.after.as_ref())?;
    (holds(&change.before) != holds(&change.after)).then(|| row.person.clone())
}

/// Forgets what is to be forgotten by now.
pub async fn forget_old(tx: &mut Tx, now: crate::ground::clock::Moment) -> Result<(), Fault> {
    store::forget_old(tx, now).await
}

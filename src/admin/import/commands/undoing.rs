//! Undoing what was fetched: what it takes is found out before anybody's turn begins.

use super::{ONE_AT_A_TIME, Ready, aside, kept, opened, seen, written};
use crate::access::law::UndoImport;
use crate::access::{self, Happened, Stop, Turn, Visit};
use crate::admin::commands::written_in;
use crate::admin::import::progress::{self, Step};
use crate::admin::import::reversal::{Left, Reversal, Since, Traces, turned_back};
use crate::admin::import::run::{Asks, Done, Import, ImportId, ImportRefusal, State};
use crate::admin::import::store;
use crate::ground::db::{Bind, Fault, Tx};
use crate::people::directory::PairRow;
use crate::people::{self, EmploymentId, PairId};
use crate::{accounts, conversations, direction, goals, roles};

/// Finds out what undoing takes, and what it cannot take back.
pub async fn ready_to_undo(visit: &Visit, id: &ImportId) -> Result<Ready, Stop<ImportRefusal>> {
    let _alone = ONE_AT_A_TIME.acquire().await;
    progress::tell(id, Step::Comparing, 0);
    let mut turn = visit.look().await?;
    let (import, is_latest) = seen(&mut turn, id).await?;
    import.may(Asks::Undo, &visit.me.id, visit.now, is_latest).map_err(Stop::Refused)?;
    let reversal = store::reversal(&mut turn.tx, id).await?.ok_or(Stop::Refused(ImportRefusal::TooLate))?;
    let directory = people::whole_directory(&mut turn.tx).await?;
    let changed = reversal.changed.pairs.iter().filter_map(|change| change.before.as_ref()).map(|pair| pair.id.clone());
    let named: Vec<PairId> = reversal.pairs.iter().cloned().chain(changed).collect();
    let mut pairs = people::pair_rows(&mut turn.tx, &named).await?;
    pairs.extend(people::pair_rows_of(&mut turn.tx, &reversal.employments).await?);
    pairs.sort_by(|one, other| one.id.cmp(&other.id));
    pairs.dedup_by(|one, other| one.id == other.id);
    let traces = traces(&mut turn.tx, &reversal, &pairs).await?;
    drop(turn);
    let (now, today, revision) = (visit.now, visit.today(), directory.revision);
    let (changes, left) = aside(move || {
        turned_back(&reversal, &Since { now, today, directory: &directory, pairs: &pairs, traces: &traces })
    })
    .await?;
    Ok(Ready { id: id.clone(), directory: revision, changes, reversal: vec![], left })
}

/// What has been written by or between those the run added.
async fn traces(tx: &mut Tx, reversal: &Reversal, pairs: &[PairRow]) -> Result<Traces, Fault> {
    let ids: Vec<PairId> = pairs.iter().map(|pair| pair.id.clone()).collect();
    let employments: Vec<Bind> = reversal.employments.iter().map(EmploymentId::as_str).map(Bind::from).collect();
    let units: Vec<Bind> = reversal.units.iter().map(Bind::from).collect();
    let mut traces = Traces { pairs: written_in(tx, &ids).await?, ..Traces::default() };
    traces.employments.extend(goals::employments_written_in(tx, &employments).await?);
    traces.employments.extend(roles::employments_written_in(tx, &employments).await?);
    traces.employments.extend(direction::employments_written_in(tx, &employments).await?);
    traces.units.extend(direction::units_written_for(tx, &units).await?);
    let people: Vec<Bind> = reversal.people.iter().map(Bind::from).collect();
    traces.people.extend(goals::people_written(tx, &people).await?);
    traces.people.extend(roles::people_written(tx, &people).await?);
    traces.people.extend(conversations::people_written(tx, &people).await?);
    traces.people.extend(accounts::people_known(tx, &people).await?);
    traces.people.extend(direction::writers(tx).await?);
    traces.people.extend(access::people_recorded(tx).await?);
    Ok(traces)
}

/// Undoes: the same pairs, and so the same rooms. Gives what is left all the same.
pub async fn undo(turn: &mut Turn<'_>, ready: &Ready) -> Result<Left, Stop<ImportRefusal>> {
    let (import, permit) = opened(turn, UndoImport, &ready.id, Asks::Undo).await?;
    turn.spend(permit, Happened::new("import_undone")).await?;
    // Whoever was invited and never came, goes with the name.
    let gone = ready.changes.people.iter().filter(|change| change.after.is_none());
    let gone: Vec<Bind> =
        gone.filter_map(|change| change.before.as_ref()).map(|person| Bind::from(&person.id)).collect();
    accounts::take_back_invitations(&mut turn.tx, &gone).await?;
    written(turn, ready).await?;
    store::forget_reversal(&mut turn.tx, &ready.id).await?;
    let undone = Some(Done { by: turn.visit.me.id.clone(), at: turn.visit.now });
    kept(turn, &Import { state: State::Undone, undone, ..import }).await?;
    Ok(ready.left)
}

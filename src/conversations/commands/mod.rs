//! One function per thing a person does with talks: load, ask, decide, save. Within one turn.

mod agenda;
mod leaving;
mod notes;
mod rhythms;

use super::TalkId;
use super::course::{self, NextDate, Now, Refusal};
use super::note;
use super::store;
use super::talk::Talk;
use super::time::When;
use crate::access::law::{CallTalk, CancelTalk, Deed, MoveTalk, SayHeld};
use crate::access::{Denied, Happened, Permit, Stop, Subject, Turn};
use crate::follow_ups;
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Tx};
use crate::ground::sealing::Words;
use crate::people::{Pair, PairId, Side};

pub use agenda::{close_point, mark_not_talked_about, mark_talked_about, raise_point, reopen_point};
pub use leaving::{agree_next_date, answer_closing, give_promise, propose_next_date, say_no_new_promises};
pub use notes::{keep_own_note, shared_note_since, write_shared_note};
pub use rhythms::{agree_rhythm, propose_rhythm};

/// A pair of the visitor's own, and the visitor's side in it.
fn among(turn: &Turn<'_>, pair: &PairId) -> Result<(Pair, Side), Denied> {
    let pair = turn.relations.pair(pair).ok_or(Denied::Hidden)?;
    let side = pair.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?;
    Ok((pair.clone(), side))
}

fn now(turn: &Turn<'_>) -> Now {
    Now { at: turn.visit.now, today: turn.visit.today() }
}

/// A talk with leave to do this to it, and the side the visitor is on.
async fn opened<D: Deed>(turn: &mut Turn<'_>, deed: D, id: &TalkId) -> Result<(Talk, Permit<D>, Side), Denied> {
    let found = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (talk, permit) = turn.open(deed, found.talk).await?;
    let (_, by) = among(turn, &talk.pair)?;
    Ok((talk, permit, by))
}

/// Calls a talk. Either may, and it stands in both calendars at once.
pub async fn call_talk(turn: &mut Turn<'_>, pair: &PairId, when: When, place: &Words) -> Result<TalkId, Stop<Refusal>> {
    let (pair, by) = among(turn, pair)?;
    let id = TalkId::new(&turn.visit.house.chance);
    let permit = turn.permit(CallTalk, &Subject::Pair(pair.id.clone()), id.as_str()).await?;
    let step = course::call(when, turn.visit.today()).map_err(Stop::Refused)?;
    let id = store::save::add(turn, permit, &pair.id, by, step, place).await?;
    complete_what_can_be(turn, &pair.id).await?;
    Ok(id)
}

/// Moves a talk, in time or only to another place. `read` is the time the person saw.
pub async fn move_talk(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    read: When,
    to: When,
    place: &Words,
) -> Result<(), Stop<Refusal>> {
    let (talk, permit, _) = opened(turn, MoveTalk, talk).await?;
    let elsewhere = talk.place.reveal().trim() != place.reveal().trim();
    match talk.course.move_to(to, read, turn.visit.today()) {
        Ok(step) => store::save::save(turn, permit, &talk, step, &Words::default()).await?,
        Err(Refusal::SameTime) if elsewhere => {
            turn.spend(permit, Happened::new("talk_place_changed")).await?;
        }
        Err(refusal) => return Err(Stop::Refused(refusal)),
    }
    if elsewhere {
        store::save::set_place(turn, &talk, place).await?;
    }
    Ok(complete_what_can_be(turn, &talk.pair).await?)
}

/// Calls a talk off, with a reason. The two keep a date: the one given here, or one that stands already.
pub async fn cancel_talk(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    reason: &Words,
    next: Option<When>,
) -> Result<(), Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, CancelTalk, talk).await?;
    let (pair, _) = among(turn, &talk.pair)?;
    let today = turn.visit.today();
    let follows = match next {
        Some(next) if next.day < today => return Err(Stop::Refused(Refusal::InThePast)),
        Some(_) => NextDate::Kept,
        None if store::has_date_after(turn, &talk.pair, talk.course.when.day).await? => NextDate::Kept,
        None if pair.rests_on(today) => NextDate::Rests,
        None => NextDate::None,
    };
    let step = talk.course.cancel(by, reason, follows, turn.visit.now).map_err(Stop::Refused)?;
    store::save::save(turn, permit, &talk, step, reason).await?;
    if let Some(next) = next {
        let step = course::call(next, today).map_err(Stop::Refused)?;
        store::save::add_following(turn, &talk.pair, by, step, &talk.place).await?;
    }
    Ok(complete_what_can_be(turn, &talk.pair).await?)
}

/// Says that a talk was held. It is, when the other has said so too (I6): whether that is so now is the answer.
pub async fn say_held(turn: &mut Turn<'_>, talk: &TalkId) -> Result<bool, Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, SayHeld, talk).await?;
    let step = talk.course.say_held(by, now(turn)).map_err(Stop::Refused)?;
    let both = step.now.state.is_held();
    store::save::save(turn, permit, &talk, step, &Words::default()).await?;
    if both {
        let forget_on = note::forgotten_after(turn.visit.today());
        store::notes::forget_sooner(turn, &talk.pair, talk.course.when.day, forget_on).await?;
        complete_what_can_be(turn, &talk.pair).await?;
    }
    Ok(both)
}

/// Says that nothing came of a talk. Either may, also when the other has said that it was held.
pub async fn say_it_did_not_happen(turn: &mut Turn<'_>, talk: &TalkId) -> Result<(), Stop<Refusal>> {
    let (talk, permit, _) = opened(turn, SayHeld, talk).await?;
    let step = talk.course.say_it_did_not_happen(now(turn)).map_err(Stop::Refused)?;
    store::save::save(turn, permit, &talk, step, &Words::default()).await
}

/// Completes the held talks of a pair that lack nothing any more (I4). Called after each deed that may have mended the
/// last lack; what only follows is written in the history as such.
pub(super) async fn complete_what_can_be(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for talk in store::held_uncompleted(turn, pair).await? {
        let given = follow_ups::given_in(turn, talk.id.as_str()).await?;
        if let Some(step) = talk.course.complete(&talk.closing(given), turn.visit.now) {
            match store::save::save_following(turn, &talk, step).await {
                // Somebody was there first: then they have completed it, or will.
                Ok(()) | Err(Stop::Refused(_)) => {}
                Err(Stop::Denied(Denied::Fault(fault))) => return Err(fault),
                Err(Stop::Denied(_)) => return Err(Fault::Broken("what follows asks nobody's leave".to_owned())),
            }
        }
    }
    Ok(())
}

/// What follows when a pair ends: planned talks are called off, and what lay on the table is cleared (settled 11).
/// Called by whoever ends the pair, in the same turn.
pub async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for talk in store::planned(turn, pair).await? {
        if let Some(step) = talk.course.end_with_pair(turn.visit.now) {
            match store::save::save_following(turn, &talk, step).await {
                Ok(()) | Err(Stop::Refused(_)) => {}
                Err(Stop::Denied(Denied::Fault(fault))) => return Err(fault),
                Err(Stop::Denied(_)) => return Err(Fault::Broken("what follows asks nobody's leave".to_owned())),
            }
        }
    }
    store::save::clear_offers(turn, pair).await?;
    store::rhythms::set_aside(turn, pair).await
}

/// Deletes own notes whose day has come (settled 33). Says how many.
pub async fn forget_old_notes(tx: &mut Tx, today: Date) -> Result<u64, Fault> {
    store::notes::forget(tx, today).await
}

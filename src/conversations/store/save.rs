//! SQL that writes talks: a step with its line of history, and what stands beside it.

use super::{TALKS, answer_row, sealed};
use crate::access::law::Deed;
use crate::access::{Permit, Stop, Subject, Turn};
use crate::conversations::TalkId;
use crate::conversations::closing::{Answer, Offer};
use crate::conversations::course::{Course, Refusal, Step};
use crate::conversations::talk::Talk;
use crate::conversations::time::{When, clock};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::{Place, Room, Words};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

sealed_columns! {
    ALL_PLACES = "talk.place" in TALKS, "SELECT 'pair:' || pair AS room, id AS line, place AS sealed FROM talk
        WHERE place IS NOT NULL";
    ALL_REASONS = "talk.reason" in TALKS, "SELECT 'pair:' || pair AS room, id AS line, reason AS sealed FROM talk
        WHERE reason IS NOT NULL";
    ALL_ANSWERS = "closing_answer.words" in TALKS, "SELECT 'pair:' || t.pair AS room, c.talk || '/' || c.side AS line,
        c.words AS sealed FROM closing_answer c JOIN talk t ON t.id = c.talk WHERE c.words IS NOT NULL";
}

sql! {
    ADD = "INSERT INTO talk (id, pair, kind, called_by, called_at, day, starts, minutes, grace_until, place)
        VALUES ($1, $2, 'one_to_one', $3, $4, $5, $6, $7, $8, $9)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE talk SET day = $3, starts = $4, minutes = $5, grace_until = $6, moved = $7, held_employee = $8, held_leader = $9,
            not_held_at = $10, completed_at = $11, cancelled_at = $12, cancelled_by = $13, reason = $14, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    SET_PLACE = "UPDATE talk SET place = $2 WHERE id = $1";
    SET_OFFER = "UPDATE talk SET offer_by = $3, offer_day = $4, offer_starts = $5, offer_minutes = $6, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    SET_NO_NEW_EMPLOYEE = "UPDATE talk SET no_new_employee = $2 WHERE id = $1";
    SET_NO_NEW_LEADER = "UPDATE talk SET no_new_leader = $2 WHERE id = $1";
    ANSWER = "INSERT INTO closing_answer (talk, side, at, words) VALUES ($1, $2, $3, $4)
        ON CONFLICT (talk, side) DO UPDATE SET at = excluded.at, words = excluded.words";
    TAKEN = "SELECT id FROM talk WHERE pair = $1 AND day = $2 AND cancelled_at IS NULL AND not_held_at IS NULL";
    CLEAR_OFFERS = "UPDATE talk SET offer_by = NULL, offer_day = NULL, offer_starts = NULL, offer_minutes = NULL, revision = revision + 1
        WHERE pair = $1 AND offer_by IS NOT NULL";
}

/// Somebody was there first, with this pair's only talk that day.
fn taken<R>(fault: Fault, refusal: R) -> Stop<R> {
    match fault {
        Fault::Taken(_) => Stop::Refused(refusal),
        fault => Stop::from(fault),
    }
}

pub(in crate::conversations) async fn add<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    pair: &PairId,
    by: Side,
    step: Step,
    place: &Words,
) -> Result<TalkId, Stop<Refusal>> {
    let id = TalkId::stored(turn.spend(permit, step.happened).await?);
    write_new(turn, &id, pair, by, step.now.when, place).await?;
    Ok(id)
}

/// A talk that follows from another deed in the same turn.
pub(in crate::conversations) async fn add_following(
    turn: &mut Turn<'_>,
    pair: &PairId,
    by: Side,
    step: Step,
    place: &Words,
) -> Result<TalkId, Stop<Refusal>> {
    let id = TalkId::new(&turn.visit.house.chance);
    turn.follows_in(&Subject::Pair(pair.clone()), id.as_str(), step.happened).await?;
    write_new(turn, &id, pair, by, step.now.when, place).await?;
    Ok(id)
}

async fn write_new(
    turn: &mut Turn<'_>,
    id: &TalkId,
    pair: &PairId,
    by: Side,
    when: When,
    place: &Words,
) -> Result<(), Stop<Refusal>> {
    if turn.tx.maybe(&TAKEN, binds![pair, when.day.to_string()]).await?.is_some() {
        return Err(Stop::Refused(Refusal::DayTaken));
    }
    let key = turn.to_seal(TALKS, &Room::of_pair(pair)).await?;
    let place = sealed(&key, Place { column: "talk.place", row: id.as_str() }, place);
    let (day, starts, grace) = (when.day.to_string(), clock(when.starts), when.grace_until().to_string());
    let now = turn.visit.now.0;
    let added =
        turn.tx.run(&ADD, binds![id, pair, by.name(), now, day, starts, i64::from(when.minutes), grace, place]).await;
    added.map(drop).map_err(|fault| taken(fault, Refusal::DayTaken))
}

/// Saves a step, if nobody has saved another since the talk was read.
pub(in crate::conversations) async fn save<D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Talk,
    step: Step,
    reason: &Words,
) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    write(turn, was, step.now, reason).await
}

/// Saves what follows from another deed in the same turn.
pub(in crate::conversations) async fn save_following(
    turn: &mut Turn<'_>,
    was: &Talk,
    step: Step,
) -> Result<(), Stop<Refusal>> {
    turn.follows(was.id.as_str(), step.happened).await?;
    write(turn, was, step.now, &Words::default()).await
}

async fn write(turn: &mut Turn<'_>, was: &Talk, now: Course, reason: &Words) -> Result<(), Stop<Refusal>> {
    if now.when.day != was.course.when.day
        && turn.tx.maybe(&TAKEN, binds![&was.pair, now.when.day.to_string()]).await?.is_some()
    {
        return Err(Stop::Refused(Refusal::DayTaken));
    }
    let reason = match reason.is_blank() {
        true => None,
        false => {
            let key = turn.to_seal(TALKS, &Room::of_pair(&was.pair)).await?;
            sealed(&key, Place { column: "talk.reason", row: was.id.as_str() }, reason)
        }
    };
    let (when, said) = (now.when, now.state.said());
    let moment = |moment: Option<Moment>| moment.map(|moment| moment.0);
    let (by, cancelled) = said.cancelled.map_or((None, None), |(by, at)| (by.map(Side::name), Some(at)));
    let binds = binds![
        &was.id,
        was.revision,
        when.day.to_string(),
        clock(when.starts),
        i64::from(when.minutes),
        when.grace_until().to_string(),
        i64::from(now.moved),
        moment(said.held_by_employee),
        moment(said.held_by_leader),
        moment(said.not_held),
        moment(said.completed),
        moment(cancelled),
        by,
        reason,
    ];
    let saved = turn.tx.run(&SAVE, binds).await.map_err(|fault| taken(fault, Refusal::DayTaken))?;
    if saved == 0 { Err(Stop::Refused(Refusal::Changed)) } else { Ok(()) }
}

pub(in crate::conversations) async fn set_place(turn: &mut Turn<'_>, talk: &Talk, place: &Words) -> Result<(), Fault> {
    let key = turn.to_seal(TALKS, &Room::of_pair(&talk.pair)).await?;
    let place = sealed(&key, Place { column: "talk.place", row: talk.id.as_str() }, place);
    turn.tx.run(&SET_PLACE, binds![&talk.id, place]).await.map(drop)
}

/// Lays a date on the table, or clears it. `false`: somebody was there first.
pub(in crate::conversations) async fn set_offer(
    turn: &mut Turn<'_>,
    talk: &Talk,
    offer: Option<Offer>,
) -> Result<bool, Fault> {
    let (by, when) = (offer.map(|offer| offer.by.name()), offer.map(|offer| offer.when));
    let binds = binds![
        &talk.id,
        talk.revision,
        by,
        when.map(|when| when.day.to_string()),
        when.map(|when| clock(when.starts)),
        when.map(|when| i64::from(when.minutes)),
    ];
    Ok(turn.tx.run(&SET_OFFER, binds).await? == 1)
}

pub(in crate::conversations) async fn set_no_new(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    by: Side,
    at: Moment,
) -> Result<(), Fault> {
    let sql = match by {
        Side::Employee => &SET_NO_NEW_EMPLOYEE,
        Side::Leader => &SET_NO_NEW_LEADER,
    };
    turn.tx.run(sql, binds![talk, at.0]).await.map(drop)
}

pub(in crate::conversations) async fn set_answer(
    turn: &mut Turn<'_>,
    talk: &Talk,
    by: Side,
    answer: &Answer,
) -> Result<(), Fault> {
    let name = answer_row(&talk.id, by);
    let words = match answer.words() {
        Some(words) => {
            let key = turn.to_seal(TALKS, &Room::of_pair(&talk.pair)).await?;
            sealed(&key, Place { column: "closing_answer.words", row: &name }, words)
        }
        None => None,
    };
    let now = turn.visit.now.0;
    turn.tx.run(&ANSWER, binds![&talk.id, by.name(), now, words]).await.map(drop)
}

pub(in crate::conversations) async fn clear_offers(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    turn.tx.run(&CLEAR_OFFERS, binds![pair]).await.map(drop)
}

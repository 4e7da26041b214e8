//! SQL and rows of talks. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub(super) mod lines;
pub(super) mod notes;
pub(super) mod points;
pub(super) mod rhythms;

use super::TalkId;
use super::closing::{Answer, NoNewPromises, Offer};
use super::note::OwnNote;
use super::talk::{Answers, Course, Meanwhile, Planned, Refusal, Said, State, Step, Talk};
use super::time::{When, clock};
use crate::access::law::Deed;
use crate::access::{Permit, Stop, Turn, Unseen};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words};
use crate::people::{PairId, Side};
use crate::{binds, sql};

/// Talks and their points are kept equally long.
pub(super) const TALKS: Class = Class("talks");

sql! {
    FIND = "SELECT t.id, t.pair, t.called_by, t.day, t.starts, t.minutes, t.moved, t.place, t.held_employee, t.held_leader, t.not_held_at,
            t.cancelled_at, t.cancelled_by, t.reason, t.no_new_employee, t.no_new_leader, t.completed_at,
            t.offer_by, t.offer_day, t.offer_starts, t.offer_minutes, t.revision,
            EXISTS (SELECT 1 FROM rest r WHERE r.pair = t.pair AND r.from_date <= t.grace_until AND r.until_date > t.day) AS rested,
            e.at AS employee_answered_at, e.words AS employee_answer, l.at AS leader_answered_at, l.words AS leader_answer,
            n.words AS note, n.forget_on AS note_forget_on,
            x.id AS next_id, x.day AS next_day, x.starts AS next_starts, x.minutes AS next_minutes,
            (SELECT MAX(b.day) FROM talk b WHERE b.pair = t.pair AND b.day < t.day AND b.held_employee IS NOT NULL AND b.held_leader IS NOT NULL) AS last_day
        FROM talk t
        LEFT JOIN closing_answer e ON e.talk = t.id AND e.side = 'employee'
        LEFT JOIN closing_answer l ON l.talk = t.id AND l.side = 'leader'
        LEFT JOIN own_note n ON n.talk = t.id AND n.author = $2
        LEFT JOIN talk x ON x.id = (SELECT f.id FROM talk f WHERE f.pair = t.pair AND f.day > t.day AND f.cancelled_at IS NULL AND f.not_held_at IS NULL
            AND (f.held_employee IS NOT NULL OR f.held_leader IS NOT NULL OR f.grace_until >= $3) ORDER BY f.day LIMIT 1)
        WHERE t.id = $1";
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
    AFTER = "SELECT id FROM talk WHERE pair = $1 AND day > $2 AND cancelled_at IS NULL AND not_held_at IS NULL
        AND (held_employee IS NOT NULL OR held_leader IS NOT NULL OR grace_until >= $3) LIMIT 1";
    HELD_UNCOMPLETED = "SELECT id FROM talk WHERE pair = $1 AND held_employee IS NOT NULL AND held_leader IS NOT NULL AND completed_at IS NULL";
    PLANNED = "SELECT id FROM talk WHERE pair = $1 AND held_employee IS NULL AND held_leader IS NULL AND not_held_at IS NULL AND cancelled_at IS NULL
        AND grace_until >= $2";
    CLEAR_OFFERS = "UPDATE talk SET offer_by = NULL, offer_day = NULL, offer_starts = NULL, offer_minutes = NULL, revision = revision + 1
        WHERE pair = $1 AND offer_by IS NOT NULL";
}

fn broken(what: &str) -> Fault {
    Fault::Broken(format!("{what} of a talk cannot be read"))
}

fn date(text: &str) -> Result<Date, Fault> {
    text.parse().map_err(|_| broken("the day"))
}

fn side(text: &str) -> Result<Side, Fault> {
    Side::parse(text).ok_or_else(|| broken("a side"))
}

fn when(row: &Row, columns: [&str; 3]) -> Result<When, Fault> {
    let [day, starts, minutes] = columns;
    When::of(&row.text(day)?, &row.text(starts)?, &row.int(minutes)?.to_string()).ok_or_else(|| broken("the time"))
}

fn offer(row: &Row) -> Result<Option<Offer>, Fault> {
    let Some(by) = row.maybe_text("offer_by")? else { return Ok(None) };
    Ok(Some(Offer { by: side(&by)?, when: when(row, ["offer_day", "offer_starts", "offer_minutes"])? }))
}

/// What is known of a talk on this day.
fn course(row: &Row, today: Date) -> Result<Course, Fault> {
    let moment = |column: &str| -> Result<Option<Moment>, Fault> { Ok(row.maybe_int(column)?.map(Moment)) };
    let by = row.maybe_text("cancelled_by")?.as_deref().map(side).transpose()?;
    let said = Said {
        held_by_employee: moment("held_employee")?,
        held_by_leader: moment("held_leader")?,
        not_held: moment("not_held_at")?,
        completed: moment("completed_at")?,
        cancelled: moment("cancelled_at")?.map(|at| (by, at)),
    };
    let when = when(row, ["day", "starts", "minutes"])?;
    let meanwhile = if row.flag("rested")? { Meanwhile::Rested } else { Meanwhile::Awake };
    let moved = u32::try_from(row.int("moved")?).map_err(|_| broken("the count of moves"))?;
    Ok(Course { when, moved, state: State::known(said, when, meanwhile, today) })
}

/// Opens a sealed column; nothing written is nothing said.
pub(super) fn opened(key: &DataKey, row: &Row, column: &str, place: Place<'_>) -> Result<Words, Fault> {
    match row.maybe_bytes(column)? {
        Some(sealed) => key.open(place, &Sealed::stored(sealed)),
        None => Ok(Words::default()),
    }
}

/// Seals what is written; nothing said is not stored.
pub(super) fn sealed(key: &DataKey, place: Place<'_>, words: &Words) -> Option<Sealed> {
    (!words.is_blank()).then(|| key.seal(place, words))
}

fn answer_row(talk: &TalkId, side: Side) -> String {
    format!("{talk}/{}", side.name())
}

/// A talk, with the visitor's own note for it.
pub(super) struct Found {
    pub talk: Unseen<Talk>,
    pub note: Option<Unseen<OwnNote>>,
}

pub(super) async fn find(turn: &mut Turn<'_>, id: &TalkId) -> Result<Option<Found>, Fault> {
    let (me, today) = (turn.visit.me.id.clone(), turn.visit.today());
    let Some(row) = turn.tx.maybe(&FIND, binds![id, &me, today.to_string()]).await? else { return Ok(None) };
    let pair = PairId::stored(row.text("pair")?);
    turn.enter([Room::of_pair(&pair), Room::of_person(&me)]).await?;
    let talk = talk(turn, id, pair, &row, today).await?;
    let note = match (row.maybe_bytes("note")?, row.maybe_text("note_forget_on")?) {
        (Some(words), Some(forget_on)) => Some(notes::read(turn, id, &me, words, date(&forget_on)?).await?),
        _ => None,
    };
    Ok(Some(Found { talk: Unseen::new(talk), note: note.map(Unseen::new) }))
}

async fn talk(turn: &mut Turn<'_>, id: &TalkId, pair: PairId, row: &Row, today: Date) -> Result<Talk, Fault> {
    let room = Room::of_pair(&pair);
    let ring = turn.ring(TALKS, [room.clone()]).await?;
    let open = |column: &'static str, stored: &str, name: &str| match row.maybe_bytes(stored)? {
        Some(sealed) => ring.open(&room, Place { column, row: name }, &Sealed::stored(sealed)),
        None => Ok(Words::default()),
    };
    let answer = |side: Side, at: &str, words: &str| -> Result<Option<Answer>, Fault> {
        if row.maybe_int(at)?.is_none() {
            return Ok(None);
        }
        Ok(Some(Answer::of(open("closing_answer.words", words, &answer_row(id, side))?)))
    };
    let next = match row.maybe_text("next_id")? {
        Some(next) => Some(Planned { id: TalkId::stored(next), when: when(row, ["next_day", "next_starts", "next_minutes"])? }),
        None => None,
    };
    Ok(Talk {
        called_by: side(&row.text("called_by")?)?,
        course: course(row, today)?,
        place: open("talk.place", "place", id.as_str())?,
        reason: open("talk.reason", "reason", id.as_str())?,
        offer: offer(row)?,
        no_new: NoNewPromises::known(row.maybe_int("no_new_employee")?.is_some(), row.maybe_int("no_new_leader")?.is_some()),
        answers: Answers {
            employee: answer(Side::Employee, "employee_answered_at", "employee_answer")?,
            leader: answer(Side::Leader, "leader_answered_at", "leader_answer")?,
        },
        next,
        last: row.maybe_text("last_day")?.as_deref().map(date).transpose()?,
        revision: row.int("revision")?,
        id: id.clone(),
        pair,
    })
}

/// Somebody was there first, with this pair's only talk that day.
fn taken<R>(fault: Fault, refusal: R) -> Stop<R> {
    match fault {
        Fault::Taken(_) => Stop::Refused(refusal),
        fault => Stop::from(fault),
    }
}

pub(super) async fn add<D: Deed>(turn: &mut Turn<'_>, permit: Permit<D>, pair: &PairId, by: Side, step: Step, place: &Words) -> Result<TalkId, Stop<Refusal>> {
    let id = TalkId::stored(turn.spend(permit, step.happened).await?);
    write_new(turn, &id, pair, by, step.now.when, place).await?;
    Ok(id)
}

/// A talk that follows from another deed in the same turn.
pub(super) async fn add_following(turn: &mut Turn<'_>, pair: &PairId, by: Side, step: Step, place: &Words) -> Result<TalkId, Stop<Refusal>> {
    let id = TalkId::new(&turn.visit.house.chance);
    turn.follows(id.as_str(), step.happened).await?;
    write_new(turn, &id, pair, by, step.now.when, place).await?;
    Ok(id)
}

async fn write_new(turn: &mut Turn<'_>, id: &TalkId, pair: &PairId, by: Side, when: When, place: &Words) -> Result<(), Stop<Refusal>> {
    if turn.tx.maybe(&TAKEN, binds![pair, when.day.to_string()]).await?.is_some() {
        return Err(Stop::Refused(Refusal::DayTaken));
    }
    let key = turn.to_seal(TALKS, &Room::of_pair(pair)).await?;
    let place = sealed(&key, Place { column: "talk.place", row: id.as_str() }, place);
    let (day, starts, grace) = (when.day.to_string(), clock(when.starts), when.grace_until().to_string());
    let now = turn.visit.now.0;
    let added = turn.tx.run(&ADD, binds![id, pair, by.name(), now, day, starts, i64::from(when.minutes), grace, place]).await;
    added.map(drop).map_err(|fault| taken(fault, Refusal::DayTaken))
}

/// Saves a step, if nobody has saved another since the talk was read.
pub(super) async fn save<D: Deed>(turn: &mut Turn<'_>, permit: Permit<D>, was: &Talk, step: Step, reason: &Words) -> Result<(), Stop<Refusal>> {
    turn.spend(permit, step.happened).await?;
    write(turn, was, step.now, reason).await
}

/// Saves what follows from another deed in the same turn.
pub(super) async fn save_following(turn: &mut Turn<'_>, was: &Talk, step: Step) -> Result<(), Stop<Refusal>> {
    turn.follows(was.id.as_str(), step.happened).await?;
    write(turn, was, step.now, &Words::default()).await
}

async fn write(turn: &mut Turn<'_>, was: &Talk, now: Course, reason: &Words) -> Result<(), Stop<Refusal>> {
    if now.when.day != was.course.when.day && turn.tx.maybe(&TAKEN, binds![&was.pair, now.when.day.to_string()]).await?.is_some() {
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

pub(super) async fn set_place(turn: &mut Turn<'_>, talk: &Talk, place: &Words) -> Result<(), Fault> {
    let key = turn.to_seal(TALKS, &Room::of_pair(&talk.pair)).await?;
    let place = sealed(&key, Place { column: "talk.place", row: talk.id.as_str() }, place);
    turn.tx.run(&SET_PLACE, binds![&talk.id, place]).await.map(drop)
}

/// Lays a date on the table, or clears it. `false`: somebody was there first.
pub(super) async fn set_offer(turn: &mut Turn<'_>, talk: &Talk, offer: Option<Offer>) -> Result<bool, Fault> {
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

pub(super) async fn set_no_new(turn: &mut Turn<'_>, talk: &TalkId, by: Side, at: Moment) -> Result<(), Fault> {
    let sql = match by {
        Side::Employee => &SET_NO_NEW_EMPLOYEE,
        Side::Leader => &SET_NO_NEW_LEADER,
    };
    turn.tx.run(sql, binds![talk, at.0]).await.map(drop)
}

pub(super) async fn set_answer(turn: &mut Turn<'_>, talk: &Talk, by: Side, answer: &Answer) -> Result<(), Fault> {
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

/// Whether the pair has a talk after this day.
pub(super) async fn has_date_after(turn: &mut Turn<'_>, pair: &PairId, day: Date) -> Result<bool, Fault> {
    let today = turn.visit.today().to_string();
    Ok(turn.tx.maybe(&AFTER, binds![pair, day.to_string(), today]).await?.is_some())
}

/// Talks both have held and that still lack something. Nobody looks at them: they follow from another deed.
pub(super) async fn held_uncompleted(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Talk>, Fault> {
    let rows = turn.tx.all(&HELD_UNCOMPLETED, binds![pair]).await?;
    whole(turn, pair, rows).await
}

/// Talks to come. Nobody looks at them: they follow the end of the pair.
pub(super) async fn planned(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Talk>, Fault> {
    let today = turn.visit.today().to_string();
    let rows = turn.tx.all(&PLANNED, binds![pair, today]).await?;
    whole(turn, pair, rows).await
}

async fn whole(turn: &mut Turn<'_>, pair: &PairId, rows: Vec<Row>) -> Result<Vec<Talk>, Fault> {
    let (me, today) = (turn.visit.me.id.clone(), turn.visit.today());
    let mut talks = Vec::with_capacity(rows.len());
    for row in rows {
        let id = TalkId::stored(row.text("id")?);
        if let Some(row) = turn.tx.maybe(&FIND, binds![&id, &me, today.to_string()]).await? {
            talks.push(talk(turn, &id, pair.clone(), &row, today).await?);
        }
    }
    Ok(talks)
}

pub(super) async fn clear_offers(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    turn.tx.run(&CLEAR_OFFERS, binds![pair]).await.map(drop)
}

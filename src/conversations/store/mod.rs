//! SQL and rows of talks. Hands out what nobody has been allowed to see yet; takes back what a permit allows.

pub(super) mod calendar;
pub(super) mod lines;
pub(super) mod notes;
pub(super) mod points;
pub(super) mod rhythms;
pub(super) mod save;
pub(super) mod shared_note;
pub(super) mod traces;

use super::TalkId;
use super::closing::{Answer, NoNewPromises, Offer};
use super::course::Course;
use super::note::OwnNote;
use super::state::{Meanwhile, Said, State};
use super::talk::{Answers, Planned, Talk};
use super::time::When;
use crate::access::{Turn, Unseen};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words, unless_erased};
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
            n.words AS note, n.forget_on AS note_forget_on, s.words AS shared, s.version AS shared_version,
            x.id AS next_id, x.day AS next_day, x.starts AS next_starts, x.minutes AS next_minutes,
            (SELECT MAX(b.day) FROM talk b WHERE b.pair = t.pair AND b.day < t.day AND b.held_employee IS NOT NULL AND b.held_leader IS NOT NULL) AS last_day
        FROM talk t
        LEFT JOIN closing_answer e ON e.talk = t.id AND e.side = 'employee'
        LEFT JOIN closing_answer l ON l.talk = t.id AND l.side = 'leader'
        LEFT JOIN own_note n ON n.talk = t.id AND n.author = $2
        LEFT JOIN shared_note s ON s.talk = t.id
        LEFT JOIN talk x ON x.id = (SELECT f.id FROM talk f WHERE f.pair = t.pair AND f.day > t.day AND f.cancelled_at IS NULL AND f.not_held_at IS NULL
            AND (f.held_employee IS NOT NULL OR f.held_leader IS NOT NULL OR f.grace_until >= $3) ORDER BY f.day LIMIT 1)
        WHERE t.id = $1";
    AFTER = "SELECT id FROM talk WHERE pair = $1 AND day > $2 AND cancelled_at IS NULL AND not_held_at IS NULL
        AND (held_employee IS NOT NULL OR held_leader IS NOT NULL OR grace_until >= $3) LIMIT 1";
    HELD_UNCOMPLETED = "SELECT id FROM talk WHERE pair = $1 AND held_employee IS NOT NULL AND held_leader IS NOT NULL AND completed_at IS NULL";
    PLANNED = "SELECT id FROM talk WHERE pair = $1 AND held_employee IS NULL AND held_leader IS NULL AND not_held_at IS NULL AND cancelled_at IS NULL
        AND grace_until >= $2";
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

/// What is known of a talk, now. From the midnight its pair ended a talk to come has fallen away with it, also before
/// that is written down (settled 11), and nothing is missed after.
fn course_now(turn: &Turn<'_>, pair: &PairId, row: &Row) -> Result<Course, Fault> {
    let Some(end) = turn.relations.ended_at(pair) else { return course(row, turn.visit.today()) };
    let course = course(row, end.date(&turn.visit.house.zone))?;
    Ok(course.end_with_pair(end).map_or(course, |step| step.now))
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
    let Some(talk) = unless_erased(talk(turn, id, pair, &row).await)? else { return Ok(None) };
    let note = match (row.maybe_bytes("note")?, row.maybe_text("note_forget_on")?) {
        (Some(words), Some(forget_on)) => unless_erased(notes::read(turn, id, &me, words, date(&forget_on)?).await)?,
        _ => None,
    };
    Ok(Some(Found { talk: Unseen::new(talk), note: note.map(Unseen::new) }))
}

/// A talk, and nothing anybody wrote for themself: that is not even read.
pub(super) async fn find_shared(turn: &mut Turn<'_>, id: &TalkId) -> Result<Option<Unseen<Talk>>, Fault> {
    const NOBODY: &str = "";
    let today = turn.visit.today();
    let Some(row) = turn.tx.maybe(&FIND, binds![id, NOBODY, today.to_string()]).await? else { return Ok(None) };
    let pair = PairId::stored(row.text("pair")?);
    Ok(unless_erased(talk(turn, id, pair, &row).await)?.map(Unseen::new))
}

async fn talk(turn: &mut Turn<'_>, id: &TalkId, pair: PairId, row: &Row) -> Result<Talk, Fault> {
    let over = turn.relations.ended_at(&pair).is_some();
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
    let next = match row.maybe_text("next_id")?.filter(|_| !over) {
        Some(next) => {
            Some(Planned { id: TalkId::stored(next), when: when(row, ["next_day", "next_starts", "next_minutes"])? })
        }
        None => None,
    };
    Ok(Talk {
        called_by: side(&row.text("called_by")?)?,
        course: course_now(turn, &pair, row)?,
        place: open("talk.place", "place", id.as_str())?,
        shared: shared_note::of_talk(&ring, &room, id, row)?,
        reason: open("talk.reason", "reason", id.as_str())?,
        offer: offer(row)?.filter(|_| !over),
        no_new: NoNewPromises::known(
            row.maybe_int("no_new_employee")?.is_some(),
            row.maybe_int("no_new_leader")?.is_some(),
        ),
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
            talks.push(talk(turn, &id, pair.clone(), &row).await?);
        }
    }
    Ok(talks)
}

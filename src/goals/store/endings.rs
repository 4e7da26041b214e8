//! SQL and rows of how goals end: what one of the two has said, and what the other has answered.

use super::GOALS;
use crate::access::law::EndGoal;
use crate::access::{Happened, Permit, Stop, Turn};
use crate::agreements::ending::{Course, Ending, Manner, Refusal};
use crate::goals::goal::{EndingTold, Goal};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row};
use crate::ground::sealing::{Place, Room, Sealed, Words, unless_erased};
use crate::people::{PairId, Side};
use crate::{binds, sealed_columns, sql};

sealed_columns! {
    ALL_WORDS = "goal_ending.words" in GOALS, "SELECT 'employment:' || g.employment AS room,
        e.goal || '/' || e.no AS line, e.words AS sealed FROM goal_ending e JOIN goal g ON g.id = e.goal";
    ALL_ANSWERS = "goal_ending.answer" in GOALS, "SELECT 'employment:' || g.employment AS room,
        e.goal || '/' || e.no AS line, e.answer AS sealed FROM goal_ending e JOIN goal g ON g.id = e.goal
        WHERE e.answer IS NOT NULL";
}

sql! {
    LAST = "SELECT COALESCE(MAX(no), 0) AS last FROM goal_ending WHERE goal = $1";
    ADD = "INSERT INTO goal_ending (goal, no, pair, way, side, author, at, words, taken_back) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ANSWER = "UPDATE goal_ending SET answered_by = $3, answered_at = $4, answer = $5 WHERE goal = $1 AND no = $2";
    TAKE_BACK = "UPDATE goal_ending SET taken_back = $3 WHERE goal = $1 AND no = $2";
    // The revision is compared here: no row means that somebody was there first.
    SET_COURSE = "UPDATE goal SET ending_no = $3, ended_at = $4, pair = $5, touched_at = $6, revision = revision + 1
        WHERE id = $1 AND revision = $2";
    OPEN_IN_PAIR = "SELECT e.goal FROM goal_ending e JOIN goal g ON g.id = e.goal AND g.ending_no = e.no
        WHERE e.pair = $1 AND g.ended_at IS NULL";
    FALLS = "UPDATE goal SET ending_no = NULL, revision = revision + 1 WHERE id = $1";
}

fn no_of(row: &Row, column: &str) -> Result<Option<u32>, Fault> {
    let no = row.maybe_int(column)?.map(u32::try_from).transpose();
    no.map_err(|_| Fault::Broken("an ending has no number".to_owned()))
}

fn way_and_side(way: &str, side: &str) -> Result<(Manner, Side), Fault> {
    Manner::parse(way)
        .zip(Side::parse(side))
        .ok_or_else(|| Fault::Broken("how a goal ends, or by whom, is unknown".to_owned()))
}

/// Whether a goal goes on, and the pair that is decided in.
pub(super) fn course(row: &Row) -> Result<(Course, Option<PairId>), Fault> {
    let Some(no) = no_of(row, "ending_no")? else { return Ok((Course::GoesOn, None)) };
    let (way, by) = way_and_side(&row.text("ending_way")?, &row.text("ending_by")?)?;
    let ending = Ending { no, way, by };
    let course = match row.maybe_int("ended_at")? {
        Some(at) => Course::Over(ending, Moment(at)),
        None => Course::Proposed(ending),
    };
    Ok((course, Some(PairId::stored(row.text("ending_pair")?))))
}

pub(super) fn course_binds(course: Course) -> Vec<Bind> {
    let (no, at) = match course {
        Course::GoesOn => (None, None),
        Course::Proposed(ending) => (Some(i64::from(ending.no)), None),
        Course::Over(ending, at) => (Some(i64::from(ending.no)), Some(at.0)),
    };
    binds![no, at]
}

/// Everything that has been said about the end of a goal somebody reads, oldest first: from the rows that lie beside it.
pub(in crate::goals) async fn told(turn: &mut Turn<'_>, goal: &Goal, rows: Vec<Row>) -> Result<Vec<EndingTold>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_employment(&goal.employment);
    let ring = turn.ring(GOALS, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let mut told = Vec::with_capacity(rows.len());
    for row in rows {
        let no = no_of(&row, "revision")?.unwrap_or_default();
        let (way, by) = way_and_side(&row.text("id")?, &row.text("state")?)?;
        let line = format!("{}/{no}", goal.id);
        let answer = match row.maybe_bytes("obstacle")? {
            Some(sealed) => key.open(Place { column: "goal_ending.answer", row: &line }, &Sealed::stored(sealed))?,
            None => Words::default(),
        };
        told.push(EndingTold {
            ending: Ending { no, way, by },
            pair: PairId::stored(row.text("pair")?),
            at: Moment(row.int("at")?),
            words: key
                .open(Place { column: "goal_ending.words", row: &line }, &Sealed::stored(row.bytes("changed")?))?,
            answered_at: row.maybe_int("corrected_at")?.map(Moment),
            answer,
            taken_back: row.maybe_int("taken_back_at")?.is_some(),
        });
    }
    told.sort_by_key(|told| told.ending.no);
    Ok(told)
}

/// The number the next proposal gets.
pub(in crate::goals) async fn next_no(turn: &mut Turn<'_>, goal: &Goal) -> Result<u32, Fault> {
    let row = turn.tx.maybe(&LAST, binds![&goal.id]).await?;
    let last = row.map(|row| no_of(&row, "last")).transpose()?.flatten().unwrap_or_default();
    Ok(last + 1)
}

/// What a save writes besides where it stands.
pub(in crate::goals) enum With<'a> {
    Proposal(Ending, &'a Words),
    Yes(u32, &'a Words),
    TakenBack(u32),
}

/// Saves where it stands, if nobody has saved another since it was read. `pair`: the one the two are in.
pub(in crate::goals) async fn save(
    turn: &mut Turn<'_>,
    permit: Permit<EndGoal>,
    was: &Goal,
    now: Course,
    pair: &PairId,
    with: With<'_>,
) -> Result<(), Stop<Refusal>> {
    let (what, no) = match (&with, now) {
        (With::Proposal(ending, _), _) => ("goal_ending_proposed", ending.no),
        (With::Yes(no, _), Course::Over(Ending { way: Manner::LaidAside, .. }, _)) => ("goal_laid_aside", *no),
        (With::Yes(no, _), _) => ("goal_finished", *no),
        (With::TakenBack(no), _) => ("goal_ending_taken_back", *no),
    };
    let id = turn.spend(permit, Happened::version(what, no)).await?;
    let (me, at) = (turn.visit.me.id.clone(), turn.visit.now.0);
    // What ends, ends between these two. Until then it stands in the pair it was agreed in.
    let stands_in = if now.is_over() { pair } else { &was.pair };
    let mut binds = binds![&id, was.revision];
    binds.extend(course_binds(now));
    binds.extend(binds![stands_in, at]);
    if turn.tx.run(&SET_COURSE, binds).await? == 0 {
        return Err(Stop::Refused(Refusal::Moved));
    }
    let line = format!("{id}/{no}");
    let key = turn.to_seal(GOALS, &Room::of_employment(&was.employment)).await?;
    match with {
        With::Proposal(ending, words) => {
            let words = key.seal(Place { column: "goal_ending.words", row: &line }, words);
            let (way, by) = (ending.way.name(), ending.by.name());
            turn.tx.run(&ADD, binds![&id, no, pair, way, by, &me, at, words, false]).await?;
        }
        With::Yes(_, words) => {
            let place = Place { column: "goal_ending.answer", row: &line };
            let words = (!words.is_blank()).then(|| key.seal(place, words));
            turn.tx.run(&ANSWER, binds![&id, no, &me, at, words]).await?;
        }
        With::TakenBack(_) => {
            turn.tx.run(&TAKE_BACK, binds![&id, no, true]).await?;
        }
    }
    Ok(())
}

/// Lets what was said about an end in this pair, and not answered, fall: the pair has ended. Gives the goals.
pub(in crate::goals) async fn fall_with(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<String>, Fault> {
    let mut goals = Vec::new();
    for row in turn.tx.all(&OPEN_IN_PAIR, binds![pair]).await? {
        let goal = row.text("goal")?;
        turn.tx.run(&FALLS, binds![&goal]).await?;
        goals.push(goal);
    }
    Ok(goals)
}

//! «Hvem ser hva?»: the law, as people read it. Made from the same table that decides, so it cannot say something else.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use serde::Deserialize;

use crate::access::law::{Act, Stands, who_may};
use crate::access::{House, Route, Visit, open_route};
use crate::ground::text::T;
use crate::page::{Answer, Browser, Frame, Oops, Place, html};

pub(super) fn routes() -> Vec<Route> {
    vec![open_route("/hvem-ser-hva", get(page))]
}

/// A thing, and the deeds that show what somebody may do with it: the most one may decides the word.
struct Thing {
    name: String,
    reads: Act,
    writes: &'static [Act],
}

#[derive(Template)]
#[template(path = "site/views/who_sees.html")]
struct WhoSeesPage {
    frame: Frame,
    t: T,
    columns: Vec<String>,
    tables: Vec<Table>,
    /// Somebody has just come in for the first time: this comes before anything else (L2).
    first_time: bool,
}

#[derive(Deserialize)]
struct Asked {
    forste: Option<String>,
}

struct Table {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    thing: String,
    cells: Vec<Cell>,
}

struct Cell {
    column: String,
    /// `w` writes, `r` reads, `n` does not see: a shape, beside the words.
    shape: &'static str,
    words: String,
}

/// A column, and the ways one in it may stand to a thing.
struct Column {
    name: String,
    stands: &'static [Stands],
}

/// The two, and those who have been or will be one of them.
fn columns(t: T) -> [Column; 4] {
    [
        Column { name: t.sees_you(), stands: &[Stands::Themself, Stands::UnitMember] },
        Column { name: t.sees_leader(), stands: &[Stands::Leader, Stands::UnitLeader] },
        Column { name: t.sees_new_leader(), stands: &[Stands::NewLeader] },
        Column { name: t.sees_former_leader(), stands: &[Stands::FormerLeader] },
    ]
}

/// Everybody else, by name: whoever of them reads a thing is said in its row.
fn others(t: T) -> [(String, Stands); 6] {
    [
        (t.sees_leaders_leader(), Stands::LeadersLeader),
        (t.sees_hr(), Stands::Hr),
        (t.sees_admin(), Stands::Admin),
        (t.sees_representative(), Stands::Representative),
        (t.sees_data_protection(), Stands::DataProtection),
        (t.sees_colleague(), Stands::Colleague),
    ]
}

fn together(t: T) -> Vec<Thing> {
    vec![
        Thing { name: t.sees_goals(), reads: Act::ReadGoal, writes: &[Act::ProposeGoal, Act::AcceptGoal] },
        Thing {
            name: t.sees_goals_in_force(),
            reads: Act::ReadGoalInForce,
            writes: &[Act::ProposeGoal, Act::TakeUpGoal],
        },
        Thing { name: t.sees_role(), reads: Act::ReadRole, writes: &[Act::ProposeRole, Act::AcceptRole] },
        Thing {
            name: t.sees_role_in_force(),
            reads: Act::ReadRoleInForce,
            writes: &[Act::ProposeRole, Act::TakeUpRole],
        },
        Thing { name: t.sees_ledger(), reads: Act::ReadLedger, writes: &[] },
        Thing { name: t.sees_progress(), reads: Act::ReadProgress, writes: &[Act::TellProgress] },
        Thing { name: t.sees_ownership(), reads: Act::ReadOwnership, writes: &[Act::AnswerOwnership] },
        Thing { name: t.sees_fixed_frames(), reads: Act::ReadFixedFrame, writes: &[Act::WriteFixedFrame] },
        Thing { name: t.sees_talks(), reads: Act::ReadTalk, writes: &[Act::RaisePoint, Act::SayHeld] },
        Thing { name: t.sees_needs(), reads: Act::ReadNeed, writes: &[Act::RaiseNeed, Act::AnswerNeed] },
        Thing { name: t.sees_touchpoints(), reads: Act::ReadTouchpoint, writes: &[Act::WriteTouchpoint] },
        Thing { name: t.sees_promises(), reads: Act::ReadPromise, writes: &[Act::GivePromise] },
        Thing { name: t.sees_direction(), reads: Act::ReadDirection, writes: &[Act::WriteDirection] },
        Thing { name: t.sees_examples(), reads: Act::ReadExampleGoal, writes: &[Act::WriteExampleGoal] },
        Thing { name: t.sees_shared_goals(), reads: Act::ReadSharedGoal, writes: &[Act::WriteSharedGoal] },
    ]
}

fn own(t: T) -> Vec<Thing> {
    vec![
        Thing { name: t.sees_drafts(), reads: Act::ReadDraft, writes: &[Act::WriteDraft] },
        Thing { name: t.sees_own_notes(), reads: Act::ReadOwnNote, writes: &[Act::WriteOwnNote] },
        Thing { name: t.sees_access_records(), reads: Act::ReadAccessRecord, writes: &[] },
    ]
}

fn row(t: T, thing: Thing) -> Row {
    let may =
        |acts: &[Act], stands: &[Stands]| acts.iter().any(|act| stands.iter().any(|one| who_may(*act).contains(one)));
    let cell = |Column { name, stands }: Column| {
        let (shape, words) = match (may(thing.writes, stands), may(&[thing.reads], stands)) {
            (true, _) => ("w", t.sees_writes()),
            (false, true) => ("r", t.sees_reads()),
            (false, false) => ("n", t.sees_nothing()),
        };
        Cell { column: name, shape, words }
    };
    let mut cells: Vec<Cell> = columns(t).into_iter().map(cell).collect();
    let readers: Vec<String> =
        others(t).into_iter().filter(|(_, stands)| may(&[thing.reads], &[*stands])).map(|(name, _)| name).collect();
    let (shape, words) =
        if readers.is_empty() { ("n", t.sees_nothing()) } else { ("r", t.sees_some_read(t.list(&readers))) };
    cells.push(Cell { column: t.sees_others(), shape, words });
    Row { cells, thing: thing.name }
}

/// What the columns are called.
fn headings(t: T) -> Vec<String> {
    columns(t).into_iter().map(|column| column.name).chain([t.sees_others()]).collect()
}

async fn page(
    State(house): State<Arc<House>>,
    Browser(browser): Browser,
    Query(asked): Query<Asked>,
    visit: Result<Visit, Oops>,
) -> Answer {
    let first_time = asked.forste.is_some() && visit.is_ok();
    let t = visit.as_ref().map_or(T(browser), Visit::t);
    let frame = match &visit {
        Ok(visit) => Frame::of(&visit.look().await?, Place::Elsewhere, t.page_who_sees()),
        Err(_) => Frame::for_stranger(&house, browser, t.page_who_sees()),
    };
    let table = |id, title, things: Vec<Thing>| Table {
        id,
        title,
        rows: things.into_iter().map(|thing| row(t, thing)).collect(),
    };
    let tables = vec![table("sammen", t.sees_together(), together(t)), table("egne", t.sees_own(), own(t))];
    html(&WhoSeesPage { frame, t, columns: headings(t), tables, first_time })
}

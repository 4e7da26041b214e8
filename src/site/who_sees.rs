//! «Hvem ser hva?»: the law, as people read it. Made from the same table that decides, so it cannot say something else.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::routing::get;

use super::sign_in::Browser;
use crate::access::law::{Act, Stands, who_may};
use crate::access::{House, Route, Visit, open_route};
use crate::ground::text::T;
use crate::page::{Answer, Frame, Oops, Place, html};

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

/// The columns, and how each stands.
fn columns(t: T) -> Vec<(String, Stands)> {
    vec![
        (t.sees_you(), Stands::Themself),
        (t.sees_leader(), Stands::Leader),
        (t.sees_new_leader(), Stands::NewLeader),
        (t.sees_former_leader(), Stands::FormerLeader),
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
        Thing { name: t.sees_fixed_frames(), reads: Act::ReadFixedFrame, writes: &[Act::WriteFixedFrame] },
        Thing { name: t.sees_talks(), reads: Act::ReadTalk, writes: &[Act::RaisePoint, Act::SayHeld] },
        Thing { name: t.sees_promises(), reads: Act::ReadPromise, writes: &[Act::GivePromise] },
    ]
}

fn own(t: T) -> Vec<Thing> {
    vec![
        Thing { name: t.sees_drafts(), reads: Act::ReadDraft, writes: &[Act::WriteDraft] },
        Thing { name: t.sees_own_notes(), reads: Act::ReadOwnNote, writes: &[Act::WriteOwnNote] },
    ]
}

fn row(t: T, thing: Thing) -> Row {
    let cell = |(column, stands): (String, Stands)| {
        let writes = thing.writes.iter().any(|act| who_may(*act).contains(&stands));
        let (shape, words) = match (writes, who_may(thing.reads).contains(&stands)) {
            (true, _) => ("w", t.sees_writes()),
            (false, true) => ("r", t.sees_reads()),
            (false, false) => ("n", t.sees_nothing()),
        };
        Cell { column, shape, words }
    };
    Row { cells: columns(t).into_iter().map(cell).collect(), thing: thing.name }
}

async fn page(State(house): State<Arc<House>>, Browser(browser): Browser, visit: Result<Visit, Oops>) -> Answer {
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
    html(&WhoSeesPage { frame, t, columns: columns(t).into_iter().map(|(name, _)| name).collect(), tables })
}

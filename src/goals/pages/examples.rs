//! Example goals as HR keeps them: the list, and writing one. Nothing here tells who has begun with which.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::form::Filled;
use super::show::kind_name;
use crate::access::law::WriteExampleGoal;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::accounts::Keeper;
use crate::agreements::Form;
use crate::goals::commands::examples as commands;
use crate::goals::example::{Example, Offered, Refusal, Suggests};
use crate::goals::goal::Kind;
use crate::goals::way::read_number;
use crate::goals::{ExampleId, wording::Wording};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done, html, refused_html};
use crate::people::Side;

const HOME: &str = "/oppsett/eksempelmal";

#[derive(Template)]
#[template(path = "goals/views/examples.html")]
struct ListPage {
    frame: Frame,
    t: T,
    faults: Faults,
    offered: Vec<Row>,
    out: Vec<Row>,
}

struct Row {
    href: String,
    name: String,
    kind: String,
    line: String,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
}

async fn list(turn: &mut Turn<'_>, faults: Faults) -> Result<ListPage, Denied> {
    let t = turn.visit.t();
    let row = |example: Example| Row {
        href: format!("{HOME}/{}", example.id),
        name: example.suggests.name.reveal().to_owned(),
        kind: kind_name(t, example.kind),
        line: example.suggests.line.reveal().to_owned(),
    };
    let (offered, out): (Vec<_>, Vec<_>) =
        commands::all(turn).await?.into_iter().partition(|example| example.out_of_use_at.is_none());
    let title = if faults.is_empty() { t.example_title() } else { t.page_fault_title(t.example_title()) };
    Ok(ListPage {
        frame: Frame::of(turn, Place::Setup, title),
        t,
        faults,
        offered: offered.into_iter().map(row).collect(),
        out: out.into_iter().map(row).collect(),
    })
}

pub(super) async fn page(Keeper(visit): Keeper, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let (t, page) = (visit.t(), list(&mut turn, Faults::default()).await?);
    let notice = match asked.gjort.as_deref() {
        Some("skrevet") => Some(t.example_done_written()),
        Some("endret") => Some(t.example_done_changed()),
        Some("ute") => Some(t.example_done_out()),
        Some("inne") => Some(t.example_done_in()),
        _ => None,
    };
    html(&ListPage { frame: page.frame.with_notice(notice), ..page })
}

/// What somebody has written so far.
struct Written {
    name: String,
    line: String,
    /// The rest is as in the form of a goal.
    goal: Filled,
}

impl Written {
    fn read(fields: &Fields) -> Written {
        Written {
            name: fields.one("navn").to_owned(),
            line: fields.one("linje").to_owned(),
            goal: Filled::read(fields),
        }
    }

    fn of(example: &Example) -> Written {
        let said = |words: &Words| words.reveal().to_owned();
        let Suggests { name, line, asks, joint } = &example.suggests;
        let wording = Wording { joint: joint.clone(), ..Wording::default() };
        let filled = Filled::from(&wording, Side::Employee);
        let goal = Filled { kind: Some(example.kind), asks: said(asks), ..filled };
        Written { name: said(name), line: said(line), goal }
    }

    fn kind(&self) -> Kind {
        self.goal.kind.unwrap_or(Kind::Professional)
    }

    fn says(&self, t: T) -> Result<Suggests, Faults> {
        let mut faults = Faults::default();
        if self.name.trim().is_empty() {
            faults.add("navn", t.example_refused_name());
        }
        if self.goal.title.trim().is_empty() {
            faults.add("mal", t.example_refused_goal());
        }
        let lines = self.goal.fixed.iter().filter(|(what, why)| !(what.is_empty() && why.is_empty()));
        for (place, _) in lines.enumerate().filter(|(_, (what, _))| what.trim().is_empty()) {
            faults.add(format!("fast{}", place + 1), t.goal_refused_frame_what());
        }
        let [what, from, to] = self.goal.counted.each_ref().map(|text| text.trim());
        if what.is_empty() && !(from.is_empty() && to.is_empty()) {
            faults.add("teller", t.goal_refused_counted());
        }
        for (place, number) in [("fra", from), ("til", to)] {
            if !number.is_empty() && read_number(number).is_none() {
                faults.add(place, t.goal_refused_number());
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let words = |text: &str| Words::new(text.trim());
        let (name, line, asks) = (words(&self.name), words(&self.line), words(&self.goal.asks));
        Ok(Suggests { name, line, asks, joint: self.goal.joint(None) }.tidied())
    }
}

fn in_words(t: T, refusal: Refusal) -> Faults {
    let mut faults = Faults::default();
    let (field, words) = match refusal {
        Refusal::NoName => ("navn", t.example_refused_name()),
        Refusal::NoTitle => ("mal", t.example_refused_goal()),
        Refusal::Moved => ("navn", t.example_refused_moved()),
    };
    faults.add(field, words);
    faults
}

#[derive(Template)]
#[template(path = "goals/views/example.html")]
struct WritePage {
    frame: Frame,
    t: T,
    heading: String,
    action: String,
    faults: Faults,
    name: String,
    line: String,
    filled: Filled,
    personal: bool,
    /// The revision that was read, when it is changed.
    read: Option<i64>,
}

fn form(turn: &Turn<'_>, known: Option<(&ExampleId, i64)>, written: Written, faults: Faults) -> WritePage {
    let t = turn.visit.t();
    let heading = if known.is_some() { t.example_change() } else { t.example_new() };
    let title = if faults.is_empty() { heading.clone() } else { t.page_fault_title(&heading) };
    WritePage {
        frame: Frame::of(turn, Place::Setup, title),
        t,
        heading,
        action: known.map_or(HOME.to_owned(), |(id, _)| format!("{HOME}/{id}")),
        faults,
        name: written.name,
        line: written.line,
        personal: written.goal.kind == Some(Kind::Personal),
        filled: written.goal.with_room_for_more(),
        read: known.map(|(_, revision)| revision),
    }
}

pub(super) async fn new(Keeper(visit): Keeper) -> Answer {
    let mut turn = visit.look().await?;
    turn.permit(WriteExampleGoal, &Subject::Organisation, "").await.map(drop)?;
    let nothing = Written { name: String::new(), line: String::new(), goal: Filled::default() };
    html(&form(&turn, None, nothing, Faults::default()))
}

pub(super) async fn one(Keeper(visit): Keeper, Path(example): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = ExampleId::parse(&example).ok_or(Denied::Hidden)?;
    let example = commands::one(&mut turn, &id).await?;
    html(&form(&turn, Some((&id, example.revision)), Written::of(&example), Faults::default()))
}

pub(super) async fn post_new(Keeper(visit): Keeper, fields: Fields) -> Answer {
    write(&visit, None, &fields).await
}

pub(super) async fn post_change(Keeper(visit): Keeper, Path(example): Path<String>, fields: Fields) -> Answer {
    let id = ExampleId::parse(&example).ok_or(Denied::Hidden)?;
    let read = fields.one("revisjon").parse().map_err(|_| Oops::Bad);
    write(&visit, Some((id, read?)), &fields).await
}

async fn write(visit: &Visit, known: Option<(ExampleId, i64)>, fields: &Fields) -> Answer {
    let mut turn = match begin(visit, fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    turn.permit(WriteExampleGoal, &Subject::Organisation, "").await.map(drop)?;
    if let Some((id, _)) = &known {
        commands::one(&mut turn, id).await?;
    }
    let (t, written) = (visit.t(), Written::read(fields));
    let at = |known: &Option<(ExampleId, i64)>| known.clone();
    if written.goal.pressed(fields).is_some() {
        let known = at(&known);
        return html(&form(&turn, known.as_ref().map(|(id, read)| (id, *read)), written, Faults::default()));
    }
    let suggests = match written.says(t) {
        Ok(suggests) => suggests,
        Err(faults) => {
            let known = known.as_ref().map(|(id, read)| (id, *read));
            return refused_html(&form(&turn, known, written, faults));
        }
    };
    let outcome = match &known {
        None => commands::write_example(&mut turn, written.kind(), &suggests).await.map(|_| "skrevet"),
        Some((id, read)) => {
            commands::change_example(&mut turn, id, *read, written.kind(), &suggests).await.map(|()| "endret")
        }
    };
    match outcome {
        Ok(what) => done(turn, fields, &format!("{HOME}?gjort={what}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            // Now it has been said: the next press writes upon what is there.
            let now = match &known {
                Some((id, _)) => Some(commands::one(&mut turn, id).await?),
                None => None,
            };
            let now = now.as_ref().map(|example| (&example.id, example.revision));
            refused_html(&form(&turn, now, written, in_words(t, refusal)))
        }
    }
}

pub(super) async fn post_offered(Keeper(visit): Keeper, Path(example): Path<String>, fields: Fields) -> Answer {
    let id = ExampleId::parse(&example).ok_or(Denied::Hidden)?;
    let (offered, what) = match fields.one("bruk") {
        "ut" => (Offered::No, "ute"),
        "inn" => (Offered::Yes, "inne"),
        _ => return Err(Oops::Bad),
    };
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match commands::offer_example(&mut turn, &id, offered).await {
        Ok(()) => done(turn, &fields, &format!("{HOME}?gjort={what}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            refused_html(&list(&mut turn, in_words(visit.t(), refusal)).await?)
        }
    }
}

//! «Hent inn folk»: choose a file, say whether it is about everybody, and have it looked over. And what has been before.

use askama::Template;
use axum::extract::{Query, Request};
use axum::response::IntoResponse;

use super::{Asked, FORM, name_of, names, words};
use crate::access::law::StageImport;
use crate::access::{Stop, Subject, Turn, Visit};
use crate::accounts::Keeper;
use crate::admin::import::file::{LARGEST, MOST_ROWS, Unreadable};
use crate::admin::import::plan::Mode;
use crate::admin::import::run::{Import, State};
use crate::admin::import::{latest, read, stage};
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::ground::upload::Upload;
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, begin, done, html, refused_html};
use crate::people::PersonId;

#[derive(Template)]
#[template(path = "admin/import/views/form.html")]
struct FormPage {
    frame: Frame,
    t: T,
    faults: Faults,
    full: bool,
    limits: String,
    waiting: Vec<Earlier>,
    earlier: Vec<Earlier>,
}

pub(super) struct Earlier {
    pub href: String,
    pub title: String,
    pub words: String,
    pub by: String,
}

pub(super) async fn page(Keeper(visit): Keeper, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    turn.permit(StageImport, &Subject::Organisation, "").await?;
    let t = visit.t();
    let notice = (asked.gjort.as_deref() == Some("forkastet")).then(|| t.import_done_discarded());
    let page = blank(&mut turn, Faults::default(), false).await?;
    html(&FormPage { frame: page.frame.with_notice(notice), ..page })
}

async fn blank(turn: &mut Turn<'_>, faults: Faults, full: bool) -> Result<FormPage, Fault> {
    let t = turn.visit.t();
    let (waiting, earlier) = before(turn, t).await?;
    let title = if faults.is_empty() { t.import_title() } else { t.page_fault_title(t.import_title()) };
    let frame = Frame::of(turn, Place::Setup, title);
    let limits = t.import_file_hint(LARGEST / 1024 / 1024, MOST_ROWS);
    Ok(FormPage { frame, t, faults, full, limits, waiting, earlier })
}

/// Those that wait for somebody, and those that are settled.
async fn before(turn: &mut Turn<'_>, t: T) -> Result<(Vec<Earlier>, Vec<Earlier>), Fault> {
    let imports = latest(turn).await?;
    let ids: Vec<PersonId> = imports.iter().map(|import| import.staged.by.clone()).collect();
    let names = names(turn, ids, t).await?;
    let (mut waiting, mut earlier) = (Vec::new(), Vec::new());
    for import in imports.iter().filter(|import| import.state != State::Discarded) {
        let one = line(turn, t, import, name_of(&names, &import.staged.by));
        match import.state {
            State::Staged | State::Asked => waiting.push(one),
            State::Faulty => {}
            State::Applied | State::Undone | State::Discarded => earlier.push(one),
        }
    }
    earlier.truncate(20);
    Ok((waiting, earlier))
}

fn line(turn: &Turn<'_>, t: T, import: &Import, by: String) -> Earlier {
    let (zone, today) = (&turn.visit.house.zone, turn.visit.today());
    let at = import.applied.as_ref().unwrap_or(&import.staged).at;
    let short = import.in_short;
    let day = t.capital(t.day_month(at.date(zone), today));
    let words = match import.state {
        State::Undone => t.import_state_undone(),
        State::Asked => t.import_state_asked(),
        State::Staged | State::Faulty | State::Discarded => t.import_state_staged(),
        State::Applied => t.import_in_short(short.added, short.changed, short.ended),
    };
    let title = t.import_earlier_at(day, t.clock(at.local(zone).time()));
    Earlier { href: format!("{FORM}/{}", import.id), title, words, by }
}

pub(super) async fn post(Keeper(visit): Keeper, request: Request) -> Answer {
    // Before a byte of the file is read: whoever may not, has sent it to nothing.
    visit.look().await?.permit(StageImport, &Subject::Organisation, "").await?;
    let Upload { fields, file } = match Upload::read(request, "fil", LARGEST).await {
        Ok(upload) => upload,
        Err(unread) => return Ok(unread.into_response()),
    };
    let mode = Mode::parse(fields.one("omfang")).ok_or(Oops::Bad)?;
    let Some(file) = file else { return refused(&visit, &Unreadable::TooLarge, mode == Mode::Full).await };
    let staging = match read(&visit, file, mode).await {
        Ok(staging) => staging,
        Err(Stop::Refused(why)) => return refused(&visit, &why, mode == Mode::Full).await,
        Err(Stop::Denied(denied)) => return Err(denied.into()),
    };
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let id = stage(&mut turn, &staging).await?;
    done(turn, &fields, &format!("{FORM}/{id}")).await
}

async fn refused(visit: &Visit, why: &Unreadable, full: bool) -> Answer {
    let mut turn = visit.look().await?;
    let mut faults = Faults::default();
    faults.add("fil", words::unreadable(visit.t(), why));
    refused_html(&blank(&mut turn, faults, full).await?)
}

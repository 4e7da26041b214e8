//! «Hvor skal dere, og hva går først?»: a leader writes the direction of a unit. Every button sends the whole form and
//! gives it back with every word kept, so it works without a script.

use askama::Template;
use axum::extract::Query;

use super::form::{Filled, MOST, Press, in_words};
use super::view::{self, Around, ChainView};
use super::{Asked, Link, led, read};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::direction::commands::{self, Refusal};
use crate::ground::form::Fields;
use crate::ground::sealing::Room;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::{Side, UnitFace};

#[derive(Template)]
#[template(path = "direction/views/write.html")]
struct WritePage {
    frame: Frame,
    t: T,
    unit: UnitFace,
    also: Vec<Link>,
    faults: Faults,
    after: String,
    goals: String,
    why: String,
    left: String,
    lines: Vec<LineView>,
    may_add: bool,
    is_long: bool,
    draft: Option<DraftView>,
    chain: Vec<ChainView>,
    /// Who leads the writer, and so reads it too.
    reader: Option<String>,
}

struct LineView {
    key: String,
    title: String,
    why: String,
    /// What its buttons call it.
    name: String,
    what_field: String,
    why_field: String,
    /// Where the keyboard goes on after a press.
    focus: &'static str,
}

struct DraftView {
    saved: String,
    /// A version has been shared since it was begun.
    behind: Option<String>,
}

/// What stands around the form, asked once.
struct Desk {
    around: Around,
    draft: Option<crate::direction::Draft>,
    also: Vec<Link>,
}

async fn desk(turn: &mut Turn<'_>, unit: &UnitFace) -> Result<Desk, Denied> {
    turn.enter([Room::of_organisation(), Room::of_person(&turn.visit.me.id)]).await?;
    let around = view::around(turn, &unit.id).await?.ok_or(Denied::Hidden)?;
    let draft = commands::my_draft(turn, &unit.id).await?;
    let answers = &turn.ties().await?.answers_for;
    let also = answers.iter().filter(|other| *other != unit).map(Link::to_write).collect();
    Ok(Desk { around, draft, also })
}

fn page_of(turn: &Turn<'_>, desk: Desk, filled: Filled, focus: Option<(&str, &'static str)>) -> WritePage {
    let t = turn.visit.t();
    let Desk { around, draft, also } = desk;
    let day = |draft: &crate::direction::Draft| {
        let day = draft.at.date(&turn.visit.house.zone);
        t.near(day, turn.visit.today()).unwrap_or_else(|| t.day_month(day, turn.visit.today()))
    };
    let last = around.now.as_ref().map(|now| now.no);
    let behind =
        |draft: &crate::direction::Draft| (draft.after != last).then(|| format!("/retning?enhet={}", around.unit.id));
    let count = filled.wording.priorities.len();
    let lines = filled.wording.priorities.iter().enumerate().map(|(place, line)| LineView {
        key: line.key.clone(),
        title: line.title.reveal().to_owned(),
        why: line.why.reveal().to_owned(),
        name: if line.title.is_blank() { t.direction_form_line(place + 1) } else { line.title.reveal().to_owned() },
        what_field: format!("hva-{}", line.key),
        why_field: format!("grunn-{}", line.key),
        focus: match focus {
            Some((key, "up")) if key == line.key && place == 0 => "down",
            Some((key, "down")) if key == line.key && place + 1 == count => "up",
            Some((key, focus)) if key == line.key => focus,
            _ => "",
        },
    });
    let said = |words: &crate::ground::sealing::Words| words.reveal().to_owned();
    WritePage {
        frame: Frame::of(turn, Place::Team, t.direction_form_title()),
        t,
        also,
        faults: Faults::default(),
        after: filled.after.map(|no| no.0.to_string()).unwrap_or_default(),
        goals: said(&filled.wording.goals),
        why: said(&filled.wording.why),
        left: said(&filled.wording.not_now),
        lines: lines.collect(),
        may_add: count < MOST,
        is_long: filled.wording.is_long(),
        draft: draft.map(|draft| DraftView { saved: t.direction_form_draft(day(&draft)), behind: behind(&draft) }),
        chain: around.chain,
        reader: turn.relations.in_force(Side::Employee).next().map(|pair| pair.leader.given.clone()),
        unit: around.unit,
    }
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let unit = led(&mut turn, asked.enhet.as_deref()).await?;
    let desk = desk(&mut turn, &unit).await?;
    let filled = Filled::from(desk.draft.as_ref(), desk.around.now.as_ref(), &visit.house.chance);
    let t = visit.t();
    let notice = match asked.gjort.as_deref() {
        Some("utkast") => Some(t.direction_done_kept()),
        Some("slettet") => Some(t.direction_done_discarded()),
        Some(_) | None => None,
    };
    let page = page_of(&turn, desk, filled, None);
    html(&WritePage { frame: page.frame.with_notice(notice), ..page })
}

pub(super) async fn post(visit: Visit, fields: Fields) -> Answer {
    let (mut filled, press) = (Filled::read(&fields), Press::read(&fields));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let unit = led(&mut turn, Some(fields.one("enhet"))).await?;
    let address = Link::to_write(&unit).href;
    let focus = match press {
        Press::Share => return share(turn, &fields, &unit, filled).await,
        Press::Keep | Press::Look => {
            commands::keep_draft(&mut turn, &unit.id, filled.after, &filled.wording).await?;
            let to = match press {
                Press::Look => format!("/teamet/retning/slik?enhet={}", unit.id),
                _ => format!("{address}&gjort=utkast"),
            };
            return done(turn, &fields, &to).await;
        }
        Press::Up(key) => {
            filled.wording.move_up(&key);
            Some((key, "up"))
        }
        Press::Down(key) => {
            filled.wording.move_down(&key);
            Some((key, "down"))
        }
        Press::Out(key) => {
            filled.wording.take_out(&key);
            None
        }
        Press::Add => {
            let key = visit.house.chance.id();
            filled.wording.add(key.clone());
            Some((key, "title"))
        }
        Press::None => None,
    };
    // Nothing is saved by moving a line: the form comes back, and its once-key is still unused.
    let desk = desk(&mut turn, &unit).await?;
    html(&page_of(&turn, desk, filled, focus.as_ref().map(|(key, part)| (key.as_str(), *part))))
}

async fn share(mut turn: Turn<'_>, fields: &Fields, unit: &UnitFace, filled: Filled) -> Answer {
    match commands::share(&mut turn, &unit.id, filled.after, &filled.wording).await {
        Ok(_) => done(turn, fields, &format!("/retning?enhet={}&gjort=delt", unit.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let faults = in_words(turn.visit.t(), &refusal, &filled.wording);
            let visit = turn.visit;
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let desk = desk(&mut turn, unit).await?;
            let after = match refusal {
                // Now it has been said: the next press shares upon what is there.
                Refusal::Moved => desk.around.now.as_ref().map(|now| now.no),
                Refusal::Missing(_) | Refusal::Unchanged => filled.after,
            };
            let page = page_of(&turn, desk, Filled { after, ..filled }, None);
            let title = page.t.page_fault_title(page.t.direction_form_title());
            refused_html(&WritePage { faults, frame: Frame::of(&turn, Place::Team, title), ..page })
        }
    }
}

pub(super) async fn preview(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let unit = led(&mut turn, asked.enhet.as_deref()).await?;
    let Desk { around, draft, .. } = desk(&mut turn, &unit).await?;
    let draft = draft.ok_or(Denied::Hidden)?;
    html(&read::preview(&turn, around, &draft.wording))
}

pub(super) async fn post_discard(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let unit = led(&mut turn, Some(fields.one("enhet"))).await?;
    commands::discard_draft(&mut turn, &unit.id).await?;
    done(turn, &fields, &format!("{}&gjort=slettet", Link::to_write(&unit).href)).await
}

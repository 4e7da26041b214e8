//! «Retning»: read by the unit, with what it is part of, who wrote it, and what is new.

use askama::Template;
use axum::extract::Query;

use super::view::{self, Around, ChainView, PriorityView};
use super::{Asked, Link};
use crate::access::law::ReadDirection;
use crate::access::{Denied, Subject, Turn, Visit};
use crate::direction::commands::shared::shared_in;
use crate::direction::{Direction, Wording};
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{self, Face, Side, UnitFace, UnitId};

#[derive(Template)]
#[template(path = "direction/views/read.html")]
pub(super) struct ReadPage {
    frame: Frame,
    t: T,
    unit: String,
    heading: String,
    /// The goals, when they are too long for a heading.
    goals: Option<String>,
    by: Option<By>,
    why: Option<String>,
    priorities: Vec<PriorityView>,
    left: Option<String>,
    /// Goals for many in the unit.
    shared: Vec<Link>,
    /// Where the one who answers for it writes one.
    write_shared: Option<String>,
    news: Vec<String>,
    news_at: String,
    chain: Vec<ChainView>,
    below: Vec<Link>,
    others: Vec<Link>,
    /// For the one who answers for the unit.
    write: Option<Link>,
    /// Not shared yet: where the writer goes on.
    preview: Option<String>,
    may_propose: bool,
    /// What stands here instead of a direction.
    empty: Option<Empty>,
}

/// Who wrote it, and when.
pub(super) struct By {
    avatar: Avatar,
    name: String,
    words: String,
}

struct Empty {
    words: String,
    more: Option<String>,
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let Some(unit) = chosen(&mut turn, asked.enhet.as_deref()).await? else {
        return html(&without_unit(&mut turn).await?);
    };
    let around = view::around(&mut turn, &unit).await?.ok_or(Denied::Hidden)?;
    let t = visit.t();
    let notice = (asked.gjort.as_deref() == Some("delt")).then(|| t.direction_done_shared(&around.unit.name));
    let page = of_unit(&mut turn, around).await?;
    html(&ReadPage { frame: page.frame.with_notice(notice), ..page })
}

/// The unit asked for, if one may read its direction; otherwise where one works, or what one answers for.
async fn chosen(turn: &mut Turn<'_>, asked: Option<&str>) -> Result<Option<UnitId>, Denied> {
    if let Some(asked) = asked {
        let unit = UnitId::parse(asked).ok_or(Denied::Hidden)?;
        let may = turn.may(ReadDirection, &Subject::Unit(unit.clone())).await?;
        return if may { Ok(Some(unit)) } else { Err(Denied::Hidden) };
    }
    let ties = turn.ties().await?;
    let mut mine = ties.own.iter().chain(&ties.answers_for).chain(&ties.leads_leader_of);
    Ok(mine.next().map(|unit| unit.id.clone()))
}

/// For somebody who works in no unit: those at the top, for whoever may read them.
async fn without_unit(turn: &mut Turn<'_>) -> Result<ReadPage, Fault> {
    let t = turn.visit.t();
    let below = view::below(turn, None).await?;
    let words = if below.is_empty() { t.direction_no_unit() } else { t.direction_choose_unit() };
    let page = blank(turn, String::new(), t.direction_form_direction());
    Ok(ReadPage { empty: Some(Empty { words, more: None }), below, ..page })
}

fn blank(turn: &Turn<'_>, unit: String, heading: String) -> ReadPage {
    ReadPage {
        frame: Frame::of(turn, Place::Goals, heading.clone()),
        t: turn.visit.t(),
        unit,
        heading,
        goals: None,
        by: None,
        why: None,
        priorities: vec![],
        left: None,
        shared: vec![],
        write_shared: None,
        news: vec![],
        news_at: String::new(),
        chain: vec![],
        below: vec![],
        others: vec![],
        write: None,
        preview: None,
        may_propose: false,
        empty: None,
    }
}

async fn of_unit(turn: &mut Turn<'_>, around: Around) -> Result<ReadPage, Denied> {
    let t = turn.visit.t();
    let Around { unit, now, before, chain } = around;
    let below = view::below(turn, Some(&unit.id)).await?;
    let shared = shared_in(turn, &unit.id).await?.into_iter().map(|shared| Link {
        href: format!("/felles-mal/{}", shared.id),
        words: shared.common.title.reveal().to_owned(),
    });
    let shared: Vec<Link> = shared.collect();
    let (own, answers) = (turn.ties().await?.own.clone(), turn.ties().await?.answers_for.clone());
    let writes = answers.contains(&unit);
    let others: Vec<Link> = others(&unit, &own, &answers).map(Link::to_read).collect();
    let write = |words| Some(Link { words, ..Link::to_write(&unit) });
    let page = match now {
        Some(now) => {
            let by = by(turn, &now).await?;
            let page = of_wording(turn, &unit, &now.wording, before.as_ref().map(|before| &before.wording), chain);
            let news_at = page.news_at(turn, &now);
            ReadPage { by, news_at, write: write(t.direction_rewrite()).filter(|_| writes), ..page }
        }
        None => {
            // That it is missing is the writer's to know (S7). To the others it is simply not there yet.
            let (words, more) = match writes {
                true => (t.direction_none_yours(&unit.name), Some(t.direction_none_yours_lead())),
                false => (t.direction_none(&unit.name), None),
            };
            let page = blank(turn, unit.name.clone(), t.direction_title(&unit.name));
            let empty = Some(Empty { words, more });
            ReadPage { chain, empty, write: write(t.direction_write()).filter(|_| writes), ..page }
        }
    };
    let may_propose = own.contains(&unit) && turn.relations.in_force(Side::Employee).next().is_some();
    let write_shared = writes.then(|| format!("/teamet/felles-mal/ny?enhet={}", unit.id));
    Ok(ReadPage { shared, write_shared, below, others, may_propose: may_propose && page.empty.is_none(), ..page })
}

/// The other units one works in or answers for, each once.
fn others<'u>(unit: &UnitFace, own: &'u [UnitFace], led: &'u [UnitFace]) -> impl Iterator<Item = &'u UnitFace> {
    let also = led.iter().filter(|led| !own.contains(led));
    own.iter().chain(also).filter(move |other| *other != unit)
}

async fn by(turn: &mut Turn<'_>, direction: &Direction) -> Result<Option<By>, Fault> {
    let faces = people::faces(&mut turn.tx, [&direction.author]).await?;
    let (t, visit) = (turn.visit.t(), turn.visit);
    let day = t.day_month(direction.at.date(&visit.house.zone), visit.today());
    let by = |face: Face| By {
        avatar: Avatar::of(&face, Some(Side::Leader), Size::Small),
        words: t.direction_by(&face.given, day),
        name: face.given,
    };
    Ok(faces.into_iter().next().map(by))
}

/// A wording as a page.
fn of_wording(
    turn: &Turn<'_>,
    unit: &UnitFace,
    now: &Wording,
    before: Option<&Wording>,
    mut chain: Vec<ChainView>,
) -> ReadPage {
    let t = turn.visit.t();
    let said = |words: &crate::ground::sealing::Words| (!words.is_blank()).then(|| words.reveal().to_owned());
    let goals = now.goals.reveal().to_owned();
    let as_heading = !goals.is_empty() && view::fits_as_heading(&goals);
    let heading = if as_heading { goals.clone() } else { t.direction_title(&unit.name) };
    if !chain.is_empty() {
        chain.push(ChainView { unit: unit.name.clone(), goals: goals.clone(), href: None });
    }
    ReadPage {
        goals: (!as_heading).then_some(goals).filter(|goals| !goals.is_empty()),
        why: said(&now.why),
        priorities: view::priorities(t, before, now),
        left: said(&now.not_now),
        news: before.map(|before| view::news_in_words(t, before, now)).unwrap_or_default(),
        chain,
        ..blank(turn, unit.name.clone(), heading)
    }
}

impl ReadPage {
    fn news_at(&self, turn: &Turn<'_>, now: &Direction) -> String {
        self.t.day_month(now.at.date(&turn.visit.house.zone), turn.visit.today())
    }
}

/// A draft as the unit will read it, for its writer alone.
pub(super) fn preview(turn: &Turn<'_>, around: Around, draft: &Wording) -> ReadPage {
    let t = turn.visit.t();
    let (me, visit) = (&turn.visit.me, turn.visit);
    let face = Face { id: me.id.clone(), given: me.given.clone(), family: me.family.clone() };
    let day = t.day_month(visit.today(), visit.today());
    let by = By {
        avatar: Avatar::of(&face, Some(Side::Leader), Size::Small),
        words: t.direction_by(&face.given, &day),
        name: face.given,
    };
    let before = around.now.as_ref().map(|now| &now.wording);
    let page = of_wording(turn, &around.unit, &draft.tidied(), before, around.chain);
    ReadPage { by: Some(by), news_at: day, preview: Some(Link::to_write(&around.unit).href), ..page }
}

//! A goal for many, as it is read: what is common, one's own part, and what the others let one see of theirs.

use askama::Template;
use axum::extract::{Path, Query};

use super::shared_form::address;
use super::{Asked, Link};
use crate::access::law::WriteSharedGoal;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::direction::commands::shared::{end_shared, parts, shared_goal};
use crate::direction::shared_goal::{SharedGoal, SharedRefusal};
use crate::direction::sight::Step;
use crate::direction::{SharedGoalId, commands};
use crate::ground::clock::Moment;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Place, Size, begin, done, html, refused_html};
use crate::people::{EmploymentId, Side};

#[derive(Template)]
#[template(path = "direction/views/shared.html")]
struct SharedPage {
    frame: Frame,
    t: T,
    id: SharedGoalId,
    title: String,
    unit: String,
    /// Face, name, and when it was written.
    by: (Avatar, String, String),
    ended: Option<String>,
    faults: Faults,
    why: String,
    success: String,
    fixed: String,
    chain: Vec<(String, String)>,
    mine: Vec<MyPart>,
    /// Where one may begin a part of one's own: with whom, and the address.
    begin: Vec<Link>,
    team: Vec<TeamPart>,
    shown: Vec<ShownView>,
    write: Option<String>,
    goes_on: bool,
}

/// One's own part, and whether the others see it.
struct MyPart {
    goal: String,
    agreed: bool,
    shown: bool,
    /// When it was shown, if something else is agreed since.
    changed: Option<String>,
    once: String,
}

/// Somebody's whom one leads.
struct TeamPart {
    goal: String,
    name: String,
    agreed: bool,
}

struct ShownView {
    avatar: Avatar,
    head: String,
    words: String,
}

pub(super) async fn page(visit: Visit, Path(shared): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let shared = read(&mut turn, &shared).await?;
    let page = page_of(&mut turn, shared, Faults::default()).await?;
    let t = visit.t();
    let notice = match asked.gjort.as_deref() {
        Some("delt") => Some(t.shared_done_shared(&page.unit)),
        Some("skrevet-om") => Some(t.shared_done_rewritten()),
        Some("avsluttet") => Some(t.shared_done_ended()),
        Some("vist") => Some(t.shared_done_shown()),
        Some("skjult") => Some(t.shared_done_hidden()),
        Some(_) | None => None,
    };
    html(&SharedPage { frame: page.frame.with_notice(notice), ..page })
}

pub(super) async fn read(turn: &mut Turn<'_>, shared: &str) -> Result<SharedGoal, Denied> {
    shared_goal(turn, &SharedGoalId::parse(shared).ok_or(Denied::Hidden)?).await
}

/// A step as a place and what stands there.
pub(super) fn in_words(t: T, step: &Step) -> (String, String) {
    let of = step.of.reveal();
    let place = step.no.map_or_else(|| of.to_owned(), |no| t.shared_priority(of, no));
    (place, step.title.reveal().to_owned())
}

async fn page_of(turn: &mut Turn<'_>, shared: SharedGoal, faults: Faults) -> Result<SharedPage, Denied> {
    let (parts, shown) = parts(turn, &shared).await?;
    let unit = &shared.unit.id;
    let works_here = turn.relations.works_in(unit) || turn.ties().await?.works_in_or_below(unit);
    let writes = turn.may(WriteSharedGoal, &Subject::Unit(shared.unit.id.clone())).await?;
    let turn = &*turn;
    let (visit, t) = (turn.visit, turn.visit.t());
    let frame = Frame::of(turn, Place::Goals, shared.common.title.reveal().to_owned());
    let near = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let (mine, team): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.whose.id == visit.me.id);
    let is_shown = |employment: &EmploymentId| shown.iter().any(|it| &it.employment == employment);
    let begin = turn
        .relations
        .in_force(Side::Employee)
        .filter(|_| works_here && shared.ended_at.is_none())
        .filter(|pair| mine.iter().all(|part| part.employment != pair.employment));
    let begin = begin.map(|pair| Link {
        href: format!("/mal/ny?par={}&felles={}", pair.id, shared.id),
        words: t.shared_take_part(&pair.leader.given),
    });
    let common = &shared.common;
    let mut chain: Vec<(String, String)> = Vec::new();
    for step in common.serves.iter().flat_map(crate::direction::sight::Served::steps) {
        let step = in_words(t, &step);
        if !chain.contains(&step) {
            chain.push(step);
        }
    }
    Ok(SharedPage {
        t,
        title: common.title.reveal().to_owned(),
        unit: shared.unit.name.clone(),
        by: (
            Avatar::of(&shared.author, Some(Side::Leader), Size::Small),
            shared.author.given.clone(),
            t.shared_by(&shared.author.given, near(shared.at)),
        ),
        ended: shared.ended_at.map(|at| t.shared_ended(near(at))),
        faults,
        why: common.why.reveal().to_owned(),
        success: common.success.reveal().to_owned(),
        fixed: common.fixed.reveal().to_owned(),
        chain,
        begin: begin.collect(),
        mine: mine
            .iter()
            .map(|part| MyPart {
                goal: part.goal.clone(),
                agreed: part.agreed,
                shown: is_shown(&part.employment),
                changed: shown
                    .iter()
                    .find(|it| it.employment == part.employment && part.agreed_at.is_some_and(|at| at > it.at))
                    .map(|it| t.shared_has_changed(near(it.at))),
                once: frame.once("bidrag"),
            })
            .collect(),
        team: team
            .into_iter()
            .map(|part| TeamPart { goal: part.goal, name: part.whose.given, agreed: part.agreed })
            .collect(),
        shown: shown
            .iter()
            .map(|it| ShownView {
                avatar: Avatar::of(&it.whose, Some(Side::Employee), Size::Middle),
                head: t.shared_contribution(&it.whose.given, near(it.at)),
                words: it.words.reveal().to_owned(),
            })
            .collect(),
        write: (writes && shared.ended_at.is_none()).then(|| address(&shared.id)),
        goes_on: shared.ended_at.is_none(),
        id: shared.id,
        frame,
    })
}

pub(super) async fn post_end(visit: Visit, Path(shared): Path<String>, fields: Fields) -> Answer {
    let id = SharedGoalId::parse(&shared).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match end_shared(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &format!("/felles-mal/{id}?gjort=avsluttet")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            refused(&visit, &id, &refusal).await
        }
    }
}

/// The page as it stands now, with why something was not done.
///
/// # Errors
/// When it is no longer there for them.
pub async fn refused(visit: &Visit, id: &SharedGoalId, refusal: &SharedRefusal) -> Answer {
    let mut turn = visit.look().await?;
    let shared = commands::shared::shared_goal(&mut turn, id).await?;
    let t = visit.t();
    let mut faults = Faults::default();
    faults.add(
        "h-bidrag",
        match refusal {
            SharedRefusal::Over => t.shared_refused_over(),
            SharedRefusal::NothingAgreed => t.shared_refused_nothing_agreed(),
            SharedRefusal::NoContribution => t.shared_refused_no_contribution(),
            SharedRefusal::Moved | SharedRefusal::Unchanged | SharedRefusal::Lacks(_) => t.shared_refused_moved(),
        },
    );
    refused_html(&page_of(&mut turn, shared, faults).await?)
}

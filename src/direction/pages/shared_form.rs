//! Writing a goal for many: what is common, and what it is for.

use askama::Template;
use axum::extract::{Path, Query};

use super::shared::{in_words, read};
use super::{Asked, led, view};
use crate::access::law::WriteSharedGoal;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::direction::commands::shared::{rewrite_shared, share_goal};
use crate::direction::shared_goal::{Common, Lacks, SharedGoal, SharedRefusal};
use crate::direction::sight::{self, Aim, Served, Step};
use crate::direction::{SharedGoalId, VersionNo};
use crate::ground::form::Fields;
use crate::ground::sealing::{Room, Words};
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::UnitFace;

#[derive(Template)]
#[template(path = "direction/views/shared_form.html")]
struct FormPage {
    frame: Frame,
    t: T,
    heading: String,
    unit: UnitFace,
    action: String,
    /// The version that is written anew.
    read: Option<VersionNo>,
    faults: Faults,
    /// Name, label, and what is written.
    fields: Vec<(&'static str, String, String)>,
    choices: Vec<(String, String, String, bool)>,
    /// Where the one that goes on is ended.
    end: Option<SharedGoalId>,
}

pub(super) fn address(id: &SharedGoalId) -> String {
    format!("/teamet/felles-mal/{id}")
}

/// The unit it is for, and what is offered to be for.
struct Desk {
    unit: UnitFace,
    offered: Vec<Served>,
}

async fn desk(turn: &mut Turn<'_>, unit: &UnitFace) -> Result<Desk, Denied> {
    turn.enter([Room::of_organisation()]).await?;
    let around = view::around(turn, &unit.id).await?.ok_or(Denied::Hidden)?;
    let above: Vec<Step> = around
        .chain
        .iter()
        .map(|link| Step { of: Words::new(&*link.unit), no: None, title: Words::new(&*link.goals) })
        .collect();
    let own = |goals: &Words| {
        let own = Step { of: Words::new(&*around.unit.name), no: None, title: goals.clone() };
        above.iter().cloned().chain([own]).collect::<Vec<Step>>()
    };
    let offered = around.now.iter().flat_map(|now| {
        let (above, unit) = (own(&now.wording.goals), &around.unit);
        now.wording.priorities.iter().zip(1..).map(move |(line, no)| Served {
            aim: Aim::Priority { unit: unit.id.clone(), key: line.key.clone() },
            of: Words::new(&*unit.name),
            no: Some(no),
            title: line.title.clone(),
            above: above.clone(),
        })
    });
    Ok(Desk { offered: offered.collect(), unit: around.unit.clone() })
}

/// What is written, with what is chosen among what is offered and what was chosen before.
fn common(fields: &Fields, desk: &Desk, before: &[Served]) -> Common {
    let words = |name: &str| Words::new(fields.one(name));
    let names: Vec<String> = fields.all("tjener").into_iter().map(str::to_owned).collect();
    Common {
        title: words("mal"),
        why: words("hvorfor"),
        success: words("lykkes"),
        fixed: words("fast"),
        serves: sight::chosen(&names, before, &desk.offered),
    }
}

fn page_of(turn: &Turn<'_>, desk: Desk, common: &Common, of: Option<(&SharedGoal, VersionNo)>) -> FormPage {
    let t = turn.visit.t();
    let said = |words: &Words| words.reveal().to_owned();
    let heading = if of.is_some() { t.shared_form_again() } else { t.shared_form_new(&desk.unit.name) };
    let gone = common.serves.iter().filter(|chosen| desk.offered.iter().all(|one| one.aim != chosen.aim));
    let choice = |served: &Served| {
        let (place, title) = in_words(t, &served.as_step());
        (served.aim.name(), title, place, common.serves.iter().any(|chosen| chosen.aim == served.aim))
    };
    FormPage {
        frame: Frame::of(turn, Place::Team, heading.clone()),
        t,
        heading,
        action: of.map_or_else(|| "/teamet/felles-mal".to_owned(), |(shared, _)| address(&shared.id)),
        read: of.map(|(_, read)| read),
        end: of.map(|(shared, _)| shared.id.clone()),
        faults: Faults::default(),
        fields: vec![
            ("mal", t.shared_form_title(), said(&common.title)),
            ("hvorfor", t.direction_why(), said(&common.why)),
            ("lykkes", t.shared_success(), said(&common.success)),
            ("fast", t.shared_fixed(), said(&common.fixed)),
        ],
        choices: desk.offered.iter().chain(gone).map(choice).collect(),
        unit: desk.unit,
    }
}

fn faults(t: T, refusal: &SharedRefusal) -> Faults {
    let mut faults = Faults::default();
    match refusal {
        SharedRefusal::Lacks(lacks) => {
            for lack in lacks {
                match lack {
                    Lacks::Title => faults.add("mal", t.shared_refused_title()),
                    Lacks::Why => faults.add("hvorfor", t.shared_refused_why()),
                    Lacks::Success => faults.add("lykkes", t.shared_refused_success()),
                }
            }
        }
        SharedRefusal::Moved => faults.add("mal", t.shared_refused_moved()),
        SharedRefusal::Unchanged => faults.add("mal", t.shared_refused_unchanged()),
        SharedRefusal::Over | SharedRefusal::NothingAgreed | SharedRefusal::NoContribution => {
            faults.add("mal", t.shared_refused_over());
        }
    }
    faults
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let unit = led(&mut turn, asked.enhet.as_deref()).await?;
    let desk = desk(&mut turn, &unit).await?;
    html(&page_of(&turn, desk, &Common::default(), None))
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let unit = led(&mut turn, Some(fields.one("enhet"))).await?;
    let desk = desk(&mut turn, &unit).await?;
    let common = common(&fields, &desk, &[]);
    match share_goal(&mut turn, &unit.id, &common).await {
        Ok(id) => done(turn, &fields, &format!("/felles-mal/{id}?gjort=delt")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => refused(page_of(&turn, desk, &common, None), &refusal),
    }
}

/// The shared goal, and the unit one answers for.
async fn found(turn: &mut Turn<'_>, shared: &str) -> Result<(SharedGoal, UnitFace), Denied> {
    let shared = read(turn, shared).await?;
    turn.permit(WriteSharedGoal, &Subject::Unit(shared.unit.id.clone()), shared.id.as_str()).await?;
    let unit = led(turn, Some(shared.unit.id.as_str())).await?;
    Ok((shared, unit))
}

pub(super) async fn again(visit: Visit, Path(shared): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let (shared, unit) = found(&mut turn, &shared).await?;
    if shared.ended_at.is_some() {
        return Err(Denied::Hidden.into());
    }
    let desk = desk(&mut turn, &unit).await?;
    html(&page_of(&turn, desk, &shared.common, Some((&shared, shared.no))))
}

pub(super) async fn post_again(visit: Visit, Path(shared): Path<String>, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (shared, unit) = found(&mut turn, &shared).await?;
    let desk = desk(&mut turn, &unit).await?;
    let common = common(&fields, &desk, &shared.common.serves);
    // Who does not say what they have read, has read nothing.
    let read = VersionNo::parse(fields.one("versjon")).unwrap_or(VersionNo(0));
    match rewrite_shared(&mut turn, &shared.id, read, &common).await {
        Ok(()) => done(turn, &fields, &format!("/felles-mal/{}?gjort=skrevet-om", shared.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        // Now it has been said: the next press writes upon what is there.
        Err(Stop::Refused(refusal)) => refused(page_of(&turn, desk, &common, Some((&shared, shared.no))), &refusal),
    }
}

fn refused(page: FormPage, refusal: &SharedRefusal) -> Answer {
    let mut page = FormPage { faults: faults(page.t, refusal), ..page };
    page.frame.title = page.t.page_fault_title(&page.heading);
    refused_html(&page)
}

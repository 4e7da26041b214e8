//! The form of a goal, and writing a version. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::Path;

use super::form::Filled;
use super::read;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::agreement::Refusal;
use crate::agreements::difference::Piece;
use crate::agreements::{
    self, Answering, FieldChange, LeaderVoice, Next, Said, changes, in_words, needs_reason, pair_for, version_read,
};
use crate::goals::GoalId;
use crate::goals::goal::Goal;
use crate::goals::wording::Goals;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Place, Size, begin, color, done, html, refused_html};
use crate::people::{EmploymentId, Face, Pair, PairId, Side};

/// The form of a goal, new or next version.
#[derive(Template)]
#[template(path = "goals/views/form.html")]
pub(super) struct FormPage {
    frame: Frame,
    t: T,
    heading: String,
    lead: String,
    action: String,
    faults: Faults,
    filled: Filled,
    employee: bool,
    color: &'static str,
    me: Avatar,
    /// Nobody leads yet: it can be written and kept, and proposed when somebody does.
    alone: bool,
    other: String,
    other_avatar: Avatar,
    other_color: &'static str,
    /// New goals choose a kind and can be kept as drafts.
    new: Option<NewGoal>,
    /// The version that is answered.
    answers: Option<Answering>,
    goal_href: String,
    next: Option<Next>,
    /// «Dette sender du»: what has been changed, before it is sent.
    looked_over: Option<Vec<FieldChange>>,
}

pub(super) struct NewGoal {
    pub(super) pair: Option<PairId>,
    pub(super) employment: EmploymentId,
    pub(super) draft: Option<String>,
    pub(super) personal: bool,
}

pub(super) fn page(turn: &Turn<'_>, pair: &Pair, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let other = pair.face(me.other());
    FormPage {
        alone: false,
        next: Some(Next { t: turn.visit.t(), other: other.given.clone() }),
        other: other.given.clone(),
        other_avatar: Avatar::of(other, Some(me.other()), Size::Small),
        ..page_alone(turn, me, heading, lead, filled)
    }
}

pub(super) fn page_alone(turn: &Turn<'_>, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let mine = &turn.visit.me;
    let face = Face { id: mine.id.clone(), given: mine.given.clone(), family: mine.family.clone() };
    FormPage {
        frame: Frame::of(turn, Place::Goals, heading.clone()),
        t: turn.visit.t(),
        heading,
        lead,
        action: "/mal".to_owned(),
        faults: Faults::default(),
        filled: filled.with_room_for_more(),
        employee: me == Side::Employee,
        color: color(me),
        me: Avatar::of(&face, Some(me), Size::Small),
        alone: true,
        other: String::new(),
        other_avatar: Avatar::unnamed(me.other(), Size::Small),
        other_color: color(me.other()),
        new: None,
        answers: None,
        goal_href: String::new(),
        next: None,
        looked_over: None,
    }
}

impl FormPage {
    pub(super) fn with_new(self, new: NewGoal) -> FormPage {
        FormPage { new: Some(new), ..self }
    }
}

/// A page that comes back says so in its title, and first of all what must be changed.
pub(super) fn refused(mut page: FormPage, faults: Faults) -> Answer {
    page.frame.title = page.t.page_fault_title(&page.heading);
    page.faults = faults;
    refused_html(&page)
}

/// The form that answers a version: a counter when the other's lies on the table, a change when nothing does.
fn version_page(turn: &Turn<'_>, goal: &Goal, filled: Option<Filled>) -> Result<FormPage, Denied> {
    let (pair, me) = pair_for(turn, goal)?;
    let first_lead = turn.visit.t().goal_form_new_lead(&pair.face(me.other()).given);
    let answers = agreements::answering(turn, goal, pair, me, first_lead)?;
    let current = goal.version(answers.version).ok_or(Denied::Hidden)?;
    let begun = || {
        let filled = Filled::from(&current.wording, me);
        if answers.begins_empty { filled.without_own() } else { filled }
    };
    let filled = filled.unwrap_or_else(begun);
    let (heading, lead) = (answers.heading.clone(), answers.lead.clone());
    Ok(FormPage {
        answers: Some(answers),
        action: format!("/mal/{}/forslag", goal.id),
        goal_href: format!("/mal/{}", goal.id),
        ..page(turn, pair, me, heading, lead, filled)
    })
}

pub(super) async fn version(visit: Visit, Path(goal): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    html(&version_page(&turn, &goal, None)?)
}

pub(super) async fn post_version(visit: Visit, Path(path): Path<String>, fields: Fields) -> Answer {
    let (id, answering) = (GoalId::parse(&path).ok_or(Denied::Hidden)?, version_read(&fields)?);
    let filled = Filled::read(&fields);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let goal = read(&mut turn, &path).await?;
    let (pair, me) = pair_for(&turn, &goal).map(|(pair, me)| (pair.clone(), me))?;
    let other = pair.face(me.other()).given.clone();
    if fields.one("handling") == "linjer" {
        return html(&version_page(&turn, &goal, Some(filled))?);
    }
    let says = match filled.says(visit.t(), me, needs_reason(&goal, me)) {
        Ok(says) => says,
        Err(faults) => return refused(version_page(&turn, &goal, Some(filled))?, faults),
    };
    if fields.one("handling") == "se-over" {
        let changes = goal.version(answering).map(|read| {
            let new = read.answered(&visit.me.id, says.own.clone(), says.joint.clone());
            let before = LeaderVoice::in_version(&turn, &pair, read);
            let same = new.leader == read.wording.leader;
            let now = if same { before.clone() } else { LeaderVoice::of_pair(&pair) };
            let old = Said { wording: &read.wording, voice: &before };
            changes(visit.t(), &pair, visit.today(), old, Said { wording: &new, voice: &now })
        });
        return html(&FormPage { looked_over: changes, ..version_page(&turn, &goal, Some(filled))? });
    }
    match agreements::write::<Goals>(&mut turn, &id, answering, &says).await {
        Ok(()) => done(turn, &fields, &format!("/mal/{id}?gjort=motforslag")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = in_words::<Goals>(visit.t(), refusal, me, &other);
            if let Refusal::Moved { .. } = refusal {
                faults = Faults::default();
                faults.add("mal", visit.t().agree_refused_moved_kept(&other));
                // What they wrote is to be seen beside this, and answered.
                turn.give_up().await?;
                let mut turn = visit.look().await?;
                let goal = read(&mut turn, &path).await?;
                return refused(version_page(&turn, &goal, Some(filled))?, faults);
            }
            refused(version_page(&turn, &goal, Some(filled))?, faults)
        }
    }
}

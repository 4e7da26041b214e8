//! The form of a goal, and writing a version. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::Path;

use super::form::Filled;
use super::offers::Offers;
use super::{read, sight};
use crate::access::{Denied, Turn, Visit};
use crate::agreements::difference::Piece;
use crate::agreements::{self, Again, Answering, FieldChange, Form, Next, pair_for};
use crate::goals::GoalId;
use crate::goals::goal::Goal;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Faults, Frame, Place, Size, color, html, refused_html};
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
    offers: Option<Offers>,
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
        offers: None,
        looked_over: None,
    }
}

impl FormPage {
    fn choices(&self) -> Vec<sight::Choice> {
        sight::choices(self.t, &self.filled)
    }

    fn tasks(&self) -> Vec<String> {
        sight::tasks(&self.filled)
    }

    /// Whether one can keep it for oneself: a personal goal can.
    fn may_be_ones_own(&self) -> bool {
        self.employee && self.new.is_some()
    }

    /// Whether it can be kept, and not sent.
    fn is_only_kept(&self) -> bool {
        self.alone
    }

    pub(super) fn with_offers(self, offers: Option<Offers>, notice: Option<String>) -> FormPage {
        FormPage { offers, frame: self.frame.with_notice(notice), ..self }
    }

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
    let nothing = Filled::default().knowing(&mut turn, &goal).await?;
    let page = version_page(&turn, &goal, None)?;
    let filled =
        Filled { before: nothing.before, tasks_before: nothing.tasks_before, offers: nothing.offers, ..page.filled };
    html(&FormPage { filled, ..page })
}

pub(super) async fn post_version(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let id = GoalId::parse(&goal).ok_or(Denied::Hidden)?;
    agreements::answer_version(&visit, &id, &fields, |turn, goal, filled, again| {
        let page = version_page(turn, goal, Some(filled))?;
        match again {
            Again::Open => html(&page),
            Again::LookedOver(looked_over) => html(&FormPage { looked_over, ..page }),
            Again::Refused(faults) => refused(page, faults),
        }
    })
    .await
}

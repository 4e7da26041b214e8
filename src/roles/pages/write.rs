//! The form of a role agreement, and writing a version. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::Path;

use super::form::Filled;
use super::read;
use crate::access::{Denied, Turn, Visit};
use crate::agreements::difference::Piece;
use crate::agreements::{self, Again, Answering, FieldChange, Next, pair_for};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Faults, Frame, Place, Size, color, html, refused_html};
use crate::people::{Face, Pair, PairId, Side};
use crate::roles::{RoleAgreement, RoleId};

/// The form of a role agreement, new or next version.
#[derive(Template)]
#[template(path = "roles/views/form.html")]
pub(super) struct FormPage {
    frame: Frame,
    t: T,
    heading: String,
    lead: String,
    action: String,
    back: Option<(String, String)>,
    faults: Faults,
    many: bool,
    filled: Filled,
    employee: bool,
    color: &'static str,
    me: Avatar,
    /// Nobody leads yet: it can be written and kept, and proposed when somebody does.
    alone: bool,
    /// Whose role it is, when it is another's.
    whose: String,
    other: String,
    other_color: &'static str,
    new: Option<NewRole>,
    /// There is a role agreement already: this draft is of before.
    beside: Option<String>,
    answers: Option<Answering>,
    next: Option<Next>,
    looked_over: Option<Vec<FieldChange>>,
}

/// A first role agreement: it can be kept as a draft.
pub(super) struct NewRole {
    pub pair: Option<PairId>,
    pub employment: crate::people::EmploymentId,
    pub kept: bool,
}

pub(super) fn page(turn: &Turn<'_>, pair: &Pair, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let other = &pair.face(me.other()).given;
    FormPage {
        alone: false,
        whose: pair.employee.given.clone(),
        next: Some(Next { t: turn.visit.t(), other: other.clone() }),
        other: other.clone(),
        ..page_alone(turn, me, heading, lead, filled)
    }
}

pub(super) fn page_alone(turn: &Turn<'_>, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let mine = &turn.visit.me;
    let face = Face { id: mine.id.clone(), given: mine.given.clone(), family: mine.family.clone() };
    let place = if me == Side::Employee { Place::Goals } else { Place::Team };
    FormPage {
        frame: Frame::of(turn, place, heading.clone()),
        t: turn.visit.t(),
        heading,
        lead,
        action: "/rolle".to_owned(),
        back: None,
        faults: Faults::default(),
        many: filled.has_many_tasks(),
        filled: filled.with_room_for_more(),
        employee: me == Side::Employee,
        color: color(me),
        me: Avatar::of(&face, Some(me), Size::Small),
        alone: true,
        whose: mine.given.clone(),
        other: String::new(),
        other_color: color(me.other()),
        new: None,
        beside: None,
        answers: None,
        next: None,
        looked_over: None,
    }
}

impl FormPage {
    /// A role is with others.
    #[allow(clippy::unused_self, reason = "the end of the form asks it of whatever is written")]
    fn may_be_ones_own(&self) -> bool {
        false
    }

    /// Whether it can be kept, and not sent.
    fn is_only_kept(&self) -> bool {
        self.alone || self.beside.is_some()
    }

    pub(super) fn with_new(self, new: NewRole) -> FormPage {
        FormPage { new: Some(new), ..self }
    }

    pub(super) fn beside(self, role: &RoleId) -> FormPage {
        FormPage { beside: Some(format!("/rolle/{role}")), ..self }
    }
}

/// A page that comes back says so in its title, and first of all what must be changed.
pub(super) fn refused(mut page: FormPage, faults: Faults) -> Answer {
    page.frame.title = page.t.page_fault_title(&page.heading);
    page.faults = faults;
    refused_html(&page)
}

/// The form that answers a version: a counter when the other's lies on the table, a change when nothing does.
fn version_page(turn: &Turn<'_>, role: &RoleAgreement, filled: Option<Filled>) -> Result<FormPage, Denied> {
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, role)?;
    let first_lead = t.role_form_lead(&pair.face(me.other()).given);
    let answers = agreements::answering(turn, role, pair, me, first_lead)?;
    let current = role.version(answers.version).ok_or(Denied::Hidden)?;
    let begun = || {
        let filled = Filled::from(&current.wording, me);
        if answers.begins_empty { filled.without_own() } else { filled }
    };
    let filled = filled.unwrap_or_else(begun);
    let (heading, lead) = (answers.heading.clone(), answers.lead.clone());
    Ok(FormPage {
        answers: Some(answers),
        action: format!("/rolle/{}/forslag", role.id),
        back: Some((format!("/rolle/{}", role.id), t.role_title())),
        ..page(turn, pair, me, heading, lead, filled)
    })
}

pub(super) async fn version(visit: Visit, Path(role): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let role = read(&mut turn, &role).await?;
    html(&version_page(&turn, &role, None)?)
}

pub(super) async fn post_version(visit: Visit, Path(role): Path<String>, fields: Fields) -> Answer {
    let id = RoleId::parse(&role).ok_or(Denied::Hidden)?;
    agreements::answer_version(&visit, &id, &fields, |turn, role, filled, again| {
        let page = version_page(turn, role, Some(filled))?;
        match again {
            Again::Open => html(&page),
            Again::LookedOver(looked_over) => html(&FormPage { looked_over, ..page }),
            Again::Refused(faults) => refused(page, faults),
        }
    })
    .await
}

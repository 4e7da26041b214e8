//! The form of a role agreement, and writing a version. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::Path;

use super::form::{Filled, Press};
use super::read;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::agreement::Refusal;
use crate::agreements::difference::Piece;
use crate::agreements::{
    self, Answering, FieldChange, LeaderVoice, Next, Said, changes, in_words, needs_reason, pair_for, version_read,
};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Place, Size, begin, color, done, html, refused_html};
use crate::people::{Face, Pair, PairId, Side};
use crate::roles::wording::Roles;
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

pub(super) async fn post_version(visit: Visit, Path(path): Path<String>, fields: Fields) -> Answer {
    let (id, answering) = (RoleId::parse(&path).ok_or(Denied::Hidden)?, version_read(&fields)?);
    let filled = Filled::read(&fields);
    let t = visit.t();
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let role = read(&mut turn, &path).await?;
    let (pair, me) = pair_for(&turn, &role).map(|(pair, me)| (pair.clone(), me))?;
    let other = pair.face(me.other()).given.clone();
    if let Some(press) = Press::read(&fields) {
        return html(&version_page(&turn, &role, Some(filled.pressed(press)))?);
    }
    let says = match filled.says(t, me, needs_reason(&role, me)) {
        Ok(says) => says,
        Err(faults) => return refused(version_page(&turn, &role, Some(filled))?, faults),
    };
    if fields.one("handling") == "se-over" {
        let looked_over = role.version(answering).map(|read| {
            let new = read.answered(&visit.me.id, says.own.clone(), says.joint.clone());
            let before = LeaderVoice::in_version(&turn, &pair, read);
            let same = new.leader == read.wording.leader;
            let now = if same { before.clone() } else { LeaderVoice::of_pair(&pair) };
            let old = Said { wording: &read.wording, voice: &before };
            changes(t, &pair, visit.today(), old, Said { wording: &new, voice: &now })
        });
        return html(&FormPage { looked_over, ..version_page(&turn, &role, Some(filled))? });
    }
    match agreements::write::<Roles>(&mut turn, &id, answering, &says).await {
        Ok(()) => done(turn, &fields, &format!("/rolle/{id}?gjort=motforslag")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(Refusal::Moved { .. })) => {
            let mut faults = Faults::default();
            faults.add("oppgave1", t.agree_refused_moved_kept(&other));
            // What they wrote is to be seen beside this, and answered.
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let role = read(&mut turn, &path).await?;
            refused(version_page(&turn, &role, Some(filled))?, faults)
        }
        Err(Stop::Refused(refusal)) => {
            let faults = in_words::<Roles>(t, refusal, me, &other);
            refused(version_page(&turn, &role, Some(filled))?, faults)
        }
    }
}

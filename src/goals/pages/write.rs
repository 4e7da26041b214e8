//! The form of a goal, and writing a version. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::Path;

use super::form::{Filled, ReasonNeeded, in_words};
use super::show::{self, FieldChange, LeaderVoice, Said};
use super::{pair_for, read, version_read};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::goals::agreement::Refusal;
use crate::goals::commands;
use crate::goals::difference::Piece;
use crate::goals::goal::Goal;
use crate::goals::wording::Wording;
use crate::goals::{GoalId, VersionNo};
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
    answers: Option<Answered>,
    /// «Dette sender du»: what has been changed, before it is sent.
    looked_over: Option<Vec<FieldChange>>,
}

pub(super) struct NewGoal {
    pub(super) pair: Option<PairId>,
    pub(super) employment: EmploymentId,
    pub(super) draft: Option<String>,
    pub(super) personal: bool,
}

struct Answered {
    version: VersionNo,
    goal_href: String,
    goal_title: String,
    /// By the other, or what holds now.
    by_other: bool,
    title: String,
    reason: String,
    /// What the other has written in their own fields, and whose it is: read here, not changed.
    theirs: Vec<(String, String)>,
    their_part: String,
    /// What a leader before has written where this leader writes.
    before: Vec<(String, String)>,
    before_part: String,
    needs_reason: bool,
}

pub(super) fn page(turn: &Turn<'_>, pair: &Pair, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let other = pair.face(me.other());
    FormPage {
        alone: false,
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
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, goal)?;
    if !turn.relations.is_in_force(pair) {
        return Err(Denied::Hidden);
    }
    let current = goal.agreement.current().and_then(|no| goal.version(no)).ok_or(Denied::Hidden)?;
    let other = pair.face(me.other()).given.clone();
    let on_table = goal.agreement.on_table();
    let by_other = on_table.is_some_and(|proposal| proposal.by != me);
    let own_unsaid = current.wording.success_of(me).is_blank();
    let (heading, lead) = match (by_other, goal.agreement.in_force()) {
        (true, _) if own_unsaid => (t.goal_form_own(), t.goal_form_counter_lead(&other)),
        (true, _) => (t.goal_form_counter(), t.goal_form_counter_lead(&other)),
        (false, Some(_)) => (t.goal_form_change(), t.goal_form_change_lead()),
        (false, None) => (t.goal_improve(), t.goal_form_new_lead(&other)),
    };
    let voice = LeaderVoice::in_version(turn, pair, current);
    let another = me == Side::Leader && current.leader_is_another(&turn.visit.me.id);
    // Nobody begins with somebody else's words in their own mouth.
    let own_empty = |filled: Filled| if another { filled.without_own() } else { filled };
    let filled = filled.unwrap_or_else(|| own_empty(Filled::from(&current.wording, me)));
    let answers = Answered {
        version: current.no,
        goal_href: format!("/mal/{}", goal.id),
        goal_title: current.wording.joint.title.reveal().to_owned(),
        by_other,
        title: current.wording.joint.title.reveal().to_owned(),
        reason: if by_other { current.reason.reveal().to_owned() } else { String::new() },
        theirs: match me {
            Side::Leader => of_the_employee(t, pair, &current.wording),
            Side::Employee => voice.said(t, &current.wording.leader),
        },
        their_part: match me {
            Side::Leader => t.goal_form_their_part(&other),
            Side::Employee => voice.part(t),
        },
        before: if another { voice.said(t, &current.wording.leader) } else { vec![] },
        before_part: voice.part(t),
        needs_reason: reason_needed(goal, me) == ReasonNeeded::Yes,
    };
    Ok(FormPage {
        answers: Some(answers),
        action: format!("/mal/{}/forslag", goal.id),
        ..page(turn, pair, me, heading, lead, filled)
    })
}

/// What the employee has written in their own fields.
fn of_the_employee(t: T, pair: &Pair, wording: &Wording) -> Vec<(String, String)> {
    let name = &pair.employee.given;
    let fields = [
        (t.goal_aim(name), &wording.employee.aim),
        (t.goal_contribution(name), &wording.employee.contribution),
        (t.goal_success_for(name), &wording.employee.success),
    ];
    let said = fields.into_iter().filter(|(_, words)| !words.is_blank());
    said.map(|(label, words)| (label, words.reveal().to_owned())).collect()
}

/// A counter or a change is read together with why. Rewriting one's own open proposal needs none.
fn reason_needed(goal: &Goal, me: Side) -> ReasonNeeded {
    let own_on_table = goal.agreement.on_table().is_some_and(|proposal| proposal.by == me);
    let own_unsaid = goal
        .agreement
        .current()
        .and_then(|no| goal.version(no))
        .is_some_and(|version| version.wording.success_of(me).is_blank());
    if own_on_table || own_unsaid { ReasonNeeded::No } else { ReasonNeeded::Yes }
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
    let says = match filled.says(visit.t(), me, reason_needed(&goal, me)) {
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
            show::changes(visit.t(), &pair, visit.today(), old, Said { wording: &new, voice: &now })
        });
        return html(&FormPage { looked_over: changes, ..version_page(&turn, &goal, Some(filled))? });
    }
    match commands::write(&mut turn, &id, answering, &says).await {
        Ok(()) => done(turn, &fields, &format!("/mal/{id}?gjort=motforslag")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = in_words(visit.t(), refusal, me, &other);
            if let Refusal::Moved { .. } = refusal {
                faults = Faults::default();
                faults.add("mal", visit.t().goal_refused_moved_kept(&other));
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

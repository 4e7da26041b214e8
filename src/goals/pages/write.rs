//! Writing: a new goal, a version, a draft, a fixed frame. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::{Path, Query};

use super::form::{Filled, ReasonNeeded, in_words};
use super::show::{self, FieldChange};
use super::{Asked, asked_pair, pair_for, read, version_read};
use crate::access::law::{ProposeGoal, ReadDraft, WriteFixedFrame};
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::goals::agreement::Refusal;
use crate::goals::commands::{self, FrameRefusal};
use crate::goals::difference::Piece;
use crate::goals::goal::{Goal, Kind};
use crate::goals::store::aside;
use crate::goals::wording::Wording;
use crate::goals::{DraftId, GoalId, VersionNo};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Oops, Place, Size, begin, color, done, html, refused_html};
use crate::people::{Pair, Side};

/// The form of a goal, new or next version.
#[derive(Template)]
#[template(path = "goals/views/form.html")]
struct FormPage {
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

struct NewGoal {
    pair: String,
    draft: Option<String>,
    personal: bool,
}

struct Answered {
    version: VersionNo,
    goal_href: String,
    goal_title: String,
    /// By the other, or what holds now.
    by_other: bool,
    title: String,
    reason: String,
    theirs: Vec<(String, String)>,
    needs_reason: bool,
}

fn page(turn: &Turn<'_>, pair: &Pair, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let t = turn.visit.t();
    let other = pair.face(me.other());
    FormPage {
        frame: Frame::of(turn, Place::Goals, heading.clone()),
        t,
        heading,
        lead,
        action: "/mal".to_owned(),
        faults: Faults::default(),
        filled: filled.with_room_for_more(),
        employee: me == Side::Employee,
        color: color(me),
        me: Avatar::of(pair.face(me), Some(me), Size::Small),
        other: other.given.clone(),
        other_avatar: Avatar::of(other, Some(me.other()), Size::Small),
        other_color: color(me.other()),
        new: None,
        answers: None,
        looked_over: None,
    }
}

fn new_page(turn: &Turn<'_>, pair: &Pair, me: Side, filled: Filled, draft: Option<&DraftId>) -> FormPage {
    let (t, other) = (turn.visit.t(), pair.face(me.other()).given.clone());
    let new = NewGoal {
        pair: pair.id.to_string(),
        draft: draft.map(ToString::to_string),
        personal: filled.kind == Some(Kind::Personal),
    };
    FormPage { new: Some(new), ..page(turn, pair, me, t.goal_form_new(), t.goal_form_new_lead(other), filled) }
}

/// A page that comes back says so in its title, and first of all what must be changed.
fn refused(mut page: FormPage, faults: Faults) -> Answer {
    page.frame.title = page.t.page_fault_title(&page.heading);
    page.faults = faults;
    refused_html(&page)
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let (pair, me) = asked_pair(&turn, asked.par.as_deref())?;
    turn.permit(ProposeGoal, &Subject::Employment(pair.employment.clone(), pair.id.clone()), "").await?;
    html(&new_page(&turn, &pair, me, Filled::default(), None))
}

pub(super) async fn draft(visit: Visit, Path(draft): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = DraftId::parse(&draft).ok_or(Denied::Hidden)?;
    let unseen = aside::draft(&mut turn, &id).await?;
    let draft = turn.see(ReadDraft, unseen).await?;
    let (pair, me) =
        turn.relations.pair_of(&draft.employment).map(|(pair, side)| (pair.clone(), side)).ok_or(Denied::Hidden)?;
    let reason = draft.reason.reveal().to_owned();
    let filled = Filled { kind: Some(draft.kind), reason, ..Filled::from(&draft.wording, me) };
    html(&new_page(&turn, &pair, me, filled, Some(&id)))
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let draft = DraftId::parse(fields.one("utkast"));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (pair, me) = asked_pair(&turn, Some(fields.one("par")))?;
    let kind = filled.kind.unwrap_or(Kind::Professional);
    if fields.one("handling") == "utkast" {
        return match commands::keep_draft(&mut turn, draft.as_ref(), &pair.id, kind, &filled.so_far(me)).await {
            Ok(_) => done(turn, &fields, "/mal?gjort=utkast").await,
            Err(Stop::Denied(denied)) => Err(denied.into()),
            Err(Stop::Refused(_)) => Err(Oops::Bad),
        };
    }
    if fields.one("handling") == "linjer" {
        return html(&new_page(&turn, &pair, me, filled, draft.as_ref()));
    }
    let says = match filled.says(visit.t(), me, ReasonNeeded::No) {
        Ok(says) => says,
        Err(faults) => return refused(new_page(&turn, &pair, me, filled, draft.as_ref()), faults),
    };
    match commands::propose(&mut turn, &pair.id, kind, &says).await {
        Ok(goal) => {
            if let Some(draft) = &draft {
                match commands::discard_draft(&mut turn, draft).await {
                    Ok(()) | Err(Stop::Denied(Denied::Hidden)) => {}
                    Err(Stop::Denied(denied)) => return Err(denied.into()),
                    Err(Stop::Refused(_)) => return Err(Oops::Bad),
                }
            }
            done(turn, &fields, &format!("/mal/{goal}?gjort=foreslatt")).await
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let faults = in_words(visit.t(), refusal, me, &pair.face(me.other()).given);
            refused(new_page(&turn, &pair, me, filled, draft.as_ref()), faults)
        }
    }
}

pub(super) async fn post_discard(visit: Visit, Path(draft): Path<String>, fields: Fields) -> Answer {
    let id = DraftId::parse(&draft).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match commands::discard_draft(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, "/mal?gjort=slettet").await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(_)) => Err(Oops::Bad),
    }
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
    let filled = filled.unwrap_or_else(|| Filled::from(&current.wording, me));
    let answers = Answered {
        version: current.no,
        goal_href: format!("/mal/{}", goal.id),
        goal_title: current.wording.joint.title.reveal().to_owned(),
        by_other,
        title: current.wording.joint.title.reveal().to_owned(),
        reason: if by_other { current.reason.reveal().to_owned() } else { String::new() },
        theirs: theirs(t, pair, me, &current.wording),
        needs_reason: reason_needed(goal, me) == ReasonNeeded::Yes,
    };
    Ok(FormPage {
        answers: Some(answers),
        action: format!("/mal/{}/forslag", goal.id),
        ..page(turn, pair, me, heading, lead, filled)
    })
}

/// What the other has written in their own fields: read here, not changed.
fn theirs(t: T, pair: &Pair, me: Side, wording: &Wording) -> Vec<(String, String)> {
    let other = &pair.face(me.other()).given;
    let fields = match me {
        Side::Leader => vec![
            (t.goal_aim(other), &wording.employee.aim),
            (t.goal_contribution(other), &wording.employee.contribution),
            (t.goal_success_for(other), &wording.employee.success),
        ],
        Side::Employee => vec![
            (t.goal_direction(other), &wording.leader.direction),
            (t.goal_support(other), &wording.leader.contribution),
            (t.goal_success_for(other), &wording.leader.success),
        ],
    };
    fields
        .into_iter()
        .filter(|(_, words)| !words.is_blank())
        .map(|(label, words)| (label, words.reveal().to_owned()))
        .collect()
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
            let new = read.wording.written(says.own.clone(), says.joint.clone());
            show::changes(visit.t(), &pair, visit.today(), &read.wording, &new)
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
            }
            refused(version_page(&turn, &goal, Some(filled))?, faults)
        }
    }
}

#[derive(Template)]
#[template(path = "goals/views/frame.html")]
struct FramePage {
    frame: Frame,
    t: T,
    pair: String,
    name: String,
    faults: Faults,
    what: String,
    why: String,
}

fn frame_page(turn: &Turn<'_>, pair: &Pair, fields: &Fields, faults: Faults) -> FramePage {
    let (t, name) = (turn.visit.t(), pair.employee.given.clone());
    let title = if faults.is_empty() { t.goal_frame_new(&name) } else { t.page_fault_title(t.goal_frame_new(&name)) };
    FramePage {
        frame: Frame::of(turn, Place::Team, title),
        t,
        pair: pair.id.to_string(),
        name,
        faults,
        what: fields.one("hva").to_owned(),
        why: fields.one("hvorfor").to_owned(),
    }
}

async fn frame_pair(turn: &mut Turn<'_>, asked: &str) -> Result<Pair, Denied> {
    let (pair, _) = asked_pair(turn, Some(asked))?;
    turn.permit(WriteFixedFrame, &Subject::Employment(pair.employment.clone(), pair.id.clone()), "").await?;
    Ok(pair)
}

pub(super) async fn frame(visit: Visit, Path(pair): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let pair = frame_pair(&mut turn, &pair).await?;
    html(&frame_page(&turn, &pair, &Fields::default(), Faults::default()))
}

pub(super) async fn post_frame(visit: Visit, Path(pair): Path<String>, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let pair = frame_pair(&mut turn, &pair).await?;
    match commands::set_fixed_frame(
        &mut turn,
        &pair.id,
        &Words::new(fields.one("hva")),
        &Words::new(fields.one("hvorfor")),
    )
    .await
    {
        Ok(()) => done(turn, &fields, &format!("/teamet/{}?gjort=ramme", pair.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = Faults::default();
            match refusal {
                FrameRefusal::NoWhat => faults.add("hva", visit.t().goal_refused_frame_what()),
                FrameRefusal::NoWhy => faults.add("hvorfor", visit.t().goal_refused_frame_why()),
            }
            refused_html(&frame_page(&turn, &pair, &fields, faults))
        }
    }
}

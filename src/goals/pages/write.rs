//! Writing: a new goal, a version, a draft, a fixed frame. What was written comes back if it cannot be sent.

use askama::Template;
use axum::extract::{Path, Query};

use super::form::{Filled, ReasonNeeded, in_words};
use super::show::{self, FieldChange, LeaderVoice};
use super::{Asked, asked_pair, pair_for, read, version_read};
use crate::access::law::{ProposeGoal, ReadDraft, WriteDraft, WriteFixedFrame};
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
use crate::people::{self, EmploymentId, Face, Pair, PairId, Side};

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

struct NewGoal {
    pair: Option<PairId>,
    employment: EmploymentId,
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
    /// What the other has written in their own fields, and whose it is: read here, not changed.
    theirs: Vec<(String, String)>,
    their_part: String,
    /// What a leader before has written where this leader writes.
    before: Vec<(String, String)>,
    before_part: String,
    needs_reason: bool,
}

/// Where a new goal is written: in a pair, or between two leaders.
enum At {
    Pair(Pair, Side),
    Alone(EmploymentId),
}

fn page(turn: &Turn<'_>, pair: &Pair, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
    let other = pair.face(me.other());
    FormPage {
        alone: false,
        other: other.given.clone(),
        other_avatar: Avatar::of(other, Some(me.other()), Size::Small),
        ..page_alone(turn, me, heading, lead, filled)
    }
}

fn page_alone(turn: &Turn<'_>, me: Side, heading: String, lead: String, filled: Filled) -> FormPage {
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

fn new_page(turn: &Turn<'_>, at: &At, filled: Filled, draft: Option<&DraftId>) -> FormPage {
    let t = turn.visit.t();
    let (draft, personal) = (draft.map(ToString::to_string), filled.kind == Some(Kind::Personal));
    match at {
        At::Pair(pair, me) => {
            let lead = t.goal_form_new_lead(&pair.face(me.other()).given);
            let (pair_id, employment) = (Some(pair.id.clone()), pair.employment.clone());
            let new = NewGoal { pair: pair_id, employment, draft, personal };
            FormPage { new: Some(new), ..page(turn, pair, *me, t.goal_form_new(), lead, filled) }
        }
        At::Alone(employment) => {
            let new = NewGoal { pair: None, employment: employment.clone(), draft, personal };
            let (heading, lead) = (t.goal_form_new(), t.goal_form_alone_lead());
            FormPage { new: Some(new), ..page_alone(turn, Side::Employee, heading, lead, filled) }
        }
    }
}

/// Where somebody writes who asks for this pair, or this employment of their own, or for neither. A pair that has ended
/// since the form was opened is the employment it was of: what was written in it is not lost.
async fn at(turn: &mut Turn<'_>, pair: Option<&str>, employment: Option<&str>) -> Result<At, Denied> {
    let me = turn.visit.me.id.clone();
    let employment = match (pair, employment) {
        (Some(pair), _) => {
            let pair = PairId::parse(pair).and_then(|id| turn.relations.pair(&id).cloned()).ok_or(Denied::Hidden)?;
            let side = pair.side_of(&me).ok_or(Denied::Hidden)?;
            if turn.relations.is_in_force(&pair) {
                return Ok(At::Pair(pair, side));
            }
            if side == Side::Leader {
                return Err(Denied::Hidden);
            }
            Some(pair.employment)
        }
        (None, Some(employment)) => Some(EmploymentId::parse(employment).ok_or(Denied::Hidden)?),
        (None, None) => turn.relations.in_force(Side::Employee).next().map(|pair| pair.employment.clone()),
    };
    let today = turn.visit.today();
    let own = people::employments_of(&mut turn.tx, &me, today).await?;
    let employment = match employment {
        Some(asked) => own.into_iter().find(|known| known == &asked),
        None => own.into_iter().next(),
    };
    let employment = employment.ok_or(Denied::Hidden)?;
    Ok(match turn.relations.pair_of(&employment) {
        Some((pair, side)) => At::Pair(pair.clone(), side),
        None => At::Alone(employment),
    })
}

/// A page that comes back says so in its title, and first of all what must be changed.
fn refused(mut page: FormPage, faults: Faults) -> Answer {
    page.frame.title = page.t.page_fault_title(&page.heading);
    page.faults = faults;
    refused_html(&page)
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let at = at(&mut turn, asked.par.as_deref(), asked.stilling.as_deref()).await?;
    match &at {
        At::Pair(pair, _) => {
            let subject = Subject::Employment(pair.employment.clone(), pair.id.clone());
            turn.permit(ProposeGoal, &subject, "").await.map(drop)?;
        }
        At::Alone(_) => turn.permit(WriteDraft, &Subject::Own(visit.me.id.clone()), "").await.map(drop)?,
    }
    html(&new_page(&turn, &at, Filled::default(), None))
}

pub(super) async fn draft(visit: Visit, Path(draft): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = DraftId::parse(&draft).ok_or(Denied::Hidden)?;
    let unseen = aside::draft(&mut turn, &id).await?;
    let draft = turn.see(ReadDraft, unseen).await?;
    let at = match turn.relations.pair_of(&draft.employment) {
        Some((pair, side)) => At::Pair(pair.clone(), side),
        None => At::Alone(draft.employment.clone()),
    };
    let side = match &at {
        At::Pair(_, side) => *side,
        At::Alone(_) => Side::Employee,
    };
    let filled = Filled { kind: Some(draft.kind), ..Filled::from(&draft.wording, side) };
    html(&new_page(&turn, &at, filled, Some(&id)))
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let draft = DraftId::parse(fields.one("utkast"));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let filled_in = |name: &str| Some(fields.one(name)).filter(|text| !text.is_empty());
    let at = at(&mut turn, filled_in("par"), filled_in("stilling")).await?;
    let kind = filled.kind.unwrap_or(Kind::Professional);
    let (me, employment) = match &at {
        At::Pair(pair, side) => (*side, pair.employment.clone()),
        At::Alone(employment) => (Side::Employee, employment.clone()),
    };
    if fields.one("handling") == "utkast" {
        let (own, joint) = filled.so_far(me);
        return match commands::keep_draft(&mut turn, draft.as_ref(), &employment, kind, own, joint).await {
            Ok(_) => done(turn, &fields, "/mal?gjort=utkast").await,
            Err(Stop::Denied(denied)) => Err(denied.into()),
            Err(Stop::Refused(_)) => Err(Oops::Bad),
        };
    }
    if fields.one("handling") == "linjer" {
        return html(&new_page(&turn, &at, filled, draft.as_ref()));
    }
    let t = visit.t();
    let At::Pair(pair, me) = &at else { return not_sent(&turn, &at, filled, draft.as_ref(), t.goal_refused_alone()) };
    if fields.one("par") != pair.id.as_str() {
        // Written to one leader, and another leads now: nobody's words are sent to somebody they were not written to.
        let to = t.goal_refused_other_leader(&pair.leader.given);
        return not_sent(&turn, &at, filled, draft.as_ref(), to);
    }
    let says = match filled.says(t, *me, ReasonNeeded::No) {
        Ok(says) => says,
        Err(faults) => return refused(new_page(&turn, &at, filled, draft.as_ref()), faults),
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
        // The pair ended while this was sent. Asked again, it is between other two, or nobody's yet.
        Err(Stop::Denied(Denied::Hidden | Denied::NotYours(_))) => {
            drop(turn);
            let mut turn = visit.look().await?;
            let at = self::at(&mut turn, filled_in("par"), filled_in("stilling")).await?;
            let words = match &at {
                At::Pair(pair, _) => t.goal_refused_other_leader(&pair.leader.given),
                At::Alone(_) => t.goal_refused_alone(),
            };
            not_sent(&turn, &at, filled, draft.as_ref(), words)
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let faults = in_words(t, refusal, *me, &pair.face(me.other()).given);
            refused(new_page(&turn, &at, filled, draft.as_ref()), faults)
        }
    }
}

/// The form with everything in it, and why it was sent to nobody.
fn not_sent(turn: &Turn<'_>, at: &At, filled: Filled, draft: Option<&DraftId>, why: String) -> Answer {
    let mut faults = Faults::default();
    faults.add("mal", why);
    refused(new_page(turn, at, filled, draft), faults)
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
            let voice = if new.leader == read.wording.leader {
                LeaderVoice::in_version(&turn, &pair, read)
            } else {
                LeaderVoice::of_pair(&pair)
            };
            show::changes(visit.t(), &pair, &voice, visit.today(), &read.wording, &new)
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
                drop(turn);
                let mut turn = visit.look().await?;
                let goal = read(&mut turn, &path).await?;
                return refused(version_page(&turn, &goal, Some(filled))?, faults);
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

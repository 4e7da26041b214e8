//! A goal's page: what waits for an answer, the frame, what success means, and how they came to agree.

use askama::Template;
use axum::extract::{Path, Query};

use super::form::{in_words, missing_in_words};
use super::show::{self, FieldChange, LeaderVoice, TurnView};
use super::{Asked, done_in_words, pair_for, read, version_read};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::goals::agreement::Refusal;
use crate::goals::commands::{self, seen};
use crate::goals::difference::Piece;
use crate::goals::goal::Goal;
use crate::goals::wording::Wording;
use crate::goals::{GoalId, VersionNo};
use crate::ground::clock::Moment;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{
    Answer, Avatar, Begun, Faults, Frame, PairOfAvatars, Place, Seal, Size, begin, color, done, html, refused_html,
};
use crate::people::{Pair, Side};

#[derive(Template)]
#[template(path = "goals/views/goal.html")]
struct GoalPage {
    frame: Frame,
    t: T,
    id: GoalId,
    kind: String,
    title: String,
    seal: Seal,
    faults: Faults,
    names: Names,
    proposal: Option<ProposalView>,
    /// A goal in force from an earlier pair, seen by the leader who came after.
    new_leader: Option<VersionNo>,
    may_change: bool,
    fixed: Vec<(String, String)>,
    room: Vec<String>,
    change: String,
    success: Successes,
    parts: Vec<PartView>,
    review: Option<String>,
    turns: Vec<TurnRow>,
    turns_title: String,
}

struct Names {
    employee: String,
    i_am_employee: bool,
    pair: PairOfAvatars,
    employee_avatar: Avatar,
}

struct Successes {
    employee: String,
    leader: String,
    /// Whose that is.
    leader_label: String,
    leader_avatar: Avatar,
    joint: String,
    agreed: bool,
    differ: bool,
}

/// What one of the two goes in with.
struct PartView {
    avatar: Avatar,
    color: &'static str,
    label: String,
    words: String,
}

struct ProposalView {
    no: VersionNo,
    mine: bool,
    color: &'static str,
    /// The colour of the one who reads and answers.
    own_color: &'static str,
    avatar: Avatar,
    head: String,
    seal: Seal,
    changes: Vec<FieldChange>,
    reason: String,
    /// What the reader must write before a yes is possible.
    missing: Option<String>,
    in_force: bool,
}

struct TurnRow {
    avatar: Option<Avatar>,
    view: TurnView,
}

pub(super) async fn page(visit: Visit, Path(goal): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    let page = page_of(&turn, goal, asked.gjort.as_deref(), Faults::default())?;
    html(&page)
}

fn page_of(turn: &Turn<'_>, goal: Goal, gjort: Option<&str>, faults: Faults) -> Result<GoalPage, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let (pair, me) = pair_for(turn, &goal)?;
    let (pair, other) = (pair.clone(), pair.face(me.other()).given.clone());
    let in_force_pair = turn.relations.is_in_force(&pair);
    let new_leader = (me == Side::Leader && pair.id != goal.pair).then(|| goal.agreement.in_force()).flatten();
    let face = goal.face().ok_or(Denied::Hidden)?;
    let wording = face.wording.clone();
    let voice = LeaderVoice::in_version(turn, &pair, face);
    let joint = &wording.joint;
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let seal = match (goal.agreed_at, goal.agreement.on_table()) {
        (Some(at), _) if new_leader.is_none() => {
            Seal::by(&Side::BOTH, t.goal_state_agreed_on(&pair.employee.given, &pair.leader.given, day(at)))
        }
        (Some(_), _) => Seal::by(&[Side::Employee], t.goal_state_before_you()),
        (None, Some(proposal)) if proposal.by == me => Seal::by(&[me], t.goal_state_waits(&other)),
        (None, Some(proposal)) => Seal::by(&[proposal.by], t.goal_state_waits_you()),
        (None, None) => Seal::by(&[], t.goal_state_withdrawn()),
    };
    let success = Successes {
        employee: wording.employee.success.reveal().to_owned(),
        leader: wording.leader.success.reveal().to_owned(),
        leader_label: voice.success(t),
        leader_avatar: voice.avatar(Size::Middle),
        joint: joint.success.reveal().to_owned(),
        agreed: goal.agreement.in_force().is_some(),
        differ: goal.agreement.in_force().is_none()
            && !wording.employee.success.is_blank()
            && !wording.leader.success.is_blank(),
    };
    let turns = show::turns(turn, &pair, &goal.versions, goal.agreement.in_force());
    let turns_title = if goal.agreement.in_force().is_some() { t.goal_turns() } else { t.goal_turns_open() };
    Ok(GoalPage {
        frame: Frame::of(turn, Place::Goals, joint.title.reveal().to_owned())
            .with_notice(done_in_words(t, gjort, &other)),
        t,
        kind: show::kind_name(t, goal.kind),
        title: joint.title.reveal().to_owned(),
        seal,
        faults,
        names: Names {
            employee: pair.employee.given.clone(),
            i_am_employee: me == Side::Employee,
            pair: PairOfAvatars::of(&pair, Size::Middle),
            employee_avatar: Avatar::of(&pair.employee, Some(Side::Employee), Size::Middle),
        },
        proposal: if in_force_pair { proposal_view(turn, &goal, &pair, me) } else { None },
        new_leader,
        may_change: in_force_pair
            && new_leader.is_none()
            && goal.agreement.in_force().is_some()
            && goal.agreement.on_table().is_none(),
        fixed: joint.fixed.iter().map(|part| (part.what.reveal().to_owned(), part.why.reveal().to_owned())).collect(),
        room: joint.room.iter().map(|words| words.reveal().to_owned()).collect(),
        change: joint.change.reveal().to_owned(),
        success,
        parts: parts(t, &pair, &voice, &wording),
        review: joint.review.map(|review| t.goal_review(t.day_month(review, visit.today()))),
        turns: turns
            .into_iter()
            .map(|view| TurnRow {
                avatar: view.by.as_ref().map(|(face, side)| Avatar::of(face, Some(*side), Size::Middle)),
                view,
            })
            .collect(),
        turns_title,
        id: goal.id,
    })
}

fn parts(t: T, pair: &Pair, voice: &LeaderVoice, wording: &Wording) -> Vec<PartView> {
    let employee = &pair.employee.given;
    let said = [
        (Side::Leader, voice.direction(t), &wording.leader.direction),
        (Side::Employee, t.goal_aim(employee), &wording.employee.aim),
        (Side::Employee, t.goal_contribution(employee), &wording.employee.contribution),
        (Side::Leader, voice.support(t), &wording.leader.contribution),
    ];
    let said = said.into_iter().filter(|(_, _, words)| !words.is_blank());
    said.map(|(side, label, words)| PartView {
        avatar: match side {
            Side::Employee => Avatar::of(&pair.employee, Some(Side::Employee), Size::Middle),
            Side::Leader => voice.avatar(Size::Middle),
        },
        color: color(side),
        label,
        words: words.reveal().to_owned(),
    })
    .collect()
}

fn proposal_view(turn: &Turn<'_>, goal: &Goal, pair: &Pair, me: Side) -> Option<ProposalView> {
    let t = turn.visit.t();
    let version = goal.on_table()?;
    let table = goal.agreement.table();
    let answered = table.iter().rev().nth(1).and_then(|before| goal.version(before.no));
    let against = answered.or_else(|| goal.in_force());
    let name = &pair.face(version.by).given;
    let other = &pair.face(me.other()).given;
    let mine = version.by == me;
    let head = match (mine, answered.is_some(), goal.in_force().is_some()) {
        (true, _, _) => t.goal_proposal_yours(),
        (false, true, _) => t.goal_proposal_counter(name),
        (false, false, true) => t.goal_proposal_change(name),
        (false, false, false) => t.goal_proposal_first(name),
    };
    let words = if mine { t.goal_state_waits(other) } else { t.goal_state_waits_you() };
    let missing = if mine { None } else { version.wording.missing() };
    Some(ProposalView {
        no: version.no,
        mine,
        color: color(version.by),
        own_color: color(me),
        avatar: Avatar::of(pair.face(version.by), Some(version.by), Size::Small),
        head,
        seal: Seal::by(&[version.by], words),
        changes: against
            .map(|against| {
                let voice = LeaderVoice::in_version(turn, pair, version);
                show::changes(t, pair, &voice, turn.visit.today(), &against.wording, &version.wording)
            })
            .unwrap_or_default(),
        reason: version.reason.reveal().to_owned(),
        missing: missing.map(|missing| missing_in_words(t, missing, me, other).1),
        in_force: goal.in_force().is_some(),
    })
}

/// Answers a deed with a version: onward when it is done, back to the goal with the reason when it is refused.
async fn answered(
    visit: &Visit,
    goal: &GoalId,
    turn: Turn<'_>,
    fields: &Fields,
    outcome: Result<(), Stop<Refusal>>,
    key: &str,
) -> Answer {
    match outcome {
        Ok(()) => done(turn, fields, &format!("/mal/{goal}?gjort={key}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            drop(turn);
            let mut turn = visit.look().await?;
            let goal = seen(&mut turn, goal).await?;
            let (pair, me) = pair_for(&turn, &goal)?;
            // Somebody was there first. What to do now depends on what they did.
            let refusal = match refusal {
                Refusal::Moved { .. } if goal.agreement.on_table().is_none() => Refusal::Settled,
                other => other,
            };
            let faults = in_words(visit.t(), refusal, me, &pair.face(me.other()).given);
            refused_html(&page_of(&turn, goal, None, faults)?)
        }
    }
}

macro_rules! deed_with_a_version {
    ($name:ident, $command:path, $key:literal) => {
        pub(super) async fn $name(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
            let (goal, version) = (GoalId::parse(&goal).ok_or(Denied::Hidden)?, version_read(&fields)?);
            let mut turn = match begin(&visit, &fields).await? {
                Begun::Turn(turn) => turn,
                Begun::Before(answer) => return Ok(answer),
            };
            let outcome = $command(&mut turn, &goal, version).await;
            answered(&visit, &goal, turn, &fields, outcome, $key).await
        }
    };
}
deed_with_a_version!(post_acceptance, commands::accept, "enig");
deed_with_a_version!(post_withdrawal, commands::withdraw, "trukket");
deed_with_a_version!(post_take_up, commands::take_up, "overtatt");

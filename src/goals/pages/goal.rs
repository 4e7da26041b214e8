//! A goal's page: what waits for an answer, the frame, what success means, and how they came to agree.

use askama::Template;
use axum::extract::{Path, Query};

use super::ending::{self, EndingView};
use super::progress::{self, ProgressPart};
use super::sight::{SightPart, Stuck, sight};
use super::way::{OnTheWay, on_the_way};
use super::{Asked, done_in_words, read, show};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::ending::Course;
use crate::agreements::{
    self, BeforeYou, BringUp, LeaderVoice, Proposal, Remarks, Success, Turns, Unwritten, looked_again, pair_for,
    proposal, remarks, seal, success, turns, version_read,
};
use crate::goals::GoalId;
use crate::goals::commands::Refusal;
use crate::goals::contribution;
use crate::goals::goal::Goal;
use crate::goals::store::endings;
use crate::goals::wording::{Goals, Wording};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::ledger::{Signed, signed};
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Place, Seal, Size, begin, color, done, html, refused_html};
use crate::people::{Pair, PairId, Side};

#[derive(Template)]
#[template(path = "goals/views/goal.html")]
pub(super) struct GoalPage {
    frame: Frame,
    t: T,
    id: GoalId,
    kind: String,
    title: String,
    seal: Seal,
    faults: Faults,
    employee: String,
    i_am_employee: bool,
    proposal: Option<Proposal>,
    /// A goal in force from an earlier pair, seen by the leader who came after.
    before_you: Option<BeforeYou>,
    ending: EndingView,
    remarks: Remarks,
    may_change: bool,
    pair: PairId,
    may_end: bool,
    bring_up: Option<BringUp>,
    fixed: Vec<(String, String)>,
    room: Vec<String>,
    change: String,
    success: Success,
    parts: Vec<PartView>,
    /// How many open promises come of it, with whom.
    promises: Option<(String, String)>,
    review: Option<String>,
    way: Option<OnTheWay>,
    progress: Option<ProgressPart>,
    sight: Option<SightPart>,
    /// Not to a leader who came after.
    turns: Option<Turns>,
    /// Of what is in force.
    signed: Option<Signed>,
}

/// What one of the two goes in with.
struct PartView {
    avatar: Avatar,
    color: &'static str,
    label: String,
    words: String,
    /// Where one makes a promise of what one has said to contribute.
    promise: Option<String>,
}

pub(super) async fn page(visit: Visit, Path(goal): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    let page = page_of(&mut turn, goal, asked.gjort.as_deref(), Faults::default(), Kept::default()).await?;
    html(&page)
}

/// What was written on the page and could not be sent.
#[derive(Default)]
pub(super) struct Kept {
    /// Beside a yes to an ending.
    pub ending: String,
    pub remark: Option<Unwritten>,
}

pub(super) async fn page_of(
    turn: &mut Turn<'_>,
    goal: Goal,
    gjort: Option<&str>,
    faults: Faults,
    kept: Kept,
) -> Result<GoalPage, Denied> {
    let face = goal.face().ok_or(Denied::Hidden)?;
    let beside = progress::latest(turn, &goal).await?;
    let (beside, ended) = match beside {
        Some(mut beside) => {
            let ended = std::mem::take(&mut beside.ended);
            (Some(beside), ended)
        }
        None => (None, vec![]),
    };
    let told = endings::told(turn, &goal, ended).await?;
    let (pair, me) = pair_for(turn, &goal).map(|(pair, me)| (pair.clone(), me))?;
    let (goes_on, agreed) = (turn.relations.is_in_force(&pair), goal.agreement.in_force().is_some());
    let may_say = goes_on && !goal.course.is_over() && me == Side::Employee && agreed;
    let stuck = may_say.then(|| Stuck {
        href: format!("/behov/ny?par={}&mal={}", pair.id, goal.id),
        leader: pair.leader.given.clone(),
    });
    let sight = sight(turn, &face.wording.joint, me, stuck).await?;
    let turn = &*turn;
    let (visit, t) = (turn.visit, turn.visit.t());
    let other = pair.face(me.other()).given.clone();
    let before_you = (me == Side::Leader && pair.id != goal.pair).then(|| goal.agreement.in_force()).flatten();
    let (wording, voice) = (&face.wording, LeaderVoice::in_version(turn, &pair, face));
    let joint = &wording.joint;
    let frame =
        Frame::of(turn, Place::Goals, joint.title.reveal().to_owned()).with_notice(done_in_words(t, gjort, &other));
    // Of what is over, nothing more is told: without anything there, there is nothing to read.
    let is_told = |it: &progress::Beside| !it.check_ins.is_empty() || it.ownership.is_some();
    let read = beside.as_ref().filter(|beside| !goal.course.is_over() || is_told(beside));
    let progress = read.map(|beside| progress::part(turn, &goal, &frame, beside)).transpose()?;
    let own_part =
        contribution::of(&goal, me, &visit.me.id).filter(|_| goes_on).map(|_| (me, format!("/mal/{}/lofte", goal.id)));
    let promises = promised(t, beside.as_ref());
    let reached = beside.map(|beside| beside.reached).unwrap_or_default();
    let said = [&wording.employee.success, &wording.leader.success, &joint.success];
    Ok(GoalPage {
        t,
        kind: show::kind_name(t, goal.sort),
        title: joint.title.reveal().to_owned(),
        seal: ending::seal(turn, &goal).unwrap_or_else(|| seal(turn, &goal, &pair, me, before_you.is_some())),
        faults,
        employee: pair.employee.given.clone(),
        i_am_employee: me == Side::Employee,
        proposal: if goes_on { proposal(turn, &goal, &pair, me, &frame) } else { None },
        before_you: before_you.map(|version| BeforeYou {
            t,
            href: format!("/mal/{}", goal.id),
            once: frame.once("overta"),
            version,
            words: t.goal_new_leader(&pair.employee.given),
            take_up: t.goal_take_up(),
        }),
        pair: pair.id.clone(),
        ending: ending::view(turn, &goal, &told, frame.once("avslutning"), &kept.ending)?,
        remarks: remarks(turn, &goal, &frame, kept.remark.as_ref())?,
        bring_up: (goes_on && !goal.course.is_over()).then(|| BringUp {
            t,
            once: frame.once("ta-opp"),
            pair: pair.id.clone(),
            title: joint.title.reveal().to_owned(),
            goal: Some(goal.id.to_string()),
            role: None,
        }),
        may_end: goes_on && before_you.is_none() && agreed && goal.course == Course::GoesOn,
        may_change: goes_on
            && !goal.course.is_over()
            && before_you.is_none()
            && agreed
            && goal.agreement.on_table().is_none(),
        fixed: joint.fixed.iter().map(|part| (part.what.reveal().to_owned(), part.why.reveal().to_owned())).collect(),
        room: joint.room.iter().map(|words| words.reveal().to_owned()).collect(),
        change: joint.change.reveal().to_owned(),
        success: success(t, &pair, &voice, agreed, said.map(|words| words.reveal())),
        parts: parts(t, &pair, &voice, wording, own_part),
        promises,
        progress,
        sight,
        review: joint.review.map(|review| t.goal_review(t.day_month(review, visit.today()))),
        way: on_the_way(turn, &frame, &goal.id, &joint.way, &reached, may_say),
        signed: agreed.then(|| signed(turn, &goal.employment, goal.chained.as_ref())),
        turns: before_you.is_none().then(|| turns(turn, &pair, &goal)),
        frame,
        id: goal.id,
    })
}

/// How many open promises come of a goal, and where they stand.
fn promised(t: T, beside: Option<&progress::Beside>) -> Option<(String, String)> {
    let promised = &beside?.promised;
    let first = promised.first()?;
    Some((format!("/lofter?par={}", first.pair), t.goal_promises(promised.len())))
}

/// `own`: the side whose contribution can be made a promise now, and where.
fn parts(t: T, pair: &Pair, voice: &LeaderVoice, wording: &Wording, own: Option<(Side, String)>) -> Vec<PartView> {
    let employee = &pair.employee.given;
    let said = [
        (Side::Leader, show::direction(t, voice), &wording.leader.direction, false),
        (Side::Employee, t.goal_aim(employee), &wording.employee.aim, false),
        (Side::Employee, t.goal_contribution(employee), &wording.employee.contribution, true),
        (Side::Leader, show::support(t, voice), &wording.leader.contribution, true),
    ];
    let said = said.into_iter().filter(|(_, _, words, _)| !words.is_blank());
    said.map(|(side, label, words, contributes)| PartView {
        promise: own.as_ref().filter(|(me, _)| contributes && *me == side).map(|(_, href)| href.clone()),
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

/// Answers a deed with a version: onward when it is done, back to the goal with the reason when it is refused.
pub(super) async fn answered(
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
            let (mut turn, goal, faults) = looked_again::<Goals>(visit, turn, goal, refusal).await?;
            refused_html(&page_of(&mut turn, goal, None, faults, Kept::default()).await?)
        }
    }
}

macro_rules! deed_with_a_version {
    ($name:ident, $command:expr, $key:literal) => {
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
deed_with_a_version!(post_acceptance, agreements::accept::<Goals>, "enig");
deed_with_a_version!(post_withdrawal, agreements::withdraw::<Goals>, "trukket");
deed_with_a_version!(post_take_up, agreements::take_up::<Goals>, "overtatt");

//! A role agreement's page: what waits for an answer, what stands, and how the two came to agree.

use askama::Template;
use axum::extract::{Path, Query};

use super::{Asked, done_in_words, read};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::{
    self, BeforeYou, BringUp, LeaderVoice, Proposal, Remarks, Success, Turns, Unwritten, looked_again, pair_for,
    proposal, remarks, seal, success, turns, version_read,
};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::ledger::{Signed, signed};
use crate::page::{Answer, Begun, Faults, Frame, Place, Seal, begin, color, done, html, refused_html};
use crate::people::Side;
use crate::roles::commands::Refusal;
use crate::roles::store;
use crate::roles::wording::{Roles, Wording};
use crate::roles::{RoleAgreement, RoleId};

#[derive(Template)]
#[template(path = "roles/views/role.html")]
pub(super) struct RolePage {
    frame: Frame,
    t: T,
    id: RoleId,
    /// Where one came from: the goals, or the person in the team.
    back: (String, String),
    lead: String,
    employee: String,
    i_am_employee: bool,
    seal: Seal,
    faults: Faults,
    proposal: Option<Proposal>,
    before_you: Option<BeforeYou>,
    may_change: bool,
    bring_up: Option<BringUp>,
    remarks: Remarks,
    /// Another is on the table: what stands below is the one in force.
    tasks: Vec<(String, String)>,
    duties: Vec<Duty>,
    roles: Vec<RoleView>,
    unclear: Vec<Unclear>,
    success: Success,
    turns: Option<Turns>,
    /// Of what is in force.
    signed: Option<Signed>,
    seen_by: String,
    /// What one had begun before there was a role agreement.
    draft: Option<String>,
}

/// A list of what one answers for, decides or asks about.
struct Duty {
    icon: crate::page::Icon,
    title: String,
    lines: Vec<String>,
}

struct RoleView {
    name: String,
    expected: String,
    border: String,
}

struct Unclear {
    color: &'static str,
    label: String,
    words: String,
}

pub(super) async fn page(visit: Visit, Path(role): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let role = read(&mut turn, &role).await?;
    let draft = store::draft_of(&mut turn, &visit.me.id, &role.employment).await?;
    let draft = draft.map(|_| match turn.relations.pair_of(&role.employment) {
        Some((pair, _)) => format!("/rolle/ny?par={}", pair.id),
        None => format!("/rolle/ny?stilling={}", role.employment),
    });
    let page = page_of(&mut turn, role, asked.gjort.as_deref(), Faults::default(), None).await?;
    html(&RolePage { draft, ..page })
}

pub(super) async fn page_of(
    turn: &mut Turn<'_>,
    role: RoleAgreement,
    gjort: Option<&str>,
    faults: Faults,
    unwritten: Option<Unwritten>,
) -> Result<RolePage, Denied> {
    let turn = &*turn;
    let t = turn.visit.t();
    let (pair, me) = pair_for(turn, &role)?;
    let (pair, other) = (pair.clone(), pair.face(me.other()).given.clone());
    let goes_on = turn.relations.is_in_force(&pair);
    let before_you = (me == Side::Leader && pair.id != role.pair).then(|| role.agreement.in_force()).flatten();
    let face = role.face().ok_or(Denied::Hidden)?;
    let (wording, voice) = (&face.wording, LeaderVoice::in_version(turn, &pair, face));
    let joint = &wording.joint;
    let agreed = role.agreement.in_force().is_some();
    let (employee, mine) = (pair.employee.given.clone(), me == Side::Employee);
    let (place, title) = match me {
        Side::Employee => (Place::Goals, t.role_title()),
        Side::Leader => (Place::Team, t.role_title_of(&employee)),
    };
    let frame = Frame::of(turn, place, title).with_notice(done_in_words(t, gjort, &other));
    let said = [&wording.employee.success, &wording.leader.success, &joint.success];
    Ok(RolePage {
        t,
        back: match me {
            Side::Employee => ("/mal".to_owned(), t.page_goals()),
            Side::Leader => (format!("/teamet/{}", pair.id), employee.clone()),
        },
        lead: if mine { t.role_lead_you(&other) } else { t.role_lead(&employee) },
        seal: seal(turn, &role, &pair, me, before_you.is_some()),
        faults,
        proposal: if goes_on { proposal(turn, &role, &pair, me, &frame) } else { None },
        before_you: before_you.map(|version| BeforeYou {
            t,
            href: format!("/rolle/{}", role.id),
            once: frame.once("overta"),
            version,
            words: t.role_new_leader(&employee),
            take_up: t.role_take_up(),
        }),
        remarks: remarks(turn, &role, &frame, unwritten.as_ref())?,
        bring_up: goes_on.then(|| BringUp {
            t,
            once: frame.once("ta-opp"),
            pair: pair.id.clone(),
            title: t.role_title(),
            goal: None,
            role: Some(role.id.to_string()),
        }),
        may_change: goes_on && before_you.is_none() && agreed && role.agreement.on_table().is_none(),
        tasks: joint.tasks.iter().map(|task| (said_in(&task.what), said_in(&task.about))).collect(),
        duties: duties(turn, wording, &employee, mine),
        roles: joint
            .roles
            .iter()
            .map(|role| RoleView {
                name: said_in(&role.name),
                expected: said_in(&role.expected),
                border: said_in(&role.border),
            })
            .collect(),
        unclear: unclear(t, &employee, &voice, wording),
        success: success(t, &pair, &voice, agreed, said.map(|words| words.reveal())),
        signed: agreed.then(|| signed(turn, &role.employment, role.chained.as_ref())),
        turns: before_you.is_none().then(|| turns(turn, &pair, &role)),
        seen_by: t.role_seen_by(&other),
        employee,
        i_am_employee: mine,
        draft: None,
        frame,
        id: role.id,
    })
}

fn said_in(words: &Words) -> String {
    words.reveal().to_owned()
}

fn duties(turn: &Turn<'_>, wording: &Wording, employee: &str, mine: bool) -> Vec<Duty> {
    let t = turn.visit.t();
    let joint = &wording.joint;
    let (answers, decides, asks) = if mine {
        (t.role_answers_for_you(), t.role_decides_you(), t.role_asks_you())
    } else {
        (t.role_answers_for(employee), t.role_decides(employee), t.role_asks(employee))
    };
    let lists = [
        ("person-checkmark", answers, &joint.answers_for),
        ("compass", decides, &joint.decides_alone),
        ("chat", asks, &joint.asks_first),
    ];
    let written = lists.into_iter().filter(|(_, _, lines)| !lines.is_empty());
    let duty = |(icon, title, lines): (&str, String, &Vec<Words>)| Duty {
        icon: crate::page::Icon::named(icon),
        title,
        lines: lines.iter().map(said_in).collect(),
    };
    written.map(duty).collect()
}

fn unclear(t: T, employee: &str, voice: &LeaderVoice, wording: &Wording) -> Vec<Unclear> {
    let leader = voice.name().map_or_else(|| t.role_unclear_before(), |name| t.role_unclear_to(name));
    let said = [
        (Side::Employee, t.role_unclear_to(employee), &wording.employee.unclear),
        (Side::Leader, leader, &wording.leader.unclear),
    ];
    let said = said.into_iter().filter(|(_, _, words)| !words.is_blank());
    said.map(|(side, label, words)| Unclear { color: color(side), label, words: said_in(words) }).collect()
}

/// Answers a deed with a version: onward when it is done, back to the page with the reason when it is refused.
async fn answered(
    visit: &Visit,
    role: &RoleId,
    turn: Turn<'_>,
    fields: &Fields,
    outcome: Result<(), Stop<Refusal>>,
    key: &str,
) -> Answer {
    match outcome {
        Ok(()) => done(turn, fields, &format!("/rolle/{role}?gjort={key}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let (mut turn, role, faults) = looked_again::<Roles>(visit, turn, role, refusal).await?;
            refused_html(&page_of(&mut turn, role, None, faults, None).await?)
        }
    }
}

macro_rules! deed_with_a_version {
    ($name:ident, $command:expr, $key:literal) => {
        pub(super) async fn $name(visit: Visit, Path(role): Path<String>, fields: Fields) -> Answer {
            let (role, version) = (RoleId::parse(&role).ok_or(Denied::Hidden)?, version_read(&fields)?);
            let mut turn = match begin(&visit, &fields).await? {
                Begun::Turn(turn) => turn,
                Begun::Before(answer) => return Ok(answer),
            };
            let outcome = $command(&mut turn, &role, version).await;
            answered(&visit, &role, turn, &fields, outcome, $key).await
        }
    };
}
deed_with_a_version!(post_acceptance, agreements::accept::<Roles>, "enig");
deed_with_a_version!(post_withdrawal, agreements::withdraw::<Roles>, "trukket");
deed_with_a_version!(post_take_up, agreements::take_up::<Roles>, "overtatt");

//! The parts an agreement's page is put together of.

use askama::Template;

use super::{FieldChange, LeaderVoice, Said, Shown, changes};
use crate::access::Turn;
use crate::agreements::VersionNo;
use crate::agreements::difference::Piece;
use crate::agreements::matter::{Matter, Version};
use crate::agreements::wording::Topic;
use crate::ground::clock::Moment;
use crate::ground::text::T;
use crate::page::{Avatar, Frame, Icon, PairOfAvatars, Seal, Size, color};
use crate::people::{Pair, PairId, Side};

macro_rules! safe {
    ($($part:ident),+) => { $(impl askama::filters::HtmlSafe for $part {})+ };
}
safe!(Proposal, Success, BeforeYou, Next, BringUp);

/// What lies on the table: what it would change, why, and what one may answer.
#[derive(Template)]
#[template(path = "agreements/views/proposal.html")]
pub struct Proposal {
    t: T,
    /// The address of what it is a version of.
    href: String,
    /// The once-keys of its buttons.
    once: [String; 2],
    icon: Icon,
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

/// The version on the table, for the one who reads.
#[must_use]
pub fn proposal<W: Shown>(
    turn: &Turn<'_>,
    matter: &Matter<W>,
    pair: &Pair,
    me: Side,
    frame: &Frame,
) -> Option<Proposal> {
    let t = turn.visit.t();
    let version = matter.on_table()?;
    let answered = matter.agreement.table().iter().rev().nth(1).and_then(|before| matter.version(before.no));
    let against = answered.or_else(|| matter.in_force());
    let name = &pair.face(version.by).given;
    let other = &pair.face(me.other()).given;
    let mine = version.by == me;
    let head = match (mine, answered.is_some(), matter.in_force().is_some()) {
        (true, _, _) => t.agree_proposal_yours(),
        (false, true, _) => t.agree_proposal_counter(name),
        (false, false, true) => t.agree_proposal_change(name),
        (false, false, false) => W::proposes(t, name),
    };
    let words = if mine { t.agree_state_waits(other) } else { t.agree_state_waits_you() };
    let missing = if mine { None } else { W::missing(&version.wording) };
    Some(Proposal {
        t,
        href: format!("{}/{}", W::HOME, matter.id),
        once: [frame.once("trekk"), frame.once("enig")],
        icon: frame.icon("information"),
        no: version.no,
        mine,
        color: color(version.by),
        own_color: color(me),
        avatar: Avatar::of(pair.face(version.by), Some(version.by), Size::Small),
        head,
        seal: Seal::by(&[version.by], words),
        changes: against.map(|against| changed(turn, pair, against, version)).unwrap_or_default(),
        reason: version.reason.reveal().to_owned(),
        missing: missing.map(|missing| W::missing_in_words(t, missing, me, other).1),
        in_force: matter.in_force().is_some(),
    })
}

fn changed<W: Shown>(turn: &Turn<'_>, pair: &Pair, old: &Version<W>, new: &Version<W>) -> Vec<FieldChange> {
    let [before, now] = [old, new].map(|version| LeaderVoice::in_version(turn, pair, version));
    let old = Said { wording: &old.wording, voice: &before };
    let new = Said { wording: &new.wording, voice: &now };
    changes(turn.visit.t(), pair, turn.visit.today(), old, new)
}

/// What success means: to each, and to both (S16).
#[derive(Template)]
#[template(path = "agreements/views/success.html")]
pub struct Success {
    t: T,
    icon: Icon,
    employee_avatar: Avatar,
    employee_name: String,
    employee: String,
    leader_avatar: Avatar,
    /// Whose the leader's words are.
    leader_label: String,
    leader: String,
    pair: PairOfAvatars,
    joint: String,
    agreed: bool,
    differ: bool,
}

/// The three texts about success: the employee's, the leader's, and both's.
#[must_use]
pub fn success(t: T, pair: &Pair, voice: &LeaderVoice, agreed: bool, said: [&str; 3]) -> Success {
    let [employee, leader, joint] = said.map(str::to_owned);
    Success {
        t,
        icon: Icon::named("information"),
        employee_avatar: Avatar::of(&pair.employee, Some(Side::Employee), Size::Middle),
        employee_name: pair.employee.given.clone(),
        leader_avatar: voice.avatar(Size::Middle),
        leader_label: voice.success(t),
        pair: PairOfAvatars::of(pair, Size::Middle),
        agreed,
        differ: !agreed && !employee.trim().is_empty() && !leader.trim().is_empty(),
        employee,
        leader,
        joint,
    }
}

/// What is in force from before somebody became the leader: it can be taken up, or a change proposed.
#[derive(Template)]
#[template(path = "agreements/views/before_you.html")]
pub struct BeforeYou {
    pub t: T,
    pub href: String,
    pub once: String,
    pub version: VersionNo,
    pub words: String,
    pub take_up: String,
}

/// «Ta det opp»: one press puts it on the agenda of the two's next talk, linked back.
#[derive(Template)]
#[template(path = "agreements/views/bring_up.html")]
pub struct BringUp {
    pub t: T,
    pub once: String,
    pub pair: PairId,
    pub title: String,
    /// Where the point leads back to.
    pub goal: Option<String>,
    pub role: Option<String>,
}

/// «Når du sender»: who does what next.
#[derive(Template)]
#[template(path = "agreements/views/next.html")]
pub struct Next {
    pub t: T,
    pub other: String,
}

/// Where it stands, for the one who reads. `before_you`: it was agreed before this leader came.
#[must_use]
pub fn seal<W: Topic>(turn: &Turn<'_>, matter: &Matter<W>, pair: &Pair, me: Side, before_you: bool) -> Seal {
    let (visit, t) = (turn.visit, turn.visit.t());
    let other = &pair.face(me.other()).given;
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    match (matter.agreed_at, matter.agreement.on_table()) {
        (Some(_), _) if before_you => Seal::by(&[Side::Employee], t.agree_state_before_you()),
        (Some(at), _) => {
            Seal::by(&Side::BOTH, t.agree_state_agreed_on(&pair.employee.given, &pair.leader.given, day(at)))
        }
        (None, Some(proposal)) if proposal.by == me => Seal::by(&[me], t.agree_state_waits(other)),
        (None, Some(proposal)) => Seal::by(&[proposal.by], t.agree_state_waits_you()),
        (None, None) => Seal::by(&[], t.agree_state_withdrawn()),
    }
}

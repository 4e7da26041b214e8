//! How goals are shown: lines for lists, and the pieces of a goal's page.

use crate::access::Turn;
use crate::goals::VersionNo;
use crate::goals::difference::{self, Piece};
use crate::goals::goal::{GoalLine, Kind, LineState, Version};
use crate::goals::wording::{LeaderWords, Wording};
use crate::ground::calendar::Date;
use crate::ground::text::T;
use crate::page::{Avatar, Seal, Size};
use crate::people::{Face, Pair, Side};

/// A goal in a list.
pub struct GoalRow {
    pub href: String,
    pub kind: String,
    pub title: String,
    pub seal: Seal,
    /// What waits, when the other waits for an answer.
    pub callout: Option<String>,
    pub note: Option<String>,
    pub waits_for_me: bool,
}

/// What a kind of goal is called.
#[must_use]
pub fn kind_name(t: T, kind: Kind) -> String {
    match kind {
        Kind::Professional => t.goals_kind_professional(),
        Kind::Personal => t.goals_kind_personal(),
    }
}

/// Lines as rows, for whoever looks. What waits for them comes first.
#[must_use]
pub fn rows(turn: &Turn<'_>, lines: Vec<GoalLine>) -> Vec<GoalRow> {
    let mut rows: Vec<GoalRow> = lines.into_iter().filter_map(|line| row(turn, &line)).collect();
    rows.sort_by_key(|row| !row.waits_for_me);
    rows
}

fn row(turn: &Turn<'_>, line: &GoalLine) -> Option<GoalRow> {
    let t = turn.visit.t();
    let relations = &turn.relations;
    let before = || {
        // Between two leaders the employee reads on, in the pair it was written in.
        let pair = relations.pair(&line.pair)?;
        pair.side_of(&turn.visit.me.id).map(|side| (pair, side))
    };
    let (pair, me) = relations.pair_of(&line.employment).or_else(before)?;
    let other = &pair.face(me.other()).given;
    let when = || {
        let day = line.at.date(&turn.visit.house.zone);
        t.near(day, turn.visit.today()).unwrap_or_else(|| t.day_month(day, turn.visit.today()))
    };
    let earlier = pair.id != line.pair;
    let (seal, callout, note, waits_for_me) = match line.agreement {
        LineState::Agreed if earlier && me == Side::Leader => {
            (Seal::by(&[Side::Employee], t.goal_state_before_you()), None, None, false)
        }
        LineState::Agreed => (Seal::by(&Side::BOTH, t.goal_state_agreed()), None, None, false),
        LineState::UnderRevision { by } if by == me => {
            (Seal::by(&Side::BOTH, t.goal_state_agreed()), None, Some(t.goal_change_by_you()), false)
        }
        LineState::UnderRevision { .. } => {
            (Seal::by(&Side::BOTH, t.goal_state_agreed()), Some(t.goal_change_by(other)), None, true)
        }
        LineState::Proposed { by } if by == me => {
            (Seal::by(&[by], t.goal_state_waits(other)), None, Some(t.goal_sent(when())), false)
        }
        LineState::Proposed { by } => {
            (Seal::by(&[by], t.goal_state_waits_you()), None, Some(t.goal_came(other, when())), true)
        }
    };
    let href = format!("/mal/{}", line.id);
    Some(GoalRow {
        href,
        kind: kind_name(t, line.kind),
        title: line.title.reveal().to_owned(),
        seal,
        callout,
        note,
        waits_for_me,
    })
}

/// A field that two versions word differently.
pub struct FieldChange {
    pub label: String,
    pub pieces: Vec<Piece>,
}

/// Who says what stands as the leader's own in a version. To the employee every leader has a name; a leader reads of one
/// who was there before that somebody was, and not who (I16).
#[derive(Clone)]
pub struct LeaderVoice(Option<Face>);

impl LeaderVoice {
    /// The leader of the pair one is in.
    pub fn of_pair(pair: &Pair) -> LeaderVoice {
        LeaderVoice(Some(pair.leader.clone()))
    }

    pub fn in_version(turn: &Turn<'_>, pair: &Pair, version: &Version) -> LeaderVoice {
        let Some(said) = version.leader_said.as_ref().filter(|said| said.by != pair.leader.id) else {
            return LeaderVoice::of_pair(pair);
        };
        LeaderVoice(turn.relations.pair(&said.pair).map(|known| known.leader.clone()))
    }

    pub fn avatar(&self, size: Size) -> Avatar {
        match &self.0 {
            Some(face) => Avatar::of(face, Some(Side::Leader), size),
            None => Avatar::unnamed(Side::Leader, size),
        }
    }

    pub fn direction(&self, t: T) -> String {
        self.0.as_ref().map_or_else(|| t.goal_direction_before(), |face| t.goal_direction(&face.given))
    }

    pub fn support(&self, t: T) -> String {
        self.0.as_ref().map_or_else(|| t.goal_support_before(), |face| t.goal_support(&face.given))
    }

    pub fn success(&self, t: T) -> String {
        self.0.as_ref().map_or_else(|| t.goal_success_before(), |face| t.goal_success_for(&face.given))
    }

    pub fn part(&self, t: T) -> String {
        self.0.as_ref().map_or_else(|| t.goal_form_part_before(), |face| t.goal_form_their_part(&face.given))
    }

    /// What this leader has written in their own fields, by what each is called.
    pub fn said(&self, t: T, words: &LeaderWords) -> Vec<(String, String)> {
        let fields = [
            (self.direction(t), &words.direction),
            (self.support(t), &words.contribution),
            (self.success(t), &words.success),
        ];
        let said = fields.into_iter().filter(|(_, words)| !words.is_blank());
        said.map(|(label, words)| (label, words.reveal().to_owned())).collect()
    }
}

/// Everything a wording says, field by field, with what each is called.
fn fields(t: T, pair: &Pair, voice: &LeaderVoice, today: Date, wording: &Wording) -> Vec<(String, String)> {
    let employee = &pair.employee.given;
    let joint = &wording.joint;
    let fixed: Vec<String> =
        joint.fixed.iter().map(|part| format!("{}: {}", part.what.reveal(), part.why.reveal())).collect();
    let room: Vec<&str> = joint.room.iter().map(crate::ground::sealing::Words::reveal).collect();
    let said = |words: &crate::ground::sealing::Words| words.reveal().to_owned();
    vec![
        (t.goal_form_title(), said(&joint.title)),
        (t.goal_fixed(), fixed.join("\n")),
        (t.goal_room(employee), room.join("\n")),
        (t.goal_change_if(), said(&joint.change)),
        (t.goal_form_joint_success(), said(&joint.success)),
        (t.goal_form_review(), joint.review.map(|day| t.day_month(day, today)).unwrap_or_default()),
        (t.goal_aim(employee), said(&wording.employee.aim)),
        (t.goal_contribution(employee), said(&wording.employee.contribution)),
        (t.goal_success_for(employee), said(&wording.employee.success)),
        (voice.direction(t), said(&wording.leader.direction)),
        (voice.support(t), said(&wording.leader.contribution)),
        (voice.success(t), said(&wording.leader.success)),
    ]
}

/// What has changed between two wordings, word by word. `voice` is who says what the leader says in the new one.
#[must_use]
pub fn changes(t: T, pair: &Pair, voice: &LeaderVoice, today: Date, old: &Wording, new: &Wording) -> Vec<FieldChange> {
    let (old, new) = (fields(t, pair, voice, today, old), fields(t, pair, voice, today, new));
    let differing = old.into_iter().zip(new).filter(|((_, old), (_, new))| old != new);
    differing.map(|((label, old), (_, new))| FieldChange { label, pieces: difference::between(&old, &new) }).collect()
}

/// One turn in how the two came to agree.
pub struct TurnView {
    pub by: Option<(Face, Side)>,
    pub head: String,
    pub when: String,
    /// The title with what was changed in it.
    pub title: Vec<Piece>,
    pub note: Option<String>,
}

/// «Slik ble dere enige»: every version, who and when. Never deleted.
#[must_use]
pub fn turns(turn: &Turn<'_>, pair: &Pair, versions: &[Version], in_force: Option<VersionNo>) -> Vec<TurnView> {
    let t = turn.visit.t();
    let when = |at: crate::ground::clock::Moment| t.day_month(at.date(&turn.visit.house.zone), turn.visit.today());
    let mut views = Vec::new();
    let mut before: Option<&Version> = None;
    let mut agreed_before = false;
    for version in versions {
        let title = version.wording.joint.title.reveal();
        // Words keep the name of the one who said them. Whoever came later reads what is in force, not who said it to whom.
        let Some(writers) = turn.relations.pair(&version.pair).or((version.pair == pair.id).then_some(pair)) else {
            (before, agreed_before) = (Some(version), version.accepted_at.is_some());
            continue;
        };
        let face = writers.face(version.by);
        let name = &face.given;
        let head = match before {
            _ if version.withdrawn => t.goal_turn_withdrawn(name),
            None => t.goal_turn_proposed(name),
            Some(_) if agreed_before => t.goal_turn_changed(name),
            Some(before) if before.by == version.by => t.goal_turn_rewrote(name),
            Some(_) => t.goal_turn_countered(name),
        };
        let pieces = match before {
            Some(before) => difference::between(before.wording.joint.title.reveal(), title),
            None => vec![Piece::Same(title.to_owned())],
        };
        let same = before.is_some_and(|before| before.wording.joint.title.reveal() == title);
        let note = same.then(|| t.goal_turn_same_title());
        views.push(TurnView {
            by: Some((face.clone(), version.by)),
            head,
            when: when(version.at),
            title: pieces,
            note,
        });
        agreed_before = false;
        if let Some(at) = version.accepted_at {
            let says = if in_force == Some(version.no) { t.goal_turn_in_force() } else { t.goal_turn_was_in_force() };
            views.push(TurnView {
                by: None,
                head: t.goal_turn_both(),
                when: when(at),
                title: vec![],
                note: Some(says),
            });
            agreed_before = true;
        }
        if !version.withdrawn {
            before = Some(version);
        }
    }
    views
}

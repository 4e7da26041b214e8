//! How goals are shown: lines for lists, and the fields of a wording.

use super::progress::{self, State};
use super::sight;
use crate::access::Turn;
use crate::agreements::ending::Manner;
use crate::agreements::{self, Field, LeaderVoice};
use crate::goals::goal::{GoalLine, Kind, LineState, Of};
use crate::goals::way::{Character, Counted, Milestone, Way};
use crate::goals::wording::{Goals, Missing, Wording};
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::Seal;
use crate::people::{Pair, Side};

/// A goal in a list.
pub struct GoalRow {
    pub href: String,
    pub kind: String,
    pub title: String,
    pub seal: Seal,
    /// What waits, when the other waits for an answer.
    pub callout: Option<String>,
    pub note: Option<String>,
    /// Where it stands by what was told last.
    pub progress: Option<State>,
    pub waits_for_me: bool,
    pub is_role: bool,
    /// What the other half of the pair is called.
    pub other: String,
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
    // The role agreement is what the goals build on.
    rows.sort_by_key(|row| (!row.waits_for_me, !row.is_role));
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
    let over = matches!(line.agreement, LineState::Over { .. });
    let now = relations.pair_of(&line.employment).filter(|_| !over);
    let (pair, me) = now.or_else(before)?;
    let other = &pair.face(me.other()).given;
    let when = || {
        let day = line.at.date(&turn.visit.house.zone);
        t.near(day, turn.visit.today()).unwrap_or_else(|| t.day_month(day, turn.visit.today()))
    };
    let earlier = pair.id != line.pair;
    let (seal, callout, note, waits_for_me) = match line.agreement {
        LineState::Agreed if earlier && me == Side::Leader => {
            (Seal::by(&[Side::Employee], t.agree_state_before_you()), None, None, false)
        }
        LineState::Agreed => (Seal::by(&Side::BOTH, t.agree_state_agreed()), None, None, false),
        LineState::UnderRevision { by } if by == me => {
            (Seal::by(&Side::BOTH, t.agree_state_agreed()), None, Some(t.agree_change_by_you()), false)
        }
        LineState::UnderRevision { .. } => {
            (Seal::by(&Side::BOTH, t.agree_state_agreed()), Some(t.agree_change_by(other)), None, true)
        }
        LineState::EndingProposed { by, way } => {
            let seal = Seal::by(&Side::BOTH, t.agree_state_agreed());
            let (mine, theirs) = match way {
                Manner::Finished => (t.goal_ending_you_finished(), t.goal_ending_they_finished(other)),
                Manner::LaidAside => (t.goal_ending_you_aside(), t.goal_ending_they_aside(other)),
            };
            if by == me { (seal, None, Some(mine), false) } else { (seal, Some(theirs), None, true) }
        }
        LineState::Over { way, by } => {
            let words = match way {
                Manner::Finished => t.goal_state_finished_near(when()),
                Manner::LaidAside => t.goal_state_laid_aside_near(when()),
            };
            let seal = Seal::by(&Side::BOTH, words);
            match by {
                Some(by) if by == me => (seal, None, Some(t.agree_change_by_you()), false),
                Some(_) => (seal, Some(t.agree_change_by(other)), None, true),
                None => (seal, None, None, false),
            }
        }
        LineState::Proposed { by } if by == me => {
            (Seal::by(&[by], t.agree_state_waits(other)), None, Some(t.agree_sent(when())), false)
        }
        LineState::Proposed { by } => {
            (Seal::by(&[by], t.agree_state_waits_you()), None, Some(t.agree_came(other, when())), true)
        }
    };
    let (href, kind, title) = match line.of {
        Of::Goal(kind) => (format!("/mal/{}", line.id), kind_name(t, kind), line.title.reveal().to_owned()),
        Of::Role => (format!("/rolle/{}", line.id), t.role_kind(), t.role_title()),
    };
    let (is_role, other) = (line.of == Of::Role, other.clone());
    let progress = line.progress.map(|progress| progress::state(t, progress));
    Some(GoalRow { href, kind, title, seal, callout, note, progress, waits_for_me, is_role, other })
}

pub(super) fn direction(t: T, voice: &LeaderVoice) -> String {
    voice.name().map_or_else(|| t.goal_direction_before(), |name| t.goal_direction(name))
}

pub(super) fn support(t: T, voice: &LeaderVoice) -> String {
    voice.name().map_or_else(|| t.goal_support_before(), |name| t.goal_support(name))
}

#[must_use]
pub(super) fn character_name(t: T, character: Character) -> String {
    match character {
        Character::Learning => t.goal_character_learning(),
        Character::Performance => t.goal_character_performance(),
    }
}

/// Each milestone as a line, with the day when it has one.
fn milestones(t: T, today: Date, way: &Way) -> Vec<String> {
    let line = |one: &Milestone| match one.by {
        Some(day) => t.goal_milestone_line(one.what.reveal(), t.day_month(day, today)),
        None => one.what.reveal().to_owned(),
    };
    way.milestones.iter().map(line).collect()
}

/// What is counted, from and to.
pub(super) fn counted(t: T, way: &Way) -> String {
    way.counted.as_ref().map(|it| counted_line(t, it)).unwrap_or_default()
}

pub(super) fn counted_line(t: T, it: &Counted) -> String {
    t.goal_counted_line(it.what.reveal(), it.from.reveal(), it.to.reveal())
}

impl agreements::Shown for Goals {
    const HOME: &'static str = "/mal";
    const WHOLE: &'static str = "mal";

    fn fields(t: T, pair: &Pair, voice: &LeaderVoice, today: Date, wording: &Wording) -> Vec<Field> {
        let employee = &pair.employee.given;
        let joint = &wording.joint;
        let fixed: Vec<String> =
            joint.fixed.iter().map(|part| format!("{}: {}", part.what.reveal(), part.why.reveal())).collect();
        let room: Vec<&str> = joint.room.iter().map(Words::reveal).collect();
        let review = joint.review.map(|day| t.day_month(day, today)).unwrap_or_default();
        let (own, led) = (&wording.employee, &wording.leader);
        vec![
            Field::joint(t.goal_form_title(), joint.title.reveal()),
            Field::joint(t.goal_fixed(), &fixed.join("\n")),
            Field::joint(t.goal_room(employee), &room.join("\n")),
            Field::joint(t.goal_change_if(), joint.change.reveal()),
            Field::joint(t.agree_form_joint_success(), joint.success.reveal()),
            Field::joint(t.goal_form_review(), &review),
            Field::joint(t.goal_character(), &joint.way.character.map(|it| character_name(t, it)).unwrap_or_default()),
            Field::joint(t.goal_milestones(), &milestones(t, today, &joint.way).join("\n")),
            Field::joint(t.goal_counted(), &counted(t, &joint.way)),
            Field::joint(t.goal_signs(), joint.way.signs.reveal()),
            Field::joint(t.goal_sight(), &sight::in_lines(t, joint)),
            Field::joint(t.goal_form_task(), joint.task.reveal()),
            Field::own(Side::Employee, t.goal_aim(employee), &own.aim),
            Field::own(Side::Employee, t.goal_contribution(employee), &own.contribution),
            Field::own(Side::Employee, t.agree_success_for(employee), &own.success),
            Field::own(Side::Leader, direction(t, voice), &led.direction),
            Field::own(Side::Leader, support(t, voice), &led.contribution),
            Field::own(Side::Leader, voice.success(t), &led.success),
        ]
    }

    fn title(wording: &Wording) -> Option<&str> {
        Some(wording.joint.title.reveal())
    }

    fn proposes(t: T, name: &str) -> String {
        t.goal_proposal_first(name)
    }

    fn both_said_yes(t: T, in_force: bool) -> String {
        if in_force { t.goal_turn_in_force() } else { t.goal_turn_was_in_force() }
    }

    fn unchanged(t: T) -> String {
        t.goal_refused_unchanged()
    }

    fn missing_in_words(t: T, missing: Missing, me: Side, other: &str) -> (&'static str, String) {
        match missing {
            Missing::Title => ("mal", t.goal_refused_title()),
            Missing::RoomToInfluence => ("rom", t.goal_refused_room()),
            Missing::JointSuccess => ("lykkes", t.agree_refused_joint()),
            Missing::SuccessOf(side) if side == me => ("egen-lykkes", t.agree_refused_success_you(other)),
            Missing::SuccessOf(_) => ("egen-lykkes", t.agree_refused_success_them(other)),
        }
    }
}

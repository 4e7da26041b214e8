//! A need as a line, in lists of needs and beside the day.

use askama::Template;

use crate::access::Turn;
use crate::follow_ups::need::{Kind, Need, State, Whose};
use crate::ground::text::T;
use crate::page::Avatar;
use crate::people::{PairId, Side};

/// What a kind of need is called.
pub(super) fn kind_name(t: T, kind: Kind) -> String {
    match kind {
        Kind::Clarification => t.need_kind_clarification(),
        Kind::Prioritising => t.need_kind_prioritising(),
        Kind::Help => t.need_kind_help(),
        Kind::Obstacle => t.need_kind_obstacle(),
        Kind::Development => t.need_kind_development(),
        Kind::Accommodation => t.need_kind_accommodation(),
    }
}

/// Whose it is, by name: the same words to both.
pub(in crate::follow_ups::pages) fn whose_name(t: T, whose: Whose, [employee, leader]: [&str; 2]) -> String {
    match whose {
        Whose::Employee => t.need_whose_one(employee),
        Whose::Leader => t.need_whose_one(leader),
        Whose::Both => t.need_whose_both(),
    }
}

/// A state as a shape and words.
pub struct Mark {
    pub shape: &'static str,
    pub words: String,
}

/// Where a need stands, for whoever looks: a fact about the need.
pub(super) fn mark(turn: &Turn<'_>, need: &Need) -> Mark {
    let t = turn.visit.t();
    let (today, pair) = (turn.visit.today(), turn.relations.pair(&need.pair));
    let leader = pair.map(|pair| pair.leader.given.clone()).unwrap_or_default();
    let day = |day| t.day_month(day, today);
    let (shape, words) = match need.state {
        State::Raised | State::Seen => match pair.and_then(|pair| need.late_since(pair, today)) {
            Some(late) => ("late", t.need_state_late(day(late))),
            None if need.state == State::Seen => ("on", t.need_state_seen(&leader, day(need.answer_by))),
            None => ("wait", t.need_state_raised(day(need.answer_by))),
        },
        State::Answered => ("on", t.need_state_answered(&leader)),
        State::NotPossible => ("wait", t.need_state_not_possible()),
        State::Met => ("done", t.need_state_met()),
        State::Withdrawn => ("done", t.need_state_withdrawn()),
        State::EndedWithPair => ("done", t.need_state_ended()),
    };
    Mark { shape, words }
}

/// A need in a list.
#[derive(Template)]
#[template(path = "follow_ups/views/need_row.html")]
pub struct NeedRow {
    pub href: String,
    avatar: Option<Avatar>,
    pub what: String,
    pub kind: String,
    pub mark: Mark,
    pub waits_for_me: bool,
    pub pair: PairId,
}
impl askama::filters::HtmlSafe for NeedRow {}

/// Lines for whoever looks. With a face, where several people's stand together.
fn row(turn: &Turn<'_>, need: &Need, with_face: WithFace) -> Option<NeedRow> {
    let pair = turn.relations.pair(&need.pair)?;
    let me = pair.side_of(&turn.visit.me.id)?;
    Some(NeedRow {
        href: format!("/behov/{}", need.id),
        avatar: match with_face {
            WithFace::Yes => Some(Avatar::of(&pair.employee, Some(Side::Employee), crate::page::Size::Small)),
            WithFace::No => None,
        },
        what: need.said.what.reveal().to_owned(),
        kind: kind_name(turn.visit.t(), need.kind),
        mark: mark(turn, need),
        waits_for_me: me == Side::Leader && need.state.waits(),
        pair: need.pair.clone(),
    })
}

#[derive(Clone, Copy)]
pub(super) enum WithFace {
    Yes,
    No,
}

pub(super) fn rows(turn: &Turn<'_>, needs: &[Need], with_face: WithFace) -> Vec<NeedRow> {
    needs.iter().filter_map(|need| row(turn, need, with_face)).collect()
}

/// Needs as lines, for pages that stand around them.
#[must_use]
pub fn need_rows(turn: &Turn<'_>, needs: &[Need]) -> Vec<NeedRow> {
    rows(turn, needs, WithFace::No)
}

/// «Behov du har meldt», beside the day; or what somebody needs, on the page of a talk.
#[derive(Template)]
#[template(path = "follow_ups/views/needs_of.html")]
pub struct NeedsOf {
    t: T,
    id: &'static str,
    heading: String,
    rows: Vec<NeedRow>,
}
impl askama::filters::HtmlSafe for NeedsOf {}

impl NeedsOf {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Needs as a section under this heading.
#[must_use]
pub fn needs_of(turn: &Turn<'_>, heading: String, needs: &[Need]) -> NeedsOf {
    let rows = rows(turn, needs, WithFace::No);
    let id = if rows.iter().any(|row| row.waits_for_me) { "behov-svar" } else { "behov" };
    NeedsOf { t: turn.visit.t(), id, heading, rows }
}

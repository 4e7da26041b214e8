//! How the end of a goal is shown: what waits for an answer, and how it stands afterwards.

use askama::Template;

use crate::access::{Denied, Turn};
use crate::agreements::ending::{Course, Manner};
use crate::agreements::pair_for;
use crate::goals::goal::{EndingTold, Goal};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Avatar, Icon, Seal, Size, color};
use crate::people::{Pair, Side};

/// What has been said about the end of a goal, for the one who reads.
#[derive(Template)]
#[template(path = "goals/views/ending.html")]
pub(super) struct EndingView {
    t: T,
    href: String,
    once: String,
    /// What waits for an answer.
    waits: Option<Waits>,
    /// How it ended, and how it was laid aside before it was taken up again.
    ended: Vec<Ended>,
    /// It can be taken up again.
    again: bool,
    icon: Icon,
}
impl askama::filters::HtmlSafe for EndingView {}

struct Waits {
    no: u32,
    mine: bool,
    color: &'static str,
    own_color: &'static str,
    avatar: Avatar,
    head: String,
    seal: Seal,
    asks: String,
    yes: String,
    said: Said,
    kept: String,
}

struct Ended {
    head: String,
    when: String,
    said: Vec<Said>,
}

/// What one of the two has said.
struct Said {
    avatar: Avatar,
    color: &'static str,
    label: String,
    words: String,
}

fn label(t: T, way: Manner, name: &str) -> String {
    match way {
        Manner::Finished => t.goal_ending_came_of_it(name),
        Manner::LaidAside => t.goal_ending_why(name),
    }
}

fn said(t: T, pair: &Pair, side: Side, way: Manner, words: &Words) -> Said {
    let face = pair.face(side);
    Said {
        avatar: Avatar::of(face, Some(side), Size::Middle),
        color: color(side),
        label: label(t, way, &face.given),
        words: words.reveal().to_owned(),
    }
}

/// Everything about the end of a goal this person may read: a leader reads of their own pair.
pub(super) fn view(
    turn: &Turn<'_>,
    goal: &Goal,
    told: &[EndingTold],
    once: String,
    kept: &str,
) -> Result<EndingView, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let (pair, me) = pair_for(turn, goal)?;
    let goes_on = turn.relations.is_in_force(pair);
    let own = |told: &&EndingTold| turn.relations.pair(&told.pair).is_some_and(|of| me == Side::Employee || of == pair);
    let proposed = goal.course.proposed().filter(|_| goes_on);
    let waits = proposed.and_then(|ending| {
        let told = told.iter().filter(own).find(|told| told.ending.no == ending.no)?;
        Some(waits(t, pair, me, told, kept))
    });
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let ended = told.iter().filter(own).filter_map(|told| {
        let at = told.answered_at?;
        let between = turn.relations.pair(&told.pair)?;
        let (by, way) = (told.ending.by, told.ending.way);
        let mut voices = vec![said(t, between, by, way, &told.words)];
        if !told.answer.is_blank() {
            voices.push(said(t, between, by.other(), way, &told.answer));
        }
        let head = match way {
            Manner::Finished => t.goal_ending_finished(),
            Manner::LaidAside => t.goal_ending_laid_aside(),
        };
        Some(Ended { head, when: day(at), said: voices })
    });
    let ended: Vec<Ended> = ended.collect();
    let over = goal.course.is_over() && !goal.course.is_finished();
    Ok(EndingView {
        t,
        href: format!("/mal/{}", goal.id),
        once,
        waits,
        ended,
        again: over && goes_on && goal.agreement.on_table().is_none(),
        icon: Icon::named("information"),
    })
}

fn waits(t: T, pair: &Pair, me: Side, told: &EndingTold, kept: &str) -> Waits {
    let (by, way) = (told.ending.by, told.ending.way);
    let (name, other) = (&pair.face(by).given, &pair.face(me.other()).given);
    let mine = by == me;
    let head = match (mine, way) {
        (true, Manner::Finished) => t.goal_ending_you_finished(),
        (true, Manner::LaidAside) => t.goal_ending_you_aside(),
        (false, Manner::Finished) => t.goal_ending_they_finished(name),
        (false, Manner::LaidAside) => t.goal_ending_they_aside(name),
    };
    let (asks, yes) = match way {
        Manner::Finished => (t.goal_ending_own_words(), t.goal_ending_yes_finished()),
        Manner::LaidAside => (t.goal_ending_own_why(), t.goal_ending_yes_aside()),
    };
    Waits {
        no: told.ending.no,
        mine,
        color: color(by),
        own_color: color(me),
        avatar: Avatar::of(pair.face(by), Some(by), Size::Small),
        head,
        seal: Seal::by(&[by], if mine { t.agree_state_waits(other) } else { t.agree_state_waits_you() }),
        asks,
        yes,
        said: said(t, pair, by, way, &told.words),
        kept: kept.to_owned(),
    }
}

/// How it stands, when both have said that it is over.
pub(super) fn seal(turn: &Turn<'_>, goal: &Goal) -> Option<Seal> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let Course::Over(ending, at) = goal.course else { return None };
    let day = t.day_month(at.date(&visit.house.zone), visit.today());
    let words = match ending.way {
        Manner::Finished => t.goal_state_finished(day),
        Manner::LaidAside => t.goal_state_laid_aside(day),
    };
    Some(Seal::by(&Side::BOTH, words))
}

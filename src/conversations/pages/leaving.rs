//! «Før dere går»: what each is asked, the next date, and whether the talk was held.

use super::Read;
use super::glance::small;
use super::show::{self, Mark, Two, lack};
use super::time::TimeFields;
use crate::access::Turn;
use crate::conversations::closing::{Answer, Closing, NoNewPromises};
use crate::conversations::course::{Course, Offers};
use crate::conversations::state::State;
use crate::conversations::time::{When, working_day};
use crate::ground::calendar::Date;
use crate::ground::text::T;
use crate::page::{Avatar, Seal, color};
use crate::people::Side;

pub(super) struct Leaving {
    pub asker: Avatar,
    pub asker_color: &'static str,
    pub asks: String,
    /// My answer, and the other's.
    pub mine: Option<AnswerView>,
    pub theirs: Option<AnswerView>,
    pub next: Next,
    pub no_new: Option<Mark>,
    pub may_say_no_new: bool,
    pub held: Option<String>,
    pub lacks: Vec<String>,
    pub completed: bool,
}

pub(super) struct AnswerView {
    pub avatar: Avatar,
    pub color: &'static str,
    pub head: String,
    pub words: String,
}

/// The next talk: it stands, it is proposed, or there is none and this is when it would be by the rhythm.
pub(super) enum Next {
    Stands { href: String, when: String },
    Proposed { when: String, token: String, seal: Seal, mine: bool },
    Open { when: String, time: TimeFields },
}

impl Leaving {
    pub fn of(turn: &Turn<'_>, read: &Read, course: Course, offers: Offers, closing: &Closing) -> Option<Leaving> {
        let (t, today) = (turn.visit.t(), turn.visit.today());
        let (talk, pair) = (&read.talk, &read.pair);
        let two = Two::of(turn, pair)?;
        let answer = |side: Side| talk.answer_of(side).map(|answer| answer_view(t, &two, side, answer));
        let come = course.when.day <= today;
        let lacks: Vec<String> = match course.state {
            State::Held(_) => closing.lacks().into_iter().map(|one| lack(t, &two, one)).collect(),
            State::Planned
            | State::HeldNoted { .. }
            | State::Completed { .. }
            | State::Missed { .. }
            | State::Cancelled { .. } => vec![],
        };
        Some(Leaving {
            asker: small(pair, two.me.other()),
            asker_color: color(two.me.other()),
            asks: t.talk_asks(two.other()),
            mine: answer(two.me),
            theirs: answer(two.me.other()),
            next: next(t, &two, read, today),
            no_new: no_new(t, &two, talk.no_new).filter(|_| closing.promises == 0),
            may_say_no_new: offers.writes && come && closing.promises == 0 && !talk.no_new.said_by(two.me),
            held: held(t, &two, course, offers),
            lacks,
            completed: matches!(course.state, State::Completed { .. }),
        })
    }
}

fn answer_view(t: T, two: &Two<'_>, side: Side, answer: &Answer) -> AnswerView {
    AnswerView {
        avatar: small(two.pair, side),
        color: color(side),
        head: if side == two.me { t.talk_answer_yours() } else { t.talk_answer_theirs(two.name(side)) },
        words: answer.words().map_or_else(|| t.talk_answer_nothing(), |words| words.reveal().to_owned()),
    }
}

fn next(t: T, two: &Two<'_>, read: &Read, today: Date) -> Next {
    let words = |one| t.capital(show::when(t, one, &Default::default(), today));
    match (&read.talk.next, read.talk.offer.filter(|offer| offer.when.day >= today)) {
        (Some(next), _) => Next::Stands { href: format!("/samtaler/{}", next.id), when: words(next.when) },
        (None, Some(offer)) => {
            let mine = offer.by == two.me;
            let says = if mine { t.talk_next_waits(two.other()) } else { t.talk_next_said_yes(two.other()) };
            let (when, token) = (words(offer.when), offer.when.token());
            Next::Proposed { when, token, seal: Seal::by(&[offer.by], says), mine }
        }
        (None, None) => {
            let when = by_rhythm(read, today);
            let words = t.talk_next_by_rhythm(show::when(t, when, &Default::default(), today));
            Next::Open { when: words, time: TimeFields::of(when) }
        }
    }
}

/// When the two would talk next by their own rhythm, at the time of day they have used.
pub(super) fn by_rhythm(read: &Read, today: Date) -> When {
    let was = read.talk.course.when;
    When { day: working_day(read.pair.rhythm.next_after(was.day).max(today)), ..was }
}

fn no_new(t: T, two: &Two<'_>, said: NoNewPromises) -> Option<Mark> {
    match said {
        NoNewPromises::Unsaid => None,
        NoNewPromises::SaidByBoth => Some(Mark::new("done", t.talk_no_new_both())),
        NoNewPromises::SaidBy(side) if side == two.me => Some(Mark::new("wait", t.talk_no_new_you(two.other()))),
        NoNewPromises::SaidBy(_) => Some(Mark::new("on", t.talk_no_new_other(two.other()))),
    }
}

/// What is asked about whether the talk was held, once its day has come.
fn held(t: T, two: &Two<'_>, course: Course, offers: Offers) -> Option<String> {
    match course.state {
        State::Planned => offers.says_held.then(|| t.talk_held_ask(two.other())),
        State::HeldNoted { by, .. } if by == two.me => Some(t.talk_held_waits(two.other())),
        State::HeldNoted { .. } => Some(t.talk_state_noted(two.other())),
        State::Held(_) => Some(t.talk_held_both()),
        State::Missed { .. } => offers.says_held.then(|| t.talk_held_late()),
        State::Completed { .. } | State::Cancelled { .. } => None,
    }
}

//! How promises are shown: the same row on I dag, in the team, in a talk and in the list.

use askama::Template;

use crate::access::Turn;
use crate::follow_ups::commands;
use crate::follow_ups::promise::{Promise, State};
use crate::ground::calendar::{Date, days_between};
use crate::ground::clock::Moment;
use crate::ground::text::T;
use crate::page::{Avatar, Size};
use crate::people::{Pair, Side};

use super::back::Back;
use super::press::{Asking, Check, Press};

/// How much of a promise a place has room for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// What and when.
    Short,
    /// Also how.
    Whole,
    /// What and when, and between me and whom: on a page that is not sorted by person.
    WithWhom,
}

/// A promise in a list, ready to be put into a `<ul class="mk-promises">`.
#[derive(Template)]
#[template(path = "follow_ups/views/row.html")]
pub struct PromiseRow {
    t: T,
    /// Whoever looks has promised this.
    pub mine: bool,
    /// Where one comes back to after pressing a button.
    pub anchor: String,
    /// The round button, for the owner alone.
    pub check: Option<Check>,
    /// The owner's.
    pub avatar: Avatar,
    pub what: String,
    /// Its own page, where it does not stand on it.
    pub href: Option<String>,
    pub how: Option<String>,
    pub state: Option<Mark>,
    pub due: Option<String>,
    pub due_soon: bool,
    /// The day it had before.
    pub carried: Option<String>,
    /// Who has reminded of it, and when.
    pub reminded: Option<String>,
    /// Between me and whom, when that is not plain.
    pub with: Option<String>,
    pub talk: Option<String>,
    /// The goal it comes of.
    pub goal: Option<String>,
    /// What was written about the everyday, which it comes of.
    pub touchpoint: Option<String>,
    pub bring: Option<Link>,
    /// Where to read why the other wants to drop it, and answer.
    pub settle: Option<Link>,
    /// It has been put to a later leader.
    pub brought: bool,
    pub asking: Option<Asking>,
    pub buttons: Vec<Press>,
}
impl askama::filters::HtmlSafe for PromiseRow {}

/// Where something stands: a shape and words.
pub struct Mark {
    pub shape: &'static str,
    pub words: String,
}

pub struct Link {
    pub href: String,
    pub words: String,
}

/// Promises as rows for whoever looks, in the order given. `back` is the page they stand on.
#[must_use]
pub fn rows<'p>(
    turn: &Turn<'_>,
    promises: impl IntoIterator<Item = &'p Promise>,
    back: &Back,
    detail: Detail,
) -> Vec<PromiseRow> {
    let grouped = matches!(back, Back::List | Back::ListOf(_) | Back::Member(_) | Back::Talk(_) | Back::One(_));
    let several = detail == Detail::WithWhom
        || !grouped && turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair)).nth(1).is_some();
    let seed = turn.visit.house.chance.id();
    let showing = Showing { turn, back, detail, several, seed };
    promises.into_iter().filter_map(|promise| showing.row(promise)).collect()
}

pub(super) struct Showing<'t> {
    pub(super) turn: &'t Turn<'t>,
    pub(super) back: &'t Back,
    detail: Detail,
    /// I am in more than one pair and the page is not sorted by person, so a row must say who.
    several: bool,
    pub(super) seed: String,
}

impl Showing<'_> {
    fn row(&self, promise: &Promise) -> Option<PromiseRow> {
        let (t, today) = (self.turn.visit.t(), self.turn.visit.today());
        let pair = self.turn.relations.pair(&promise.pair)?;
        let me = pair.side_of(&self.turn.visit.me.id)?;
        let (mine, other) = (me == promise.owner, &pair.face(me.other()).given);
        let in_force = self.turn.relations.is_in_force(pair);
        let mark = self.mark(promise, pair, mine, other);
        let open = matches!(promise.state, State::Open | State::Asked);
        let near = matches!(days_between(today, promise.due), 0 | 1);
        let day = || t.near(promise.due, today).filter(|_| near).unwrap_or_else(|| t.weekday_date(promise.due, today));
        let due = match (open && mark.as_ref().is_none_or(|mark| mark.shape != "late"), promise.state, mine) {
            (false, ..) => None,
            (true, State::Asked, _) => Some(t.promise_by_when(day())),
            (true, _, true) => Some(t.capital(day())),
            (true, _, false) => Some(t.promise_by(other, day())),
        };
        Some(PromiseRow {
            t,
            mine,
            anchor: Back::anchor(&promise.id),
            check: if in_force { self.check(promise, me) } else { None },
            avatar: Avatar::of(pair.face(promise.owner), Some(promise.owner), Size::Small),
            what: promise.what.reveal().to_owned(),
            href: Some(format!("/lofter/{}", promise.id)).filter(|_| self.leads_on()),
            carried: promise.first_due.filter(|_| open).map(|day| t.promise_carried(t.day_month(day, today))),
            reminded: promise.reminder().map(|at| match mine {
                true => t.promise_reminded_by(other, self.on(at)),
                false => t.promise_reminded_you(self.on(at)),
            }),
            settle: (in_force && !self.is_alone() && promise.offers(me).answer_drop)
                .then(|| Link { href: format!("/lofter/{}#h-bort", promise.id), words: t.promise_drop_answer() }),
            how: (self.detail == Detail::Whole).then(|| t.promise_how(promise.how.reveal())),
            due_soon: near && mine && promise.state == State::Open,
            with: self.with(promise, mine, due.is_some(), other),
            talk: promise
                .origin
                .talk()
                .map(|talk| format!("/samtaler/{talk}"))
                .filter(|_| !matches!(self.back, Back::Talk(_))),
            goal: promise.origin.goal().map(|goal| format!("/mal/{goal}")),
            touchpoint: promise.origin.touchpoint().map(|touchpoint| format!("/hverdag/{touchpoint}")),
            bring: self.bring(promise, me),
            brought: promise.brought && me == Side::Employee,
            asking: if in_force { self.asking(promise, me) } else { None },
            buttons: if in_force { self.buttons(promise, me) } else { vec![] },
            state: mark,
            due,
        })
    }

    fn mark(&self, promise: &Promise, pair: &Pair, mine: bool, other: &str) -> Option<Mark> {
        let (t, today) = (self.turn.visit.t(), self.turn.visit.today());
        let on = |at| self.on(at);
        let mark = |shape, words| Some(Mark { shape, words });
        match promise.state {
            State::Open if promise.dropping == Some(self.side(promise, mine).other()) => {
                mark("on", t.promise_drop_asked_you(other))
            }
            State::Open if promise.dropping.is_some() => mark("wait", t.promise_drop_asked()),
            State::Open => promise.late_since(pair, today).and_then(|day| mark("late", late_in_words(t, day, today))),
            State::Asked if mine => mark("on", t.promise_asked_you(other)),
            State::Asked => mark("wait", t.promise_asked(other)),
            State::Kept { at } if mine => mark("done", t.promise_kept_you(on(at))),
            State::Seen { kept_at } if mine => mark("done", t.promise_seen_you(on(kept_at))),
            State::Kept { at } | State::Seen { kept_at: at } => mark("done", t.promise_kept_by(other, on(at))),
            State::Dropped { at } => mark("done", t.promise_dropped(on(at))),
            State::Declined if mine => mark("wait", t.promise_declined_you()),
            State::Declined => mark("wait", t.promise_declined(other)),
            State::EndedWithPair if mine => mark("wait", t.promise_ended_you()),
            State::EndedWithPair => mark("wait", t.promise_ended_by(other)),
            State::LaidAside => None,
        }
    }

    fn on(&self, at: Moment) -> String {
        let (t, today) = (self.turn.visit.t(), self.turn.visit.today());
        let day = at.date(&self.turn.visit.house.zone);
        t.near(day, today).unwrap_or_else(|| t.day_month(day, today))
    }

    /// The side of whoever looks.
    fn side(&self, promise: &Promise, mine: bool) -> Side {
        if mine { promise.owner } else { promise.owner.other() }
    }

    /// Whether the row leads to the promise's own page. Not from a talk: that page has much on it already, and the list is
    /// one step away.
    fn leads_on(&self) -> bool {
        !matches!(self.back, Back::One(_) | Back::Talk(_))
    }

    /// Whether it stands on its own page.
    pub(super) fn is_alone(&self) -> bool {
        matches!(self.back, Back::One(_))
    }

    /// The other's name, where nothing else in the row says it: a picture of initials is never alone.
    fn with(&self, promise: &Promise, mine: bool, has_due: bool, other: &str) -> Option<String> {
        match (promise.state, mine) {
            (State::Open, false) => (!has_due).then(|| other.to_owned()),
            (State::Open | State::Kept { .. } | State::Declined, true) => {
                self.several.then(|| self.turn.visit.t().promise_to(other))
            }
            (State::Dropped { .. }, _) => self.several.then(|| self.turn.visit.t().promise_to(other)).filter(|_| mine),
            (State::Asked | State::Seen { .. } | State::EndedWithPair | State::LaidAside, true) | (_, false) => None,
        }
    }

    /// What ended with a pair can be put to the next leader, by the employee alone (settled 11).
    fn bring(&self, promise: &Promise, me: Side) -> Option<Link> {
        promise.bring(me).ok()?;
        let next = commands::next_leader(self.turn, promise)?;
        let name = &self.turn.relations.pair(&next)?.leader.given;
        let href = format!("/lofter?ta-med={}#nytt", promise.id);
        Some(Link { href, words: self.turn.visit.t().promise_bring(name) })
    }
}

/// «Skulle vært klart fredag»: about the promise, never about a person (I7).
#[must_use]
pub fn late_in_words(t: T, due: Date, today: Date) -> String {
    match days_between(due, today) {
        1 => t.promise_late_yesterday(),
        2..=6 => t.promise_late_weekday(t.weekday(due)),
        _ => t.promise_late_date(t.day_month(due, today)),
    }
}

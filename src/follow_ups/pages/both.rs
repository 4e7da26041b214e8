//! Both directions beside each other: what I have promised, and what I have been promised.

use std::collections::BTreeSet;

use askama::Template;

use super::back::Back;
use super::press::PressForm;
use super::show::{Detail, PromiseRow, rows};
use crate::access::Turn;
use crate::follow_ups::promise::Promise;
use crate::ground::text::T;

/// Both directions, for I dag: «Du har lovet», and what others have promised me.
#[derive(Template)]
#[template(path = "follow_ups/views/section.html")]
pub struct BothWays {
    t: T,
    pub mine: Vec<PromiseRow>,
    pub theirs: Vec<PromiseRow>,
    theirs_title: String,
    form: PressForm,
}
impl askama::filters::HtmlSafe for BothWays {}

impl BothWays {
    /// Without promises the section is left out, not shown empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.mine.is_empty() && self.theirs.is_empty()
    }
}

/// Sorts promises by direction. What waits for an answer comes first, what is kept last.
#[must_use]
pub fn both_ways<'p>(
    turn: &Turn<'_>,
    promises: impl IntoIterator<Item = &'p Promise>,
    back: &Back,
    detail: Detail,
) -> BothWays {
    let (t, promises) = (turn.visit.t(), promises.into_iter().collect::<Vec<_>>());
    let mut rows = rows(turn, promises.iter().copied(), back, detail);
    rows.sort_by_key(|row| match row.state.as_ref().map(|mark| mark.shape) {
        Some("on") => 0,
        Some("late") => 1,
        None => 2,
        Some("wait") => 3,
        Some(_) => 4,
    });
    let names: BTreeSet<&str> = promises.iter().filter_map(|promise| other_name(turn, promise)).collect();
    let theirs_title = match names.first() {
        Some(only) if names.len() == 1 => t.promise_theirs(only),
        _ => t.promise_theirs_many(),
    };
    let (mine, theirs) = rows.into_iter().partition(|row| row.mine);
    BothWays { t, mine, theirs, theirs_title, form: PressForm::on(back) }
}

fn other_name<'t>(turn: &'t Turn<'_>, promise: &Promise) -> Option<&'t str> {
    let pair = turn.relations.pair(&promise.pair)?;
    let me = pair.side_of(&turn.visit.me.id)?;
    (me != promise.owner).then(|| pair.face(promise.owner).given.as_str())
}

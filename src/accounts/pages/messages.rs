//! What one is told about accounts, on «I dag»: that somebody has asked for help, and that a password was replaced.

use askama::Template;

use super::super::commands::not_me;
use super::super::reset::Reset;
use super::super::store;
use super::vouch::of_other_halves;
use super::{when, with_doors};
use crate::access::{Turn, Visit};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Icon, begin, done};
use crate::people::{self, Face, PersonId};

/// How long one is told that a password was replaced.
const TOLD: i64 = 14;
/// How long a house is new to somebody.
const NEW: i64 = 3;

/// Lines for «I dag». Usually none.
#[derive(Template)]
#[template(path = "accounts/views/messages.html")]
pub struct Messages {
    t: T,
    icon: Icon,
    lines: Vec<Line>,
}
impl askama::filters::HtmlSafe for Messages {}

struct Line {
    words: String,
    to_see: bool,
    /// The once-key of the button that stops it.
    to_stop: Option<String>,
}

fn name(faces: &[Face], id: &PersonId) -> String {
    faces.iter().find(|face| &face.id == id).map(|face| face.given.clone()).unwrap_or_default()
}

fn line(turn: &Turn<'_>, reset: &Reset, faces: &[Face], others: &[Reset]) -> Option<Line> {
    let (t, house, me) = (turn.visit.t(), &turn.visit.house, &turn.visit.me.id);
    let said = |words| Some(Line { words, to_see: false, to_stop: None });
    let own = me == &reset.person;
    if let Some(used) = reset.used_at {
        let names: Vec<String> = reset.vouchers().iter().map(|vouched| name(faces, &vouched.by)).collect();
        let (when, names) = (when(t, house, used), t.list(&names));
        let pairs = turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair));
        let other_half = pairs.into_iter().any(|pair| pair.side_of(&reset.person).is_some());
        return match own {
            true => said(t.note_changed(when, names)),
            false if other_half || reset.has_vouched(me) => {
                said(t.note_other_changed(name(faces, &reset.person), when, names))
            }
            false => None,
        };
    }
    if own {
        let to_stop = Some(format!("{}-stopp", house.chance.id()));
        return Some(Line { words: t.note_asked(when(t, house, reset.asked_at)), to_see: false, to_stop });
    }
    let waits = others.iter().any(|other| other.id == reset.id) && !reset.has_vouched(me);
    waits.then(|| Line { words: t.note_other(name(faces, &reset.person)), to_see: true, to_stop: None })
}

pub async fn messages(turn: &mut Turn<'_>) -> Result<Messages, Fault> {
    let (t, now, me) = (turn.visit.t(), turn.visit.now, turn.visit.me.id.clone());
    let empty = Messages { t, icon: Icon::named("information"), lines: Vec::new() };
    if turn.visit.house.demo {
        return Ok(empty);
    }
    let resets = store::of_interest(&mut turn.tx, &me, now.plus_days(-TOLD), now).await?;
    if resets.is_empty() {
        return Ok(empty);
    }
    let others = of_other_halves(turn).await?;
    let people: Vec<PersonId> = resets.iter().flat_map(Reset::everybody).collect();
    let faces = people::faces(&mut turn.tx, &people).await?;
    let lines = resets.iter().filter_map(|reset| line(turn, reset, &faces, &others)).collect();
    Ok(Messages { lines, ..empty })
}

/// Whether somebody has come in for the first time these days.
pub async fn is_new_here(turn: &mut Turn<'_>) -> Result<bool, Fault> {
    if turn.visit.house.demo {
        return Ok(false);
    }
    let account = store::account(&mut turn.tx, &turn.visit.me.id).await?;
    let first = account.and_then(|account| account.first_used);
    Ok(first.is_some_and(|first| turn.visit.now < first.plus_days(NEW)))
}

pub(super) async fn post_not_me(visit: Visit, fields: Fields) -> Answer {
    with_doors(&visit.house)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    not_me(&mut turn).await?;
    done(turn, &fields, "/meg/okter?gjort=stoppet").await
}

//! What one is told about accounts, on «I dag»: that somebody has asked for help, and that a password was replaced.

use askama::Template;

use super::super::commands::not_me;
use super::super::store::{self, Told};
use super::vouch::is_other_half;
use super::{when, with_doors};
use crate::access::{Turn, Visit};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Icon, begin, done};

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

fn line(turn: &Turn<'_>, told: &Told) -> Option<Line> {
    let (t, house, me) = (turn.visit.t(), &turn.visit.house, &turn.visit.me.id);
    let Told { reset, given, by } = told;
    let said = |words| Some(Line { words, to_see: false, to_stop: None });
    let (own, other_half) = (me == &reset.person, is_other_half(turn, reset));
    if let Some(used) = reset.used_at {
        let (when, names) = (when(t, house, used), t.list(by));
        return match own {
            true => said(t.note_changed(when, names)),
            false if other_half || reset.has_vouched(me) => said(t.note_other_changed(given, when, names)),
            false => None,
        };
    }
    if own {
        let to_stop = Some(format!("{}-stopp", house.chance.id()));
        return Some(Line { words: t.note_asked(when(t, house, reset.asked_at)), to_see: false, to_stop });
    }
    let waits = reset.is_open(turn.visit.now) && other_half && !reset.has_vouched(me);
    waits.then(|| Line { words: t.note_other(given), to_see: true, to_stop: None })
}

/// What there is to tell on «I dag» about accounts: lines, and whether somebody has come in for the first time these
/// days. Asked in one statement.
pub async fn news(turn: &mut Turn<'_>) -> Result<(Messages, bool), Fault> {
    let (t, now, me) = (turn.visit.t(), turn.visit.now, turn.visit.me.id.clone());
    let empty = Messages { t, icon: Icon::named("information"), lines: Vec::new() };
    if turn.visit.house.demo {
        return Ok((empty, false));
    }
    let news = store::news(&mut turn.tx, &me, now.plus_days(-TOLD), now).await?;
    let lines = news.resets.iter().filter_map(|told| line(turn, told)).collect();
    let new_here = news.first_used.is_some_and(|first| now < first.plus_days(NEW));
    Ok((Messages { lines, ..empty }, new_here))
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

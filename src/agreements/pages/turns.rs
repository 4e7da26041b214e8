//! «Slik ble dere enige»: every version, who and when. Never deleted.

use askama::Template;

use super::Shown;
use crate::access::Turn;
use crate::agreements::difference::{self, Piece};
use crate::agreements::matter::{Matter, Version};
use crate::ground::clock::Moment;
use crate::ground::text::T;
use crate::page::{Avatar, PairOfAvatars, Size};
use crate::people::Pair;

/// How the two came to agree, or have talked about it so far.
#[derive(Template)]
#[template(path = "agreements/views/turns.html")]
pub struct Turns {
    t: T,
    title: String,
    rows: Vec<Row>,
    /// Where two versions are compared, when there are two.
    compare: Option<String>,
}
impl askama::filters::HtmlSafe for Turns {}

/// One turn in it.
struct Row {
    by: By,
    head: String,
    when: String,
    /// The title with what was changed in it.
    title: Vec<Piece>,
    note: Option<String>,
}

enum By {
    One(Avatar),
    Both(PairOfAvatars),
}

/// The turns as this person may see them.
#[must_use]
pub fn turns<W: Shown>(turn: &Turn<'_>, pair: &Pair, matter: &Matter<W>) -> Turns {
    let t = turn.visit.t();
    let in_force = matter.agreement.in_force();
    let holds = in_force.filter(|_| !matter.course.is_over());
    let when = |at: Moment| t.day_month(at.date(&turn.visit.house.zone), turn.visit.today());
    let mut rows = Vec::new();
    let mut before: Option<&Version<W>> = None;
    let mut agreed_before = false;
    for version in &matter.versions {
        // Words keep the name of the one who said them. Whoever came later reads what is in force, not who said it to whom.
        let Some(writers) = turn.relations.pair(&version.pair).or((version.pair == pair.id).then_some(pair)) else {
            (before, agreed_before) = (Some(version), version.accepted_at.is_some());
            continue;
        };
        let face = writers.face(version.by);
        let name = &face.given;
        let head = match before {
            _ if version.withdrawn => t.agree_turn_withdrawn(name),
            None => t.agree_turn_proposed(name),
            Some(_) if agreed_before => t.agree_turn_changed(name),
            Some(before) if before.by == version.by => t.agree_turn_rewrote(name),
            Some(_) => t.agree_turn_countered(name),
        };
        let (title, note) = titled(t, before, version);
        let by = By::One(Avatar::of(face, Some(version.by), Size::Middle));
        rows.push(Row { by, head, when: when(version.at), title, note });
        agreed_before = false;
        if let Some(at) = version.accepted_at {
            let note = Some(W::both_said_yes(t, holds == Some(version.no)));
            let by = By::Both(PairOfAvatars::of(pair, Size::Middle));
            rows.push(Row { by, head: t.agree_turn_both(), when: when(at), title: vec![], note });
            agreed_before = true;
        }
        if !version.withdrawn {
            before = Some(version);
        }
    }
    let compare = (matter.versions.len() > 1).then(|| format!("{}/{}/versjoner", W::HOME, matter.id));
    Turns { t, compare, title: if in_force.is_some() { t.agree_turns() } else { t.agree_turns_open() }, rows }
}

/// The title with its changes, and a word when it has none. What has no title is known by why it was changed.
fn titled<W: Shown>(t: T, before: Option<&Version<W>>, version: &Version<W>) -> (Vec<Piece>, Option<String>) {
    let Some(title) = W::title(&version.wording) else {
        return (vec![], (!version.reason.is_blank()).then(|| version.reason.reveal().to_owned()));
    };
    let Some(earlier) = before.and_then(|before| W::title(&before.wording)) else {
        return (vec![Piece::Same(title.to_owned())], None);
    };
    (difference::between(earlier, title), (earlier == title).then(|| t.agree_turn_same_title()))
}

//! Any two versions one may read, side by side in one text.

use askama::Template;
use serde::Deserialize;

use super::{FieldChange, LeaderVoice, Said, Shown, changes, pair_for};
use crate::access::{Denied, Turn};
use crate::agreements::VersionNo;
use crate::agreements::difference::Piece;
use crate::agreements::matter::{Matter, Version};
use crate::ground::text::T;
use crate::page::{Frame, Place};
use crate::people::Pair;

/// Which two are asked for.
#[derive(Deserialize, Default)]
pub struct Compared {
    pub fra: Option<String>,
    pub til: Option<String>,
}

/// The page of what has changed from one version to another.
#[derive(Template)]
#[template(path = "agreements/views/versions.html")]
pub struct Versions {
    frame: Frame,
    t: T,
    href: String,
    title: String,
    choices: Vec<Choice>,
    from: VersionNo,
    to: VersionNo,
    changes: Vec<FieldChange>,
}

struct Choice {
    no: VersionNo,
    words: String,
}

/// The two that are asked for, else the two latest. Who came later chooses only among what they may read (I16).
///
/// # Errors
/// When there are not two to compare.
pub fn versions<W: Shown>(
    turn: &Turn<'_>,
    matter: &Matter<W>,
    asked: &Compared,
    title: String,
    place: Place,
) -> Result<Versions, Denied> {
    let t = turn.visit.t();
    let (pair, _) = pair_for(turn, matter)?;
    let [.., before, last] = matter.versions.as_slice() else { return Err(Denied::Hidden) };
    let chosen = |asked: &Option<String>| asked.as_deref().and_then(VersionNo::parse).and_then(|no| matter.version(no));
    let (from, to) = (chosen(&asked.fra).unwrap_or(before), chosen(&asked.til).unwrap_or(last));
    let choices =
        matter.versions.iter().map(|version| Choice { no: version.no, words: named(turn, pair, matter, version) });
    let [old_voice, new_voice] = [from, to].map(|version| LeaderVoice::in_version(turn, pair, version));
    let old = Said { wording: &from.wording, voice: &old_voice };
    let new = Said { wording: &to.wording, voice: &new_voice };
    Ok(Versions {
        t,
        href: format!("{}/{}", W::HOME, matter.id),
        choices: choices.collect(),
        from: from.no,
        to: to.no,
        changes: changes(t, pair, turn.visit.today(), old, new),
        frame: Frame::of(turn, place, t.agree_versions_of(&title)),
        title,
    })
}

/// A version by its number, who wrote it and when, and how it stands.
fn named<W: Shown>(turn: &Turn<'_>, pair: &Pair, matter: &Matter<W>, version: &Version<W>) -> String {
    let t = turn.visit.t();
    let day = t.day_month(version.at.date(&turn.visit.house.zone), turn.visit.today());
    let writers = turn.relations.pair(&version.pair).or((version.pair == pair.id).then_some(pair));
    let by = match writers {
        Some(writers) => t.agree_version_by(version.no.0, &writers.face(version.by).given, day),
        None => t.agree_version_before(version.no.0),
    };
    if version.withdrawn {
        t.agree_version_withdrawn(by)
    } else if !matter.course.is_over() && matter.agreement.in_force() == Some(version.no) {
        t.agree_version_in_force(by)
    } else {
        by
    }
}

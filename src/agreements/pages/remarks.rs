//! Remarks under what two have agreed on, or not agreed on yet.

use askama::Template;

use super::{Shown, pair_for};
use crate::access::{Denied, Turn};
use crate::agreements::VersionNo;
use crate::agreements::matter::Matter;
use crate::agreements::remark::{Refusal, Remark, Says};
use crate::ground::text::T;
use crate::page::{Avatar, Frame, Size, color};
use crate::people::Side;

/// The remarks, and where one writes one.
#[derive(Template)]
#[template(path = "agreements/views/remarks.html")]
pub struct Remarks {
    t: T,
    href: String,
    rows: Vec<RemarkRow>,
    forms: Vec<RemarkForm>,
    /// What was written, when there is no longer anywhere to write it.
    homeless: Option<String>,
}
impl askama::filters::HtmlSafe for Remarks {}

struct RemarkRow {
    avatar: Avatar,
    color: &'static str,
    head: String,
    about: String,
    words: String,
}

struct RemarkForm {
    version: VersionNo,
    field: &'static str,
    once: String,
    ask: String,
    hint: String,
    send: String,
    kept: String,
    fault: Option<String>,
}

/// A remark that could not be written, with why: it comes back in its field.
pub struct Unwritten {
    pub version: VersionNo,
    pub words: String,
    pub refusal: Refusal,
}

/// What is written beside, for the one who reads.
///
/// # Errors
/// When they are in no pair of it.
pub fn remarks<W: Shown>(
    turn: &Turn<'_>,
    matter: &Matter<W>,
    frame: &Frame,
    unwritten: Option<&Unwritten>,
) -> Result<Remarks, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let (pair, me) = pair_for(turn, matter)?;
    let other = &pair.face(me.other()).given;
    let row = |remark: &Remark| {
        let face = turn.relations.pair(&remark.pair)?.face(remark.by);
        let day = t.day_month(remark.at.date(&visit.house.zone), visit.today());
        Some(RemarkRow {
            avatar: Avatar::of(face, Some(remark.by), Size::Middle),
            color: color(remark.by),
            head: match remark.says {
                Says::Beside => t.agree_remark_by(&face.given),
                Says::Disagrees => t.agree_disagreement_by(&face.given),
            },
            about: t.agree_remark_about(remark.no.0, day),
            words: remark.words.reveal().to_owned(),
        })
    };
    let goes_on = turn.relations.is_in_force(pair);
    let holds = matter.agreement.in_force().filter(|_| goes_on);
    let waits = matter.agreement.on_table().map(|proposal| proposal.no).filter(|_| goes_on);
    // What was written about a version that has gone stands where one writes now.
    let written_at = unwritten.map(|it| [waits, holds].into_iter().flatten().find(|no| *no == it.version));
    let written_at = written_at.and_then(|there| there.or(waits).or(holds));
    let form = |version: VersionNo, says: Says| {
        let mine = unwritten.filter(|_| written_at == Some(version));
        let (field, ask, hint, send) = match says {
            Says::Beside => ("merknad", t.agree_remark_write(), t.agree_remark_hint(other), t.agree_remark_send()),
            Says::Disagrees => {
                ("uenig", t.agree_disagreement_write(), t.agree_disagreement_hint(other), t.agree_disagreement_send())
            }
        };
        RemarkForm {
            version,
            field,
            once: frame.once(field),
            ask,
            hint,
            send,
            kept: mine.map(|unwritten| unwritten.words.clone()).unwrap_or_default(),
            fault: mine.map(|unwritten| in_words(t, unwritten.refusal, other)),
        }
    };
    let disagreed = waits.map(|no| form(no, Says::Disagrees));
    let beside = holds.map(|no| form(no, Says::Beside));
    Ok(Remarks {
        t,
        href: format!("{}/{}/merknad", W::HOME, matter.id),
        rows: matter.remarks_in(&turn.relations).filter_map(row).collect(),
        forms: disagreed.into_iter().chain(beside).collect(),
        homeless: unwritten.filter(|_| written_at.is_none()).map(|it| it.words.clone()),
    })
}

fn in_words(t: T, refusal: Refusal, other: &str) -> String {
    match refusal {
        Refusal::NoWords => t.agree_remark_refused_words(),
        Refusal::Moved => t.agree_refused_moved(other),
    }
}

impl Unwritten {
    /// The field it is written in, and what is said at the top: tied together.
    #[must_use]
    pub fn fault<W: Shown>(&self, turn: &Turn<'_>, matter: &Matter<W>) -> (&'static str, String) {
        let (table, in_force) = (matter.agreement.on_table().map(|proposal| proposal.no), matter.agreement.in_force());
        let waits = table == Some(self.version) || (table.is_some() && in_force != Some(self.version));
        let holds = !waits && in_force.is_some();
        let other = pair_for(turn, matter).map(|(pair, me): (_, Side)| pair.face(me.other()).given.clone());
        let field = if waits {
            "uenig"
        } else if holds {
            "merknad"
        } else {
            W::WHOLE
        };
        (field, in_words(turn.visit.t(), self.refusal, &other.unwrap_or_default()))
    }
}

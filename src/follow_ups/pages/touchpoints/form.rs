//! «Skriv noe fra hverdagen»: it begins with what the other said (S56), and one text is enough.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::{in_words, tag_name};
use crate::access::law::WriteTouchpoint;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::follow_ups::commands::{self, Tells};
use crate::follow_ups::need::Whose;
use crate::follow_ups::pages::needs::whose_name;
use crate::follow_ups::touchpoint::{Tag, Told, written};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::sorting;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::{Face, Pair, PairId, Side};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    par: Option<String>,
}

/// What has been written so far.
#[derive(Default)]
struct Filled {
    pair: Option<PairId>,
    heard: String,
    short: String,
    long: String,
    help: String,
    whose: Option<Whose>,
    tag: Option<Tag>,
}

impl Filled {
    fn read(fields: &Fields) -> Filled {
        let one = |name: &str| fields.one(name).to_owned();
        Filled {
            pair: PairId::parse(fields.one("par")),
            heard: one("hort"),
            short: one("kort"),
            long: one("lang"),
            help: one("hjelp"),
            whose: Whose::parse(fields.one("hvem")),
            tag: Tag::parse(fields.one("tema")),
        }
    }

    fn told(&self) -> Told {
        let words = |text: &String| Words::new(&**text);
        Told { heard: words(&self.heard), short: words(&self.short), long: words(&self.long), help: words(&self.help) }
    }

    /// Whether more than the first has been filled in: then it stands open.
    fn has_more(&self) -> bool {
        let texts = [&self.short, &self.long, &self.help];
        self.whose.is_some() || self.tag.is_some() || texts.iter().any(|text| !text.trim().is_empty())
    }
}

#[derive(Template)]
#[template(path = "follow_ups/views/touchpoint_form.html")]
struct FormPage {
    frame: Frame,
    t: T,
    faults: Faults,
    filled: Filled,
    /// Those one is in a pair with: chosen among, where there are several.
    with: Vec<(PairId, String, bool)>,
    /// The other half, where that is given.
    other: Option<String>,
    whose: Vec<(&'static str, String, bool)>,
    tags: Vec<(&'static str, String, bool)>,
}

fn other<'p>(turn: &Turn<'_>, pair: &'p Pair) -> Option<&'p Face> {
    pair.side_of(&turn.visit.me.id).map(|me| pair.face(me.other()))
}

fn page_of(turn: &Turn<'_>, filled: Filled, faults: Faults) -> Result<FormPage, Denied> {
    let (t, language) = (turn.visit.t(), turn.visit.language);
    let mut pairs: Vec<&Pair> = turn.relations.in_force(Side::Leader).collect();
    pairs.sort_by(|one, other| sorting::compare(language, &one.employee.given, &other.employee.given));
    // Those one works for first, then those one leads, by name.
    let pairs: Vec<&Pair> = turn.relations.in_force(Side::Employee).chain(pairs).collect();
    let chosen = match pairs.as_slice() {
        [] => return Err(Denied::Hidden),
        [only] => Some(*only),
        [..] => pairs.iter().copied().find(|pair| Some(&pair.id) == filled.pair.as_ref()),
    };
    let name = |pair: &Pair| other(turn, pair).map(|face| format!("{} {}", face.given, face.family));
    let title = if faults.is_empty() { t.touch_write() } else { t.page_fault_title(t.touch_write()) };
    let whose = |one: Whose| match chosen {
        Some(pair) => whose_name(t, one, [&pair.employee.given, &pair.leader.given]),
        None => match one {
            Whose::Both => t.need_whose_both(),
            Whose::Employee => t.touch_form_whose_employee(),
            Whose::Leader => t.touch_form_whose_leader(),
        },
    };
    Ok(FormPage {
        t,
        faults,
        with: pairs
            .iter()
            .map(|pair| {
                let is_chosen = chosen.is_some_and(|chosen| chosen.id == pair.id);
                (pair.id.clone(), name(pair).unwrap_or_default(), is_chosen)
            })
            .collect(),
        other: chosen.and_then(|pair| other(turn, pair)).map(|face| face.given.clone()),
        whose: Whose::ALL.into_iter().map(|one| (one.name(), whose(one), filled.whose == Some(one))).collect(),
        tags: Tag::ALL.into_iter().map(|one| (one.name(), tag_name(t, one), filled.tag == Some(one))).collect(),
        filled,
        frame: Frame::of(turn, Place::Elsewhere, title),
    })
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let pair = match &asked.par {
        Some(pair) => Some(PairId::parse(pair).ok_or(Denied::Hidden)?),
        None => None,
    };
    let in_force = |side| turn.relations.in_force(side).next().map(|pair| pair.id.clone());
    let first = in_force(Side::Employee).or_else(|| in_force(Side::Leader));
    let in_it = pair.clone().or(first).ok_or(Denied::Hidden)?;
    turn.permit(WriteTouchpoint, &Subject::Pair(in_it), "").await.map(drop)?;
    html(&page_of(&turn, Filled { pair, ..Filled::default() }, Faults::default())?)
}

pub(super) async fn post(visit: Visit, fields: Fields) -> Answer {
    let (filled, t) = (Filled::read(&fields), visit.t());
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let told = filled.told();
    let mut faults = Faults::default();
    if filled.pair.is_none() {
        faults.add("par", t.touch_refused_with());
    }
    if let Err(refusal) = written(&told) {
        faults.add("hort", in_words(t, refusal));
    }
    let Some(pair) = filled.pair.clone().filter(|_| faults.is_empty()) else {
        return refused_html(&page_of(&turn, filled, faults)?);
    };
    let tells = Tells { told, tag: filled.tag, whose: filled.whose };
    match commands::tell(&mut turn, &pair, tells).await {
        Ok(id) => done(turn, &fields, &format!("/hverdag/{id}?gjort=delt")).await,
        // The pair ended while this was written: nobody's words are sent to somebody they were not written to.
        Err(Stop::Denied(Denied::Hidden | Denied::NotYours(_))) if turn.relations.pair(&pair).is_some() => {
            faults.add("hort", t.touch_refused_other_pair());
            let filled = Filled { pair: None, ..filled };
            refused_html(&page_of(&turn, filled, faults)?)
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            faults.add("hort", in_words(t, refusal));
            turn.give_up().await?;
            let turn = visit.look().await?;
            refused_html(&page_of(&turn, filled, faults)?)
        }
    }
}

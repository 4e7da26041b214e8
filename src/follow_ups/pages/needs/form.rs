//! «Meld et behov»: in under a minute, between shifts, on a phone (S22).

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::in_words;
use super::row::{kind_name, whose_name};
use crate::access::law::RaiseNeed;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::follow_ups::commands::{self, Raises};
use crate::follow_ups::need::{Kind, Refusal, Said, Whose, missing};
use crate::ground::calendar::{day_as_fields_have_it, read_day};
use crate::ground::form::Fields;
use crate::ground::id::is_id;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::{Pair, PairId, Side};

/// Lines for what collides, to begin with.
const LINES: usize = 3;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    par: Option<String>,
    /// The goal it is about.
    mal: Option<String>,
}

/// What has been written so far.
#[derive(Default)]
struct Filled {
    pair: Option<PairId>,
    kind: Option<Kind>,
    whose: Option<Whose>,
    what: String,
    collides: Vec<String>,
    needed_by: String,
    goal: String,
}

impl Filled {
    fn read(fields: &Fields) -> Filled {
        Filled {
            pair: PairId::parse(fields.one("par")),
            kind: Kind::parse(fields.one("slag")),
            whose: Whose::parse(fields.one("hvem")),
            what: fields.one("behov").to_owned(),
            collides: fields.all("kolliderer").into_iter().map(str::to_owned).collect(),
            needed_by: day_as_fields_have_it(fields.one("nar")),
            goal: fields.one("mal").to_owned(),
        }
    }

    fn raises(&self, turn: &Turn<'_>) -> Result<Raises, Faults> {
        let (t, today) = (turn.visit.t(), turn.visit.today());
        // Whoever writes what collides, needs a priority, whatever is ticked.
        let collides = self.collides.iter().any(|line| !line.trim().is_empty());
        let kind = if collides { Kind::Prioritising } else { self.kind.unwrap_or(Kind::Clarification) };
        let words = |text: &String| Words::new(&**text);
        let said = Said { what: words(&self.what), collides: self.collides.iter().map(words).collect() };
        let needed_by = read_day(&self.needed_by);
        let mut faults = Faults::default();
        for lacks in missing(kind, &said, needed_by, today) {
            faults.add(field(lacks), in_words(t, lacks));
        }
        if needed_by.is_none() && !self.needed_by.trim().is_empty() {
            faults.add("nar", t.need_refused_date());
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let goal = Some(self.goal.clone()).filter(|goal| !goal.is_empty());
        Ok(Raises { kind, whose: self.whose.unwrap_or(Whose::Both), said, needed_by, goal })
    }
}

fn field(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingCollides => "kolliderer1",
        Refusal::DateGone => "nar",
        _ => "behov",
    }
}

#[derive(Template)]
#[template(path = "follow_ups/views/need_form.html")]
struct FormPage {
    frame: Frame,
    t: T,
    faults: Faults,
    filled: Filled,
    /// Those who lead one: chosen among, where there are several.
    leaders: Vec<(PairId, String, bool)>,
    ask: String,
    /// Value, words, and whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    whose: Vec<(&'static str, String, bool)>,
    seen_by: String,
    /// The goal it is about.
    goal: Option<String>,
}

fn page_of(turn: &Turn<'_>, mut filled: Filled, faults: Faults) -> Result<FormPage, Denied> {
    let t = turn.visit.t();
    let own: Vec<&Pair> = turn.relations.in_force(Side::Employee).collect();
    let chosen = own.iter().find(|pair| Some(&pair.id) == filled.pair.as_ref()).or(own.first());
    let chosen = chosen.ok_or(Denied::Hidden)?;
    let leader = chosen.leader.given.clone();
    filled.collides.retain(|line| !line.trim().is_empty());
    let lines = filled.collides.len().max(LINES) + usize::from(filled.collides.len() >= LINES);
    filled.collides.resize(lines, String::new());
    let title = if faults.is_empty() { t.need_form_title() } else { t.page_fault_title(t.need_form_title()) };
    let names = [turn.visit.me.given.as_str(), leader.as_str()];
    let kind = filled.kind.unwrap_or(Kind::Clarification);
    let of = filled.whose.unwrap_or(Whose::Both);
    Ok(FormPage {
        t,
        faults,
        leaders: own.iter().map(|pair| (pair.id.clone(), pair.leader.given.clone(), pair.id == chosen.id)).collect(),
        ask: if own.len() > 1 { t.need_form_what_several() } else { t.need_form_what(&leader) },
        kinds: Kind::ALL.into_iter().map(|one| (one.name(), kind_name(t, one), one == kind)).collect(),
        whose: Whose::ALL.into_iter().map(|one| (one.name(), whose_name(t, one, names), one == of)).collect(),
        seen_by: if own.len() > 1 { t.need_form_seen_several() } else { t.need_form_seen(&leader) },
        goal: is_id(&filled.goal).then(|| format!("/mal/{}", filled.goal)),
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
    let first = turn.relations.in_force(Side::Employee).next().map(|pair| pair.id.clone());
    let in_it = pair.clone().or(first).ok_or(Denied::Hidden)?;
    turn.permit(RaiseNeed, &Subject::Pair(in_it), "").await.map(drop)?;
    let filled = Filled { pair, goal: asked.mal.unwrap_or_default(), ..Filled::default() };
    html(&page_of(&turn, filled, Faults::default())?)
}

pub(super) async fn post(visit: Visit, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    if fields.one("handling") == "linjer" {
        return html(&page_of(&turn, filled, Faults::default())?);
    }
    let raises = match filled.raises(&turn) {
        Ok(raises) => raises,
        Err(faults) => return refused_html(&page_of(&turn, filled, faults)?),
    };
    let pair = filled.pair.clone().ok_or(Denied::Hidden)?;
    match commands::raise(&mut turn, &pair, raises).await {
        Ok(id) => done(turn, &fields, &format!("/behov/{id}?gjort=meldt")).await,
        // The pair ended while this was written: nobody's words are sent to somebody they were not written to.
        Err(Stop::Denied(Denied::Hidden | Denied::NotYours(_)))
            if turn.relations.in_force(Side::Employee).next().is_some()
                && turn.relations.pair(&pair).is_some_and(|pair| pair.employee.id == visit.me.id) =>
        {
            let mut faults = Faults::default();
            faults.add("behov", visit.t().need_refused_other_leader());
            refused_html(&page_of(&turn, filled, faults)?)
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add(field(refusal), in_words(visit.t(), refusal));
            refused_html(&page_of(&turn, filled, faults)?)
        }
    }
}

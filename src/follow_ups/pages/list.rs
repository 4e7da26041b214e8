//! «Det dere har lovet hverandre»: everything, both ways, also what is done. Grouped by person for who has many.

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::back::Back;
use super::done_in_words;
use super::form::{Filled, NewForm, field, in_words};
use super::groups::{Group, Groups, of_all, of_one};
use super::press::PressForm;
use super::reckoned::ReckonedView;
use super::show::Link;
use crate::access::law::Act;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::follow_ups::PromiseId;
use crate::follow_ups::commands;
use crate::follow_ups::promise::{Origin, Refusal};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::{Pair, PairId};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    gjort: Option<String>,
    /// One pair alone.
    par: Option<String>,
    /// A promise that ended with an earlier pair, to put to the next leader.
    #[serde(rename = "ta-med")]
    ta_med: Option<String>,
}

#[derive(Template)]
#[template(path = "follow_ups/views/list.html")]
struct ListPage {
    frame: Frame,
    t: T,
    lead: String,
    faults: Faults,
    /// Why a button did not do what it says.
    refused: Option<String>,
    one_pair: bool,
    groups: Vec<Group>,
    /// The ways to each pair's own page, when all stand together.
    apart: Vec<Link>,
    reckoned: Option<ReckonedView>,
    earlier: Vec<Link>,
    /// Where to find what ended with the pairs before, to be put to the leader of now.
    left: Vec<Link>,
    press: PressForm,
    new: Option<NewForm>,
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let filled = match &asked.ta_med {
        Some(id) => brought(&mut turn, id).await?,
        None => Filled::default(),
    };
    let back = match &asked.par {
        Some(id) => Back::ListOf(PairId::parse(id).ok_or(Denied::Hidden)?),
        None => Back::List,
    };
    let page = page_of(&mut turn, &back, filled, Faults::default()).await?;
    let notice = done_in_words(visit.t(), asked.gjort.as_deref());
    html(&ListPage { frame: page.frame.with_notice(notice), ..page })
}

/// An ended promise as the beginning of a new one, with the leader the employment has now.
async fn brought(turn: &mut Turn<'_>, id: &str) -> Result<Filled, Denied> {
    let promise = commands::seen(turn, &PromiseId::parse(id).ok_or(Denied::Hidden)?).await?;
    let before = turn.relations.pair(&promise.pair).ok_or(Denied::Hidden)?;
    let me = before.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?;
    if promise.bring(me).is_err() {
        return Ok(Filled::default());
    }
    let next = commands::next_leader(turn, &promise);
    Ok(Filled::from(&promise, next.as_ref().and_then(|next| turn.relations.pair(next))))
}

async fn page_of(turn: &mut Turn<'_>, back: &Back, filled: Filled, faults: Faults) -> Result<ListPage, Denied> {
    let t = turn.visit.t();
    let Groups { groups, pairs, apart, reckoned } = match back {
        Back::ListOf(id) => of_one(turn, id, back).await?,
        Back::Home | Back::Team | Back::Member(_) | Back::List | Back::One(_) | Back::Talk(_) => {
            of_all(turn, back).await?
        }
    };
    let now: Vec<Pair> = pairs.into_iter().filter(|pair| turn.relations.is_in_force(pair)).collect();
    let one_pair = matches!(back, Back::ListOf(_));
    let earlier = if one_pair { vec![] } else { earlier(turn) };
    let left = if one_pair { vec![] } else { left(turn).await? };
    let lead = match (groups.iter().any(|group| group.in_force), one_pair) {
        (true, _) => t.promise_lead(),
        (false, true) => t.promise_earlier_lead(),
        (false, false) => t.promise_alone(),
    };
    let title = if faults.is_empty() { t.promise_title() } else { t.page_fault_title(t.promise_title()) };
    let frame = Frame::of(turn, Place::Elsewhere, title);
    let new = NewForm::of(turn, &now, filled, back);
    Ok(ListPage {
        frame,
        t,
        lead,
        faults,
        refused: None,
        one_pair,
        groups,
        apart,
        reckoned,
        earlier,
        left,
        press: PressForm::on(back),
        new,
    })
}

/// Pairs that have ended: the employee keeps reading what was promised in them.
fn earlier(turn: &Turn<'_>) -> Vec<Link> {
    let ended = turn
        .relations
        .pairs()
        .iter()
        .filter(|pair| pair.employee.id == turn.visit.me.id && !turn.relations.is_in_force(pair));
    ended
        .map(|pair| Link {
            href: format!("/lofter?par={}", pair.id),
            words: turn.visit.t().promise_earlier_with(&pair.leader.given),
        })
        .collect()
}

/// How many were open when a pair before was over, for each that has any nobody has been asked about since.
async fn left(turn: &mut Turn<'_>) -> Result<Vec<Link>, Fault> {
    let t = turn.visit.t();
    let left = commands::left_open(turn).await?;
    let pairs = turn.relations.pairs().iter().filter_map(|pair| {
        let count = left.iter().filter(|promise| promise.pair == pair.id).count();
        let words = t.promise_left(count, &pair.leader.given);
        (count > 0).then(|| Link { href: format!("/lofter?par={}", pair.id), words })
    });
    Ok(pairs.collect())
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let (filled, back) = (Filled::read(&fields), Back::parse(fields.one("fra")));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    if let Some(pair) = &filled.pair {
        // A pair one is not in is no pair: the same answer as for one that never was. One's own that has ended is read,
        // and written in no more.
        let known = turn.relations.pair(pair).ok_or(Denied::Hidden)?;
        if !turn.relations.is_in_force(known) {
            return Err(Denied::NotYours(Act::GivePromise).into());
        }
    }
    let says = match filled.says(&turn) {
        Ok(says) => says,
        Err(faults) => return refused_html(&page_of(&mut turn, &back, filled, faults).await?),
    };
    let by = says.pair.side_of(&visit.me.id);
    let written = match &filled.bring {
        Some(earlier) => commands::bring(&mut turn, earlier, &says.what, &says.how, says.due).await,
        None => {
            commands::give(&mut turn, &says.pair.id, says.owner, &says.what, &says.how, says.due, Origin::Itself).await
        }
    };
    match written {
        Ok(id) => done(turn, &fields, &back.after(if by == Some(says.owner) { "lovet" } else { "spurt" }, &id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add(field(refusal), in_words(visit.t(), refusal));
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            refused_html(&page_of(&mut turn, &back, filled, faults).await?)
        }
    }
}

/// The list as it stands, with why a button did not do what it says.
pub(super) async fn refused(visit: &Visit, back: &Back, refusal: Refusal) -> Answer {
    let mut turn = visit.look().await?;
    let page = page_of(&mut turn, back, Filled::default(), Faults::default()).await?;
    let why = match refusal {
        Refusal::DateGone => visit.t().promise_refused_gone(),
        other => in_words(visit.t(), other),
    };
    refused_html(&ListPage { refused: Some(why), ..page })
}

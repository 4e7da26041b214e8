//! Calling a talk, moving it, calling it off. What was written comes back if it cannot be done.

use askama::Template;
use axum::extract::Query;

use super::show::Two;
use super::time::{Length, TimeFields};
use super::words::talk_refused;
use super::{Asked, glance, own_pair, pairs_now};
use crate::access::law::CallTalk;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::conversations::commands;
use crate::conversations::talk::TalkLine;
use crate::ground::calendar::Date;
use crate::ground::form::Fields;
use crate::ground::sealing::{Room, Words};
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Oops, PairOfAvatars, Place, Size, begin, done, html, refused_html};
use crate::people::{Pair, PairId};

/// A form with a time in it: for a new talk, another time, or the next date when this one is called off.
#[derive(Template)]
#[template(path = "conversations/views/plan.html")]
pub(super) struct PlanPage {
    pub(super) frame: Frame,
    pub(super) t: T,
    pub(super) faults: Faults,
    pub(super) heading: String,
    pub(super) lead: String,
    /// Back to the talk, when there is one.
    pub(super) talk: Option<Back>,
    pub(super) action: String,
    /// Whom with, when that is to be chosen.
    pub(super) people: Vec<Person>,
    pub(super) pair: Option<PairId>,
    pub(super) avatars: Option<PairOfAvatars>,
    /// The two have no date yet, or are to choose another.
    pub(super) asks_when: bool,
    pub(super) time: TimeFields,
    pub(super) lengths: Vec<Length>,
    pub(super) today: Date,
    pub(super) place: Option<String>,
    pub(super) reason: Option<Reason>,
    /// The time that was read, so that two who change it at once do not talk past each other.
    pub(super) read: Option<String>,
    pub(super) button: String,
}

pub(super) struct Back {
    pub(super) href: String,
    pub(super) words: String,
}

pub(super) struct Person {
    pub(super) id: PairId,
    pub(super) name: String,
    pub(super) chosen: bool,
}

/// Why a talk is called off, and whether the two have a date already.
pub(super) struct Reason {
    pub(super) words: String,
    pub(super) other: String,
    pub(super) has_date: Option<String>,
}

pub(super) fn bare(turn: &Turn<'_>, heading: String, lead: String, time: TimeFields) -> PlanPage {
    let t = turn.visit.t();
    PlanPage {
        frame: Frame::of(turn, Place::Talks, heading.clone()),
        t,
        faults: Faults::default(),
        heading,
        lead,
        talk: None,
        action: "/samtaler".to_owned(),
        people: vec![],
        pair: None,
        avatars: None,
        asks_when: true,
        lengths: time.lengths(t),
        time,
        today: turn.visit.today(),
        place: None,
        reason: None,
        read: None,
        button: String::new(),
    }
}

pub(super) fn refused(mut page: PlanPage, faults: Faults) -> Answer {
    page.frame.title = page.t.page_fault_title(&page.heading);
    page.faults = faults;
    refused_html(&page)
}

/// When a talk would fall by the pair's own rhythm, at the time of day the two used last.
fn suggested(turn: &Turn<'_>, pair: &Pair, talks: &[TalkLine]) -> TimeFields {
    let today = turn.visit.today();
    match talks.last() {
        Some(last) => TimeFields::like(last.course.when, pair.rhythm.next_after(last.course.when.day).max(today)),
        None => TimeFields::default(),
    }
}

async fn new_page(
    turn: &mut Turn<'_>,
    asked: Option<&str>,
    filled: Option<(TimeFields, String)>,
) -> Result<PlanPage, Oops> {
    let t = turn.visit.t();
    let pairs = pairs_now(turn);
    let chosen = match (asked.filter(|id| !id.is_empty()), pairs.as_slice()) {
        (Some(id), _) => Some(own_pair(turn, id)?),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    if let Some(pair) = &chosen {
        turn.permit(CallTalk, &Subject::Pair(pair.id.clone()), "").await?;
    }
    let (time, place) = match (filled, &chosen) {
        (Some(filled), _) => filled,
        (None, Some(pair)) => {
            let one = std::slice::from_ref(pair);
            turn.enter([Room::of_pair(&pair.id)]).await?;
            let since = turn.visit.today().saturating_sub(jiff::Span::new().months(glance::MONTHS_READ));
            let talks = glance::talks_since(turn, one, since).await?.talks;
            let place = talks.last().map(|line| line.place.reveal().to_owned()).unwrap_or_default();
            (suggested(turn, pair, &talks), place)
        }
        (None, None) => Default::default(),
    };
    let me = turn.visit.me.id.clone();
    let other = |pair: &Pair| pair.side_of(&me).map(|side| pair.face(side.other()).given.clone()).unwrap_or_default();
    let person = |pair: &Pair| Person { id: pair.id.clone(), name: other(pair), chosen: false };
    let (heading, lead) = match &chosen {
        Some(pair) => (t.talk_new_with(other(pair)), t.talk_new_lead(other(pair))),
        None => (t.talk_new(), t.talk_new_lead_many()),
    };
    Ok(PlanPage {
        people: if chosen.is_none() { pairs.iter().map(person).collect() } else { vec![] },
        avatars: chosen.as_ref().map(|pair| PairOfAvatars::of(pair, Size::Large)),
        pair: chosen.map(|pair| pair.id),
        place: Some(place),
        button: t.talk_call_button(),
        ..bare(turn, heading, lead, time)
    })
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    html(&new_page(&mut turn, asked.med.as_deref(), None).await?)
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let t = visit.t();
    let (time, place) = (TimeFields::read(&fields), fields.one("sted").trim().to_owned());
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let with = fields.one("med").to_owned();
    let said = time.when(t);
    let faults = match (with.is_empty(), said) {
        (false, Ok(when)) => {
            let pair = own_pair(&turn, &with)?;
            match commands::call_talk(&mut turn, &pair.id, when, &Words::new(place.as_str())).await {
                Ok(talk) => return done(turn, &fields, &format!("/samtaler/{talk}?gjort=kalt")).await,
                Err(Stop::Denied(denied)) => return Err(denied.into()),
                Err(Stop::Refused(refusal)) => {
                    let two = Two::of(&turn, &pair).ok_or(Denied::Hidden)?;
                    talk_refused(t, refusal, two.other())
                }
            }
        }
        (false, Err(faults)) => faults,
        (true, said) => {
            let mut faults = said.err().unwrap_or_default();
            faults.add("med", t.talk_refused_with());
            faults
        }
    };
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    refused(new_page(&mut turn, Some(&with), Some((time, place))).await?, faults)
}

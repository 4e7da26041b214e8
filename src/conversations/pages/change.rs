//! Moving a talk, and calling it off. What was written comes back if it cannot be done.

use axum::extract::Path;

use super::plan::{Back, PlanPage, Reason, bare, refused};
use super::show::{self, Two, kind, when};
use super::time::TimeFields;
use super::words::talk_refused;
use super::{Read, read, read_by_id};
use crate::access::law::Act;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::conversations::TalkId;
use crate::conversations::commands;
use crate::conversations::course::Refusal;
use crate::conversations::time::When;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Begun, Oops, begin, done, html};

pub(super) fn back(turn: &Turn<'_>, read: &Read) -> Back {
    let t = turn.visit.t();
    let words = t.talk_on(kind(t, read.pair.rhythm), t.day_month(read.talk.course.when.day, turn.visit.today()));
    Back { href: format!("/samtaler/{}", read.talk.id), words }
}

/// Only who may change a talk that can still be changed gets a form for it.
fn changeable(turn: &Turn<'_>, read: &Read) -> Result<(), Refusal> {
    let open = read.talk.course.move_to(read.talk.course.when, read.talk.course.when, turn.visit.today());
    match open.map(drop) {
        Err(Refusal::SameTime | Refusal::InThePast) | Ok(()) => Ok(()),
        Err(refusal) => Err(refusal),
    }
}

fn move_form(turn: &Turn<'_>, read: &Read, time: TimeFields, place: String) -> Result<PlanPage, Oops> {
    let t = turn.visit.t();
    let two = Two::of(turn, &read.pair).filter(|two| two.now).ok_or(Denied::NotYours(Act::MoveTalk))?;
    let now = when(t, read.talk.course.when, &read.talk.place, turn.visit.today());
    let page = PlanPage {
        talk: Some(back(turn, read)),
        action: format!("/samtaler/{}/flytt", read.talk.id),
        place: Some(place),
        read: Some(read.talk.course.when.token()),
        button: t.talk_move_button(),
        ..bare(turn, t.talk_move_title(), t.talk_move_lead(t.capital(now), two.other()), time)
    };
    let faults = changeable(turn, read).err().map(|refusal| talk_refused(t, refusal, two.other()));
    Ok(PlanPage { faults: faults.unwrap_or_default(), ..page })
}

pub(super) async fn move_page(visit: Visit, Path(talk): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    let place = read.talk.place.reveal().to_owned();
    html(&move_form(&turn, &read, TimeFields::of(read.talk.course.when), place)?)
}

pub(super) async fn post_move(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let (t, id) = (visit.t(), TalkId::parse(&talk).ok_or(Denied::Hidden)?);
    let (time, place) = (TimeFields::read(&fields), fields.one("sted").trim().to_owned());
    let was = When::parse(fields.one("lest")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let refusal = match time.when(t) {
        Ok(to) => match commands::move_talk(&mut turn, &id, was, to, &Words::new(place.as_str())).await {
            Ok(()) => return done(turn, &fields, &format!("/samtaler/{id}?gjort=flyttet")).await,
            Err(Stop::Denied(denied)) => return Err(denied.into()),
            Err(Stop::Refused(refusal)) => Err(refusal),
        },
        Err(faults) => Ok(faults),
    };
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let read = read_by_id(&mut turn, &id).await?;
    let page = move_form(&turn, &read, time, place)?;
    let two = Two::of(&turn, &read.pair).ok_or(Denied::Hidden)?;
    refused(page, refusal.unwrap_or_else(|refusal| talk_refused(t, refusal, two.other())))
}

fn cancel_form(turn: &Turn<'_>, read: &Read, time: TimeFields, reason: String) -> Result<PlanPage, Oops> {
    let (t, today) = (turn.visit.t(), turn.visit.today());
    let two = Two::of(turn, &read.pair).filter(|two| two.now).ok_or(Denied::NotYours(Act::CancelTalk))?;
    let now = when(t, read.talk.course.when, &read.talk.place, today);
    let has_date = read.talk.next.as_ref().map(|next| {
        let next = show::when(t, next.when, &Words::default(), today);
        t.talk_cancel_has_date(t.capital(next))
    });
    let page = PlanPage {
        talk: Some(back(turn, read)),
        action: format!("/samtaler/{}/avlys", read.talk.id),
        asks_when: has_date.is_none(),
        reason: Some(Reason { words: reason, other: two.other().to_owned(), has_date }),
        button: t.talk_cancel_button(),
        ..bare(turn, t.talk_cancel_title(), t.talk_cancel_lead(t.capital(now)), time)
    };
    let faults = changeable(turn, read).err().map(|refusal| talk_refused(t, refusal, two.other()));
    Ok(PlanPage { faults: faults.unwrap_or_default(), ..page })
}

pub(super) async fn cancel_page(visit: Visit, Path(talk): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    let was = read.talk.course.when;
    let time = match read.talk.next {
        Some(_) => TimeFields::default(),
        None => TimeFields::like(was, read.pair.rhythm.next_after(was.day)),
    };
    html(&cancel_form(&turn, &read, time, String::new())?)
}

pub(super) async fn post_cancel(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let (t, id) = (visit.t(), TalkId::parse(&talk).ok_or(Denied::Hidden)?);
    let (time, reason) = (TimeFields::read(&fields), fields.one("grunn").to_owned());
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let next = if time.is_blank() { Ok(None) } else { time.when(t).map(Some) };
    let refusal = match next {
        Ok(next) => match commands::cancel_talk(&mut turn, &id, &Words::new(reason.as_str()), next).await {
            Ok(()) => return done(turn, &fields, &format!("/samtaler/{id}?gjort=avlyst")).await,
            Err(Stop::Denied(denied)) => return Err(denied.into()),
            Err(Stop::Refused(refusal)) => Err(refusal),
        },
        Err(faults) => Ok(faults),
    };
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let read = read_by_id(&mut turn, &id).await?;
    let page = cancel_form(&turn, &read, time, reason)?;
    let two = Two::of(&turn, &read.pair).ok_or(Denied::Hidden)?;
    refused(page, refusal.unwrap_or_else(|refusal| talk_refused(t, refusal, two.other())))
}

//! From the everyday to a promise: the help that was asked for, with a day and a way (S59, S60).

use askama::Template;
use axum::extract::Path;

use crate::access::law::GivePromise;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::follow_ups::pages::back::Back;
use crate::follow_ups::pages::form::{Filled, refused_in_words};
use crate::follow_ups::touchpoint::Touchpoint;
use crate::follow_ups::{Origin, TouchpointId, commands};
use crate::ground::calendar::Date;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};

#[derive(Template)]
#[template(path = "follow_ups/views/touchpoint_promise.html")]
struct PromisePage {
    frame: Frame,
    t: T,
    id: TouchpointId,
    pair: String,
    other: String,
    faults: Faults,
    filled: Filled,
    today: Date,
}

fn page_of(turn: &Turn<'_>, of: &Touchpoint, filled: Filled, faults: Faults) -> Result<PromisePage, Denied> {
    let t = turn.visit.t();
    let pair = turn.relations.pair(&of.pair).ok_or(Denied::Hidden)?;
    let me = pair.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?;
    let title = t.promise_of_goal_title();
    let title = if faults.is_empty() { title } else { t.page_fault_title(&title) };
    Ok(PromisePage {
        frame: Frame::of(turn, Place::Elsewhere, title),
        t,
        id: of.id.clone(),
        pair: of.pair.to_string(),
        other: pair.face(me.other()).given.clone(),
        faults,
        filled,
        today: turn.visit.today(),
    })
}

pub(super) async fn page(visit: Visit, Path(touchpoint): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = TouchpointId::parse(&touchpoint).ok_or(Denied::Hidden)?;
    let of = commands::touchpoint_seen(&mut turn, &id).await?;
    turn.permit(GivePromise, &Subject::Pair(of.pair.clone()), "").await.map(drop)?;
    // A promise is one line: what was written over several is put together.
    let what = of.told.help.reveal().split_whitespace().collect::<Vec<_>>().join(" ");
    html(&page_of(&turn, &of, Filled { what, ..Filled::default() }, Faults::default())?)
}

pub(super) async fn post(visit: Visit, Path(touchpoint): Path<String>, fields: Fields) -> Answer {
    let id = TouchpointId::parse(&touchpoint).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let of = commands::touchpoint_seen(&mut turn, &id).await?;
    let filled = Filled::read(&fields).of_mine(&of.pair);
    let faults = match filled.says(&turn) {
        Err(faults) => faults,
        Ok(says) => {
            let origin = Origin::Touchpoint(id.to_string());
            match commands::give(&mut turn, &of.pair, says.owner, &says.what, &says.how, says.due, origin).await {
                Ok(promise) => return done(turn, &fields, &Back::ListOf(of.pair).after("lovet", &promise)).await,
                Err(Stop::Denied(denied)) => return Err(denied.into()),
                Err(Stop::Refused(refusal)) => refused_in_words(visit.t(), refusal),
            }
        }
    };
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let of = commands::touchpoint_seen(&mut turn, &id).await?;
    refused_html(&page_of(&turn, &of, filled, faults)?)
}

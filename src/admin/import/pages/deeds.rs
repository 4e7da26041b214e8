//! What is pressed on an import's page.
//!
//! Fetching and undoing run to their end also when the browser goes away. Whoever waits gets the answer when it is done;
//! after some seconds, the page that tells how far it has come.

use std::time::Duration;

use axum::extract::Path;
use axum::response::Response;

use super::refusal_name;
use super::show::href;
use crate::access::{Denied, Stop, Visit};
use crate::accounts::Keeper;
use crate::admin::close_what_has_run_out;
use crate::admin::import::progress::{self, Step};
use crate::admin::import::run::{Asks, ImportId, ImportRefusal};
use crate::admin::import::{approve, ask_second, discard, fetch, ready_to_fetch, ready_to_undo, seen, undo};
use crate::ground::form::Fields;
use crate::page::{Answer, Begun, Oops, begin, begin_alone, done, see_other};

/// A browser is answered within this, whatever is under way.
const PATIENCE: Duration = Duration::from_secs(8);

fn stopped(id: &ImportId, refusal: ImportRefusal) -> Response {
    see_other(&format!("{}?stopp={}", href(id), refusal_name(refusal)))
}

pub(super) async fn post_ask(Keeper(visit): Keeper, Path(id): Path<String>, fields: Fields) -> Answer {
    let id = ImportId::parse(&id).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match ask_second(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &format!("{}?gjort=spurt", href(&id))).await,
        Err(Stop::Refused(refusal)) => Ok(stopped(&id, refusal)),
        Err(Stop::Denied(denied)) => Err(denied.into()),
    }
}

pub(super) async fn post_discard(Keeper(visit): Keeper, Path(id): Path<String>, fields: Fields) -> Answer {
    let id = ImportId::parse(&id).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match discard(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &format!("{}?gjort=forkastet", super::FORM)).await,
        Err(Stop::Refused(refusal)) => Ok(stopped(&id, refusal)),
        Err(Stop::Denied(denied)) => Err(denied.into()),
    }
}

pub(super) async fn post_fetch(Keeper(visit): Keeper, Path(id): Path<String>, fields: Fields) -> Answer {
    to_its_end(visit, &id, fields, Asks::Fetch).await
}

pub(super) async fn post_approval(Keeper(visit): Keeper, Path(id): Path<String>, fields: Fields) -> Answer {
    to_its_end(visit, &id, fields, Asks::Approve).await
}

pub(super) async fn post_undo(Keeper(visit): Keeper, Path(id): Path<String>, fields: Fields) -> Answer {
    to_its_end(visit, &id, fields, Asks::Undo).await
}

async fn to_its_end(visit: Visit, id: &str, fields: Fields, asks: Asks) -> Answer {
    let id = ImportId::parse(id).ok_or(Denied::Hidden)?;
    seen(&mut visit.look().await?, &id).await?;
    let (own, house) = (id.clone(), std::sync::Arc::clone(&visit.house));
    let work = tokio::spawn(async move {
        let outcome = press(&visit, &own, &fields, asks).await;
        match &outcome {
            Ok(_) => progress::forget(&own),
            Err(Stop::Refused(refusal)) => drop(progress::tell(&own, Step::Stopped(Some(*refusal)), 0)),
            Err(Stop::Denied(_)) => drop(progress::tell(&own, Step::Stopped(None), 0)),
        }
        // What follows in the rooms of pairs whose last day this was, each in a turn of its own.
        if outcome.is_ok()
            && let Err(fault) = close_what_has_run_out(&house).await
        {
            tracing::error!(%fault, "closing pairs after an import");
        }
        outcome
    });
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(outcome)) => {
            progress::forget(&id);
            match outcome {
                Ok(answer) => Ok(answer),
                Err(Stop::Refused(refusal)) => Ok(stopped(&id, refusal)),
                Err(Stop::Denied(denied)) => Err(denied.into()),
            }
        }
        Ok(Err(_)) => Err(Oops::from(crate::ground::db::Fault::Broken("an import came to nothing".to_owned()))),
        Err(_) => Ok(see_other(&href(&id))),
    }
}

async fn press(visit: &Visit, id: &ImportId, fields: &Fields, asks: Asks) -> Result<Response, Stop<ImportRefusal>> {
    let ready = match asks {
        Asks::Undo => ready_to_undo(visit, id).await,
        _ => ready_to_fetch(visit, id, asks).await,
    };
    // A form sent twice has the first answer, also when the first has made a second impossible.
    let ready = match ready {
        Err(Stop::Refused(refusal)) => return answered_before(visit, fields).await?.ok_or(Stop::Refused(refusal)),
        other => other?,
    };
    let mut turn = match begin_alone(visit, fields).await.map_err(denied)? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let to = match asks {
        Asks::Undo => {
            let left = undo(&mut turn, &ready).await?;
            format!("?gjort=angret&par={}&folk={}&endret={}", left.pairs, left.people, left.altered)
        }
        Asks::Approve => approve(&mut turn, &ready).await.map(|()| "?gjort=hentet".to_owned())?,
        _ => fetch(&mut turn, &ready).await.map(|()| "?gjort=hentet".to_owned())?,
    };
    done(turn, fields, &format!("{}{to}", href(id))).await.map_err(denied)
}

async fn answered_before(visit: &Visit, fields: &Fields) -> Result<Option<Response>, Stop<ImportRefusal>> {
    match begin(visit, fields).await.map_err(denied)? {
        // Dropped, the turn has claimed nothing.
        Begun::Turn(_) => Ok(None),
        Begun::Before(answer) => Ok(Some(answer)),
    }
}

fn denied(oops: Oops) -> Stop<ImportRefusal> {
    match oops {
        Oops::Denied(denied) => Stop::Denied(denied),
        Oops::Bad | Oops::Stranger { .. } => Stop::Denied(Denied::Hidden),
    }
}

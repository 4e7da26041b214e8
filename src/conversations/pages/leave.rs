//! What the two leave a talk with, as forms: promises, answers, and the next date.

use axum::extract::Path;

use super::deeds::{Doing, begun, refused};
use super::show::Two;
use super::talk::Kept;
use super::time::TimeFields;
use super::words::leaving_refused;
use crate::access::{Stop, Visit};
use crate::conversations::closing::Refusal;
use crate::conversations::commands;
use crate::conversations::time::When;
use crate::follow_ups::{self, Filled};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Faults, Oops};

pub(super) async fn post_promise(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let filled = Filled { pair: Some(doing.pair.id.clone()), ..Filled::read(&fields) };
    let faults = match filled.says(&doing.turn) {
        Ok(says) => {
            let given =
                commands::give_promise(&mut doing.turn, &doing.talk, says.owner, &says.what, &says.how, says.due);
            match given.await {
                Ok(()) => {
                    let what = if filled.owner_me() { "lovet" } else { "spurt" };
                    return doing.onward(&fields, what, "handling").await;
                }
                Err(Stop::Denied(denied)) => return Err(denied.into()),
                Err(Stop::Refused(refusal)) => follow_ups::refused_in_words(visit.t(), refusal),
            }
        }
        Err(faults) => faults,
    };
    let Doing { turn, talk, .. } = doing;
    turn.give_up().await?;
    refused(&visit, &talk, faults, Kept { promise: filled, ..Kept::default() }).await
}

async fn sent(
    visit: &Visit,
    doing: Doing<'_>,
    fields: &Fields,
    outcome: Result<(), Stop<Refusal>>,
    what: &str,
    kept: Kept,
) -> Answer {
    match outcome {
        Ok(()) => doing.onward(fields, what, "slutt").await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let Doing { turn, talk, pair } = doing;
            let other = Two::of(&turn, &pair).map(|two| two.other().to_owned()).unwrap_or_default();
            turn.give_up().await?;
            refused(visit, &talk, leaving_refused(visit.t(), refusal, &other), kept).await
        }
    }
}

pub(super) async fn post_no_new(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let outcome = commands::say_no_new_promises(&mut doing.turn, &doing.talk).await;
    sent(&visit, doing, &fields, outcome, "ingen-nye", Kept::default()).await
}

/// The answer to «Noe mer du trenger fra meg?», or the button that says «Nei, jeg har det jeg trenger».
pub(super) async fn post_answer(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let (nothing, written) = (fields.has("ingenting"), fields.one("mer-trenger").to_owned());
    let refusal = match (nothing, written.trim().is_empty()) {
        (false, true) => Some(visit.t().talk_refused_answer()),
        // Something has been written, and is not thrown away by the other button.
        (true, false) => Some(visit.t().talk_refused_both_answers()),
        (true, true) | (false, false) => None,
    };
    if let Some(refusal) = refusal {
        let mut faults = Faults::default();
        faults.add("mer-trenger", refusal);
        let Doing { turn, talk, .. } = doing;
        turn.give_up().await?;
        return refused(&visit, &talk, faults, Kept { answer: written, ..Kept::default() }).await;
    }
    let outcome = commands::answer_closing(&mut doing.turn, &doing.talk, Words::new(written.as_str())).await;
    sent(&visit, doing, &fields, outcome, "svart", Kept { answer: written, ..Kept::default() }).await
}

pub(super) async fn post_next(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let time = TimeFields::read(&fields);
    match time.when(visit.t()) {
        Ok(when) => {
            let outcome = commands::propose_next_date(&mut doing.turn, &doing.talk, when).await;
            sent(&visit, doing, &fields, outcome, "neste", Kept { next: Some(time), ..Kept::default() }).await
        }
        Err(faults) => {
            let Doing { turn, talk, .. } = doing;
            turn.give_up().await?;
            refused(&visit, &talk, faults, Kept { next: Some(time), ..Kept::default() }).await
        }
    }
}

pub(super) async fn post_agreement(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let read = When::parse(fields.one("lest")).ok_or(Oops::Bad)?;
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let outcome = commands::agree_next_date(&mut doing.turn, &doing.talk, read).await.map(drop);
    sent(&visit, doing, &fields, outcome, "neste-avtalt", Kept::default()).await
}

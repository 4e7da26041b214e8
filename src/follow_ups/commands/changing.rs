//! When a promise no longer fits, and when somebody reminds of it.

use super::{does, side_in};
use crate::access::law::{CarryPromiseOver, DropPromise, RemindOfPromise};
use crate::access::{Denied, Stop, Turn};
use crate::follow_ups::PromiseId;
use crate::follow_ups::promise::{Did, Promise, Refusal, Step};
use crate::follow_ups::store::{self, Spoken};
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::Side;

/// What its owner says when a promise gets a new day.
pub struct NewDay {
    pub due: Option<Date>,
    pub how: Words,
    pub why: Words,
}

fn tidied(words: &Words) -> Words {
    Words::new(words.reveal().trim())
}

/// The owner gives it a new day, with a reason.
pub async fn carry_over(turn: &mut Turn<'_>, id: &PromiseId, new: &NewDay) -> Result<(), Stop<Refusal>> {
    let today = turn.visit.today();
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (promise, permit) = turn.open(CarryPromiseOver, unseen).await?;
    let by = side_in(turn, &promise.pair)?;
    let (how, why) = (tidied(&new.how), tidied(&new.why));
    let step = promise.carry_over(by, new.due, &how, &why, today).map_err(Stop::Refused)?;
    let spoken = Spoken { by, did: Did::CarriedOver, words: &why, how: Some(&how) };
    store::save(turn, permit, &promise, step, Some(spoken)).await
}

async fn about_dropping(
    turn: &mut Turn<'_>,
    id: &PromiseId,
    did: Did,
    words: &Words,
    decide: impl FnOnce(&Promise, Side) -> Result<Step, Refusal>,
) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (promise, permit) = turn.open(DropPromise, unseen).await?;
    let by = side_in(turn, &promise.pair)?;
    let step = decide(&promise, by).map_err(Stop::Refused)?;
    let spoken = Spoken { by, did, words: &tidied(words), how: None };
    store::save(turn, permit, &promise, step, Some(spoken)).await
}

/// Either proposes that the two drop it, with a reason.
pub async fn propose_drop(turn: &mut Turn<'_>, id: &PromiseId, why: &Words) -> Result<(), Stop<Refusal>> {
    about_dropping(turn, id, Did::DropProposed, why, |promise, by| promise.propose_drop(by, why)).await
}

/// The other says yes, to what they have read.
pub async fn drop_too(turn: &mut Turn<'_>, id: &PromiseId, version: usize, words: &Words) -> Result<(), Stop<Refusal>> {
    let now = turn.visit.now;
    about_dropping(turn, id, Did::Dropped, words, |promise, by| promise.drop_too(by, version, now)).await
}

/// The other says no: it stands as promised.
pub async fn let_stand(turn: &mut Turn<'_>, id: &PromiseId, words: &Words) -> Result<(), Stop<Refusal>> {
    about_dropping(turn, id, Did::LetStand, words, Promise::let_stand).await
}

/// Whoever proposed to drop it takes that back.
pub async fn take_drop_back(turn: &mut Turn<'_>, id: &PromiseId) -> Result<(), Stop<Refusal>> {
    about_dropping(turn, id, Did::DropTakenBack, &Words::new(""), Promise::take_drop_back).await
}

/// The other reminds of it.
pub async fn remind(turn: &mut Turn<'_>, id: &PromiseId) -> Result<(), Stop<Refusal>> {
    let (now, zone) = (turn.visit.now, turn.visit.house.zone.clone());
    let pairs: Vec<_> = turn.relations.pairs().to_vec();
    does(turn, RemindOfPromise, id, |promise, by| {
        let pair = pairs.iter().find(|pair| pair.id == promise.pair).ok_or(Refusal::Over)?;
        promise.remind(by, pair, now, &zone)
    })
    .await
}

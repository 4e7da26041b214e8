//! What the two leave a talk with: answers, promises, and a date to meet again.

use super::{complete_what_can_be, opened};
use crate::access::law::{AgreeNextDate, AnswerClosing, ReadTalk};
use crate::access::{Happened, Stop, Turn};
use crate::conversations::TalkId;
use crate::conversations::closing::{Answer, Offer, Refusal};
use crate::conversations::course;
use crate::conversations::state::State;
use crate::conversations::store;
use crate::conversations::talk::Talk;
use crate::conversations::time::When;
use crate::follow_ups;
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::Side;

/// A talk that came to nothing is not left with anything.
fn not_over(talk: &Talk) -> Result<(), Refusal> {
    match talk.course.state {
        State::Planned | State::HeldNoted { .. } | State::Held(_) | State::Completed { .. } => Ok(()),
        State::Missed { .. } | State::Cancelled { .. } => Err(Refusal::Over),
    }
}

/// Answers «Noe mer du trenger fra meg?», which the other asks (S62). Blank is «Nei, jeg har det jeg trenger».
pub async fn answer_closing(turn: &mut Turn<'_>, talk: &TalkId, words: Words) -> Result<(), Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, AnswerClosing, talk).await?;
    not_over(&talk).map_err(Stop::Refused)?;
    turn.spend(permit, Happened::new("talk_closing_answered")).await?;
    Ok(store::save::set_answer(turn, &talk, by, &Answer::of(words)).await?)
}

/// Says that there are no new promises from one's own side. Both must say so before it counts (I4).
pub async fn say_no_new_promises(turn: &mut Turn<'_>, talk: &TalkId) -> Result<(), Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, AnswerClosing, talk).await?;
    not_over(&talk).map_err(Stop::Refused)?;
    turn.spend(permit, Happened::new("talk_no_new_promises")).await?;
    let at = turn.visit.now;
    store::save::set_no_new(turn, &talk.id, by, at).await?;
    Ok(complete_what_can_be(turn, &talk.pair).await?)
}

/// Gives a promise in a talk: what, when, how, and one owner (S60).
pub async fn give_promise(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    owner: Side,
    what: &Words,
    how: &Words,
    due: Date,
) -> Result<(), Stop<follow_ups::Refusal>> {
    let (talk, ..) = opened(turn, ReadTalk, talk).await?;
    let from = match not_over(&talk) {
        Ok(()) => follow_ups::Origin::Talk(talk.id.to_string()),
        // It is a promise all the same, but not one of a talk that never was.
        Err(_) => follow_ups::Origin::Itself,
    };
    follow_ups::give(turn, &talk.pair, owner, what, how, due, from).await?;
    Ok(complete_what_can_be(turn, &talk.pair).await?)
}

/// Proposes a date for the next talk. Whoever proposes has said yes to it.
pub async fn propose_next_date(turn: &mut Turn<'_>, talk: &TalkId, when: When) -> Result<(), Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, AgreeNextDate, talk).await?;
    not_over(&talk).map_err(Stop::Refused)?;
    if talk.next.is_some() {
        return Err(Stop::Refused(Refusal::HasDate));
    }
    let offer = Offer::propose(by, when, talk.course.when, turn.visit.today()).map_err(Stop::Refused)?;
    turn.spend(permit, Happened::new("next_date_proposed")).await?;
    if store::save::set_offer(turn, &talk, Some(offer)).await? { Ok(()) } else { Err(Stop::Refused(Refusal::Moved)) }
}

/// Says yes to the date the other proposed. Then the next talk stands.
pub async fn agree_next_date(turn: &mut Turn<'_>, talk: &TalkId, read: When) -> Result<TalkId, Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, AgreeNextDate, talk).await?;
    if talk.next.is_some() {
        return Err(Stop::Refused(Refusal::HasDate));
    }
    let offer = talk.offer.ok_or(Stop::Refused(Refusal::NothingProposed))?;
    let today = turn.visit.today();
    let when = offer.agree(by, read, today).map_err(Stop::Refused)?;
    turn.spend(permit, Happened::new("next_date_agreed")).await?;
    if !store::save::set_offer(turn, &talk, None).await? {
        return Err(Stop::Refused(Refusal::Moved));
    }
    let step = course::call(when, today).map_err(|refusal| Stop::Refused(Refusal::Time(refusal)))?;
    let next = store::save::add_following(turn, &talk.pair, offer.by, step, &talk.place).await.map_err(in_time)?;
    complete_what_can_be(turn, &talk.pair).await?;
    Ok(next)
}

fn in_time(stop: Stop<course::Refusal>) -> Stop<Refusal> {
    match stop {
        Stop::Refused(refusal) => Stop::Refused(Refusal::Time(refusal)),
        Stop::Denied(denied) => Stop::Denied(denied),
    }
}

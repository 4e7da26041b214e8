//! Another time for the next talk than the one the rhythm gives, or the one that lies on the table.

use axum::extract::Path;

use super::change::back;
use super::deeds::{Doing, begun, refused};
use super::leaving::by_rhythm;
use super::plan::{self, PlanPage, bare};
use super::show::Two;
use super::talk::Kept;
use super::time::TimeFields;
use super::words::leaving_refused;
use super::{Read, read, read_by_id};
use crate::access::law::Act;
use crate::access::{Denied, Stop, Turn, Visit};
use crate::conversations::commands;
use crate::ground::form::Fields;
use crate::page::{Answer, Oops, html, see_other};

fn form(turn: &Turn<'_>, read: &Read, time: TimeFields) -> Result<PlanPage, Oops> {
    let t = turn.visit.t();
    let two = Two::of(turn, &read.pair).filter(|two| two.now).ok_or(Denied::NotYours(Act::AgreeNextDate))?;
    Ok(PlanPage {
        talk: Some(back(turn, read)),
        action: format!("/samtaler/{}/neste", read.talk.id),
        button: t.talk_next_propose(two.other()),
        ..bare(turn, t.talk_next_title(), t.talk_next_lead(two.other()), time)
    })
}

pub(super) async fn page(visit: Visit, Path(talk): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    let today = visit.today();
    let on_the_table = read.talk.offer.map(|offer| offer.when).filter(|when| when.day >= today);
    let page = form(&turn, &read, TimeFields::of(on_the_table.unwrap_or_else(|| by_rhythm(&read, today))))?;
    if read.talk.next.is_some() {
        // It is settled, and stands on the talk's page.
        return Ok(see_other(&format!("/samtaler/{}#neste", read.talk.id)));
    }
    html(&page)
}

pub(super) async fn post(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let (t, time) = (visit.t(), TimeFields::read(&fields));
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let faults = match time.when(t) {
        Ok(when) => match commands::propose_next_date(&mut doing.turn, &doing.talk, when).await {
            Ok(()) => return doing.onward(&fields, "neste", "slutt").await,
            Err(Stop::Denied(denied)) => return Err(denied.into()),
            Err(Stop::Refused(refusal)) => {
                let other = Two::of(&doing.turn, &doing.pair).map(|two| two.other().to_owned());
                leaving_refused(t, refusal, &other.unwrap_or_default())
            }
        },
        Err(faults) => faults,
    };
    let Doing { turn, talk, .. } = doing;
    turn.give_up().await?;
    // What no other time can mend is said on the talk's page.
    if faults.0.iter().any(|fault| !["dag", "tid", "varighet"].contains(&&*fault.field)) {
        return refused(&visit, &talk, faults, Kept::default()).await;
    }
    let mut turn = visit.look().await?;
    let read = read_by_id(&mut turn, &talk).await?;
    plan::refused(form(&turn, &read, time)?, faults)
}

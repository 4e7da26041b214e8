//! A fixed frame from the leader: visibly not a goal (A17).

use askama::Template;
use axum::extract::Path;

use super::asked_pair;
use crate::access::law::WriteFixedFrame;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::goals::commands::{self, FrameRefusal};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::Pair;

#[derive(Template)]
#[template(path = "goals/views/frame.html")]
struct FramePage {
    frame: Frame,
    t: T,
    pair: String,
    name: String,
    faults: Faults,
    what: String,
    why: String,
}

fn frame_page(turn: &Turn<'_>, pair: &Pair, fields: &Fields, faults: Faults) -> FramePage {
    let (t, name) = (turn.visit.t(), pair.employee.given.clone());
    let title = if faults.is_empty() { t.goal_frame_new(&name) } else { t.page_fault_title(t.goal_frame_new(&name)) };
    FramePage {
        frame: Frame::of(turn, Place::Team, title),
        t,
        pair: pair.id.to_string(),
        name,
        faults,
        what: fields.one("hva").to_owned(),
        why: fields.one("hvorfor").to_owned(),
    }
}

async fn frame_pair(turn: &mut Turn<'_>, asked: &str) -> Result<Pair, Denied> {
    let (pair, _) = asked_pair(turn, Some(asked))?;
    turn.permit(WriteFixedFrame, &Subject::Employment(pair.employment.clone(), pair.id.clone()), "").await?;
    Ok(pair)
}

pub(super) async fn frame(visit: Visit, Path(pair): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let pair = frame_pair(&mut turn, &pair).await?;
    html(&frame_page(&turn, &pair, &Fields::default(), Faults::default()))
}

pub(super) async fn post_frame(visit: Visit, Path(pair): Path<String>, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let pair = frame_pair(&mut turn, &pair).await?;
    match commands::set_fixed_frame(
        &mut turn,
        &pair.id,
        &Words::new(fields.one("hva")),
        &Words::new(fields.one("hvorfor")),
    )
    .await
    {
        Ok(()) => done(turn, &fields, &format!("/teamet/{}?gjort=ramme", pair.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let mut faults = Faults::default();
            match refusal {
                FrameRefusal::NoWhat => faults.add("hva", visit.t().goal_refused_frame_what()),
                FrameRefusal::NoWhy => faults.add("hvorfor", visit.t().goal_refused_frame_why()),
            }
            refused_html(&frame_page(&turn, &pair, &fields, faults))
        }
    }
}

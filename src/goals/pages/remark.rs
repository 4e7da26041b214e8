//! Writing a remark about a goal.

use axum::extract::Path;

use super::{goal, read};
use crate::access::{Denied, Stop, Visit};
use crate::agreements::{self, Unwritten, version_read};
use crate::goals::GoalId;
use crate::goals::wording::Goals;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Begun, Faults, begin, done, refused_html};

pub(super) async fn post(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let (id, version) = (GoalId::parse(&goal).ok_or(Denied::Hidden)?, version_read(&fields)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let words = Words::new(fields.one("ord").trim());
    match agreements::remark::<Goals>(&mut turn, &id, version, &words).await {
        Ok(()) => done(turn, &fields, &format!("/mal/{id}?gjort=merknad#merknader")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let goal = read(&mut turn, id.as_str()).await?;
            let unwritten = Unwritten { version, words: words.reveal().to_owned(), refusal };
            let mut faults = Faults::default();
            let (field, told) = unwritten.fault(&turn, &goal);
            faults.add(field, told);
            let kept = goal::Kept { remark: Some(unwritten), ..goal::Kept::default() };
            refused_html(&goal::page_of(&mut turn, goal, None, faults, kept).await?)
        }
    }
}

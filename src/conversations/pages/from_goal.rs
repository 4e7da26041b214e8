//! From a goal to the agenda: telling how it goes, and putting what stands in the way where the two talk (S64).

use axum::extract::Path;

use crate::access::{Denied, Stop, Turn, Visit};
use crate::conversations::commands;
use crate::conversations::point;
use crate::conversations::store::points::Raised;
use crate::goals::progress::Refusal;
use crate::goals::{self, CheckInId, FilledProgress, GoalId, Raise};
use crate::ground::form::Fields;
use crate::page::{Answer, Begun, Oops, begin, done, see_other};
use crate::people::PairId;

pub(super) async fn tell(visit: Visit, Path(goal): Path<String>) -> Answer {
    goals::progress_form(visit, &goal).await
}

pub(super) async fn post_told(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let goal = GoalId::parse(&goal).ok_or(Denied::Hidden)?;
    let pair = PairId::parse(fields.one("par")).ok_or(Denied::Hidden)?;
    let filled = FilledProgress::read(&fields);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let told = match goals::tell_progress(&mut turn, &goal, &pair, &filled.told()).await {
        Ok(id) if filled.raise == Raise::AtOnce => raise(&mut turn, &id).await.map(|_| "fortalt-agenda"),
        Ok(_) => Ok("fortalt"),
        Err(stop) => Err(stop),
    };
    match told {
        Ok(what) => done(turn, &fields, &format!("/mal/{goal}?gjort={what}#framdrift")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            goals::progress_refused(&visit, &goal, filled, refusal).await
        }
    }
}

/// Puts what stands in the way on the agenda of the pair it was told in, with the goal it is about.
async fn raise(turn: &mut Turn<'_>, id: &CheckInId) -> Result<GoalId, Stop<Refusal>> {
    let obstacle = goals::raise_obstacle(turn, id).await?;
    let (title, more) = point::titled(&obstacle.words);
    let raised = Raised { title: &title, more: &more, tag: None, goal: Some(&obstacle.goal) };
    match commands::raise_point(turn, &obstacle.pair, &raised).await {
        Ok(_) => Ok(obstacle.goal),
        Err(Stop::Denied(denied)) => Err(Stop::Denied(denied)),
        // It has words, and the goal is theirs: both were asked above.
        Err(Stop::Refused(_)) => Err(Stop::Refused(Refusal::NoObstacle)),
    }
}

pub(super) async fn post_obstacle(visit: Visit, Path((goal, id)): Path<(String, String)>, fields: Fields) -> Answer {
    let id = CheckInId::parse(&id).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match raise(&mut turn, &id).await {
        Ok(of) if of.as_str() == goal => done(turn, &fields, &format!("/mal/{of}?gjort=hindring#framdrift")).await,
        Ok(_) => Err(Denied::Hidden.into()),
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(Refusal::AlreadyRaised | Refusal::Moved)) => {
            // Another window was first: it is where it was asked to be.
            turn.give_up().await?;
            Ok(see_other(&format!("/mal/{goal}?gjort=hindring#framdrift")))
        }
        Err(Stop::Refused(_)) => Err(Oops::Bad),
    }
}

//! Letting the others in a goal for many see what one contributes, or taking that back.

use axum::extract::Path;

use crate::access::{Denied, Stop, Visit};
use crate::direction::{self, SharedGoalId};
use crate::goals::GoalId;
use crate::goals::commands::{hide_part, show_part};
use crate::ground::form::Fields;
use crate::page::{Answer, Begun, Oops, begin, done};

pub(super) async fn post(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let goal = GoalId::parse(&goal).ok_or(Denied::Hidden)?;
    let shared = SharedGoalId::parse(fields.one("felles")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (outcome, key) = match fields.one("handling") {
        "vis" => (show_part(&mut turn, &goal, &shared).await, "vist"),
        "skjul" => (hide_part(&mut turn, &goal, &shared).await, "skjult"),
        _ => return Err(Oops::Bad),
    };
    match outcome {
        // Who reads it no longer takes back all the same, and goes on from their own goal.
        Ok(()) if direction::shared_goal(&mut turn, &shared).await.is_err() => {
            done(turn, &fields, &format!("/mal/{goal}")).await
        }
        Ok(()) => done(turn, &fields, &format!("/felles-mal/{shared}?gjort={key}")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            direction::shared_refused(&visit, &shared, &refusal).await
        }
    }
}

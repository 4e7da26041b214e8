//! SQL and rows of milestones reached.

use std::collections::HashMap;

use crate::access::law::ReachMilestone;
use crate::access::{Happened, Permit, Turn};
use crate::goals::GoalId;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::{binds, sql};

sql! {
    OF_GOAL = "SELECT number, at FROM milestone_reached WHERE goal = $1";
    REACHED = "INSERT INTO milestone_reached (goal, number, at) VALUES ($1, $2, $3) ON CONFLICT (goal, number) DO NOTHING";
    NOT_REACHED = "DELETE FROM milestone_reached WHERE goal = $1 AND number = $2";
}

/// The numbers of those that are reached, and when.
pub(in crate::goals) async fn reached(turn: &mut Turn<'_>, goal: &GoalId) -> Result<HashMap<u32, Moment>, Fault> {
    let rows = turn.tx.all(&OF_GOAL, binds![goal]).await?;
    rows.iter().map(|row| Ok((u32::try_from(row.int("number")?).unwrap_or_default(), Moment(row.int("at")?)))).collect()
}

pub(in crate::goals) async fn save(
    turn: &mut Turn<'_>,
    permit: Permit<ReachMilestone>,
    goal: &GoalId,
    number: u32,
    reached: bool,
) -> Result<(), Fault> {
    let what = if reached { "goal_milestone_reached" } else { "goal_milestone_not_reached" };
    turn.spend(permit, Happened { what, number: Some(number.into()) }).await?;
    let number = i64::from(number);
    if reached {
        let now = turn.visit.now.0;
        turn.tx.run(&REACHED, binds![goal, number, now]).await.map(drop)
    } else {
        turn.tx.run(&NOT_REACHED, binds![goal, number]).await.map(drop)
    }
}

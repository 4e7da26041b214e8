//! SQL and rows of milestones reached.

use crate::access::law::ReachMilestone;
use crate::access::{Happened, Permit, Turn};
use crate::goals::GoalId;
use crate::ground::db::Fault;
use crate::{binds, sql};

sql! {
    REACHED = "INSERT INTO milestone_reached (goal, number, at) VALUES ($1, $2, $3) ON CONFLICT (goal, number) DO NOTHING";
    NOT_REACHED = "DELETE FROM milestone_reached WHERE goal = $1 AND number = $2";
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

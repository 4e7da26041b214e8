//! What one has said to contribute to a goal, for whoever makes a promise of it.

use crate::access::{Denied, Turn};
use crate::agreements::{self, pair_for};
use crate::goals::GoalId;
use crate::goals::contribution;
use crate::goals::wording::Goals;
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::{Pair, Side};

/// A goal as somebody would make a promise of their part in it.
pub struct Contributed {
    pub goal: GoalId,
    pub title: Words,
    /// The two it is between now.
    pub pair: Pair,
    pub by: Side,
    /// Nothing when there is nothing to make a promise of: it does not hold, or nothing is said.
    pub words: Option<Words>,
    /// When the two look at the goal again.
    pub review: Option<Date>,
}

/// What the visitor has said to contribute to a goal.
///
/// # Errors
/// When the goal is not there, or not for them.
pub async fn contributed(turn: &mut Turn<'_>, goal: &GoalId) -> Result<Contributed, Denied> {
    let goal = agreements::seen::<Goals>(turn, goal).await?;
    let (pair, by) = pair_for(turn, &goal)?;
    let holds = turn.relations.is_in_force(pair);
    let words = contribution::of(&goal, by, &turn.visit.me.id).filter(|_| holds).cloned();
    let joint = &goal.face().ok_or(Denied::Hidden)?.wording.joint;
    let (pair, title, review) = (pair.clone(), joint.title.clone(), joint.review);
    Ok(Contributed { goal: goal.id, title, pair, by, words, review })
}

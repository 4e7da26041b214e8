//! Ending a goal: one says that it is over, and it is when the other has said so too.

use crate::access::law::EndGoal;
use crate::access::{Denied, Permit, Stop, Turn};
use crate::agreements::VersionNo;
use crate::agreements::ending::{Course, Ending, Manner, Refusal};
use crate::goals::GoalId;
use crate::goals::goal::Goal;
use crate::goals::store::endings::{self, With};
use crate::goals::wording::Goals;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};
use crate::{agreements, goals::store};

type Done = Result<(), Stop<Refusal>>;

async fn opened(turn: &mut Turn<'_>, goal: &GoalId) -> Result<(Goal, Permit<EndGoal>, PairId, Side), Denied> {
    let unseen = agreements::find::<Goals>(turn, goal).await?.ok_or(Denied::Hidden)?;
    let (goal, permit) = turn.open(EndGoal, unseen).await?;
    let (pair, by) = turn.relations.pair_of(&goal.employment).ok_or(Denied::Hidden)?;
    let pair = pair.id.clone();
    Ok((goal, permit, pair, by))
}

/// Says that a goal is over, with what came of it or why. `read` is the version in force one has read.
pub async fn propose_ending(turn: &mut Turn<'_>, goal: &GoalId, read: VersionNo, way: Manner, words: &Words) -> Done {
    let (goal, permit, pair, by) = opened(turn, goal).await?;
    let no = endings::next_no(turn, &goal).await?;
    let now = goal.course.propose(&goal.agreement, by, read, way, no, words).map_err(Stop::Refused)?;
    let with = With::Proposal(Ending { no, way, by }, words);
    store::endings::save(turn, permit, &goal, now, &pair, with).await
}

/// Says it too, with words of one's own beside when one has any. Then the goal is over.
pub async fn agree_to_ending(turn: &mut Turn<'_>, goal: &GoalId, no: u32, words: &Words) -> Done {
    let (goal, permit, pair, by) = opened(turn, goal).await?;
    let now = goal.course.agree(by, no, turn.visit.now).map_err(Stop::Refused)?;
    store::endings::save(turn, permit, &goal, now, &pair, With::Yes(no, words)).await
}

/// Takes back that it is over. It goes on as agreed.
pub async fn take_back_ending(turn: &mut Turn<'_>, goal: &GoalId, no: u32) -> Done {
    let (goal, permit, pair, by) = opened(turn, goal).await?;
    let now: Course = goal.course.take_back(by, no).map_err(Stop::Refused)?;
    store::endings::save(turn, permit, &goal, now, &pair, With::TakenBack(no)).await
}

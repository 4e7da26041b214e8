//! Telling how it goes, and answering whether a goal feels like one's own: load, ask, decide, save. Within one turn.

use std::collections::HashMap;

use crate::access::law::{AnswerOwnership, ReadOwnership, ReadProgress, ReadPromise, TellProgress};
use crate::access::{Denied, Happened, Stop, Subject, Turn};
use crate::agreements;
use crate::goals::contribution::Promised;
use crate::goals::goal::Goal;
use crate::goals::ownership::{self, Answers, Ownership};
use crate::goals::progress::{self, CheckIn, Refusal, Told};
use crate::goals::reading::{self, Reading};
use crate::goals::store::progress as store;
use crate::goals::way::Counted;
use crate::goals::wording::Goals;
use crate::goals::{CheckInId, GoalId};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

/// Tells how it goes with a goal, to the leader of this pair.
///
/// # Errors
/// When nothing is said, the goal is not agreed, or another leads now; and when it is not theirs to tell.
pub async fn tell_progress(
    turn: &mut Turn<'_>,
    goal: &GoalId,
    pair: &PairId,
    told: &Told,
) -> Result<CheckInId, Stop<Refusal>> {
    let goal = agreements::seen::<Goals>(turn, goal).await?;
    let now = pair_now(turn, &goal).ok_or(Stop::Refused(Refusal::NoLeader))?;
    let id = CheckInId::new(&turn.visit.house.chance);
    let permit = turn.permit(TellProgress, &Subject::Pair(now.clone()), id.as_str()).await?;
    if pair != &now {
        return Err(Stop::Refused(Refusal::OtherLeader));
    }
    let step = progress::tell(goal.agreement.in_force(), goal.course, told).map_err(Stop::Refused)?;
    let counted = reading::of(told, counted_in(&goal)).map_err(Stop::Refused)?;
    Ok(store::add(turn, permit, &goal.id, pair, told, counted, step).await?)
}

/// What the goal in force counts.
pub fn counted_in(goal: &Goal) -> Option<&Counted> {
    let version = goal.version(goal.agreement.in_force()?)?;
    version.wording.joint.way.counted.as_ref()
}

fn pair_now(turn: &Turn<'_>, goal: &Goal) -> Option<PairId> {
    turn.relations.pair_of(&goal.employment).map(|(pair, _)| pair.id.clone())
}

/// Writes what was told anew. A number in it goes on being of what it was of.
///
/// # Errors
/// When it has stood for a day or been taken back, and when it is not theirs.
pub async fn correct_progress(turn: &mut Turn<'_>, id: &CheckInId, told: &Told) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (check_in, permit) = turn.open(TellProgress, unseen).await?;
    let step = check_in.correct(turn.visit.now, told).map_err(Stop::Refused)?;
    let counted = match &check_in.counted {
        Some(counted) => Some(counted.clone()),
        None => counted_in(&agreements::seen::<Goals>(turn, &check_in.goal).await?).cloned(),
    };
    let counted = reading::of(told, counted.as_ref()).map_err(Stop::Refused)?;
    store::correct(turn, permit, &check_in, told, counted, step).await
}

/// Takes what was told back. That something was told stays, the words do not.
///
/// # Errors
/// As when correcting.
pub async fn take_progress_back(turn: &mut Turn<'_>, id: &CheckInId) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (check_in, permit) = turn.open(TellProgress, unseen).await?;
    let step = check_in.take_back(turn.visit.now).map_err(Stop::Refused)?;
    store::take_back(turn, permit, &check_in, step).await
}

/// An obstacle on its way to the agenda: whoever calls puts it there, in the same turn.
pub struct Obstacle {
    pub goal: GoalId,
    pub pair: PairId,
    pub words: Words,
}

/// Notes that what stands in the way is put on the agenda, and gives it.
///
/// # Errors
/// When there is none, or it is there already.
pub async fn raise_obstacle(turn: &mut Turn<'_>, id: &CheckInId) -> Result<Obstacle, Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (check_in, permit) = turn.open(TellProgress, unseen).await?;
    let (words, step) = check_in.raise().map_err(Stop::Refused)?;
    store::raised(turn, permit, &check_in, step).await?;
    Ok(Obstacle { goal: check_in.goal, pair: check_in.pair, words })
}

/// Answers whether a goal feels like one's own. Takes the place of what was answered before in this pair.
///
/// # Errors
/// When nothing is answered, the goal is not agreed, or another leads now; and when it is not theirs to answer.
pub async fn answer_ownership(
    turn: &mut Turn<'_>,
    goal: &GoalId,
    pair: &PairId,
    answers: &Answers,
) -> Result<(), Stop<ownership::Refusal>> {
    let goal = agreements::seen::<Goals>(turn, goal).await?;
    let now = pair_now(turn, &goal).ok_or(Stop::Refused(ownership::Refusal::NoLeader))?;
    let permit = turn.permit(AnswerOwnership, &Subject::Pair(now.clone()), goal.id.as_str()).await?;
    if pair != &now {
        return Err(Stop::Refused(ownership::Refusal::OtherLeader));
    }
    ownership::answer(goal.agreement.in_force(), goal.course, answers).map_err(Stop::Refused)?;
    Ok(store::answer(turn, permit, pair, answers, Happened::new("ownership_answered")).await?)
}

/// What has been told and answered about a goal, as far as somebody may see it: the latest first.
pub struct Beside {
    pub check_ins: Vec<CheckIn>,
    /// There is more that is older.
    pub more: bool,
    /// The latest answer.
    pub ownership: Option<Ownership>,
    /// The numbers of the milestones that are reached, and when.
    pub reached: HashMap<u32, Moment>,
    /// What has been said about its end, as it lies there.
    pub ended: Vec<Row>,
    /// The latest numbers said.
    pub readings: Vec<Reading>,
    /// The open promises that come of it.
    pub promised: Vec<Promised>,
}

/// What has been told and answered about a goal, so many from so far back. The leader reads what was said in the pair of
/// now; the employee reads on what was said in earlier ones too (I16).
///
/// # Errors
/// When the database fails.
pub async fn beside(turn: &mut Turn<'_>, goal: &Goal, most: u32, past: u32) -> Result<Beside, Fault> {
    let me = &turn.visit.me.id;
    let pairs: Vec<PairId> = match turn.relations.pair_of(&goal.employment) {
        Some((pair, Side::Leader)) => vec![pair.id.clone()],
        Some((_, Side::Employee)) | None => {
            let own = turn.relations.pairs().iter().filter(|pair| pair.employment == goal.employment);
            own.filter(|pair| pair.side_of(me) == Some(Side::Employee)).map(|pair| pair.id.clone()).collect()
        }
    };
    let store::Beside { told, answered, reached, ended, counted, promised } =
        store::beside(turn, &goal.id, &pairs, most + 1, past).await?;
    let mut check_ins = turn.see_all(ReadProgress, told).await?;
    let counted = turn.see_all(ReadProgress, counted).await?;
    let readings = counted.iter().filter_map(CheckIn::reading).collect();
    let mut promised = turn.see_all(ReadPromise, promised).await?;
    promised.retain(|one| turn.relations.pair(&one.pair).is_some_and(|pair| turn.relations.is_in_force(pair)));
    let ownership = turn.see_all(ReadOwnership, answered).await?.into_iter().max_by_key(|ownership| ownership.at);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = check_ins.len() > most;
    check_ins.truncate(most);
    Ok(Beside { check_ins, more, ownership, reached, ended, readings, promised })
}

/// One thing told, for whoever may read it.
///
/// # Errors
/// When it is not there, or not for them.
pub async fn check_in_seen(turn: &mut Turn<'_>, id: &CheckInId) -> Result<CheckIn, Denied> {
    let unseen = store::find(turn, id).await?;
    turn.see(ReadProgress, unseen).await
}

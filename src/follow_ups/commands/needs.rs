//! One function per thing a person does with a need: load, ask, decide, save. Within one turn.

use crate::access::law::{AnswerNeed, Deed, RaiseNeed, ReadNeed};
use crate::access::{Denied, Happened, Stop, Subject, Turn};
use crate::follow_ups::NeedId;
use crate::follow_ups::need::{self, Did, Kind, Need, Refusal, Reply, Said, State, Step, Whose};
use crate::follow_ups::store::needs::{self as store, Spoken, Which};
use crate::ground::calendar::Date;
use crate::ground::db::Fault;
use crate::people::{PairId, Side};

/// What an employee raises.
pub struct Raises {
    pub kind: Kind,
    pub whose: Whose,
    pub said: Said,
    pub needed_by: Option<Date>,
    /// The goal it is about.
    pub goal: Option<String>,
}

/// Raises a need with the leader of a pair.
///
/// # Errors
/// When something is missing, or it is not one's own pair to raise it in.
pub async fn raise(turn: &mut Turn<'_>, pair: &PairId, raises: Raises) -> Result<NeedId, Stop<Refusal>> {
    let pair = turn.relations.pair(pair).ok_or(Denied::Hidden)?.clone();
    let id = NeedId::new(&turn.visit.house.chance);
    let permit = turn.permit(RaiseNeed, &Subject::Pair(pair.id.clone()), id.as_str()).await?;
    let Raises { kind, whose, said, needed_by, goal } = raises;
    let (said, today) = (said.tidied(), turn.visit.today());
    if let Some(lacks) = need::missing(kind, &said, needed_by, today).first() {
        return Err(Stop::Refused(*lacks));
    }
    // A goal of somebody else's is no goal: the need is raised without it.
    let goal = match goal {
        Some(goal) if store::is_goal_of(turn, &goal, &pair.employment).await? => Some(goal),
        Some(_) | None => None,
    };
    let said = if kind == Kind::Prioritising { said } else { Said { collides: vec![], ..said } };
    let need = Need {
        id: id.clone(),
        pair: pair.id,
        kind,
        whose,
        said,
        goal,
        raised_at: turn.visit.now,
        needed_by,
        answer_by: need::answer_by(today, needed_by),
        state: State::Raised,
        turns: vec![],
        revision: 0,
    };
    store::add(turn, permit, &need, Happened::new("need_raised")).await?;
    Ok(id)
}

async fn does<D: Deed>(
    turn: &mut Turn<'_>,
    deed: D,
    id: &NeedId,
    said: Option<(Did, &Reply)>,
    whose: Option<Whose>,
    decide: impl FnOnce(&Need, Side) -> Result<Step, Refusal>,
) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (need, permit) = turn.open(deed, unseen).await?;
    let by = side_in(turn, &need.pair)?;
    let step = decide(&need, by).map_err(Stop::Refused)?;
    let spoken = said.map(|(did, reply)| Spoken { by, did, reply });
    store::save(turn, permit, &need, step, whose, spoken).await
}

fn side_in(turn: &Turn<'_>, pair: &PairId) -> Result<Side, Denied> {
    turn.relations.pair(pair).and_then(|pair| pair.side_of(&turn.visit.me.id)).ok_or(Denied::Hidden)
}

/// «Jeg har lest det».
pub async fn see_need(turn: &mut Turn<'_>, id: &NeedId) -> Result<(), Stop<Refusal>> {
    does(turn, AnswerNeed, id, None, None, Need::see).await
}

/// The leader answers, with an order where things collide, and perhaps with whose it is.
pub async fn answer_need(
    turn: &mut Turn<'_>,
    id: &NeedId,
    reply: &Reply,
    whose: Option<Whose>,
) -> Result<(), Stop<Refusal>> {
    does(turn, AnswerNeed, id, Some((Did::Answered, reply)), whose, |need, by| need.answer(by, reply)).await
}

/// It cannot be, with why.
pub async fn cannot_be(
    turn: &mut Turn<'_>,
    id: &NeedId,
    reply: &Reply,
    whose: Option<Whose>,
) -> Result<(), Stop<Refusal>> {
    does(turn, AnswerNeed, id, Some((Did::NotPossible, reply)), whose, |need, by| need.cannot_be(by, reply)).await
}

/// The one who raised it says that it is met (I10).
pub async fn meet(turn: &mut Turn<'_>, id: &NeedId) -> Result<(), Stop<Refusal>> {
    does(turn, RaiseNeed, id, None, None, Need::meet).await
}

/// The answer was not enough: it is raised again.
pub async fn reopen(turn: &mut Turn<'_>, id: &NeedId, reply: &Reply) -> Result<(), Stop<Refusal>> {
    let today = turn.visit.today();
    does(turn, RaiseNeed, id, Some((Did::Reopened, reply)), None, |need, by| need.reopen(by, today)).await
}

/// The one who raised it takes it back.
pub async fn withdraw_need(turn: &mut Turn<'_>, id: &NeedId) -> Result<(), Stop<Refusal>> {
    does(turn, RaiseNeed, id, None, None, Need::withdraw).await
}

/// A need with what has been said about it, for the two it is between.
pub async fn need_seen(turn: &mut Turn<'_>, id: &NeedId) -> Result<Need, Denied> {
    let unseen = store::find(turn, id).await?;
    let need = turn.see(ReadNeed, unseen).await?;
    as_of_now(turn, vec![need]).pop().ok_or(Denied::Hidden)
}

/// What goes on in these pairs, what waits for an answer first. Of pairs one is not in, nothing.
pub async fn needs_of_pairs(turn: &mut Turn<'_>, pairs: &[PairId], most: u32) -> Result<Vec<Need>, Fault> {
    let unseen = store::of_pairs(turn, Which::GoingOn, pairs, most).await?;
    let needs = turn.see_all(ReadNeed, unseen).await?;
    Ok(as_of_now(turn, needs))
}

/// The same with those that are over.
pub async fn all_needs(turn: &mut Turn<'_>, pairs: &[PairId], most: u32) -> Result<Vec<Need>, Fault> {
    let unseen = store::of_pairs(turn, Which::All, pairs, most).await?;
    let needs = turn.see_all(ReadNeed, unseen).await?;
    Ok(as_of_now(turn, needs))
}

/// A pair that ends by its date ends at midnight, before anybody has written that down: its needs end with it.
pub(super) fn as_of_now(turn: &Turn<'_>, mut needs: Vec<Need>) -> Vec<Need> {
    for need in &mut needs {
        let over = turn.relations.pair(&need.pair).is_some_and(|pair| !turn.relations.is_in_force(pair));
        if over && let Some(step) = need.end_with_pair() {
            need.state = step.now;
        }
    }
    needs
}

/// What follows when a pair ends: what is open ends with it. Called by whoever ends the pair, in the same turn.
pub(super) async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for need in store::open_in_pair(turn, pair).await? {
        if let Some(step) = need.end_with_pair() {
            store::follow(turn, &need, step).await?;
        }
    }
    Ok(())
}

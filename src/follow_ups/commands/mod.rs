//! One function per thing a person does with a promise: load, ask, decide, save. Within one turn.

mod changing;
mod needs;
mod touchpoints;

use super::PromiseId;
use super::need::Need;
use super::promise::{self, Origin, Promise, Refusal, State, Step};
use super::store;
use super::touchpoint::Touchpoint;
use crate::access::law::{Deed, GivePromise, KeepPromise, ReadNeed, ReadPromise, ReadTouchpoint, SeePromiseKept};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::ground::calendar::Date;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::{PairId, Side};

pub use changing::{NewDay, carry_over, drop_too, let_stand, propose_drop, remind, take_drop_back};
pub use needs::{
    Raises, all_needs, answer_need, cannot_be, meet, need_seen, needs_of_pairs, raise, reopen, see_need, withdraw_need,
};
pub use touchpoints::{Tells, correct, see_touchpoint, tell, touchpoint_seen, touchpoints};

/// Writes a promise down between the two of a pair. One's own is given with that; one for the other waits for their
/// yes. `origin` is the talk it was given in or the goal it comes of: whoever calls has asked whether that is this pair's.
pub async fn give(
    turn: &mut Turn<'_>,
    pair: &PairId,
    owner: Side,
    what: &Words,
    how: &Words,
    due: Date,
    origin: Origin,
) -> Result<PromiseId, Stop<Refusal>> {
    let says = Says { owner, what, how, due };
    write_down(turn, pair, says, origin, None).await
}

/// Puts a promise that ended with an earlier pair to the leader the employee has now (settled 11). One's own is given
/// anew; what the former leader had promised is asked of the new one, who takes it on or does not.
pub async fn bring(
    turn: &mut Turn<'_>,
    earlier: &PromiseId,
    what: &Words,
    how: &Words,
    due: Date,
) -> Result<PromiseId, Stop<Refusal>> {
    // Who the next is, is said by the earlier one; that nobody else brings it meanwhile, by holding the next.
    let before = seen(turn, earlier).await?;
    let by = side_in(turn, &before.pair)?;
    let next = next_leader(turn, &before).ok_or(Stop::Refused(match before.bring(by) {
        Err(refusal) => refusal,
        Ok(()) => Refusal::NobodyToBringTo,
    }))?;
    turn.permit(GivePromise, &Subject::Pair(next.clone()), "").await.map(drop)?;
    let before = seen(turn, earlier).await?;
    before.bring(by).map_err(Stop::Refused)?;
    let says = Says { owner: before.owner, what, how, due };
    write_down(turn, &next, says, Origin::Itself, Some(earlier)).await
}

/// The pair a promise could be put to: its employee's, with the leader of the employment now.
pub(super) fn next_leader(turn: &Turn<'_>, promise: &Promise) -> Option<PairId> {
    let before = turn.relations.pair(&promise.pair)?;
    let mut next = turn.relations.in_force(Side::Employee).filter(|now| now.employment == before.employment);
    next.next().map(|pair| pair.id.clone()).filter(|next| next != &promise.pair)
}

struct Says<'s> {
    owner: Side,
    what: &'s Words,
    how: &'s Words,
    due: Date,
}

async fn write_down(
    turn: &mut Turn<'_>,
    pair: &PairId,
    Says { owner, what, how, due }: Says<'_>,
    origin: Origin,
    anew_of: Option<&PromiseId>,
) -> Result<PromiseId, Stop<Refusal>> {
    let by = side_in(turn, pair)?;
    let id = PromiseId::new(&turn.visit.house.chance);
    let permit = turn.permit(GivePromise, &Subject::Pair(pair.clone()), id.as_str()).await?;
    if let Some(missing) = promise::missing(what, how, Some(due), turn.visit.today()).first() {
        return Err(Stop::Refused(*missing));
    }
    let step = promise::written(by, owner);
    let (what, how) = (Words::new(what.reveal().trim()), Words::new(how.reveal().trim()));
    let (pair, written_at) = (pair.clone(), turn.visit.now);
    let (state, brought, revision) = (step.now, false, 0);
    let promise = Promise {
        id: id.clone(),
        pair,
        owner,
        what,
        how,
        due,
        first_due: None,
        carried_over_at: None,
        origin,
        written_at,
        state,
        dropping: None,
        reminded_at: None,
        turns: vec![],
        brought,
        revision,
    };
    store::add(turn, permit, by, &promise, step, anew_of).await?;
    Ok(id)
}

fn side_in(turn: &Turn<'_>, pair: &PairId) -> Result<Side, Denied> {
    turn.relations.pair(pair).and_then(|pair| pair.side_of(&turn.visit.me.id)).ok_or(Denied::Hidden)
}

/// «Ja, det lover jeg».
pub async fn accept(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    let today = turn.visit.today();
    does(turn, GivePromise, promise, |promise, by| promise.accept(by, today)).await
}

/// The owner cannot promise what the other has asked for.
pub async fn decline(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    does(turn, GivePromise, promise, Promise::decline).await
}

/// The one who asked takes it back before it is answered.
pub async fn withdraw(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    does(turn, GivePromise, promise, Promise::withdraw).await
}

/// The owner marks it as kept.
pub async fn keep(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    let now = turn.visit.now;
    does(turn, KeepPromise, promise, |promise, by| promise.keep(by, now)).await
}

/// «Angre».
pub async fn undo_keep(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    does(turn, KeepPromise, promise, Promise::undo_keep).await
}

/// The other has seen the owner's answer: that it is kept, or that it could not be promised.
pub async fn see(turn: &mut Turn<'_>, promise: &PromiseId) -> Result<(), Stop<Refusal>> {
    does(turn, SeePromiseKept, promise, Promise::see).await
}

async fn does<D: Deed>(
    turn: &mut Turn<'_>,
    deed: D,
    id: &PromiseId,
    decide: impl FnOnce(&Promise, Side) -> Result<Step, Refusal>,
) -> Result<(), Stop<Refusal>> {
    let unseen = store::find(turn, id).await?.ok_or(Denied::Hidden)?;
    let (promise, permit) = turn.open(deed, unseen).await?;
    let by = side_in(turn, &promise.pair)?;
    let step = decide(&promise, by).map_err(Stop::Refused)?;
    store::save(turn, permit, &promise, step, None).await
}

/// What is not over yet in these pairs, the first due first: asked, open, kept and not yet seen, declined and not yet
/// seen. Of pairs one is not in, nothing.
pub async fn of_pairs(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Vec<Promise>, Fault> {
    let unseen = store::live(turn, pairs).await?;
    let promises = turn.see_all(ReadPromise, unseen).await?;
    Ok(as_of_now(turn, promises))
}

/// What is open between two people.
#[derive(Default)]
pub struct Between {
    pub promises: Vec<Promise>,
    /// What waits for an answer first.
    pub needs: Vec<Need>,
    /// What is written about the everyday, and the other has not seen yet.
    pub touchpoints: Vec<Touchpoint>,
}

/// The same with the needs that go on and the touchpoints nobody has seen: what is open between the two, asked in one.
pub async fn open_between(turn: &mut Turn<'_>, pairs: &[PairId]) -> Result<Between, Fault> {
    let open = store::between(turn, pairs).await?;
    let promises = turn.see_all(ReadPromise, open.promises).await?;
    let needs = turn.see_all(ReadNeed, open.needs).await?;
    let touchpoints = turn.see_all(ReadTouchpoint, open.touchpoints).await?;
    let mut needs = needs::as_of_now(turn, needs);
    needs.retain(|need| !need.state.is_over());
    needs.sort_by_key(|need| (!need.state.waits(), need.answer_by));
    Ok(Between { promises: as_of_now(turn, promises), needs, touchpoints })
}

/// The latest that are done with in these pairs: kept and seen, or dropped by both.
pub async fn recently_kept(turn: &mut Turn<'_>, pairs: &[PairId], most: u32) -> Result<Vec<Promise>, Fault> {
    let unseen = store::kept(turn, pairs, most).await?;
    turn.see_all(ReadPromise, unseen).await
}

/// Everything that was promised in a pair, also what is over, the latest first.
pub async fn all_of_pair(turn: &mut Turn<'_>, pair: &PairId, most: u32) -> Result<Vec<Promise>, Fault> {
    let unseen = store::of_pair(turn, pair, most).await?;
    let promises = turn.see_all(ReadPromise, unseen).await?;
    Ok(as_of_now(turn, promises))
}

/// What ended with the pairs before and has not been put to the leader of now, for each employment of mine that has one.
pub(super) async fn left_open(turn: &mut Turn<'_>) -> Result<Vec<Promise>, Fault> {
    let earlier = turn.relations.pairs().iter().filter(|pair| {
        let mut now = turn.relations.in_force(Side::Employee);
        turn.relations.ended_at(&pair.id).is_some() && now.any(|now| now.employment == pair.employment)
    });
    let earlier: Vec<PairId> = earlier.map(|pair| pair.id.clone()).collect();
    let unseen = store::left_open(turn, &earlier).await?;
    let promises = turn.see_all(ReadPromise, unseen).await?;
    Ok(as_of_now(turn, promises))
}

/// One promise as it stands now, for whoever may read it.
pub(super) async fn seen(turn: &mut Turn<'_>, id: &PromiseId) -> Result<Promise, Denied> {
    let unseen = store::find(turn, id).await?;
    let promise = turn.see(ReadPromise, unseen).await?;
    as_of_now(turn, vec![promise]).pop().ok_or(Denied::Hidden)
}

/// A pair that ends by its date ends at midnight, before anybody has written that down: its promises end with it.
fn as_of_now(turn: &Turn<'_>, mut promises: Vec<Promise>) -> Vec<Promise> {
    for promise in &mut promises {
        let over = turn.relations.pair(&promise.pair).is_some_and(|pair| !turn.relations.is_in_force(pair));
        if over && let Some(step) = promise.end_with_pair() {
            promise.state = step.now;
        }
    }
    promises.retain(|promise| promise.state != State::LaidAside);
    promises
}

/// How many promises were given in a talk. What only was asked for is not counted.
pub async fn given_in(turn: &mut Turn<'_>, talk: &str) -> Result<usize, Fault> {
    store::given_in(turn, talk).await
}

/// What follows when a pair ends: what is open ends with it, and is not counted (settled 11). Called by whoever ends
/// the pair, in the same turn.
pub async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for promise in store::open_in_pair(turn, pair).await? {
        if let Some(step) = promise.end_with_pair() {
            store::follow(turn, &promise, step).await?;
        }
    }
    needs::when_pair_ends(turn, pair).await
}

//! One function per thing done with a relation: a pair is formed, given a last day, ended, and follows another.

use std::collections::HashSet;
use std::sync::Arc;

use crate::access::law::{ClosePair, EndPair, FormPair, SetLastDay};
use crate::access::{Denied, Happened, House, Stop, Subject, Turn, Visit};
use crate::ground::calendar::Date;
use crate::ground::db::{Bind, Fault, Tx};
use crate::people::{self, EmploymentId, Pair, PairId, PersonId, Rhythm};
use crate::{conversations, follow_ups, goals, roles};

/// Why a relation is not changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PairRefusal {
    /// It has ended already: somebody was there first, or its last day has passed.
    Ended,
    /// A day that is past cannot be the last, or the first.
    InThePast,
    /// It would end before it begins.
    BeforeItBegins,
    /// It has no last day to take away.
    NoLastDay,
    /// Somebody leads the employment then, or will.
    Led,
    /// Nobody leads themself.
    OwnLeader,
    /// It is this leader already.
    SameLeader,
}

/// Where the rhythm of a new pair comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RhythmOf {
    /// As the employee had it with the one before.
    ThePairBefore,
    ItsOwn(Rhythm),
}

/// A pair that has not ended, with its employment held: nobody else changes who leads it until this is done.
async fn held(turn: &mut Turn<'_>, id: &PairId) -> Result<Pair, Stop<PairRefusal>> {
    let today = turn.visit.today();
    let known =
        people::pairs_by_id(&mut turn.tx, std::slice::from_ref(id), today).await?.pop().ok_or(Denied::Hidden)?;
    people::hold_employment(&mut turn.tx, &known.employment).await?;
    // Asked again, since it may have ended while we waited.
    let pair = people::pairs_by_id(&mut turn.tx, std::slice::from_ref(id), today).await?.pop().ok_or(Denied::Hidden)?;
    let over = pair.ended_at.is_some() || pair.to.is_some_and(|last| last < today);
    if over { Err(Stop::Refused(PairRefusal::Ended)) } else { Ok(pair) }
}

/// Ends a pair this second. The former leader reads nothing from now on; what is agreed goes on with the employment;
/// what was only proposed goes back to the employee, and open promises end.
pub async fn end_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Stop<PairRefusal>> {
    let permit = turn.permit(EndPair, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    held(turn, pair).await?;
    if !people::end_pair(&mut turn.tx, pair, turn.visit.now).await? {
        return Err(Stop::Refused(PairRefusal::Ended));
    }
    turn.spend(permit, Happened::new("pair_ended")).await?;
    Ok(what_follows(turn, pair).await?)
}

/// Of these pairs, those the two have written something in. The others have nothing that could follow them.
pub(in crate::admin) async fn written_in(tx: &mut Tx, pairs: &[PairId]) -> Result<HashSet<PairId>, Fault> {
    let ids: Vec<Bind> = pairs.iter().map(Bind::from).collect();
    let mut written = HashSet::new();
    written.extend(goals::pairs_written_in(tx, &ids).await?);
    written.extend(roles::pairs_written_in(tx, &ids).await?);
    written.extend(follow_ups::pairs_written_in(tx, &ids).await?);
    written.extend(conversations::pairs_written_in(tx, &ids).await?);
    Ok(written)
}

/// Every room is told that a pair has ended (I16, settled 11).
pub(in crate::admin) async fn what_follows(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    goals::when_pair_ends(turn, pair).await?;
    roles::when_pair_ends(turn, pair).await?;
    follow_ups::when_pair_ends(turn, pair).await?;
    conversations::when_pair_ends(turn, pair).await
}

/// Gives a pair its last day, today or later. It ends at midnight after, by itself.
pub async fn end_pair_on(turn: &mut Turn<'_>, pair: &PairId, last: Date) -> Result<(), Stop<PairRefusal>> {
    let permit = turn.permit(SetLastDay, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    let known = held(turn, pair).await?;
    let today = turn.visit.today();
    if last < today {
        return Err(Stop::Refused(PairRefusal::InThePast));
    }
    if last < known.from {
        return Err(Stop::Refused(PairRefusal::BeforeItBegins));
    }
    if known.to.is_some_and(|was| was < last) && people::is_followed(&mut turn.tx, pair).await? {
        return Err(Stop::Refused(PairRefusal::Led));
    }
    if !people::set_last_day(&mut turn.tx, pair, Some(last), today).await? {
        return Err(Stop::Refused(PairRefusal::Ended));
    }
    turn.spend(permit, Happened::new("pair_last_day_set")).await.map(drop)?;
    Ok(())
}

/// Takes a last day away while it has not passed: the two go on. Not when another pair follows.
pub async fn go_on_with_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Stop<PairRefusal>> {
    let permit = turn.permit(SetLastDay, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    let known = held(turn, pair).await?;
    if known.to.is_none() {
        return Err(Stop::Refused(PairRefusal::NoLastDay));
    }
    if people::is_followed(&mut turn.tx, pair).await? {
        return Err(Stop::Refused(PairRefusal::Led));
    }
    let today = turn.visit.today();
    if !people::set_last_day(&mut turn.tx, pair, None, today).await? {
        return Err(Stop::Refused(PairRefusal::Ended));
    }
    turn.spend(permit, Happened::new("pair_last_day_taken_away")).await.map(drop)?;
    Ok(())
}

/// Forms a pair from a day, today or later, for an employment nobody leads then. A leader who returns gets a new pair:
/// nothing of the earlier one is opened again.
pub async fn form_pair(
    turn: &mut Turn<'_>,
    employment: &EmploymentId,
    leader: &PersonId,
    from: Date,
    rhythm: Rhythm,
) -> Result<PairId, Stop<PairRefusal>> {
    let employee = people::hold_employment(&mut turn.tx, employment).await?.ok_or(Denied::Hidden)?;
    // About the employee: nobody chooses their own leader by having the duty to.
    let permit = turn.permit(FormPair, &Subject::Own(employee.clone()), employment.as_str()).await?;
    if &employee == leader {
        return Err(Stop::Refused(PairRefusal::OwnLeader));
    }
    if from < turn.visit.today() {
        return Err(Stop::Refused(PairRefusal::InThePast));
    }
    people::someone(&mut turn.tx, leader).await?.ok_or(Denied::Hidden)?;
    let chance = Arc::clone(&turn.visit.house.chance);
    let pair = match people::form_pair(&mut turn.tx, &chance, employment, leader, from, rhythm).await {
        Ok(pair) => pair,
        Err(Fault::Taken(_)) => return Err(Stop::Refused(PairRefusal::Led)),
        Err(fault) => return Err(fault.into()),
    };
    turn.spend(permit, Happened::new("pair_leader_chosen")).await?;
    turn.follows_in(&Subject::Pair(pair.clone()), pair.as_str(), Happened::new("pair_formed")).await?;
    Ok(pair)
}

/// Another leads from a day on. From today: the pair ends this second. From later: it ends by itself the day before.
pub async fn change_leader(
    turn: &mut Turn<'_>,
    pair: &PairId,
    leader: &PersonId,
    from: Date,
    rhythm: RhythmOf,
) -> Result<PairId, Stop<PairRefusal>> {
    turn.permit(EndPair, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    let before = held(turn, pair).await?;
    if &before.leader.id == leader {
        return Err(Stop::Refused(PairRefusal::SameLeader));
    }
    if from < turn.visit.today() {
        return Err(Stop::Refused(PairRefusal::InThePast));
    }
    if from == turn.visit.today() {
        end_pair(turn, pair).await?;
    } else {
        let last = from.yesterday().map_err(|_| Stop::Refused(PairRefusal::InThePast))?;
        end_pair_on(turn, pair, last).await?;
    }
    let rhythm = match rhythm {
        RhythmOf::ThePairBefore => before.rhythm,
        RhythmOf::ItsOwn(rhythm) => rhythm,
    };
    form_pair(turn, &before.employment, leader, from, rhythm).await
}

/// Closes every pair whose last day has passed: what followed at midnight is written down, by the house, as of midnight.
/// Each in a small transaction of its own, so that thousands that end on one day keep nobody waiting. Says how many.
///
/// # Errors
/// The first fault, when all that can be closed are: one that cannot holds up no other.
pub async fn close_what_has_run_out(house: &Arc<House>) -> Result<usize, Fault> {
    let today = house.clock.now().date(&house.zone);
    let run_out = people::run_out(&mut house.db.look().await?, today).await?;
    let (mut closed, mut first_fault) = (0, None);
    for (pair, last) in run_out {
        match closed_in_a_turn(house, &pair, last).await {
            Ok(()) => closed += 1,
            // Somebody was there first: another process, or a press on «avslutt nå».
            Err(Stop::Refused(_)) => {}
            Err(Stop::Denied(Denied::Fault(fault))) => {
                first_fault.get_or_insert(fault);
            }
            Err(Stop::Denied(_)) => {
                first_fault.get_or_insert(Fault::Broken("the house may not close a pair".to_owned()));
            }
        }
    }
    first_fault.map_or(Ok(closed), Err)
}

/// A turn for one pair. Tried once more when the database was busy with somebody else; left to the next round after that.
async fn closed_in_a_turn(house: &Arc<House>, pair: &PairId, last: Date) -> Result<(), Stop<PairRefusal>> {
    let visit = Visit::of_the_house(house, house.zone.end(last));
    let mut tries = 0;
    loop {
        let mut turn = visit.turn().await?;
        match close_pair(&mut turn, pair, last).await {
            Ok(()) => return Ok(turn.tx.commit().await?),
            Err(Stop::Denied(Denied::Fault(Fault::Busy))) if tries < 3 => tries += 1,
            Err(stop) => return Err(stop),
        }
    }
}

async fn close_pair(turn: &mut Turn<'_>, pair: &PairId, last: Date) -> Result<(), Stop<PairRefusal>> {
    let permit = turn.permit(ClosePair, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    let midnight = turn.visit.now;
    if !people::close_pair(&mut turn.tx, pair, last, midnight).await? {
        return Err(Stop::Refused(PairRefusal::Ended));
    }
    turn.spend(permit, Happened::new("pair_ended")).await?;
    Ok(what_follows(turn, pair).await?)
}

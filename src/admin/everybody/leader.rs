//! One leader put right by hand. The deeds are the same as everywhere a leader changes.

use super::store;
use crate::access::{Stop, Turn};
use crate::admin::{self, PairRefusal, RhythmOf};
use crate::ground::calendar::Date;
use crate::people::{self, EmploymentId, Rhythm};

/// Why a leader is not put right. Each has a text that tells the way onward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeaderRefusal {
    /// Nobody has that number.
    Unknown,
    /// Somebody has, and has left by then.
    Gone,
    /// It would lead its own leader.
    Circle,
    Pair(PairRefusal),
}

/// Gives an employment this leader from a day. The pair there is ends, if there is one.
pub async fn correct(
    turn: &mut Turn<'_>,
    employment: &EmploymentId,
    number: &str,
    from: Date,
) -> Result<(), Stop<LeaderRefusal>> {
    let today = turn.visit.today();
    let leader = people::person_of_number(&mut turn.tx, number).await?.ok_or(Stop::Refused(LeaderRefusal::Unknown))?;
    if !store::is_employed(&mut turn.tx, &leader.id, from).await? {
        return Err(Stop::Refused(LeaderRefusal::Gone));
    }
    if let Some(employee) = people::person_employed(&mut turn.tx, employment).await?
        && employee != leader.id
        && store::is_led_through(&mut turn.tx, &leader.id, &employee, today).await?
    {
        return Err(Stop::Refused(LeaderRefusal::Circle));
    }
    let done = match store::pair_now(&mut turn.tx, employment, today).await? {
        Some(pair) => admin::change_leader(turn, &pair, &leader.id, from, RhythmOf::ThePairBefore).await,
        None => admin::form_pair(turn, employment, &leader.id, from, Rhythm::Monthly).await,
    };
    done.map(drop).map_err(|stop| match stop {
        Stop::Refused(refusal) => Stop::Refused(LeaderRefusal::Pair(refusal)),
        Stop::Denied(denied) => Stop::Denied(denied),
    })
}

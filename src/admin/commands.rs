//! Ending a pair: access ends the same second, and every room is told (I16, settled 11).

use crate::access::law::EndPair;
use crate::access::{Happened, Stop, Subject, Turn};
use crate::people::{self, PairId};
use crate::{conversations, follow_ups, goals};

/// Why a pair is not ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PairRefusal {
    /// It has ended already.
    Ended,
}

/// Ends a pair this second. The former leader reads nothing from now on; what is agreed goes on with the employment;
/// what was only proposed goes back to the employee, and open promises end.
pub async fn end_pair(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Stop<PairRefusal>> {
    let permit = turn.permit(EndPair, &Subject::Pair(pair.clone()), pair.as_str()).await?;
    if !people::end_pair(&mut turn.tx, pair, turn.visit.now).await? {
        return Err(Stop::Refused(PairRefusal::Ended));
    }
    turn.spend(permit, Happened::new("pair_ended")).await?;
    goals::when_pair_ends(turn, pair).await?;
    follow_ups::when_pair_ends(turn, pair).await?;
    conversations::when_pair_ends(turn, pair).await?;
    Ok(())
}

//! What has just been agreed goes into the ledger, in the same transaction.

use super::Kept;
use crate::access::Turn;
use crate::agreements::VersionNo;
use crate::agreements::matter::Matter;
use crate::ground::db::Fault;
use crate::ground::id::Identity;
use crate::ledger::{self, Concluded};
use crate::people::{PairId, Side};

/// Writes what has just been agreed in the ledger: this side's yes, and the other's, which was to write it.
pub(super) async fn concluded<T: Kept>(
    turn: &mut Turn<'_>,
    matter: &Matter<T>,
    pair: &PairId,
    (side, no): (Side, VersionNo),
) -> Result<(), Fault> {
    let broken = |what: &str| Fault::Broken(what.to_owned());
    let version = matter.version(no).ok_or_else(|| broken("what was agreed is not there"))?;
    let pair = turn.relations.pair(pair).cloned().ok_or_else(|| broken("the pair that agreed is not there"))?;
    let at = match side {
        Side::Employee => [turn.visit.now, version.at],
        Side::Leader => [version.at, turn.visit.now],
    };
    let wording = serde_json::to_value(&version.wording).map_err(|_| broken("a wording could not be written"))?;
    let concluded = Concluded { kind: T::KIND, matter: matter.id.text(), version: no.0, pair: &pair, at, wording };
    ledger::chain(turn, concluded).await
}

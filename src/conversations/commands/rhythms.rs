//! Another rhythm: one proposes, the other says yes (A3).

use super::among;
use crate::access::law::{ReadTalk, SetRhythm};
use crate::access::{Stop, Subject, Turn};
use crate::conversations::RhythmProposalId;
use crate::conversations::rhythm::{self, Refusal};
use crate::conversations::store::rhythms;
use crate::ground::sealing::Words;
use crate::people::{self, PairId, Rhythm};

/// Proposes a rhythm. What lay on the table before is set aside, whoever laid it there.
pub async fn propose_rhythm(
    turn: &mut Turn<'_>,
    pair: &PairId,
    to: Rhythm,
    reason: &Words,
) -> Result<(), Stop<Refusal>> {
    let (pair, by) = among(turn, pair)?;
    let permit = turn.permit(SetRhythm, &Subject::Pair(pair.id.clone()), pair.id.as_str()).await?;
    let happened = rhythm::propose(pair.rhythm, to, reason).map_err(Stop::Refused)?;
    Ok(rhythms::add(turn, permit, happened, &pair, by, to, reason).await?)
}

/// Says yes to the rhythm the other proposed, as it was read. It holds from today.
pub async fn agree_rhythm(turn: &mut Turn<'_>, pair: &PairId, read: &RhythmProposalId) -> Result<(), Stop<Refusal>> {
    let (pair, by) = among(turn, pair)?;
    let permit = turn.permit(SetRhythm, &Subject::Pair(pair.id.clone()), pair.id.as_str()).await?;
    let found = rhythms::of_pairs(turn, std::slice::from_ref(&pair.id)).await?;
    let found = turn.see_all(ReadTalk, found).await?.pop();
    let proposal = found.and_then(|known| known.proposal).filter(|proposal| &proposal.id == read);
    let proposal = proposal.ok_or(Stop::Refused(Refusal::Moved))?;
    let happened = proposal.agree(by).map_err(Stop::Refused)?;
    let agreed = rhythms::agree(turn, permit, happened, &proposal.id).await?;
    if agreed && people::save_rhythm(&mut turn.tx, &pair, proposal.rhythm).await? {
        return Ok(());
    }
    Err(Stop::Refused(Refusal::Moved))
}

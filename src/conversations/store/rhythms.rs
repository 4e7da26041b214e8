//! SQL and rows of how pairs came to their rhythm.

use super::{TALKS, date, opened, sealed, side};
use crate::access::law::SetRhythm;
use crate::access::{About, Happened, Permit, Subject, Turn, Unseen};
use crate::conversations::RhythmProposalId;
use crate::conversations::rhythm::{Proposal, Turned};
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Place, Room, Words, unless_erased};
use crate::people::{Pair, PairId, Rhythm, Side};
use crate::{binds, sealed_columns, sql};

sealed_columns! {
    ALL_REASONS = "rhythm_proposal.reason" in TALKS, "SELECT 'pair:' || pair AS room, id AS line, reason AS sealed
        FROM rhythm_proposal WHERE reason IS NOT NULL";
}

sql! {
    OF_PAIRS = "SELECT id, pair, proposed_by, was, rhythm, reason, agreed_on FROM rhythm_proposal
        WHERE set_aside_at IS NULL AND pair IN ({list}) ORDER BY agreed_on, id";
    ADD = "INSERT INTO rhythm_proposal (id, pair, proposed_by, proposed_at, was, rhythm, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SET_ASIDE = "UPDATE rhythm_proposal SET set_aside_at = $2 WHERE pair = $1 AND agreed_on IS NULL AND set_aside_at IS NULL";
    AGREE = "UPDATE rhythm_proposal SET agreed_on = $2 WHERE id = $1 AND agreed_on IS NULL AND set_aside_at IS NULL";
}

/// What lies on a pair's table about their rhythm, and what they have agreed before, oldest first.
#[derive(Default)]
pub(in crate::conversations) struct Rhythms {
    pub pair: Option<PairId>,
    pub proposal: Option<Proposal>,
    pub turns: Vec<Turned>,
}

impl About for Rhythms {
    fn subject(&self) -> Subject {
        // Only pairs that have rows are handed out.
        Subject::Pair(self.pair.clone().unwrap_or_else(|| PairId::stored(String::new())))
    }

    fn identity(&self) -> String {
        self.pair.as_ref().map(ToString::to_string).unwrap_or_default()
    }
}

fn rhythm(row: &Row, column: &str) -> Result<Rhythm, Fault> {
    Rhythm::parse(&row.text(column)?).ok_or_else(|| Fault::Broken("a rhythm is unknown".to_owned()))
}

pub(in crate::conversations) async fn of_pairs(
    turn: &mut Turn<'_>,
    pairs: &[PairId],
) -> Result<Vec<Unseen<Rhythms>>, Fault> {
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&OF_PAIRS, pairs.iter().map(Into::into).collect()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ring = turn.ring(TALKS, pairs.iter().map(Room::of_pair)).await?;
    let mut all: Vec<Rhythms> = Vec::new();
    for row in rows {
        let (id, pair) = (row.text("id")?, PairId::stored(row.text("pair")?));
        if !all.iter().any(|known| known.pair.as_ref() == Some(&pair)) {
            all.push(Rhythms { pair: Some(pair.clone()), ..Rhythms::default() });
        }
        let Some(known) = all.iter_mut().find(|known| known.pair.as_ref() == Some(&pair)) else { continue };
        match row.maybe_text("agreed_on")? {
            Some(on) => {
                known.turns.push(Turned { on: date(&on)?, was: rhythm(&row, "was")?, now: rhythm(&row, "rhythm")? })
            }
            None => {
                let by = side(&row.text("proposed_by")?)?;
                let place = Place { column: "rhythm_proposal.reason", row: &id };
                // One without words has no key either.
                let reason = match unless_erased(ring.key(&Room::of_pair(&pair)))? {
                    Some(key) => opened(key, &row, "reason", place)?,
                    None => Words::default(),
                };
                known.proposal =
                    Some(Proposal { rhythm: rhythm(&row, "rhythm")?, by, reason, id: RhythmProposalId::stored(id) });
            }
        }
    }
    for known in &mut all {
        known.turns.sort_by_key(|turned| turned.on);
    }
    Ok(all.into_iter().map(Unseen::new).collect())
}

/// Lays a proposal on the table; what lay there is set aside.
pub(in crate::conversations) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<SetRhythm>,
    happened: Happened,
    pair: &Pair,
    by: Side,
    to: Rhythm,
    reason: &Words,
) -> Result<(), Fault> {
    turn.spend(permit, happened).await?;
    let (id, now) = (RhythmProposalId::new(&turn.visit.house.chance), turn.visit.now.0);
    turn.tx.run(&SET_ASIDE, binds![&pair.id, now]).await?;
    let key = turn.to_seal(TALKS, &Room::of_pair(&pair.id)).await?;
    let reason = sealed(&key, Place { column: "rhythm_proposal.reason", row: id.as_str() }, reason);
    turn.tx.run(&ADD, binds![&id, &pair.id, by.name(), now, pair.rhythm.name(), to.name(), reason]).await.map(drop)
}

/// The other has said yes. `false`: it lies on the table no longer.
pub(in crate::conversations) async fn agree(
    turn: &mut Turn<'_>,
    permit: Permit<SetRhythm>,
    happened: Happened,
    proposal: &RhythmProposalId,
) -> Result<bool, Fault> {
    turn.spend(permit, happened).await?;
    let today = turn.visit.today().to_string();
    Ok(turn.tx.run(&AGREE, binds![proposal, today]).await? == 1)
}

pub(in crate::conversations) async fn set_aside(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    let now = turn.visit.now.0;
    turn.tx.run(&SET_ASIDE, binds![pair, now]).await.map(drop)
}

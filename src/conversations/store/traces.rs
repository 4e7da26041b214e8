//! Whether something has been written: asked before a pair that should never have been is taken away.

use crate::ground::db::{Bind, Fault, Tx};
use crate::people::{PairId, PersonId};
use crate::sql;

sql! {
    PAIRS = "SELECT p.id FROM pair p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM talk t WHERE t.pair = p.id)
        OR EXISTS (SELECT 1 FROM agenda_point a WHERE a.pair = p.id)
        OR EXISTS (SELECT 1 FROM rhythm_proposal r WHERE r.pair = p.id))";
    PEOPLE = "SELECT p.id FROM person p WHERE p.id IN ({list}) AND EXISTS (SELECT 1 FROM own_note n WHERE n.author = p.id)";
}

/// Of these pairs, those with talks, points or an answer about their rhythm in them.
pub async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS, pairs).await?;
    rows.iter().map(|row| Ok(PairId::stored(row.text("id")?))).collect()
}

/// Of these people, those who have a note of their own.
pub async fn people_written(tx: &mut Tx, people: &[Bind]) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all_in_list(&PEOPLE, people).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("id")?))).collect()
}

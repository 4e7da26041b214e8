//! Whether something has been written: asked before a pair or an employment that should never have been is taken away.

use crate::ground::db::{Bind, Fault, Tx};
use crate::people::{EmploymentId, PairId, PersonId};
use crate::sql;

sql! {
    PAIRS = "SELECT p.id FROM pair p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM goal g WHERE g.employment = p.employment AND g.pair = p.id)
        OR EXISTS (SELECT 1 FROM goal g JOIN goal_version v ON v.goal = g.id WHERE g.employment = p.employment AND v.pair = p.id)
        OR EXISTS (SELECT 1 FROM fixed_frame f WHERE f.employment = p.employment AND f.pair = p.id)
        OR EXISTS (SELECT 1 FROM check_in c WHERE c.pair = p.id)
        OR EXISTS (SELECT 1 FROM goal_ownership o WHERE o.pair = p.id)
        OR EXISTS (SELECT 1 FROM goal_ending x WHERE x.pair = p.id)
        OR EXISTS (SELECT 1 FROM goal_remark m WHERE m.pair = p.id))";
    EMPLOYMENTS = "SELECT e.id FROM employment e WHERE e.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM goal g WHERE g.employment = e.id)
        OR EXISTS (SELECT 1 FROM fixed_frame f WHERE f.employment = e.id)
        OR EXISTS (SELECT 1 FROM goal_draft d WHERE d.author = e.person AND d.employment = e.id))";
    PEOPLE = "SELECT p.id FROM person p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM goal_draft d WHERE d.author = p.id)
        OR EXISTS (SELECT 1 FROM goal_version v WHERE v.author = p.id)
        OR EXISTS (SELECT 1 FROM goal_acceptance a WHERE a.person = p.id)
        OR EXISTS (SELECT 1 FROM goal_ending x WHERE x.author = p.id OR x.answered_by = p.id)
        OR EXISTS (SELECT 1 FROM goal_remark m WHERE m.author = p.id))";
}

/// Of these pairs, those with goals or frames in them, or with something told about a goal.
pub async fn pairs_written_in(tx: &mut Tx, pairs: &[Bind]) -> Result<Vec<PairId>, Fault> {
    let rows = tx.all_in_list(&PAIRS, pairs).await?;
    rows.iter().map(|row| Ok(PairId::stored(row.text("id")?))).collect()
}

/// Of these employments, those with goals, frames or drafts in them.
pub async fn employments_written_in(tx: &mut Tx, employments: &[Bind]) -> Result<Vec<EmploymentId>, Fault> {
    let rows = tx.all_in_list(&EMPLOYMENTS, employments).await?;
    rows.iter().map(|row| Ok(EmploymentId::stored(row.text("id")?))).collect()
}

/// Of these people, those who have written or agreed to a goal, also in somebody else's pair.
pub async fn people_written(tx: &mut Tx, people: &[Bind]) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all_in_list(&PEOPLE, people).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("id")?))).collect()
}

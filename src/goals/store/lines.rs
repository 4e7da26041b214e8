//! SQL and rows of many goals, as lines: what is in force or on the table.

use super::{GOALS, goes_on, kind, number, version_row};
use crate::access::{Turn, Unseen};
use crate::goals::GoalId;
use crate::goals::goal::{GoalLine, LineState};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Place, Room, Sealed, unless_erased};
use crate::people::{EmploymentId, PairId, Side};
use crate::sql;

sql! {
    LINES = "SELECT g.id, g.employment, g.pair, g.kind, g.table_by, g.in_force_no, g.touched_at, v.no, v.title
        FROM goal g JOIN goal_version v ON v.goal = g.id AND v.no = COALESCE(g.in_force_no, g.table_no)
        WHERE g.employment IN ({list}) ORDER BY g.touched_at DESC, g.id";
    // Of these the ones this side has written in last: they wait for the other.
    LINES_BY = "SELECT g.id, g.employment, g.pair, g.kind, g.table_by, g.in_force_no, g.touched_at, v.no, v.title
        FROM goal g JOIN goal_version v ON v.goal = g.id AND v.no = COALESCE(g.in_force_no, g.table_no)
        WHERE g.table_by = $1 AND g.employment IN ({list}) ORDER BY g.touched_at DESC, g.id";
}

/// The goals of these employments as lines: what is in force or on the table.
pub async fn lines(turn: &mut Turn<'_>, employments: &[EmploymentId]) -> Result<Vec<Unseen<GoalLine>>, Fault> {
    if employments.is_empty() {
        return Ok(Vec::new());
    }
    let rows = turn.tx.all(&LINES, employments.iter().map(Into::into).collect()).await?;
    read_lines(turn, employments, rows).await
}

/// Of the goals of these employments those that wait for this side.
pub async fn lines_waiting_for(
    turn: &mut Turn<'_>,
    side: Side,
    employments: &[EmploymentId],
) -> Result<Vec<Unseen<GoalLine>>, Fault> {
    if employments.is_empty() {
        return Ok(Vec::new());
    }
    let binds = std::iter::once(side.other().name().into()).chain(employments.iter().map(Into::into)).collect();
    let rows = turn.tx.all(&LINES_BY, binds).await?;
    read_lines(turn, employments, rows).await
}

async fn read_lines(
    turn: &mut Turn<'_>,
    employments: &[EmploymentId],
    rows: Vec<Row>,
) -> Result<Vec<Unseen<GoalLine>>, Fault> {
    let ring = turn.ring(GOALS, employments.iter().map(Room::of_employment)).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let (id, employment) = (GoalId::stored(row.text("id")?), EmploymentId::stored(row.text("employment")?));
        let name = version_row(&id, number(row.int("no")?)?);
        let opened = ring.open(
            &Room::of_employment(&employment),
            Place { column: "goal_version.title", row: &name },
            &Sealed::stored(row.bytes("title")?),
        );
        let Some(title) = unless_erased(opened)? else { continue };
        let pair = PairId::stored(row.text("pair")?);
        let table_by = row.maybe_text("table_by")?.as_deref().and_then(Side::parse).filter(|_| goes_on(turn, &pair));
        let agreement = match (row.maybe_int("in_force_no")?, table_by) {
            (Some(_), Some(by)) => LineState::UnderRevision { by },
            (Some(_), None) => LineState::Agreed,
            (None, Some(by)) => LineState::Proposed { by },
            (None, None) => continue,
        };
        lines.push(Unseen::new(GoalLine {
            id,
            employment,
            pair,
            kind: kind(&row)?,
            agreement,
            title,
            at: Moment(row.int("touched_at")?),
        }));
    }
    Ok(lines)
}

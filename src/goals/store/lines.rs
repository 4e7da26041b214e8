//! SQL and rows of many goals, and of the role agreements they stand beside, as lines.

use super::{GOALS, endings, kind};
use crate::access::{Turn, Unseen};
use crate::agreements::ending::Course;
use crate::agreements::goes_on;
use crate::goals::goal::{GoalLine, LineState, Of};
use crate::goals::progress::{Latest, Progress};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row, Sql};
use crate::ground::sealing::{Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, PairId, Side};
use crate::roles::ROLES;
use crate::sql;

sql! {
    // What goes on, and what somebody proposes to take up again; or all, with what is over.
    LINES = "WITH mine AS (SELECT id FROM employment WHERE id IN ({list}))
        SELECT g.id, g.employment, g.pair, g.kind, g.table_by, g.in_force_no, g.touched_at, v.no, v.title,
            (SELECT c.state || ' ' || c.pair FROM check_in c WHERE c.goal = g.id AND c.state IS NOT NULL
                ORDER BY c.at DESC, c.id DESC LIMIT 1) AS told,
            g.ending_no, g.ended_at, e.way AS ending_way, e.side AS ending_by, e.pair AS ending_pair
        FROM goal g JOIN goal_version v ON v.goal = g.id AND v.no = COALESCE(g.in_force_no, g.table_no)
            LEFT JOIN goal_ending e ON e.goal = g.id AND e.no = g.ending_no
        WHERE g.employment IN (SELECT id FROM mine) AND ($1 = 'all' OR g.ended_at IS NULL OR g.table_no IS NOT NULL)
        UNION ALL SELECT r.id, r.employment, r.pair, 'role', r.table_by, r.in_force_no, r.touched_at, 0, NULL,
            NULL, NULL, NULL, NULL, NULL, NULL
        FROM role r WHERE r.employment IN (SELECT id FROM mine) AND (r.in_force_no IS NOT NULL OR r.table_no IS NOT NULL)
        ORDER BY touched_at DESC, id";
    // Of these the ones this side has written in last: they wait for the other.
    LINES_BY = "WITH mine AS (SELECT id FROM employment WHERE id IN ({list}))
        SELECT g.id, g.employment, g.pair, g.kind, g.table_by, g.in_force_no, g.touched_at, v.no, v.title, NULL AS told,
            g.ending_no, g.ended_at, e.way AS ending_way, e.side AS ending_by, e.pair AS ending_pair
        FROM goal g JOIN goal_version v ON v.goal = g.id AND v.no = COALESCE(g.in_force_no, g.table_no)
            LEFT JOIN goal_ending e ON e.goal = g.id AND e.no = g.ending_no
        WHERE (g.table_by = $1 OR (e.side = $1 AND g.ended_at IS NULL)) AND g.employment IN (SELECT id FROM mine)
        UNION ALL SELECT r.id, r.employment, r.pair, 'role', r.table_by, r.in_force_no, r.touched_at, 0, NULL,
            NULL, NULL, NULL, NULL, NULL, NULL
        FROM role r WHERE r.table_by = $1 AND r.employment IN (SELECT id FROM mine)
        ORDER BY touched_at DESC, id";
}

/// Lines, and what was told last of the goals among them. Those who see the one may not see the other.
#[derive(Default)]
pub(in crate::goals) struct Lines {
    pub lines: Vec<(Of, Unseen<GoalLine>)>,
    pub latest: Vec<Unseen<Latest>>,
}

/// Which lines are asked for.
#[derive(Clone, Copy)]
pub(in crate::goals) enum Which {
    /// What is in force or on the table.
    GoingOn,
    /// The same with the goals that are over.
    All,
}

/// The goals and role agreements of these employments as lines.
pub(in crate::goals) async fn lines(
    turn: &mut Turn<'_>,
    which: Which,
    employments: &[EmploymentId],
) -> Result<Lines, Fault> {
    let which = match which {
        Which::GoingOn => "going_on",
        Which::All => "all",
    };
    asked(turn, &LINES, which, employments).await
}

/// Of those the ones that wait for this side.
pub(in crate::goals) async fn lines_waiting_for(
    turn: &mut Turn<'_>,
    side: Side,
    employments: &[EmploymentId],
) -> Result<Lines, Fault> {
    asked(turn, &LINES_BY, side.other().name(), employments).await
}

async fn asked(
    turn: &mut Turn<'_>,
    sql: &'static Sql,
    first: &str,
    employments: &[EmploymentId],
) -> Result<Lines, Fault> {
    if employments.is_empty() {
        return Ok(Lines::default());
    }
    let binds = std::iter::once(first.into()).chain(employments.iter().map(Into::into)).collect();
    let rows = turn.tx.all(sql, binds).await?;
    read_lines(turn, employments, rows).await
}

async fn read_lines(turn: &mut Turn<'_>, employments: &[EmploymentId], rows: Vec<Row>) -> Result<Lines, Fault> {
    let ring = turn.ring(GOALS, employments.iter().map(Room::of_employment)).await?;
    let roles = turn.ring(ROLES, employments.iter().map(Room::of_employment)).await?;
    let (mut lines, mut latest) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let (id, employment) = (row.text("id")?, EmploymentId::stored(row.text("employment")?));
        let of = if row.text("kind")? == "role" { Of::Role } else { Of::Goal(kind(&row)?) };
        let title = match row.maybe_bytes("title")? {
            Some(sealed) => {
                let name = format!("{id}/{}", row.int("no")?);
                let place = Place { column: "goal_version.title", row: &name };
                let opened = ring.open(&Room::of_employment(&employment), place, &Sealed::stored(sealed));
                let Some(title) = unless_erased(opened)? else { continue };
                title
            }
            None if unless_erased(roles.key(&Room::of_employment(&employment)))?.is_none() => continue,
            None => Words::default(),
        };
        let pair = PairId::stored(row.text("pair")?);
        let table_by = row.maybe_text("table_by")?.as_deref().and_then(Side::parse).filter(|_| goes_on(turn, &pair));
        let (course, ended_in) = endings::course(&row)?;
        let falls = ended_in.is_some_and(|pair| !goes_on(turn, &pair));
        let agreement = match (row.maybe_int("in_force_no")?, table_by) {
            (Some(_), by) if let Course::Over(ending, _) = course => LineState::Over { way: ending.way, by },
            (Some(_), None) if let Some(ending) = course.proposed().filter(|_| !falls) => {
                LineState::EndingProposed { by: ending.by, way: ending.way }
            }
            (Some(_), Some(by)) => LineState::UnderRevision { by },
            (Some(_), None) => LineState::Agreed,
            (None, Some(by)) => LineState::Proposed { by },
            (None, None) => continue,
        };
        if let Some((state, pair)) = row.maybe_text("told")?.as_deref().and_then(|told| told.split_once(' '))
            && let Some(progress) = Progress::parse(state)
        {
            latest.push(Unseen::new(Latest { goal: id.clone(), pair: PairId::stored(pair.to_owned()), progress }));
        }
        let (progress, at) = (None, Moment(row.int("touched_at")?));
        let line = GoalLine { id, employment, pair, of, agreement, title, progress, at };
        lines.push((of, Unseen::new(line)));
    }
    Ok(Lines { lines, latest })
}

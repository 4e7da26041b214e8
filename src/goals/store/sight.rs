//! What a goal can be for, asked in one: the directions and goals for many of the units somebody works in and above, and
//! the key tasks of their role.

use crate::access::Turn;
use crate::access::law::{ReadDirection, ReadRoleInForce, ReadSharedGoal};
use crate::agreements::VersionNo;
use crate::binds;
use crate::direction::sight::{Aim, Served};
use crate::direction::{self, Offered};
use crate::goals::GoalId;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Room, Words};
use crate::people::EmploymentId;
use crate::roles;
use crate::sql;

sql! {
    OFFERED = "WITH RECURSIVE up (id, name, parent, height) AS (
            SELECT u.id, u.name, u.parent, CAST(0 AS BIGINT) FROM placement pl JOIN unit u ON u.id = pl.unit
                WHERE pl.employment = $1 AND pl.from_date <= $2 AND (pl.to_date IS NULL OR pl.to_date >= $2)
            UNION ALL SELECT u.id, u.name, u.parent, m.height + 1 FROM unit u JOIN up m ON u.id = m.parent
                WHERE m.height < 20)
        SELECT 'direction' AS kind, up.height, up.name, v.unit, v.unit AS id, '' AS pair, v.no, v.words
        FROM up JOIN direction_version v ON v.unit = up.id
            AND v.no = (SELECT MAX(n.no) FROM direction_version n WHERE n.unit = up.id)
        UNION ALL SELECT 'shared', up.height, up.name, s.unit, s.id, '', v.no, v.words
        FROM up JOIN shared_goal s ON s.unit = up.id JOIN shared_goal_version v ON v.shared_goal = s.id AND v.no = s.last_no
        WHERE s.ended_at IS NULL
        UNION ALL SELECT 'role', CAST(0 AS BIGINT), '', '', r.id, r.pair, v.no, v.wording
        FROM role r JOIN role_version v ON v.role = r.id AND v.no = r.in_force_no WHERE r.employment = $1
        ORDER BY height, id";
    ADD = "INSERT INTO goal_serves_shared (goal, no, shared_goal) VALUES ($1, $2, $3)";
}

/// What a goal can be for, and belong to.
#[derive(Clone, Default)]
pub(in crate::goals) struct Offers {
    pub served: Vec<Served>,
    /// Key tasks of the role in force, in order.
    pub tasks: Vec<Words>,
}

/// Everything a goal of this employment can be for, of what the one who writes may read.
pub(in crate::goals) async fn offers(turn: &mut Turn<'_>, employment: &EmploymentId) -> Result<Offers, Fault> {
    let today = turn.visit.today().to_string();
    let rows = turn.tx.all(&OFFERED, binds![employment, today]).await?;
    if rows.is_empty() {
        return Ok(Offers::default());
    }
    turn.enter([Room::of_organisation(), Room::of_employment(employment)]).await?;
    let is = |row: &Row, kind: &str| row.text("kind").is_ok_and(|known| known == kind);
    let (role, others): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| is(row, "role"));
    let direction::Offers { directions, shared } = direction::offered(turn, &others).await?;
    let mut served: Vec<Offered> = turn.see_all(ReadSharedGoal, shared).await?;
    served.extend(turn.see_all(ReadDirection, directions).await?);
    let tasks = match role.first() {
        Some(row) => roles::tasks(turn, employment, row).await?,
        None => vec![],
    };
    let tasks = turn.see_all(ReadRoleInForce, tasks).await?;
    Ok(Offers {
        served: served.into_iter().flat_map(|offered| offered.served).collect(),
        tasks: tasks.into_iter().flat_map(|tasks| tasks.words).collect(),
    })
}

/// Which goals for many a version is for.
pub(super) async fn add(turn: &mut Turn<'_>, goal: &GoalId, no: VersionNo, serves: &[Served]) -> Result<(), Fault> {
    for served in serves {
        if let Aim::Shared { goal: shared, .. } = &served.aim {
            turn.tx.run(&ADD, binds![goal, no.0, shared]).await?;
        }
    }
    Ok(())
}

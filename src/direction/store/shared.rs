//! SQL and rows of goals for many, and of what those who take part let each other see.

use super::{DIRECTION, number, open, seal};
use crate::access::law::{ShowContribution, WriteSharedGoal};
use crate::access::{About, Happened, Permit, Stop, Subject, Turn, Unseen};
use crate::direction::shared_goal::{Common, SharedGoal, SharedRefusal};
use crate::direction::{SharedGoalId, VersionNo};
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::ground::sealing::{DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, Face, PairId, PersonId, UnitFace, UnitId};
use crate::{binds, sealed_columns, sql};

const WORDS: &str = "shared_goal_version.words";
const SHOWN: &str = "shared_contribution.words";

sealed_columns! {
    ALL_COMMON = "shared_goal_version.words" in DIRECTION, "SELECT 'organisation:organisation' AS room,
        shared_goal || '/' || no AS line, words AS sealed FROM shared_goal_version";
    ALL_SHOWN = "shared_contribution.words" in DIRECTION, "SELECT 'organisation:organisation' AS room,
        shared_goal || '/' || employment AS line, words AS sealed FROM shared_contribution";
}

sql! {
    FIND = "SELECT s.id, s.unit, u.name, s.ended_at, s.revision, v.no, v.author, p.given, p.family, v.at, v.words
        FROM shared_goal s JOIN shared_goal_version v ON v.shared_goal = s.id AND v.no = s.last_no
            JOIN unit u ON u.id = s.unit JOIN person p ON p.id = v.author
        WHERE s.id = $1";
    OF_UNIT = "SELECT s.id, s.unit, u.name, s.ended_at, s.revision, v.no, v.author, p.given, p.family, v.at, v.words
        FROM shared_goal s JOIN shared_goal_version v ON v.shared_goal = s.id AND v.no = s.last_no
            JOIN unit u ON u.id = s.unit JOIN person p ON p.id = v.author
        WHERE s.unit = $1 AND s.ended_at IS NULL ORDER BY v.at, s.id";
    ADD = "INSERT INTO shared_goal (id, unit, last_no) VALUES ($1, $2, $3)";
    // The revision is compared here: no row means that somebody was there first.
    SAVE = "UPDATE shared_goal SET last_no = $3, ended_at = $4, revision = revision + 1 WHERE id = $1 AND revision = $2";
    ADD_VERSION = "INSERT INTO shared_goal_version (shared_goal, no, author, at, words) VALUES ($1, $2, $3, $4, $5)";
    // The goals for it that are in force or lie on a table, of these employments; and what anybody lets the others see of
    // theirs, while it is in force and for this goal.
    PARTS = "SELECT 'mine' AS kind, g.id AS goal, g.employment, g.pair, g.agreed_at AS at, g.in_force_no AS no, NULL AS words,
            p.id AS person, p.given, p.family
        FROM goal g JOIN goal_serves_shared s ON s.goal = g.id AND s.no = COALESCE(g.in_force_no, g.table_no)
            JOIN employment e ON e.id = g.employment JOIN person p ON p.id = e.person
        WHERE s.shared_goal = $1 AND g.ended_at IS NULL AND g.employment IN ({list})
        UNION ALL SELECT 'shown', '', c.employment, '', c.at, NULL, c.words, p.id, p.given, p.family
        FROM shared_contribution c JOIN employment e ON e.id = c.employment JOIN person p ON p.id = e.person
        WHERE c.shared_goal = $1 AND (e.to_date IS NULL OR e.to_date >= $2)
            AND EXISTS (SELECT 1 FROM goal g JOIN goal_serves_shared s ON s.goal = g.id AND s.no = g.in_force_no
                WHERE g.employment = c.employment AND g.ended_at IS NULL AND s.shared_goal = c.shared_goal)";
    SHOW = "INSERT INTO shared_contribution (shared_goal, employment, at, words) VALUES ($1, $2, $3, $4)
        ON CONFLICT (shared_goal, employment) DO UPDATE SET at = excluded.at, words = excluded.words";
    HIDE = "DELETE FROM shared_contribution WHERE shared_goal = $1 AND employment = $2";
    UNITS = "SELECT DISTINCT unit FROM shared_goal WHERE unit IN ({list})";
    AUTHORS = "SELECT DISTINCT author FROM shared_goal_version";
    EMPLOYMENTS = "SELECT DISTINCT employment FROM shared_contribution WHERE employment IN ({list})";
}

fn shared_goal(key: &DataKey, row: &Row) -> Result<SharedGoal, Fault> {
    let (id, no) = (SharedGoalId::stored(row.text("id")?), number(row.int("no")?)?);
    Ok(SharedGoal {
        common: open(key, Place { column: WORDS, row: &format!("{id}/{}", no.0) }, row)?,
        id,
        no,
        unit: UnitFace { id: UnitId::stored(row.text("unit")?), name: row.text("name")? },
        author: Face {
            id: PersonId::stored(row.text("author")?),
            given: row.text("given")?,
            family: row.text("family")?,
        },
        at: Moment(row.int("at")?),
        ended_at: row.maybe_int("ended_at")?.map(Moment),
        revision: row.int("revision")?,
    })
}

async fn opened(turn: &mut Turn<'_>, rows: Vec<Row>) -> Result<Vec<Unseen<SharedGoal>>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_organisation();
    let ring = turn.ring(DIRECTION, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    rows.iter().map(|row| Ok(Unseen::new(shared_goal(key, row)?))).collect()
}

pub(in crate::direction) async fn find(
    turn: &mut Turn<'_>,
    id: &SharedGoalId,
) -> Result<Option<Unseen<SharedGoal>>, Fault> {
    let rows = turn.tx.all(&FIND, binds![id]).await?;
    Ok(opened(turn, rows).await?.into_iter().next())
}

/// Those of a unit that go on, the first shared first.
pub(in crate::direction) async fn of_unit(
    turn: &mut Turn<'_>,
    unit: &UnitId,
) -> Result<Vec<Unseen<SharedGoal>>, Fault> {
    let rows = turn.tx.all(&OF_UNIT, binds![unit]).await?;
    opened(turn, rows).await
}

async fn add_version(turn: &mut Turn<'_>, id: &str, no: VersionNo, common: &Common) -> Result<(), Fault> {
    let key = turn.to_seal(DIRECTION, &Room::of_organisation()).await?;
    let words = seal(&key, Place { column: WORDS, row: &format!("{id}/{}", no.0) }, common)?;
    let (me, now) = (&turn.visit.me.id, turn.visit.now.0);
    turn.tx.run(&ADD_VERSION, binds![id, no.0, me, now, words]).await.map(drop)
}

pub(in crate::direction) async fn add(
    turn: &mut Turn<'_>,
    permit: Permit<WriteSharedGoal>,
    unit: &UnitId,
    common: &Common,
) -> Result<SharedGoalId, Fault> {
    let no = VersionNo::after(None);
    let id = turn.spend(permit, Happened::version("shared_goal_shared", no.0)).await?;
    turn.tx.run(&ADD, binds![&id, unit, no.0]).await?;
    add_version(turn, &id, no, common).await?;
    Ok(SharedGoalId::stored(id))
}

/// What is saved of a shared goal.
pub(in crate::direction) enum Saved<'a> {
    Version(VersionNo, &'a Common),
    Ended,
}

pub(in crate::direction) async fn save(
    turn: &mut Turn<'_>,
    permit: Permit<WriteSharedGoal>,
    was: &SharedGoal,
    saved: Saved<'_>,
) -> Result<(), Stop<SharedRefusal>> {
    let (happened, no, ended_at) = match saved {
        Saved::Version(no, _) => (Happened::version("shared_goal_rewritten", no.0), no, None),
        Saved::Ended => (Happened::new("shared_goal_ended"), was.no, Some(turn.visit.now.0)),
    };
    let id = turn.spend(permit, happened).await?;
    if turn.tx.run(&SAVE, binds![&id, was.revision, no.0, ended_at]).await? == 0 {
        return Err(Stop::Refused(SharedRefusal::Moved));
    }
    match saved {
        Saved::Version(no, common) => Ok(add_version(turn, &id, no, common).await?),
        Saved::Ended => Ok(()),
    }
}

/// Whose part it is, and the goal it is in.
pub struct PartLine {
    pub goal: String,
    pub employment: EmploymentId,
    pair: PairId,
    pub whose: Face,
    pub agreed: bool,
    pub agreed_at: Option<Moment>,
}

impl About for PartLine {
    fn subject(&self) -> Subject {
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.goal.clone()
    }
}

/// What somebody lets the others see.
pub struct Shown {
    unit: UnitId,
    pub employment: EmploymentId,
    pub whose: Face,
    pub at: Moment,
    pub words: Words,
}

impl About for Shown {
    fn subject(&self) -> Subject {
        Subject::Unit(self.unit.clone())
    }

    fn identity(&self) -> String {
        self.employment.to_string()
    }
}

/// The parts these employments have in it, and what anybody shows of theirs.
pub(in crate::direction) async fn parts(
    turn: &mut Turn<'_>,
    shared: &SharedGoal,
    employments: &[EmploymentId],
) -> Result<(Vec<Unseen<PartLine>>, Vec<Unseen<Shown>>), Fault> {
    let today = turn.visit.today().to_string();
    let mut binds = binds![&shared.id, today];
    // Who is in no pair has no part in it, and reads it all the same.
    binds.extend(employments.iter().map(Bind::from).chain(employments.is_empty().then(|| Bind::from(""))));
    let rows = turn.tx.all(&PARTS, binds).await?;
    let room = Room::of_organisation();
    let ring = turn.ring(DIRECTION, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok((vec![], vec![])) };
    let (mut parts, mut shown) = (Vec::new(), Vec::new());
    for row in rows {
        let employment = EmploymentId::stored(row.text("employment")?);
        let whose =
            Face { id: PersonId::stored(row.text("person")?), given: row.text("given")?, family: row.text("family")? };
        if row.text("kind")? == "mine" {
            let (agreed, agreed_at) = (row.maybe_int("no")?.is_some(), row.maybe_int("at")?.map(Moment));
            let (goal, pair) = (row.text("goal")?, PairId::stored(row.text("pair")?));
            parts.push(Unseen::new(PartLine { goal, employment, pair, whose, agreed, agreed_at }));
            continue;
        }
        let place = Place { column: SHOWN, row: &format!("{}/{employment}", shared.id) };
        let words = key.open(place, &Sealed::stored(row.bytes("words")?))?;
        let at = Moment(row.int("at")?);
        shown.push(Unseen::new(Shown { unit: shared.unit.id.clone(), employment, whose, at, words }));
    }
    Ok((parts, shown))
}

pub(in crate::direction) async fn show(
    turn: &mut Turn<'_>,
    permit: Permit<ShowContribution>,
    shared: &SharedGoalId,
    employment: &EmploymentId,
    words: &Words,
) -> Result<(), Fault> {
    turn.spend(permit, Happened::new("contribution_shown")).await?;
    let key = turn.to_seal(DIRECTION, &Room::of_organisation()).await?;
    let words = key.seal(Place { column: SHOWN, row: &format!("{shared}/{employment}") }, words);
    let now = turn.visit.now.0;
    turn.tx.run(&SHOW, binds![shared, employment, now, words]).await.map(drop)
}

/// It is its own's, and what is taken back is gone.
pub(in crate::direction) async fn hide(
    turn: &mut Turn<'_>,
    permit: Permit<ShowContribution>,
    shared: &SharedGoalId,
    employment: &EmploymentId,
) -> Result<(), Fault> {
    turn.spend(permit, Happened::new("contribution_hidden")).await?;
    turn.tx.run(&HIDE, binds![shared, employment]).await.map(drop)
}

/// Those of these units that have a shared goal.
pub(super) async fn units(tx: &mut Tx, units: &[Bind]) -> Result<Vec<UnitId>, Fault> {
    let rows = tx.all_in_list(&UNITS, units).await?;
    rows.iter().map(|row| Ok(UnitId::stored(row.text("unit")?))).collect()
}

/// Everybody who has written one: few, in any organisation.
pub(super) async fn authors(tx: &mut Tx) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all(&AUTHORS, vec![]).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("author")?))).collect()
}

/// Those of these employments that show a part.
///
/// # Errors
/// When the database fails.
pub async fn employments_written_in(tx: &mut Tx, employments: &[Bind]) -> Result<Vec<EmploymentId>, Fault> {
    let rows = tx.all_in_list(&EMPLOYMENTS, employments).await?;
    rows.iter().map(|row| Ok(EmploymentId::stored(row.text("employment")?))).collect()
}

//! Rows of what two agree on, whatever it is. The SQL is each topic's own, so that it can be read where it is used.

use serde::Serialize;
use serde::de::DeserializeOwned;

mod concluded;
mod remarks;
mod tables;

use super::VersionNo;
use super::agreement::{Agreement, Did, Proposal, Refusal, Step};
use super::commands::Says;
use super::ending::Course;
use super::matter::{Matter, Version, who_said};
use super::wording::{Topic, Wording};
use crate::access::law::Deed;
use crate::access::{Happened, Permit, Stop, Turn, Unseen};
use crate::binds;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::id::Identity;
use crate::ground::sealing::{DataKey, Place, Room, Sealed, Words, unless_erased};
use crate::ledger::Chained;
use crate::people::{EmploymentId, PairId, PersonId, Side};

pub(super) use remarks::{NewRemark, add_remark};
pub use tables::{Kept, Tables};

fn side(row: &Row, column: &str) -> Result<Side, Fault> {
    Side::parse(&row.text(column)?).ok_or_else(|| Fault::Broken(format!("{column} is neither side")))
}

/// A version's number, from a row.
///
/// # Errors
/// When it is none.
pub fn number(value: i64) -> Result<VersionNo, Fault> {
    u32::try_from(value).map(VersionNo).map_err(|_| Fault::Broken("a version has no number".to_owned()))
}

/// Version rows have the identity of what they are a version of, and their number.
fn version_row<I: Identity>(id: &I, no: VersionNo) -> String {
    format!("{id}/{}", no.0)
}

/// Seals a wording whole.
///
/// # Errors
/// When it cannot be written.
pub fn seal_wording(key: &DataKey, place: Place<'_>, wording: &impl Serialize) -> Result<Sealed, Fault> {
    let text =
        serde_json::to_string(wording).map_err(|_| Fault::Broken("a wording could not be written".to_owned()))?;
    Ok(key.seal(place, &Words::new(text)))
}

/// Opens a sealed wording.
///
/// # Errors
/// When it is not one.
pub fn open_wording<W: DeserializeOwned>(key: &DataKey, place: Place<'_>, sealed: &Sealed) -> Result<W, Fault> {
    serde_json::from_str(key.open(place, sealed)?.reveal())
        .map_err(|_| Fault::Broken("a wording could not be read".to_owned()))
}

/// What has this identity, as it stands now: nobody has been allowed to see it yet.
///
/// # Errors
/// When the database fails.
pub async fn find<T: Kept>(turn: &mut Turn<'_>, id: &T::Id) -> Result<Option<Unseen<Matter<T>>>, Fault> {
    let matter = load::<T>(turn, id).await?;
    Ok(matter.map(|matter| Unseen::new(if goes_on(turn, &matter.pair) { matter } else { matter.after_the_pair() })))
}

/// Whether the pair something was last written in goes on, for whoever is here. When it is over, what lay on its table
/// has fallen, also before that is written down (settled 11).
#[must_use]
pub fn goes_on(turn: &Turn<'_>, pair: &PairId) -> bool {
    turn.relations.pair(pair).is_some_and(|pair| turn.relations.is_in_force(pair))
}

async fn load<T: Kept>(turn: &mut Turn<'_>, id: &T::Id) -> Result<Option<Matter<T>>, Fault> {
    let tables = &T::TABLES;
    let Some(row) = turn.tx.maybe(tables.find, binds![id.text()]).await? else { return Ok(None) };
    let employment = EmploymentId::stored(row.text("employment")?);
    let room = Room::of_employment(&employment);
    // What stands beside it is in the rooms of the pairs, and what it is for in the organisation's: all are entered at once.
    let pairs = turn.relations.pairs().iter().filter(|pair| pair.employment == employment);
    let rooms: Vec<Room> =
        [room.clone(), Room::of_organisation()].into_iter().chain(pairs.map(|pair| Room::of_pair(&pair.id))).collect();
    turn.enter(rooms).await?;
    let ring = turn.ring(tables.class, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(None) };
    let (mut versions, mut behind) = (Vec::new(), Vec::new());
    let mut remarked = Vec::new();
    for row in turn.tx.all(tables.versions, binds![id.text()]).await? {
        if let Some(line) = row.maybe_text("remark")? {
            remarked.push(remarks::remark::<T>(key, &line, &row)?);
            continue;
        }
        let version = version::<T>(key, id, &row)?;
        behind.push((version.no, row.maybe_int("behind")?.map(number).transpose()?));
        versions.push(version);
    }
    who_said(&mut versions);
    let (course, ended_in) = T::course(&row)?;
    let course = match ended_in {
        // A proposal that it is over has fallen with its pair.
        Some(pair) if !course.is_over() && !goes_on(turn, &pair) => Course::GoesOn,
        _ => course,
    };
    let in_force = row.maybe_int("in_force_no")?.map(number).transpose()?;
    let mut table = Vec::new();
    let mut next = row.maybe_int("table_no")?.map(number).transpose()?;
    while let Some(no) = next {
        let by = versions.iter().find(|version| version.no == no).map(|version| version.by);
        table.insert(0, Proposal { no, by: by.ok_or_else(|| Fault::Broken("a version is missing".to_owned()))? });
        next = behind.iter().find(|(version, _)| *version == no).and_then(|(_, behind)| *behind);
    }
    Ok(Some(Matter {
        id: id.clone(),
        employment,
        pair: PairId::stored(row.text("pair")?),
        sort: T::sort(&row)?,
        agreement: Agreement::stored(in_force, table, number(row.int("last_no")?)?),
        agreed_at: row.maybe_int("agreed_at")?.map(Moment),
        course,
        revision: row.int("revision")?,
        chained: Chained::of(&turn.visit.house.keys, &row).await?,
        versions,
        remarked,
    }))
}

fn version<T: Kept>(key: &DataKey, id: &T::Id, row: &Row) -> Result<Version<T>, Fault> {
    let no = number(row.int("no")?)?;
    let name = version_row(id, no);
    let place = |column| Place { column, row: &name };
    let reason = match row.maybe_bytes("reason")? {
        Some(sealed) => key.open(place(T::TABLES.reason), &Sealed::stored(sealed))?,
        None => Words::default(),
    };
    Ok(Version {
        no,
        pair: PairId::stored(row.text("pair")?),
        by: side(row, "side")?,
        author: PersonId::stored(row.text("author")?),
        at: Moment(row.int("at")?),
        withdrawn: row.flag("withdrawn")?,
        wording: open_wording(key, place(T::TABLES.wording), &Sealed::stored(row.bytes("wording")?))?,
        reason,
        accepted_at: row.maybe_int("accepted_at")?.map(Moment),
        leader_said: None,
    })
}

/// A version as it is written down.
pub(super) struct Written<'a, T: Topic> {
    pub by: Side,
    pub wording: &'a Wording<T>,
    pub reason: &'a Words,
}

impl<'a, T: Topic> Written<'a, T> {
    pub fn by(by: Side, wording: &'a Wording<T>, says: &'a Says<T>) -> Written<'a, T> {
        Written { by, wording, reason: &says.reason }
    }
}

async fn add_version<T: Kept>(
    turn: &mut Turn<'_>,
    id: &T::Id,
    at: &Where,
    now: &Agreement,
    written: &Written<'_, T>,
) -> Result<(), Fault> {
    let (visit, tables) = (turn.visit, &T::TABLES);
    let no = now.on_table().ok_or_else(|| Fault::Broken("a written version lies on the table".to_owned()))?.no;
    let behind = now.table().iter().rev().nth(1).map(|proposal| i64::from(proposal.no.0));
    let key = turn.to_seal(tables.class, &Room::of_employment(&at.employment)).await?;
    let name = version_row(id, no);
    let place = |column| Place { column, row: &name };
    let wording = seal_wording(&key, place(tables.wording), written.wording)?;
    let reason = (!written.reason.is_blank()).then(|| key.seal(place(tables.reason), written.reason));
    let (me, now, by) = (&visit.me.id, visit.now.0, written.by.name());
    let mut binds = binds![id.text(), no.0, &at.pair, by, me, now, behind, false, wording, reason];
    let apart = T::apart(written.wording).into_iter().map(|(column, words)| key.seal(place(column), &words).into());
    binds.extend(apart);
    turn.tx.run(tables.add_version, binds).await?;
    T::beside(turn, id, no, written.wording).await
}

/// Where it belongs.
pub struct Where {
    pub employment: EmploymentId,
    pub pair: PairId,
}

fn happened<T: Topic>(step: &Step) -> Happened {
    Happened::version(T::history(step.did), step.version.0)
}

pub(super) async fn add<T: Kept>(
    turn: &mut Turn<'_>,
    permit: Permit<T::Propose>,
    at: &Where,
    sort: T::Sort,
    step: &Step,
    written: &Written<'_, T>,
) -> Result<T::Id, Fault> {
    let id = T::Id::kept(turn.spend(permit, happened::<T>(step)).await?);
    let no = step.version.0;
    let (by, now) = (written.by.name(), turn.visit.now.0);
    let mut binds = binds![id.text(), &at.employment, &at.pair, no, no, by, now];
    binds.extend(T::sort_binds(sort));
    turn.tx.run(T::TABLES.add, binds).await?;
    add_version(turn, &id, at, &step.now, written).await?;
    Ok(id)
}

/// What a save writes besides the new state.
pub(super) enum With<'a, T: Topic> {
    Version(Written<'a, T>),
    /// A yes: to the version on the table, or a new leader's to what is in force already.
    Acceptance(Side, VersionNo),
    Withdrawal(VersionNo),
}

/// Saves a step, if nobody has saved another since it was read.
pub(super) async fn save<T: Kept, D: Deed>(
    turn: &mut Turn<'_>,
    permit: Permit<D>,
    was: &Matter<T>,
    step: Step,
    pair: &PairId,
    with: With<'_, T>,
) -> Result<(), Stop<Refusal<T::Missing>>> {
    let course = was.course.after(step.did).ok_or(Stop::Refused(Refusal::Over))?;
    let id = T::Id::kept(turn.spend(permit, happened::<T>(&step)).await?);
    let (me, at, did) = (turn.visit.me.id.clone(), turn.visit.now, step.did);
    let on_table = step.now.on_table();
    let in_force = step.now.in_force();
    let agreed_at = if in_force == was.agreement.in_force() { was.agreed_at } else { Some(at) };
    let last_no = step.now.last_no().0;
    let (table_no, table_by) =
        (on_table.map(|proposal| i64::from(proposal.no.0)), on_table.map(|proposal| proposal.by.name()));
    let in_force = in_force.map(|no| i64::from(no.0));
    let agreed_at = in_force.and(agreed_at).map(|moment| moment.0);
    let mut binds = binds![id.text(), was.revision, pair, last_no, table_no, table_by, in_force, agreed_at, at.0];
    binds.extend(T::course_binds(course));
    if turn.tx.run(T::TABLES.save, binds).await? == 0 {
        let read = was.agreement.current().unwrap_or(VersionNo::FIRST);
        return Err(Stop::Refused(Refusal::Moved { yours: read, current: read.next() }));
    }
    match with {
        With::Version(written) => {
            let at = Where { employment: was.employment.clone(), pair: pair.clone() };
            add_version(turn, &id, &at, &step.now, &written).await?;
        }
        With::Acceptance(side, no) => {
            turn.tx.run(T::TABLES.add_acceptance, binds![id.text(), no.0, side.name(), &me, at.0]).await?;
            if did == Did::Agree {
                concluded::concluded(turn, was, pair, (side, no)).await?;
            }
        }
        With::Withdrawal(no) => {
            turn.tx.run(T::TABLES.withdraw_version, binds![id.text(), no.0, true]).await?;
        }
    }
    Ok(())
}

/// What has something on the table in a pair. Nobody looks at it: it follows the end of the pair.
///
/// # Errors
/// When the database fails.
pub async fn open_in_pair<T: Kept>(turn: &mut Turn<'_>, pair: &PairId) -> Result<Vec<Matter<T>>, Fault> {
    let mut matters = Vec::new();
    for row in turn.tx.all(T::TABLES.open_in_pair, binds![pair]).await? {
        matters.extend(load::<T>(turn, &T::Id::kept(row.text("id")?)).await?);
    }
    Ok(matters)
}

/// Takes what lies on its table away: the pair has ended.
///
/// # Errors
/// When somebody was there first.
pub async fn clear_table<T: Kept>(turn: &mut Turn<'_>, matter: &Matter<T>) -> Result<(), Fault> {
    let cleared = turn.tx.run(T::TABLES.clear_table, binds![matter.id.text(), matter.revision]).await?;
    if cleared == 0 { Err(Fault::Busy) } else { Ok(()) }
}

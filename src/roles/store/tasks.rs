//! The key tasks of a role, for what belongs to one of them.

use super::ROLES;
use crate::access::{About, Subject, Turn, Unseen};
use crate::agreements::open_wording;
use crate::ground::db::{Fault, Row};
use crate::ground::sealing::{Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, PairId};
use crate::roles::RoleId;
use crate::roles::wording::Wording;

/// The key tasks of a role agreement in force, in order.
pub struct KeyTasks {
    id: RoleId,
    employment: EmploymentId,
    pair: PairId,
    pub words: Vec<Words>,
}

impl About for KeyTasks {
    fn subject(&self) -> Subject {
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}

/// Of the role of an employment, from a row of `id`, `pair`, `no` and `words`, for what is asked together with it.
///
/// # Errors
/// When the row is none of ours.
pub async fn tasks(turn: &mut Turn<'_>, employment: &EmploymentId, row: &Row) -> Result<Vec<Unseen<KeyTasks>>, Fault> {
    let room = Room::of_employment(employment);
    let ring = turn.ring(ROLES, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let (id, no) = (RoleId::stored(row.text("id")?), row.int("no")?);
    let place = Place { column: "role_version.wording", row: &format!("{id}/{no}") };
    let wording: Wording = open_wording(key, place, &Sealed::stored(row.bytes("words")?))?;
    let words = wording.joint.tasks.iter().map(|task| task.what.clone()).filter(|what| !what.is_blank()).collect();
    let (employment, pair) = (employment.clone(), PairId::stored(row.text("pair")?));
    Ok(vec![Unseen::new(KeyTasks { id, employment, pair, words })])
}

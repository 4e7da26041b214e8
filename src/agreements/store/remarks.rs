//! Rows of remarks.

use super::tables::Kept;
use super::{number, side};
use crate::access::{Happened, Permit, Turn};
use crate::agreements::VersionNo;
use crate::agreements::matter::Matter;
use crate::agreements::remark::{Remark, Says};
use crate::binds;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::id::Identity;
use crate::ground::sealing::{Place, Room, Sealed, Words, unless_erased};
use crate::people::{PairId, Side};

/// The remarks on something somebody reads, oldest first. A leader reads those of their own pair (I16).
///
/// # Errors
/// When the database fails.
pub async fn remarks_on<T: Kept>(turn: &mut Turn<'_>, matter: &Matter<T>) -> Result<Vec<Remark>, Fault> {
    let tables = &T::TABLES;
    let rows = turn.tx.all(tables.remarks, binds![matter.id.text()]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let room = Room::of_employment(&matter.employment);
    let ring = turn.ring(tables.class, [room.clone()]).await?;
    let Some(key) = unless_erased(ring.key(&room))? else { return Ok(Vec::new()) };
    let mut remarks = Vec::with_capacity(rows.len());
    for row in rows {
        let pair = PairId::stored(row.text("pair")?);
        let me = turn.relations.pair(&pair).and_then(|of| of.side_of(&turn.visit.me.id));
        if me.is_none() {
            continue;
        }
        let line = row.text("id")?;
        let place = Place { column: tables.remark, row: &line };
        remarks.push(Remark {
            no: number(row.int("no")?)?,
            pair,
            by: side(&row, "side")?,
            at: Moment(row.int("at")?),
            says: if row.flag("disagrees")? { Says::Disagrees } else { Says::Beside },
            words: key.open(place, &Sealed::stored(row.bytes("words")?))?,
        });
    }
    Ok(remarks)
}

/// What is written down of a remark.
pub(in crate::agreements) struct NewRemark<'a> {
    pub no: VersionNo,
    pub pair: &'a PairId,
    pub by: Side,
    pub says: Says,
    pub words: &'a Words,
}

pub(in crate::agreements) async fn add_remark<T: Kept>(
    turn: &mut Turn<'_>,
    permit: Permit<T::Remark>,
    matter: &Matter<T>,
    new: &NewRemark<'_>,
) -> Result<(), Fault> {
    let tables = &T::TABLES;
    let disagrees = new.says == Says::Disagrees;
    let what = tables.remarked[usize::from(disagrees)];
    let id = T::Id::kept(turn.spend(permit, Happened::version(what, new.no.0)).await?);
    let (visit, line) = (turn.visit, turn.visit.house.chance.id());
    let key = turn.to_seal(tables.class, &Room::of_employment(&matter.employment)).await?;
    let words = key.seal(Place { column: tables.remark, row: &line }, new.words);
    let (by, me, at) = (new.by.name(), &visit.me.id, visit.now.0);
    let binds = binds![&line, id.text(), new.no.0, new.pair, by, me, at, disagrees, words];
    turn.tx.run(tables.add_remark, binds).await.map(drop)
}

//! Rows of remarks.

use super::tables::Kept;
use super::{number, side};
use crate::access::{Happened, Permit, Turn};
use crate::agreements::VersionNo;
use crate::agreements::matter::Matter;
use crate::agreements::remark::{Remark, Says};
use crate::binds;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row};
use crate::ground::id::Identity;
use crate::ground::sealing::{DataKey, Place, Room, Sealed, Words};
use crate::people::{PairId, Side};

/// What was said beside a version, from a row among the versions.
pub(super) fn remark<T: Kept>(key: &DataKey, line: &str, row: &Row) -> Result<Remark, Fault> {
    let place = Place { column: T::TABLES.remark, row: line };
    Ok(Remark {
        no: number(row.int("no")?)?,
        pair: PairId::stored(row.text("pair")?),
        by: side(row, "side")?,
        at: Moment(row.int("at")?),
        says: if row.flag("withdrawn")? { Says::Disagrees } else { Says::Beside },
        words: key.open(place, &Sealed::stored(row.bytes("wording")?))?,
    })
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

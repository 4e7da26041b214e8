//! Every column of sealed words there is, so that whoever looks after the house can find out whether all of it still
//! opens, without anybody reading a word.

use super::keys::Keys;
use super::{Class, Place, Room, RoomKind, Sealed};
use crate::ground::db::{Db, Fault, Row, Sql};

/// A column of sealed words: of which class they are, and a statement that gives all of them (`sealed`) with the room
/// they belong to (`room`) and the row they lie in (`line`).
pub struct SealedColumn {
    pub column: &'static str,
    pub class: Class,
    pub all: &'static Sql,
}
inventory::collect!(SealedColumn);

/// Declares sealed columns: `sealed_columns! { PLACES = "talk.place" in TALKS, "SELECT …"; }`.
#[macro_export]
macro_rules! sealed_columns {
    ($($name:ident = $column:literal in $class:expr, $text:expr;)+) => {$(
        $crate::sql! { $name = $text; }
        inventory::submit! {
            $crate::ground::sealing::SealedColumn { column: $column, class: $class, all: &$name }
        }
    )+};
}

/// What a column holds, as far as one can say without reading it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Looked {
    pub opens: u64,
    /// The key of their room was erased, or never came along: nobody can read them any more.
    pub erased: u64,
    /// Changed, moved, or sealed with another key.
    pub broken: u64,
}

impl Keys {
    /// Opens every value of a column, and forgets it at once.
    ///
    /// # Errors
    /// When a store cannot be read.
    pub async fn look_through(&self, db: &Db, column: &SealedColumn) -> Result<Looked, Fault> {
        let mut looked = Looked::default();
        let mut tx = db.look().await?;
        tx.in_parts(column.all, 500, async |rows| self.look_at(&rows, column, &mut looked).await).await?;
        Ok(looked)
    }

    async fn look_at(&self, rows: &[Row], column: &SealedColumn, looked: &mut Looked) -> Result<(), Fault> {
        let room = |row: &Row| {
            Room::named(&row.text("room")?).ok_or_else(|| Fault::Broken(format!("{} names no room", column.column)))
        };
        let rooms = rows.iter().map(room).collect::<Result<Vec<Room>, Fault>>()?;
        let ring = self.ring(column.class, rooms.iter().cloned()).await?;
        for (row, room) in rows.iter().zip(&rooms) {
            let Ok(key) = ring.key(room) else {
                looked.erased += 1;
                continue;
            };
            let line = row.text("line")?;
            let place = Place { column: column.column, row: &line };
            match key.open(place, &Sealed::stored(row.bytes("sealed")?)) {
                Ok(_) => looked.opens += 1,
                Err(_) => looked.broken += 1,
            }
        }
        Ok(())
    }
}

impl Room {
    /// The room of this name, as it stands in the key store.
    fn named(name: &str) -> Option<Room> {
        let (kind, id) = name.split_once(':')?;
        let kind = match kind {
            "person" => RoomKind::Person,
            "employment" => RoomKind::Employment,
            "pair" => RoomKind::Pair,
            "organisation" => RoomKind::Organisation,
            _ => return None,
        };
        Some(Room { kind, id: id.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_known_by_its_name_again() {
        for room in [Room::of_person("a"), Room::of_employment("b"), Room::of_pair("c"), Room::of_organisation()] {
            assert_eq!(Room::named(&room.name()), Some(room));
        }
        assert_eq!(Room::named("pairs:c"), None);
        assert_eq!(Room::named("pair"), None);
    }
}

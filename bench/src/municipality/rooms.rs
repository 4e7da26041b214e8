//! The keys of the rooms words are sealed in.

use std::collections::{HashMap, HashSet};

use makker::access::House;
use makker::ground::db::Fault;
use makker::ground::sealing::{Class, DataKey, Place, Room, Sealed, Words};

use super::draw::{Kind, id};
use super::shape::Two;

pub(super) const GOALS: Class = Class("goals");
pub(super) const TALKS: Class = Class("talks");
pub(super) const PROMISES: Class = Class("promises");
pub(super) const OWN_NOTES: Class = Class("own_notes");
pub(super) const DIRECTION: Class = Class("direction");

/// All keys some pairs need.
pub struct Rooms(HashMap<(Class, Room), DataKey>);

impl Rooms {
    pub(super) async fn of(house: &House, pairs: &[Two]) -> Result<Rooms, Fault> {
        let mut needed = HashSet::new();
        for two in pairs {
            needed.insert((GOALS, of_employment(two.number)));
            needed.insert((TALKS, of_pair(two.number)));
            needed.insert((PROMISES, of_pair(two.number)));
            needed.insert((OWN_NOTES, of_person(two.employee)));
            needed.insert((OWN_NOTES, of_person(two.leader)));
        }
        fetch(house, needed.into_iter().collect()).await
    }

    pub(super) async fn of_organisation(house: &House) -> Result<Rooms, Fault> {
        fetch(house, vec![(DIRECTION, Room::of_organisation())]).await
    }

    pub(super) fn seal(&self, class: Class, room: Room, column: &'static str, row: &str, words: String) -> Sealed {
        let key = self.0.get(&(class, room)).expect("the keys of these pairs have been fetched");
        key.seal(Place { column, row }, &Words::new(words))
    }
}

pub(super) fn of_employment(number: u64) -> Room {
    Room::of_employment(id(Kind::Employment, number))
}

pub(super) fn of_pair(number: u64) -> Room {
    Room::of_pair(id(Kind::Pair, number))
}

pub(super) fn of_person(number: u64) -> Room {
    Room::of_person(id(Kind::Person, number))
}

async fn fetch(house: &House, needed: Vec<(Class, Room)>) -> Result<Rooms, Fault> {
    let keys = house.keys.to_seal_many(&needed, house.clock.now()).await?;
    Ok(Rooms(needed.into_iter().zip(keys).collect()))
}

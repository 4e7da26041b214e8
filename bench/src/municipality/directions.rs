//! Directions: every unit has one, and half of them have changed.

use makker::access::House;
use makker::binds;
use makker::direction::wording::{Priority, Wording};
use makker::ground::db::Fault;
use makker::ground::sealing::{Room, Words};

use super::bulk::{Basket, Table};
use super::days_from_now;
use super::draw::{Draw, Kind, id};
use super::rooms::{DIRECTION, Rooms};
use super::shape::Shape;
use super::words::text;

static VERSION: Table = Table::new("direction_version", &["unit", "no", "author", "at", "words"]);

pub(super) async fn share(house: &House, shape: Shape) -> Result<(), Fault> {
    let rooms = Rooms::of_organisation(house).await?;
    let mut basket = Basket::default();
    for unit in 1..=shape.leaders() {
        let draw = Draw::of(Kind::Direction, unit);
        for no in 1..=i64::from(draw.in_hundred(50)) + 1 {
            let (name, author) = (id(Kind::Unit, unit), id(Kind::Person, unit));
            let row = format!("{name}/{no}");
            let words = serde_json::to_string(&wording(&draw)).expect("a wording is JSON");
            let words = rooms.seal(DIRECTION, Room::of_organisation(), "direction_version.words", &row, words);
            let at = house.zone.moment(days_from_now(60 * no - 200).at(9, 0, 0, 0)).0;
            basket.put(&VERSION, binds![&name, no, &author, at, words]);
        }
    }
    let mut tx = house.db.begin().await?;
    basket.add_all(&mut tx).await?;
    tx.commit().await
}

fn wording(draw: &Draw) -> Wording {
    let words = |least, most| Words::new(text(draw, least, most));
    let priority = |place: u64| Priority { key: format!("p{place}"), title: words(20, 60), why: words(40, 120) };
    Wording {
        goals: words(80, 200),
        why: words(80, 200),
        priorities: (0..4).map(priority).collect(),
        not_now: words(30, 100),
    }
}

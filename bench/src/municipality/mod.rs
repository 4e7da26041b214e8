//! An organisation of any size, made at once: the slim data set of the load specification, for what exists of the
//! product. The same people, words and dates every time, from one seed; only keys and nonces are new.
//!
//! Deeds through the product's own commands would take the better part of an hour for 100,000 people, so rows are
//! written as the commands would have left them, sealed by the house's own keys in the rooms they belong to. That they
//! are right is not taken on trust: a test reads them through the pages, where a word sealed in the wrong place does
//! not open and a state no rule leads to is not shown.
//!
//! Of the load specification's exceptions: 2 % have a second position with another leader, and those leaders are the
//! ones with forty people. Every text between two begins with the mark of its pair, `~P<pair>~`, so that one that
//! turns up where it must not is known.

mod bulk;
mod directions;
mod draw;
mod goals;
mod happenings;
mod people;
mod promises;
mod rooms;
mod shape;
mod talks;
mod words;

use jiff::civil::{Date, date};
use makker::access::House;
use makker::ground::clock::Moment;
use makker::ground::db::Fault;
use makker::people::Side;

use bulk::Basket;
pub use draw::{Draw, Kind, id};
pub use goals::{GOALS_EACH, title_of};
pub use people::name_of;
pub use rooms::Rooms;
pub use shape::{Shape, Two};
pub use talks::{TALKS_EACH, open_point_of, talk_of};

/// A Monday.
pub const TODAY: Date = date(2026, 11, 16);

/// Pairs written in one transaction.
const PAIRS_AT_ONCE: usize = 512;

/// Fills an empty house with people and what they have had together. Says how many pairs there were, and are.
pub async fn make(house: &House, shape: Shape, tell: impl Fn(u64, u64)) -> Result<(), Fault> {
    people::move_in(house, shape).await?;
    directions::share(house, shape).await?;
    let pairs: Vec<Two> = shape.pairs().collect();
    let mut done = 0;
    for some in pairs.chunks(PAIRS_AT_ONCE) {
        let rooms = Rooms::of(house, some).await?;
        let mut basket = Basket::default();
        for two in some {
            let life = Life { two: *two, rooms: &rooms, house };
            // A second position is one's own work seen by another leader: talks, and no goals of its own.
            if two.number <= shape.people {
                goals::agree(&life, &mut basket);
            }
            talks::hold(&life, &mut basket);
            promises::give(&life, &mut basket);
        }
        let mut tx = house.db.begin().await?;
        basket.add_all(&mut tx).await?;
        tx.commit().await?;
        let before = done;
        done += some.len() as u64;
        tell(before, done);
    }
    Ok(())
}

/// What is known while a pair's half year is written down.
struct Life<'a> {
    two: Two,
    rooms: &'a Rooms,
    house: &'a House,
}

impl Life<'_> {
    fn person(&self, side: Side) -> String {
        let number = match side {
            Side::Employee => self.two.employee,
            Side::Leader => self.two.leader,
        };
        id(Kind::Person, number)
    }

    fn pair(&self) -> String {
        id(Kind::Pair, self.two.number)
    }

    fn employment(&self) -> String {
        id(Kind::Employment, self.two.number)
    }

    /// Words between these two.
    fn marked(&self, text: &str) -> String {
        format!("~P{}~ {text}", self.two.number)
    }

    fn moment(&self, days_ago: i64, hour: i8) -> Moment {
        self.house.zone.moment(days_from_now(-days_ago).at(hour, 0, 0, 0))
    }
}

fn days_from_now(days: i64) -> Date {
    TODAY.saturating_add(jiff::Span::new().days(days))
}

fn side(employee: bool) -> Side {
    if employee { Side::Employee } else { Side::Leader }
}

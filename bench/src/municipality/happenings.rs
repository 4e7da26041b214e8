//! Lines of history. The slim set keeps those of a month.

use makker::binds;
use makker::people::Side;

use super::Life;
use super::bulk::{Basket, Table};
use super::draw::{Kind, id};

static HAPPENING: Table = Table::new("happening", &["id", "at", "person", "what", "thing", "number"]);

const DAYS_KEPT: i64 = 31;
/// Most lines one pair has.
const LINES: u64 = 256;

/// The lines of one pair, in the order they are written.
pub(super) struct Lines<'a> {
    life: &'a Life<'a>,
    next: u64,
}

impl<'a> Lines<'a> {
    /// `part` keeps the lines of goals, talks and promises apart.
    pub(super) fn of(life: &'a Life<'a>, part: u64) -> Lines<'a> {
        Lines { life, next: life.two.number * LINES + part * LINES / 4 }
    }

    pub(super) fn add(
        &mut self,
        basket: &mut Basket,
        days_ago: i64,
        who: Side,
        what: &'static str,
        thing: &str,
        number: Option<i64>,
    ) {
        self.next += 1;
        if days_ago <= DAYS_KEPT {
            let at = self.life.moment(days_ago, 10).0;
            basket.put(
                &HAPPENING,
                binds![id(Kind::Happening, self.next), at, self.life.person(who), what, thing, number],
            );
        }
    }
}

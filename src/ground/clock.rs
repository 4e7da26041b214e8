//! Time, handed in.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::tz::TimeZone;

use super::calendar::{Date, DateTime};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment(pub i64);

#[derive(Clone)]
pub struct Zone(pub TimeZone);

impl Default for Zone {
    fn default() -> Self {
        Zone(TimeZone::get("Europe/Oslo").expect("bundled"))
    }
}

impl Moment {
    pub fn local(&self, zone: &Zone) -> DateTime {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned_datetime(zone.0.clone()).datetime()
    }
    pub fn date(&self, zone: &Zone) -> Date {
        self.local(zone).date()
    }
}

#[derive(Clone)]
pub enum Clock {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => Moment(jiff::Timestamp::now().as_microsecond()),
            Clock::Fixed(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }
}

//! What time it is, and when a moment falls where people are.
//!
//! Nothing in the product asks the machine for the time: the clock is handed in, so that a test can stand on the
//! morning after a deadline, and the demo can begin on the day its story begins.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Microseconds since 1970 in UTC: as stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub struct Moment(pub i64);

impl Moment {
    pub fn date(&self, zone: &Zone) -> Date {
        self.local(zone).date()
    }

    pub fn local(&self, zone: &Zone) -> DateTime {
        zone.0.to_datetime(self.timestamp())
    }

    /// Days of 24 hours. A date some days on is a matter for [`Date`], which knows that a day can have 23.
    pub fn plus_days(self, days: i64) -> Moment {
        self.plus_hours(days.saturating_mul(24))
    }

    pub fn plus_hours(self, hours: i64) -> Moment {
        self.plus_minutes(hours.saturating_mul(60))
    }

    pub fn plus_minutes(self, minutes: i64) -> Moment {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    pub fn plus_seconds(self, seconds: i64) -> Moment {
        Moment(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// How long it is since an earlier moment; nothing when that moment is yet to come.
    pub fn since(self, earlier: Moment) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// Outside the years -9999 to 9999 there are no dates: such moments count as the first or the last.
    fn timestamp(self) -> Timestamp {
        let ends = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_microsecond(self.0).unwrap_or(ends)
    }
}

/// Where the organisation is, as far as clocks go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// `Europe/Oslo` and the like. `None` for a name the tables do not have.
    pub fn named(name: &str) -> Option<Zone> {
        TimeZone::get(name).ok().map(Zone)
    }

    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// When the clocks here show this. In the hour that comes twice in autumn: the first time. In the hour that never
    /// comes in spring: as much later, as clocks that were not put forward would have shown it.
    pub fn moment(&self, local: DateTime) -> Moment {
        let ends = if local.year() < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Moment(self.0.to_ambiguous_timestamp(local).compatible().unwrap_or(ends).as_microsecond())
    }

    /// When the clocks here show the same as at a moment, so many days on.
    pub fn days_after(&self, at: Moment, days: i64) -> Moment {
        let local = at.local(self);
        self.moment(local.saturating_add(jiff::Span::new().days(days)))
    }

    /// The first moment of a day.
    pub fn start(&self, day: Date) -> Moment {
        self.moment(day.at(0, 0, 0, 0))
    }

    /// The first moment after a day: when something that lasts "until and with" it is over.
    pub fn end(&self, day: Date) -> Moment {
        self.start(day.tomorrow().unwrap_or(Date::MAX))
    }
}

impl Default for Zone {
    fn default() -> Self {
        Zone::named("Europe/Oslo").expect("the zone tables are built in")
    }
}

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Stands still until it is [set](Clock::set) or [advanced](Clock::advance). Clones show the same time.
    Fixed(Arc<AtomicI64>),
    /// Runs like the system's, so many microseconds ahead of it or behind.
    From {
        ahead: i64,
    },
}

impl Clock {
    pub fn fixed(at: Moment) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// A clock that shows this moment now, and runs on.
    pub fn running_from(moment: Moment) -> Clock {
        Clock::From { ahead: moment.0.saturating_sub(system().0) }
    }

    pub fn now(&self) -> Moment {
        match self {
            Clock::System => system(),
            Clock::Fixed(at) => Moment(at.load(Ordering::SeqCst)),
            Clock::From { ahead } => Moment(system().0.saturating_add(*ahead)),
        }
    }

    /// Only a fixed clock can be set; the others go on as before.
    pub fn set(&self, to: Moment) {
        if let Clock::Fixed(at) = self {
            at.store(to.0, Ordering::SeqCst);
        }
    }

    /// Only a fixed clock can be moved on; the others go on as before.
    pub fn advance(&self, by: Duration) {
        if let Clock::Fixed(at) = self {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }
}

#[allow(clippy::disallowed_methods, reason = "the one place that reads the system's clock; all others are handed one")]
fn system() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// How long something takes. Says nothing about when.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    #[allow(clippy::disallowed_methods, reason = "it measures a time span, nothing is decided by it")]
    pub fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    #[test]
    fn the_day_in_oslo_begins_before_the_day_in_utc() {
        let oslo = Zone::default();
        let late = Zone::named("UTC").unwrap().moment(datetime(2025, 10, 14, 22, 30, 0, 0));
        assert_eq!(late.date(&oslo), date(2025, 10, 15));
        assert_eq!(late.local(&oslo), datetime(2025, 10, 15, 0, 30, 0, 0));
        assert_eq!(oslo.name(), "Europe/Oslo");
        assert_eq!(Zone::named("Europe/Byvik"), None);
    }

    #[test]
    fn a_day_is_23_hours_in_march_and_25_in_october() {
        let oslo = Zone::default();
        let hours = |day| oslo.end(day).since(oslo.start(day)).as_secs() / 3600;
        assert_eq!([date(2025, 3, 29), date(2025, 3, 30), date(2025, 10, 26)].map(hours), [24, 23, 25]);
    }

    #[test]
    fn days_after_the_clocks_were_changed_they_show_the_same() {
        let oslo = Zone::default();
        for (from, hours) in [(date(2025, 3, 20), 14 * 24 - 1), (date(2025, 10, 14), 14 * 24 + 1)] {
            let at = oslo.moment(from.at(9, 14, 0, 0));
            let later = oslo.days_after(at, 14);
            assert_eq!(later.local(&oslo).time(), at.local(&oslo).time());
            assert_eq!(later, at.plus_hours(hours));
        }
    }

    #[test]
    fn the_hour_that_comes_twice_is_its_first_and_the_hour_that_never_comes_is_an_hour_later() {
        let oslo = Zone::default();
        let twice = oslo.moment(datetime(2025, 10, 26, 2, 30, 0, 0));
        assert_eq!(twice.plus_hours(1).local(&oslo), datetime(2025, 10, 26, 2, 30, 0, 0));
        let never = oslo.moment(datetime(2025, 3, 30, 2, 30, 0, 0));
        assert_eq!(never.local(&oslo), datetime(2025, 3, 30, 3, 30, 0, 0));
    }

    #[test]
    fn moments_beyond_the_calendar_count_as_its_first_or_last_day() {
        let utc = Zone::named("UTC").unwrap();
        assert_eq!(Moment(i64::MAX).date(&utc).year(), 9999);
        assert_eq!(Moment(i64::MIN).date(&utc).year(), -9999);
        assert_eq!(utc.end(Date::MAX), utc.start(Date::MAX));
        assert_eq!(Moment(i64::MAX).plus_days(i64::MAX), Moment(i64::MAX));
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told_and_its_clones_with_it() {
        let clock = Clock::fixed(Moment(5));
        let shared = clock.clone();
        assert_eq!(shared.now(), Moment(5));
        clock.advance(Duration::from_micros(3));
        assert_eq!(shared.now(), Moment(8));
        shared.set(Moment(1));
        assert_eq!(clock.now(), Moment(1));
        assert_eq!(Moment(1).since(Moment(2)), Duration::ZERO);
    }

    #[test]
    fn a_clock_running_from_a_moment_goes_on_from_there() {
        let start = Zone::default().moment(datetime(2025, 10, 14, 9, 0, 0, 0));
        let clock = Clock::running_from(start);
        let first = clock.now();
        assert!(first >= start && first < start.plus_minutes(10));
        std::thread::sleep(Duration::from_millis(2));
        assert!(clock.now() > first);
        clock.set(Moment(0));
        assert!(clock.now() > first, "it cannot be set");
    }
}

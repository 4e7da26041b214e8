//! When a talk is: a local day, a time of day, and how long.

use jiff::civil::Weekday;

use crate::ground::calendar::{Date, Time};

/// Days after its own in which a talk can still be held or moved (states, domain 3.3).
pub(super) const GRACE_DAYS: i64 = 7;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct When {
    pub day: Date,
    pub starts: Time,
    pub minutes: u16,
}

impl When {
    /// What is offered to choose from. Fifteen minutes is a talk too (S37).
    pub const LENGTHS: [u16; 5] = [15, 30, 45, 60, 90];

    #[must_use]
    pub fn ends(self) -> Time {
        self.starts.wrapping_add(jiff::Span::new().minutes(i64::from(self.minutes)))
    }

    /// The last day on which it can be held or moved without being missed.
    #[must_use]
    pub fn grace_until(self) -> Date {
        self.day.saturating_add(jiff::Span::new().days(GRACE_DAYS))
    }

    /// As it stands in a form, so that an answer says which time it answers: `2026-10-16T10:00/45`.
    #[must_use]
    pub fn token(self) -> String {
        format!("{}T{}/{}", self.day, clock(self.starts), self.minutes)
    }

    #[must_use]
    pub fn parse(token: &str) -> Option<When> {
        let (day, rest) = token.split_once('T')?;
        let (starts, minutes) = rest.split_once('/')?;
        When::of(day, starts, minutes)
    }

    /// From three fields: `2026-10-16`, `10:00`, `45`.
    #[must_use]
    pub fn of(day: &str, starts: &str, minutes: &str) -> Option<When> {
        let minutes = minutes.parse().ok().filter(|minutes| (5..=480).contains(minutes))?;
        Some(When { day: day.parse().ok()?, starts: time_of_day(starts)?, minutes })
    }
}

/// The day itself, or the Monday after a weekend: what is suggested, never what is demanded.
#[must_use]
pub fn working_day(day: Date) -> Date {
    let on = match day.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => 0,
    };
    day.saturating_add(jiff::Span::new().days(on))
}

/// `10:00`, as forms and the database have it.
#[must_use]
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The opposite of [`clock`]; seconds, which some browsers send, are left out.
#[must_use]
pub fn time_of_day(text: &str) -> Option<Time> {
    let mut parts = text.trim().split([':', '.']);
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

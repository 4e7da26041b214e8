//! When and of what a person wants e-mail.

use super::told::Kind;
use crate::ground::calendar::{Date, DateTime, is_working_day};

/// The first hour one may be told in, and the first one may not, on working days.
const OPEN: (i8, i8) = (7, 17);
/// The hour of the one message a day.
const DAILY: i8 = 8;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pace {
    AtOnce,
    /// What has come is told as one, in the morning.
    Daily,
}

impl Pace {
    pub const ALL: [Pace; 2] = [Pace::AtOnce, Pace::Daily];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Pace::AtOnce => "at_once",
            Pace::Daily => "daily",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Pace> {
        Pace::ALL.into_iter().find(|pace| pace.name() == name)
    }
}

/// Evenings, nights, weekends and days off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quiet {
    Kept,
    Off,
}

impl Quiet {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Quiet::Kept => "kept",
            Quiet::Off => "off",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Quiet> {
        [Quiet::Kept, Quiet::Off].into_iter().find(|quiet| quiet.name() == name)
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choices {
    pub pace: Pace,
    pub quiet: Quiet,
    pub unwanted: Vec<Kind>,
}

impl Default for Choices {
    fn default() -> Self {
        Choices { pace: Pace::AtOnce, quiet: Quiet::Kept, unwanted: Vec::new() }
    }
}

/// When something is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    Now,
    /// At this hour, with everything else that waits for it.
    Later(DateTime),
}

impl Choices {
    #[must_use]
    pub fn wants(&self, kind: Kind) -> bool {
        !self.unwanted.contains(&kind)
    }

    /// When what came now, as the clocks show it, is told.
    #[must_use]
    pub fn when(&self, now: DateTime) -> When {
        match self.pace {
            Pace::AtOnce => self.when_sent(now),
            Pace::Daily => {
                let today = (now.hour() < DAILY).then_some(now.date()).filter(|day| self.is_open_on(*day));
                let day = today.unwrap_or_else(|| self.next_open_day(now.date()));
                When::Later(day.at(DAILY, 0, 0, 0))
            }
        }
    }

    /// When what has waited long enough is told: not in a quiet hour.
    #[must_use]
    pub fn when_sent(&self, now: DateTime) -> When {
        let (first, over) = OPEN;
        let open_today = self.is_open_on(now.date());
        match (self.quiet, open_today) {
            (Quiet::Off, _) => When::Now,
            (Quiet::Kept, true) if (first..over).contains(&now.hour()) => When::Now,
            (Quiet::Kept, true) if now.hour() < first => When::Later(now.date().at(first, 0, 0, 0)),
            (Quiet::Kept, _) => When::Later(self.next_open_day(now.date()).at(first, 0, 0, 0)),
        }
    }

    fn is_open_on(&self, day: Date) -> bool {
        match self.quiet {
            Quiet::Off => true,
            Quiet::Kept => is_working_day(day),
        }
    }

    fn next_open_day(&self, day: Date) -> Date {
        let mut next = day.tomorrow().unwrap_or(Date::MAX);
        while !self.is_open_on(next) && next < Date::MAX {
            next = next.tomorrow().unwrap_or(Date::MAX);
        }
        next
    }
}

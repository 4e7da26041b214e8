//! The fields that say when: read from a form, and given back with everything that was written.

use crate::conversations::time::{When, clock, working_day};
use crate::ground::calendar::{Date, day_as_fields_have_it, read_day};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::Faults;

/// The usual length of a monthly talk (30-45 minutes).
const USUAL_MINUTES: u16 = 45;

/// What stands in the fields.
#[derive(Clone, Default)]
pub(super) struct TimeFields {
    pub day: String,
    pub starts: String,
    pub minutes: String,
}

/// A length one can choose.
pub(super) struct Length {
    pub minutes: u16,
    pub words: String,
    pub chosen: bool,
}

impl TimeFields {
    pub fn read(fields: &Fields) -> TimeFields {
        let one = |name: &str| fields.one(name).trim().to_owned();
        TimeFields { day: day_as_fields_have_it(fields.one("dag")), starts: one("tid"), minutes: one("varighet") }
    }

    pub fn of(when: When) -> TimeFields {
        TimeFields { day: when.day.to_string(), starts: clock(when.starts), minutes: when.minutes.to_string() }
    }

    /// The same time of day, on another working day.
    pub fn like(when: When, day: Date) -> TimeFields {
        TimeFields::of(When { day: working_day(day), ..when })
    }

    /// Whether anything is said of a time at all.
    pub fn is_blank(&self) -> bool {
        self.day.is_empty() && self.starts.is_empty()
    }

    /// When it is, or what must be changed first.
    pub fn when(&self, t: T) -> Result<When, Faults> {
        let mut faults = Faults::default();
        if read_day(&self.day).is_none() {
            faults.add("dag", t.talk_refused_day());
        }
        if crate::conversations::time::time_of_day(&self.starts).is_none() {
            faults.add("tid", t.talk_refused_time());
        }
        let when = When::of(&self.day, &self.starts, &self.minutes);
        match when {
            Some(when) if faults.is_empty() => Ok(when),
            _ if faults.is_empty() => {
                faults.add("varighet", t.talk_refused_length());
                Err(faults)
            }
            _ => Err(faults),
        }
    }

    /// The lengths to choose from, with the one that stands there.
    pub fn lengths(&self, t: T) -> Vec<Length> {
        let chosen = self.minutes.parse().ok().filter(|minutes| (5..=480).contains(minutes)).unwrap_or(USUAL_MINUTES);
        let mut all = When::LENGTHS.to_vec();
        if !all.contains(&chosen) {
            all.push(chosen);
            all.sort_unstable();
        }
        let length =
            |minutes: u16| Length { minutes, words: t.talk_minutes(usize::from(minutes)), chosen: minutes == chosen };
        all.into_iter().map(length).collect()
    }
}

//! Dates, times, amounts and lists as people say them, in each language.
//!
//! «Torsdag 16. oktober kl. 10.00», «om to dager», «sju uker»: dates in words, number words up to twelve, the year only
//! when it is another than today's. All begin in lower case, since they mostly stand inside a sentence:
//! [`T::capital`] is for the beginning of one. The names of days and months, and the order they stand in, are texts like
//! all others: CLDR's patterns say «tirsdag 14 oktober», without the full stop, where no year is asked for.

mod reading;
mod working;

pub use jiff::civil::{Date, DateTime, Time};
pub use reading::{day_as_fields_have_it, read_day};
pub use working::{easter, is_working_day, working_days_after};

use crate::ground::text::{Language, T};

/// What the counted word is: én dag, éi veke, ett løfte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

impl T {
    /// «tirsdag 14. oktober», or «tirsdag 14. oktober 2025» in another year.
    pub fn weekday_date(self, day: Date, today: Date) -> String {
        self.date_with_weekday(self.weekday(day), self.day_month(day, today))
    }

    /// «14. oktober», or «14. oktober 2025» in another year.
    pub fn day_month(self, day: Date, today: Date) -> String {
        match day.year() == today.year() {
            true => self.date_day_month(day.day(), self.month(day)),
            false => self.date_day_month_year(day.day(), self.month(day), day.year()),
        }
    }

    /// «tirsdag».
    pub fn weekday(self, day: Date) -> String {
        self.date_weekday(day.weekday().to_monday_one_offset().unsigned_abs().into())
    }

    /// «oktober».
    pub fn month(self, day: Date) -> String {
        self.date_month(day.month().unsigned_abs().into())
    }

    /// «okt», without a full stop: under a dot in a row of months.
    pub fn month_short(self, day: Date) -> String {
        self.date_month_short(day.month().unsigned_abs().into())
    }

    /// «10.00», in English «10:00».
    pub fn time(self, time: Time) -> String {
        let between = if self.lang() == Language::English { ':' } else { '.' };
        format!("{:02}{between}{:02}", time.hour(), time.minute())
    }

    /// «kl. 10.00», in English «10:00».
    pub fn clock(self, time: Time) -> String {
        self.date_clock(self.time(time))
    }

    /// «kl. 10.00–10.45», in English «10:00–10:45».
    pub fn clock_range(self, from: Time, to: Time) -> String {
        self.date_clock_range(self.time(from), self.time(to))
    }

    /// «i dag», «i morgen», «for tre dager siden», «om en uke»: within a week either way. Further off there is nothing
    /// to say better than the date.
    pub fn near(self, day: Date, today: Date) -> Option<String> {
        let ahead = days_between(today, day);
        let days = ahead.unsigned_abs() as usize;
        let words = || self.number_word(days, Gender::Masculine);
        match ahead {
            0 => Some(self.date_today()),
            1 => Some(self.date_tomorrow()),
            -1 => Some(self.date_yesterday()),
            7 => Some(self.date_in_a_week()),
            -7 => Some(self.date_a_week_ago()),
            2..=6 => Some(self.date_in_days(days, words())),
            -6..=-2 => Some(self.date_days_ago(days, words())),
            _ => None,
        }
    }

    /// How long ago in whole weeks, «sju uker», or in days within the first week, «tre dager». Only the amount, for a
    /// sentence that goes on («… siden dere snakket sammen»). Nothing when the day is today or to come.
    pub fn weeks_since(self, day: Date, today: Date) -> Option<String> {
        match usize::try_from(days_between(day, today)).ok()? {
            0 => None,
            days @ 1..7 => Some(self.days(days)),
            days => Some(self.weeks(days / 7)),
        }
    }

    /// «én dag», «fjorten» never: «14 dager».
    pub fn days(self, days: usize) -> String {
        self.date_days(days, self.number_word(days, Gender::Masculine))
    }

    /// «éi veke», «sju veker».
    pub fn weeks(self, weeks: usize) -> String {
        self.date_weeks(weeks, self.number_word(weeks, Gender::Feminine))
    }

    /// In letters up to twelve, in digits above.
    pub fn number_word(self, number: usize, of: Gender) -> String {
        match (number, of) {
            (1, Gender::Masculine) => self.number_one("masculine"),
            (1, Gender::Feminine) => self.number_one("feminine"),
            (1, Gender::Neuter) => self.number_one("neuter"),
            _ => self.number_in_letters(number),
        }
    }

    /// The same with a capital letter first, for the beginning of a sentence.
    pub fn capital(self, text: impl AsRef<str>) -> String {
        let mut letters = text.as_ref().chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// «Sunniva, Håkon og Yusuf».
    pub fn list(self, items: &[impl AsRef<str>]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                self.list_two(first.join(", "), last.as_ref())
            }
        }
    }
}

/// From one day to another, negative when the other comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests;

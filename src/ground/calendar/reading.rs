//! A day as a person writes it. Most browsers give a calendar to choose from, and send `2025-10-16`. Where there is none one
//! writes «16. oktober 2025», «16.10.2025» or «16/10/25», in any of our languages, and is understood.

use super::Date;
use crate::ground::text::{Language, T};

/// Nobody makes an appointment outside these: it is a slip of the finger, and is said to be.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The day that is meant, or nothing when it cannot be told.
#[must_use]
pub fn read_day(text: &str) -> Option<Date> {
    let mut parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = match (parts.next(), first.len(), month_named(first)) {
        (Some(_), ..) => return None,
        (None, 4, None) => (first, second, third),
        (None, _, Some(_)) => (third, first, second),
        (None, _, None) => (third, second, first),
    };
    let month = month_named(month).or_else(|| month.parse().ok())?;
    let date = Date::new(year_meant(year)?, month, day.parse().ok()?).ok()?;
    YEARS.contains(&date.year()).then_some(date)
}

/// «25» is 2025: what is agreed on lies ahead.
fn year_meant(year: &str) -> Option<i16> {
    match (year.len(), year.parse().ok()?) {
        (2, short) => Some(2000 + short),
        (4, year) => Some(year),
        _ => None,
    }
}

fn month_named(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let is = |month: &i8| {
        let number = usize::from(month.unsigned_abs());
        let of = |t: T| [t.date_month(number), t.date_month_short(number)];
        Language::ALL.into_iter().flat_map(|language| of(T(language))).any(|known| known.to_lowercase() == name)
    };
    (1..=12).find(is)
}

/// As a date field wants it, when the day can be told; otherwise as it was written, to be corrected.
#[must_use]
pub fn day_as_fields_have_it(text: &str) -> String {
    read_day(text).map_or_else(|| text.trim().to_owned(), |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_day_is_understood_as_people_write_it_in_every_language() {
        for text in [
            "2025-10-16",
            "16.10.2025",
            " 16. 10. 25 ",
            "16/10/2025",
            "16-10-2025",
            "16. oktober 2025",
            "16 OKTOBER 2025",
            "16. okt. 2025",
            "16 October 2025",
            "October 16, 2025",
        ] {
            assert_eq!(read_day(text), Some(date(2025, 10, 16)), "{text}");
            assert_eq!(day_as_fields_have_it(text), "2025-10-16");
        }
        for (text, day) in [("17. mai 2026", date(2026, 5, 17)), ("17 May 2026", date(2026, 5, 17))] {
            assert_eq!(read_day(text), Some(day));
        }
    }

    #[test]
    fn what_is_no_day_is_given_back_as_it_was_written() {
        for text in [
            "",
            "i morgen",
            "30. februar 2026",
            "2025-02-29",
            "31.04.2026",
            "0001-01-01",
            "9999-12-31",
            "-009999-01-01",
            "16. oktober",
            "16.10.2025 10.00",
            "16. kvartal 2025",
            "10/16/2025",
            "١٦.١٠.٢٠٢٥",
            "99999999999999999999.1.1",
            "1.1.20255",
        ] {
            assert_eq!(read_day(text), None, "{text}");
            assert_eq!(day_as_fields_have_it(text), text);
        }
        assert_eq!(read_day("29.2.2028"), Some(date(2028, 2, 29)));
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_a_day_or_no_day(text in ".{0,40}") {
            if let Some(day) = read_day(&text) {
                prop_assert_eq!(read_day(&day.to_string()), Some(day));
            }
        }
    }
}

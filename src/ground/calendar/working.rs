//! Working days in Norway: Monday to Friday, without the days off (lov om 1. og 17. mai, helligdagsfredloven § 2).

use super::Date;
use jiff::civil::Weekday;
use jiff::{Span, ToSpan};

/// Easter Sunday, by the Gregorian calendar. Source: the anonymous algorithm («Meeus/Jones/Butcher»), Nature 1876.
#[must_use]
pub fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let (leap, rest) = (century / 4, century % 4);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap - correction + 15) % 30;
    let weekday = (32 + 2 * rest + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let (month, day) = ((epact + weekday - 7 * late + 114) / 31, (epact + weekday - 7 * late + 114) % 31 + 1);
    let part = |part: i32| i8::try_from(part).unwrap_or(1);
    jiff::civil::date(i16::try_from(year).unwrap_or(2000), part(month), part(day))
}

/// Days off that follow Easter, as days after it: Thursday to Monday, Ascension Day, and the second day of Pentecost. Those
/// that always fall on a Sunday are off anyway.
const AFTER_EASTER: [i32; 5] = [-3, -2, 1, 39, 50];
/// Those that fall on the same date each year.
const EACH_YEAR: [(i8, i8); 5] = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

/// Whether most people work on this day.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let easter = easter(day.year());
    let moving = AFTER_EASTER.iter().any(|after| easter.saturating_add(after.days()) == day);
    !(weekend || moving || EACH_YEAR.contains(&(day.month(), day.day())))
}

/// So many working days after this day, which is not counted itself.
#[must_use]
pub fn working_days_after(day: Date, days: u32) -> Date {
    let (mut at, mut left) = (day, days);
    while left > 0 && at < Date::MAX {
        at = at.saturating_add(Span::new().days(1));
        if is_working_day(at) {
            left -= 1;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        let almanac =
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in almanac {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_days_off_are_no_working_days() {
        let off_2026 =
            [(1, 1), (4, 2), (4, 3), (4, 6), (5, 1), (5, 14), (5, 17), (5, 25), (12, 25), (12, 26), (11, 28), (11, 29)];
        for (month, day) in off_2026 {
            assert!(!is_working_day(date(2026, month, day)), "{month}-{day}");
        }
        // The day before Easter's Thursday, Christmas Eve and New Year's Eve are worked, in law.
        for (month, day) in [(4, 1), (4, 7), (5, 15), (12, 24), (12, 31), (11, 27)] {
            assert!(is_working_day(date(2026, month, day)), "{month}-{day}");
        }
    }

    #[test]
    fn five_working_days_go_over_weekends_easter_and_new_year() {
        assert_eq!(working_days_after(date(2025, 10, 14), 5), date(2025, 10, 21));
        assert_eq!(working_days_after(date(2026, 3, 31), 5), date(2026, 4, 10));
        assert_eq!(working_days_after(date(2026, 12, 23), 3), date(2026, 12, 29));
        assert_eq!(working_days_after(date(2026, 5, 13), 1), date(2026, 5, 15));
        assert_eq!(working_days_after(date(2026, 11, 27), 0), date(2026, 11, 27));
    }
}

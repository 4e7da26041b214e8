//! Meetings as calendars have them: RFC 5545, and what is to be done with them by e-mail, RFC 5546.
//!
//! - A meeting is local time in a named zone, never a moment a week or a month after another: what is at nine stays at nine
//!   when the clocks are changed. In Europe/Oslo the zone's rule goes along; in any other the moment is told in UTC.
//! - An hour that never comes is an hour later, and one that comes twice is its first, as on the pages; that one is told in
//!   UTC, so that no calendar has to guess.
//! - What is written is escaped and folded, so that no text can begin a line of its own.

use super::calendar::DateTime;
use super::clock::{Moment, Zone};

/// What is to be done with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    Request,
    Cancel,
    /// To be looked at, in a feed.
    Publish,
}

impl Method {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
            Method::Publish => "PUBLISH",
        }
    }
}

/// One meeting.
#[derive(Clone, Debug)]
pub struct Meeting<'a> {
    /// The same for as long as it is the same meeting, wherever it is moved.
    pub uid: String,
    /// Rises with each change: a calendar keeps the highest.
    pub sequence: i64,
    pub title: &'a str,
    pub starts: DateTime,
    pub minutes: u16,
    pub cancelled: bool,
}

/// Who asks, and who is asked. Nobody else is named.
#[derive(Clone, Copy, Debug)]
pub struct Between<'a> {
    pub organizer: &'a str,
    pub attendee: &'a str,
}

/// The zone whose rule goes along: last Sunday of March and of October, at one o'clock UTC (directive 2000/84/EC).
const OSLO: &str = "Europe/Oslo";
const RULE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Oslo",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A file of meetings.
#[must_use]
pub fn file(method: Method, meetings: &[Meeting<'_>], between: Option<Between<'_>>, zone: &Zone, at: Moment) -> String {
    let mut file = File(String::new());
    file.lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Makker//Makker//NO", "CALSCALE:GREGORIAN"]);
    file.line("METHOD", method.name());
    if zone.name() == OSLO {
        file.lines(RULE);
    }
    for meeting in meetings {
        file.meeting(meeting, between, zone, at);
    }
    file.lines(["END:VCALENDAR"]);
    file.0
}

struct File(String);

impl File {
    fn meeting(&mut self, meeting: &Meeting<'_>, between: Option<Between<'_>>, zone: &Zone, at: Moment) {
        let starts = zone.moment(meeting.starts);
        let ends = starts.plus_minutes(i64::from(meeting.minutes));
        self.lines(["BEGIN:VEVENT"]);
        self.line("UID", &escaped(&meeting.uid));
        self.line("SEQUENCE", &meeting.sequence.to_string());
        self.line("DTSTAMP", &in_utc(at));
        let local = zone.name() == OSLO && is_told_apart(starts, zone) && is_told_apart(ends, zone);
        for (name, at) in [("DTSTART", starts), ("DTEND", ends)] {
            match local {
                true => self.line(&format!("{name};TZID={OSLO}"), &written(at.local(zone))),
                false => self.line(name, &in_utc(at)),
            }
        }
        self.line("SUMMARY", &escaped(meeting.title));
        self.lines(["CLASS:PRIVATE", "TRANSP:OPAQUE"]);
        self.line("STATUS", if meeting.cancelled { "CANCELLED" } else { "CONFIRMED" });
        if let Some(Between { organizer, attendee }) = between {
            self.line("ORGANIZER;CN=Makker", &format!("mailto:{}", escaped(organizer)));
            self.line("ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", &format!("mailto:{}", escaped(attendee)));
        }
        self.lines(["END:VEVENT"]);
    }

    fn lines<'l>(&mut self, lines: impl IntoIterator<Item = &'l str>) {
        for line in lines {
            self.0.push_str(line);
            self.0.push_str("\r\n");
        }
    }

    /// Folded after 75 bytes at most, never within a letter (3.1).
    fn line(&mut self, name: &str, value: &str) {
        let mut long = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if long + letter.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                long = 1;
            }
            self.0.push(letter);
            long += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Whether the clocks show this once. In the hour that comes twice no calendar can tell which is meant.
fn is_told_apart(at: Moment, zone: &Zone) -> bool {
    let shown = at.local(zone);
    [-1, 1].into_iter().all(|hours| at.plus_hours(hours).local(zone) != shown)
}

fn in_utc(at: Moment) -> String {
    let utc = Zone::named("UTC").expect("the zone tables are built in");
    format!("{}Z", written(at.local(&utc)))
}

fn written(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// A text in one line (3.3.11); what steers a line is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use calcard::common::timezone::Tz;
    use calcard::icalendar::{ICalendar, ICalendarProperty, dates::TimeOrDelta};
    use jiff::civil::{date, datetime};
    use jiff::{Timestamp, ToSpan};

    use super::*;

    fn meeting(starts: DateTime) -> Meeting<'static> {
        Meeting {
            uid: "abc@makker.test".to_owned(),
            sequence: 2,
            title: "Samtale",
            starts,
            minutes: 45,
            cancelled: false,
        }
    }

    const BETWEEN: Between<'static> = Between { organizer: "makker@vidvik.test", attendee: "sunniva@vidvik.test" };

    fn request(starts: DateTime, zone: &Zone) -> String {
        file(Method::Request, &[meeting(starts)], Some(BETWEEN), zone, Moment(1_764_321_000_000_000))
    }

    /// The seconds a library that knows nothing of ours reads out of it: from and to.
    fn read(text: &str) -> Vec<(i64, i64)> {
        let read = ICalendar::parse(text).expect("a calendar");
        let expanded = read.expand_dates(Tz::Floating, 100);
        assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
        let times = expanded.events.into_iter().map(|event| {
            let from = event.start.timestamp();
            match event.end {
                TimeOrDelta::Time(to) => (from, to.timestamp()),
                TimeOrDelta::Delta(long) => (from, from + long.num_seconds()),
            }
        });
        times.collect()
    }

    #[test]
    fn a_year_of_monthly_talks_is_at_the_same_hour_on_both_sides_of_summer_time() {
        let oslo = Zone::default();
        for first in [datetime(2026, 11, 5, 9, 0, 0, 0), datetime(2026, 1, 31, 23, 30, 0, 0)] {
            for month in 0..13 {
                let starts = first.saturating_add(month.months());
                let (from, to) = read(&request(starts, &oslo))[0];
                let shown = Timestamp::from_second(from).unwrap().in_tz("Europe/Oslo").unwrap();
                assert_eq!(shown.datetime(), starts, "as the clocks in Oslo show it");
                assert_eq!(to - from, 45 * 60);
            }
        }
    }

    #[test]
    fn every_hour_around_the_changes_is_read_as_we_mean_it() {
        let oslo = Zone::default();
        for year in 2026..2041 {
            for month in [3, 10] {
                let days = (25..=31).map(|day| date(year, month, day));
                for day in days {
                    for hour in 0..24 {
                        let starts = day.at(hour, 30, 0, 0);
                        let (from, to) = read(&request(starts, &oslo))[0];
                        assert_eq!(from, oslo.moment(starts).0 / 1_000_000, "{starts}");
                        assert_eq!(to - from, 45 * 60, "{starts}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_rule_that_goes_along_is_that_of_the_zone() {
        let oslo = Zone::default();
        for year in 2026..2041 {
            for (month, before, after) in [(3, 1, 2), (10, 2, 1)] {
                let sunday = date(year, month, 31).nth_weekday(-1, jiff::civil::Weekday::Sunday).unwrap();
                let last = if date(year, month, 31).weekday() == jiff::civil::Weekday::Sunday {
                    date(year, month, 31)
                } else {
                    sunday
                };
                let ahead = |hour| {
                    let at = last.at(hour, 0, 0, 0);
                    let utc = Zone::named("UTC").unwrap();
                    (utc.moment(at).0 - oslo.moment(at).0) / 3_600_000_000
                };
                assert_eq!((ahead(0), ahead(4)), (before, after), "{last}");
            }
        }
    }

    #[test]
    fn in_any_other_zone_the_moment_is_told_in_utc() {
        let helsinki = Zone::named("Europe/Helsinki").unwrap();
        let text = request(datetime(2026, 7, 1, 9, 0, 0, 0), &helsinki);
        assert!(text.contains("DTSTART:20260701T060000Z\r\n") && !text.contains("TZID"), "{text}");
    }

    #[test]
    fn it_names_the_meeting_and_what_is_to_be_done_and_no_place_and_nobody_else() {
        let text = request(datetime(2026, 7, 1, 9, 0, 0, 0), &Zone::default());
        for line in ["METHOD:REQUEST", "UID:abc@makker.test", "SEQUENCE:2", "SUMMARY:Samtale", "CLASS:PRIVATE"] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        for none in ["LOCATION", "DESCRIPTION", "COMMENT", "URL", "X-"] {
            assert!(!text.contains(none), "{none} in {text}");
        }
        assert!(text.lines().all(|line| line.len() <= 75) && !text.replace("\r\n", "").contains(['\r', '\n']));
        let cancelled = Meeting { cancelled: true, sequence: 3, ..meeting(datetime(2026, 7, 1, 9, 0, 0, 0)) };
        let text = file(Method::Cancel, &[cancelled], Some(BETWEEN), &Zone::default(), Moment(0));
        assert!(
            text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n") && text.contains("SEQUENCE:3")
        );
    }

    #[test]
    fn no_text_begins_a_line_of_its_own() {
        let title = "Samtale\r\nBEGIN:VEVENT\r\nUID:x; å, \\ og mye mer enn det som går inn på en eneste linje i en slik fil æøå";
        let meeting = Meeting { title, ..meeting(datetime(2026, 7, 1, 9, 0, 0, 0)) };
        let text = file(Method::Publish, &[meeting], None, &Zone::default(), Moment(0));
        let read = ICalendar::parse(text.as_str()).unwrap();
        let events: Vec<_> = read.components.iter().filter(|part| part.uid().is_some()).collect();
        assert_eq!(events.len(), 1);
        let summary = events[0].property(&ICalendarProperty::Summary).unwrap();
        assert_eq!(summary.values[0].as_text().unwrap(), title.replace('\r', ""));
        assert!(text.lines().all(|line| line.len() <= 75));
    }
}

use jiff::civil::{date, time};

use super::*;

const NB: T = T(Language::Bokmal);
const NN: T = T(Language::Nynorsk);
const EN: T = T(Language::English);

fn in_all<R>(say: impl Fn(T) -> R) -> [R; 3] {
    [NB, NN, EN].map(say)
}

#[test]
fn dates_are_said_in_words_without_the_year_that_is() {
    let (day, today) = (date(2025, 10, 14), date(2025, 10, 1));
    assert_eq!(
        in_all(|t| t.weekday_date(day, today)),
        ["tirsdag 14. oktober", "tysdag 14. oktober", "Tuesday 14 October"]
    );
    assert_eq!(in_all(|t| t.day_month(day, today)), ["14. oktober", "14. oktober", "14 October"]);
    assert_eq!(in_all(|t| t.weekday(date(2025, 10, 18))), ["lørdag", "laurdag", "Saturday"]);
    assert_eq!(in_all(|t| t.month(day)), ["oktober", "oktober", "October"]);
}

#[test]
fn another_year_is_named() {
    let (day, today) = (date(2026, 11, 21), date(2025, 12, 31));
    assert_eq!(
        in_all(|t| t.weekday_date(day, today)),
        ["lørdag 21. november 2026", "laurdag 21. november 2026", "Saturday 21 November 2026"]
    );
    assert_eq!(in_all(|t| t.day_month(day, today)), ["21. november 2026", "21. november 2026", "21 November 2026"]);
}

#[test]
fn short_months_have_no_full_stop() {
    let months = |t: T| (1..=12).map(|month| t.month_short(date(2025, month, 1))).collect::<Vec<_>>().join(" ");
    assert_eq!(months(NB), "jan feb mars apr mai juni juli aug sep okt nov des");
    assert_eq!(months(NN), "jan feb mars apr mai juni juli aug sep okt nov des");
    assert_eq!(months(EN), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
}

#[test]
fn every_day_and_month_has_its_name() {
    let days = |t: T| (13..=19).map(|day| t.weekday(date(2025, 10, day))).collect::<Vec<_>>().join(" ");
    assert_eq!(days(NB), "mandag tirsdag onsdag torsdag fredag lørdag søndag");
    assert_eq!(days(NN), "måndag tysdag onsdag torsdag fredag laurdag søndag");
    assert_eq!(days(EN), "Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    let months = |t: T| (1..=12).map(|month| t.month(date(2025, month, 1))).collect::<Vec<_>>().join(" ");
    assert_eq!(months(NB), "januar februar mars april mai juni juli august september oktober november desember");
    assert_eq!(months(NB), months(NN));
    assert!(months(EN).starts_with("January February March") && months(EN).ends_with("November December"));
}

#[test]
fn times_are_written_as_each_language_writes_them() {
    let (from, to) = (time(9, 5, 59, 0), time(10, 45, 0, 0));
    assert_eq!(in_all(|t| t.time(from)), ["09.05", "09.05", "09:05"]);
    assert_eq!(in_all(|t| t.clock(from)), ["kl. 09.05", "kl. 09.05", "09:05"]);
    assert_eq!(in_all(|t| t.clock_range(from, to)), ["kl. 09.05–10.45", "kl. 09.05–10.45", "09:05–10:45"]);
}

#[test]
fn a_day_within_a_week_is_near() {
    let today = date(2025, 12, 30);
    let near = |t: T, days: i64| t.near(today.saturating_add(jiff::Span::new().days(days)), today);
    let said = |t: T| [-7, -3, -1, 0, 1, 2, 6, 7].map(|days| near(t, days).unwrap());
    assert_eq!(
        said(NB),
        [
            "for en uke siden",
            "for tre dager siden",
            "i går",
            "i dag",
            "i morgen",
            "om to dager",
            "om seks dager",
            "om en uke"
        ]
    );
    assert_eq!(
        said(NN),
        [
            "for ei veke sidan",
            "for tre dagar sidan",
            "i går",
            "i dag",
            "i morgon",
            "om to dagar",
            "om seks dagar",
            "om ei veke"
        ]
    );
    assert_eq!(
        said(EN),
        ["a week ago", "three days ago", "yesterday", "today", "tomorrow", "in two days", "in six days", "in a week"]
    );
    for far in [-400, -8, 8, 365] {
        assert_eq!(near(NB, far), None);
    }
}

#[test]
fn how_long_ago_is_said_in_weeks_and_within_the_first_in_days() {
    let today = date(2025, 10, 14);
    let since = |t: T, days: i64| t.weeks_since(today.saturating_sub(jiff::Span::new().days(days)), today);
    assert_eq!(in_all(|t| since(t, 50).unwrap()), ["sju uker", "sju veker", "seven weeks"]);
    assert_eq!(in_all(|t| since(t, 7).unwrap()), ["én uke", "éi veke", "one week"]);
    assert_eq!(in_all(|t| since(t, 3).unwrap()), ["tre dager", "tre dagar", "three days"]);
    assert_eq!(in_all(|t| since(t, 1).unwrap()), ["én dag", "éin dag", "one day"]);
    assert_eq!(in_all(|t| since(t, 7 * 13).unwrap()), ["13 uker", "13 veker", "13 weeks"]);
    assert_eq!(since(NB, 0), None);
    assert_eq!(since(NB, -1), None);
}

#[test]
fn days_are_counted_on_the_calendar_also_across_the_changes_of_the_clocks() {
    assert_eq!(days_between(date(2025, 3, 29), date(2025, 3, 31)), 2);
    assert_eq!(days_between(date(2025, 10, 27), date(2025, 10, 25)), -2);
    assert_eq!(days_between(date(2023, 12, 31), date(2025, 1, 1)), 367);
    assert_eq!(days_between(Date::MIN, Date::MIN), 0);
}

#[test]
fn numbers_are_words_up_to_twelve_and_one_follows_what_is_counted() {
    let one = |t: T| [Gender::Masculine, Gender::Feminine, Gender::Neuter].map(|of| t.number_word(1, of));
    assert_eq!(in_all(one), [["én", "én", "ett"], ["éin", "éi", "eitt"], ["one", "one", "one"]]);
    let some = |t: T| [0, 2, 7, 12, 13].map(|number| t.number_word(number, Gender::Neuter)).join(" ");
    assert_eq!(in_all(some), ["null to sju tolv 13", "null to sju tolv 13", "zero two seven twelve 13"]);
}

#[test]
fn a_sentence_begins_with_a_capital() {
    assert_eq!(NB.capital("øverst"), "Øverst");
    assert_eq!(NB.capital("én uke"), "Én uke");
    assert_eq!(NB.capital("13 uker"), "13 uker");
    assert_eq!(NB.capital(""), "");
}

#[test]
fn names_are_listed_as_one_says_them() {
    let names = ["Sunniva", "Håkon", "Yusuf"];
    assert_eq!(
        in_all(|t| t.list(&names)),
        ["Sunniva, Håkon og Yusuf", "Sunniva, Håkon og Yusuf", "Sunniva, Håkon and Yusuf"]
    );
    assert_eq!(NB.list(&names[..2]), "Sunniva og Håkon");
    assert_eq!(NB.list(&names[..1]), "Sunniva");
    let nobody: [&str; 0] = [];
    assert_eq!(NB.list(&nobody), "");
}

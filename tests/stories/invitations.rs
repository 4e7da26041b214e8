//! A talk that is planned, moved or called off stands in both calendars, and says there that it is one, and when (settled 23).

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty};

use crate::messages::{Told, all_sent};
use crate::stage::database::engines;
use crate::stage::post::Mail;
use crate::talks::{calls, path};

/// The calendar file of a letter, as another library reads it.
pub struct Invitation {
    pub method: String,
    pub uid: String,
    pub sequence: i64,
    pub status: String,
    pub text: String,
}

fn decoded(part: &str) -> String {
    // Quoted-printable, as the letters are written when a line is long or a letter is not plain.
    let joined = part.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'=' => {
                let hex = [rest.next().unwrap(), rest.next().unwrap()];
                bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap()
}

pub fn invitation(mail: &Mail) -> Invitation {
    let (_, part) =
        mail.text.split_once("Content-Type: text/calendar; charset=utf-8; method=").expect("a calendar part");
    let (head, body) = part.split_once("\r\n\r\n").unwrap();
    let body = body.split("\r\n--").next().unwrap();
    let text = if head.contains("quoted-printable") { decoded(body) } else { body.to_owned() };
    let read = ICalendar::parse(text.as_str()).expect("a calendar");
    let event: &ICalendarComponent = read.components.iter().find(|part| part.uid().is_some()).unwrap();
    let sequence = event.property(&ICalendarProperty::Sequence).unwrap().values[0].as_integer().unwrap();
    let status = text.lines().find_map(|line| line.strip_prefix("STATUS:")).unwrap().to_owned();
    let method = head.lines().next().unwrap().to_owned();
    assert!(text.contains(&format!("METHOD:{method}")), "{text}");
    Invitation { method, uid: event.uid().unwrap().to_owned(), sequence, status, text }
}

/// What came, as many letters to each of the two and to nobody else.
async fn to_both(told: &Told, letters: usize) -> Vec<Invitation> {
    all_sent(&told.sender).await;
    let mails = told.postbox.emptied();
    let mut to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    to.sort_unstable();
    let each = [told.address("sunniva").await, told.address("hakon").await];
    let mut both: Vec<&String> = each.iter().flat_map(|address| std::iter::repeat_n(address, letters)).collect();
    both.sort();
    assert_eq!(to, both);
    for mail in &mails {
        let invitation = invitation(mail);
        assert!(invitation.text.contains("SUMMARY:Samtale\r\n") && invitation.text.contains("CLASS:PRIVATE"));
        assert!(invitation.text.replace("\r\n ", "").contains(&format!("mailto:{}", mail.to)));
        // No place, no words, and not even who the other is.
        for word in ["Furu", "Sunniva", "Håkon", "LOCATION", "DESCRIPTION", "kommune"] {
            assert!(!mail.text.contains(word) && !invitation.text.contains(word), "{word} in {}", mail.text);
        }
        assert_eq!(mail.head("Subject"), "Du har en melding i Makker");
    }
    mails.iter().map(invitation).collect()
}

#[tokio::test]
async fn a_talk_stands_in_both_calendars_and_is_moved_and_taken_out_there() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let (mut sunniva, mut hakon) = (told.play.signed_in("sunniva").await, told.play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let called = to_both(&told, 1).await;
        assert!(called.iter().all(|one| one.method == "REQUEST" && one.status == "CONFIRMED"));
        assert!(called[0].text.contains("DTSTART;TZID=Europe/Oslo:20251016T100000"), "{}", called[0].text);
        assert!(called[0].text.contains("DTEND;TZID=Europe/Oslo:20251016T104500"));

        // Over the end of summer time: the same hour on the clock.
        let page = hakon.get(&talk).await;
        let form = hakon.follow(&page, "Flytt tidspunkt").await;
        hakon.press(&form, "Flytt samtalen", &[("dag", "2025-10-27")]).await;
        let moved = to_both(&told, 1).await;
        assert!(moved.iter().all(|one| one.method == "REQUEST" && one.uid == called[0].uid));
        assert!(moved[0].sequence > called[0].sequence);
        assert!(moved[0].text.contains("DTSTART;TZID=Europe/Oslo:20251027T100000"));

        let page = sunniva.get(&talk).await;
        let form = sunniva.follow(&page, "Avlys samtalen").await;
        sunniva.press(&form, "Avlys samtalen", &[("grunn", "Kurs")]).await;
        // The two keep a date: the next one comes with it.
        let (off, next): (Vec<_>, Vec<_>) =
            to_both(&told, 2).await.into_iter().partition(|one| one.uid == called[0].uid);
        assert!(off.iter().all(|one| one.method == "CANCEL" && one.status == "CANCELLED"));
        assert!(off.len() == 2 && off[0].sequence > moved[0].sequence);
        assert!(next.iter().all(|one| one.method == "REQUEST" && one.uid == next[0].uid));
    }
}

#[tokio::test]
async fn ones_own_talks_are_fetched_by_an_address_that_can_be_taken_back_and_dies() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let app = makker::site::app(&crate::messages::house_with_post(&told.play));
        let mut sunniva = told.play.signed_in("sunniva").await;
        calls(&mut sunniva, "2025-10-16").await;
        let page = sunniva.get("/meg/kalender").await;
        let page = sunniva.press(&page, "Lag en adresse", &[]).await;
        let address = |page: &crate::stage::browser::Page| {
            let (_, rest) = page.text.split_once("/kalender/").unwrap_or_else(|| panic!("{}", page.text));
            format!("/kalender/{}", &rest[..52])
        };
        let key = address(&page);
        sunniva.get("/meg/kalender").await.hides(&key[10..]).shows("laget 14. oktober");
        let rows = crate::stage::snapshot::Snapshot::of(&told.play.place).await;
        assert!(rows.rows("calendar_feed").iter().all(|row| !row.contains(&key[10..])), "its hash alone is kept");

        let mut calendar = told.play.stranger().before(app);
        let fetched = calendar.get(&key).await;
        assert_eq!(fetched.headers["content-type"], "text/calendar; charset=utf-8");
        let file = fetched.text.replace("\r\n ", "");
        for word in ["SUMMARY:Samtale", "20251016T100000"] {
            assert!(file.contains(word), "{word} in {file}");
        }
        for word in ["Furu", "Håkon", "Sunniva", "ATTENDEE", "LOCATION", "vidvik"] {
            assert!(!file.contains(word), "{word} in {file}");
        }
        // Nobody else's address, and nothing that looks like one, opens anything.
        let other = format!("/kalender/{}", "0".repeat(52));
        assert_eq!(calendar.get(&other).await.status, 404);

        // A pair that has ended is not in it, from that second.
        let ended = "UPDATE pair SET ended_at = 1760000000000000";
        crate::stage::database::behind_its_back(&told.play.place, ended).await;
        assert!(!calendar.get(&key).await.text.contains("VEVENT"));

        // A new address ends the old; deleted, closed and forgotten ones are nothing.
        let page = sunniva.get("/meg/kalender").await;
        let second = address(&sunniva.press(&page, "Lag en ny adresse", &[]).await);
        assert_eq!(calendar.get(&key).await.status, 404);
        assert_eq!(calendar.get(&second).await.status, 200);
        crate::stage::database::behind_its_back(&told.play.place, "UPDATE account SET closed_at = 1").await;
        assert_eq!(calendar.get(&second).await.status, 404);
        crate::stage::database::behind_its_back(&told.play.place, "UPDATE account SET closed_at = NULL").await;
        assert_eq!(calendar.get(&second).await.status, 200);
        let page = sunniva.get("/meg/kalender").await;
        sunniva.press(&page, "Slett adressen", &[]).await.shows("Adressen er slettet.");
        assert_eq!(calendar.get(&second).await.status, 404);
        let page = sunniva.get("/meg/kalender").await;
        let third = address(&sunniva.press(&page, "Lag en adresse", &[]).await);
        told.play.days_go_by(60);
        assert_eq!(calendar.get(&third).await.status, 200);
        told.play.days_go_by(61);
        assert_eq!(calendar.get(&third).await.status, 404);
    }
}

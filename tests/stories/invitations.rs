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

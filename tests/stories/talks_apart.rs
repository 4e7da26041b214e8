//! A talk is between two. A note is one's own. Nothing of it exists for anybody else (I16, I18; settled 11, 19, 20, 33).

use makker::access::Visit;
use makker::ground::text::Language;
use makker::people::{self, Rest};
use makker::{admin, binds, site, sql};

use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::talks::{ONCE, POINT, both_hold, calls, later, path, raises};

const SECRET: &str = "Husk å spørre om hjemmekontor på fredager";

pub async fn keeps_a_note(browser: &mut Browser, talk: &str, words: &str) {
    let page = browser.get(talk).await;
    browser.press(&page, "Lagre notatet", &[("notat", words)]).await.shows("Notatet er lagret. Bare du ser det");
}

pub async fn visit(play: &Play, who: &str) -> Visit {
    let mut tx = play.house.db.look().await.expect("a look");
    let me = people::someone(&mut tx, play.cast.person(who)).await.expect("the database answers").expect("somebody");
    Visit::of(&play.house, me, Language::Bokmal)
}

pub async fn end_their_pair(play: &Play) {
    let ending = visit(play, "ragnhild").await;
    let mut turn = ending.turn().await.expect("a turn");
    assert!(admin::end_pair(&mut turn, play.cast.pair("sunniva")).await.is_ok(), "HR ends the pair");
    turn.tx.commit().await.expect("it lasts");
}

/// Every address of a talk, to read and to write.
const READ: [&str; 7] = ["", "/sporsmal", "/endringer", "/oppsummering", "/flytt", "/avlys", "/neste"];
const WRITE: [&str; 11] = [
    "/felles",
    "/flytt",
    "/avlys",
    "/punkter",
    "/notat",
    "/lofter",
    "/ingen-nye-lofter",
    "/svar",
    "/neste",
    "/gjennomfort",
    "/ikke-noe-av",
];

async fn has_nothing_of_it(browser: &mut Browser, talk: &str, pair: &str, point: &str) {
    let back = format!("samtale:{}", talk.rsplit('/').next().unwrap_or_default());
    let fields = [
        ONCE,
        ("dag", "2025-11-20"),
        ("tid", "10:00"),
        ("varighet", "45"),
        ("lest", "2025-10-16T10:00/45"),
        ("punkt", "Noe"),
        ("notat", "Noe"),
        ("felles", "Noe"),
        ("grunn", "Noe"),
        ("mer-trenger", "Noe"),
        ("fra", back.as_str()),
        ("med", pair),
        ("rytme", "6w"),
        ("forslag", "0"),
    ];
    for way in READ {
        browser.get(&format!("{talk}{way}")).await.is_missing().hides(POINT);
    }
    for way in WRITE {
        browser.post(&format!("{talk}{way}"), &fields).await.is_missing().hides(POINT);
    }
    browser.post(&format!("{talk}/neste/enighet"), &fields).await.is_missing();
    for way in ["omtale", "angre", "lukking", "gjenapning"] {
        browser.post(&format!("/samtaler/punkter/{point}/{way}"), &fields).await.is_missing();
    }
    for list in ["/samtaler", "/samtaler/ny", "/samtaler/rytme"] {
        browser.get(&format!("{list}?med={pair}")).await.is_missing().hides(POINT);
    }
    for list in ["/samtaler", "/samtaler/punkter", "/samtaler/rytme", "/samtaler/rytme/enighet"] {
        browser.post(list, &fields).await.is_missing();
    }
    browser.get("/samtaler").await.hides(POINT).hides("Sunniva</a>");
}

#[tokio::test]
async fn a_talk_does_not_exist_for_anybody_else() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let page = raises(&mut sunniva, &talk, POINT).await;
        let point = page.text.split("id=\"punkt-").nth(1).and_then(|rest| rest.split('"').next()).expect("the point");
        let pair = play.cast.pair("sunniva").as_str().to_owned();
        for other in ["amina", "solveig", "ragnhild", "ivar", "tone", "berit", "anders"] {
            has_nothing_of_it(&mut play.signed_in(other).await, &talk, &pair, point).await;
        }
        play.stranger().get(&talk).await.hides(POINT).shows("Hvem vil du være i dag?");
        sunniva.get(&talk).await.shows(POINT).hides("Noe</h3>");
    }
}

#[tokio::test]
async fn i16_the_former_leader_reads_nothing_from_that_second_and_the_employee_goes_on_reading() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let page = raises(&mut sunniva, &talk, POINT).await;
        let point = page.text.split("id=\"punkt-").nth(1).and_then(|rest| rest.split('"').next()).expect("the point");
        let page = hakon.get(&talk).await;
        hakon.press(&page, "Foreslå tiden for Sunniva", &[("dag", "2025-11-13")]).await;

        end_their_pair(&play).await;

        let pair = play.cast.pair("sunniva").as_str().to_owned();
        has_nothing_of_it(&mut hakon, &talk, &pair, point).await;
        let read = sunniva.get(&talk).await;
        read.shows("Samtalen falt bort da dere ikke lenger var makkerpar").does_not_offer("Legg til");
        read.does_not_offer("Det passer").does_not_offer("Lagre notatet");
        let list = sunniva.get(&format!("/samtaler?med={pair}")).await;
        list.shows("Du og Håkon er ikke makkerpar lenger").does_not_offer("Legg til");
        sunniva.get("/samtaler").await.shows("Samtalene med Håkon");
        let refused = sunniva.post(&format!("{talk}/punkter"), &[ONCE, ("punkt", "Noe")]).await;
        assert_eq!(refused.status, axum::http::StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn i18_an_own_note_is_the_writers_alone() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        keeps_a_note(&mut sunniva, &talk, SECRET).await;
        let own = sunniva.get(&talk).await;
        assert_eq!(own.field("notat"), SECRET);
        own.shows("Bare du ser dette").shows("Slettes senest 14. april 2026");
        hakon.get(&talk).await.hides(SECRET);
        keeps_a_note(&mut hakon, &talk, "Spør om Eline").await;
        sunniva.get(&talk).await.hides("Spør om Eline");
        // The sheet for print holds no private text at all, also for its writer.
        for browser in [&mut sunniva, &mut hakon] {
            let sheet = browser.get(&format!("{talk}/oppsummering")).await;
            sheet.shows("Private notater er ikke med").hides(SECRET).hides("Spør om Eline").hides("mk-private");
        }
        let page = sunniva.get(&talk).await;
        sunniva.press(&page, "Lagre notatet", &[("notat", " ")]).await.shows("Notatet er slettet").hides(SECRET);
    }
}

sql! {
    NOTES = "SELECT COUNT(*) AS notes FROM own_note";
}

async fn notes(play: &Play) -> i64 {
    let mut tx = play.house.db.look().await.expect("a look");
    tx.maybe(&NOTES, binds![]).await.expect("the count").expect("one row").int("notes").expect("a number")
}

#[tokio::test]
async fn settled_33_own_notes_are_forgotten_30_days_after_the_next_held_talk() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        keeps_a_note(&mut sunniva, &talk, SECRET).await;
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        both_hold(&mut sunniva, &mut hakon, &talk).await;
        let next = path(&calls(&mut sunniva, "2025-11-13").await);
        let (mut sunniva, mut hakon) = later(&play, 28).await;
        keeps_a_note(&mut sunniva, &next, "Til neste gang").await;
        sunniva.get(&talk).await.shows("Slettes senest 14. april 2026");
        both_hold(&mut hakon, &mut sunniva, &next).await;
        sunniva.get(&talk).await.shows("Slettes senest 13. desember");

        play.days_go_by(29);
        site::tidy(&play.house).await.expect("tidied");
        assert_eq!(notes(&play).await, 2, "not a day too early");
        let (mut sunniva, _) = later(&play, 1).await;
        site::tidy(&play.house).await.expect("tidied");
        assert_eq!(notes(&play).await, 1, "the note for the last held talk waits for the next");
        sunniva.get(&talk).await.hides(SECRET);
        play.days_go_by(200);
        site::tidy(&play.house).await.expect("tidied");
        assert_eq!(notes(&play).await, 0, "at most six months");
    }
}

#[tokio::test]
async fn a_resting_pair_misses_nothing() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let rest = Rest { from: jiff::civil::date(2025, 10, 18), until: jiff::civil::date(2025, 12, 1) };
        let mut tx = play.house.db.begin().await.expect("a turn");
        people::rest(&mut tx, play.cast.pair("sunniva"), rest).await.expect("the pair rests");
        tx.commit().await.expect("it lasts");
        let (mut sunniva, mut hakon) = later(&play, 30).await;
        let list = format!("/samtaler?med={}", play.cast.pair("sunniva"));
        for browser in [&mut sunniva, &mut hakon] {
            browser.get(&list).await.shows("Oppfølgingen hviler til 1. desember").hides("Det ble ikke noe av");
            browser.get(&talk).await.hides("Det ble ikke noe av samtalen");
        }
        let (mut sunniva, _) = later(&play, 40).await;
        sunniva.get(&list).await.hides("Det ble ikke noe av").shows("okt oppfølgingen hvilte").hides("ikke holdt");
    }
}

#[tokio::test]
async fn two_who_call_at_once_get_one_talk() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let pair = play.cast.pair("sunniva").as_str().to_owned();
        let fields = |once: &'static str| {
            let pair = pair.clone();
            [
                ("once", once.to_owned()),
                ("med", pair),
                ("dag", "2025-10-16".to_owned()),
                ("tid", "10:00".to_owned()),
                ("varighet", "45".to_owned()),
            ]
        };
        let (one, other) = (fields("en-tilfeldig-nokkel"), fields("en-annen-nokkel"));
        let as_str = |fields: &[(&'static str, String); 5]| fields.clone().map(|(name, value)| (name, value));
        let (one, other) = (as_str(&one), as_str(&other));
        let one: Vec<(&str, &str)> = one.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let other: Vec<(&str, &str)> = other.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (first, second) = tokio::join!(sunniva.post_only("/samtaler", &one), hakon.post_only("/samtaler", &other));
        let called = [first, second].iter().filter(|page| page.status.is_redirection()).count();
        assert_eq!(called, 1);
        sunniva.get("/samtaler").await.shows("Månedssamtale med Håkon");
    }
}

//! Sunniva says what she needs, and Håkon owes her an answer (S22, S23; I7, I10).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const WHAT: &str = "Hvem kan signere når du er borte?";

/// From any page: the button in the header, the words, and send.
async fn raises(browser: &mut Browser, from: &str, fill: &[(&str, &str)]) -> Page {
    let page = browser.get(from).await;
    let form = browser.follow(&page, "Meld et behov").await;
    browser.press(&form, "Meld behovet", fill).await
}

fn address(page: &Page) -> String {
    page.path.split('?').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_need_is_raised_from_any_page_read_answered_and_met_by_the_one_who_raised_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let page = raises(&mut sunniva, "/retning", &[("behov", WHAT)]).await;
        page.shows("Behovet er meldt. Håkon ser det nå.").shows("Svar innen 21. oktober").shows("Avklaring");
        let need = address(&page);
        sunniva.get("/").await.shows("Behov du har meldt").shows(WHAT);

        // He sees it at once, among what waits, and says so by a button, not by opening it (settled 18).
        hakon.get("/teamet").await.shows(WHAT);
        hakon.get("/").await.shows("Behov som venter på svar fra deg").shows(WHAT).hides("Ingenting venter på svar");
        hakon.get(&need).await;
        sunniva.get(&need).await.hides("Håkon har lest det");
        let page = hakon.get(&need).await;
        let page = hakon.press(&page, "Jeg har lest det", &[]).await;
        page.shows("Sunniva ser at du har lest det.").does_not_offer("Behovet er dekket");
        sunniva.get(&need).await.shows("Håkon har lest det, svar innen 21. oktober");

        let page = hakon.get(&need).await;
        let back = hakon.press(&page, "Send svaret til Sunniva", &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv et svar");
        let answer = [("svar", "Solveig kan, fra mandag."), ("hvem", "leader")];
        let page = hakon.press(&back, "Send svaret til Sunniva", &answer).await;
        page.shows("Svaret er sendt til Sunniva.").shows("Håkon gjør noe med det");
        hakon.get("/teamet").await.hides(WHAT);

        // Not enough: it waits again, with a new day. Then it is met, and only she says so (I10).
        let page = sunniva.get(&need).await;
        page.shows("Solveig kan, fra mandag.");
        let page = sunniva.press(&page, "Ta det opp igjen", &[("mangler", "Solveig er også borte.")]).await;
        page.shows("Det er tatt opp igjen").shows("Svar innen 21. oktober");
        hakon.get(&need).await.shows("Solveig er også borte.");
        let met = format!("{need}/dekket");
        assert_eq!(hakon.post(&met, &[("once", "hakons-egen-nokkel")]).await.status, StatusCode::FORBIDDEN);
        let page = sunniva.get(&need).await;
        sunniva.press(&page, "Behovet er dekket", &[]).await.shows("Dekket").does_not_offer("Trekk det tilbake");
        sunniva.get("/").await.hides(WHAT);
        sunniva.get("/behov").await.shows(WHAT);
        let back = sunniva.post(&met, &[("once", "en-gang-til")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Behovet er avsluttet");
    }
}

#[tokio::test]
async fn what_collides_is_answered_with_an_order_and_a_no_with_a_reason() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let one = [("behov", "For mye på en gang"), ("slag", "prioritising"), ("kolliderer", "Klagene")];
        let back = raises(&mut sunniva, "/", &one).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv minst to ting som kolliderer").shows("For mye på en gang");
        let more = [("kolliderer", "Klagene"), ("kolliderer", "Nabovarslene")];
        let page = sunniva.press(&back, "Meld behovet", &more).await;
        let need = address(&page);
        page.shows("Dette kolliderer").shows("Nabovarslene");

        let page = hakon.get(&need).await;
        let same = [("plass", "1"), ("plass", "1"), ("svar", "Ta det du rekker.")];
        let back = hakon.press(&page, "Send svaret til Sunniva", &same).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Gi hver ting sin egen plass i rekkefølgen").shows("Ta det du rekker.");
        hakon.press(&back, "Send svaret til Sunniva", &[("plass", "2"), ("plass", "1"), ("svar", "")]).await;
        let page = sunniva.get(&need).await;
        let seen = page.seen();
        let answered = seen.split("Håkon svarte").nth(1).expect("an answer");
        let places = ["Nabovarslene", "Klagene"].map(|line| answered.find(line).expect("in the order"));
        assert!(places[0] < places[1], "{answered}");

        let page = raises(&mut sunniva, "/mal", &[("behov", "En ny skjerm")]).await;
        let need = address(&page);
        let page = hakon.get(&need).await;
        let back = hakon.press(&page, "Det er ikke mulig", &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvorfor det ikke er mulig");
        let why = [("svar", "Rammeavtalen er brukt opp til nyttår.")];
        hakon.press(&back, "Det er ikke mulig", &why).await.shows("Ikke mulig nå");
        sunniva.get(&need).await.shows("Rammeavtalen er brukt opp").offers("Ta det opp igjen");
    }
}

#[tokio::test]
async fn a_late_answer_is_said_alike_to_both_and_stands_first_in_the_next_talk_and_never_upward() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let page = raises(&mut sunniva, "/", &[("behov", WHAT)]).await;
        let need = address(&page);
        play.days_go_by(8);
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        sunniva.get(&need).await.shows("Svaret skulle kommet 21. oktober");
        hakon.get(&need).await.shows("Svaret skulle kommet 21. oktober");
        let form = sunniva.get("/samtaler/ny").await;
        let talk = sunniva.press(&form, "Kall inn", &[("dag", "2025-10-24"), ("tid", "10:00")]).await;
        let talk = address(&talk);
        let page = hakon.get(&talk).await;
        page.shows("Det Sunniva trenger").shows(WHAT);
        let seen = page.seen();
        assert!(seen.rfind(WHAT) < seen.rfind("Det vi vil snakke om"), "before the points: {seen}");
        for key in ["solveig", "ragnhild", "amina"] {
            let mut other = play.signed_in(key).await;
            other.get(&need).await.is_missing();
            for path in ["/", "/behov", "/behov/ny"] {
                other.get(path).await.hides(WHAT);
            }
        }
        assert_eq!(play.signed_in("ragnhild").await.get("/behov").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn it_ends_with_the_pair_and_the_next_leader_reads_nothing_of_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let page = raises(&mut sunniva, "/", &[("behov", WHAT)]).await;
        let need = address(&page);
        let form = sunniva.get("/behov/ny").await;
        crate::new_leader::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        hakon.get(&need).await.is_missing();
        play.signed_in("ingeborg").await.get(&need).await.is_missing();
        sunniva.get(&need).await.shows("Avsluttet da dere ikke lenger var et par").does_not_offer("Behovet er dekket");
        // What was written to Håkon is not sent to somebody else, and is not lost.
        let back = sunniva.press(&form, "Meld behovet", &[("behov", "Noe jeg skrev til Håkon")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Du har fått en annen leder").shows("Noe jeg skrev til Håkon").shows("Hva trenger du fra Ingeborg?");
        sunniva.press(&back, "Meld behovet", &[]).await.shows("Ingeborg ser det nå");
    }
}

#[tokio::test]
async fn a_need_about_a_goal_leads_there_and_two_who_press_at_once_leave_one_answer() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = crate::progress::the_goal(&mut sunniva, crate::progress::THREE_WEEKS).await;
        let page = sunniva.get(&goal).await;
        let form = sunniva.follow(&page, "Meld et behov for dette målet").await;
        let page = sunniva.press(&form, "Meld behovet", &[("behov", WHAT)]).await;
        assert_eq!(page.link("Målet det gjelder").as_deref(), Some(goal.as_str()));
        let need = address(&page);
        let mut his_phone = play.signed_in("hakon").await;
        let (page, other) = (hakon.get(&need).await, his_phone.get(&need).await);
        let (one, two) = tokio::join!(
            hakon.press(&page, "Send svaret til Sunniva", &[("svar", "Ja, fra mandag.")]),
            his_phone.press(&other, "Send svaret til Sunniva", &[("svar", "Nei, fra tirsdag.")]),
        );
        // Both were said, or the later was told and kept.
        for (page, words) in [(&one, "Ja, fra mandag."), (&two, "Nei, fra tirsdag.")] {
            page.shows(words);
        }
        // Another employee's goal is no goal of this need.
        let mut amina = play.signed_in("amina").await;
        let theirs = goal.rsplit('/').next().expect("an identity");
        let form = amina.get(&format!("/behov/ny?mal={theirs}")).await;
        let page = amina.press(&form, "Meld behovet", &[("behov", "Noe helt annet")]).await;
        assert_eq!(page.link("Målet det gjelder"), None);
    }
}

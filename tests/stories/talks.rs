//! A talk is called, held and followed (S27, S28; I4, I6, I10), seen from both sides.

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub const POINT: &str = "Køen på dispensasjoner: hva kan vente?";
pub const ONCE: (&str, &str) = ("once", "en-tilfeldig-nokkel");

pub fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

/// The employee calls a talk with her leader, and lands on its page.
pub async fn calls(browser: &mut Browser, day: &str) -> Page {
    let form = browser.get("/samtaler/ny").await;
    browser.press(&form, "Kall inn", &[("dag", day), ("tid", "10:00"), ("sted", "Møterom Furu")]).await
}

pub async fn raises(browser: &mut Browser, talk: &str, point: &str) -> Page {
    let page = browser.get(talk).await;
    browser.press(&page, "Legg til", &[("punkt", point), ("om", "deliveries")]).await
}

/// Both say that it was held.
pub async fn both_hold(one: &mut Browser, other: &mut Browser, talk: &str) -> Page {
    let page = one.get(talk).await;
    one.press(&page, "Vi har snakket sammen", &[]).await.shows("Den andre blir spurt");
    let page = other.get(talk).await;
    other.press(&page, "Vi har snakket sammen", &[]).await
}

/// Days go by, and the two come in again.
pub async fn later(play: &Play, days: i64) -> (Browser, Browser) {
    play.days_go_by(days);
    (play.signed_in("sunniva").await, play.signed_in("hakon").await)
}

#[tokio::test]
async fn either_calls_and_either_moves_and_both_see_the_same() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let called = calls(&mut sunniva, "2025-10-16").await;
        called.shows("Samtalen er satt opp").shows("Torsdag 16. oktober kl. 10.00–10.45, Møterom Furu");
        let talk = path(&called);

        let list = format!("/samtaler?med={}", play.cast.pair("sunniva"));
        hakon.get(&list).await.shows("Månedssamtale med Sunniva").shows("Torsdag 16. oktober kl. 10.00–10.45");
        hakon.get("/samtaler").await.shows("De neste to ukene").shows("Månedssamtale med Sunniva");

        let page = hakon.get(&talk).await;
        let form = hakon.follow(&page, "Flytt tidspunkt").await;
        assert_eq!((form.field("dag").as_str(), form.field("tid").as_str()), ("2025-10-16", "10:00"));
        hakon.press(&form, "Flytt samtalen", &[("dag", "2025-10-17")]).await.shows("Samtalen er flyttet");
        sunniva.get(&talk).await.shows("Fredag 17. oktober kl. 10.00–10.45, Møterom Furu");

        // What was read is what is moved: who comes second is told, and loses nothing of what was written.
        let stale = sunniva.press(&form, "Flytt samtalen", &[("dag", "2025-10-20"), ("sted", "På tur")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        stale.shows("Håkon har endret tiden siden du leste");
        assert_eq!((stale.field("dag").as_str(), stale.field("sted").as_str()), ("2025-10-20", "På tur"));
    }
}

#[tokio::test]
async fn i6_a_talk_held_by_one_is_not_held() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        sunniva.get(&talk).await.does_not_offer("Vi har snakket sammen");
        sunniva.post(&format!("{talk}/gjennomfort"), &[ONCE]).await.shows("Dagen er ikke kommet ennå");

        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let page = sunniva.get(&talk).await;
        sunniva
            .press(&page, "Vi har snakket sammen", &[])
            .await
            .shows("Samtalen er holdt når Håkon har sagt det samme");
        sunniva
            .get("/samtaler")
            .await
            .shows("Du har sagt at den ble holdt")
            .hides("okt<span class=\"ds-sr-only\"> holdt");
        // I2: nobody says it for the other by saying it twice.
        sunniva.post(&format!("{talk}/gjennomfort"), &[ONCE]).await.shows("Nå er det Håkon som svarer");

        let asked = hakon.get(&talk).await;
        asked.shows("Sunniva har notert at samtalen er gjennomført. Stemmer det?");
        let held = hakon.press(&asked, "Vi har snakket sammen", &[]).await;
        held.shows("Dere har begge sagt at samtalen ble holdt").does_not_offer("Det ble ikke noe av");
        sunniva.get("/samtaler").await.shows("okt holdt");
        hakon.post(&format!("{talk}/ikke-noe-av"), &[ONCE]).await.shows("Da blir det stående");
    }
}

#[tokio::test]
async fn settled_14_the_other_may_say_that_it_did_not_happen() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let page = hakon.get(&talk).await;
        hakon.press(&page, "Vi har snakket sammen", &[]).await.shows("Den andre blir spurt");
        let page = sunniva.get(&talk).await;
        let undone = sunniva.press(&page, "Det ble ikke noe av", &[]).await;
        undone.shows("Det ble ikke noe av samtalen 16. oktober. Når passer det for dere?");
        // The same words to both (I7), and the way back when it was the date that was wrong.
        let same = hakon.get(&talk).await;
        same.shows("Det ble ikke noe av samtalen 16. oktober. Når passer det for dere?")
            .offers("Vi har snakket sammen");
    }
}

#[tokio::test]
async fn i10_a_point_follows_along_until_the_one_who_raised_it_closes_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        raises(&mut sunniva, &talk, POINT).await.shows(POINT).shows("Leveranser");
        let (mut sunniva, mut hakon) = later(&play, 2).await;

        // Whoever raised it may close it also when it never was talked about, and is not asked to all the time.
        let own = sunniva.get(&talk).await;
        own.does_not_offer(&format!("Ferdig med punktet: {POINT}"));
        let tidying = sunniva.follow(&own, "Avslutt punkter som ikke trengs lenger").await;
        tidying.offers(&format!("Ferdig med punktet: {POINT}")).offers("Legg til");
        hakon.get(&format!("{talk}?rydd=1")).await.does_not_offer(&format!("Ferdig med punktet: {POINT}"));
        let page = hakon.get(&talk).await;
        page.hides("Avslutt punkter som ikke trengs lenger");
        page.shows(POINT).shows("Sunniva").does_not_offer(&format!("Ferdig med punktet: {POINT}"));
        let ticked = hakon.press(&page, &format!("Merk som snakket om {POINT}"), &[]).await;
        ticked.shows("Merket som snakket om").shows("Snakket om i dag");
        let id = ticked.text.split("id=\"punkt-").nth(1).and_then(|rest| rest.split('"').next()).expect("the point");
        let close = format!("/samtaler/punkter/{id}/lukking");
        let back = format!("samtale:{}", talk.rsplit('/').next().expect("an identity"));
        let refused = hakon.post(&close, &[ONCE, ("fra", &back)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("Bare den som tok opp punktet, kan avslutte det");

        both_hold(&mut hakon, &mut sunniva, &talk).await;
        let next = path(&calls(&mut sunniva, "2025-11-13").await);
        let page = sunniva.get(&next).await;
        page.shows(POINT).shows("Snakket om i dag");
        let closed = sunniva.press(&page, &format!("Ferdig med punktet: {POINT}"), &[]).await;
        closed.shows("Punktet er ferdig").hides(POINT);
        hakon.get(&next).await.hides(POINT);
        // The talk it was talked about in remembers, and the one who raised it can take it up again.
        let past = sunniva.get(&talk).await;
        past.shows(POINT);
        sunniva.press(&past, &format!("Ta det opp igjen: {POINT}"), &[]).await.shows("Punktet er tatt opp igjen");
        hakon.get(&next).await.shows(POINT);
        sunniva.get("/samtaler").await.shows(POINT).shows("Dere har snakket om leveranser");
    }
}

#[tokio::test]
async fn a_talk_neither_held_nor_moved_is_missed_in_the_same_words_and_nothing_is_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        raises(&mut sunniva, &talk, POINT).await;
        let (mut sunniva, mut hakon) = later(&play, 9).await;
        sunniva.get("/samtaler").await.shows("Har dere snakket sammen? Si fra, eller flytt samtalen");

        let (mut sunniva2, mut hakon2) = later(&play, 1).await;
        let missed = "Det ble ikke noe av samtalen 16. oktober. Når passer det for dere?";
        let list = format!("/samtaler?med={}", play.cast.pair("sunniva"));
        for browser in [&mut sunniva2, &mut hakon2] {
            browser.get(&list).await.shows(missed).shows(POINT).shows("Punktene følger med til neste samtale");
            browser.get(&talk).await.shows(missed);
        }
        hakon2
            .post(
                &format!("{talk}/flytt"),
                &[ONCE, ("lest", "2025-10-16T10:00/45"), ("dag", "2025-10-30"), ("tid", "10:00"), ("varighet", "45")],
            )
            .await
            .shows("Kall inn til en ny");
        let next = path(&calls(&mut sunniva2, "2025-10-30").await);
        hakon2.get(&next).await.shows(POINT);
        drop((sunniva.get("/samtaler").await, hakon.get("/samtaler").await));
    }
}

#[tokio::test]
async fn a_talk_is_called_off_with_a_reason_and_a_date_kept() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let page = hakon.get(&talk).await;
        let form = hakon.follow(&page, "Avlys samtalen").await;
        let back = hakon.press(&form, "Avlys samtalen", &[("dag", ""), ("tid", "")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvorfor, så den andre forstår");
        let back = hakon.press(&back, "Avlys samtalen", &[("grunn", "Kurs hele dagen")]).await;
        back.shows("Velg når dere snakkes i stedet");
        assert_eq!(back.field("grunn"), "Kurs hele dagen");
        hakon
            .press(&back, "Avlys samtalen", &[("dag", "2025-10-21"), ("tid", "09:30")])
            .await
            .shows("Samtalen er avlyst");
        let off = sunniva.get(&talk).await;
        off.shows("Håkon avlyste denne samtalen").shows("Kurs hele dagen").shows("Tirsdag 21. oktober kl. 09.30");
        sunniva.get("/samtaler").await.shows("Tirsdag 21. oktober kl. 09.30").shows("Avlyst");
    }
}

#[tokio::test]
async fn what_cannot_be_sent_comes_back_as_it_was_written() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let page = sunniva.get(&talk).await;
        let back = sunniva.press(&page, "Legg til", &[("punkt", " "), ("mer", "Mye å si")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hva du vil snakke om");
        assert_eq!(back.field("mer"), "Mye å si");
        let back = sunniva.press(&page, "Skriv ned løftet", &[("hva", "Lede møtet"), ("hvordan", "Fra start")]).await;
        back.shows("Velg en dato").shows("Velg hvem som lover");
        assert_eq!((back.field("hva").as_str(), back.field("hvordan").as_str()), ("Lede møtet", "Fra start"));
        let back = sunniva.press(&page, "Svar Håkon", &[]).await;
        back.shows("Skriv hva du trenger, eller si at du har det du trenger");
        let again = calls(&mut sunniva, "2025-10-16").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.shows("Du og Håkon har alt en samtale den dagen");
        assert_eq!(again.field("sted"), "Møterom Furu");
        calls(&mut sunniva, "2025-10-13").await.shows("Velg en dag fra og med i dag");
        calls(&mut sunniva, "").await.shows("Velg en dag");
    }
}

//! What the two leave a talk with: a date, promises, an answer each (S60-S62, I4), and a rhythm of their own (A3).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::database::engines;
use crate::talks::{both_hold, calls, later, path};

#[tokio::test]
async fn i4_a_held_talk_is_done_when_the_two_have_a_date_and_know_what_they_promised() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let held = both_hold(&mut sunniva, &mut hakon, &talk).await;
        held.shows("Bli enige om når dere snakkes neste gang").shows("Skriv ned et løfte, eller si begge");

        let page = sunniva.press(&held, "Ingen nye løfter", &[]).await;
        page.shows("Du har sagt at det ikke er noen nye løfter. Håkon er spurt");
        let page = hakon.get(&talk).await;
        page.shows("Sunniva sier at det ikke er noen nye løfter. Er du enig?");
        hakon.press(&page, "Ingen nye løfter", &[]).await.shows("Dere har begge sagt at det ikke er noen nye løfter");

        let page = hakon.get(&talk).await;
        assert_eq!(page.field("dag"), "2025-11-17", "a month after, by their own rhythm, on a working day");
        let proposed = hakon.press(&page, "Foreslå tiden for Sunniva", &[("dag", "2025-11-13")]).await;
        proposed.shows("Torsdag 13. november kl. 10.00–10.45").shows("Venter på svar fra Sunniva");
        proposed.does_not_offer("Det passer").hides("Samtalen er ferdig.");
        let page = sunniva.get(&talk).await;
        let done = sunniva.press(&page, "Det passer", &[]).await;
        done.shows("Dere er enige om neste samtale").shows("Samtalen er ferdig.");
        hakon.get(&talk).await.shows("Samtalen er ferdig.").does_not_offer("Ingen nye løfter");
        sunniva.get("/samtaler").await.shows("Torsdag 13. november kl. 10.00–10.45");
    }
}

#[tokio::test]
async fn a_next_date_is_agreed_as_it_was_read() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let page = hakon.get(&talk).await;
        hakon.press(&page, "Foreslå tiden for Sunniva", &[("dag", "2025-11-13")]).await;
        let read = sunniva.get(&talk).await;
        let page = hakon.get(&talk).await;
        let other = hakon.follow(&page, "Foreslå en annen tid").await;
        assert_eq!((other.field("dag").as_str(), other.field("tid").as_str()), ("2025-11-13", "10:00"));
        hakon.press(&other, "Foreslå tiden for Sunniva", &[("dag", "2025-11-20")]).await;
        let refused = sunniva.press(&read, "Det passer", &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("Håkon har foreslått en annen tid siden du leste").shows("Torsdag 20. november");
        let page = sunniva.get(&talk).await;
        let other = sunniva.follow(&page, "Foreslå en annen tid").await;
        let back = sunniva.press(&other, "Foreslå tiden for Håkon", &[("dag", "2025-10-10"), ("tid", "09:15")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Velg en dag etter denne");
        assert_eq!((back.field("dag").as_str(), back.field("tid").as_str()), ("2025-10-10", "09:15"));
        // A date that stands is not proposed anew: it is moved, on its own page.
        sunniva.press(&page, "Det passer", &[]).await.shows("Dere er enige om neste samtale");
        sunniva.get(&format!("{talk}/neste")).await.does_not_offer("Foreslå tiden for Håkon");
        sunniva.press(&other, "Foreslå tiden for Håkon", &[]).await.shows("Neste samtale er alt satt opp");
    }
}

#[tokio::test]
async fn i4_a_promise_the_other_says_yes_to_later_completes_the_talk_it_was_asked_in() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let held = both_hold(&mut sunniva, &mut hakon, &talk).await;
        hakon.press(&held, "Foreslå tiden for Sunniva", &[]).await;
        let page = sunniva.get(&talk).await;
        let page = sunniva.press(&page, "Det passer", &[]).await;
        let ask = [
            ("hva", "Varsle servicekontoret"),
            ("nar", "2025-10-24"),
            ("hvordan", "I ledermøtet"),
            ("hvem", "den-andre"),
        ];
        let asked = sunniva.press(&page, "Skriv ned løftet", &ask).await;
        asked.shows("Venter på svar fra Håkon").hides("Samtalen er ferdig.");
        let page = hakon.get(&talk).await;
        let yes = hakon.press(&page, "Ja, det lover jeg: Varsle servicekontoret", &[]).await;
        yes.shows("Samtalen er ferdig.").shows("Slik: I ledermøtet");
    }
}

#[tokio::test]
async fn s62_each_asks_the_other_before_they_part() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let (mut sunniva, mut hakon) = later(&play, 2).await;
        let page = sunniva.get(&talk).await;
        page.shows("Håkon spør").shows("Noe mer du trenger fra meg?");
        let need = "At du blir med den første halvtimen";
        sunniva.press(&page, "Svar Håkon", &[("mer-trenger", need)]).await.shows("Du svarte").shows(need);
        let page = hakon.get(&talk).await;
        page.shows("Sunniva svarte").shows(need).shows("Sunniva spør");
        let page = hakon.press(&page, "Nei, jeg har det jeg trenger", &[]).await;
        page.shows("Svaret ditt er lagt til");
        sunniva.get(&talk).await.shows("Håkon svarte").shows("Nei, jeg har det jeg trenger");
    }
}

#[tokio::test]
async fn a3_the_rhythm_is_agreed_by_both() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let list = sunniva.get("/samtaler").await;
        list.shows("Du og Håkon har avtalt å snakkes hver måned");
        let form = sunniva.follow(&list, "Foreslå en annen rytme").await;
        let back = sunniva.press(&form, "Foreslå rytmen for Håkon", &[("rytme", "6w")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvorfor, så Håkon forstår");
        let why = "Vi sitter i samme rom";
        let sent = sunniva.press(&form, "Foreslå rytmen for Håkon", &[("rytme", "6w"), ("grunn", why)]).await;
        sent.shows("Du har foreslått hver sjette uke. Venter på svar fra Håkon.").shows("hver måned");

        let page = hakon.get(&format!("/samtaler/rytme?med={}", play.cast.pair("sunniva"))).await;
        page.shows("Sunniva foreslår hver sjette uke").shows(why);
        hakon
            .press(&page, "Jeg er enig", &[])
            .await
            .shows("Hver sjette uke. Dere avtalte det i oktober, og ser på det igjen i april.");
        sunniva.get("/samtaler").await.shows("Du og Håkon har avtalt å snakkes hver sjette uke");
        // I2: nobody agrees to their own.
        let form = sunniva.get("/samtaler/rytme").await;
        sunniva.press(&form, "Foreslå rytmen for Håkon", &[("rytme", "month")]).await.does_not_offer("Jeg er enig");
    }
}

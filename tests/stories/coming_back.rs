//! The session has ended while somebody was writing. The browser keeps the words (`web/src/keep.ts`); the house leads back
//! to the page they were written on, where they are put in again.

use axum::http::{Method, header};

use crate::stage::Play;
use crate::stage::database::engines;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

#[tokio::test]
async fn who_has_been_signed_out_while_writing_comes_back_to_the_page_with_the_form() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        // Longer than a session lives without being used.
        play.house.clock.set(play.house.clock.now().plus_hours(3));
        for (stood_on, leads_to) in [
            ("http://makker.test/mal/ny", "/mal/ny"),
            ("http://makker.test/mal/ny?par=2m4k&gjort=utkast", "/mal/ny?par=2m4k"),
            ("http://makker.test/mal?gjort=utkast#mal", "/mal"),
            ("http://makker.test/", "/"),
            // What is no page of ours is not gone to, whatever said so.
            ("http://makker.test//ond.example", "/"),
            ("http://makker.test/mal?par=https://ond.example", "/"),
            ("javascript:alert(1)", "/"),
            ("", "/"),
        ] {
            let written = Some("once=0123456789&mal=Alle+saker+har+en+ansvarlig".to_owned());
            let sent = sunniva.ask(Method::POST, "/mal", written, &[OURS, FORM, ("referer", stood_on)]).await;
            let expected = form_urlencoded::Serializer::new(String::new()).append_pair("videre", leads_to).finish();
            assert_eq!(sent.headers[header::LOCATION], format!("/logg-inn?{expected}"), "{stood_on}");
        }
        let sign_in = sunniva.get("/logg-inn?videre=%2Fmal%2Fny%3Fgjort%3Dutkast").await;
        let page = sunniva.press(&sign_in, "Gå inn som Sunniva", &[]).await;
        page.shows("Hva vil dere få til?").shows("Send forslaget til Håkon");
        assert!(page.text.contains("data-kept hidden"), "and it is told that the words have been put in again");
    }
}

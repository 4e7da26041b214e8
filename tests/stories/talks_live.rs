//! Two with the same talk open: both write in one note and lose nothing, and each hears when the other has done something
//! (S40; I16; settled 18).

use std::time::Duration;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::stage::Play;
use crate::stage::browser::{Browser, Heard, Hears};
use crate::stage::database::engines;
use crate::talks::{calls, later, path, raises};
use crate::talks_apart::{end_their_pair, keeps_a_note};

const SOON: Duration = Duration::from_secs(10);
const A_WHILE: Duration = Duration::from_millis(300);

/// As the script sends it: from what it began, and what there is now.
async fn writes(browser: &mut Browser, talk: &str, once: &str, base: &str, text: &str) -> (StatusCode, String) {
    let fields = [("once", once), ("lest", base), ("felles", text)];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let headers = [("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    let page = browser.ask(Method::POST, &format!("{talk}/felles"), Some(body), &headers).await;
    (page.status, page.text)
}

fn told(answer: &(StatusCode, String)) -> Value {
    assert_eq!(answer.0, StatusCode::OK, "{}", answer.1);
    serde_json::from_str(&answer.1).expect("the script is told in JSON")
}

async fn listens(browser: &Browser, talk: &str) -> Hears {
    let mut hears = browser.listens(&format!("{talk}/endringer")).await;
    assert_eq!(hears.status, StatusCode::OK);
    assert!(matches!(hears.next(SOON).await, Heard::Something(hello) if hello.contains("retry: 2000")));
    hears
}

#[tokio::test]
async fn s40_both_write_in_one_note_and_neither_takes_the_others_words_away() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        // By forms alone: both opened the page before either wrote.
        let (hers, his) = (sunniva.get(&talk).await, hakon.get(&talk).await);
        hers.shows("Dere ser og skriver begge to");
        let saved = sunniva.press(&hers, "Lagre felles notat", &[("felles", "Turnus fra mai.")]).await;
        saved.shows("Det felles notatet er lagret");
        let saved = hakon.press(&his, "Lagre felles notat", &[("felles", "Kurs i juni.")]).await;
        saved.shows("Dere skrev samtidig. Begge tekstene står her");
        for browser in [&mut sunniva, &mut hakon] {
            let page = browser.get(&talk).await;
            assert_eq!(page.field("felles"), "Turnus fra mai.Kurs i juni.");
            browser.get(&format!("{talk}/oppsummering")).await.shows("Turnus fra mai.Kurs i juni.");
        }
    }
}

#[tokio::test]
async fn what_is_sent_twice_is_taken_in_once_and_the_second_answer_tells_what_has_come_since() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let first = told(&writes(&mut sunniva, &talk, "nokkel-en-1", "", "Ja.").await);
        assert_eq!(first, json!({ "text": "Ja.", "version": 1, "to_do": [], "says": "Lagret for dere begge." }));
        let his = told(&writes(&mut hakon, &talk, "nokkel-to-1", "", "🙂 Nei.").await);
        assert_eq!(
            his,
            json!({ "text": "Ja.🙂 Nei.", "version": 2, "to_do": [[0, 0, "Ja."]], "says": "Dere skrev samtidig. Begge tekstene står her." })
        );
        // The answer to the first was lost on the way.
        let again = told(&writes(&mut sunniva, &talk, "nokkel-en-1", "", "Ja.").await);
        assert_eq!(
            again,
            json!({ "text": "Ja.🙂 Nei.", "version": 2, "to_do": [[3, 3, "🙂 Nei."]], "says": "Lagret for dere begge." })
        );
        assert_eq!(sunniva.get(&talk).await.field("felles"), "Ja.🙂 Nei.");
    }
}

#[tokio::test]
async fn a_note_is_not_written_in_when_the_talk_is_over_and_what_was_written_comes_back() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        told(&writes(&mut sunniva, &talk, "nokkel-en-1", "", "Det vi ble enige om.").await);
        let (status, _) = writes(&mut sunniva, &talk, "nokkel-en-2", "", &"å".repeat(20_000)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "too long together");
        let page = sunniva.get(&talk).await;
        let (mut sunniva, mut hakon) = later(&play, 40).await;
        let refused = sunniva.press(&page, "Lagre felles notat", &[("felles", "For sent.")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused
            .shows("Samtalen er over, så notatet kan ikke endres mer")
            .shows("For sent.")
            .shows("Det vi ble enige om.");
        let (status, words) = writes(&mut hakon, &talk, "nokkel-to-1", "", "For sent.").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(words.contains("Samtalen er over"), "{words}");
        hakon.get(&talk).await.shows("Det vi ble enige om.").hides("For sent.").does_not_offer("Lagre felles notat");
    }
}

#[tokio::test]
async fn words_are_not_saved_for_somebody_else_who_has_signed_in_in_the_same_browser() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let hers = play.cast.person("sunniva").as_str();
        let fields = [("once", "nokkel-en-1"), ("lest", ""), ("felles", "Hennes ord."), ("meg", hers)];
        hakon.post(&format!("{talk}/felles"), &fields).await.is_missing();
        sunniva.post(&format!("{talk}/felles"), &fields).await.shows("Det felles notatet er lagret");
    }
}

#[tokio::test]
async fn each_hears_when_the_other_has_done_something_and_nothing_of_what_one_does_alone() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let mut hears = listens(&hakon, &talk).await;

        // Settled 18: what one reads, and writes for oneself alone, is told to nobody.
        sunniva.get(&talk).await;
        keeps_a_note(&mut sunniva, &talk, "Bare mitt").await;
        // Nor what others do, or what came to nothing.
        let mut amina = play.signed_in("amina").await;
        amina.post(&format!("{talk}/punkter"), &[("once", "en-annens-nokkel"), ("punkt", "Noe")]).await.is_missing();
        calls(&mut amina, "2025-10-16").await;
        sunniva.post(&format!("{talk}/punkter"), &[("once", "en-tom-nokkel"), ("punkt", " ")]).await;
        assert_eq!(hears.next(A_WHILE).await, Heard::Nothing);

        raises(&mut sunniva, &talk, "Noe nytt").await;
        let heard = hears.next(SOON).await;
        assert_eq!(heard, Heard::Something("data: 1\n\n".to_owned()), "that something has changed, and nothing more");
        told(&writes(&mut sunniva, &talk, "nokkel-en-1", "", "Ja.").await);
        assert!(matches!(hears.next(SOON).await, Heard::Something(_)));

        hears.server_stops();
        assert_eq!(hears.next(SOON).await, Heard::TheEnd);
        // Outside a server it says hello and ends: nobody could tell it to stop.
        hakon.get(&format!("{talk}/endringer")).await.shows("retry: 2000");
    }
}

#[tokio::test]
async fn i16_when_the_pair_is_over_the_former_leader_hears_nothing_more() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let mut hears = listens(&hakon, &talk).await;
        end_their_pair(&play).await;
        assert_eq!(hears.next(SOON).await, Heard::TheEnd);
    }
}

#[tokio::test]
async fn who_signs_out_hears_nothing_more() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let mut hears = listens(&hakon, &talk).await;
        hakon.post("/logg-ut", &[]).await;
        raises(&mut sunniva, &talk, "Noe nytt").await;
        assert_eq!(hears.next(SOON).await, Heard::TheEnd);
    }
}

#[tokio::test]
async fn s37_a_question_is_fetched_to_the_talk_by_either_and_is_a_point_like_any_other() {
    const QUESTION: &str = "Hva stopper deg? Hvem eier det: du, jeg eller vi?";
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        let page = hakon.get(&talk).await;
        let questions = hakon.follow(&page, "Hent spørsmål").await;
        let taken = hakon.press(&questions, &format!("Ta med: {QUESTION}"), &[]).await;
        taken.shows("Spørsmålet ligger i samtalen").shows("Ligger hos dere");
        taken.does_not_offer(&format!("Ta med: {QUESTION}"));
        sunniva.get(&talk).await.shows(QUESTION).shows("Håkon");
        // The other sees that it lies there, and has the rest to choose from.
        let hers = sunniva.get(&format!("{talk}/sporsmal")).await;
        hers.does_not_offer(&format!("Ta med: {QUESTION}")).offers("Ta med: Hva er viktigst for deg akkurat nå?");
        // When the talk is over there is nothing to fetch to.
        let (_, mut hakon) = later(&play, 40).await;
        hakon.get(&format!("{talk}/sporsmal")).await.is_missing();
    }
}

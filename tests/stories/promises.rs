//! A promise is given, kept and seen (S60-S62, I5), both ways.

use axum::http::StatusCode;
use makker::ground::db::counting;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub const WHAT: &str = "Avklare hvem som tar strandsonen";
pub const KEPT: &str = "Merk som gjort: Avklare hvem som tar strandsonen";
const SEEN: &str = "Jeg har sett det: Avklare hvem som tar strandsonen";
pub const ONCE: (&str, &str) = ("once", "en-tilfeldig-nokkel");

/// Writes it down on the page of all promises: one's own, or as a question to the other.
pub async fn writes(browser: &mut Browser, owner: &str, what: &str, due: &str) -> Page {
    let list = browser.get("/lofter").await;
    browser
        .press(&list, "Skriv ned løftet", &[("hvem", owner), ("hva", what), ("nar", due), ("hvordan", "I ledermøtet")])
        .await
}

/// Håkon has many people, and says who.
pub async fn hakon_promises_sunniva(play: &Play, hakon: &mut Browser, what: &str, due: &str) -> Page {
    let list = hakon.get("/lofter").await;
    let pair = play.cast.pair("sunniva").as_str();
    let fill = [("par", pair), ("hvem", "jeg"), ("hva", what), ("nar", due), ("hvordan", "I ledermøtet")];
    hakon.press(&list, "Skriv ned løftet", &fill).await
}

/// The identity of the promise on a page that shows one.
pub fn promise_on(page: &Page) -> String {
    let start = page.text.find("id=\"lofte-").expect("a promise on the page") + "id=\"lofte-".len();
    page.text[start..].split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn its_owner_keeps_it_and_the_other_sees_it_both_ways() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-24")
            .await
            .shows("Løftet er skrevet ned. Begge ser det");
        for (owner_is_hakon, what) in [(true, WHAT), (false, "Sende forslag til ny rekkefølge")] {
            if !owner_is_hakon {
                writes(&mut sunniva, "jeg", what, "2025-10-15")
                    .await
                    .shows("Løftet er skrevet ned. Begge ser det")
                    .shows("I morgen");
            }
            let (owner, other) = if owner_is_hakon { (&mut hakon, &mut sunniva) } else { (&mut sunniva, &mut hakon) };
            let keep = format!("Merk som gjort: {what}");
            let see = format!("Jeg har sett det: {what}");

            // I5: the button is the owner's, and so is the deed.
            let theirs = other.get("/lofter").await;
            theirs.shows(what).shows("Slik: I ledermøtet").hides(&keep);
            let mine = owner.get("/lofter").await;
            let id =
                mine.text.split(&keep).next().and_then(|before| before.rsplit("id=\"lofte-").next().map(str::to_owned));
            let id = id.and_then(|rest| rest.split('"').next().map(str::to_owned)).expect("its identity");
            let refused = other.post(&format!("/lofter/{id}/holdt"), &[ONCE]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.shows("Bare den som har lovet, kan svare for løftet");

            let kept = owner.press(&mine, &keep, &[]).await;
            kept.shows("Løftet er merket som gjort").shows("Gjort i dag");
            let open = owner.press(&kept, &format!("Angre: {what}"), &[]).await;
            open.shows("Løftet er åpent igjen").hides("Gjort i dag");
            owner.press(&open, &keep, &[]).await;

            let seen = other.get("/lofter").await;
            let seen = other.press(&seen, &see, &[]).await;
            seen.shows("Du har sagt fra at du har sett det").shows("gjorde dette i dag").does_not_offer(&see);
            let after = owner.post(&format!("/lofter/{id}/angre"), &[ONCE]).await;
            assert_eq!(after.status, StatusCode::UNPROCESSABLE_ENTITY);
            after.shows("Da blir det stående");
            owner.get("/lofter").await.shows("Du gjorde dette i dag");
        }
    }
}

#[tokio::test]
async fn nobody_wakes_up_to_a_promise_they_have_not_given() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let asked = writes(&mut sunniva, "den-andre", WHAT, "2025-10-24").await;
        asked.shows("Det blir et løfte når den andre sier ja").shows("Venter på svar fra Håkon").hides(KEPT);

        let question = hakon.get("/lofter").await;
        question.shows("Sunniva spør om du kan love dette").hides(KEPT);
        let id = promise_on(&question);
        hakon.post(&format!("/lofter/{id}/holdt"), &[ONCE]).await.shows("Dette er ikke lovet ennå");
        // I2: the one who asked does not answer for the other.
        sunniva.post(&format!("/lofter/{id}/svar"), &[ONCE, ("svar", "ja")]).await.shows("Bare den som har lovet");

        let promised = hakon.press(&question, &format!("Ja, det lover jeg: {WHAT}"), &[]).await;
        promised.shows("Du har lovet det. Begge ser løftet");
        sunniva.get("/lofter").await.hides("Venter på svar");
        hakon.press(&promised, KEPT, &[]).await.shows("Gjort i dag");

        // A no is an answer, and is seen.
        writes(&mut sunniva, "den-andre", "Ansette to til", "2025-10-24").await;
        let question = hakon.get("/lofter").await;
        hakon.press(&question, "Nei, det kan jeg ikke love: Ansette to til", &[]).await.shows("Du har svart nei");
        let answer = sunniva.get("/lofter").await;
        answer.shows("Håkon kan ikke love dette nå");
        sunniva.press(&answer, "Jeg har sett det: Ansette to til", &[]).await.hides("Håkon kan ikke love");

        // A question can be taken back while it is one.
        let asked = writes(&mut sunniva, "den-andre", "Bytte ut kaffemaskinen", "2025-10-24").await;
        sunniva.press(&asked, "Trekk spørsmålet: Bytte ut kaffemaskinen", &[]).await.shows("Du har trukket spørsmålet");
        hakon.get("/lofter").await.hides("Bytte ut kaffemaskinen");
    }
}

#[tokio::test]
async fn without_what_when_and_how_it_is_no_promise_and_nothing_written_is_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/lofter").await;
        let back = sunniva.press(&form, "Skriv ned løftet", &[("hvordan", "På e-post")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("3 ting mangler")
            .shows("Skriv hva som skal gjøres")
            .shows("Velg en dato")
            .shows("Velg hvem som lover");
        assert_eq!(back.field("hvordan"), "På e-post");
        let back =
            sunniva.press(&back, "Skriv ned løftet", &[("hva", WHAT), ("nar", "2025-10-13"), ("hvem", "jeg")]).await;
        back.shows("Én ting mangler").shows("Velg en dato fra og med i dag");
        assert_eq!((back.field("hva").as_str(), back.field("hvordan").as_str()), (WHAT, "På e-post"));
        // What was chosen is still chosen.
        sunniva.press(&back, "Skriv ned løftet", &[("nar", "2025-10-14")]).await.shows("Løftet er skrevet ned");
    }
}

#[tokio::test]
async fn late_is_said_of_the_promise_and_nothing_is_late_while_the_pair_rests() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut marte) = (play.signed_in("sunniva").await, play.signed_in("marte").await);
        for browser in [&mut sunniva, &mut marte] {
            writes(browser, "jeg", WHAT, "2025-10-16").await.hides("Skulle vært klart");
        }
        play.days_go_by(3);
        let (mut sunniva, mut marte) = (play.signed_in("sunniva").await, play.signed_in("marte").await);
        sunniva.get("/lofter").await.shows("Skulle vært klart i går");
        marte.get("/lofter").await.shows("Oppfølgingen hviler til").hides("Skulle vært klart");
        play.days_go_by(3);
        let mut hakon = play.signed_in("hakon").await;
        hakon.get("/lofter").await.shows("Skulle vært klart torsdag").shows("Sunniva");
        play.days_go_by(14);
        let mut sunniva = play.signed_in("sunniva").await;
        sunniva.get("/lofter").await.shows("Skulle vært klart 16. oktober");
    }
}

#[tokio::test]
async fn a_button_pressed_twice_gets_the_first_answer() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let list = writes(&mut sunniva, "jeg", WHAT, "2025-10-24").await;
        let first = sunniva.press(&list, KEPT, &[]).await;
        let second = sunniva.press(&list, KEPT, &[]).await;
        assert_eq!((first.status, &first.path), (second.status, &second.path));
        second.shows("Gjort i dag");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kept_and_seen_at_once_are_never_both_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let list = writes(&mut sunniva, "jeg", WHAT, "2025-10-24").await;
        let kept = sunniva.press(&list, KEPT, &[]).await;
        let seen = hakon.get("/lofter").await;
        // The owner takes it back in the same moment as the other sees it: one of them was first.
        let undo = format!("Angre: {WHAT}");
        let (undone, noted) = tokio::join!(sunniva.press(&kept, &undo, &[]), hakon.press(&seen, SEEN, &[]));
        let won = [&undone, &noted].iter().filter(|page| page.status == StatusCode::OK).count();
        assert_eq!(won, 1, "{engine:?}: {} {}", undone.status, noted.status);
    }
}

#[tokio::test]
async fn the_list_asks_the_database_no_more_the_more_there_is() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        for employee in ["sunniva", "amina", "petter", "yusuf"] {
            for number in 0..3 {
                let (list, pair) = (hakon.get("/lofter").await, play.cast.pair(employee).as_str());
                let what = format!("Noe {number} for {employee}");
                let fill = [
                    ("par", pair),
                    ("hvem", "jeg"),
                    ("hva", what.as_str()),
                    ("nar", "2025-10-24"),
                    ("hvordan", "Slik"),
                ];
                let page = hakon.press(&list, "Skriv ned løftet", &fill).await;
                if number == 2 {
                    hakon.press(&page, &format!("Merk som gjort: {what}"), &[]).await;
                    let mut other = play.signed_in(employee).await;
                    let page = other.get("/lofter").await;
                    other.press(&page, &format!("Jeg har sett det: {what}"), &[]).await;
                }
            }
        }
        let (page, statements) = counting(hakon.get("/lofter")).await;
        page.shows("Du og Sunniva").shows("Du og Yusuf");
        assert!(statements <= 10, "{engine:?}: {statements} statements");
        assert!(page.text.len() < 50_000, "{} bytes", page.text.len());
    }
}

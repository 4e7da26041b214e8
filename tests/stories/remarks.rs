//! Remarks beside what is agreed, disagreement that is seen as that, and versions compared (I16, I19, A17).

use axum::http::StatusCode;

use crate::new_leader::a_new_leader_comes;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const GOAL: &str = "Jeg leder kundemøtene trygt på egen hånd.";
const REVISED: &str = "Innbyggerne får svar på byggesøknaden innen tre uker.";
const PROPOSED: &str = "Vi i teamet har én felles mal for veiledning.";
const ROLE: &str = "Oppgaver, ansvar og rolle";

async fn found(browser: &mut Browser, title: &str) -> String {
    browser.get("/mal").await.link(title).expect("it is there")
}

async fn remarks(browser: &mut Browser, path: &str, words: &str) -> Page {
    let page = browser.get(path).await;
    browser.press(&page, "Legg ved merknaden", &[("ord", words)]).await
}

#[tokio::test]
async fn either_says_something_beside_what_is_agreed_and_it_changes_nothing() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        for title in [GOAL, ROLE] {
            let path = found(&mut sunniva, title).await;
            let state = if title == GOAL { "Avtalt av Sunniva og Håkon" } else { "Avtalt av" };
            remarks(&mut sunniva, &path, "Det forutsetter at vi er fulltallige").await.shows("står på siden nå");
            let page = hakon.get(&path).await;
            page.shows("Merknad fra Sunniva").shows("Det forutsetter at vi er fulltallige").shows(state);
            remarks(&mut hakon, &path, "Enig i det").await.shows("Merknad fra Håkon").shows("Enig i det").shows(state);
            // What is said stands as it was said: nothing on the page takes it away.
            let buttons = sunniva.get(&path).await.buttons();
            assert!(!buttons.iter().any(|button| button.contains("Slett") || button.contains("Fjern")), "{buttons:?}");

            let page = sunniva.get(&path).await;
            let empty = sunniva.press(&page, "Legg ved merknaden", &[("ord", "  ")]).await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
            empty.shows("Skriv det du vil ha sagt");
            for key in ["amina", "ragnhild", "solveig"] {
                play.signed_in(key).await.press(&page, "Legg ved merknaden", &[("ord", "Jeg også")]).await.is_missing();
            }
        }
    }
}

#[tokio::test]
async fn disagreement_is_seen_as_that_until_both_say_yes() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = found(&mut sunniva, PROPOSED).await;
        for (browser, words) in
            [(&mut sunniva, "Vi trenger den nå"), (&mut hakon, "Jeg ser ikke hvem som skal skrive den")]
        {
            let page = browser.get(&goal).await;
            browser.press(&page, "Skriv det ned", &[("ord", words)]).await.shows(words);
        }
        // Nothing counts as agreed, and the way onward is still there.
        let page = hakon.get(&goal).await;
        page.shows("Sunniva er ikke enig nå").shows("Håkon er ikke enig nå").shows("Venter på deg").hides("Avtalt av");
        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        let fill = [("egen-lykkes", "At malen blir brukt"), ("hvorfor", "Hvis Yusuf er med")];
        hakon.press(&form, "Send motforslaget til Sunniva", &fill).await;
        // What was said about a version that is gone is asked again.
        let stale = hakon.press(&page, "Skriv det ned", &[("ord", "For sent")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = sunniva.get(&goal).await;
        let agreed = sunniva.press(&page, "Jeg er enig", &[]).await;
        agreed.shows("Avtalt av Sunniva og Håkon 14. oktober").shows("Vi trenger den nå");
    }
}

#[tokio::test]
async fn a_leader_who_came_after_reads_no_remark_and_compares_no_version_from_before() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = found(&mut sunniva, REVISED).await;
        remarks(&mut hakon, &goal, "Vi ser på bemanningen til våren").await.shows("bemanningen til våren");
        let compared = sunniva.get(&format!("{goal}/versjoner?fra=1&til=2")).await;
        compared.shows("Fra versjon 1 til versjon 2").shows("fire").shows("to uker");
        hakon.get(&format!("{goal}/versjoner")).await.shows("Sammenlign to versjoner");
        sunniva.get(&format!("{goal}/versjoner?fra=2&til=2")).await.shows("De to er like");
        let role = found(&mut sunniva, ROLE).await;
        sunniva.get(&format!("{role}/versjoner")).await.shows("Sammenlign to versjoner");
        for key in ["amina", "ragnhild", "solveig"] {
            play.signed_in(key).await.get(&format!("{goal}/versjoner")).await.is_missing();
        }

        a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        let page = ingeborg.get(&goal).await;
        page.hides("bemanningen til våren").hides("Hvis fristene i loven").hides("Merknad fra");
        ingeborg.get(&format!("{goal}/versjoner?fra=1&til=3")).await.is_missing();
        hakon.get(&format!("{goal}/versjoner")).await.is_missing();
        // She says her own, and reads that.
        remarks(&mut ingeborg, &goal, "Jeg vil gjerne høre mer om dette").await.shows("Merknad fra Ingeborg");
        let kept = sunniva.get(&goal).await;
        kept.shows("Merknad fra Ingeborg").shows("Merknad fra Håkon").shows("Merknad fra Sunniva");
        // With a version of her own there are two to compare, and never those between.
        let form = ingeborg.get(&format!("{goal}/forslag/ny")).await;
        let fill = [("egen-lykkes", "At det går bra"), ("hvorfor", "Ny her"), ("lykkes", "Åtte av ti")];
        ingeborg.press(&form, "Send motforslaget til Sunniva", &fill).await;
        let page = ingeborg.get(&format!("{goal}/versjoner?fra=1&til=2")).await;
        page.shows("Åtte av ti").hides("innen to uker").hides("fire uker");
    }
}

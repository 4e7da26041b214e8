//! A goal becomes theirs (S6-S8, S14, S16; I1-I3).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const TITLE: &str = "Innbyggerne får svar innen tre uker";

/// The employee proposes, with own words and something to influence.
async fn sunniva_proposes(sunniva: &mut Browser) -> Page {
    let form = sunniva.get("/mal/ny").await;
    let fill = [
        ("mal", TITLE),
        ("egen-lykkes", "At søkerne skjønner svaret"),
        ("lykkes", "Ni av ti i tide"),
        ("rom", "Rekkefølgen"),
        ("fast", "Lovens frister"),
        ("fast-hvorfor", "Tolv uker er ytterste grense"),
    ];
    sunniva.press(&form, "Send forslaget til Håkon", &fill).await
}

/// The leader adds what only the leader can write.
pub async fn hakon_adds_his_part(hakon: &mut Browser, goal: &str) -> Page {
    let page = hakon.get(goal).await;
    let form = hakon.follow(&page, "Skriv din del").await;
    hakon.press(&form, "Send motforslaget til Sunniva", &[("egen-lykkes", "At du har arbeidsro")]).await
}

pub fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_goal_holds_when_both_have_said_yes_to_the_same_version() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);

        let page = sunniva_proposes(&mut sunniva).await;
        page.shows("Forslaget er sendt til Håkon").shows("Venter på svar fra Håkon").does_not_offer("Jeg er enig");
        let goal = path(&page);

        let seen = hakon.get(&goal).await;
        seen.shows(TITLE).shows("Sunniva foreslår dette målet").shows("Skriv hva det vil si å lykkes for deg");
        // S16: it cannot be agreed before both have said what success means.
        seen.does_not_offer("Jeg er enig");
        hakon_adds_his_part(&mut hakon, &goal).await.shows("Motforslaget er sendt til Sunniva");

        let page = sunniva.get(&goal).await;
        page.shows("Håkon kom med et motforslag").shows("At du har arbeidsro");
        let agreed = sunniva.press(&page, "Jeg er enig", &[]).await;
        agreed
            .shows("Du og Håkon er enige om målet fra i dag")
            .shows("Avtalt av Sunniva og Håkon 14. oktober")
            .shows("Begge sa ja");
        hakon.get(&goal).await.shows("Avtalt av Sunniva og Håkon 14. oktober");
    }
}

#[tokio::test]
async fn three_counters_and_what_was_agreed_holds_until_both_say_yes_to_something_else() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let list = sunniva.get("/mal").await;
        let goal = list
            .link("Innbyggerne får svar på byggesøknaden innen tre uker.")
            .expect("the goal with a change proposed");
        let mut page = sunniva.get(&goal).await;
        page.shows("Håkon foreslår en endring").shows("gjelder slik det er, helt til begge har sagt ja");

        for (who, text) in [
            ("sunniva", "Tre uker, og fire til jul."),
            ("hakon", "Fire uker til nyttår."),
            ("sunniva", "Fire uker til 1. desember."),
        ] {
            let (browser, other) = if who == "sunniva" { (&mut sunniva, "Håkon") } else { (&mut hakon, "Sunniva") };
            page = browser.get(&format!("{goal}/forslag/ny")).await;
            let sent = browser
                .press(
                    &page,
                    &format!("Send motforslaget til {other}"),
                    &[("mal", text), ("hvorfor", "Fordi det er ærlig")],
                )
                .await;
            sent.shows("Motforslaget er sendt").shows("Innbyggerne får svar på byggesøknaden innen tre uker.");
        }
        page = hakon.get(&goal).await;
        let agreed = hakon.press(&page, "Jeg er enig", &[]).await;
        agreed.shows("Fire uker til 1. desember.").shows("Du og Sunniva er enige om målet fra i dag");
    }
}

#[tokio::test]
async fn a_yes_to_something_else_than_one_has_read_is_asked_again() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = path(&sunniva_proposes(&mut sunniva).await);
        hakon_adds_his_part(&mut hakon, &goal).await;
        let read = sunniva.get(&goal).await;
        // Håkon thinks again before Sunniva has answered.
        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        hakon.press(&form, "Send motforslaget til Sunniva", &[("mal", "Innen to uker")]).await;

        let answer = sunniva.press(&read, "Jeg er enig", &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.shows("Håkon har skrevet noe nytt siden du leste").shows("Innen to uker");
        sunniva.get(&goal).await.hides("Avtalt av Sunniva");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_answers_at_once_leave_one_agreement() {
    for engine in engines() {
        for _ in 0..5 {
            let play = Play::on(engine).await;
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let goal = path(&sunniva_proposes(&mut sunniva).await);
            hakon_adds_his_part(&mut hakon, &goal).await;
            let (yes, counter) = (sunniva.get(&goal).await, hakon.get(&format!("{goal}/forslag/ny")).await);
            let (accepted, countered) = tokio::join!(
                sunniva.press(&yes, "Jeg er enig", &[]),
                hakon.press(
                    &counter,
                    "Send motforslaget til Sunniva",
                    &[("mal", "Innen to uker"), ("hvorfor", "Vi kan det")]
                ),
            );
            let done = [&accepted, &countered].iter().filter(|page| page.status == StatusCode::OK).count();
            assert!(done >= 1, "{engine:?}: {} {}", accepted.status, countered.status);
            let after = sunniva.get(&goal).await;
            if accepted.status == StatusCode::OK {
                // Agreed on what was read; a change that came after is a change proposed, not another agreement.
                after.shows("Avtalt av Sunniva og Håkon").shows(TITLE);
            } else {
                after.hides("Avtalt av Sunniva").shows("Innen to uker");
            }
        }
    }
}

#[tokio::test]
async fn nothing_that_was_written_is_lost_when_a_form_comes_back() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/mal/ny").await;
        let back = sunniva
            .press(&form, "Send forslaget til Håkon", &[("egen-lykkes", "Å bli ferdig"), ("rom", "Når på dagen")])
            .await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Én ting mangler før dette kan sendes").shows("Skriv hva målet er");
        assert_eq!(back.field("egen-lykkes"), "Å bli ferdig");
        assert_eq!(back.field("rom"), "Når på dagen");
        let sent = sunniva.press(&back, "Send forslaget til Håkon", &[("mal", TITLE)]).await;
        sent.shows(TITLE).shows("Når på dagen");
    }
}

#[tokio::test]
async fn a_form_sent_twice_gets_the_first_answer() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/mal/ny").await;
        let first = sunniva.press(&form, "Send forslaget til Håkon", &[("mal", TITLE)]).await;
        let second = sunniva.press(&form, "Send forslaget til Håkon", &[("mal", TITLE)]).await;
        assert_eq!(path(&first), path(&second), "{engine:?}");
        assert_eq!(sunniva.get("/mal").await.text.matches(TITLE).count(), 1);
    }
}

#[tokio::test]
async fn a_draft_is_its_authors_alone() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let form = sunniva.get("/mal/ny").await;
        let list = sunniva.press(&form, "Lagre utkastet", &[("mal", "Ta forvaltningsrett til våren")]).await;
        list.shows("Utkastet er lagret. Bare du ser det").shows("Ta forvaltningsrett til våren");
        let draft = list.link("Ta forvaltningsrett til våren").expect("the draft");
        hakon.get(&draft).await.is_missing();
        hakon.post(&format!("{draft}/sletting"), &[("once", "en-tilfeldig-nokkel")]).await.is_missing();
        let form = sunniva.get(&draft).await;
        let sent = sunniva.press(&form, "Send forslaget til Håkon", &[]).await;
        sent.shows("Ta forvaltningsrett til våren");
        sunniva.get(&draft).await.is_missing();
    }
}

#[tokio::test]
async fn what_the_two_write_does_not_exist_for_anybody_else() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = path(&sunniva_proposes(&mut sunniva).await);
        for other in ["amina", "solveig", "ragnhild", "ivar", "tone", "berit", "anders"] {
            let mut browser = play.signed_in(other).await;
            let hidden = browser.get(&goal).await;
            hidden.is_missing().hides(TITLE);
            let nothing = browser.get("/mal/0000000000000000000000000a").await;
            assert_eq!(without_number(&hidden.text), without_number(&nothing.text), "{other} can tell the two apart");
            for deed in ["forslag", "godkjenning", "tilbaketrekking", "overtakelse"] {
                let fields =
                    [("once", "en-tilfeldig-nokkel"), ("versjon", "1"), ("mal", "Noe annet"), ("hvorfor", "Fordi")];
                browser.post(&format!("{goal}/{deed}"), &fields).await.is_missing().hides(TITLE);
            }
        }
        let mut stranger = play.stranger();
        stranger.get(&goal).await.hides(TITLE).shows("Hvem vil du være i dag?");
    }
}

/// Once-keys and request numbers are random; everything else must be equal.
fn without_number(text: &str) -> String {
    text.split_inclusive(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() != 9 && word.len() != 27)
        .collect()
}

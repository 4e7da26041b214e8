//! Whether a goal is one's own: asked of the one whose goal it is, between the two, and never a number (S9).

use axum::http::StatusCode;

use crate::progress::{THREE_WEEKS, the_goal};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub async fn answers(sunniva: &mut Browser, goal: &str, fill: &[(&str, &str)]) -> Page {
    let form = sunniva.get(&format!("{goal}/eierskap")).await;
    sunniva.press(&form, "Lagre svarene", fill).await
}

#[tokio::test]
async fn the_one_whose_goal_it_is_answers_and_both_read_the_words() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, "Jeg leder kundemøtene trygt på egen hånd.").await;
        let page = sunniva.get(&goal).await;
        let form = sunniva.follow(&page, "Svar på spørsmålene").await;
        form.shows("Målet er mitt, ikke bare noe jeg har fått").shows("Bare du og Håkon ser svarene");
        let page = sunniva.press(&form, "Lagre svarene", &[("high", "mostly"), ("care", "yes")]).await;
        page.shows("Svarene er lagret").shows("Ganske enig").shows("Helt enig").shows("Svart 14. oktober");
        page.hides("Målet er mitt").does_not_offer("Snakk om det i neste samtale");
        hakon.get(&goal).await.shows("Er dette målet Sunniva kjenner som sitt?").shows("Ganske enig");
        assert_eq!(hakon.get(&format!("{goal}/eierskap")).await.status, StatusCode::FORBIDDEN);
        // It stands on no list, neither here nor there.
        let person = hakon.get("/teamet").await.link("Sunniva").expect("Sunniva");
        hakon.get(&person).await.hides("Ganske enig");
    }
}

#[tokio::test]
async fn an_answer_that_lacks_something_leads_onward_and_a_new_one_takes_its_place() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, "Jeg leder kundemøtene trygt på egen hånd.").await;
        let page = answers(&mut sunniva, &goal, &[("mine", "no"), ("high", "yes")]).await;
        page.shows("Hva vil du forme selv?").hides("For lite eller for mye");
        assert!(page.link("Foreslå en endring").is_some());
        hakon
            .get(&goal)
            .await
            .shows("Sunniva kjenner seg ikke helt igjen")
            .does_not_offer("Snakk om det i neste samtale");
        let raised = sunniva.press(&page, "Snakk om det i neste samtale", &[]).await;
        raised.shows("Det står på lista til neste samtale");
        let talk = hakon.get("/samtaler").await.link("Åpne samtalen");
        let talk = match talk {
            Some(talk) => talk,
            None => sunniva.get("/").await.link("Åpne samtalen").expect("a talk to come"),
        };
        hakon.get(&talk).await.shows("Er målet blitt mitt?");
        // Answered anew, what was before is gone; what was left out this time too.
        let form = sunniva.get(&format!("{goal}/eierskap")).await;
        let page = sunniva.press(&form, "Lagre svarene", &[("mine", "yes")]).await;
        page.shows("Helt enig").hides("Helt uenig").hides("Det går an å gjøre noe med");
        hakon.get(&goal).await.hides("Helt uenig");
    }
}

#[tokio::test]
async fn nothing_answered_is_said_and_two_windows_leave_one_answer() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut one, mut other) = (play.signed_in("sunniva").await, play.signed_in("sunniva").await);
        let meetings = the_goal(&mut one, "Jeg leder kundemøtene trygt på egen hånd.").await;
        let back = answers(&mut one, &meetings, &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Svar på minst ett av spørsmålene");
        let (first, second) = tokio::join!(
            answers(&mut one, &meetings, &[("care", "yes")]),
            answers(&mut other, &meetings, &[("care", "no")]),
        );
        assert_eq!((first.status, second.status), (StatusCode::OK, StatusCode::OK));
        let page = one.get(&meetings).await;
        let seen = ["Helt enig", "Helt uenig"].map(|words| page.text.matches(words).count());
        assert!(seen == [1, 0] || seen == [0, 1], "{seen:?}");
        // The one it was told in history stands by itself.
        let weeks = the_goal(&mut one, THREE_WEEKS).await;
        one.get(&weeks).await.shows("Ganske uenig").shows("Hva ville gjort det lettere å holde ut?");
    }
}

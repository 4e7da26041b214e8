//! A goal is over when both have said so: finished, or laid aside (3.3, I2, I16).

use axum::http::StatusCode;

use crate::new_leader::a_new_leader_comes;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const GOAL: &str = "Jeg leder kundemøtene trygt på egen hånd.";
const REVISED: &str = "Innbyggerne får svar på byggesøknaden innen tre uker.";
const OVER: &str = "Det dere er ferdige med";

async fn goal_of(browser: &mut Browser, title: &str) -> String {
    browser.get("/mal").await.link(title).expect("the goal")
}

/// Says that it is over, as the other is asked to.
async fn says(browser: &mut Browser, goal: &str, other: &str, way: &str, words: &str) -> Page {
    let page = browser.get(goal).await;
    let form = browser.follow(&page, "Er dere ferdige med målet?").await;
    browser.press(&form, &format!("Send til {other}"), &[("slik", way), ("ord", words)]).await
}

#[tokio::test]
async fn a_goal_is_finished_when_both_have_said_what_came_of_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;

        let sent = says(&mut sunniva, &goal, "Håkon", "finished", "Fire møter alene, og ett av dem vanskelig").await;
        sent.shows("Forslaget er sendt til Håkon")
            .shows("Du foreslår å avslutte målet")
            .does_not_offer("Ja, vi er ferdige med det");
        // Silence ends nothing: it goes on, and waits for him where what waits stands.
        sunniva.get("/mal").await.shows("Du foreslår å avslutte målet").hides("Avsluttet i dag");
        hakon.get("/teamet").await.shows("Sunniva foreslår å avslutte målet");

        let page = hakon.get(&goal).await;
        page.shows("Fire møter alene, og ett av dem vanskelig").does_not_offer("Trekk forslaget");
        let done = hakon.press(&page, "Ja, vi er ferdige med det", &[("ord", "Du lot det bli stille")]).await;
        done.shows("Du og Sunniva er ferdige med dette målet")
            .shows("Avsluttet 14. oktober")
            .shows("Du lot det bli stille");
        done.does_not_offer("Er dere ferdige med målet?").does_not_offer("Foreslå en endring");

        let list = sunniva.get("/mal").await;
        list.shows(OVER).shows("Avsluttet i dag");
        sunniva.get(&goal).await.shows("Fire møter alene").shows("Du lot det bli stille").shows("Slik ble dere enige");
        // Out of the day, and still to be found.
        sunniva.get("/").await.hides(GOAL);
        let member = hakon.get("/teamet").await.link("Sunniva").expect("Sunniva");
        hakon.get(&member).await.shows(OVER).shows(GOAL);
        // Finished is finished.
        sunniva.get(&format!("{goal}/forslag/ny")).await.is_missing();
        sunniva.get(&format!("{goal}/avslutning")).await.is_missing();
    }
}

#[tokio::test]
async fn of_a_finished_goal_no_more_is_told_and_what_was_being_written_comes_back() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;
        let telling = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        let answering = sunniva.get(&format!("{goal}/eierskap")).await;
        says(&mut sunniva, &goal, "Håkon", "finished", "Fire møter alene").await;
        let page = hakon.get(&goal).await;
        hakon.press(&page, "Ja, vi er ferdige med det", &[]).await;

        let back = sunniva.press(&telling, "Fortell Håkon", &[("endret", "Ett møte til")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dere har sagt at målet er avsluttet");
        assert_eq!(back.field("endret"), "Ett møte til");
        let back = sunniva.press(&answering, "Lagre svarene", &[("mine", "yes")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = sunniva.get(&goal).await;
        page.hides("Ett møte til")
            .hides("Fortell når du selv vil")
            .hides("Fortell hvordan det går")
            .hides("Svar på nytt");
        sunniva.get(&format!("{goal}/framdrift/ny")).await.is_missing();
        sunniva.get(&format!("{goal}/eierskap")).await.is_missing();
    }
}

#[tokio::test]
async fn a_goal_is_laid_aside_by_both_and_can_be_taken_up_again() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;

        says(&mut hakon, &goal, "Sunniva", "laid_aside", "Det er ingen kundemøter i vinter").await;
        sunniva.get("/").await.shows("Håkon foreslår å legge målet bort");
        // Taken back, it goes on as agreed.
        let page = hakon.get(&goal).await;
        hakon.press(&page, "Trekk forslaget", &[]).await.shows("Målet gjelder som før");
        sunniva.get(&goal).await.hides("Det er ingen kundemøter").shows("Avtalt av Sunniva og Håkon");

        says(&mut hakon, &goal, "Sunniva", "laid_aside", "Det er ingen kundemøter i vinter").await;
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Ja, vi legger det bort", &[]).await.shows("Lagt bort 14. oktober");

        let page = sunniva.get(&goal).await;
        let form = sunniva.follow(&page, "Foreslå hvordan det skal være nå").await;
        let fill = [("mal", "Jeg leder to kundemøter."), ("hvorfor", "De er tilbake")];
        sunniva.press(&form, "Send motforslaget til Håkon", &fill).await.shows("Lagt bort");
        let page = hakon.get(&goal).await;
        hakon.press(&page, "Jeg er enig", &[]).await.shows("Avtalt av Sunniva og Håkon 14. oktober");
        // That it was laid aside once, and why, is not forgotten.
        sunniva.get(&goal).await.shows("Dere la målet bort").shows("ingen kundemøter i vinter");
        sunniva.get("/mal").await.hides("Lagt bort").shows("Jeg leder to kundemøter.");
    }
}

#[tokio::test]
async fn what_lies_on_the_table_is_answered_first() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let revised = goal_of(&mut sunniva, REVISED).await;
        let page = sunniva.get(&format!("{revised}/avslutning")).await;
        page.shows("Håkon har et forslag til endring i målet. Svar på det først").does_not_offer("Send til Håkon");

        // A change that came while one wrote: what was written is kept.
        let mut hakon = play.signed_in("hakon").await;
        let goal = goal_of(&mut sunniva, GOAL).await;
        let form = sunniva.get(&format!("{goal}/avslutning")).await;
        let change = hakon.get(&format!("{goal}/forslag/ny")).await;
        let fill = [("mal", "Jeg leder alle møtene."), ("hvorfor", "Det går bra")];
        hakon.press(&change, "Send motforslaget til Sunniva", &fill).await;
        let said = [("slik", "finished"), ("ord", "Fire møter alene")];
        let refused = sunniva.press(&form, "Send til Håkon", &said).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("Svar på det først").shows("Fire møter alene");
    }
}

#[tokio::test]
async fn a_change_is_an_answer_to_an_ending_and_an_empty_form_says_what_is_missing() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;
        let form = sunniva.get(&format!("{goal}/avslutning")).await;
        let empty = sunniva.press(&form, "Send til Håkon", &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        empty.shows("Velg om dere avslutter målet").shows("Skriv hva som kom ut av det");

        says(&mut sunniva, &goal, "Håkon", "finished", "Fire møter alene").await;
        let read = hakon.get(&goal).await;
        let form = hakon.follow(&read, "Jeg vil heller endre målet").await;
        let fill = [("mal", "Jeg leder alle møtene."), ("hvorfor", "To står igjen")];
        hakon.press(&form, "Send motforslaget til Sunniva", &fill).await;
        let late = hakon.press(&read, "Ja, vi er ferdige med det", &[("ord", "Kanskje")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        sunniva.get(&goal).await.shows("Håkon foreslår en endring").hides("Du foreslår å avslutte målet");
    }
}

#[tokio::test]
async fn two_yeses_at_once_are_one_and_a_form_sent_twice_gets_the_first_answer() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let mut other_window = play.signed_in("hakon").await;
        let goal = goal_of(&mut sunniva, GOAL).await;
        says(&mut sunniva, &goal, "Håkon", "finished", "Fire møter alene").await;
        let (one, two) = (hakon.get(&goal).await, other_window.get(&goal).await);
        let back = sunniva.get(&goal).await;
        let (yes, again, taken) = tokio::join!(
            hakon.press(&one, "Ja, vi er ferdige med det", &[]),
            other_window.press(&two, "Ja, vi er ferdige med det", &[]),
            sunniva.press(&back, "Trekk forslaget", &[])
        );
        let went_through = [yes.status, again.status, taken.status].iter().filter(|status| status.is_success()).count();
        assert_eq!(went_through, 1, "{engine:?}");
        let repeated = hakon.press(&one, "Ja, vi er ferdige med det", &[]).await;
        assert_eq!(repeated.status.is_success(), yes.status.is_success(), "the first answer again");
    }
}

#[tokio::test]
async fn nobody_else_ends_a_goal_or_learns_of_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;
        says(&mut sunniva, &goal, "Håkon", "finished", "Fire møter alene").await;
        let page = hakon.get(&goal).await;
        for key in ["amina", "ragnhild", "ivar", "solveig"] {
            let mut other = play.signed_in(key).await;
            other.get(&format!("{goal}/avslutning")).await.is_missing();
            other.press(&page, "Ja, vi er ferdige med det", &[]).await.is_missing();
        }
        let mut stranger = play.stranger();
        assert_eq!(stranger.get(&format!("{goal}/avslutning")).await.path.split('?').next(), Some("/logg-inn"));
        sunniva.get(&goal).await.shows("Du foreslår å avslutte målet");
    }
}

#[tokio::test]
async fn an_ending_that_waits_falls_with_the_pair_and_what_is_over_follows_nobody() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let waits = goal_of(&mut sunniva, GOAL).await;
        says(&mut sunniva, &waits, "Håkon", "finished", "Fire møter alene").await;
        let mut amina = play.signed_in("amina").await;
        let over = goal_of(&mut amina, GOAL).await;
        says(&mut amina, &over, "Håkon", "laid_aside", "Ikke nå").await;
        let page = hakon.get(&over).await;
        hakon.press(&page, "Ja, vi legger det bort", &[]).await.shows("Lagt bort");

        a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let pair = a_new_leader_comes(&play, "amina", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&waits).await.shows(GOAL).hides("Fire møter alene").hides("foreslår å avslutte målet");
        ingeborg.get(&over).await.is_missing();
        ingeborg.get(&format!("/teamet/{pair}")).await.hides(GOAL);
        hakon.get(&over).await.is_missing();
        sunniva.get(&waits).await.hides("Du foreslår å avslutte målet").shows("Er dere ferdige med målet?");
        amina.get(&over).await.shows("Lagt bort").shows("Ikke nå").does_not_offer("Foreslå hvordan det skal være nå");

        // The employee and the new leader end it together.
        says(&mut sunniva, &waits, "Ingeborg", "finished", "Seks møter nå").await;
        let page = ingeborg.get(&waits).await;
        ingeborg
            .press(&page, "Ja, vi er ferdige med det", &[])
            .await
            .shows("Avsluttet 14. oktober")
            .hides("Fire møter alene");
    }
}

#[tokio::test]
async fn one_press_puts_a_goal_or_the_role_on_the_next_agenda() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = goal_of(&mut sunniva, GOAL).await;
        let page = sunniva.get(&goal).await;
        let done = sunniva.press(&page, "Ta det opp neste gang", &[]).await;
        done.shows("Det står på lista til neste samtale");
        assert!(done.path.starts_with(&goal), "{}", done.path);
        let role = goal_of(&mut sunniva, "Oppgaver, ansvar og rolle").await;
        let page = hakon.get(&role).await;
        let done = hakon.press(&page, "Ta det opp neste gang", &[]).await;
        done.shows("Det står på lista til neste samtale");
        let today = sunniva.get("/").await;
        let talk = sunniva.follow(&today, "Åpne samtalen").await;
        talk.shows(GOAL).shows("Oppgaver, ansvar og rolle");
        assert!(talk.links().contains(&goal), "{engine:?}: the point leads back");
    }
}

//! A number told along the way, of what is counted, and its small drawing (S64, E17; I16).

use axum::http::StatusCode;

use crate::progress::{CHANGED, THREE_WEEKS, tells, the_goal};
use crate::roles_apart::{hr_ends, leads};
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::walk::nobodys;

const SO_FAR: &str = "Saker i tide, av ti: 5 den 10. september, 7 den 8. oktober. Dere går fra 4 til 9.";
const CORRECT: &str = "Rett eller ta tilbake: Sunniva, 14. oktober";

/// They count something else from now on: Sunniva counters what Håkon proposes, and he says yes.
async fn they_count(sunniva: &mut Browser, hakon: &mut Browser, goal: &str, counted: [&str; 3]) {
    let form = sunniva.get(&format!("{goal}/forslag/ny")).await;
    let [what, from, to] = counted;
    let fill = [("teller", what), ("fra", from), ("til", to), ("hvorfor", "Vi teller det som betyr noe")];
    sunniva.press(&form, "Send motforslaget til Håkon", &fill).await;
    let page = hakon.get(goal).await;
    hakon.press(&page, "Jeg er enig", &[]).await.shows("Avtalt av Sunniva og Håkon");
}

#[tokio::test]
async fn a_number_stands_with_what_else_is_told_and_both_see_how_it_has_gone() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = sunniva.get(&goal).await;
        page.shows("Saker i tide, av ti: 7 (fra 4 til 9)").shows(SO_FAR);
        assert!(page.text.contains("role=\"img\" aria-labelledby=\"tall-ord\""), "said in words to who cannot see it");
        let form = sunniva.follow(&page, "Fortell hvordan det går").await;
        form.shows("Hva er tallet nå?").shows("Saker i tide, av ti: fra 4 til 9. La det stå tomt");
        // A number alone is enough, and nothing is made of it.
        let page = sunniva.press(&form, "Fortell Håkon", &[("tall", " 8,25 ")]).await;
        page.shows("Saker i tide, av ti: 8,25 (fra 4 til 9)").shows("8,25 den 14. oktober");
        page.hides("prosent").hides("8,25 %");
        let his = hakon.get(&goal).await;
        his.shows("Saker i tide, av ti: 8,25 (fra 4 til 9)").shows("5 den 10. september, 8,25 den 14. oktober");
        hakon.get(&format!("{goal}/framdrift")).await.shows("av ti: 6,5 (fra").shows("av ti: 8,25 (fra");
        // Each reads it as their language writes it.
        hakon.post("/meg/sprak", &[("sprak", "en"), ("once", &nobodys())]).await;
        hakon.get(&goal).await.shows("Saker i tide, av ti: 8.25 (from 4 to 9)").shows("8.25 on 14 October");
    }
}

#[tokio::test]
async fn what_is_no_number_comes_back_with_everything_and_is_told_when_it_is_one() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        for no_number in ["nesten åtte", "8 %", "1,2,3", "1e9"] {
            let fill = [("tilstand", "slow"), ("endret", CHANGED), ("tall", no_number)];
            let back = tells(&mut sunniva, &goal, &fill).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{no_number}");
            back.shows("Skriv et tall, for eksempel 7 eller 7,5").shows(CHANGED);
            assert_eq!(back.field("tall"), no_number);
            hakon.get(&goal).await.hides(CHANGED);
        }
        let back = tells(&mut sunniva, &goal, &[("endret", CHANGED), ("tall", "nesten åtte")]).await;
        sunniva.press(&back, "Fortell Håkon", &[("tall", "−1 200")]).await.shows(CHANGED).shows("−1200 (fra 4 til 9)");
    }
}

#[tokio::test]
async fn it_is_corrected_and_taken_back_with_the_rest() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = tells(&mut sunniva, &goal, &[("tall", "80"), ("endret", CHANGED)]).await;
        let form = sunniva.follow(&page, CORRECT).await;
        assert_eq!(form.field("tall"), "80");
        let back = sunniva.press(&form, "Lagre rettelsen", &[("tall", "åtte")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv et tall");
        let page = sunniva.press(&back, "Lagre rettelsen", &[("tall", "8")]).await;
        page.shows("av ti: 8 (fra").hides("av ti: 80 (fra").shows("8 den 14. oktober");
        hakon.get(&goal).await.shows("Rettet").shows("8 den 14. oktober");
        // Without the number, what else was told stands.
        let form = sunniva.follow(&page, CORRECT).await;
        let page = sunniva.press(&form, "Lagre rettelsen", &[("tall", "")]).await;
        page.shows(CHANGED).hides("av ti: 8 (fra").shows(SO_FAR);
        let form = sunniva.follow(&page, CORRECT).await;
        let page = sunniva.press(&form, "Lagre rettelsen", &[("tall", "8,5")]).await;
        let form = sunniva.follow(&page, CORRECT).await;
        sunniva.press(&form, "Ta det tilbake", &[]).await.hides("8,5").shows(SO_FAR);
        hakon.get(&goal).await.hides("8,5").shows(SO_FAR);
    }
}

#[tokio::test]
async fn a_number_belongs_to_what_was_counted_when_it_was_told() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let open = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        they_count(&mut sunniva, &mut hakon, &goal, ["Klager i måneden", "12", "3"]).await;
        // What was told stays what it was, and is not drawn among the other.
        let page = sunniva.get(&goal).await;
        page.shows("Klager i måneden: fra 12 til 3")
            .shows("Saker i tide, av ti: 7 (fra 4 til 9)")
            .hides("Dere går fra");
        // Written of the one, it is not taken for one of the other.
        let fill = [("tall", "8"), ("endret", CHANGED)];
        let back = sunniva.press(&open, "Fortell Håkon", &fill).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dere teller noe annet nå").shows("Klager i måneden: fra 12 til 3").shows(CHANGED);
        let page = sunniva.press(&back, "Fortell Håkon", &[("tall", "11")]).await;
        page.shows("Klager i måneden: 11 (fra 12 til 3)").hides("Dere går fra");
        let told = tells(&mut sunniva, &goal, &[("tall", "9")]).await;
        told.shows("Dere går fra 12 til 3").hides("7 den 8. oktober");

        // They count nothing any more: what is written comes back, to be said in words.
        let open = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        they_count(&mut sunniva, &mut hakon, &goal, ["", "", ""]).await;
        let back = sunniva.press(&open, "Fortell Håkon", &fill).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dere teller ikke noe i dette målet nå").shows(CHANGED);
        assert_eq!(back.field("tall"), "8");
        sunniva.press(&back, "Fortell Håkon", &[("tall", "")]).await.shows(CHANGED);
        // And what was told before stays.
        sunniva.get(&format!("{goal}/framdrift")).await.shows("måneden: 9 (fra 12").shows("av ti: 7 (fra 4");
        sunniva.get(&format!("{goal}/framdrift/ny")).await.hides("Hva er tallet nå?");
    }
}

#[tokio::test]
async fn a_new_leader_reads_no_number_told_to_another_and_who_is_neither_reads_none() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        for key in ["amina", "ragnhild", "solveig"] {
            play.signed_in(key).await.get(&goal).await.is_missing();
        }
        hr_ends(&play, "sunniva").await;
        sunniva.get(&goal).await.shows(SO_FAR);
        leads(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg
            .get(&goal)
            .await
            .shows("Saker i tide, av ti: fra 4 til 9")
            .hides("av ti: 7 (fra")
            .hides("Dere går fra");
        sunniva.get(&goal).await.shows(SO_FAR);
    }
}

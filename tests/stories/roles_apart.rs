//! Who else there is: the role agreement is between the two, what is in force follows to a new leader, and two who begin
//! at once begin one (I16; settled 11).

use axum::http::StatusCode;
use makker::admin;
use makker::people::{self, Rhythm};

use super::roles::{eline_begins, holds, path};
use crate::stage::Play;
use crate::stage::database::engines;

pub async fn hr_ends(play: &Play, employee: &str) {
    let visit = play.visit("ragnhild").await;
    let pair = play.cast.pair(employee);
    visit.does(async |turn| admin::end_pair(turn, pair).await).await.expect("HR ends a pair");
}

pub async fn leads(play: &Play, employee: &str, leader: &str) {
    let (house, today) = (&play.house, play.house.clock.now().date(&play.house.zone));
    let mut tx = house.db.begin().await.expect("a turn");
    let (employment, leader) = (&play.cast.employments[employee], play.cast.person(leader));
    people::form_pair(&mut tx, &house.chance, employment, leader, today, Rhythm::Monthly).await.expect("a new pair");
    tx.commit().await.expect("it lasts");
}

#[tokio::test]
async fn for_everybody_else_it_does_not_exist() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let role = path(&play.signed_in("sunniva").await.get("/rolle").await);
        for key in ["amina", "petter", "ragnhild", "solveig", "ingeborg"] {
            let mut other = play.signed_in(key).await;
            other.get(&role).await.is_missing();
            other.get(&format!("{role}/forslag/ny")).await.is_missing();
            let asked =
                other.post(&format!("{role}/godkjenning"), &[("versjon", "3"), ("once", "en-nokkel-av-mine")]).await;
            assert_eq!(asked.status, StatusCode::NOT_FOUND, "{key}");
        }
    }
}

#[tokio::test]
async fn a_new_leader_reads_what_is_in_force_and_stands_in_it_by_saying_so() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let role = path(&sunniva.get("/rolle").await);
        hr_ends(&play, "sunniva").await;
        hakon.get(&role).await.is_missing();
        // Between two leaders what is agreed goes on holding. The change that lay there waits for nobody any more.
        sunniva.get(&role).await.shows("Nabovarsel i sone nord").does_not_offer("Trekk forslaget");
        leads(&play, "sunniva", "ingeborg").await;

        let mut ingeborg = play.signed_in("ingeborg").await;
        let page = ingeborg.get(&role).await;
        page.shows("Avtalt før du kom").shows("Nabovarsel i sone nord").hides("Lære opp Eline");
        page.hides("Tre ting vil jeg vite om").hides("Slik ble dere enige").hides("For Håkon");
        let taken = ingeborg.press(&page, "Jeg står inne for dette", &[]).await;
        taken.shows("Du og Sunniva står inne for dette sammen");
        sunniva.get("/meg/innsyn").await.shows("Oppgaver, ansvar og rolle");
        // What Håkon said keeps Håkon's name for the one he said it to.
        sunniva.get(&role).await.shows("For Håkon");
        ingeborg.get(&role).await.shows("For en leder før deg").hides("For Håkon");
    }
}

#[tokio::test]
async fn a_proposal_that_ends_with_its_pair_goes_back_to_the_employee() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut eline = play.signed_in("eline").await;
        let role = path(&eline_begins(&mut eline).await);
        hr_ends(&play, "eline").await;
        let form = eline.get("/rolle/ny").await;
        holds(form.shows("At jeg lærer noe nytt hver måned"), "Første linje for nabovarsel");
        leads(&play, "eline", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&role).await.is_missing();
        let form = eline.get("/rolle/ny").await;
        let page = eline.press(&form, "Send forslaget til Ingeborg", &[]).await;
        page.shows("Forslaget er sendt til Ingeborg");
        ingeborg.get(&path(&page)).await.shows("Eline foreslår dette");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_begin_at_once_begin_one_and_nobody_loses_a_word() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let member = hakon.get("/teamet").await.link("Eline").expect("Eline");
        let person = hakon.get(&member).await;
        let (his, hers) = (hakon.follow(&person, "Begynn med oppgavene").await, eline.get("/rolle/ny").await);
        let (his, hers) = tokio::join!(
            hakon.press(&his, "Send forslaget til Eline", &[("oppgave", "Lederens tanke")]),
            eline.press(&hers, "Send forslaget til Håkon", &[("oppgave", "Elines tanke")]),
        );
        let (first, late) = if his.status == StatusCode::OK { (his, hers) } else { (hers, his) };
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.seen());
        late.shows("har nettopp foreslått oppgaver, ansvar og rolle");
        holds(&late, "tanke");
    }
}

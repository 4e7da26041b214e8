//! A leader goes and another comes: what is in force follows the employment, and nothing else does (I16, settled 11).

use makker::access::{Stop, Visit};
use makker::admin;
use makker::ground::text::Language;
use makker::people::{self, PairId, Rhythm};

use crate::stage::Play;
use crate::stage::database::engines;

/// HR ends the pair, and another leads from now on.
pub async fn a_new_leader_comes(play: &Play, employee: &'static str, new: &str) -> PairId {
    let house = &play.house;
    let mut look = house.db.look().await.expect("a look");
    let me = people::someone(&mut look, play.cast.person("ragnhild")).await.expect("HR").expect("somebody");
    drop(look);
    let visit = Visit { house: house.clone(), me, language: Language::Bokmal, now: house.clock.now() };
    let mut turn = visit.turn().await.expect("a turn");
    match admin::end_pair(&mut turn, play.cast.pair(employee)).await {
        Ok(()) => {}
        Err(Stop::Refused(refusal)) => panic!("refused: {refusal:?}"),
        Err(Stop::Denied(denied)) => panic!("denied: {denied}"),
    }
    let employment = &play.cast.employments[employee];
    let pair = people::form_pair(
        &mut turn.tx,
        &house.chance,
        employment,
        play.cast.person(new),
        visit.today(),
        Rhythm::Monthly,
    )
    .await
    .expect("a new pair");
    turn.tx.commit().await.expect("done");
    pair
}

#[tokio::test]
async fn the_former_leader_reads_nothing_from_that_second() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        let team = hakon.get("/teamet").await;
        let member = team.link("Sunniva").expect("Sunniva");
        let goal = hakon.get(&member).await.link("Jeg leder kundemøtene trygt på egen hånd.").expect("a goal");
        hakon.get(&goal).await.shows("Slik ble dere enige");

        a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        hakon.get(&goal).await.is_missing();
        hakon.get(&member).await.is_missing();
        hakon.get("/teamet").await.hides("Sunniva");
    }
}

#[tokio::test]
async fn a_new_leader_reads_what_is_in_force_and_never_how_it_came_to_be() {
    let (reason, first) = ("Vi klarte to uker i fjor vår", "innen fire uker.");
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let title = "Innbyggerne får svar på byggesøknaden innen tre uker.";
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = sunniva.get("/mal").await.link(title).expect("the goal");
        let pair = a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;

        let page = ingeborg.get(&goal).await;
        page.shows(title).hides(first).hides(reason).hides("Du meldte at køen vokser");
        page.shows("Dette målet ble avtalt før du ble leder for Sunniva");
        let taken = ingeborg.press(&page, "Jeg står inne for dette målet", &[]).await;
        // Standing by it opens no more than reading it did.
        taken.shows(title).hides(first).hides(reason).hides("Du meldte at køen vokser").hides("Håkon");
        ingeborg.get(&format!("/teamet/{pair}")).await.shows(title).hides("Vi i teamet har én felles mal");
        // The employee keeps reading all of it, by the names of those who said it.
        let kept = sunniva.get(&goal).await;
        kept.shows("Håkon kom med motforslag").hides("Ingeborg kom med motforslag");
    }
}

#[tokio::test]
async fn what_was_only_proposed_goes_back_to_the_employee_as_a_draft() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let list = sunniva.get("/mal").await;
        list.shows("Utkast").shows("Vi i teamet har én felles mal for veiledning.").hides("Håkon foreslår en endring");
    }
}

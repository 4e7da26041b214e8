//! What is told of a goal is between the two it was told between (I16; settled 11): nobody else sees that there is any.

use axum::http::StatusCode;
use makker::ground::sealing::Room;

use crate::ownership::answers;
use crate::progress::{CHANGED, OBSTACLE, THREE_WEEKS, tells, the_goal};
use crate::roles_apart::{hr_ends, leads};
use crate::stage::Play;
use crate::stage::database::engines;

const ALL: [&str; 4] = ["/framdrift", "/framdrift/ny", "/eierskap", ""];

#[tokio::test]
async fn for_everybody_else_it_does_not_exist() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = tells(&mut sunniva, &goal, &[("tilstand", "slow"), ("hinder", OBSTACLE)]).await;
        let told = page.link("Rett eller ta tilbake: Sunniva, 14. oktober").expect("what was told");
        let pair = play.cast.pair("sunniva").to_string();
        for key in ["amina", "petter", "ragnhild", "solveig", "ingeborg"] {
            let mut other = play.signed_in(key).await;
            for page in ALL {
                other.get(&format!("{goal}{page}")).await.is_missing();
            }
            other.get(&told).await.is_missing();
            let said = [("once", "en-nokkel-av-mine"), ("par", pair.as_str()), ("tilstand", "stuck"), ("mine", "yes")];
            for page in ["/framdrift/ny", "/eierskap"] {
                let asked = other.post(&format!("{goal}{page}"), &said).await;
                assert_eq!(asked.status, StatusCode::NOT_FOUND, "{key} {page}");
            }
            for deed in ["", "/tilbaketrekking", "/agenda"] {
                let asked = other.post(&format!("{told}{deed}"), &said).await;
                assert_eq!(asked.status, StatusCode::NOT_FOUND, "{key} {deed}");
            }
        }
        // Of another goal than its own, it is not there either.
        let id = told.rsplit('/').next().expect("its identity");
        let meetings = the_goal(&mut sunniva, "Jeg leder kundemøtene trygt på egen hånd.").await;
        sunniva.get(&format!("{meetings}/framdrift/{id}")).await.is_missing();
        // The leader reads, and changes nothing.
        let mut hakon = play.signed_in("hakon").await;
        for deed in ["", "/tilbaketrekking", "/agenda"] {
            let asked = hakon.post(&format!("{told}{deed}"), &[("once", "hakons-nokkel"), ("endret", "Nei")]).await;
            assert_eq!(asked.status, StatusCode::FORBIDDEN, "{deed}");
        }
    }
}

#[tokio::test]
async fn a_new_leader_reads_what_is_told_to_them_and_nothing_from_before() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let form = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        hr_ends(&play, "sunniva").await;
        for page in ALL {
            hakon.get(&format!("{goal}{page}")).await.is_missing();
        }
        // Between two leaders one reads on. What was about to be told is told to nobody, and not lost.
        sunniva.get(&goal).await.shows("Strandsonesakene").hides("Fortell hvordan det går").hides("Svar på nytt");
        let back = sunniva.press(&form, "Fortell Håkon", &[("endret", CHANGED)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Du har ingen leder i Makker nå").shows(CHANGED);

        leads(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        let page = ingeborg.get(&goal).await;
        page.shows("Sunniva har ikke fortalt noe ennå").hides("Strandsonesakene").hides("Helt enig");
        let taken = ingeborg.press(&page, "Jeg står inne for dette målet", &[]).await;
        taken.hides("Strandsonesakene").hides("Er dette målet Sunniva kjenner som sitt");
        ingeborg.get(&format!("{goal}/framdrift")).await.hides("Strandsonesakene");
        let person = ingeborg.get("/teamet").await.link("Sunniva").expect("Sunniva");
        ingeborg.get(&person).await.hides("I rute");
        // Written to Håkon, and Ingeborg leads: it is asked about first.
        let back = sunniva.press(&back, "Fortell Håkon", &[("endret", CHANGED)]).await;
        back.shows("Ingeborg er lederen din nå").shows(CHANGED);
        sunniva.press(&back, "Fortell Ingeborg", &[("endret", CHANGED)]).await.shows("Ingeborg kan lese det nå");
        ingeborg.get(&goal).await.shows(CHANGED);
        sunniva.get(&format!("{goal}/framdrift")).await.shows("Fortalt til Håkon. Lederen du har nå, ser det ikke");
        answers(&mut sunniva, &goal, &[("mine", "no")]).await.shows("Bare du og Ingeborg ser dem");
        ingeborg.get(&goal).await.shows("Helt uenig");
        hakon.get(&goal).await.is_missing();
    }
}

#[tokio::test]
async fn what_was_told_in_an_erased_room_is_gone_and_takes_nothing_with_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = tells(&mut sunniva, &goal, &[("hinder", OBSTACLE)]).await;
        let told = page.link("Rett eller ta tilbake: Sunniva, 14. oktober").expect("what was told");
        let room = Room::of_pair(play.cast.pair("sunniva"));
        play.house.keys.erase(&room, play.house.clock.now()).await.expect("the room is erased");
        let page = sunniva.get(&goal).await;
        assert_eq!(page.status, StatusCode::OK);
        page.hides("Strandsonesakene").hides(OBSTACLE).hides("Svart 8. oktober").shows("Rammen");
        sunniva.get(&format!("{goal}/framdrift")).await.hides("Strandsonesakene").shows("Ingenting er fortalt her");
        sunniva.get(&told).await.is_missing();
    }
}

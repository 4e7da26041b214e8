//! A duty to let others in ends, and so does what can be done by it: the same second, also in a session that goes on.

use axum::http::StatusCode;
use makker::people::PersonId;

use crate::import::{file, upload};
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::doors::PASSWORD;
use crate::stage::snapshot::Snapshot;
use crate::stage::{Play, number_of};

const KEEPERS: &str = "/oppsett/innlogging";

makker::sql! {
    LAST_DAY = "UPDATE duty SET to_date = $2 WHERE person = $1";
}

async fn has_the_duty_until(play: &Play, person: &PersonId, last: &str) {
    let mut tx = play.house.db.begin().await.unwrap();
    tx.run(&LAST_DAY, makker::binds![person, last]).await.unwrap();
    tx.commit().await.unwrap();
}

/// Everything that is done there, by a form that was open.
async fn does_nothing_more(play: &Play, browser: &mut Browser, invites: &(String, Vec<(String, String)>)) {
    let before = Snapshot::of(&play.place).await.sessions_aside();
    browser.get("/meg").await.shows("Ragnhild").does_not_offer("Slipp inn og hjelp andre");
    browser.get(KEEPERS).await.is_missing();
    browser.get("/oppsett/folk").await.is_missing();
    let fields: Vec<(&str, &str)> = invites.1.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&invites.0, &fields).await.is_missing();
    for deed in ["stenging", "apning", "hjelp"] {
        let once = format!("etter-at-det-er-over-{deed}");
        browser
            .post(&format!("{KEEPERS}/{deed}"), &[("once", &once), ("steng", "1004"), ("hjelp", "1004")])
            .await
            .is_missing();
    }
    Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "somebody without the duty");
}

#[tokio::test]
async fn a_duty_that_has_ended_lets_nobody_do_anything_in_a_session_that_goes_on() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        // By the hand of whoever keeps the rows, in the middle of the day.
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        let page = ragnhild.get(KEEPERS).await;
        let invites = page.form("Lag invitasjoner", &[("numre", "1008")]);
        has_the_duty_until(&play, play.cast.person("ragnhild"), "2025-10-13").await;
        does_nothing_more(&play, &mut ragnhild, &invites).await;
        // And by its last day, in a session that lasts over midnight.
        has_the_duty_until(&play, play.cast.person("ragnhild"), "2025-10-14").await;
        play.seconds_go_by(14 * 3600 + 30 * 60);
        let mut ragnhild = play.stranger();
        play.tries(&mut ragnhild, &number_of(&play, "ragnhild").await, PASSWORD).await.shows("Skriv koden");
        let mut ivar = play.keeper("ivar").await.browser;
        ivar.get(KEEPERS).await.shows("Slipp inn noen nye");
        has_the_duty_until(&play, play.cast.person("ivar"), "2025-10-14").await;
        ivar.get(KEEPERS).await.shows("Slipp inn noen nye");
        play.seconds_go_by(20 * 60);
        ivar.get("/meg").await.shows("Ivar");
        ivar.get(KEEPERS).await.is_missing();
    }
}

#[tokio::test]
async fn whoever_gets_a_duty_or_loses_it_signs_in_anew() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await;
        let mut ivar = play.keeper("ivar").await.browser;
        let (mut sunniva, mut petter) = (play.let_in("sunniva").await, play.let_in("petter").await);
        let given = upload(&mut ivar, "partial", &file(&["1004;;;;;;;;;HR"])).await;
        sunniva.get("/meg").await.shows("Sunniva");
        ivar.press(&given, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
        sunniva.get("/meg").await.hides("Sunniva").shows("Logg inn");
        petter.get("/meg").await.shows("Petter");
        let number = number_of(&play, "sunniva").await;
        play.tries(&mut sunniva, &number, PASSWORD).await.shows("Sunniva");
        sunniva.get(KEEPERS).await.shows("Før du kan slippe inn andre");
        // The same once more changes nothing for anybody.
        let again = upload(&mut ivar, "partial", &file(&["1004;;;;;;;;;HR", "1006;;;Kartingeniør;;;;;;"])).await;
        ivar.press(&again, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
        sunniva.get("/meg").await.shows("Sunniva");
        // Ragnhild's last day was yesterday: out at once, and in again she has nothing to do for others.
        let left = upload(&mut ivar, "partial", &file(&["1011;;;;;;;;13.10.2025;"])).await;
        ivar.press(&left, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
        ragnhild.browser.get("/meg").await.hides("Ragnhild").shows("Logg inn");
        play.seconds_go_by(30);
        let number = number_of(&play, "ragnhild").await;
        let page = play.tries(&mut ragnhild.browser, &number, PASSWORD).await;
        let code = ragnhild.generator.shows(play.house.clock.now());
        ragnhild.browser.press(&page, "Logg inn", &[("kode", &code)]).await.shows("Ragnhild");
        ragnhild.browser.get(KEEPERS).await.is_missing();
        assert_eq!(ivar.get(KEEPERS).await.status, StatusCode::OK);
    }
}

//! Sessions: nobody's but one's own, listed, ended at once, and new whenever something has changed.

use axum::http::StatusCode;
use makker::ground::db::Engine;

use crate::accounts_doors::tries_only;
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, PASSWORD};
use crate::stage::snapshot::Snapshot;
use crate::stage::{Play, number_of};

#[tokio::test]
async fn a_session_planted_beforehand_is_not_the_one_somebody_gets() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        play.let_in("sunniva").await;
        let number = number_of(&play, "sunniva").await;
        // One that is nobody's, and one that a guesser has got from the house and is signed in with.
        let made_up = "__Host-makker=AAAAAAAAAAAAAAAAAAAAAA".to_owned();
        let mallory = play.let_in("petter").await;
        for planted in [made_up, mallory.cookie().unwrap().to_owned()] {
            let mut sunniva = play.stranger();
            sunniva.shows_cookie(&planted);
            let answer = tries_only(&mut sunniva, &number, PASSWORD).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            assert_ne!(sunniva.cookie(), Some(planted.as_str()), "{engine:?}");
            sunniva.get("/").await.shows("Sunniva");
            let mut planter = play.stranger();
            planter.shows_cookie(&planted);
            planter.get("/").await.hides("Sunniva").shows("Logg inn");
        }
    }
}

#[tokio::test]
async fn the_demo_gives_a_new_session_too() {
    let play = Play::on(Engine::Sqlite).await;
    let mut browser = play.stranger();
    browser.shows_cookie("makker-demo=AAAAAAAAAAAAAAAAAAAAAA");
    browser.sign_in(&number_of(&play, "sunniva").await).await;
    assert_ne!(browser.cookie(), Some("makker-demo=AAAAAAAAAAAAAAAAAAAAAA"));
    let mut planter = play.stranger();
    planter.shows_cookie("makker-demo=AAAAAAAAAAAAAAAAAAAAAA");
    planter.get("/meg").await.shows("Hvem vil du være i dag?");
}

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605 Version/18.5 Safari/604.1";
const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

#[tokio::test]
async fn ones_sessions_are_listed_and_ended_at_once_and_an_ended_one_stays_ended() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut phone = play.stranger();
        phone.agent = IPHONE;
        let page = phone.get(&play.link_for("sunniva").await).await;
        phone.press(&page, "Lagre passordet og gå inn", &[("nytt", PASSWORD), ("igjen", PASSWORD)]).await;
        let number = number_of(&play, "sunniva").await;
        let mut desk = play.stranger();
        desk.agent = WINDOWS;
        play.tries(&mut desk, &number, PASSWORD).await;
        let list = desk.get("/meg/okter").await;
        list.shows("Firefox på WindowsDenne enheten, i bruk nå")
            .shows("Safari på iPhone")
            .hides("AppleWebKit")
            .hides("Gecko");
        // Somebody else ends nothing of it.
        let (_, fields) = list.form("Logg ut Safari på iPhone", &[]);
        let mark = fields.iter().find(|(name, _)| name == "okt").unwrap().1.clone();
        let mut petter = play.let_in("petter").await;
        petter.post("/meg/okter/avslutning", &[("once", "petters-nokkel"), ("okt", &mark)]).await;
        phone.get("/meg").await.shows("Sunniva");
        desk.press(&list, "Logg ut Safari på iPhone", &[]).await.shows("Den enheten er logget ut").hides("Safari");
        phone.get("/meg").await.shows("Logg inn").hides("Sunniva");
        // What was on its way when it ended does not bring it back.
        play.seconds_go_by(600);
        phone.get("/meg").await.hides("Sunniva");
        // Everywhere.
        let mut third = play.stranger();
        play.tries(&mut third, &number, PASSWORD).await;
        let list = desk.get("/meg/okter").await;
        desk.press(&list, "Logg ut overalt", &[]).await.shows("Du er logget ut overalt");
        for browser in [&mut desk, &mut third] {
            browser.get("/meg").await.hides("Sunniva");
        }
        // The browser is told to keep nothing of what was here.
        let out = petter.clone().post_only("/logg-ut", &[]).await;
        assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
        let mut petter = play.stranger();
        play.tries(&mut petter, &number_of(&play, "petter").await, PASSWORD).await;
        petter.get("/meg").await.shows("Petter");
    }
}

#[tokio::test]
async fn a_session_ends_after_two_hours_without_use_and_after_twelve_in_all() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut idle = play.let_in("sunniva").await;
        play.seconds_go_by(2 * 3600 + 60);
        idle.get("/meg").await.hides("Sunniva");
        let mut busy = play.let_in("petter").await;
        for _ in 0..11 {
            play.seconds_go_by(3600);
            busy.get("/meg").await.shows("Petter");
        }
        play.seconds_go_by(3601);
        busy.get("/meg").await.hides("Petter").shows("Logg inn");
    }
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut here = play.let_in("sunniva").await;
        let number = number_of(&play, "sunniva").await;
        let mut there = play.stranger();
        play.tries(&mut there, &number, PASSWORD).await.shows("Sunniva");
        let page = here.get("/meg/passord").await;
        let fill = |old: &'static str| [("gammelt", old), ("nytt", ANOTHER), ("igjen", ANOTHER)];
        here.press(&page, "Bytt passord", &fill(ANOTHER)).await.shows("Det er ikke passordet du har nå");
        there.get("/meg").await.shows("Sunniva");
        let before = here.cookie().map(str::to_owned);
        here.press(&page, "Bytt passord", &fill(PASSWORD)).await.shows("Passordet er byttet");
        assert_ne!(here.cookie().map(str::to_owned), before, "a new session");
        there.get("/meg").await.hides("Sunniva");
        here.get("/meg").await.shows("Sunniva");
        assert_eq!(tries_only(&mut play.stranger(), &number, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tries_only(&mut play.stranger(), &number, ANOTHER).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn ten_minutes_after_the_last_proof_one_proves_again_before_changing_how_one_comes_in() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        play.seconds_go_by(11 * 60);
        let page = ragnhild.get("/meg/okter").await;
        let before = Snapshot::of(&play.place).await.sessions_aside();
        let prove = ragnhild.press(&page, "Slå av koder", &[]).await;
        prove.shows("Vis at det er deg");
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "an old proof");
        ragnhild.press(&prove, "Fortsett", &[("passord", ANOTHER)]).await.shows("Det er ikke passordet");
        let page = ragnhild.press(&prove, "Fortsett", &[("passord", PASSWORD)]).await;
        ragnhild.press(&page, "Slå av koder", &[]).await.shows("Koder er slått av");
    }
}

#[tokio::test]
async fn a_closed_account_ends_in_the_same_moment() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        let mut petter = play.let_in("petter").await;
        let number = number_of(&play, "petter").await;
        let page = ragnhild.get("/oppsett/innlogging").await;
        ragnhild
            .press(&page, "Steng kontoen", &[("steng", &number)])
            .await
            .shows("Kontoen til Petter Nygård er stengt");
        petter.get("/meg").await.hides("Petter");
        assert_eq!(tries_only(&mut play.stranger(), &number, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = ragnhild.get("/oppsett/innlogging").await;
        ragnhild.press(&page, "Lag invitasjoner", &[("numre", &number)]).await.shows("kontoen er stengt");
    }
}

#[tokio::test]
async fn a_closed_account_is_opened_again_by_those_who_let_in_and_only_its_person_comes_in() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let (mut ragnhild, mut ivar) = (play.keeper("ragnhild").await.browser, play.keeper("ivar").await.browser);
        let mut petter = play.let_in("petter").await;
        let (number, elines) = (number_of(&play, "petter").await, number_of(&play, "eline").await);
        let invitation = play.link_for("eline").await;
        // He has asked for help, and one has vouched.
        let page = ivar.get("/oppsett/innlogging").await;
        ivar.press(&page, "Begynn", &[("hjelp", &number)]).await.shows("Forespørselen er begynt");
        for number in [&number, &elines] {
            let page = ragnhild.get("/oppsett/innlogging").await;
            ragnhild.press(&page, "Steng kontoen", &[("steng", number)]).await.shows("er stengt");
        }
        play.stranger().get(&invitation).await.hides("Hei, Eline");
        // What was handed out or begun before is over, also when the account is open again.
        for (number, name) in [(&number, "Petter Nygård"), (&elines, "Eline Sørbø")] {
            let page = ivar.get("/oppsett/innlogging").await;
            page.hides("Petter Nygård").hides("Eline Sørbø");
            let opened = ivar.press(&page, "Åpne kontoen igjen", &[("steng", number)]).await;
            opened.shows(&format!("Kontoen til {name} er åpnet igjen"));
        }
        ivar.get("/oppsett/innlogging").await.hides("Petter Nygård");
        play.stranger().get(&invitation).await.hides("Hei, Eline");
        petter.get("/meg").await.hides("Petter").shows("Logg inn");
        assert_eq!(tries_only(&mut play.stranger(), &number, ANOTHER).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        play.tries(&mut petter, &number, PASSWORD).await.shows("Petter");
        // In use it is his own still, and open it is not opened again.
        let page = ivar.get("/oppsett/innlogging").await;
        ivar.press(&page, "Lag invitasjoner", &[("numre", &number)]).await.shows("kontoen er i bruk");
        for wrong in [&number, "999999", ""] {
            let refused =
                ivar.press(&page, "Åpne kontoen igjen", &[("steng", wrong), ("once", "en-gang-til-uten-hell")]).await;
            refused.shows("Det finnes ingen stengt konto med det nummeret");
        }
    }
}

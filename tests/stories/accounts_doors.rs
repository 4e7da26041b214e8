//! Coming in, and staying the only one who comes in as oneself: wrong passwords, codes, sessions.

use axum::http::{StatusCode, header};
use makker::ground::db::Engine;

use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, PASSWORD};
use crate::stage::snapshot::Snapshot;
use crate::stage::{Play, number_of};

/// A page without what is its own: the request's number, once-keys, and the name that was tried.
fn alike(page: &Page, name: &str) -> (u16, String, Vec<(String, String)>) {
    let number = page.headers.get("x-request-number").and_then(|number| number.to_str().ok()).unwrap_or("-");
    let mut parts = page.text.split("name=\"once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + "ONCE" + part.trim_start_matches(|c| c != '-' && c != '"'));
    let headers =
        page.headers.iter().filter(|(name, _)| *name != "x-request-number" && *name != header::CONTENT_LENGTH);
    let headers = headers.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    (page.status.as_u16(), text.replace(number, "NUMBER").replace(name, "NAME"), headers)
}

async fn tries_only(browser: &mut Browser, name: &str, password: &str) -> Page {
    browser.post_only("/logg-inn", &[("navn", name), ("passord", password), ("videre", "/")]).await
}

#[tokio::test]
async fn a_name_nobody_has_and_a_name_somebody_has_get_the_same_answer() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        play.let_in("sunniva").await;
        let closed = play.let_in("petter").await;
        drop(closed);
        let names = [
            number_of(&play, "sunniva").await,
            // Invited and not in, never invited, nobody at all, an address nobody has.
            number_of(&play, "hakon").await,
            "999999".to_owned(),
            "ingen@vidvik.example".to_owned(),
            "' OR 1=1 --".to_owned(),
        ];
        play.link_for("hakon").await;
        let mut answers = Vec::new();
        for name in &names {
            let page = tries_only(&mut play.stranger(), name, ANOTHER).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.headers.get(header::SET_COOKIE).is_none(), "nothing is begun");
            let escaped = name.replace('\'', "&#39;");
            answers.push(alike(&page, &escaped));
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{engine:?}");
        // Slowed, they are slowed alike.
        let mut slowed = Vec::new();
        for name in &names[..3] {
            let mut browser = play.stranger();
            browser.from = Some("198.51.100.9".parse().unwrap());
            for _ in 0..5 {
                tries_only(&mut browser, name, ANOTHER).await;
            }
            let page = tries_only(&mut browser, name, PASSWORD).await;
            assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
            slowed.push(alike(&page, name));
        }
        assert!(slowed.windows(2).all(|two| two[0] == two[1]), "{engine:?}");
        // Asking for help, the same, and what is asked for somebody is seen nowhere by the one who asks.
        let mut asked = Vec::new();
        for name in &names[..3] {
            let mut browser = play.stranger();
            let page = browser.get("/logg-inn/hjelp").await;
            let (action, fields) = page.form("Be om hjelp", &[("navn", name)]);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            asked.push(alike(&browser.post_only(&action, &fields).await, name));
        }
        assert!(asked.windows(2).all(|two| two[0] == two[1]), "{engine:?}");
        assert_eq!(asked[0].0, 303);
    }
}

#[tokio::test]
async fn one_signs_in_by_number_or_by_an_address_that_is_ones_own_alone() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        play.let_in("sunniva").await;
        let mut tx = play.house.db.begin().await.unwrap();
        tx.run(&ADDRESS, makker::binds![play.cast.person("sunniva"), "Sunniva.Lunde@vidvik.example"]).await.unwrap();
        tx.commit().await.unwrap();
        let mut browser = play.stranger();
        play.tries(&mut browser, " sunniva.lunde@VIDVIK.example ", PASSWORD).await.shows("Sunniva");
        // Shared, it is nobody's.
        let mut tx = play.house.db.begin().await.unwrap();
        tx.run(&ADDRESS, makker::binds![play.cast.person("petter"), "sunniva.lunde@vidvik.example"]).await.unwrap();
        tx.commit().await.unwrap();
        let mut browser = play.stranger();
        let shared = play.tries(&mut browser, "sunniva.lunde@vidvik.example", PASSWORD).await;
        assert_eq!(shared.status, StatusCode::UNPROCESSABLE_ENTITY);
        let number = number_of(&play, "sunniva").await;
        play.tries(&mut browser, &number, PASSWORD).await.shows("Sunniva");
    }
}

makker::sql! {
    ADDRESS = "UPDATE person SET email = $2 WHERE id = $1";
}

#[tokio::test]
async fn who_guesses_waits_and_the_one_whose_name_it_is_comes_in_from_elsewhere() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        play.let_in("sunniva").await;
        let number = number_of(&play, "sunniva").await;
        let mut guesser = play.stranger();
        guesser.from = Some("203.0.113.7".parse().unwrap());
        for _ in 0..5 {
            assert_eq!(tries_only(&mut guesser, &number, ANOTHER).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let slowed = tries_only(&mut guesser, &number, PASSWORD).await;
        assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS, "{engine:?}");
        assert_eq!(slowed.headers[header::RETRY_AFTER], "70");
        slowed.shows("Vent 70 sekunder");
        let mut sunniva = play.stranger();
        sunniva.from = Some("198.51.100.1".parse().unwrap());
        play.tries(&mut sunniva, &number, PASSWORD).await.shows("Sunniva");
        // And the guesser, when the minute has gone: one try.
        play.seconds_go_by(61);
        assert_eq!(tries_only(&mut guesser, &number, ANOTHER).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tries_only(&mut guesser, &number, ANOTHER).await.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn a_code_is_asked_for_after_the_password_and_each_is_used_once() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let ragnhild = play.keeper("ragnhild").await;
        let number = number_of(&play, "ragnhild").await;
        let code_now = || ragnhild.generator.shows(play.house.clock.now());
        // The code that turned it on has been used.
        let mut browser = play.stranger();
        let page = play.tries(&mut browser, &number, PASSWORD).await;
        page.shows("Skriv koden").hides("Ragnhild");
        let (halfway, before) = (browser.cookie().map(str::to_owned), browser.get("/").await);
        before.shows("Logg inn").hides("Ragnhild");
        let replayed = browser.press(&page, "Logg inn", &[("kode", &code_now())]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine:?}");
        play.seconds_go_by(30);
        let code = code_now();
        browser.press(&page, "Logg inn", &[("kode", &code)]).await.shows("Ragnhild");
        assert_ne!(browser.cookie().map(str::to_owned), halfway, "a new session at sign-in");
        // Seen over the shoulder, it opens nothing more.
        let mut other = play.stranger();
        let page = play.tries(&mut other, &number, PASSWORD).await;
        let replayed = other.press(&page, "Logg inn", &[("kode", &code)]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
        // One of those on paper, once.
        other.press(&replayed, "Logg inn", &[("kode", &ragnhild.on_paper[3].to_uppercase())]).await.shows("Ragnhild");
        other.get("/meg/okter").await.shows("Du har 9 koder igjen");
        let mut third = play.stranger();
        let page = play.tries(&mut third, &number, PASSWORD).await;
        let replayed = third.press(&page, "Logg inn", &[("kode", &ragnhild.on_paper[3])]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Halfway does not last: the password is asked for again.
        play.seconds_go_by(11 * 60);
        let late = third.press(&replayed, "Logg inn", &[("kode", &code_now())]).await;
        late.shows("Begynn på nytt");
    }
}

#[tokio::test]
async fn codes_are_slowed_at_their_own_door() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let ragnhild = play.keeper("ragnhild").await;
        let number = number_of(&play, "ragnhild").await;
        let mut browser = play.stranger();
        let page = play.tries(&mut browser, &number, PASSWORD).await;
        for _ in 0..5 {
            browser.press(&page, "Logg inn", &[("kode", "000000")]).await;
        }
        play.seconds_go_by(30);
        let right = ragnhild.generator.shows(play.house.clock.now());
        let slowed = browser.press(&page, "Logg inn", &[("kode", &right)]).await;
        assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS, "{engine:?}");
        play.seconds_go_by(60);
        let right = ragnhild.generator.shows(play.house.clock.now());
        browser.press(&page, "Logg inn", &[("kode", &right)]).await.shows("Ragnhild");
    }
}

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
    planter.get("/meg").await.hides("Sunniva");
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
        list.shows("Firefox på Windows Denne enheten").shows("Safari på iPhone").hides("AppleWebKit").hides("Gecko");
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
        ragnhild.press(&page, "Steng kontoen", &[("steng", &number)]).await.shows("Kontoen er stengt");
        petter.get("/meg").await.hides("Petter");
        assert_eq!(tries_only(&mut play.stranger(), &number, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = ragnhild.get("/oppsett/innlogging").await;
        ragnhild.press(&page, "Lag invitasjoner", &[("numre", &number)]).await.shows("kontoen er stengt");
    }
}

//! Coming in, and staying the only one who comes in as oneself: wrong passwords, codes, sessions.

use axum::http::{StatusCode, header};

use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, PASSWORD};
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

pub async fn tries_only(browser: &mut Browser, name: &str, password: &str) -> Page {
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

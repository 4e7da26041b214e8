//! Passkeys: a key on one's own device, made and used through the same pages a browser uses.

use axum::http::{StatusCode, header};

use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::doors::{ORIGIN, PASSWORD};
use crate::stage::keys::Telephone;
use crate::stage::{Play, number_of};

async fn gets_a_key(browser: &mut Browser) -> Telephone {
    let mut telephone = Telephone::new(ORIGIN);
    let page = browser.get("/meg/okter").await;
    let asks = browser.press(&page, "Legg til en nøkkel", &[]).await;
    asks.shows("Lag nøkkelen");
    let answer = telephone.makes(&asks.asked_of_keys());
    browser.press(&asks, "Lag nøkkelen", &[("svar", &answer)]).await.shows("Nøkkelen er lagt til");
    telephone
}

async fn is_asked(browser: &mut Browser) -> Page {
    let page = browser.get("/logg-inn").await;
    browser.press(&page, "Logg inn med en nøkkel", &[]).await
}

#[tokio::test]
async fn sunniva_makes_a_key_and_comes_in_with_it_and_nothing_else() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut here = play.let_in("sunniva").await;
        here.agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1";
        let mut telephone = gets_a_key(&mut here).await;
        here.get("/meg/okter").await.shows("Safari på iPhone");

        let mut browser = play.stranger();
        let page = is_asked(&mut browser).await;
        let answer = telephone.signs(&page.asked_of_keys());
        let halfway = browser.cookie().map(str::to_owned);
        browser.press(&page, "Bruk nøkkelen", &[("svar", &answer)]).await.shows("Sunniva");
        assert_ne!(browser.cookie().map(str::to_owned), halfway, "a new session at sign-in");
        // The same answer again, from anywhere, is worth nothing.
        let mut replayer = play.stranger();
        let other_page = is_asked(&mut replayer).await;
        replayer.press(&other_page, "Bruk nøkkelen", &[("svar", &answer)]).await.shows("Det ble ikke noe av");
        let mut without = play.stranger();
        without.post("/logg-inn/nokkel/svar", &[("svar", &answer)]).await.shows("Det ble ikke noe av");
        // One who has just come in with a key may choose a new password without knowing the old one.
        let page = browser.get("/meg/passord").await;
        assert!(!page.text.contains("name=\"gammelt\""));
    }
}

#[tokio::test]
async fn a_key_of_ones_own_does_not_sign_for_another_and_another_site_gets_nothing() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let sunnivas = gets_a_key(&mut play.let_in("sunniva").await).await;
        let mut petters = gets_a_key(&mut play.let_in("petter").await).await;
        petters.pretends_to_be(&sunnivas);
        let mut browser = play.stranger();
        let page = is_asked(&mut browser).await;
        let answer = petters.signs(&page.asked_of_keys());
        browser.press(&page, "Bruk nøkkelen", &[("svar", &answer)]).await.shows("Det ble ikke noe av");
        browser.get("/meg").await.hides("Sunniva");
        for nonsense in ["", "{}", "null", "[]", "{\"id\":1}"] {
            let page = is_asked(&mut browser).await;
            browser.press(&page, "Bruk nøkkelen", &[("svar", nonsense)]).await.shows("Det ble ikke noe av");
        }
        // Made on a page that only looks like ours.
        let mut elsewhere = Telephone::new("https://makker.test.example");
        let mut sunniva = play.stranger();
        play.tries(&mut sunniva, &number_of(&play, "sunniva").await, PASSWORD).await;
        let page = sunniva.get("/meg/okter").await;
        let asks = sunniva.press(&page, "Legg til en nøkkel", &[]).await;
        let answer = elsewhere.makes(&asks.asked_of_keys());
        let refused = sunniva.press(&asks, "Lag nøkkelen", &[("svar", &answer)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn a_key_is_two_things_so_hr_lets_others_in_with_it_and_a_removed_key_is_worth_nothing() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.let_in("ragnhild").await;
        let mut telephone = gets_a_key(&mut ragnhild).await;
        ragnhild.get("/oppsett/innlogging").await.shows("Før du kan slippe inn andre");
        let mut browser = play.stranger();
        let page = is_asked(&mut browser).await;
        let answer = telephone.signs(&page.asked_of_keys());
        browser.press(&page, "Bruk nøkkelen", &[("svar", &answer)]).await;
        browser.get("/oppsett/innlogging").await.shows("Slipp inn noen nye");
        // Proving again, with the key.
        play.seconds_go_by(11 * 60);
        let page = browser.get("/meg/okter").await;
        let prove = browser.press(&page, "Fjern En nettleser", &[]).await;
        prove.shows("Vis at det er deg");
        let asks = browser.press(&prove, "Bruk en nøkkel", &[]).await;
        let answer = telephone.signs(&asks.asked_of_keys());
        let page = browser.press(&asks, "Bruk nøkkelen", &[("svar", &answer)]).await;
        page.shows("Nøkler");
        browser.press(&page, "Fjern En nettleser", &[]).await.shows("Nøkkelen er fjernet");
        let mut later = play.stranger();
        let page = is_asked(&mut later).await;
        let answer = telephone.signs(&page.asked_of_keys());
        later.press(&page, "Bruk nøkkelen", &[("svar", &answer)]).await.shows("Det ble ikke noe av");
    }
}

#[tokio::test]
async fn without_script_the_page_says_what_to_do_and_the_policy_stands() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let page = is_asked(&mut play.stranger()).await;
        page.shows("Nøkler trenger JavaScript");
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("script-src 'self';") && !policy.contains("unsafe"));
    }
}

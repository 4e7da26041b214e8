//! Coming in with clumsy hands: sent twice, left empty, pasted with blanks. Nothing is lost by it, and nobody is slowed.

use axum::http::StatusCode;
use makker::accounts::Generator;
use makker::ground::sealing::Words;

use crate::accounts::{NEW, borrowed};
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, PASSWORD};
use crate::stage::{Play, number_of};

#[tokio::test]
async fn a_form_of_coming_in_that_is_sent_twice_lets_its_person_in_and_nobody_else() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut eline = play.stranger();
        let page = eline.get(&play.link_for("eline").await).await;
        let (action, fields) = page.form("Lagre passordet og gå inn", &NEW);
        // The press that is answered is the second.
        for _ in 0..2 {
            let answer = eline.post_only(&action, &borrowed(&fields)).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{engine:?}");
        }
        eline.get("/").await.shows("Velkommen, Eline");
        // Whoever found the link and guesses is slowed as at the door.
        let mut finder = play.stranger();
        let guess = [("lenke", fields[1].1.as_str()), ("nytt", ANOTHER), ("igjen", ANOTHER)];
        for _ in 0..6 {
            finder.post_only("/velkommen", &guess).await.shows("Lenken virker ikke").hides("Eline");
        }
        assert_eq!(finder.post_only("/velkommen", &guess).await.status, StatusCode::TOO_MANY_REQUESTS);
        // With a second thing the password alone is not enough, here either.
        let mut ragnhild = play.stranger();
        let page = ragnhild.get(&play.link_for("ragnhild").await).await;
        let (action, fields) = page.form("Lagre passordet og gå inn", &NEW);
        ragnhild.post(&action, &borrowed(&fields)).await.shows("Gå til I dag");
        let page = ragnhild.get("/meg/okter").await;
        let page = ragnhild.press(&page, "Slå på koder", &[]).await;
        let generator = Generator::kept(Words::new(page.secret_shown()));
        let code = generator.shows(play.house.clock.now());
        ragnhild.press(&page, "Slå på", &[("kode", &code)]).await.shows("Koder på papir");
        play.stranger().post_only(&action, &borrowed(&fields)).await.shows("Lenken virker ikke");
    }
}

#[tokio::test]
async fn what_is_left_empty_is_told_all_at_once_and_is_no_guess() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        play.let_in("sunniva").await;
        let number = number_of(&play, "sunniva").await;
        let mut browser = play.stranger();
        for _ in 0..8 {
            let empty = browser.post_only("/logg-inn", &[("navn", &number), ("passord", " ")]).await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine:?}");
            empty.shows("Passord må fylles ut");
        }
        play.tries(&mut browser, &number, PASSWORD).await.shows("Velkommen, Sunniva");
        for (path, fields) in [("/logg-inn/nytt-passord", 5), ("/velkommen", 2), ("/logg-inn/hjelp", 1)] {
            let page = play.stranger().post_only(path, &[("once", "tomt-skjema")]).await;
            assert_eq!(page.text.matches(" må fylles ut.</p>").count(), fields, "{path}");
            assert!(page.text.contains("<title>Feil: "), "{path}");
        }
    }
}

//! More than can be done at once: those who wait have an end to their waiting, those who read go on, and nobody loses
//! what was written.

use axum::http::{StatusCode, header};
use makker::ground::db::{Engine, Tx};

use crate::stage::Play;
use crate::stage::database::engines;

/// Somebody who writes and does not come to an end: all writers are taken.
async fn held(play: &Play) -> Vec<Tx> {
    let writers = if play.house.db.engine() == Engine::Sqlite { 1 } else { 4 };
    let mut held = Vec::new();
    for _ in 0..writers {
        held.push(play.house.db.begin().await.unwrap());
    }
    held
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_line_of_those_who_write_has_an_end_and_the_text_comes_back() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/mal/ny").await;
        let held = held(&play).await;
        let many: Vec<_> = (0..300)
            .map(|number| {
                let (mut browser, once) = (sunniva.clone(), format!("once-for-number-{number}"));
                let goal = format!("Mål <{number}> & «mer»\nog en linje til");
                let (action, fields) = form.form("Lagre utkastet", &[("mal", goal.as_str()), ("once", once.as_str())]);
                tokio::spawn(async move {
                    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                    browser.post_only(&action, &fields).await
                })
            })
            .collect();
        // Meanwhile one reads as before.
        assert_eq!(sunniva.clone().get("/").await.status, StatusCode::OK, "{engine:?}");
        let mut turned_away = Vec::new();
        for one in many {
            let page = one.await.unwrap();
            assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{engine:?}: {}", page.seen());
            assert!(page.headers.contains_key(header::RETRY_AFTER));
            turned_away.push(page);
        }
        assert_eq!(play.house.db.waiting(), 0, "{engine:?}: nobody is left in the line");
        drop(held);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;

        // The form is in the page, and goes through when sent again; also twice.
        let page = &turned_away[17];
        page.shows("Det du skrev, er med her.").offers("Send en gang til");
        let (_, fields) = page.form("Send en gang til", &[]);
        assert!(fields.contains(&("mal".to_owned(), "Mål <17> & «mer»\nog en linje til".to_owned())), "{fields:?}");
        let done = sunniva.press(page, "Send en gang til", &[]).await;
        assert_eq!(done.status, StatusCode::OK, "{engine:?}");
        sunniva.press(page, "Send en gang til", &[]).await;
        let list = sunniva.get("/mal").await;
        assert_eq!(list.text.matches("Mål &#60;17&#62;").count(), 1, "{engine:?}: {}", list.seen());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waited_for_somebody_that_left_is_answered() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/mal/ny").await;
        let held = held(&play).await;
        let waiting = {
            let mut browser = sunniva.clone();
            let (action, fields) = form.form("Lagre utkastet", &[("mal", "Vi venter litt")]);
            tokio::spawn(async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
                browser.post(&action, &fields).await
            })
        };
        while play.house.db.waiting() == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        drop(held);
        assert_eq!(waiting.await.unwrap().status, StatusCode::OK, "{engine:?}");
        sunniva.get("/mal").await.shows("Vi venter litt");
    }
}

//! A pair with a last day ends by itself at midnight after it (settled 11, 27; I16).

use axum::http::Method;
use jiff::civil::date;
use makker::admin;
use makker::site;

use crate::hr;
use crate::stage::Play;
use crate::stage::browser::{Browser, Form};
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::stage::walk;

const OURS: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

/// Håkon leads Sunniva to the end of the week. It is the night after.
async fn the_last_day_has_passed(play: &Play) {
    hr::gives_last_day(play, play.cast.pair("sunniva"), date(2025, 10, 17)).await.expect("a last day");
    play.house.clock.set(play.house.zone.moment(date(2025, 10, 18).at(0, 0, 1, 0)));
}

#[tokio::test]
async fn what_follows_at_midnight_is_written_down_once_by_the_house() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let (before, drafts) = (hr::promises_of(&play, &pair).await, hr::drafts_of(&play, "sunniva").await.len());
        assert!(before.contains(&"open".to_owned()), "{before:?}");
        assert!(!hr::on_the_table(&play, &pair).await.is_empty());
        assert!(!hr::talks_to_come(&play, &pair).await.is_empty());
        the_last_day_has_passed(&play).await;
        site::tidy(&play.house).await.expect("tidied");

        hr::is_settled(&play, &pair).await;
        assert!(hr::promises_of(&play, &pair).await.contains(&"ended".to_owned()));
        assert_eq!(hr::drafts_of(&play, "sunniva").await.len(), drafts + 1, "what was only proposed is a draft");
        let told = hr::history(&play, pair.as_str()).await;
        let ended: Vec<_> = told.iter().filter(|(_, what)| what == "pair_ended").collect();
        assert_eq!(ended, [&("the-house".to_owned(), "pair_ended".to_owned())], "{engine:?}");
        // Once: the next round has nothing to do.
        let after = Snapshot::of(&play.place).await;
        site::tidy(&play.house).await.expect("tidied");
        Snapshot::of(&play.place).await.is_as(&after, "another round");
        assert_eq!(hr::ends(&play, &pair).await, Err(admin::PairRefusal::Ended));
    }
}

#[tokio::test]
async fn the_day_before_nothing_has_ended() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        let member = hakon.get("/teamet").await.link("Sunniva").expect("Sunniva");
        hr::gives_last_day(&play, play.cast.pair("sunniva"), date(2025, 10, 17)).await.expect("a last day");
        play.house.clock.set(play.house.zone.moment(date(2025, 10, 17).at(23, 59, 59, 0)));
        let before = Snapshot::of(&play.place).await.rows("pair").to_vec();
        site::tidy(&play.house).await.expect("tidied");
        assert_eq!(Snapshot::of(&play.place).await.rows("pair"), before, "{engine:?}");
        let mut hakon = play.signed_in("hakon").await;
        hakon.get(&member).await.shows("Sunniva");
    }
}

#[tokio::test]
async fn from_midnight_it_is_over_also_before_the_house_has_written_it_down() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let member = hakon.get("/teamet").await.link("Sunniva").expect("Sunniva");
        let talks = sunniva.get(&format!("/samtaler?med={pair}")).await;
        let talk = talks.links().into_iter().find(|link| link.starts_with("/samtaler/0") || link.len() > 30);
        the_last_day_has_passed(&play).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);

        hakon.get(&member).await.is_missing();
        hakon.get("/teamet").await.hides("Sunniva");
        let goals = sunniva.get("/mal").await;
        goals.shows("Du har ingen leder i Makker nå").hides("Venter på").hides("foreslår en endring");
        goals.shows("Innbyggerne får svar på byggesøknaden innen tre uker.");
        let promises = sunniva.get(&format!("/lofter?par={pair}")).await;
        promises.shows("Det var åpent da paret var over").hides("Merk som gjort");
        assert!(talk.is_some(), "a talk is planned");
        sunniva.get(&format!("/samtaler?med={pair}")).await.shows("Du og Håkon er ikke makkerpar lenger");
    }
}

/// Every form somebody has in front of them that is about what these two have.
async fn forms_about(browser: &mut Browser, paths: &[String], ids: &[String]) -> Vec<Form> {
    let about = |text: &str| ids.iter().any(|id| text.contains(id.as_str()));
    let mut forms = Vec::new();
    for path in paths {
        let page = browser.ask(Method::GET, path, None, &[]).await;
        let theirs = |form: &Form| about(&form.action) || form.fields.iter().any(|(_, value)| about(value));
        forms.extend(page.forms().into_iter().filter(theirs));
    }
    forms
}

#[tokio::test]
async fn no_form_opened_the_day_before_changes_anything_in_the_pair_after_midnight() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let pair = play.cast.pair("sunniva").as_str().to_owned();
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let walked = walk::everywhere(&mut sunniva, &[]).await;
        let mut paths: Vec<String> = walked.pages().map(|page| page.path.clone()).collect();
        paths.extend([format!("/teamet/{pair}"), format!("/teamet/{pair}/fast-ramme"), format!("/mal/ny?par={pair}")]);
        let mut ids: Vec<String> = vec![pair.clone()];
        for path in &paths {
            ids.extend(path.split(['/', '?', '=']).filter(|part| part.len() == 26).map(str::to_owned));
        }
        let hers = forms_about(&mut sunniva, &paths, &ids).await;
        let his = forms_about(&mut hakon, &paths, &ids).await;
        assert!(hers.len() > 20 && his.len() > 20, "{} and {} forms", hers.len(), his.len());

        the_last_day_has_passed(&play).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let before = Snapshot::of(&play.place).await.sessions_aside();
        for (who, browser, forms) in [("sunniva", &mut sunniva, &hers), ("hakon", &mut hakon, &his)] {
            // A draft is of the employment, and can be kept between two leaders.
            let alone = ["Lagre utkastet", "Behold målet for meg selv"];
            for form in forms.iter().filter(|form| !alone.contains(&form.button.as_str())) {
                let mut body = form_urlencoded::Serializer::new(String::new());
                for (name, value) in form.fields.iter().filter(|(name, _)| name != "once") {
                    body.append_pair(name, if value.is_empty() { "Noe" } else { value });
                }
                body.append_pair("once", &walk::nobodys());
                let asked = browser.ask(Method::POST, &form.action, Some(body.finish()), &OURS).await;
                assert!(!asked.status.is_redirection(), "{engine:?} {who} {form:?} was taken");
                assert!(!asked.status.is_server_error(), "{engine:?} {who} {form:?} answers {}", asked.status);
            }
        }
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "a form from the day before");
    }
}

//! The same asked in a house with doors, of the pages the demo has not: nothing there changes by looking, no link is dead,
//! and nothing clumsy or hostile that is written breaks anything or is lost.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};

use super::hostile::{STRANGE_ANSWERS, encoded, strange_words};
use crate::stage::browser::{Browser, Form};
use crate::stage::database::engines;
use crate::stage::doors::PASSWORD;
use crate::stage::snapshot::Snapshot;
use crate::stage::walk::{self, Walked};
use crate::stage::{Play, number_of};

const OURS: [(&str, &str); 2] =
    [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];

/// What is at the doors and just inside, and who is there: somebody with one thing asked about them, her leader, one new,
/// HR, and strangers.
async fn people(play: &Play) -> Vec<(&'static str, Browser)> {
    let mut ragnhild = play.keeper("ragnhild").await.browser;
    let (mut sunniva, hakon, eline) =
        (play.let_in("sunniva").await, play.let_in("hakon").await, play.let_in("eline").await);
    let page = ragnhild.get("/oppsett/innlogging").await;
    ragnhild.press(&page, "Begynn", &[("hjelp", &number_of(play, "sunniva").await)]).await;
    let page = ragnhild.get("/oppsett/innlogging").await;
    ragnhild.press(&page, "Lag invitasjoner", &[("numre", &number_of(play, "mina").await)]).await;
    let page = sunniva.get("/meg/okter").await;
    sunniva.press(&page, "Slå på koder", &[]).await;
    let mut halfway = play.stranger();
    play.tries(&mut halfway, &number_of(play, "ragnhild").await, PASSWORD).await.shows("Skriv koden");
    vec![
        ("ragnhild", ragnhild),
        ("sunniva", sunniva),
        ("hakon", hakon),
        ("eline", eline),
        ("halfway", halfway),
        ("nobody", play.stranger()),
    ]
}

fn besides(play_link: &str) -> Vec<String> {
    let fixed =
        ["/logg-inn", "/logg-inn/kode", "/logg-inn/hjelp", "/logg-inn/nytt-passord", "/velkommen", "/kom-i-gang"];
    let own = ["/meg/okter", "/meg/passord", "/meg/bekreft", "/meg/koder", "/hjelp-inn", "/oppsett/innlogging"];
    fixed.iter().chain(&own).map(|path| (*path).to_owned()).chain([play_link.to_owned()]).collect()
}

async fn walked(browser: &mut Browser, besides: &[String]) -> Walked {
    // The first page in five minutes writes in the session that it is used.
    browser.get("/").await;
    walk::everywhere(browser, besides).await
}

#[tokio::test]
async fn behind_doors_looking_changes_nothing_and_every_link_leads_somewhere() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let link = play.link_for("amina").await;
        let mut people = people(&play).await;
        let before = Snapshot::of(&play.place).await.sessions_aside();
        let mut dead = BTreeSet::new();
        for (who, browser) in &mut people {
            let walked = walked(browser, &besides(&link)).await;
            assert!(walked.looks.len() > 3, "{who} has somewhere to go");
            // Who is not in is sent to the sign-in page from the first.
            dead.extend(walked.dead.into_iter().filter(|(from, _)| !from.is_empty()));
        }
        assert_eq!(dead, BTreeSet::new(), "{engine:?}");
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "looking, behind doors");
    }
}

/// Those the demo has not. Whoever signs out is out, and what is ended is gone: that is for the stories.
fn is_of_doors(form: &Form) -> bool {
    let places = ["/logg-inn", "/velkommen", "/kom-i-gang", "/meg/", "/hjelp-inn", "/oppsett/innlogging"];
    let leaves =
        ["/meg/sprak", "/meg/farger", "/meg/okter/avslutning", "/meg/okter/overalt", "/oppsett/innlogging/slutt"];
    places.iter().any(|place| form.action.starts_with(place)) && !leaves.contains(&form.action.as_str())
}

#[tokio::test]
async fn behind_doors_strange_words_and_answers_break_nothing() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let link = play.link_for("amina").await;
        let mut people = people(&play).await;
        let mut sent = 0;
        for (who, browser) in &mut people {
            let mut forms = walked(browser, &besides(&link)).await.forms();
            forms.retain(is_of_doors);
            forms.sort();
            forms.dedup_by(|one, other| (&one.action, &one.button) == (&other.action, &other.button));
            let words = &strange_words()[..2];
            for form in &forms {
                let fields = || form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                let mut bodies = vec![encoded([]), format!("{}&kode=%FF%FE%00&%C3%28=%&&=&;", encoded(fields()))];
                for (at, (name, _)) in form.fields.iter().enumerate().filter(|(_, (name, _))| name != "once") {
                    let without = fields().enumerate().filter(|(place, _)| *place != at).map(|(_, field)| field);
                    bodies.push(encoded(without.clone()));
                    let strange = STRANGE_ANSWERS.into_iter().chain(words.iter().map(String::as_str));
                    bodies.extend(strange.map(|answer| encoded(without.clone().chain([(name.as_str(), answer)]))));
                }
                for body in bodies {
                    let page = browser.ask(Method::POST, &form.action, Some(body), &OURS).await;
                    let status = page.status;
                    assert!(!status.is_server_error(), "{who} at {} answers {status}", form.action);
                    // What is secret never comes back in a page.
                    if status != StatusCode::PAYLOAD_TOO_LARGE {
                        for secret in ["passord", "gammelt", "nytt", "igjen"] {
                            assert!(page.every_field(secret).iter().all(String::is_empty), "{who} at {}", form.action);
                        }
                    }
                    sent += 1;
                }
            }
        }
        assert!(sent > 300, "{engine:?}: {sent}");
    }
}

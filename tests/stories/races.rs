//! Two at once, on real connections: one thing happens, nothing is lost, and whoever came second is told what to do.

use axum::http::StatusCode;

use crate::promises::{ONCE, WHAT, hakon_promises_sunniva, promise_on, writes};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::talks::{POINT, calls, path, raises};

/// How often each is played: which of the two comes first is chance.
const TIMES: usize = 4;

const TITLE: &str = "Svar innen tre uker";

fn done(page: &Page) -> bool {
    page.status == StatusCode::OK
}

/// Nobody is answered by a fault of the house, whoever came first.
fn both_are_answered(pages: [&Page; 2]) {
    for page in pages {
        assert!(done(page) || page.status == StatusCode::UNPROCESSABLE_ENTITY, "{} {}", page.status, page.seen());
    }
}

/// Sunniva has proposed, and Håkon has answered with his part: it waits for her.
async fn waits_for_sunniva(sunniva: &mut Browser, hakon: &mut Browser) -> String {
    let form = sunniva.get("/mal/ny").await;
    let fill = [("mal", TITLE), ("egen-lykkes", "At søkerne skjønner"), ("lykkes", "Ni av ti"), ("rom", "Rekkefølgen")];
    let goal = path(&sunniva.press(&form, "Send forslaget til Håkon", &fill).await);
    let form = hakon.get(&format!("{goal}/forslag/ny")).await;
    hakon.press(&form, "Send motforslaget til Sunniva", &[("egen-lykkes", "At du har arbeidsro")]).await;
    goal
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_counter_at_once_leave_one_version_and_the_others_text_is_kept() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let goal = waits_for_sunniva(&mut sunniva, &mut hakon).await;
            let form = format!("{goal}/forslag/ny");
            let (hers, his) = (sunniva.get(&form).await, hakon.get(&form).await);
            let (one, other) = tokio::join!(
                sunniva.press(&hers, "Send motforslaget til Håkon", &[("mal", "Hennes ord"), ("hvorfor", "Fordi")]),
                hakon.press(&his, "Send motforslaget til Sunniva", &[("mal", "Hans ord"), ("hvorfor", "Fordi")]),
            );
            both_are_answered([&one, &other]);
            assert!(done(&one) != done(&other), "{engine:?}: {} {}", one.status, other.status);
            let (lost, text, theirs, browser) = if done(&one) {
                (&other, "Hans ord", "Hennes ord", &mut hakon)
            } else {
                (&one, "Hennes ord", "Hans ord", &mut sunniva)
            };
            lost.shows("skrev mens du skrev").shows(theirs);
            assert_eq!(lost.field("mal"), text, "{engine:?}");
            // The way onward leads somewhere: sent once more, it answers what stands there now.
            let button = lost.buttons().into_iter().find(|button| button.starts_with("Send motforslaget")).expect("it");
            browser.press(lost, &button, &[]).await.shows("Motforslaget er sendt").shows(text);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_and_a_withdrawal_at_once_leave_an_agreement_or_none() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let goal = waits_for_sunniva(&mut sunniva, &mut hakon).await;
            let (hers, his) = (sunniva.get(&goal).await, hakon.get(&goal).await);
            let (yes, back) =
                tokio::join!(sunniva.press(&hers, "Jeg er enig", &[]), hakon.press(&his, "Trekk forslaget", &[]),);
            both_are_answered([&yes, &back]);
            assert!(done(&yes) != done(&back), "{engine:?}: {} {}", yes.status, back.status);
            let after = sunniva.get(&goal).await;
            if done(&yes) {
                after.shows("Avtalt av Sunniva og Håkon");
                back.shows("Det ligger ikke noe forslag her nå").shows("Avtalt av Sunniva og Håkon");
            } else {
                after.hides("Avtalt av Sunniva").shows("Venter på svar fra Håkon");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_sent_twice_at_the_same_time_is_given_once() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let (mut one, mut other) = (play.signed_in("sunniva").await, play.signed_in("sunniva").await);
            let pair = play.cast.pair("sunniva").as_str();
            let fields =
                [ONCE, ("par", pair), ("hvem", "jeg"), ("hva", WHAT), ("nar", "2025-10-24"), ("hvordan", "Slik")];
            let (first, second) = tokio::join!(one.post("/lofter", &fields), other.post("/lofter", &fields));
            both_are_answered([&first, &second]);
            assert_eq!(promise_on(&first), promise_on(&second), "{engine:?}: the first answer, twice");
            assert_eq!(Snapshot::of(&play.place).await.rows("promise").len(), 1, "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_answered_and_taken_back_at_once_is_one_of_the_two() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let id = promise_on(&writes(&mut sunniva, "den-andre", WHAT, "2025-10-24").await);
            let (answer, back) = (format!("/lofter/{id}/svar"), format!("/lofter/{id}/tilbaketrekking"));
            let yes_fields = [ONCE, ("svar", "ja")];
            let (yes, withdrawn) = tokio::join!(hakon.post(&answer, &yes_fields), sunniva.post(&back, &[ONCE]));
            both_are_answered([&yes, &withdrawn]);
            assert!(done(&yes) != done(&withdrawn), "{engine:?}: {} {}", yes.status, withdrawn.status);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kept_twice_at_once_is_kept_once() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-24").await;
        let id = promise_on(&hakon.get(&format!("/lofter?par={}", play.cast.pair("sunniva"))).await);
        let keep = format!("/lofter/{id}/holdt");
        let (mut one, mut other) = (play.signed_in("hakon").await, play.signed_in("hakon").await);
        let (first, second) = tokio::join!(one.post(&keep, &[ONCE]), other.post(&keep, &[("once", "en-annen-nokkel")]));
        both_are_answered([&first, &second]);
        assert!(done(&first) != done(&second), "{engine:?}");
        let kept = crate::hr::history(&play, &id).await.into_iter().filter(|(_, what)| what == "promise_kept").count();
        assert_eq!(kept, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_closed_twice_at_once_is_closed_once() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let mut sunniva = play.signed_in("sunniva").await;
            let talk = path(&calls(&mut sunniva, "2025-10-16").await);
            let page = raises(&mut sunniva, &talk, POINT).await;
            let point = page.text.split("id=\"punkt-").nth(1).and_then(|rest| rest.split('"').next()).expect("a point");
            let close = format!("/samtaler/punkter/{point}/lukking");
            let (mut one, mut other) = (play.signed_in("sunniva").await, play.signed_in("sunniva").await);
            let place = format!("samtale:{}", talk.rsplit('/').next().unwrap_or_default());
            let (first, second) = ([ONCE, ("fra", &*place)], [("once", "en-annen-nokkel"), ("fra", &*place)]);
            let (first, second) = tokio::join!(one.post(&close, &first), other.post(&close, &second));
            both_are_answered([&first, &second]);
            let told = crate::hr::history(&play, point).await;
            let closed = told.iter().filter(|(_, what)| what == "point_closed").count();
            assert_eq!(closed, 1, "{engine:?}: {told:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_set_the_rhythm_at_once_leave_one_proposal_on_the_table() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let pair = play.cast.pair("sunniva").as_str();
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let fields = |rhythm| [ONCE, ("med", pair), ("rytme", rhythm), ("grunn", "Det passer oss")];
            let (hers, his) = (fields("6w"), fields("2w"));
            let (one, other) =
                tokio::join!(sunniva.post("/samtaler/rytme", &hers), hakon.post("/samtaler/rytme", &his));
            both_are_answered([&one, &other]);
            assert!(done(&one) && done(&other), "{engine:?}: {} {}", one.status, other.status);
            let on_table = Snapshot::of(&play.place).await.rows("rhythm_proposal").len();
            assert_eq!(on_table, 2, "{engine:?}: the later set the earlier aside");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn held_said_by_both_at_once_is_held() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
            let talk = path(&calls(&mut sunniva, "2025-10-14").await);
            let held = format!("{talk}/gjennomfort");
            let (one, other) = tokio::join!(sunniva.post(&held, &[ONCE]), hakon.post(&held, &[ONCE]));
            both_are_answered([&one, &other]);
            // Whoever came second answers the first, or is told, and says so once more.
            for (page, browser) in [(&one, &mut sunniva), (&other, &mut hakon)] {
                if !done(page) {
                    page.shows("har gjort noe med samtalen mens du holdt på");
                    assert!(done(&browser.post(&held, &[("once", "en-ny-nokkel")]).await), "{engine:?}");
                }
            }
            let told = crate::hr::history(&play, talk.rsplit('/').next().unwrap_or_default()).await;
            assert!(told.iter().any(|(_, what)| what == "talk_held"), "{engine:?}: {told:?}");
        }
    }
}

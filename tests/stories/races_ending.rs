//! A pair ends at the very moment something is done in it: it is done before, or not at all, and nothing is left that
//! waits for somebody who is gone (I16, settled 11). Each is played both ways round, by letting the one begin while the
//! other has not yet made it last.

use std::sync::Arc;

use jiff::civil::date;
use makker::access::{Stop, Visit};
use makker::admin::{self, PairRefusal};
use makker::ground::sealing::Words;
use makker::people::{PairId, Rhythm, Side};
use makker::{agreements, follow_ups, goals, site};

use crate::hr;
use crate::promises::{ONCE, WHAT, promise_on, writes};
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::talks::{calls, path};

const TIMES: usize = 3;

/// Ends the pair from another connection, and says when that is done.
fn ends_meanwhile(play: &Play, hr: Visit, pair: &PairId) -> tokio::task::JoinHandle<Result<(), String>> {
    let (house, pair) = (Arc::clone(&play.house), pair.clone());
    tokio::spawn(async move {
        let hr = Visit { house, ..hr };
        let mut turn = hr.turn().await.map_err(|fault| fault.to_string())?;
        match admin::end_pair(&mut turn, &pair).await {
            Ok(()) => turn.tx.commit().await.map_err(|fault| fault.to_string()),
            Err(Stop::Refused(refusal)) => Err(format!("{refusal:?}")),
            Err(Stop::Denied(denied)) => Err(denied.to_string()),
        }
    })
}

/// Lets others get as far as they can. Nothing is concluded from how far that was.
async fn others_go_on() {
    for _ in 0..50 {
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_given_while_the_pair_ends_ends_with_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let (visit, ragnhild) = (hr::visit(&play, "sunniva").await, hr::visit(&play, "ragnhild").await);
        let mut turn = visit.turn().await.expect("a turn");
        let (what, how) = (Words::new(WHAT), Words::new("I ledermøtet"));
        let due = date(2025, 10, 24);
        follow_ups::give(&mut turn, &pair, Side::Employee, &what, &how, due, follow_ups::Origin::Itself)
            .await
            .expect("given");
        let ending = ends_meanwhile(&play, ragnhild, &pair);
        others_go_on().await;
        turn.tx.commit().await.expect("it lasts");
        ending.await.expect("it ran").expect("the pair ends");
        assert_eq!(hr::promises_of(&play, &pair).await, ["ended"], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_goal_proposed_while_the_pair_ends_goes_back_as_a_draft() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let (visit, ragnhild) = (hr::visit(&play, "sunniva").await, hr::visit(&play, "ragnhild").await);
        let mut turn = visit.turn().await.expect("a turn");
        let joint = goals::wording::Joint { title: "Svar i tide".into(), ..Default::default() };
        let own = goals::wording::Own::Employee(goals::wording::EmployeeWords::default());
        let says = goals::Says { own, joint, reason: Words::default() };
        agreements::propose::<goals::wording::Goals>(&mut turn, &pair, goals::goal::Kind::Professional, &says)
            .await
            .expect("proposed");
        let ending = ends_meanwhile(&play, ragnhild, &pair);
        others_go_on().await;
        turn.tx.commit().await.expect("it lasts");
        ending.await.expect("it ran").expect("the pair ends");
        hr::is_settled(&play, &pair).await;
        assert_eq!(hr::drafts_of(&play, "sunniva").await.len(), 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_given_in_a_pair_that_is_being_ended() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let ragnhild = hr::visit(&play, "ragnhild").await;
        // Signed in before: a session is written too.
        let mut sunniva = play.signed_in("sunniva").await;
        sunniva.get("/lofter").await;
        let mut turn = ragnhild.turn().await.expect("a turn");
        admin::end_pair(&mut turn, &pair).await.expect("ended");
        let given = {
            let pair = pair.as_str().to_owned();
            tokio::spawn(async move {
                let fields =
                    [ONCE, ("par", &pair), ("hvem", "jeg"), ("hva", WHAT), ("nar", "2025-10-24"), ("hvordan", "Slik")];
                sunniva.post_only("/lofter", &fields).await.status
            })
        };
        others_go_on().await;
        turn.tx.commit().await.expect("it lasts");
        let status = given.await.expect("answered");
        assert!(status.is_client_error(), "{engine:?}: {status}");
        assert_eq!(hr::promises_of(&play, &pair).await, Vec::<String>::new(), "{engine:?}");
    }
}

/// What is done in a pair in the same moment as it ends.
type Deed = fn(&str, &str, &str) -> (String, Vec<(&'static str, String)>);

const DEEDS: [(&str, Deed); 4] = [
    ("a yes", |goal, _, _| (format!("{goal}/godkjenning"), vec![("versjon", "2".to_owned())])),
    ("held", |_, talk, _| (format!("{talk}/gjennomfort"), vec![])),
    ("kept", |_, _, promise| (format!("/lofter/{promise}/holdt"), vec![])),
    ("a date for the next", |_, talk, _| {
        let when = [("dag", "2025-11-13"), ("tid", "10:00"), ("varighet", "45")];
        (format!("{talk}/neste"), when.map(|(name, value)| (name, value.to_owned())).to_vec())
    }),
];

async fn something_of_everything(sunniva: &mut Browser, hakon: &mut Browser) -> (String, String, String) {
    let form = sunniva.get("/mal/ny").await;
    let fill =
        [("mal", "Svar"), ("egen-lykkes", "At søkerne skjønner"), ("lykkes", "Ni av ti"), ("rom", "Rekkefølgen")];
    let goal = path(&sunniva.press(&form, "Send forslaget til Håkon", &fill).await);
    let form = hakon.get(&format!("{goal}/forslag/ny")).await;
    hakon.press(&form, "Send motforslaget til Sunniva", &[("egen-lykkes", "At du har arbeidsro")]).await;
    let talk = path(&calls(sunniva, "2025-10-14").await);
    let promise = promise_on(&writes(sunniva, "jeg", WHAT, "2025-10-24").await);
    (goal, talk, promise)
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_as_the_pair_ends_is_done_before_or_not_at_all() {
    for engine in engines() {
        for (name, deed) in DEEDS {
            for _ in 0..TIMES {
                let play = Play::on(engine).await;
                let pair = play.cast.pair("sunniva").clone();
                let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
                let (goal, talk, promise) = something_of_everything(&mut sunniva, &mut hakon).await;
                let (action, mut fields) = deed(&goal, &talk, &promise);
                fields.push(("once", "en-tilfeldig-nokkel".to_owned()));
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let (done, ended) = tokio::join!(sunniva.post_only(&action, &fields), hr::ends(&play, &pair));
                assert_eq!(ended, Ok(()), "{engine:?} {name}");
                let answered = done.status.is_redirection() || done.status.is_client_error();
                assert!(answered, "{engine:?} {name}: {}", done.status);
                hr::is_settled(&play, &pair).await;
                // Agreed, or the employee's draft; never both, and never neither.
                let agreed = Snapshot::of(&play.place).await.rows("goal_acceptance").len();
                let drafts = hr::drafts_of(&play, "sunniva").await.len();
                assert_eq!(agreed + drafts, 1, "{engine:?} {name}: {agreed} agreed, {drafts} drafts");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_rounds_at_once_close_a_pair_once() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::with_history(engine).await;
            let drafts = hr::drafts_of(&play, "sunniva").await.len();
            for employee in ["sunniva", "amina", "petter"] {
                hr::gives_last_day(&play, play.cast.pair(employee), date(2025, 10, 14)).await.expect("a last day");
            }
            play.days_go_by(1);
            let (one, other) = tokio::join!(site::tidy(&play.house), site::tidy(&play.house));
            one.expect("tidied");
            other.expect("tidied");
            for employee in ["sunniva", "amina", "petter"] {
                let pair = play.cast.pair(employee);
                hr::is_settled(&play, pair).await;
                let told = hr::history(&play, pair.as_str()).await;
                let ended = told.iter().filter(|(_, what)| what == "pair_ended").count();
                assert_eq!(ended, 1, "{engine:?}: {told:?}");
            }
            assert_eq!(hr::drafts_of(&play, "sunniva").await.len(), drafts + 1, "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_the_leader_at_once_leave_one_leader() {
    for engine in engines() {
        for from in [date(2025, 10, 14), date(2025, 10, 20)] {
            for _ in 0..TIMES {
                let play = Play::on(engine).await;
                let pair = play.cast.pair("sunniva").clone();
                let (one, other) = tokio::join!(
                    hr::changes_leader(&play, &pair, "ingeborg", from),
                    hr::changes_leader(&play, &pair, "roar", from),
                );
                assert!(one.is_ok() != other.is_ok(), "{engine:?}: {one:?} {other:?}");
                let refusal = one.err().or(other.err());
                assert!(matches!(refusal, Some(PairRefusal::Ended | PairRefusal::Led)), "{refusal:?}");
                let still = hr::pairs_of(&play, "sunniva").await.len();
                assert_eq!(still, if from == date(2025, 10, 14) { 1 } else { 2 }, "{engine:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_form_a_pair_at_once_leave_one_pair_also_when_it_has_a_last_day() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            hr::ends(&play, play.cast.pair("sunniva")).await.expect("ended");
            let employment = &play.cast.employments["sunniva"];
            let forms = async |leader: &str, from| {
                let leader = play.cast.person(leader);
                hr::does(&play, async |turn| {
                    let pair = admin::form_pair(turn, employment, leader, from, Rhythm::Monthly).await?;
                    admin::end_pair_on(turn, &pair, date(2025, 12, 31)).await
                })
                .await
            };
            // Both open-ended when formed and bounded when done: no index sees that these lap over.
            let (one, other) = tokio::join!(forms("ingeborg", date(2025, 10, 14)), forms("roar", date(2025, 10, 21)));
            assert!(one.is_ok() != other.is_ok(), "{engine:?}: {one:?} {other:?}");
            assert_eq!(hr::pairs_of(&play, "sunniva").await.len(), 1, "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn brought_twice_at_once_to_the_new_leader_is_asked_once() {
    for engine in engines() {
        for _ in 0..TIMES {
            let play = Play::on(engine).await;
            let mut hakon = play.signed_in("hakon").await;
            let page = crate::promises::hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-24").await;
            let promise = promise_on(&page);
            let next = hr::changes_leader(&play, play.cast.pair("sunniva"), "ingeborg", date(2025, 10, 14)).await;
            let next = next.expect("another leads");
            let fields = |once| {
                let what = [("hva", WHAT), ("nar", "2025-11-07"), ("hvordan", "Slik"), ("hvem", "den-andre")];
                [("once", once), ("par", next.as_str()), ("ta-med", &*promise)]
                    .into_iter()
                    .chain(what)
                    .collect::<Vec<_>>()
            };
            let (mut one, mut other) = (play.signed_in("sunniva").await, play.signed_in("sunniva").await);
            let (first, second) = (fields("en-tilfeldig-nokkel"), fields("en-annen-nokkel"));
            let (first, second) = tokio::join!(one.post("/lofter", &first), other.post("/lofter", &second));
            let taken = [&first, &second].into_iter().filter(|page| page.status.is_success()).count();
            assert_eq!(taken, 1, "{engine:?}: {} {}", first.status, second.status);
            let refused = if first.status.is_success() { &second } else { &first };
            refused.shows("Du har alt tatt dette opp med lederen din");
            assert_eq!(hr::promises_of(&play, &next).await, ["asked"], "{engine:?}");
        }
    }
}

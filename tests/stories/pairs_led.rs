//! Who leads whom, from when to when: what an organisation can say ahead (settled 10, 11, 27).

use jiff::civil::date;
use makker::access::{Denied, Stop};
use makker::admin::{self, PairRefusal, RhythmOf};
use makker::people::Rhythm;
use makker::site;

use crate::hr;
use crate::stage::Play;
use crate::stage::database::engines;

#[tokio::test]
async fn a_last_day_is_said_ahead_and_taken_back_while_it_has_not_passed() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let pair = play.cast.pair("sunniva").clone();
        let go_on = async || hr::does(&play, async |turn| admin::go_on_with_pair(turn, &pair).await).await;
        assert_eq!(go_on().await, Err(PairRefusal::NoLastDay));
        assert_eq!(hr::gives_last_day(&play, &pair, date(2025, 10, 13)).await, Err(PairRefusal::InThePast));
        assert_eq!(hr::gives_last_day(&play, &pair, date(2025, 10, 20)).await, Ok(()));
        assert_eq!(hr::gives_last_day(&play, &pair, date(2025, 10, 17)).await, Ok(()));
        assert_eq!(go_on().await, Ok(()));
        play.days_go_by(10);
        site::tidy(&play.house).await.expect("tidied");
        let mut hakon = play.signed_in("hakon").await;
        hakon.get("/teamet").await.shows("Sunniva");
        // Passed, it is too late, whether it is written down or not.
        assert_eq!(hr::gives_last_day(&play, &pair, date(2025, 10, 24)).await, Ok(()));
        play.days_go_by(1);
        assert_eq!(go_on().await, Err(PairRefusal::Ended));
        assert_eq!(hr::gives_last_day(&play, &pair, date(2025, 11, 1)).await, Err(PairRefusal::Ended));
        assert_eq!(hr::ends(&play, &pair).await, Err(PairRefusal::Ended));
        let mut told: Vec<String> = hr::history(&play, pair.as_str()).await.into_iter().map(|(_, what)| what).collect();
        told.sort();
        let expected = ["pair_last_day_set", "pair_last_day_set", "pair_last_day_set", "pair_last_day_taken_away"];
        assert_eq!(told, expected, "{engine:?}: each in the history, and no refused one");
    }
}

#[tokio::test]
async fn another_leads_from_the_day_after_and_nobody_leads_twice() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let pair = play.cast.pair("torbjorn").clone();
        let next = hr::changes_leader(&play, &pair, "ingeborg", date(2025, 10, 20)).await.expect("another");
        // The day before: Håkon leads, and Ingeborg does not yet.
        play.house.clock.set(play.house.zone.moment(date(2025, 10, 19).at(12, 0, 0, 0)));
        play.signed_in("hakon").await.get("/teamet").await.shows("Torbjørn");
        play.signed_in("ingeborg").await.get(&format!("/teamet/{next}")).await.is_missing();
        let longer = hr::gives_last_day(&play, &pair, date(2025, 10, 25)).await;
        assert_eq!(longer, Err(PairRefusal::Led), "{engine:?}: it would lap over the next");
        let go_on = hr::does(&play, async |turn| admin::go_on_with_pair(turn, &pair).await).await;
        assert_eq!(go_on, Err(PairRefusal::Led));
        let again = hr::changes_leader(&play, &pair, "roar", date(2025, 10, 20)).await;
        assert_eq!(again, Err(PairRefusal::Led));

        play.house.clock.set(play.house.zone.moment(date(2025, 10, 20).at(0, 0, 0, 0)));
        play.signed_in("hakon").await.get("/teamet").await.hides("Torbjørn");
        play.signed_in("ingeborg").await.get(&format!("/teamet/{next}")).await.shows("Torbjørn");
        // Every sixth week, as before.
        let mut torbjorn = play.signed_in("torbjorn").await;
        torbjorn.get(&format!("/samtaler/rytme?med={next}")).await.shows("har avtalt å snakkes hver sjette uke");
    }
}

#[tokio::test]
async fn a_pair_is_formed_for_somebody_nobody_leads_and_no_other() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let employment = &play.cast.employments["sunniva"];
        let forms = async |leader: &str, from| {
            let leader = play.cast.person(leader);
            hr::does(&play, async |turn| admin::form_pair(turn, employment, leader, from, Rhythm::Monthly).await).await
        };
        let (today, next_week) = (date(2025, 10, 14), date(2025, 10, 21));
        assert_eq!(forms("ingeborg", today).await, Err(PairRefusal::Led));
        assert_eq!(forms("ingeborg", next_week).await, Err(PairRefusal::Led));
        hr::gives_last_day(&play, play.cast.pair("sunniva"), date(2025, 10, 20)).await.expect("a last day");
        assert_eq!(forms("ingeborg", date(2025, 10, 20)).await, Err(PairRefusal::Led), "the last day is hers too");
        assert_eq!(forms("sunniva", next_week).await, Err(PairRefusal::OwnLeader));
        assert_eq!(forms("ingeborg", date(2025, 10, 13)).await, Err(PairRefusal::InThePast));
        assert!(forms("ingeborg", next_week).await.is_ok(), "{engine:?}");
        assert_eq!(forms("roar", date(2025, 11, 21)).await, Err(PairRefusal::Led));
        assert_eq!(hr::pairs_of(&play, "sunniva").await.len(), 2);
    }
}

#[tokio::test]
async fn a_leader_who_returns_gets_a_new_pair_and_opens_nothing_of_the_first() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let title = "Innbyggerne får svar på byggesøknaden innen tre uker.";
        let goal = play.signed_in("sunniva").await.get("/mal").await.link(title).expect("the goal");
        let first = play.cast.pair("sunniva").clone();
        let second = hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let today = date(2025, 10, 14);
        let third = hr::changes_leader(&play, &second, "hakon", today).await.expect("Håkon returns");
        assert!(third != first && third != second);
        let mut hakon = play.signed_in("hakon").await;
        hakon.get(&format!("/teamet/{third}")).await.shows(title);
        hakon.get(&format!("/teamet/{first}")).await.is_missing();
        hakon.get(&format!("/lofter?par={first}")).await.is_missing();
        // I16: what is in force, and no way it came to be.
        hakon.get(&goal).await.shows(title).shows("Avtalt før du kom").hides("Slik ble dere enige");
        let same = hr::changes_leader(&play, &third, "hakon", today).await;
        assert_eq!(same, Err(PairRefusal::SameLeader), "{engine:?}");
    }
}

#[tokio::test]
async fn the_two_do_not_choose_who_leads_and_it_is_not_there_for_others() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (pair, employment) = (play.cast.pair("sunniva"), &play.cast.employments["sunniva"]);
        let (leader, day) = (play.cast.person("ingeborg"), date(2025, 10, 20));
        for who in ["sunniva", "hakon", "solveig", "amina", "tone", "berit"] {
            let visit = hr::visit(&play, who).await;
            let outcomes = [
                visit.does(async |turn| admin::end_pair(turn, pair).await).await.map(drop),
                visit.does(async |turn| admin::end_pair_on(turn, pair, day).await).await.map(drop),
                visit.does(async |turn| admin::go_on_with_pair(turn, pair).await).await.map(drop),
                visit
                    .does(async |turn| admin::form_pair(turn, employment, leader, day, Rhythm::Monthly).await)
                    .await
                    .map(drop),
                visit
                    .does(async |turn| {
                        admin::change_leader(turn, pair, leader, day, RhythmOf::ItsOwn(Rhythm::Monthly)).await
                    })
                    .await
                    .map(drop),
            ];
            for (deed, outcome) in outcomes.into_iter().enumerate() {
                let hidden = matches!(outcome, Err(Stop::Denied(Denied::Hidden)));
                assert!(hidden, "{engine:?}: {who}, deed {deed}: {outcome:?}");
            }
        }
        // Who has the duty does not choose their own leader by it.
        let own = &play.cast.employments["ragnhild"];
        let visit = hr::visit(&play, "ragnhild").await;
        let formed = visit.does(async |turn| admin::form_pair(turn, own, leader, day, Rhythm::Monthly).await).await;
        assert!(matches!(formed, Err(Stop::Denied(Denied::Hidden))), "{formed:?}");
    }
}

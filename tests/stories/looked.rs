//! Who from outside has looked at what is about one (settled 18, I17; 5.1).

use makker::site;

use crate::hr;
use crate::stage::Play;
use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;

const TITLE: &str = "Innbyggerne får svar på byggesøknaden innen tre uker.";

async fn records(play: &Play) -> Vec<String> {
    Snapshot::of(&play.place).await.rows("access_record").to_vec()
}

#[tokio::test]
async fn a_new_leader_who_reads_what_is_from_before_is_shown_to_the_one_it_is_about_and_to_nobody_else() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = sunniva.get("/mal").await.link(TITLE).expect("the goal");
        // What the two read of each other's is never recorded.
        hakon.get(&goal).await.shows(TITLE);
        hakon.get(&format!("/teamet/{}", play.cast.pair("sunniva"))).await.shows(TITLE);
        sunniva.get("/meg/innsyn").await.shows("Ingen har åpnet noe om deg");
        assert_eq!(records(&play).await, Vec::<String>::new(), "{engine:?}");

        hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&goal).await.shows(TITLE);
        let once = records(&play).await;
        assert_eq!(once.len(), 1, "{engine:?}: {once:?}");
        ingeborg.get(&goal).await.shows(TITLE);
        assert_eq!(records(&play).await, once, "once a day: it is no activity log");
        assert!(!once[0].contains("byggesøknaden") && !once[0].contains(':'), "no words and no hour: {once:?}");

        let page = sunniva.get("/meg/innsyn").await;
        page.shows("Ingeborg Fossum (En ny leder)").shows("Tirsdag 14. oktober").shows(&format!("Målet «{TITLE}»"));
        sunniva.get("/meg").await.shows("Hvem har åpnet noe om deg?");
        for other in ["hakon", "ingeborg", "ragnhild", "ivar", "berit", "amina"] {
            play.signed_in(other).await.get("/meg/innsyn").await.hides("Ingeborg Fossum").hides(TITLE);
        }
        for (language, head) in [("nn", "Kven har opna noko om deg?"), ("en", "Who has opened something about you?")] {
            let mut sunniva = play.signed_in("sunniva").await;
            sunniva.language = language;
            sunniva.get("/meg/innsyn").await.shows(head).shows(TITLE);
        }

        // Taken up, the goal is theirs, and nobody from outside reads it.
        let page = ingeborg.get(&goal).await;
        ingeborg.press(&page, "Jeg står inne for dette målet", &[]).await;
        play.days_go_by(1);
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&goal).await.shows(TITLE);
        assert_eq!(records(&play).await, once, "{engine:?}");
    }
}

#[tokio::test]
async fn a_list_that_shows_it_is_recorded_too_and_what_is_refused_is_not() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let goal = play.signed_in("sunniva").await.get("/mal").await.link(TITLE).expect("the goal");
        for who in ["ragnhild", "amina", "solveig", "ingeborg"] {
            play.signed_in(who).await.get(&goal).await.is_missing();
        }
        assert_eq!(records(&play).await, Vec::<String>::new(), "who is shown nothing has read nothing");
        let pair = hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&format!("/teamet/{pair}")).await.shows(TITLE);
        let day_one = records(&play).await.len();
        assert!(day_one > 1, "{engine:?}: each goal that is shown");
        play.days_go_by(1);
        let (mut one, mut other) = (play.signed_in("ingeborg").await, play.signed_in("ingeborg").await);
        let path = format!("/teamet/{pair}");
        let (first, second) = tokio::join!(one.get(&path), other.get(&path));
        first.shows(TITLE);
        second.shows(TITLE);
        assert_eq!(records(&play).await.len(), 2 * day_one, "two windows at once are one look a day");
    }
}

#[tokio::test]
async fn it_is_kept_for_twelve_months() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let goal = play.signed_in("sunniva").await.get("/mal").await.link(TITLE).expect("the goal");
        hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        play.signed_in("ingeborg").await.get(&goal).await.shows(TITLE);
        play.days_go_by(365);
        site::tidy(&play.house).await.expect("tidied");
        play.signed_in("sunniva").await.get("/meg/innsyn").await.shows("Ingeborg Fossum");
        play.days_go_by(1);
        // Shown no longer than it is kept, whether the house has come round or not.
        play.signed_in("sunniva").await.get("/meg/innsyn").await.hides("Ingeborg Fossum");
        site::tidy(&play.house).await.expect("tidied");
        assert_eq!(records(&play).await, Vec::<String>::new(), "{engine:?}");
    }
}

//! Those an import concerns are told of it, both of the two and neither why; and nothing of what they write is lost while
//! it is done.

use std::sync::Arc;

use makker::admin::import::run::{Asks, ImportId};
use makker::admin::import::{self, plan::Mode};
use makker::people::Rhythm;

use crate::hr;
use crate::import::{directory, file, upload};
use crate::promises::writes;
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;

const FETCH: &str = "Hent inn alle endringene";

async fn fetched(play: &Play, lines: &[&str]) {
    let mut ragnhild = play.signed_in("ragnhild").await;
    let page = upload(&mut ragnhild, "partial", &file(lines)).await;
    ragnhild.press(&page, FETCH, &[]).await.shows("Alt er hentet inn");
}

async fn today_of(play: &Play, key: &str) -> crate::stage::browser::Page {
    play.signed_in(key).await.get("/").await
}

#[tokio::test]
async fn a_new_leader_is_told_to_the_three_it_concerns() {
    for engine in engines() {
        let play = Play::on(engine).await;
        fetched(&play, &["1004;;;;;;1015;;;"]).await;
        let sunniva = today_of(&play, "sunniva").await;
        sunniva
            .shows("Håkon er ikke lenger lederen din. Det dere to skrev, kan du fortsatt lese.")
            .shows("Ingeborg er lederen din fra 14. oktober.");
        today_of(&play, "hakon").await.shows("Du er ikke lenger lederen til Sunniva.").hides("Ingeborg");
        today_of(&play, "ingeborg").await.shows("Du er lederen til Sunniva fra 14. oktober.").hides("Håkon");
        for other in ["amina", "solveig", "ragnhild"] {
            today_of(&play, other).await.hides("Sunniva").hides("lenger lederen");
        }
        play.days_go_by(14);
        today_of(&play, "sunniva").await.hides("lederen din fra").hides("lenger lederen");
        today_of(&play, "hakon").await.hides("lenger lederen");
    }
}

#[tokio::test]
async fn a_day_to_come_is_told_to_both_beforehand() {
    for engine in engines() {
        let play = Play::on(engine).await;
        fetched(&play, &["1004;;;;;;1015;01.11.2025;;", "1005;;;;;;;;12.11.2025;"]).await;
        let sunniva = today_of(&play, "sunniva").await;
        sunniva
            .shows("Håkon er lederen din til og med 31. oktober.")
            .shows("Ingeborg blir lederen din fra 1. november.");
        today_of(&play, "ingeborg").await.shows("Du blir lederen til Sunniva fra 1. november.");
        let hakon = today_of(&play, "hakon").await;
        hakon.shows("Du er lederen til Sunniva til og med 31. oktober.");
        hakon.shows("Du er lederen til Amina til og med 12. november.");
        today_of(&play, "amina").await.shows("Håkon er lederen din til og med 12. november.");
    }
}

#[tokio::test]
async fn a_new_leader_takes_over_the_rhythm_as_when_it_is_done_by_hand() {
    for engine in engines() {
        let play = Play::on(engine).await;
        // Torbjørn and Håkon talk every sixth week.
        let number = crate::stage::number_of(&play, "torbjorn").await;
        fetched(&play, &[&format!("{number};;;;;;1015;;;")]).await;
        let torbjorn = play.cast.person("torbjorn");
        let pairs = directory(&play).await.pairs;
        let held = pairs.iter().find(|pair| &pair.employee == torbjorn && pair.to.is_none()).expect("a pair");
        assert_eq!((held.rhythm, &held.leader), (Rhythm::Weeks(6), play.cast.person("ingeborg")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_fetch_the_same_at_once_fetch_it_once() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (ragnhild, ivar) = (play.visit("ragnhild").await, play.visit("ivar").await);
        let line = file(&["2001;Vera Holm;;;Byggesak;;1003;;;"]);
        let staging = import::read(&ragnhild, line, Mode::Partial).await.expect("read");
        let staged =
            async |turn: &mut makker::access::Turn<'_>| Ok::<ImportId, _>(import::stage(turn, &staging).await?);
        let id = ragnhild.does::<_, ()>(staged).await.expect("staged");
        let one =
            import::ready_to_fetch(&ragnhild, &id, Asks::Fetch).await.map_err(|stop| format!("{stop:?}")).unwrap();
        let other = import::ready_to_fetch(&ivar, &id, Asks::Fetch).await.map_err(|stop| format!("{stop:?}")).unwrap();
        let (first, second) = tokio::join!(
            ragnhild.does(async |turn| import::fetch(turn, &one).await),
            ivar.does(async |turn| import::fetch(turn, &other).await),
        );
        assert!(first.is_ok() != second.is_ok(), "{engine:?}: one of them");
        let all = directory(&play).await;
        assert_eq!(all.people.iter().filter(|person| person.number == "2001").count(), 1, "{engine:?}");
        assert_eq!(all.pairs.iter().filter(|pair| &pair.leader == play.cast.person("hakon")).count(), 8, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_files_at_once_are_done_one_after_the_other_and_the_second_is_looked_at_again() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut ragnhild, mut ivar) = (play.signed_in("ragnhild").await, play.signed_in("ivar").await);
        let one = upload(&mut ragnhild, "partial", &file(&["1004;;;;;;1015;;;"])).await;
        let other = upload(&mut ivar, "partial", &file(&["1004;;;;;;1002;;;"])).await;
        let (first, second) = tokio::join!(ragnhild.press(&one, FETCH, &[]), ivar.press(&other, FETCH, &[]));
        let done = |page: &crate::stage::browser::Page| page.text.contains("Alt er hentet inn");
        assert!(done(&first) != done(&second), "{engine:?}: {}\n{}", first.text, second.text);
        let again = if done(&first) { &second } else { &first };
        again.shows("Vi har sammenlignet på nytt");
    }
}

/// Writes until it is told that there is nobody to write to any more; gives what was answered well.
async fn writes_on(mut browser: Browser) -> Vec<String> {
    let mut written = Vec::new();
    for nth in 0..12 {
        let list = browser.get("/lofter").await;
        if !list.text.contains("Skriv ned løftet") || !list.text.contains("Håkon") {
            break;
        }
        let what = format!("Dette er sagt nummer {nth}");
        let fill = [("hvem", "jeg"), ("hva", what.as_str()), ("nar", "2025-10-24"), ("hvordan", "I møtet")];
        let page = browser.press(&list, "Skriv ned løftet", &fill).await;
        if page.status.is_success() && page.text.contains(&what) && !page.text.contains("Feil:") {
            written.push(what);
        }
    }
    written
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_while_it_is_fetched_is_there_afterwards() {
    for engine in engines() {
        let play = Arc::new(Play::on(engine).await);
        let mut sunniva = play.signed_in("sunniva").await;
        writes(&mut sunniva, "jeg", "Det første", "2025-10-20").await.shows("Det første");
        let mut ragnhild = play.signed_in("ragnhild").await;
        let page = upload(&mut ragnhild, "partial", &file(&["1004;;;;;;1015;;;"])).await;
        let writing = tokio::spawn(writes_on(sunniva));
        ragnhild.press(&page, FETCH, &[]).await.shows("Alt er hentet inn");
        let written = writing.await.expect("it ran");
        let mut sunniva = play.signed_in("sunniva").await;
        let list = sunniva.get("/lofter").await;
        let before = sunniva.follow(&list, "Du og Håkon, før").await;
        before.shows("Det første");
        let states = hr::promises_of(&play, play.cast.pair("sunniva")).await;
        let with_ingeborg = list.text.clone();
        for what in &written {
            assert!(before.text.contains(what) || with_ingeborg.contains(what), "{engine:?}: {what}");
        }
        assert!(states.iter().all(|state| state == "ended"), "{engine:?}: {states:?}");
        play.signed_in("hakon").await.get("/lofter").await.hides("Det første");
    }
}

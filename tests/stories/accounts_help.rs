//! A lost password: two people say that it was the person who asked, and no administrator becomes somebody (settled 21).

use axum::http::{Method, StatusCode};

use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, PASSWORD};
use crate::stage::snapshot::Snapshot;
use crate::stage::{Play, number_of};

async fn asks(play: &Play, key: &str) {
    let mut browser = play.stranger();
    let page = browser.get("/logg-inn/hjelp").await;
    let number = number_of(play, key).await;
    browser.press(&page, "Be om hjelp", &[("navn", &number)]).await.shows("Finnes kontoen");
}

async fn keeper_vouches(browser: &mut Browser, name: &str) -> Page {
    let page = browser.get("/oppsett/innlogging").await;
    browser.press(&page, &format!("Jeg har snakket med {name} og bekrefter"), &[]).await
}

async fn half_vouches(browser: &mut Browser, name: &str) -> Page {
    let page = browser.get("/hjelp-inn").await;
    browser.press(&page, &format!("Bekreft at det var {name} som ba om dette"), &[]).await
}

/// The person types in both parts.
async fn chooses(play: &Play, number: &str, one: &str, other: &str) -> Page {
    chooses_this(play, number, one, other, ANOTHER).await
}

async fn chooses_this(play: &Play, number: &str, one: &str, other: &str, password: &str) -> Page {
    let mut browser = play.stranger();
    let page = browser.get("/logg-inn/nytt-passord").await;
    let fill = [("navn", number), ("del1", one), ("del2", other), ("nytt", password), ("igjen", password)];
    browser.press(&page, "Lagre det nye passordet", &fill).await
}

#[tokio::test]
async fn hr_and_the_leader_hand_over_a_part_each_and_both_halves_are_told() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        let (mut sunniva, mut hakon, mut amina) =
            (play.let_in("sunniva").await, play.let_in("hakon").await, play.let_in("amina").await);
        let number = number_of(&play, "sunniva").await;
        asks(&play, "sunniva").await;
        // Asked twice is asked once; and who is not asked about sees nothing.
        asks(&play, "sunniva").await;
        amina.get("/").await.hides("bedt om hjelp").hides("nytt passord");
        amina.get("/hjelp-inn").await.shows("Ingen du er i par med");
        sunniva.get("/").await.shows("Noen har bedt om nytt passord for deg").offers("Det var ikke meg");
        hakon.get("/").await.shows("Sunniva har bedt om hjelp til å komme inn");

        let first = half_vouches(&mut hakon, "Sunniva").await;
        let hakons = first.codes().remove(0);
        first.shows("Gi dette til Sunniva");
        hakon.get("/hjelp-inn").await.shows("Du har bekreftet").hides(&hakons);
        ragnhild.get("/oppsett/innlogging").await.shows("Håkon har bekreftet. En til må gjøre det").hides(&hakons);
        // One part opens nothing, also not twice.
        chooses(&play, &number, &hakons, &hakons).await.shows("passer ikke sammen");

        let second = keeper_vouches(&mut ragnhild, "Sunniva").await;
        let ragnhilds = second.codes().remove(0);
        assert_ne!(hakons, ragnhilds);
        ragnhild.get("/oppsett/innlogging").await.shows("To har bekreftet").hides(&ragnhilds);
        chooses(&play, &number, &ragnhilds, &ragnhilds).await.shows("passer ikke sammen");
        chooses(&play, &number_of(&play, "amina").await, &hakons, &ragnhilds).await.shows("passer ikke sammen");
        sunniva.get("/meg").await.shows("Sunniva");
        chooses(&play, &number, &ragnhilds, &hakons).await.shows("Det nye passordet gjelder fra nå av");
        // Every session has ended, the old password too, and the parts are used.
        sunniva.get("/meg").await.hides("Sunniva");
        let mut browser = play.stranger();
        let old = play.tries(&mut browser, &number, PASSWORD).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "{engine:?}");
        chooses_this(&play, &number, &ragnhilds, &hakons, PASSWORD).await.shows("passer ikke sammen");
        // The same form sent twice got the first answer: it is the password that was chosen.
        chooses(&play, &number, &ragnhilds, &hakons).await.shows("Det nye passordet gjelder fra nå av");
        play.tries(&mut browser, &number, ANOTHER).await.shows("Passordet ditt ble byttet").shows("Håkon og Ragnhild");
        hakon.get("/").await.shows("Sunniva fikk nytt passord");
        ragnhild.get("/").await.shows("Sunniva fikk nytt passord");
        amina.get("/").await.hides("nytt passord");
    }
}

#[tokio::test]
async fn no_administrator_becomes_somebody_alone_by_any_door() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ivar = play.keeper("ivar").await.browser;
        play.let_in("sunniva").await;
        let number = number_of(&play, "sunniva").await;
        // Begun by the administrator, without anybody having asked.
        let page = ivar.get("/oppsett/innlogging").await;
        ivar.press(&page, "Begynn", &[("hjelp", &number)]).await.shows("Forespørselen er begynt");
        let mine = keeper_vouches(&mut ivar, "Sunniva").await.codes().remove(0);
        let list = ivar.get("/oppsett/innlogging").await;
        list.does_not_offer("Jeg har snakket med Sunniva og bekrefter");
        // By hand, a second time, as HR and as the other half.
        let id = list
            .form("Avslutt forespørselen Sunniva Lunde", &[])
            .1
            .into_iter()
            .find(|(name, _)| name == "sak")
            .unwrap()
            .1;
        let again = ivar.post("/oppsett/innlogging/bekreftelse", &[("once", "igjen-en-gang"), ("sak", &id)]).await;
        again.shows("Du har bekreftet dette allerede");
        ivar.post("/hjelp-inn", &[("once", "som-den-andre"), ("sak", &id)]).await.is_missing();
        for other in [mine.as_str(), "0000-0000-0000", "zzzzzzzzzzzz"] {
            chooses(&play, &number, &mine, other).await.shows("passer ikke sammen");
        }
        // By a new invitation, by a session, by closing.
        let page = ivar.get("/oppsett/innlogging").await;
        ivar.press(&page, "Lag invitasjoner", &[("numre", &number)]).await.shows("kontoen er i bruk");
        let told = Snapshot::of(&play.place).await;
        assert!(told.rows("happening").iter().any(|row| row.contains("vouched_for")), "it stands in the history");
        let mut sunniva = play.stranger();
        play.tries(&mut sunniva, &number, PASSWORD).await.shows("Noen har bedt om nytt passord for deg");
        // And it is stopped by the one it is about.
        let page = sunniva.get("/").await;
        sunniva.press(&page, "Det var ikke meg", &[]).await.shows("Forespørselen er stoppet");
        ivar.get("/oppsett/innlogging").await.hides("Sunniva Lunde");
    }
}

#[tokio::test]
async fn a_second_administrator_is_enough_and_the_second_factor_is_kept() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ivar = play.keeper("ivar").await;
        let mut ragnhild = play.keeper("ragnhild").await;
        let mut kjersti = play.let_in("kjersti").await;
        let number = number_of(&play, "ragnhild").await;
        asks(&play, "ragnhild").await;
        // HR does not help herself in.
        let own = ragnhild.browser.get("/oppsett/innlogging").await;
        own.does_not_offer("Jeg har snakket med Ragnhild og bekrefter");
        let id =
            own.form("Avslutt forespørselen Ragnhild Ås", &[]).1.into_iter().find(|(name, _)| name == "sak").unwrap().1;
        let herself = [("once", "for-meg-selv"), ("sak", id.as_str())];
        let refused = ragnhild.browser.post("/oppsett/innlogging/bekreftelse", &herself).await;
        refused.shows("Du kan ikke bekrefte for deg selv");
        let one = keeper_vouches(&mut ivar.browser, "Ragnhild").await.codes().remove(0);
        // Kjersti leads Ragnhild: the other half of the pair.
        let other = half_vouches(&mut kjersti, "Ragnhild").await.codes().remove(0);
        // Whoever lets others in needs the longer password here too.
        let mut browser = play.stranger();
        let page = browser.get("/logg-inn/nytt-passord").await;
        let short = [
            ("navn", number.as_str()),
            ("del1", &one),
            ("del2", &other),
            ("nytt", "vq7tøxkåm2"),
            ("igjen", "vq7tøxkåm2"),
        ];
        browser.press(&page, "Lagre det nye passordet", &short).await.shows("må ha minst 15 tegn");
        chooses(&play, &number, &one, &other).await.shows("Det nye passordet gjelder");
        let page = play.tries(&mut browser, &number, ANOTHER).await;
        page.shows("Skriv koden").hides("Ragnhild");
        play.seconds_go_by(30);
        let code = ragnhild.generator.shows(play.house.clock.now());
        browser.press(&page, "Logg inn", &[("kode", &code)]).await.shows("Ragnhild");
    }
}

#[tokio::test]
async fn the_parts_work_for_a_day_and_what_nobody_answers_ends_in_a_week() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await;
        play.let_in("sunniva").await;
        let mut hakon = play.let_in("hakon").await;
        let (number, hakons_number) = (number_of(&play, "sunniva").await, number_of(&play, "hakon").await);
        asks(&play, "sunniva").await;
        let one = keeper_vouches(&mut ragnhild.browser, "Sunniva").await.codes().remove(0);
        let other = half_vouches(&mut hakon, "Sunniva").await.codes().remove(0);
        play.days_go_by(1);
        chooses(&play, &number, &one, &other).await.shows("passer ikke sammen");
        asks(&play, "sunniva").await;
        play.days_go_by(7);
        let mut hakon = play.stranger();
        play.tries(&mut hakon, &hakons_number, PASSWORD).await.hides("bedt om hjelp");
        hakon.get("/hjelp-inn").await.shows("Ingen du er i par med");
    }
}

#[tokio::test]
async fn a_colleague_a_former_leader_and_the_leaders_leader_have_no_word_in_it() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        play.let_in("sunniva").await;
        asks(&play, "sunniva").await;
        let list = ragnhild.get("/oppsett/innlogging").await;
        let id = list
            .form("Avslutt forespørselen Sunniva Lunde", &[])
            .1
            .into_iter()
            .find(|(name, _)| name == "sak")
            .unwrap()
            .1;
        let mut others = Vec::new();
        for key in ["amina", "solveig", "tone", "hakon"] {
            others.push((key, play.let_in(key).await));
        }
        // Håkon leads Sunniva no longer.
        let mut tx = play.house.db.begin().await.unwrap();
        makker::people::end_pair(&mut tx, play.cast.pair("sunniva"), play.house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let before = Snapshot::of(&play.place).await.sessions_aside();
        for (key, browser) in &mut others {
            browser.get("/hjelp-inn").await.hides("Sunniva");
            browser.get("/").await.hides("bedt om hjelp");
            let body = format!("once=nokkel-for-{key}&sak={id}");
            let ours = [("sec-fetch-site", "same-origin")];
            let answer = browser.ask(Method::POST, "/hjelp-inn", Some(body), &ours).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{key}");
        }
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "those who have no word in it");
    }
}

//! Sunniva tells how it goes, when she likes, and Håkon reads it (S64, E17).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub const THREE_WEEKS: &str = "Innbyggerne får svar på byggesøknaden innen tre uker.";
pub const CHANGED: &str = "Sju av ti er besvart i tide";
pub const OBSTACLE: &str = "Kartverket er nede hver tirsdag";
const RAISE: &str = "Ta det opp i neste samtale: Sunniva, 8. oktober";

pub async fn the_goal(browser: &mut Browser, title: &str) -> String {
    browser.get("/mal").await.link(title).expect("the goal")
}

/// Sunniva tells, with what stands in the way.
pub async fn tells(sunniva: &mut Browser, goal: &str, fill: &[(&str, &str)]) -> Page {
    let form = sunniva.get(&format!("{goal}/framdrift/ny")).await;
    sunniva.press(&form, "Fortell Håkon", fill).await
}

#[tokio::test]
async fn the_employee_tells_and_both_read_it_in_the_same_words() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = sunniva.get(&goal).await;
        page.shows("Du sier").shows("I rute").shows("Strandsonesakene stopper opp");
        let form = sunniva.follow(&page, "Fortell hvordan det går").await;
        form.shows("Bare du og Håkon ser dette").shows("Det blir aldri til et tall");
        let fill = [("tilstand", "slow"), ("endret", CHANGED), ("hinder", OBSTACLE)];
        let page = sunniva.press(&form, "Fortell Håkon", &fill).await;
        page.shows("Håkon kan lese det nå").shows("Sunniva, 14. oktober").shows("Går tregt").shows(CHANGED);

        let his = hakon.get(&goal).await;
        his.shows("Sunniva sier").shows("Går tregt").shows(OBSTACLE);
        // Nothing in it is his to press, and nothing counts or reminds.
        his.hides("Ta det opp i neste samtale").hides("Fortell hvordan det går").hides("Rett eller ta tilbake");
        assert_eq!(hakon.get(&format!("{goal}/framdrift/ny")).await.status, StatusCode::FORBIDDEN);
        let pair = play.cast.pair("sunniva").to_string();
        let said = [("once", "hakons-egen-nokkel"), ("par", pair.as_str()), ("tilstand", "stuck")];
        assert_eq!(hakon.post(&format!("{goal}/framdrift/ny"), &said).await.status, StatusCode::FORBIDDEN);

        // One word on the goal's line, for both.
        sunniva.get("/mal").await.shows("Går tregt");
        sunniva.get("/").await.shows("Går tregt");
        let person = hakon.get("/teamet").await.link("Sunniva").expect("Sunniva");
        hakon.get(&person).await.shows("Går tregt");
        let all = hakon.get(&format!("{goal}/framdrift")).await;
        all.shows(CHANGED).shows("Telefonvakten tar mer tid").shows("Den nye malen er i bruk");
    }
}

#[tokio::test]
async fn an_obstacle_goes_on_the_next_agenda_in_one_step_and_once() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let talk = sunniva.get("/").await.link("Åpne samtalen").expect("a talk to come");
        // With the same press.
        let fill = [("tilstand", "stuck"), ("hinder", OBSTACLE), ("ta-opp", "ja")];
        let page = tells(&mut sunniva, &goal, &fill).await;
        page.shows("står på agendaen til neste samtale").shows("Står på agendaen");
        hakon.get(&talk).await.shows(OBSTACLE).shows("Se målet det gjelder");
        // And afterwards, from what was told before.
        let page = sunniva.get(&goal).await;
        let raised = sunniva.press(&page, RAISE, &[]).await;
        raised.shows("Det står på agendaen til neste samtale").hides("Ta det opp i neste samtale");
        // The page another window still shows leads to the same, and raises nothing more.
        sunniva.press(&page, RAISE, &[]).await.shows("Det står på agendaen");
        let stale = page.form(RAISE, &[]).0;
        sunniva.post(&stale, &[("once", "en-helt-annen-nokkel")]).await.shows("Det står på agendaen");
        let seen = hakon.get(&talk).await;
        assert_eq!(seen.text.matches(">Strandsonesakene").count(), 1, "{}", seen.seen());
        // Ticked without anything in the way: everything comes back.
        let back = tells(&mut sunniva, &goal, &[("tilstand", "slow"), ("endret", CHANGED), ("ta-opp", "ja")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hva som står i veien").shows(CHANGED);
        sunniva.get(&goal).await.hides(CHANGED);
    }
}

#[tokio::test]
async fn it_is_corrected_or_taken_back_for_a_day_and_then_stands() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = tells(&mut sunniva, &goal, &[("tilstand", "stuck"), ("endret", CHANGED)]).await;
        let form = sunniva.follow(&page, "Rett eller ta tilbake: Sunniva, 14. oktober").await;
        form.shows(CHANGED);
        let page = sunniva.press(&form, "Lagre rettelsen", &[("tilstand", "slow"), ("endret", "Åtte av ti")]).await;
        page.shows("Det er rettet").shows("Åtte av ti").hides(CHANGED).shows("Går tregt");
        hakon.get(&goal).await.shows("Rettet").shows("Åtte av ti");
        // What is no longer said is not written over by an older window.
        let again = sunniva.follow(&page, "Rett eller ta tilbake: Sunniva, 14. oktober").await;
        sunniva.press(&again, "Ta det tilbake", &[]).await.shows("Du har tatt det tilbake").hides("Åtte av ti");
        hakon.get(&goal).await.shows("Det som sto her, er tatt tilbake").hides("Åtte av ti");
        let late = sunniva.press(&again, "Lagre rettelsen", &[("endret", CHANGED)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.shows("Du har allerede tatt det tilbake").shows(CHANGED);

        let page = tells(&mut sunniva, &goal, &[("tilstand", "slow"), ("endret", CHANGED)]).await;
        let form = sunniva.follow(&page, "Rett eller ta tilbake: Sunniva, 14. oktober").await;
        play.days_go_by(2);
        let mut sunniva = play.signed_in("sunniva").await;
        let late = sunniva.press(&form, "Lagre rettelsen", &[("endret", "Noe annet")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.shows("Det har stått i mer enn et døgn");
        sunniva.get(&goal).await.shows(CHANGED).hides("Rett eller ta tilbake");
    }
}

#[tokio::test]
async fn nothing_said_is_not_told_and_a_form_sent_twice_tells_once() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let form = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        let back = sunniva.press(&form, "Fortell Håkon", &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Velg et ord, eller skriv noe");
        for _ in 0..2 {
            sunniva.press(&form, "Fortell Håkon", &[("endret", CHANGED)]).await.shows(CHANGED);
        }
        let all = sunniva.get(&format!("{goal}/framdrift")).await;
        assert_eq!(all.text.matches(CHANGED).count(), 1);
        // A proposal is not on the way anywhere.
        let proposal = sunniva.get("/mal").await.link("Vi i teamet har én felles mal for veiledning.").expect("it");
        sunniva.get(&proposal).await.hides("Framdrift");
        sunniva.get(&format!("{proposal}/framdrift")).await.is_missing();
        sunniva.get(&format!("{proposal}/framdrift/ny")).await.is_missing();
        sunniva.get(&format!("{proposal}/eierskap")).await.is_missing();
    }
}

#[tokio::test]
async fn what_is_much_is_read_a_page_at_a_time() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        for number in 0..20 {
            play.house.clock.set(play.house.clock.now().plus_minutes(1));
            tells(&mut sunniva, &goal, &[("endret", &format!("Uke nummer {number} er over"))]).await;
        }
        let first = sunniva.get(&format!("{goal}/framdrift")).await;
        first.shows("Uke nummer 19").shows("Uke nummer 0 er over").hides("Den nye malen er i bruk");
        let second = sunniva.follow(&first, "Eldre").await;
        second.shows("Den nye malen er i bruk").hides("Uke nummer 0 er over");
        sunniva.follow(&second, "Nyere").await.shows("Uke nummer 19");
        sunniva.get(&goal).await.shows("Uke nummer 19").hides("Uke nummer 10 ").shows("Se alt som er fortalt");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_at_once_both_tell_and_raise_one_point() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut one, mut other) = (play.signed_in("sunniva").await, play.signed_in("sunniva").await);
        let goal = the_goal(&mut one, THREE_WEEKS).await;
        let (first, second) = tokio::join!(
            tells(&mut one, &goal, &[("endret", "Fra det ene vinduet")]),
            tells(&mut other, &goal, &[("endret", "Fra det andre vinduet")]),
        );
        assert_eq!((first.status, second.status), (StatusCode::OK, StatusCode::OK));
        one.get(&goal).await.shows("Fra det ene vinduet").shows("Fra det andre vinduet");

        // The page shows the latest two.
        play.house.clock.advance(std::time::Duration::from_secs(60));
        tells(&mut one, &goal, &[("hinder", OBSTACLE)]).await;
        let (mine, theirs) = (one.get(&goal).await, other.get(&goal).await);
        let raise = "Ta det opp i neste samtale: Sunniva, 14. oktober";
        let (first, second) = tokio::join!(one.press(&mine, raise, &[]), other.press(&theirs, raise, &[]));
        first.shows("Det står på agendaen");
        second.shows("Det står på agendaen");
        let talk = one.get("/").await.link("Åpne samtalen").expect("a talk to come");
        let seen = one.get(&talk).await;
        assert_eq!(seen.text.matches(&format!(">{OBSTACLE}</h3>")).count(), 1);
    }
}

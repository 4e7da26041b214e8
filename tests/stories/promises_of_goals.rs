//! What one has said to contribute becomes a promise, by the one who said it (S15; I2, I5, I16).

use axum::http::StatusCode;

use crate::goals::{hakon_adds_his_part, path};
use crate::progress::{THREE_WEEKS, the_goal};
use crate::roles_apart::{hr_ends, leads};
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::walk::nobodys;

const MAKE: &str = "Gjør det til et løfte";
const GIVE: &str = "Skriv ned løftet";
const HERS: &str = "Jeg bygger om saksmappa og tar telefonvakten to dager i uka.";
const HIS: &str = "Jeg avklarer hvem som har strandsonen, og holder møtene unna formiddagene dine.";
const DUE: (&str, &str) = ("nar", "2025-11-03");

/// Agreed by the two, with a day to look at it again.
async fn agreed(sunniva: &mut Browser, hakon: &mut Browser) -> String {
    let form = sunniva.get("/mal/ny").await;
    let fill = [
        ("mal", "Svar innen tre uker"),
        ("egen-lykkes", "Arbeidsro"),
        ("lykkes", "Ni av ti i tide"),
        ("rom", "Rekkefølgen"),
        ("egen-bidrag", "Jeg ringer søkerne\nfør jeg skriver"),
        ("se-igjen", "2025-12-01"),
    ];
    let goal = path(&sunniva.press(&form, "Send forslaget til Håkon", &fill).await);
    // What is only proposed binds nobody, and is nothing to make a promise of.
    sunniva.get(&goal).await.hides(MAKE);
    sunniva.get(&format!("{goal}/lofte")).await.is_missing();
    hakon_adds_his_part(hakon, &goal).await;
    let page = sunniva.get(&goal).await;
    sunniva.press(&page, "Jeg er enig", &[]).await;
    goal
}

#[tokio::test]
async fn each_makes_a_promise_of_what_they_said_themself_and_both_follow_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        for (browser, theirs, what, count) in
            [(&mut hakon, "Sunniva", HIS, "2 åpne løfter"), (&mut sunniva, "Håkon", HERS, "3 åpne løfter")]
        {
            let page = browser.get(&goal).await;
            assert_eq!(page.text.matches(MAKE).count(), 1, "one's own, and not the other's");
            let form = browser.follow(&page, MAKE).await;
            form.shows(&format!("og {theirs} ser når det er gjort")).shows("Den dagen er neste samtale");
            assert_eq!(form.field("hva"), what);
            assert!(!form.field("nar").is_empty(), "the day of the next talk");
            // How is asked for, and nothing is lost meanwhile.
            let back = browser.press(&form, GIVE, &[DUE, ("hva", "Avklare det i ledermøtet")]).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
            back.shows("Skriv på hvilken måte det skal gjøres").shows("Avklare det i ledermøtet");
            assert_eq!(back.field("nar"), "2025-11-03");
            let list = browser.press(&back, GIVE, &[("hva", what), ("hvordan", "På mandagsmøtet")]).await;
            list.shows("Løftet er skrevet ned. Begge ser det").shows(what).shows("Du har lovet");
            let of = browser.follow(&list, "Fra et mål").await;
            assert_eq!(path(&of), goal);
            of.shows(&format!("{count} kommer av dette"));
        }
        // The other follows it like any other promise, and only its owner keeps it.
        let list = sunniva.get("/lofter").await;
        list.shows(HIS).shows("Håkon har lovet").does_not_offer(&format!("Merk som gjort: {HIS}"));
        let list = sunniva.press(&list, &format!("Merk som gjort: {HERS}"), &[]).await;
        list.shows("Løftet er merket som gjort");
        hakon.get(&goal).await.shows("2 åpne løfter kommer av dette");
        let page = hakon.get(&goal).await;
        hakon.follow(&page, "2 åpne løfter kommer av dette").await.shows(HIS).shows("Sunniva har lovet");
    }
}

#[tokio::test]
async fn the_day_they_look_at_it_again_is_suggested_and_sending_twice_promises_once() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = agreed(&mut sunniva, &mut hakon).await;
        let page = sunniva.get(&goal).await;
        let form = sunniva.follow(&page, MAKE).await;
        form.shows("Den dagen ser dere på målet igjen");
        assert_eq!(
            (form.field("nar"), form.field("hva")),
            ("2025-12-01".into(), "Jeg ringer søkerne før jeg skriver".into())
        );
        for _ in 0..2 {
            sunniva.press(&form, GIVE, &[("hvordan", "Samme dag")]).await;
        }
        sunniva.get(&goal).await.shows("Ett åpent løfte kommer av dette");
        // Håkon has not said that he contributes anything: there is nothing to make a promise of.
        hakon.get(&goal).await.hides(MAKE).shows("Ett åpent løfte kommer av dette");
        hakon.get(&format!("{goal}/lofte")).await.is_missing();
    }
}

#[tokio::test]
async fn what_holds_no_longer_is_not_promised_and_the_words_come_back() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = agreed(&mut sunniva, &mut hakon).await;
        let open = sunniva.get(&format!("{goal}/lofte")).await;
        let form = hakon.get(&format!("{goal}/avslutning")).await;
        hakon.press(&form, "Send til Sunniva", &[("slik", "finished"), ("ord", "Det gikk")]).await;
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Ja, vi er ferdige med det", &[]).await.hides(MAKE);
        let back = sunniva.press(&open, GIVE, &[("hvordan", "Samme dag")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dette er ikke lenger noe du har sagt at du bidrar med");
        assert_eq!(back.field("hvordan"), "Samme dag");
        sunniva.get("/lofter").await.hides("Jeg ringer søkerne");
    }
}

#[tokio::test]
async fn for_anybody_else_there_is_nothing_and_a_new_leader_promises_in_their_own_words_alone() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = the_goal(&mut sunniva, THREE_WEEKS).await;
        let address = format!("{goal}/lofte");
        let pair = play.cast.pair("sunniva").to_string();
        let once = nobodys();
        let said = [("once", once.as_str()), ("par", pair.as_str()), ("hva", "Noe"), DUE, ("hvordan", "Slik")];
        for key in ["amina", "petter", "ragnhild", "solveig", "ingeborg"] {
            let mut other = play.signed_in(key).await;
            other.get(&address).await.is_missing();
            assert_eq!(other.post(&address, &said).await.status, StatusCode::NOT_FOUND, "{key}");
        }
        let open = sunniva.get(&address).await;
        hr_ends(&play, "sunniva").await;
        hakon.get(&address).await.is_missing();
        sunniva.get(&goal).await.hides(MAKE).hides("åpent løfte");
        leads(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        // What Håkon said he contributes is nobody else's to promise, also when the goal is taken up.
        let page = ingeborg.get(&goal).await;
        page.hides(MAKE).hides("åpent løfte");
        ingeborg.press(&page, "Jeg står inne for dette målet", &[]).await.hides(MAKE);
        ingeborg.get(&address).await.is_missing();
        // Written to Håkon, and Ingeborg leads: nothing is promised to somebody one did not mean.
        let back = sunniva.press(&open, GIVE, &[DUE, ("hvordan", "En kveld i uka")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Ingeborg er lederen din nå, og det er ikke lovet");
        sunniva.press(&back, GIVE, &[]).await.shows("Løftet er skrevet ned").shows("Fra et mål");
        ingeborg.get(&goal).await.shows("Ett åpent løfte kommer av dette");
        ingeborg.get("/lofter").await.shows("Jeg bygger om saksmappa");
        hakon.get("/lofter").await.hides("Jeg bygger om saksmappa");
    }
}

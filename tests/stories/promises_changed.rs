//! When a promise no longer fits: a new day with a reason, dropped by both or not at all, and a reminder from a person
//! (S60, S61; I2, I5, I7; 3.3, M3).

use axum::http::StatusCode;

use crate::promises::{KEPT, ONCE, WHAT, hakon_promises_sunniva, writes};
use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;

/// The page of the promise with these words, from the list.
async fn promise(browser: &mut Browser, what: &str) -> String {
    browser.get("/lofter").await.link(what).expect("the promise's own page")
}

#[tokio::test]
async fn its_owner_gives_it_a_new_day_with_a_reason_and_the_old_day_and_why_stay_readable() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-15").await;
        let id = promise(&mut hakon, WHAT).await;
        let page = hakon.get(&id).await;
        let back = hakon.press(&page, "Gi løftet en ny dag", &[("hvordan", "")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("3 ting mangler").shows("Velg en dato").shows("Skriv hvorfor").shows("Skriv på hvilken måte");
        let fill = [("nar", "2025-10-14"), ("grunn", "Ledermøtet er flyttet."), ("hvordan", "I ledermøtet i november")];
        let back = hakon.press(&back, "Gi løftet en ny dag", &fill).await;
        back.shows("Velg en dag etter den løftet har nå");
        assert_eq!(back.field("grunn"), "Ledermøtet er flyttet.");
        let page = hakon.press(&back, "Gi løftet en ny dag", &[("nar", "2025-11-07")]).await;
        page.shows("Løftet har fått en ny dag").shows("Slik: I ledermøtet i november");

        // The other is told where the promise stands, and reads why on its page.
        sunniva.get("/").await.shows("Ny dag. Før: 15. oktober");
        sunniva.get("/lofter").await.shows("Ny dag. Før: 15. oktober");
        let page = sunniva.get(&id).await;
        page.shows("Håkon ga løftet en ny dag 14. oktober")
            .shows("Fra 15. oktober til 7. november")
            .shows("Ledermøtet er flyttet.")
            .shows("Før var det slik: I ledermøtet")
            .does_not_offer("Gi løftet en ny dag");
        // The owner alone, also when somebody else writes the address.
        let fields = [ONCE, ("nar", "2025-12-07"), ("grunn", "Noe"), ("hvordan", "Slik")];
        let refused = sunniva.post(&format!("{id}/ny-dag"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("Bare den som har lovet, kan svare for løftet").shows("Noe");

        // It was not kept by its day, and is no failure: it stands by itself, for both alike.
        let page = hakon.get("/lofter").await;
        hakon.press(&page, KEPT, &[]).await;
        let list = format!("/lofter?par={}", play.cast.pair("sunniva"));
        for browser in [&mut sunniva, &mut hakon] {
            browser
                .get(&list)
                .await
                .shows("Slik har det gått")
                .shows("0 av 1 ble gjort, eller lagt bort av dere begge, innen dagen.")
                .shows("Ett fikk en ny dag, med en grunn.");
        }
    }
}

#[tokio::test]
async fn it_is_dropped_by_both_or_stands_as_promised() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-24").await;
        let id = promise(&mut sunniva, WHAT).await;
        // The one it was given to may propose it too.
        let page = sunniva.get(&id).await;
        let back = sunniva.press(&page, "Foreslå å legge det bort", &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvorfor");
        let page = sunniva.press(&back, "Foreslå å legge det bort", &[("hvorfor", "Petter tar den.")]).await;
        page.shows("Løftet står til den andre har sagt ja").does_not_offer("Ja, vi legger det bort");
        hakon.get("/").await.shows("Sunniva foreslår å legge dette bort").shows(WHAT);
        // It stands, and is kept, as promised.
        let first = hakon.get(&id).await;
        first.shows("Petter tar den.").shows("Ingenting faller bort av at ingen svarer");
        let page = hakon.press(&first, "Nei, løftet skal stå", &[("svaret", "Petter er på kurs.")]).await;
        page.shows("Løftet står. Den andre ser svaret ditt");
        sunniva.get(&id).await.shows("Håkon svarte 14. oktober at løftet skal stå").shows("Petter er på kurs.");

        // What she says now is something else: a yes to the first is no yes to this.
        let page = sunniva.get(&id).await;
        let page = sunniva.press(&page, "Foreslå å legge det bort", &[("hvorfor", "Saken er trukket.")]).await;
        let read_first = [ONCE, ("svar", "ja"), ("versjon", "1")];
        let old = hakon.post(&format!("{id}/bortlegging/svar"), &read_first).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        old.shows("Noen andre var her samtidig");
        // Who proposed may take it back, and nobody answers for the other (I2).
        let fields = [ONCE, ("svar", "ja"), ("versjon", "3")];
        sunniva.post(&format!("{id}/bortlegging/svar"), &fields).await.shows("Du har foreslått dette selv");
        let page = sunniva.press(&page, &format!("Trekk forslaget: {WHAT}"), &[]).await;
        page.shows("Du har trukket forslaget");
        hakon.get(&id).await.does_not_offer("Ja, vi legger det bort");
        sunniva.press(&page, "Foreslå å legge det bort", &[("hvorfor", "Saken er trukket.")]).await;
        let page = hakon.get(&id).await;
        let page = hakon.press(&page, "Ja, vi legger det bort", &[]).await;
        page.shows("Dere har lagt løftet bort sammen").shows("Lagt bort av dere begge i dag");
        page.does_not_offer("Gi løftet en ny dag").does_not_offer("Foreslå å legge det bort");
        for browser in [&mut sunniva, &mut hakon] {
            browser.get("/").await.hides(WHAT);
            browser.get("/lofter").await.shows(WHAT).shows("Lagt bort av dere begge i dag");
            let list = format!("/lofter?par={}", play.cast.pair("sunniva"));
            browser.get(&list).await.shows("1 av 1 ble gjort, eller lagt bort av dere begge, innen dagen.");
        }
    }
}

#[tokio::test]
async fn a_person_reminds_once_a_day_and_says_who_and_it_stands_on_its_owners_day_the_day_before() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-20").await;
        hakon.get("/").await.hides(WHAT);
        let id = promise(&mut sunniva, WHAT).await;
        let remind = format!("Minn Håkon på det: {WHAT}");
        sunniva.get("/lofter").await.does_not_offer(&remind);
        let page = sunniva.get(&id).await;
        let page = sunniva.press(&page, &remind, &[]).await;
        page.shows("Du har minnet om løftet").shows("Du minnet om dette i dag").does_not_offer(&remind);
        hakon.get("/").await.shows(WHAT).shows("Sunniva minnet om dette i dag");
        hakon.get(&id).await.does_not_offer("Minn Håkon på det");
        let again = sunniva.post(&format!("{id}/paminning"), &[ONCE]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.shows("Én gang om dagen er nok");
        hakon.post(&format!("{id}/paminning"), &[ONCE]).await.shows("Dette er ditt eget løfte");
        hakon_promises_sunniva(&play, &mut hakon, "Bestille rom", "2025-10-20").await;
        play.days_go_by(4);
        let mut hakon = play.signed_in("hakon").await;
        hakon.get("/").await.hides("Bestille rom").shows("Sunniva minnet om dette for fire dager siden");
        play.days_go_by(1);
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        hakon.get("/").await.shows("Bestille rom").shows("I morgen");
        sunniva.get("/lofter").await.offers(&remind);
    }
}

#[tokio::test]
async fn nobody_else_reads_it_or_does_anything_and_it_ends_with_the_pair() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        writes(&mut sunniva, "jeg", WHAT, "2025-10-24").await;
        let id = promise(&mut sunniva, WHAT).await;
        for key in ["amina", "solveig", "ragnhild", "ivar"] {
            let mut other = play.signed_in(key).await;
            other.get(&id).await.is_missing().hides(WHAT);
            for deed in ["ny-dag", "bortlegging", "bortlegging/svar", "bortlegging/tilbaketrekking", "paminning"] {
                let fields = [ONCE, ("nar", "2025-11-24"), ("grunn", "x"), ("hvorfor", "x"), ("svar", "ja")];
                other.post(&format!("{id}/{deed}"), &fields).await.is_missing().hides(WHAT);
            }
        }
        let form = sunniva.get(&id).await;
        crate::new_leader::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        play.signed_in("hakon").await.get(&id).await.is_missing();
        play.signed_in("ingeborg").await.get(&id).await.is_missing();
        sunniva.get(&id).await.shows(WHAT).does_not_offer("Gi løftet en ny dag");
        // What she was writing is not lost, and nothing is done in a pair that has ended.
        let fill = [("nar", "2025-11-24"), ("grunn", "Det jeg skrev da Håkon ledet")];
        let back = sunniva.press(&form, "Gi løftet en ny dag", &fill).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dette er ikke lenger åpent").shows("Det jeg skrev da Håkon ledet");
        let before = sunniva.get(&format!("/lofter?par={}", play.cast.pair("sunniva"))).await;
        before.shows("Ingen løfter er kommet til dagen sin ennå.");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kept_and_dropped_at_once_is_one_of_them() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        writes(&mut sunniva, "jeg", WHAT, "2025-10-24").await;
        let id = promise(&mut sunniva, WHAT).await;
        let page = sunniva.get(&id).await;
        sunniva.press(&page, "Foreslå å legge det bort", &[("hvorfor", "Saken er trukket.")]).await;
        let (mine, his) = (sunniva.get(&id).await, hakon.get(&id).await);
        let (kept, dropped) =
            tokio::join!(sunniva.press(&mine, KEPT, &[]), hakon.press(&his, "Ja, vi legger det bort", &[]));
        let won = [&kept, &dropped].iter().filter(|page| page.status == StatusCode::OK).count();
        assert_eq!(won, 1, "{engine:?}: {} {}", kept.status, dropped.status);
    }
}

//! Two people clarify the job: tasks in order, responsibility, roles, and what it means to succeed (S10-S12, S16).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const FIRST: &str = "Første linje for nabovarsel";

/// What somebody new in the job writes.
const SAYS: [(&str, &str); 6] = [
    ("oppgave", FIRST),
    ("svarer", "At søkeren får svar\nAt fristene holdes"),
    ("spor", "Avslag i strandsonen"),
    ("rolle", "Saksbehandler"),
    ("egen-lykkes", "At jeg lærer noe nytt hver måned"),
    ("lykkes", "Vedtak som folk forstår"),
];

/// Something stands in a field.
#[track_caller]
pub fn holds(page: &Page, what: &str) {
    assert!(page.text.contains(what), "«{what}» stands nowhere on {}: {}", page.path, page.seen());
}

pub fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

/// Eline is new, and begins.
pub async fn eline_begins(eline: &mut Browser) -> Page {
    let list = eline.get("/mal").await;
    list.shows("Dere har ikke avklart dette ennå");
    let form = eline.follow(&list, "Begynn med oppgavene").await;
    eline.press(&form, "Send forslaget til Håkon", &SAYS).await
}

#[tokio::test]
async fn a_role_agreement_holds_when_both_have_said_yes_to_the_same_version() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let page = eline_begins(&mut eline).await;
        page.shows("Forslaget er sendt til Håkon").shows("Dette svarer du for").does_not_offer("Jeg er enig");
        let role = path(&page);

        // The leader finds it where everything that waits is found.
        hakon.get("/teamet").await.shows("Oppgaver, ansvar og rolle").shows("Venter på deg");
        let seen = hakon.get(&role).await;
        seen.shows("Eline foreslår dette").shows(FIRST).shows("Dette svarer Eline for");
        // S16: not before both have said what success means.
        seen.shows("Skriv hva det vil si å lykkes for deg").does_not_offer("Jeg er enig");
        let form = hakon.follow(&seen, "Skriv din del").await;
        let fill = [("egen-lykkes", "At du spør når du lurer"), ("avgjor", "Rekkefølgen i egen saksmappe")];
        hakon.press(&form, "Send motforslaget til Eline", &fill).await.shows("Motforslaget er sendt til Eline");

        let today = eline.get("/").await;
        let page = eline.follow(&today, "Oppgaver, ansvar og rolle").await;
        page.shows("Håkon kom med et motforslag").shows("Rekkefølgen i egen saksmappe");
        let agreed = eline.press(&page, "Jeg er enig", &[]).await;
        agreed.shows("Du og Håkon er enige om oppgaver, ansvar og rolle fra i dag").shows("Begge sa ja");
        agreed.shows("Avtalt av Eline og Håkon 14. oktober").shows("At du spør når du lurer");
        hakon.get(&role).await.shows("Avtalt av Eline og Håkon 14. oktober").shows("Foreslå en endring");
    }
}

#[tokio::test]
async fn what_was_agreed_holds_while_a_change_is_talked_about_and_every_version_is_kept() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        // Who has one position is taken to its role agreement.
        let page = sunniva.get("/rolle").await;
        page.shows("Du har foreslått dette").shows("Lære opp Eline i nabovarsel");
        page.shows("Det som er avtalt, gjelder slik det er").shows("Tre ting vil jeg vite om før de er gjort");
        let role = path(&page);

        let form = hakon.get(&format!("{role}/forslag/ny")).await;
        form.shows("Det tar to dager i uka");
        let looked =
            hakon.press(&form, "Se over endringene", &[("svarer", "At fristene holdes"), ("hvorfor", "Kortere")]).await;
        looked.shows("Dette sender du til Sunniva").shows("At saken er godt nok opplyst");
        let sent = hakon.press(&looked, "Send motforslaget til Sunniva", &[]).await;
        sent.shows("Motforslaget er sendt til Sunniva");

        let page = sunniva.get(&role).await;
        page.shows("Håkon kom med et motforslag");
        let agreed = sunniva.press(&page, "Jeg er enig", &[]).await;
        agreed.shows("Du og Håkon er enige").shows("Dette ble avtalen").shows("Dette gjelder nå");
        // Agreed, it may be opened again by either, and what holds is seen all the while (S14).
        let form = hakon.get(&format!("{role}/forslag/ny")).await;
        let fill = [("oppgave", "Noe helt annet"), ("hvorfor", "Ny tid")];
        let changed = hakon.press(&form, "Send motforslaget til Sunniva", &fill).await;
        changed.shows("Du har foreslått dette").shows("Trekk forslaget");
        hakon
            .press(&changed, "Trekk forslaget", &[])
            .await
            .shows("Du har trukket forslaget")
            .shows("Nabovarsel i sone nord");
    }
}

#[tokio::test]
async fn tasks_are_moved_and_more_written_without_anything_being_lost_or_sent() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut eline = play.signed_in("eline").await;
        let form = eline.get("/rolle/ny").await;
        let more = eline.press(&form, "Flere linjer", &SAYS).await;
        holds(&more, FIRST);
        holds(&more, "At fristene holdes");
        let all = [("oppgave", "Andre"), ("oppgave", FIRST), ("oppgave", "Tredje")];
        let moved = eline.press(&more, "Flytt oppgave 2 opp", &all).await;
        let (first, andre) =
            (moved.text.find(FIRST).expect("it is there"), moved.text.find("Andre").expect("so is this"));
        assert!(first < andre, "the second task has been moved up");
        // Nothing has been sent: Håkon sees nothing, and a role agreement is not there.
        play.signed_in("hakon").await.get("/teamet").await.hides("Oppgaver, ansvar og rolle");
    }
}

#[tokio::test]
async fn a_draft_is_ones_own_and_comes_back() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let form = eline.get("/rolle/ny").await;
        eline
            .press(&form, "Lagre utkastet", &[("oppgave", FIRST), ("hvorfor", "Derfor")])
            .await
            .shows("Utkastet er lagret");
        let again = eline.get("/rolle/ny").await;
        holds(&again, FIRST);
        again.shows("Derfor");
        // The other has their own.
        let member = hakon.get("/teamet").await.link("Eline").expect("Eline");
        let person = hakon.get(&member).await;
        let form = hakon.follow(&person, "Begynn med oppgavene").await;
        form.hides(FIRST);
        hakon.press(&form, "Lagre utkastet", &[("oppgave", "Lederens tanke")]).await.shows("Utkastet er lagret");
        let form = eline.get("/rolle/ny").await;
        holds(form.hides("Lederens tanke"), FIRST);
        eline.press(&form, "Slett utkastet", &[]).await.shows("Utkastet er slettet");
        eline.get("/rolle/ny").await.hides(FIRST);
        holds(&hakon.follow(&person, "Begynn med oppgavene").await, "Lederens tanke");
    }
}

#[tokio::test]
async fn a_form_that_lacks_something_comes_back_with_everything_in_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut eline = play.signed_in("eline").await;
        let form = eline.get("/rolle/ny").await;
        let fill = [("oppgave-om", "uten navn"), ("vente", "svar samme dag"), ("lykkes", "Ro")];
        let back = eline.press(&form, "Send forslaget til Håkon", &fill).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hva oppgaven er").shows("Skriv hva rollen heter").shows("Ro");
        holds(&back, "uten navn");
        holds(&back, "svar samme dag");
        let back = eline.press(&form, "Send forslaget til Håkon", &[("svarer", "frister")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv minst én av de viktigste oppgavene").shows("frister");
    }
}

//! What the two go by on the way to a goal: milestones, a number, words; and what has been reached (S64; E1, E17).

use axum::http::StatusCode;

use crate::goals::{hakon_adds_his_part, path};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const WAY: [(&str, &str); 8] = [
    ("preg", "learning"),
    ("delmal", "Ny mal i bruk"),
    ("delmal-til", "2025-11-20"),
    ("teller", "Saker i tide av ti"),
    ("fra", "6"),
    ("til", "9,5"),
    ("tegn", "Telefonen ringer sjeldnere"),
    ("mal", "Svar innen tre uker"),
];

async fn sunniva_proposes(sunniva: &mut Browser, besides: &[(&str, &str)]) -> Page {
    let form = sunniva.get("/mal/ny").await;
    let mut fill = vec![("egen-lykkes", "Arbeidsro"), ("lykkes", "Ni av ti i tide"), ("rom", "Rekkefølgen")];
    fill.extend_from_slice(besides);
    sunniva.press(&form, "Send forslaget til Håkon", &fill).await
}

#[tokio::test]
async fn the_employee_says_what_is_reached_and_the_other_sees_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = path(&sunniva_proposes(&mut sunniva, &WAY).await);
        let proposed = sunniva.get(&goal).await;
        proposed.shows("Læringsmål").shows("Ny mal i bruk").shows("0 av 1 delmål").shows("Til 20. november");
        proposed.shows("Saker i tide av ti: fra 6 til 9,5").shows("Telefonen ringer sjeldnere");
        // Nothing is reached of what is not agreed.
        assert!(!proposed.text.contains("name=\"naadd\""));
        hakon_adds_his_part(&mut hakon, &goal).await;
        let page = sunniva.get(&goal).await;
        let agreed = sunniva.press(&page, "Jeg er enig", &[]).await;
        let done = sunniva.press(&agreed, "Nådd: Ny mal i bruk", &[]).await;
        done.shows("Delmålet er nådd. Håkon ser det").shows("1 av 1 delmål").shows("Nådd");
        let seen = hakon.get(&goal).await;
        seen.shows("1 av 1 delmål");
        // How it goes is the employee's to say (S64).
        assert!(!seen.text.contains("name=\"angre\""));
        let tried = hakon
            .post(&format!("{goal}/delmal"), &[("once", crate::stage::walk::nobodys().as_str()), ("angre", "1")])
            .await;
        assert_eq!(tried.status, StatusCode::FORBIDDEN, "he sees it, and it is not his to say");
        let undone = sunniva.press(&done, "Angre: Ny mal i bruk", &[]).await;
        undone.shows("ikke nådd igjen").shows("0 av 1 delmål");
        // Of what both have said is over, nothing more is reached.
        let form = sunniva.follow(&undone, "Er dere ferdige med målet?").await;
        sunniva.press(&form, "Send til Håkon", &[("slik", "finished"), ("ord", "Det gikk")]).await;
        let page = hakon.get(&goal).await;
        hakon.press(&page, "Ja, vi er ferdige med det", &[]).await;
        let late = sunniva.press(&undone, "Nådd: Ny mal i bruk", &[]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.shows("0 av 1 delmål");
    }
}

#[tokio::test]
async fn what_is_reached_stays_reached_when_it_is_worded_otherwise_and_goes_with_what_is_taken_out() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = path(&sunniva_proposes(&mut sunniva, &WAY).await);
        hakon_adds_his_part(&mut hakon, &goal).await;
        let page = sunniva.get(&goal).await;
        let agreed = sunniva.press(&page, "Jeg er enig", &[]).await;
        sunniva.press(&agreed, "Nådd: Ny mal i bruk", &[]).await;
        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        let change = [("delmal", "Ny mal i bruk av alle"), ("hvorfor", "Alle skal med")];
        let sent = hakon.press(&form, "Send motforslaget til Sunniva", &change).await;
        let page = sunniva.get(&goal).await;
        page.shows("Delmål");
        sunniva.press(&page, "Jeg er enig", &[]).await.shows("Ny mal i bruk av alle").shows("1 av 1 delmål");
        assert_eq!(sent.status, StatusCode::OK);
        let form = sunniva.get(&format!("{goal}/forslag/ny")).await;
        let other = [("delmal", "Noe helt annet"), ("delmal-nummer", "0"), ("hvorfor", "Vi endret oss")];
        sunniva.press(&form, "Send motforslaget til Håkon", &other).await;
        let page = hakon.get(&goal).await;
        hakon.press(&page, "Jeg er enig", &[]).await.shows("Noe helt annet").shows("0 av 1 delmål");
    }
}

#[tokio::test]
async fn a_number_that_is_none_comes_back_with_everything_written() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        for (name, text, says) in [
            ("fra", "seks", "Skriv et tall"),
            ("teller", "", "Skriv hva vi teller"),
            ("delmal", "", "Skriv hva delmålet er"),
            ("delmal-til", "32. mai", "Skriv datoen"),
        ] {
            let mut fill: Vec<(&str, &str)> = WAY.iter().filter(|(known, _)| *known != name).copied().collect();
            fill.push((name, text));
            let back = sunniva_proposes(&mut sunniva, &fill).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            back.shows(says).shows("Telefonen ringer sjeldnere");
            assert_eq!((back.field("mal"), back.field("til")), ("Svar innen tre uker".to_owned(), "9,5".to_owned()));
        }
    }
}

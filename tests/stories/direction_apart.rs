//! Who reads a direction, who does not, and who is told that there is none (S7, domain.md 3.6).

use axum::http::StatusCode;
use makker::people;

use crate::direction::{GOALS, SHARE, THREE, fills, hakon_shares};
use crate::stage::Play;
use crate::stage::database::engines;

#[tokio::test]
async fn it_is_read_below_and_by_those_the_law_names_and_by_nobody_else() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let unit = |key: &str| format!("/retning?enhet={}", play.cast.units[key]);
        let mut solveig = play.signed_in("solveig").await;
        let form = solveig.get("/teamet/retning").await;
        let above = "Vi gjør det lettere å bygge riktig";
        fills(&mut solveig, &form, SHARE, above, &[("Én vei inn", "Folk vet ikke hvem de skal spørre")])
            .await
            .shows(above);
        let mut hakon = play.signed_in("hakon").await;
        hakon_shares(&mut hakon).await.shows("Henger sammen med").shows(above);

        // In the unit and below; the leader's leader; HR; the representatives.
        let mut sunniva = play.signed_in("sunniva").await;
        let read = sunniva.get("/retning").await;
        read.shows("Henger sammen med").shows(above);
        sunniva.follow(&read, "Samfunn og miljø").await.shows(above).shows("Én vei inn");
        for reader in ["solveig", "ragnhild", "tone"] {
            let mut browser = play.signed_in(reader).await;
            browser.get(&unit("byggesak")).await.shows(GOALS).shows("Forutsigbar svartid");
        }
        // From the top one finds the way down.
        let mut ragnhild = play.signed_in("ragnhild").await;
        let top = ragnhild.get(&unit("vidvik")).await;
        let page = ragnhild.follow(&top, "Samfunn og miljø").await;
        ragnhild.follow(&page, "Byggesak").await.shows(GOALS);
        let page = solveig.get("/retning").await;
        solveig.follow(&page, "Byggesak").await.shows(GOALS);

        // Another unit, its leader, the administrator, the data protection officer: nothing.
        for other in ["anders", "ingeborg", "ivar", "berit", "gunnar", "leila"] {
            let mut browser = play.signed_in(other).await;
            browser.get(&unit("byggesak")).await.is_missing().hides(GOALS);
            browser.get("/retning").await.hides(GOALS);
        }
        let nowhere = sunniva.get("/retning?enhet=0000000000000000000000000a").await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        play.stranger().get("/retning").await.hides(GOALS);
    }
}

#[tokio::test]
async fn who_no_longer_answers_for_the_unit_or_works_in_it_reads_it_no_more() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut hakon, mut sunniva) = (play.signed_in("hakon").await, play.signed_in("sunniva").await);
        hakon_shares(&mut hakon).await;
        let unit = play.cast.units["byggesak"].clone();
        let mut tx = play.house.db.begin().await.expect("a turn");
        people::hold_unit_responsible(&mut tx, &unit, play.cast.person("ingeborg")).await.expect("Ingeborg takes over");
        tx.commit().await.expect("a change of leader");
        // Still in the unit, so he reads it. It is not his to write any more.
        hakon.get("/retning").await.shows(GOALS).hides("Skriv om retningen");
        hakon.get("/teamet/retning").await.is_missing();
        let mut ingeborg = play.signed_in("ingeborg").await;
        let form = ingeborg.get(&format!("/teamet/retning?enhet={unit}")).await;
        assert_eq!(form.field("mal"), GOALS);
        // She answers for two units, and finds both.
        form.shows("Du svarer også for").shows("Plan og kart");
        let shared = ingeborg.press(&form, SHARE, &[("mal", "Folk skal også skjønne svaret")]).await;
        shared.shows("Folk skal også skjønne svaret");
        // What was shared before keeps its writer; what is new has its own.
        sunniva.get("/retning").await.shows("Ingeborg skrev dette").shows("Det vi skal få til, er skrevet på nytt");
    }
}

#[tokio::test]
async fn a_draft_is_its_writers_alone_until_it_is_shared() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut hakon, mut sunniva) = (play.signed_in("hakon").await, play.signed_in("sunniva").await);
        let form = hakon.get("/teamet/retning").await;
        let kept = fills(&mut hakon, &form, "Lagre utkastet", GOALS, &THREE[..1]).await;
        kept.shows("Utkastet er lagret. Bare du ser det").shows("Utkast, lagret i dag").shows("Bare du ser dette");
        assert_eq!(kept.field("mal"), GOALS);
        let look = hakon.press(&kept, "Se det slik teamet ser det", &[]).await;
        look.shows("Slik vil teamet se det. Utkastet er ikke delt").shows(GOALS).shows("Bare du ser dette");
        for other in ["sunniva", "solveig", "ragnhild"] {
            let mut browser = play.signed_in(other).await;
            let unit = &play.cast.units["byggesak"];
            browser.get(&format!("/retning?enhet={unit}")).await.hides(GOALS);
            browser.get(&format!("/teamet/retning/slik?enhet={unit}")).await.is_missing().hides(GOALS);
        }
        // Solveig writes for another unit, and has no draft there.
        play.signed_in("solveig").await.get("/teamet/retning").await.hides(GOALS);
        let form = hakon.follow(&look, "Skriv videre").await;
        hakon.press(&form, SHARE, &[]).await.shows("Retningen er delt");
        sunniva.get("/retning").await.shows(GOALS);
        hakon.get("/teamet/retning").await.hides("Utkast, lagret");
        let form = hakon.get("/teamet/retning").await;
        let kept = hakon.press(&form, "Lagre utkastet", &[("mal", "Noe helt annet")]).await;
        let gone = hakon.press(&kept, "Slett utkastet", &[]).await;
        gone.shows("Utkastet er slettet").hides("Noe helt annet");
        assert_eq!(gone.field("mal"), GOALS);
    }
}

#[tokio::test]
async fn that_it_is_missing_is_told_to_the_one_who_answers_for_it_and_to_nobody_else() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let missing = "Da vet folkene dine hva de kan bidra til";
        for (leader, own_pages) in [("hakon", ["/teamet", "/retning"]), ("solveig", ["/teamet", "/retning"])] {
            let mut browser = play.signed_in(leader).await;
            for page in own_pages {
                browser.get(page).await.shows(missing);
            }
        }
        let unit = format!("/retning?enhet={}", play.cast.units["byggesak"]);
        for other in ["sunniva", "solveig", "ragnhild", "tone"] {
            let mut browser = play.signed_in(other).await;
            browser.get(&unit).await.hides(missing).shows("Her står retningen for Byggesak når den er delt");
            browser.get("/").await.hides(missing);
        }
        let mut hakon = play.signed_in("hakon").await;
        hakon_shares(&mut hakon).await;
        let team = hakon.get("/teamet").await;
        team.hides(missing).shows("Retning for Byggesak").shows("Forutsigbar svartid");
        hakon.follow(&team, "Skriv om retningen: Retning for Byggesak").await.offers(SHARE);
    }
}

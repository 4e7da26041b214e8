//! One person in two positions, with a leader in each: one start page, two pairs, and neither leader sees the other (domain
//! 3.11).

use crate::import::upload;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::{Play, number_of};

/// Sunniva teaches one day a week, and Øystein leads her there.
async fn sunniva_teaches_too(play: &Play, ragnhild: &mut Browser) {
    let (sunniva, oystein) = (number_of(play, "sunniva").await, number_of(play, "oystein").await);
    let file = format!(
        "Ansattnummer;Stillingsnøkkel;Tittel;Enhet;Leders ansattnummer\r\n{sunniva};2;Lærer;Oppvekst;{oystein}\r\n"
    );
    let page = upload(ragnhild, "partial", file.as_bytes()).await;
    ragnhild.press(&page, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
}

async fn proposes(leader: &mut Browser, title: &str) {
    let team = leader.get("/teamet").await;
    let member = leader.follow(&team, "Sunniva").await;
    let form = leader.follow(&member, "Foreslå et mål sammen med Sunniva").await;
    let fill = [("mal", title), ("egen-lykkes", "Ro"), ("lykkes", "Ni av ti i tide"), ("rom", "Rekkefølgen")];
    leader.press(&form, "Send forslaget til Sunniva", &fill).await.shows("Forslaget er sendt");
}

#[tokio::test]
async fn i_dag_speaks_of_both_leaders_and_neither_sees_the_other() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        sunniva.get("/").await.shows("du og Håkon").hides("Øystein").hides("Foreslå et mål sammen");
        sunniva_teaches_too(&play, &mut play.signed_in("ragnhild").await).await;
        let today = sunniva.get("/").await;
        today.shows("Dere har ikke satt opp en ny samtale, du og Håkon");
        today.shows("Dere har ikke satt opp en ny samtale, du og Øystein");
        today.shows("Du setter mål med hver av lederne dine");
        // Each way leads to the pair it speaks of.
        sunniva.follow(&today, "Foreslå et mål sammen med Øystein").await.offers("Send forslaget til Øystein");
        sunniva.follow(&today, "Foreslå et mål sammen med Håkon").await.offers("Send forslaget til Håkon");
        let form = sunniva.follow(&today, "Foreslå en tid med Øystein").await;
        let talk = sunniva.press(&form, "Kall inn", &[("dag", "2025-10-20"), ("tid", "10:00")]).await;
        talk.shows("Øystein").hides("Håkon");
        let today = sunniva.get("/").await;
        today.shows("Dere har ikke satt opp en ny samtale, du og Håkon").hides("samtale, du og Øystein");

        let (mut hakon, mut oystein) = (play.signed_in("hakon").await, play.signed_in("oystein").await);
        proposes(&mut oystein, "Elevene vet hva de skal øve på").await;
        sunniva.get("/").await.shows("Øystein venter på svar fra deg om et forslag");
        proposes(&mut hakon, "Innbyggerne får svar i tide").await;
        proposes(&mut hakon, "Vi har én mal for veiledning").await;
        sunniva.get("/").await.shows("venter på svar fra deg om til sammen 3 forslag").shows("Håkon og Øystein");
        for (leader, others) in [(&mut hakon, "Elevene vet hva"), (&mut oystein, "Innbyggerne får svar")] {
            for path in ["/", "/teamet", "/mal", "/samtaler", "/lofter"] {
                leader.get(path).await.hides(others);
            }
        }
        oystein.get("/teamet").await.hides("Håkon");
        hakon.get("/teamet").await.hides("Øystein");
    }
}

#[tokio::test]
async fn the_first_day_names_both() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        sunniva_teaches_too(&play, &mut play.keeper("ragnhild").await.browser).await;
        let mut sunniva = play.let_in("sunniva").await;
        let today = sunniva.get("/").await;
        today.shows("Du har flere stillinger og er i par med").shows("Håkon og Øystein");
        today.shows("Dere har ikke satt opp noen samtale ennå, du og Øystein");
        sunniva.language = "nn";
        sunniva.get("/").await.shows("Du har fleire stillingar og er i par med");
        sunniva.language = "en";
        sunniva.get("/").await.shows("You have more than one position");
    }
}

//! Between two leaders: what is agreed holds, and one can go on thinking (settled 10, 11).

use axum::http::StatusCode;

use crate::hr;
use crate::stage::Play;
use crate::stage::database::engines;

const THOUGHT: &str = "Ta forvaltningsrett til våren";

#[tokio::test]
async fn a_draft_is_written_without_a_leader_and_proposed_to_the_next() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        hr::ends(&play, play.cast.pair("sunniva")).await.expect("ended");

        let list = sunniva.get("/mal").await;
        list.shows("Du har ingen leder i Makker nå").shows("Innbyggerne får svar på byggesøknaden innen tre uker.");
        let form = sunniva.follow(&list, "Skriv et utkast").await;
        form.shows("Når en leder er på plass, kan du foreslå det").does_not_offer("Send forslaget til Håkon");
        let more =
            sunniva.press(&form, "Flere linjer", &[("mal", THOUGHT), ("rom", "Når"), ("hvorfor", "Det trengs")]).await;
        assert_eq!(more.field("mal"), THOUGHT);
        let list = sunniva.press(&more, "Lagre utkastet", &[]).await;
        list.shows("Utkastet er lagret. Bare du ser det").shows(THOUGHT);
        let draft = list.link(THOUGHT).expect("the draft");
        let again = sunniva.get(&draft).await;
        assert_eq!(again.field("rom"), "Når");
        sunniva.press(&again, "Lagre utkastet", &[("rom", "Når og hvor")]).await.shows("Utkastet er lagret");
        for other in ["hakon", "ingeborg", "ragnhild"] {
            play.signed_in(other).await.get(&draft).await.is_missing();
        }
        // Sent anyway, it comes back with everything in it.
        let fields = [("once", "en-tilfeldig-nokkel"), ("stilling", &*again.field("stilling")), ("mal", THOUGHT)];
        let refused = sunniva.post("/mal", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.shows("forslaget er ikke sendt");
        assert_eq!(refused.field("mal"), THOUGHT);

        let (employment, today) = (&play.cast.employments["sunniva"], play.house.clock.now().date(&play.house.zone));
        let leader = play.cast.person("ingeborg");
        let rhythm = makker::people::Rhythm::Monthly;
        hr::does(&play, async |turn| makker::admin::form_pair(turn, employment, leader, today, rhythm).await)
            .await
            .expect("Ingeborg leads");
        let form = sunniva.get(&draft).await;
        assert_eq!((form.field("rom").as_str(), form.field("hvorfor").as_str()), ("Når og hvor", "Det trengs"));
        let sent = sunniva.press(&form, "Send forslaget til Ingeborg", &[]).await;
        sent.shows("Forslaget er sendt til Ingeborg");
        let goal = sent.path.split('?').next().unwrap_or_default().to_owned();
        play.signed_in("ingeborg").await.get(&goal).await.shows(THOUGHT);
        sunniva.get(&draft).await.is_missing();
    }
}

#[tokio::test]
async fn what_was_written_to_one_leader_is_not_sent_to_the_next_and_not_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let form = sunniva.get("/mal/ny").await;
        hr::ends(&play, play.cast.pair("sunniva")).await.expect("ended");
        let back = sunniva.press(&form, "Send forslaget til Håkon", &[("mal", THOUGHT)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Du har ingen leder i Makker nå, så forslaget er ikke sendt").offers("Lagre utkastet");
        assert_eq!(back.field("mal"), THOUGHT);
        sunniva.press(&back, "Lagre utkastet", &[]).await.shows(THOUGHT);

        let (mut amina, today) = (play.signed_in("amina").await, play.house.clock.now().date(&play.house.zone));
        let form = amina.get("/mal/ny").await;
        hr::changes_leader(&play, play.cast.pair("amina"), "ingeborg", today).await.expect("another");
        let back = amina.press(&form, "Send forslaget til Håkon", &[("mal", THOUGHT)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Ingeborg er lederen din nå. Forslaget er ikke sendt");
        play.signed_in("ingeborg").await.get("/teamet").await.hides(THOUGHT);
        amina.press(&back, "Send forslaget til Ingeborg", &[]).await.shows("Forslaget er sendt til Ingeborg");
    }
}

#[tokio::test]
async fn an_employment_of_another_is_no_place_to_write() {
    for engine in engines() {
        let play = Play::on(engine).await;
        hr::ends(&play, play.cast.pair("sunniva")).await.expect("ended");
        let employment = play.cast.employments["sunniva"].as_str().to_owned();
        for other in ["hakon", "amina", "ragnhild"] {
            let mut browser = play.signed_in(other).await;
            browser.get(&format!("/mal/ny?stilling={employment}")).await.is_missing();
            for deed in ["send", "utkast"] {
                let fields =
                    [("once", "en-tilfeldig-nokkel"), ("stilling", &*employment), ("mal", "Noe"), ("handling", deed)];
                browser.post("/mal", &fields).await.is_missing();
            }
        }
    }
}

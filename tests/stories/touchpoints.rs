//! A few lines about the everyday, written by either, corrected by the other, and what comes of them (S26, S56-S59).

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const HEARD: &str = "Du sier at telefonen tar fokus fra strandsakene.";
const HELP: &str = "Ta telefonen på tirsdager";

async fn tells(browser: &mut Browser, fill: &[(&str, &str)]) -> Page {
    let page = browser.get("/").await;
    let form = browser.follow(&page, "Skriv noe fra hverdagen").await;
    browser.press(&form, "Del det", fill).await
}

fn address(page: &Page) -> String {
    page.path.split('?').next().expect("an address").to_owned()
}

#[tokio::test]
async fn what_one_heard_is_shared_at_once_seen_by_a_button_and_corrected_by_the_one_who_said_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        // Both ways round: either writes what the other said.
        let pair = play.cast.pair("sunniva").as_str();
        let page = tells(&mut hakon, &[("par", pair), ("hort", HEARD)]).await;
        page.shows("Det er delt. Sunniva ser det nå.").shows("Det du hørte Sunniva si");
        page.does_not_offer("Jeg har sett det").does_not_offer("Rett det");
        let touchpoint = address(&page);
        sunniva.get("/").await.shows("Nytt fra hverdagen").shows(HEARD).shows("Håkon skrev det i dag");
        // Seen is a button, and not opening a page (settled 18).
        let page = sunniva.get(&touchpoint).await;
        hakon.get(&touchpoint).await.hides("så det");
        let page = sunniva.press(&page, "Jeg har sett det", &[]).await;
        page.shows("Håkon ser at du har sett det.").does_not_offer("Jeg har sett det");
        hakon.get(&touchpoint).await.shows("Sunniva så det 14. oktober");
        sunniva.get("/").await.hides(HEARD);

        let back = sunniva.press(&page, "Rett det", &[]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvordan du mener det");
        let meant = "Det er køen, ikke telefonen.";
        let page = sunniva.press(&back, "Rett det", &[("mening", meant)]).await;
        page.shows("Rettelsen din gjelder nå. Håkon ser den.");
        let page = hakon.get(&touchpoint).await;
        page.shows("Slik mente Sunniva det, rettet 14. oktober").shows("Dette gjelder.").shows(meant).shows(HEARD);
        let seen = page.seen();
        assert!(seen.find(meant) < seen.find(HEARD), "what holds stands first: {seen}");
        hakon.get("/hverdag").await.shows(meant).shows("Rettet av Sunniva").hides(HEARD);
        let own = hakon.post(&format!("{touchpoint}/rettelse"), &[("once", "hakons-nokkel"), ("mening", "x")]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        own.shows("Dette har du skrevet selv");

        let page = tells(&mut sunniva, &[("hort", "Du sier at budsjettet er låst.")]).await;
        page.shows("Det er delt. Håkon ser det nå.");
        hakon.get("/").await.shows("Du sier at budsjettet er låst.").shows("Sunniva skrev det i dag");
        hakon.get(&address(&page)).await.offers("Rett det").offers("Jeg har sett det");
    }
}

#[tokio::test]
async fn one_text_is_enough_and_nothing_written_is_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let rest = [("kort", "Avklare i dag"), ("lang", "Færre avbrudd"), ("hjelp", HELP), ("hvem", "leader")];
        let back = tells(&mut sunniva, &rest).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hva den andre sa, slik du forsto det");
        for (field, words) in &rest[..3] {
            assert_eq!(&back.field(field), words);
        }
        let page = sunniva.press(&back, "Del det", &[("hort", HEARD), ("tema", "practice")]).await;
        page.shows("Håkon gjør noe med det").shows("Praksis").shows("På kort og lang sikt").shows("Færre avbrudd");
        assert!(page.text.contains("<details class=\"mk-phase\"><summary>"), "closed until it is opened (S58)");
        let mut hakon = play.signed_in("hakon").await;
        let back = tells(&mut hakon, &[("hort", HEARD)]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Velg hvem det er mellom").shows(HEARD);
    }
}

#[tokio::test]
async fn help_becomes_a_promise_or_a_need_in_one_step() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let pair = play.cast.pair("sunniva").as_str();
        let page = tells(&mut hakon, &[("par", pair), ("hort", HEARD), ("hjelp", HELP)]).await;
        let touchpoint = address(&page);
        page.does_not_offer("Meld det som et behov");
        let form = hakon.follow(&page, "Gjør det til et løfte").await;
        assert_eq!(form.field("hva"), HELP);
        let back = hakon.press(&form, "Skriv ned løftet", &[("nar", "2025-10-21")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = hakon.press(&back, "Skriv ned løftet", &[("hvordan", "Fast, til jul")]).await;
        page.shows("Løftet er skrevet ned").shows(HELP);
        let page = sunniva.get("/lofter").await;
        page.shows(HELP);
        assert_eq!(page.link("Fra hverdagen").as_deref(), Some(touchpoint.as_str()));

        let page = sunniva.get(&touchpoint).await;
        let form = sunniva.press(&page, "Meld det som et behov", &[]).await;
        assert_eq!(form.field("behov"), HELP);
        sunniva.press(&form, "Meld behovet", &[]).await.shows("Behovet er meldt. Håkon ser det nå.");
    }
}

#[tokio::test]
async fn nobody_else_reads_it_and_the_employee_keeps_it_when_the_leader_is_another() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let pair = play.cast.pair("sunniva").as_str().to_owned();
        let page = tells(&mut hakon, &[("par", &pair), ("hort", HEARD), ("hjelp", HELP)]).await;
        let touchpoint = address(&page);
        let outside = ["amina", "solveig", "ragnhild", "ivar"];
        for key in outside {
            let mut other = play.signed_in(key).await;
            other.get(&touchpoint).await.is_missing().hides(HEARD);
            other.get(&format!("{touchpoint}/lofte")).await.is_missing().hides(HELP);
            other.get(&format!("/hverdag?par={pair}")).await.is_missing();
            other.get(&format!("/hverdag/ny?par={pair}")).await.is_missing();
            other.get("/hverdag").await.hides(HEARD);
            for deed in ["sett", "rettelse", "lofte"] {
                let fields = [("once", "en-annens-nokkel"), ("mening", "x"), ("hva", "x")];
                other.post(&format!("{touchpoint}/{deed}"), &fields).await.is_missing().hides(HEARD);
            }
            let fields = [("once", "en-annens-nokkel"), ("par", pair.as_str()), ("hort", "Noe fremmed")];
            assert!(!other.post("/hverdag", &fields).await.status.is_success(), "{key} wrote into another's pair");
        }
        let correcting = sunniva.get(&touchpoint).await;
        let form = sunniva.get("/hverdag/ny").await;
        crate::new_leader::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        hakon.get(&touchpoint).await.is_missing();
        hakon.get("/hverdag").await.hides(HEARD);
        hakon.get(&format!("/hverdag?par={pair}")).await.is_missing();
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get(&touchpoint).await.is_missing();
        ingeborg.get("/hverdag").await.hides(HEARD);
        // She keeps reading, and nothing more is done there. What she was writing is not lost, nor sent to another.
        sunniva.get("/hverdag").await.shows(HEARD);
        sunniva.get(&touchpoint).await.shows(HEARD).does_not_offer("Rett det").does_not_offer("Gjør det til et løfte");
        let back = sunniva.press(&correcting, "Rett det", &[("mening", "Det jeg mente")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Dere er ikke lenger et par").shows("Det jeg mente");
        let back = sunniva.press(&form, "Del det", &[("hort", "Noe til Håkon")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("det er ikke delt").shows("Noe til Håkon");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_answer_at_once_leave_one_answer() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let pair = play.cast.pair("sunniva").as_str();
        let page = tells(&mut hakon, &[("par", pair), ("hort", HEARD)]).await;
        let touchpoint = address(&page);
        let mut phone = play.signed_in("sunniva").await;
        let (one, two) = (sunniva.get(&touchpoint).await, phone.get(&touchpoint).await);
        let (one, two) = tokio::join!(
            sunniva.press(&one, "Rett det", &[("mening", "Først slik")]),
            phone.press(&two, "Rett det", &[("mening", "Så slik")]),
        );
        // Both were said one after the other, or the later came back with its words.
        one.shows("Først slik");
        two.shows("Så slik");
    }
}

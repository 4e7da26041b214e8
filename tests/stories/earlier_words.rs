//! Words keep the name of who said them, also when another leads (I16, settled 12).

use crate::hr;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const TITLE: &str = "Svar innen tre uker";
const HIS: &str = "At du har arbeidsro";
const HIS_DIRECTION: &str = "Innbyggerne venter for lenge";
const HERS: &str = "At du slipper å vente på meg";

fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

/// A goal Sunniva and Håkon have agreed on.
async fn agreed(sunniva: &mut Browser, hakon: &mut Browser) -> String {
    let form = sunniva.get("/mal/ny").await;
    let fill = [("mal", TITLE), ("egen-lykkes", "At søkerne skjønner"), ("lykkes", "Ni av ti"), ("rom", "Rekkefølgen")];
    let goal = path(&sunniva.press(&form, "Send forslaget til Håkon", &fill).await);
    let form = hakon.get(&format!("{goal}/forslag/ny")).await;
    let fill = [("egen-lykkes", HIS), ("egen-forst", HIS_DIRECTION)];
    hakon.press(&form, "Send motforslaget til Sunniva", &fill).await;
    let page = sunniva.get(&goal).await;
    sunniva.press(&page, "Jeg er enig", &[]).await.shows("Du og Håkon er enige om målet");
    goal
}

#[tokio::test]
async fn a_leaders_own_words_do_not_become_the_next_leaders() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = agreed(&mut sunniva, &mut hakon).await;
        hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;

        // The employee knows who said it. The new leader knows that somebody did, and not who (I16).
        for page in [sunniva.get(&goal).await, sunniva.get(&format!("{goal}/forslag/ny")).await] {
            page.shows(HIS)
                .shows(HIS_DIRECTION)
                .shows("For Håkon")
                .shows("Retning fra Håkon")
                .hides("Retning fra Ingeborg");
        }
        let seen = ingeborg.get(&goal).await;
        seen.shows(HIS).shows("For en leder før deg").shows("Retning fra en leder før deg").hides("Håkon");
        seen.hides("For Ingeborg");
        let stood = ingeborg.press(&seen, "Jeg står inne for dette målet", &[]).await;
        stood.shows("Retning fra en leder før deg").hides("Håkon").hides("Retning fra Ingeborg");
        sunniva.get(&goal).await.shows("Retning fra Håkon").hides("Retning fra Ingeborg");
    }
}

#[tokio::test]
async fn a_new_leader_writes_with_empty_fields_and_may_let_the_earlier_words_stand() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = agreed(&mut sunniva, &mut hakon).await;
        hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;

        let form = ingeborg.get(&format!("{goal}/forslag/ny")).await;
        assert_eq!((form.field("egen-lykkes"), form.field("egen-forst")), (String::new(), String::new()));
        form.shows("Det en leder før deg har skrevet").shows(HIS).shows("blir de stående som de er").hides("Håkon");
        let fill = [("mal", "Svar innen fire uker"), ("hvorfor", "Vi er færre")];
        let looked = ingeborg.press(&form, "Se over endringene", &fill).await;
        looked.hides("Håkon");
        let sent = ingeborg.press(&form, "Send motforslaget til Sunniva", &fill).await;
        sent.hides("Håkon").hides("Retning fra Ingeborg");
        let page = sunniva.get(&goal).await;
        page.shows(HIS).shows("Retning fra Håkon").hides("Retning fra Ingeborg");
        sunniva.press(&page, "Jeg er enig", &[]).await.shows("Du og Ingeborg er enige om målet");
        // Agreed anew, the words are still of the one who said them.
        sunniva.get(&goal).await.shows("Retning fra Håkon").shows("For Håkon");
        ingeborg.get(&goal).await.shows("Retning fra en leder før deg").hides("Håkon");
    }
}

#[tokio::test]
async fn what_the_new_leader_writes_is_the_new_leaders() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = agreed(&mut sunniva, &mut hakon).await;
        hr::a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        let form = ingeborg.get(&format!("{goal}/forslag/ny")).await;
        let fill = [("egen-lykkes", HERS), ("hvorfor", "Med mine ord")];
        ingeborg.press(&form, "Send motforslaget til Sunniva", &fill).await.shows("For Ingeborg");
        let page = sunniva.get(&goal).await;
        // What holds is as Håkon said it; what is proposed in its place is as Ingeborg says it.
        page.shows("For Håkon").shows(HIS).shows(HERS).shows("For Ingeborg");
        sunniva.press(&page, "Jeg er enig", &[]).await;
        let now = sunniva.get(&goal).await;
        now.shows("For Ingeborg").shows(HERS).hides("For Håkon").hides(HIS_DIRECTION);
        ingeborg.get(&goal).await.shows("For Ingeborg").hides("en leder før deg").hides("Håkon");
    }
}

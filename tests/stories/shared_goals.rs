//! One goal for many, without writing it fifty times: its leader says what is common, and each goes in with their own,
//! agreed between two. What a goal is for stands in the line of sight (S6-S8, S10).

use axum::http::StatusCode;

use crate::progress::{THREE_WEEKS, the_goal};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

const TITLE: &str = "Alle får svar på telefonen";
const HERS: &str = "Jeg tar telefonen mandag og torsdag";

const COMMON: [(&str, &str); 4] = [
    ("mal", TITLE),
    ("hvorfor", "Folk gir opp i køen."),
    ("lykkes", "Ingen venter mer enn ti minutter."),
    ("fast", "Telefonen er åpen 10 til 14."),
];

/// Håkon shares it with Byggesak.
async fn shared(hakon: &mut Browser) -> String {
    let direction = hakon.get("/retning").await;
    let form = hakon.follow(&direction, "Skriv et felles mål").await;
    let aim = form.choice("tjener", "Forutsigbar svartid");
    let fields: Vec<(&str, &str)> = COMMON.into_iter().chain([("tjener", aim.as_str())]).collect();
    let page = hakon.press(&form, "Del målet med enheten", &fields).await;
    page.shows("Målet er delt. Alle i Byggesak kan lese det.").shows(TITLE).shows("Forutsigbar svartid");
    page.path.split('?').next().expect("an address").to_owned()
}

/// Somebody goes in with their own, and Håkon says yes.
async fn takes_part(browser: &mut Browser, hakon: &mut Browser, goal: &str, contribution: &str) -> String {
    let page = browser.get(goal).await;
    let form = browser.follow(&page, "Foreslå ditt bidrag for Håkon").await;
    assert!(form.every_field("mal").iter().any(|title| title == TITLE), "begun with what is common");
    let own = [("egen-bidrag", contribution), ("egen-lykkes", "At folk er blide"), ("rom", "Hvilke dager")];
    let mine = browser.press(&form, "Send forslaget til Håkon", &own).await;
    let mine = mine.path.split('?').next().expect("an address").to_owned();
    let form = hakon.get(&format!("{mine}/forslag/ny")).await;
    hakon.press(&form, "Send motforslaget til Sunniva", &[("egen-lykkes", "At køen går ned")]).await;
    let page = browser.get(&mine).await;
    browser.press(&page, "Jeg er enig", &[]).await.shows("Avtalt");
    mine
}

#[tokio::test]
async fn each_goes_in_with_their_own_and_decides_what_the_others_see_of_it() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let mut yusuf = play.signed_in("yusuf").await;
        let goal = shared(&mut hakon).await;

        // Those in the unit read it, and nobody is in it by that.
        let direction = yusuf.get("/retning").await;
        let page = yusuf.follow(&direction, TITLE).await;
        page.shows("Folk gir opp i køen.").shows("Ingen er med før to er enige om hva bidraget er.");
        page.hides("Skriv det om").hides("De du leder");

        let mine = takes_part(&mut sunniva, &mut hakon, &goal, HERS).await;
        let on_it = sunniva.get(&mine).await;
        on_it.shows("Derfor har dere dette målet").shows("Byggesak, 1. prioritet").shows("Felles mål i Byggesak");
        assert_eq!(on_it.link(TITLE).as_deref(), Some(goal.as_str()));
        on_it.shows("Telefonen er åpen 10 til 14.");

        // Between the two, until she lets the others see it. Her leader sees that she has a part, and no other's leader.
        hakon.get(&goal).await.shows("De du leder").shows("Sunniva").hides(HERS);
        yusuf.get(&goal).await.hides("Sunniva").hides(HERS);
        yusuf.get(&mine).await.is_missing();
        let page = sunniva.get(&goal).await;
        page.shows("Bare dere to ser det.");
        let page = sunniva.press(&page, "Vis bidraget mitt for de andre", &[]).await;
        page.shows("De andre ser nå hva du bidrar med.").shows(HERS);
        yusuf.get(&goal).await.shows("Sunniva bidrar med, vist 14. oktober").shows(HERS).hides("At folk er blide");
        yusuf.get(&mine).await.is_missing();

        // What she has let them see, she takes back, and it is gone.
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Ikke vis det lenger", &[]).await.shows("vises ikke lenger");
        yusuf.get(&goal).await.hides(HERS).hides("Sunniva");

        // Håkon cannot let anybody see it in her place.
        let shared_id = goal.rsplit('/').next().expect("an identity");
        let fields = [("once", "hakons-egen-nokkel"), ("felles", shared_id), ("handling", "vis")];
        assert_eq!(hakon.post(&format!("{mine}/bidrag"), &fields).await.status, StatusCode::FORBIDDEN);
        yusuf.post(&format!("{mine}/bidrag"), &fields).await.is_missing();
        // Nor is there anything to show of what is not agreed for it.
        let weeks = the_goal(&mut sunniva, THREE_WEEKS).await;
        let back = sunniva.post(&format!("{weeks}/bidrag"), &fields).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("ikke enige om noe bidrag til dette målet");
    }
}

#[tokio::test]
async fn written_anew_or_ended_it_changes_nothing_two_have_agreed_on() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let goal = shared(&mut hakon).await;
        let mine = takes_part(&mut sunniva, &mut hakon, &goal, HERS).await;
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Vis bidraget mitt for de andre", &[]).await;

        let page = hakon.get(&goal).await;
        let form = hakon.follow(&page, "Skriv det om").await;
        let other_window = hakon.follow(&page, "Skriv det om").await;
        let again = hakon.press(&form, "Del målet med enheten", &[("mal", "Alle får svar samme dag")]).await;
        again.shows("Det felles målet er skrevet om.").shows("Alle får svar samme dag");
        // Two who write at once lose nothing.
        let back = hakon.press(&other_window, "Del målet med enheten", &[("mal", "Alle får svar med en gang")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Teksten din er tatt vare på").shows("Alle får svar med en gang");
        sunniva.get(&mine).await.shows(TITLE).hides("Alle får svar samme dag");
        sunniva.get(&goal).await.shows("Alle får svar samme dag").shows(HERS);

        let page = hakon.get(&goal).await;
        let lacking = hakon.follow(&page, "Skriv det om").await;
        let back = hakon.press(&lacking, "Del målet med enheten", &[("hvorfor", " "), ("lykkes", "")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hvorfor det er viktig").shows("Skriv hva det vil si å lykkes sammen");

        let form = hakon.get(&goal).await;
        let form = hakon.follow(&form, "Skriv det om").await;
        let ended = hakon.press(&form, "Avslutt det felles målet", &[]).await;
        ended.shows("Avsluttet 14. oktober").hides("Skriv det om");
        sunniva.get(&mine).await.shows(TITLE).shows("Avtalt");
        let mut yusuf = play.signed_in("yusuf").await;
        yusuf.get("/retning").await.hides("Alle får svar samme dag");
        yusuf.get(&goal).await.hides("Foreslå ditt bidrag");
    }
}

#[tokio::test]
async fn it_is_for_the_unit_and_those_below_and_only_its_leader_writes() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut hakon, mut ingeborg) = (play.signed_in("hakon").await, play.signed_in("ingeborg").await);
        let goal = shared(&mut hakon).await;
        ingeborg.get(&goal).await.is_missing();
        play.signed_in("ragnhild").await.get(&goal).await.shows(TITLE);
        let mut sunniva = play.signed_in("sunniva").await;
        let form = format!("/teamet{goal}");
        assert_eq!(sunniva.get(&form).await.status, StatusCode::FORBIDDEN);
        sunniva.get("/teamet/felles-mal/ny").await.is_missing();
        let fields: Vec<(&str, &str)> = COMMON.into_iter().chain([("once", "sunnivas-egen-nokkel")]).collect();
        sunniva.post("/teamet/felles-mal", &fields).await.is_missing();
        assert_eq!(sunniva.post(&format!("{goal}/avslutning"), &fields).await.status, StatusCode::FORBIDDEN);
        // One cannot hang one's goal on what one may not read, or invent what it is for.
        let mut page = ingeborg.get("/mal/ny").await;
        if page.status != StatusCode::OK {
            page = ingeborg.get("/mal").await;
        }
        page.hides(TITLE);
    }
}

/// What is chosen in a form is what stands on the goal, and a change of it is a change like any other.
#[tokio::test]
async fn what_a_goal_is_for_is_chosen_and_stands_on_it_for_both() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let weeks = the_goal(&mut sunniva, THREE_WEEKS).await;
        let page = sunniva.get(&weeks).await;
        page.shows("Innbyggerne møter én kommune som svarer").shows("Byggesak, 1. prioritet");
        page.shows("Hører til rollen din").shows("Nabovarsel i sone nord");
        hakon.get(&weeks).await.shows("Hører til rollen").shows("Forutsigbar svartid");

        let meetings = the_goal(&mut sunniva, "Jeg leder kundemøtene trygt på egen hånd.").await;
        sunniva.get(&meetings).await.hides("Derfor har dere dette målet");
        let form = sunniva.get(&format!("{meetings}/forslag/ny")).await;
        let one = form.choice("tjener", "Ingen blir alene med vanskelige saker");
        let another = form.choice("tjener", "Én vei inn");
        let why = [("hvorfor", "Det henger sammen."), ("oppgave", "Veiledning før søknad")];
        let fields: Vec<(&str, &str)> = why.into_iter().chain([("tjener", &*one), ("tjener", &*another)]).collect();
        sunniva.press(&form, "Send motforslaget til Håkon", &fields).await;
        let page = hakon.get(&meetings).await;
        page.shows("Byggesak, 3. prioritet: Ingen blir alene med vanskelige saker").shows("Veiledning før søknad");
        hakon.press(&page, "Jeg er enig", &[]).await;
        sunniva.get(&meetings).await.shows("Derfor har dere dette målet").shows("Én vei inn");
        // What nobody offers is not for anything.
        let form = sunniva.get(&format!("{meetings}/forslag/ny")).await;
        let made_up = [("hvorfor", "Prøver."), ("tjener", "p:annen:hemmelig"), ("change", "x"), ("endre", "noe annet")];
        let back = sunniva.press(&form, "Send motforslaget til Håkon", &made_up).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Noe av det du valgte, finnes ikke lenger").shows("noe annet");
        sunniva.press(&back, "Send motforslaget til Håkon", &[]).await.shows("Motforslaget er sendt");
        hakon.get(&meetings).await.hides("hemmelig");
    }
}

impl Page {
    /// The value of the box whose label begins so.
    #[track_caller]
    fn choice(&self, name: &str, label: &str) -> String {
        let html = scraper::Html::parse_document(&self.text);
        let labels = scraper::Selector::parse("label.mk-choice").expect("a selector");
        let boxes = scraper::Selector::parse(&format!("input[name={name}]")).expect("a selector");
        let found = html.select(&labels).find(|one| one.text().collect::<String>().trim().starts_with(label));
        let value = found.and_then(|one| one.select(&boxes).next()).and_then(|one| one.attr("value"));
        value.unwrap_or_else(|| panic!("no box «{label}» on {}", self.path)).to_owned()
    }
}

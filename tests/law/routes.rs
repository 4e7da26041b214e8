//! Every address there is, asked by those it is not for: a stranger, a newcomer, HR, and a page from another site.
//! The addresses, pages and forms are found by walking, so a new one is asked without anybody writing it down.

mod doors;
mod hostile;
mod outsiders;
mod refused;
mod setting;

use std::collections::BTreeSet;

use axum::http::Method;
use makker::access::Stranger;
use makker::access::law::Act;
use makker::ground::db::Engine;

use crate::stage::database::engines;
use crate::stage::snapshot::Snapshot;
use crate::stage::walk;
use setting::Setting;

/// Deeds without an address. The list only shrinks.
const WITHOUT_ADDRESS: &[Act] = &[
    // The house does it by itself, and nobody can ask it to.
    Act::ClosePair,
];

/// Links to what is not there. The list only shrinks (settled 40).
const DEAD_LINKS: &[&str] = &[];

#[test]
fn every_deed_has_an_address() {
    let served: BTreeSet<Act> = makker::site::routes().iter().flat_map(|route| route.acts.to_vec()).collect();
    assert_eq!(deeds_amiss(&served, WITHOUT_ADDRESS), Vec::<String>::new());
    let one_less = served.iter().copied().skip(1).collect();
    assert_eq!(deeds_amiss(&one_less, WITHOUT_ADDRESS).len(), 1, "a deed that lost its address is found");
    let mut one_more = served;
    one_more.insert(Act::ClosePair);
    assert_eq!(deeds_amiss(&one_more, WITHOUT_ADDRESS).len(), 1, "a deed that got one is to be taken off the list");
}

fn deeds_amiss(served: &BTreeSet<Act>, without: &[Act]) -> Vec<String> {
    let amiss = Act::ALL.iter().filter_map(|act| match (served.contains(act), without.contains(act)) {
        (false, false) => Some(format!("{act:?} has no address")),
        (true, true) => Some(format!("{act:?} has an address: take it off the list")),
        (true, false) | (false, true) => None,
    });
    amiss.collect()
}

/// Not looked at by people.
const NO_PAGES: [&str; 6] = [
    "/helse",
    "/filer/{file}",
    "/kalender/{calendar}",
    "/samtaler/{talk}/endringer",
    "/avtaler/{employment}",
    "/oppsett/folk/hent-inn/{import}/feil.csv",
];

#[tokio::test]
async fn every_page_is_in_the_accessibility_round_and_nothing_else_is() {
    let setting = Setting::on(Engine::Sqlite).await;
    let pages = setting.addresses.iter().filter(|address| address.answers(&Method::GET)).map(|address| address.path);
    let pages: BTreeSet<&str> = pages.filter(|path| !NO_PAGES.contains(path)).collect();
    let rounds = [include_str!("../browser/round.mjs"), include_str!("../browser/doors-round.mjs")];
    let looked_at = rounds.iter().flat_map(|round| round.split("route: \"").skip(1));
    let looked_at = looked_at.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(pages, looked_at);
    assert!(pages.len() > 20, "{}", pages.len());
}

#[test]
fn an_address_without_deeds_is_open_and_the_other_way_round() {
    for route in makker::site::routes() {
        assert_eq!(route.acts.is_empty(), route.stranger == Stranger::IsAnswered, "{}", route.path);
    }
}

#[tokio::test]
async fn looking_changes_nothing_and_every_link_leads_somewhere() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let mut dead = BTreeSet::new();
        for key in ["sunniva", "hakon", "ingeborg", "ragnhild"] {
            let mut browser = setting.play.signed_in(key).await;
            let before = Snapshot::of(&setting.play.place).await.sessions_aside();
            let walked = walk::everywhere(&mut browser, &setting.looks()).await;
            // Access from outside the room is written down by the house (settled 18), and nothing else is. Ingeborg leads
            // now, and Amina's goals are from before.
            let after = Snapshot::of(&setting.play.place).await.sessions_aside();
            let (noted, changed): (Vec<String>, Vec<String>) =
                after.since(&before).into_iter().partition(|line| line.starts_with("+ access_record: "));
            assert!(changed.is_empty(), "{key} looking changed rows:\n{}", changed.join("\n"));
            assert_eq!(noted.is_empty(), key != "ingeborg", "{key}: {noted:?}");
            walk::everywhere(&mut browser, &setting.looks()).await;
            Snapshot::of(&setting.play.place).await.sessions_aside().is_as(&after, "looking once more");
            assert!(walked.looks.len() > 5, "{key} has somewhere to go");
            dead.extend(walked.dead.into_iter().map(|(_, to)| to));
        }
        assert_eq!(dead.iter().map(String::as_str).collect::<Vec<_>>(), DEAD_LINKS, "{engine:?}");
    }
}

#[tokio::test]
async fn a_method_an_address_does_not_know_is_refused_and_changes_nothing() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let mut sunniva = setting.play.signed_in("sunniva").await;
        let before = Snapshot::of(&setting.play.place).await.sessions_aside();
        let mut refused = 0;
        for address in &setting.addresses {
            for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
                if address.answers(&method) {
                    continue;
                }
                for path in walk::all_filled(address, &setting.real).into_iter().take(3) {
                    let same_origin = [("sec-fetch-site", "same-origin")];
                    let asked =
                        sunniva.ask(method.clone(), &path, Some("once=en-nokkel".to_owned()), &same_origin).await;
                    assert_eq!(asked.status, 405, "{method} {}", address.path);
                    refused += 1;
                }
            }
        }
        assert!(refused > 50, "{refused}");
        Snapshot::of(&setting.play.place).await.sessions_aside().is_as(&before, "a refused method");
    }
}

#[tokio::test]
async fn a_change_of_a_row_would_have_been_seen() {
    for engine in engines() {
        let setting = Setting::on(engine).await;
        let mut sunniva = setting.play.signed_in("sunniva").await;
        let me = sunniva.get("/meg").await;
        let before = Snapshot::of(&setting.play.place).await.sessions_aside();
        sunniva.press(&me, "English", &[]).await;
        let differing = Snapshot::of(&setting.play.place).await.sessions_aside().since(&before);
        let tables: BTreeSet<&str> = differing.iter().filter_map(|line| line[2..].split(':').next()).collect();
        assert_eq!(tables.into_iter().collect::<Vec<_>>(), ["happening", "once_key", "person"], "{engine:?}");
    }
}

//! The server's figures say how it does, and nothing about who did what.

use std::collections::BTreeSet;

use makker::ground::measures::{FIGURES, Figures};
use makker::site;

use crate::client::Client;
use crate::program::{Folder, Running, free_port, serve};
use crate::stage::database::engines;
use crate::stage::{Play, walk};

/// Label and value of every label in a line: `{route="/mal",method="GET"}`.
fn labels(line: &str) -> Vec<(String, String)> {
    let Some((_, rest)) = line.split_once('{') else { return Vec::new() };
    let (inside, _) = rest.rsplit_once('}').unwrap();
    let mut found = Vec::new();
    for part in inside.split("\",") {
        let (name, value) = part.split_once("=\"").unwrap();
        found.push((name.to_owned(), value.trim_end_matches('"').to_owned()));
    }
    found
}

#[tokio::test]
async fn nothing_about_anybody_stands_in_the_figures() {
    let figures = Figures::keep().unwrap();
    let mut shown = String::new();
    for engine in engines() {
        let play = Play::with_history(engine).await;
        for key in ["sunniva", "hakon", "ragnhild", "amina"] {
            let mut browser = play.signed_in(key).await;
            walk::everywhere(&mut browser, &[]).await;
            let form = browser.get("/mal/ny").await;
            browser.press(&form, "Lagre utkastet", &[("mal", "Kanarifugl-i-tallene")]).await;
            browser.get("/finnes/ikke/kanarifugl-i-tallene?q=kanarifugl").await;
        }
        shown = figures.shown(&[("makker", &play.house.db), ("keys", &play.key_store)], Some(1 << 40));
        let lower = shown.to_lowercase();
        for (key, id) in &play.cast.people {
            assert!(!lower.contains(&key.to_lowercase()) && !shown.contains(id.as_str()), "{key}");
        }
        for id in play.cast.pairs.values() {
            assert!(!shown.contains(id.as_str()));
        }
        assert!(!lower.contains("kanarifugl"), "{shown}");
    }
    let routes: BTreeSet<&str> = site::routes().iter().map(|route| route.path).chain(["-"]).collect();
    let lines = shown.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let mut seen = BTreeSet::new();
    for line in lines {
        let name = line.split(['{', ' ']).next().unwrap();
        let bare = ["_bucket", "_sum", "_count"].iter().fold(name, |name, end| name.strip_suffix(end).unwrap_or(name));
        assert!(FIGURES.iter().any(|(known, _)| *known == bare || *known == name), "a figure nobody described: {line}");
        for (label, value) in labels(line) {
            let known = match label.as_str() {
                "route" => routes.contains(value.as_str()),
                "method" => {
                    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"].contains(&value.as_str())
                }
                "status" => value.parse::<u16>().is_ok_and(|status| (100..600).contains(&status)),
                "store" => ["makker", "keys"].contains(&value.as_str()),
                "pool" => ["readers", "writers"].contains(&value.as_str()),
                "full" => ["line", "wait", "requests"].contains(&value.as_str()),
                "became" => {
                    ["sent", "refused", "given_up", "withheld", "unwanted", "tried_again"].contains(&value.as_str())
                }
                "le" => value == "+Inf" || value.parse::<f64>().is_ok(),
                _ => false,
            };
            assert!(known, "{label}={value} in {line}");
            seen.insert(label);
        }
        let (_, value) = line.rsplit_once(' ').unwrap();
        assert!(value.parse::<f64>().is_ok(), "{line}");
    }
    for label in ["route", "method", "status", "store", "pool", "le"] {
        assert!(seen.contains(label), "{label} is nowhere: the figures are looked at");
    }
    assert!(shown.contains("makker_memory_bytes") && shown.contains("makker_disk_free_bytes"));
}

#[test]
fn figures_are_shown_on_a_listener_of_their_own_and_only_when_asked_for() {
    let folder = Folder::new("figures");
    let (data, port, at) = (folder.text("data"), free_port(), free_port());
    let running = Running::start(serve(&data, port).args(["--measures", &at.to_string()]), port);
    let mut somebody = Client::new(running.address);
    assert_eq!(somebody.get("/helse").unwrap().status, 200);
    assert_ne!(somebody.get("/metrics").unwrap().status, 200, "not for everybody");
    let mut prometheus = Client::new(([127, 0, 0, 1], at).into());
    let shown = prometheus.get("/metrics").unwrap();
    assert_eq!(shown.status, 200);
    assert!(
        shown.body.contains("makker_requests_total{route=\"/helse\",method=\"GET\",status=\"200\"} 1"),
        "{}",
        shown.body
    );
    assert!(shown.body.contains("makker_connections"));
    assert_eq!(prometheus.get("/").unwrap().status, 404);
}

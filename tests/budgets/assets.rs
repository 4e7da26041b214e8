//! Everything a first visit fetches besides the page: style, script, icons and font, as the server sends them.

use std::collections::BTreeMap;

use axum::http::{Method, header};
use makker::ground::db::Engine;

use crate::ASSETS;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};

const PACKED: [(&str, &str); 1] = [("accept-encoding", "gzip, deflate, br, zstd")];

/// Every address of a file in a text, whether a page names it or a style sheet does.
fn files_in(page: &Page) -> Vec<String> {
    let beside = |name: &str| format!("/filer/{name}");
    let starts = page.text.match_indices("/filer/").map(|(at, _)| page.text[at..].to_owned());
    let named = page.text.split("url(").skip(1).map(|after| after.trim_start_matches(['"', '\'', '.', '/']));
    let named = named.filter(|after| after.starts_with("inter-")).map(beside);
    let whole = |text: String| text.split(['"', '\'', '#', ')', '<', ' ']).next().unwrap_or_default().to_owned();
    starts.chain(named).map(whole).collect()
}

async fn fetched(browser: &mut Browser, page: &Page) -> BTreeMap<String, usize> {
    let mut sizes = BTreeMap::new();
    let mut left = files_in(page);
    while let Some(path) = left.pop() {
        if sizes.contains_key(&path) {
            continue;
        }
        let sent = browser.ask(Method::GET, &path, None, &PACKED).await;
        assert!(sent.status.is_success(), "{path} answers {}", sent.status);
        let packed = sent.headers.get(header::CONTENT_ENCODING).is_some_and(|encoding| encoding == "br");
        assert!(packed || path.ends_with(".woff2"), "{path} comes unpacked");
        sizes.insert(path.clone(), sent.bytes);
        if path.ends_with(".css") {
            left.extend(files_in(&browser.ask(Method::GET, &path, None, &[]).await));
        }
    }
    sizes
}

#[tokio::test]
async fn a_first_visit_fetches_little_besides_the_page() {
    let play = Play::with_history(Engine::Sqlite).await;
    let mut sunniva = play.signed_in("sunniva").await;
    for path in ["/logg-inn", "/"] {
        let page = sunniva.get(path).await;
        let sizes = fetched(&mut sunniva, &page).await;
        println!("{path}: {} bytes {sizes:#?}", sizes.values().sum::<usize>());
        for kind in [".css", ".js", ".svg", ".woff2"] {
            assert!(sizes.keys().any(|path| path.ends_with(kind)), "{path} fetches a {kind}: {sizes:?}");
        }
        let all: usize = sizes.values().sum();
        assert!(all <= ASSETS, "{path} fetches {all} bytes: {sizes:#?}");
    }
}

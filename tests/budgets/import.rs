//! A file of five hundred changes, or of two hundred mistakes, is looked over on pages as light as any list.

use std::fmt::Write as _;

use makker::ground::db::Engine;

use crate::LIST;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};

const FORM: &str = "/oppsett/folk/hent-inn";

async fn looks_over(browser: &mut Browser, line: impl Fn(u32) -> String, many: u32) -> Page {
    let mut text = "Ansattnummer;Navn;Tittel;Enhet;Leder;Til\n".to_owned();
    for nth in 0..many {
        let _ = writeln!(text, "{};{}", 5000 + nth, line(nth));
    }
    let once = browser.get(FORM).await.field("once");
    browser.upload(FORM, &[("once", &once), ("omfang", "partial")], text.as_bytes()).await
}

#[track_caller]
fn is_light(what: &str, page: &Page) {
    assert!(page.bytes < LIST.bytes, "{what}: {} bytes", page.bytes);
    println!("{what}: {} bytes", page.bytes);
}

#[tokio::test]
async fn five_hundred_changes_and_two_hundred_mistakes_are_light_and_all_of_them_can_be_read() {
    let play = Play::on(Engine::Sqlite).await;
    let mut ragnhild = play.signed_in("ragnhild").await;
    let new = |nth| format!("Åse Marie Bjørnstad Halvorsen {nth};Seniorrådgiver for arealplan;Byggesak;1003;");
    let page = looks_over(&mut ragnhild, new, 500).await;
    is_light("five hundred new", &page);
    ragnhild.press(&page, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");

    let other = |nth| format!(";Spesialrådgiver for byggesaker og tilsyn {nth};Plan og kart;1003;");
    let mut page = looks_over(&mut ragnhild, other, 500).await;
    page.shows("Side 1 av ");
    let mut seen = 0;
    loop {
        is_light("five hundred changes", &page);
        seen += page.text.matches("bytter enhet").count();
        match page.link("Neste side") {
            Some(next) => page = ragnhild.get(&next).await,
            None => break,
        }
    }
    assert_eq!(seen, 500, "every change can be looked at");

    let wrong = |nth: u32| match nth % 4 {
        0 => ";;;99999;".to_owned(),
        1 => ";;;;31.02.2026".to_owned(),
        2 => format!("Vera {nth};;;{};", 5000 + nth),
        _ => ";;;;45962".to_owned(),
    };
    let page = looks_over(&mut ragnhild, wrong, 200).await;
    page.shows("200 ting må rettes først");
    is_light("two hundred mistakes", &page);
}

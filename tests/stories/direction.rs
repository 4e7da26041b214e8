//! A leader says where the unit is going and what comes first; the unit reads it (S7).

use axum::http::StatusCode;
use makker::ground::db::counting;

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub const GOALS: &str = "Folk som bygger i Vidvik, skal vite når de får svar";
pub const SHARE: &str = "Del retningen med teamet";
const ADD: &str = "Legg til en prioritering";

/// The keys of the lines in the form, in the order they stand.
fn keys(form: &Page) -> Vec<String> {
    let rows = form.text.split("name=\"rad\" value=\"").skip(1);
    rows.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// What stands in the lines of the form, in order.
fn lines(form: &Page) -> Vec<(String, String)> {
    let line = |key: &String| (form.field(&format!("hva-{key}")), form.field(&format!("grunn-{key}")));
    keys(form).iter().map(line).collect()
}

/// Fills in the form: the goals, why, what is left, and the lines there are room for.
pub async fn fills(browser: &mut Browser, form: &Page, button: &str, goals: &str, said: &[(&str, &str)]) -> Page {
    let names: Vec<(String, String)> =
        keys(form).into_iter().map(|key| (format!("hva-{key}"), format!("grunn-{key}"))).collect();
    let mut fill = vec![("mal", goals), ("hvorfor", "Ventetid koster folk nattesøvn"), ("ligge", "Nytt arkivsystem")];
    for ((what, why), (title, reason)) in names.iter().zip(said) {
        fill.push((what, title));
        fill.push((why, reason));
    }
    browser.press(form, button, &fill).await
}

pub const THREE: [(&str, &str); 3] = [
    ("Forutsigbar svartid", "Å vite når er viktigere enn å få det fort"),
    ("Klart språk i alle vedtak", "Halvparten av telefonene handler om brevene våre"),
    ("Ingen blir alene med vanskelige saker", "To sluttet i fjor"),
];

pub async fn hakon_shares(hakon: &mut Browser) -> Page {
    let form = hakon.get("/teamet/retning").await;
    fills(hakon, &form, SHARE, GOALS, &THREE).await
}

#[tokio::test]
async fn the_leader_shares_it_and_the_unit_reads_it_in_order_with_every_reason() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut hakon, mut sunniva) = (play.signed_in("hakon").await, play.signed_in("sunniva").await);
        sunniva.get("/retning").await.shows("Her står retningen for Byggesak når den er delt").hides(SHARE);
        hakon.get("/retning").await.shows("Teamet har ingen retning å lese ennå").shows("Skriv retningen");

        hakon_shares(&mut hakon)
            .await
            .shows("Retningen er delt. Alle i Byggesak kan lese den")
            .shows("Skriv om retningen");
        let read = sunniva.get("/retning").await;
        read.shows(GOALS).shows("Håkon skrev dette 14. oktober").shows("Ventetid koster folk nattesøvn");
        read.shows("Nytt arkivsystem").hides("Skriv om retningen").hides("Nytt siden sist");
        let mut at = 0;
        for (title, why) in THREE {
            let place = read.text.find(title).expect("the priority");
            assert!(place > at, "«{title}» stands in its place");
            at = place;
            read.shows(why);
        }
        // Who reads it cannot write it, and is told that there is nothing there to write.
        for other in ["sunniva", "solveig", "ragnhild", "tone"] {
            let mut browser = play.signed_in(other).await;
            let unit = play.cast.units["byggesak"].as_str();
            let page = browser.get(&format!("/teamet/retning?enhet={unit}")).await;
            page.is_missing();
            let fields = [("once", "en-tilfeldig-nokkel"), ("enhet", unit), ("handling", "del"), ("mal", "Noe annet")];
            browser.post("/teamet/retning", &fields).await.is_missing();
        }
        sunniva.get("/retning").await.hides("Noe annet");
    }
}

#[tokio::test]
async fn s7_it_stands_beside_the_day_of_everybody_in_the_unit_and_where_there_is_none_nothing_is_said() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        for who in ["sunniva", "eline", "hakon"] {
            play.signed_in(who).await.get("/").await.hides("Retning for").hides("retning");
        }
        hakon_shares(&mut hakon).await;
        for who in ["sunniva", "eline", "marte", "hakon"] {
            let mut browser = play.signed_in(who).await;
            let day = browser.get("/").await;
            day.shows("Retning for Byggesak").shows(GOALS).hides("Ventetid koster folk nattesøvn");
            let places = THREE.map(|(title, _)| day.text.find(title).expect("the priority"));
            assert!(places.is_sorted(), "{who}: what goes first stands first");
            browser.follow(&day, "Les retningen: Retning for Byggesak").await.shows("Ventetid koster folk nattesøvn");
        }
        // Each has that of the own unit: what others are to do is read where it stands.
        for who in ["anders", "solveig", "ragnhild", "gunnar"] {
            play.signed_in(who).await.get("/").await.hides("Retning for").hides(GOALS);
        }
        // What takes more than a glance is read on its own page.
        let long = "Folk skal vite når de får svar. ".repeat(20);
        let form = hakon.get("/teamet/retning").await;
        hakon.press(&form, SHARE, &[("mal", long.trim())]).await.shows("Retningen er delt");
        play.signed_in("sunniva").await.get("/").await.shows("Forutsigbar svartid").hides("Folk skal vite når de får");
    }
}

#[tokio::test]
async fn lines_are_moved_added_and_taken_out_by_buttons_with_every_word_kept() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        let form = hakon.get("/teamet/retning").await;
        let form = fills(&mut hakon, &form, "Flytt opp: linje 3", GOALS, &THREE).await;
        let title = |line: &(String, String)| line.0.clone();
        let [svartid, sprak, alene] = THREE.map(|(title, _)| title);
        assert_eq!(lines(&form).iter().map(title).collect::<Vec<_>>(), [svartid, alene, sprak]);
        let form = hakon.press(&form, &format!("Flytt ned: {svartid}"), &[]).await;
        assert_eq!(lines(&form).iter().map(title).collect::<Vec<_>>(), [alene, svartid, sprak]);
        let form = hakon.press(&form, ADD, &[]).await;
        assert_eq!(lines(&form).len(), 4);
        let form = hakon.press(&form, &format!("Ta ut: {alene}"), &[]).await;
        let kept: Vec<(String, String)> =
            [THREE[0], THREE[1], ("", "")].map(|(title, why)| (title.to_owned(), why.to_owned())).into();
        assert_eq!(lines(&form), kept, "every reason follows its line");
        assert_eq!((form.field("mal").as_str(), form.field("ligge").as_str()), (GOALS, "Nytt arkivsystem"));
        // Nothing of that was saved.
        assert_eq!(hakon.get("/teamet/retning").await.field("mal"), "");
        hakon.press(&form, SHARE, &[]).await.shows(svartid).shows(sprak).hides(alene);
    }
}

#[tokio::test]
async fn what_is_missing_is_said_at_once_and_nothing_written_is_lost() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut hakon = play.signed_in("hakon").await;
        let form = hakon.get("/teamet/retning").await;
        let back = hakon.press(&form, SHARE, &[("hvorfor", "Ventetid")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("2 ting mangler").shows("Skriv hva dere skal få til").shows("Skriv minst én prioritering");
        assert_eq!(back.field("hvorfor"), "Ventetid");
        let back = fills(&mut hakon, &back, SHARE, GOALS, &[("Forutsigbar svartid", ""), ("", "Fordi")]).await;
        back.shows("Skriv hvorfor. En prioritering uten grunn").shows("Skriv hva som skal prioriteres");
        assert_eq!(lines(&back)[0].0, "Forutsigbar svartid");
        fills(&mut hakon, &back, SHARE, GOALS, &THREE).await.shows("Retningen er delt");
        let form = hakon.get("/teamet/retning").await;
        hakon.press(&form, SHARE, &[]).await.shows("Dette er likt det som alt er delt");
    }
}

#[tokio::test]
async fn everybody_sees_what_is_new() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut hakon, mut sunniva) = (play.signed_in("hakon").await, play.signed_in("sunniva").await);
        hakon_shares(&mut hakon).await;
        let form = hakon.get("/teamet/retning").await;
        let form = hakon.press(&form, "Flytt opp: Klart språk i alle vedtak", &[]).await;
        let form = hakon.press(&form, "Ta ut: Ingen blir alene med vanskelige saker", &[]).await;
        let form = hakon.press(&form, ADD, &[]).await;
        let key = keys(&form).pop().expect("the new line");
        let (what, why) = (format!("hva-{key}"), format!("grunn-{key}"));
        hakon.press(&form, SHARE, &[(&what, "Ro til fag"), (&why, "Vi lærer for lite"), ("ligge", "Nytt bygg")]).await;
        let news = sunniva.get("/retning").await;
        news.shows("Nytt siden sist").shows("«Klart språk i alle vedtak» er flyttet opp, til plass 1");
        news.shows("«Ro til fag» er ny").shows("«Ingen blir alene med vanskelige saker» er tatt ut");
        news.shows("Det vi lar ligge, er endret").hides("«Forutsigbar svartid»").shows("Flyttet opp");
    }
}

#[tokio::test]
async fn two_who_write_at_once_do_not_write_over_each_other() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut hakon, mut at_home) = (play.signed_in("hakon").await, play.signed_in("hakon").await);
        hakon_shares(&mut hakon).await;
        let (form, other) = (hakon.get("/teamet/retning").await, at_home.get("/teamet/retning").await);
        hakon.press(&form, SHARE, &[("mal", "Det ene")]).await.shows("Retningen er delt");
        let back = at_home.press(&other, SHARE, &[("mal", "Det andre")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Noen har delt en ny retning mens du skrev");
        assert_eq!(back.field("mal"), "Det andre");
        hakon.get("/retning").await.shows("Det ene").hides("Det andre");
        // It has been said now: the next press shares upon what is there.
        at_home.press(&back, SHARE, &[]).await.shows("Retningen er delt").shows("Det andre");
    }
}

#[tokio::test]
async fn reading_and_writing_ask_little_of_the_database() {
    for engine in engines() {
        let play = Play::on(engine).await;
        for leader in ["gunnar", "solveig", "hakon"] {
            let mut browser = play.signed_in(leader).await;
            hakon_shares(&mut browser).await;
        }
        for (who, path) in
            [("sunniva", "/retning"), ("solveig", "/retning"), ("hakon", "/teamet/retning"), ("hakon", "/teamet")]
        {
            let mut browser = play.signed_in(who).await;
            let (page, statements) = counting(browser.get(path)).await;
            page.shows("Forutsigbar svartid");
            assert!(statements <= 10, "{engine:?}: {who} {path}: {statements} statements");
            assert!(page.text.len() < 25_000, "{} bytes", page.text.len());
        }
    }
}

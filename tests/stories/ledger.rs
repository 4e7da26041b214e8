//! What the two have agreed on, taken away as a file and verified without the house.

use axum::http::{StatusCode, header};
use makker::ground::chance::Chance;
use makker::ground::sealing::Room;
use makker::ground::text::{Language, T};
use makker::ledger::verify::{Right, read_fingerprint, verify};
use makker::running;
use makker::{binds, sql};

use crate::new_leader::a_new_leader_comes;
use crate::roles::{eline_begins, path};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

sql! {
    FORGET = "DELETE FROM ledger_entry";
    COUNT = "SELECT COUNT(*) AS many FROM ledger_entry WHERE matter = $1";
}

const TITLE: &str = "Svar innen én uke";

/// Eline proposes her role, Håkon adds his part, and she says yes.
async fn they_agree_on_the_role(eline: &mut Browser, hakon: &mut Browser) -> Page {
    let role = path(&eline_begins(eline).await);
    let form = hakon.get(&format!("{role}/forslag/ny")).await;
    hakon.press(&form, "Send motforslaget til Eline", &[("egen-lykkes", "At du spør når du lurer")]).await;
    let page = eline.get(&role).await;
    eline.press(&page, "Jeg er enig", &[]).await
}

async fn goal_waits_for_eline(eline: &mut Browser, hakon: &mut Browser) -> String {
    let form = eline.get("/mal/ny").await;
    let fill = [("mal", TITLE), ("egen-lykkes", "At jeg mestrer det"), ("lykkes", "Ni av ti"), ("rom", "Rekkefølgen")];
    let goal = path(&eline.press(&form, "Send forslaget til Håkon", &fill).await);
    let form = hakon.get(&format!("{goal}/forslag/ny")).await;
    hakon.press(&form, "Send motforslaget til Eline", &[("egen-lykkes", "At du har arbeidsro")]).await;
    goal
}

async fn they_agree_on_a_goal(eline: &mut Browser, hakon: &mut Browser) -> Page {
    let goal = goal_waits_for_eline(eline, hakon).await;
    let page = eline.get(&goal).await;
    eline.press(&page, "Jeg er enig", &[]).await
}

/// The key's fingerprint, as somebody copies it from the page.
fn fingerprint(page: &Page) -> [u8; 32] {
    let codes = page.text.split("<code class=\"mk-code\">").skip(1).filter_map(|rest| rest.split('<').next());
    read_fingerprint(codes.last().expect("the page has a fingerprint")).expect("it is one")
}

fn right(file: &Page, fingerprint: [u8; 32]) -> Right {
    assert_eq!(file.status, StatusCode::OK, "{}", file.path);
    let verified = verify(file.text.as_bytes(), Some(fingerprint));
    verified.unwrap_or_else(|amiss| panic!("{}: {amiss:?}", file.path))
}

/// The titles there are in a record, in order; nothing where the words are not in it.
fn titles(right: &Right) -> Vec<Option<String>> {
    let title = |wording: &serde_json::Value| wording["joint"]["title"].as_str().unwrap_or("rollen").to_owned();
    right.record.entries.iter().map(|entry| entry.contents.as_ref().map(|one| title(&one.wording))).collect()
}

async fn erased(play: &Play, employee: &str) {
    let room = Room::of_employment(&play.cast.employments[employee]);
    play.house.keys.erase(&room, play.house.clock.now()).await.expect("the room is erased");
}

#[tokio::test]
async fn both_take_away_what_they_agreed_on_and_verify_it_without_the_house() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let role = they_agree_on_the_role(&mut eline, &mut hakon).await;
        role.shows("Signert avtale").shows("Nummer 1 av 1");
        let goal = they_agree_on_a_goal(&mut eline, &mut hakon).await;
        goal.shows("Nummer 2 av 2");
        // The first is the first of two now, to him as to her.
        hakon.get(&path(&role)).await.shows("Nummer 1 av 2");
        let address = goal.link("Last ned avtalene med signatur").expect("the file");

        for browser in [&mut eline, &mut hakon] {
            let page = browser.get(&path(&goal)).await;
            let file = browser.get(&address).await;
            assert_eq!(file.headers[header::CACHE_CONTROL], "no-store");
            let named = file.headers[header::CONTENT_DISPOSITION].to_str().unwrap_or_default();
            assert!(
                named.starts_with("attachment; filename=\"avtaler-eline-") && named.ends_with("-2025-10-14.json\"")
            );
            let right = right(&file, fingerprint(&page));
            assert_eq!(titles(&right), [Some("rollen".to_owned()), Some(TITLE.to_owned())]);
            assert!(file.text.contains("At du har arbeidsro"));
            page.shows(&makker::ledger::grouped(&right.record.head.hash));
            let said = running::told(T(Language::Bokmal), file.text.as_bytes(), None).expect("it is right").join("\n");
            assert!(said.contains("Fila har 2 avtaler") && said.contains(TITLE) && said.contains("Håkon"), "{said}");
            assert!(said.contains("Sammenlign fingeravtrykket"), "{said}");
            // One letter of the agreement changed afterwards.
            let changed = file.text.replacen("arbeidsro", "arbeidstro", 1);
            let said = running::told(T(Language::Bokmal), changed.as_bytes(), None).expect_err("it is not").to_string();
            assert!(said.contains("Avtale 2 er endret"), "{said}");
        }
        // No reason and no proposal of the way there is in it.
        let file = eline.get(&address).await;
        assert_eq!(file.text.matches("\"contents\": {").count(), 2);
    }
}

#[tokio::test]
async fn nobody_else_finds_the_file() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let address = format!("/avtaler/{}", play.cast.employments["sunniva"]);
        assert_eq!(sunniva.get(&address).await.status, StatusCode::OK);
        for key in ["eline", "ragnhild", "ingeborg", "solveig"] {
            play.signed_in(key).await.get(&address).await.is_missing();
        }
        play.stranger().get(&address).await.hides("makker agreement record");
        // Where nothing has been agreed there is nothing to find.
        sunniva.get("/avtaler/ingen").await.is_missing();
        sunniva.get(&format!("/avtaler/{}", play.cast.employments["eline"])).await.is_missing();
    }
}

#[tokio::test]
async fn a_new_leader_gets_what_is_in_force_and_the_former_nothing() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        // What was agreed first is changed, so that one version is no longer in force.
        let title = "Innbyggerne får svar på byggesøknaden innen tre uker.";
        let goal = sunniva.get("/mal").await.link(title).expect("the goal");
        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        hakon.press(&form, "Send motforslaget til Sunniva", &[("mal", "Innen to uker"), ("hvorfor", "Det går")]).await;
        let page = sunniva.get(&goal).await;
        let page = sunniva.press(&page, "Jeg er enig", &[]).await;
        let (address, fingerprint) = (format!("/avtaler/{}", play.cast.employments["sunniva"]), fingerprint(&page));
        let all = titles(&right(&sunniva.get(&address).await, fingerprint));
        assert!(all.iter().all(Option::is_some) && all.contains(&Some(title.to_owned())), "{all:?}");

        a_new_leader_comes(&play, "sunniva", "ingeborg").await;
        let mut ingeborg = play.signed_in("ingeborg").await;
        let file = ingeborg.get(&address).await;
        let seen = titles(&right(&file, fingerprint));
        assert_eq!(seen.len(), all.len());
        assert!(
            seen.contains(&Some("Innen to uker".to_owned())) && !seen.contains(&Some(title.to_owned())),
            "{seen:?}"
        );
        hakon.get(&address).await.is_missing();
        assert_eq!(titles(&right(&sunniva.get(&address).await, fingerprint)), all, "hers is as it was");
        // She sees that somebody from outside has had the file.
        sunniva.get("/meg/innsyn").await.shows("Avtalene i rekkefølge, med signatur");
    }
}

#[tokio::test]
async fn when_the_room_is_erased_the_chain_holds_without_a_word() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        they_agree_on_the_role(&mut eline, &mut hakon).await;
        let page = they_agree_on_a_goal(&mut eline, &mut hakon).await;
        let (address, fingerprint) = (format!("/avtaler/{}", play.cast.employments["eline"]), fingerprint(&page));
        erased(&play, "eline").await;
        let file = eline.get(&address).await;
        assert_eq!(titles(&right(&file, fingerprint)), [None, None]);
        assert!(!file.text.contains("Håkon"));
        // What is agreed afterwards follows the others, and can be read.
        they_agree_on_the_role(&mut eline, &mut hakon).await.shows("Nummer 3 av 3");
        let said = titles(&right(&hakon.get(&address).await, fingerprint));
        assert_eq!(said, [None, None, Some("rollen".to_owned())]);
    }
}

#[tokio::test]
async fn what_was_agreed_before_there_was_a_chain_says_so() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let role = path(&they_agree_on_the_role(&mut eline, &mut hakon).await);
        let mut tx = play.house.db.begin().await.expect("a turn");
        tx.run(&FORGET, binds![]).await.expect("as before the ledger");
        tx.commit().await.expect("it lasts");
        eline.get(&role).await.shows("før Makker begynte å signere").hides("Last ned avtalene");
        they_agree_on_a_goal(&mut eline, &mut hakon).await.shows("Nummer 1 av 1");
        eline.get(&role).await.shows("før Makker begynte å signere").shows("Last ned avtalene");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_say_yes_at_once_leave_one_entry_and_two_goals_at_once_leave_two() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut eline, mut hakon) = (play.signed_in("eline").await, play.signed_in("hakon").await);
        let mut again = play.signed_in("eline").await;
        let (one, two) =
            (goal_waits_for_eline(&mut eline, &mut hakon).await, goal_waits_for_eline(&mut eline, &mut hakon).await);
        let (hers, there) = (eline.get(&one).await, again.get(&one).await);
        let (first, second) =
            tokio::join!(eline.press(&hers, "Jeg er enig", &[]), again.press(&there, "Jeg er enig", &[]));
        assert!([first.status, second.status].contains(&StatusCode::OK), "{} {}", first.status, second.status);
        assert_eq!(entries(&play, &one).await, 1, "{engine:?}");

        // Another goal, and a change of the first which waits for Håkon: each says yes to one, at once.
        let form = eline.get(&format!("{one}/forslag/ny")).await;
        eline.press(&form, "Send motforslaget til Håkon", &[("mal", "Noe nytt"), ("hvorfor", "Fordi")]).await;
        let (hers, his) = (eline.get(&two).await, hakon.get(&one).await);
        let (first, second) =
            tokio::join!(eline.press(&hers, "Jeg er enig", &[]), hakon.press(&his, "Jeg er enig", &[]));
        assert_eq!([first.status, second.status], [StatusCode::OK; 2], "{engine:?}");
        let page = eline.get(&two).await;
        let file = eline.get(&format!("/avtaler/{}", play.cast.employments["eline"])).await;
        assert_eq!(right(&file, fingerprint(&page)).record.head.count, 3, "{engine:?}");
    }
}

async fn entries(play: &Play, goal: &str) -> i64 {
    let mut tx = play.house.db.look().await.expect("a look");
    let matter = goal.rsplit('/').next().unwrap_or_default();
    tx.maybe(&COUNT, binds![matter]).await.expect("an answer").expect("a row").int("many").expect("a number")
}

#[tokio::test]
async fn the_key_is_the_same_after_a_start_and_another_house_has_another() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let at = play.house.clock.now();
        let first = play.house.keys.signing(at).await.expect("a key").public();
        let again = play.copied(std::sync::Arc::new(Chance::Os)).await;
        assert_eq!(again.house.keys.signing_if_made().await.expect("a look").expect("it is there").public(), first);
        let other = Play::on(engine).await;
        assert!(other.house.keys.signing_if_made().await.expect("a look").is_none(), "looking makes none");
        assert_ne!(other.house.keys.signing(at).await.expect("a key").public(), first);
    }
}

//! Pages of talks ask few questions of the database, and the home pages get what they show of them (S17).

use makker::conversations;
use makker::ground::db::{Engine, counting};
use makker::people::{Pair, Side};

use crate::stage::Play;
use crate::stage::database::engines;
use crate::talks::{POINT, calls, path, raises};
use crate::talks_apart::{keeps_a_note, visit};

#[tokio::test]
async fn a_page_asks_the_database_the_same_few_questions_however_much_there_is() {
    let play = Play::on(Engine::Sqlite).await;
    let mut sunniva = play.signed_in("sunniva").await;
    let talk = path(&calls(&mut sunniva, "2025-10-16").await);
    for number in 0..12 {
        raises(&mut sunniva, &talk, &format!("{POINT} {number}")).await;
    }
    keeps_a_note(&mut sunniva, &talk, "Bare mitt").await;
    let page = sunniva.get(&talk).await;
    for number in 0..5 {
        let what = format!("Løfte {number}");
        let fill = [("hva", what.as_str()), ("nar", "2025-10-24"), ("hvordan", "Slik"), ("hvem", "jeg")];
        sunniva.press(&page, "Skriv ned løftet", &fill).await;
    }
    let mut hakon = play.signed_in("hakon").await;
    let list = format!("/samtaler?med={}", play.cast.pair("sunniva"));
    for (who, address, most) in [
        ("sunniva", talk.as_str(), 8),
        ("hakon", talk.as_str(), 8),
        ("sunniva", "/samtaler/ny", 8),
        ("sunniva", "/samtaler/rytme", 8),
        ("sunniva", list.as_str(), 10),
        ("hakon", "/samtaler", 10),
    ] {
        let browser = if who == "sunniva" { &mut sunniva } else { &mut hakon };
        // The first page after a while renews the session.
        browser.get(address).await;
        let (page, statements) = counting(browser.get(address)).await;
        assert!(page.status.is_success(), "{who} {address}");
        assert!(statements <= most, "{who} at {address}: {statements} statements, at most {most}");
        let largest = if most == 8 { 25_000 } else { 50_000 };
        assert!(page.text.len() < largest, "{who} at {address}: {} bytes", page.text.len());
    }
}

#[tokio::test]
async fn the_home_pages_get_the_next_talk_the_agenda_and_the_rhythm_in_few_statements() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let talk = path(&calls(&mut sunniva, "2025-10-16").await);
        raises(&mut sunniva, &talk, POINT).await;

        let hakon = visit(&play, "hakon").await;
        let mut turn = hakon.look().await.expect("a look");
        let pairs: Vec<Pair> = turn.relations.in_force(Side::Leader).cloned().collect();
        let (next, statements) = counting(conversations::next_talks(&mut turn, &pairs)).await;
        let next = next.expect("the next talks");
        assert!(statements <= 3, "two and the keys, not {statements}");
        let [only] = next.as_slice() else { panic!("one talk is planned, not {}", next.len()) };
        assert_eq!((only.href.as_str(), only.points.len()), (talk.as_str(), 1));
        let panel = only.to_string();
        for shown in ["Månedssamtale med Sunniva", "Møterom Furu, om to dager", POINT, "Fra Sunniva", "ett punkt"] {
            assert!(panel.contains(shown), "{shown}: {panel}");
        }

        let rhythms = conversations::rhythm_of(&mut turn, &pairs).await.expect("the rhythms");
        assert_eq!(rhythms.len(), pairs.len());
        let of = |who: &str| {
            rhythms.iter().find(|one| &one.pair == play.cast.pair(who)).map(|one| one.says.as_str()).unwrap_or_default()
        };
        assert_eq!(of("sunniva"), "Neste 16. oktober.");
        assert_eq!(of("amina"), "Dere har ikke snakket sammen her ennå.");
        assert_eq!(conversations::agenda(&mut turn, &pairs).await.expect("the agenda").len(), 1);
        drop(turn);

        // Whoever is not in the pair gets nothing of it, also when asking for it by name.
        let stranger = visit(&play, "amina").await;
        let mut turn = stranger.look().await.expect("a look");
        let sunnivas: Vec<Pair> = pairs.iter().filter(|pair| &pair.id == play.cast.pair("sunniva")).cloned().collect();
        assert!(conversations::next_talks(&mut turn, &sunnivas).await.expect("nothing").is_empty());
        assert!(conversations::agenda(&mut turn, &sunnivas).await.expect("nothing").is_empty());
        assert!(conversations::rhythm_of(&mut turn, &sunnivas).await.expect("nothing").is_empty());
    }
}

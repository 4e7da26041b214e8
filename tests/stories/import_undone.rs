//! What was fetched is undone: the same pairs, the same rooms, and nothing that two have written is taken away.

use crate::import::{directory, file, five_new_leaders, upload};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

async fn fetched_by_two(play: &Play, file: &[u8], mode: &str) -> (Browser, Page) {
    let (mut ragnhild, mut ivar) = (play.signed_in("ragnhild").await, play.signed_in("ivar").await);
    let page = upload(&mut ragnhild, mode, file).await;
    ragnhild.press(&page, "Be en til om å se over", &[]).await;
    let theirs = ivar.get(&page.path).await;
    let done = ivar.press(&theirs, "Godkjenn og hent inn", &[]).await;
    done.shows("Alt er hentet inn");
    (ivar, done)
}

#[tokio::test]
async fn everything_is_as_it_was_with_the_same_pairs() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let before = directory(&play).await;
        let mut hakon = play.signed_in("hakon").await;
        let team = hakon.get("/teamet").await;
        let room = team.link("Sunniva").expect("Sunniva");
        let (mut ivar, done) = fetched_by_two(&play, &five_new_leaders(), "partial").await;
        hakon.get(&room).await.is_missing();
        assert_ne!(directory(&play).await, before);
        let undone = ivar.press(&done, "Angre innhentingen", &[]).await;
        undone.shows("Innhentingen er angret").shows("Ivar Tveit angret").does_not_offer("Angre innhentingen");
        assert_eq!(directory(&play).await, before);
        // The same room, by the same address.
        hakon.get(&room).await.shows("Sunniva");
    }
}

#[tokio::test]
async fn a_wrong_file_about_everybody_leaves_nobodys_name_behind() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let before = directory(&play).await;
        let lines = [
            "1001;Gunnar Vik;;;;;;;;",
            "1011;Ragnhild Ås;;;;;1001;;;HR",
            "1013;Ivar Tveit;;;;;1011;;;administrator",
            "2001;Vera Holm;vera@vidvik.example;;Havna;Vidvik kommune;1001;;;enhetsleder",
            "2002;Iver Sand;;;Havna;;2001;;;",
        ];
        let (mut ivar, done) = fetched_by_two(&play, &file(&lines), "full").await;
        ivar.get("/oppsett/folk?sok=vera").await.shows("Vera Holm").shows("Gunnar Vik");
        ivar.get("/oppsett/folk/enheter").await.shows("Havna");
        ivar.press(&done, "Angre innhentingen", &[]).await.shows("Innhentingen er angret");
        assert_eq!(directory(&play).await, before);
        ivar.get("/oppsett/folk?sok=vera").await.hides("Vera Holm");
    }
}

#[tokio::test]
async fn what_two_have_written_is_not_taken_away() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let before = directory(&play).await;
        let (mut ivar, done) = fetched_by_two(&play, &five_new_leaders(), "partial").await;
        let mut sunniva = play.signed_in("sunniva").await;
        let words = "Jeg sender deg utkastet før helga";
        let promised = crate::promises::writes(&mut sunniva, "jeg", words, "2025-10-20").await;
        promised.shows(words);
        let undone = ivar.press(&done, "Angre innhentingen", &[]).await;
        undone.shows("Ett nytt par hadde begynt å skrive sammen");
        let mut after = directory(&play).await;
        // The pair that was formed has ended, and is not among those that hold.
        after.pairs.sort_by(|one, other| one.id.cmp(&other.id));
        assert_eq!(after, before);
        let list = sunniva.get("/lofter").await;
        sunniva.follow(&list, "Du og Ingeborg, før").await.shows(words);
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get("/lofter").await.hides(words);
    }
}

#[tokio::test]
async fn the_latest_is_undone_first_and_nothing_after_thirty_days() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let mut paths = Vec::new();
        for line in ["2001;Vera Holm;;;Byggesak;;1003;;;", "2002;Iver Sand;;;Byggesak;;2001;;;"] {
            let page = upload(&mut ragnhild, "partial", &file(&[line])).await;
            ragnhild.press(&page, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
            play.house.clock.advance(std::time::Duration::from_secs(60));
            paths.push(page.path);
        }
        let first = ragnhild.get(&paths[0]).await;
        first.does_not_offer("Angre innhentingen");
        let forced = ragnhild.post(&format!("{}/angring", paths[0]), &[("once", "en-nokkel-til")]).await;
        forced.shows("Angre den siste først");
        let second = ragnhild.get(&paths[1]).await;
        ragnhild.press(&second, "Angre innhentingen", &[]).await.shows("Innhentingen er angret");
        ragnhild.get(&paths[0]).await.offers("Angre innhentingen");
        play.days_go_by(31);
        let mut ragnhild = play.signed_in("ragnhild").await;
        ragnhild.get(&paths[0]).await.does_not_offer("Angre innhentingen");
        let late = ragnhild.post(&format!("{}/angring", paths[0]), &[("once", "en-nokkel-til-2")]).await;
        late.shows("En innhenting kan angres i 30 dager");
        // By then the names in it are forgotten too.
        makker::site::tidy(&play.house).await.expect("tidied");
        ragnhild.get(&paths[0]).await.hides("Vera Holm");
    }
}

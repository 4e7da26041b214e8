//! People come from a file: looked over by HR, by two when it is large, and by nobody else.

use makker::people::{self, directory::Directory};

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;

pub const FORM: &str = "/oppsett/folk/hent-inn";
const HEAD: &str = "Ansattnummer;Navn;E-post;Tittel;Enhet;Overenhet;Leders ansattnummer;Fra;Til;Rolle\r\n";

pub fn file(lines: &[&str]) -> Vec<u8> {
    format!("{HEAD}{}\r\n", lines.join("\r\n")).into_bytes()
}

pub async fn upload(browser: &mut Browser, mode: &str, file: &[u8]) -> Page {
    let form = browser.get(FORM).await;
    let once = form.field("once");
    browser.upload(FORM, &[("once", &once), ("omfang", mode)], file).await
}

pub async fn directory(play: &Play) -> Directory {
    let mut tx = play.house.db.look().await.expect("a look");
    let mut directory = people::whole_directory(&mut tx).await.expect("the organisation");
    directory.revision = 0;
    directory
}

/// Five of forty: more than one in ten.
pub fn five_new_leaders() -> Vec<u8> {
    // Sunniva, Amina, Petter, Yusuf and Eline, from Håkon to Ingeborg.
    file(&["1004;;;;;;1015;;;", "1005;;;;;;1015;;;", "1006;;;;;;1015;;;", "1007;;;;;;1015;;;", "1008;;;;;;1015;;;"])
}

#[tokio::test]
async fn hr_looks_a_file_over_and_fetches_all_of_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let before = directory(&play).await;
        let lines = [
            "2001;Vera Holm;vera@vidvik.example;Ingeniør;Byggesak;;1003;01.12.2025;;",
            "1005;Amina Warsame;;Fagleder;;;;;;",
        ];
        let page = upload(&mut ragnhild, "partial", &file(&lines)).await;
        page.shows("Se over før noe endres")
            .shows("Vera Holm, Byggesak, leder Håkon Myhre")
            .shows("Amina Warsame får ny tittel");
        page.shows("Linje 3").offers("Hent inn alle endringene");
        assert_eq!(directory(&play).await, before, "looking over changes nothing");
        let done = ragnhild.press(&page, "Hent inn alle endringene", &[]).await;
        done.shows("Alt er hentet inn").shows("Ragnhild Ås hentet inn").does_not_offer("Hent inn alle endringene");
        let list = ragnhild.get("/oppsett/folk?sok=vera").await;
        list.shows("Vera Holm").shows("Begynner 1. desember");

        let again = upload(&mut ragnhild, "partial", &file(&lines)).await;
        again.shows("Alt er som før").does_not_offer("Hent inn alle endringene");
    }
}

#[tokio::test]
async fn a_large_run_takes_a_second_hr_or_administrator() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let mut ivar = play.signed_in("ivar").await;
        let page = upload(&mut ragnhild, "partial", &five_new_leaders()).await;
        page.shows("en annen HR eller administrator også må si ja").does_not_offer("Hent inn alle endringene");
        // The other sees it, and has nothing to say before being asked.
        let path = page.path.clone();
        ivar.get(&path).await.shows("må først be om at en til ser over").does_not_offer("Godkjenn og hent inn");
        let waits = ragnhild.press(&page, "Be en til om å se over", &[]).await;
        waits.shows("Venter på en til").does_not_offer("Godkjenn og hent inn");
        // Who brought it cannot say yes, by no way round.
        let once = waits.field("once");
        let own = ragnhild.post(&format!("{path}/godkjenning"), &[("once", &once)]).await;
        own.shows("Du har lastet opp denne fila selv");

        let asked = ivar.get(FORM).await;
        asked.shows("Venter på en HR eller administrator til").shows("Ragnhild Ås");
        let theirs = ivar.get(&path).await;
        theirs
            .shows("Se over, og si ja eller nei")
            .shows("Sunniva Lunde får ny leder")
            .shows("Håkon Myhre mister tilgangen");
        let done = ivar.press(&theirs, "Godkjenn og hent inn", &[]).await;
        done.shows("Alt er hentet inn").shows("Ragnhild Ås lastet opp").shows("Ivar Tveit hentet inn");

        let mut hakon = play.signed_in("hakon").await;
        hakon.get("/teamet").await.hides("Sunniva");
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get("/teamet").await.shows("Sunniva");
    }
}

#[tokio::test]
async fn the_second_person_may_say_no() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let before = directory(&play).await;
        let (mut ragnhild, mut ivar) = (play.signed_in("ragnhild").await, play.signed_in("ivar").await);
        let page = upload(&mut ragnhild, "partial", &five_new_leaders()).await;
        ragnhild.press(&page, "Be en til om å se over", &[]).await;
        let theirs = ivar.get(&page.path).await;
        ivar.press(&theirs, "Legg bort fila", &[]).await.shows("Fila er lagt bort");
        ragnhild.get(&page.path).await.shows("Lagt bort").hides("Sunniva");
        assert_eq!(directory(&play).await, before);
    }
}

#[tokio::test]
async fn for_everybody_else_it_is_not_there() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let page = upload(&mut ragnhild, "partial", &file(&["2001;Vera Holm;;;Byggesak;;1003;;;"])).await;
        let employment = &play.cast.employments["amina"];
        for key in ["hakon", "sunniva", "tone", "berit"] {
            let mut other = play.signed_in(key).await;
            for path in [
                "/oppsett/folk",
                "/oppsett/folk/enheter",
                FORM,
                &page.path,
                &format!("{}/feil.csv", page.path),
                &format!("/oppsett/folk/{employment}/leder"),
            ] {
                other.get(path).await.is_missing();
            }
            for deed in ["innhenting", "sporsmal", "godkjenning", "forkasting", "angring"] {
                other.post(&format!("{}/{deed}", page.path), &[("once", "en-nokkel-til")]).await.is_missing();
            }
            other
                .upload(FORM, &[("once", "en-nokkel-til"), ("omfang", "full")], &file(&["1001;A B;;;;;;;;"]))
                .await
                .is_missing();
            other.get("/").await.hides("/oppsett");
        }
    }
}

#[tokio::test]
async fn mistakes_stand_by_their_lines_and_in_a_list_that_is_safe_to_open() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let lines = ["2001;Vera Holm;;;Byggesak;;10003;;;", "1004;;=cmd|' /C calc'!A0;;;;;01.11.2025;01.01.2025;"];
        let page = upload(&mut ragnhild, "full", &file(&lines)).await;
        page.shows("3 ting må rettes først").shows("Linje 2").shows("Mente du 1003 (Håkon Myhre)?");
        page.shows("Sluttdatoen er før startdatoen").does_not_offer("Hent inn alle endringene");
        let list = ragnhild.get(&page.link("Last ned feillista").expect("a list")).await;
        assert_eq!(list.headers["content-disposition"], "attachment; filename=\"feil.csv\"");
        assert!(list.text.starts_with("\u{feff}Linje;Kolonne;Feil;"), "{}", list.text);
        for line in list.text.lines() {
            assert!(line.split(';').all(|cell| !cell.trim_matches('"').starts_with(['=', '+', '-', '@'])), "{line}");
        }
        // Corrected, from the same page: the choice is as it was.
        assert_eq!(page.field("omfang"), "full");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_said_beside_the_field_and_the_choice_is_kept() {
    let many = format!("Ansattnr;Navn\n2001;{}\n", "x".repeat(11_000));
    let large = vec![b'x'; 20 * 1024 * 1024 + 10];
    let files: [(&[u8], &str); 4] = [
        (b"PK\x03\x04 en arbeidsbok", "Dette er en Excel-arbeidsbok"),
        ("Fornavn;Etternavn\nKari;Berg\n".as_bytes(), "Vi fant ingen overskrifter vi kjenner"),
        (many.as_bytes(), "har en celle med mer enn 10000 tegn"),
        (&large, "Fila er større enn 20 MB"),
    ];
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        for (file, told) in files {
            let page = upload(&mut ragnhild, "full", file).await;
            assert_eq!(page.status, 422);
            page.shows(told).offers("Se over");
            assert!(page.text.contains("<title>Feil: Hent inn folk"), "the title says so too");
            assert!(page.text.contains("value=\"full\" checked"), "what was chosen is kept");
        }
        let refused = ragnhild
            .upload(FORM, &[("once", "en-nokkel-til"), ("omfang", "full")], &vec![b'x'; 22 * 1024 * 1024])
            .await;
        assert_eq!(refused.status, 413, "more than that is not read at all");
    }
}

#[tokio::test]
async fn what_has_changed_since_is_compared_again_and_looked_at_again() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let page = upload(&mut ragnhild, "partial", &file(&["1004;;;;;;1002;;;"])).await;
        page.shows("Sunniva Lunde får ny leder").shows("Håkon");
        // Meanwhile somebody gives Sunniva another leader by hand.
        let employment = &play.cast.employments["sunniva"];
        let form = ragnhild.get(&format!("/oppsett/folk/{employment}/leder")).await;
        form.shows("Leder nå: Håkon Myhre");
        ragnhild.press(&form, "Gi ny leder", &[("leder", "1015")]).await.shows("Lederen er rettet");
        let moved = ragnhild.press(&page, "Hent inn alle endringene", &[]).await;
        moved
            .shows("Vi har sammenlignet på nytt")
            .shows("Ingeborg Fossum mister tilgangen")
            .hides("Håkon Myhre mister");
        ragnhild.press(&moved, "Hent inn alle endringene", &[]).await.shows("Alt er hentet inn");
    }
}

#[tokio::test]
async fn one_leader_is_put_right_by_hand() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ivar = play.signed_in("ivar").await;
        let list = ivar.get("/oppsett/folk?sok=sunniva").await;
        list.shows("Sunniva Lunde").shows("Håkon Myhre").shows("Ett treff");
        let path = format!("/oppsett/folk/{}/leder", play.cast.employments["hakon"]);
        let form = ivar.get(&path).await;
        for (number, told) in [
            ("", "Skriv ansattnummeret"),
            ("77", "Ingen har det nummeret"),
            ("1003", "Ingen er sin egen leder"),
            ("1004", "Da ville lederne gå i ring"),
            ("1002", "Det er lederen alt nå"),
        ] {
            let refused = ivar.press(&form, "Gi ny leder", &[("leder", number)]).await;
            assert_eq!((refused.status.as_u16(), refused.field("leder").as_str()), (422, number), "{told}");
            refused.shows(told);
        }
        ivar.press(&form, "Gi ny leder", &[("leder", "1001"), ("fra", "2025-11-01")]).await.shows("Lederen er rettet");
        let mut solveig = play.signed_in("solveig").await;
        solveig.get("/teamet").await.shows("Håkon");
        play.days_go_by(20);
        let mut solveig = play.signed_in("solveig").await;
        solveig.get("/teamet").await.hides("Håkon");
    }
}

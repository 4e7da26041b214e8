//! `makker import`, as whoever has the machine runs it: on both engines, beside a server, and on files that are wrong.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use makker::ground::clock::Clock;
use makker::ground::db::Engine;
use makker::people;

use crate::copies::place_of;
use crate::program::{Folder, Running, answers, free_port, makker, says, serve};
use crate::stage::Play;
use crate::stage::database::{Place, engines};

const HEAD: &str = "Ansattnummer;Navn;Enhet;Leders ansattnummer\n";
const VERA: &str = "2001;Vera Holm;Byggesak;1003\n";

fn file(folder: &Folder, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn import(place: &Place, folder: &Folder, text: &str) -> Command {
    let mut command = makker();
    command.arg("import").arg(file(folder, "people.csv", text.as_bytes()));
    place_of(&mut command, place, folder);
    command
}

async fn is_there(play: &Play, number: &str) -> bool {
    let mut tx = play.house.db.look().await.unwrap();
    people::person_of_number(&mut tx, number).await.unwrap().is_some()
}

#[tokio::test(flavor = "multi_thread")]
async fn people_come_in_at_the_machine_and_it_says_that_it_was_the_machine() {
    for engine in engines() {
        let (play, folder) = (Play::on(engine).await, Folder::new("import"));
        play.house.clock.set(Clock::System.now());
        let text = format!("{HEAD}{VERA}");
        let asked = answers(&mut import(&play.place, &folder, &text), "nei\n").well();
        assert!(asked.out.contains("Vera Holm, Byggesak, leder Håkon Myhre"), "{}", asked.out);
        assert!(asked.out.contains("Ingenting ble endret"), "{}", asked.out);
        says(&mut import(&play.place, &folder, &text)).well();
        assert!(!is_there(&play, "2001").await, "nobody answered, and that is no");

        let done = answers(&mut import(&play.place, &folder, &text), "ja\n").well();
        assert!(done.out.contains("Alt er hentet inn."), "{}", done.out);
        assert!(is_there(&play, "2001").await);
        let again = says(import(&play.place, &folder, &text).arg("--yes")).well();
        assert!(again.out.contains("Fila sier det samme"), "{}", again.out);
        let english = says(import(&play.place, &folder, &text).args(["--language", "en"])).well();
        assert!(english.out.contains("The file has one line."), "{}", english.out);

        let mut ragnhild = play.signed_in("ragnhild").await;
        ragnhild.get("/oppsett/folk/hent-inn").await.shows("Den som har maskinen");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_run_waits_for_a_person_also_when_nobody_was_to_be_asked() {
    for engine in engines() {
        let (play, folder) = (Play::on(engine).await, Folder::new("import"));
        play.house.clock.set(Clock::System.now());
        let text = (1004..=1008).fold(HEAD.to_owned(), |mut text, number| {
            let _ = writeln!(text, "{number};;;1015");
            text
        });
        let waits = says(import(&play.place, &folder, &text).arg("--yes")).well();
        assert!(waits.out.contains("En annen HR eller administrator må se over og si ja"), "{}", waits.out);
        let mut hakon = play.signed_in("hakon").await;
        hakon.get("/teamet").await.shows("Sunniva");
        let path = waits.out.lines().last().unwrap();
        let mut ivar = play.signed_in("ivar").await;
        let page = ivar.get(path).await;
        ivar.press(&page, "Godkjenn og hent inn", &[]).await.shows("Den som har maskinen lastet opp");
        hakon.get("/teamet").await.hides("Sunniva");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_wrong_is_told_and_changes_nothing() {
    for engine in engines() {
        let (play, folder) = (Play::on(engine).await, Folder::new("import"));
        let wrong: [(&[u8], &str); 6] = [
            (b"PK\x03\x04\x14\0", "Dette er en Excel-arbeidsbok"),
            (b"", "Fila er tom"),
            (b"Ansattnummer;Navn\n", "ingen linjer"),
            (b"For\x1b[2Jnavn;Etternavn\nKari;Berg\n", "Vi fant ingen overskrifter vi kjenner"),
            (b"Ansattnummer;Navn\n2001;\"Vera\n2002;Ola\n", "anførselstegn"),
            (b"Ansattnummer;Navn\n2001;\0\x01", "tekstfil"),
        ];
        for (bytes, told) in wrong {
            let mut command = makker();
            command.arg("import").arg(file(&folder, "wrong.csv", bytes)).arg("--yes");
            place_of(&mut command, &play.place, &folder);
            let said = says(&mut command).refuses(&[told, "Nothing has been changed."]);
            assert!(!said.err.contains('\x1b'), "a terminal obeys what the file says");
        }
        let text = format!("{HEAD}2001;Vera Holm;Byggesak;10003\n1004;;;1004\n");
        let said = says(import(&play.place, &folder, &text).arg("--yes"));
        assert!(said.out.contains("Linje 2") && said.out.contains("Mente du 1003 (Håkon Myhre)?"), "{}", said.out);
        said.refuses(&["Nothing has been fetched.", "Put right what stands above"]);
        let mut none = makker();
        none.arg("import").arg(folder.join("ingen.csv"));
        place_of(&mut none, &play.place, &folder);
        says(&mut none).refuses(&["ingen.csv", "Give the path of the file."]);
        says(import(&play.place, &folder, &text).args(["--language", "tysk"])).refuses(&["write nb, nn or en"]);
        assert!(!is_there(&play, "2001").await);
    }
}

#[test]
fn where_there_is_no_makker_nothing_is_made() {
    let folder = Folder::new("import");
    let people = file(&folder, "people.csv", HEAD.as_bytes());
    let data = folder.text("nowhere");
    says(makker().arg("import").arg(&people).args(["--data", &data])).refuses(&["There is no Makker here"]);
    assert!(!folder.join("nowhere").exists());
}

#[test]
fn beside_a_server_on_the_same_files_it_says_where_to_upload_instead() {
    let folder = Folder::new("import");
    let (data, port) = (folder.text("data"), free_port());
    let running = Running::start(&mut serve(&data, port), port);
    let people = file(&folder, "people.csv", format!("{HEAD}1;Kari Berg;Toppen;\n").as_bytes());
    let config = file(&folder, "makker.toml", format!("data = {data:?}\nlisten = \"127.0.0.1:1\"\n").as_bytes());
    let by_file = || {
        let mut command = makker();
        command.arg("import").arg(&people).arg("--config").arg(&config).arg("--yes");
        command
    };
    says(&mut by_file()).refuses(&["Makker runs on the data in", "/oppsett/folk/hent-inn", "or stop Makker first"]);
    assert!(running.stop());
    let done = says(&mut by_file()).well();
    assert!(done.out.contains("Alt er hentet inn."), "by the same settings file as serve: {}", done.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn beside_a_server_on_postgresql_it_is_done_at_once() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let (play, folder) = (Play::on(Engine::Postgres).await, Folder::new("import"));
    let port = free_port();
    let mut command = makker();
    command.args(["serve", "--base-url", "https://makker.test", "--listen", &format!("127.0.0.1:{port}")]);
    place_of(&mut command, &play.place, &folder);
    let running = Running::start(&mut command, port);
    says(import(&play.place, &folder, &format!("{HEAD}{VERA}")).arg("--yes")).well();
    assert!(is_there(&play, "2001").await);
    assert!(running.stop());
}

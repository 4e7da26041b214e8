//! What `makker serve` refuses, and that it has touched nothing when it does.

use std::os::unix::fs::PermissionsExt;

use crate::client::Client;
use crate::program::{Folder, Running, bytes, free_port, makker, mode, says, serve};

fn set_mode(path: &std::path::Path, mode: u32) {
    std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
}

#[test]
fn a_new_installation_is_its_owners_alone_and_says_what_to_do() {
    let folder = Folder::new("new");
    let (data, port) = (folder.text("data"), free_port());
    let running = Running::start(&mut serve(&data, port), port);
    let said = running.said();
    for words in ["A new master key was made", "The recovery key. Write it on paper", "has not been set up yet"] {
        assert!(said.contains(words), "{said}");
    }
    assert_eq!(mode(&folder.join("data")), 0o700);
    for entry in std::fs::read_dir(folder.join("data")).unwrap().flatten() {
        assert_eq!(mode(&entry.path()), 0o600, "{}", entry.path().display());
    }
    let mut somebody = Client::new(running.address);
    let health = somebody.get("/helse").unwrap();
    assert_eq!((health.status, health.body.as_str()), (200, "ok"));
    let moved = somebody.get("/mal").unwrap();
    assert_eq!((moved.status, moved.header("location")), (303, Some("/forste-gang")));
    let page = somebody.get("/forste-gang").unwrap();
    assert_eq!(page.header("strict-transport-security"), Some("max-age=31536000; includeSubDomains"));
    assert!(running.stop(), "told to stop, it stops well");
}

#[test]
fn a_second_program_on_the_same_files_is_refused() {
    let folder = Folder::new("second");
    let (data, port) = (folder.text("data"), free_port());
    let first = Running::start(&mut serve(&data, port), port);
    says(&mut serve(&data, free_port())).refuses(&["Another Makker is using the data", "Stop it first"]);
    says(makker().args(["keys", "rotate", "--data", &data])).refuses(&["Another Makker is using the data"]);
    assert_eq!(Client::new(first.address).get("/helse").unwrap().status, 200);
    first.kill();
    Running::start(&mut serve(&data, port), port).kill();
}

#[test]
fn a_missing_or_wrong_master_key_touches_nothing() {
    let folder = Folder::new("master");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let (key, kept) = (folder.join("data/master.key"), folder.join("kept.key"));
    std::fs::rename(&key, &kept).unwrap();
    let before = bytes(&folder.join("data"));
    says(&mut serve(&data, port)).refuses(&[
        "the master key is not there",
        "makker keys recover",
        "Nothing has been touched",
    ]);
    assert!(bytes(&folder.join("data")) == before, "a missing key");

    std::fs::write(&key, "0".repeat(64)).unwrap();
    says(&mut serve(&data, port)).refuses(&["Others can read", "chmod 600"]);
    set_mode(&key, 0o600);
    let before = bytes(&folder.join("data"));
    says(&mut serve(&data, port)).refuses(&["not the master key of these data", "Nothing has been touched"]);
    says(makker().args(["keys", "rotate", "--data", &data]))
        .refuses(&["not the master key", "Nothing has been touched"]);
    assert!(bytes(&folder.join("data")) == before, "a wrong key");

    std::fs::write(&key, "no key at all").unwrap();
    says(&mut serve(&data, port)).refuses(&["64 hexadecimal digits"]);
    std::fs::remove_file(&key).unwrap();
    std::fs::rename(&kept, &key).unwrap();
    assert!(Running::start(&mut serve(&data, port), port).stop());
}

#[test]
fn what_others_can_read_is_told_all_at_once() {
    let folder = Folder::new("modes");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    set_mode(&folder.join("data"), 0o755);
    set_mode(&folder.join("data/makker.db"), 0o644);
    set_mode(&folder.join("data/master.key"), 0o640);
    let told = says(&mut serve(&data, port)).refuses(&["chmod 700", "makker.db", "master.key", "chmod 600"]);
    assert_eq!(told.err.matches("chmod").count(), 3, "{}", told.err);
}

#[test]
fn half_a_place_is_told_and_not_filled() {
    let folder = Folder::new("half");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let keys = folder.join("data/keys.db");
    std::fs::rename(&keys, folder.join("keys.db")).unwrap();
    says(&mut serve(&data, port)).refuses(&["the key store is not", "makker restore"]);
    assert!(!keys.exists(), "no new key store was made");
    std::fs::rename(folder.join("keys.db"), &keys).unwrap();
    std::fs::remove_file(folder.join("data/makker.db")).unwrap();
    says(&mut serve(&data, port)).refuses(&["the database is not"]);
}

#[test]
fn a_file_that_is_no_database_is_told_of_at_once_and_nothing_is_touched() {
    let folder = Folder::new("broken");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    for name in ["makker.db", "keys.db"] {
        let (file, kept) = (folder.join("data").join(name), folder.join("kept"));
        std::fs::copy(&file, &kept).unwrap();
        std::fs::write(&file, [0x5a; 50_000]).unwrap();
        let before = bytes(&folder.join("data"));
        let told = says(&mut serve(&data, port)).refuses(&["file is not a database", "makker check"]);
        assert_eq!(told.err.lines().count(), 2, "{}", told.err);
        assert!(bytes(&folder.join("data")) == before, "{name}");
        std::fs::copy(&kept, &file).unwrap();
    }
}

#[test]
fn the_demo_and_a_real_installation_never_meet() {
    let folder = Folder::new("demo");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let before = bytes(&folder.join("data"));
    for fresh in [&[][..], &["--fresh"]] {
        let port = free_port().to_string();
        let listen = format!("127.0.0.1:{port}");
        says(makker().args(["demo", "--data", &data, "--listen", &listen]).args(fresh))
            .refuses(&["other data than the demo's"]);
    }
    assert!(bytes(&folder.join("data")) == before, "the demo touches nothing real");

    let made_up = folder.text("made-up");
    std::fs::DirBuilder::new().create(&made_up).unwrap();
    set_mode(std::path::Path::new(&made_up), 0o700);
    let mut demo = makker();
    demo.args(["demo", "--data", &made_up, "--listen", &format!("127.0.0.1:{port}")]);
    Running::start(&mut demo, port).kill();
    for file in std::fs::read_dir(&made_up).unwrap().flatten() {
        set_mode(&file.path(), 0o600);
    }
    says(&mut serve(&made_up, port)).refuses(&["This is the demo's data"]);
}

#[test]
fn the_address_tls_and_proxies_must_fit() {
    let folder = Folder::new("web");
    let data = folder.text("data");
    let asked = |words: &[&str]| says(makker().args(["serve", "--data", &data]).args(words));
    let base = ["--base-url", "https://makker.test"];
    asked(&[]).refuses(&["address people use is not given", "--base-url"]);
    asked(&["--base-url", "http://makker.test"]).refuses(&["https://"]);
    let open = [&base[..], &["--listen", "0.0.0.0:0"]].concat();
    asked(&open).refuses(&["nothing would be encrypted", "--proxies"]);
    asked(&[&base[..], &["--time-zone", "Europe/Byvik"]].concat()).refuses(&["no time zone called Europe/Byvik"]);
    let tls = ["--tls-certificate", "no.pem", "--tls-key", "no.pem"];
    asked(&[&base[..], &tls[..]].concat()).refuses(&["no certificate", "--tls-certificate"]);
    asked(&["--time-zone", "X", "--listen", "0.0.0.0:0"]).refuses(&["time zone", "base-url", "encrypted"]);
    let one = "postgres://localhost/makker";
    asked(&[&base[..], &["--database", one, "--key-store", one]].concat()).refuses(&["are the same database"]);
    assert!(!folder.join("data").exists(), "nothing was made");
}

#[test]
fn a_clock_that_goes_wrong_is_told() {
    let folder = Folder::new("clock");
    let (data, port) = (folder.text("data"), free_port());
    assert!(Running::start(&mut serve(&data, port), port).stop());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        use sqlx::Connection;
        let url = format!("sqlite://{}", folder.join("data/makker.db").display());
        let mut database = sqlx::SqliteConnection::connect(&url).await.unwrap();
        let later = i64::MAX / 2;
        let sql = "INSERT INTO happening (id, at, person, what, thing) VALUES ('x', $1, 'p', 'w', 't')";
        sqlx::query(sql).bind(later).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    });
    says(&mut serve(&data, port)).refuses(&[
        "The clock of the machine shows",
        "something was written here at",
        "timedatectl",
    ]);
}

//! What can be set is said once: in the program. `--help`, the page and the example file are the same texts, and all three
//! ways of setting come to the same.
//!
//! `MAKKER_WRITE_DOCS=1` writes the page and the example anew.

use std::ffi::OsString;
use std::path::PathBuf;

use makker::running::{Makker, What, example, options_in_words, read_from};

use crate::program::Folder;

const BEGINS: &str = "<!-- settings: made from the program's own help by tests/running/settings.rs -->\n";
const ENDS: &str = "<!-- /settings -->";

fn docs(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

#[track_caller]
fn is_written(name: &str, should: &str) {
    if std::env::var_os("MAKKER_WRITE_DOCS").is_some() {
        std::fs::write(docs(name), should).unwrap();
    }
    let is = std::fs::read_to_string(docs(name)).unwrap();
    assert!(is == should, "docs/{name} says something else than the program: run this test with MAKKER_WRITE_DOCS=1");
}

#[test]
fn the_page_and_the_example_say_what_the_program_says() {
    let page = std::fs::read_to_string(docs("operation.md")).unwrap();
    let (before, rest) = page.split_once(BEGINS).unwrap();
    let (_, after) = rest.split_once(ENDS).unwrap();
    is_written("operation.md", &format!("{before}{BEGINS}{}{ENDS}{after}", options_in_words()));
    is_written("makker.toml", &example());
    for setting in ["--base-url", "MAKKER_PROXIES", "--tls-certificate", "--measures", "--master-key", "--key-store"] {
        assert!(options_in_words().contains(setting), "{setting}");
    }
}

fn serve(words: &[&str]) -> Result<makker::running::ServeOptions, String> {
    let words = std::iter::once("makker").chain(words.iter().copied()).map(OsString::from).collect();
    match read_from(words) {
        Ok(Makker { what: What::Serve(options) }) => Ok(options),
        Ok(_) => panic!("something else was asked for"),
        Err(unread) => Err(format!("{unread:?}")),
    }
}

#[test]
fn every_setting_of_the_example_can_be_set_in_a_file() {
    let folder = Folder::new("settings");
    let file = folder.path().join("makker.toml");
    let all: String = example()
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| line.contains(" = "))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(all.lines().count() >= 11, "{all}");
    std::fs::write(&file, &all).unwrap();
    let options = serve(&["serve", "--config", file.to_str().unwrap()]).unwrap();
    assert_eq!(options.web.base_url.unwrap().origin(), "https://makker.byvik.kommune.no");
    assert_eq!(options.web.proxies, ["192.0.2.9".parse::<std::net::IpAddr>().unwrap()]);
    assert_eq!(options.web.measures.unwrap().0.to_string(), "127.0.0.1:9464");
    assert!(options.place.database.is_some() && options.place.key_store.is_some());
    assert_eq!(options.web.connections, 4096);
}

#[test]
fn the_command_line_counts_more_than_the_file() {
    let folder = Folder::new("settings");
    let file = folder.path().join("makker.toml");
    std::fs::write(&file, "listen = \"127.0.0.1:1111\"\nconnections = 100\nproxies = [\"192.0.2.1\", \"192.0.2.2\"]\n")
        .unwrap();
    let config = ["serve", "--config", file.to_str().unwrap()];
    let options = serve(&config).unwrap();
    assert_eq!((options.web.listen.port(), options.web.connections, options.web.proxies.len()), (1111, 100, 2));
    let more = [&config[..], &["--listen", "127.0.0.1:2222", "--proxies", "192.0.2.3"]].concat();
    let options = serve(&more).unwrap();
    assert_eq!((options.web.listen.port(), options.web.connections, options.web.proxies.len()), (2222, 100, 1));
}

#[test]
fn a_file_that_is_wrong_is_told_by_name() {
    let folder = Folder::new("settings");
    let file = folder.path().join("makker.toml");
    for (text, told) in [
        ("lisen = \"127.0.0.1:1\"\n", "there is no setting called lisen"),
        ("listen = \"everywhere\"\n", "everywhere"),
        ("connections = 3\n", "3"),
        ("base-url = \"http://makker.byvik.no\"\n", "https://"),
        ("listen = true\n", "must be a text"),
        ("listen = ", "is not TOML"),
        ("config = \"again.toml\"\n", "no setting called config"),
    ] {
        std::fs::write(&file, text).unwrap();
        let said = serve(&["serve", "--config", file.to_str().unwrap()]).map(drop).unwrap_err();
        assert!(said.contains("makker.toml") && said.contains(told), "{text}: {said}");
    }
    assert!(serve(&["serve", "--config", "nowhere.toml"]).map(drop).unwrap_err().contains("nowhere.toml"));
}

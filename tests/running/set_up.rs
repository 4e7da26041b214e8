//! The first set-up, in the browser, by the one who has the one-time key from the terminal.

use crate::client::Client;
use crate::program::{Folder, Running, free_port, serve};

const ASKS: &str = "give this one-time key:";

fn said<'a>(key: &'a str, name: &'a str) -> [(&'a str, &'a str); 3] {
    [("nokkel", key), ("navn", name), ("sprak", "nn")]
}

#[test]
fn only_the_one_with_the_key_of_the_last_start_sets_it_up_and_only_once() {
    let folder = Folder::new("set-up");
    let (data, port) = (folder.text("data"), free_port());
    let first = Running::start(&mut serve(&data, port), port);
    let old_key = first.printed_after(ASKS);
    first.kill();
    let running = Running::start(&mut serve(&data, port), port);
    let key = running.printed_after(ASKS);
    assert_ne!(key, old_key);
    assert!(!running.said().contains("The recovery key."), "that was printed once");

    let mut kari = Client::new(running.address);
    for wrong in [old_key.as_str(), "", "feil"] {
        let page = kari.post("/forste-gang", &said(wrong, "Byvik kommune")).unwrap();
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Nøkkelen er en annen"), "{}", page.body);
        assert!(page.body.contains("Byvik kommune"), "what was written comes back");
    }
    let page = kari.post("/forste-gang", &said(&key, "")).unwrap();
    assert!(page.status == 422 && page.body.contains("Skriv hva virksomheten heter."));
    let done = kari.post("/forste-gang", &said(&key, "Byvik kommune")).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);

    // From now on there is a house, and no such page: straight on to the account of the first administrator.
    let link = done.header("location").unwrap().to_owned();
    assert!(link.starts_with("/kom-i-gang?kode="), "{link}");
    assert!(kari.get("/logg-inn").unwrap().body.contains("Byvik kommune"));
    assert_ne!(kari.get("/forste-gang").unwrap().status, 200);
    assert_ne!(kari.post("/forste-gang", &said(&key, "Annen kommune")).unwrap().status, 200);
    running.kill();

    // Left there, the next start gives a new link, and the one of before is worth nothing.
    let again = Running::start(&mut serve(&data, port), port);
    assert!(!again.said().contains("one-time key"), "{}", again.said());
    let mut kari = Client::new(again.address);
    let new_link = again.printed_after("within a day:");
    let new_link = new_link.strip_prefix("https://makker.test").unwrap();
    assert!(!kari.get(&link).unwrap().body.contains("Lag kontoen"));
    let page = kari.get(new_link).unwrap();
    assert!(page.body.contains("Lag kontoen"), "{}", page.body);
    let (_, code) = new_link.split_once("kode=").unwrap();
    let words = "tolv blå hester i regnet";
    let who = [
        ("kode", code),
        ("nummer", "1001"),
        ("fornavn", "Kari"),
        ("etternavn", "Berg"),
        ("nytt", words),
        ("igjen", words),
    ];
    let done = kari.post("/kom-i-gang", &who).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);
    assert!(done.header("set-cookie").unwrap().starts_with("__Host-makker="));
    assert_eq!(kari.get("/").unwrap().status, 200);
    again.kill();

    let last = Running::start(&mut serve(&data, port), port);
    assert!(!last.said().contains("first administrator"), "{}", last.said());
    // The line to the one that was killed is cut; the session is not.
    let _ = kari.get("/meg");
    assert_eq!(kari.get("/meg").unwrap().status, 200, "signed in still");
}

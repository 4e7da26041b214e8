//! The first set-up, in the browser, by the one who has the one-time key from the terminal.

use crate::client::Client;
use crate::program::{Folder, Running, free_port, serve};

const ASKS: &str = "give this one-time key:";

fn said<'a>(key: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("nokkel", key),
        ("navn", "Byvik kommune"),
        ("sprak", "nn"),
        ("ansattnummer", number),
        ("fornavn", "Kari"),
        ("etternavn", "Berg"),
        ("epost", ""),
    ]
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
        let page = kari.post("/kom-i-gang", &said(wrong, "1001")).unwrap();
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Nøkkelen er en annen"), "{}", page.body);
        assert!(page.body.contains("Byvik kommune"), "what was written comes back");
    }
    let page = kari.post("/kom-i-gang", &said(&key, "")).unwrap();
    assert!(page.status == 422 && page.body.contains("Skriv ansattnummeret."));
    let done = kari.post("/kom-i-gang", &said(&key, "1001")).unwrap();
    assert_eq!(done.status, 303, "{}", done.body);

    // From now on there is a house, and no such page.
    let sign_in = (0..100).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        Some(kari.get("/logg-inn").unwrap()).filter(|page| page.status == 200)
    });
    assert!(sign_in.expect("the sign-in page").body.contains("Byvik kommune"));
    assert_ne!(kari.get("/kom-i-gang").unwrap().status, 200);
    assert_ne!(kari.post("/kom-i-gang", &said(&key, "1002")).unwrap().status, 200);
    running.kill();

    let again = Running::start(&mut serve(&data, port), port);
    assert!(!again.said().contains("one-time key"), "{}", again.said());
    assert!(Client::new(again.address).get("/logg-inn").unwrap().body.contains("Byvik kommune"));
}

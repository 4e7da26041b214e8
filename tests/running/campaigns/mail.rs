//! T19: killed by SIGKILL while it sends messages, over and over. None is missing; a repeat needs a death, and carries the
//! same Message-ID.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use makker::access::{Happened, House, Subject, Visit};
use makker::cast;
use makker::ground::chance::Chance;
use makker::ground::clock::{Clock, Zone};
use makker::ground::db::{Db, Ledger};
use makker::ground::sealing::{Keys, MasterKey};
use makker::ground::text::Language;
use makker::messages::{Feeds, Post};
use makker::{binds, people, sql};

use super::many;
use crate::client::Client;
use crate::program::{Folder, Running, free_port, serve};
use crate::stage::post::{Encrypted, Postbox};

sql! {
    ADDRESSES = "UPDATE person SET email = number || '@vidvik.test'";
    COME_IN = "INSERT INTO account (person, made_at, first_used_at) SELECT p.id, 1, 1 FROM person p
        WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.person = p.id)";
    NEVER_QUIET = "INSERT INTO message_choice (person, pace, quiet, unwanted) SELECT id, 'at_once', 'off', '' FROM person";
    STATES = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state ORDER BY state";
}

fn sends(data: &str, port: u16, postbox: &Postbox) -> Running {
    let mut command = serve(data, port);
    command.args(["--mail-server", &postbox.address.to_string(), "--mail-security", "none"]);
    command.args(["--mail-from", "makker@vidvik.test"]);
    Running::start(&mut command, port)
}

/// A house that has been set up, as whoever runs it does.
fn set_up(data: &str) {
    let port = free_port();
    let running = Running::start(&mut serve(data, port), port);
    let key = running.printed_after("give this one-time key:");
    let said = [("nokkel", key.as_str()), ("navn", "Vidvik kommune"), ("sprak", "nb")];
    assert_eq!(Client::new(running.address).post("/forste-gang", &said).unwrap().status, 303);
    assert!(running.stop());
}

async fn opened(data: &Path) -> (Db, Db) {
    let open =
        async |file: &str, ledger| Db::open(&format!("sqlite://{}", data.join(file).display()), ledger).await.unwrap();
    (open("makker.db", Ledger::Makker).await, open("keys.db", Ledger::Keys).await)
}

/// People, and so many deeds that tell somebody.
async fn deeds(data: &Path, number: usize) {
    let (db, store) = opened(data).await;
    let (clock, chance, zone) = (Clock::System, Arc::new(Chance::Os), Zone::default());
    let keys = Keys::new(store.clone(), MasterKey::read(&data.join("master.key")).unwrap(), Arc::clone(&chance));
    let (name, language) = (cast::MUNICIPALITY.to_owned(), Language::Bokmal);
    let house = House {
        db: db.clone(),
        keys,
        clock,
        chance,
        zone,
        name,
        language,
        origin: None,
        demo: false,
        post: Post::Sent,
        feeds: Feeds::Off,
    };
    let house = Arc::new(house);
    let mut tx = db.begin().await.unwrap();
    let cast = cast::gather(&mut tx, &house, house.clock.now().date(&house.zone)).await.unwrap();
    for statement in [&ADDRESSES, &COME_IN, &NEVER_QUIET] {
        tx.run(statement, binds![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut in_force = Vec::new();
    for (key, pair) in &cast.pairs {
        let me = people::someone(&mut db.look().await.unwrap(), cast.person(key)).await.unwrap().unwrap();
        let visit = Visit::of(&house, me, language);
        let turn = visit.look().await.unwrap();
        let goes_on = turn
            .relations
            .pair(pair)
            .is_some_and(|pair| turn.relations.is_in_force(pair) && !pair.rests_on(visit.today()));
        drop(turn);
        if goes_on {
            in_force.push((visit, pair.clone()));
        }
    }
    for at in 0..number {
        let (visit, pair) = &in_force[at % in_force.len()];
        let mut turn = visit.turn().await.unwrap();
        let thing = house.chance.id();
        turn.follows_in(&Subject::Pair(pair.clone()), &thing, Happened::new("need_raised")).await.unwrap();
        turn.tx.commit().await.unwrap();
    }
    db.close().await;
    store.close().await;
}

/// How many are in each state.
async fn states(data: &Path) -> Vec<(String, usize)> {
    let (db, store) = opened(data).await;
    let rows = db.look().await.unwrap().all(&STATES, binds![]).await.unwrap();
    let states = rows.iter().map(|row| (row.text("state").unwrap(), usize::try_from(row.int("n").unwrap()).unwrap()));
    let states = states.collect();
    db.close().await;
    store.close().await;
    states
}

#[test]
fn campaign_mail() {
    let number = many("MAIL", 150);
    let kills = (number / 40).max(6);
    let folder = Folder::new("mail");
    let data = folder.text("data");
    set_up(&data);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(deeds(&folder.join("data"), number));
    let (postbox, chance) = (Postbox::open(Encrypted::No), Chance::Os);
    let mut in_the_middle = 0;
    for _ in 0..kills {
        let port = free_port();
        let before = postbox.many();
        let running = sends(&data, port, &postbox);
        // After some letters, and then at any moment of the next.
        let some = before + usize::from(chance.bytes::<1>()[0]) % (number / kills).max(1);
        waits_for(&running, || postbox.many() >= some.min(number));
        std::thread::sleep(Duration::from_micros(u64::from(u16::from_le_bytes(chance.bytes())) % 8000));
        in_the_middle += usize::from(postbox.many() < number);
        running.kill();
    }
    let running = sends(&data, free_port(), &postbox);
    let known = || postbox.mails().iter().map(|mail| mail.head("Message-ID").to_owned()).collect::<BTreeSet<String>>();
    waits_for(&running, || known().len() >= number);
    assert!(running.stop(), "it sends the letter it is at, and stops");
    let (sent, distinct) = (postbox.many(), known().len());
    assert_eq!(runtime.block_on(states(&folder.join("data"))), [("sent".to_owned(), number)], "none is missing");
    assert_eq!(distinct, number, "each has its own Message-ID, and always the same");
    assert!(sent - number <= kills, "{} repeats, {kills} deaths", sent - number);
    println!(
        "{number} messages, killed {kills} times ({in_the_middle} with letters left), 0 missing, {} repeats",
        sent - number
    );
    assert!(in_the_middle * 2 > kills, "it was hardly killed while it sent");
}

fn waits_for(running: &Running, holds: impl Fn() -> bool) {
    let since = Instant::now();
    while !holds() {
        assert!(since.elapsed() < Duration::from_secs(120), "{}", running.said());
        std::thread::sleep(Duration::from_millis(1));
    }
}

//! What one does is told to the other, by a letter that says nothing, and to nobody else (3.8, settled 23).

use std::sync::Arc;

use makker::access::{Happened, House, Subject};
use makker::ground::clock::Moment;
use makker::ground::mail::{Security, Way};
use makker::messages::{Feeds, Post};
use makker::post::{Outcome, Sender, send_next};

use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::{behind_its_back, engines};
use crate::stage::post::{Encrypted, Mail, Postbox};
use crate::stage::snapshot::Snapshot;

pub const ORIGIN: &str = "https://makker.test";

/// The same house, with an address of its own and people who have come in and have e-mail.
pub async fn with_post(play: &Play) -> Arc<House> {
    behind_its_back(&play.place, "UPDATE person SET email = number || '@vidvik.test'").await;
    let accounts = "INSERT INTO account (person, made_at, first_used_at) SELECT id, 1, 1 FROM person";
    behind_its_back(&play.place, accounts).await;
    house_with_post(play)
}

pub fn way_to(postbox: &Postbox) -> Way {
    Way {
        host: "localhost".to_owned(),
        port: postbox.address.port(),
        security: Security::None,
        login: None,
        from: "makker@vidvik.test".parse().unwrap(),
        authority: None,
    }
}

/// Sends until nothing is due, and says what came of each.
pub async fn all_sent(sender: &Sender) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    loop {
        match send_next(sender).await.unwrap() {
            Outcome::Idle => return outcomes,
            outcome => outcomes.push(outcome),
        }
        assert!(outcomes.len() < 200, "it goes on and on: {outcomes:?}");
    }
}

pub async fn raises_a_need(browser: &mut Browser) -> Page {
    let form = browser.get("/behov/ny").await;
    browser.press(&form, "Meld behovet", &[("behov", "Hvem kan signere når du er borte?")]).await
}

pub struct Told {
    pub play: Play,
    pub postbox: Postbox,
    pub sender: Arc<Sender>,
}

impl Told {
    pub async fn on(engine: makker::ground::db::Engine) -> Told {
        let play = Play::on(engine).await;
        let house = with_post(&play).await;
        let postbox = Postbox::open(Encrypted::No);
        let sender = Sender::of(&house, way_to(&postbox));
        Told { play, postbox, sender }
    }

    pub async fn address(&self, key: &str) -> String {
        format!("{}@vidvik.test", crate::stage::number_of(&self.play, key).await)
    }

    /// The states of everything there is to tell, in no order.
    pub async fn states(&self) -> Vec<String> {
        let rows = Snapshot::of(&self.play.place).await;
        let known = ["waits", "sent", "refused", "given_up", "withheld", "unwanted"];
        let state = |row: &String| known.iter().find(|state| row.contains(*state)).map(|state| (*state).to_owned());
        rows.rows("outbox").iter().filter_map(state).collect()
    }

    pub async fn sent(&self) -> Vec<Mail> {
        all_sent(&self.sender).await;
        self.postbox.emptied()
    }

    pub fn clock_shows(&self, day: i8, hour: i8, minute: i8) {
        let at = jiff::civil::date(2025, 10, day).at(hour, minute, 0, 0);
        self.play.house.clock.set(self.play.house.zone.moment(at));
    }
}

#[tokio::test]
async fn what_one_does_is_told_to_the_other_and_to_nobody_else() {
    for engine in engines() {
        let told = Told::on(engine).await;
        assert_eq!(told.sent().await.len(), 0);
        let mut sunniva = told.play.signed_in("sunniva").await;
        raises_a_need(&mut sunniva).await;
        let mails = told.sent().await;
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        assert_eq!(
            (mail.from.as_str(), mail.to.as_str()),
            ("makker@vidvik.test", told.address("hakon").await.as_str())
        );
        assert_eq!(mail.head("Subject"), "Du har en melding i Makker");
        assert!(mail.body().contains(&format!("{ORIGIN}/\r\n")), "{}", mail.text);
        // No name, no content, no token, and nothing of whom or what (settled 23, H8).
        for word in ["Sunniva", "Håkon", "signere", "behov", "Byggesak", "?", "Vidvik kommune"] {
            assert!(!mail.text.contains(word), "«{word}» stands in {}", mail.text);
        }
        assert_eq!(told.states().await, ["sent"]);
        assert_eq!(told.sent().await.len(), 0, "once");
    }
}

#[tokio::test]
async fn what_is_waiting_holds_ids_and_no_name_address_or_word() {
    for engine in engines() {
        let told = Told::on(engine).await;
        raises_a_need(&mut told.play.signed_in("sunniva").await).await;
        let rows = Snapshot::of(&told.play.place).await;
        let [row] = rows.rows("outbox") else { panic!("one") };
        for word in ["Sunniva", "sunniva", "Håkon", "vidvik", "signere", "@"] {
            assert!(!row.contains(word), "{word} in {row}");
        }
    }
}

#[tokio::test]
async fn a_deed_that_is_undone_before_it_lasts_tells_nobody() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let visit = told.play.visit("sunniva").await;
        let pair = told.play.cast.pairs["sunniva"].clone();
        let happened = Happened::new("need_raised");
        let mut turn = visit.turn().await.unwrap();
        turn.follows_in(&Subject::Pair(pair.clone()), "x", happened).await.unwrap();
        drop(turn);
        let mut turn = visit.turn().await.unwrap();
        turn.follows_in(&Subject::Pair(pair.clone()), "y", happened).await.unwrap();
        turn.give_up().await.unwrap();
        assert_eq!(told.sent().await.len(), 0);
        let mut turn = visit.turn().await.unwrap();
        turn.follows_in(&Subject::Pair(pair), "z", happened).await.unwrap();
        turn.tx.commit().await.unwrap();
        assert_eq!(told.sent().await.len(), 1);
    }
}

#[tokio::test]
async fn each_line_of_history_is_told_once_to_each() {
    for engine in engines() {
        let told = Told::on(engine).await;
        raises_a_need(&mut told.play.signed_in("sunniva").await).await;
        let columns = "event, person, channel, kind, pair, thing, at, due_at";
        let again = format!("INSERT INTO outbox (id, {columns}) SELECT 'again', {columns} FROM outbox");
        let place = told.play.place.clone();
        let twice = tokio::spawn(async move { behind_its_back(&place, &again).await }).await;
        assert!(twice.is_err(), "the database refuses it");
        assert_eq!(told.sent().await.len(), 1);
    }
}

#[tokio::test]
async fn who_has_lost_access_between_the_deed_and_the_letter_gets_nothing() {
    for engine in engines() {
        for lost in [
            "UPDATE pair SET ended_at = 1760000000000000",
            "UPDATE account SET closed_at = 1",
            "UPDATE account SET first_used_at = NULL",
            "UPDATE person SET email = NULL",
            "INSERT INTO rest (pair, from_date, until_date) SELECT id, '2025-10-01', '2025-12-01' FROM pair
                WHERE NOT EXISTS (SELECT 1 FROM rest r WHERE r.pair = pair.id)",
        ] {
            let told = Told::on(engine).await;
            raises_a_need(&mut told.play.signed_in("sunniva").await).await;
            behind_its_back(&told.play.place, lost).await;
            assert_eq!(told.sent().await.len(), 0, "{lost}");
            assert_eq!(told.states().await, ["withheld"], "{lost}");
        }
    }
}

#[tokio::test]
async fn one_message_is_in_one_hand_at_a_time_and_comes_back_when_that_hand_is_gone() {
    for engine in engines() {
        let told = Told::on(engine).await;
        raises_a_need(&mut told.play.signed_in("sunniva").await).await;
        let (house, now) = (&told.play.house, told.play.house.clock.now());
        let lease = async |name: &str, now: Moment| {
            let mut tx = house.db.begin().await.unwrap();
            let had = makker::messages::lease_next(&mut tx, name, now, now.plus_minutes(3)).await.unwrap();
            tx.commit().await.unwrap();
            had
        };
        assert_eq!(lease("one", now).await.len(), 1);
        assert_eq!(lease("two", now).await.len(), 0);
        assert_eq!(told.sent().await.len(), 0);
        // The first has died. What it says afterwards counts no more.
        let later = now.plus_minutes(3);
        let had = lease("three", later).await;
        assert_eq!(had.len(), 1);
        let mut tx = house.db.begin().await.unwrap();
        makker::messages::settle(&mut tx, "one", &had[0].id, makker::messages::Settled::Sent, later).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(told.states().await, ["waits"]);
        house.clock.set(later.plus_minutes(3));
        assert_eq!(told.sent().await.len(), 1);
    }
}

#[tokio::test]
async fn two_who_send_at_once_send_each_letter_once() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let mut sunniva = told.play.signed_in("sunniva").await;
        for _ in 0..8 {
            raises_a_need(&mut sunniva).await;
        }
        let other = Sender::of(&house_with_post(&told.play), way_to(&told.postbox));
        tokio::join!(all_sent(&told.sender), all_sent(&other));
        // One may have found nothing due while the other had the last in hand.
        all_sent(&told.sender).await;
        let mut ids: Vec<String> = told.postbox.mails().iter().map(|mail| mail.head("Message-ID").to_owned()).collect();
        assert_eq!(ids.len(), 8);
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 8);
    }
}

/// As [`with_post`], where people have come in already.
pub fn house_with_post(play: &Play) -> Arc<House> {
    let House { db, keys, clock, chance, zone, name, language, .. } = &*play.house;
    Arc::new(House {
        db: db.clone(),
        keys: keys.clone(),
        clock: clock.clone(),
        chance: Arc::clone(chance),
        zone: zone.clone(),
        name: name.clone(),
        language: *language,
        demo: false,
        origin: Some(ORIGIN.to_owned()),
        post: Post::Sent,
        feeds: Feeds::Offered,
    })
}

#[tokio::test]
async fn who_gets_a_new_leader_and_the_leader_are_told_and_whoever_arranged_it_is_not() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let visit = told.play.visit("ragnhild").await;
        let (pair, happened) = (told.play.cast.pair("sunniva").clone(), Happened::new("pair_formed"));
        let mut turn = visit.turn().await.unwrap();
        turn.follows_in(&Subject::Pair(pair.clone()), pair.as_str(), happened).await.unwrap();
        turn.tx.commit().await.unwrap();
        // It may begin later; they are told today.
        behind_its_back(&told.play.place, &format!("UPDATE pair SET from_date = '2025-10-20' WHERE id = '{pair}'"))
            .await;
        let mut to: Vec<String> = told.sent().await.into_iter().map(|mail| mail.to).collect();
        to.sort();
        let mut both = vec![told.address("sunniva").await, told.address("hakon").await];
        both.sort();
        assert_eq!(to, both);
    }
}

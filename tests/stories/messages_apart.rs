//! When letters go, which way, and what becomes of those that cannot.

use std::time::Duration;

use makker::ground::mail::{Security, Way};
use makker::post::{Outcome, Sender};

use crate::messages::{Told, all_sent, house_with_post, raises_a_need, way_to};
use crate::stage::database::engines;
use crate::stage::post::{Encrypted, Postbox};

#[tokio::test]
async fn what_cannot_be_sent_now_waits_and_what_never_can_is_noted() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let mut sunniva = told.play.signed_in("sunniva").await;
        raises_a_need(&mut sunniva).await;
        told.postbox.asks_to_wait(1);
        assert_eq!(all_sent(&told.sender).await, [Outcome::NotSent]);
        assert_eq!(told.states().await, ["waits"]);
        told.clock_shows(14, 9, 16);
        assert_eq!(told.sent().await.len(), 1);

        // The line is cut after the letter was taken: it comes once more, and mail programs know it again.
        raises_a_need(&mut sunniva).await;
        told.postbox.hangs_up_after_taking(1);
        all_sent(&told.sender).await;
        told.clock_shows(14, 9, 18);
        all_sent(&told.sender).await;
        let mails = told.postbox.emptied();
        let [first, second] = mails.as_slice() else { panic!("{}", mails.len()) };
        assert_eq!(first.head("Message-ID"), second.head("Message-ID"));

        // What is wrong with the way is no fault of the letter's.
        raises_a_need(&mut sunniva).await;
        told.postbox.takes_nothing_from_us(true);
        assert!(matches!(all_sent(&told.sender).await.as_slice(), [Outcome::Closed(_)]));
        told.postbox.takes_nothing_from_us(false);
        told.clock_shows(14, 9, 20);
        assert_eq!(told.sent().await.len(), 1);

        told.postbox.knows_nobody_called(&told.address("hakon").await);
        raises_a_need(&mut sunniva).await;
        assert_eq!(all_sent(&told.sender).await, [Outcome::NotSent]);
        let mut states = told.states().await;
        states.sort();
        assert_eq!(states, ["refused", "sent", "sent", "sent"]);
        told.play.signed_in("hakon").await.get("/meg/meldinger").await.shows("ble avvist av e-posttjeneren");
        sunniva.get("/meg/meldinger").await.hides("ble avvist");
    }
}

#[tokio::test]
async fn evenings_and_days_off_are_quiet_and_what_has_waited_comes_as_one() {
    for engine in engines() {
        let told = Told::on(engine).await;
        // Friday evening, and Saturday.
        told.clock_shows(17, 21, 0);
        let mut sunniva = told.play.signed_in("sunniva").await;
        raises_a_need(&mut sunniva).await;
        assert_eq!(told.sent().await.len(), 0);
        told.clock_shows(18, 10, 0);
        let mut sunniva = told.play.signed_in("sunniva").await;
        raises_a_need(&mut sunniva).await;
        raises_a_need(&mut sunniva).await;
        assert_eq!(told.sent().await.len(), 0);
        told.clock_shows(20, 6, 59);
        assert_eq!(told.sent().await.len(), 0);
        told.clock_shows(20, 7, 0);
        assert_eq!(told.sent().await.len(), 1);
        assert_eq!(told.states().await, ["sent", "sent", "sent"]);
    }
}

#[tokio::test]
async fn each_chooses_when_and_of_what_and_what_waits_follows_the_choice() {
    for engine in engines() {
        let told = Told::on(engine).await;
        let mut hakon = told.play.signed_in("hakon").await;
        let page = hakon.get("/meg/meldinger").await;
        let page = hakon.press(&page, "Lagre", &[("takt", "daily")]).await;
        page.shows("Valgene dine er lagret.");
        let mut sunniva = told.play.signed_in("sunniva").await;
        raises_a_need(&mut sunniva).await;
        raises_a_need(&mut sunniva).await;
        assert_eq!(told.sent().await.len(), 0);
        told.clock_shows(15, 7, 59);
        assert_eq!(told.sent().await.len(), 0);
        told.clock_shows(15, 8, 0);
        assert_eq!(told.sent().await.len(), 1, "one letter for both");

        // It waits for tomorrow, and then at once is chosen.
        told.clock_shows(15, 9, 0);
        let (mut sunniva, mut hakon) = (told.play.signed_in("sunniva").await, told.play.signed_in("hakon").await);
        raises_a_need(&mut sunniva).await;
        assert_eq!(told.sent().await.len(), 0);
        let page = hakon.get("/meg/meldinger").await;
        hakon.press(&page, "Lagre", &[("takt", "at_once")]).await;
        assert_eq!(told.sent().await.len(), 1);

        // Without this kind, in English.
        let wanted = [("takt", "at_once"), ("om", "talks"), ("stille", "ja"), ("once", "uten-behov")];
        hakon.post("/meg/meldinger", &wanted).await.shows("Valgene dine er lagret.");
        raises_a_need(&mut sunniva).await;
        assert_eq!(told.sent().await.len(), 0);
        assert!(told.states().await.contains(&"unwanted".to_owned()));
        hakon.post("/meg/meldinger", &[("takt", "at_once"), ("om", "needs"), ("once", "med-behov")]).await;
        let page = hakon.post("/meg/sprak", &[("sprak", "en"), ("once", "fra-naa-av-paa-engelsk")]).await;
        page.shows("Your choice is saved.");
        raises_a_need(&mut sunniva).await;
        let mails = told.sent().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].head("Subject"), "You have a message in Makker");
    }
}

#[tokio::test]
async fn letters_go_encrypted_to_a_server_that_shows_who_it_is() {
    let told = Told::on(makker::ground::db::Engine::Sqlite).await;
    let mut sunniva = told.play.signed_in("sunniva").await;
    for (encrypted, security) in [(Encrypted::Starttls, Security::Starttls), (Encrypted::FromTheFirst, Security::Tls)] {
        let postbox = Postbox::open(encrypted);
        let authority = Some(postbox.authority.clone().into_bytes());
        let right = makker::ground::mail::Login { user: "makker".to_owned(), password: "right".to_owned() };
        let way = Way { security, authority, login: Some(right.clone()), ..way_to(&postbox) };
        raises_a_need(&mut sunniva).await;
        let house = house_with_post(&told.play);
        // Whom nobody vouches for, and who does not let us in, gets no letter.
        let stranger = Sender::of(&house, Way { authority: None, ..way.clone() });
        assert!(matches!(all_sent(&stranger).await.as_slice(), [Outcome::Closed(_)]), "{security:?}");
        house.clock.advance(Duration::from_secs(61));
        let wrong = makker::ground::mail::Login { password: "wrong".to_owned(), ..right };
        let wrong = Sender::of(&house, Way { login: Some(wrong), ..way.clone() });
        assert!(matches!(all_sent(&wrong).await.as_slice(), [Outcome::Closed(_)]), "{security:?}");
        assert_eq!(postbox.mails().len(), 0);
        house.clock.advance(Duration::from_secs(61));
        assert_eq!(all_sent(&Sender::of(&house, way)).await, [Outcome::Sent], "{security:?}");
        assert_eq!(postbox.mails().len(), 1);
    }
    // A server that offers no encryption is told nothing.
    raises_a_need(&mut sunniva).await;
    let way = Way { security: Security::Starttls, ..way_to(&told.postbox) };
    assert!(matches!(all_sent(&Sender::of(&house_with_post(&told.play), way)).await.as_slice(), [Outcome::Closed(_)]));
    assert_eq!(told.postbox.mails().len(), 0);
}

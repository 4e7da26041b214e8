//! The stage tests play on: databases, a house, and the cast, who do things over HTTP and see pages.

#![allow(dead_code, reason = "each test binary uses its part of the stage")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

pub mod browser;
pub mod database;
pub mod doors;
pub mod keys;
pub mod page;
pub mod post;
pub mod snapshot;
pub mod upload;
pub mod walk;

use std::sync::Arc;

use makker::access::{House, Visit};
use makker::cast::{self, Cast};
use makker::ground::calendar::Date;
use makker::ground::chance::Chance;
use makker::ground::clock::{Clock, Moment, Zone};
use makker::ground::db::Engine;
use makker::ground::text::Language;
use makker::messages::{Feeds, Post};
use makker::people;
use makker::site;

use browser::Browser;
use database::{Place, Stores};

/// The first day: the one the pictures show.
pub fn first_day() -> Date {
    jiff::civil::date(2025, 10, 14)
}

/// A house with the cast in it, and nothing that has happened yet.
pub struct Play {
    pub house: Arc<House>,
    pub cast: Cast,
    pub app: axum::Router,
    pub place: Place,
    pub key_store: makker::ground::db::Db,
}

impl Play {
    pub async fn on(engine: Engine) -> Play {
        Play::opened(engine, None).await
    }

    /// The same people in a house with doors: nobody has been let in yet.
    pub async fn with_doors(engine: Engine) -> Play {
        Play::opened(engine, Some(doors::ORIGIN.to_owned())).await
    }

    async fn opened(engine: Engine, origin: Option<String>) -> Play {
        Play::by(engine, origin, Arc::new(Chance::Os)).await
    }

    /// Everything that is made by chance, by this one.
    pub async fn by(engine: Engine, origin: Option<String>, chance: Arc<Chance>) -> Play {
        let stores = database::open_by(engine, Arc::clone(&chance)).await;
        let now = Zone::default().moment(first_day().at(9, 14, 0, 0));
        let (house, place, key_store) = housed(stores, origin, chance, now);
        let mut tx = house.db.begin().await.expect("a turn");
        let cast = cast::gather(&mut tx, &house, first_day()).await.expect("the cast comes in");
        tx.commit().await.expect("the cast is in");
        let app = site::app(&house);
        Play { house, cast, app, place, key_store }
    }

    /// Another house alike to the last byte, which goes its own way from here by this chance.
    pub async fn copied(&self, chance: Arc<Chance>) -> Play {
        let stores = database::copied(&self.place, Arc::clone(&chance)).await;
        let (house, place, key_store) = housed(stores, self.house.origin.clone(), chance, self.house.clock.now());
        let app = site::app(&house);
        Play { house, cast: self.cast.clone(), app, place, key_store }
    }

    /// With the half year they have had.
    pub async fn with_history(engine: Engine) -> Play {
        let play = Play::on(engine).await;
        cast::play(&play.house, &play.cast, first_day()).await.expect("the half year keeps every rule");
        play
    }

    /// Somebody of the cast, signed in.
    pub async fn signed_in(&self, key: &str) -> Browser {
        let mut browser = self.stranger();
        browser.sign_in(&number_of(self, key).await).await;
        browser
    }

    /// Somebody of the cast, doing something without a page.
    pub async fn visit(&self, key: &str) -> Visit {
        let mut tx = self.house.db.look().await.expect("a look");
        let me = people::someone(&mut tx, self.cast.person(key)).await.expect("the person").expect("somebody");
        Visit::of(&self.house, me, Language::Bokmal)
    }

    /// Somebody nobody knows.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.app.clone())
    }

    /// Lets days go by.
    pub fn days_go_by(&self, days: i64) {
        let now = self.house.clock.now();
        self.house.clock.set(now.plus_days(days));
    }
}

fn housed(
    stores: Stores,
    origin: Option<String>,
    chance: Arc<Chance>,
    now: Moment,
) -> (Arc<House>, Place, makker::ground::db::Db) {
    let Stores { db, keys, key_store, place } = stores;
    let house = House {
        db,
        keys,
        clock: Clock::fixed(now),
        chance,
        zone: Zone::default(),
        name: cast::MUNICIPALITY.to_owned(),
        language: Language::Bokmal,
        demo: origin.is_none(),
        post: Post::Sent,
        feeds: Feeds::Offered,
        origin,
    };
    (Arc::new(house), place, key_store)
}

makker::sql! {
    NUMBER = "SELECT number FROM person WHERE id = $1";
}

pub async fn number_of(play: &Play, key: &str) -> String {
    let mut tx = play.house.db.look().await.expect("a look");
    let row = tx.maybe(&NUMBER, makker::binds![play.cast.person(key)]).await.expect("the person").expect("somebody");
    row.text("number").expect("a number")
}

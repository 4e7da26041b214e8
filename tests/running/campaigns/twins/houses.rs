//! Two houses alike to the last byte of chance and clock, but for one secret.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use makker::accounts::Generator;
use makker::cast;
use makker::ground::chance::Chance;
use makker::ground::clock::Moment;
use makker::ground::db::Engine;

use super::secrets::Secret;
use crate::stage::browser::{Browser, Form, Page};
use crate::stage::doors::{ORIGIN, PASSWORD};
use crate::stage::{Play, database, first_day, number_of, walk};

/// Everybody who does something here. The last two let others in.
const INSIDE: [&str; 14] = [
    "sunniva", "hakon", "amina", "ingeborg", "solveig", "gunnar", "yusuf", "anders", "astrid", "leila", "tone",
    "berit", "ragnhild", "ivar",
];
pub const KEEPERS: [&str; 2] = ["ragnhild", "ivar"];

/// Nobody the house knows.
pub const STRANGER: &str = "a stranger";

/// What both houses are made from: the municipality after its half year, with people let in.
pub struct Ground {
    pub play: Play,
    now: Moment,
    inside: BTreeMap<&'static str, Inside>,
    /// What those who let others in can send.
    pub keepers_forms: Vec<Form>,
}

/// Somebody who has come in, and what they need to come in again.
struct Inside {
    number: String,
    browser: Browser,
    generator: Option<Generator>,
}

impl Ground {
    pub async fn on(engine: Engine) -> Ground {
        let play = Play::by(engine, Some(ORIGIN.to_owned()), Arc::new(Chance::seeded(1))).await;
        let mut inside = BTreeMap::new();
        for key in INSIDE {
            let number = number_of(&play, key).await;
            let (browser, generator) = if KEEPERS.contains(&key) {
                let keeper = play.keeper(key).await;
                (keeper.browser, Some(keeper.generator))
            } else {
                (play.let_in(key).await, None)
            };
            inside.insert(key, Inside { number, browser, generator });
        }
        // Nobody is let in once there is something in their account.
        cast::play(&play.house, &play.cast, first_day()).await.expect("the half year keeps every rule");
        let keepers_forms = walk::everywhere(&mut inside["ragnhild"].browser.clone(), &[]).await.forms();
        Ground { now: play.house.clock.now(), play, inside, keepers_forms }
    }
}

/// One of the two.
pub struct House {
    pub play: Play,
    pub ground: Arc<Ground>,
}

impl House {
    /// Somebody in front of it, signed in unless it is a stranger.
    pub async fn enters(&self, who: &str) -> Browser {
        let Some(inside) = self.ground.inside.get(who) else { return self.play.stranger() };
        if self.play.house.clock.now() == self.ground.now {
            return inside.browser.before(self.play.app.clone());
        }
        let mut browser = self.play.stranger();
        self.comes_in(&mut browser, who).await;
        browser
    }

    /// Comes in again, by what this person knows and has.
    pub async fn comes_in(&self, browser: &mut Browser, who: &str) -> Option<Page> {
        let inside = self.ground.inside.get(who)?;
        let page = self.play.tries(browser, &inside.number, PASSWORD).await;
        match &inside.generator {
            Some(generator) if page.buttons().iter().any(|button| button == "Logg inn") => {
                let code = generator.shows(self.play.house.clock.now());
                Some(browser.press(&page, "Logg inn", &[("kode", &code)]).await)
            }
            _ => Some(page),
        }
    }

    /// From here on chance is this.
    pub fn begins_anew(&self, seed: u64) {
        let Chance::Seeded(state) = &*self.play.house.chance else {
            panic!("these houses have their chance from a seed")
        };
        *state.lock().unwrap_or_else(PoisonError::into_inner) = seed;
    }
}

pub struct Twins(pub [House; 2]);

impl Twins {
    /// Both are made, and in the second it is otherwise.
    pub async fn that_differ_in(secret: Secret, ground: &Arc<Ground>) -> Twins {
        let mut houses = Vec::new();
        for otherwise in [false, true] {
            let play = ground.play.copied(Arc::new(Chance::seeded(2))).await;
            let house = House { play, ground: Arc::clone(ground) };
            secret.is_kept_in(&house, otherwise).await;
            houses.push(house);
        }
        let twins = Twins(houses.try_into().unwrap_or_else(|_| panic!("two of them")));
        let [one, other] = &twins.0;
        assert_eq!(one.play.house.clock.now(), other.play.house.clock.now(), "{secret:?}: the clock is the same");
        twins
    }

    pub fn begin_anew(&self, seed: u64) {
        self.0.iter().for_each(|house| house.begins_anew(seed));
    }

    pub async fn are_torn_down(self) {
        for house in self.0 {
            database::thrown_away(&house.play.place).await;
        }
    }
}

//! A visit: who is here, when, and in which house.

use std::sync::Arc;

use super::turn::{Stop, Turn, Way};
use crate::ground::calendar::{Date, DateTime};
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Moment, Zone};
use crate::ground::db::{Db, Fault, Line};
use crate::ground::sealing::Keys;
use crate::ground::text::{Language, T};
use crate::messages::{Feeds, Post};
use crate::people::Person;

/// The running installation.
pub struct House {
    pub db: Db,
    pub keys: Keys,
    pub clock: Clock,
    pub chance: Arc<Chance>,
    pub zone: Zone,
    /// What the organisation is called.
    pub name: String,
    /// What is spoken, to those who have not said.
    pub language: Language,
    /// Whether its people are made up.
    pub demo: bool,
    /// What stands in people's address bar, `https://makker.byvik.kommune.no`: for links on paper and for passkeys. The
    /// demo has none.
    pub origin: Option<String>,
    /// Whether people are told by e-mail.
    pub post: Post,
    /// Whether calendars outside may fetch one's own talks.
    pub feeds: Feeds,
}

/// One signed-in person doing one thing.
pub struct Visit {
    pub house: Arc<House>,
    pub me: Person,
    pub language: Language,
    pub now: Moment,
}

impl Visit {
    #[must_use]
    pub fn of(house: &Arc<House>, me: Person, browser: Language) -> Visit {
        let language = me.language.unwrap_or(browser);
        Visit { house: Arc::clone(house), me, language, now: house.clock.now() }
    }

    /// The house's own, about something that follows from a date: at the moment it follows, which is midnight, and not
    /// the moment somebody got round to writing it down.
    #[must_use]
    pub fn of_the_house(house: &Arc<House>, at: Moment) -> Visit {
        Visit { house: Arc::clone(house), me: Person::the_house(), language: Language::Bokmal, now: at }
    }

    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date(&self.house.zone)
    }

    #[must_use]
    pub fn local(&self) -> DateTime {
        self.now.local(&self.house.zone)
    }

    #[must_use]
    pub fn t(&self) -> T {
        T(self.language)
    }

    /// A turn that may change things.
    pub async fn turn(&self) -> Result<Turn<'_>, Fault> {
        Turn::take(self, self.house.db.begin().await?, Way::Does).await
    }

    /// A turn for what writes very much: nobody else has a part in it, and they wait until it is done.
    pub async fn turn_alone(&self) -> Result<Turn<'_>, Fault> {
        Turn::take(self, self.house.db.begin_in(Line::Alone).await?, Way::Does).await
    }

    /// A turn that only looks.
    pub async fn look(&self) -> Result<Turn<'_>, Fault> {
        Turn::take(self, self.house.db.look().await?, Way::Looks).await
    }

    /// Takes a turn, does the deed, and makes it last; a refusal has changed nothing. Tried once more when the
    /// database was busy with somebody else.
    pub async fn does<O, R>(&self, deed: impl AsyncFn(&mut Turn<'_>) -> Result<O, Stop<R>>) -> Result<O, Stop<R>> {
        let mut tries = 0;
        loop {
            let mut turn = self.turn().await?;
            let outcome = match deed(&mut turn).await {
                Ok(done) => turn.tx.commit().await.map(|()| done).map_err(Stop::from),
                Err(stop) => Err(stop),
            };
            match outcome {
                Err(Stop::Denied(super::Denied::Fault(Fault::Busy))) if tries < 3 => tries += 1,
                settled => return settled,
            }
        }
    }
}

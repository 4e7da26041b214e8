//! A person, as far as the system needs to know one.

use super::PersonId;
use crate::ground::text::Language;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    pub id: PersonId,
    pub given: String,
    pub family: String,
    /// `None`: as the browser says.
    pub language: Option<Language>,
    /// `None`: as the system says.
    pub scheme: Option<Scheme>,
}

/// Light or dark, by the person's choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Scheme> {
        [Scheme::Light, Scheme::Dark].into_iter().find(|scheme| scheme.name() == name)
    }
}

/// The house among persons: what its own deeds are written under. No person can have it, since it has not the shape of
/// an identity, and there is no row of it: nobody signs in as the house, and nothing can be written in its name.
const THE_HOUSE: &str = "the-house";

impl Person {
    /// The house itself, when it does what follows from a date.
    #[must_use]
    pub fn the_house() -> Person {
        let id = PersonId::stored(THE_HOUSE.to_owned());
        Person { id, given: String::new(), family: String::new(), language: None, scheme: None }
    }

    #[must_use]
    pub fn is_the_house(&self) -> bool {
        self.id.as_str() == THE_HOUSE
    }

    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

/// What a person does for the organisation besides the own job.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub enum Duty {
    Hr,
    Admin,
    Representative,
    DataProtection,
}

impl Duty {
    pub const ALL: [Duty; 4] = [Duty::Hr, Duty::Admin, Duty::Representative, Duty::DataProtection];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Duty::Hr => "hr",
            Duty::Admin => "admin",
            Duty::Representative => "representative",
            Duty::DataProtection => "data_protection",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Duty> {
        Duty::ALL.into_iter().find(|duty| duty.name() == name)
    }
}

#[test]
fn nobody_can_be_the_house() {
    let house = Person::the_house();
    assert!(house.is_the_house());
    assert_eq!(PersonId::parse(house.id.as_str()), None, "no session and no address can name it");
    assert_ne!(PersonId::new(&crate::ground::chance::Chance::Os), house.id);
}

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

impl Person {
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

//! What stands around every page: who is here, where one can go, and in which language.

use super::parts::{Avatar, Icon, Size};
use crate::access::{Turn, Visit};
use crate::ground::assets;
use crate::ground::text::{Language, T};
use crate::people::{Duty, Face, Scheme, Side};

/// Where in the menu a page belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Today,
    Talks,
    Goals,
    Team,
    Setup,
    Elsewhere,
}

/// The person a page is for.
pub struct Visitor {
    /// Says nothing about who it is; keeps one person's unsent text from the next on the same machine.
    pub id: String,
    pub given: String,
    pub avatar: Avatar,
    pub leads: bool,
    /// Somebody leads them, whom they can ask for what they need: from every page, in one step.
    pub may_raise: bool,
    /// Keeps the organisation in order.
    pub sets_up: bool,
}

pub struct Frame {
    pub t: T,
    pub title: String,
    pub place: Place,
    pub organisation: String,
    pub demo: bool,
    /// Nobody is signed in: no menu.
    pub visitor: Option<Visitor>,
    scheme: Option<Scheme>,
    /// One line that says what has just been done.
    pub notice: Option<String>,
    /// Makes the once-keys of this page's forms.
    seed: String,
}

impl Frame {
    /// The frame of a page for the person whose turn it is.
    #[must_use]
    pub fn of(turn: &Turn<'_>, place: Place, title: String) -> Frame {
        let visit = turn.visit;
        let me = Face { id: visit.me.id.clone(), given: visit.me.given.clone(), family: visit.me.family.clone() };
        let leads = turn.relations.leads();
        let side = if leads && place == Place::Team { Side::Leader } else { Side::Employee };
        let visitor = Visitor {
            id: me.id.to_string(),
            given: me.given.clone(),
            avatar: Avatar::of(&me, Some(side), Size::Middle),
            leads,
            may_raise: turn.relations.in_force(Side::Employee).next().is_some(),
            sets_up: turn.relations.duties().iter().any(|duty| matches!(duty, Duty::Hr | Duty::Admin)),
        };
        Frame { visitor: Some(visitor), scheme: visit.me.scheme, ..Frame::bare(visit, place, title) }
    }

    fn bare(visit: &Visit, place: Place, title: String) -> Frame {
        Frame {
            t: visit.t(),
            title,
            place,
            organisation: visit.house.name.clone(),
            demo: visit.house.demo,
            visitor: None,
            scheme: None,
            notice: None,
            seed: visit.house.chance.id(),
        }
    }

    /// The frame of a page for somebody who is not signed in.
    #[must_use]
    pub fn for_stranger(house: &crate::access::House, language: Language, title: String) -> Frame {
        Frame {
            t: T(language),
            title,
            place: Place::Elsewhere,
            organisation: house.name.clone(),
            demo: house.demo,
            visitor: None,
            scheme: None,
            notice: None,
            seed: house.chance.id(),
        }
    }

    #[must_use]
    pub fn with_notice(mut self, notice: Option<String>) -> Frame {
        self.notice = notice;
        self
    }

    /// The once-key of the form of this name on this page.
    #[must_use]
    pub fn once(&self, form: &str) -> String {
        format!("{}-{form}", self.seed)
    }

    #[must_use]
    pub fn icon(&self, name: &str) -> Icon {
        Icon::named(name)
    }

    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        assets::url(name).to_string()
    }

    #[must_use]
    pub fn scheme(&self) -> &'static str {
        self.scheme.map_or("auto", Scheme::name)
    }

    #[must_use]
    pub fn here(&self, place: &str) -> bool {
        let name = match self.place {
            Place::Today => "today",
            Place::Talks => "talks",
            Place::Goals => "goals",
            Place::Team => "team",
            Place::Setup => "setup",
            Place::Elsewhere => "",
        };
        name == place
    }

    /// As in `<html lang>`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.t.lang().tag()
    }

    /// The other languages one can choose.
    #[must_use]
    pub fn other_languages(&self) -> Vec<Language> {
        Language::ALL.into_iter().filter(|language| *language != self.t.0).collect()
    }
}

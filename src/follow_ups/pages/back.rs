//! Where a promise's button stands, and so where one comes back to: a closed set of places, never a free address.

use crate::follow_ups::PromiseId;
use crate::ground::id::is_id;
use crate::people::PairId;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Back {
    /// I dag.
    Home,
    Team,
    /// One person in the team.
    Member(PairId),
    /// All promises.
    List,
    /// Those of one pair.
    ListOf(PairId),
    /// The promise's own page.
    One(PromiseId),
    /// A talk, by its identity. Whether one may read it is asked when one comes there.
    Talk(String),
}

impl Back {
    /// From a form. What is not one of our places is the list.
    #[must_use]
    pub fn parse(name: &str) -> Back {
        match name.split_once(':') {
            None if name == "hjem" => Back::Home,
            None if name == "teamet" => Back::Team,
            Some(("par", id)) => PairId::parse(id).map_or(Back::List, Back::ListOf),
            Some(("medlem", id)) => PairId::parse(id).map_or(Back::Team, Back::Member),
            Some(("lofte", id)) => PromiseId::parse(id).map_or(Back::List, Back::One),
            Some(("samtale", id)) if is_id(id) => Back::Talk(id.to_owned()),
            _ => Back::List,
        }
    }

    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Back::Home => "hjem".to_owned(),
            Back::Team => "teamet".to_owned(),
            Back::Member(pair) => format!("medlem:{pair}"),
            Back::List => "lofter".to_owned(),
            Back::ListOf(pair) => format!("par:{pair}"),
            Back::One(promise) => format!("lofte:{promise}"),
            Back::Talk(talk) => format!("samtale:{talk}"),
        }
    }

    /// The address, with what has been done, at the same line.
    #[must_use]
    pub fn after(&self, done: &str, promise: &PromiseId) -> String {
        let (path, so_far) = match self {
            Back::Home => ("/".to_owned(), String::new()),
            Back::Team => ("/teamet".to_owned(), String::new()),
            Back::Member(pair) => (format!("/teamet/{pair}"), String::new()),
            Back::List => ("/lofter".to_owned(), String::new()),
            Back::ListOf(pair) => ("/lofter".to_owned(), format!("par={pair}&")),
            Back::One(promise) => (format!("/lofter/{promise}"), String::new()),
            Back::Talk(talk) => (format!("/samtaler/{talk}"), String::new()),
        };
        format!("{path}?{so_far}gjort={done}#{}", Back::anchor(promise))
    }

    #[must_use]
    pub(super) fn anchor(promise: &PromiseId) -> String {
        format!("lofte-{promise}")
    }
}

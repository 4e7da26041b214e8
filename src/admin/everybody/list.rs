//! The list: searched, in the order of names, and given out a page at a time. The order is the Norwegian one for every
//! reader: people are looked for where the organisation keeps them.

use crate::ground::calendar::Date;
use crate::people::{EmploymentId, PersonId, UnitId};

pub const A_PAGE: usize = 50;
/// Words that are each looked for; further ones must follow the last of them.
const WORDS: usize = 4;

/// Somebody in one position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Somebody {
    pub employment: EmploymentId,
    pub person: PersonId,
    pub number: String,
    pub given: String,
    pub family: String,
    pub title: String,
    pub unit: String,
    pub from: Date,
    pub to: Option<Date>,
    /// `None`: nobody leads this person now.
    pub leader: Option<String>,
    /// Whoever answers for a unit with none above lacks no leader (3.11, case 8).
    pub at_the_top: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OneUnit {
    pub id: UnitId,
    pub name: String,
    pub parent: Option<String>,
    pub responsible: Option<String>,
    pub people: usize,
}

/// Who is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    Everybody,
    /// Those who lack a leader.
    Leaderless,
}

/// What each word searched for looks like to the database: any number of letters before and after it.
#[must_use]
pub fn patterns(search: &str) -> [String; WORDS] {
    let mut patterns: [String; WORDS] = std::array::from_fn(|_| "%".to_owned());
    for (nth, word) in search.split_whitespace().enumerate() {
        let pattern = &mut patterns[nth.min(WORDS - 1)];
        for letter in word.to_lowercase().chars() {
            if matches!(letter, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern.push('%');
    }
    patterns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_looked_for_wherever_it_stands_and_the_fifth_after_the_fourth() {
        assert_eq!(patterns("  SYNNE bygg "), ["%synne%", "%bygg%", "%", "%"]);
        assert_eq!(patterns(""), ["%", "%", "%", "%"]);
        assert_eq!(patterns("a b c d e"), ["%a%", "%b%", "%c%", "%d%e%"]);
    }

    #[test]
    fn a_sign_that_means_something_to_the_database_is_a_letter_like_any_other() {
        assert_eq!(patterns("50%_\\")[0], "%50\\%\\_\\\\%");
    }
}

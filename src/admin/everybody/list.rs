//! The list: searched, sorted as names are sorted in the reader's language, and given out a page at a time.

use crate::ground::calendar::Date;
use crate::ground::sorting::compare;
use crate::ground::text::Language;
use crate::people::{EmploymentId, PersonId, UnitId};

pub const A_PAGE: usize = 50;

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

impl Somebody {
    fn is_asked_for(&self, which: Which, words: &[String]) -> bool {
        let lacks = self.leader.is_none() && !self.at_the_top;
        let text =
            || format!("{} {} {} {} {}", self.given, self.family, self.number, self.title, self.unit).to_lowercase();
        (which == Which::Everybody || lacks)
            && (words.is_empty() || {
                let text = text();
                words.iter().all(|word| text.contains(word))
            })
    }
}

/// One page of those who are asked for, and how many they are in all.
#[must_use]
pub fn page(
    mut all: Vec<Somebody>,
    which: Which,
    search: &str,
    page: usize,
    language: Language,
) -> (Vec<Somebody>, usize) {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    all.retain(|one| one.is_asked_for(which, &words));
    all.sort_by(|one, other| {
        compare(language, &one.family, &other.family)
            .then_with(|| compare(language, &one.given, &other.given))
            .then_with(|| one.number.cmp(&other.number))
    });
    let found = all.len();
    (all.into_iter().skip(page.saturating_mul(A_PAGE)).take(A_PAGE).collect(), found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn somebody(number: &str, given: &str, family: &str, leader: Option<&str>) -> Somebody {
        Somebody {
            employment: EmploymentId::stored(number.to_owned()),
            person: PersonId::stored(number.to_owned()),
            number: number.to_owned(),
            given: given.to_owned(),
            family: family.to_owned(),
            title: "Rådgiver".to_owned(),
            unit: "Byggesak".to_owned(),
            from: date(2020, 1, 1),
            to: None,
            leader: leader.map(str::to_owned),
            at_the_top: number == "1",
        }
    }

    fn numbers(which: Which, search: &str) -> Vec<String> {
        let all = vec![
            somebody("1", "Gunnar", "Ås", None),
            somebody("2", "Synne", "Ødegård", Some("Gunnar Ås")),
            somebody("3", "Ada", "Zorn", Some("Gunnar Ås")),
            somebody("4", "Per", "Ærlig", None),
            somebody("5", "Liv", "Aasen", Some("Gunnar Ås")),
        ];
        page(all, which, search, 0, Language::Bokmal).0.into_iter().map(|one| one.number).collect()
    }

    #[test]
    fn names_stand_as_norwegians_look_for_them() {
        // «Aa» is «å», also in a name: Ås before Aasen, the shorter first.
        assert_eq!(numbers(Which::Everybody, ""), ["3", "4", "2", "1", "5"]);
    }

    #[test]
    fn every_word_searched_for_is_in_the_name_the_number_the_title_or_the_unit() {
        assert_eq!(numbers(Which::Everybody, "SYNNE bygg"), ["2"]);
        assert_eq!(numbers(Which::Everybody, "finnes ikke"), [""; 0]);
    }

    #[test]
    fn whoever_is_at_the_top_lacks_no_leader() {
        assert_eq!(numbers(Which::Leaderless, ""), ["4"]);
    }
}

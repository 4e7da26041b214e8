//! What one goes by on the way to a goal, when that helps: milestones, a number from and to, or words.
//!
//! None of it is needed to agree, and none of it has a weight: it is there for the two to see where they are, not for
//! anybody to add up. For new and complex work a learning goal can serve better than a performance goal (E1: Locke and
//! Latham 2002, 2019), so what kind of going it is can be said, and need not be.

use serde::{Deserialize, Serialize};

use crate::ground::calendar::Date;
use crate::ground::sealing::Words;

/// Something to find out and become confident in, or something to get done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Character {
    Learning,
    Performance,
}

impl Character {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Character::Learning => "learning",
            Character::Performance => "performance",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Character> {
        [Character::Learning, Character::Performance].into_iter().find(|character| character.name() == name)
    }
}

/// What one goes by on the way.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Way {
    pub character: Option<Character>,
    pub milestones: Vec<Milestone>,
    /// How many milestones have been given a number in all versions: a number is not used again.
    pub numbered: u32,
    pub counted: Option<Counted>,
    /// How one sees it, in words.
    pub signs: Words,
}

/// Part of the way. It keeps its number when it is worded otherwise, so that what has been reached stays reached.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    pub number: u32,
    pub what: Words,
    pub by: Option<Date>,
}

/// Something counted: from where one is, to where one wants to be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub what: Words,
    pub from: Words,
    pub to: Words,
}

impl Way {
    #[must_use]
    pub fn is_unsaid(&self) -> bool {
        let numbered = self.numbered;
        self.clone().tidied() == Way { numbered, ..Way::default() }
    }

    /// Without the lines nobody has written in, and with a number for each new milestone.
    #[must_use]
    pub fn tidied(mut self) -> Way {
        self.milestones.retain(|milestone| !milestone.what.is_blank());
        let mut seen = Vec::new();
        for milestone in &mut self.milestones {
            let known = (1..=self.numbered).contains(&milestone.number) && !seen.contains(&milestone.number);
            if !known {
                self.numbered += 1;
                milestone.number = self.numbered;
            }
            seen.push(milestone.number);
        }
        self.counted = self.counted.filter(|counted| !counted.what.is_blank());
        self
    }
}

/// A number as people write it: `12`, `7,5`, `-3`.
#[must_use]
pub fn read_number(text: &str) -> Option<f64> {
    let text = text.trim().replace(['\u{a0}', '\u{202f}', ' '], "").replace(',', ".").replace('\u{2212}', "-");
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let plain = digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.') && digits.len() <= 15;
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milestone(number: u32, what: &str) -> Milestone {
        Milestone { number, what: what.into(), by: None }
    }

    #[test]
    fn a_milestone_keeps_its_number_and_no_number_is_used_again() {
        let first = Way { milestones: vec![milestone(0, "mal"), milestone(0, "telefon")], ..Way::default() }.tidied();
        let numbers = |way: &Way| way.milestones.iter().map(|milestone| milestone.number).collect::<Vec<_>>();
        assert_eq!(numbers(&first), [1, 2]);
        let taken_out = Way { milestones: vec![milestone(1, "ny mal")], ..first.clone() }.tidied();
        assert_eq!((numbers(&taken_out), taken_out.numbered), (vec![1], 2));
        let added = Way { milestones: vec![milestone(1, "ny mal"), milestone(0, "i tide")], ..taken_out }.tidied();
        assert_eq!(numbers(&added), [1, 3], "two is not used again");
        // A form somebody has made themself is not believed.
        let made_up = Way { milestones: vec![milestone(1, "a"), milestone(1, "b"), milestone(9, "c")], ..added };
        assert_eq!(numbers(&made_up.tidied()), [1, 4, 5]);
    }

    #[test]
    fn numbers_are_read_as_they_are_written_here() {
        for (text, number) in
            [("12", 12.0), (" 7,5 ", 7.5), ("-3", -3.0), ("\u{2212}3", -3.0), ("1 200", 1200.0), ("0.5", 0.5)]
        {
            assert_eq!(read_number(text), Some(number), "{text}");
        }
        for text in ["", "tolv", "1e9", "inf", "NaN", "1,2,3", "--1", "12 %"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }
}

//! What a direction says.

use serde::{Deserialize, Serialize};

use crate::ground::sealing::Words;

/// Three to five priorities are enough. More is said to the leader, not refused.
pub const ENOUGH: usize = 5;

#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wording {
    /// What the unit is to achieve.
    pub goals: Words,
    /// Why that matters, and to whom.
    pub why: Words,
    /// What comes first when not everything can be done, in that order.
    pub priorities: Vec<Priority>,
    /// What is left for now.
    pub not_now: Words,
}

#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Priority {
    /// Follows the line when it is moved or written anew, so that one can say what happened to it.
    pub key: String,
    pub title: Words,
    pub why: Words,
}

/// What stands between a direction and being shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Missing {
    Goals,
    /// At least one priority.
    Priorities,
    /// The line with this key says why, but not what.
    Title(String),
    /// The line with this key gives no reason: a priority without one is an order (E2).
    Why(String),
}

impl Wording {
    /// Without blanks around the words, and without empty lines.
    #[must_use]
    pub fn tidied(&self) -> Wording {
        let tidy = |words: &Words| Words::new(words.reveal().trim());
        let lines = self.priorities.iter().filter(|line| !line.is_empty());
        Wording {
            goals: tidy(&self.goals),
            why: tidy(&self.why),
            priorities: lines
                .map(|line| Priority { key: line.key.clone(), title: tidy(&line.title), why: tidy(&line.why) })
                .collect(),
            not_now: tidy(&self.not_now),
        }
    }

    /// Everything that is missing before it can be shared, so that nobody is sent back twice.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.goals.is_blank() {
            missing.push(Missing::Goals);
        }
        if self.priorities.iter().all(Priority::is_empty) {
            missing.push(Missing::Priorities);
        }
        for line in self.priorities.iter().filter(|line| !line.is_empty()) {
            if line.title.is_blank() {
                missing.push(Missing::Title(line.key.clone()));
            }
            if line.why.is_blank() {
                missing.push(Missing::Why(line.key.clone()));
            }
        }
        missing
    }

    /// More than is easily kept in mind.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.priorities.iter().filter(|line| !line.is_empty()).count() > ENOUGH
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        let words = [&self.goals, &self.why, &self.not_now];
        words.iter().all(|words| words.is_blank()) && self.priorities.iter().all(Priority::is_empty)
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.priorities.iter().position(|line| line.key == key)
    }

    /// One place up. The first stays where it is.
    pub fn move_up(&mut self, key: &str) {
        if let Some(place) = self.place(key).filter(|place| *place > 0) {
            self.priorities.swap(place - 1, place);
        }
    }

    /// One place down. The last stays where it is.
    pub fn move_down(&mut self, key: &str) {
        if let Some(place) = self.place(key).filter(|place| place + 1 < self.priorities.len()) {
            self.priorities.swap(place, place + 1);
        }
    }

    pub fn take_out(&mut self, key: &str) {
        self.priorities.retain(|line| line.key != key);
    }

    /// An empty line at the end, under this key.
    pub fn add(&mut self, key: String) {
        self.priorities.push(Priority { key, ..Priority::default() });
    }
}

impl Priority {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.title.is_blank() && self.why.is_blank()
    }
}

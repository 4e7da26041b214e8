//! A row of the organisation while a file is held up against it: as it becomes, and as it was.

use crate::people::directory::Change;

#[derive(Debug)]
enum Was<T> {
    Same,
    New,
    Before(T),
}

#[derive(Debug)]
pub struct Slot<T> {
    pub now: T,
    was: Was<T>,
    gone: bool,
}

impl<T: Clone + PartialEq> Slot<T> {
    pub fn known(row: T) -> Slot<T> {
        Slot { now: row, was: Was::Same, gone: false }
    }

    pub fn new(row: T) -> Slot<T> {
        Slot { now: row, was: Was::New, gone: false }
    }

    pub fn edit(&mut self, how: impl FnOnce(&mut T)) {
        match &self.was {
            Was::Same => {
                let before = self.now.clone();
                how(&mut self.now);
                if self.now != before {
                    self.was = Was::Before(before);
                }
            }
            Was::New => how(&mut self.now),
            Was::Before(before) => {
                how(&mut self.now);
                if &self.now == before {
                    self.was = Was::Same;
                }
            }
        }
    }

    pub fn take_away(&mut self) {
        self.gone = true;
    }

    pub fn is_gone(&self) -> bool {
        self.gone
    }

    pub fn is_new(&self) -> bool {
        matches!(self.was, Was::New) && !self.gone
    }

    pub fn before(&self) -> Option<&T> {
        match &self.was {
            Was::Same => Some(&self.now),
            Was::New => None,
            Was::Before(before) => Some(before),
        }
    }

    pub fn is_changed(&self) -> bool {
        match self.was {
            Was::Same => self.gone,
            Was::New => !self.gone,
            Was::Before(_) => true,
        }
    }

    pub fn into_change(self) -> Option<Change<T>> {
        let (was_new, gone) = (matches!(self.was, Was::New), self.gone);
        match self.was {
            Was::Same if gone => Some(Change { before: Some(self.now), after: None }),
            Was::New if gone => None,
            Was::Same => None,
            Was::New => Some(Change { before: None, after: Some(self.now) }),
            Was::Before(before) => {
                Some(Change { before: Some(before), after: (!gone && !was_new).then_some(self.now) })
            }
        }
    }
}

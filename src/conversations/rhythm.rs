//! The pair's rhythm, month by month. It is the two's own, and judges neither (S27, settled 15).

use super::state::State;
use crate::access::Happened;
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::people::{Rest, Rhythm, Side};

/// Months shown before this one.
const MONTHS_BACK: i64 = 5;
/// A rhythm is looked at again twice a year (A3).
const REVIEW_AFTER_MONTHS: i64 = 6;

/// What a month was, said the same way to both (S28).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    Held,
    Planned,
    /// One has said that it was held, and the other has not answered.
    Noted,
    NotHeld,
    /// The pair rested. Nothing was missed.
    Resting,
    /// Called off with a next date kept.
    Cancelled,
    /// By their own rhythm no talk was due.
    NotDue,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dot {
    /// The first of the month.
    pub month: Date,
    pub mark: Mark,
}

/// A rhythm the two agreed on, and the one it took over from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turned {
    pub on: Date,
    pub was: Rhythm,
    pub now: Rhythm,
}

/// What the dots are made of.
pub struct Months<'a> {
    pub talks: &'a [(Date, State)],
    pub rests: &'a [Rest],
    /// Oldest first.
    pub turns: &'a [Turned],
    pub rhythm: Rhythm,
    /// The pair's first day, and its last when it has one.
    pub from: Date,
    pub to: Option<Date>,
    pub today: Date,
}

impl Months<'_> {
    /// The rhythm that was agreed on this day: a month is read by its own agreement, not by a later one.
    fn rhythm_on(&self, day: Date) -> Rhythm {
        self.turns.iter().find(|turned| turned.on > day).map_or(self.rhythm, |turned| turned.was)
    }

    /// Half a year of dots, and next month's when a talk is planned there.
    #[must_use]
    pub fn dots(&self) -> Vec<Dot> {
        let this_month = self.today.first_of_month();
        let first = this_month.saturating_sub(jiff::Span::new().months(MONTHS_BACK));
        let held_before = self.talks.iter().filter(|(day, state)| *day < first && state.is_held()).map(|(day, _)| *day);
        let back_before = self.rests.iter().map(|rest| rest.until).filter(|until| *until < first);
        let mut last = held_before.chain(back_before).fold(self.from, Date::max);
        let mut dots: Vec<Dot> = Vec::new();
        for ahead in 0..=MONTHS_BACK + 1 {
            let month = first.saturating_add(jiff::Span::new().months(ahead));
            if self.to.is_some_and(|to| to < month) {
                break;
            }
            let mark = self
                .spoken(month)
                .or_else(|| self.rested(month))
                .or_else(|| self.called_off(month))
                .or_else(|| self.silent(month, last, &dots));
            if let Some(mark) = mark {
                dots.push(Dot { month, mark });
            }
            let held = self
                .talks
                .iter()
                .filter(|(day, state)| day.first_of_month() == month && state.is_held())
                .map(|(day, _)| *day);
            let back = self.rests.iter().filter(|rest| rest.until.first_of_month() == month).map(|rest| rest.until);
            last = held.chain(back).fold(last, Date::max);
        }
        dots
    }

    /// What a talk in the month says of it, the best first.
    fn spoken(&self, month: Date) -> Option<Mark> {
        let marks = || {
            self.talks.iter().filter(|(day, _)| day.first_of_month() == month).filter_map(|(_, state)| match state {
                State::Held(_) | State::Completed { .. } => Some(Mark::Held),
                State::HeldNoted { .. } => Some(Mark::Noted),
                State::Planned => Some(Mark::Planned),
                State::Missed { .. } => Some(Mark::NotHeld),
                State::Cancelled { .. } => None,
            })
        };
        [Mark::Held, Mark::Noted, Mark::Planned, Mark::NotHeld].into_iter().find(|mark| marks().any(|one| one == *mark))
    }

    fn rested(&self, month: Date) -> Option<Mark> {
        let ends = month.last_of_month();
        let come = month <= self.today.first_of_month();
        (come && self.rests.iter().any(|rest| rest.from <= ends && month < rest.until)).then_some(Mark::Resting)
    }

    fn called_off(&self, month: Date) -> Option<Mark> {
        self.talks
            .iter()
            .any(|(day, state)| day.first_of_month() == month && matches!(state, State::Cancelled { .. }))
            .then_some(Mark::Cancelled)
    }

    /// A month without a talk. While it lasts there is nothing to say of it, nor before the pair's first talk was due.
    fn silent(&self, month: Date, last: Date, before: &[Dot]) -> Option<Mark> {
        let ends = month.last_of_month();
        if ends >= self.today || ends < self.from {
            return None;
        }
        if self.rhythm_on(ends).next_after(last) <= ends {
            Some(Mark::NotHeld)
        } else {
            (!before.is_empty()).then_some(Mark::NotDue)
        }
    }
}

/// When the two look at an agreed rhythm again.
#[must_use]
pub fn review_of(agreed: Date) -> Date {
    agreed.saturating_add(jiff::Span::new().months(REVIEW_AFTER_MONTHS))
}

/// Another rhythm, proposed by one. It holds when the other has said yes (A3).
pub struct Proposal {
    pub id: super::RhythmProposalId,
    pub by: Side,
    pub rhythm: Rhythm,
    pub reason: Words,
}

/// Why a rhythm is not changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// It is their rhythm already.
    Unchanged,
    /// Less or more than monthly is agreed with a reason (A3).
    NoReason,
    /// Nobody agrees to their own proposal for the other (I2).
    OwnProposal,
    /// Another proposal lies on the table than the one that was read, or none.
    Moved,
}

/// Proposes a rhythm. Monthly is what research found to matter, so going back to it needs no reason.
pub fn propose(current: Rhythm, to: Rhythm, reason: &Words) -> Result<Happened, Refusal> {
    if current == to {
        return Err(Refusal::Unchanged);
    }
    if to != Rhythm::Monthly && reason.is_blank() {
        return Err(Refusal::NoReason);
    }
    Ok(Happened::new("rhythm_proposed"))
}

impl Proposal {
    pub fn agree(&self, by: Side) -> Result<Happened, Refusal> {
        if self.by == by {
            return Err(Refusal::OwnProposal);
        }
        Ok(Happened::new("rhythm_agreed"))
    }
}

//! Unseen things, permits, and what a refusal of access is.

use std::marker::PhantomData;

use thiserror::Error;

use super::law::{Act, Deed};
use crate::ground::db::Fault;
use crate::people::{EmploymentId, PairId, PersonId, UnitId};

/// What a thing is about, as far as standing goes.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// One person's own: drafts, notes, settings.
    Own(PersonId),
    /// Between the two of a pair.
    Pair(PairId),
    /// Of an employment; last written within this pair.
    Employment(EmploymentId, PairId),
    /// Said to a unit.
    Unit(UnitId),
    /// Of the organisation: who is in it, and how they hang together.
    Organisation,
}

/// A thing somebody may or may not see.
pub trait About {
    fn subject(&self) -> Subject;
    /// The identity its history is written under.
    fn identity(&self) -> String;
}

/// What a store hands out: nobody has been allowed to see it yet.
///
/// ```compile_fail
/// fn peek(unseen: makker::access::Unseen<String>) -> String { unseen.0 }
/// ```
/// ```
/// fn pass_on(unseen: makker::access::Unseen<String>) -> makker::access::Unseen<String> { unseen }
/// ```
pub struct Unseen<T>(pub(super) T);

impl<T> Unseen<T> {
    pub fn new(thing: T) -> Unseen<T> {
        Unseen(thing)
    }

    /// What it is about. That says nothing of what is in it.
    #[must_use]
    pub fn subject(&self) -> Subject
    where
        T: About,
    {
        self.0.subject()
    }
}

/// Leave to do one deed with one thing, once.
///
/// It cannot be made outside `access`, not copied, and not used for another deed:
/// ```compile_fail
/// use makker::access::{Permit, law};
/// fn accept(permit: Permit<law::AcceptGoal>) {}
/// fn with_a_look(permit: Permit<law::ReadGoal>) { accept(permit) }
/// ```
/// ```compile_fail
/// use makker::access::{Permit, law};
/// fn accept(permit: Permit<law::AcceptGoal>) {}
/// fn twice(permit: Permit<law::AcceptGoal>) { accept(permit); accept(permit) }
/// ```
/// ```
/// use makker::access::{Permit, law};
/// fn accept(permit: Permit<law::AcceptGoal>) {}
/// fn once(permit: Permit<law::AcceptGoal>) { accept(permit) }
/// ```
pub struct Permit<D: Deed> {
    pub(super) thing: String,
    /// What it is about: the two it is between are told by it.
    pub(super) subject: Subject,
    pub(super) deed: PhantomData<D>,
}

impl<D: Deed> Permit<D> {
    pub(super) fn given(thing: String, subject: Subject) -> Permit<D> {
        Permit { thing, subject, deed: PhantomData }
    }
}

/// Why somebody does not get what they asked for.
#[derive(Debug, Error)]
pub enum Denied {
    /// It does not exist, or not for this person: the two are told apart nowhere.
    #[error("hidden")]
    Hidden,
    /// It may be seen, but this is not this person's to do.
    #[error("not theirs to do: {}", .0.name())]
    NotYours(Act),
    #[error(transparent)]
    Fault(#[from] Fault),
}

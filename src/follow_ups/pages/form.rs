//! Reading the form of a promise, and giving it back with everything that was written.

use super::back::Back;
use crate::access::Turn;
use crate::follow_ups::PromiseId;
use crate::follow_ups::promise::{self, Promise, Refusal};
use crate::ground::calendar::{Date, day_as_fields_have_it, read_day};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::Faults;
use crate::people::{Pair, PairId, Side};

/// Who is to promise, as the one who writes sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    Me,
    TheOther,
}

/// What somebody has written in the form so far.
#[derive(Clone, Default)]
pub struct Filled {
    /// What ended with an earlier pair and is put to the next leader: who promises is said by it.
    pub bring: Option<PromiseId>,
    pub pair: Option<PairId>,
    pub owner: Option<Owner>,
    pub what: String,
    pub when: String,
    pub how: String,
}

/// What is said, once nothing is missing.
pub struct Says {
    pub pair: Pair,
    pub owner: Side,
    pub what: Words,
    pub how: Words,
    pub due: Date,
}

impl Filled {
    pub fn read(fields: &Fields) -> Filled {
        let owner = match fields.one("hvem") {
            "jeg" => Some(Owner::Me),
            "den-andre" => Some(Owner::TheOther),
            _ => None,
        };
        let one = |name: &str| fields.one(name).to_owned();
        Filled {
            bring: PromiseId::parse(fields.one("ta-med")),
            pair: PairId::parse(fields.one("par")),
            owner,
            what: one("hva"),
            when: day_as_fields_have_it(fields.one("nar")),
            how: one("hvordan"),
        }
    }

    /// What ended with another pair, ready to be put to the next leader. The day is past or was the other's: a new one
    /// is chosen.
    pub fn from(promise: &Promise, next: Option<&Pair>) -> Filled {
        let owner = if promise.owner == Side::Employee { Owner::Me } else { Owner::TheOther };
        let said = |words: &Words| words.reveal().to_owned();
        Filled {
            bring: next.map(|_| promise.id.clone()),
            pair: next.map(|pair| pair.id.clone()),
            owner: Some(owner),
            what: said(&promise.what),
            when: String::new(),
            how: said(&promise.how),
        }
    }

    /// Promised by the one who writes, in this pair.
    #[must_use]
    pub fn of_mine(self, pair: &PairId) -> Filled {
        Filled { pair: Some(pair.clone()), owner: Some(Owner::Me), bring: None, ..self }
    }

    pub fn owner_me(&self) -> bool {
        self.owner == Some(Owner::Me)
    }

    pub fn owner_other(&self) -> bool {
        self.owner == Some(Owner::TheOther)
    }

    /// What is said, or everything that is missing.
    pub fn says(&self, turn: &Turn<'_>) -> Result<Says, Faults> {
        let t = turn.visit.t();
        let mut faults = Faults::default();
        let pair =
            self.pair.as_ref().and_then(|id| turn.relations.pair(id)).filter(|pair| turn.relations.is_in_force(pair));
        if pair.is_none() {
            faults.add("par", t.promise_refused_with());
        }
        if self.owner.is_none() {
            faults.add("hvem", t.promise_refused_owner());
        }
        let (what, how, due) = (Words::new(&*self.what), Words::new(&*self.how), read_day(&self.when));
        for refusal in promise::missing(&what, &how, due, turn.visit.today()) {
            faults.add(field(refusal), in_words(t, refusal));
        }
        let me = pair.and_then(|pair| pair.side_of(&turn.visit.me.id));
        match (pair, me, self.owner, due) {
            (Some(pair), Some(me), Some(owner), Some(due)) if faults.is_empty() => {
                let owner = if owner == Owner::Me { me } else { me.other() };
                Ok(Says { pair: pair.clone(), owner, what, how, due })
            }
            _ => Err(faults),
        }
    }
}

/// The field that can mend it.
pub fn field(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoWhen | Refusal::DateGone | Refusal::NotLater => "nar",
        Refusal::NoHow => "hvordan",
        Refusal::NoReason => "grunn",
        Refusal::NoWhat
        | Refusal::NotTheOwner
        | Refusal::OwnPromise
        | Refusal::NotPromisedYet
        | Refusal::AlreadyPromised
        | Refusal::AlreadyKept
        | Refusal::NotKeptYet
        | Refusal::AlreadySeen
        | Refusal::AlreadyProposed
        | Refusal::NotProposed
        | Refusal::OwnProposal
        | Refusal::AlreadyReminded
        | Refusal::Rests
        | Refusal::NotEnded
        | Refusal::NotTheEmployee
        | Refusal::AlreadyBrought
        | Refusal::NobodyToBringTo
        | Refusal::Over
        | Refusal::Moved => "hva",
    }
}

/// A refusal of what was written, as words.
pub fn in_words(t: T, refusal: Refusal) -> String {
    match refusal {
        Refusal::NoWhat => t.promise_refused_what(),
        Refusal::NoWhen => t.promise_refused_when(),
        Refusal::NoHow => t.promise_refused_how(),
        Refusal::DateGone => t.promise_refused_date(),
        Refusal::NotLater => t.promise_refused_later(),
        Refusal::NoReason => t.promise_refused_reason(),
        Refusal::AlreadyProposed => t.promise_refused_proposed(),
        Refusal::NotProposed => t.promise_refused_not_proposed(),
        Refusal::OwnProposal => t.promise_refused_own_proposal(),
        Refusal::AlreadyReminded => t.promise_refused_reminded(),
        Refusal::Rests => t.promise_refused_rests(),
        Refusal::NotTheOwner => t.promise_refused_not_owner(),
        Refusal::OwnPromise => t.promise_refused_own(),
        Refusal::NotPromisedYet => t.promise_refused_not_promised(),
        Refusal::AlreadyPromised => t.promise_refused_promised(),
        Refusal::AlreadyKept => t.promise_refused_kept(),
        Refusal::NotKeptYet => t.promise_refused_not_kept(),
        Refusal::AlreadySeen => t.promise_refused_seen(),
        Refusal::NotEnded => t.promise_refused_not_ended(),
        Refusal::NotTheEmployee => t.promise_refused_not_employee(),
        Refusal::AlreadyBrought => t.promise_refused_brought(),
        Refusal::NobodyToBringTo => t.promise_refused_nobody(),
        Refusal::Over => t.promise_refused_over(),
        Refusal::Moved => t.promise_refused_moved(),
    }
}

/// The same, at its field: for other pages that have the form.
#[must_use]
pub fn refused_in_words(t: T, refusal: Refusal) -> Faults {
    let mut faults = Faults::default();
    faults.add(field(refusal), in_words(t, refusal));
    faults
}

/// The form as a page shows it.
pub struct NewForm {
    pub filled: Filled,
    pub back: String,
    /// The pair, when there is only one to choose.
    pub only: Option<PairId>,
    pub pairs: Vec<Choice>,
    /// The other half of the only pair.
    pub other: Option<String>,
    pub today: Date,
}

pub struct Choice {
    pub id: PairId,
    pub name: String,
    pub chosen: bool,
}

impl NewForm {
    /// The form for these pairs. Without any, there is nobody to promise anything.
    pub fn of(turn: &Turn<'_>, pairs: &[Pair], filled: Filled, back: &Back) -> Option<NewForm> {
        let me = &turn.visit.me.id;
        let other = |pair: &Pair| pair.side_of(me).map(|side| pair.face(side.other()).clone());
        let name = |pair: &Pair| other(pair).map(|face| format!("{} {}", face.given, face.family)).unwrap_or_default();
        let brought_to = pairs.iter().find(|pair| filled.bring.is_some() && filled.pair.as_ref() == Some(&pair.id));
        let only = match pairs {
            [] => return None,
            [only] => Some(only),
            // What is brought is brought to somebody.
            [..] => brought_to,
        };
        let choices = pairs.iter().map(|pair| Choice {
            id: pair.id.clone(),
            name: name(pair),
            chosen: filled.pair.as_ref() == Some(&pair.id),
        });
        Some(NewForm {
            back: back.name(),
            only: only.map(|pair| pair.id.clone()),
            pairs: choices.collect(),
            other: only.and_then(other).map(|face| face.given),
            today: turn.visit.today(),
            filled,
        })
    }
}

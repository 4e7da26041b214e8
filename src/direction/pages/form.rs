//! Reading the form of a direction, and giving it back with everything that was written.

use crate::direction::commands::Refusal;
use crate::direction::wording::{Missing, Priority, Wording};
use crate::direction::{Direction, Draft, VersionNo};
use crate::ground::chance::Chance;
use crate::ground::form::Fields;
use crate::ground::id::is_id;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::Faults;

/// Lines offered to begin with.
const FIRST: usize = 3;
/// More than this is not a list of priorities.
pub const MOST: usize = 20;

/// What a leader has written in the form so far.
pub struct Filled {
    /// The version it goes on from.
    pub after: Option<VersionNo>,
    pub wording: Wording,
}

/// What a press on one of the form's buttons asks for.
pub enum Press {
    Up(String),
    Down(String),
    Out(String),
    Add,
    Keep,
    Look,
    Share,
    /// The form came without a button: it is given back as it is.
    None,
}

impl Press {
    pub fn read(fields: &Fields) -> Press {
        let pressed = fields.one("handling");
        match pressed.split_once(':') {
            Some(("opp", key)) => Press::Up(key.to_owned()),
            Some(("ned", key)) => Press::Down(key.to_owned()),
            Some(("ut", key)) => Press::Out(key.to_owned()),
            Some(_) => Press::None,
            None => match pressed {
                "ny" => Press::Add,
                "utkast" => Press::Keep,
                "slik" => Press::Look,
                "del" => Press::Share,
                _ => Press::None,
            },
        }
    }
}

impl Filled {
    /// The lines stand in the order of their keys in the form; each line's fields are named after its key.
    pub fn read(fields: &Fields) -> Filled {
        let words = |name: &str| Words::new(fields.one(name));
        let keys = fields.all("rad").into_iter().filter(|key| is_id(key)).take(MOST);
        let lines = keys.map(|key| Priority {
            key: key.to_owned(),
            title: words(&format!("hva-{key}")),
            why: words(&format!("grunn-{key}")),
        });
        Filled {
            after: VersionNo::parse(fields.one("etter")),
            wording: Wording {
                goals: words("mal"),
                why: words("hvorfor"),
                priorities: lines.collect(),
                not_now: words("ligge"),
            },
        }
    }

    /// What one goes on from: one's own draft, else what holds, else nothing.
    pub fn from(draft: Option<&Draft>, now: Option<&Direction>, chance: &Chance) -> Filled {
        let (after, wording) = match (draft, now) {
            (Some(draft), _) => (draft.after, draft.wording.clone()),
            (None, Some(now)) => (Some(now.no), now.wording.clone()),
            (None, None) => (None, Wording::default()),
        };
        let mut filled = Filled { after, wording };
        if filled.wording.priorities.is_empty() {
            (0..FIRST).for_each(|_| filled.wording.add(chance.id()));
        }
        filled
    }
}

/// A refusal as words, tied to the field that can mend it.
pub fn in_words(t: T, refusal: &Refusal, wording: &Wording) -> Faults {
    let mut faults = Faults::default();
    match refusal {
        Refusal::Moved => faults.add("mal", t.direction_refused_moved()),
        Refusal::Unchanged => faults.add("mal", t.direction_refused_unchanged()),
        Refusal::Missing(missing) => {
            for one in missing {
                match one {
                    Missing::Goals => faults.add("mal", t.direction_refused_goals()),
                    Missing::Priorities => {
                        let first = wording.priorities.first();
                        let field = first.map_or_else(|| "ny".to_owned(), |line| format!("hva-{}", line.key));
                        faults.add(field, t.direction_refused_priorities());
                    }
                    Missing::Title(key) => faults.add(format!("hva-{key}"), t.direction_refused_title()),
                    Missing::Why(key) => faults.add(format!("grunn-{key}"), t.direction_refused_reason()),
                }
            }
        }
    }
    faults
}

//! Reading the form of a role agreement, and giving it back with everything that was written.

use crate::agreements::Form;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::Faults;
use crate::people::Side;
use crate::roles::commands::Says;
use crate::roles::wording::{EmployeeWords, FEW, Joint, LeaderWords, Own, Role, Roles, Task, Wording};

/// What somebody has written in the form so far.
#[derive(Clone, Default)]
pub struct Filled {
    pub tasks: Vec<(String, String)>,
    pub answers_for: String,
    pub decides: String,
    pub asks: String,
    /// Name, what others may expect, where the border goes.
    pub roles: Vec<[String; 3]>,
    pub success: String,
    pub own_unclear: String,
    pub own_success: String,
    pub reason: String,
}

/// A press on a button that changes the form and sends nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Press {
    /// More lines to write in.
    More,
    /// This task goes before the one above it.
    Up(usize),
}

impl Press {
    fn read(fields: &Fields) -> Option<Press> {
        match fields.one("handling") {
            "linjer" => Some(Press::More),
            other => other.strip_prefix("opp:")?.parse().ok().map(Press::Up),
        }
    }
}

/// More than this is read by nobody.
const MOST: usize = 30;

impl Filled {
    /// The form as a version stands, for the side that goes on writing from it.
    pub fn from(wording: &Wording, side: Side) -> Filled {
        let said = |words: &Words| words.reveal().to_owned();
        let joint = &wording.joint;
        let (unclear, success) = match side {
            Side::Employee => (&wording.employee.unclear, &wording.employee.success),
            Side::Leader => (&wording.leader.unclear, &wording.leader.success),
        };
        Filled {
            tasks: joint.tasks.iter().map(|task| (said(&task.what), said(&task.about))).collect(),
            answers_for: super::show::lines(&joint.answers_for),
            decides: super::show::lines(&joint.decides_alone),
            asks: super::show::lines(&joint.asks_first),
            roles: joint
                .roles
                .iter()
                .map(|role| [said(&role.name), said(&role.expected), said(&role.border)])
                .collect(),
            success: said(&joint.success),
            own_unclear: said(unclear),
            own_success: said(success),
            reason: String::new(),
        }
    }

    /// With nothing in one's own fields.
    pub fn without_own(self) -> Filled {
        Filled { own_unclear: String::new(), own_success: String::new(), ..self }
    }

    /// With empty lines to write more in: three key tasks and a role to begin with.
    pub fn with_room_for_more(mut self) -> Filled {
        self.tasks.retain(|(what, about)| !(what.trim().is_empty() && about.trim().is_empty()));
        self.roles.retain(|role| role.iter().any(|text| !text.trim().is_empty()));
        self.tasks.resize((self.tasks.len() + 1).max(3), Default::default());
        self.roles.resize(self.roles.len() + 1, Default::default());
        self
    }

    /// Few give more force (S10).
    pub fn has_many_tasks(&self) -> bool {
        self.tasks.iter().filter(|(what, _)| !what.trim().is_empty()).count() > FEW
    }

    fn joint(&self) -> Joint {
        let words = |text: &str| Words::new(text.trim());
        let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Words::from).collect();
        Joint {
            tasks: self.tasks.iter().map(|(what, about)| Task { what: words(what), about: words(about) }).collect(),
            answers_for: lines(&self.answers_for),
            decides_alone: lines(&self.decides),
            asks_first: lines(&self.asks),
            roles: self
                .roles
                .iter()
                .map(|[name, expected, border]| Role {
                    name: words(name),
                    expected: words(expected),
                    border: words(border),
                })
                .collect(),
            success: Words::new(&*self.success),
        }
    }

    fn own(&self, side: Side) -> Own {
        let (unclear, success) = (Words::new(&*self.own_unclear), Words::new(&*self.own_success));
        match side {
            Side::Employee => Own::Employee(EmployeeWords { unclear, success }),
            Side::Leader => Own::Leader(LeaderWords { unclear, success }),
        }
    }

    /// What is said so far, for a draft: nothing is asked of it yet.
    pub fn so_far(&self, side: Side) -> Says {
        Says { own: self.own(side), joint: self.joint(), reason: Words::new(&*self.reason) }
    }
}

impl Form<Roles> for Filled {
    fn read(fields: &Fields) -> Filled {
        let one = |name: &str| fields.one(name).to_owned();
        let all = |name: &str| fields.all(name).into_iter().map(str::to_owned).take(MOST).collect::<Vec<String>>();
        let roles = all("rolle").into_iter().zip(all("vente")).zip(all("grense"));
        Filled {
            tasks: all("oppgave").into_iter().zip(all("oppgave-om")).collect(),
            answers_for: one("svarer"),
            decides: one("avgjor"),
            asks: one("spor"),
            roles: roles.map(|((name, expected), border)| [name, expected, border]).collect(),
            success: one("lykkes"),
            own_unclear: one("egen-uklart"),
            own_success: one("egen-lykkes"),
            reason: one("hvorfor"),
        }
    }

    fn pressed(&self, fields: &Fields) -> Option<Filled> {
        let mut filled = self.clone();
        match Press::read(fields)? {
            Press::Up(place) if (1..filled.tasks.len()).contains(&place) => filled.tasks.swap(place - 1, place),
            Press::Up(_) | Press::More => {}
        }
        Some(filled)
    }

    fn says(&self, t: T, side: Side, needs_reason: bool) -> Result<Says, Faults> {
        let mut faults = Faults::default();
        let tasks = self.tasks.iter().filter(|(what, about)| !(what.trim().is_empty() && about.trim().is_empty()));
        for (place, _) in tasks.clone().enumerate().filter(|(_, (what, _))| what.trim().is_empty()) {
            faults.add(format!("oppgave{}", place + 1), t.role_refused_task());
        }
        if tasks.count() == 0 {
            faults.add("oppgave1", t.role_refused_tasks());
        }
        let roles = self.roles.iter().filter(|role| role.iter().any(|text| !text.trim().is_empty()));
        for (place, _) in roles.enumerate().filter(|(_, [name, ..])| name.trim().is_empty()) {
            faults.add(format!("rolle{}", place + 1), t.role_refused_role());
        }
        if needs_reason && self.reason.trim().is_empty() {
            faults.add("hvorfor", t.agree_refused_reason());
        }
        if faults.is_empty() { Ok(self.so_far(side)) } else { Err(faults) }
    }
}

//! Reading the form of a goal, and giving it back with everything that was written.

use crate::agreements::Form;
use crate::goals::commands::Says;
use crate::goals::goal::Kind;
use crate::goals::wording::{EmployeeWords, FixedPart, Goals, Joint, LeaderWords, Own, Wording};
use crate::ground::calendar::{Date, day_as_fields_have_it, read_day};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::Faults;
use crate::people::Side;

/// What somebody has written in the form so far.
#[derive(Clone, Default)]
pub struct Filled {
    pub kind: Option<Kind>,
    pub title: String,
    pub fixed: Vec<(String, String)>,
    pub room: Vec<String>,
    pub change: String,
    pub success: String,
    pub review: String,
    /// Aim (employee) or direction (leader).
    pub own_first: String,
    pub own_contribution: String,
    pub own_success: String,
    pub reason: String,
}

/// Lines offered beyond those filled in.
const SPARE: usize = 2;

impl Filled {
    /// The form as a version stands, for the side that goes on writing from it.
    pub fn from(wording: &Wording, side: Side) -> Filled {
        let said = |words: &Words| words.reveal().to_owned();
        let joint = &wording.joint;
        let (first, contribution, success) = match side {
            Side::Employee => (&wording.employee.aim, &wording.employee.contribution, &wording.employee.success),
            Side::Leader => (&wording.leader.direction, &wording.leader.contribution, &wording.leader.success),
        };
        Filled {
            kind: None,
            title: said(&joint.title),
            fixed: joint.fixed.iter().map(|part| (said(&part.what), said(&part.why))).collect(),
            room: joint.room.iter().map(said).collect(),
            change: said(&joint.change),
            success: said(&joint.success),
            review: joint.review.map(|day| day.to_string()).unwrap_or_default(),
            own_first: said(first),
            own_contribution: said(contribution),
            own_success: said(success),
            reason: String::new(),
        }
    }

    /// With nothing in one's own fields.
    pub fn without_own(self) -> Filled {
        let nothing = String::new;
        Filled { own_first: nothing(), own_contribution: nothing(), own_success: nothing(), ..self }
    }

    /// With empty lines to write more in.
    pub fn with_room_for_more(mut self) -> Filled {
        self.fixed.retain(|(what, why)| !(what.is_empty() && why.is_empty()));
        self.room.retain(|line| !line.is_empty());
        self.fixed.resize(self.fixed.len() + SPARE, Default::default());
        self.room.resize(self.room.len() + SPARE, String::new());
        self
    }

    fn joint(&self, review: Option<Date>) -> Joint {
        Joint {
            title: Words::new(self.title.trim()),
            fixed: self
                .fixed
                .iter()
                .map(|(what, why)| FixedPart { what: Words::new(what.trim()), why: Words::new(why.trim()) })
                .collect(),
            room: self.room.iter().map(|line| Words::new(line.trim())).collect(),
            change: Words::new(&*self.change),
            success: Words::new(&*self.success),
            review,
        }
    }

    fn own(&self, side: Side) -> Own {
        let (first, contribution, success) =
            (Words::new(&*self.own_first), Words::new(&*self.own_contribution), Words::new(&*self.own_success));
        match side {
            Side::Employee => Own::Employee(EmployeeWords { aim: first, contribution, success }),
            Side::Leader => Own::Leader(LeaderWords { direction: first, contribution, success }),
        }
    }

    /// What is said so far, for a draft: nothing is asked of it yet.
    pub fn so_far(&self, side: Side) -> Says {
        Says { own: self.own(side), joint: self.joint(read_day(&self.review)), reason: Words::new(&*self.reason) }
    }
}

impl Form<Goals> for Filled {
    fn read(fields: &Fields) -> Filled {
        let one = |name: &str| fields.one(name).to_owned();
        let fixed = fields.all("fast").into_iter().zip(fields.all("fast-hvorfor"));
        Filled {
            kind: Kind::parse(fields.one("slag")),
            title: one("mal"),
            fixed: fixed.map(|(what, why)| (what.to_owned(), why.to_owned())).collect(),
            room: fields.all("rom").into_iter().map(str::to_owned).collect(),
            change: one("endre"),
            success: one("lykkes"),
            review: day_as_fields_have_it(fields.one("se-igjen")),
            own_first: one("egen-forst"),
            own_contribution: one("egen-bidrag"),
            own_success: one("egen-lykkes"),
            reason: one("hvorfor"),
        }
    }

    fn pressed(&self, fields: &Fields) -> Option<Filled> {
        (fields.one("handling") == "linjer").then(|| self.clone())
    }

    fn says(&self, t: T, side: Side, needs_reason: bool) -> Result<Says, Faults> {
        let mut faults = Faults::default();
        if self.title.trim().is_empty() {
            faults.add("mal", t.goal_refused_title());
        }
        let lines = self.fixed.iter().filter(|(what, why)| !(what.is_empty() && why.is_empty()));
        for (place, _) in lines.enumerate().filter(|(_, (what, _))| what.trim().is_empty()) {
            faults.add(format!("fast{}", place + 1), t.goal_refused_frame_what());
        }
        if needs_reason && self.reason.trim().is_empty() {
            faults.add("hvorfor", t.agree_refused_reason());
        }
        let review = match self.review.trim() {
            "" => None,
            text => {
                let day = read_day(text);
                if day.is_none() {
                    faults.add("se-igjen", t.goal_refused_date());
                }
                day
            }
        };
        if faults.is_empty() {
            Ok(Says { own: self.own(side), joint: self.joint(review), reason: Words::new(&*self.reason) })
        } else {
            Err(faults)
        }
    }
}

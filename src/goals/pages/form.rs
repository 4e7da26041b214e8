//! Reading the form of a goal, and giving it back with everything that was written.

use super::sight::{known_task, knows_what_it_is_for};
use crate::access::{Denied, Turn};
use crate::agreements::Form;
use crate::direction::sight::{self, Served};
use crate::goals::commands::Says;
use crate::goals::goal::{Goal, Kind};
use crate::goals::store::sight::{Offers, offers};
use crate::goals::way::{Character, Counted, Milestone, Way, read_number};
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
    pub character: Option<Character>,
    /// Number, what, and by when.
    pub milestones: Vec<(u32, String, String)>,
    pub numbered: u32,
    /// What is counted, from and to.
    pub counted: [String; 3],
    pub signs: String,
    /// What it is for, by name, of what is offered and what was chosen before.
    pub serves: Vec<String>,
    pub task: String,
    pub before: Vec<Served>,
    pub tasks_before: Vec<Words>,
    pub offers: Offers,
    /// Aim (employee) or direction (leader).
    pub own_first: String,
    pub own_contribution: String,
    pub own_success: String,
    pub reason: String,
    /// What an example goal asks about success. It is answered, and not kept.
    pub asks: String,
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
            character: joint.way.character,
            milestones: joint
                .way
                .milestones
                .iter()
                .map(|one| (one.number, said(&one.what), one.by.map(|day| day.to_string()).unwrap_or_default()))
                .collect(),
            numbered: joint.way.numbered,
            counted: joint
                .way
                .counted
                .as_ref()
                .map(|it| [said(&it.what), said(&it.from), said(&it.to)])
                .unwrap_or_default(),
            signs: said(&joint.way.signs),
            serves: joint.serves.iter().map(|served| served.aim.name()).collect(),
            task: said(&joint.task),
            before: joint.serves.clone(),
            tasks_before: vec![],
            offers: Offers::default(),
            own_first: said(first),
            own_contribution: said(contribution),
            own_success: said(success),
            reason: String::new(),
            asks: String::new(),
        }
    }

    /// With nothing in one's own fields.
    pub fn without_own(self) -> Filled {
        let nothing = String::new;
        Filled { own_first: nothing(), own_contribution: nothing(), own_success: nothing(), ..self }
    }

    /// To begin another goal with: dates are of their own time, and nothing of it is reached.
    pub fn anew(mut self) -> Filled {
        self.review.clear();
        self.numbered = 0;
        for (number, _, by) in &mut self.milestones {
            *number = 0;
            by.clear();
        }
        self
    }

    /// With empty lines to write more in.
    pub fn with_room_for_more(mut self) -> Filled {
        self.fixed.retain(|(what, why)| !(what.is_empty() && why.is_empty()));
        self.room.retain(|line| !line.is_empty());
        self.fixed.resize(self.fixed.len() + SPARE, Default::default());
        self.room.resize(self.room.len() + SPARE, String::new());
        self.milestones.retain(|(_, what, by)| !(what.is_empty() && by.is_empty()));
        self.milestones.resize(self.milestones.len() + SPARE, Default::default());
        self
    }

    pub(super) fn joint(&self, review: Option<Date>) -> Joint {
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
            way: self.way(),
            serves: sight::chosen(&self.serves, &self.before, &self.offers.served),
            task: known_task(self),
        }
    }

    fn way(&self) -> Way {
        let words = |text: &String| Words::new(text.trim());
        let [what, from, to] = &self.counted;
        let milestones = self.milestones.iter().map(|(number, what, by)| Milestone {
            number: *number,
            what: words(what),
            by: read_day(by),
        });
        Way {
            character: self.character,
            milestones: milestones.collect(),
            numbered: self.numbered,
            counted: Some(Counted { what: words(what), from: words(from), to: words(to) }),
            signs: words(&self.signs),
        }
    }

    pub fn is_of(&self, name: &str) -> bool {
        self.character == Character::parse(name) && self.character.is_some()
    }

    /// Whether anything is said of the way: then it is shown without asking for it.
    pub fn has_a_way(&self) -> bool {
        self.character.is_some()
            || !self.signs.trim().is_empty()
            || self.counted.iter().any(|text| !text.trim().is_empty())
            || self.milestones.iter().any(|(_, what, by)| !(what.trim().is_empty() && by.trim().is_empty()))
    }

    fn way_faults(&self, t: T, faults: &mut Faults) {
        let written = self.milestones.iter().filter(|(_, what, by)| !(what.is_empty() && by.is_empty()));
        for (nth, (_, what, by)) in (1..).zip(written) {
            if what.trim().is_empty() {
                faults.add(format!("delmal{nth}"), t.goal_refused_milestone());
            }
            if !by.trim().is_empty() && read_day(by).is_none() {
                faults.add(format!("delmal-til{nth}"), t.goal_refused_date());
            }
        }
        let [what, from, to] = self.counted.each_ref().map(|text| text.trim());
        if what.is_empty() && !(from.is_empty() && to.is_empty()) {
            faults.add("teller", t.goal_refused_counted());
        }
        for (place, number) in [("fra", from), ("til", to)] {
            if (!what.is_empty() || !number.is_empty()) && read_number(number).is_none() {
                faults.add(place, t.goal_refused_number());
            }
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

/// As the lines of the form stand.
fn milestones(fields: &Fields) -> Vec<(u32, String, String)> {
    let numbers = fields.all("delmal-nummer").into_iter().map(|number| number.parse().unwrap_or_default());
    let days = fields.all("delmal-til").into_iter().map(day_as_fields_have_it);
    let lines = numbers.zip(fields.all("delmal")).zip(days);
    lines.map(|((number, what), by)| (number, what.to_owned(), by)).collect()
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
            character: Character::parse(fields.one("preg")),
            milestones: milestones(fields),
            numbered: fields.one("delmal-nummer-til").parse().unwrap_or_default(),
            counted: ["teller", "fra", "til"].map(one),
            signs: one("tegn"),
            serves: fields.all("tjener").into_iter().map(str::to_owned).collect(),
            task: one("oppgave"),
            before: vec![],
            tasks_before: vec![],
            offers: Offers::default(),
            own_first: one("egen-forst"),
            own_contribution: one("egen-bidrag"),
            own_success: one("egen-lykkes"),
            reason: one("hvorfor"),
            asks: one("spor"),
        }
    }

    async fn knowing(mut self, turn: &mut Turn<'_>, goal: &Goal) -> Result<Filled, Denied> {
        let versions = goal.versions.iter().rev();
        self.before = versions.flat_map(|version| version.wording.joint.serves.iter().cloned()).collect();
        self.tasks_before = goal.versions.iter().map(|version| version.wording.joint.task.clone()).collect();
        self.offers = offers(turn, &goal.employment).await?;
        Ok(self)
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
        if !knows_what_it_is_for(self) {
            faults.add("derfor", t.goal_refused_serves());
        }
        self.way_faults(t, &mut faults);
        if faults.is_empty() {
            Ok(Says { own: self.own(side), joint: self.joint(review), reason: Words::new(&*self.reason) })
        } else {
            Err(faults)
        }
    }
}

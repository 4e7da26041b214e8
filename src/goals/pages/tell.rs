//! The form in which somebody tells how it goes with a goal, the first time or to correct it.

use askama::Template;
use axum::extract::Path;

use super::show::counted_line;
use super::{progress, read};
use crate::access::law::TellProgress;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::agreements::pair_for;
use crate::goals::commands::progress as commands;
use crate::goals::goal::Goal;
use crate::goals::progress::{CheckIn, Progress, Refusal, Told};
use crate::goals::{CheckInId, GoalId};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::Side;

/// What somebody has written so far.
#[derive(Clone, Default)]
pub struct Filled {
    pub progress: Option<Progress>,
    pub changed: String,
    pub obstacle: String,
    /// What the number is now, and what was asked about when it was written.
    pub number: String,
    pub number_of: String,
    /// Put what stands in the way on the agenda with the same press.
    pub raise: Raise,
}

/// Whether an obstacle goes on the agenda at once.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Raise {
    #[default]
    Not,
    AtOnce,
}

impl Filled {
    #[must_use]
    pub fn read(fields: &Fields) -> Filled {
        Filled {
            progress: Progress::parse(fields.one("tilstand")),
            changed: fields.one("endret").to_owned(),
            obstacle: fields.one("hinder").to_owned(),
            number: fields.one("tall").to_owned(),
            number_of: fields.one("teller").to_owned(),
            raise: if fields.one("ta-opp") == "ja" { Raise::AtOnce } else { Raise::Not },
        }
    }

    #[must_use]
    pub fn told(&self) -> Told {
        Told {
            progress: self.progress,
            changed: Words::new(self.changed.trim()),
            obstacle: Words::new(self.obstacle.trim()),
            number: Words::new(self.number.trim()),
            number_of: Words::new(&*self.number_of),
        }
    }

    fn of(told: &Told) -> Filled {
        Filled {
            progress: told.progress,
            changed: told.changed.reveal().to_owned(),
            obstacle: told.obstacle.reveal().to_owned(),
            number: told.number.reveal().to_owned(),
            number_of: told.number_of.reveal().to_owned(),
            raise: Raise::Not,
        }
    }

    fn raises(&self) -> bool {
        self.raise == Raise::AtOnce
    }
}

#[derive(Template)]
#[template(path = "goals/views/tell.html")]
struct TellPage {
    frame: Frame,
    t: T,
    goal: GoalId,
    title: String,
    heading: String,
    action: String,
    /// The leader it is told to.
    other: String,
    pair: String,
    faults: Faults,
    choices: Vec<Choice>,
    filled: Filled,
    /// What is counted, with from and to: its number is asked for.
    counted: Option<(String, String)>,
    /// Told already: it is corrected.
    corrects: bool,
}

struct Choice {
    name: &'static str,
    words: String,
    shape: &'static str,
    chosen: bool,
}

fn page_of(
    turn: &Turn<'_>,
    goal: &Goal,
    known: Option<&CheckIn>,
    filled: Filled,
    faults: Faults,
) -> Result<TellPage, Denied> {
    let t = turn.visit.t();
    let (pair, _) = pair_for(turn, goal)?;
    let title = goal.face().ok_or(Denied::Hidden)?.wording.joint.title.reveal().to_owned();
    let of_known = known.and_then(|known| known.counted.as_ref());
    let counted = of_known.or_else(|| commands::counted_in(goal));
    let heading = if known.is_some() { t.progress_form_correct() } else { t.progress_form_new() };
    let choices = Progress::ALL.into_iter().map(|progress| Choice {
        name: progress.name(),
        words: progress::words(t, progress),
        shape: progress::shape(progress),
        chosen: filled.progress == Some(progress),
    });
    let of_page = if faults.is_empty() { heading.clone() } else { t.page_fault_title(&heading) };
    Ok(TellPage {
        t,
        title,
        heading,
        action: match known {
            Some(known) => format!("/mal/{}/framdrift/{}", goal.id, known.id),
            None => format!("/mal/{}/framdrift/ny", goal.id),
        },
        other: pair.leader.given.clone(),
        pair: pair.id.to_string(),
        faults,
        choices: choices.collect(),
        filled,
        counted: counted.map(|it| (it.what.reveal().to_owned(), counted_line(t, it))),
        corrects: known.is_some(),
        goal: goal.id.clone(),
        frame: Frame::of(turn, Place::Goals, of_page),
    })
}

/// A goal one may tell about now.
async fn to_tell(turn: &mut Turn<'_>, goal: &str) -> Result<Goal, Denied> {
    let goal = read(turn, goal).await?;
    let (pair, me) = pair_for(turn, &goal)?;
    let subject = Subject::Pair(pair.id.clone());
    turn.permit(TellProgress, &subject, "").await.map(drop)?;
    if goal.agreement.in_force().is_none() || goal.course.is_over() || me != Side::Employee {
        return Err(Denied::Hidden);
    }
    Ok(goal)
}

/// The form, empty: for whoever serves what comes of it.
///
/// # Errors
/// When it is not theirs to tell.
pub async fn progress_form(visit: Visit, goal: &str) -> Answer {
    let mut turn = visit.look().await?;
    let goal = to_tell(&mut turn, goal).await?;
    html(&page_of(&turn, &goal, None, Filled::default(), Faults::default())?)
}

/// The form again with everything in it, and why it was not told.
///
/// # Errors
/// When it is not theirs to see.
pub async fn progress_refused(visit: &Visit, goal: &GoalId, filled: Filled, refusal: Refusal) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, goal.as_str()).await?;
    let faults = in_words(&turn, &goal, refusal)?;
    refused_html(&page_of(&turn, &goal, None, filled, faults)?)
}

/// Why it was not told, at the field that can mend it.
fn in_words(turn: &Turn<'_>, goal: &Goal, refusal: Refusal) -> Result<Faults, Denied> {
    let (t, (pair, _)) = (turn.visit.t(), pair_for(turn, goal)?);
    let mut faults = Faults::default();
    let (field, words) = match refusal {
        Refusal::NothingSaid => ("tilstand", t.progress_refused_nothing()),
        Refusal::NotAgreed => ("tilstand", t.progress_refused_not_agreed()),
        Refusal::Over => ("tilstand", t.progress_refused_over()),
        Refusal::OtherLeader => ("tilstand", t.progress_refused_other_leader(&pair.leader.given)),
        Refusal::NoLeader => ("tilstand", t.progress_refused_no_leader()),
        Refusal::Stands => ("tilstand", t.progress_refused_stands()),
        Refusal::TakenBack => ("tilstand", t.progress_refused_taken_back()),
        Refusal::Moved => ("tilstand", t.progress_refused_moved()),
        Refusal::NoObstacle => ("hinder", t.progress_refused_no_obstacle()),
        Refusal::NotANumber => ("tall", t.goal_refused_number()),
        Refusal::NothingCounted => ("tall", t.progress_refused_nothing_counted()),
        Refusal::CountsOther => ("tall", t.progress_refused_counts_other()),
        Refusal::AlreadyRaised => ("hinder", t.progress_refused_raised()),
    };
    faults.add(field, words);
    Ok(faults)
}

/// What was told about this goal, and the goal.
async fn known(turn: &mut Turn<'_>, goal: &str, id: &CheckInId) -> Result<(Goal, CheckIn), Denied> {
    let check_in = commands::check_in_seen(turn, id).await?;
    let goal = read(turn, goal).await?;
    if check_in.goal != goal.id { Err(Denied::Hidden) } else { Ok((goal, check_in)) }
}

pub(super) async fn correction(visit: Visit, Path((goal, id)): Path<(String, String)>) -> Answer {
    let mut turn = visit.look().await?;
    let id = CheckInId::parse(&id).ok_or(Denied::Hidden)?;
    let (goal, check_in) = known(&mut turn, &goal, &id).await?;
    turn.permit(TellProgress, &Subject::Pair(check_in.pair.clone()), "").await.map(drop)?;
    let told = check_in.told.as_ref().filter(|_| check_in.offers_change(visit.now)).ok_or(Denied::Hidden)?;
    html(&page_of(&turn, &goal, Some(&check_in), Filled::of(told), Faults::default())?)
}

pub(super) async fn post_correction(visit: Visit, Path((goal, id)): Path<(String, String)>, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let told = filled.told();
    let deed = async |turn: &mut Turn<'_>, id: &CheckInId| commands::correct_progress(turn, id, &told).await;
    changed(visit, goal, id, fields, filled.clone(), "rettet", deed).await
}

pub(super) async fn post_taken_back(visit: Visit, Path((goal, id)): Path<(String, String)>, fields: Fields) -> Answer {
    let deed = async |turn: &mut Turn<'_>, id: &CheckInId| commands::take_progress_back(turn, id).await;
    changed(visit, goal, id, fields, Filled::default(), "tatt-tilbake", deed).await
}

async fn changed(
    visit: Visit,
    goal: String,
    id: String,
    fields: Fields,
    filled: Filled,
    what: &str,
    deed: impl AsyncFnOnce(&mut Turn<'_>, &CheckInId) -> Result<(), Stop<Refusal>>,
) -> Answer {
    let id = CheckInId::parse(&id).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (goal, _) = known(&mut turn, &goal, &id).await?;
    match deed(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, &format!("/mal/{}?gjort={what}#framdrift", goal.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let (goal, check_in) = known(&mut turn, goal.id.as_str(), &id).await?;
            let faults = in_words(&turn, &goal, refusal)?;
            refused_html(&page_of(&turn, &goal, Some(&check_in), filled, faults)?)
        }
    }
}

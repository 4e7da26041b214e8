//! Whether a goal feels like one's own: the four questions, what was answered, and a way onward (S9).

use askama::Template;
use axum::extract::Path;

use super::read;
use crate::access::law::AnswerOwnership;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::agreements::pair_for;
use crate::goals::GoalId;
use crate::goals::commands::progress::{answer_ownership, beside};
use crate::goals::goal::Goal;
use crate::goals::ownership::{Answers, Ownership, Question, Refusal, Reply};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::{PairId, Side};

fn question(t: T, question: Question) -> String {
    match question {
        Question::High => t.own_high(),
        Question::Endure => t.own_endure(),
        Question::Care => t.own_care(),
        Question::Mine => t.own_mine(),
    }
}

fn reply(t: T, reply: Reply) -> String {
    match reply {
        Reply::No => t.scale_agree_0(),
        Reply::Hardly => t.scale_agree_1(),
        Reply::Both => t.scale_agree_2(),
        Reply::Mostly => t.scale_agree_3(),
        Reply::Yes => t.scale_agree_4(),
        Reply::Unknown => t.scale_none(),
    }
}

/// What could help, said of each answer that asks for it.
fn onward(t: T, question: Question) -> String {
    match question {
        Question::High => t.own_onward_high(),
        Question::Endure => t.own_onward_endure(),
        Question::Care => t.own_onward_care(),
        Question::Mine => t.own_onward_mine(),
    }
}

/// On a goal's page: what was answered, and the way onward.
#[derive(Template)]
#[template(path = "goals/views/ownership.html")]
pub struct OwnershipPart {
    t: T,
    goal: GoalId,
    heading: String,
    lead: String,
    /// Each question with its answer.
    answers: Vec<(String, String)>,
    when: Option<String>,
    may_answer: bool,
    onward: Option<Onward>,
}
impl askama::filters::HtmlSafe for OwnershipPart {}

struct Onward {
    lead: String,
    hints: Vec<String>,
    may_change: bool,
    /// The point one may raise: in which pair, saying what, with its once-key.
    raise: Option<(PairId, String, String)>,
}

impl OwnershipPart {
    /// `None` when there is nothing to answer and nothing answered.
    ///
    /// # Errors
    /// When the goal is not between the visitor and anybody.
    pub fn of(
        turn: &Turn<'_>,
        goal: &Goal,
        ownership: Option<&Ownership>,
        frame: &Frame,
    ) -> Result<Option<OwnershipPart>, Denied> {
        let (t, visit) = (turn.visit.t(), turn.visit);
        let (pair, me) = pair_for(turn, goal)?;
        let goes_on = turn.relations.is_in_force(pair) && !goal.course.is_over();
        let may_answer = me == Side::Employee && goes_on;
        if ownership.is_none() && !may_answer {
            return Ok(None);
        }
        let answered = ownership.map(|ownership| ownership.answers).unwrap_or_default();
        let answers =
            Question::ALL.into_iter().filter_map(|asked| Some((question(t, asked), reply(t, answered.to(asked)?))));
        let lacking = answered.lacking();
        // A new leader changes a goal by taking it up first.
        let may_change = goes_on && goal.pair == pair.id && goal.agreement.on_table().is_none();
        let onward = (!lacking.is_empty() && goes_on).then(|| Onward {
            lead: match me {
                Side::Employee => t.own_onward_you(),
                Side::Leader => t.own_onward(&pair.employee.given),
            },
            hints: match me {
                Side::Employee => lacking.iter().map(|asked| onward(t, *asked)).collect(),
                Side::Leader => vec![],
            },
            may_change,
            raise: (me == Side::Employee).then(|| (pair.id.clone(), t.own_point(), frame.once("eierskap"))),
        });
        Ok(Some(OwnershipPart {
            t,
            goal: goal.id.clone(),
            heading: match me {
                Side::Employee => t.own_title_you(),
                Side::Leader => t.own_title(&pair.employee.given),
            },
            lead: match me {
                Side::Employee => t.own_lead_you(&pair.leader.given),
                Side::Leader => t.own_lead(&pair.employee.given),
            },
            answers: answers.collect(),
            when: ownership.map(|known| t.own_answered(t.day_month(known.at.date(&visit.house.zone), visit.today()))),
            may_answer,
            onward,
        }))
    }
}

#[derive(Template)]
#[template(path = "goals/views/own.html")]
struct OwnPage {
    frame: Frame,
    t: T,
    goal: GoalId,
    title: String,
    pair: String,
    other: String,
    faults: Faults,
    asked: Vec<Asked>,
}

struct Asked {
    name: &'static str,
    words: String,
    replies: Vec<Choice>,
}

struct Choice {
    name: &'static str,
    words: String,
    chosen: bool,
}

fn page_of(turn: &Turn<'_>, goal: &Goal, answers: Answers, faults: Faults) -> Result<OwnPage, Denied> {
    let t = turn.visit.t();
    let (pair, _) = pair_for(turn, goal)?;
    let title = goal.face().ok_or(Denied::Hidden)?.wording.joint.title.reveal().to_owned();
    let choice = |asked: Question, one: Reply| Choice {
        name: one.name(),
        words: reply(t, one),
        chosen: answers.to(asked) == Some(one),
    };
    let asked = Question::ALL.into_iter().map(|asked| Asked {
        name: asked.name(),
        words: question(t, asked),
        replies: Reply::ALL.into_iter().map(|one| choice(asked, one)).collect(),
    });
    let heading = if faults.is_empty() { t.own_title_you() } else { t.page_fault_title(t.own_title_you()) };
    Ok(OwnPage {
        t,
        goal: goal.id.clone(),
        title,
        pair: pair.id.to_string(),
        other: pair.leader.given.clone(),
        faults,
        asked: asked.collect(),
        frame: Frame::of(turn, Place::Goals, heading),
    })
}

/// The four questions, with what was answered in this pair last.
pub(super) async fn page(visit: Visit, Path(goal): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    let pair = pair_for(&turn, &goal)?.0.id.clone();
    turn.permit(AnswerOwnership, &Subject::Pair(pair.clone()), "").await.map(drop)?;
    if goal.agreement.in_force().is_none() || goal.course.is_over() {
        return Err(Denied::Hidden.into());
    }
    let known = beside(&mut turn, &goal, 0, 0).await?.ownership.filter(|known| known.pair == pair);
    let answers = known.map(|known| known.answers).unwrap_or_default();
    html(&page_of(&turn, &goal, answers, Faults::default())?)
}

pub(super) async fn post(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let goal = GoalId::parse(&goal).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let answers = Answers::by(|asked| Reply::parse(fields.one(asked.name())));
    let pair = PairId::parse(fields.one("par")).ok_or(Denied::Hidden)?;
    match answer_ownership(&mut turn, &goal, &pair, &answers).await {
        Ok(()) => done(turn, &fields, &format!("/mal/{goal}?gjort=svart#eierskap")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let goal = read(&mut turn, goal.as_str()).await?;
            let leader = pair_for(&turn, &goal)?.0.leader.given.clone();
            let t = visit.t();
            let mut faults = Faults::default();
            faults.add(
                "high",
                match refusal {
                    Refusal::NothingAnswered => t.own_refused_nothing(),
                    Refusal::NotAgreed => t.progress_refused_not_agreed(),
                    Refusal::Over => t.progress_refused_over(),
                    Refusal::OtherLeader => t.progress_refused_other_leader(leader),
                    Refusal::NoLeader => t.progress_refused_no_leader(),
                },
            );
            refused_html(&page_of(&turn, &goal, answers, faults)?)
        }
    }
}

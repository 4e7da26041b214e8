//! From a goal to a promise: what one has said to contribute, with a day and a way (S15). It stands here, since it may be
//! due by the next talk.

use askama::Template;
use axum::extract::Path;

use super::glance::talks_since;
use crate::access::law::GivePromise;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::conversations::state::State;
use crate::follow_ups::{self, Back, Filled, Origin};
use crate::goals::{self, Contributed, GoalId};
use crate::ground::calendar::Date;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};

#[derive(Template)]
#[template(path = "conversations/views/promise.html")]
struct PromisePage {
    frame: Frame,
    t: T,
    goal: GoalId,
    title: String,
    other: String,
    pair: String,
    faults: Faults,
    filled: Filled,
    today: Date,
    /// Why just that day is suggested.
    day_is: Option<String>,
}

fn page_of(turn: &Turn<'_>, of: Contributed, filled: Filled, faults: Faults, day_is: Option<String>) -> PromisePage {
    let t = turn.visit.t();
    let title = t.promise_of_goal_title();
    let title = if faults.is_empty() { title } else { t.page_fault_title(&title) };
    PromisePage {
        frame: Frame::of(turn, Place::Goals, title),
        t,
        goal: of.goal,
        title: of.title.reveal().to_owned(),
        other: of.pair.face(of.by.other()).given.clone(),
        pair: of.pair.id.to_string(),
        faults,
        filled,
        today: turn.visit.today(),
        day_is,
    }
}

/// The day the two look at the goal again, or else that of their next talk: suggested, and changed as one likes.
async fn suggested(turn: &mut Turn<'_>, of: &Contributed) -> Result<(String, Option<String>), Denied> {
    let (t, today) = (turn.visit.t(), turn.visit.today());
    if let Some(review) = of.review.filter(|day| *day >= today) {
        return Ok((review.to_string(), Some(t.promise_of_goal_review())));
    }
    let seen = talks_since(turn, std::slice::from_ref(&of.pair), today).await?;
    let planned = seen.talks.iter().filter(|line| line.course.state == State::Planned);
    let next = planned.map(|line| line.course.when.day).filter(|day| *day >= today).min();
    Ok(next.map(|day| (day.to_string(), Some(t.promise_of_goal_talk()))).unwrap_or_default())
}

pub(super) async fn page(visit: Visit, Path(goal): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let of = goals::contributed(&mut turn, &GoalId::parse(&goal).ok_or(Denied::Hidden)?).await?;
    turn.permit(GivePromise, &Subject::Pair(of.pair.id.clone()), "").await.map(drop)?;
    let words = of.words.as_ref().ok_or(Denied::Hidden)?;
    // A promise is one line: what was written over several is put together.
    let what = words.reveal().split_whitespace().collect::<Vec<_>>().join(" ");
    let (when, day_is) = suggested(&mut turn, &of).await?;
    let filled = Filled { what, when, ..Filled::default() };
    html(&page_of(&turn, of, filled, Faults::default(), day_is))
}

pub(super) async fn post(visit: Visit, Path(goal): Path<String>, fields: Fields) -> Answer {
    let (t, goal) = (visit.t(), GoalId::parse(&goal).ok_or(Denied::Hidden)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let of = goals::contributed(&mut turn, &goal).await?;
    let filled = Filled::read(&fields).of_mine(&of.pair.id);
    let faults = match filled.says(&turn) {
        _ if of.words.is_none() => at_what(t.promise_of_goal_gone()),
        // Written to one leader, and another leads now: nothing is promised to somebody one did not mean.
        _ if fields.one("par") != of.pair.id.as_str() => at_what(t.promise_of_goal_other_leader(&of.pair.leader.given)),
        Err(faults) => faults,
        Ok(says) => {
            let origin = Origin::Goal(goal.to_string());
            match follow_ups::give(&mut turn, &says.pair.id, of.by, &says.what, &says.how, says.due, origin).await {
                Ok(id) => return done(turn, &fields, &Back::ListOf(of.pair.id).after("lovet", &id)).await,
                Err(Stop::Denied(denied)) => return Err(denied.into()),
                Err(Stop::Refused(refusal)) => follow_ups::refused_in_words(t, refusal),
            }
        }
    };
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let of = goals::contributed(&mut turn, &goal).await?;
    refused_html(&page_of(&turn, of, filled, faults, None))
}

fn at_what(words: String) -> Faults {
    let mut faults = Faults::default();
    faults.add("hva", words);
    faults
}

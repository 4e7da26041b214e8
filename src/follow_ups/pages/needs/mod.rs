//! Pages of needs: thin, no rule in them.

mod form;
mod list;
mod row;
mod show;

use axum::extract::Path;
use axum::routing::{get, post};

use crate::access::law::Act;
use crate::access::{Denied, Route, Stop, Turn, Visit, route};
use crate::follow_ups::need::{Refusal, Reply, State, Whose};
use crate::follow_ups::{NeedId, commands};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Oops, begin, done};

pub(super) use row::whose_name;
pub use row::{NeedRow, NeedsOf, need_rows, needs_of};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/behov", &[Act::ReadNeed, Act::RaiseNeed], get(list::page).post(form::post)),
        route("/behov/ny", &[Act::RaiseNeed], get(form::page)),
        route("/behov/{need}", &[Act::ReadNeed], get(show::page)),
        route("/behov/{need}/lest", &[Act::AnswerNeed], post(post_seen)),
        route("/behov/{need}/svar", &[Act::AnswerNeed], post(post_answer)),
        route("/behov/{need}/dekket", &[Act::RaiseNeed], post(post_met)),
        route("/behov/{need}/igjen", &[Act::RaiseNeed], post(post_again)),
        route("/behov/{need}/tilbaketrekking", &[Act::RaiseNeed], post(post_withdrawn)),
    ]
}

/// What has just been done, said at the top of the next page. `None`: it was nothing of this.
fn done_in_words(t: T, what: Option<&str>, other: &str) -> Option<String> {
    match what? {
        "meldt" => Some(t.need_done_raised(other)),
        "lest" => Some(t.need_done_seen(other)),
        "svart" => Some(t.need_done_answered(other)),
        "ikke-mulig" => Some(t.need_done_not_possible(other)),
        "dekket" => Some(t.need_done_met()),
        "igjen" => Some(t.need_done_reopened(other)),
        "trukket" => Some(t.need_done_withdrawn()),
        _ => None,
    }
}

fn in_words(t: T, refusal: Refusal) -> String {
    match refusal {
        Refusal::NoWhat => t.need_refused_what(),
        Refusal::NothingCollides => t.need_refused_collides(),
        Refusal::DateGone => t.need_refused_gone(),
        Refusal::NoAnswer => t.need_refused_answer(),
        Refusal::NoOrder => t.need_refused_order(),
        Refusal::NoReason => t.need_refused_reason(),
        Refusal::NotWhoRaised | Refusal::NotWhoAnswers | Refusal::AlreadySeen | Refusal::Moved => {
            t.need_refused_moved()
        }
        Refusal::NotAnswered => t.need_refused_not_answered(),
        Refusal::Over => t.need_refused_over(),
    }
}

/// What was written beside a button, to be given back if it cannot be said.
#[derive(Clone, Default)]
struct Kept {
    answer: String,
    places: Vec<String>,
    again: String,
    whose: Option<Whose>,
    refusal: Option<Refusal>,
}

impl Kept {
    fn read(fields: &Fields) -> Kept {
        Kept {
            answer: fields.one("svar").to_owned(),
            places: fields.all("plass").into_iter().map(str::to_owned).collect(),
            again: fields.one("mangler").to_owned(),
            whose: Whose::parse(fields.one("hvem")),
            refusal: None,
        }
    }

    /// The answer, with each of what collides at its place: from the first to as many as there are, each once.
    fn reply(&self) -> Reply {
        let places: Vec<Option<usize>> = self.places.iter().map(|place| place.parse().ok()).collect();
        let line_at = |nth: usize| places.iter().position(|place| *place == Some(nth));
        let order: Option<Vec<usize>> = (1..=places.len()).map(line_at).collect();
        // What is no order is none of theirs: the noun says so.
        Reply { words: Words::new(&*self.answer), order: order.unwrap_or_else(|| vec![usize::MAX]) }
    }

    fn has_words(&self) -> bool {
        !self.answer.trim().is_empty() || !self.again.trim().is_empty()
    }
}

/// A button on a need was pressed. Back to it; a refusal shows it as it is now, and why, with what was written.
async fn press(
    visit: Visit,
    need: String,
    fields: Fields,
    what: &str,
    deed: impl AsyncFnOnce(&mut Turn<'_>, &NeedId, &Kept) -> Result<(), Stop<Refusal>>,
) -> Answer {
    let id = NeedId::parse(&need).ok_or(Denied::Hidden)?;
    let kept = Kept::read(&fields);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match deed(&mut turn, &id, &kept).await {
        Ok(()) => done(turn, &fields, &format!("/behov/{id}?gjort={what}")).await,
        // The pair ended while it was written: what was written comes back.
        Err(Stop::Denied(Denied::NotYours(act))) if kept.has_words() => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            if commands::need_seen(&mut turn, &id).await?.state != State::EndedWithPair {
                return Err(Denied::NotYours(act).into());
            }
            drop(turn);
            show::refused(&visit, &id, Kept { refusal: Some(Refusal::Over), ..kept }).await
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            // Nothing of the deed may be seen in the page that says it was not done.
            turn.give_up().await?;
            show::refused(&visit, &id, Kept { refusal: Some(refusal), ..kept }).await
        }
    }
}

async fn post_seen(visit: Visit, Path(need): Path<String>, fields: Fields) -> Answer {
    press(visit, need, fields, "lest", async |turn, need, _| commands::see_need(turn, need).await).await
}

async fn post_answer(visit: Visit, Path(need): Path<String>, fields: Fields) -> Answer {
    match fields.one("handling") {
        "svar" => {
            press(visit, need, fields, "svart", async |turn, need, kept| {
                commands::answer_need(turn, need, &kept.reply(), kept.whose).await
            })
            .await
        }
        "ikke-mulig" => {
            press(visit, need, fields, "ikke-mulig", async |turn, need, kept| {
                let words = Words::new(&*kept.answer);
                commands::cannot_be(turn, need, &Reply { words, order: vec![] }, kept.whose).await
            })
            .await
        }
        _ => Err(Oops::Bad),
    }
}

async fn post_met(visit: Visit, Path(need): Path<String>, fields: Fields) -> Answer {
    press(visit, need, fields, "dekket", async |turn, need, _| commands::meet(turn, need).await).await
}

async fn post_again(visit: Visit, Path(need): Path<String>, fields: Fields) -> Answer {
    press(visit, need, fields, "igjen", async |turn, need, kept| {
        let words = Words::new(&*kept.again);
        commands::reopen(turn, need, &Reply { words, order: vec![] }).await
    })
    .await
}

async fn post_withdrawn(visit: Visit, Path(need): Path<String>, fields: Fields) -> Answer {
    press(visit, need, fields, "trukket", async |turn, need, _| commands::withdraw_need(turn, need).await).await
}

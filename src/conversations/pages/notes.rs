//! Notes for a talk, as they are sent: by a form, or by the script that keeps the shared one while one writes.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::deeds::{Doing, begun, refused};
use super::talk::Kept;
use super::words::shared_refused;
use super::{read, read_by_id};
use crate::access::{Denied, Stop, Visit};
use crate::conversations::TalkId;
use crate::conversations::commands;
use crate::conversations::merging::{Change, First, Merged};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Faults, Stays, stream};

pub(super) async fn post_own(visit: Visit, Path(talk): Path<String>, fields: Fields) -> Answer {
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) => return Ok(before),
    };
    let words = Words::new(fields.one("notat"));
    commands::keep_own_note(&mut doing.turn, &doing.talk, &words).await?;
    let what = if words.is_blank() { "notat-slettet" } else { "notat" };
    doing.onward(&fields, what, "notater").await
}

/// Who asks: a form, which goes on to a page, or the script, which stays on the one it is on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Form,
    Script,
}

impl Asks {
    fn of(headers: &HeaderMap) -> Asks {
        let wants = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        if wants == Some("application/json") { Asks::Script } else { Asks::Form }
    }
}

/// What the script is told.
#[derive(Serialize)]
struct Told<'t> {
    text: &'t str,
    version: i64,
    /// From, to and what comes there, for each place in what was sent.
    to_do: Vec<(usize, usize, &'t str)>,
    /// To the one who wrote.
    says: String,
}

/// Why the script's words were not taken in.
#[derive(Serialize)]
struct Refused<'t> {
    refused: &'t str,
}

pub(super) async fn post_shared(visit: Visit, Path(talk): Path<String>, headers: HeaderMap, fields: Fields) -> Answer {
    let asks = Asks::of(&headers);
    // Somebody else has signed in in this browser since it was written: it is not theirs to save.
    let writer = fields.one("meg");
    if !writer.is_empty() && writer != visit.me.id.as_str() {
        return Err(Denied::Hidden.into());
    }
    let (base, mine) = (Words::new(fields.one("lest")), Words::new(fields.one("felles")));
    let first = if fields.one("videre").is_empty() { First::Theirs } else { First::Mine };
    let mut doing = match begun(&visit, &talk, &fields).await? {
        Ok(doing) => doing,
        Err(before) if asks == Asks::Form => return Ok(before),
        Err(_) => {
            let mut turn = visit.look().await?;
            let talk = read(&mut turn, &talk).await?.talk.id;
            let (merged, version) = commands::shared_note_since(&mut turn, &talk, &mine).await?;
            return Ok(told(visit.t(), &merged, version));
        }
    };
    match commands::write_shared_note(&mut doing.turn, &doing.talk, &base, &mine, first).await {
        Ok((merged, version)) => {
            let what = if merged.both_wrote { "felles-begge" } else { "felles" };
            let onward = doing.onward(&fields, what, "notater").await?;
            Ok(if asks == Asks::Script { told(visit.t(), &merged, version) } else { onward })
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let Doing { turn, talk, .. } = doing;
            turn.give_up().await?;
            let words = shared_refused(visit.t(), refusal);
            if asks == Asks::Script {
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, json(&Refused { refused: &words })).into_response());
            }
            let mut faults = Faults::default();
            faults.add("felles", words);
            refused(&visit, &talk, faults, Kept { shared: Some(mine.reveal().to_owned()), ..Kept::default() }).await
        }
    }
}

fn told(t: T, merged: &Merged, version: i64) -> Response {
    let Merged { text, to_do, both_wrote } = merged;
    let to_do = to_do.iter().map(|Change { from, to, text }| (*from, *to, text.as_str())).collect();
    let told =
        Told { text, version, to_do, says: if *both_wrote { t.talk_shared_merged() } else { t.talk_shared_saved() } };
    json(&told)
}

fn json(told: &impl Serialize) -> Response {
    let text = serde_json::to_string(told).expect("text and numbers are JSON");
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// Hears when something in the talk's pair has changed.
pub(super) async fn changes(visit: Visit, Path(talk): Path<String>, stays: Stays) -> Answer {
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    drop(turn);
    let talk = read.talk.id;
    Ok(stream(visit, stays, read.pair.id.as_str(), move |visit| may_read(visit, talk.clone())))
}

async fn may_read(visit: Visit, talk: TalkId) -> Result<(), crate::page::Oops> {
    let mut turn = visit.look().await?;
    read_by_id(&mut turn, &talk).await?;
    Ok(())
}

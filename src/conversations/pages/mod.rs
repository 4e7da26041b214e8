//! Pages of talks: thin, no rule in them.

mod change;
mod deeds;
mod from_goal;
mod glance;
mod leave;
mod leaving;
mod list;
mod many;
mod next;
mod noted;
mod notes;
mod plan;
mod promise;
mod questions;
mod rhythm;
mod show;
mod summary;
mod talk;
mod time;
mod words;

use axum::routing::{get, post};
use serde::Deserialize;

use super::TalkId;
use super::note::OwnNote;
use super::store;
use super::talk::Talk;
use crate::access::law::{Act, ReadOwnNote, ReadTalk};
use crate::access::{Denied, Route, Turn, route};
use crate::people::{Pair, PairId};

pub use glance::{AgendaRow, NextTalk, PairRhythm, agenda, next_talks, rhythm_of};
pub use show::{Dots, Legend, Mark};
pub use words::done_in_words;

#[must_use]
pub fn routes() -> Vec<Route> {
    let read: &[Act] = &[Act::ReadTalk];
    vec![
        route(
            "/mal/{goal}/framdrift/ny",
            &[Act::TellProgress, Act::RaisePoint],
            get(from_goal::tell).post(from_goal::post_told),
        ),
        route(
            "/mal/{goal}/framdrift/{check_in}/agenda",
            &[Act::TellProgress, Act::RaisePoint],
            post(from_goal::post_obstacle),
        ),
        route("/mal/{goal}/lofte", &[Act::GivePromise], get(promise::page).post(promise::post)),
        route("/samtaler", &[Act::ReadTalk, Act::CallTalk], get(list::page).post(plan::post_new)),
        route("/samtaler/ny", &[Act::CallTalk], get(plan::new)),
        route("/samtaler/rytme", &[Act::ReadTalk, Act::SetRhythm], get(rhythm::page).post(rhythm::post_proposal)),
        route("/samtaler/rytme/enighet", &[Act::SetRhythm], post(rhythm::post_agreement)),
        route("/samtaler/punkter", &[Act::RaisePoint], post(list::post_point)),
        route("/samtaler/punkter/{point}/lukking", &[Act::ClosePoint], post(deeds::post_closed)),
        route("/samtaler/punkter/{point}/gjenapning", &[Act::ClosePoint], post(deeds::post_reopened)),
        route("/samtaler/{talk}", &[Act::ReadTalk, Act::ReadOwnNote, Act::ReadPromise], get(talk::page)),
        route("/samtaler/{talk}/oppsummering", read, get(summary::page)),
        route("/samtaler/{talk}/flytt", &[Act::MoveTalk], get(change::move_page).post(change::post_move)),
        route("/samtaler/{talk}/avlys", &[Act::CancelTalk], get(change::cancel_page).post(change::post_cancel)),
        route("/samtaler/{talk}/punkter", &[Act::RaisePoint], post(deeds::post_point)),
        route("/samtaler/{talk}/sporsmal", read, get(questions::page)),
        route("/samtaler/punkter/{point}/omtale", &[Act::ClosePoint], post(deeds::post_talked)),
        route("/samtaler/punkter/{point}/angre", &[Act::ClosePoint], post(deeds::post_not_talked)),
        route("/samtaler/{talk}/notat", &[Act::WriteOwnNote], post(notes::post_own)),
        route("/samtaler/{talk}/felles", &[Act::WriteSharedNote], post(notes::post_shared)),
        route("/samtaler/{talk}/endringer", read, get(notes::changes)),
        route("/samtaler/{talk}/lofter", &[Act::GivePromise], post(leave::post_promise)),
        route("/samtaler/{talk}/ingen-nye-lofter", &[Act::AnswerClosing], post(leave::post_no_new)),
        route("/samtaler/{talk}/svar", &[Act::AnswerClosing], post(leave::post_answer)),
        route("/samtaler/{talk}/neste", &[Act::AgreeNextDate], get(next::page).post(next::post)),
        route("/samtaler/{talk}/neste/enighet", &[Act::AgreeNextDate], post(leave::post_agreement)),
        route("/samtaler/{talk}/gjennomfort", &[Act::SayHeld], post(deeds::post_held)),
        route("/samtaler/{talk}/ikke-noe-av", &[Act::SayHeld], post(deeds::post_not_held)),
    ]
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// What has just been done, from a closed set.
    pub gjort: Option<String>,
    /// The pair the page is about.
    pub med: Option<String>,
    /// Also points not talked about can be closed.
    pub rydd: Option<String>,
    /// Also what is more than a year old.
    pub alle: Option<String>,
}

/// A talk the visitor may read, with their own note, and the pair it is in.
pub(super) struct Read {
    pub talk: Talk,
    pub note: Option<OwnNote>,
    pub pair: Pair,
}

async fn read(turn: &mut Turn<'_>, talk: &str) -> Result<Read, Denied> {
    read_by_id(turn, &TalkId::parse(talk).ok_or(Denied::Hidden)?).await
}

async fn read_by_id(turn: &mut Turn<'_>, talk: &TalkId) -> Result<Read, Denied> {
    let found = store::find(turn, talk).await?.ok_or(Denied::Hidden)?;
    let talk = turn.see(ReadTalk, Some(found.talk)).await?;
    let note = match found.note {
        Some(note) => Some(turn.see(ReadOwnNote, Some(note)).await?),
        None => None,
    };
    let pair = turn.relations.pair(&talk.pair).ok_or(Denied::Hidden)?.clone();
    Ok(Read { talk, note, pair })
}

/// A pair the visitor is or was in.
fn own_pair(turn: &Turn<'_>, id: &str) -> Result<Pair, Denied> {
    PairId::parse(id).and_then(|id| turn.relations.pair(&id).cloned()).ok_or(Denied::Hidden)
}

/// The pairs the visitor is in now.
fn pairs_now(turn: &Turn<'_>) -> Vec<Pair> {
    turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair)).cloned().collect()
}

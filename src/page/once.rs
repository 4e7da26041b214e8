//! Once-keys: a form sent twice gets the first answer.

use askama::Template;
use axum::response::Response;

use super::answer::{Answer, Oops, html, see_other};
use crate::access::{Turn, Visit};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Tx};
use crate::ground::form::Fields;
use crate::{binds, sql};

sql! {
    CLAIM = "INSERT INTO once_key (key, person, answer, used_at) VALUES ($1, $2, '', $3) ON CONFLICT (key, person) DO NOTHING";
    ANSWERED = "SELECT answer FROM once_key WHERE key = $1 AND person = $2";
    ANSWER = "UPDATE once_key SET answer = $3 WHERE key = $1 AND person = $2";
    FORGET = "DELETE FROM once_key WHERE used_at < $1";
}

/// The start of a deed: a turn to do it in, or the answer it had the first time.
pub enum Begun<'v> {
    Turn(Turn<'v>),
    Before(Response),
}

fn key(fields: &Fields) -> Option<&str> {
    let key = fields.one("once");
    ((8..=120).contains(&key.len()) && key.is_ascii()).then_some(key)
}

/// Begins a deed asked for by a form.
pub async fn begin<'v>(visit: &'v Visit, fields: &Fields) -> Result<Begun<'v>, Oops> {
    begun(visit, fields, visit.turn().await?).await
}

/// As [`begin`], for what writes very much.
pub async fn begin_alone<'v>(visit: &'v Visit, fields: &Fields) -> Result<Begun<'v>, Oops> {
    begun(visit, fields, visit.turn_alone().await?).await
}

async fn begun<'v>(visit: &'v Visit, fields: &Fields, mut turn: Turn<'v>) -> Result<Begun<'v>, Oops> {
    let key = key(fields).ok_or(Oops::Bad)?;
    if turn.tx.run(&CLAIM, binds![key, &visit.me.id, visit.now.0]).await? == 1 {
        return Ok(Begun::Turn(turn));
    }
    let row = turn.tx.maybe(&ANSWERED, binds![key, &visit.me.id]).await?;
    let answer = row.map(|row| row.text("answer")).transpose()?.unwrap_or_default();
    // The first may be on its way to disk still. Nobody is answered before it is, the second time either.
    turn.give_up().await?;
    Ok(Begun::Before(see_other(if answer.is_empty() { "/" } else { &answer })))
}

/// Ends a deed: the answer is kept with its once-key, everything lasts, and the person goes on to `to`.
pub async fn done(mut turn: Turn<'_>, fields: &Fields, to: &str) -> Answer {
    let key = key(fields).ok_or(Oops::Bad)?;
    turn.tx.run(&ANSWER, binds![key, &turn.visit.me.id, to]).await?;
    turn.tx.commit().await?;
    Ok(see_other(to))
}

/// Ends a deed whose answer is shown once and never again, such as a code to hand to somebody: a form sent twice leads
/// on to `to`.
pub async fn done_showing(turn: Turn<'_>, fields: &Fields, to: &str, page: &impl Template) -> Answer {
    done(turn, fields, to).await?;
    html(page)
}

/// The same for somebody nobody knows yet: whether this form is sent for the first time.
pub async fn first_time(tx: &mut Tx, fields: &Fields, now: Moment) -> Result<bool, Oops> {
    let key = key(fields).ok_or(Oops::Bad)?;
    Ok(tx.run(&CLAIM, binds![key, "stranger", now.0]).await? == 1)
}

/// Keys are remembered for 24 hours.
pub async fn forget_old(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    tx.run(&FORGET, binds![now.plus_hours(-24).0]).await.map(drop)
}

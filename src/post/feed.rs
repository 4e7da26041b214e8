//! One's own talks for one's own calendar, fetched by an address only that calendar has.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use jiff::ToSpan;
use serde::Deserialize;

use super::letter::meeting;
use crate::access::law::{ChangeSettings, ReadSelf};
use crate::access::{Denied, Happened, House, Subject, Turn, Visit};
use crate::accounts::{self, Kind, Secret};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Tx};
use crate::ground::form::Fields;
use crate::ground::ical::{self, Method};
use crate::ground::text::T;
use crate::messages::Feeds;
use crate::page::{Answer, Begun, Frame, Oops, Place, begin, done, done_showing, html};
use crate::people::{self, PairId, PersonId, Relations};
use crate::{binds, conversations, sql};

sql! {
    OF_PERSON = "SELECT made_at, used_on FROM calendar_feed WHERE person = $1";
    BY_KEY = "SELECT person, used_on FROM calendar_feed WHERE key_hash = $1";
    MAKE = "INSERT INTO calendar_feed (person, key_hash, made_at, used_on) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person) DO UPDATE SET key_hash = excluded.key_hash, made_at = excluded.made_at, used_on = excluded.used_on";
    USED = "UPDATE calendar_feed SET used_on = $2 WHERE person = $1 AND used_on < $2";
    END = "DELETE FROM calendar_feed WHERE person = $1";
}

/// Days after which an address nobody fetches is dead.
const UNUSED: i32 = 60;
/// Days back that are still in it.
const BACK: i32 = 30;

fn is_alive(used_on: &str, today: Date) -> bool {
    used_on.parse::<Date>().is_ok_and(|used| used >= today.saturating_sub(UNUSED.days()))
}

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "post/views/feed.html")]
struct FeedPage {
    frame: Frame,
    t: T,
    offered: bool,
    made_on: Option<String>,
    /// The address, when it has just been made.
    address: Option<String>,
}

async fn shown(turn: &mut Turn<'_>, address: Option<String>) -> Result<FeedPage, Fault> {
    let (visit, today) = (turn.visit, turn.visit.today());
    let t = visit.t();
    let row = turn.tx.maybe(&OF_PERSON, binds![&visit.me.id]).await?;
    let made = row.map(|row| Ok::<_, Fault>((row.int("made_at")?, row.text("used_on")?))).transpose()?;
    let made = made.filter(|(_, used_on)| is_alive(used_on, today));
    let made_on = made.map(|(at, _)| t.day_month(Moment(at).date(&visit.house.zone), today));
    let frame = Frame::of(turn, Place::Elsewhere, t.feed_title());
    Ok(FeedPage { frame, t, offered: visit.house.feeds == Feeds::Offered, made_on, address })
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    turn.permit(ReadSelf, &Subject::Own(visit.me.id.clone()), visit.me.id.as_str()).await?;
    let mut page = shown(&mut turn, None).await?;
    page.frame = page.frame.with_notice(asked.gjort.map(|_| visit.t().feed_ended()));
    html(&page)
}

/// A new address. The one of before is worth nothing.
pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    if visit.house.feeds == Feeds::Off {
        return Err(Oops::Denied(Denied::Hidden));
    }
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let me = visit.me.id.clone();
    let permit = turn.permit(ChangeSettings, &Subject::Own(me.clone()), me.as_str()).await?;
    let secret = Secret::new(Kind::CalendarFeed, &visit.house.chance);
    turn.spend(permit, Happened::new("calendar_feed_made")).await?;
    let made = binds![&me, secret.hash(""), visit.now.0, visit.today().to_string()];
    turn.tx.run(&MAKE, made).await?;
    let origin = visit.house.origin.as_deref().unwrap_or_default();
    let page = shown(&mut turn, Some(format!("{origin}/kalender/{}", secret.reveal()))).await?;
    done_showing(turn, &fields, "/meg/kalender", &page).await
}

pub(super) async fn post_end(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let me = visit.me.id.clone();
    let permit = turn.permit(ChangeSettings, &Subject::Own(me.clone()), me.as_str()).await?;
    turn.spend(permit, Happened::new("calendar_feed_ended")).await?;
    turn.tx.run(&END, binds![&me]).await?;
    done(turn, &fields, "/meg/kalender?gjort=ja").await
}

/// Whose address this is, while it is worth something.
async fn owner(tx: &mut Tx, key: &str, today: Date) -> Result<Option<(PersonId, String)>, Fault> {
    let Some(secret) = Secret::typed(Kind::CalendarFeed, key) else { return Ok(None) };
    let Some(row) = tx.maybe(&BY_KEY, binds![secret.hash("")]).await? else { return Ok(None) };
    let (person, used_on) = (PersonId::stored(row.text("person")?), row.text("used_on")?);
    let alive = is_alive(&used_on, today) && accounts::comes_in(tx, &person).await?;
    Ok(alive.then_some((person, used_on)))
}

/// What a calendar fetches. Nothing but this person's own talks in pairs in force, as they are at this moment.
pub(super) async fn fetched(State(house): State<Arc<House>>, Path(key): Path<String>) -> Answer {
    let (now, hidden) = (house.clock.now(), || Oops::Denied(Denied::Hidden));
    let today = now.date(&house.zone);
    let mut tx = house.db.look().await?;
    let found = if house.feeds == Feeds::Offered { owner(&mut tx, &key, today).await? } else { None };
    let (person, used_on) = found.ok_or_else(hidden)?;
    let relations = Relations::of(&mut tx, &person, now, &house.zone).await?;
    let pairs: Vec<PairId> =
        relations.pairs().iter().filter(|pair| relations.is_in_force(pair)).map(|pair| pair.id.clone()).collect();
    let talks = conversations::planned_between(&mut tx, &pairs, today.saturating_sub(BACK.days())).await?;
    let language = people::someone(&mut tx, &person).await?.ok_or_else(hidden)?.language;
    drop(tx);
    // Once a day: it is how one that is forgotten dies.
    if used_on != today.to_string() {
        let mut tx = house.db.begin().await?;
        tx.run(&USED, binds![&person, today.to_string()]).await?;
        tx.commit().await?;
    }
    let title = T(language.unwrap_or(house.language)).mail_talk().to_string();
    let origin = house.origin.as_deref().unwrap_or_default();
    let meetings: Vec<_> = talks.iter().map(|talk| meeting(talk, origin, &title)).collect();
    let file = ical::file(Method::Publish, &meetings, None, &house.zone, now);
    let heads = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((heads, file).into_response())
}

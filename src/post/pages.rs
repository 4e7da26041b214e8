//! «Meldinger på e-post»: when one wants it, and of what (settled 4).

use askama::Template;
use axum::extract::Query;
use axum::routing::{get, post};
use serde::Deserialize;

use super::feed;
use crate::access::law::{Act, ChangeSettings, ReadSelf};
use crate::access::{Happened, Route, Subject, Visit, open_route, route};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::messages::{self, Choices, Feeds, Kind, Pace, Post, Quiet};
use crate::page::{Answer, Begun, Frame, Oops, Place, begin, done, html};
use crate::people;

pub fn routes() -> Vec<Route> {
    vec![
        route("/meg/meldinger", &[Act::ReadSelf, Act::ChangeSettings], get(page).post(post_choices)),
        route("/meg/kalender", &[Act::ReadSelf, Act::ChangeSettings], get(feed::page).post(feed::post_new)),
        route("/meg/kalender/sletting", &[Act::ChangeSettings], post(feed::post_end)),
        open_route("/kalender/{calendar}", get(feed::fetched)),
    ]
}

#[derive(Deserialize)]
struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "post/views/choices.html")]
struct ChoicesPage {
    frame: Frame,
    t: T,
    choices: Choices,
    kinds: Vec<KindLine>,
    /// Whether a calendar may fetch one's talks.
    feeds: bool,
    /// What stands in the way of any e-mail.
    in_the_way: Option<String>,
}

struct KindLine {
    kind: Kind,
    name: String,
    wanted: bool,
}

fn name_of(t: T, kind: Kind) -> String {
    match kind {
        Kind::Agreements => t.choices_agreements(),
        Kind::Needs => t.choices_needs(),
        Kind::Talks => t.choices_talks(),
        Kind::Promises => t.choices_promises(),
        Kind::Leader => t.choices_leader(),
    }
    .to_string()
}

async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (t, me) = (visit.t(), visit.me.id.clone());
    let mut turn = visit.look().await?;
    turn.permit(ReadSelf, &Subject::Own(me.clone()), me.as_str()).await?;
    let choices = messages::choices_of(&mut turn.tx, &me).await?;
    let contact = people::contact_of(&mut turn.tx, &me).await?;
    let refused = messages::refused_lately(&mut turn.tx, &me).await?;
    let in_the_way = if visit.house.post == Post::Off {
        Some(t.choices_off().to_string())
    } else if contact.is_none_or(|contact| contact.email.is_none()) {
        Some(t.choices_no_address().to_string())
    } else {
        refused.map(|at| t.choices_refused(t.day_month(at.date(&visit.house.zone), visit.today())).to_string())
    };
    let frame =
        Frame::of(&turn, Place::Elsewhere, t.choices_title()).with_notice(asked.gjort.map(|_| t.choices_saved()));
    let line = |kind| KindLine { kind, name: name_of(t, kind), wanted: choices.wants(kind) };
    let kinds = Kind::ALL.map(line).into();
    html(&ChoicesPage { frame, t, choices, kinds, feeds: visit.house.feeds == Feeds::Offered, in_the_way })
}

/// Of all kinds, those that were not ticked are not wanted.
fn read(fields: &Fields) -> Option<Choices> {
    let pace = Pace::parse(fields.one("takt"))?;
    let quiet = if fields.one("stille") == "ja" { Quiet::Kept } else { Quiet::Off };
    let wanted: Vec<Kind> = fields.all("om").into_iter().filter_map(Kind::parse).collect();
    let unwanted = Kind::ALL.into_iter().filter(|kind| !wanted.contains(kind)).collect();
    Some(Choices { pace, quiet, unwanted })
}

async fn post_choices(visit: Visit, fields: Fields) -> Answer {
    let choices = read(&fields).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let me = visit.me.id.clone();
    let permit = turn.permit(ChangeSettings, &Subject::Own(me.clone()), me.as_str()).await?;
    turn.spend(permit, Happened::new("messages_chosen")).await?;
    messages::save_choices(&mut turn.tx, &me, &choices).await?;
    done(turn, &fields, "/meg/meldinger?gjort=ja").await
}

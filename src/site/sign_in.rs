//! Signing in. In the demo one steps in as somebody made up; the cast is listed with a button each. Elsewhere it is the
//! affair of `accounts`.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use serde::Deserialize;
use tower_sessions::Session;

use crate::access::{House, Route, open_route};
use crate::accounts::{self, AtTheGate};
use crate::cast;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::session::{self, Came, Way};
use crate::page::{self, Answer, Avatar, Browser, Frame, Oops, Size, html, is_ours, see_other};
use crate::people::{self, Face};

pub(super) fn routes() -> Vec<Route> {
    vec![open_route("/logg-inn", get(sign_in_page).post(post_sign_in))]
}

#[derive(Deserialize)]
struct Asked {
    videre: Option<String>,
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "site/views/sign_in.html")]
struct SignInPage {
    frame: Frame,
    t: T,
    onward: String,
    first: Vec<Someone>,
    groups: Vec<Group>,
}

struct Group {
    id: &'static str,
    title: String,
    lead: Option<String>,
    people: Vec<Someone>,
}

/// One of the cast, with a button.
struct Someone {
    number: String,
    name: String,
    button: String,
    avatar: Avatar,
    color: &'static str,
    who: String,
}

async fn sign_in_page(
    State(house): State<Arc<House>>,
    Browser(language): Browser,
    Query(asked): Query<Asked>,
) -> Answer {
    if !house.demo {
        return accounts::sign_in_page(&house, language, asked.videre.as_deref(), asked.gjort.as_deref());
    }
    let t = T(language);
    let mut tx = house.db.look().await?;
    let listed = cast::listed(&mut tx, &house, language).await?;
    let first = listed.first.into_iter().map(|one| someone(t, one)).collect();
    let sections = [
        ("team", t.signin_team(), None, listed.team),
        ("around", t.signin_around(), Some(t.signin_around_lead()), listed.around),
        ("others", t.signin_others(), None, listed.others),
    ];
    let groups = sections
        .into_iter()
        .filter(|(_, _, _, people)| !people.is_empty())
        .map(|(id, title, lead, people)| Group {
            id,
            title,
            lead,
            people: people.into_iter().map(|one| someone(t, one)).collect(),
        })
        .collect();
    let title = t.signin_title();
    let onward = asked.videre.filter(|path| is_ours(path)).unwrap_or_else(|| "/".to_owned());
    html(&SignInPage { frame: Frame::for_stranger(&house, language, title), t, onward, first, groups })
}

fn someone(t: T, listed: cast::Listed) -> Someone {
    let side = listed.side;
    let face = Face { id: listed.id, given: listed.given, family: String::new() };
    Someone {
        number: listed.number,
        button: t.signin_as(&face.given),
        avatar: Avatar::of(&face, side, Size::Large),
        name: listed.name,
        color: side.map_or("accent", page::color),
        who: listed.who,
    }
}

async fn post_sign_in(
    State(house): State<Arc<House>>,
    gate: AtTheGate,
    from: accounts::Caller,
    session: Session,
    Browser(language): Browser,
    fields: Fields,
) -> Answer {
    if !house.demo {
        return accounts::post_sign_in(&house, gate, from, session, language, &fields).await;
    }
    let mut tx = house.db.look().await?;
    let person = people::person_of_number(&mut tx, fields.one("som")).await?.ok_or(Oops::Bad)?;
    drop(tx);
    let came =
        Came { mark: house.chance.id(), at: house.clock.now().0, device: from.device.to_string(), way: Way::Demo };
    session::sign_in(&session, &person.id, came).await?;
    let onward = fields.one("videre");
    Ok(see_other(if is_ours(onward) { onward } else { "/" }))
}

//! Signing in. In the demo one steps in as somebody made up; the cast is listed with a button each.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::routing::get;
use serde::Deserialize;
use tower_sessions::Session;

use crate::access::{House, Route, open_route};
use crate::cast;
use crate::ground::form::Fields;
use crate::ground::guard::Seen;
use crate::ground::text::{Language, T};
use crate::page::{self, Answer, Avatar, Frame, Oops, Size, html, is_ours, language_of, see_other};
use crate::people::{self, Face};

pub(super) fn routes() -> Vec<Route> {
    vec![open_route("/logg-inn", get(sign_in_page).post(post_sign_in))]
}

#[derive(Deserialize)]
struct Asked {
    videre: Option<String>,
}

/// The browser's language: nobody is signed in yet.
pub(super) struct Browser(pub Language);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for Browser {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Browser, Self::Rejection> {
        let language = language_of(parts);
        if let Some(seen) = parts.extensions.get::<Seen>() {
            let _ = seen.0.set(language);
        }
        Ok(Browser(language))
    }
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
    let t = T(language);
    let mut groups = Vec::new();
    let mut first = Vec::new();
    if house.demo {
        let mut tx = house.db.look().await?;
        let listed = cast::listed(&mut tx, &house, language).await?;
        first = listed.first.into_iter().map(|one| someone(t, one)).collect();
        let sections = [
            ("team", t.signin_team(), None, listed.team),
            ("around", t.signin_around(), Some(t.signin_around_lead()), listed.around),
            ("others", t.signin_others(), None, listed.others),
        ];
        groups = sections
            .into_iter()
            .filter(|(_, _, _, people)| !people.is_empty())
            .map(|(id, title, lead, people)| Group {
                id,
                title,
                lead,
                people: people.into_iter().map(|one| someone(t, one)).collect(),
            })
            .collect();
    }
    let title = if house.demo { t.signin_title() } else { t.signin_none_title() };
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

async fn post_sign_in(State(house): State<Arc<House>>, session: Session, fields: Fields) -> Answer {
    if !house.demo {
        return Err(Oops::Denied(crate::access::Denied::Hidden));
    }
    let mut tx = house.db.look().await?;
    let person = people::person_of_number(&mut tx, fields.one("som")).await?.ok_or(Oops::Bad)?;
    drop(tx);
    page::sign_in(&session, &person.id).await?;
    let onward = fields.one("videre");
    Ok(see_other(if is_ours(onward) { onward } else { "/" }))
}

//! The sign-in page of a house with doors.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use tower_sessions::Session;

use super::super::commands::{Entered, NotIn, with_password};
use super::{AtTheGate, Caller, enter, refused, seconds};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::session::{self, Way};
use crate::page::{Answer, Faults, Frame, Oops, html, is_ours, see_other};

/// Where the session keeps that the password was right.
pub(super) const HALFWAY: &str = "halfway";
pub(super) const ONWARD: &str = "onward";

#[derive(Template)]
#[template(path = "accounts/views/door.html")]
struct DoorPage {
    frame: Frame,
    t: T,
    faults: Faults,
    onward: String,
    name: String,
    /// Whether this house has what keys are bound to.
    keys: bool,
}

fn door(house: &House, language: Language, onward: &str, name: &str) -> DoorPage {
    let t = T(language);
    DoorPage {
        frame: Frame::for_stranger(house, language, t.door_sign_in()),
        t,
        faults: Faults::default(),
        onward: onward.to_owned(),
        name: name.to_owned(),
        keys: house.origin.is_some(),
    }
}

/// The page somebody who is not signed in comes to. What has just been done is said in a line above it.
pub fn sign_in_page(house: &House, language: Language, onward: Option<&str>, done: Option<&str>) -> Answer {
    let t = T(language);
    let onward = onward.filter(|path| is_ours(path)).unwrap_or("/");
    let mut page = door(house, language, onward, "");
    page.frame = page.frame.with_notice(match done {
        Some("passord") => Some(t.door_new_password_set()),
        Some("overalt") => Some(t.door_signed_out()),
        Some("igjen") => Some(t.door_begin_again()),
        Some("nokkel") => Some(t.key_failed()),
        _ => None,
    });
    html(&page)
}

/// A name and a password.
pub async fn post_sign_in(
    house: &Arc<House>,
    AtTheGate(gate): AtTheGate,
    from: Caller,
    session: Session,
    language: Language,
    fields: &Fields,
) -> Answer {
    let t = T(language);
    let onward = Some(fields.one("videre")).filter(|path| is_ours(path)).unwrap_or("/");
    let name = fields.one("navn");
    let mut page = door(house, language, onward, name);
    for (field, label) in [("navn", t.door_name()), ("passord", t.door_password())] {
        if fields.one(field).trim().is_empty() {
            page.faults.add(field, t.door_missing(label));
        }
    }
    if !page.faults.is_empty() {
        return refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page);
    }
    match with_password(house, &gate, from.address, name, fields.one("passord")).await {
        Ok(Entered::In(person)) => {
            enter(&session, house, &person, Way::Password, &from).await?;
            Ok(see_other(onward))
        }
        Ok(Entered::NeedsCode(halfway)) => {
            session::begin(&session).await?;
            session::remember(&session, HALFWAY, halfway).await?;
            session::remember(&session, ONWARD, onward).await?;
            Ok(see_other("/logg-inn/kode"))
        }
        Err(NotIn::TooSoon(wait)) => {
            page.faults.add("navn", t.door_too_soon(seconds(wait)));
            refused(StatusCode::TOO_MANY_REQUESTS, Some(wait), &page)
        }
        Err(NotIn::Denied(denied)) => Err(Oops::Denied(denied)),
        Err(NotIn::Wrong | NotIn::Weak(_) | NotIn::Over) => {
            page.faults.add("navn", t.door_wrong());
            refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page)
        }
    }
}

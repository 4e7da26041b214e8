//! The first administrator's page.

use std::sync::Arc;

use axum::extract::{Query, State};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::commands::{FirstAdministrator, NotIn, NotSetUp, set_up, works};
use super::super::password::Needs;
use super::super::secret::{Kind, Secret};
use super::step::{Field, Step};
use super::{AtTheGate, Caller, enter, with_doors};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::session::Way;
use crate::page::{Answer, Browser, Frame, Oops, see_other};

#[derive(Deserialize)]
pub(super) struct Asked {
    kode: Option<String>,
}

fn step(house: &House, language: Language, fields: &Fields) -> Step {
    let t = T(language);
    let line = |id, label, complete| Field::line(id, label, String::new(), fields.one(id), complete);
    let mut all = vec![
        Field::Hidden("kode", fields.one("kode").to_owned()),
        line("nummer", t.setup_number(), "username"),
        line("fornavn", t.setup_given(), "given-name"),
        line("etternavn", t.setup_family(), "family-name"),
        line("epost", t.setup_email(), "email"),
    ];
    all.extend(Field::new_password(t, Needs::WithDuty));
    Step::new(Frame::for_stranger(house, language, t.setup_title()), t.setup_lead()).with_form(
        "/kom-i-gang",
        all,
        t.setup_make(),
    )
}

/// A link that does not work, and no form.
fn closed(house: &House, language: Language, not: NotIn) -> Answer {
    let t = T(language);
    Step::new(Frame::for_stranger(house, language, t.setup_title()), String::new()).not_in(
        not,
        "innhold",
        t.setup_wrong(),
    )
}

pub(super) async fn page(
    State(house): State<Arc<House>>,
    AtTheGate(gate): AtTheGate,
    from: Caller,
    Browser(language): Browser,
    Query(asked): Query<Asked>,
) -> Answer {
    if house.demo {
        return Ok(see_other("/logg-inn"));
    }
    let link = asked.kode.unwrap_or_default();
    let works = match Secret::typed(Kind::SetUp, &link) {
        Some(token) => works(&house, &gate, from.address, &token).await,
        None => Ok(false),
    };
    match works {
        Ok(true) => step(&house, language, &Fields::of([("kode", link.as_str())])).shown(),
        Ok(false) => closed(&house, language, NotIn::Wrong),
        Err(not) => closed(&house, language, not),
    }
}

pub(super) async fn post_set_up(
    State(house): State<Arc<House>>,
    AtTheGate(gate): AtTheGate,
    from: Caller,
    Browser(language): Browser,
    session: Session,
    fields: Fields,
) -> Answer {
    with_doors(&house)?;
    let t = T(language);
    let Some(token) = Secret::typed(Kind::SetUp, fields.one("kode")) else {
        return closed(&house, language, NotIn::Wrong);
    };
    let again = || step(&house, language, &fields);
    for field in ["nummer", "fornavn", "etternavn"] {
        if fields.one(field).trim().is_empty() {
            return again().refused(field, t.setup_missing());
        }
    }
    if fields.one("nytt") != fields.one("igjen") {
        return again().refused("igjen", t.password_unlike());
    }
    let text = |name: &str| fields.one(name).trim().to_owned();
    let who = FirstAdministrator {
        number: text("nummer"),
        given: text("fornavn"),
        family: text("etternavn"),
        email: Some(text("epost")).filter(|email| !email.is_empty()),
    };
    match set_up(&house, &gate, from.address, &token, &who, fields.one("nytt")).await {
        Ok(person) => {
            enter(&session, &house, &person, Way::Password, &from).await?;
            Ok(see_other("/hvem-ser-hva?forste=ja"))
        }
        Err(NotSetUp::Link) => closed(&house, language, NotIn::Wrong),
        Err(NotSetUp::TooSoon(wait)) => closed(&house, language, NotIn::TooSoon(wait)),
        Err(NotSetUp::Weak(weak)) => again().not_in(NotIn::Weak(weak), "nytt", String::new()),
        Err(NotSetUp::Taken) => again().refused("nummer", t.setup_taken()),
        Err(NotSetUp::Fault(fault)) => Err(Oops::from(fault)),
    }
}

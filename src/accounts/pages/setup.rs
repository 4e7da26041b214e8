//! The first administrator's page.

use axum::extract::Query;
use serde::Deserialize;

use super::super::commands::{FirstAdministrator, NotIn, NotSetUp, in_already, set_up, works};
use super::super::password::Needs;
use super::super::secret::{Kind, Secret};
use super::step::{Field, Step};
use super::{Outside, first_in};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Frame, Oops};

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
        Field::perhaps("epost", t.setup_email(), fields.one("epost"), "email"),
    ];
    all.extend(Field::new_password(t, Needs::WithDuty));
    Step::new(Frame::for_stranger(house, language, t.setup_title()), t.setup_lead()).with_form(
        "/kom-i-gang",
        all,
        t.setup_make(),
    )
}

fn closed(house: &House, language: Language, not: NotIn) -> Answer {
    let t = T(language);
    let mut step = Step::new(Frame::for_stranger(house, language, t.over_title()), t.setup_wrong());
    step.links = vec![("/logg-inn", t.door_sign_in())];
    step.opens_nothing(not)
}

pub(super) async fn page(Outside { house, gate, from, language, .. }: Outside, Query(asked): Query<Asked>) -> Answer {
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

pub(super) async fn post_set_up(Outside { house, gate, from, language, session }: Outside, fields: Fields) -> Answer {
    let t = T(language);
    let Some(token) = Secret::typed(Kind::SetUp, fields.one("kode")) else {
        return closed(&house, language, NotIn::Wrong);
    };
    let again = || step(&house, language, &fields);
    if let Some(answer) = again().missing_or_unlike(&fields) {
        return answer;
    }
    let text = |name: &str| fields.one(name).trim().to_owned();
    let who = FirstAdministrator {
        number: text("nummer"),
        given: text("fornavn"),
        family: text("etternavn"),
        email: Some(text("epost")).filter(|email| !email.is_empty()),
    };
    match set_up(&house, &gate, from.address, &token, &who, fields.one("nytt")).await {
        Ok(person) => first_in(&session, &house, &person, &from).await,
        // Sent twice: the first time made the account, and this is the password it was made with.
        Err(NotSetUp::Link) => match in_already(&house, &gate, from.address, &who.number, fields.one("nytt")).await? {
            Some(person) => first_in(&session, &house, &person, &from).await,
            None => closed(&house, language, NotIn::Wrong),
        },
        Err(NotSetUp::TooSoon(wait)) => closed(&house, language, NotIn::TooSoon(wait)),
        Err(NotSetUp::Weak(weak)) => again().not_in(NotIn::Weak(weak), "nytt", String::new()),
        Err(NotSetUp::Taken) => again().refused("nummer", t.setup_taken()),
        Err(NotSetUp::Fault(fault)) => Err(Oops::from(fault)),
    }
}

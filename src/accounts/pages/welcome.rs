//! Coming in for the first time, with a link or with a code on paper. Looking uses nothing up.

use std::sync::Arc;

use axum::extract::{Query, State};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::commands::{Card, NotIn, accept, read_card};
use super::super::password::Needs;
use super::super::secret::{Kind, Secret};
use super::step::{Field, Step};
use super::{AtTheGate, Caller, enter, with_doors};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::session::Way;
use crate::page::{Answer, Browser, Frame, see_other};
use crate::people::Contact;

#[derive(Deserialize)]
pub(super) struct Asked {
    kode: Option<String>,
}

/// For those with a sheet of paper.
fn paper(house: &House, language: Language, number: &str) -> Step {
    let t = T(language);
    let fields = vec![
        Field::line("nummer", t.welcome_number(), t.welcome_number_hint(), number, "username"),
        Field::line("kode", t.welcome_code(), t.welcome_code_hint(), "", "off"),
    ];
    Step::new(Frame::for_stranger(house, language, t.welcome_title()), t.welcome_lead()).with_form(
        "/velkommen",
        fields,
        t.welcome_on(),
    )
}

/// For whoever the card was for: a password of their own.
fn choose(house: &House, language: Language, contact: &Contact, needs: Needs, fields: &Fields) -> Step {
    let t = T(language);
    let mut all: Vec<Field> = ["lenke", "nummer", "kode"]
        .into_iter()
        .filter(|name| fields.has(name))
        .map(|name| Field::Hidden(name, fields.one(name).to_owned()))
        .collect();
    all.extend(Field::new_password(t, needs));
    let frame = Frame::for_stranger(house, language, t.welcome_hello(&contact.given));
    let mut step = Step::new(frame, t.welcome_choose()).with_form("/velkommen", all, t.welcome_in());
    step.notes = vec![t.welcome_not_you(&contact.given)];
    step
}

fn card(fields: &Fields) -> Option<Card> {
    if fields.has("lenke") {
        return Secret::typed(Kind::InvitationLink, fields.one("lenke")).map(Card::Link);
    }
    let code = Secret::typed(Kind::InvitationCode, fields.one("kode"))?;
    Some(Card::Paper { name: fields.one("nummer").to_owned(), code })
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
    let Some(link) = asked.kode else { return paper(&house, language, "").shown() };
    let fields = Fields::of([("lenke", link.as_str())]);
    show(&house, &gate, &from, language, &fields).await
}

async fn show(
    house: &House,
    gate: &super::super::commands::Gate,
    from: &Caller,
    language: Language,
    fields: &Fields,
) -> Answer {
    let read = match card(fields) {
        Some(card) => read_card(house, gate, from.address, &card).await,
        None => Err(NotIn::Wrong),
    };
    match read {
        Ok((contact, needs)) => choose(house, language, &contact, needs, fields).shown(),
        Err(not) => paper(house, language, fields.one("nummer")).not_in(not, "kode", T(language).welcome_wrong()),
    }
}

pub(super) async fn post_card(
    State(house): State<Arc<House>>,
    AtTheGate(gate): AtTheGate,
    from: Caller,
    Browser(language): Browser,
    session: Session,
    fields: Fields,
) -> Answer {
    with_doors(&house)?;
    if !fields.has("nytt") {
        return show(&house, &gate, &from, language, &fields).await;
    }
    let t = T(language);
    let wrong = |not| paper(&house, language, fields.one("nummer")).not_in(not, "kode", t.welcome_wrong());
    let Some(card) = card(&fields) else { return wrong(NotIn::Wrong) };
    let (contact, needs) = match read_card(&house, &gate, from.address, &card).await {
        Ok(read) => read,
        Err(not) => return wrong(not),
    };
    let again = || choose(&house, language, &contact, needs, &fields);
    if fields.one("nytt") != fields.one("igjen") {
        return again().refused("igjen", t.password_unlike());
    }
    match accept(&house, &gate, from.address, &card, fields.one("nytt"), language).await {
        Ok(person) => {
            enter(&session, &house, &person, Way::Password, &from).await?;
            // Who sees what comes before anything else (L2).
            Ok(see_other("/hvem-ser-hva?forste=ja"))
        }
        Err(NotIn::Wrong) => wrong(NotIn::Wrong),
        Err(not) => again().not_in(not, "nytt", t.welcome_wrong()),
    }
}

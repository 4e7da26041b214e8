//! Coming in for the first time, with a link or with a code on paper. Looking uses nothing up.

use axum::extract::Query;
use serde::Deserialize;

use super::super::commands::{Card, NotIn, accept, in_already, number_on, read_card};
use super::super::password::Needs;
use super::super::secret::{Kind, Secret};
use super::step::{Field, Step};
use super::{Outside, first_in};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Frame};
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

pub(super) async fn page(outside: Outside, Query(asked): Query<Asked>) -> Answer {
    let Some(link) = asked.kode else { return paper(&outside.house, outside.language, "").shown() };
    show(&outside, &Fields::of([("lenke", link.as_str())])).await
}

/// What was shown at the door opens nothing: a link says so on a page of its own, a sheet where its code was written.
fn opens_nothing(house: &House, language: Language, fields: &Fields, not: NotIn) -> Answer {
    let t = T(language);
    if !fields.has("lenke") {
        return paper(house, language, fields.one("nummer")).not_in(not, "kode", t.welcome_wrong());
    }
    let mut step = Step::new(Frame::for_stranger(house, language, t.over_title()), t.over_invitation());
    step.links = vec![("/logg-inn", t.door_sign_in()), ("/velkommen", t.over_have_sheet())];
    step.opens_nothing(not)
}

/// A card that is used. When the form was sent twice, the first time used it, and this is the password that was chosen.
async fn sent_before(outside: &Outside, card: &Card, fields: &Fields) -> Answer {
    let Outside { house, gate, from, language, session } = outside;
    let number = number_on(house, card).await?;
    match in_already(house, gate, from.address, &number, fields.one("nytt")).await? {
        Some(person) => first_in(session, house, &person, from).await,
        None => opens_nothing(house, *language, fields, NotIn::Wrong),
    }
}

async fn show(Outside { house, gate, from, language, .. }: &Outside, fields: &Fields) -> Answer {
    let read = match card(fields) {
        Some(card) => read_card(house, gate, from.address, &card).await,
        None => Err(NotIn::Wrong),
    };
    match read {
        Ok((contact, needs)) => choose(house, *language, &contact, needs, fields).shown(),
        Err(not) => opens_nothing(house, *language, fields, not),
    }
}

pub(super) async fn post_card(outside: Outside, fields: Fields) -> Answer {
    let Outside { house, gate, from, language, session } = &outside;
    let language = *language;
    if !fields.has("nytt") {
        if let Some(answer) = paper(house, language, fields.one("nummer")).missing(&fields) {
            return answer;
        }
        return show(&outside, &fields).await;
    }
    let Some(card) = card(&fields) else { return opens_nothing(house, language, &fields, NotIn::Wrong) };
    let (contact, needs) = match read_card(house, gate, from.address, &card).await {
        Ok(read) => read,
        Err(NotIn::Wrong) => return sent_before(&outside, &card, &fields).await,
        Err(not) => return opens_nothing(house, language, &fields, not),
    };
    let again = || choose(house, language, &contact, needs, &fields);
    if let Some(answer) = again().missing_or_unlike(&fields) {
        return answer;
    }
    match accept(house, gate, from.address, &card, fields.one("nytt"), language).await {
        Ok(person) => first_in(session, house, &person, from).await,
        Err(NotIn::Wrong) => sent_before(&outside, &card, &fields).await,
        Err(not) => again().not_in(not, "nytt", String::new()),
    }
}

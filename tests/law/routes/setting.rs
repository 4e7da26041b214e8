//! The municipality after its half year, with something of everything in it, and people who have nothing to do with it.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use makker::access::law::{Act, Stands, who_may};
use makker::access::{Stranger, Visit};
use makker::admin;
use makker::ground::db::Engine;
use makker::ground::text::Language;
use makker::people::{self, Duty, Employed, Rhythm};

use crate::stage::Play;
use crate::stage::browser::{Browser, Form, Page};
use crate::stage::snapshot;
use crate::stage::upload;
use crate::stage::walk::{self, Address, Walked};

pub struct Setting {
    pub play: Play,
    pub addresses: Vec<Address>,
    pub real: BTreeMap<&'static str, Vec<String>>,
}

/// Somebody who came yesterday, works alone in a unit of their own, and what the law calls that.
pub struct Outsider {
    pub number: &'static str,
    pub stands: &'static [Stands],
    duty: Option<Duty>,
}

pub const OUTSIDERS: [Outsider; 5] = [
    Outsider { number: "9000", stands: &[Stands::Colleague], duty: None },
    Outsider { number: "9001", stands: &[Stands::Colleague, Stands::Hr], duty: Some(Duty::Hr) },
    Outsider { number: "9002", stands: &[Stands::Colleague, Stands::Admin], duty: Some(Duty::Admin) },
    Outsider { number: "9003", stands: &[Stands::Colleague, Stands::Representative], duty: Some(Duty::Representative) },
    Outsider { number: "9004", stands: &[Stands::Colleague, Stands::DataProtection], duty: Some(Duty::DataProtection) },
];

/// What everybody reads, wherever it is offered: it opens no page to somebody it is not for.
const EVERYBODYS: Act = Act::ReadExampleGoal;

impl Setting {
    pub async fn on(engine: Engine) -> Setting {
        let play = Play::with_history(engine).await;
        amina_gets_a_new_leader(&play).await;
        sunniva_keeps_a_draft(&play).await;
        upload::ragnhild_brings_a_file(&play).await;
        let addresses = walk::addresses(&play).await;
        let real = walk::real(&play, &addresses).await;
        outsiders_come(&play).await;
        Setting { play, addresses, real }
    }

    /// Everything that can be looked at by address.
    pub fn looks(&self) -> Vec<String> {
        let looks = self.addresses.iter().filter(|address| address.answers(&Method::GET));
        looks.flat_map(|address| walk::all_filled(address, &self.real)).collect()
    }

    /// Everything those who have something see.
    pub async fn insiders(&self) -> Vec<(&'static str, Walked)> {
        let mut walked = Vec::new();
        for key in ["sunniva", "hakon", "ingeborg"] {
            let mut browser = self.play.signed_in(key).await;
            walked.push((key, walk::everywhere(&mut browser, &self.looks()).await));
        }
        walked
    }

    pub async fn outsider(&self, outsider: &Outsider) -> Browser {
        let mut browser = self.play.stranger();
        browser.sign_in(outsider.number).await;
        browser
    }

    pub fn address(&self, path: &str) -> &Address {
        walk::address_of(&self.addresses, path)
    }

    /// Whether the law lets somebody who stands so do any of what is at this path.
    pub fn is_for(&self, path: &str, stands: &[Stands]) -> bool {
        let address = self.address(path);
        address.stranger == Stranger::IsAnswered
            || address
                .acts
                .iter()
                .filter(|act| **act != EVERYBODYS)
                .any(|act| stands.iter().any(|stands| who_may(*act).contains(stands)))
    }

    /// The same text with an identity nobody has in every place that holds a real one; nothing if it holds none.
    pub fn with_nobodys(&self, text: &str) -> Option<String> {
        let mut other = text.to_owned();
        for (_, ids) in self.real.iter().filter(|(name, _)| **name != "file") {
            for id in ids {
                other = other.replace(id, &walk::nobodys());
            }
        }
        (other != text).then_some(other)
    }

    pub fn form_with_nobodys(&self, form: &Form) -> Option<Form> {
        let action = self.with_nobodys(&form.action);
        let mut found = action.is_some();
        let fields = form.fields.iter().map(|(name, value)| {
            let other = self.with_nobodys(value);
            found |= other.is_some();
            (name.clone(), other.unwrap_or_else(|| value.clone()))
        });
        let fields = fields.collect();
        found.then(|| Form { action: action.unwrap_or_else(|| form.action.clone()), fields, ..form.clone() })
    }

    /// The forms of those who have something, and for an address no form was found for, one with every field there is.
    pub fn forms(&self, walked: &[(&'static str, Walked)]) -> Vec<Form> {
        let mut forms: Vec<Form> = walked.iter().flat_map(|(_, walked)| walked.forms()).collect();
        forms.sort();
        forms.dedup_by(|one, other| (&one.action, &one.button) == (&other.action, &other.button));
        let names: BTreeSet<String> =
            forms.iter().flat_map(|form| form.fields.iter().map(|(name, _)| name.clone())).collect();
        let fields: Vec<(String, String)> = names.into_iter().map(|name| (name, "1".to_owned())).collect();
        for address in self.addresses.iter().filter(|address| address.answers(&Method::POST)) {
            if !forms.iter().any(|form| address.is_at(&form.action)) {
                let action = walk::all_filled(address, &self.real).swap_remove(0);
                forms.push(Form { action, button: String::new(), fields: fields.clone(), places: vec![] });
            }
        }
        forms
    }
}

/// What is sent when a form is: with a once-key of its own, and something in every empty field.
pub fn body(form: &Form, once: Option<&str>) -> String {
    let fields = form.fields.iter().filter(|(name, _)| name != "once");
    let fields = fields.map(|(name, value)| (name.as_str(), if value.is_empty() { "Noe" } else { value.as_str() }));
    let mut body = form_urlencoded::Serializer::new(String::new());
    // A date is no word.
    body.extend_pairs(fields.filter(|(name, value)| *name != "se-igjen" || *value != "Noe"));
    if let Some(once) = once {
        body.append_pair("once", once);
    }
    body.finish()
}

/// A page without the request's number and its once-keys: what must be the same for what one may not see and what does
/// not exist.
pub fn but_for_the_number(page: &Page) -> (u16, String, Vec<(String, String)>) {
    let number = page.headers.get("x-request-number").and_then(|number| number.to_str().ok()).unwrap_or("-");
    let headers = page.headers.iter().filter(|(name, _)| *name != "x-request-number");
    let headers = headers.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    let mut parts = page.text.split("name=\"once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + "ONCE" + part.trim_start_matches(|c| c != '-' && c != '"'));
    (page.status.as_u16(), text.replace(number, "NUMBER"), headers)
}

async fn amina_gets_a_new_leader(play: &Play) {
    let (house, cast) = (&play.house, &play.cast);
    let me = people::someone(&mut house.db.look().await.unwrap(), cast.person("ragnhild")).await.unwrap().unwrap();
    let visit = Visit::of(house, me, Language::Bokmal);
    visit.does(async |turn| admin::end_pair(turn, cast.pair("amina")).await).await.expect("HR ends a pair");
    let mut tx = house.db.begin().await.unwrap();
    let (employment, leader) = (&cast.employments["amina"], cast.person("ingeborg"));
    people::form_pair(&mut tx, &house.chance, employment, leader, visit.today(), Rhythm::Monthly).await.unwrap();
    tx.commit().await.unwrap();
}

async fn sunniva_keeps_a_draft(play: &Play) {
    let mut sunniva = play.signed_in("sunniva").await;
    let form = sunniva.get("/mal/ny").await;
    sunniva
        .press(&form, "Lagre utkastet", &[("mal", "Ta forvaltningsrett til våren")])
        .await
        .shows("Utkastet er lagret");
}

async fn outsiders_come(play: &Play) {
    let house = &play.house;
    let from = house.clock.now().plus_days(-1).date(&house.zone);
    let mut tx = house.db.begin().await.unwrap();
    for outsider in OUTSIDERS {
        let unit = people::found_unit(&mut tx, &house.chance, "For seg selv", None).await.unwrap();
        let (number, title) = (outsider.number, "Ny");
        let new = Employed { number, given: "Nora", family: "Ny", email: None, unit: &unit, title, from };
        let (person, _) = people::employ(&mut tx, &house.chance, &new).await.unwrap();
        if let Some(duty) = outsider.duty {
            people::give_duty(&mut tx, &person, duty, from).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    assert!(snapshot::identities(&play.place, "unit").await.len() > OUTSIDERS.len(), "they have come");
}

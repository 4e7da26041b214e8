//! For those who cannot get in: how it goes, asking, and choosing a new password with both parts.

use axum::extract::Query;
use serde::Deserialize;

use super::super::commands::{NotIn, Parts, ask_for_help, finish, is_password};
use super::super::password::Needs;
use super::super::secret::{Kind, Secret};
use super::Outside;
use super::step::{Field, Step};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Frame, first_time, see_other};

#[derive(Deserialize)]
pub(super) struct Asked {
    gjort: Option<String>,
}

fn ask(house: &House, language: Language, name: &str) -> Step {
    let t = T(language);
    let mut step = Step::new(Frame::for_stranger(house, language, t.help_title()), t.help_lead());
    step.above = Some(("/logg-inn", t.door_sign_in()));
    step.list = vec![t.help_how_1(), t.help_how_2(), t.help_how_3()];
    step.notes = vec![t.help_key()];
    step.links = vec![("/logg-inn/nytt-passord", t.help_have_parts())];
    let field = Field::line("navn", t.door_name(), String::new(), name, "username");
    step.with_form("/logg-inn/hjelp", vec![field], t.help_ask())
}

pub(super) async fn page(Outside { house, language, .. }: Outside, Query(asked): Query<Asked>) -> Answer {
    if asked.gjort.is_some() {
        let t = T(language);
        let mut step = Step::new(Frame::for_stranger(&house, language, t.help_asked_title()), t.help_asked());
        step.links = vec![("/logg-inn/nytt-passord", t.help_have_parts()), ("/logg-inn", t.door_sign_in())];
        return step.shown();
    }
    ask(&house, language, "").shown()
}

/// Whoever it is, the answer is the same, and so is the work: something is written either way.
pub(super) async fn post_ask(Outside { house, gate, from, language, .. }: Outside, fields: Fields) -> Answer {
    let name = fields.one("navn");
    if let Some(answer) = ask(&house, language, name).missing(&fields) {
        return answer;
    }
    if let Err(not) = gate.asks_for_help(&house, from.address, name).await {
        return ask(&house, language, name).not_in(not, "navn", String::new());
    }
    let mut tx = house.db.begin().await?;
    if first_time(&mut tx, &fields, house.clock.now()).await? {
        ask_for_help(&mut tx, &house, name).await?;
    }
    tx.commit().await?;
    Ok(see_other("/logg-inn/hjelp?gjort=ja"))
}

fn parts(house: &House, language: Language, name: &str) -> Step {
    let t = T(language);
    let mut fields = vec![
        Field::line("navn", t.door_name(), String::new(), name, "username"),
        Field::line("del1", t.help_part_one(), String::new(), "", "off"),
        Field::line("del2", t.help_part_other(), String::new(), "", "off"),
    ];
    fields.extend(Field::new_password(t, Needs::Everyday));
    let mut step = Step::new(Frame::for_stranger(house, language, t.help_parts_title()), t.help_parts_lead());
    step.above = Some(("/logg-inn/hjelp", t.help_title()));
    step.with_form("/logg-inn/nytt-passord", fields, t.help_parts_save())
}

pub(super) async fn parts_page(Outside { house, language, .. }: Outside) -> Answer {
    parts(&house, language, "").shown()
}

pub(super) async fn post_parts(Outside { house, gate, from, language, .. }: Outside, fields: Fields) -> Answer {
    let (t, name, new) = (T(language), fields.one("navn"), fields.one("nytt"));
    let again = || parts(&house, language, name);
    if let Some(answer) = again().missing_or_unlike(&fields) {
        return answer;
    }
    let part = |field: &str| Secret::typed(Kind::ResetPart, fields.one(field));
    let both = part("del1").zip(part("del2")).map(|(one, other)| Parts { one, other });
    match finish(&house, &gate, from.address, name, both, new, language).await {
        Ok(()) => Ok(see_other("/logg-inn?gjort=passord")),
        // Sent twice: the first time used the parts up, and this is the password that was chosen.
        Err(NotIn::Wrong) if is_password(&house, &gate, from.address, name, new).await? => {
            Ok(see_other("/logg-inn?gjort=passord"))
        }
        Err(not) => again().not_in(not, "navn", t.help_parts_wrong()),
    }
}

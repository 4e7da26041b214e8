//! The second thing, after the password.

use axum::response::IntoResponse;

use super::super::commands::{Halfway, NotIn, with_code};
use super::door::{HALFWAY, ONWARD};
use super::step::{Field, Step};
use super::{Outside, enter};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::session::{self, Way};
use crate::page::{Answer, Frame, is_ours, see_other};

/// For whoever is not halfway: one who came in by another window is in, and everybody else is asked to sign in.
const IN_OR_OUT: &str = "/";

fn step(house: &House, language: Language) -> Step {
    let t = T(language);
    let field = Field::line("kode", t.code_field(), String::new(), "", "one-time-code");
    let mut step = Step::new(Frame::for_stranger(house, language, t.code_title()), t.code_lead());
    step.links = vec![("/logg-inn/hjelp", t.door_help())];
    step.with_form("/logg-inn/kode", vec![field], t.code_send())
}

pub(super) async fn page(Outside { house, language, session, .. }: Outside) -> Answer {
    if session::recalls::<Halfway>(&session, HALFWAY).await?.is_none() {
        return Ok(see_other(IN_OR_OUT));
    }
    step(&house, language).shown()
}

pub(super) async fn post_code(Outside { house, gate, from, language, session }: Outside, fields: Fields) -> Answer {
    let Some(halfway) = session::recalls::<Halfway>(&session, HALFWAY).await? else {
        return Ok(see_other(IN_OR_OUT));
    };
    if let Some(answer) = step(&house, language).missing(&fields) {
        return answer;
    }
    match with_code(&house, &gate, from.address, &halfway, fields.one("kode")).await {
        Ok(person) => {
            let onward = session::recalls::<String>(&session, ONWARD).await?.unwrap_or_default();
            enter(&session, &house, &person, Way::Code, &from).await?;
            Ok(see_other(if is_ours(&onward) { &onward } else { "/" }))
        }
        Err(NotIn::Over) => {
            session::sign_out(&session).await?;
            Ok(see_other("/logg-inn?gjort=igjen").into_response())
        }
        Err(not) => step(&house, language).not_in(not, "kode", T(language).code_wrong()),
    }
}

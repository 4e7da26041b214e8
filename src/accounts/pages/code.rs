//! The second thing, after the password.

use std::sync::Arc;

use axum::extract::State;
use axum::response::IntoResponse;
use tower_sessions::Session;

use super::super::commands::{Halfway, NotIn, with_code};
use super::door::{HALFWAY, ONWARD};
use super::step::{Field, Step};
use super::{AtTheGate, Caller, enter, with_doors};
use crate::access::House;
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::session::{self, Way};
use crate::page::{Answer, Browser, Frame, is_ours, see_other};

fn step(house: &House, language: Language) -> Step {
    let t = T(language);
    let field = Field::line("kode", t.code_field(), String::new(), "", "one-time-code");
    let mut step = Step::new(Frame::for_stranger(house, language, t.code_title()), t.code_lead());
    step.links = vec![("/logg-inn/hjelp", t.door_help())];
    step.with_form("/logg-inn/kode", vec![field], t.code_send())
}

pub(super) async fn page(State(house): State<Arc<House>>, Browser(language): Browser, session: Session) -> Answer {
    if house.demo {
        return Ok(see_other("/logg-inn"));
    }
    if session::recalls::<Halfway>(&session, HALFWAY).await?.is_none() {
        return Ok(see_other("/logg-inn"));
    }
    step(&house, language).shown()
}

pub(super) async fn post_code(
    State(house): State<Arc<House>>,
    AtTheGate(gate): AtTheGate,
    from: Caller,
    Browser(language): Browser,
    session: Session,
    fields: Fields,
) -> Answer {
    with_doors(&house)?;
    let Some(halfway) = session::recalls::<Halfway>(&session, HALFWAY).await? else {
        return Ok(see_other("/logg-inn"));
    };
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

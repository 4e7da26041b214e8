//! Proving again who one is, before one changes how one comes in.

use axum::extract::Query;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::super::commands::{NotIn, prove_with_password, with_key};
use super::step::{Field, Step};
use super::{Inside, OWN, keys};
use crate::access::Turn;
use crate::ground::form::Fields;
use crate::page::session;
use crate::page::session::Way;
use crate::page::{Answer, Frame, Oops, Place, see_other};

#[derive(Deserialize)]
pub(super) struct Asked {
    videre: Option<String>,
}

/// Where one may be going on to: names of ours, never an address.
fn onward(asked: &str) -> &'static str {
    ["/meg/passord", OWN].into_iter().find(|known| *known == asked).unwrap_or(OWN)
}

fn step(turn: &Turn<'_>, videre: &str) -> Step {
    let t = turn.visit.t();
    let fields = vec![
        Field::Hidden("videre", videre.to_owned()),
        Field::secret("passord", t.door_password(), String::new(), "current-password"),
    ];
    let mut step = Step::new(Frame::of(turn, Place::Elsewhere, t.prove_title()), t.prove_lead());
    step.above = Some((OWN, t.mine_title()));
    step.onward = videre.to_owned();
    step.key = turn.visit.house.origin.is_some().then(|| ("/meg/bekreft/nokkel", t.prove_key()));
    step.with_form("/meg/bekreft", fields, t.prove_password())
}

pub(super) async fn page(Inside { visit, .. }: Inside, Query(asked): Query<Asked>) -> Answer {
    step(&visit.look().await?, onward(asked.videre.as_deref().unwrap_or_default())).shown()
}

pub(super) async fn post_password(Inside { visit, gate, from, session }: Inside, fields: Fields) -> Answer {
    let onward = onward(fields.one("videre"));
    if let Some(answer) = step(&visit.look().await?, onward).missing(&fields) {
        return answer;
    }
    match prove_with_password(&visit, &gate, from.address, fields.one("passord")).await {
        Ok(()) => {
            session::prove(&session, visit.now, None).await?;
            Ok(see_other(onward).into_response())
        }
        Err(not) => step(&visit.look().await?, onward).not_in(not, "passord", visit.t().change_wrong()),
    }
}

/// First the browser is asked for the key, then it answers: both come here.
pub(super) async fn post_key(Inside { visit, gate, session, .. }: Inside, fields: Fields) -> Answer {
    let onward = onward(fields.one("videre"));
    if !fields.has("svar") {
        return keys::ask_own(&visit, &gate, &session, onward).await;
    }
    let failed = || Ok(see_other(&format!("/meg/bekreft?videre={onward}")));
    let Some(state) = session::recall(&session, keys::STATE).await? else { return failed() };
    match with_key(&visit.house, &gate, state, fields.one("svar")).await {
        Ok(person) if person == visit.me.id => {
            session::prove(&session, visit.now, Some(Way::Passkey)).await?;
            Ok(see_other(onward))
        }
        Ok(_) | Err(NotIn::Wrong) => failed(),
        Err(not) => Err(Oops::from(not)),
    }
}

//! Changing one's own password.

use axum::response::IntoResponse;
use tower_sessions::Session;

use super::super::commands::{Gate, NotIn, change_password, new_password, save_password};
use super::super::password::Needs;
use super::step::{Field, Step};
use super::{Caller, Inside, OWN, PROVED};
use crate::access::{Turn, Visit};
use crate::ground::form::Fields;
use crate::page::session::{self, Way};
use crate::page::{Answer, Begun, Frame, Oops, Place, begin, done};
use crate::people::Duty;

/// Whether the old password is asked for. One who has just come in with a key need not know it: so a key is enough to
/// get a password again.
async fn needs_old(session: &Session, visit: &Visit) -> Result<bool, Oops> {
    let with_key = session::came(session).await?.is_some_and(|came| came.way == Way::Passkey);
    Ok(!(with_key && session::proved_within(session, PROVED, visit.now).await?))
}

fn step(turn: &Turn<'_>, needs_old: bool) -> Step {
    let t = turn.visit.t();
    let lets_in = turn.relations.duties().iter().any(|duty| matches!(duty, Duty::Hr | Duty::Admin));
    let mut fields = Vec::new();
    if needs_old {
        fields.push(Field::secret("gammelt", t.change_old(), String::new(), "current-password"));
    }
    fields.extend(Field::new_password(t, if lets_in { Needs::WithDuty } else { Needs::Everyday }));
    let mut step = Step::new(Frame::of(turn, Place::Elsewhere, t.change_title()), t.change_lead());
    step.above = Some((OWN, t.mine_title()));
    step.with_form("/meg/passord", fields, t.change_save())
}

pub(super) async fn page(Inside { visit, session, .. }: Inside) -> Answer {
    let needs_old = needs_old(&session, &visit).await?;
    step(&visit.look().await?, needs_old).shown()
}

async fn hashed(visit: &Visit, gate: &Gate, from: &Caller, fields: &Fields, needs_old: bool) -> Result<String, NotIn> {
    let new = fields.one("nytt");
    if needs_old {
        change_password(visit, gate, from.address, fields.one("gammelt"), new).await
    } else {
        new_password(visit, gate, new).await
    }
}

pub(super) async fn post_change(Inside { visit, gate, from, session }: Inside, fields: Fields) -> Answer {
    let (t, needs_old) = (visit.t(), needs_old(&session, &visit).await?);
    if let Some(answer) = step(&visit.look().await?, needs_old).missing_or_unlike(&fields) {
        return answer;
    }
    // The hashing is over before the turn begins: nobody waits for it.
    let hash = match hashed(&visit, &gate, &from, &fields, needs_old).await {
        Ok(hash) => hash,
        Err(not) => return step(&visit.look().await?, needs_old).not_in(not, "gammelt", t.change_wrong()),
    };
    let mark = session::came(&session).await?.map(|came| came.mark).unwrap_or_default();
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    save_password(&mut turn, &hash, &mark).await?;
    let answer = done(turn, &fields, "/meg/okter?gjort=passord").await?;
    session::prove(&session, visit.now, None).await?;
    Ok(answer.into_response())
}

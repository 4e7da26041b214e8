//! Writing a remark about a role agreement.

use axum::extract::Path;

use super::{read, role};
use crate::access::{Denied, Stop, Visit};
use crate::agreements::{self, Unwritten, version_read};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Begun, Faults, begin, done, refused_html};
use crate::roles::RoleId;
use crate::roles::wording::Roles;

pub(super) async fn post(visit: Visit, Path(role): Path<String>, fields: Fields) -> Answer {
    let (id, version) = (RoleId::parse(&role).ok_or(Denied::Hidden)?, version_read(&fields)?);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let words = Words::new(fields.one("ord").trim());
    match agreements::remark::<Roles>(&mut turn, &id, version, &words).await {
        Ok(()) => done(turn, &fields, &format!("/rolle/{id}?gjort=merknad#merknader")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let agreed = read(&mut turn, id.as_str()).await?;
            let unwritten = Unwritten { version, words: words.reveal().to_owned(), refusal };
            let mut faults = Faults::default();
            let (field, told) = unwritten.fault(&turn, &agreed);
            faults.add(field, told);
            refused_html(&role::page_of(&mut turn, agreed, None, faults, Some(unwritten)).await?)
        }
    }
}

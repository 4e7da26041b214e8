//! A first role agreement: written, kept as a draft, proposed. Between two leaders it is written and kept.

use axum::extract::Query;

use super::Asked;
use super::form::Filled;
use super::write::{FormPage, NewRole, page, page_alone, refused};
use crate::access::law::{ProposeRole, WriteDraft};
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::agreements::agreement::Refusal;
use crate::agreements::{self, Form, WrittenIn};
use crate::ground::db::Fault;
use crate::ground::form::Fields;
use crate::page::{Answer, Begun, Faults, Oops, begin, done, html, see_other};
use crate::people::{EmploymentId, Side};
use crate::roles::store::{self, Sheet};
use crate::roles::wording::Roles;
use crate::roles::{RoleId, commands};

fn new_page(turn: &Turn<'_>, at: &WrittenIn, filled: Filled, kept: bool) -> FormPage {
    let t = turn.visit.t();
    let employment = at.employment().clone();
    match at {
        WrittenIn::Pair(pair, me) => {
            let lead = t.role_form_lead(&pair.face(me.other()).given);
            let heading =
                if *me == Side::Employee { t.role_form_new() } else { t.role_form_new_of(&pair.employee.given) };
            page(turn, pair, *me, heading, lead, filled).with_new(NewRole {
                pair: Some(pair.id.clone()),
                employment,
                kept,
            })
        }
        WrittenIn::Alone(_) => {
            let (heading, lead) = (t.role_form_new(), t.role_form_alone_lead());
            page_alone(turn, Side::Employee, heading, lead, filled).with_new(NewRole { pair: None, employment, kept })
        }
    }
}

/// The one that lives already, if this person may know of it.
async fn already(turn: &mut Turn<'_>, at: &WrittenIn) -> Result<Option<RoleId>, Fault> {
    let live = store::live(turn, std::slice::from_ref(at.employment())).await?;
    let live = turn.see_all(crate::access::law::ReadRoleInForce, live).await?;
    Ok(live.into_iter().next().map(|live| live.id))
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let at = WrittenIn::asked(&mut turn, asked.par.as_deref(), asked.stilling.as_deref()).await?;
    match &at {
        WrittenIn::Pair(pair, _) => {
            let subject = Subject::Employment(pair.employment.clone(), pair.id.clone());
            turn.permit(ProposeRole, &subject, "").await.map(drop)?;
        }
        WrittenIn::Alone(_) => turn.permit(WriteDraft, &Subject::Own(visit.me.id.clone()), "").await.map(drop)?,
    }
    let already = already(&mut turn, &at).await?;
    let draft = store::draft_of(&mut turn, &visit.me.id, at.employment()).await?;
    let kept = draft.is_some();
    if let Some(role) = already.as_ref().filter(|_| !kept) {
        return Ok(see_other(&format!("/rolle/{role}")));
    }
    let filled = draft.map(|Sheet { wording, reason }| Filled {
        reason: reason.reveal().to_owned(),
        ..Filled::from(&wording, at.me())
    });
    let page = new_page(&turn, &at, filled.unwrap_or_default(), kept);
    // Begun before there was one: it is read, and taken from into an answer.
    html(&match already {
        Some(role) => page.beside(&role),
        None => page,
    })
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let kept = fields.one("utkast") == "ja";
    let t = visit.t();
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let filled_in = |name: &str| Some(fields.one(name)).filter(|text| !text.is_empty());
    let at = WrittenIn::asked(&mut turn, filled_in("par"), filled_in("stilling")).await?;
    if fields.one("handling") == "utkast" {
        return match commands::keep_draft(&mut turn, at.employment(), &filled.so_far(at.me())).await {
            Ok(()) => done(turn, &fields, &after(&at, "utkast")).await,
            Err(Stop::Denied(denied)) => Err(denied.into()),
            Err(Stop::Refused(_)) => Err(Oops::Bad),
        };
    }
    if let Some(filled) = filled.pressed(&fields) {
        return html(&new_page(&turn, &at, filled, kept));
    }
    let WrittenIn::Pair(pair, me) = &at else { return not_sent(&turn, &at, filled, kept, t.agree_refused_alone()) };
    if fields.one("par") != pair.id.as_str() {
        // Written to one leader, and another leads now: nobody's words are sent to somebody they were not written to.
        return not_sent(&turn, &at, filled, kept, t.agree_refused_other_leader(&pair.leader.given));
    }
    let says = match filled.says(t, *me, false) {
        Ok(says) => says,
        Err(faults) => return refused(new_page(&turn, &at, filled, kept), faults),
    };
    match commands::begin_role(&mut turn, &pair.id, &says).await {
        Ok(role) => {
            if kept {
                match commands::discard_draft(&mut turn, at.employment()).await {
                    Ok(()) | Err(Stop::Denied(Denied::Hidden)) => {}
                    Err(Stop::Denied(denied)) => return Err(denied.into()),
                    Err(Stop::Refused(_)) => return Err(Oops::Bad),
                }
            }
            done(turn, &fields, &format!("/rolle/{role}?gjort=foreslatt")).await
        }
        // The pair ended while this was sent. Asked again, it is between other two, or nobody's yet.
        Err(Stop::Denied(Denied::Hidden | Denied::NotYours(_))) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let at = WrittenIn::asked(&mut turn, filled_in("par"), filled_in("stilling")).await?;
            let words = match &at {
                WrittenIn::Pair(pair, _) => t.agree_refused_other_leader(&pair.leader.given),
                WrittenIn::Alone(_) => t.agree_refused_alone(),
            };
            not_sent(&turn, &at, filled, kept, words)
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(Refusal::Moved { .. })) => {
            turn.give_up().await?;
            let turn = visit.look().await?;
            not_sent(&turn, &at, filled, kept, t.role_refused_there(&pair.face(me.other()).given))
        }
        Err(Stop::Refused(refusal)) => {
            let faults = agreements::in_words::<Roles>(t, refusal, *me, &pair.face(me.other()).given);
            refused(new_page(&turn, &at, filled, kept), faults)
        }
    }
}

/// Where one is taken when a draft has been kept or thrown away.
fn after(at: &WrittenIn, what: &str) -> String {
    match at {
        WrittenIn::Pair(pair, Side::Leader) => format!("/teamet/{}?gjort=rolle-{what}", pair.id),
        WrittenIn::Pair(_, Side::Employee) | WrittenIn::Alone(_) => format!("/rolle?gjort={what}"),
    }
}

/// The form with everything in it, and why it was sent to nobody.
fn not_sent(turn: &Turn<'_>, at: &WrittenIn, filled: Filled, kept: bool, why: String) -> Answer {
    let mut faults = Faults::default();
    faults.add("oppgave1", why);
    refused(new_page(turn, at, filled, kept), faults)
}

pub(super) async fn post_discard(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let at = WrittenIn::asked(&mut turn, None, Some(fields.one("stilling"))).await;
    let at = match at {
        Ok(at) => at,
        // A leader's draft is of somebody else's employment.
        Err(Denied::Hidden) => {
            let employment = EmploymentId::parse(fields.one("stilling")).ok_or(Denied::Hidden)?;
            let (pair, side) = turn.relations.pair_of(&employment).ok_or(Denied::Hidden)?;
            WrittenIn::Pair(Box::new(pair.clone()), side)
        }
        Err(other) => return Err(other.into()),
    };
    match commands::discard_draft(&mut turn, at.employment()).await {
        Ok(()) => done(turn, &fields, &after(&at, "slettet")).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(_)) => Err(Oops::Bad),
    }
}

//! One function per thing a person does with a role agreement, beside what is common to all agreements.

use super::RoleId;
use super::store::{self, Sheet};
use super::wording::{Missing, Roles, Wording};
use crate::access::law::WriteDraft;
use crate::access::{Denied, Happened, Stop, Subject, Turn};
use crate::agreements::{self, VersionNo, agreement};
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::people::{self, EmploymentId, PairId, Side};

pub type Refusal = agreement::Refusal<Missing>;
pub type Says = agreements::Says<Roles>;

/// Proposes the first role agreement of an employment. There is one that lives: when the other has proposed meanwhile,
/// theirs is read first.
///
/// # Errors
/// When nothing is said, when there is one already, and when it is not theirs to propose.
pub async fn begin_role(turn: &mut Turn<'_>, pair: &PairId, says: &Says) -> Result<RoleId, Stop<Refusal>> {
    let there = || Stop::Refused(Refusal::Moved { yours: VersionNo::FIRST, current: VersionNo::FIRST });
    let employment = turn.relations.pair(pair).ok_or(Denied::Hidden)?.employment.clone();
    if !store::live(turn, std::slice::from_ref(&employment)).await?.is_empty() {
        return Err(there());
    }
    store::give_way(turn, &employment).await?;
    match agreements::propose::<Roles>(turn, pair, (), says).await {
        Err(Stop::Denied(Denied::Fault(Fault::Taken(_)))) => Err(there()),
        outcome => outcome,
    }
}

/// Keeps a draft: its author's alone, one for each employment. It can be written between two leaders too.
///
/// # Errors
/// When the employment is neither one's own nor of somebody one leads.
pub async fn keep_draft(turn: &mut Turn<'_>, employment: &EmploymentId, says: &Says) -> Result<(), Stop<Refusal>> {
    let permit = to_write(turn, employment).await?;
    turn.spend(permit, Happened::new("role_draft_kept")).await?;
    let wording = Wording::default().written(says.own.clone(), says.joint.clone());
    let me = turn.visit.me.id.clone();
    Ok(store::save_draft(turn, &me, employment, &Sheet { wording, reason: says.reason.clone() }).await?)
}

/// Throws one's own draft away. Nobody else has seen it.
///
/// # Errors
/// When it is not theirs to write.
pub async fn discard_draft(turn: &mut Turn<'_>, employment: &EmploymentId) -> Result<(), Stop<Refusal>> {
    let permit = to_write(turn, employment).await?;
    Ok(store::drop_draft(turn, permit, employment, Happened::new("role_draft_discarded")).await?)
}

async fn to_write(turn: &mut Turn<'_>, employment: &EmploymentId) -> Result<crate::access::Permit<WriteDraft>, Denied> {
    let (me, today) = (turn.visit.me.id.clone(), turn.visit.today());
    if turn.relations.pair_of(employment).is_none()
        && !people::employments_of(&mut turn.tx, &me, today).await?.contains(employment)
    {
        return Err(Denied::Hidden);
    }
    turn.permit(WriteDraft, &Subject::Own(me), employment.as_str()).await
}

/// What follows when a pair ends: a proposal goes back to the employee as a draft, and what was under revision falls
/// back to the version in force (settled 11). Called by whoever ends the pair, in the same turn.
///
/// # Errors
/// When the database fails.
pub async fn when_pair_ends(turn: &mut Turn<'_>, pair: &PairId) -> Result<(), Fault> {
    for role in agreements::open_in_pair::<Roles>(turn, pair).await? {
        if role.agreement.in_force().is_none()
            && let Some(version) = role.on_table()
            && let Some(employee) = people::person_employed(&mut turn.tx, &role.employment).await?
        {
            let wording = version.wording.for_the_employee();
            // Why is the writer's own, and the leader's stays with the leader.
            let reason = if version.by == Side::Employee { version.reason.clone() } else { Words::default() };
            let sheet = match store::draft_of(turn, &employee, &role.employment).await? {
                // What was begun alone is not written over.
                Some(Sheet { wording: own, reason }) => {
                    Sheet { wording: Wording { joint: own.joint.or(wording.joint), ..own }, reason }
                }
                None => Sheet { wording, reason },
            };
            store::save_draft(turn, &employee, &role.employment, &sheet).await?;
        }
        agreements::clear_table(turn, &role).await?;
        turn.follows(role.id.as_str(), Happened::new("role_ended_with_pair")).await?;
    }
    Ok(())
}

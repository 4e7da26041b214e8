//! How a visitor stands to a thing: judged from relations, in the transaction that uses the answer.

use super::law::{Act, Stands, who_may};
use super::permit::Subject;
use super::turn::Turn;
use crate::ground::db::Fault;
use crate::people::{self, Duty, Pair, Relations, Side};

/// Whether the law lets this visitor do this to that. The near relations are asked first, since they answer nearly
/// always and cost nothing more; those further away only when the near ones do not suffice.
pub(super) async fn may(turn: &mut Turn<'_>, act: Act, subject: &Subject) -> Result<bool, Fault> {
    let lawful = |stands: &[Stands]| stands.iter().any(|one| who_may(act).contains(one));
    let near = near(&turn.relations, subject);
    if lawful(&near) {
        return Ok(true);
    }
    // Those inside a room stand in no other way to it: being HR besides opens nothing more in one's own pair.
    if !near.is_empty() && !matches!(subject, Subject::Unit(_)) {
        return Ok(false);
    }
    Ok(lawful(&far(turn, subject).await?))
}

/// All ways the visitor stands to it: for the printed table and its test.
pub(super) async fn all(turn: &mut Turn<'_>, subject: &Subject) -> Result<Vec<Stands>, Fault> {
    let near = near(&turn.relations, subject);
    if !near.is_empty() && !matches!(subject, Subject::Unit(_)) {
        return Ok(near);
    }
    far(turn, subject).await
}

/// What the visitor's own pairs say.
fn near(relations: &Relations, subject: &Subject) -> Vec<Stands> {
    match subject {
        Subject::Own(person) => (person == &relations.me).then_some(Stands::Themself).into_iter().collect(),
        Subject::Pair(id) => relations.pair(id).and_then(|pair| inside(relations, pair)).into_iter().collect(),
        Subject::Employment(employment, id) => {
            let own = relations.pair(id).and_then(|pair| inside(relations, pair));
            let mut pairs_now =
                relations.pairs().iter().filter(|pair| &pair.employment == employment && relations.is_in_force(pair));
            match (own, pairs_now.next().and_then(|pair| pair.side_of(&relations.me))) {
                // The employment goes on with another leader: the employee is still the one it is about.
                (Some(Stands::ThemselfAfter), Some(Side::Employee)) | (None, Some(Side::Employee)) => {
                    vec![Stands::Themself]
                }
                (Some(stands), _) => vec![stands],
                (None, Some(Side::Leader)) => vec![Stands::NewLeader],
                (None, None) => vec![],
            }
        }
        Subject::Unit(_) | Subject::Organisation => vec![],
    }
}

fn inside(relations: &Relations, pair: &Pair) -> Option<Stands> {
    match (pair.side_of(&relations.me)?, relations.is_in_force(pair)) {
        (Side::Employee, true) => Some(Stands::Themself),
        (Side::Employee, false) => Some(Stands::ThemselfAfter),
        (Side::Leader, true) => Some(Stands::Leader),
        (Side::Leader, false) => Some(Stands::FormerLeader),
    }
}

async fn far(turn: &mut Turn<'_>, subject: &Subject) -> Result<Vec<Stands>, Fault> {
    let mut stands: Vec<Stands> = turn.relations.duties().iter().map(|duty| by_duty(*duty)).collect();
    match subject {
        Subject::Own(_) | Subject::Organisation => {}
        Subject::Pair(id) | Subject::Employment(_, id) => {
            let today = turn.visit.today();
            if let Some(pair) = people::pairs_by_id(&mut turn.tx, std::slice::from_ref(id), today).await?.first() {
                stands.extend(around_pair(turn, pair).await?);
            }
        }
        Subject::Unit(unit) => stands.extend(around_unit(turn, unit).await?),
    }
    stands.push(Stands::Colleague);
    Ok(stands)
}

fn by_duty(duty: Duty) -> Stands {
    match duty {
        Duty::Hr => Stands::Hr,
        Duty::Admin => Stands::Admin,
        Duty::Representative => Stands::Representative,
        Duty::DataProtection => Stands::DataProtection,
    }
}

async fn around_pair(turn: &mut Turn<'_>, pair: &Pair) -> Result<Vec<Stands>, Fault> {
    let mut stands = Vec::new();
    if pair.leader.id == turn.relations.me && !turn.relations.is_in_force(pair) {
        stands.push(Stands::FormerLeader);
    }
    let house = &turn.visit.house;
    let (now, zone) = (turn.visit.now, house.zone.clone());
    if people::leader_of_employment(&mut turn.tx, &pair.employment, now, &zone).await?.as_ref()
        == Some(&turn.relations.me)
        && pair.leader.id != turn.relations.me
    {
        stands.push(Stands::NewLeader);
    }
    if people::leaders_of(&mut turn.tx, &pair.leader.id, now, &zone).await?.contains(&turn.relations.me) {
        stands.push(Stands::LeadersLeader);
    }
    Ok(stands)
}

async fn around_unit(turn: &mut Turn<'_>, unit: &people::UnitId) -> Result<Vec<Stands>, Fault> {
    let ties = turn.ties().await?;
    let stands = [
        (ties.answers_for(unit), Stands::UnitLeader),
        (ties.works_in_or_below(unit), Stands::UnitMember),
        (ties.leads_the_leader_of(unit), Stands::LeadersLeader),
    ];
    Ok(stands.into_iter().filter_map(|(holds, stands)| holds.then_some(stands)).collect())
}

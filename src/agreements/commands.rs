//! One function per thing a person does to an agreement: load, ask, decide, save. Within one turn.

use super::VersionNo;
use super::agreement::{self, Refusal};
use super::matter::Matter;
use super::remark::{self};
use super::store::{self, Kept, Where, With, Written};
use super::wording::{Own, Topic, Wording};
use crate::access::law::Deed;
use crate::access::{Denied, Stop, Subject, Turn, Unseen};
use crate::ground::id::Identity;
use crate::ground::sealing::Words;
use crate::people::{EmploymentId, PairId, Side};

/// What somebody writes in a version.
pub struct Says<T: Topic> {
    pub own: Own<T>,
    pub joint: T::Joint,
    /// Why: the other reads it together with the text.
    pub reason: Words,
}

type Done<T, Value = ()> = Result<Value, Stop<Refusal<<T as Topic>::Missing>>>;

/// Proposes within a pair. Whoever proposes has said yes to it.
///
/// # Errors
/// When nothing is said, or when it is not theirs to propose.
pub async fn propose<T: Kept>(turn: &mut Turn<'_>, pair: &PairId, sort: T::Sort, says: &Says<T>) -> Done<T, T::Id> {
    let pair = turn.relations.pair(pair).ok_or(Denied::Hidden)?.clone();
    let by = pair.side_of(&turn.visit.me.id).ok_or(Denied::Hidden)?;
    let id = T::Id::made(&turn.visit.house.chance);
    let subject = Subject::Employment(pair.employment.clone(), pair.id.clone());
    let permit = turn.permit(T::Propose::default(), &subject, id.text()).await?;
    let wording = Wording::default().written(says.own.clone(), says.joint.clone());
    if let Some(missing) = T::unsaid(&wording) {
        return Err(Stop::Refused(Refusal::Missing(missing)));
    }
    let at = Where { employment: pair.employment, pair: pair.id };
    let step = agreement::propose(by);
    Ok(store::add(turn, permit, &at, sort, &step, &Written::by(by, &wording, says)).await?)
}

/// Writes a version: a counter, or a change of what is in force. What is from an earlier pair is taken up by it.
///
/// # Errors
/// When the other has written since, or nothing is changed, and when it is not theirs to write.
pub async fn write<T: Kept>(turn: &mut Turn<'_>, id: &T::Id, answering: VersionNo, says: &Says<T>) -> Done<T> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    let of_this_pair = match unseen.subject() {
        Subject::Employment(employment, pair) => {
            turn.relations.pair_of(&employment).is_some_and(|(now, _)| now.id == pair)
        }
        Subject::Pair(pair) => store::goes_on(turn, &pair),
        Subject::Own(_) | Subject::Unit(_) | Subject::Organisation => false,
    };
    if of_this_pair {
        put_on_table(turn, T::Propose::default(), unseen, answering, says).await
    } else {
        put_on_table(turn, T::TakeUp::default(), unseen, answering, says).await
    }
}

async fn put_on_table<T: Kept, D: Deed>(
    turn: &mut Turn<'_>,
    deed: D,
    unseen: Unseen<Matter<T>>,
    answering: VersionNo,
    says: &Says<T>,
) -> Done<T> {
    let (matter, permit) = turn.open(deed, unseen).await?;
    let (pair, by) = now_between(turn, &matter.employment)?;
    let current = matter.agreement.current().unwrap_or(answering);
    let read = matter.version(answering).ok_or(Stop::Refused(Refusal::Moved { yours: answering, current }))?;
    let wording = read.answered(&turn.visit.me.id, says.own.clone(), says.joint.clone());
    if let Some(missing) = T::unsaid(&wording) {
        return Err(Stop::Refused(Refusal::Missing(missing)));
    }
    let step = matter.agreement.clone().write(by, answering, &read.wording, &wording).map_err(Stop::Refused)?;
    store::save(turn, permit, &matter, step, &pair, With::Version(Written::by(by, &wording, says))).await
}

/// The pair in force of an employment, and the visitor's side in it.
fn now_between(turn: &Turn<'_>, employment: &EmploymentId) -> Result<(PairId, Side), Denied> {
    let (pair, side) = turn.relations.pair_of(employment).ok_or(Denied::Hidden)?;
    Ok((pair.id.clone(), side))
}

/// Says yes to the version one has read.
///
/// # Errors
/// When it is one's own, no longer on the table, or lacks something; and when it is not theirs to say.
pub async fn accept<T: Kept>(turn: &mut Turn<'_>, id: &T::Id, version: VersionNo) -> Done<T> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    let (matter, permit) = turn.open(T::Accept::default(), unseen).await?;
    let (pair, by) = now_between(turn, &matter.employment)?;
    let current = matter.agreement.current().unwrap_or(version);
    let read = matter.version(version).ok_or(Stop::Refused(Refusal::Moved { yours: version, current }))?;
    let step = matter.agreement.clone().accept(by, version, &read.wording).map_err(Stop::Refused)?;
    store::save(turn, permit, &matter, step, &pair, With::Acceptance(by, version)).await
}

/// Takes back one's own version.
///
/// # Errors
/// When it is not one's own, or no longer on the table.
pub async fn withdraw<T: Kept>(turn: &mut Turn<'_>, id: &T::Id, version: VersionNo) -> Done<T> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    let (matter, permit) = turn.open(T::Withdraw::default(), unseen).await?;
    let (pair, by) = now_between(turn, &matter.employment)?;
    let step = matter.agreement.clone().withdraw(by, version).map_err(Stop::Refused)?;
    store::save(turn, permit, &matter, step, &pair, With::Withdrawal(version)).await
}

/// A new leader says yes to what is in force with the employment, and so stands in it with the employee.
///
/// # Errors
/// When they stand in it already, or something else is in force.
pub async fn take_up<T: Kept>(turn: &mut Turn<'_>, id: &T::Id, version: VersionNo) -> Done<T> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    let (matter, permit) = turn.open(T::TakeUp::default(), unseen).await?;
    let (pair, by) = now_between(turn, &matter.employment)?;
    if by == Side::Employee || pair == matter.pair {
        return Err(Stop::Refused(Refusal::Settled));
    }
    let step = matter.agreement.clone().take_up(version).map_err(Stop::Refused)?;
    store::save(turn, permit, &matter, step, &pair, With::Acceptance(Side::Leader, version)).await
}

/// Says something about the version one has read: beside what holds, or that the two do not agree about what waits.
///
/// # Errors
/// When nothing is said, or the version neither holds nor waits; and when it is not theirs to say.
pub async fn remark<T: Kept>(
    turn: &mut Turn<'_>,
    id: &T::Id,
    read: VersionNo,
    words: &Words,
) -> Result<(), Stop<remark::Refusal>> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    let (matter, permit) = turn.open(T::Remark::default(), unseen).await?;
    let (pair, by) = now_between(turn, &matter.employment)?;
    let says = remark::about(&matter.agreement, read, words).map_err(Stop::Refused)?;
    let new = store::NewRemark { no: read, pair: &pair, by, says, words };
    Ok(store::add_remark(turn, permit, &matter, &new).await?)
}

/// What somebody may read of it: all, what was said in their pair, or what is in force.
///
/// # Errors
/// When it is not there, or not for them.
pub async fn seen<T: Kept>(turn: &mut Turn<'_>, id: &T::Id) -> Result<Matter<T>, Denied> {
    let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
    match turn.open(T::Read::default(), unseen).await {
        Ok((matter, _)) => Ok(match turn.relations.pair_of(&matter.employment) {
            Some((pair, Side::Leader)) => matter.since(&pair.id),
            Some((_, Side::Employee)) | None => matter,
        }),
        Err(Denied::Hidden) => {
            let unseen = store::find::<T>(turn, id).await?.ok_or(Denied::Hidden)?;
            let (matter, _) = turn.open(T::ReadInForce::default(), unseen).await?;
            matter.only_in_force().ok_or(Denied::Hidden)
        }
        Err(other) => Err(other),
    }
}

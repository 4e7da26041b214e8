//! Answering a version, and what is said when it cannot be.

use super::{LeaderVoice, Shown, fault, pair_for};
use crate::access::{Denied, Turn, Visit};
use crate::agreements::VersionNo;
use crate::agreements::agreement::Refusal;
use crate::agreements::commands::seen;
use crate::agreements::matter::{Matter, Version};
use crate::agreements::wording::Topic;
use crate::ground::text::T;
use crate::page::{Faults, Oops};
use crate::people::{Pair, Side};

type RefusalOf<W> = Refusal<<W as Topic>::Missing>;

/// A refusal as words, tied to the field that can mend it.
#[must_use]
pub fn in_words<W: Shown>(t: T, refusal: RefusalOf<W>, me: Side, other: &str) -> Faults {
    match refusal {
        Refusal::Moved { .. } => fault(W::WHOLE, t.agree_refused_moved(other)),
        Refusal::OwnVersion => fault(W::WHOLE, t.agree_refused_own(other)),
        Refusal::NotYourVersion => fault(W::WHOLE, t.agree_refused_not_yours()),
        Refusal::Settled => fault(W::WHOLE, t.agree_refused_settled()),
        Refusal::Over => fault(W::WHOLE, t.agree_refused_over()),
        Refusal::Unchanged => fault(W::WHOLE, W::unchanged(t)),
        Refusal::Missing(missing) => {
            let (field, words) = W::missing_in_words(t, missing, me, other);
            fault(field, words)
        }
    }
}

/// Somebody was there first: the thing as it is now, and what to say. What to do depends on what they did.
///
/// # Errors
/// When it is not there for them any more.
pub async fn looked_again<'v, W: Shown>(
    visit: &'v Visit,
    turn: Turn<'_>,
    id: &W::Id,
    refusal: RefusalOf<W>,
) -> Result<(Turn<'v>, Matter<W>, Faults), Oops> {
    turn.give_up().await?;
    let mut turn = visit.look().await?;
    let matter = seen::<W>(&mut turn, id).await?;
    let (pair, me) = pair_for(&turn, &matter)?;
    let refusal = match refusal {
        Refusal::Moved { .. } if matter.agreement.on_table().is_none() => Refusal::Settled,
        other => other,
    };
    let faults = in_words::<W>(visit.t(), refusal, me, &pair.face(me.other()).given);
    Ok((turn, matter, faults))
}

/// The version somebody answers while they write, and what is read beside it.
pub struct Answering {
    pub version: VersionNo,
    pub heading: String,
    pub lead: String,
    /// By the other, or what holds now.
    pub by_other: bool,
    pub title: String,
    pub reason: String,
    /// What the other has written in their own fields, and whose it is: read here, not changed.
    pub theirs: Vec<(String, String)>,
    pub their_part: String,
    /// What a leader before has written where this leader writes.
    pub before: Vec<(String, String)>,
    pub before_part: String,
    pub needs_reason: bool,
    /// Nobody begins with somebody else's words in their own mouth.
    pub begins_empty: bool,
}

/// A counter when the other's lies on the table, a change when nothing does.
///
/// # Errors
/// When there is nothing to answer, or the pair is over.
pub fn answering<W: Shown>(
    turn: &Turn<'_>,
    matter: &Matter<W>,
    pair: &Pair,
    me: Side,
    first_lead: String,
) -> Result<Answering, Denied> {
    let t = turn.visit.t();
    if !turn.relations.is_in_force(pair) || matter.course.is_finished() {
        return Err(Denied::Hidden);
    }
    let current = current(matter).ok_or(Denied::Hidden)?;
    let other = &pair.face(me.other()).given;
    let by_other = matter.agreement.on_table().is_some_and(|proposal| proposal.by != me);
    let own_unsaid = W::own_is_unsaid(&current.wording, me);
    let (heading, lead) = match (by_other, matter.agreement.in_force()) {
        (true, _) if own_unsaid => (t.agree_form_own(), t.agree_form_counter_lead(other)),
        (true, _) => (t.agree_form_counter(), t.agree_form_counter_lead(other)),
        (false, Some(_)) => (t.agree_form_change(), t.agree_form_change_lead()),
        (false, None) => (t.agree_improve(), first_lead),
    };
    let voice = LeaderVoice::in_version(turn, pair, current);
    let another = me == Side::Leader && current.leader_is_another(&turn.visit.me.id);
    let own_of = |side: Side| -> Vec<(String, String)> {
        let fields = W::fields(t, pair, &voice, turn.visit.today(), &current.wording);
        let own = fields.into_iter().filter(|field| field.owner == Some(side) && !field.text.trim().is_empty());
        own.map(|field| (field.label, field.text)).collect()
    };
    Ok(Answering {
        version: current.no,
        heading,
        lead,
        by_other,
        title: W::title(&current.wording).unwrap_or_default().to_owned(),
        reason: if by_other { current.reason.reveal().to_owned() } else { String::new() },
        theirs: own_of(me.other()),
        their_part: match me {
            Side::Leader => t.agree_form_their_part(other),
            Side::Employee => voice.part(t),
        },
        before: if another { own_of(Side::Leader) } else { vec![] },
        before_part: voice.part(t),
        needs_reason: needs_reason(matter, me),
        begins_empty: another,
    })
}

fn current<W: Topic>(matter: &Matter<W>) -> Option<&Version<W>> {
    matter.agreement.current().and_then(|no| matter.version(no))
}

/// A counter or a change is read together with why. Rewriting one's own open proposal needs none, and neither does
/// writing one's part for the first time.
#[must_use]
pub fn needs_reason<W: Topic>(matter: &Matter<W>, me: Side) -> bool {
    let own_on_table = matter.agreement.on_table().is_some_and(|proposal| proposal.by == me);
    let own_unsaid = current(matter).is_some_and(|version| W::own_is_unsaid(&version.wording, me));
    !own_on_table && !own_unsaid
}

//! Writing a version, whatever it is of: read, perhaps looked over, and sent; or given back with everything in it.

use super::{FieldChange, LeaderVoice, Said, Shown, changes, fault, in_words, needs_reason, pair_for, version_read};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::agreements::agreement::Refusal;
use crate::agreements::commands::{Says, seen, write};
use crate::agreements::matter::Matter;
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, begin, done};
use crate::people::Side;

/// The form of a topic, as far as it has been filled in.
pub trait Form<W: Shown>: Sized {
    fn read(fields: &Fields) -> Self;

    /// With what it needs to know from elsewhere to be read and shown: nothing, for most.
    fn knowing(self, _: &mut Turn<'_>, _: &Matter<W>) -> impl Future<Output = Result<Self, Denied>> + Send
    where
        Self: Send,
    {
        async { Ok(self) }
    }

    /// What a press on a button makes of it that changes the form and sends nothing. `None`: it was no such press.
    fn pressed(&self, fields: &Fields) -> Option<Self>;

    /// What is said, or what must be changed first.
    ///
    /// # Errors
    /// With what must be changed, at its fields.
    fn says(&self, t: T, side: Side, needs_reason: bool) -> Result<Says<W>, Faults>;
}

/// Why a form is shown again.
pub enum Again {
    /// To write on in.
    Open,
    /// «Dette sender du»: what has been changed, before it is sent.
    LookedOver(Option<Vec<FieldChange>>),
    Refused(Faults),
}

/// Answers a version with another, or gives the form back. `page` is the form as it stands, with everything in it.
pub async fn answer_version<W: Shown, F: Form<W> + Send>(
    visit: &Visit,
    id: &W::Id,
    fields: &Fields,
    page: impl Fn(&Turn<'_>, &Matter<W>, F, Again) -> Answer,
) -> Answer {
    let (answering, filled, t) = (version_read(fields)?, F::read(fields), visit.t());
    let mut turn = match begin(visit, fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let matter = seen::<W>(&mut turn, id).await?;
    let filled = filled.knowing(&mut turn, &matter).await?;
    let (pair, me) = pair_for(&turn, &matter).map(|(pair, me)| (pair.clone(), me))?;
    let other = &pair.face(me.other()).given;
    if let Some(filled) = filled.pressed(fields) {
        return page(&turn, &matter, filled, Again::Open);
    }
    let says = match filled.says(t, me, needs_reason(&matter, me)) {
        Ok(says) => says,
        Err(faults) => return page(&turn, &matter, filled, Again::Refused(faults)),
    };
    if fields.one("handling") == "se-over" {
        let changed = matter.version(answering).map(|read| {
            let new = read.answered(&visit.me.id, says.own.clone(), says.joint.clone());
            let before = LeaderVoice::in_version(&turn, &pair, read);
            let same = new.leader == read.wording.leader;
            let now = if same { before.clone() } else { LeaderVoice::of_pair(&pair) };
            let old = Said { wording: &read.wording, voice: &before };
            changes(t, &pair, visit.today(), old, Said { wording: &new, voice: &now })
        });
        return page(&turn, &matter, filled, Again::LookedOver(changed));
    }
    match write::<W>(&mut turn, id, answering, &says).await {
        Ok(()) => done(turn, fields, &format!("{}/{id}?gjort=motforslag", W::HOME)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(Refusal::Moved { .. })) => {
            let faults = fault(W::WHOLE, t.agree_refused_moved_kept(other));
            // What they wrote is to be seen beside this, and answered.
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let matter = seen::<W>(&mut turn, id).await?;
            page(&turn, &matter, filled, Again::Refused(faults))
        }
        Err(Stop::Refused(refusal)) => {
            page(&turn, &matter, filled, Again::Refused(in_words::<W>(t, refusal, me, other)))
        }
    }
}

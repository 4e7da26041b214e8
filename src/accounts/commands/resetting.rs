//! A lost password, and the two who help (settled 21).

use std::net::IpAddr;
use std::sync::Arc;

use super::super::ResetId;
use super::super::password::judge;
use super::super::reset::{DAYS_TO_VOUCH, HOURS_TO_USE, NotVouched, Place, Reset, Voice, Vouched};
use super::super::secret::{Kind, Secret};
use super::super::store;
use super::super::throttle::Door;
use super::inviting::{about, needs};
use super::{Gate, NotIn};
use crate::access::law::{ChangeSignIn, HelpIn, VouchFor};
use crate::access::{Denied, Happened, House, Stop, Subject, Turn, Visit};
use crate::ground::db::{Fault, Tx};
use crate::ground::text::Language;
use crate::people::{self, PersonId};

/// Somebody who cannot come in asks for help. Whether anybody has the name is not told, and changes nothing of what is
/// done: the caller writes in the same transaction either way.
pub async fn ask_for_help(tx: &mut Tx, house: &House, name: &str) -> Result<(), Fault> {
    let found = people::named(tx, name.trim()).await?;
    let nobody = PersonId::new(&house.chance);
    let person = found.map_or(nobody, |contact| contact.id);
    let account = store::account(tx, &person).await?;
    if account.is_some_and(|account| account.first_used.is_some() && !account.closed) {
        let (id, now) = (ResetId::new(&house.chance), house.clock.now());
        store::ask(tx, &id, &person, now, now.plus_days(DAYS_TO_VOUCH)).await?;
    }
    Ok(())
}

impl Gate {
    /// Asking for help is counted as a wrong try at that door: it is slowed like one.
    pub(in super::super) async fn asks_for_help(&self, house: &House, from: IpAddr, name: &str) -> Result<(), NotIn> {
        let (now, name) = (house.clock.now(), name.trim().to_lowercase());
        self.ask(Door::Reset, from, &name, now).await?;
        self.wrong(Door::Reset, from, &name, now);
        Ok(())
    }
}

/// HR or an administrator has been called up by somebody, and begins it for them. That is no word for them yet.
pub async fn begin_help(turn: &mut Turn<'_>, name: &str) -> Result<(), Stop<NotVouched>> {
    let contact = people::named(&mut turn.tx, name.trim()).await?.ok_or(Stop::Refused(NotVouched::Ended))?;
    if contact.id == turn.visit.me.id {
        return Err(Stop::Refused(NotVouched::Oneself));
    }
    let permit = turn.permit(HelpIn, &Subject::Own(contact.id.clone()), contact.id.as_str()).await?;
    let account = store::account(&mut turn.tx, &contact.id).await?;
    if !account.is_some_and(|account| account.first_used.is_some() && !account.closed) {
        return Err(Stop::Refused(NotVouched::Ended));
    }
    let (id, now) = (ResetId::new(&turn.visit.house.chance), turn.visit.now);
    store::ask(&mut turn.tx, &id, &contact.id, now, now.plus_days(DAYS_TO_VOUCH)).await?;
    turn.spend(permit, Happened::new("help_begun")).await?;
    Ok(())
}

async fn open(turn: &mut Turn<'_>, id: &ResetId) -> Result<Reset, Denied> {
    let reset = store::reset(&mut turn.tx, id).await?.ok_or(Denied::Hidden)?;
    Ok(reset)
}

/// Which subject a voice is judged by: the person, or the pair the two are in.
fn subject(turn: &Turn<'_>, person: &PersonId, voice: Voice) -> Result<Subject, Denied> {
    match voice {
        Voice::Keeper => Ok(Subject::Own(person.clone())),
        Voice::OtherHalf => {
            let mut pairs = turn.relations.pairs().iter().filter(|pair| turn.relations.is_in_force(pair));
            let pair = pairs
                .find(|pair| pair.side_of(person).is_some_and(|side| pair.face(side.other()).id == turn.relations.me));
            Ok(Subject::Pair(pair.ok_or(Denied::Hidden)?.id.clone()))
        }
    }
}

/// Somebody says that it was the person who asked, and gets a part of the code to hand over.
pub async fn vouch(turn: &mut Turn<'_>, id: &ResetId, voice: Voice) -> Result<Secret, Stop<NotVouched>> {
    let reset = open(turn, id).await?;
    let subject = subject(turn, &reset.person, voice)?;
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    if me == reset.person {
        return Err(Stop::Refused(NotVouched::Oneself));
    }
    let thing = reset.person.as_str().to_owned();
    match voice {
        Voice::Keeper => {
            let permit = turn.permit(HelpIn, &subject, &thing).await?;
            turn.spend(permit, Happened::new("vouched_for")).await?;
        }
        Voice::OtherHalf => {
            let permit = turn.permit(VouchFor, &subject, &thing).await?;
            turn.spend(permit, Happened::new("vouched_for")).await?;
        }
    }
    let place = reset.vouch(&me, voice, now).map_err(Stop::Refused)?;
    let part = Secret::new(Kind::ResetPart, &turn.visit.house.chance);
    let said = Vouched { by: me, voice, at: now };
    let until = match place {
        Place::First => reset.until,
        Place::Second => now.plus_hours(HOURS_TO_USE),
    };
    if !store::save_vouched(&mut turn.tx, id, place, &said, &part, until).await? {
        return Err(Stop::Refused(NotVouched::Enough));
    }
    Ok(part)
}

/// Those who let people in end a request: it came to nothing, or a part was lost and it begins anew.
pub async fn end_help(turn: &mut Turn<'_>, id: &ResetId) -> Result<(), Denied> {
    let reset = open(turn, id).await?;
    let permit = turn.permit(HelpIn, &Subject::Own(reset.person.clone()), reset.person.as_str()).await?;
    turn.spend(permit, Happened::new("help_ended")).await?;
    store::end_reset(&mut turn.tx, id, turn.visit.now).await?;
    Ok(())
}

/// The person is here all the same, and says that it was somebody else who asked.
pub async fn not_me(turn: &mut Turn<'_>) -> Result<(), Denied> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let permit = turn.permit(ChangeSignIn, &Subject::Own(me.clone()), me.as_str()).await?;
    if let Some(reset) = store::open_reset_of(&mut turn.tx, &me).await? {
        store::end_reset(&mut turn.tx, &reset.id, now).await?;
    }
    turn.spend(permit, Happened::new("help_refused")).await?;
    Ok(())
}

/// The two parts, in whichever order.
pub struct Parts {
    pub one: Secret,
    pub other: Secret,
}

impl Parts {
    fn open(&self, id: &ResetId, kept: &[Vec<u8>; 2]) -> bool {
        let own = [self.one.hash(id.as_str()), self.other.hash(id.as_str())];
        own == *kept || (own[0] == kept[1] && own[1] == kept[0])
    }
}

/// The reset that these parts open.
async fn opened(tx: &mut Tx, house: &House, person: &PersonId, parts: &Parts) -> Result<Option<Reset>, Fault> {
    let reset = store::open_reset_of(tx, person).await?.filter(|reset| reset.is_ready(house.clock.now()));
    let Some(reset) = reset else { return Ok(None) };
    let kept = store::parts_of(tx, &reset.id).await?;
    Ok(kept.is_some_and(|kept| parts.open(&reset.id, &kept)).then_some(reset))
}

/// The person has got both parts, and chooses a new password. Every session ends; keys and codes stay as they were, so
/// that this alone does not let anybody in where there is a second factor.
pub async fn finish(
    house: &Arc<House>,
    gate: &Gate,
    from: IpAddr,
    name: &str,
    parts: Option<Parts>,
    password: &str,
    language: Language,
) -> Result<(), NotIn> {
    let (name, now) = (name.trim(), house.clock.now());
    let tried_at = name.to_lowercase();
    gate.ask(Door::Reset, from, &tried_at, now).await?;
    let mut tx = house.db.look().await?;
    let contact = people::named(&mut tx, name).await?;
    let nobody = PersonId::new(&house.chance);
    let person = contact.as_ref().map_or(nobody, |contact| contact.id.clone());
    let reset = match &parts {
        Some(parts) => opened(&mut tx, house, &person, parts).await?,
        None => None,
    };
    let (Some(parts), Some(contact), Some(_)) = (parts, contact, reset) else {
        gate.wrong(Door::Reset, from, &tried_at, now);
        return Err(NotIn::Wrong);
    };
    let needs = needs(&mut tx, house, &person).await?;
    drop(tx);
    judge(password, needs, &about(house, &contact))?;
    let hash = gate.hashing.hash(password, &house.chance).await?;
    let me = people::someone(&mut house.db.look().await?, &person).await?.ok_or(NotIn::Wrong)?;
    let visit = Visit::of(house, me, language);
    let mut turn = visit.turn().await?;
    let reset = opened(&mut turn.tx, house, &person, &parts).await?.ok_or(NotIn::Wrong)?;
    if !store::use_reset(&mut turn.tx, &reset.id, now).await? {
        return Err(NotIn::Wrong);
    }
    store::set_password(&mut turn.tx, &person, &hash).await?;
    store::end_all(&mut turn.tx, &person).await?;
    let permit = turn.permit(ChangeSignIn, &Subject::Own(person.clone()), person.as_str()).await?;
    turn.spend(permit, Happened::new("password_reset")).await?;
    turn.tx.commit().await?;
    gate.right(Door::Reset, from, &tried_at);
    Ok(())
}

//! Letting somebody in the first time.

use std::net::IpAddr;
use std::sync::Arc;

use super::super::InvitationId;
use super::super::invitation::{DAYS, Invitation, NotInvited};
use super::super::password::{Needs, judge};
use super::super::secret::{Kind, Secret};
use super::super::store;
use super::super::throttle::Door;
use super::{Gate, NotIn};
use crate::access::law::{ChangeSignIn, Invite};
use crate::access::{Denied, Happened, House, Stop, Subject, Turn, Visit};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Tx};
use crate::ground::text::Language;
use crate::people::{self, Contact, Duty, PersonId};

/// The one who made an invitation that no person made: the house itself, on its own machine.
const HOUSE: &str = "house";

/// What is handed to somebody, once. It is kept nowhere in the open.
pub struct Handed {
    pub contact: Contact,
    /// For the link.
    pub token: Secret,
    /// For the paper.
    pub code: Secret,
    pub until: Moment,
}

impl Handed {
    /// The link, whole when the house knows its own address.
    #[must_use]
    pub fn link(&self, house: &House) -> String {
        format!("{}/velkommen?kode={}", house.origin.as_deref().unwrap_or_default(), self.token.reveal())
    }
}

async fn hand(tx: &mut Tx, house: &House, contact: Contact, made_by: PersonId) -> Result<Handed, Fault> {
    let now = house.clock.now();
    let token = Secret::new(Kind::InvitationLink, &house.chance);
    let code = Secret::new(Kind::InvitationCode, &house.chance);
    let invitation = Invitation {
        id: InvitationId::new(&house.chance),
        person: contact.id.clone(),
        made_by,
        made_at: now,
        until: house.zone.days_after(now, DAYS),
        ended: false,
    };
    store::invite(tx, &invitation, &token, &code).await?;
    Ok(Handed { contact, token, code, until: invitation.until })
}

/// HR or an administrator invites somebody, by number or e-mail address.
pub async fn invite(turn: &mut Turn<'_>, name: &str) -> Result<Handed, Stop<NotInvited>> {
    let contact = people::named(&mut turn.tx, name.trim()).await?.ok_or(Stop::Refused(NotInvited::Nobody))?;
    if contact.id == turn.visit.me.id {
        return Err(Stop::Refused(NotInvited::InUse));
    }
    let permit = turn.permit(Invite, &Subject::Own(contact.id.clone()), contact.id.as_str()).await?;
    store::traces(&mut turn.tx, &contact.id).await?.may_be_invited().map_err(Stop::Refused)?;
    turn.spend(permit, Happened::new("invited")).await?;
    let (house, me) = (Arc::clone(&turn.visit.house), turn.visit.me.id.clone());
    Ok(hand(&mut turn.tx, &house, contact, me).await?)
}

/// An invitation made on the house's own machine, for the one who runs it to print. The same rule holds: only to an
/// account without content.
///
/// # Errors
/// [`NotInvited`] inside when the rule or the number says no.
pub async fn invitation_on_paper(house: &House, number: &str) -> Result<Result<Handed, NotInvited>, Fault> {
    let mut tx = house.db.begin().await?;
    let Some(contact) = people::named(&mut tx, number.trim()).await? else { return Ok(Err(NotInvited::Nobody)) };
    if let Err(refused) = store::traces(&mut tx, &contact.id).await?.may_be_invited() {
        return Ok(Err(refused));
    }
    let handed = hand(&mut tx, house, contact, PersonId::stored(HOUSE.to_owned())).await?;
    tx.commit().await?;
    Ok(Ok(handed))
}

/// Takes an invitation back.
pub async fn take_back(turn: &mut Turn<'_>, id: &InvitationId) -> Result<(), Denied> {
    let open = store::open_invitations(&mut turn.tx, turn.visit.now).await?;
    let open = open.into_iter().find(|open| &open.id == id).ok_or(Denied::Hidden)?;
    let permit = turn.permit(Invite, &Subject::Own(open.person.clone()), open.person.as_str()).await?;
    turn.spend(permit, Happened::new("invitation_taken_back")).await?;
    store::end_invitation(&mut turn.tx, id, turn.visit.now).await?;
    Ok(())
}

/// What somebody shows at the door.
pub enum Card {
    Link(Secret),
    Paper { name: String, code: Secret },
}

impl Card {
    /// What wrong tries are counted by: the name, or the link itself.
    fn tried_at(&self) -> String {
        match self {
            Card::Link(link) => link.shadow(),
            Card::Paper { name, .. } => name.trim().to_lowercase(),
        }
    }

    async fn find(&self, tx: &mut Tx, now: Moment) -> Result<Option<(Invitation, Contact)>, Fault> {
        let invitation = match self {
            Card::Link(link) => store::invitation_of_link(tx, link).await?,
            Card::Paper { name, code } => match people::named(tx, name.trim()).await? {
                Some(contact) => store::invitation_of_person(tx, &contact.id, code).await?,
                None => None,
            },
        };
        let Some(invitation) = invitation.filter(|invitation| invitation.is_open(now)) else { return Ok(None) };
        if store::traces(tx, &invitation.person).await?.may_be_invited().is_err() {
            return Ok(None);
        }
        Ok(people::contact_of(tx, &invitation.person).await?.map(|contact| (invitation, contact)))
    }
}

/// Whose number stands on a card, also one that is used. Nobody's is no number at all.
pub async fn number_on(house: &House, card: &Card) -> Result<String, Fault> {
    let link = match card {
        Card::Paper { name, .. } => return Ok(name.trim().to_owned()),
        Card::Link(link) => link,
    };
    let mut tx = house.db.look().await?;
    let Some(invitation) = store::invitation_of_link(&mut tx, link).await? else { return Ok(String::new()) };
    Ok(people::contact_of(&mut tx, &invitation.person).await?.map(|contact| contact.number).unwrap_or_default())
}

/// Reads what is shown at the door. Reading uses nothing up.
pub async fn read_card(house: &House, gate: &Gate, from: IpAddr, card: &Card) -> Result<(Contact, Needs), NotIn> {
    let (now, tried_at) = (house.clock.now(), card.tried_at());
    gate.ask(Door::Invitation, from, &tried_at, now).await?;
    let mut tx = house.db.look().await?;
    let Some((_, contact)) = card.find(&mut tx, now).await? else {
        gate.wrong(Door::Invitation, from, &tried_at, now);
        return Err(NotIn::Wrong);
    };
    let needs = needs(&mut tx, house, &contact.id).await?;
    Ok((contact, needs))
}

/// How long somebody's password must be, from what they may do for others.
pub(in super::super) async fn needs(tx: &mut Tx, house: &House, person: &PersonId) -> Result<Needs, Fault> {
    let today = house.clock.now().date(&house.zone).to_string();
    let duties = store::duties_of(tx, person, &today).await?;
    let lets_in = duties.iter().any(|duty| matches!(duty, Duty::Hr | Duty::Admin));
    Ok(if lets_in { Needs::WithDuty } else { Needs::Everyday })
}

pub(super) fn about<'a>(house: &'a House, contact: &'a Contact) -> [&'a str; 5] {
    [&contact.given, &contact.family, &contact.number, contact.email.as_deref().unwrap_or_default(), &house.name]
}

/// Somebody comes in for the first time, with a password of their own. The invitation is used up.
pub async fn accept(
    house: &Arc<House>,
    gate: &Gate,
    from: IpAddr,
    card: &Card,
    password: &str,
    language: Language,
) -> Result<PersonId, NotIn> {
    let (contact, needs) = read_card(house, gate, from, card).await?;
    judge(password, needs, &about(house, &contact))?;
    let hash = gate.hashing.hash(password, &house.chance).await?;
    let me = people::someone(&mut house.db.look().await?, &contact.id).await?.ok_or(NotIn::Wrong)?;
    let visit = Visit::of(house, me, language);
    let mut turn = visit.turn().await?;
    // Asked again in the transaction that uses it up: two who come at once are one.
    let found = card.find(&mut turn.tx, visit.now).await?;
    let Some((invitation, _)) = found.filter(|(_, found)| found.id == contact.id) else { return Err(NotIn::Wrong) };
    if !store::end_invitation(&mut turn.tx, &invitation.id, visit.now).await? {
        return Err(NotIn::Wrong);
    }
    store::make(&mut turn.tx, &contact.id, visit.now).await?;
    store::set_password(&mut turn.tx, &contact.id, &hash).await?;
    store::first_used(&mut turn.tx, &contact.id, visit.now).await?;
    let permit = turn.permit(ChangeSignIn, &Subject::Own(contact.id.clone()), contact.id.as_str()).await?;
    turn.spend(permit, Happened::new("came_in_first")).await?;
    turn.tx.commit().await?;
    gate.right(Door::Invitation, from, &card.tried_at());
    Ok(contact.id)
}

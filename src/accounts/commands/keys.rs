//! Passkeys: a key on a device that has itself asked who is there, by face, finger or code.

use std::net::IpAddr;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{
    CreationChallengeResponse, DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, RequestChallengeResponse, Uuid, Webauthn,
};

use super::super::PasskeyId;
use super::super::store::{self, PasskeyLine};
use super::super::throttle::Door;
use super::entering::came_in;
use super::{Gate, NotIn};
use crate::access::law::ChangeSignIn;
use crate::access::{Denied, Happened, House, Stop, Subject, Turn};
use crate::ground::db::Fault;
use crate::people::PersonId;

/// How many one person can have.
const MOST: usize = 20;

fn passkeys(gate: &Gate) -> Result<&Webauthn, Denied> {
    gate.passkeys.as_ref().ok_or(Denied::Hidden)
}

fn broken<E>(_: E) -> Denied {
    Denied::Fault(Fault::Broken("passkeys".to_owned()))
}

/// What a device knows somebody by: nothing can be read out of it, and it is always the same.
fn known_as(person: &PersonId) -> Uuid {
    let hash = Sha256::digest(format!("passkey\n{person}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(bytes)
}

/// What the browser is asked to make a key from, and what is kept until it has.
pub async fn begin_key(
    turn: &mut Turn<'_>,
    gate: &Gate,
    name: &str,
) -> Result<(serde_json::Value, PasskeyRegistration), Denied> {
    let me = turn.visit.me.id.clone();
    let known = store::passkeys_of(&mut turn.tx, &me).await?;
    let known = known.iter().map(|line| line.passkey.cred_id().clone()).collect();
    let begun = passkeys(gate)?.start_passkey_registration(known_as(&me), name, name, Some(known));
    let (asked, state): (CreationChallengeResponse, PasskeyRegistration) = begun.map_err(broken)?;
    let mut asked = serde_json::to_value(asked).map_err(broken)?;
    // The key shall be found without a name, and so be all one needs to come in.
    if let Some(wish) = asked.pointer_mut("/publicKey/authenticatorSelection").and_then(|wish| wish.as_object_mut()) {
        wish.insert("residentKey".to_owned(), "required".into());
        wish.insert("requireResidentKey".to_owned(), true.into());
    }
    Ok((asked, state))
}

/// Keeps a key that a browser has made.
pub async fn add_key(
    turn: &mut Turn<'_>,
    gate: &Gate,
    state: &PasskeyRegistration,
    answer: &str,
    device: &str,
) -> Result<(), Stop<()>> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let permit = turn.permit(ChangeSignIn, &Subject::Own(me.clone()), me.as_str()).await?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| Stop::Refused(()))?;
    let passkey = passkeys(gate)?.finish_passkey_registration(&answer, state).map_err(|_| Stop::Refused(()))?;
    // Nobody's key is anybody else's.
    let taken = store::passkey_of(&mut turn.tx, passkey.cred_id().as_ref()).await?.is_some();
    if taken || store::passkeys_of(&mut turn.tx, &me).await?.len() >= MOST {
        return Err(Stop::Refused(()));
    }
    let id = PasskeyId::new(&turn.visit.house.chance);
    let line = PasskeyLine { id, person: me, device: device.to_owned(), made_at: now, used_at: None, passkey };
    store::add_passkey(&mut turn.tx, &line).await?;
    turn.spend(permit, Happened::new("key_added")).await?;
    Ok(())
}

/// A key that is not used any more.
pub async fn remove_key(turn: &mut Turn<'_>, id: &PasskeyId) -> Result<(), Denied> {
    let me = turn.visit.me.id.clone();
    let permit = turn.permit(ChangeSignIn, &Subject::Own(me.clone()), me.as_str()).await?;
    store::remove_passkey(&mut turn.tx, id, &me).await?;
    turn.spend(permit, Happened::new("key_removed")).await?;
    Ok(())
}

impl Gate {
    /// Each beginning makes a session, so an address that only begins is slowed.
    pub(in super::super) async fn begins_with_key(&self, house: &House, from: IpAddr) -> Result<(), NotIn> {
        let (now, nobody) = (house.clock.now(), house.chance.id());
        self.ask(Door::Key, from, &nobody, now).await?;
        self.wrong(Door::Key, from, &nobody, now);
        Ok(())
    }
}

/// What the browser is asked to sign, whoever it is for, and what is kept until it has.
pub fn begin_with_key(gate: &Gate) -> Result<(serde_json::Value, DiscoverableAuthentication), Denied> {
    let begun = passkeys(gate)?.start_discoverable_authentication();
    let (asked, state): (RequestChallengeResponse, DiscoverableAuthentication) = begun.map_err(broken)?;
    Ok((serde_json::to_value(asked).map_err(broken)?, state))
}

/// Whose key has signed. Its counter is kept only after the signature was found right.
pub async fn with_key(
    house: &Arc<House>,
    gate: &Gate,
    state: DiscoverableAuthentication,
    answer: &str,
) -> Result<PersonId, NotIn> {
    let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| NotIn::Wrong)?;
    let webauthn = passkeys(gate)?;
    let (who, called) = webauthn.identify_discoverable_authentication(&answer).map_err(|_| NotIn::Wrong)?;
    let mut tx = house.db.look().await?;
    let mut line = store::passkey_of(&mut tx, called).await?.ok_or(NotIn::Wrong)?;
    let account = store::account(&mut tx, &line.person).await?.filter(|account| !account.closed).ok_or(NotIn::Wrong)?;
    drop(tx);
    if who != known_as(&line.person) {
        return Err(NotIn::Wrong);
    }
    let signed = webauthn.finish_discoverable_authentication_v2(&answer, state, &line.passkey);
    let signed = signed.map_err(|_| NotIn::Wrong)?;
    line.passkey.update_credential(&signed);
    let now = house.clock.now();
    let mut tx = house.db.begin().await?;
    store::save_passkey_use(&mut tx, &line.id, &line.passkey, now).await?;
    tx.commit().await?;
    came_in(house, &account, now).await?;
    Ok(line.person)
}

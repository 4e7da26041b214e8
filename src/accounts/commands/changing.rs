//! What one does with one's own ways in, and how an account ends.

use std::net::IpAddr;

use super::super::password::judge;
use super::super::second_factor::{Generator, WrongCode, backup_codes};
use super::super::secret::Secret;
use super::super::store;
use super::super::throttle::Door;
use super::inviting::{about, needs};
use super::{Gate, NotIn};
use crate::access::law::{ChangeSignIn, CloseAccount, OpenAccount};
use crate::access::{Denied, Happened, Permit, Stop, Subject, Turn, Visit};
use crate::ground::db::{Fault, Tx};
use crate::people::{self, PersonId};

async fn own(turn: &mut Turn<'_>) -> Result<Permit<ChangeSignIn>, Denied> {
    let me = turn.visit.me.id.clone();
    turn.permit(ChangeSignIn, &Subject::Own(me.clone()), me.as_str()).await
}

/// Whether this is one's own password, asked again.
pub async fn prove_with_password(visit: &Visit, gate: &Gate, from: IpAddr, password: &str) -> Result<(), NotIn> {
    let me = &visit.me.id;
    gate.ask(Door::Prove, from, me.as_str(), visit.now).await?;
    let account = store::account(&mut visit.house.db.look().await?, me).await?;
    if !gate.hashing.is_right(password, account.and_then(|account| account.password)).await? {
        gate.wrong(Door::Prove, from, me.as_str(), visit.now);
        return Err(NotIn::Wrong);
    }
    gate.right(Door::Prove, from, me.as_str());
    Ok(())
}

/// A new password, by whoever knows the old one: its hash, to be kept in the turn of the form.
pub async fn change_password(visit: &Visit, gate: &Gate, from: IpAddr, old: &str, new: &str) -> Result<String, NotIn> {
    prove_with_password(visit, gate, from, old).await?;
    new_password(visit, gate, new).await
}

/// The same, by whoever has just come in with a key.
pub async fn new_password(visit: &Visit, gate: &Gate, new: &str) -> Result<String, NotIn> {
    let (house, me) = (&visit.house, &visit.me.id);
    let mut tx = house.db.look().await?;
    let contact = people::contact_of(&mut tx, me).await?.ok_or(Denied::Hidden)?;
    let needs = needs(&mut tx, house, me).await?;
    drop(tx);
    judge(new, needs, &about(house, &contact))?;
    Ok(gate.hashing.hash(new, &house.chance).await?)
}

/// Keeps it. The other sessions end.
pub async fn save_password(turn: &mut Turn<'_>, hash: &str, mark: &str) -> Result<(), Denied> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let permit = own(turn).await?;
    turn.spend(permit, Happened::new("password_changed")).await?;
    store::set_password(&mut turn.tx, &me, hash).await?;
    store::end_others(&mut turn.tx, &me, mark, now).await?;
    Ok(())
}

/// A new code generator. It counts for nothing until one of its codes has been shown.
pub async fn begin_generator(turn: &mut Turn<'_>) -> Result<(), Denied> {
    let me = turn.visit.me.id.clone();
    let permit = own(turn).await?;
    let account = store::account(&mut turn.tx, &me).await?.ok_or(Denied::Hidden)?;
    if account.generator_since.is_none() {
        let generator = Generator::new(&turn.visit.house.chance);
        store::keep_generator(turn, &generator).await?;
    }
    turn.spend(permit, Happened::new("generator_begun")).await?;
    Ok(())
}

/// The generator shows what it should: from now on it is asked for. Gives the codes for the day it is lost.
pub async fn confirm_generator(turn: &mut Turn<'_>, code: &str) -> Result<Vec<Secret>, Stop<WrongCode>> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let permit = own(turn).await?;
    let house = std::sync::Arc::clone(&turn.visit.house);
    let account = store::account(&mut turn.tx, &me).await?.ok_or(Denied::Hidden)?;
    let generator = account.generator(&house).await?.ok_or(Denied::Hidden)?;
    if account.generator_since.is_some() {
        return Err(Stop::Refused(WrongCode::Used));
    }
    let step = generator.step_of(code, now, account.last_step).map_err(Stop::Refused)?;
    if !store::generator_on(&mut turn.tx, &me, step, now).await? {
        return Err(Stop::Refused(WrongCode::Used));
    }
    turn.spend(permit, Happened::new("generator_on")).await?;
    let codes = backup_codes(&house.chance);
    store::keep_backup_codes(&mut turn.tx, &me, &codes).await?;
    Ok(codes)
}

/// The code generator is not asked for any more, and its codes on paper are worth nothing.
pub async fn generator_off(turn: &mut Turn<'_>) -> Result<(), Denied> {
    let me = turn.visit.me.id.clone();
    let permit = own(turn).await?;
    store::generator_off(&mut turn.tx, &me).await?;
    turn.spend(permit, Happened::new("generator_off")).await?;
    Ok(())
}

/// New codes on paper; the old ones are worth nothing.
pub async fn new_backup_codes(turn: &mut Turn<'_>) -> Result<Vec<Secret>, Denied> {
    let me = turn.visit.me.id.clone();
    let permit = own(turn).await?;
    let account = store::account(&mut turn.tx, &me).await?.ok_or(Denied::Hidden)?;
    account.generator_since.ok_or(Denied::Hidden)?;
    let codes = backup_codes(&turn.visit.house.chance);
    store::keep_backup_codes(&mut turn.tx, &me, &codes).await?;
    turn.spend(permit, Happened::new("backup_codes_made")).await?;
    Ok(codes)
}

/// Ends one of one's own sessions.
pub async fn end_own_session(turn: &mut Turn<'_>, mark: &str) -> Result<(), Denied> {
    let (me, now) = (turn.visit.me.id.clone(), turn.visit.now);
    let permit = own(turn).await?;
    store::end_session(&mut turn.tx, &me, mark, now).await?;
    turn.spend(permit, Happened::new("session_ended")).await?;
    Ok(())
}

/// Ends every one of one's own sessions, this one too.
pub async fn sign_out_everywhere(turn: &mut Turn<'_>) -> Result<(), Denied> {
    let me = turn.visit.me.id.clone();
    let permit = own(turn).await?;
    store::end_all(&mut turn.tx, &me).await?;
    turn.spend(permit, Happened::new("signed_out_everywhere")).await?;
    Ok(())
}

/// Ends all sessions of these people in a transaction that has its own reason: a duty they have got, or have no more.
pub async fn end_sessions(tx: &mut Tx, people: &[PersonId]) -> Result<(), Fault> {
    store::end_all_of(tx, people).await
}

/// Closes somebody's account: every session ends in this very transaction, with what was handed out to come in by, and
/// nobody comes in to it.
pub async fn close_account(turn: &mut Turn<'_>, person: &PersonId) -> Result<(), Denied> {
    let permit = turn.permit(CloseAccount, &Subject::Own(person.clone()), person.as_str()).await?;
    let now = turn.visit.now;
    store::make(&mut turn.tx, person, now).await?;
    store::close(&mut turn.tx, person, now).await?;
    store::end_all(&mut turn.tx, person).await?;
    store::end_open_invitation(&mut turn.tx, person, now).await?;
    if let Some(reset) = store::open_reset_of(&mut turn.tx, person).await? {
        store::end_reset(&mut turn.tx, &reset.id, now).await?;
    }
    turn.spend(permit, Happened::new("account_closed")).await?;
    Ok(())
}

/// It was not closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotClosed;

/// Opens a closed account again. Its password, codes and keys are what they were: only its person comes in by them, and
/// whoever opens it has got nothing (settled 21).
pub async fn open_account(turn: &mut Turn<'_>, person: &PersonId) -> Result<(), Stop<NotClosed>> {
    let permit = turn.permit(OpenAccount, &Subject::Own(person.clone()), person.as_str()).await?;
    turn.spend(permit, Happened::new("account_opened")).await?;
    if store::open(&mut turn.tx, person).await? { Ok(()) } else { Err(Stop::Refused(NotClosed)) }
}

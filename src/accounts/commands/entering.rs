//! Coming in with a password, and with a code after it.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::super::secret::{Kind, Secret};
use super::super::store::{self, Account};
use super::super::throttle::Door;
use super::{Gate, NotIn};
use crate::access::{Denied, House};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::people::{self, PersonId};

/// Minutes between the password and the code.
const HALFWAY: i64 = 10;

/// Somebody has said the right password, and is asked for the second thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Halfway {
    person: String,
    /// What has happened to the account since ends this.
    generation: i64,
    at: i64,
}

pub enum Entered {
    In(PersonId),
    NeedsCode(Halfway),
}

/// A name nobody has, a name somebody has, and an account that is closed or has no password get the same answer, after
/// the same work.
pub async fn with_password(
    house: &House,
    gate: &Gate,
    from: IpAddr,
    name: &str,
    password: &str,
) -> Result<Entered, NotIn> {
    let (name, now) = (name.trim(), house.clock.now());
    let tried_at = name.to_lowercase();
    gate.ask(Door::SignIn, from, &tried_at, now).await?;
    let account = {
        let mut tx = house.db.look().await?;
        // The same questions and the same chance, whoever it is.
        let nobody = PersonId::new(&house.chance);
        let person = people::named(&mut tx, name).await?.map_or(nobody, |contact| contact.id);
        store::account(&mut tx, &person).await?
    };
    let account = account.filter(|account| !account.closed);
    let hash = account.as_ref().and_then(|account| account.password.clone());
    let right = gate.hashing.is_right(password, hash).await?;
    let Some(account) = account.filter(|_| right) else {
        gate.wrong(Door::SignIn, from, &tried_at, now);
        return Err(NotIn::Wrong);
    };
    gate.right(Door::SignIn, from, &tried_at);
    if account.generator_since.is_some() {
        let person = account.person.as_str().to_owned();
        return Ok(Entered::NeedsCode(Halfway { person, generation: account.generation, at: now.0 }));
    }
    came_in(house, &account, now).await?;
    Ok(Entered::In(account.person))
}

/// Who comes in by this password alone: for a form that is sent twice, when the first time has used up what it showed. It is
/// a sign-in like any other, and slowed like one.
pub async fn in_already(
    house: &House,
    gate: &Gate,
    from: IpAddr,
    name: &str,
    password: &str,
) -> Result<Option<PersonId>, Denied> {
    match with_password(house, gate, from, name, password).await {
        Ok(Entered::In(person)) => Ok(Some(person)),
        Err(NotIn::Denied(denied)) => Err(denied),
        Ok(Entered::NeedsCode(_)) | Err(_) => Ok(None),
    }
}

/// Whether this is somebody's password. A guess like any other, and slowed like one.
pub async fn is_password(house: &House, gate: &Gate, from: IpAddr, name: &str, password: &str) -> Result<bool, Denied> {
    match with_password(house, gate, from, name, password).await {
        Ok(_) => Ok(true),
        Err(NotIn::Denied(denied)) => Err(denied),
        Err(_) => Ok(false),
    }
}

/// The second thing: the code a generator shows, or one of those on paper. Each is used once.
pub async fn with_code(
    house: &House,
    gate: &Gate,
    from: IpAddr,
    halfway: &Halfway,
    code: &str,
) -> Result<PersonId, NotIn> {
    let now = house.clock.now();
    let person = PersonId::stored(halfway.person.clone());
    let account = store::account(&mut house.db.look().await?, &person).await?;
    let still = |account: &Account| {
        !account.closed
            && account.generation == halfway.generation
            && account.generator_since.is_some()
            && now < Moment(halfway.at).plus_minutes(HALFWAY)
    };
    let account = account.filter(still).ok_or(NotIn::Over)?;
    gate.ask(Door::Code, from, person.as_str(), now).await?;
    if !is_used_up(house, &account, code, now).await? {
        gate.wrong(Door::Code, from, person.as_str(), now);
        return Err(NotIn::Wrong);
    }
    gate.right(Door::Code, from, person.as_str());
    came_in(house, &account, now).await?;
    Ok(person)
}

/// Whether this was a code that was worth something, which it is not from now on.
async fn is_used_up(house: &House, account: &Account, code: &str, now: Moment) -> Result<bool, Fault> {
    let on_paper = Secret::typed(Kind::BackupCode, code);
    let step = match (&on_paper, account.generator(house).await?) {
        (None, Some(generator)) => generator.step_of(code, now, account.last_step).ok(),
        _ => None,
    };
    let mut tx = house.db.begin().await?;
    let used = match (on_paper, step) {
        (Some(code), _) => store::use_backup_code(&mut tx, &account.person, &code, now).await?,
        (None, Some(step)) => store::use_step(&mut tx, &account.person, step).await?,
        (None, None) => false,
    };
    tx.commit().await?;
    Ok(used)
}

/// From the first time on the account is the person's own.
pub(super) async fn came_in(house: &House, account: &Account, now: Moment) -> Result<(), Fault> {
    if account.first_used.is_some() {
        return Ok(());
    }
    let mut tx = house.db.begin().await?;
    store::first_used(&mut tx, &account.person, now).await?;
    tx.commit().await
}

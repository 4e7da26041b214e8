//! The first administrator of a new house.
//!
//! Whoever runs the house gets a link on its own machine. It works for a day, one time, and only while nobody has the duty
//! of an administrator: it can never be a way around those who are there.

use std::net::IpAddr;
use std::sync::Arc;

use thiserror::Error;

use super::super::password::{Needs, Weak, judge};
use super::super::secret::{Kind, Secret};
use super::super::store;
use super::super::throttle::Door;
use super::{Gate, NotIn};
use crate::access::House;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::people::{self, Duty, PersonId};

const FACT: &str = "set_up";
const HOURS: i64 = 24;

/// The way in for the first administrator.
pub struct SetUpLink {
    pub token: Secret,
    pub until: Moment,
}

impl SetUpLink {
    /// The link, whole when the house knows its own address.
    #[must_use]
    pub fn link(&self, house: &House) -> String {
        format!("{}/kom-i-gang?kode={}", house.origin.as_deref().unwrap_or_default(), self.token.reveal())
    }
}

/// Who the first administrator is, as the organisation knows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstAdministrator {
    pub number: String,
    pub given: String,
    pub family: String,
    pub email: Option<String>,
}

/// Why the house was not set up.
#[derive(Debug, Error)]
pub enum NotSetUp {
    /// The link is not the last one made, it is too old, or there is an administrator already.
    #[error("the link does not work, or no longer")]
    Link,
    #[error("too many have tried")]
    TooSoon(std::time::Duration),
    #[error("the password: {0}")]
    Weak(#[from] Weak),
    /// The number is somebody's who has been here.
    #[error("the number is taken")]
    Taken,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// A new link for the first administrator; earlier ones are worth nothing from now on. Nothing when there is one.
pub async fn set_up_link(house: &House) -> Result<Option<SetUpLink>, Fault> {
    let mut tx = house.db.begin().await?;
    if house.demo || store::has_administrator(&mut tx).await? {
        return Ok(None);
    }
    let link = SetUpLink { token: Secret::new(Kind::SetUp, &house.chance), until: house.clock.now().plus_hours(HOURS) };
    store::set_fact(&mut tx, FACT, &kept(&link.token, link.until)).await?;
    tx.commit().await?;
    Ok(Some(link))
}

fn kept(token: &Secret, until: Moment) -> String {
    let hash: String = token.hash("").iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hash} {}", until.0)
}

/// What is kept of the link, if this is it and it still works.
pub(super) async fn found(
    tx: &mut crate::ground::db::Tx,
    token: &Secret,
    now: Moment,
) -> Result<Option<String>, Fault> {
    let Some(fact) = store::fact(tx, FACT).await? else { return Ok(None) };
    let until = fact.split_once(' ').and_then(|(_, until)| until.parse().ok()).map(Moment);
    let works = until.is_some_and(|until| now < until && fact == kept(token, until));
    Ok(if works && !store::has_administrator(tx).await? { Some(fact) } else { None })
}

/// Makes the first administrator's account, with a password. They sign in with it, and are asked for a second thing
/// before they let others in.
pub async fn set_up(
    house: &Arc<House>,
    gate: &Gate,
    from: IpAddr,
    token: &Secret,
    who: &FirstAdministrator,
    password: &str,
) -> Result<PersonId, NotSetUp> {
    let now = house.clock.now();
    gate.ask(Door::Invitation, from, &token.shadow(), now).await.map_err(|soon| NotSetUp::TooSoon(soon.0))?;
    if found(&mut house.db.look().await?, token, now).await?.is_none() {
        gate.wrong(Door::Invitation, from, &token.shadow(), now);
        return Err(NotSetUp::Link);
    }
    let email = who.email.as_deref().unwrap_or_default();
    judge(password, Needs::WithDuty, &[&who.given, &who.family, &who.number, email, &house.name])?;
    let hash = gate.hashing.hash(password, &house.chance).await?;
    let mut tx = house.db.begin().await?;
    let fact = found(&mut tx, token, now).await?.ok_or(NotSetUp::Link)?;
    if !store::forget_fact(&mut tx, FACT, &fact).await? {
        return Err(NotSetUp::Link);
    }
    let person = match people::named(&mut tx, &who.number).await? {
        Some(known) if known.number == who.number => {
            store::traces(&mut tx, &known.id).await?.may_be_invited().map_err(|_| NotSetUp::Taken)?;
            known.id
        }
        _ => {
            let names = (who.given.as_str(), who.family.as_str());
            people::add_person(&mut tx, &house.chance, &who.number, names, who.email.as_deref()).await?
        }
    };
    people::give_duty(&mut tx, &person, Duty::Admin, now.date(&house.zone)).await?;
    store::make(&mut tx, &person, now).await?;
    store::set_password(&mut tx, &person, &hash).await?;
    store::first_used(&mut tx, &person, now).await?;
    tx.commit().await?;
    Ok(person)
}

/// Whether this link works: for the page, which uses nothing up.
pub(in super::super) async fn works(house: &House, gate: &Gate, from: IpAddr, token: &Secret) -> Result<bool, NotIn> {
    let now = house.clock.now();
    gate.ask(Door::Invitation, from, &token.shadow(), now).await?;
    let works = found(&mut house.db.look().await?, token, now).await?.is_some();
    if !works {
        gate.wrong(Door::Invitation, from, &token.shadow(), now);
    }
    Ok(works)
}

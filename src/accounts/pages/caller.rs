//! Who stands at a door, and where: what the pages of coming in begin with.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;

use super::super::commands::{Gate, needs};
use super::super::device::Device;
use super::super::password::Needs;
use super::{LACKS, is_strong, with_doors};
use crate::access::{House, Visit};
use crate::ground::db::Fault;
use crate::ground::serve::ClientAddress;
use crate::ground::text::Language;
use crate::page::{Browser, Oops, see_other};

/// Where a request comes from, and on what.
pub struct Caller {
    pub address: IpAddr,
    pub device: Device,
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Caller, Self::Rejection> {
        let told = parts.extensions.get::<ClientAddress>().map(|client| client.0);
        let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        let address = told.or_else(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok(Caller { address, device: Device::of(says(&parts.headers)) })
    }
}

fn says(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|line| line.to_str().ok()).unwrap_or_default()
}

/// What stands at the door of this house: put around the site by whoever builds it.
pub struct AtTheGate(pub Arc<Gate>);

impl<S: Send + Sync> FromRequestParts<S> for AtTheGate {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<AtTheGate, Oops> {
        let gate = parts.extensions.get::<Arc<Gate>>().map(Arc::clone).map(AtTheGate);
        gate.ok_or_else(|| Fault::Broken("there is no gate".to_owned()).into())
    }
}

fn session_of(parts: &Parts) -> Result<Session, Oops> {
    let session = parts.extensions.get::<Session>().cloned();
    session.ok_or_else(|| Fault::Broken("there is no session".to_owned()).into())
}

/// Somebody nobody knows yet, at a door. The demo has buttons instead: looking leads to them, and the rest is not there.
pub struct Outside {
    pub house: Arc<House>,
    pub gate: Arc<Gate>,
    pub from: Caller,
    pub language: Language,
    pub session: Session,
}

impl FromRequestParts<Arc<House>> for Outside {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Outside, Response> {
        match with_doors(house) {
            Err(_) if parts.method == Method::GET => return Err(see_other("/logg-inn")),
            Err(hidden) => return Err(Oops::from(hidden).into_response()),
            Ok(()) => {}
        }
        let AtTheGate(gate) = AtTheGate::from_request_parts(parts, house).await.map_err(Oops::into_response)?;
        let Ok(from) = Caller::from_request_parts(parts, house).await;
        let Ok(Browser(language)) = Browser::from_request_parts(parts, house).await;
        let session = session_of(parts).map_err(Oops::into_response)?;
        Ok(Outside { house: Arc::clone(house), gate, from, language, session })
    }
}

/// Somebody who is in, at what belongs to how they come in. The demo has none of it.
pub struct Inside {
    pub visit: Visit,
    pub gate: Arc<Gate>,
    pub from: Caller,
    pub session: Session,
}

impl FromRequestParts<Arc<House>> for Inside {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Inside, Oops> {
        let visit = Visit::from_request_parts(parts, house).await?;
        with_doors(house)?;
        let AtTheGate(gate) = AtTheGate::from_request_parts(parts, house).await?;
        let Ok(from) = Caller::from_request_parts(parts, house).await;
        let session = session_of(parts)?;
        Ok(Inside { visit, gate, from, session })
    }
}

/// Somebody who is let through to what is done for others: HR and administrators not before they have come in by two
/// things, since what they do reaches everybody. Whether they may do it is the law's to say, further in.
pub struct Keeper(pub Visit);

impl FromRequestParts<Arc<House>> for Keeper {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<House>) -> Result<Keeper, Response> {
        let visit = Visit::from_request_parts(parts, house).await.map_err(Oops::into_response)?;
        let session = session_of(parts).map_err(Oops::into_response)?;
        match lacks_a_second(&visit, &session).await.map_err(Oops::into_response)? {
            true => Err(see_other(LACKS)),
            false => Ok(Keeper(visit)),
        }
    }
}

async fn lacks_a_second(visit: &Visit, session: &Session) -> Result<bool, Oops> {
    if visit.house.demo || is_strong(session).await? {
        return Ok(false);
    }
    let needs = needs(&mut visit.house.db.look().await?, &visit.house, &visit.me.id).await?;
    Ok(needs == Needs::WithDuty)
}

//! What stands at the door of one running house: the hashing, the slowing down, and what passkeys are bound to.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use super::super::throttle::{Door, Throttle, Verdict};
use crate::access::House;
use crate::ground::clock::Moment;
use crate::ground::hashing::Hashing;

/// Kept by the process that serves the house. What it remembers of wrong tries is gone with it.
pub struct Gate {
    pub(in super::super) hashing: Hashing,
    /// Without an origin there is nothing to bind a key to.
    pub(in super::super) passkeys: Option<Webauthn>,
    throttle: Mutex<Throttle>,
}

/// Too many wrong tries: not before this has gone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooSoon(pub Duration);

impl Gate {
    #[must_use]
    pub fn of(house: &House) -> Gate {
        let passkeys = house.origin.as_deref().and_then(|origin| {
            let origin = Url::parse(origin).ok()?;
            let name = origin.host_str()?.to_owned();
            WebauthnBuilder::new(&name, &origin).ok()?.rp_name("Makker").build().ok()
        });
        Gate { hashing: Hashing::default(), passkeys, throttle: Mutex::default() }
    }

    /// Asks whether somebody may try; takes the short pause if there is one.
    pub(super) async fn ask(&self, door: Door, from: IpAddr, account: &str, now: Moment) -> Result<(), TooSoon> {
        let verdict = self.throttle.lock().unwrap_or_else(PoisonError::into_inner).ask(door, from, account, now);
        match verdict {
            Verdict::Go => Ok(()),
            Verdict::GoAfter(pause) => {
                tokio::time::sleep(pause).await;
                Ok(())
            }
            Verdict::Wait(wait) => Err(TooSoon(wait)),
        }
    }

    pub(super) fn wrong(&self, door: Door, from: IpAddr, account: &str, now: Moment) {
        self.throttle.lock().unwrap_or_else(PoisonError::into_inner).wrong(door, from, account, now);
    }

    pub(super) fn right(&self, door: Door, from: IpAddr, account: &str) {
        self.throttle.lock().unwrap_or_else(PoisonError::into_inner).right(door, from, account);
    }
}

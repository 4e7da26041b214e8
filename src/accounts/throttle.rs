//! Slowing down those who guess, without shutting out those who belong here.
//!
//! - Only wrong tries count. A whole office may come in through one address in the morning.
//! - Who tries wrongly at one account from one address must wait, longer than anybody types and shorter than anybody
//!   gives up: after five, a minute between each.
//! - An address that tries wrongly at many accounts must wait too, but so little that a colleague behind the same
//!   address is let in.
//! - An account that many addresses try at is never shut: every try there is answered, a second later. So nobody can
//!   lock a named colleague out by guessing in their name.
//! - Codes are the exception: only who knows the password is asked for one, so there all addresses together have twenty
//!   wrong tries, and then one each half minute.
//! - Signing in, codes, resets and invitations are counted apart.
//!
//! It is kept in the memory of one process, and no more of it than fits a fixed number: the oldest are forgotten first.
//! Several processes each count their own.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::time::Duration;

use crate::ground::clock::Moment;

/// What somebody tries at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Door {
    SignIn,
    /// Beginning with a key, which costs the house a session.
    Key,
    Code,
    Reset,
    Invitation,
    /// Proving again who one is.
    Prove,
}

/// What somebody may do now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Go,
    /// After a short pause, which the server takes.
    GoAfter(Duration),
    /// Not before this has gone.
    Wait(Duration),
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Key {
    Address(Door, IpAddr),
    Account(Door, String),
    Both(Door, IpAddr, String),
}

/// So many at once, and then one each.
struct Pace {
    at_once: i64,
    then_each: i64,
    longest: i64,
}

const SECOND: i64 = 1_000_000;
const AT_ONE_ACCOUNT: Pace = Pace { at_once: 5, then_each: 60 * SECOND, longest: 60 * SECOND };
const FROM_ONE_ADDRESS: Pace = Pace { at_once: 60, then_each: SECOND, longest: 5 * SECOND };
const FROM_EVERYWHERE: Pace = Pace { at_once: 20, then_each: 30 * SECOND, longest: 600 * SECOND };
const PAUSE: Duration = Duration::from_secs(1);

/// How many keys are remembered.
const MOST: usize = 50_000;

/// For each key the moment it would be forgotten if nobody tried again: one number, whatever has been tried.
#[derive(Default)]
pub struct Throttle {
    until: HashMap<Key, i64>,
}

/// A household or a machine has one network of 64 bits.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6((u128::from(six) & !u128::from(u64::MAX)).into()),
        four @ IpAddr::V4(_) => four,
    }
}

impl Throttle {
    /// Whether somebody at this address may try at this account now.
    #[must_use]
    pub fn ask(&self, door: Door, address: IpAddr, account: &str, now: Moment) -> Verdict {
        let [address, everywhere, both] = keys(door, address, account);
        let wait = self.wait(&both, &AT_ONE_ACCOUNT, now).max(self.wait(&address, &FROM_ONE_ADDRESS, now));
        if wait > 0 {
            return Verdict::Wait(Duration::from_micros(wait.unsigned_abs()));
        }
        let everywhere = self.wait(&everywhere, &FROM_EVERYWHERE, now);
        match door {
            _ if everywhere == 0 => Verdict::Go,
            // Only who knows the password comes to this door: there is no colleague to shut out.
            Door::Code => Verdict::Wait(Duration::from_micros(everywhere.unsigned_abs())),
            Door::SignIn | Door::Key | Door::Reset | Door::Invitation | Door::Prove => Verdict::GoAfter(PAUSE),
        }
    }

    /// They tried, and it was wrong.
    pub fn wrong(&mut self, door: Door, address: IpAddr, account: &str, now: Moment) {
        let paces = [&FROM_ONE_ADDRESS, &FROM_EVERYWHERE, &AT_ONE_ACCOUNT];
        for (key, pace) in keys(door, address, account).into_iter().zip(paces) {
            let longest = now.0 + pace.longest + (pace.at_once - 1) * pace.then_each;
            let until = self.until.get(&key).copied().filter(|until| *until <= longest).unwrap_or(now.0).max(now.0);
            self.until.insert(key, (until + pace.then_each).min(longest));
        }
        if self.until.len() > MOST {
            self.forget(now);
        }
    }

    /// They tried, and it was right: this address may mistype as often as before.
    pub fn right(&mut self, door: Door, address: IpAddr, account: &str) {
        let [_, _, both] = keys(door, address, account);
        self.until.remove(&both);
    }

    fn wait(&self, key: &Key, pace: &Pace, now: Moment) -> i64 {
        let left = self.until.get(key).map_or(0, |until| until - now.0);
        let free = (pace.at_once - 1) * pace.then_each;
        // More than can be earned: the clock has been put back, and nobody waits for it to come forward again.
        if left > free + pace.longest { 0 } else { (left - free).max(0) }
    }

    /// What is over, and if that is not enough, the half that is soonest over.
    fn forget(&mut self, now: Moment) {
        self.until.retain(|_, until| *until > now.0);
        if self.until.len() > MOST / 2 {
            let mut moments: Vec<i64> = self.until.values().copied().collect();
            let middle = moments.len() / 2;
            let (_, median, _) = moments.select_nth_unstable(middle);
            let median = *median;
            self.until.retain(|_, until| *until > median);
        }
    }

    /// How many keys are remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.until.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.until.is_empty()
    }
}

fn keys(door: Door, address: IpAddr, account: &str) -> [Key; 3] {
    let (address, account) = (network(address), account.to_owned());
    [Key::Address(door, address), Key::Account(door, account.clone()), Key::Both(door, address, account)]
}

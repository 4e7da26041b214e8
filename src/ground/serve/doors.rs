//! How many may be inside at once, in all and from one address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::Caps;

pub struct Doors {
    places: Arc<Semaphore>,
    from: Arc<From>,
}

struct From {
    most: usize,
    uncounted: Vec<IpAddr>,
    no_others: bool,
    inside: Mutex<HashMap<IpAddr, usize>>,
}

/// A place inside, not yet anybody's.
pub struct FreePlace {
    permit: OwnedSemaphorePermit,
    from: Arc<From>,
}

/// A connection's place. Free again when dropped.
pub struct Place {
    _permit: OwnedSemaphorePermit,
    address: Option<IpAddr>,
    from: Arc<From>,
}

impl Doors {
    pub fn of(caps: &Caps, uncounted: &[IpAddr], no_others: bool) -> Doors {
        let uncounted = uncounted.to_vec();
        let from = From { most: caps.from_one_address, uncounted, no_others, inside: Mutex::default() };
        Doors { places: Arc::new(Semaphore::new(caps.connections)), from: Arc::new(from) }
    }

    pub async fn place(&self) -> FreePlace {
        let permit = Arc::clone(&self.places).acquire_owned().await.expect("the doors are never locked for good");
        FreePlace { permit, from: Arc::clone(&self.from) }
    }
}

impl FreePlace {
    /// For a connection from this address; nothing when it has its share already.
    pub fn of(self, address: IpAddr) -> Option<Place> {
        let FreePlace { permit, from } = self;
        let address = address.to_canonical();
        if address.is_loopback() || from.uncounted.contains(&address) {
            return Some(Place { _permit: permit, address: None, from });
        }
        if from.no_others {
            return None;
        }
        let network = network(address);
        {
            let mut inside = from.inside();
            let count = inside.entry(network).or_default();
            if *count >= from.most {
                return None;
            }
            *count += 1;
        }
        Some(Place { _permit: permit, address: Some(network), from })
    }
}

impl From {
    fn inside(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut inside = self.from.inside();
        if let Some(count) = inside.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                inside.remove(&address);
            }
        }
    }
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doors(from_one_address: usize) -> Doors {
        let caps = Caps { connections: 4, from_one_address, ..Caps::default() };
        Doors::of(&caps, &["192.0.2.9".parse().unwrap()], false)
    }

    async fn lets_in(doors: &Doors, address: &str) -> Option<Place> {
        doors.place().await.of(address.parse().unwrap())
    }

    #[tokio::test]
    async fn one_address_gets_its_share_and_what_it_leaves_is_free_again() {
        let doors = doors(2);
        let first = lets_in(&doors, "203.0.113.1").await;
        let second = lets_in(&doors, "::ffff:203.0.113.1").await;
        assert!(first.is_some() && second.is_some());
        assert!(lets_in(&doors, "203.0.113.1").await.is_none());
        assert!(lets_in(&doors, "203.0.113.2").await.is_some());
        drop(first);
        assert!(lets_in(&doors, "203.0.113.1").await.is_some());
        drop(second);
        assert!(doors.from.inside().is_empty(), "nobody who has left is remembered");
    }

    #[tokio::test]
    async fn a_network_of_64_bits_is_one_address() {
        let doors = doors(1);
        let _first = lets_in(&doors, "2001:db8:1:2::3").await.unwrap();
        assert!(lets_in(&doors, "2001:db8:1:2:ffff::4").await.is_none());
        assert!(lets_in(&doors, "2001:db8:1:3::3").await.is_some());
    }

    #[tokio::test]
    async fn loopback_and_listed_proxies_are_counted_in_all_only() {
        let doors = doors(1);
        let mut inside = Vec::new();
        for address in ["127.0.0.1", "127.0.0.1", "::1", "192.0.2.9"] {
            inside.push(lets_in(&doors, address).await.unwrap());
        }
        assert_eq!(doors.places.available_permits(), 0);
        inside.clear();
        assert_eq!(doors.places.available_permits(), 4);
    }

    #[tokio::test]
    async fn where_only_proxies_come_in_nobody_else_does() {
        let caps = Caps::default();
        let doors = Doors::of(&caps, &["192.0.2.9".parse().unwrap()], true);
        for (address, comes_in) in [("192.0.2.9", true), ("127.0.0.1", true), ("192.0.2.8", false), ("::2", false)] {
            assert_eq!(lets_in(&doors, address).await.is_some(), comes_in, "{address}");
        }
    }
}

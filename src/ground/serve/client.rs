//! Who is asking, as far as addresses tell: for limits, never for the log.

use std::net::IpAddr;
use std::sync::Once;

use axum::http::HeaderMap;

/// The address of the one who asks. A proxy tells it in `X-Forwarded-For`, which anybody can write, so it is believed
/// only from a proxy that is listed; and of what it says only the last part, which is what that proxy saw itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    #[must_use]
    pub fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> ClientAddress {
        let listed = |address: &IpAddr| proxies.iter().any(|proxy| proxy.to_canonical() == *address);
        let mut nearest = peer.to_canonical();
        let told = headers.get_all("x-forwarded-for").iter().rev();
        let parts = told.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
        for part in parts {
            if !listed(&nearest) {
                break;
            }
            // What cannot be read ends the chain: the last one who could be read stands.
            let Some(before) = address(part) else { break };
            nearest = before;
        }
        ClientAddress(nearest)
    }
}

/// A proxy on this machine that says whom it asks for and is not listed: everybody behind it is one address to us, and
/// whoever guesses wrongly from there makes all of them wait. Told once, since a line for each request would be a flood.
pub fn tell_of_a_proxy_not_listed(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) {
    static TOLD: Once = Once::new();
    if is_not_listed(peer, headers, proxies) {
        TOLD.call_once(|| {
            tracing::warn!("a proxy on this machine is not listed, so limits take everybody for one: --proxies {peer}");
        });
    }
}

fn is_not_listed(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> bool {
    let peer = peer.to_canonical();
    let listed = proxies.iter().any(|proxy| proxy.to_canonical() == peer);
    peer.is_loopback() && !listed && headers.contains_key("x-forwarded-for")
}

/// `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::1` or `[2001:db8::1]:4711`.
fn address(part: &str) -> Option<IpAddr> {
    let part = part.trim();
    let bare = part.parse::<IpAddr>().ok();
    let with_port = || part.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    let bracketed = || part.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    bare.or_else(with_port).or_else(bracketed).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, told: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in told {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let proxies: Vec<IpAddr> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        ClientAddress::of(peer.parse().unwrap(), &headers, &proxies).0.to_string()
    }

    #[test]
    fn somebody_who_is_no_listed_proxy_is_not_believed() {
        assert_eq!(seen("203.0.113.7", &["198.51.100.1"], &[]), "203.0.113.7");
        assert_eq!(seen("203.0.113.7", &["198.51.100.1"], &["192.0.2.9"]), "203.0.113.7");
        assert_eq!(seen("127.0.0.1", &["198.51.100.1"], &["192.0.2.9"]), "127.0.0.1", "loopback too must be listed");
    }

    #[test]
    fn a_listed_proxy_is_believed_about_what_it_saw_itself_and_no_further() {
        let proxies = &["192.0.2.9", "192.0.2.10"];
        assert_eq!(seen("192.0.2.9", &["10.0.0.1, 198.51.100.1"], proxies), "198.51.100.1");
        assert_eq!(seen("192.0.2.9", &["10.0.0.1", "198.51.100.1"], proxies), "198.51.100.1");
        assert_eq!(seen("192.0.2.9", &["198.51.100.1, 192.0.2.10"], proxies), "198.51.100.1", "through both");
        assert_eq!(seen("::ffff:192.0.2.9", &["[2001:db8::1]:4711"], proxies), "2001:db8::1");
        assert_eq!(seen("192.0.2.9", &["198.51.100.1:99"], proxies), "198.51.100.1");
    }

    #[test]
    fn a_proxy_on_this_machine_that_should_have_been_listed_is_known_by_what_it_says() {
        let mut told = HeaderMap::new();
        told.insert("x-forwarded-for", "198.51.100.1".parse().unwrap());
        let [here, there]: [IpAddr; 2] = ["127.0.0.1", "203.0.113.7"].map(|address| address.parse().unwrap());
        assert!(is_not_listed(here, &told, &[there]));
        assert!(!is_not_listed(here, &told, &[here]), "listed");
        assert!(!is_not_listed(here, &HeaderMap::new(), &[]), "somebody on this machine");
        assert!(!is_not_listed(there, &told, &[]), "anybody can say so from elsewhere");
    }

    #[test]
    fn what_cannot_be_read_is_nobody_and_the_proxy_stands() {
        let proxies = &["192.0.2.9"];
        for told in ["", "unknown", "198.51.100.1, hidden", "a:b:c"] {
            assert_eq!(seen("192.0.2.9", &[told], proxies), "192.0.2.9", "{told:?}");
        }
        assert_eq!(seen("192.0.2.9", &[], proxies), "192.0.2.9");
    }
}

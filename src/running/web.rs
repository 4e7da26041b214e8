//! How Makker is met from outside: its address, TLS, and the proxies in front.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

use url::Url;

use super::options::WebOptions;
use super::{InTheWay, Wrong, place};
use crate::ground::serve::{Caps, Limits, Tls};

/// `https://makker.byvik.kommune.no`: a scheme, a host and perhaps a port, and nothing more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BaseUrl(String);

impl FromStr for BaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<BaseUrl, String> {
        let url = Url::parse(text).map_err(|_| "it is no address: write https:// and the host".to_owned())?;
        if url.scheme() != "https" {
            return Err("it must begin with https://, since passwords and words pass over it".to_owned());
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() || url.host_str().is_none() {
            return Err("it must be https:// and the host alone, without a path".to_owned());
        }
        Ok(BaseUrl(url.origin().ascii_serialization()))
    }
}

impl BaseUrl {
    /// Without a slash at its end.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.0
    }
}

/// A port of this machine, or an address and a port.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MeasuresAt(pub SocketAddr);

impl FromStr for MeasuresAt {
    type Err = String;

    fn from_str(text: &str) -> Result<MeasuresAt, String> {
        let port = text.parse::<u16>().map(|port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port));
        let at = port.or_else(|_| text.parse()).map_err(|_| "write a port, such as 9464, or an address and a port")?;
        Ok(MeasuresAt(at))
    }
}

/// What the web server is told.
pub struct Web {
    pub base: BaseUrl,
    pub limits: Limits,
}

/// Puts it together, and says everything that does not fit.
///
/// # Errors
/// With what is in the way.
pub fn settled(options: &WebOptions) -> Result<Web, InTheWay> {
    let mut wrong = Vec::new();
    if options.base_url.is_none() {
        wrong.push(Wrong::new(
            "The address people use is not given.",
            "Give it with --base-url, such as https://makker.byvik.kommune.no.",
        ));
    }
    let tls = match (&options.tls_certificate, &options.tls_key) {
        (Some(certificate), Some(key)) => {
            wrong.extend(place::readable_by_others(key));
            match Tls::read(certificate, key) {
                Ok(tls) => Some(Arc::new(tls)),
                Err(reason) => {
                    wrong.push(Wrong::new(reason, "Look at --tls-certificate and --tls-key."));
                    None
                }
            }
        }
        (None, None) => None,
        _ => {
            wrong
                .push(Wrong::new("TLS needs both a certificate and its key.", "Give --tls-certificate and --tls-key."));
            None
        }
    };
    let given = options.tls_certificate.is_some() || options.tls_key.is_some();
    if !given && options.proxies.is_empty() && !options.listen.ip().is_loopback() {
        wrong.push(Wrong::new(
            format!("{} can be reached from other machines, and nothing would be encrypted.", options.listen),
            "Give --tls-certificate and --tls-key, or list the proxy in front with --proxies, or listen on 127.0.0.1.",
        ));
    }
    match (&options.base_url, wrong.is_empty()) {
        (Some(base), true) => {
            let connections = usize::try_from(options.connections).unwrap_or(usize::MAX);
            let caps = Caps { connections, ..Caps::default() };
            let only_proxies = tls.is_none();
            let limits = Limits { caps, proxies: options.proxies.clone(), only_proxies, tls, ..Limits::default() };
            Ok(Web { base: base.clone(), limits })
        }
        _ => Err(InTheWay(wrong)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_https_and_a_host_and_nothing_more() {
        let origin = |text: &str| text.parse::<BaseUrl>().map(|base| base.origin().to_owned());
        assert_eq!(origin("https://makker.byvik.no").as_deref(), Ok("https://makker.byvik.no"));
        assert_eq!(origin("https://Makker.Byvik.no:8443/").as_deref(), Ok("https://makker.byvik.no:8443"));
        assert_eq!(origin("https://makker.byvik.no:443").as_deref(), Ok("https://makker.byvik.no"));
        for wrong in [
            "makker.byvik.no",
            "http://makker.byvik.no",
            "https://byvik.no/makker",
            "https://a:b@byvik.no",
            "https://",
            "",
        ] {
            assert!(origin(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn figures_are_shown_on_this_machine_unless_another_address_is_said() {
        let at = |text: &str| text.parse::<MeasuresAt>().map(|at| at.0.to_string());
        assert_eq!(at("9464").as_deref(), Ok("127.0.0.1:9464"));
        assert_eq!(at("10.0.0.3:9464").as_deref(), Ok("10.0.0.3:9464"));
        assert!(at("everywhere").is_err() && at("70000").is_err());
    }
}

//! The way to the mail server, as it is set, and whether it can be gone.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr;

use super::options::MailOptions;
use super::{Tell, Wrong, place};
use crate::ground::db::{Db, Engine, Fault};
use crate::ground::mail::{Line, Login, Security, Way};
use crate::messages;

/// `smtp.byvik.kommune.no`, or with a port after a colon.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailServer {
    host: String,
    port: Option<u16>,
}

impl FromStr for MailServer {
    type Err = String;

    fn from_str(text: &str) -> Result<MailServer, String> {
        let url = url::Url::parse(&format!("smtp://{text}")).map_err(|_| "write a host, or a host and a port")?;
        let bare = url.path().is_empty() && url.query().is_none() && url.fragment().is_none();
        match url.host_str() {
            Some(host) if bare && url.username().is_empty() && !host.is_empty() => {
                Ok(MailServer { host: host.to_owned(), port: url.port() })
            }
            _ => Err("write a host, or a host and a port, and nothing more".to_owned()),
        }
    }
}

impl MailServer {
    fn is_this_machine(&self) -> bool {
        let host = self.host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailFrom(lettre::Address);

impl FromStr for MailFrom {
    type Err = String;

    fn from_str(text: &str) -> Result<MailFrom, String> {
        text.parse().map(MailFrom).map_err(|_| "write an address, such as makker@byvik.kommune.no".to_owned())
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MailSecurity(Security);

impl FromStr for MailSecurity {
    type Err = String;

    fn from_str(text: &str) -> Result<MailSecurity, String> {
        match text {
            "starttls" => Ok(MailSecurity(Security::Starttls)),
            "tls" => Ok(MailSecurity(Security::Tls)),
            "none" => Ok(MailSecurity(Security::None)),
            _ => Err("write starttls, tls or none".to_owned()),
        }
    }
}

/// The way, or none where no mail server is set.
///
/// # Errors
/// When it would go unencrypted to another machine, or a file cannot be read.
pub fn settled(options: &MailOptions) -> Result<Option<Way>, Wrong> {
    let (Some(server), Some(MailFrom(from))) = (&options.mail_server, &options.mail_from) else { return Ok(None) };
    let MailSecurity(security) = options.mail_security;
    if security == Security::None && !server.is_this_machine() {
        let what = format!("{} is another machine, and mail to it would not be encrypted.", server.host);
        return Err(Wrong::new(what, "Use --mail-security starttls or tls."));
    }
    let login = match (&options.mail_user, &options.mail_password) {
        (Some(user), Some(file)) => {
            if let Some(wrong) = place::readable_by_others(file) {
                return Err(wrong);
            }
            let password = read(file)?;
            let password = String::from_utf8_lossy(&password).trim_end_matches(['\r', '\n']).to_owned();
            Some(Login { user: user.clone(), password })
        }
        _ => None,
    };
    let authority = options.mail_authority.as_deref().map(read).transpose()?;
    let usual = match security {
        Security::Starttls => 587,
        Security::Tls => 465,
        Security::None => 25,
    };
    let (host, port) = (server.host.clone(), server.port.unwrap_or(usual));
    Ok(Some(Way { host, port, security, login, from: from.clone(), authority }))
}

fn read(file: &Path) -> Result<Vec<u8>, Wrong> {
    std::fs::read(file)
        .map_err(|error| Wrong::new(format!("{}: {error}.", file.display()), "Give the path of the file."))
}

/// Goes the way to its end without sending anything.
///
/// # Errors
/// With what is in the way.
pub async fn tried_out(options: &MailOptions, tell: Tell) -> Result<(), Wrong> {
    let Some(way) = settled(options)? else { return Ok(()) };
    let shown = format!("{}:{}", way.host, way.port);
    match Line::to(way).try_out().await {
        Ok(()) => {
            tell(&format!("The mail server {shown} takes mail from Makker. Nothing was sent."));
            Ok(())
        }
        Err(unsent) => {
            Err(Wrong::new(format!("{shown}: {unsent}."), "Messages wait until it works, and none is lost."))
        }
    }
}

/// On SQLite there is one Makker, and it begins: whoever had messages in hand is gone. On PostgreSQL another may be at it,
/// and what it has in hand comes back by itself.
pub async fn begin_anew(db: &Db) -> Result<(), Fault> {
    if db.engine() == Engine::Sqlite {
        let mut tx = db.begin().await?;
        messages::claim_again(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_server_is_a_host_and_perhaps_a_port() {
        let server = |text: &str| text.parse::<MailServer>().map(|server| (server.host, server.port));
        assert_eq!(server("smtp.byvik.no"), Ok(("smtp.byvik.no".to_owned(), None)));
        assert_eq!(server("127.0.0.1:2525"), Ok(("127.0.0.1".to_owned(), Some(2525))));
        for wrong in ["", "smtp.byvik.no/x", "a:b@smtp.byvik.no", "smtp.byvik.no:x", "smtp byvik"] {
            assert!(server(wrong).is_err(), "{wrong}");
        }
        for (host, own) in [("localhost", true), ("127.0.0.1:25", true), ("[::1]:25", true), ("10.0.0.1", false)] {
            assert_eq!(host.parse::<MailServer>().unwrap().is_this_machine(), own, "{host}");
        }
    }
}

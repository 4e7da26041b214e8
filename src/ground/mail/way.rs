//! The way to the mail server: SMTP, encrypted unless the server is this very machine.

use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, response};
use thiserror::Error as ThisError;
use tokio_rustls::rustls;

use super::Letter;

/// Each step of the talk with the server.
const PATIENCE: Duration = Duration::from_secs(20);
/// All of it, for one letter.
const IN_ALL: Duration = Duration::from_secs(60);

/// How the line is encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Security {
    /// Begins open and is encrypted before anything is said; without encryption nothing is.
    Starttls,
    /// Encrypted from the first byte.
    Tls,
    /// Open. Towards this machine alone.
    None,
}

/// Who the house is to the mail server.
#[derive(Clone)]
pub struct Login {
    pub user: String,
    pub password: String,
}

/// The mail server, and who writes.
#[derive(Clone)]
pub struct Way {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub login: Option<Login>,
    pub from: Address,
    /// An authority of one's own, in PEM form, besides those everybody knows.
    pub authority: Option<Vec<u8>>,
}

/// Why a letter was not sent. Holds numbers, never an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ThisError)]
pub enum Unsent {
    /// The server never will take this letter, or has no such recipient.
    #[error("the mail server refuses it ({0})")]
    Refused(u16),
    /// What stands as the address is none.
    #[error("the recipient's address is none")]
    NoAddress,
    /// The server says: not now.
    #[error("the mail server asks to wait ({0})")]
    NotNow(u16),
    /// The server does not take letters from us, whoever they are to.
    #[error("the mail server does not take mail from this sender ({0}): look at --mail-from and --mail-user")]
    NotFromUs(u16),
    #[error("the mail server does not let Makker in ({0}): look at --mail-user and --mail-password")]
    NotLetIn(u16),
    #[error("the mail server offers no encryption: look at --mail-security")]
    NotEncrypted,
    #[error("the mail server's certificate is not valid for its name: look at --mail-server and --mail-authority")]
    NotTrusted,
    #[error("the authority's certificate cannot be read: look at --mail-authority")]
    NoAuthority,
    #[error("the mail server does not answer: look at --mail-server")]
    NoAnswer,
}

impl Unsent {
    /// Whether it is about the way, and would meet every other letter too.
    #[must_use]
    pub fn is_of_the_way(self) -> bool {
        match self {
            Unsent::Refused(_) | Unsent::NoAddress | Unsent::NotNow(_) => false,
            Unsent::NotFromUs(_)
            | Unsent::NotLetIn(_)
            | Unsent::NotEncrypted
            | Unsent::NotTrusted
            | Unsent::NoAuthority
            | Unsent::NoAnswer => true,
        }
    }
}

fn code(error: &Error) -> Option<u16> {
    error.status().map(u16::from)
}

/// Whether the line broke because the server could not show who it is.
fn is_about_trust(error: &Error) -> bool {
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(this) = next {
        let inner = this.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if inner.is_some_and(<dyn std::error::Error + Send + Sync>::is::<rustls::Error>) {
            return true;
        }
        next = this.source();
    }
    error.is_tls()
}

/// What an error in this step says, when a lasting no is said about this.
fn said(error: &Error, lasting: fn(u16) -> Unsent) -> Unsent {
    match (code(error), is_about_trust(error)) {
        (Some(code @ 500..), _) => lasting(code),
        (Some(code), _) => Unsent::NotNow(code),
        (None, true) => Unsent::NotTrusted,
        (None, false) => Unsent::NoAnswer,
    }
}

/// A line to the mail server, kept open from letter to letter.
pub struct Line {
    way: Way,
    open: Option<AsyncSmtpConnection>,
}

impl Line {
    #[must_use]
    pub fn to(way: Way) -> Line {
        Line { way, open: None }
    }

    /// Sends a letter. When it has answered, the mail server answers for it.
    ///
    /// # Errors
    /// [`Unsent`]. After [`Unsent::NoAnswer`] it may have been taken all the same.
    pub async fn send(&mut self, letter: &Letter<'_>) -> Result<(), Unsent> {
        let (to, bytes) = letter.written(&self.way.from).ok_or(Unsent::NoAddress)?;
        let sent = tokio::time::timeout(IN_ALL, self.hand_over(to, &bytes)).await.unwrap_or(Err(Unsent::NoAnswer));
        if sent.is_err() {
            self.close().await;
        }
        sent
    }

    /// Goes the way to its end without sending anything.
    ///
    /// # Errors
    /// With what is in the way.
    pub async fn try_out(&mut self) -> Result<(), Unsent> {
        let tried = tokio::time::timeout(IN_ALL, async {
            let mut open = self.opened().await?;
            let from = Mail::new(Some(self.way.from.clone()), Vec::new());
            open.command(from).await.map_err(|error| said(&error, Unsent::NotFromUs))?;
            self.open = Some(open);
            Ok(())
        })
        .await
        .unwrap_or(Err(Unsent::NoAnswer));
        self.close().await;
        tried
    }

    /// Says good-bye.
    pub async fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            let _ = tokio::time::timeout(Duration::from_secs(2), open.abort()).await;
        }
    }

    async fn hand_over(&mut self, to: Address, bytes: &[u8]) -> Result<(), Unsent> {
        let kept = match self.open.take() {
            Some(mut open) => open.command(Noop).await.is_ok().then_some(open),
            None => None,
        };
        let mut open = match kept {
            Some(open) => open,
            None => self.opened().await?,
        };
        let from = Mail::new(Some(self.way.from.clone()), Vec::new());
        open.command(from).await.map_err(|error| said(&error, Unsent::NotFromUs))?;
        open.command(Rcpt::new(to, Vec::new())).await.map_err(|error| said(&error, Unsent::Refused))?;
        open.command(Data).await.map_err(|error| said(&error, Unsent::Refused))?;
        let answer: Result<response::Response, Error> = open.message(bytes).await;
        answer.map_err(|error| said(&error, Unsent::Refused))?;
        self.open = Some(open);
        Ok(())
    }

    async fn opened(&self) -> Result<AsyncSmtpConnection, Unsent> {
        let Way { host, port, security, login, from, .. } = &self.way;
        let hello = ClientId::Domain(from.domain().to_owned());
        let tls = match security {
            Security::Starttls | Security::Tls => Some(self.tls()?),
            Security::None => None,
        };
        let from_the_first = if *security == Security::Tls { tls.clone() } else { None };
        let address = (host.as_str(), *port);
        let mut open = AsyncSmtpConnection::connect_tokio1(address, Some(PATIENCE), &hello, from_the_first, None)
            .await
            .map_err(|error| said(&error, Unsent::NotFromUs))?;
        if let (Security::Starttls, Some(tls)) = (security, tls) {
            if !open.can_starttls() {
                return Err(Unsent::NotEncrypted);
            }
            open.starttls(tls, &hello).await.map_err(|error| said(&error, |_| Unsent::NotEncrypted))?;
        }
        if let Some(Login { user, password }) = login {
            let credentials = Credentials::new(user.clone(), password.clone());
            open.auth(DEFAULT_MECHANISMS, &credentials).await.map_err(|error| match code(&error) {
                Some(code @ 500..) => Unsent::NotLetIn(code),
                Some(code) => Unsent::NotNow(code),
                None if error.is_client() => Unsent::NotLetIn(504),
                None => Unsent::NoAnswer,
            })?;
        }
        Ok(open)
    }

    fn tls(&self) -> Result<TlsParameters, Unsent> {
        let mut tls = TlsParameters::builder(self.way.host.clone());
        if let Some(authority) = &self.way.authority {
            tls = tls.add_root_certificate(Certificate::from_pem(authority).map_err(|_| Unsent::NoAuthority)?);
        }
        tls.build_rustls().map_err(|_| Unsent::NoAuthority)
    }
}

//! A mail server of the tests' own: speaks SMTP on a real socket, keeps what it is given, and can be told to refuse, to
//! wait, and to hang up at the worst moment.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// A letter as the server got it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub from: String,
    pub to: String,
    pub text: String,
}

impl Mail {
    pub fn head(&self, name: &str) -> &str {
        let begins = format!("{name}: ");
        let line = self.text.lines().take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix(&begins));
        line.unwrap_or_else(|| panic!("no {name} in {}", self.text))
    }

    pub fn body(&self) -> &str {
        self.text.split_once("\r\n\r\n").expect("a body").1
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encrypted {
    No,
    Starttls,
    FromTheFirst,
}

#[derive(Default)]
struct Kept {
    mails: Vec<Mail>,
    /// Recipients it does not know.
    unknown: BTreeSet<String>,
    /// So many letters are to be sent again later.
    not_now: usize,
    /// So many letters are taken, and the line is cut before the answer.
    silent: usize,
    sender_refused: bool,
}

#[derive(Clone)]
pub struct Postbox {
    pub address: SocketAddr,
    /// The certificate, in PEM form.
    pub authority: String,
    kept: Arc<Mutex<Kept>>,
}

impl Postbox {
    /// On a thread of its own, so that tests without a runtime have one too.
    pub fn open(encrypted: Encrypted) -> Postbox {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let (certificate, key) = (made.cert.der().clone(), made.signing_key.serialize_der());
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate], PrivateKeyDer::Pkcs8(key.into()))
            .expect("a certificate and its key");
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a socket");
        let address = listener.local_addr().expect("a port");
        let kept = Arc::new(Mutex::new(Kept::default()));
        let shared = Arc::clone(&kept);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(listen(listener, TlsAcceptor::from(Arc::new(config)), encrypted, shared));
        });
        Postbox { address, authority: made.cert.pem(), kept }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().expect("nobody panics in there")
    }

    pub fn mails(&self) -> Vec<Mail> {
        self.kept().mails.clone()
    }

    pub fn many(&self) -> usize {
        self.kept().mails.len()
    }

    /// What has come since somebody emptied it.
    pub fn emptied(&self) -> Vec<Mail> {
        std::mem::take(&mut self.kept().mails)
    }

    pub fn knows_nobody_called(&self, to: &str) {
        self.kept().unknown.insert(to.to_owned());
    }

    pub fn asks_to_wait(&self, times: usize) {
        self.kept().not_now = times;
    }

    pub fn hangs_up_after_taking(&self, times: usize) {
        self.kept().silent = times;
    }

    pub fn takes_nothing_from_us(&self, refuses: bool) {
        self.kept().sender_refused = refuses;
    }
}

async fn listen(listener: std::net::TcpListener, tls: TlsAcceptor, encrypted: Encrypted, kept: Arc<Mutex<Kept>>) {
    let listener = TcpListener::from_std(listener).expect("a socket");
    while let Ok((stream, _)) = listener.accept().await {
        let (tls, kept) = (tls.clone(), Arc::clone(&kept));
        tokio::spawn(async move {
            match encrypted {
                Encrypted::No => drop(talk(stream, true, false, &kept).await),
                Encrypted::FromTheFirst => {
                    if let Ok(stream) = tls.accept(stream).await {
                        let _ = talk(stream, true, false, &kept).await;
                    }
                }
                Encrypted::Starttls => {
                    if let Ok(Some(stream)) = talk(stream, true, true, &kept).await
                        && let Ok(stream) = tls.accept(stream).await
                    {
                        let _ = talk(stream, false, false, &kept).await;
                    }
                }
            }
        });
    }
}

/// Until the other hangs up, or asks for encryption: then the line is given back.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    greets: bool,
    starttls: bool,
    kept: &Mutex<Kept>,
) -> std::io::Result<Option<S>> {
    let mut line = BufReader::new(stream);
    if greets {
        line.write_all(b"220 postbox.test ESMTP\r\n").await?;
    }
    let (mut from, mut to) = (String::new(), String::new());
    loop {
        let mut said = String::new();
        if line.read_line(&mut said).await? == 0 {
            return Ok(None);
        }
        let upper = said.to_uppercase();
        let path = || said.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(path, _)| path);
        let answer = match upper.split_whitespace().next().unwrap_or_default() {
            "EHLO" if starttls => "250-postbox.test\r\n250 STARTTLS\r\n".to_owned(),
            "EHLO" => "250-postbox.test\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n".to_owned(),
            "STARTTLS" => {
                line.write_all(b"220 go on\r\n").await?;
                return Ok(Some(line.into_inner()));
            }
            "AUTH" if upper.contains("AUTH PLAIN") => match said.trim().ends_with("AG1ha2tlcgByaWdodA==") {
                true => "235 welcome\r\n".to_owned(),
                false => "535 who are you\r\n".to_owned(),
            },
            "MAIL" if kept.lock().expect("kept").sender_refused => "550 not from you\r\n".to_owned(),
            "MAIL" => {
                from = path().to_owned();
                "250 well\r\n".to_owned()
            }
            "RCPT" if kept.lock().expect("kept").unknown.contains(path()) => "550 no such mailbox\r\n".to_owned(),
            "RCPT" => {
                to = path().to_owned();
                "250 well\r\n".to_owned()
            }
            "DATA" => {
                line.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while !text.ends_with("\r\n.\r\n") {
                    if line.read_line(&mut text).await? == 0 {
                        return Ok(None);
                    }
                }
                text.truncate(text.len() - 3);
                let mut kept = kept.lock().expect("kept");
                if kept.not_now > 0 {
                    kept.not_now -= 1;
                    "451 later\r\n".to_owned()
                } else {
                    kept.mails.push(Mail { from: from.clone(), to: to.clone(), text });
                    if kept.silent > 0 {
                        kept.silent -= 1;
                        return Ok(None);
                    }
                    "250 taken\r\n".to_owned()
                }
            }
            "QUIT" => return Ok(None),
            _ => "250 well\r\n".to_owned(),
        };
        line.write_all(answer.as_bytes()).await?;
        line.flush().await?;
    }
}
